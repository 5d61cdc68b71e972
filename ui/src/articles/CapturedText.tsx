/* The text of an article in a form: pasted, typed, or from a file. A long one is shown by its beginning only,
   so that the form stays quick; all of it is kept. */

import { FileText, RotateCcw } from 'lucide-react';
import { chooseText } from '../ipc/articles';
import type { ChosenText } from '../ipc/types';
import { Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { ErrorNote } from '../shared/ErrorNote';
import { TextArea } from '../shared/fields/TextField';
import { useText } from '../shared/text';
import { placesIn } from './places';

const LONG = 60_000;
const BEGINNING = 1200;

interface CapturedTextProps {
  label: string;
  help: string;
  value: string;
  onChange: (text: string) => void;
  onChosen?: (chosen: ChosenText) => void;
  error: string | null;
}

export function CapturedText({ label, help, value, onChange, onChosen, error }: CapturedTextProps) {
  const t = useText();
  const choose = useChange(chooseText, {
    saves: false,
    onDone: (chosen) => {
      if (!chosen) return;
      onChange(chosen.text);
      onChosen?.(chosen);
    },
  });
  const long = value.length > LONG;
  return (
    <div
      onPasteCapture={(event) => {
        const pasted = event.clipboardData.getData('text/plain');
        if (pasted.length <= LONG || !(event.target instanceof HTMLTextAreaElement)) return;
        event.preventDefault();
        const { selectionStart, selectionEnd, value: before } = event.target;
        onChange(before.slice(0, selectionStart) + pasted + before.slice(selectionEnd));
      }}
    >
      {long ? (
        <LongText label={label} text={value} error={error} onAnother={() => onChange('')} />
      ) : (
        <TextArea serif required rows={9} label={label} help={help} value={value} onChange={onChange} error={error} />
      )}
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <Button small isPending={choose.busy} onPress={() => void choose.run()}>
          <FileText aria-hidden="true" size={14} />
          {t('articles-text-choose')}
        </Button>
      </div>
      <div className="mt-1">
        <ErrorNote error={choose.error} />
      </div>
    </div>
  );
}

interface LongTextProps {
  label: string;
  text: string;
  error: string | null;
  onAnother: () => void;
}

function LongText({ label, text, error, onAnother }: LongTextProps) {
  const t = useText();
  const points = placesIn(text).toPoints(text.length);
  return (
    <section aria-label={label}>
      <p className="text-soft text-xs">{label}</p>
      <div
        dir="auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        tabIndex={0}
        className="captured mt-1 max-h-40 overflow-y-auto whitespace-pre-wrap break-words border border-rule bg-sunk px-2 py-1 font-serif text-sm"
      >
        {text.slice(0, BEGINNING)} …
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-soft text-xs">
        <span>{t('articles-text-long', { count: points })}</span>
        <Button small onPress={onAnother}>
          <RotateCcw aria-hidden="true" size={12} />
          {t('articles-text-another')}
        </Button>
      </p>
      {error ? (
        <p role="alert" className="mt-1 text-bad text-xs">
          {error}
        </p>
      ) : null}
    </section>
  );
}
