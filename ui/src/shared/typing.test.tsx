import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderIn } from '../testing/render';
import { useCommands } from './commands/registry';
import { Dialog } from './Dialog';
import { TextArea, TextField } from './fields/TextField';

const saved = vi.fn<() => void>();
const typed = vi.fn<(command: string) => boolean>(() => true);

beforeEach(() => {
  vi.clearAllMocks();
  document.execCommand = typed;
});

function Commands() {
  useCommands([{ id: 'undo', label: 'Undo', keys: 'Mod+Z', run: saved, whileTyping: false }]);
  return null;
}

function Fields() {
  const [text, setText] = useState('');
  return (
    <>
      <TextField label="line" value={text} onChange={setText} />
      <TextArea label="lines" value={text} onChange={setText} />
    </>
  );
}

/** Whether the engine is left to do something. */
function press(place: Element, key: string, more: KeyboardEventInit = {}): boolean {
  return fireEvent.keyDown(place, { key, code: `Key${key.toUpperCase()}`, ctrlKey: true, ...more });
}

test.each(['line', 'lines'])(
  'Ctrl Z takes back what was typed into a field, once, and nothing that is saved: %s',
  (name) => {
    renderIn(
      <>
        <Commands />
        <Fields />
      </>,
    );
    const field = screen.getByRole('textbox', { name });
    act(() => field.focus());
    expect(press(field, 'z')).toBe(false);
    expect(press(field, 'я', { code: 'KeyZ' })).toBe(false);
    expect(press(field, 'Z', { shiftKey: true })).toBe(false);
    expect(press(field, 'y')).toBe(false);
    expect(press(field, 'x')).toBe(true);
    expect(typed.mock.calls.flat()).toEqual(['undo', 'undo', 'redo', 'redo']);
    act(() => field.blur());
    press(document.body, 'z');
    expect(typed).toHaveBeenCalledTimes(4);
    expect(saved).toHaveBeenCalledOnce();
  },
);

test('Ctrl Z takes back what was typed in a dialog, too', () => {
  renderIn(
    <Dialog open title="A form" onClose={() => undefined}>
      <Fields />
    </Dialog>,
  );
  press(screen.getByRole('textbox', { name: 'line' }), 'z');
  expect(typed).toHaveBeenCalledExactlyOnceWith('undo');
});
