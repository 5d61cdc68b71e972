/* What people are called, by their id. */

import { useQuery } from '@tanstack/react-query';
import { people } from '../ipc/people';
import type { PersonId, PersonRecord } from '../ipc/types';

export function usePeople() {
  return useQuery({ queryKey: ['people'], queryFn: people });
}

/** A name that was redacted, or a person not known here, is `unnamed`. */
export function nameOf(all: readonly PersonRecord[] | undefined, id: PersonId, unnamed: string): string {
  return all?.find((person) => person.id === id)?.name || unnamed;
}
