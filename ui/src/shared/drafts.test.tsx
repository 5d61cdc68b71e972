import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { discardDraft, draft as readDraft, saveDraft } from '../ipc/drafts';
import { axe } from '../testing/axe';
import { FULL, renderIn } from '../testing/render';
import { keepDrafts } from './draftKeeper';
import { DraftNote, DraftsOf, useAskedDraft, useDraft } from './drafts';
import { onEscape } from './escape';
import { TextField } from './fields/TextField';
import { navigate } from './router';
import { Toasts } from './Toasts';

vi.mock('../ipc/drafts', () => ({
  draft: vi.fn(),
  saveDraft: vi.fn(),
  discardDraft: vi.fn(),
}));

type Form = { title: string };

function Sample() {
  const draft = useDraft<Form>('sample', { title: '' });
  return (
    <>
      <DraftNote draft={draft} />
      <TextField label="Title" value={draft.value.title} onChange={(title) => draft.set({ title })} />
      <button type="button" onClick={() => draft.done()}>
        saved
      </button>
    </>
  );
}

const title = () => (screen.getByRole('textbox', { name: 'Title' }) as HTMLInputElement).value;

beforeEach(() => {
  vi.mocked(readDraft).mockReset().mockResolvedValue(null);
  vi.mocked(saveDraft).mockReset().mockResolvedValue({ key: 'sample', kept_at: '', content: {} });
  vi.mocked(discardDraft).mockReset().mockResolvedValue(null);
});

test('what is typed is kept a moment later, once', async () => {
  renderIn(<Sample />);
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  await waitFor(() => expect(saveDraft).toHaveBeenCalledWith(expect.anything(), 'sample', { title: 'Coal' }));
  expect(saveDraft).toHaveBeenCalledOnce();
});

test('who types on without a pause has what they typed kept all the same', async () => {
  vi.useFakeTimers();
  try {
    renderIn(<Sample />);
    for (let letters = 1; letters <= 30; letters += 1) {
      fireEvent.change(screen.getByRole('textbox'), { target: { value: 'a'.repeat(letters) } });
      await act(() => vi.advanceTimersByTimeAsync(100));
    }
    expect(saveDraft).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'sample', { title: 'a'.repeat(20) });
  } finally {
    vi.useRealTimers();
  }
});

test('a draft that a crash left is there again, and can be discarded after a question', async () => {
  vi.mocked(readDraft).mockResolvedValue({
    key: 'sample',
    kept_at: '2026-11-20T10:00:00.000Z',
    content: { title: 'Coal' },
  });
  renderIn(<Sample />);
  expect(await screen.findByText(/This is your unsaved text from/)).toBeTruthy();
  expect(title()).toBe('Coal');
  const discard = screen.getByRole('button', { name: 'Discard' });
  discard.focus();
  await userEvent.keyboard('{Enter}');
  const question = await screen.findByRole('alertdialog', { name: 'Discard this unsaved text?' });
  expect(await axe(question)).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(title(), 'Enter leaves all as it is').toBe('Coal');
  await waitFor(() => expect(document.activeElement).toBe(discard));
  await userEvent.keyboard('{Enter}');
  const again = await screen.findByRole('alertdialog');
  await userEvent.click(within(again).getByRole('button', { name: 'Discard' }));
  expect(title()).toBe('');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' }));
  await waitFor(() => expect(discardDraft).toHaveBeenCalledWith(expect.anything(), 'sample'));
});

test('Esc in the question about a draft ends that alone, not the form around it', async () => {
  vi.mocked(readDraft).mockResolvedValue({
    key: 'sample',
    kept_at: '2026-11-20T10:00:00.000Z',
    content: { title: 'Coal' },
  });
  const end = vi.fn();
  renderIn(
    <form onKeyDown={onEscape(end)}>
      <Sample />
    </form>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
  await screen.findByRole('alertdialog');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(end).not.toHaveBeenCalled();
  expect(title()).toBe('Coal');
});

test('what is typed before the draft is there goes after its text, and neither is lost', async () => {
  const found = { key: 'sample', kept_at: '2026-11-20T10:00:00.000Z', content: { title: 'Coal' } };
  let arrive: (draft: typeof found) => void = () => undefined;
  vi.mocked(readDraft).mockReturnValue(
    new Promise((resolve) => {
      arrive = resolve;
    }),
  );
  renderIn(<Sample />);
  await userEvent.type(screen.getByRole('textbox'), ' mo');
  await act(async () => arrive(found));
  await screen.findByText(/This is your unsaved text from/);
  expect(title()).toBe('Coal mo');
  await userEvent.type(screen.getByRole('textbox'), 'ves');
  expect(title()).toBe('Coal moves');
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith(expect.anything(), 'sample', { title: 'Coal moves' }));
});

test('what is typed in the moment in which the draft comes is typed into it', async () => {
  vi.mocked(readDraft).mockResolvedValue({
    key: 'sample',
    kept_at: '2026-11-20T10:00:00.000Z',
    content: { title: 'Coal' },
  });
  renderIn(<Sample />);
  await act(async () => {
    for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
    const field = screen.getByRole('textbox');
    fireEvent.change(field, { target: { value: `${title()}!` } });
  });
  await screen.findByText(/This is your unsaved text from/);
  expect(title()).toBe('Coal!');
});

test('to continue with a draft keeps it', async () => {
  vi.mocked(readDraft).mockResolvedValue({
    key: 'sample',
    kept_at: '2026-11-20T10:00:00.000Z',
    content: { title: 'Coal' },
  });
  renderIn(<Sample />);
  await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(title()).toBe('Coal');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' }));
  expect(screen.queryByText(/This is your unsaved text/)).toBeNull();
  expect(discardDraft).not.toHaveBeenCalled();
});

test('a form that goes away writes what was due', async () => {
  const { unmount } = renderIn(<Sample />);
  await userEvent.type(screen.getByRole('textbox'), 'Co');
  act(() => unmount());
  expect(saveDraft).toHaveBeenCalledWith(expect.anything(), 'sample', { title: 'Co' });
});

test('a saved form leaves no draft, and a draft of another shape does no harm', async () => {
  vi.mocked(readDraft).mockResolvedValue({
    key: 'sample',
    kept_at: '2026-11-20T10:00:00.000Z',
    content: { title: 7, x: 1 },
  });
  renderIn(<Sample />);
  await screen.findByText(/This is your unsaved text/);
  expect(title()).toBe('');
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  await userEvent.click(screen.getByRole('button', { name: 'saved' }));
  await waitFor(() => expect(discardDraft).toHaveBeenCalledWith(expect.anything(), 'sample'));
  expect(saveDraft).not.toHaveBeenCalled();
  expect(title()).toBe('Coal');
});

function OfRecord({ record }: { record: { title: string; confidential: boolean } }) {
  const draft = useDraft('record', record, { ofRecord: true });
  return (
    <>
      <DraftNote draft={draft} />
      <TextField
        label="Title"
        value={draft.value.title}
        onChange={(title) => draft.set({ title })}
        meanwhile={draft.meanwhile.title}
      />
      <button type="button" onClick={() => draft.done()}>
        saved
      </button>
      <output>{JSON.stringify([draft.value, draft.begun])}</output>
    </>
  );
}

const shownNow = () => JSON.parse(screen.getByText(/confidential/).textContent ?? '');

test('a draft of a record keeps what differs alone, and sets nothing back that was changed meanwhile', async () => {
  const record = { title: 'A letter', confidential: false };
  const { unmount } = renderIn(<OfRecord record={record} />);
  await userEvent.type(screen.getByRole('textbox'), '!');
  act(() => unmount());
  expect(saveDraft).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'record', {
    title: 'A letter!',
    $from: { title: 'A letter' },
  });
  vi.mocked(readDraft).mockResolvedValue({ key: 'record', kept_at: '', content: { title: 'A letter!' } });
  renderIn(<OfRecord record={{ title: 'A letter', confidential: true }} />);
  await waitFor(() => expect(title()).toBe('A letter!'));
  expect(shownNow()[0]).toEqual({ title: 'A letter!', confidential: true });
});

test('what nobody touched in an open form follows the record, what was typed stays', async () => {
  const { rerender } = renderIn(<OfRecord record={{ title: 'A letter', confidential: false }} />);
  rerender(<OfRecord record={{ title: 'The letter', confidential: false }} />);
  expect(title()).toBe('The letter');
  await userEvent.type(screen.getByRole('textbox'), '!');
  const now = { title: 'A railway letter', confidential: true };
  rerender(<OfRecord record={now} />);
  expect(shownNow()).toEqual([{ title: 'The letter!', confidential: true }, now]);
});

const take = () => screen.queryByRole('button', { name: 'Take this: “\u2068Title\u2069”' });

test('what others changed in a field that was changed here is told at the field, and can be taken', async () => {
  const { container, rerender } = renderIn(<OfRecord record={{ title: 'A letter', confidential: false }} />);
  await userEvent.type(screen.getByRole('textbox'), '!');
  rerender(<OfRecord record={{ title: 'A letter', confidential: true }} />);
  expect(take()).toBeNull();
  rerender(<OfRecord record={{ title: 'The letter', confidential: true }} />);
  expect(screen.getByText('The letter')).toBeTruthy();
  expect(screen.getByText(/^A field that you changed was changed elsewhere/)).toBeTruthy();
  expect(title()).toBe('A letter!');
  expect(await axe(container)).toEqual([]);
  await userEvent.tab();
  expect(document.activeElement).toBe(take());
  await userEvent.keyboard('{Enter}');
  expect(title()).toBe('The letter');
  expect(take()).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  await waitFor(() => expect(discardDraft).toHaveBeenCalledWith(expect.anything(), 'record'));
});

test.each([
  ['is told', 'The letter', true],
  ['that ended as it was typed is not told', 'A letter!', false],
  ['of other fields is not told', 'A letter', false],
])('after a restart a change by others %s', async (_, now, told) => {
  const content = { title: 'A letter!', $from: { title: 'A letter' } };
  vi.mocked(readDraft).mockResolvedValue({ key: 'record', kept_at: '2026-11-20T10:00:00.000Z', content });
  renderIn(<OfRecord record={{ title: now, confidential: true }} />);
  await screen.findByText(/This is your unsaved text/);
  expect(title()).toBe('A letter!');
  expect(take() !== null).toBe(told);
});

test('what is changed back to how it was is still a change of what others wrote', async () => {
  const { rerender } = renderIn(<OfRecord record={{ title: 'A letter', confidential: false }} />);
  await userEvent.type(screen.getByRole('textbox'), '!');
  rerender(<OfRecord record={{ title: 'The letter', confidential: false }} />);
  await userEvent.type(screen.getByRole('textbox'), '{Backspace}');
  expect(title()).toBe('A letter');
  expect(take()).toBeTruthy();
});

test('what was saved here is no change by others', async () => {
  const { rerender } = renderIn(<OfRecord record={{ title: 'A letter', confidential: false }} />);
  await userEvent.type(screen.getByRole('textbox'), '!');
  await userEvent.click(screen.getByRole('button', { name: 'saved' }));
  await userEvent.type(screen.getByRole('textbox'), '!');
  rerender(<OfRecord record={{ title: 'A letter!', confidential: false }} />);
  expect(title()).toBe('A letter!!');
  expect(take()).toBeNull();
});

function Slow({ saving }: { saving: () => Promise<void> }) {
  const draft = useDraft<Form>('slow', { title: '' });
  return (
    <>
      <TextField label="Title" value={draft.value.title} onChange={(title) => draft.set({ title })} />
      <button type="button" onClick={() => void saving().then(() => draft.done())}>
        save
      </button>
    </>
  );
}

test('what is typed while a save is under way stays, as a draft', async () => {
  let end: () => void = vi.fn();
  renderIn(
    <Slow
      saving={() =>
        new Promise((resolve) => {
          end = resolve;
        })
      }
    />,
  );
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  await userEvent.click(screen.getByRole('button', { name: 'save' }));
  await userEvent.type(screen.getByRole('textbox'), ' and rail');
  end();
  await waitFor(() =>
    expect(saveDraft).toHaveBeenLastCalledWith(expect.anything(), 'slow', { title: 'Coal and rail' }),
  );
  expect(title()).toBe('Coal and rail');
  expect(discardDraft).not.toHaveBeenCalled();
});

test('what one person typed is kept as theirs, and the next one begins without it', async () => {
  const [dana, erlan] = ['dana', 'erlan'].map((person) => ({ workspace: 'desk', person }));
  if (!dana || !erlan) throw new Error('there are two');
  const of = (person: typeof dana) => (
    <DraftsOf value={person}>
      <Sample />
    </DraftsOf>
  );
  const { rerender } = renderIn(of(dana));
  await userEvent.type(screen.getByRole('textbox'), 'Co');
  expect(saveDraft).not.toHaveBeenCalled();
  rerender(of(erlan));
  expect(title()).toBe('');
  await waitFor(() => expect(saveDraft).toHaveBeenCalledExactlyOnceWith(dana, 'sample', { title: 'Co' }));
  vi.mocked(readDraft).mockResolvedValue({
    key: 'sample',
    kept_at: '2026-11-20T10:00:00.000Z',
    content: { title: 'Co' },
  });
  rerender(of(dana));
  await waitFor(() => expect(title()).toBe('Co'));
  expect(vi.mocked(readDraft).mock.calls.map(([whose]) => whose)).toEqual([dana, erlan, dana]);
});

function Keyed({ name }: { name: string }) {
  const draft = useDraft<Form>(name, { title: '' });
  return <TextField label="Title" value={draft.value.title} onChange={(title) => draft.set({ title })} />;
}

test('a form of another thing writes what was due of the one before', async () => {
  const { rerender } = renderIn(<Keyed name="one" />);
  await userEvent.type(screen.getByRole('textbox'), 'Co');
  rerender(<Keyed name="two" />);
  await userEvent.type(screen.getByRole('textbox'), 'Ra');
  await waitFor(() => expect(saveDraft).toHaveBeenCalledTimes(2));
  expect(saveDraft).toHaveBeenCalledWith(expect.anything(), 'one', { title: 'Co' });
  expect(saveDraft).toHaveBeenCalledWith(expect.anything(), 'two', { title: 'Ra' });
});

test('a draft that is thrown away while it is written is gone in the end', async () => {
  let written: () => void = vi.fn();
  const done: string[] = [];
  vi.mocked(saveDraft).mockImplementation(
    () =>
      new Promise((resolve) => {
        written = () => {
          done.push('saved');
          resolve({ key: 'sample', kept_at: '', content: {} });
        };
      }),
  );
  vi.mocked(discardDraft).mockImplementation(async () => {
    done.push('discarded');
    return null;
  });
  renderIn(<Sample />);
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  await waitFor(() => expect(saveDraft).toHaveBeenCalledOnce());
  await userEvent.click(screen.getByRole('button', { name: 'saved' }));
  await new Promise((later) => setTimeout(later, 50));
  written();
  await waitFor(() => expect(done).toEqual(['saved', 'discarded']));
});

const UNKEPT = /could not be kept. .*The disk is full/;

test('what can not be kept is told where it is typed, until it can', async () => {
  vi.mocked(saveDraft).mockRejectedValueOnce(FULL);
  const { container } = renderIn(<Sample />);
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  expect((await screen.findByRole('alert')).textContent).toMatch(UNKEPT);
  expect(title()).toBe('Coal');
  expect(await axe(container)).toEqual([]);
  await userEvent.type(screen.getByRole('textbox'), '!');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(vi.mocked(saveDraft).mock.lastCall?.[2]).toEqual({ title: 'Coal!' });
});

test('what can not be kept of a form that went away is told as well', async () => {
  vi.mocked(saveDraft).mockRejectedValueOnce(FULL);
  const { rerender } = renderIn(<Sample />);
  await userEvent.type(screen.getByRole('textbox'), 'Coal');
  rerender(<Toasts />);
  expect((await screen.findByRole('alertdialog')).textContent).toMatch(UNKEPT);
});

function Screen() {
  const [shown, setShown] = useState(false);
  useAskedDraft({ sample: () => setShown(true) });
  return (
    <>
      <button type="button" onClick={() => navigate('/claims?draft=sample')}>
        go on
      </button>
      <button type="button" onClick={() => setShown(!shown)}>
        form
      </button>
      {shown ? <Sample /> : null}
    </>
  );
}

test('whoever chose to continue with a draft is not asked again by its form, until they come to it another time', async () => {
  const kept = { key: 'sample', kept_at: '2026-11-20T10:00:00.000Z', content: { title: 'Coal' } };
  vi.mocked(readDraft).mockResolvedValue(kept);
  renderIn(<Screen />);
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  await press('go on');
  await waitFor(() => expect(title()).toBe('Coal'));
  expect(screen.queryByText(/This is your unsaved text/)).toBeNull();
  await press('form');
  await press('form');
  await screen.findByText(/This is your unsaved text/);
  await press('go on');
  await waitFor(() => expect(screen.queryByText(/This is your unsaved text/)).toBeNull());
});

test('a draft that could not be read is told of, is not written over, and is there once it can be read', async () => {
  vi.mocked(readDraft).mockRejectedValue(FULL);
  renderIn(<Sample />);
  expect((await screen.findByRole('alert')).textContent).toMatch(UNKEPT);
  await userEvent.type(screen.getByRole('textbox'), '!');
  expect(await keepDrafts()).toBe(false);
  expect(saveDraft).not.toHaveBeenCalled();
  const kept = { key: 'sample', kept_at: '2026-11-20T10:00:00.000Z', content: { title: 'Coal' } };
  vi.mocked(readDraft).mockResolvedValue(kept);
  await userEvent.type(screen.getByRole('textbox'), '?');
  await waitFor(() => expect(title()).toBe('Coal!?'));
  expect(screen.queryByRole('alert')).toBeNull();
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith(expect.anything(), 'sample', { title: 'Coal!?' }));
  expect(await keepDrafts()).toBe(true);
});

test('what was typed is not written over a draft that turns out not to be readable once the form was left, and that is told', async () => {
  let fail: (why: unknown) => void = vi.fn();
  vi.mocked(readDraft).mockReturnValue(new Promise((_, refuse) => (fail = refuse)));
  const { rerender } = renderIn(<Keyed name="unreadable" />);
  await userEvent.type(screen.getByRole('textbox'), 'Co');
  rerender(<Toasts />);
  await act(async () => fail(FULL));
  expect((await screen.findByRole('alertdialog')).textContent).toMatch(UNKEPT);
  expect(saveDraft).not.toHaveBeenCalled();
});
