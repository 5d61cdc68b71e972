/* What a reader holds: what is selected, found, held by the form, shown; and what happens from a passage to a claim.
   It draws nothing; the parts of the reader read it. */

import { useEffect, useState } from 'react';
import { editClaim } from '../ipc/claims';
import type { ArticleClaim, ArticleRecord, ClaimRecord, Quote } from '../ipc/types';
import { announce } from '../shared/announce';
import { useChange } from '../shared/change';
import { useText } from '../shared/text';
import type { Goal } from './ArticleText';
import { filtered, type MarginFilter } from './ClaimsMargin';
import { marksOf } from './marks';
import { type Places, placesIn, type Span } from './places';
import { quoteAt, requestFor, spanOf } from './quotes';
import type { Selected } from './textEvents';

export interface Reading {
  article: ArticleRecord;
  claims: readonly ArticleClaim[];
  /** The claim whose passage is shown first. */
  opened: string | null;
}

export type Reader = ReturnType<typeof useReader>;

export function useReader(reading: Reading) {
  const { article, claims } = reading;
  const places = placesIn(article.text);
  const { goal, aim } = useGoals();
  const [selected, setSelected] = useState<Selected | null>(null);
  const [menu, setMenu] = useState<Selected | null>(null);
  const [caret, setCaret] = useState(false);
  const [form, setForm] = useState<{ quote: Quote | null } | null>(null);
  const [held, setHeld] = useState<Quote | null>(null);
  const shown = useShown(reading, places, aim);
  const finding = useFinding(article, places, (claim) => shown.await(claim.id));

  /** Focus goes to the text, with the passage selected that was being worked on. */
  const toText = (span: Span | null) => {
    document.querySelector<HTMLElement>('[data-scroller]')?.focus({ preventScroll: true });
    if (span) aim({ ...span, key: null, manner: 'select' });
  };
  const closeForm = () => {
    setForm(null);
    setHeld(null);
  };
  const take = (span: Span | null) => {
    const quote = span && quoteAt(article.text, places, span);
    setMenu(null);
    if (finding.placing) {
      if (quote) finding.place(quote);
      return;
    }
    finding.stop();
    setCaret(false);
    // Where the focus takes the selection away, as it leaves the text, WebKit does not tell it.
    setSelected(null);
    setForm({ quote });
  };
  return {
    goal,
    caret,
    selected,
    menu,
    form,
    finding,
    shown,
    marks: marksOf(article.text, places, claims, { held: form ? held : null, found: finding.found }),
    hold: setHeld,
    select: setSelected,
    openMenu: setMenu,
    take,
    /** From the passage that is selected or found, or without one. */
    record: () => take(selected?.span ?? finding.found),
    openForm: () => setForm({ quote: null }),
    showCaret: (on: boolean) => {
      setCaret(on);
      if (!on) toText(selected?.span ?? null);
    },
    showFound: (span: Span | null) => {
      finding.setFound(span);
      if (span) aim({ ...span, key: 'found', manner: 'show' });
    },
    /** Into the text, with the passage selected, to move its ends by keys. */
    adjust: (span: Span) => {
      finding.close();
      aim({ ...span, key: null, manner: 'select' });
      setCaret(true);
    },
    stopFinding: () => {
      finding.stop();
      toText(selected?.span ?? null);
    },
    cancel: () => {
      const span = held && spanOf(article.text, places, held);
      closeForm();
      toText(span);
    },
    saved: (claim: ClaimRecord) => {
      closeForm();
      setSelected(null);
      document.getSelection()?.removeAllRanges();
      shown.await(claim.id);
    },
  };
}

/** The text is aimed at anew each time, even at the same place. */
function useGoals() {
  const [goal, setGoal] = useState<Goal | null>(null);
  const aim = (next: Omit<Goal, 'turn'>) => setGoal((last) => ({ ...next, turn: (last?.turn ?? 0) + 1 }));
  return { goal, aim };
}

/** Looking for a passage by its words; for a new claim, or for one whose words are no longer there. */
function useFinding(article: ArticleRecord, places: Places, onPlaced: (claim: ClaimRecord) => void) {
  const t = useText();
  const [begun, setBegun] = useState<string | null>(null);
  const [found, setFound] = useState<Span | null>(null);
  const [placing, setPlacing] = useState<ArticleClaim | null>(null);
  const close = () => {
    setBegun(null);
    setFound(null);
  };
  const stop = () => {
    close();
    setPlacing(null);
  };
  const { run, error } = useChange(editClaim, {
    said: t('articles-placed'),
    onDone: (claim) => {
      stop();
      onPlaced(claim);
    },
  });
  return {
    begun,
    found: begun === null ? null : found,
    placing,
    error,
    setFound,
    close,
    stop,
    begin: () => setBegun(''),
    beginFor: (claim: ArticleClaim) => {
      setPlacing(claim);
      setBegun((claim.quote?.exact ?? '').trim().split(/\s+/).slice(0, 3).join(' '));
    },
    place: (quote: Quote) => {
      if (placing) void run(placing.id, { quote: requestFor(article.text, places, quote) });
    },
  };
}

/** Which claim is the current one, and which the margin lists. */
function useShown({ article, claims, opened }: Reading, places: Places, aim: (goal: Omit<Goal, 'turn'>) => void) {
  const t = useText();
  const [current, setCurrent] = useState<string | null>(opened);
  const [filter, setFilter] = useState<MarginFilter>('all');
  const show = (claim: ArticleClaim, manner: Goal['manner']) => {
    setCurrent(claim.id);
    const span = claim.quote && !claim.needs_review ? spanOf(article.text, places, claim.quote) : null;
    if (span) aim({ ...span, key: claim.id, manner });
    else announce(claim.quote ? t('articles-needs-review-text') : t('articles-margin-without-quote'));
  };
  const step = (by: number) => {
    const listed = filtered(claims, filter);
    const at = listed.findIndex(({ claim }) => claim.id === current);
    const next = listed[at < 0 ? (by > 0 ? 0 : listed.length - 1) : at + by];
    if (!next) return;
    show(next.claim, 'show');
    document.querySelector<HTMLElement>(`[data-show="${CSS.escape(next.claim.id)}"]`)?.focus({ preventScroll: true });
  };
  const point = (id: string) => {
    setCurrent(id);
    document.querySelector<HTMLElement>(`[data-label="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  };
  return { current, filter, setFilter, show, step, point, await: useArrival(claims, opened, show) };
}

/** Goes to a claim's words once they are among those of the article: they may have been recorded a moment ago. */
function useArrival(
  claims: readonly ArticleClaim[],
  opened: string | null,
  show: (claim: ArticleClaim, manner: Goal['manner']) => void,
) {
  const [awaited, setAwaited] = useState(opened);
  const arrived = awaited && claims.find((claim) => claim.id === awaited && !claim.needs_review);
  useEffect(() => {
    if (!arrived) return;
    setAwaited(null);
    show(arrived, 'focus');
  });
  return setAwaited;
}
