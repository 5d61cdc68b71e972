import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderIn } from '../testing/render';
import { useChange } from './change';
import { useDraft } from './drafts';
import { atField, useRefusal } from './fieldErrors';
import { TextField } from './fields/TextField';
import { forgetSaves, noteSaved, SaveState } from './SaveState';
import { Toasts } from './Toasts';

vi.mock('../ipc/drafts', () => ({
  draft: async () => null,
  saveDraft: async () => ({ key: '', kept_at: '', content: null }),
  discardDraft: async () => null,
}));

const REFUSED = { code: 'invalid', message: 'The statement is empty.', details: { field: 'statement' } };
const CALLED_OFF = { code: 'cancelled', message: 'Called off.', details: {} };

beforeEach(forgetSaves);

type Command = () => Promise<string | null>;

function Form({ name, command }: { name: string; command: Command }) {
  const draft = useDraft(name, { statement: '' });
  const change = useChange(command);
  const form = useRef<HTMLDivElement>(null);
  const error = useRefusal(form, change.error, draft.value);
  const open = useChange(command, { saves: false });
  const attach = useChange(command, { asks: true });
  return (
    <div ref={form}>
      <TextField
        label={name}
        value={draft.value.statement}
        onChange={(statement) => draft.set({ statement })}
        error={atField(error, 'statement')}
      />
      <button type="button" onClick={() => void change.run()}>
        save {name}
      </button>
      <button type="button" onClick={draft.discard}>
        discard {name}
      </button>
      <button type="button" onClick={() => void open.run()}>
        open {name}
      </button>
      <button type="button" onClick={() => void attach.run()}>
        attach {name}
      </button>
    </div>
  );
}

function drawn(forms: readonly string[], answer: (name: string) => ReturnType<Command>) {
  const shown = (names: readonly string[]) => (
    <>
      <SaveState />
      <Toasts />
      {names.map((name) => (
        <Form key={name} name={name} command={() => answer(name)} />
      ))}
    </>
  );
  const { rerender } = renderIn(shown(forms));
  return (names: readonly string[]) => rerender(shown(names));
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const failed = () => screen.queryByText('Not saved') !== null;

test('what was refused is told until something is saved, by whatever way', async () => {
  drawn(['one', 'two'], (name) => (name === 'one' ? Promise.reject(REFUSED) : Promise.resolve('')));
  await press('save one');
  expect(failed()).toBe(true);
  await press('save two');
  expect(failed()).toBe(false);
  expect(screen.getByText(/^Saved/)).toBeTruthy();
  await press('save one');
  expect(failed()).toBe(true);
  act(noteSaved);
  expect(failed()).toBe(false);
});

test('what was refused is told of no more once its form is closed or discarded, but stays with another form', async () => {
  const keep = drawn(['one', 'two'], () => Promise.reject(REFUSED));
  await press('save one');
  await press('discard one');
  expect(failed()).toBe(false);
  await press('save one');
  keep(['one']);
  expect(failed()).toBe(true);
  keep([]);
  expect(failed()).toBe(false);
});

test('what was refused is told of no more once it is changed in its own form, and again when it is refused again', async () => {
  drawn(['one', 'two'], () => Promise.reject(REFUSED));
  const type = (name: string) => userEvent.type(screen.getByRole('textbox', { name }), 'x');
  await press('save one');
  await type('two');
  expect(failed()).toBe(true);
  await type('one');
  expect(failed()).toBe(false);
  await press('save one');
  expect(failed()).toBe(true);
});

test('what was corrected and is not saved yet is not told of as saved', async () => {
  drawn(['one', 'two'], (name) => (name === 'one' ? Promise.reject(REFUSED) : Promise.resolve('')));
  await press('save two');
  await press('save one');
  await userEvent.type(screen.getByRole('textbox', { name: 'one' }), 'x');
  expect(failed()).toBe(false);
  expect(screen.queryByText(/^Saved/)).toBeNull();
  await press('save two');
  expect(screen.getByText(/^Saved/)).toBeTruthy();
});

test('nothing is told of as being saved while somebody chooses a file, and what was saved then is', async () => {
  let choose: (name: string | null) => void = () => undefined;
  drawn(['one'], () => new Promise((chosen) => (choose = chosen)));
  await press('attach one');
  expect(screen.queryByText(/^Saving/)).toBeNull();
  await act(async () => choose(null));
  expect(screen.queryByText(/^Saved/)).toBeNull();
  await press('attach one');
  await act(async () => choose('letter.pdf'));
  expect(screen.getByText(/^Saved/)).toBeTruthy();
});

test('what was saved or refused in one workspace is not told of in another', async () => {
  drawn(['one', 'two'], (name) => (name === 'one' ? Promise.reject(REFUSED) : Promise.resolve('')));
  await press('save two');
  act(forgetSaves);
  expect(screen.queryByText(/^Saved/)).toBeNull();
  await press('save one');
  act(forgetSaves);
  expect(failed()).toBe(false);
});

test('what was called off did not fail', async () => {
  drawn(['one'], () => Promise.reject(CALLED_OFF));
  await press('save one');
  expect(failed()).toBe(false);
});

test('what was refused before something was called off goes with its form all the same', async () => {
  const answers = [REFUSED, CALLED_OFF];
  const keep = drawn(['one'], () => Promise.reject(answers.shift()));
  await press('save one');
  await press('save one');
  expect(failed()).toBe(true);
  keep([]);
  expect(failed()).toBe(false);
});

test('what saves nothing says nothing of saving, and leaves what was not saved told', async () => {
  drawn(['one', 'two'], (name) => (name === 'one' ? Promise.reject(REFUSED) : Promise.resolve('')));
  await press('open one');
  expect(failed()).toBe(false);
  await press('save one');
  await press('open two');
  expect(failed()).toBe(true);
});

test('where a dialog was closed nothing was saved, and what was not saved stays told', async () => {
  drawn(['one', 'two'], (name) => (name === 'one' ? Promise.reject(REFUSED) : Promise.resolve(null)));
  await press('save one');
  await press('save two');
  expect(failed()).toBe(true);
});

test('what was refused once its form was closed is told in a notice, and stands nowhere for ever', async () => {
  let refuse: (why: unknown) => void = () => undefined;
  const keep = drawn(['one'], () => new Promise((_, fail) => (refuse = fail)));
  await press('save one');
  keep([]);
  await act(async () => refuse(REFUSED));
  expect(screen.getByRole('alertdialog').textContent).toContain('The statement is empty.');
  expect(failed()).toBe(false);
});
