import { expect, test } from 'vitest';
import { renderIn } from '../testing/render';
import { Marked } from './Marked';

test('places are counted in code points, and the text stays whole', () => {
  const text = '🚂 coal, көмір';
  const marks = [
    { start: 2, end: 6 },
    { start: 8, end: 13 },
  ];
  const { container } = renderIn(<Marked text={text} marks={marks} />);
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['coal', 'көмір']);
  expect(container.textContent).toBe(text);
});
