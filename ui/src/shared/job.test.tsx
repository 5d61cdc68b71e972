import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { cancelJob, onJobProgress } from '../ipc/jobs';
import type { JobProgress } from '../ipc/types';
import { cancelled } from '../testing/desk';
import { renderIn } from '../testing/render';
import { JobStart, useJob } from './job';
import { forgetJobs } from './jobs';
import { allSaved } from './SaveState';
import { clearToasts, Toasts } from './Toasts';

vi.mock('../ipc/jobs', () => ({ newJob: () => 'job', onJobProgress: vi.fn(), cancelJob: vi.fn(async () => null) }));

let command: (job: string) => Promise<string | null>;
let end: (answer: string | null) => void;
let fail: (why: unknown) => void;
let progress: (progress: JobProgress) => void;

beforeEach(() => {
  vi.clearAllMocks();
  clearToasts();
  command = vi.fn(
    () =>
      new Promise<string | null>((resolve, reject) => {
        end = resolve;
        fail = reject;
      }),
  );
  vi.mocked(onJobProgress).mockImplementation((_job, hear) => {
    progress = hear;
    return () => undefined;
  });
});

interface BackUpProps {
  writes?: boolean;
  asks?: boolean;
}

function BackUp(options: BackUpProps) {
  const job = useJob('sample', (name: string) => command(name), {
    said: (name) => (name ? `Saved as ${name}` : null),
    ...options,
  });
  return (
    <>
      <JobStart job={job} label="Backing up" onPress={() => void job.run()}>
        back up
      </JobStart>
      <button type="button" onClick={() => void job.run()}>
        by key
      </button>
      {job.answer ? <p>Receipt of {job.answer}</p> : null}
      {job.error ? <p>Failed: {job.error.message}</p> : null}
    </>
  );
}

function drawn(options: BackUpProps = {}) {
  const { rerender } = renderIn(<BackUp {...options} />);
  return {
    leave: () => rerender(<Toasts />),
    comeBack: () =>
      rerender(
        <>
          <Toasts />
          <BackUp {...options} />
        </>,
      ),
  };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const told = () => screen.queryAllByRole('alertdialog').map((notice) => notice.textContent);

test('a job whose screen was left shows its bar when one comes back, can be called off, and is not begun twice', async () => {
  const { leave, comeBack } = drawn();
  await press('back up');
  leave();
  act(() => progress({ job: 'job', done: 3, total: 10 }));
  comeBack();
  expect(screen.getByRole('progressbar', { name: 'Backing up' }).getAttribute('aria-valuenow')).toBe('30');
  await press('by key');
  expect(command).toHaveBeenCalledOnce();
  await press('Cancel');
  expect(cancelJob).toHaveBeenCalledWith('job');
  await act(async () => fail(cancelled()));
  expect(screen.getByRole('button', { name: 'back up' })).toBeTruthy();
});

test('what came of a job whose screen was left is told once, and there when one comes back, until it was seen', async () => {
  const { leave, comeBack } = drawn();
  await press('back up');
  leave();
  await act(async () => end('coal'));
  expect(told()).toEqual(['Saved as coal']);
  comeBack();
  expect(screen.getByText('Receipt of coal')).toBeTruthy();
  expect(told()).toHaveLength(1);
  leave();
  comeBack();
  expect(screen.queryByText(/^Receipt/)).toBeNull();
});

test('a failure of a job whose screen was left is told, and is no news when one comes back', async () => {
  const { leave, comeBack } = drawn();
  await press('back up');
  leave();
  await act(async () => fail({ code: 'disk_full', message: 'The disk is full.', details: {} }));
  expect(told()).toEqual(['The disk is full.']);
  comeBack();
  expect(screen.queryByText(/^Failed/)).toBeNull();
});

test('what comes of a job of one person is not shown to the next', async () => {
  const { leave, comeBack } = drawn();
  await press('back up');
  leave();
  act(forgetJobs);
  await act(async () => end('coal'));
  comeBack();
  expect(screen.queryByText(/^Receipt/)).toBeNull();
});

async function closes(): Promise<() => boolean> {
  let closed = false;
  void allSaved().then(() => {
    closed = true;
  });
  await act(() => new Promise((later) => setTimeout(later, 5)));
  return () => closed;
}

test('the window stays open for a job that writes, once its file is chosen, and for none that reads', async () => {
  drawn({ writes: true, asks: true });
  await press('back up');
  expect((await closes())()).toBe(true);
  act(() => progress({ job: 'job', done: 1, total: 10 }));
  const closed = await closes();
  expect(closed()).toBe(false);
  await act(async () => end('coal'));
  act(() => progress({ job: 'job', done: 10, total: 10 }));
  await act(() => new Promise((later) => setTimeout(later, 5)));
  expect(closed()).toBe(true);
  expect((await closes())(), 'progress that is told late holds nothing').toBe(true);
});

test.each([
  ['writes at once', { writes: true }, false],
  ['reads', {}, true],
])('the window and a job that %s', async (_what, options, closed) => {
  drawn(options);
  await press('back up');
  expect((await closes())()).toBe(closed);
  await act(async () => end(null));
});
