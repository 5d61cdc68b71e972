import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { closeWindow } from '../ipc/closing';
import { discardDraft, saveDraft } from '../ipc/drafts';
import { useChange } from '../shared/change';
import { useDraft } from '../shared/drafts';
import { TextField } from '../shared/fields/TextField';
import { clearToasts, Toasts } from '../shared/Toasts';
import { renderIn } from '../testing/render';
import { useClosing, useClosingWords } from './closing';

const heard = vi.hoisted(() => new Map<string, (text: string) => void>());

vi.mock('../ipc/invoke', async (original) => ({
  ...(await original<typeof import('../ipc/invoke')>()),
  onEvent: (name: string, hear: (text: string) => void) => {
    heard.set(name, hear);
    return () => undefined;
  },
}));
vi.mock('../ipc/closing', () => ({ closeWindow: vi.fn(async () => null), hearClosing: async () => null }));
vi.mock('../ipc/drafts', () => ({ draft: async () => null, saveDraft: vi.fn(), discardDraft: vi.fn() }));

/** What was done, in turn: each ends only when it is let. */
let done: string[];
let ends: (() => void)[];

function lasting<Answer>(name: string, answer: Answer): Promise<Answer> {
  done.push(name);
  return new Promise((end) => ends.push(() => end(answer)));
}

const ended = async () => {
  ends.shift()?.();
  await act(() => new Promise((later) => setTimeout(later, 5)));
};
const close = async () => {
  heard.get('closing')?.('Saving comes first.');
  await act(() => new Promise((later) => setTimeout(later, 5)));
};

function Form() {
  useClosing();
  useClosingWords();
  const draft = useDraft('form', { title: '' });
  const change = useChange(() => lasting('save', ''), { onDone: () => draft.done() });
  return (
    <>
      <TextField label="Title" value={draft.value.title} onChange={(title) => draft.set({ title })} />
      <button type="button" onClick={() => void change.run()}>
        save
      </button>
      <Toasts />
    </>
  );
}

beforeEach(() => {
  done = [];
  ends = [];
  clearToasts();
  vi.mocked(closeWindow).mockClear();
  vi.mocked(saveDraft).mockImplementation((_of, key, content) =>
    lasting(`keep ${JSON.stringify(content)}`, { key, kept_at: '', content }),
  );
  vi.mocked(discardDraft).mockImplementation(() => lasting('discard', null));
});

test('the window waits until the letters typed last are kept', async () => {
  renderIn(<Form />);
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  await close();
  expect(done).toEqual(['keep {"title":"Coal"}']);
  expect(screen.queryByText('Saving comes first.')).toBeNull();
  await screen.findByText('Saving comes first.', {}, { timeout: 3000 });
  expect(closeWindow).not.toHaveBeenCalled();
  await ended();
  expect(closeWindow).toHaveBeenCalledOnce();
});

test('the window waits until what is being saved is saved, and its draft is gone', async () => {
  renderIn(<Form />);
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  await userEvent.click(screen.getByRole('button', { name: 'save' }));
  await close();
  expect(done).toEqual(['save', 'keep {"title":"Coal"}']);
  await ended();
  expect(closeWindow).not.toHaveBeenCalled();
  await ended();
  expect(done).toEqual(['save', 'keep {"title":"Coal"}', 'discard']);
  expect(closeWindow).not.toHaveBeenCalled();
  await ended();
  expect(closeWindow).toHaveBeenCalledOnce();
});

test('where nothing is due the window closes', async () => {
  renderIn(<Form />);
  await close();
  expect(closeWindow).toHaveBeenCalledOnce();
});

const UNKEPT = /^Some of what you typed could not be kept/;
const FULL = { code: 'disk_full', message: 'The disk is full.', details: {} };

test('the window stays open while what was typed can not be kept, and says so; then it is tried again', async () => {
  const { rerender } = renderIn(<Form />);
  vi.mocked(saveDraft).mockImplementation(() => Promise.reject(FULL));
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  await close();
  await screen.findByText(UNKEPT);
  expect(closeWindow).not.toHaveBeenCalled();
  vi.mocked(saveDraft).mockImplementation(async (_of, key, content) => ({ key, kept_at: '', content }));
  rerender(<Form />);
  await close();
  expect(vi.mocked(saveDraft).mock.lastCall?.slice(1)).toEqual(['form', { title: 'Coal' }]);
  await waitFor(() => expect(closeWindow).toHaveBeenCalledOnce());
});

function Window({ form }: { form: boolean }) {
  useClosing();
  return form ? <Form /> : <Toasts />;
}

test('what could not be kept of a form that went away holds the window open as well, and is tried again', async () => {
  const { rerender } = renderIn(<Window form />);
  vi.mocked(saveDraft).mockImplementation(() => Promise.reject(FULL));
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  rerender(<Window form={false} />);
  await close();
  await screen.findByText(UNKEPT);
  expect(closeWindow).not.toHaveBeenCalled();
  vi.mocked(saveDraft).mockImplementation(async (_of, key, content) => ({ key, kept_at: '', content }));
  await close();
  await waitFor(() => expect(closeWindow).toHaveBeenCalledOnce());
});
