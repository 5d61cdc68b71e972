import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { openAddress } from '../ipc/addresses';
import { addAttachment, attachmentsOf, saveAttachment } from '../ipc/attachments';
import { discardDraft, draft, saveDraft } from '../ipc/drafts';
import { attachEvidence, detachEvidence, editEvidence } from '../ipc/evidence';
import { IpcError } from '../ipc/invoke';
import { allowedOps } from '../ipc/reviews';
import { addSource, listSources, source as readSource } from '../ipc/sources';
import type { SourceRow } from '../ipc/types';
import { Toasts } from '../shared/Toasts';
import { axe } from '../testing/axe';
import { claimView, evidence, invalid, permissions, source } from '../testing/claim';
import { renderIn } from '../testing/render';
import { EvidencePanel } from './EvidencePanel';

vi.mock('../ipc/addresses');
vi.mock('../ipc/attachments');
vi.mock('../ipc/drafts');
vi.mock('../ipc/evidence');
vi.mock('../ipc/reviews');
vi.mock('../ipc/sources');
vi.mock('../session/session', () => ({ useActing: () => null, useDeskReason: () => null }));

const WIRE = 'A wire story';
const ONE = source('one', { title: 'First paper', origin: WIRE });
const TWO = source('two', { title: 'Second paper', origin: ' a WIRE story', confidential: true });
const THREE = source('three', { title: 'Customs figures', kind: 'dataset', primary: true, attachments: ['ab'] });
const VIEW = claimView({
  evidence: [
    evidence('e1', ONE),
    evidence('e2', TWO, { stance: 'context' }),
    evidence('e3', THREE, { quote: 'No train crossed.', locator: 'p. 4', stance: 'supports' }),
  ],
  independent_sources: 2,
  counted_once: [
    { sources: ['one', 'two'], titles: ['First paper', 'Second paper'], by: 'origin', at_one_address: [] },
  ],
});

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(openAddress).mockResolvedValue(null);
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(saveDraft).mockResolvedValue({ key: '', kept_at: '', content: null });
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(allowedOps).mockResolvedValue(permissions());
  vi.mocked(attachmentsOf).mockResolvedValue([
    {
      sha256: 'ab',
      name: 'figures.csv',
      size: 2048,
      media_type: 'text/csv',
      mismatch: { named: 'text/csv', found: 'image/png' },
    },
  ]);
  vi.mocked(listSources).mockResolvedValue({
    rows: [{ id: 'three', title: 'Customs figures', kind: 'dataset' } as SourceRow],
    total: 1,
  });
  vi.mocked(readSource).mockResolvedValue({ ...THREE, claims: [] });
});

test('each source stands with its stance, its marks and its passage; what counts once says so', async () => {
  const { container } = renderIn(
    <>
      <EvidencePanel view={VIEW} />
      <Toasts />
    </>,
  );
  expect(screen.getByText(/2.* independent sources/)).toBeTruthy();
  const [first, second, third] = screen.getAllByRole('link').map((link) => link.closest('li') as HTMLElement);
  expect(within(first as HTMLElement).getByText('refutes')).toBeTruthy();
  expect(within(first as HTMLElement).getByText('Counts once with one other')).toBeTruthy();
  expect(within(second as HTMLElement).getByText(/confidential/i)).toBeTruthy();
  expect(within(third as HTMLElement).getByText('No train crossed.')).toBeTruthy();
  expect(within(third as HTMLElement).queryByText(/Counts once/)).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: /Save .*figures.csv/ }));
  expect(saveAttachment).toHaveBeenCalledWith('ab');
  const kept = { sha256: 'ab', media_type: 'text/csv', name: 'figures.csv', size: 9, mismatch: null };
  vi.mocked(addAttachment).mockResolvedValue({ ...kept, added_as: 'annex.csv', already: false });
  await userEvent.click(screen.getByRole('button', { name: /Attach a file to .*First paper/ }));
  expect(addAttachment).toHaveBeenCalledWith('one');
  await screen.findByText(/keep their name, “.?figures.csv.?”; “.?annex.csv/);
  expect(await axe(container)).toEqual([]);
});

test('sources at one address say that they count once for it', async () => {
  const copy = source('copy', { title: 'The same letter' });
  const view = claimView({
    evidence: [evidence('e1', THREE), evidence('e2', copy)],
    independent_sources: 1,
    counted_once: [
      {
        sources: ['three', 'copy'],
        titles: ['Customs figures', 'The same letter'],
        by: 'address',
        at_one_address: ['three', 'copy'],
      },
    ],
  });
  renderIn(<EvidencePanel view={view} />);
  expect(screen.getAllByText('Counts once with one other')).toHaveLength(2);
  expect(screen.getAllByText('At one address')).toHaveLength(2);
  screen.getByText(/Together with.*The same letter/);
});

test('of sources that an origin and an address join, those alone are said to be at one address that are', async () => {
  const copy = source('copy', { title: 'The same paper' });
  const view = claimView({
    evidence: [evidence('e1', ONE), evidence('e2', TWO), evidence('e3', copy)],
    independent_sources: 1,
    counted_once: [
      {
        sources: ['one', 'two', 'copy'],
        titles: ['First paper', 'Second paper', 'The same paper'],
        by: 'both',
        at_one_address: ['two', 'copy'],
      },
    ],
  });
  renderIn(<EvidencePanel view={view} />);
  expect(screen.getAllByText(/^Counts once with/)).toHaveLength(3);
  const told = screen
    .getAllByText('At one address')
    .map((sign) => within(sign.closest('li') ?? sign).getByRole('link').textContent);
  expect(told).toEqual(['Second paper', 'The same paper']);
});

test('where a source is, and where its copy is kept, opens in the person’s own browser; a confidential one’s too', async () => {
  const [url, archived_url] = ['https://paper.example/story', 'https://archive.example/story'];
  const asked = source('asked', { title: 'The clerk', confidential: true, url, archived_url });
  renderIn(<EvidencePanel view={claimView({ evidence: [evidence('e1', asked)] })} />);
  await userEvent.click(screen.getByRole('link', { name: url }));
  await userEvent.click(screen.getByRole('link', { name: archived_url }));
  expect(vi.mocked(openAddress).mock.calls).toEqual([[url], [archived_url]]);
});

test('once there is a first source, the button stands elsewhere, and focus that it had goes to the heading', async () => {
  const { rerender } = renderIn(<EvidencePanel view={claimView()} />);
  const button = await screen.findByRole('button', { name: 'Attach evidence', description: '' });
  button.focus();
  rerender(<EvidencePanel view={VIEW} />);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Evidence/ }));
});

test('a source of the library is found by typing and attached with what was said of it', async () => {
  renderIn(<EvidencePanel view={claimView({ status: 'approved' })} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Attach evidence', description: '' }));
  const dialog = await screen.findByRole('dialog');
  const attach = () => within(dialog).getByRole('button', { name: 'Attach evidence' });
  expect(within(dialog).getByText(/lets the approval lapse/)).toBeTruthy();
  vi.mocked(attachEvidence).mockRejectedValueOnce(invalid('source_id', 'Nothing is chosen for “Source”. Choose one.'));
  await userEvent.click(attach());
  expect(vi.mocked(attachEvidence).mock.lastCall?.[1]).toBeNull();
  const source = await within(dialog).findByRole('combobox', { name: /Source/, description: /Nothing is chosen/ });
  expect(document.activeElement).toBe(source);
  await userEvent.type(source, 'cust');
  await userEvent.click(await screen.findByRole('option', { name: /Customs figures/ }));
  expect(await within(dialog).findByText('Customs figures')).toBeTruthy();
  within(dialog).getByRole('radiogroup', { name: /^Stance/, description: /How the source bears on the claim/ });
  await userEvent.click(within(dialog).getByRole('radio', { name: /refutes/ }));
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Passage' }), 'No train.');
  vi.mocked(attachEvidence).mockRejectedValueOnce(invalid('quote', 'The quote is too long.'));
  await userEvent.click(attach());
  const field = await within(dialog).findByRole('textbox', { name: 'Passage', description: /too long/ });
  expect(field).toHaveProperty('value', 'No train.');
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, '{Backspace}');
  expect(within(dialog).queryByText(/too long/)).toBeNull();
  vi.mocked(attachEvidence).mockResolvedValueOnce(evidence('e4', THREE));
  await userEvent.click(attach());
  expect(attachEvidence).toHaveBeenLastCalledWith('claim-1', 'three', {
    stance: 'refutes',
    quote: 'No train',
    locator: null,
    note: null,
  });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('words that name no source of the library stay, and are the title of a new one', async () => {
  vi.mocked(listSources).mockResolvedValue({ rows: [], total: 0 });
  renderIn(<EvidencePanel view={VIEW} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Attach evidence', description: '' }));
  const typed = () => screen.findByRole('combobox', { name: /Source/ });
  await userEvent.type(await typed(), 'Evening paper{ArrowDown}{Enter}');
  await userEvent.tab();
  expect(await typed()).toHaveProperty('value', 'Evening paper');
  await userEvent.click(screen.getByRole('button', { name: 'Add a new source' }));
  expect(await screen.findByRole('textbox', { name: /Title/ })).toHaveProperty('value', 'Evening paper');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await typed()).toHaveProperty('value', 'Evening paper');
});

test('what was said of the evidence stays where the library has the new source already', async () => {
  const sources = [{ id: 'three', title: 'Customs figures', same_address: true }];
  const known = new IpcError({ code: 'source_known', message: 'The library seems to have it.', details: { sources } });
  vi.mocked(addSource).mockRejectedValue(known);
  vi.mocked(attachEvidence).mockResolvedValue(evidence('e4', THREE));
  renderIn(<EvidencePanel view={claimView()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Attach evidence', description: '' }));
  await userEvent.click(await screen.findByRole('radio', { name: /refutes/ }));
  for (const name of ['Passage', 'Place in the source', 'Note']) {
    await userEvent.type(screen.getByRole('textbox', { name }), `The ${name}`);
  }
  await userEvent.click(screen.getByRole('button', { name: 'Add a new source' }));
  await userEvent.type(await screen.findByRole('textbox', { name: /^Title/ }), 'Customs');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await userEvent.click(await screen.findByRole('button', { name: /^Use \W*Customs figures/ }));
  await screen.findByText('Customs figures');
  await userEvent.keyboard('{Control>}s{/Control}');
  const given = { stance: 'refutes', quote: 'The Passage', locator: 'The Place in the source', note: 'The Note' };
  expect(attachEvidence).toHaveBeenCalledWith('claim-1', 'three', given);
});

test('how a source bears on the claim is left open until somebody chooses, and is asked for at its field', async () => {
  vi.mocked(attachEvidence).mockRejectedValueOnce(invalid('stance', 'Nothing is chosen for “Stance”. Choose one.'));
  renderIn(<EvidencePanel view={claimView()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Attach evidence', description: '' }));
  await userEvent.type(await screen.findByRole('combobox', { name: /Source/ }), 'cust');
  await userEvent.click(await screen.findByRole('option', { name: /Customs figures/ }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Passage' }), 'No train.');
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(vi.mocked(attachEvidence).mock.lastCall?.[2]).toMatchObject({ stance: null, quote: 'No train.' });
  await screen.findByRole('radiogroup', { name: /^Stance/, description: /Nothing is chosen/ });
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: /supports/ }));
  expect(screen.getByRole('textbox', { name: 'Passage' })).toHaveProperty('value', 'No train.');
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.queryByText(/Nothing is chosen/)).toBeNull();
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(vi.mocked(attachEvidence).mock.lastCall?.[2]).toMatchObject({ stance: 'refutes' });
});

test('an edit sends what differs, and detaching asks first', async () => {
  vi.mocked(editEvidence).mockResolvedValue(evidence('e3', THREE));
  vi.mocked(detachEvidence).mockResolvedValue(evidence('e3', THREE));
  renderIn(<EvidencePanel view={VIEW} />);
  await userEvent.click(await screen.findByRole('button', { name: /Edit: .*Customs figures/, description: '' }));
  vi.mocked(editEvidence).mockRejectedValueOnce(invalid('note', 'The note is too long.'));
  await userEvent.clear(await screen.findByRole('textbox', { name: 'Place in the source' }));
  await userEvent.keyboard('{Control>}s{/Control}');
  const note = await screen.findByRole('textbox', { name: 'Note', description: /too long/ });
  expect(document.activeElement).toBe(note);
  await userEvent.type(note, 'x');
  expect(screen.queryByText('The note is too long.')).toBeNull();
  await userEvent.keyboard('{Backspace}{Control>}s{/Control}');
  expect(editEvidence).toHaveBeenLastCalledWith('e3', { locator: null });
  await userEvent.click(await screen.findByRole('button', { name: /Detach: .*Customs figures/ }));
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Detach' }));
  expect(detachEvidence).toHaveBeenCalledWith('e3');
});

test('what others change of evidence while its form is open is told at the field', async () => {
  const { rerender } = renderIn(<EvidencePanel view={VIEW} />);
  await userEvent.click(await screen.findByRole('button', { name: /Edit: .*Customs figures/, description: '' }));
  await userEvent.clear(await screen.findByRole('textbox', { name: 'Passage' }));
  await userEvent.clear(screen.getByRole('textbox', { name: 'Place in the source' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'Mine.');
  await userEvent.click(screen.getByRole('radio', { name: /Context/i }));
  const now = { quote: 'One.', locator: 'p. 5', note: 'Theirs.', stance: 'refutes' } as const;
  rerender(<EvidencePanel view={{ ...VIEW, evidence: [evidence('e3', THREE, now)] }} />);
  expect(screen.getAllByRole('button', { name: /^Take this: / })).toHaveLength(Object.keys(now).length);
});

test('where the rules refuse, every control says why', async () => {
  const why = 'The claim is published.';
  const refused = { 'evidence.attach': why, 'evidence.edit': why, 'evidence.detach': why };
  vi.mocked(allowedOps).mockResolvedValue(permissions(refused));
  renderIn(<EvidencePanel view={VIEW} />);
  expect(await screen.findByRole('button', { name: 'Attach evidence', description: why })).toBeTruthy();
  expect(screen.getByRole('button', { name: /Edit: .*First paper/, description: why })).toBeTruthy();
  expect(screen.getByRole('button', { name: /Detach: .*First paper/, description: why })).toBeTruthy();
});
