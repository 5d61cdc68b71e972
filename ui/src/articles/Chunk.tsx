/* A part of an article's text on the page: its lines as stored, with marks and their labels.
   Far from what is seen it is only a space of its height. */

import { memo, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '../shared/classes';
import { useText, wordId } from '../shared/text';
import { type Chunk, linesOf } from './chunks';
import { looksOf } from './looks';
import { type Mark, type Piece, piecesOf } from './marks';
import type { Nearness } from './nearness';
import type { Span } from './places';

interface ChunkPartProps {
  text: string;
  chunk: Chunk;
  marks: readonly Mark[];
  current: string | null;
  /** Where all is drawn at once, nobody has to watch. */
  nearness: Nearness | null;
  /** Drawn wherever it is: something in it is wanted. */
  wanted: boolean;
}

/** A selection or the focus would be lost if the part that holds an end of it were not drawn. */
function isHeld(part: Element): boolean {
  const selection = document.getSelection();
  const ends = [document.activeElement, selection?.anchorNode ?? null, selection?.focusNode ?? null];
  return ends.some((end) => end !== null && part !== end && part.contains(end));
}

/** What is read stays where it is when a part above it turns out higher or lower than was thought. */
function useSteady(part: React.RefObject<HTMLElement | null>, shown: boolean, watched: boolean) {
  const last = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when it is drawn or not drawn any more
  useLayoutEffect(() => {
    const element = part.current;
    if (!element || !watched) return;
    const height = element.offsetHeight;
    const before = last.current;
    last.current = height;
    const scroller = element.closest('[data-scroller]');
    if (before === null || before === height || !scroller) return;
    if (element.getBoundingClientRect().top < scroller.getBoundingClientRect().top)
      scroller.scrollTop += height - before;
  }, [part, shown, watched]);
}

export const ChunkPart = memo(function ChunkPart(props: ChunkPartProps) {
  const { text, chunk, marks, current, nearness, wanted } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [height, setHeight] = useState<number | null>(null);
  const shown = nearness === null || near || wanted;
  useSteady(frame, shown, nearness !== null);
  useEffect(() => {
    const element = frame.current;
    if (!nearness || !element) return undefined;
    return nearness.watch(element, (isNear) => {
      if (!isNear && isHeld(element)) return;
      if (!isNear) setHeight(element.offsetHeight);
      setNear(isNear);
    });
  }, [nearness]);
  if (!shown) return <div ref={frame} style={{ height: height === null ? `${chunk.rows}lh` : `${height}px` }} />;
  return (
    <div ref={frame}>
      {linesOf(text, chunk).map((line) => (
        <Line key={line.from} text={text} line={line} marks={marks} current={current} />
      ))}
    </div>
  );
});

interface LineProps {
  text: string;
  line: Span;
  marks: readonly Mark[];
  current: string | null;
}

function Line({ text, line, marks, current }: LineProps) {
  const pieces = piecesOf(line, marks);
  return (
    <div data-from={line.from} data-to={line.to} dir="auto" className="captured min-h-[1lh]">
      {pieces.map((piece) => (
        <PieceOfLine key={piece.from} text={text} piece={piece} current={current} />
      ))}
    </div>
  );
}

function PieceOfLine({ text, piece, current }: { text: string; piece: Piece; current: string | null }) {
  const words: ReactNode = text.slice(piece.from, piece.to);
  const marked = piece.marks.reduceRight<ReactNode>(
    (inner, mark) => (
      <Marked key={mark.key} mark={mark} current={mark.key === current}>
        {inner}
      </Marked>
    ),
    words,
  );
  return (
    <>
      {piece.labels.map((mark) => (mark.claim ? <Label key={mark.key} mark={mark} /> : null))}
      {marked}
    </>
  );
}

function Marked({ mark, current, children }: { mark: Mark; current: boolean; children: ReactNode }) {
  return (
    <mark
      data-mark={mark.key}
      data-claim={mark.claim?.id}
      className={cx(
        'text-inherit underline',
        looksOf(mark.claim?.status ?? null).line,
        current && 'outline-1 outline-accent',
      )}
      style={{ textUnderlineOffset: `${0.2 + mark.lane * 0.22}em` }}
    >
      {children}
    </mark>
  );
}

/** What can be focused of a marked passage: its number and where the work stands. Pressed, it opens the claim. */
function Label({ mark }: { mark: Mark }) {
  const t = useText();
  if (!mark.claim) return null;
  const { status, statement, id } = mark.claim;
  const { icon: Icon, tone } = looksOf(status);
  const word = t(wordId('status', status));
  return (
    <button
      type="button"
      data-aside=""
      data-claim={id}
      data-label={id}
      data-focus-key={`passage-${id}`}
      // A direction of its own: the line takes its own from the words of the article alone.
      dir="auto"
      contentEditable={false}
      title={`${word}: ${statement}`}
      className={cx(
        'relative me-0.5 inline-flex min-h-6 select-none items-center gap-0.5 rounded-sm px-1 align-middle font-sans text-xs',
        'hover:outline-1 hover:outline-current',
        tone,
      )}
    >
      <Icon aria-hidden="true" size={12} />
      <span className="tabular-nums">{mark.number}</span> <span className="max-sm:hidden">{word}</span>
      <span className="sr-only"> {t('articles-passage', { statement })}</span>
    </button>
  );
}
