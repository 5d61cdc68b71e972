import { expect, test } from 'vitest';
import { chunksOf, linesOf, partsOf } from './chunks';

function whole(text: string): string {
  return chunksOf(text)
    .flatMap((chunk) => linesOf(text, chunk))
    .map(({ from, to }) => text.slice(from, to))
    .join('');
}

test('nothing is lost and nothing is added, whatever ends the lines', () => {
  for (const text of [
    '',
    'one',
    'a\nb\r\nc\rd\u2028e\n\n',
    '\n'.repeat(2000),
    'слово '.repeat(5000),
    '🧱'.repeat(9000),
  ]) {
    expect(whole(text)).toBe(text);
  }
});

test('a line ends after its line break, and a pair of them is one', () => {
  const text = 'a\r\nb\rc\n';
  expect(linesOf(text, { from: 0, to: text.length }).map(({ from, to }) => text.slice(from, to))).toEqual([
    'a\r\n',
    'b\r',
    'c\n',
  ]);
});

test('parts end with a line; an endless line ends after a word, and never inside a character', () => {
  const text = `${'A line of a story.\n'.repeat(2000)}`;
  for (const { to } of chunksOf(text)) expect(text[to - 1]).toBe('\n');
  const words = 'слово '.repeat(5000);
  for (const { to } of chunksOf(words)) expect(words[to - 1]).toBe(' ');
  const emoji = `a${'🧱'.repeat(9000)}`;
  for (const { to } of chunksOf(emoji)) expect(emoji.slice(to).charCodeAt(0) & 0xfc00).not.toBe(0xdc00);
});

test('five million code points are cut in a moment', () => {
  const text = `${'Пять миллионов знаков, и ни одного лишнего. 🧱 '.repeat(20)}\n`.repeat(5400).slice(0, 5_000_000);
  const begun = performance.now();
  const chunks = chunksOf(text);
  expect(performance.now() - begun).toBeLessThan(1500);
  expect(chunks.at(-1)?.to).toBe(text.length);
});

test('a long story is one part; a text of very many lines has several, and together they are the text', () => {
  expect(partsOf(chunksOf('A line of a story.\n'.repeat(100_000)))).toHaveLength(1);
  const text = '\n'.repeat(1_000_000);
  const parts = partsOf(chunksOf(text));
  expect(parts.length).toBeGreaterThan(4);
  expect(parts.flat().map(({ from }) => from)).toEqual(chunksOf(text).map(({ from }) => from));
});
