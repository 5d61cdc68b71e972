import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { discardDraft, draft, drafts, saveDraft } from '../ipc/drafts';
import type { Draft } from '../ipc/types';
import { useChange } from '../shared/change';
import { DraftNote, useDraft } from '../shared/drafts';
import { TextField } from '../shared/fields/TextField';
import { FULL, renderIn } from '../testing/render';
import { DraftsMenu } from './DraftsMenu';

vi.mock('../ipc/drafts');

const kept = new Map<string, Draft>();

beforeEach(() => {
  kept.clear();
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(drafts).mockImplementation(async () => [...kept.values()]);
  vi.mocked(saveDraft).mockImplementation(async (_of, key, content) => {
    const written = { key, content, kept_at: '2026-11-20T10:00:00.000Z' };
    kept.set(key, written);
    return written;
  });
  vi.mocked(discardDraft).mockImplementation(async (_of, key) => {
    kept.delete(key);
    return null;
  });
});

function Form({ onClose }: { onClose: () => void }) {
  const form = useDraft('claim-record:new', { statement: '' });
  const record = useChange(async () => 'recorded', {
    onDone: () => {
      form.done();
      onClose();
    },
  });
  return (
    <>
      <DraftNote draft={form} />
      <TextField label="Statement" value={form.value.statement} onChange={(statement) => form.set({ statement })} />
      <button type="button" onClick={() => void record.run()}>
        record
      </button>
      <button type="button" onClick={onClose}>
        cancel
      </button>
    </>
  );
}

function Sample() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <DraftsMenu />
      {open ? <Form onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Reopened() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <DraftsMenu />
      <button type="button" onClick={() => setOpen(true)}>
        reopen
      </button>
      {open ? <Form onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const menu = () => screen.queryByRole('button', { name: /unsaved text/ });

test('a form that was saved leaves no draft in the count', async () => {
  renderIn(<Sample />);
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  await waitFor(() => expect(kept.size).toBe(1));
  await userEvent.click(screen.getByRole('button', { name: 'record' }));
  await waitFor(() => expect(kept.size).toBe(0));
  await waitFor(() => expect(vi.mocked(drafts).mock.settledResults.at(-1)?.value).toEqual([]));
  await waitFor(() => expect(menu()).toBeNull());
});

test('a form that is left with something typed leaves its draft in the count at once', async () => {
  renderIn(<Sample />);
  expect(menu()).toBeNull();
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  await userEvent.click(screen.getByRole('button', { name: 'cancel' }));
  expect(await screen.findByRole('button', { name: /unsaved text/ })).toBeTruthy();
});

test('a form that is left after its draft was written leaves it in the count as well', async () => {
  renderIn(<Sample />);
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  await waitFor(() => expect(kept.size).toBe(1));
  await userEvent.click(screen.getByRole('button', { name: 'cancel' }));
  expect(await screen.findByRole('button', { name: /unsaved text/ })).toBeTruthy();
});

test('what could not be kept is in the count, is there again in its form, and is kept once it can be', async () => {
  vi.mocked(saveDraft).mockRejectedValueOnce(FULL);
  renderIn(<Reopened />);
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
  await userEvent.click(screen.getByRole('button', { name: 'cancel' }));
  expect(await screen.findByRole('button', { name: /1.* unsaved text/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'reopen' }));
  await waitFor(() => expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('Coal'));
  await waitFor(() => expect(kept.get('claim-record:new')?.content).toEqual({ statement: 'Coal' }));
});

test('what could not be kept is thrown away as well', async () => {
  vi.mocked(saveDraft).mockRejectedValueOnce(FULL);
  renderIn(<Reopened />);
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  await screen.findByRole('alert');
  await userEvent.click(screen.getByRole('button', { name: 'cancel' }));
  await userEvent.click(await screen.findByRole('button', { name: /unsaved text/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
  const question = within(await screen.findByRole('alertdialog'));
  await userEvent.click(question.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(menu()).toBeNull());
});

const about = (key: string) => ({ key, content: { statement: key }, kept_at: '2026-11-20T10:00:00.000Z' });

test('a draft is thrown away after a question; focus goes to the list, and after the last one to the screen', async () => {
  for (const key of ['claim-record:new', 'source-add:']) kept.set(key, about(key));
  renderIn(
    <main tabIndex={-1}>
      <DraftsMenu />
    </main>,
  );
  await userEvent.click(await screen.findByRole('button', { name: /unsaved texts$/ }));
  const trash = () => screen.getAllByRole('button', { name: 'Discard' })[0] as HTMLElement;
  await userEvent.click(trash());
  const asked = await screen.findByRole('alertdialog', { name: 'Discard this unsaved text?' });
  expect(asked.textContent).toContain('claim-record:new');
  await userEvent.keyboard('{Enter}');
  expect(kept.size).toBe(2);
  const discard = async () => {
    await userEvent.click(trash());
    const question = within(await screen.findByRole('alertdialog'));
    await userEvent.click(question.getByRole('button', { name: 'Discard' }));
  };
  await discard();
  await waitFor(() => expect([...kept.keys()]).toEqual(['source-add:']));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: /1.* unsaved text$/ })));
  await discard();
  await waitFor(() => expect(kept.size).toBe(0));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});
