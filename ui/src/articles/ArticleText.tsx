/* An article's stored text as a column to read: its marks, its selection, its caret for the keyboard.
   It shows every character as text and changes none; what a passage is used for is the reader's. */

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '../shared/Button';
import { cx } from '../shared/classes';
import { useText } from '../shared/text';
import { ChunkPart } from './Chunk';
import { type Chunk, chunksOf, partsOf } from './chunks';
import type { Mark } from './marks';
import { type Nearness, nearness } from './nearness';
import type { Span } from './places';
import { bringIntoView } from './scrolling';
import { rangeOf } from './selecting';
import { type TextEvents, useSelecting, useTextEvents } from './textEvents';

/** As many parts are drawn at once; of more, those near what is seen. */
const FEW = 12;

/** Where the text is to be opened. */
export interface Goal extends Span {
  /** The mark there, if there is one. */
  key: string | null;
  /** Its label takes focus, or the passage is selected and the caret set there, or neither. */
  manner: 'focus' | 'select' | 'show';
  /** Another number for each time. */
  turn: number;
}

interface ArticleTextProps extends TextEvents {
  text: string;
  language: string | null;
  marks: readonly Mark[];
  current: string | null;
  goal: Goal | null;
  /** A caret moves in the text by keys. */
  caret: boolean;
  /** Above the text, and scrolled with it. */
  head: ReactNode;
  /** Over the text, placed by spots in it. */
  children: ReactNode;
}

/** The browser's own editing, so that caret and selection move by keys as everywhere; every change of the text is refused. */
const CARET = (label: string) =>
  ({
    contentEditable: 'plaintext-only',
    suppressContentEditableWarning: true,
    role: 'textbox',
    'aria-multiline': true,
    'aria-readonly': true,
    spellCheck: false,
    inputMode: 'none',
    'aria-label': label,
  }) as const;

export function ArticleText(props: ArticleTextProps) {
  const { text, language, marks, current, goal, caret, head, children } = props;
  const t = useText();
  const scroller = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const parts = partsOf(chunksOf(text));
  const [part, setPart] = usePart(parts, goal);
  useSelecting(root, text, props.onSelect);
  useTextEvents(root, text, caret, props);
  useCaret(scroller, root, caret);
  useGoal(root, goal);
  return (
    <section
      ref={scroller}
      data-scroller=""
      aria-label={t('field-text')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
      tabIndex={0}
      className="relative min-h-0 grow overflow-y-auto [overflow-anchor:none]"
    >
      <div className="mx-auto max-w-[42rem] px-6 pt-5 pb-24">
        {head}
        <PartBar part={part} parts={parts.length} onPart={setPart} />
        <div className="relative">
          <div
            ref={root}
            lang={language ?? undefined}
            {...(caret ? CARET(t('field-text')) : {})}
            className={cx(
              'whitespace-pre-wrap break-words font-serif text-lg leading-[1.65] [overflow-wrap:anywhere]',
              caret && 'outline-2 outline-focus outline-offset-8',
            )}
          >
            <Chunks
              key={part}
              text={text}
              chunks={parts[part] ?? []}
              marks={marks}
              current={current}
              goal={goal}
              scroller={scroller}
            />
          </div>
          {children}
        </div>
        <PartBar part={part} parts={parts.length} onPart={setPart} />
      </div>
    </section>
  );
}

/** Which part of a very long text is shown: the one where it is opened. */
function usePart(parts: readonly Chunk[][], goal: Goal | null) {
  const [part, setPart] = useState(0);
  const [last, setLast] = useState(goal);
  if (goal !== last) {
    setLast(goal);
    const at = parts.findIndex((chunks) => (chunks.at(-1)?.to ?? 0) > (goal?.from ?? 0));
    if (at >= 0) setPart(at);
  }
  return [Math.min(part, parts.length - 1), setPart] as const;
}

interface PartBarProps {
  part: number;
  parts: number;
  onPart: (part: number) => void;
}

function PartBar({ part, parts, onPart }: PartBarProps) {
  const t = useText();
  if (parts < 2) return null;
  return (
    <nav aria-label={t('articles-parts')} className="my-4 flex items-center justify-center gap-3 text-sm">
      <Button small isDisabled={part === 0} onPress={() => onPart(part - 1)}>
        {t('articles-part-before')}
      </Button>
      <span className="tabular-nums">{t('articles-part', { part: part + 1, parts })}</span>
      <Button small isDisabled={part === parts - 1} onPress={() => onPart(part + 1)}>
        {t('articles-part-next')}
      </Button>
    </nav>
  );
}

interface ChunksProps {
  text: string;
  chunks: readonly Chunk[];
  marks: readonly Mark[];
  current: string | null;
  goal: Goal | null;
  scroller: RefObject<HTMLElement | null>;
}

const NONE: readonly Mark[] = [];

function Chunks({ text, chunks, marks, current, goal, scroller }: ChunksProps) {
  const near = useNearness(scroller, chunks.length > FEW);
  return chunks.map((chunk) => {
    const here = marks.filter((mark) => mark.from < chunk.to && mark.to > chunk.from);
    const wanted = goal !== null && goal.from < chunk.to && goal.to > chunk.from;
    return (
      <ChunkPart
        key={chunk.from}
        text={text}
        chunk={chunk}
        marks={here.length > 0 ? here : NONE}
        current={here.some((mark) => mark.key === current) ? current : null}
        nearness={near}
        wanted={wanted}
      />
    );
  });
}

function useNearness(scroller: RefObject<HTMLElement | null>, long: boolean): Nearness | null {
  const [near] = useState(nearness);
  useEffect(() => (long && scroller.current ? near.begin(scroller.current) : undefined), [near, scroller, long]);
  return long ? near : null;
}

/** The caret begins where somebody reads, unless something is selected already. */
function useCaret(scroller: RefObject<HTMLElement | null>, root: RefObject<HTMLElement | null>, caret: boolean) {
  useEffect(() => {
    const element = root.current;
    if (!caret || !element) return;
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
    element.focus({ preventScroll: true });
    if (range && element.contains(range.startContainer)) {
      selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
      return;
    }
    const top = scroller.current?.getBoundingClientRect().top ?? 0;
    const lines = [...element.querySelectorAll('[data-from]')];
    const first = lines.find((line) => line.getBoundingClientRect().bottom > top) ?? lines[0];
    if (first) selection?.collapse(first, 0);
  }, [scroller, root, caret]);
}

function useGoal(root: RefObject<HTMLElement | null>, goal: Goal | null) {
  useEffect(() => {
    const element = root.current;
    if (!element || !goal) return;
    const key = goal.key === null ? null : CSS.escape(goal.key);
    const label = key && element.querySelector<HTMLElement>(`[data-label="${key}"]`);
    const range = rangeOf(element, goal);
    const begins = range?.startContainer.parentElement;
    const target = label || (key && element.querySelector(`[data-mark="${key}"]`)) || begins;
    if (target) bringIntoView(element.closest('[data-scroller]'), target, 'center');
    if (goal.manner === 'focus' && label) label.focus({ preventScroll: true });
    if (goal.manner !== 'select' || !range) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }, [root, goal]);
}
