/* The browser's selection as a stretch of the stored text, and back.
   Lines carry where they begin (`data-from`); what is no part of the text carries `data-aside`. */

import type { Span } from './places';

function lineOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-from]') ?? null;
}

function startOf(line: Element): number {
  return Number(line.getAttribute('data-from'));
}

function texts(line: Element): Text[] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    return (node as Element).hasAttribute('data-aside') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) found.push(node);
  return found;
}

/** How much of the line stands before this point of the page. */
function unitsBefore(line: Element, node: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(node, offset);
  let units = 0;
  for (const text of texts(line)) {
    if (text === node) return units + offset;
    if (point.comparePoint(text, 0) >= 0) return units;
    units += text.length;
  }
  return units;
}

/** Between lines: where the next line begins, or the last one ends. */
function betweenLines(root: Element, node: Node, offset: number): number | null {
  const point = document.createRange();
  point.setStart(node, offset);
  const lines = [...root.querySelectorAll('[data-from]')];
  const next = lines.find((line) => point.comparePoint(line, 0) >= 0);
  if (next) return startOf(next);
  const last = lines.at(-1);
  return last ? Number(last.getAttribute('data-to')) : null;
}

/** Which unit of the text a point of the page is. */
export function unitAt(root: Element, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  const line = lineOf(node);
  return line && root.contains(line)
    ? startOf(line) + unitsBefore(line, node, offset)
    : betweenLines(root, node, offset);
}

/** What is selected of the text; nothing where nothing is, or something else. */
export function selectedSpan(root: Element): Span | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return null;
  const anchor = unitAt(root, selection.anchorNode, selection.anchorOffset);
  const focus = unitAt(root, selection.focusNode, selection.focusOffset);
  if (anchor === null || focus === null || anchor === focus) return null;
  return { from: Math.min(anchor, focus), to: Math.max(anchor, focus) };
}

function pointAt(root: Element, unit: number, end: boolean): { node: Text; offset: number } | null {
  for (const line of root.querySelectorAll('[data-from]')) {
    let at = startOf(line);
    for (const node of texts(line)) {
      const over = at + node.length;
      if (unit < over || (end && unit === over)) return unit < at ? null : { node, offset: unit - at };
      at = over;
    }
  }
  return null;
}

/** A stretch of the text on the page, where both its ends are drawn. */
export function rangeOf(root: Element, { from, to }: Span): Range | null {
  const start = pointAt(root, from, false);
  const end = pointAt(root, to, true);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
