import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { addAttachment, attachmentsOf, removeAttachment, saveAttachment } from '../ipc/attachments';
import { discardDraft, draft } from '../ipc/drafts';
import { historyOf } from '../ipc/history';
import { people } from '../ipc/people';
import { editSource, listSources, source, sourceUses } from '../ipc/sources';
import type { SourceRow, SourceUse } from '../ipc/types';
import { Toasts } from '../shared/Toasts';
import { axe } from '../testing/axe';
import { HEAD, OWNER, personRecord, sourceRecord, WHY } from '../testing/desk';
import { renderIn } from '../testing/render';
import SourcesView from './SourcesView';
import SourceView from './SourceView';

vi.mock('../ipc/sources');
vi.mock('../ipc/attachments');
vi.mock('../ipc/history');
vi.mock('../ipc/people');
vi.mock('../ipc/drafts');
const refused = vi.hoisted(() => ({ why: null as string | null }));
vi.mock('../session/session', () => ({ useDeskReason: () => refused.why, useActing: () => null }));

function row(given: Partial<SourceRow> = {}): SourceRow {
  return {
    id: 'source-1',
    title: 'Dispatcher on the line',
    kind: 'interview',
    primary: true,
    confidential: true,
    author: null,
    publisher: null,
    url: null,
    published_on: null,
    origin: null,
    uses: 2,
    group: null,
    group_size: 1,
    attachments: 0,
    updated_at: '2026-01-02T03:04:05.678Z',
    ...given,
  };
}

beforeEach(() => {
  vi.resetAllMocks();
  refused.why = null;
  window.location.hash = '#/sources';
  vi.mocked(listSources).mockResolvedValue({ rows: [row()], total: 1 });
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(attachmentsOf).mockResolvedValue([]);
  vi.mocked(historyOf).mockResolvedValue([]);
  vi.mocked(people).mockResolvedValue([personRecord()]);
  vi.mocked(sourceUses).mockResolvedValue([]);
});

test('the library shows uses, independence and what must never be named, in words', async () => {
  const wire = { id: 'source-2', title: 'Morning paper', origin: 'Wire item', group: 'wire item', group_size: 2 };
  vi.mocked(listSources).mockResolvedValue({ rows: [row(), row({ ...wire, confidential: false, uses: 0 })], total: 2 });
  const { container } = renderIn(<SourcesView />);
  await screen.findByRole('link', { name: 'Dispatcher on the line' });
  screen.getByText('Confidential');
  screen.getByText(/^.?2.? claims$/);
  screen.getByText('no claim');
  screen.getByText('not said');
  expect(screen.getByRole('link', { name: /2.? with this origin count as one/ }).getAttribute('href')).toBe(
    '#/sources?origin=source-2',
  );
  expect(await axe(container)).toEqual([]);
});

test('search and kind are asked of the core, and nothing that fits has one way out', async () => {
  renderIn(<SourcesView />);
  await userEvent.type(screen.getByRole('searchbox', { name: /Search titles/ }), 'rail');
  await waitFor(() =>
    expect(listSources).toHaveBeenLastCalledWith(expect.objectContaining({ search: 'rail', offset: 0 })),
  );
  vi.mocked(listSources).mockResolvedValue({ rows: [], total: 0 });
  await userEvent.click(screen.getByRole('button', { name: /Kind/ }));
  await userEvent.click(screen.getByRole('option', { name: 'data set' }));
  await waitFor(() =>
    expect(listSources).toHaveBeenLastCalledWith(expect.objectContaining({ search: 'rail', kind: 'dataset' })),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Show all sources' }));
  await waitFor(() => expect(window.location.hash).toBe('#/sources'));
});

test('Enter in the search goes to what is found', async () => {
  renderIn(
    <main>
      <SourcesView />
    </main>,
  );
  const found = await screen.findByRole('link', { name: 'Dispatcher on the line' });
  await userEvent.type(screen.getByRole('searchbox', { name: /Search titles/ }), '{Enter}');
  expect(document.activeElement).toBe(found);
});

test('J and K move from source to source', async () => {
  vi.mocked(listSources).mockResolvedValue({ rows: [row(), row({ id: 'source-2', title: 'Another' })], total: 2 });
  renderIn(<SourcesView />);
  await screen.findByRole('link', { name: 'Another' });
  await userEvent.keyboard('j');
  expect(document.activeElement?.textContent).toBe('Dispatcher on the line');
  await userEvent.keyboard('j');
  expect(document.activeElement?.textContent).toBe('Another');
  await userEvent.keyboard('k');
  expect(document.activeElement?.textContent).toBe('Dispatcher on the line');
});

test('a source tells what is known, where it is used with its stance, and its files', async () => {
  vi.mocked(source).mockResolvedValue({ ...sourceRecord({ confidential: true }), claims: ['claim-1'] });
  vi.mocked(sourceUses).mockResolvedValue([
    {
      evidence_id: 'evidence-1',
      claim_id: 'claim-1',
      statement: 'The trains stood still.',
      status: 'draft',
      rating: null,
      stance: 'refutes',
      quote: 'They ran.',
      locator: 'page 3',
    },
  ]);
  vi.mocked(attachmentsOf).mockResolvedValue([
    { sha256: HEAD, media_type: 'text/plain', name: '<img src=x>.txt', size: 1536, mismatch: null },
  ]);
  vi.mocked(saveAttachment).mockResolvedValue({ name: 'letter.txt' });
  const { container } = renderIn(<SourceView params={{ id: 'source-1' }} />);
  await screen.findByRole('link', { name: 'The trains stood still.' });
  expect(screen.getByText('refutes').previousElementSibling?.classList.contains('lucide-thumbs-down')).toBe(true);
  screen.getByText('page 3');
  screen.getByText(/reports call it “Confidential source”/);
  await screen.findByText('<img src=x>.txt');
  screen.getByText(HEAD);
  screen.getByText(/1\.5 kB/);
  await userEvent.click(screen.getByRole('button', { name: /Save “.*txt/ }));
  expect(saveAttachment).toHaveBeenCalledWith(HEAD);
  expect(historyOf).toHaveBeenCalledWith({ kind: 'source', id: 'source-1' });
  expect(await axe(container)).toEqual([]);
});

test('a title that was destroyed has one look, in the list and on its page', async () => {
  vi.mocked(listSources).mockResolvedValue({ rows: [row({ title: '' })], total: 1 });
  const list = renderIn(<SourcesView />);
  const link = (await screen.findAllByRole('link', { name: 'redacted' }))[0];
  const look = link?.querySelector('[title]')?.outerHTML;
  expect(look).toContain('svg');
  list.unmount();
  vi.mocked(source).mockResolvedValue({ ...sourceRecord({ title: '', redacted: ['title'] }), claims: [] });
  renderIn(<SourceView params={{ id: 'source-1' }} />);
  const heading = await screen.findByRole('heading', { level: 1, name: 'redacted' });
  expect(heading.innerHTML).toBe(look);
});

const APPROVED: SourceUse = {
  evidence_id: 'evidence-1',
  claim_id: 'claim-1',
  statement: 'The trains stood still.',
  status: 'published',
  rating: null,
  stance: 'refutes',
  quote: null,
  locator: null,
};

const NOTE = { sha256: HEAD, media_type: 'text/plain', name: 'note.txt', size: 9, mismatch: null };

test('who adds a file to what an approval relied on is warned before, and may leave it', async () => {
  vi.mocked(source).mockResolvedValue({ ...sourceRecord(), claims: ['claim-1'] });
  vi.mocked(sourceUses).mockResolvedValue([APPROVED]);
  vi.mocked(addAttachment).mockResolvedValue(null);
  renderIn(<SourceView params={{ id: 'source-1' }} />);
  await screen.findByRole('link', { name: 'The trains stood still.' });
  await userEvent.click(screen.getByRole('button', { name: 'Add a file …' }));
  const asked = within(await screen.findByRole('alertdialog'));
  expect(asked.getByRole('note').textContent).toMatch(/approval shows as stale, .*The trains stood still\./);
  await userEvent.click(asked.getByRole('button', { name: 'Cancel' }));
  expect(addAttachment).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Add a file …' }));
  await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Add a file …' }));
  expect(addAttachment).toHaveBeenCalledWith('source-1');
});

test('bytes that the source has already are said to be there, under the name that they have', async () => {
  vi.mocked(source).mockResolvedValue({ ...sourceRecord(), claims: [] });
  const shown = (
    <>
      <SourceView params={{ id: 'source-1' }} />
      <Toasts />
    </>
  );
  renderIn(shown);
  const add = await screen.findByRole('button', { name: 'Add a file …' });
  vi.mocked(addAttachment).mockResolvedValueOnce({ ...NOTE, added_as: null, already: true });
  await userEvent.click(add);
  await screen.findByText(/note\.txt.* is kept with this source already\. Nothing was changed\./);
  vi.mocked(addAttachment).mockResolvedValueOnce({ ...NOTE, added_as: 'copy.txt', already: true });
  await userEvent.click(add);
  await screen.findByText(/has these bytes already, as .*note\.txt.*\. Nothing was changed\./);
  expect(screen.queryByText(/was added under it/)).toBeNull();
});

test('a file that is not what its name tells is added, and told', async () => {
  vi.mocked(source).mockResolvedValue({ ...sourceRecord(), claims: [] });
  const added = { ...NOTE, name: 'note.pdf', added_as: null, already: false };
  renderIn(
    <>
      <SourceView params={{ id: 'source-1' }} />
      <Toasts />
    </>,
  );
  const add = await screen.findByRole('button', { name: 'Add a file …' });
  const mismatch = { named: 'application/pdf', found: null };
  vi.mocked(addAttachment).mockResolvedValueOnce({ ...added, mismatch });
  await userEvent.click(add);
  await screen.findByText(/By its name .*note\.pdf.* is .*application\/pdf.*, and by its content it is .?not.?\./);
  vi.mocked(addAttachment).mockResolvedValueOnce({ ...added, mismatch: { ...mismatch, found: 'image/png' } });
  await userEvent.click(add);
  await screen.findByText(/and by its content it is .*image\/png.*kept as it is/);
});

test('a file is taken off after a question, and the focus goes to the heading of the files', async () => {
  vi.mocked(source).mockResolvedValue({ ...sourceRecord(), claims: ['claim-1'] });
  vi.mocked(sourceUses).mockResolvedValue([APPROVED]);
  vi.mocked(attachmentsOf).mockResolvedValueOnce([NOTE]);
  vi.mocked(removeAttachment).mockResolvedValue(sourceRecord());
  const { container } = renderIn(<SourceView params={{ id: 'source-1' }} />);
  await screen.findByText('note.txt');
  expect(await axe(container)).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: /^Take .*note\.txt.* off/ }));
  const asked = within(screen.getByRole('alertdialog'));
  asked.getByText(/An undo puts it back\./);
  expect(asked.getByRole('note').textContent).toMatch(/approval shows as stale/);
  await userEvent.click(asked.getByRole('button', { name: 'Take it off' }));
  expect(removeAttachment).toHaveBeenCalledWith('source-1', HEAD);
  await waitFor(() => expect(screen.queryByText('note.txt')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Files/ })));
});

test('F2 edits in place, and the form goes when it is called off', async () => {
  vi.mocked(source).mockResolvedValue({ ...sourceRecord(), claims: [] });
  renderIn(<SourceView params={{ id: 'source-1' }} />);
  await screen.findByRole('heading', { level: 1, name: 'Rail statistics' });
  await userEvent.keyboard('{F2}');
  const title = await screen.findByRole('textbox', { name: /^Title/ });
  expect(title).toHaveProperty('value', 'Rail statistics');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('textbox', { name: /^Title/ })).toBeNull();
});

test('Esc ends the form in place and nothing else, and focus returns to the button that opened it', async () => {
  vi.mocked(source).mockResolvedValue({ ...sourceRecord(), claims: [] });
  window.location.hash = '#/sources/source-1';
  renderIn(<SourceView params={{ id: 'source-1' }} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit the source', description: '' }));
  const title = await screen.findByRole('textbox', { name: /^Title/ });
  expect(document.activeElement).toBe(title);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('textbox', { name: /^Title/ })).toBeNull();
  expect(window.location.hash).toBe('#/sources/source-1');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit the source' }));
});

test('who may not edit reads why, at the form and at the files', async () => {
  refused.why = WHY;
  vi.mocked(source).mockResolvedValue({ ...sourceRecord(), claims: [] });
  renderIn(<SourceView params={{ id: 'source-1' }} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit the source', description: WHY }));
  await userEvent.click(screen.getByRole('button', { name: /Add a file/, description: WHY }));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(addAttachment).not.toHaveBeenCalled();
});

test('what copies disagree about is settled here, by one of both values', async () => {
  const side = (value: string) => ({ revision: value, author: OWNER, recorded_at: '2026-01-02T03:04:05.678Z', value });
  const conflicts = [{ field: 'publisher', sides: [side('The railway'), side('The ministry')] }];
  vi.mocked(source).mockResolvedValue({ ...sourceRecord({ conflicts }), claims: [] });
  vi.mocked(editSource).mockResolvedValue(sourceRecord());
  const { container } = renderIn(<SourceView params={{ id: 'source-1' }} />);
  await screen.findByText(/Copies edited apart disagree/);
  expect(await axe(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /Take “.?The ministry/ }));
  expect(editSource).toHaveBeenCalledWith('source-1', { publisher: 'The ministry' });
});
