/* Doing what is asked for by keys, or by a notice or a receipt at its own place: why it can't be done is told. */

import { announce } from '../announce';
import { navigate, type To } from '../router';
import { toast } from '../Toasts';
import { type Command, commandBelow, commandNow, runOnceThere } from './registry';

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

/** Runs a command here, or else on the screen that has it. */
export function runAtHome(id: string, home: To): void {
  const command = commandNow(id);
  if (command) {
    runOrTell(command);
  } else {
    navigate(home);
    runOnceThere(id);
  }
}

/** The same for a command that a dialog above the screen may hide. */
export function runOffered(id: string): boolean {
  return runOrTell(commandBelow(id));
}
