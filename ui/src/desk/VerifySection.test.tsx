import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { IpcError, onEvent } from '../ipc/invoke';
import { cancelJob } from '../ipc/jobs';
import { verify } from '../ipc/journal';
import type { Found, HadBy, JobProgress, Verification } from '../ipc/types';
import { axe } from '../testing/axe';
import { cancelled, HEAD } from '../testing/desk';
import { renderIn } from '../testing/render';
import { VerifySection } from './VerifySection';

vi.mock('../ipc/journal');
vi.mock('../ipc/invoke', async (original) => ({ ...(await original<object>()), onEvent: vi.fn() }));
vi.mock('../ipc/jobs', async (original) => ({ ...(await original<object>()), cancelJob: vi.fn() }));

const OTHER = '12'.repeat(32);

function verification(given: Partial<Verification> = {}): Verification {
  return {
    holds: true,
    head: HEAD,
    revisions: 42,
    seals: 32,
    attachments: 1,
    faults: [],
    redacted: [],
    notices: [],
    expected_head: null,
    cannot_detect: '',
    ...given,
  };
}

let tell: (progress: JobProgress) => void;

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(onEvent).mockImplementation((_, hear) => {
    tell = hear as typeof tell;
    return () => undefined;
  });
});

async function verified(found: Verification) {
  vi.mocked(verify).mockResolvedValue(found);
  const drawn = renderIn(<VerifySection />);
  await userEvent.click(screen.getByRole('button', { name: 'Verify now' }));
  return drawn;
}

test('that everything holds is said with what was checked, and what this can not show', async () => {
  const { container } = await verified(verification());
  await screen.findByRole('heading', { name: 'Everything holds' });
  expect(screen.getByText(/Checked:/).textContent?.replaceAll(/[\u2068\u2069]/g, '')).toBe(
    'Checked: 42 revisions, 32 seals, 1 file.',
  );
  screen.getByText(/rewrote all of the history/);
  screen.getByText(HEAD);
  expect(verify).toHaveBeenCalledWith(expect.any(String), null);
  expect(await axe(container)).toEqual([]);
});

test('each fault is a sentence, with the way to where it is', async () => {
  const fault = { revision: 'r', hash: OTHER, entity: 'claim/0190-abc', message: 'the seal does not hold.' };
  const whole = { revision: null, hash: null, entity: null, message: 'the index does not lead there.' };
  const { container } = await verified(
    verification({
      holds: false,
      faults: [
        { ...fault, fault: 'seal', device_seq: 3 },
        { ...whole, fault: 'index', index: 'claims' },
      ],
    }),
  );
  await screen.findByRole('heading', { name: /2.? faults/ });
  const [, first, second] = screen.getAllByRole('row');
  expect(first?.textContent).toContain('The seal does not hold.');
  expect(
    within(first ?? document.body)
      .getByRole('link')
      .getAttribute('href'),
  ).toBe('#/claims/0190-abc');
  expect(first?.textContent).toContain(OTHER);
  expect(second?.textContent).toContain('the workspace as a whole');
  expect(await axe(container)).toEqual([]);
});

test('redacted values are named, never called valid, and notices are shown', async () => {
  await verified(
    verification({
      redacted: [{ revision: 'r', hash: OTHER, entity: 'source/0190-def', field: 'author' }],
      notices: ['The device office was recovered.'],
    }),
  );
  await screen.findByRole('heading', { name: /1 value was redacted/ });
  screen.getByText(/author.? of a .?source/);
  screen.getByText('The device office was recovered.');
});

const UNKNOWN: Found = {
  revision: null,
  hash: null,
  entity: null,
  fault: 'expected_head',
  expected: OTHER,
  message: 'Neither this file nor a copy …',
};
const HEADS: [HadBy | null, RegExp, string][] = [
  ['this_file', /was the head of this workspace, after/, 'Everything holds'],
  ['another_copy', /was that of another copy, whose journal was imported here/, 'Everything holds'],
  [null, /If another copy printed it, import/, 'Everything holds in itself, but the expected head is not known here'],
];

test.each(HEADS)('what became of the expected head is said (%s)', async (by, sentence, heading) => {
  vi.mocked(verify).mockResolvedValue(
    verification({
      holds: by !== null,
      faults: by === null ? [UNKNOWN] : [],
      expected_head: { head: OTHER, had_by: by, at_revision: by === null ? null : 40 },
    }),
  );
  renderIn(<VerifySection />);
  await userEvent.type(screen.getByRole('textbox', { name: /Head that was kept/ }), ` ${OTHER} {Enter}`);
  await screen.findByText(sentence);
  screen.getByRole('heading', { name: heading });
  expect(verify).toHaveBeenCalledWith(expect.any(String), OTHER);
});

test('a head that is none is refused at its field', async () => {
  const error = new IpcError({
    code: 'invalid',
    message: 'The expected head must be 64 hexadecimal digits.',
    details: { field: 'expect_head', problem: { kind: 'hex' } },
  });
  vi.mocked(verify).mockRejectedValue(error);
  renderIn(<VerifySection />);
  await userEvent.type(screen.getByRole('textbox', { name: /Head that was kept/ }), 'abc');
  await userEvent.click(screen.getByRole('button', { name: 'Verify now' }));
  const field = await screen.findByRole('textbox', { description: /64 hexadecimal digits/ });
  expect(document.activeElement).toBe(field);
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.keyboard('d');
  expect(screen.queryByText(/64 hexadecimal digits/)).toBeNull();
});

test('it shows how far it is and can be called off', async () => {
  let fail: (error: Error) => void = () => undefined;
  vi.mocked(verify).mockImplementation(
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  vi.mocked(cancelJob).mockImplementation(async () => {
    fail(cancelled());
    return null;
  });
  renderIn(<VerifySection />);
  await userEvent.click(screen.getByRole('button', { name: 'Verify now' }));
  tell({ job: vi.mocked(verify).mock.calls[0]?.[0] ?? '', done: 21, total: 42 });
  await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50'));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByText(/called off; nothing was found/);
  screen.getByRole('button', { name: 'Verify now' });
});
