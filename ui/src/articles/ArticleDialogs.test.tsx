import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { addArticle, chooseText, editArticle } from '../ipc/articles';
import { draft as readDraft, saveDraft } from '../ipc/drafts';
import { IpcError } from '../ipc/invoke';
import type { ArticleClaim, ArticleRecord } from '../ipc/types';
import { axe } from '../testing/axe';
import { renderIn } from '../testing/render';
import { AddArticle, CaptureAnew, EditArticle } from './ArticleDialogs';

vi.mock('../ipc/articles', () => ({ addArticle: vi.fn(), editArticle: vi.fn(), chooseText: vi.fn() }));
vi.mock('../ipc/drafts', () => ({
  draft: vi.fn(),
  saveDraft: vi.fn().mockResolvedValue({}),
  discardDraft: vi.fn().mockResolvedValue(null),
}));
vi.mock('../ipc/search', () => ({ completeQuery: vi.fn().mockResolvedValue({ from: 0, to: 0, suggestions: [] }) }));

const RECORD = {
  id: 'a1',
  title: 'Coal',
  author: null,
  publisher: 'The Diplomat',
  url: null,
  archived_url: null,
  published_on: '2022-06-24',
  language: 'en',
  text: 'The coal came.',
  note: null,
} as ArticleRecord;

beforeEach(() => {
  vi.mocked(readDraft).mockReset().mockResolvedValue(null);
  vi.mocked(addArticle).mockReset();
  vi.mocked(editArticle).mockReset();
  vi.mocked(saveDraft).mockClear();
});

const box = (name: RegExp) => screen.getByRole('textbox', { name }) as HTMLInputElement;

function refused(field: string, message: string): IpcError {
  return new IpcError({ code: 'invalid', message, details: { field, problem: { kind: 'blank' } } });
}

test('what is wrong stands at its field, and nothing that was typed is lost', async () => {
  renderIn(<AddArticle reason={null} onClose={vi.fn()} onAdded={vi.fn()} />);
  vi.mocked(addArticle).mockRejectedValue(refused('url', 'The address is no web address.'));
  await userEvent.type(box(/^Text of the article/), 'The coal came.');
  await userEvent.type(box(/^Title/), 'Coal');
  await userEvent.type(box(/^Address/), 'nowhere');
  await userEvent.click(screen.getByRole('button', { name: 'Add the article' }));
  await waitFor(() => expect(box(/^Address/).getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getAllByText('The address is no web address.')).toHaveLength(1);
  expect(box(/^Title/).value).toBe('Coal');
  expect(vi.mocked(addArticle).mock.calls[0]?.[0]).toEqual({
    title: 'Coal',
    text: 'The coal came.',
    author: null,
    publisher: null,
    url: 'nowhere',
    archived_url: null,
    published_on: null,
    language: null,
    note: null,
  });
});

test('a file fills the text, and the title where there is none; one that is no text is refused in words', async () => {
  renderIn(<AddArticle reason={null} onClose={vi.fn()} onAdded={vi.fn()} />);
  vi.mocked(chooseText).mockRejectedValueOnce(refused('text', 'The text is not UTF-8: byte 7 can’t be read.'));
  await userEvent.click(screen.getByRole('button', { name: 'Choose a text file …' }));
  expect(await screen.findByText('The text is not UTF-8: byte 7 can’t be read.')).toBeDefined();
  vi.mocked(chooseText).mockResolvedValueOnce({ name: 'coal', text: 'Көмір келді.' });
  await userEvent.click(screen.getByRole('button', { name: 'Choose a text file …' }));
  await waitFor(() => expect(box(/^Text of the article/).value).toBe('Көмір келді.'));
  expect(box(/^Title/).value).toBe('coal');
});

test('a title that is typed while the file is chosen stays', async () => {
  renderIn(<AddArticle reason={null} onClose={vi.fn()} onAdded={vi.fn()} />);
  let choose: (chosen: { name: string; text: string }) => void = vi.fn();
  vi.mocked(chooseText).mockReturnValueOnce(new Promise((done) => (choose = done)));
  await userEvent.click(screen.getByRole('button', { name: 'Choose a text file …' }));
  await userEvent.type(box(/^Title/), 'Coal, again');
  await act(async () => choose({ name: 'coal', text: 'The coal came.' }));
  expect(box(/^Text of the article/).value).toBe('The coal came.');
  expect(box(/^Title/).value).toBe('Coal, again');
});

test('a long text is kept whole and shown by its beginning', async () => {
  renderIn(<AddArticle reason={null} onClose={vi.fn()} onAdded={vi.fn()} />);
  const text = 'Көмір 🧱 '.repeat(20_000);
  vi.mocked(chooseText).mockResolvedValueOnce({ name: 'long', text });
  vi.mocked(addArticle).mockResolvedValue(RECORD);
  await userEvent.click(screen.getByRole('button', { name: 'Choose a text file …' }));
  expect(await screen.findByText(/160,000. characters/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Add the article' }));
  expect(vi.mocked(addArticle).mock.calls[0]?.[0].text).toBe(text);
});

test('a draft of an article is there again', async () => {
  vi.mocked(readDraft).mockImplementation(async (_of, key) =>
    key === 'article-add-text' ? { key, kept_at: '2026-01-01T00:00:00.000Z', content: { text: 'Half a te' } } : null,
  );
  renderIn(<AddArticle reason={null} onClose={vi.fn()} onAdded={vi.fn()} />);
  await waitFor(() => expect(box(/^Text of the article/).value).toBe('Half a te'));
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  const question = await screen.findByRole('alertdialog', { name: 'Discard this unsaved text?' });
  await userEvent.click(within(question).getByRole('button', { name: 'Discard' }));
  expect(box(/^Text of the article/).value).toBe('');
});

test('what others changed meanwhile is told at each field that was changed here', async () => {
  const fields = ['title', 'author', 'publisher', 'url', 'archived_url', 'published_on', 'language', 'note'];
  const all = (value: string) => Object.fromEntries(fields.map((field) => [field, value]));
  const content = { ...all('mine'), published_on: '2022-06-25', $from: all('before') };
  vi.mocked(readDraft).mockResolvedValue({ key: '', kept_at: '2026-01-01T00:00:00.000Z', content });
  renderIn(<EditArticle article={RECORD} reason={null} onClose={vi.fn()} />);
  expect(await screen.findAllByRole('button', { name: /^Take this: / })).toHaveLength(fields.length);
  await userEvent.click(screen.getByRole('button', { name: /^Take this: .*Publisher/ }));
  expect(screen.getByRole('combobox', { name: /^Publisher/ })).toHaveProperty('value', 'The Diplomat');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('an edit sets only what differs', async () => {
  const close = vi.fn();
  renderIn(<EditArticle article={RECORD} reason={null} onClose={close} />);
  vi.mocked(editArticle).mockResolvedValue(RECORD);
  await userEvent.clear(screen.getByRole('combobox', { name: /^Publisher/ }));
  await userEvent.type(box(/^Author/), 'A. Writer');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(editArticle).toHaveBeenCalledWith('a1', { author: 'A. Writer', publisher: null });
  await waitFor(() => expect(close).toHaveBeenCalled());
});

test('a newer capture says before how many quotes it leaves without their words', async () => {
  const claim = { quote: { exact: 'coal', prefix: '', suffix: '', start: 4, end: 8 } } as ArticleClaim;
  renderIn(<CaptureAnew article={RECORD} claims={[claim]} reason={null} onClose={vi.fn()} />);
  await userEvent.type(box(/^Text of the article/), 'The coal');
  await waitFor(() => expect(screen.queryByText(/will need review/)).toBeNull());
  await userEvent.clear(box(/^Text of the article/));
  await userEvent.type(box(/^Text of the article/), 'Today the coal');
  expect(await screen.findByText(/^The words of .1. claim are not where they were/)).toBeDefined();
});

test('axe finds nothing in the dialog', async () => {
  renderIn(<AddArticle reason={null} onClose={vi.fn()} onAdded={vi.fn()} />);
  expect(await axe(screen.getByRole('dialog'))).toEqual([]);
});
