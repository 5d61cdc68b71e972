/* Many links of a table or a list as one stop of the Tab key: arrows go on from there, Home and End to the ends of a row,
   or of all rows where each has one link. */

import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const LINK = 'a[href]';

function rowsOf(frame: HTMLElement): HTMLElement[][] {
  const rows = [...frame.querySelectorAll('tr, li')].map((row) => [...row.querySelectorAll<HTMLElement>(LINK)]);
  return rows.filter((row) => row.length > 0);
}

/** How far to the side something stands. */
function middle(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

function nearest(row: HTMLElement[] | undefined, to: HTMLElement): HTMLElement | undefined {
  const wanted = middle(to);
  return row?.toSorted((one, other) => Math.abs(middle(one) - wanted) - Math.abs(middle(other) - wanted))[0];
}

function next(frame: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const rows = rowsOf(frame);
  const at = rows.findIndex((row) => row.includes(from));
  const row = rows[at] ?? [];
  const place = row.indexOf(from);
  const whole = row.length > 1 ? row : rows.flat();
  const onward = getComputedStyle(frame).direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return row[place + onward];
    case 'ArrowLeft':
      return row[place - onward];
    case 'ArrowDown':
      return nearest(rows[at + 1], from);
    case 'ArrowUp':
      return nearest(rows[at - 1], from);
    case 'Home':
      return whole[0];
    case 'End':
      return whole.at(-1);
    default:
      return undefined;
  }
}

/** The last link that had focus is the stop, or the first one. */
function setStop(frame: HTMLElement, last: HTMLElement | null): void {
  const links = [...frame.querySelectorAll<HTMLElement>(LINK)];
  const stop = links.find((link) => link === last) ?? links[0];
  for (const link of links) link.tabIndex = link === stop ? 0 : -1;
}

interface ArrowKeys<Frame extends HTMLElement> {
  ref: RefObject<Frame | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
}

/** For the frame around them: `<div {...useArrowKeys<HTMLDivElement>()}>`. */
export function useArrowKeys<Frame extends HTMLElement>(): ArrowKeys<Frame> {
  const ref = useRef<Frame>(null);
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (ref.current) setStop(ref.current, last.current);
  });
  const here = () => {
    const focused = document.activeElement;
    return focused instanceof HTMLElement && focused.matches(LINK) ? focused : null;
  };
  return {
    ref,
    onKeyDown: (event) => {
      const from = here();
      if (!ref.current || !from || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const to = next(ref.current, from, event.key);
      if (!to) return;
      event.preventDefault();
      to.focus();
    },
    onFocus: () => {
      last.current = here() ?? last.current;
      if (ref.current) setStop(ref.current, last.current);
    },
  };
}
