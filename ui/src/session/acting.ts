/* Who of those whose keys are on this computer can act. */

import type { Profile } from '../ipc/types';
import type { Text } from '../shared/text';

/** Why this person can do nothing here; nothing where they can. */
export function whyNotActing(t: Text, profile: Profile): string | null {
  if (!profile.active) return t('shell-inactive');
  return profile.signs ? null : t('shell-key-revoked');
}
