import { MarkdownManager } from '@tiptap/markdown';
import { Marked } from 'marked';
import { expect, test, vi } from 'vitest';
import { leads, read, survives, written } from './richMarkdown';

const again = (markdown: string) => written(read(markdown));

test.each([
  ['characters that mean nothing', 'a < b & c > d, ~5 km, claim_id, 2*3 [sic] c:\\dir, R&D, 5 ~ 7 `'],
  ['HTML, which is text', 'A <b onclick="x()">bold</b> word\n\n<script>alert(1)</script>'],
  ['escapes that are needed', '\\*no\\* \\&lt; and *yes*\n\n1986\\. A year\n\n\\# none\n\n\\> none'],
  ['ordinary Markdown', '## Why\n\n**bold**, *italics*, ~~gone~~ and `a < b`\n\n> said\n> so'],
  ['lists', '- a\n- b\n  - c\n\n3. d\n4. e\n   1. f\n\na) g\nb) h'],
  ['links', '[here](https://x.org/a_b "t"), https://x.org/a_b_c, <https://y.org> and a@b.org'],
  ['code', '```js\nif (a < b && c_d) \\*\n```'],
  ['code that holds a fence', '`````md\n```js\na\n```\n````\n`````'],
  ['code in a line', '``a`b`` and ` `` ` in `a|b`, ` `, ` a`, `  a  ` and `` `  ``\n\n## `#` and ``` `` ` ```'],
  ['single tildes around words', 'It was ~approx~ 5, ~~not ~7~ at all~~'],
  ['broken lines', 'a  \nb\nc\n\n---\n\nd'],
  ['a note at the foot', 'It is false.[^1]\n\n[^1]: See the letter.'],
])('%s: written as read', (_, markdown) => {
  expect(again(markdown)).toBe(markdown);
  expect(survives(markdown)).toBe(true);
});

test.each([
  ['* a\n\n* b', '- a\n- b'],
  ['Why\n===\n\n__b__ and **_c_**', '# Why\n\n**b** and ***c***'],
  ['a\n\n\n\n&nbsp;\n\nb\\_c', 'a\n\nb_c'],
  ['- a\n-\n- b', '- a\n- b'],
  ['[https://x.org](https://x.org)', '<https://x.org>'],
])('what reads the same may be written another way: %j', (markdown, other) => {
  expect(again(markdown)).toBe(other);
  expect(survives(markdown)).toBe(true);
});

test.each([
  ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
  ['a picture', 'See ![chart](https://x.org/a.png)'],
  ['a list of tasks', '- [x] done\n- [ ] open'],
  ['an address named apart', 'See [the letter][1].\n\n[1]: https://x.org'],
  ['an address that nothing names', 'It is false.\n\n[^1]: https://x.org'],
  ['signs that are written as names', 'caf&eacute;'],
])('%s does not survive', (_, markdown) => {
  expect(survives(markdown)).toBe(false);
});

test('points of a list that say nothing are left out, however deep they stand', () => {
  const line = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
  const list = (...items: object[][]) => ({
    type: 'bulletList',
    content: items.map((content) => ({ type: 'listItem', content })),
  });
  const doc = (...content: object[]) => ({ type: 'doc', content });
  expect(written(doc(list([line('a'), list([line('')])], [line('')], [line('b')])))).toBe('- a\n- b');
  expect(written(doc(line('x'), list([line(' '), list([line('')])])))).toBe('x');
  const below = doc(list([line(''), list([line('c')])]));
  expect(written(below)).toBe('- \n  - c');
});

test('what is typed is no Markdown but where it was formatted', () => {
  const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const doc = {
    type: 'doc',
    content: [
      line('1. May'),
      line('- *x* &amp; <b>'),
      { type: 'paragraph' },
      { type: 'paragraph' },
      line('a | b\n--- | ---'),
    ],
  };
  const markdown = written(doc);
  expect(markdown).toBe('1\\. May\n\n\\- \\*x\\* \\&amp; <b>\n\na | b\n\\--- | ---');
  expect(read(markdown).content?.map(({ content }) => content?.[0]?.text)).toEqual([
    '1. May',
    '- *x* &amp; <b>',
    'a | b\n--- | ---',
  ]);
});

test.each([
  ['`', '`` ` ``'],
  [' ` ', '``  `  ``'],
  ['a`b``', '``` a`b`` ```'],
  [' a', '` a`'],
  [' a ', '`  a  `'],
  ['  ', '`  `'],
  ['a|b\\', '`a|b\\`'],
])('code that is typed is written so that it reads as it was typed: %j', (text, markdown) => {
  const code = { type: 'text', text, marks: [{ type: 'code' }] };
  for (const before of [[], [{ type: 'text', text: 'x' }]]) {
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [...before, code] }] };
    expect(written(doc)).toBe((before[0]?.text ?? '') + markdown);
    expect(read(written(doc)).content?.[0]?.content?.at(-1)).toEqual(code);
  }
});

test('lines of code in a line are one line, and none of them begins a list', () => {
  const code = { type: 'text', text: 'a\n- b', marks: [{ type: 'code' }] };
  expect(written({ type: 'doc', content: [{ type: 'paragraph', content: [code] }] })).toBe('`a - b`');
});

test('of a text only what changed is written anew, and all of it in its order', () => {
  const text = 'one_two\n\n- a\n\none_two\n\n~5';
  written(read(text));
  const write = vi.spyOn(MarkdownManager.prototype, 'renderNodes');
  expect(again(`${text} *km*`)).toBe(`${text} *km*`);
  const anew = write.mock.calls.filter(([node]) => !Array.isArray(node) && node.type === 'doc');
  expect(anew).toHaveLength(1);
});

test.each([
  ['Plain words, 5 % of **them** bold.', 0],
  ['A sign in claim_id.', 2],
])('a paragraph is read no more often than its signs ask for: %j', (text, times) => {
  const doc = read(text);
  const lex = vi.spyOn(Marked.prototype, 'lexer');
  expect(written(doc)).toBe(text);
  expect(lex).toHaveBeenCalledTimes(times);
  lex.mockRestore();
});

test.each([
  ['https://x.org/a_(b)', 'https://x.org/a_(b)'],
  ['https://x.org/a)b', '<https://x.org/a)b>'],
  ['https://x.org/?q=(a&copy=2', '<https://x.org/?q=(a&copy=2>'],
  ['https://x.org/a b', 'https://x.org/a%20b'],
  ['mailto:desk@x.org?subject=a_b', 'mailto:desk@x.org?subject=a_b'],
])('the address of a link is written so that it reads as it is: %s', (href, address) => {
  const words = { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href, title: 'a "t"' } }] };
  const markdown = written({ type: 'doc', content: [{ type: 'paragraph', content: [words] }] });
  expect(markdown).toBe(`[here](${address} "a \\"t\\"")`);
  const mark = read(markdown).content?.[0]?.content?.[0]?.marks?.[0];
  expect(mark?.attrs).toMatchObject({ href: href.replace(' ', '%20'), title: 'a "t"' });
  expect(survives(markdown)).toBe(true);
});

test.each([
  ['https://x.org/a', true],
  ['HTTP://x.org', true],
  ['mailto:desk@x.org', true],
  ['javascript:alert(1)', false],
  ['ftp://x.org', false],
  ['x.org', false],
  ['https://', false],
  ['https://x.org/a b', false],
])('only the web and letters are led to: %s', (address, so) => {
  expect(leads(address)).toBe(so);
});
