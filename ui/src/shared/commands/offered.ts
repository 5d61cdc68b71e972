/* Doing what is asked for by keys, or by a notice or a receipt at its own place: why it can't be done is told. */

import { announce } from '../announce';
import { toast } from '../Toasts';
import { type Command, commandBelow } from './registry';

/** Whether it runs. */
export function runOrTell(command: Command | undefined): boolean {
  if (!command) return false;
  if (!command.disabledReason) {
    command.run();
    return true;
  }
  announce(`${command.label}: ${command.disabledReason}`, 'assertive');
  toast({ text: command.disabledReason, refused: command.label });
  return false;
}

/** The same for a command that a dialog above the screen may hide. */
export function runOffered(id: string): boolean {
  return runOrTell(commandBelow(id));
}
