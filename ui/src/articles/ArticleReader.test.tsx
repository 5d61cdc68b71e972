import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { editClaim, recordClaim } from '../ipc/claims';
import { discardDraft, draft as readDraft, saveDraft } from '../ipc/drafts';
import { historyOf } from '../ipc/history';
import { IpcError } from '../ipc/invoke';
import type { ArticleClaim, ArticleRecord, ClaimRecord } from '../ipc/types';
import { axe } from '../testing/axe';
import { change, entry } from '../testing/history';
import { renderIn } from '../testing/render';
import { ArticleReader } from './ArticleReader';
import { placesIn } from './places';
import { quoteAt } from './quotes';
import { rangeOf } from './selecting';

vi.mock('../ipc/drafts', () => ({ draft: vi.fn(), saveDraft: vi.fn(), discardDraft: vi.fn() }));
vi.mock('../ipc/history');
vi.mock('../ipc/claims', () => ({ recordClaim: vi.fn(), editClaim: vi.fn() }));
vi.mock('../ipc/search', () => ({ completeQuery: vi.fn().mockResolvedValue({ from: 0, to: 0, suggestions: [] }) }));
vi.mock('../ipc/workspace', () => ({ allowedAtDesk: vi.fn().mockResolvedValue([]), workspaceState: vi.fn() }));
// Where nothing has a size, the rule between the panes takes every press for its own.
vi.mock('../shared/SplitPane', () => ({
  SplitPane: ({ start, end }: { start: ReactNode; end: ReactNode }) => (
    <>
      {start}
      {end}
    </>
  ),
}));
vi.mock('../ipc/settings', () => ({ changeSettings: vi.fn(() => new Promise(() => undefined)) }));

const TEXT =
  '🧱 The coal\n\nKazakhstan blocked the transfer of Russian coal, the paper says.\n<script>alert(1)</script>\nThe coal came.';
const places = placesIn(TEXT);

const ARTICLE: ArticleRecord = {
  id: 'a1',
  heads: [],
  conflicts: [],
  redacted: [],
  created_by: 'p',
  created_at: '2026-01-01T00:00:00.000Z',
  updated_by: 'p',
  updated_at: '2026-01-01T00:00:00.000Z',
  revisions: 1,
  title: 'Coal',
  author: null,
  publisher: 'The Diplomat',
  url: 'https://example.org/coal',
  archived_url: null,
  published_on: '2022-06-24',
  language: 'en',
  text: TEXT,
  text_sha256: '',
  note: null,
};

function claim(id: string, words: string, more: Partial<ArticleClaim> = {}): ArticleClaim {
  const from = TEXT.indexOf(words);
  return {
    id,
    statement: `That ${words}`,
    claimant: null,
    status: 'draft',
    rating: null,
    quote: quoteAt(TEXT, places, { from, to: from + words.length }),
    needs_review: false,
    unchecked: true,
    ...more,
  };
}

const CLAIMS = [
  claim('c1', 'Kazakhstan blocked the transfer'),
  claim('c2', 'the transfer of Russian coal', { status: 'published', unchecked: false }),
  claim('c3', 'came', { needs_review: true }),
];

function show(claims: ArticleClaim[] = CLAIMS, reason: string | null = null) {
  return renderIn(<ArticleReader article={ARTICLE} claims={claims} opened={null} reason={reason} />);
}

/** As the browser does it: a selection of the page, told by an event. */
async function select(words: string, nth = 1) {
  let from = -1;
  for (let times = 0; times < nth; times += 1) from = TEXT.indexOf(words, from + 1);
  const range = rangeOf(screen.getByRole('region', { name: 'Text of the article' }), { from, to: from + words.length });
  if (!range) throw new Error(`“${words}” is not drawn`);
  await act(async () => {
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    document.dispatchEvent(new Event('selectionchange'));
    await new Promise((done) => requestAnimationFrame(done));
  });
}

/** Without the marks that keep a name's direction to itself. */
const bare = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u2068\u2069]/g, '');

const form = () => screen.getByRole('region', { name: 'Record a claim' });

beforeEach(() => {
  vi.mocked(readDraft).mockReset().mockResolvedValue(null);
  vi.mocked(saveDraft).mockReset().mockResolvedValue({ key: '', kept_at: '', content: {} });
  vi.mocked(discardDraft).mockReset().mockResolvedValue(null);
  vi.mocked(recordClaim).mockReset();
  vi.mocked(editClaim).mockReset();
  document.getSelection()?.removeAllRanges();
});

test('the text is shown as it is stored, markup as text', () => {
  const { container } = show();
  const lines = [...container.querySelectorAll('[data-from]')];
  const shown = lines.map((line) => {
    const bare = line.cloneNode(true) as Element;
    for (const aside of bare.querySelectorAll('[data-aside]')) aside.remove();
    return bare.textContent;
  });
  expect(shown.join('')).toBe(TEXT);
  expect(container.querySelector('script')).toBeNull();
  expect(lines.every((line) => line.getAttribute('dir') === 'auto')).toBe(true);
});

test('where the text was destroyed the page says by whom, when and why, and no passage can be taken', async () => {
  vi.mocked(historyOf).mockResolvedValue([
    entry(1, 'redact', {
      author_name: 'Marat',
      changes: [change('fields', null, ['text', 'text_sha256']), change('reason', null, 'It names a child.')],
    }),
  ]);
  const gone = { ...ARTICLE, text: '', redacted: ['text', 'text_sha256'] };
  const moved = CLAIMS.map((each) => ({ ...each, needs_review: true }));
  const { container } = renderIn(<ArticleReader article={gone} claims={moved} opened={null} reason={null} />);
  await screen.findByText(/was destroyed by .?Marat/);
  screen.getByText('It names a child.');
  screen.getByText('redacted');
  const [place] = screen.getAllByRole('button', { name: 'Choose its words anew …' });
  expect(place?.getAttribute('aria-disabled')).toBe('true');
  await userEvent.keyboard('/');
  expect(screen.queryByRole('textbox', { name: 'First words' })).toBeNull();
  expect(await axe(container)).toEqual([]);
});

test('a passage that is selected is recorded with its words and its place, and the form begins from the article', async () => {
  show();
  vi.mocked(recordClaim).mockResolvedValue({ id: 'c9' } as ClaimRecord);
  await select('coal', 3);
  await userEvent.keyboard('c');
  const inside = within(form());
  // What stands before is cut between words, with a mark.
  expect(inside.getByText('coal').previousSibling?.textContent).toMatch(/^…\u00a0<script>/);
  const reporter = inside.getByRole('combobox', { name: /Passed on by/ }) as HTMLInputElement;
  expect(reporter.value).toBe('The Diplomat');
  await userEvent.type(inside.getByRole('textbox', { name: /Statement/ }), 'The coal came');
  await userEvent.click(inside.getByRole('button', { name: /Take the day of publication/ }));
  expect(document.activeElement?.getAttribute('role'), 'the focus goes on to the day').toBe('spinbutton');
  inside.getByRole('button', { name: /Passed on as/ }).focus();
  await userEvent.keyboard('q');
  await userEvent.click(inside.getByRole('button', { name: 'Record the claim' }));
  const [given] = vi.mocked(recordClaim).mock.calls[0] ?? [];
  expect(given).toMatchObject({
    statement: 'The coal came',
    article_id: 'a1',
    reported_by: 'The Diplomat',
    claimed_on: '2022-06-24',
    language: 'en',
    modality: 'questioned',
    appearances: [],
  });
  expect(given?.quote).toEqual({ exact: 'coal', prefix: expect.stringContaining('</script>'), suffix: ' came.' });
});

test('the button at the selection opens the form too; while the text is read on, the passage stays marked', async () => {
  const { container } = show([]);
  await select('The coal', 1);
  await userEvent.click(screen.getByRole('button', { name: 'Record a claim' }));
  expect(container.querySelector('[data-mark="held"]')?.textContent).toBe('The coal');
  expect(screen.queryByRole('button', { name: 'Record a claim' })).toBeNull();
});

test('a refusal stands at its field and nothing typed is lost', async () => {
  show();
  const message = 'The statement is empty. Write something.';
  const failure = new IpcError({
    code: 'invalid',
    message,
    details: { field: 'statement', problem: { kind: 'blank' } },
  });
  vi.mocked(recordClaim).mockRejectedValue(failure);
  await select('Russian');
  await userEvent.keyboard('c');
  const inside = within(form());
  await userEvent.type(inside.getByRole('combobox', { name: /Claimant/ }), 'A trader');
  await userEvent.click(inside.getByRole('button', { name: 'Record the claim' }));
  const statement = await inside.findByRole('textbox', { name: /Statement/ });
  await waitFor(() => expect(statement.getAttribute('aria-invalid')).toBe('true'));
  expect(inside.getAllByText(message)).toHaveLength(1);
  expect(document.activeElement).toBe(statement);
  expect((inside.getByRole('combobox', { name: /Claimant/ }) as HTMLInputElement).value).toBe('A trader');
});

test('how a claim is passed on is left open until somebody chooses, and is asked for at its field', async () => {
  show();
  const message = 'Nothing is chosen for “Passed on as”. Choose one.';
  vi.mocked(recordClaim).mockRejectedValueOnce(
    new IpcError({ code: 'invalid', message, details: { field: 'modality', problem: { kind: 'unchosen' } } }),
  );
  await select('Russian');
  await userEvent.keyboard('c');
  const inside = within(form());
  await userEvent.type(inside.getByRole('textbox', { name: /Statement/ }), 'It came');
  await userEvent.click(inside.getByRole('button', { name: 'Record the claim' }));
  expect(vi.mocked(recordClaim).mock.lastCall?.[0]).toMatchObject({ modality: null });
  const field = await inside.findByRole('button', { name: /Passed on as/, description: new RegExp(message) });
  expect(document.activeElement).toBe(field);
  expect(inside.getByRole('textbox', { name: /Statement/ })).toHaveProperty('value', 'It came');
  await waitFor(() =>
    expect(vi.mocked(saveDraft).mock.lastCall?.[2]).toMatchObject({ statement: 'It came', modality: null }),
  );
  await userEvent.keyboard('d');
  expect(inside.queryByText(message)).toBeNull();
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(vi.mocked(recordClaim).mock.lastCall?.[0]).toMatchObject({ statement: 'It came', modality: 'denied' });
});

test('a draft is kept, is told of beside the claims, and goes on with its passage', async () => {
  const content = { statement: 'Half a sen', quote: quoteAt(TEXT, places, { from: 3, to: 11 }) };
  vi.mocked(readDraft).mockResolvedValue({ key: 'claim-record:a1', kept_at: '2026-01-01T00:00:00.000Z', content });
  const { container } = show();
  await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  const statement = within(form()).getByRole('textbox', { name: /Statement/ }) as HTMLTextAreaElement;
  await waitFor(() => expect(statement.value).toBe('Half a sen'));
  expect(within(form()).queryByRole('button', { name: 'Continue' })).toBeNull();
  expect(container.querySelector('[data-mark="held"]')?.textContent).toBe('The coal');
  await userEvent.type(statement, 'tence');
  await waitFor(() => expect(saveDraft).toHaveBeenCalled(), { timeout: 2000 });
  expect(vi.mocked(saveDraft).mock.calls.at(-1)?.[1]).toBe('claim-record:a1');
});

test('of the double click that opened the article the second half selects no word', () => {
  show();
  const words = screen.getByText(/The coal came/);
  const press = (detail: number) => fireEvent.mouseDown(words, { detail });
  expect(press(2)).toBe(false);
  expect(press(1)).toBe(true);
  expect(press(2)).toBe(true);
});

test('overlapping quotes are all there: each by a label of its own that can be focused', () => {
  const { container } = show();
  const labels = screen.getAllByRole('button', { name: /Open the claim/ });
  expect(labels.map((label) => bare(label.textContent))).toEqual([
    '1 draft Open the claim: That Kazakhstan blocked the transfer',
    '2 published Open the claim: That the transfer of Russian coal',
  ]);
  const words = (id: string) =>
    [...container.querySelectorAll(`mark[data-claim="${id}"]`)].map((mark) => mark.textContent);
  expect(words('c1').join('')).toContain('Kazakhstan blocked ');
  expect(words('c2').join('')).toBe('the transfer of Russian coal');
  expect(container.querySelector('mark mark')?.textContent).toBe('the transfer');
});

test('pressed, a label opens its claim', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: /^2 published/ }));
  expect(window.location.hash).toBe('#/claims/c2');
  window.location.hash = '';
});

test('what is unchecked is told first; J and K go through what the filter leaves', async () => {
  show();
  expect(screen.getByRole('heading', { name: /^.2. of .3. unchecked$/ })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: /^Unchecked .2/ }));
  const items = () => screen.getAllByRole('listitem');
  expect(items()).toHaveLength(2);
  await userEvent.keyboard('j');
  expect(items()[0]?.getAttribute('aria-current')).toBe('true');
  await userEvent.keyboard('j');
  expect(items()[1]?.getAttribute('aria-current')).toBe('true');
  await userEvent.keyboard('k');
  expect(document.activeElement?.textContent).toBe('That Kazakhstan blocked the transfer');
});

test('a claim that was withdrawn is none that was checked', () => {
  const one = (status: 'withdrawn' | 'published') => claim(status, 'came', { status, unchecked: false });
  for (const [claims, title] of [
    [[], 'No claim yet'],
    [[one('published')], 'All claims are checked'],
    [[one('withdrawn')], 'All claims are withdrawn'],
    [[one('published'), one('withdrawn')], 'All claims are checked or withdrawn'],
  ] as const) {
    const { unmount } = show([...claims]);
    const margin = within(screen.getByRole('region', { name: 'Claims of this article' }));
    expect(bare(margin.getByRole('heading', { level: 2 }).textContent)).toBe(title);
    unmount();
  }
});

test('words that are no longer there are marked, and chosen anew by keyboard alone', async () => {
  show();
  vi.mocked(editClaim).mockResolvedValue({ id: 'c3' } as ClaimRecord);
  await userEvent.click(screen.getByRole('button', { name: 'Choose its words anew …' }));
  const first = screen.getByRole('textbox', { name: 'First words' }) as HTMLInputElement;
  expect(first.value).toBe('came');
  expect(document.activeElement).toBe(first);
  await userEvent.clear(first);
  await userEvent.type(first, 'coal came');
  await userEvent.keyboard('{Enter}');
  const [id, edit] = vi.mocked(editClaim).mock.calls[0] ?? [];
  expect(id).toBe('c3');
  expect(edit?.quote).toMatchObject({ exact: 'coal came', suffix: '.' });
});

test('a passage is found by its first and last words, from place to place, and recorded with Enter', async () => {
  const { container } = show([]);
  await userEvent.keyboard('/');
  await userEvent.type(screen.getByRole('textbox', { name: 'First words' }), 'the coal');
  expect(await screen.findByText(/^.1. of .2.$/)).toBeDefined();
  await userEvent.keyboard('{ArrowDown}');
  expect(await screen.findByText(/^.2. of .2.$/)).toBeDefined();
  await userEvent.keyboard('{ArrowUp}');
  await userEvent.type(screen.getByRole('textbox', { name: 'Last words' }), 'transfer');
  await waitFor(() => expect(screen.getByText(/^.1. of .1.$/)).toBeDefined());
  await userEvent.keyboard('{Enter}');
  const held = [...container.querySelectorAll('[data-mark="held"]')].map((mark) => mark.textContent).join('');
  expect(held).toBe('The coal\n\nKazakhstan blocked the transfer');
});

test('where nothing may be recorded, the reason is said and no form opens', async () => {
  show(CLAIMS, 'Recording a claim takes the role fact-checker.');
  await select('Russian');
  await userEvent.keyboard('c');
  expect(screen.queryByRole('region', { name: 'Record a claim' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Record a claim' }).getAttribute('aria-disabled')).toBe('true');
});

test('axe finds nothing in the reader, with and without the form', async () => {
  const { container } = show();
  expect(await axe(container)).toEqual([]);
  await userEvent.keyboard('c');
  await userEvent.keyboard('{F7}');
  expect(await axe(container)).toEqual([]);
});

test('a label has a direction of its own, so that a line takes its own from the words of the article', () => {
  show();
  for (const label of screen.getAllByRole('button', { name: /Open the claim/ })) {
    expect(label.getAttribute('dir')).toBe('auto');
  }
});

test('the menu of a selected passage opens by keys and records the claim', async () => {
  const { container } = show([]);
  await select('Russian coal');
  fireEvent.keyDown(screen.getByRole('region', { name: 'Text of the article' }), { key: 'F10', shiftKey: true });
  await userEvent.click(within(screen.getByRole('menu')).getByRole('menuitem', { name: /Record a claim/ }));
  await waitFor(() => expect(container.querySelector('[data-mark="held"]')?.textContent).toBe('Russian coal'));
});
