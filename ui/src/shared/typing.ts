/* Taking back what is being typed, and doing it again: WebKitGTK does so for nobody's keys. What is saved is not meant. */

import { type Hotkey, matchesKeyboardEvent } from '@tanstack/react-hotkeys';
import { useEffect } from 'react';

/** Fields whose text the engine keeps. */
export const PLAIN = 'textarea,input:not([type=checkbox],[type=radio],[type=range],[type=file])';

/** Editors that keep their text themselves: their own keys do it. */
const EDITOR = '[role=textbox][contenteditable=true]';

const KEYS: readonly (readonly [Hotkey, Direction])[] = [
  ['Mod+Z', 'undo'],
  ['Mod+Shift+Z', 'redo'],
  ['Mod+Y', 'redo'],
];

const INPUT = { undo: 'historyUndo', redo: 'historyRedo' };

type Direction = keyof typeof INPUT;

/** Does it where the focus is; answers whether somebody types there. */
export function changeTyped(direction: Direction): boolean {
  const field = document.activeElement;
  if (field?.matches(PLAIN)) {
    document.execCommand(direction);
    return true;
  }
  if (!field?.matches(EDITOR)) return false;
  const inputType = INPUT[direction];
  field.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }));
  return true;
}

function press(event: KeyboardEvent): void {
  const [, direction] = KEYS.find(([keys]) => matchesKeyboardEvent(event, keys)) ?? [];
  if (!direction || !(event.target instanceof Element && event.target.matches(PLAIN))) return;
  // An engine that knows these keys would do it twice.
  event.preventDefault();
  changeTyped(direction);
}

/** Before the fields hear of it: some keep every key to themselves. */
export function useTypingKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, []);
}
