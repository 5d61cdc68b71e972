/* The native menus offer everything everywhere: what this screen lacks is done on the one that has it, and what can't
   be done says why. While somebody types, what is undone is what was typed. */

import { runAtHome, runOrTell } from '../shared/commands/offered';
import { commandNow } from '../shared/commands/registry';
import type { To } from '../shared/router';
import { toast } from '../shared/Toasts';
import { changeTyped } from '../shared/typing';

/** Where an action is at home that only some screens have. */
const HOMES: Readonly<Record<string, To>> = { 'new-claim': '/claims', find: '/claims' };

/** `closed` is why nothing goes without a workspace; nothing where one is open. */
export function chooseFromMenu(action: string, closed: string | null): void {
  if ((action === 'undo' || action === 'redo') && changeTyped(action)) return;
  const command = commandNow(action);
  // A dialog hides what lies under it, this command too: it has to be dealt with first.
  if (!commandNow('palette')) return;
  if (command) {
    runOrTell(command);
  } else if (closed) {
    toast({ text: closed });
  } else if (HOMES[action]) {
    runAtHome(action, HOMES[action]);
  }
}
