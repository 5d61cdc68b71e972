/* Addresses: shown in the person's own browser, never in this window. */

import { invoke } from './invoke';

/** http and https alone; anything else is refused. */
export function openAddress(address: string): Promise<null> {
  return invoke('open_address', { address });
}
