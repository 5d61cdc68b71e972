/* What can be done right now: each screen names its commands here, and palette, shortcut sheet and keys read them.
   An open dialog hides the commands of what lies under it. */

import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';

export interface Command {
  id: string;
  label: string;
  /** Other words that it is found by. */
  also?: string | undefined;
  /** All that it is found by, where its name tells of a thing that is looked for by the same words. */
  foundBy?: string;
  /** `Mod+K`, `C`, `F2`, or one after the other: `G C`. The first one is shown. */
  keys?: string | readonly string[] | undefined;
  run: () => void;
  /** Why it can't be done now; it stays visible with this. */
  disabledReason?: string | null | undefined;
  /** A heading in palette and sheet. */
  group?: string;
  /** Whether its keys work while somebody types. Only those with Ctrl or a function key do, unless told otherwise; Ctrl A is
      the field's own. */
  whileTyping?: boolean;
  /** Whether a place is in the form that the command is of: of two forms with the same keys, the one that is typed into. */
  holds?: (place: Element) => boolean;
  /** Whether the form is always there, used or not: its keys are its own only where it is typed into. */
  standing?: boolean;
  /** Whether what lists things hears its keys itself, where it has the focus: they are told, and nothing else. */
  heardByList?: boolean;
  /** Keys only, e.g. moving in a list: in the sheet, not in the palette. */
  keysOnly?: boolean;
  /** For one of several, or a yes and no: shown as checked. */
  checked?: boolean | undefined;
  /** Below all others in the palette: there to be found by its name. */
  last?: boolean;
}

/** What saves a form, wherever it stands. */
export const SAVING: readonly string[] = ['Mod+S', 'Mod+Enter'];

interface Registered {
  layer: number;
  ofScreen: boolean;
  commands: readonly Command[];
}

const registered = new Map<string, Registered>();
const layers = new Map<string, number>();
const listeners = new Set<() => void>();
/** What is not hidden; of several with one id the one that registered last. */
let visible: readonly Command[] = [];
/** Those of them that are the screen's own, and hold nowhere else. */
let ofScreen: ReadonlySet<string> = new Set();
/** Who registered each of them. */
let owners: ReadonlyMap<string, string> = new Map();

function refresh(): void {
  const top = Math.max(0, ...layers.values());
  const byId = new Map<string, Command>();
  const owning = new Map<string, string>();
  for (const [token, { layer, commands }] of registered) {
    if (layer !== top) continue;
    for (const command of commands) {
      byId.set(command.id, command);
      owning.set(command.id, token);
    }
  }
  visible = [...byId.values()];
  ofScreen = new Set([...owning].flatMap(([id, token]) => (registered.get(token)?.ofScreen ? [id] : [])));
  owners = owning;
  for (const listener of listeners) listener();
}

function looks(commands: readonly Command[]): string {
  return JSON.stringify(commands);
}

function register(token: string, { layer, commands, ...where }: Registered): void {
  const before = registered.get(token);
  if (before && before.layer === layer && looks(before.commands) === looks(commands)) {
    before.commands = commands;
    const fresh = new Map(commands.map((command) => [command.id, command]));
    visible = visible.map((command) => (owners.get(command.id) === token && fresh.get(command.id)) || command);
    return;
  }
  registered.set(token, { layer, commands, ...where });
  refresh();
}

const Layer = createContext(0);
const OfScreen = createContext(false);

/** Says of the commands in here that they are the screen's own. */
export function ScreenCommands({ children }: { children: ReactNode }) {
  return <OfScreen value>{children}</OfScreen>;
}

/** Puts a dialog's own commands above those of the screen below it. */
export function CommandLayer({ children }: { children: ReactNode }) {
  const token = useId();
  const layer = useContext(Layer) + 1;
  // Together with what is seen: whoever opens a dialog as soon as the one before it is gone must not find that one's layer.
  useLayoutEffect(() => {
    layers.set(token, layer);
    refresh();
    return () => {
      layers.delete(token);
      refresh();
    };
  }, [token, layer]);
  return <Layer value={layer}>{children}</Layer>;
}

/** Registers commands for as long as the component is there. */
export function useCommands(commands: readonly Command[]): void {
  const token = useId();
  const layer = useContext(Layer);
  const screen = useContext(OfScreen);
  useEffect(() => register(token, { layer, ofScreen: screen, commands }));
  useEffect(
    () => () => {
      registered.delete(token);
      refresh();
    },
    [token],
  );
}

/** Registers the command that saves a form in its place, beside which others may stand. Gives the ref of the form. */
export function useSaveCommand(command: Omit<Command, 'keys' | 'holds'>): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const holds = (place: Element) => form.current?.contains(place) ?? false;
  useCommands([{ ...command, keys: SAVING, holds }]);
  return form;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useVisibleCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => visible);
}

/** Whether a command is the screen's own. */
export function isOfScreen({ id }: Pick<Command, 'id'>): boolean {
  return ofScreen.has(id);
}

/** Runs the command as it is now, by its id; nothing where it is not there or is refused. */
export function runCommand(id: string): void {
  const command = visible.find((each) => each.id === id);
  if (command && !command.disabledReason) command.run();
}

/** How long a screen may take to come, in milliseconds. */
const PATIENCE = 5000;

/** Runs a command as soon as a screen that was gone to has it. */
export function runOnceThere(id: string): void {
  const stop = subscribe(() => {
    if (!commandNow(id)) return;
    stop();
    setTimeout(() => runCommand(id));
  });
  setTimeout(stop, PATIENCE);
}

export function commandNow(id: string): Command | undefined {
  return visible.find((each) => each.id === id);
}

/** As `commandNow`, and what dialogs hide too. */
export function commandBelow(id: string): Command | undefined {
  const highestFirst = [...registered.values()].sort((one, other) => other.layer - one.layer);
  return highestFirst.flatMap(({ commands }) => commands).find((each) => each.id === id);
}

/** The keys that a command is told by in a sentence, also where a dialog hides it. */
export function useKeysOf(id: string): string | undefined {
  useVisibleCommands();
  return keysOf(commandBelow(id) ?? {})[0];
}

export function keysOf({ keys }: Pick<Command, 'keys'>): readonly string[] {
  if (keys === undefined) return [];
  return typeof keys === 'string' ? [keys] : keys;
}
