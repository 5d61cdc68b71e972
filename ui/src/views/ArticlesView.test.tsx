import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { listArticles } from '../ipc/articles';
import type { ArticleRow } from '../ipc/types';
import { allowedAtDesk } from '../ipc/workspace';
import { navigate } from '../shared/router';
import { axe } from '../testing/axe';
import { renderIn } from '../testing/render';
import ArticlesView from './ArticlesView';

vi.mock('../ipc/articles', () => ({ listArticles: vi.fn() }));
vi.mock('../ipc/workspace', () => ({ allowedAtDesk: vi.fn(), workspaceState: vi.fn() }));
vi.mock('../ipc/drafts', () => ({ draft: vi.fn().mockResolvedValue(null), saveDraft: vi.fn(), discardDraft: vi.fn() }));
vi.mock('../ipc/search', () => ({ completeQuery: vi.fn().mockResolvedValue({ from: 0, to: 0, suggestions: [] }) }));

function row(id: string, more: Partial<ArticleRow> = {}): ArticleRow {
  return {
    id,
    title: `Article ${id}`,
    author: null,
    publisher: 'The Diplomat',
    published_on: '2022-06-24',
    language: 'en',
    claims: 3,
    unchecked: 2,
    withdrawn: 0,
    passage: null,
    updated_at: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

beforeEach(() => {
  navigate('/articles', { replace: true });
  vi.mocked(allowedAtDesk).mockReset().mockResolvedValue([]);
  vi.mocked(listArticles).mockReset();
});

test('each article shows what is still unchecked', async () => {
  vi.mocked(listArticles).mockResolvedValue({
    rows: [
      row('a'),
      row('b', { unchecked: 0 }),
      row('c', { claims: 0, unchecked: 0 }),
      row('d', { claims: 1, unchecked: 0, withdrawn: 1 }),
      row('e', { unchecked: 0, withdrawn: 1 }),
    ],
    total: 5,
  });
  const { container } = renderIn(<ArticlesView />);
  const rows = await screen.findAllByRole('row');
  expect(rows.map((each) => each.textContent)).toEqual([
    expect.stringContaining('Unchecked'),
    expect.stringMatching(/.2. unchecked/),
    expect.stringContaining('all checked'),
    expect.stringContaining('none found yet'),
    expect.stringContaining('all withdrawn'),
    expect.stringContaining('all checked or withdrawn'),
  ]);
  expect(screen.getByRole('link', { name: 'Article a' }).getAttribute('href')).toBe('#/articles/a');
  expect(await axe(container)).toEqual([]);
});

test('what is searched for is asked of the core; nothing found is said', async () => {
  vi.mocked(listArticles).mockImplementation(async ({ search }) =>
    search ? { rows: [], total: 0 } : { rows: [row('a')], total: 1 },
  );
  renderIn(<ArticlesView />);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search the articles' }), 'coal');
  await waitFor(() =>
    expect(vi.mocked(listArticles).mock.calls.at(-1)?.[0]).toEqual({ search: 'coal', offset: 0, limit: 100 }),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Clear the search' }));
  expect(await screen.findByRole('link', { name: 'Article a' })).toBeDefined();
});

test('coming back finds what was searched for', async () => {
  vi.mocked(listArticles).mockResolvedValue({ rows: [row('a')], total: 1 });
  const { unmount } = renderIn(<ArticlesView />);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search the articles' }), 'coal dust');
  expect(window.location.hash).toBe('#/articles?search=coal+dust');
  unmount();
  renderIn(<ArticlesView />);
  expect(screen.getByRole('searchbox', { name: 'Search the articles' })).toHaveProperty('value', 'coal dust');
  await waitFor(() =>
    expect(listArticles).toHaveBeenLastCalledWith(expect.objectContaining({ search: 'coal dust', offset: 0 })),
  );
});

test('the count that is told is that of what is searched for now, never the one before', async () => {
  const answers = new Map<string, (page: { rows: ArticleRow[]; total: number }) => void>();
  vi.mocked(listArticles).mockImplementation(
    ({ search }) => new Promise((resolve) => answers.set(search ?? '', resolve)),
  );
  renderIn(<ArticlesView />);
  answers.get('')?.({ rows: [row('a')], total: 7 });
  await screen.findByRole('link', { name: 'Article a' });
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search the articles' }), 'x');
  await waitFor(() => expect(answers.has('x')).toBe(true));
  const told = () => document.querySelector('[aria-live=polite]')?.textContent;
  expect(told()).not.toMatch(/7/);
  answers.get('x')?.({ rows: [row('b')], total: 1 });
  await waitFor(() => expect(told()).toMatch(/1/));
});

test('Enter in the search goes to what is found, and Escape leaves it, with something found or without', async () => {
  vi.mocked(listArticles).mockImplementation(async ({ search }) =>
    search === 'zzz' ? { rows: [], total: 0 } : { rows: [row('a'), row('b')], total: 2 },
  );
  renderIn(
    <main>
      <ArticlesView />
    </main>,
  );
  const field = screen.getByRole('searchbox', { name: 'Search the articles' });
  const first = await screen.findByRole('link', { name: 'Article a' });
  await userEvent.type(field, 'coal{Enter}');
  expect(document.activeElement).toBe(first);
  await userEvent.type(field, '{Escape}');
  expect(document.activeElement).toBe(first);
  await userEvent.clear(field);
  await userEvent.type(field, 'zzz');
  await screen.findByText(/No article has these words/);
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(document.body);
  expect((field as HTMLInputElement).value).toBe('zzz');
});

test('a long list goes on where it ended', async () => {
  const rows = Array.from({ length: 130 }, (_, at) => row(`n${at}`));
  vi.mocked(listArticles).mockImplementation(async ({ offset = 0, limit }) => ({
    rows: rows.slice(offset, offset + limit),
    total: rows.length,
  }));
  renderIn(<ArticlesView />);
  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(131));
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('with no article there is one thing to do; where it is refused, the reason is there', async () => {
  vi.mocked(listArticles).mockResolvedValue({ rows: [], total: 0 });
  const reason = 'Adding an article takes the role fact-checker.';
  vi.mocked(allowedAtDesk).mockResolvedValue([{ op: 'article.add', why: null, allowed: false, reason }]);
  renderIn(<ArticlesView />);
  expect(await screen.findByText('No article yet')).toBeDefined();
  const add = screen.getByRole('button', { name: 'Add an article' });
  await waitFor(() => expect(add.getAttribute('aria-disabled')).toBe('true'));
  await userEvent.keyboard('n');
  expect(screen.queryByRole('dialog')).toBeNull();
});
