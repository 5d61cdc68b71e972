import { expect, test } from 'vitest';
import { placesIn, trimmed } from './places';

/** Place by place, as the core counts. */
function pointsBefore(text: string, units: number): number {
  return [...text.slice(0, units)].length;
}

test('a text of plain letters has one unit for each point', () => {
  const places = placesIn('Көмір келді');
  expect(places.toPoints(6)).toBe(6);
  expect(places.toUnits(6)).toBe(6);
});

test('characters beyond the first plane are one point and two units', () => {
  const text = 'a🧱b👩🏽‍🏭c';
  const places = placesIn(text);
  expect(places.toPoints(text.indexOf('b'))).toBe(2);
  expect(places.toUnits(2)).toBe(text.indexOf('b'));
  expect(places.toPoints(text.indexOf('c'))).toBe(pointsBefore(text, text.indexOf('c')));
  expect(places.toPoints(text.length)).toBe([...text].length);
  expect(places.toUnits([...text].length)).toBe(text.length);
});

test('combining marks are points of their own', () => {
  const text = 'ё́🧱й';
  const places = placesIn(text);
  expect(places.toPoints(text.length)).toBe([...text].length);
});

test('places in a long text are right across every step', () => {
  const text = `x${'🧱кирпич '.repeat(4000)}`;
  const places = placesIn(text);
  const points = [...text];
  let units = 0;
  for (const [at, char] of points.entries()) {
    if (at % 97 === 0 || Math.abs((units % 4096) - 2) < 3) {
      expect(places.toPoints(units)).toBe(at);
      expect(places.toUnits(at)).toBe(units);
    }
    units += char.length;
  }
  expect(places.toUnits(points.length)).toBe(text.length);
  expect(places.toPoints(text.length + 10)).toBe(points.length);
});

test('white space at the ends is no part of a passage', () => {
  expect(trimmed('  the coal \n', { from: 0, to: 12 })).toEqual({ from: 2, to: 10 });
  expect(trimmed('   ', { from: 0, to: 3 })).toBeNull();
});

test('half a character is never selected', () => {
  expect(trimmed('a🧱b', { from: 2, to: 4 })).toEqual({ from: 1, to: 4 });
  expect(trimmed('a🧱b', { from: 0, to: 2 })).toEqual({ from: 0, to: 3 });
});
