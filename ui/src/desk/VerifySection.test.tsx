import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { IpcError, onEvent } from '../ipc/invoke';
import { cancelJob } from '../ipc/jobs';
import { verify } from '../ipc/journal';
import type { Found, HadBy, JobProgress, Verification } from '../ipc/types';
import { beginAnew, noteChange } from '../shared/change';
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
    remedy: null,
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
  const claim = { entity: { kind: 'claim', id: '0190-abc' }, name: 'Coal was blocked.' } as const;
  const fault = {
    revision: 'r',
    hash: OTHER,
    entity: 'verdict/0190-def',
    called: claim,
    message: 'the seal does not hold.',
  };
  const gone = { ...fault, entity: 'claim/0190-fff', called: null, message: 'history has it, and it is not shown.' };
  const whole = { revision: null, hash: null, entity: null, called: null, message: 'the index does not lead there.' };
  const { container } = await verified(
    verification({
      holds: false,
      faults: [
        { ...fault, fault: 'seal', device_seq: 3 },
        { ...gone, fault: 'projection_missing' },
        { ...whole, fault: 'index', index: 'claims' },
      ],
      remedy: 'restore',
    }),
  );
  await screen.findByRole('heading', { name: /3.? faults/ });
  const [, first, missing, second] = screen.getAllByRole('row');
  expect(first?.textContent).toContain('The seal does not hold.');
  expect(
    within(first ?? document.body)
      .getByRole('link')
      .getAttribute('href'),
  ).toBe('#/claims/0190-abc');
  expect(within(first ?? document.body).getByRole('link').textContent).toBe('Coal was blocked.');
  expect(first?.textContent).toContain(OTHER);
  expect(within(missing ?? document.body).queryByRole('link')).toBeNull();
  expect(second?.textContent).toContain('the workspace as a whole');
  screen.getByText(/^History itself does not hold/);
  expect(await axe(container)).toEqual([]);
});

test('redacted values are named, never called valid, and notices are shown', async () => {
  await verified(
    verification({
      redacted: [
        {
          revision: 'r',
          hash: OTHER,
          entity: 'evidence/0190-def',
          called: { entity: { kind: 'claim', id: 'c-1' }, name: 'Coal was blocked.' },
          field: 'quote',
          by: 'person-marat',
          by_name: 'Marat',
          at: '2026-01-02T03:04:05.678Z',
          reason: 'They asked.',
        },
      ],
      notices: [{ message: 'The device office was recovered.', entity: null, warns: false }],
    }),
  );
  await screen.findByRole('heading', { name: /1 value was redacted/ });
  screen.getByText('Passage');
  screen.getByRole('link', { name: 'Coal was blocked.' });
  screen.getByText(/Marat.*2026/);
  screen.getByText('They asked.');
  screen.getByText('The device office was recovered.');
});

const UNKNOWN: Found = {
  revision: null,
  hash: null,
  entity: null,
  called: null,
  fault: 'expected_head',
  expected: OTHER,
  message: 'Neither this file nor a copy …',
};
const HEADS: [HadBy | null, RegExp, string][] = [
  ['this_file', /was the head of this workspace, after/, 'Everything holds'],
  ['another_copy', /was that of another copy, whose journal was imported here/, 'Everything holds'],
  [
    null,
    /Look first whether it was copied whole.*If another copy printed it, import/,
    'Everything holds in itself, but the head that was kept elsewhere is not known here',
  ],
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
  expect(screen.queryByText(UNKNOWN.message)).toBeNull();
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

test('what was found stays while the workspace is open, and says since when', async () => {
  const client = new QueryClient();
  const section = (
    <QueryClientProvider client={client}>
      <VerifySection />
    </QueryClientProvider>
  );
  vi.mocked(verify).mockResolvedValue(verification());
  const drawn = renderIn(section);
  await userEvent.click(screen.getByRole('button', { name: 'Verify now' }));
  await screen.findByRole('heading', { name: 'Everything holds' });
  drawn.unmount();
  renderIn(section);
  screen.getByRole('heading', { name: 'Everything holds' });
  screen.getByText(/^Verified: /);
  expect(screen.queryByText(/changed since/)).toBeNull();
  act(noteChange);
  screen.getByText(/changed since/);
  act(() => beginAnew(client));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Everything holds' })).toBeNull());
});

test.each([
  ['reindex', /only indexes are out of step/],
  ['copy_from_journal', /history itself holds. Export the journal/],
  ['restore', /restore a copy that holds/],
] as const)('what there is to do is said by what is damaged (%s)', async (remedy, sentence) => {
  const fault = { revision: null, hash: null, entity: null, called: null, message: 'it is so.' };
  await verified(verification({ holds: false, faults: [{ ...fault, fault: 'changes' }], remedy }));
  await screen.findByText(sentence);
});
