/* Closing the window. Wherever that is asked for, the shell says so (the event `closing`) and waits for the pages, once they
   say that they heard. */

import { invoke } from './invoke';

export function askToClose(): Promise<null> {
  return invoke('ask_to_close');
}

/** Without it the shell closes the window after five seconds. */
export function hearClosing(): Promise<null> {
  return invoke('hear_closing');
}

export function closeWindow(): Promise<null> {
  return invoke('close_window');
}
