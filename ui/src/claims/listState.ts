/* What the list of claims remembers: the query in the address, columns and sorting on this computer, what is chosen. */

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ClaimFacetValues, ClaimId, ClaimPage, ClaimRow, JsonValue, Sort } from '../ipc/types';
import { announce } from '../shared/announce';
import { navigate, type To, usePlace } from '../shared/router';
import { useKept } from '../shared/settings';
import { useText } from '../shared/text';
import { NONE, toggled, useChoice } from './chosen';
import { readShown, type Shown, SORT_KEYS, usualColumns } from './columns';
import { SORT } from './firstClaims';
import { forgetPlace, keepPlace, keptPlace } from './place';

/** Under which the columns that somebody chose are kept on this computer. */
export const COLUMNS_KEPT = 'claims.columns';

/** From the last key to asking, in milliseconds. */
const PAUSE = 150;

/** Where the list of claims is, with this query. */
export function address(query: string, from: string | null): To {
  const given = { ...(query ? { q: query } : {}), ...(from ? { from } : {}) };
  const text = new URLSearchParams(given).toString();
  return text ? `/claims?${text}` : '/claims';
}

/** What is typed, and a moment later what is asked: the address has the query, so that it can be gone back to; and how
    often another one came from elsewhere, such as a view. */
export function useTypedQuery() {
  const place = usePlace();
  const query = place.query.get('q') ?? '';
  const from = place.query.get('from');
  const [typed, setTyped] = useState(query);
  const [asked, setAsked] = useState(query);
  const [came, setCame] = useState(0);
  if (asked !== query) {
    setAsked(query);
    setTyped(query);
    setCame(came + 1);
  }
  useEffect(() => {
    if (typed === query) return undefined;
    const timer = setTimeout(() => {
      setAsked(typed);
      navigate(address(typed, from), { replace: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, query, from]);
  /** Asks at once, for whoever goes on to the list before the pause is over. */
  const askNow = () => {
    if (typed === query) return;
    flushSync(() => {
      setAsked(typed);
      navigate(address(typed, from), { replace: true });
    });
  };
  return { query, typed, setTyped, askNow, came, back: from === 'insights' ? ('/insights' as const) : undefined };
}

/** The columns that somebody chose, or nothing where none were, and those that are shown where there is so much room. */
export function useShown(room: number) {
  const [kept, keep] = useKept<JsonValue[]>(COLUMNS_KEPT, []);
  const [own, setOwn] = useState<Shown | null>(() => readShown(kept));
  const [last, setLast] = useState(kept);
  // A saved view may be opened from outside of this screen.
  if (JSON.stringify(last) !== JSON.stringify(kept)) {
    setLast(kept);
    setOwn(readShown(kept));
  }
  const [usual, setUsual] = useState(() => usualColumns(room));
  const fitting = usualColumns(room);
  if (fitting.length !== usual.length) setUsual(fitting);
  return {
    own,
    shown: own ?? usual,
    stacked: own === null && usual.length === 1,
    show: (next: Shown | null) => {
      setOwn(next);
      keep(next ?? []);
    },
  };
}

function sortOf(kept: { [key: string]: JsonValue }): Sort | null {
  const key = SORT_KEYS.find((each) => each === kept.key);
  return key ? { key, descending: kept.descending === true } : null;
}

export function useSort(): [Sort | null, (sort: Sort | null) => void] {
  const [kept, keep] = useKept<{ [key: string]: JsonValue }>(SORT, {});
  return [sortOf(kept), (sort) => keep(sort ? { key: sort.key, descending: sort.descending } : {})];
}

/** What is chosen and looked at; another query begins anew. */
export function useLooking(query: string, facets: ClaimFacetValues | undefined) {
  const t = useText();
  const [of, setOf] = useState(query);
  const [chosen, choose] = useChoice(query);
  const [current, setCurrent] = useState<ClaimRow | null>(null);
  const [page, setPage] = useState<ClaimPage | null>(null);
  const [start] = useState(() => keptPlace(query));
  if (of !== query) {
    setOf(query);
    setCurrent(null);
    forgetPlace();
  }
  return {
    page,
    /** Whether all were counted; if not, there are at least as many. */
    counted: page?.counted !== false || facets !== undefined,
    total: page?.counted === false ? (facets?.total ?? page.total) : (page?.total ?? 0),
    current,
    start,
    chosen,
    arrived: (next: ClaimPage) => {
      if (next.counted && page?.total !== next.total) announce(t('claims-count', { count: next.total }));
      setPage(next);
      // What fits later was never chosen.
      if (next.total === 0) choose(NONE);
    },
    look: (row: ClaimRow, index: number) => {
      setCurrent(row);
      keepPlace(query, { id: row.id, index });
    },
    toggle: (id: ClaimId) => choose(toggled(chosen, id)),
    chooseAll: () => choose({ all: true, ids: new Set() }),
    chooseNone: () => choose(NONE),
  };
}
