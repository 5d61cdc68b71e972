import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { addComment, editComment, resolveComment } from '../ipc/comments';
import { discardDraft, draft, saveDraft } from '../ipc/drafts';
import { allowedOps } from '../ipc/reviews';
import { commandNow, runCommand, useSaveCommand } from '../shared/commands/registry';
import { navigate } from '../shared/router';
import { axe } from '../testing/axe';
import { BOLAT, claimView, comment, invalid, permissions } from '../testing/claim';
import { renderIn } from '../testing/render';
import { CommentsPanel } from './CommentsPanel';
import { threadsOf } from './threads';

vi.mock('../ipc/comments');
vi.mock('../ipc/drafts');
vi.mock('../ipc/reviews');
vi.mock('../session/session', () => ({ useActing: () => ({ person: BOLAT }) }));

const FIRST = comment('c1', 'Is there a primary source?');
const ANSWER = comment('c2', 'The customs figures.', { reply_to: 'c1', created_by: BOLAT });
const DEEPER = comment('c3', 'Thank you.', { reply_to: 'c2' });
const DONE = comment('c4', 'Check the spelling.', { resolved: true });
const DONE_ANSWER = comment('c5', 'It is right.', { reply_to: 'c4' });
const VIEW = claimView({ comments: [FIRST, ANSWER, DEEPER, DONE, DONE_ANSWER] });

beforeEach(() => {
  vi.resetAllMocks();
  navigate('/claims/claim-1', { replace: true });
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(saveDraft).mockResolvedValue({ key: '', kept_at: '', content: null });
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(allowedOps).mockResolvedValue(permissions());
});

test('an answer to an answer stands in the same thread', () => {
  const threads = threadsOf(VIEW.comments);
  expect(threads.map((thread) => thread.answers.map((answer) => answer.id))).toEqual([['c2', 'c3'], ['c5']]);
  const circle = [comment('a', 'a', { reply_to: 'b' }), comment('b', 'b', { reply_to: 'a' })];
  expect(threadsOf(circle)).toHaveLength(2);
});

test('a thread that is dealt with is folded, and one may change only their own words', async () => {
  const { container } = renderIn(<CommentsPanel view={VIEW} />);
  expect(screen.queryByText('It is right.')).toBeNull();
  const others = await screen.findAllByRole('button', { name: 'Edit your comment', description: /only who wrote/ });
  expect(others).toHaveLength(3);
  expect(screen.getByRole('button', { name: 'Edit your comment', description: '' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Show with one answer' }));
  expect(screen.getByText('It is right.')).toBeTruthy();
  expect(await axe(container)).toEqual([]);
});

test('only a comment whose words were changed is called edited, however often it was dealt with', () => {
  const often = { revisions: 3, updated_at: '2026-11-05T08:00:00.000Z' };
  const comments = [comment('c1', 'Which railway?', often), comment('c2', 'That railway.', often)];
  renderIn(<CommentsPanel view={claimView({ comments, edited_comments: ['c2'] })} />);
  const head = (words: string) => screen.getByText(words).closest('article')?.querySelector('header')?.textContent;
  expect(head('Which railway?')).not.toContain('edited');
  expect(head('That railway.')).toContain('edited');
});

test('a comment is written, answered and dealt with', async () => {
  vi.mocked(addComment).mockResolvedValue(FIRST);
  vi.mocked(resolveComment).mockResolvedValue({ ...FIRST, resolved: true });
  renderIn(<CommentsPanel view={VIEW} />);
  await screen.findByRole('button', { name: 'Comment', description: '' });
  await userEvent.type(screen.getByRole('textbox', { name: 'New comment' }), 'One more thing.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(addComment).toHaveBeenCalledWith('claim-1', 'One more thing.', null);
  expect(screen.getByRole('textbox', { name: 'New comment' })).toHaveProperty('value', '');
  const thread = screen.getByText('Is there a primary source?').closest('li') as HTMLElement;
  await userEvent.click(within(thread).getByRole('button', { name: 'Answer' }));
  await userEvent.type(within(thread).getByRole('textbox', { name: 'Your answer' }), 'Yes.');
  await userEvent.click(within(thread).getByRole('button', { name: 'Answer' }));
  expect(addComment).toHaveBeenLastCalledWith('claim-1', 'Yes.', 'c1');
  await userEvent.click(within(thread).getByRole('button', { name: 'Dealt with' }));
  expect(resolveComment).toHaveBeenCalledWith('c1', true);
});

function OtherForm({ save }: { save: () => void }) {
  const form = useSaveCommand({ id: 'other-save', label: 'Save the other', run: save });
  return <form ref={form} aria-label="The other" />;
}

test('a new comment is a command, which leads into its field', async () => {
  renderIn(<CommentsPanel view={VIEW} />);
  await waitFor(() => expect(commandNow('comment-new')?.disabledReason).toBeNull());
  act(() => runCommand('comment-new'));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'New comment' }));
});

test('Ctrl+S saves the comment that is typed into, and no form beside it', async () => {
  vi.mocked(addComment).mockResolvedValue(FIRST);
  const other = vi.fn<() => void>();
  renderIn(
    <>
      <CommentsPanel view={VIEW} />
      <OtherForm save={other} />
    </>,
  );
  await screen.findByRole('button', { name: 'Comment', description: '' });
  await userEvent.type(screen.getByRole('textbox', { name: 'New comment' }), 'One more thing.');
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(addComment).toHaveBeenCalledWith('claim-1', 'One more thing.', null);
  const thread = screen.getByText('Is there a primary source?').closest('li') as HTMLElement;
  await userEvent.click(within(thread).getByRole('button', { name: 'Answer' }));
  await userEvent.type(within(thread).getByRole('textbox', { name: 'Your answer' }), 'Yes.');
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(addComment).toHaveBeenLastCalledWith('claim-1', 'Yes.', 'c1');
  expect(other).not.toHaveBeenCalled();
});

test('Ctrl+S where nothing is typed into saves the form that was opened, never the comment that stands there', async () => {
  const other = vi.fn<() => void>();
  renderIn(
    <>
      <CommentsPanel view={VIEW} />
      <OtherForm save={other} />
    </>,
  );
  await screen.findByRole('button', { name: 'Comment', description: '' });
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(other).toHaveBeenCalledOnce();
  expect(addComment).not.toHaveBeenCalled();
});

test('after a comment the form is as it was at first: what is typed and taken away again leaves no draft', async () => {
  vi.mocked(addComment).mockResolvedValue(FIRST);
  renderIn(<CommentsPanel view={VIEW} />);
  await screen.findByRole('button', { name: 'Comment', description: '' });
  const box = screen.getByRole('textbox', { name: 'New comment' });
  await userEvent.type(box, 'Yes');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(box).toHaveProperty('value', '');
  vi.mocked(discardDraft).mockClear();
  vi.mocked(saveDraft).mockClear();
  await userEvent.type(box, 'N{Backspace}');
  await vi.waitFor(() => expect(discardDraft).toHaveBeenCalled());
  expect(saveDraft).not.toHaveBeenCalled();
});

test('what is typed while a comment is saved is the next one, and is not lost', async () => {
  let saved: () => void = vi.fn();
  vi.mocked(addComment).mockImplementation(
    () =>
      new Promise((resolve) => {
        saved = () => resolve(FIRST);
      }),
  );
  renderIn(<CommentsPanel view={VIEW} />);
  await screen.findByRole('button', { name: 'Comment', description: '' });
  await userEvent.type(screen.getByRole('textbox', { name: 'New comment' }), 'One.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await userEvent.type(screen.getByRole('textbox', { name: 'New comment' }), ' Two.');
  saved();
  await vi.waitFor(() => expect(vi.mocked(saveDraft).mock.lastCall?.[2]).toEqual({ body: 'One. Two.' }));
  expect(screen.getByRole('textbox', { name: 'New comment' })).toHaveProperty('value', 'One. Two.');
});

test('what is refused is told at the field, and stays as a draft', async () => {
  vi.mocked(addComment).mockRejectedValue(invalid('body', 'The comment is too long.'));
  renderIn(<CommentsPanel view={claimView()} />);
  await screen.findByRole('button', { name: 'Comment', description: '' });
  await userEvent.type(screen.getByRole('textbox'), 'Long words');
  await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
  const field = await screen.findByRole('textbox', { description: 'The comment is too long.' });
  expect(field).toHaveProperty('value', 'Long words');
  expect(document.activeElement).toBe(field);
  await vi.waitFor(() =>
    expect(saveDraft).toHaveBeenCalledWith(expect.anything(), 'comment:claim-1', { body: 'Long words' }),
  );
  await userEvent.type(field, '{Backspace}');
  expect(screen.queryByText('The comment is too long.')).toBeNull();
});

test('one’s own words can be changed', async () => {
  vi.mocked(editComment).mockResolvedValue(ANSWER);
  renderIn(<CommentsPanel view={VIEW} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit your comment', description: '' }));
  const field = screen.getByRole('textbox', { name: 'Edit your comment' });
  await userEvent.type(field, ' And the waybills.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(editComment).toHaveBeenCalledWith('c2', 'The customs figures. And the waybills.');
});

test('a link to a comment unfolds its thread and leads focus there', async () => {
  navigate('/claims/claim-1?comment=c5', { replace: true });
  renderIn(<CommentsPanel view={VIEW} />);
  const article = screen.getByText('It is right.').closest('article');
  expect(document.activeElement).toBe(article);
});
