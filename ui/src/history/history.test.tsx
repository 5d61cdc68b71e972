import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { attachmentDescribed } from '../ipc/attachments';
import { claim } from '../ipc/claims';
import { claimAsOf, claimHistory, compareTexts, historyOf, restoreClaim } from '../ipc/history';
import { redact } from '../ipc/journal';
import { devices, people } from '../ipc/people';
import { allowedOps } from '../ipc/reviews';
import { changeSettings } from '../ipc/settings';
import { source as readSource } from '../ipc/sources';
import type { HistoryEntry, Redaction, StillHeld } from '../ipc/types';
import { PLAIN_SETTINGS } from '../shared/settings';
import { axe } from '../testing/axe';
import { ANNA, BOLAT, claimView, evidence, invalid, permissions, source, verdict } from '../testing/claim';
import { deviceRecord, personRecord } from '../testing/desk';
import { change, entry } from '../testing/history';
import { escapeAndStay, renderIn } from '../testing/render';
import { HistoryList } from './HistoryList';
import { HistoryPanel } from './HistoryPanel';

vi.mock('../ipc/attachments');
vi.mock('../ipc/claims');
vi.mock('../ipc/history');
vi.mock('../ipc/journal');
vi.mock('../ipc/people');
vi.mock('../ipc/reviews');
vi.mock('../ipc/settings');
vi.mock('../ipc/sources');
vi.mock('../ipc/drafts');
const redactRefused = vi.hoisted(() => ({ reason: null as string | null }));
vi.mock('../session/session', () => ({
  useDeskReason: () => redactRefused.reason,
  useActing: () => null,
}));

const SCALE: HistoryEntry[] = [
  entry(1, 'rating_scale.add', {
    hash: 'scale-old',
    entity: { kind: 'rating_scale', id: 'scale-1' },
    changes: [
      change('name', null, 'Truth scale'),
      change('ratings', null, [
        { key: 'false', label: 'Untrue', value: 1, meaning: '' },
        { key: 'true', label: 'True', value: 2, meaning: '' },
      ]),
      change('worst', null, 1),
      change('best', null, 2),
    ],
  }),
  entry(2, 'rating_scale.edit', {
    hash: 'scale-new',
    entity: { kind: 'rating_scale', id: 'scale-1' },
    changes: [change('ratings', null, [{ key: 'false', label: 'Not accurate', value: 1, meaning: '' }])],
  }),
];

beforeEach(() => {
  vi.resetAllMocks();
  redactRefused.reason = null;
  vi.mocked(changeSettings).mockImplementation(async ({ kept }) => ({
    ...PLAIN_SETTINGS,
    kept: (kept ?? {}) as typeof PLAIN_SETTINGS.kept,
  }));
  vi.mocked(devices).mockResolvedValue([deviceRecord({ label: 'laptop' })]);
  vi.mocked(people).mockResolvedValue([
    personRecord({ id: ANNA, name: 'Anna' }),
    personRecord({ id: BOLAT, name: 'Bolat' }),
  ]);
  vi.mocked(allowedOps).mockResolvedValue(permissions());
  vi.mocked(readSource).mockImplementation(async (id) => ({ ...source(id), claims: [] }));
  vi.mocked(historyOf).mockResolvedValue(SCALE);
  vi.mocked(compareTexts).mockImplementation(async (before, after) => [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});

function listed(): string[] {
  return [...document.querySelectorAll('li[data-revision] h3')].map((heading) => heading.textContent ?? '');
}

test('a changed text is told word by word, to the ear as well', async () => {
  const diff = [
    { kind: 'same', text: 'Coal was ' },
    { kind: 'removed', text: 'stopped' },
    { kind: 'added', text: 'blocked' },
    { kind: 'same', text: '.' },
  ] as const;
  const edit = change('statement', 'Coal was stopped.', 'Coal was blocked.', { diff: [...diff] });
  const { container } = renderIn(
    <HistoryList entries={[entry(1, 'claim.record'), entry(2, 'claim.edit', { changes: [edit] })]} />,
  );
  await screen.findByText('blocked');
  expect(container.querySelector('del')?.textContent).toMatch(/^removed: stopped/);
  expect(container.querySelector('ins')?.textContent).toMatch(/^added: blocked/);
  expect(await axe(container)).toEqual([]);
});

test('entries that were made apart say so, and what joins them is shown as it is, not against one side', async () => {
  const statement = (before: string, after: string) => [change('statement', before, after)];
  const entries = [
    entry(1, 'claim.record', { parents: [] }),
    entry(2, 'claim.edit', { parents: ['hash-1'], changes: statement('Coal moved.', 'Coal went west.') }),
    entry(3, 'claim.edit', { parents: ['hash-1'], changes: statement('Coal moved.', 'No coal came.') }),
    entry(4, 'claim.edit', { parents: ['hash-2', 'hash-3'], changes: statement('Coal went west.', 'No coal came.') }),
  ];
  renderIn(<HistoryList entries={entries} />);
  const row = (at: number) => document.querySelector(`[data-revision="hash-${at}"]`) as HTMLElement;
  await waitFor(() => expect(row(3).textContent).toContain('Edited apart, without knowing of:'));
  expect(row(2).textContent).not.toContain('Edited apart');
  expect(row(4).textContent).toContain('Joins copies that were edited apart.');
  expect(within(row(4)).getByText('No coal came.')).toBeTruthy();
  expect(row(4).querySelector('ins, del')).toBeNull();
  await waitFor(() => expect(row(3).querySelector('ins')).not.toBeNull());
});

test('whole reasons read as their Markdown does, a long text of it folded between its parts; a difference shows its signs', async () => {
  const verdictEntry = (at: number, op: 'verdict.propose' | 'verdict.edit', before: string | null, after: string) =>
    entry(at, op, {
      entity: { kind: 'verdict', id: 'verdict-1' },
      changes: [change('rationale', before, after)],
    });
  const long = `**Fake**, says the railway.\n\n${'Word by word. '.repeat(60)}\n\nThe end.`;
  const { container } = renderIn(
    <HistoryList
      entries={[
        verdictEntry(1, 'verdict.propose', null, long),
        verdictEntry(2, 'verdict.edit', 'It is fake.', 'It is **fake**.'),
      ]}
    />,
  );
  expect((await screen.findByText('Fake')).tagName).toBe('STRONG');
  expect(screen.queryByText('The end.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show all of it' }));
  expect(screen.getByText('The end.')).toBeTruthy();
  await waitFor(() => expect(container.querySelector('ins')?.textContent).toContain('It is **fake**.'));
  expect(await axe(container)).toEqual([]);
});

test('people, days, ratings and statuses stand in words, a rating as it was called when it was given', async () => {
  const assigned = entry(2, 'claim.assign', {
    changes: [change('assignee_id', ANNA, BOLAT), change('due_on', null, '2026-12-24')],
  });
  const proposed = entry(3, 'verdict.propose', {
    entity: { kind: 'verdict', id: 'verdict-1' },
    refs: ['rating_scale/scale-1@scale-old'],
    changes: [change('scale_id', null, 'scale-1'), change('rating', null, 'false')],
  });
  renderIn(<HistoryList entries={[assigned, proposed]} />);
  expect(await screen.findByText('Untrue')).toBeTruthy();
  expect(await screen.findByText('Bolat', { selector: 'dd *' })).toBeTruthy();
  expect(screen.getByText('Dec 24, 2026')).toBeTruthy();
  expect(screen.queryByText('person-bolat')).toBeNull();
});

test('a lapse says what caused it, an approval of own work and a recovered device say so', async () => {
  const entries = [
    entry(1, 'claim.record', { changes: [change('statement', null, 'A')] }),
    entry(2, 'review.submit', { changes: [change('status', 'in_progress', 'in_review')] }),
    entry(3, 'evidence.edit', { entity: { kind: 'evidence', id: 'evidence-1' }, parents: [] }),
    entry(4, 'review.lapse', {
      parents: ['hash-2'],
      refs: ['claim/claim-1@hash-2', 'evidence/evidence-1@hash-3'],
      changes: [change('status', 'in_review', 'in_progress')],
    }),
    entry(5, 'review.approve', { own_work: true, identity_broken: true }),
  ];
  renderIn(<HistoryList entries={entries} />);
  const lapse = screen.getByText(/The submission lapsed because of/);
  const cause = within(lapse).getByRole('button', { name: /Editing evidence.*Anna/ });
  expect(screen.getByText('Self-approved')).toBeTruthy();
  expect(screen.getByText('Identity broken')).toBeTruthy();
  await userEvent.click(cause);
  await waitFor(() => expect(document.activeElement?.id).toBe('revision-hash-3'));
});

test('opening a correction is told of the correction, and by another name of the claim', () => {
  renderIn(
    <HistoryList
      entries={[
        entry(1, 'correction.open', { entity: { kind: 'correction', id: 'correction-1' } }),
        entry(2, 'correction.open', { changes: [change('status', 'published', 'correction_pending')] }),
      ]}
    />,
  );
  expect(listed()).toEqual(['Taking the claim back to correct it', 'Opening a correction']);
});

test('an edit that sets old values back names the revision that had them', () => {
  const statement = (before: string | null, after: string) => [change('statement', before, after)];
  renderIn(
    <HistoryList
      entries={[
        entry(1, 'claim.record', { changes: statement(null, 'A') }),
        entry(2, 'claim.edit', { changes: statement('A', 'B') }),
        entry(3, 'claim.edit', { changes: statement('B', 'A') }),
      ]}
    />,
  );
  const line = screen.getByText(/Sets back how it stood after/);
  expect(within(line).getByRole('button', { name: /Recording a claim/ })).toBeTruthy();
  expect(screen.getAllByText(/Sets back/)).toHaveLength(1);
});

test('what was redacted and what a newer version wrote is said, never guessed', () => {
  renderIn(
    <HistoryList
      entries={[
        entry(1, 'claim.record', { changes: [change('claimant', null, null, { redacted: true })] }),
        entry(2, 'claim.translate', { known_op: false, changes: [change('tongue', null, 'kk', { known: false })] }),
        entry(3, 'redact', {
          changes: [
            change('target', null, 'hash-1'),
            change('fields', null, ['claimant']),
            change('reason', null, 'A minor.'),
          ],
        }),
      ]}
    />,
  );
  expect(screen.getByText('redacted')).toBeTruthy();
  expect(screen.getByText(/Unknown to this version: .?claim\.translate/)).toBeTruthy();
  expect(screen.getByText('Not applied')).toBeTruthy();
  expect(screen.getByText('Unknown field')).toBeTruthy();
  expect(screen.getByText('"kk"')).toBeTruthy();
  expect(screen.getByText(/Destroyed for ever:.*Claimant/)).toBeTruthy();
  expect(screen.getByText('A minor.')).toBeTruthy();
});

test('the order is chosen and kept, filters tell how many entries are left', async () => {
  const entries = [
    entry(1, 'claim.record'),
    entry(2, 'evidence.attach', {
      entity: { kind: 'evidence', id: 'evidence-1' },
      author: BOLAT,
      author_name: 'Bolat',
      changes: [change('source_id', null, 'wire')],
    }),
    entry(3, 'claim.edit'),
  ];
  renderIn(<HistoryList entries={entries} />);
  expect(listed()).toEqual(['Editing a claim', 'Attaching evidence', 'Recording a claim']);
  expect(await screen.findByRole('link', { name: 'Source wire' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Newest first' }));
  expect(listed()).toEqual(['Recording a claim', 'Attaching evidence', 'Editing a claim']);
  expect(changeSettings).toHaveBeenCalledWith({ kept: { 'history.order': 'oldest' } });
  await userEvent.click(screen.getByRole('button', { name: /What kind of change/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Evidence' }));
  expect(listed()).toEqual(['Attaching evidence']);
  expect(screen.getByRole('status').textContent).toMatch(/1.* of .*3.* entries are shown/);
});

test('J and K go from entry to entry', async () => {
  renderIn(<HistoryList entries={[entry(1, 'claim.record'), entry(2, 'claim.edit')]} />);
  await userEvent.keyboard('j');
  expect(document.activeElement?.id).toBe('revision-hash-2');
  await userEvent.keyboard('j');
  expect(document.activeElement?.id).toBe('revision-hash-1');
  await userEvent.keyboard('k');
  expect(document.activeElement?.id).toBe('revision-hash-2');
});

test('a thousand revisions are drawn a part at a time', async () => {
  const many = Array.from({ length: 1000 }, (_, at) => entry(at + 1, 'claim.edit'));
  const shown = renderIn(<HistoryList entries={many} />);
  expect(listed()).toHaveLength(40);
  await userEvent.click(screen.getByRole('button', { name: /Show .*40.* more of .*960/ }));
  await waitFor(() => expect(listed()).toHaveLength(80));
  shown.rerender(<HistoryList entries={many} current="hash-1" />);
  expect(document.getElementById('revision-hash-1')?.getAttribute('aria-current')).toBe('true');
  expect(listed().length).toBeLessThan(80);
  await userEvent.click(screen.getByRole('button', { name: /Show .*40.* before these/ }));
  await waitFor(() => expect(listed().length).toBeGreaterThan(40));
});

const NOW = claimView({
  statement: 'Coal was blocked.',
  status: 'in_review',
  verdict: verdict(),
  evidence: [evidence('evidence-1', source('wire'))],
});

function withPast() {
  const entries = [
    entry(1, 'claim.record', { changes: [change('statement', null, 'Coal was stopped.')] }),
    entry(2, 'claim.edit', { changes: [change('statement', 'Coal was stopped.', 'Coal was blocked.')] }),
  ];
  vi.mocked(claimHistory).mockResolvedValue(entries);
  vi.mocked(claim).mockResolvedValue(NOW);
  vi.mocked(claimAsOf).mockImplementation(async (_id, hash) =>
    hash === 'hash-1' ? claimView({ statement: 'Coal was stopped.', status: 'draft' }) : NOW,
  );
}

test('the slider goes back by keyboard: the past is marked, and what differs from now is told', async () => {
  withPast();
  const { container } = renderIn(<HistoryPanel claimId="claim-1" />);
  const slider = await screen.findByRole('slider', { name: 'As it stood' });
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^Now, after .*2.* revisions/);
  slider.focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(slider.getAttribute('aria-valuetext')).toMatch(/1.* of .*2.*Recording a claim.*Anna/);
  const past = await screen.findByRole('region', { name: 'The past: the claim as it stood' });
  expect(await within(past).findByText('Coal was stopped.', { selector: 'p' })).toBeTruthy();
  const differs = within(past).getByRole('region', { name: /What differs from now/ });
  await waitFor(() => expect(differs.querySelector('ins')?.textContent).toMatch(/added: Coal was blocked\./));
  expect(within(differs).getByText('There was no verdict then.')).toBeTruthy();
  expect(within(differs).getByText('Attached since.')).toBeTruthy();
  expect(claimAsOf).toHaveBeenLastCalledWith('claim-1', 'hash-1');
  expect(await axe(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Back to now' }));
  expect(screen.queryByRole('region', { name: /The past/ })).toBeNull();
});

test('a version is restored after a yes, and refused before the click where the rules say so', async () => {
  withPast();
  vi.mocked(restoreClaim).mockResolvedValue(claimView());
  const shown = renderIn(<HistoryPanel claimId="claim-1" />);
  await userEvent.click(await screen.findByRole('button', { name: /as it stood: .?Recording a claim/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Restore this version', description: '' }));
  const ask = screen.getByRole('alertdialog', { name: 'Restore this version?' });
  expect(within(ask).getByText(/taken back from review|takes it back from review/)).toBeTruthy();
  await userEvent.click(within(ask).getByRole('button', { name: 'Restore' }));
  expect(restoreClaim).toHaveBeenCalledWith('claim-1', 'hash-1');
  await waitFor(() => expect(screen.queryByRole('region', { name: /The past/ })).toBeNull());
  shown.unmount();
  vi.mocked(allowedOps).mockResolvedValue(permissions({ 'claim.edit': 'It is published.' }));
  renderIn(<HistoryPanel claimId="claim-1" />);
  await userEvent.click(await screen.findByRole('button', { name: /as it stood: .?Recording a claim/ }));
  expect(
    await screen.findByRole('button', { name: 'Restore this version', description: 'It is published.' }),
  ).toBeTruthy();
});

const PASSAGE: StillHeld = {
  revision: 'ff'.repeat(32),
  entity: { kind: 'evidence', id: 'e-1' },
  field: 'quote',
  called: { entity: { kind: 'claim', id: 'c-1' }, name: 'Coal was blocked.' },
  stands: false,
  text: 'A child',
  marks: [{ start: 0, end: 7 }],
  more: false,
  redactable: true,
};
const TEXT: StillHeld = {
  ...PASSAGE,
  revision: 'ee'.repeat(32),
  entity: { kind: 'article', id: 'a-1' },
  field: 'text',
  called: { entity: { kind: 'article', id: 'a-1' }, name: 'A rumour' },
  stands: true,
  text: '…said A child of the town…',
  marks: [{ start: 6, end: 13 }],
  more: true,
};
const OWN_REASON: StillHeld = { ...PASSAGE, revision: 'hash-9', field: 'reason', redactable: false };

/** Without the marks around words in a sentence. */
function plainText(element: Element | undefined): string {
  return element?.textContent?.replaceAll(/[\u2068\u2069]/g, '') ?? '';
}

const REDACTION: Redaction = {
  revision: 'hash-9',
  target: 'hash-1',
  entity: { kind: 'claim', id: 'c-1' },
  subject: 'c-1',
  fields: ['claimant'],
  also_in: [],
  scrubbed: true,
  unscrubbed: null,
};

test('an owner destroys a value with a reason; what else still holds it is told', async () => {
  const entries = [entry(1, 'claim.record', { changes: [change('claimant', null, 'A child', { redactable: true })] })];
  vi.mocked(redact).mockRejectedValueOnce(invalid('reason', 'The reason is too long.'));
  vi.mocked(redact).mockResolvedValue({ ...REDACTION, also_in: [PASSAGE, TEXT, OWN_REASON] });
  renderIn(<HistoryList entries={entries} />);
  await userEvent.click(screen.getByRole('button', { name: /^More on/ }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Redact …' }));
  const dialog = screen.getByRole('alertdialog', { name: 'Destroy values for ever' });
  expect(within(dialog).getByText(/can never be read again/)).toBeTruthy();
  const button = within(dialog).getByRole('button', { name: 'Destroy for ever' });
  await userEvent.click(button);
  expect(redact).not.toHaveBeenCalled();
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'A minor.');
  await escapeAndStay();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Destroy for ever', description: '' }));
  const refused = await within(dialog).findByRole('textbox', { description: /too long/ });
  expect(document.activeElement).toBe(refused);
  await userEvent.keyboard('{Backspace}.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Destroy for ever', description: '' }));
  expect(redact).toHaveBeenCalledWith('hash-1', ['claimant'], 'A minor.');
  const after = await screen.findByRole('dialog', { name: 'The value is destroyed.' });
  expect(within(after).getByRole('heading', { name: /3.? other places/ })).toBeTruthy();
  const [passage, text, own] = within(after).getAllByRole('listitem');
  expect(plainText(passage)).toMatch(/^Passage \(claim “Coal was blocked.”\) · in history only/);
  expect(plainText(text)).toMatch(/^Text of the article \(article “A rumour”\) · shown now/);
  expect(text?.querySelector('mark')?.textContent).toBe('A child');
  expect(within(own ?? after).queryByRole('button')).toBeNull();
  await userEvent.click(within(after).getByRole('button', { name: /Destroy there too: .*Passage/ }));
  expect(redact).toHaveBeenLastCalledWith('ff'.repeat(32), ['quote'], 'A minor.');
});

test('why destroyed words are still in the file is told', async () => {
  const entries = [entry(1, 'claim.record', { changes: [change('claimant', null, 'A child', { redactable: true })] })];
  vi.mocked(redact).mockResolvedValue({ ...REDACTION, scrubbed: false, unscrubbed: 'in_use' });
  renderIn(<HistoryList entries={entries} />);
  await userEvent.click(screen.getByRole('button', { name: /^More on/ }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Redact …' }));
  const dialog = screen.getByRole('alertdialog', { name: 'Destroy values for ever' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'A minor.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Destroy for ever' }));
  const after = await screen.findByRole('dialog', { name: 'The value is destroyed.' });
  expect(within(after).getByText(/another program has it open\. Close it there/)).toBeTruthy();
});

test('where more than the words goes, it is asked first; then the places are looked up anew', async () => {
  const entries = [entry(1, 'claim.record', { changes: [change('claimant', null, 'A child', { redactable: true })] })];
  const redaction = { revision: 'hash-9', subject: 'c-1', fields: ['claimant'], scrubbed: true, unscrubbed: null };
  vi.mocked(redact).mockResolvedValueOnce({
    ...redaction,
    target: 'hash-1',
    entity: { kind: 'claim', id: 'c-1' },
    also_in: [TEXT],
  });
  renderIn(<HistoryList entries={entries} />);
  await userEvent.click(screen.getByRole('button', { name: /^More on/ }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Redact …' }));
  const dialog = screen.getByRole('alertdialog', { name: 'Destroy values for ever' });
  within(dialog).getByText(/typed about the same thing and not saved/);
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'A minor.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Destroy for ever', description: '' }));
  const after = await screen.findByRole('dialog', { name: 'The value is destroyed.' });
  vi.mocked(redact).mockResolvedValueOnce({
    ...redaction,
    target: TEXT.revision,
    entity: TEXT.entity,
    fields: ['text', 'text_sha256'],
    also_in: [PASSAGE],
  });
  await userEvent.click(within(after).getByRole('button', { name: /Destroy there too: .*Text of the article/ }));
  expect(redact).toHaveBeenCalledTimes(1);
  const ask = screen.getByRole('alertdialog', { name: 'Destroy all of it?' });
  expect(within(ask).getByText(/not only the words/)).toBeTruthy();
  await userEvent.click(within(ask).getByRole('button', { name: 'Destroy for ever' }));
  expect(redact).toHaveBeenLastCalledWith(TEXT.revision, ['text'], 'A minor.');
  const heading = await screen.findByRole('heading', { name: /one other place/ });
  expect(plainText(screen.getAllByRole('listitem').at(-1))).toMatch(/^Passage/);
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('who may not redact reads why', async () => {
  redactRefused.reason = 'It takes the role owner.';
  const entries = [entry(1, 'claim.record', { changes: [change('claimant', null, 'A child', { redactable: true })] })];
  renderIn(<HistoryList entries={entries} />);
  await userEvent.click(screen.getByRole('button', { name: /^More on/ }));
  const item = screen.getByRole('menuitem', { name: /^Redact ….*It takes the role owner\./ });
  expect(item.getAttribute('aria-disabled')).toBe('true');
});

test('a file of a source is told by its name, with its digest on hover, and by the digest where it is not here', async () => {
  const [kept, gone] = ['A1'.repeat(32), 'B2'.repeat(32)];
  vi.mocked(attachmentDescribed).mockImplementation(async (sha256) =>
    sha256 === kept ? { sha256, media_type: 'text/plain', name: 'letter.txt', size: 3, mismatch: null } : null,
  );
  const entries = [
    entry(2, 'source.edit', { changes: [change('attachments', [kept], [kept, gone])] }),
    entry(1, 'source.add', { changes: [change('attachments', null, [kept])] }),
  ];
  renderIn(<HistoryList entries={entries} />);
  const names = await screen.findAllByText('letter.txt');
  expect(names.map((name) => name.title)).toEqual([kept, kept]);
  expect((await screen.findByText(gone)).closest('ins')).toBeTruthy();
});
