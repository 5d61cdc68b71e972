import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { closeWindow } from '../ipc/closing';
import { discardDraft, saveDraft } from '../ipc/drafts';
import { useChange } from '../shared/change';
import { useDraft } from '../shared/drafts';
import { TextField } from '../shared/fields/TextField';
import { Toasts } from '../shared/Toasts';
import { renderIn } from '../testing/render';
import { useClosing } from './closing';

const heard = vi.hoisted(() => new Map<string, (text: string) => void>());

vi.mock('../ipc/invoke', async (original) => ({
  ...(await original<typeof import('../ipc/invoke')>()),
  onEvent: (name: string, hear: (text: string) => void) => {
    heard.set(name, hear);
    return () => undefined;
  },
}));
vi.mock('../ipc/closing', () => ({ closeWindow: vi.fn(async () => null) }));
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
