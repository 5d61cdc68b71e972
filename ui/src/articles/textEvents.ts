/* What happens on an article's text: clicks on marks, selecting, copying, and the caret that moves but changes nothing.
   It tells what was meant; what follows is the reader's. */

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { type Span, trimmed } from './places';
import { selectedSpan } from './selecting';

/** A point within the text's own box, in pixels from its upper left corner. */
export interface Spot {
  x: number;
  y: number;
}

export interface Selected {
  span: Span;
  /** Just below the end of the selection. */
  spot: Spot;
}

export interface TextEvents {
  /** Once the selection stands still, or while it is moved by keys. */
  onSelect: (selected: Selected | null) => void;
  /** The label of a passage was pressed. */
  onOpen: (claim: string) => void;
  /** The words of a passage were clicked. */
  onPoint: (claim: string) => void;
  /** A menu is asked for at the spot: focus goes there, and the selection may go with it. */
  onMenu: (selected: Selected) => void;
  onCaret: (on: boolean) => void;
  /** Enter or C where the caret is in the text. */
  onRecord: () => void;
}

function spotIn(root: Element, x: number, y: number): Spot {
  const box = root.getBoundingClientRect();
  return { x: x - box.left, y: y - box.top };
}

function selectedIn(root: Element, text: string): Selected | null {
  const found = selectedSpan(root);
  const span = found && trimmed(text, found);
  const range = span && document.getSelection()?.getRangeAt(0);
  if (!range) return null;
  const last = [...range.getClientRects()].findLast((rect) => rect.width > 0) ?? range.getBoundingClientRect();
  return { span, spot: spotIn(root, last.right, last.bottom) };
}

/** The selection, told once for each frame, and not while a pointer still draws it. */
export function useSelecting(root: RefObject<HTMLElement | null>, text: string, onSelect: TextEvents['onSelect']) {
  const tell = useEffectEvent(() => {
    if (root.current) onSelect(selectedIn(root.current, text));
  });
  useEffect(() => {
    let frame = 0;
    let drawing = false;
    const soon = () => {
      cancelAnimationFrame(frame);
      if (!drawing) frame = requestAnimationFrame(tell);
    };
    const down = (event: PointerEvent) => {
      drawing = event.target instanceof Node && Boolean(root.current?.contains(event.target));
    };
    const up = () => {
      drawing = false;
      soon();
    };
    document.addEventListener('selectionchange', soon);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, [root]);
}

function claimAt(event: Event): { id: string; label: boolean } | null {
  const found = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-claim]') : null;
  const id = found?.dataset.claim;
  return found && id ? { id, label: found.hasAttribute('data-label') } : null;
}

function refuse(event: Event): void {
  event.preventDefault();
}

function isPlain(event: KeyboardEvent): boolean {
  return !(event.ctrlKey || event.metaKey || event.altKey);
}

export function useTextEvents(root: RefObject<HTMLElement | null>, text: string, caret: boolean, events: TextEvents) {
  const click = useEffectEvent((event: MouseEvent) => {
    const claim = claimAt(event);
    if (claim?.label) events.onOpen(claim.id);
    else if (claim && document.getSelection()?.isCollapsed) events.onPoint(claim.id);
  });
  const menu = useEffectEvent((event: MouseEvent) => {
    if (!root.current) return;
    const selected = selectedIn(root.current, text);
    if (!selected) return;
    event.preventDefault();
    const byPointer = event.button === 2;
    const spot = byPointer ? spotIn(root.current, event.clientX, event.clientY) : selected.spot;
    events.onMenu({ ...selected, spot });
  });
  const menuKey = useEffectEvent((event: KeyboardEvent) => {
    const asked = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
    const selected = asked && root.current ? selectedIn(root.current, text) : null;
    if (!selected) return;
    event.preventDefault();
    events.onMenu(selected);
  });
  const copy = useEffectEvent((event: ClipboardEvent) => {
    const span = root.current && selectedSpan(root.current);
    if (!span) return;
    event.clipboardData?.setData('text/plain', text.slice(span.from, span.to));
    event.preventDefault();
  });
  const key = useEffectEvent((event: KeyboardEvent) => {
    if (!caret || (event.target instanceof Element && event.target.closest('[data-aside]'))) return;
    if (event.key === 'Escape') events.onCaret(false);
    else if (isPlain(event) && (event.key === 'Enter' || event.code === 'KeyC')) events.onRecord();
    else return;
    event.preventDefault();
  });
  const leave = useEffectEvent(() => events.onCaret(false));
  const begun = useRef(false);
  const press = useEffectEvent((event: MouseEvent) => {
    if (event.detail === 1) begun.current = true;
    // Of the double click that opened the article the second half: it selects no word.
    else if (!begun.current) event.preventDefault();
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const ending = new AbortController();
    const options = { signal: ending.signal };
    element.addEventListener('click', click, options);
    // With keys these happen where the focus is: on what scrolls the text.
    const around = element.closest<HTMLElement>('[data-scroller]') ?? element;
    around.addEventListener('mousedown', press, options);
    around.addEventListener('contextmenu', menu, options);
    around.addEventListener('keydown', menuKey, options);
    around.addEventListener('copy', copy, options);
    element.addEventListener('keydown', key, options);
    element.addEventListener('beforeinput', refuse, options);
    element.addEventListener('dragstart', refuse, options);
    element.addEventListener('compositionstart', leave, options);
    return () => ending.abort();
  }, [root]);
}
