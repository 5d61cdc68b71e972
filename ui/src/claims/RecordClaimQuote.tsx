/* The words of the article that a claim being recorded rests on, and what the core says where it does not find them. */

import { useId } from 'react';
import type { IpcError } from '../ipc/invoke';
import type { Quote } from '../ipc/types';
import { Button } from '../shared/Button';
import { ErrorNote } from '../shared/ErrorNote';
import { useText } from '../shared/text';
import { around } from './around';

interface RecordClaimQuoteProps {
  quote: Quote | null;
  /** Another passage that was selected. */
  offered: Quote | null;
  error: IpcError | null;
  onChange: (quote: Quote | null) => void;
}

function same(one: Quote | null, other: Quote | null): boolean {
  return one?.start === other?.start && one?.exact === other?.exact;
}

export function RecordClaimQuote({ quote, offered, error, onChange }: RecordClaimQuoteProps) {
  const t = useText();
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className="min-w-0">
      <div className="mb-1 flex items-center justify-between gap-2">
        <span id={id} className="text-soft text-xs">
          {t('field-quote')}
        </span>
        {quote ? (
          <Button small tone="quiet" onPress={() => onChange(null)}>
            {t('record-quote-without')}
          </Button>
        ) : null}
      </div>
      {quote ? <Words quote={quote} /> : <p className="text-soft text-sm">{t('record-quote-none')}</p>}
      {offered && !same(quote, offered) ? (
        <div className="mt-2 flex flex-wrap items-center gap-2 bg-info-wash px-2 py-1 text-sm">
          <span dir="auto" className="line-clamp-2 min-w-0 grow basis-40 font-serif">
            {offered.exact}
          </span>
          <Button small onPress={() => onChange(offered)}>
            {t('record-quote-selected')}
          </Button>
        </div>
      ) : null}
      <div className="mt-1">
        <ErrorNote error={error} />
      </div>
    </fieldset>
  );
}

/** The words with a little of what stands around them; a long passage scrolls. */
function Words({ quote }: { quote: Quote }) {
  const { before, after } = around(quote);
  return (
    <blockquote
      dir="auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
      tabIndex={0}
      className="max-h-40 overflow-y-auto whitespace-pre-wrap break-words border-accent border-s-2 ps-3 font-serif text-sm"
    >
      <span className="text-soft">{before}</span>
      <mark className="bg-mark text-ink">{quote.exact}</mark>
      <span className="text-soft">{after}</span>
    </blockquote>
  );
}
