import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useRested } from './useRested';

test('what changes again before it stood still is passed over', () => {
  vi.useFakeTimers();
  const { result, rerender } = renderHook(({ text }) => useRested(text, 100), { initialProps: { text: 'c' } });
  for (const text of ['co', 'coa']) {
    rerender({ text });
    act(() => void vi.advanceTimersByTime(60));
  }
  expect(result.current).toBe('c');
  act(() => void vi.advanceTimersByTime(40));
  expect(result.current).toBe('coa');
  vi.useRealTimers();
});
