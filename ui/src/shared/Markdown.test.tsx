import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../testing/render';
import { Markdown } from './Markdown';

test('Markdown becomes elements', () => {
  const { container } = renderIn(
    <Markdown text={'# Why\n\n**Fake** and _old_\n\n- one\n- two\n\n> said\n\n1 < 2 &amp; 3'} />,
  );
  expect(container.querySelector('h4')?.textContent).toBe('Why');
  expect(container.querySelector('strong')?.textContent).toBe('Fake');
  expect(container.querySelectorAll('li')).toHaveLength(2);
  expect(container.querySelector('blockquote')?.textContent).toBe('said');
  expect(container.textContent).toContain('1 < 2 & 3');
});

test('two tildes strike through, and single ones are text', () => {
  const { container } = renderIn(<Markdown text="It was ~about~ 5, ~~not ~7~ at all~~" />);
  expect(container.textContent).toBe('It was ~about~ 5, not ~7~ at all');
  expect([...container.querySelectorAll('del')].map((gone) => gone.textContent)).toEqual(['not ~7~ at all']);
});

test('HTML in Markdown is text, in a block and in a line', () => {
  const hostile = '<script>alert(1)</script>\n\nA <img src=x onerror=alert(1)> b\n\n<svg/onload=alert(1)>';
  const { container } = renderIn(<Markdown text={hostile} />);
  expect(container.querySelector('script, img, svg')).toBeNull();
  expect(container.textContent).toContain('<script>alert(1)</script>');
  expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
});

test('a link shows where it leads, a script leads nowhere, and a picture is not fetched', () => {
  const { container } = renderIn(<Markdown text="[here](javascript:alert(1)) ![alt](https://example.org/a.png)" />);
  expect(container.querySelector('a, img')).toBeNull();
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['https://example.org/a.png']);
  expect(screen.getByText('javascript:alert(1)')).toBeTruthy();
  expect(screen.getByText('https://example.org/a.png')).toBeTruthy();
});
