/* The roles, each with what it may do, for fields. */

import type { Role } from '../ipc/types';
import type { Option } from '../shared/fields/Select';
import { type Text, wordId } from '../shared/text';

export const ROLES: readonly Role[] = ['viewer', 'fact_checker', 'editor', 'owner'];

export function roleOptions(t: Text): Option<Role>[] {
  return ROLES.map((role) => ({
    value: role,
    label: t(wordId('role', role)),
    note: t(wordId('people-role', role)),
  }));
}
