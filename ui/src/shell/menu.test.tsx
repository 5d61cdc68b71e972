import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useCommands } from '../shared/commands/registry';
import { TextField } from '../shared/fields/TextField';
import { RichText } from '../shared/RichText';
import { renderIn } from '../testing/render';
import { chooseFromMenu } from './menu';

const saved = { undo: vi.fn<() => void>(), redo: vi.fn<() => void>() };
const typed = vi.fn<(command: string) => boolean>(() => true);

beforeEach(() => {
  vi.clearAllMocks();
  document.execCommand = typed;
});

function Fields() {
  useCommands([
    { id: 'palette', label: 'Commands', run: () => undefined },
    { id: 'undo', label: 'Undo', run: saved.undo },
    { id: 'redo', label: 'Redo', run: saved.redo },
  ]);
  return (
    <>
      <TextField label="Title" value="Coal" onChange={() => undefined} />
      <RichText label="Reasons" value="Coal" onChange={() => undefined} />
    </>
  );
}

function chooseBoth() {
  chooseFromMenu('undo', null);
  chooseFromMenu('redo', null);
}

test("the menu's undo and redo are a field's while somebody types there, and else those of what is saved", () => {
  renderIn(<Fields />);
  const field = screen.getByRole('textbox', { name: 'Title' });
  act(() => field.focus());
  chooseBoth();
  expect(typed.mock.calls.flat()).toEqual(['undo', 'redo']);
  expect(saved.undo).not.toHaveBeenCalled();
  act(() => field.blur());
  chooseBoth();
  expect(typed).toHaveBeenCalledTimes(2);
  expect([saved.undo, saved.redo].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

test("the menu's undo and redo are an editor's own while somebody types there", () => {
  renderIn(<Fields />);
  const editor = screen.getByRole('textbox', { name: 'Reasons' });
  const asked = vi.fn<(kind: string) => void>();
  editor.addEventListener('beforeinput', (event) => asked(event.inputType));
  act(() => editor.focus());
  chooseBoth();
  expect(asked.mock.calls.flat()).toEqual(['historyUndo', 'historyRedo']);
  for (const other of [typed, saved.undo, saved.redo]) expect(other).not.toHaveBeenCalled();
});
