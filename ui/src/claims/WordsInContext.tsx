/* A quote as it stands in its text: its words marked, with what stands around them. */

import { Revealed } from '../shared/VisibleText';
import type { Around } from './around';

export function WordsInContext({ before, exact, after }: Around & { exact: string }) {
  return (
    <>
      <span className="text-soft">
        <Revealed text={before} />
      </span>
      <mark className="bg-mark text-ink">
        <Revealed text={exact} />
      </mark>
      <span className="text-soft">
        <Revealed text={after} />
      </span>
    </>
  );
}
