/* Closing the window. Wherever that is asked for, the shell says so (the event `closing`) and waits for the pages, though
   not for ever. */

import { invoke } from './invoke';

export function askToClose(): Promise<null> {
  return invoke('ask_to_close');
}

export function closeWindow(): Promise<null> {
  return invoke('close_window');
}
