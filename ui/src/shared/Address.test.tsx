import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AddressText } from './Address';

test('an address is broken after its slashes and before what it asks for, and is copied as it is', () => {
  const url = 'https://x.org/a/b_c?d=1&e=/f#g';
  const { container } = render(<AddressText url={url} />);
  expect(container.textContent).toBe(url);
  const parts = container.innerHTML.match(/>([^<]+)/g)?.map((part) => part.slice(1).replace('&amp;', '&'));
  expect(parts).toEqual(['https://', 'x.org/', 'a/', 'b_c', '?d=1', '&e=/', 'f#g']);
  expect(container.querySelectorAll('wbr')).toHaveLength(6);
});
