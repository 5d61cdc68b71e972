/* Beside a field that others changed while it was changed here: what stands there now, and the button that takes it. */

import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../Button';
import { useText, yesOrNo } from '../text';
import { FIELD } from './frame';

interface MeanwhileNoteProps<Value> {
  /** Of the field. */
  label: string;
  /** What stands there now; nothing where nobody else changed it. */
  now: Value | undefined;
  onTake: (now: Value) => void;
  /** The value in words, where it is none and neither yes nor no. */
  words?: (now: NonNullable<Value>) => ReactNode;
}

/** Goes once its value is taken. Then focus goes to the field, which it stands in. */
export function MeanwhileNote<Value>({ label, now, onTake, words = String }: MeanwhileNoteProps<Value>) {
  const t = useText();
  const said = (value: NonNullable<Value>) => (typeof value === 'boolean' ? yesOrNo(t, value) : words(value));
  const note = useRef<HTMLDivElement>(null);
  if (now === undefined) return null;
  const take = () => {
    const field = note.current?.parentElement;
    flushSync(() => onTake(now));
    field?.querySelector<HTMLElement>(FIELD)?.focus();
  };
  return (
    <div ref={note} className="flex flex-wrap items-start gap-x-2 gap-y-1 border-warn border-s-2 ps-2 text-xs">
      <div className="min-w-0 grow">
        <p className="text-warn">{t('shell-meanwhile')}</p>
        <div dir="auto" className="whitespace-pre-wrap break-words">
          {(now !== null && said(now)) || t('shell-not-set')}
        </div>
      </div>
      <Button
        small
        // Not one of the buttons that the field has of its own.
        slot={null}
        aria-label={t('shell-meanwhile-take-of', { field: label })}
        onPress={take}
      >
        {t('shell-meanwhile-take')}
      </Button>
    </div>
  );
}
