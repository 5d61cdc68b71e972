/* Marks around words and numbers in a sentence, which keep their direction apart on the screen. Where a sentence leaves
   the page they are of no use. */

const ISOLATES = /[\u2068\u2069]/g;

export function withoutIsolates(text: string): string {
  return text.replaceAll(ISOLATES, '');
}
