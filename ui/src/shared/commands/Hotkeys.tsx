/* Turns keys into commands, by position on Cyrillic layouts too, and never while somebody types.
   Which key does what is said by whoever registers the command. */

import { type Hotkey, matchesKeyboardEvent, useHotkeys } from '@tanstack/react-hotkeys';
import { useEffect, useEffectEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useSettings } from '../settings';
import { PLAIN, useTypingKeys } from '../typing';
import { runOrTell } from './offered';
import { type Command, commandNow, keysOf, SAVING, useVisibleCommands } from './registry';

/** Between the keys of a sequence, in milliseconds. */
const PAUSE = 1500;

/** Where letters have a meaning of their own: picking from a list, typing a day. */
const TYPED_INTO = '[role=menu],[role=listbox],[role=spinbutton],[role=combobox],[role=textbox],[role=tree]';

/** What marks the text of a field, and outside of one would mark the whole page: there it does nothing, unless a command
    has it. */
const MARKING = 'Mod+A';
const TEXT = `${PLAIN},[contenteditable=true]`;

/** What takes Enter for its own, with Ctrl too: a button is pressed by it, an open list picked from. */
const TAKES_ENTER = 'button,[role=combobox]';

interface Binding {
  command: string;
  keys: string;
  whileTyping: boolean;
}

function isCharacter(step: string): boolean {
  return !/Mod|Control|Alt|Meta/.test(step) && (step.split('+').at(-1) ?? '').length === 1;
}

function bindings(commands: readonly Command[], singleKeys: boolean): Binding[] {
  return commands
    .filter(({ heardByList }) => !heardByList)
    .flatMap((command) =>
      keysOf(command)
        .filter((keys) => singleKeys || !isCharacter(keys.split(' ')[0] ?? ''))
        .map((keys) => ({
          command: command.id,
          keys,
          whileTyping: command.whileTyping ?? (keys !== MARKING && /Mod|^F\d+$/.test(keys)),
        })),
    );
}

/** What a field takes only when it is left, such as a tag or a number, counts as typed for whoever saves by keys. */
function takeTyped(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return;
  flushSync(() => field.blur());
  field.focus();
}

/** Of several with the same keys the one whose form is typed into. A form's keys are never of another form's place, and
    where nothing is typed into, of none that stands there whether it is used or not. */
function bearing(all: readonly Binding[], place: Element): Binding | undefined {
  const elsewhere = ({ command }: Binding) => {
    const { holds, standing } = commandNow(command) ?? {};
    return !holds || !(standing || place.closest('form'));
  };
  return all.find(({ command }) => commandNow(command)?.holds?.(place)) ?? all.find(elsewhere);
}

export function Hotkeys() {
  const { settings } = useSettings();
  const commands = useVisibleCommands();
  useTypingKeys();
  const begun = useRef<{ step: string; at: number } | null>(null);
  const bound = bindings(commands, settings.single_keys);
  const steps = [...new Set([MARKING, ...bound.flatMap((binding) => binding.keys.split(' '))])];

  const press = (step: string, event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (step === MARKING && event.target instanceof Element && event.target.closest(TEXT)) return;
    if (isCharacter(step) && event.target instanceof Element && event.target.closest(TYPED_INTO)) return;
    const first = begun.current;
    begun.current = null;
    const sequence = first && Date.now() - first.at < PAUSE ? `${first.step} ${step}` : step;
    const place = event.target instanceof Element ? event.target : document.body;
    const bears = (keys: string) =>
      bearing(
        bound.filter((each) => each.keys === keys),
        place,
      );
    const match = bears(sequence) ?? bears(step);
    if (match) {
      event.preventDefault();
      if (SAVING.includes(match.keys)) takeTyped();
      runOrTell(commandNow(match.command));
    } else if (bound.some((each) => each.keys.startsWith(`${step} `))) {
      event.preventDefault();
      begun.current = { step, at: Date.now() };
    } else if (step === MARKING) {
      event.preventDefault();
    }
  };

  useBefore(TAKES_ENTER, 'Mod+Enter', press);
  useHotkeys(
    steps.map((step) => ({
      hotkey: step as Hotkey,
      callback: (event: KeyboardEvent) => press(step, event),
      options: { ignoreInputs: step !== MARKING && !bound.some((each) => each.keys === step && each.whileTyping) },
    })),
    { preventDefault: false, stopPropagation: false, conflictBehavior: 'allow' },
  );
  return null;
}

/** Has keys pressed before what they are pressed in hears of them; where they mean nothing they are its own. */
function useBefore(place: string, keys: Hotkey, press: (step: string, event: KeyboardEvent) => void) {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.target instanceof Element && event.target.closest(place))) return;
    if (!matchesKeyboardEvent(event, keys)) return;
    press(keys, event);
    if (event.defaultPrevented) event.stopPropagation();
  });
  useEffect(() => {
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, []);
}
