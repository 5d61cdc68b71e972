/* Closing the window. Where the shell is asked to, it says so (the event `closing`) and waits for this, though not for
   ever. */

import { invoke } from './invoke';

export function closeWindow(): Promise<null> {
  return invoke('close_window');
}
