import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { listArticles } from '../ipc/articles';
import { assignClaim, editClaim, tagClaim } from '../ipc/claims';
import { discardDraft, draft, saveDraft } from '../ipc/drafts';
import { IpcError } from '../ipc/invoke';
import { people } from '../ipc/people';
import { allowedOps } from '../ipc/reviews';
import { useCommands } from '../shared/commands/registry';
import { axe } from '../testing/axe';
import { claimView, invalid, permissions } from '../testing/claim';
import { renderIn } from '../testing/render';
import { ClaimEdit } from './ClaimEdit';
import { contentOf, formOf } from './claimForm';

vi.mock('../ipc/articles');
vi.mock('../ipc/claims');
vi.mock('../ipc/drafts');
vi.mock('../ipc/people');
vi.mock('../ipc/reviews');

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(saveDraft).mockResolvedValue({ key: '', kept_at: '', content: null });
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(people).mockResolvedValue([]);
  vi.mocked(listArticles).mockResolvedValue({ rows: [], total: 0 });
  vi.mocked(allowedOps).mockResolvedValue(permissions());
});

const close = vi.fn();

async function begin(view = claimView()) {
  const drawn = renderIn(<ClaimEdit view={view} onClose={close} />);
  await screen.findByRole('textbox', { name: /Statement/ });
  await vi.waitFor(() => expect(screen.queryByText('Loading …')).toBeNull());
  return drawn;
}

test('only what differs is saved, by Ctrl S, and the form closes', async () => {
  vi.mocked(editClaim).mockResolvedValue(claimView());
  await begin();
  await userEvent.clear(screen.getByRole('textbox', { name: 'Claimant' }));
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(editClaim).toHaveBeenCalledWith('claim-1', { claimant: null });
  expect(assignClaim).not.toHaveBeenCalled();
  expect(tagClaim).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
});

test('a tag that is typed and not ended is saved by Ctrl S as well', async () => {
  vi.mocked(tagClaim).mockResolvedValue(claimView());
  const { tags } = claimView();
  await begin();
  await userEvent.type(screen.getByRole('combobox', { name: /New: Tags|Tags/ }), 'railway');
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(tagClaim).toHaveBeenCalledWith('claim-1', ['railway'], []);
  expect(tags).not.toContain('railway');
});

function Other({ onSave }: { onSave: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const holds = (place: Element) => form.current?.contains(place) ?? false;
  useCommands([{ id: 'other', label: 'Other', keys: 'Mod+S', run: onSave, holds }]);
  return (
    <form ref={form}>
      <input aria-label="Other" />
    </form>
  );
}

test('of two forms that Ctrl S saves, it is the one that is typed into', async () => {
  vi.mocked(editClaim).mockResolvedValue(claimView());
  const other = vi.fn();
  renderIn(
    <>
      <ClaimEdit view={claimView()} onClose={close} />
      <Other onSave={other} />
    </>,
  );
  await screen.findByRole('textbox', { name: /Statement/ });
  await vi.waitFor(() => expect(screen.queryByText('Loading …')).toBeNull());
  await userEvent.type(screen.getByRole('textbox', { name: /Statement/ }), '!');
  await userEvent.click(screen.getByRole('textbox', { name: 'Other' }));
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(other).toHaveBeenCalledOnce();
  expect(editClaim).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('textbox', { name: /Statement/ }));
  await userEvent.keyboard('{Control>}s{/Control}');
  await vi.waitFor(() => expect(editClaim).toHaveBeenCalledOnce());
});

test('what may not be saved any more stays typed, as a draft', async () => {
  vi.mocked(allowedOps).mockResolvedValue(permissions({ 'claim.edit': 'The claim is published.' }));
  vi.mocked(draft).mockResolvedValue({
    key: 'claim-edit:claim-1',
    kept_at: '2026-11-20T10:00:00.000Z',
    content: { statement: 'Half a sentence.', priority: 'urgent' },
  });
  vi.mocked(assignClaim).mockResolvedValue(claimView());
  await begin();
  await vi.waitFor(() => expect(screen.getByText(/This is your unsaved text/)).toBeTruthy());
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(assignClaim).toHaveBeenCalledWith('claim-1', { priority: 'urgent' });
  await vi.waitFor(() =>
    expect(vi.mocked(saveDraft).mock.lastCall?.slice(1)).toEqual([
      'claim-edit:claim-1',
      { statement: 'Half a sentence.', $from: { statement: claimView().statement } },
    ]),
  );
  expect(discardDraft).not.toHaveBeenCalled();
});

test('what others changed meanwhile is told at each field that was changed here, and one press takes it', async () => {
  const now = claimView({ due_on: '2026-12-01', priority: 'low', assignee_id: 'person-anna', article_id: 'article-1' });
  const before = {
    statement: 'Before.',
    article_id: null,
    quote: 'before',
    claimant: 'before',
    reported_by: 'before',
    modality: 'denied',
    claimed_on: '2022-01-01',
    appearances: 'before',
    language: 'ru',
    assignee_id: null,
    due_on: null,
    priority: 'high',
    tags: [],
  };
  const ids = { article_id: 'article-2', assignee_id: 'person-bolat' };
  const content = { ...before, ...ids, due_on: '2026-12-02', $from: before };
  vi.mocked(draft).mockResolvedValue({ key: 'claim-edit:claim-1', kept_at: '2026-11-20T10:00:00.000Z', content });
  await begin(now);
  expect(await screen.findAllByRole('button', { name: /^Take this: / })).toHaveLength(Object.keys(before).length);
  expect(screen.getByText('Dec 1, 2026')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Take this: .*Due/ }));
  expect(screen.queryByText('Dec 1, 2026')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('spinbutton', { name: /^month, Due/, description: /Dec/ }));
});

test('what was saved before a later part failed is no change by others, and only the rest stays a draft', async () => {
  vi.mocked(editClaim).mockResolvedValue(claimView());
  vi.mocked(assignClaim).mockRejectedValueOnce(invalid('priority', 'The priority is none.'));
  vi.mocked(assignClaim).mockResolvedValueOnce(claimView());
  const { rerender } = await begin(claimView({ claimant: 'Anna' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Claimant' }), ' K. ');
  await userEvent.click(screen.getByRole('button', { name: /normal Priority/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'urgent' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The priority is none.')).toBeTruthy();
  expect(editClaim).toHaveBeenCalledWith('claim-1', { claimant: 'Anna K.' });
  rerender(<ClaimEdit view={claimView({ claimant: 'Anna K.' })} onClose={close} />);
  expect(screen.queryByRole('button', { name: /^Take this: / })).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Claimant' })).toHaveProperty('value', 'Anna K.');
  await vi.waitFor(() =>
    expect(vi.mocked(saveDraft).mock.lastCall?.[2]).toEqual({ priority: 'urgent', $from: { priority: 'normal' } }),
  );
  expect(close).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
  expect(editClaim).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(discardDraft).toHaveBeenCalled());
});

test('before anything is changed it says so, and axe finds nothing', async () => {
  const { container } = await begin();
  expect(screen.getByRole('button', { name: 'Save', description: 'Nothing is changed yet.' })).toBeTruthy();
  expect(await axe(container)).toEqual([]);
});

test('a day after its article is told, and a due day that is over where it is set anew', async () => {
  const article = {
    id: 'article-1',
    title: 'Rails',
    publisher: null,
    url: null,
    published_on: '2022-06-24',
    redacted: [],
  };
  await begin(claimView({ article, article_id: 'article-1', claimed_on: '2022-07-01', due_on: '2020-01-02' }));
  expect(
    screen.getByRole('group', { name: 'Said on', description: /That is after the article was published\.$/ }),
  ).toBeTruthy();
  expect(screen.queryByText('This day is over already.')).toBeNull();
  act(() => screen.getAllByRole('spinbutton', { name: /Due/ })[0]?.focus());
  await userEvent.keyboard('{ArrowUp}');
  expect(screen.getByRole('group', { name: 'Due', description: /This day is over already\.$/ })).toBeTruthy();
});

test('an edit that lets a submission or an approval lapse is announced in words', async () => {
  await begin(claimView({ status: 'approved' }));
  expect(screen.queryByText(/lets the approval lapse/)).toBeNull();
  await userEvent.type(screen.getByRole('textbox', { name: /Statement/ }), ' Twice.');
  expect(screen.getByText(/lets the approval lapse/)).toBeTruthy();
});

test('what is wrong is told at its field, and nothing typed is lost', async () => {
  vi.mocked(editClaim).mockRejectedValue(invalid('language', 'The language is no language tag.'));
  await begin();
  const field = screen.getByRole('combobox', { name: 'Language' });
  await userEvent.clear(field);
  await userEvent.type(field, 'englisch');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('combobox', { name: 'Language', description: /no language tag/ })).toHaveProperty(
    'value',
    'englisch',
  );
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Language' }));
  await vi.waitFor(() => expect(vi.mocked(saveDraft).mock.lastCall?.[1]).toBe('claim-edit:claim-1'));
});

test('where the claim may not be edited, its fields are off with the reason, and the work can still be assigned', async () => {
  vi.mocked(allowedOps).mockResolvedValue(permissions({ 'claim.edit': 'The claim is published.' }));
  vi.mocked(assignClaim).mockResolvedValue(claimView());
  await begin(claimView({ status: 'published' }));
  expect(await screen.findByText('The claim is published.')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: /Statement/ })).toHaveProperty('disabled', true);
  await userEvent.click(screen.getByRole('button', { name: /normal Priority/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'urgent' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(assignClaim).toHaveBeenCalledWith('claim-1', { priority: 'urgent' });
  expect(editClaim).not.toHaveBeenCalled();
});

test('words that the article has more than once: the place is chosen, not typed', async () => {
  const problem = { kind: 'quote_ambiguous' as const, places: ['…one [coal] two…', '…three [coal] four…'] };
  const message = 'The words are in the article 2 times.';
  vi.mocked(editClaim).mockRejectedValueOnce(
    new IpcError({ code: 'invalid', message, details: { field: 'quote', problem } }),
  );
  vi.mocked(editClaim).mockResolvedValueOnce(claimView());
  await begin(claimView({ article_id: 'article-1' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Quote' }), 'coal');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.click(await screen.findByRole('radio', { name: '…three [coal] four…' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(editClaim).toHaveBeenLastCalledWith('claim-1', { quote: { exact: 'coal', nth: 2 } });
});

test('a quote is looked for again when its article changes, and only then', () => {
  const quote = { exact: 'coal', prefix: '', suffix: '', start: 0, end: 4 };
  const view = claimView({ article_id: 'one', quote });
  expect(contentOf(formOf(view), view)).toBeNull();
  expect(contentOf({ ...formOf(view), article_id: 'two' }, view)).toEqual({
    article_id: 'two',
    quote: { exact: 'coal', nth: null },
  });
  expect(contentOf({ ...formOf(view), quote: ' ' }, view)).toEqual({ quote: null });
});

test('what copies disagree about is off and led to its conflict; the rest is saved, and what was typed stays a draft', async () => {
  const side = { revision: 'hash', author: 'person-anna', recorded_at: '2026-11-02T10:00:00.000Z' };
  const conflicts = ['statement', 'article_id'].map((field) => ({
    field,
    sides: [
      { ...side, value: 'One.' },
      { ...side, value: 'Other.' },
    ],
  }));
  const content = { statement: 'Typed before.' };
  vi.mocked(draft).mockResolvedValue({ key: 'claim-edit:claim-1', kept_at: '2026-11-20T10:00:00.000Z', content });
  vi.mocked(editClaim).mockResolvedValue(claimView());
  await begin(claimView({ conflicts }));
  const off = (name: RegExp, role = 'textbox') => {
    const field = screen.getByRole(role, { name, description: /In conflict: choose above/ });
    expect(field).toHaveProperty('disabled', true);
    return field;
  };
  await vi.waitFor(() => expect(off(/^Statement/)).toHaveProperty('value', 'Typed before.'));
  off(/^Quote/);
  off(/^Article/, 'combobox');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Go to the conflict' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Claimant' }), 'Anna');
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(editClaim).toHaveBeenCalledWith('claim-1', { claimant: expect.stringMatching(/Anna$/) });
  await vi.waitFor(() => expect(vi.mocked(saveDraft).mock.lastCall?.[2]).toMatchObject(content));
  expect(discardDraft).not.toHaveBeenCalled();
});

test('a field whose value was destroyed says so', async () => {
  await begin(claimView({ reported_by: null, redacted: ['reported_by'] }));
  screen.getByRole('textbox', { name: 'Passed on by', description: /What stood here was destroyed/ });
});
