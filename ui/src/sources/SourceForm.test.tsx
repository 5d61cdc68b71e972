import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { discardDraft, draft, saveDraft } from '../ipc/drafts';
import { IpcError } from '../ipc/invoke';
import { addSource, editSource, listSources, sourceUses } from '../ipc/sources';
import type { SourceRow, SourceUse } from '../ipc/types';
import { Toasts } from '../shared/Toasts';
import { axe } from '../testing/axe';
import { sourceRecord, WHY } from '../testing/desk';
import { escapeAndStay, FULL, renderIn } from '../testing/render';
import { SourceForm } from './SourceForm';

vi.mock('../ipc/sources');
vi.mock('../ipc/drafts');
const refused = vi.hoisted(() => ({ why: null as string | null }));
vi.mock('../session/session', () => ({ useDeskReason: () => refused.why }));

const saved = vi.fn();
const cancel = vi.fn();

function use(given: Partial<SourceUse> = {}): SourceUse {
  return {
    evidence_id: 'evidence-1',
    claim_id: 'claim-1',
    statement: 'The trains stood still.',
    status: 'approved',
    rating: null,
    stance: 'refutes',
    quote: null,
    locator: null,
    ...given,
  };
}

function wrong(field: string, message: string): IpcError {
  return new IpcError({ code: 'invalid', message, details: { field, problem: { kind: 'blank' } } });
}

beforeEach(() => {
  vi.resetAllMocks();
  refused.why = null;
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(saveDraft).mockResolvedValue({ key: '', kept_at: '', content: null });
  vi.mocked(listSources).mockResolvedValue({ rows: [], total: 0 });
  vi.mocked(sourceUses).mockResolvedValue([]);
});

function newForm() {
  return renderIn(<SourceForm draftKey="source-add" onSaved={saved} onCancel={cancel} />);
}

test('an address that is not whole is sent, and what is wrong with it stands at the field', async () => {
  vi.mocked(addSource).mockRejectedValue(wrong('url', 'Write it whole, beginning with https://.'));
  newForm();
  await userEvent.type(screen.getByRole('textbox', { name: /Title/ }), 'Rail statistics');
  await userEvent.type(screen.getByRole('textbox', { name: 'Address' }), 'localhost');
  await userEvent.click(screen.getByRole('button', { name: 'Add a source' }));
  const address = await screen.findByRole('textbox', { description: 'Write it whole, beginning with https://.' });
  expect(addSource).toHaveBeenCalledWith(expect.objectContaining({ url: 'localhost' }));
  await waitFor(() => expect(document.activeElement).toBe(address));
  expect(saved).not.toHaveBeenCalled();
});

test('all that is wrong is marked at once, and a field that was changed since is not', async () => {
  const wrong = [
    { field: 'title', message: 'The title is empty.' },
    { field: 'url', message: 'The address is not whole.' },
    { field: 'archived_url', message: 'The archived address is not whole.' },
  ];
  vi.mocked(addSource).mockRejectedValue(
    new IpcError({
      code: 'invalid',
      message: wrong.map(({ message }) => message).join('\n'),
      details: { field: 'title', problem: { kind: 'blank' }, fields: wrong },
    }),
  );
  newForm();
  await userEvent.click(screen.getByRole('button', { name: 'Add a source' }));
  const title = await screen.findByRole('textbox', { name: /Title/, description: 'The title is empty.' });
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(screen.getByRole('textbox', { name: 'Archived address', description: /archived address/ })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.type(screen.getByRole('textbox', { name: 'Address' }), 'https://example.org');
  expect(screen.getByRole('textbox', { name: 'Address' }).getAttribute('aria-invalid')).toBeNull();
  expect(title.getAttribute('aria-invalid')).toBe('true');
});

test('days that can hardly be meant are told below their fields, and are saved all the same', async () => {
  vi.mocked(addSource).mockResolvedValue(sourceRecord());
  newForm();
  await userEvent.type(screen.getByRole('textbox', { name: /Title/ }), 'Rail statistics');
  const day = async (name: string, keys: string) => {
    await userEvent.click(within(screen.getByRole('group', { name })).getAllByRole('spinbutton')[0] ?? document.body);
    await userEvent.keyboard(keys);
  };
  await day('Published on', '03052024');
  await day('Seen on', '03042024');
  await screen.findByRole('group', { name: 'Seen on', description: /That is before it was published\.$/ });
  expect(screen.queryByText('This day is still to come.')).toBeNull();
  await day('Published on', '03059024');
  await screen.findByRole('group', { name: 'Published on', description: /This day is still to come\.$/ });
  await userEvent.click(screen.getByRole('button', { name: 'Add a source' }));
  expect(addSource).toHaveBeenCalledWith(
    expect.objectContaining({ published_on: '9024-03-05', accessed_on: '2024-03-04' }),
  );
});

test('a new source is sent with what was given; what is empty is nothing', async () => {
  vi.mocked(addSource).mockResolvedValue(sourceRecord());
  newForm();
  await userEvent.type(screen.getByRole('textbox', { name: /Title/ }), 'Rail statistics');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Primary' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Confidential' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Address' }), 'https://example.org');
  await userEvent.type(screen.getByRole('combobox', { name: 'Origin' }), 'wire item');
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(saved).toHaveBeenCalledWith('source-1'));
  expect(addSource).toHaveBeenCalledWith({
    title: 'Rail statistics',
    kind: 'other',
    primary: true,
    confidential: true,
    author: null,
    publisher: null,
    url: 'https://example.org',
    archived_url: null,
    published_on: null,
    accessed_on: null,
    origin: 'wire item',
    interest: null,
    note: null,
    anyway: false,
  });
});

/** The library says that it seems to have the source. */
function known(): IpcError {
  const sources = [{ id: 'source-7', title: 'Rail record', same_address: true }];
  return new IpcError({ code: 'source_known', message: 'The library seems to have it.', details: { sources } });
}

async function addKnown() {
  vi.mocked(addSource).mockRejectedValue(known());
  newForm();
  await userEvent.type(screen.getByRole('textbox', { name: /^Title/ }), 'The rail record');
  await userEvent.click(screen.getByRole('button', { name: 'Add a source' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The library seems to have it.');
  expect(saved).not.toHaveBeenCalled();
}

test('what the library has is told of what was asked for alone', async () => {
  await addKnown();
  await userEvent.type(screen.getByRole('textbox', { name: /^Title/ }), ' of June');
  expect(screen.queryByRole('button', { name: 'Add it all the same' })).toBeNull();
});

test('a source that the library has is told, and used in place of a new one', async () => {
  await addKnown();
  await userEvent.click(screen.getByRole('button', { name: /^Use \W*Rail record/ }));
  expect(saved).toHaveBeenCalledWith('source-7');
  expect(addSource).toHaveBeenCalledTimes(1);
});

test('what was typed of a new source is kept and told of where one of the library is used in its place', async () => {
  await addKnown();
  renderIn(<Toasts />);
  await userEvent.type(screen.getByRole('textbox', { name: /^Note/ }), 'Ask for June.');
  await userEvent.click(screen.getByRole('button', { name: 'Add a source' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Use \W*Rail record/ }));
  expect(saved).toHaveBeenCalledWith('source-7');
  await screen.findByText('What you typed of the new source is kept as unsaved text.');
  await waitFor(() =>
    expect(vi.mocked(saveDraft).mock.lastCall?.[2]).toMatchObject({ title: 'The rail record', note: 'Ask for June.' }),
  );
  expect(discardDraft).not.toHaveBeenCalled();
});

test('where nothing was typed but what the library says already, nothing is left behind', async () => {
  await addKnown();
  await userEvent.click(screen.getByRole('button', { name: /^Use \W*Rail record/ }));
  await waitFor(() => expect(discardDraft).toHaveBeenCalled());
});

test('a source that the library seems to have is added all the same when that is wanted', async () => {
  await addKnown();
  vi.mocked(addSource).mockResolvedValueOnce(sourceRecord());
  await userEvent.click(screen.getByRole('button', { name: 'Add it all the same' }));
  await waitFor(() => expect(saved).toHaveBeenCalledWith('source-1'));
  expect(addSource).toHaveBeenLastCalledWith(expect.objectContaining({ title: 'The rail record', anyway: true }));
});

const FIELDS = ['Title', 'Author', 'Publisher', 'Address', 'Archived address', 'Interest', 'Note'];

test('every field of the model is there, and axe finds nothing', async () => {
  const { container } = newForm();
  for (const name of FIELDS) {
    screen.getByRole('textbox', { name: new RegExp(`^${name}( ?\\(required\\))?$`) });
  }
  screen.getByRole('combobox', { name: 'Origin' });
  screen.getByRole('button', { name: /Kind/ });
  screen.getByRole('group', { name: 'Published on' });
  screen.getByRole('group', { name: 'Seen on' });
  expect(screen.getByText(/No report prints what is recorded of it/)).toBeTruthy();
  expect(await axe(container)).toEqual([]);
});

const WRONG: [string, RegExp][] = [
  ['title', /^Title/],
  ['url', /^Address/],
  ['archived_url', /^Archived address/],
  ['interest', /^Interest/],
  ['note', /^Note/],
];

test.each(WRONG)(
  'what is wrong with %s stands at its field, which gets focus, and nothing typed is lost',
  async (field, name) => {
    vi.mocked(addSource).mockRejectedValue(wrong(field, 'It is not right. Mend it.'));
    newForm();
    await userEvent.type(screen.getByRole('textbox', { name: /^Title/ }), 'Rail');
    await userEvent.click(screen.getByRole('button', { name: 'Add a source' }));
    const box = await screen.findByRole('textbox', { name, description: /It is not right/ });
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveProperty('value', 'Rail');
    expect(saved).not.toHaveBeenCalled();
  },
);

test('an edit sends only what differs, and clears what was emptied', async () => {
  vi.mocked(editSource).mockResolvedValue(sourceRecord());
  renderIn(<SourceForm draftKey="source-edit:1" source={sourceRecord()} onSaved={saved} onCancel={cancel} />);
  await screen.findByRole('button', { name: 'Save the source', description: 'Nothing is changed yet.' });
  await userEvent.clear(screen.getByRole('textbox', { name: 'Publisher' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Author' }), 'A. Clerk');
  await userEvent.click(screen.getByRole('button', { name: 'Save the source' }));
  await waitFor(() => expect(editSource).toHaveBeenCalledWith('source-1', { publisher: null, author: 'A. Clerk' }));
});

test('what others changed meanwhile is told at each field that was changed here', async () => {
  const texts = ['title', 'author', 'publisher', 'url', 'archived_url', 'origin', 'interest', 'note'];
  const all = (value: string) => Object.fromEntries(texts.map((field) => [field, value]));
  const before = { ...all('before'), kind: 'study', primary: true, confidential: false };
  const days = { published_on: '2022-01-01', accessed_on: '2022-01-01' };
  const mine = { ...all('mine'), ...days, kind: 'study', primary: true, confidential: false };
  const content = { ...mine, $from: { ...before, ...days } };
  vi.mocked(draft).mockResolvedValue({ key: '', kept_at: '2026-11-20T10:00:00.000Z', content });
  const now = sourceRecord({ primary: false, confidential: true });
  renderIn(<SourceForm draftKey="source-edit:1" source={now} onSaved={saved} onCancel={cancel} />);
  expect(await screen.findAllByRole('button', { name: /^Take this: / })).toHaveLength(texts.length + 5);
  await userEvent.click(screen.getByRole('button', { name: /^Take this: .*Confidential/ }));
  expect(screen.getByRole('checkbox', { name: 'Confidential' })).toHaveProperty('checked', true);
});

test('who edits what an approval relies on is warned before, each claim once', async () => {
  vi.mocked(sourceUses).mockResolvedValue([
    use(),
    use({ evidence_id: 'evidence-2' }),
    use({ evidence_id: 'evidence-3', claim_id: 'claim-2', statement: 'Still a draft.', status: 'draft' }),
  ]);
  renderIn(<SourceForm draftKey="source-edit:1" source={sourceRecord()} onSaved={saved} onCancel={cancel} />);
  const note = await screen.findByRole('note');
  expect(note.textContent).toContain('that approval shows as stale, with your name');
  expect(note.textContent).toContain('The trains stood still.');
  expect(note.textContent).not.toContain('Still a draft.');
});

test('without an approval there is nothing to warn of', async () => {
  vi.mocked(sourceUses).mockResolvedValue([use({ status: 'in_review' })]);
  renderIn(<SourceForm draftKey="source-edit:1" source={sourceRecord()} onSaved={saved} onCancel={cancel} />);
  await waitFor(() => expect(sourceUses).toHaveBeenCalled());
  expect(screen.queryByRole('note')).toBeNull();
});

test('sources with the same origin are named while it is typed', async () => {
  const row = { id: 'source-2', title: 'Morning paper', origin: 'Wire item' } as SourceRow;
  vi.mocked(listSources).mockResolvedValue({ rows: [row], total: 1 });
  newForm();
  await userEvent.type(screen.getByRole('combobox', { name: 'Origin' }), 'wire ITEM ');
  expect(await screen.findByText(/Morning paper.* has this origin, too: the two count as one/)).toBeTruthy();
});

test('a role that may not add sources is told why, and nothing is sent', async () => {
  refused.why = WHY;
  newForm();
  await userEvent.type(screen.getByRole('textbox', { name: /^Title/ }), 'Rail');
  const button = screen.getByRole('button', { name: 'Add a source', description: WHY });
  await userEvent.click(button);
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(addSource).not.toHaveBeenCalled();
});

test('in place as well Esc asks before it takes away what could not be kept', async () => {
  vi.mocked(saveDraft).mockRejectedValue(FULL);
  newForm();
  const title = screen.getByRole('textbox', { name: /Title/ });
  await userEvent.type(title, 'Rail statistics');
  await screen.findByText(/could not be kept/);
  await escapeAndStay();
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(cancel).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await screen.findByRole('button', { name: 'Close without saving' }));
  expect(cancel).toHaveBeenCalledOnce();
});
