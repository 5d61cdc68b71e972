import { beforeEach, expect, test } from 'vitest';
import { rangeOf, selectedSpan, unitAt } from './selecting';

/** Two lines as the reader draws them: marks inside, labels that are no text, a part that is not drawn. */
const PAGE = `
  <div id="root"><div><div data-from="0" data-to="6">🧱ab<button data-aside="">1 draft</button><mark>cd</mark></div></div><div
  style="height: 10px"></div><div><div data-from="20" data-to="25">e<mark>f<mark>g</mark></mark>h\n</div></div></div>
  <p id="outside">outside</p>`;

const root = () => document.querySelector('#root') as HTMLElement;

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

function text(words: string): Text {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data.includes(words)) return node;
  }
  throw new Error(words);
}

test('a point in the text is its unit; labels do not count', () => {
  expect(unitAt(root(), text('🧱ab'), 4)).toBe(4);
  expect(unitAt(root(), text('cd'), 1)).toBe(5);
  expect(unitAt(root(), text('g'), 1)).toBe(23);
  expect(unitAt(root(), text('1 draft'), 3)).toBe(4);
});

test('a point between lines, or of another part of the page', () => {
  expect(unitAt(root(), root(), 1)).toBe(20);
  expect(unitAt(root(), root(), root().childNodes.length)).toBe(25);
  expect(unitAt(root(), text('outside'), 2)).toBeNull();
});

test('a selection is the same stretch in either direction, and none outside', () => {
  const selection = document.getSelection();
  selection?.setBaseAndExtent(text('cd'), 1, text('e'), 1);
  expect(selectedSpan(root())).toEqual({ from: 5, to: 21 });
  selection?.setBaseAndExtent(text('e'), 1, text('cd'), 1);
  expect(selectedSpan(root())).toEqual({ from: 5, to: 21 });
  selection?.setBaseAndExtent(text('cd'), 1, text('outside'), 1);
  expect(selectedSpan(root())).toBeNull();
  selection?.collapse(text('cd'), 1);
  expect(selectedSpan(root())).toBeNull();
});

test('a stretch is found on the page again, where it is drawn', () => {
  expect(rangeOf(root(), { from: 2, to: 5 })?.toString()).toBe('ab1 draftc');
  expect(rangeOf(root(), { from: 4, to: 22 })?.startContainer).toBe(text('cd'));
  expect(rangeOf(root(), { from: 10, to: 22 })).toBeNull();
});
