/* Commands that a notice or a receipt offers at its own place: a dialog above the screen does not hide them there,
   and why one can't be done is told. */

import { announce } from '../announce';
import { toast } from '../Toasts';
import { commandBelow } from './registry';

/** Whether it runs. */
export function runOffered(id: string): boolean {
  const command = commandBelow(id);
  if (!command) return false;
  if (!command.disabledReason) {
    command.run();
    return true;
  }
  announce(command.disabledReason, 'assertive');
  toast({ text: command.disabledReason });
  return false;
}
