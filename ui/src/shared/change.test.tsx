import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { useChange } from './change';

function inQueries() {
  const client = new QueryClient();
  const invalidate = vi.spyOn(client, 'invalidateQueries');
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { invalidate, wrapper };
}

test('a change gives its answer and has everything read anew', async () => {
  const { invalidate, wrapper } = inQueries();
  const done = vi.fn();
  const { result } = renderHook(() => useChange(async (n: number) => n + 1, { onDone: done }), { wrapper });
  let answer: number | undefined;
  await act(async () => {
    answer = await result.current.run(1);
  });
  expect(answer).toBe(2);
  expect(done).toHaveBeenCalledWith(2);
  expect(invalidate).toHaveBeenCalledOnce();
});

test('a refused change tells its error and throws nothing', async () => {
  const { invalidate, wrapper } = inQueries();
  const refused = { code: 'not_allowed', message: 'Approving is refused.', details: {} };
  const { result } = renderHook(() => useChange(() => Promise.reject(refused)), { wrapper });
  await act(async () => {
    expect(await result.current.run()).toBeUndefined();
  });
  expect(result.current.error?.message).toBe('Approving is refused.');
  expect(result.current.busy).toBe(false);
  expect(invalidate).not.toHaveBeenCalled();
});

test('a change is not begun twice, and what was called off is no error', async () => {
  const { wrapper } = inQueries();
  const command = vi.fn(() => Promise.reject({ code: 'cancelled', message: 'Called off.', details: {} }));
  const { result } = renderHook(() => useChange(command), { wrapper });
  await act(async () => {
    await Promise.all([result.current.run(), result.current.run()]);
  });
  expect(command).toHaveBeenCalledOnce();
  expect(result.current.error).toBeNull();
});
