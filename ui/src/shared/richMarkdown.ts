/* Markdown as the editor for longer text reads and writes it, and whether it would write all of it back.
   Characters stay as they were typed: what the editor escapes is freed again wherever it reads the same without. */

import { MarkdownManager } from '@tiptap/markdown';
import { type Editor, getSchema, type JSONContent } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { Marked, type marked } from 'marked';
import { PLAIN } from './plainMarkdown';

/** The editor's own way to read lists takes `a) so` for one, which Markdown does not. */
const orderedList = {
  markdownTokenizer: { name: 'orderedList', level: 'block' as const, start: () => -1, tokenize: () => undefined },
};

/** The editor's own way to write code ends it where the code holds three backticks. */
const codeBlock = {
  renderMarkdown: ({ attrs, content = [] }: JSONContent) => {
    const code = content.map(({ text }) => text).join('');
    const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${attrs?.language ?? ''}\n${code}\n${fence}`;
  },
};

/** Signs that no address holds as they are, and pairs of brackets that may stand in one without more ado. */
const NO_ADDRESS = /[\s<>\\]/g;
const PAIRED = /\([^()]*\)/g;

/** The editor's own way to write links ends an address where it has a bracket or a space. */
const link = {
  renderMarkdown: (
    { attrs, ...node }: JSONContent,
    { renderChildren }: { renderChildren: (of: JSONContent) => string },
  ) => {
    const address = String(attrs?.href ?? '').replace(NO_ADDRESS, (sign) => encodeURIComponent(sign));
    const title = attrs?.title ? ` "${String(attrs.title).replaceAll('"', '\\"')}"` : '';
    const held = /[()]/.test(address.replace(PAIRED, '')) ? `<${address}>` : address;
    return `[${renderChildren(node)}](${held}${title})`;
  },
};

/** The editor's own keys for a new line take the one that saves a form. */
const hardBreak = {
  addKeyboardShortcuts(this: { editor: Editor }) {
    return { 'Shift-Enter': () => this.editor.commands.setHardBreak() };
  },
};

const MENDED: Readonly<Record<string, object>> = { orderedList, codeBlock, link, hardBreak };

const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((each) => {
      const mended = MENDED[each.name];
      return mended ? each.extend(mended) : each;
    });
  },
});

/** Whether an address leads somewhere when it is followed: to the web, or to a letter. */
export function leads(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(address) && URL.canParse(address);
}

export const EXTENSIONS = [
  Kit.configure({ link: { openOnClick: false, isAllowedUri: leads, markdownLinks: true }, underline: false }),
];

/** An address without brackets is text, too: it stays as it stands. */
const reader = () => new Marked(PLAIN, { tokenizer: { url: () => undefined } });

/** How a text reads in the window and in reports. The editor's own reader learns more than that. */
const READER = reader();

const MANAGER = new MarkdownManager({ marked: reader() as unknown as typeof marked, extensions: EXTENSIONS });

const SCHEMA = getSchema(EXTENSIONS);

const EMPTY: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] };

export function read(markdown: string): JSONContent {
  const doc = MANAGER.parse(markdown);
  return doc.content?.length ? doc : EMPTY;
}

/** As the editor writes it, and freed of the escapes that it reads the same without. */
interface Block {
  escaped: string;
  freed: string;
}

/** The blocks of the last text: writing one takes time, and while somebody types the others stay as they are. */
let known = new Map<string, Block>();

export function written({ content = [] }: JSONContent): string {
  const blocks = content.map((node) => {
    const key = JSON.stringify(node);
    return [key, known.get(key) ?? blockOf(node)] as const;
  });
  known = new Map(blocks);
  const joined = (how: keyof Block) =>
    blocks
      .map(([, block]) => block[how])
      .filter(Boolean)
      .join('\n\n');
  const [text, escaped] = [joined('freed'), joined('escaped')];
  // What reads the same by itself may not do so beside other blocks.
  return text === escaped || blocks.length === 1 || meaning(text) === meaning(escaped) ? text : escaped;
}

function blockOf(node: JSONContent): Block {
  const markdown = MANAGER.renderNodes(guarded({ type: 'doc', content: [node] }));
  const escaped = markdown.replace(/[\ufdd0-\ufdd4]/g, (sign) => STOOD_FOR.get(sign) ?? sign);
  return { escaped, freed: node.type === 'codeBlock' ? escaped : freed(escaped) };
}

/** Whether the editor would write back what it reads; where not, it must not touch the text. */
export function survives(markdown: string): boolean {
  try {
    const doc = SCHEMA.nodeFromJSON(read(markdown));
    doc.check();
    return meaning(written(doc.toJSON())) === meaning(markdown);
  } catch {
    return false;
  }
}

/** What a text reads as. How far the points of a list stand apart, and lines and points left empty, mean nothing. */
function meaning(markdown: string): string {
  const tokens = READER.lexer(markdown);
  const html = READER.parser(tokens)
    .replace(/<li><p>([\s\S]*?)<\/p>\n/g, '<li>$1')
    .replace(/<p>(?:&nbsp;|\u00a0)<\/p>\n/g, '')
    .replaceAll('<strong><em>', '<em><strong>')
    .replaceAll('</em></strong>', '</strong></em>');
  return withoutEmptyPoints(html) + JSON.stringify(tokens.links);
}

const EMPTY_POINT = /<li>\s*<\/li>\n?/g;
const EMPTY_LIST = /<([ou]l)(?: start="\d+")?>\s*<\/\1>\n?/g;

function withoutEmptyPoints(html: string): string {
  const less = html.replace(EMPTY_POINT, '').replace(EMPTY_LIST, '');
  return less === html ? html : withoutEmptyPoints(less);
}

/** Stand in for signs while the editor writes, so that it makes no entities of them and escapes no backslash twice.
    No text holds them. */
const STANDS_FOR = new Map([
  ['&', '\ufdd0'],
  ['<', '\ufdd1'],
  ['>', '\ufdd2'],
]);
const BACKSLASH = '\ufdd3';
/** At both ends of code, from where the editor would move spaces out. It goes again. */
const END_OF_CODE = '\ufdd4';
const STOOD_FOR = new Map(
  [...STANDS_FOR, ['\\', BACKSLASH] as const, ['', END_OF_CODE] as const].map(([sign, other]) => [other, sign]),
);

/** Brackets, and what would read as a sign that is written by its name. */
const TO_ESCAPE = /[<>]|&(?=#?\w+;)/g;

/** Signs at the start of a line that would make something else of a paragraph. */
const LINE_START = /(^|\n)[ \t]*(?:(?=[#+\-=|:])|(\d{1,9})(?=[.)]))/g;

function guarded(node: JSONContent): JSONContent {
  if (!node.content || node.type === 'codeBlock') return node;
  const content = node.content
    .map((child, at, all) => (child.type === 'text' ? guardedText(child, all[at - 1]) : guarded(child)))
    // Markdown knows no empty paragraph, and of a point that says nothing it may make a heading of the one before; a point
    // that has only points below it begins with an empty paragraph.
    .filter((child, at) => !saysNothing(child) || (node.type === 'listItem' && at === 0));
  return { ...node, content };
}

const OF_TEXT = new Set(['paragraph', 'listItem', 'bulletList', 'orderedList']);

/** Whether it is a paragraph, a point or a list, and there is no word in it. */
function saysNothing({ type = '', text, content = [] }: JSONContent): boolean {
  if (type === 'text') return !text?.trim();
  return OF_TEXT.has(type) && content.every(saysNothing);
}

function guardedText(node: JSONContent, before: JSONContent | undefined): JSONContent {
  if (!node.text) return node;
  if (node.marks?.some(({ type }) => type === 'code')) return { ...node, text: guardedCode(node.text) };
  const begins = !before || before.type === 'hardBreak';
  const text = node.text
    .replace(TO_ESCAPE, `${BACKSLASH}$&`)
    .replace(LINE_START, (whole, line: string, number = '') => (line || begins ? line + number + BACKSLASH : whole))
    .replace(/[&<>]/g, (sign) => STANDS_FOR.get(sign) ?? sign);
  return { ...node, text };
}

/** Of code that begins or ends with a backtick, or does both with a space, Markdown takes one space away at each end.
    Its lines are one line, of which none can begin a block. */
function guardedCode(text: string): string {
  const code = text.replaceAll('\n', ' ');
  const space = /^`|`$|^ .*[^ ].* $/.test(code) ? ' ' : '';
  return END_OF_CODE + space + code + space + END_OF_CODE;
}

const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const SAME_ADDRESS = /\[([^\s\]]+)\]\((?:mailto:)?\1\)/g;

/** Frees a block of the escapes that it reads the same without. */
function freed(block: string): string {
  let reads: string | undefined;
  const orElse = (text: string, before: string) => {
    if (text === before) return before;
    reads ??= meaning(block);
    return meaning(text) === reads ? text : before;
  };
  let text = orElse(without(block), block);
  if (text === block) {
    for (const sign of new Set([...block.matchAll(ESCAPED)].map(([, each]) => each)))
      text = orElse(without(text, sign), text);
  }
  return orElse(text.replace(SAME_ADDRESS, '<$1>'), text);
}

/** Takes away the escapes of one sign, or of all. */
function without(block: string, only?: string): string {
  return block.replace(ESCAPED, (whole, sign: string) => (only === undefined || sign === only ? sign : whole));
}
