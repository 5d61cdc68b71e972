/* Two texts compared word by word, as the core compares them; long passages that stayed are shortened. */

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { compareTexts } from '../ipc/history';
import { Button } from '../shared/Button';
import { cx } from '../shared/classes';
import { Diff, type DiffSpan } from '../shared/Diff';
import { Markdown } from '../shared/Markdown';
import { useText } from '../shared/text';
import { alike } from './alike';
import { condensed } from './condensed';

interface ComparedProps {
  before: string;
  after: string;
  /** A text that has little of the other is shown as it stands. */
  ifAlike?: boolean;
}

export function Compared({ before, after, ifAlike = false }: ComparedProps) {
  const { data } = useQuery({
    queryKey: ['compared', before, after],
    queryFn: () => compareTexts(before, after),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data && (!ifAlike || alike(data))) return <WordDiff parts={data} />;
  return (
    <span dir="auto" className="whitespace-pre-wrap break-words">
      {after}
    </span>
  );
}

/** A diff of which only the neighbourhood of the changes is shown, until all of it is asked for. */
export function WordDiff({ parts }: { parts: readonly DiffSpan[] }) {
  const t = useText();
  const [whole, setWhole] = useState(false);
  const short = condensed(parts);
  return (
    <>
      <Diff parts={whole ? parts : short} />
      {short.length === parts.length && short.every((part, at) => part === parts[at]) ? null : (
        <Button small tone="quiet" className="ms-1 text-soft" aria-expanded={whole} onPress={() => setWhole(!whole)}>
          {t(whole ? 'history-diff-short' : 'history-diff-whole')}
        </Button>
      )}
    </>
  );
}

/** From here on a text is folded, and this much of it stands before the fold. */
const LONG = 600;
const KEPT = 420;

/** How a text begins, up to its fold. Markdown is folded between its parts, so that none is torn; where it has one part
    it is not folded. */
function beginning(text: string, markdown: boolean): string {
  if (text.length <= LONG) return text;
  if (!markdown) return `${text.slice(0, text.lastIndexOf(' ', KEPT) + 1 || KEPT)}…`;
  const end = [text.lastIndexOf('\n\n', KEPT), text.indexOf('\n\n', KEPT)].find((at) => at > 0);
  return end === undefined ? text : `${text.slice(0, end)}\n\n…`;
}

interface ProseProps {
  text: string;
  serif?: boolean;
  /** Shown as it reads. */
  markdown?: boolean;
}

/** A text as it stands; a long one is folded. */
export function Prose({ text, serif = false, markdown = false }: ProseProps) {
  const t = useText();
  const [whole, setWhole] = useState(false);
  const begun = beginning(text, markdown);
  const shown = whole ? text : begun;
  const font = serif ? 'font-serif' : '';
  return (
    <>
      {markdown ? (
        <Markdown text={shown} className={font} />
      ) : (
        <span dir="auto" className={cx('whitespace-pre-wrap break-words', font)}>
          {shown}
        </span>
      )}
      {begun === text ? null : (
        <Button small tone="quiet" className="ms-1 text-soft" aria-expanded={whole} onPress={() => setWhole(!whole)}>
          {t(whole ? 'history-text-short' : 'history-text-whole')}
        </Button>
      )}
    </>
  );
}
