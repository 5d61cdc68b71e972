import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { axe } from '../../testing/axe';
import { renderIn } from '../../testing/render';
import { AddressField } from './AddressField';

const told = () => screen.queryByText('“https://” was put before it.', { selector: 'label ~ * *' });

function Form() {
  const [url, setUrl] = useState('');
  return <AddressField label="Address" value={url} onChange={setUrl} />;
}

test.each([
  ['example.org/page?a=1', 'https://example.org/page?a=1'],
  ['үлгі.қаз', 'https://үлгі.қаз'],
  ['example.org:8080', 'https://example.org:8080'],
])('an address without its beginning gets it where that is seen: %s', async (typed, stands) => {
  const { container } = renderIn(<Form />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Address' });
  await userEvent.type(field, typed);
  expect(field.value).toBe(typed);
  await userEvent.tab();
  expect(field.value).toBe(stands);
  expect(told()).not.toBeNull();
  expect(await axe(container)).toEqual([]);
  await userEvent.type(field, 'x');
  expect(told()).toBeNull();
});

test.each(['http://example.org', 'mailto:a@example.org', 'ftp://example.org', 'see page 3', 'localhost', ''])(
  'anything else stays as it is: “%s”',
  async (typed) => {
    renderIn(<Form />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Address' });
    if (typed) await userEvent.type(field, typed);
    else field.focus();
    await userEvent.tab();
    expect(field.value).toBe(typed);
  },
);

test('Enter completes it before the form takes it', async () => {
  renderIn(<Form />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Address' });
  await userEvent.type(field, 'example.org{Enter}');
  expect(field.value).toBe('https://example.org');
});
