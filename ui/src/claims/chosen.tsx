/* Which claims are chosen for a change of many: some by id, or all that fit the query but for some. */

import { createContext, useContext, useState } from 'react';
import type { ClaimId, Selection } from '../ipc/types';
import { useWorkspace } from '../session/session';

export type Chosen = { all: boolean; ids: ReadonlySet<ClaimId> };

export const NONE: Chosen = { all: false, ids: new Set() };

export function isChosen({ all, ids }: Chosen, id: ClaimId): boolean {
  return all !== ids.has(id);
}

export function toggled(chosen: Chosen, id: ClaimId): Chosen {
  const ids = new Set(chosen.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...chosen, ids };
}

export function countChosen({ all, ids }: Chosen, total: number): number {
  return all ? total - ids.size : ids.size;
}

/** Whether what is chosen is what the query lists. Claims that were chosen one by one may have left the list since. */
export function isWhole({ all, ids }: Chosen): boolean {
  return all && ids.size === 0;
}

/** As the core takes it. */
export function selectionOf({ all, ids }: Chosen, query: string): Selection {
  return all ? { query: { query, but: [...ids] } } : { ids: [...ids] };
}

/** What was chosen last, and in which list: for coming back from another screen. It lasts as long as the window. */
let last = { list: '', chosen: NONE };

/** What is chosen in the list of this query; another query begins anew. */
export function useChoice(query: string): [Chosen, (chosen: Chosen) => void] {
  const list = `${useWorkspace()?.id ?? ''} ${query}`;
  const [kept, setKept] = useState(last);
  const choose = (chosen: Chosen) => {
    last = { list, chosen };
    setKept(last);
  };
  if (kept.list !== list) choose(NONE);
  return [kept.list === list ? kept.chosen : NONE, choose];
}

interface Choosing {
  chosen: Chosen;
  total: number;
  toggle: (id: ClaimId) => void;
  toggleAll: () => void;
}

export const ChosenContext = createContext<Choosing>({
  chosen: NONE,
  total: 0,
  toggle: () => undefined,
  toggleAll: () => undefined,
});

export function useChosen(): Choosing {
  return useContext(ChosenContext);
}
