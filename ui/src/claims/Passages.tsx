/* Where words that were looked for stand, if not in the statement: a line for each text. */

import type { Passage } from '../ipc/types';
import { Marked } from '../shared/Marked';
import { useText, wordId } from '../shared/text';

export function Passages({ passages }: { passages: readonly Passage[] }) {
  const t = useText();
  return passages.map(({ field, text, marks }) => (
    <span key={field} dir="auto" className="min-w-0 truncate text-soft text-xs leading-tight">
      {t(wordId('claims-found-in', field))}{' '}
      <bdi>
        <Marked text={text} marks={marks} />
      </bdi>
    </span>
  ));
}
