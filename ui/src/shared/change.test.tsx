import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { changeCount, STEADY, useChange } from './change';
import { useJob } from './job';

vi.mock('../ipc/jobs', () => ({ newJob: () => 'job', onJobProgress: () => () => undefined, cancelJob: vi.fn() }));

function inQueries() {
  const client = new QueryClient();
  const invalidate = vi.spyOn(client, 'invalidateQueries');
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { client, invalidate, wrapper };
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

test('what saves nothing, and a dialog that was closed, are no changes', async () => {
  const { invalidate, wrapper } = inQueries();
  const before = changeCount();
  const chosen = renderHook(() => useChange(async () => 'a text', { saves: false }), { wrapper });
  const closed = renderHook(() => useChange(async () => null), { wrapper });
  await act(async () => {
    expect(await chosen.result.current.run()).toBe('a text');
    expect(await closed.result.current.run()).toBeNull();
  });
  expect(invalidate).not.toHaveBeenCalled();
  expect(changeCount()).toBe(before);
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

test('what follows other news is not read anew, by a job neither, and nothing is where a dialog was closed', async () => {
  const { wrapper, client } = inQueries();
  const read = vi.fn(async () => 1);
  const steady = vi.fn(async () => 1);
  const answers = [null, 'saved'];
  const { result } = renderHook(
    () => {
      useQuery({ queryKey: ['claims'], queryFn: read });
      useQuery({ queryKey: ['session'], queryFn: steady, meta: STEADY });
      return useJob('sample', async () => answers.shift(), { changes: true });
    },
    { wrapper },
  );
  await waitFor(() => expect(client.isFetching()).toBe(0));
  await act(async () => void (await result.current.run()));
  expect(read).toHaveBeenCalledTimes(1);
  await act(async () => void (await result.current.run()));
  await waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  expect(steady).toHaveBeenCalledTimes(1);
});
