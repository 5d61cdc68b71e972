import { expect, test } from 'vitest';
import { byToday, cautionOf, isDay, today } from './days';

test('a day that is still to come is told of what has happened, and no other', () => {
  expect(cautionOf('9999-01-01', { until: [byToday()] })).toBe('shell-day-to-come');
  expect(cautionOf(today(), { until: [byToday()] })).toBeNull();
  expect(cautionOf('1024-01-01', { until: [byToday()] })).toBeNull();
});

test('a day on the wrong side of another is told, once both are days', () => {
  const bounds = { from: [['2024-03-05', 'early']], until: [['2024-05-01', 'late']] } as const;
  expect(cautionOf('2024-03-04', bounds)).toBe('early');
  expect(cautionOf('2024-05-02', bounds)).toBe('late');
  for (const fine of ['2024-03-05', '2024-05-01', '2024-02-31', '2024-03-', null])
    expect(cautionOf(fine, bounds)).toBeNull();
  expect(cautionOf('2024-02-01', { from: [['2024-03-', 'early']] })).toBeNull();
});

test('a year of two digits is no day', () => {
  expect(['2024-02-29', '0024-02-29', '2024-02-30', ''].map(isDay)).toEqual([true, false, false, false]);
});
