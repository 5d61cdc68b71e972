/* Finds a passage by its first and last words, for those who select without a mouse: each place is shown in the text.
   What the passage is taken for is the caller's. */

import { ChevronDown, ChevronUp, MousePointer2, X } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useEffectEvent, useState } from 'react';
import { announce } from '../shared/announce';
import { ActionButton, IconButton } from '../shared/Button';
import { TextField } from '../shared/fields/TextField';
import { useText } from '../shared/text';
import { findPassages } from './finding';
import type { Span } from './places';

interface FindPassageProps {
  text: string;
  /** The first words to look for. */
  begun: string;
  /** What the passage is for. */
  action: string;
  onFound: (span: Span | null) => void;
  onTake: (span: Span) => void;
  /** Into the text, with the passage selected, to move its ends by keys. */
  onAdjust: (span: Span) => void;
  onClose: () => void;
}

export function FindPassage({ text, begun, action, onFound, onTake, onAdjust, onClose }: FindPassageProps) {
  const t = useText();
  const [first, setFirst] = useState(begun);
  const [last, setLast] = useState('');
  const [which, setWhich] = useState(0);
  const looked = useDeferredValue(first);
  const lookedLast = useDeferredValue(last);
  const found = findPassages(text, looked, lookedLast);
  const at = found.length === 0 ? -1 : Math.min(which, found.length - 1);
  const span = found[at] ?? null;
  const asked = first.trim() !== '';
  const reason = span ? null : t(asked ? 'articles-find-none' : 'articles-find-begin');
  const tell = useEffectEvent(() => {
    onFound(span);
    if (asked) announce(`${place(t, at, found.length)} ${span ? preview(text, span) : ''}`);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again when another place is shown
  useEffect(() => tell(), [span?.from, span?.to, asked]);
  const go = (by: number) => setWhich(found.length === 0 ? 0 : (at + by + found.length) % found.length);
  // What is shown may lag behind what is typed.
  const takeNow = () => {
    const now = findPassages(text, first, last);
    const taken = now[Math.min(which, now.length - 1)];
    if (taken) onTake(taken);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') go(1);
    else if (event.key === 'ArrowUp') go(-1);
    else if (event.key === 'Enter') takeNow();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section aria-label={t('articles-find')} className="shrink-0 border-rule border-b bg-sunk px-4 py-2">
      <div className="flex items-end gap-2">
        <TextField
          className="grow"
          label={t('articles-find-first')}
          value={first}
          onChange={(words) => {
            setFirst(words);
            setWhich(0);
          }}
          onKeyDown={onKeyDown}
          autoFocus
        />
        <TextField
          className="grow"
          label={t('articles-find-last')}
          value={last}
          onChange={setLast}
          onKeyDown={onKeyDown}
        />
        <IconButton label={t('shell-close')} onPress={onClose}>
          <X aria-hidden="true" size={16} />
        </IconButton>
      </div>
      <p className="mt-1 text-soft text-xs">{t('articles-find-help')}</p>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <IconButton small label={t('articles-find-previous')} isDisabled={found.length < 2} onPress={() => go(-1)}>
          <ChevronUp aria-hidden="true" size={16} />
        </IconButton>
        <IconButton small label={t('articles-find-next')} isDisabled={found.length < 2} onPress={() => go(1)}>
          <ChevronDown aria-hidden="true" size={16} />
        </IconButton>
        <span className="text-sm text-soft tabular-nums">{asked ? place(t, at, found.length) : null}</span>
        <span className="grow" />
        <ActionButton small reason={reason} onPress={() => span && onAdjust(span)}>
          <MousePointer2 aria-hidden="true" size={14} />
          {t('articles-find-adjust')}
        </ActionButton>
        <ActionButton small tone="main" reason={reason} onPress={() => span && onTake(span)}>
          {action}
        </ActionButton>
      </div>
    </section>
  );
}

function place(t: ReturnType<typeof useText>, at: number, total: number): string {
  return total === 0 ? t('articles-find-none') : t('articles-find-place', { at: at + 1, total });
}

/** What a screen reader says of a place: its beginning and its end. */
function preview(text: string, { from, to }: Span): string {
  if (to - from <= 120) return text.slice(from, to);
  return `${text.slice(from, from + 60)} … ${text.slice(to - 60, to)}`;
}
