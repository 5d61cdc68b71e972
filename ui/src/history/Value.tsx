/* A field's value in words: a person by name, a rating by its label, a day as a day. Never a raw id where a name is known. */

import { around } from '../claims/around';
import { StatusBadge } from '../claims/StatusBadge';
import { WordsInContext } from '../claims/WordsInContext';
import { StanceBadge } from '../evidence/StanceBadge';
import type { JsonValue, Quote, Rating, Stance, Status } from '../ipc/types';
import { LanguageName } from '../shared/LanguageName';
import { Day } from '../shared/Time';
import { useText, wordId, yesOrNo } from '../shared/text';
import { Prose } from './Compared';
import { shapeOf, wordsOf } from './fields';
import { ArticleName, FileName, PersonName, RatingName, ScaleName, SourceName } from './names';

/** The scale that a rating belongs to, and the revision of it that held. */
export interface RatedUnder {
  scale: string | null;
  revision: string | null;
}

interface ValueProps {
  field: string;
  value: JsonValue;
  under?: RatedUnder | undefined;
}

export function isQuote(value: JsonValue): value is Quote {
  return typeof value === 'object' && value !== null && 'exact' in value && typeof value.exact === 'string';
}

export function Value({ field, value, under }: ValueProps) {
  const t = useText();
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return <span className="text-soft">{t('shell-not-set')}</span>;
  }
  if (isQuote(value)) return <QuoteWords quote={value} />;
  if (typeof value === 'boolean') return yesOrNo(t, value);
  if (Array.isArray(value)) return <Items field={field} items={value} />;
  if (typeof value === 'string') return <Words field={field} value={value} under={under} />;
  if (typeof value === 'number') return <span className="tabular-nums">{value}</span>;
  return <Raw value={value} />;
}

function Words({ field, value, under }: ValueProps & { value: string }) {
  const t = useText();
  switch (shapeOf(field)) {
    case 'day':
      return <Day day={value} />;
    case 'person':
      return <PersonName id={value} />;
    case 'source':
      return <SourceName id={value} />;
    case 'article':
      return <ArticleName id={value} />;
    case 'scale':
      return <ScaleName id={value} />;
    case 'rating':
      return <RatingName rating={value} scale={under?.scale ?? null} revision={under?.revision ?? null} />;
    case 'status':
      return <StatusBadge status={value as Status} />;
    case 'word':
      return field === 'stance' ? <StanceBadge stance={value as Stance} /> : t(wordId(wordsOf(field), value));
    case 'code':
      return (
        <bdi dir="ltr" className="break-all font-mono text-xs">
          {value}
        </bdi>
      );
    case 'language':
      return <LanguageName tag={value} />;
    case 'line':
      return <bdi className="break-words">{value}</bdi>;
    case 'prose':
    case 'fixed':
    case 'quote':
      return <Prose serif text={value} />;
    case 'markdown':
      return <Prose serif markdown text={value} />;
    default:
      return <Raw value={value} />;
  }
}

export function QuoteWords({ quote }: { quote: Quote }) {
  return (
    <span dir="auto" className="break-words font-serif">
      <WordsInContext {...around(quote)} exact={quote.exact} />
    </span>
  );
}

function isRating(value: JsonValue): value is Rating & { [key in string]: JsonValue } {
  return typeof value === 'object' && value !== null && 'label' in value && 'key' in value;
}

function Items({ field, items }: { field: string; items: readonly JsonValue[] }) {
  const shape = shapeOf(field);
  return (
    <ul className={shape === 'list' || shape === 'files' ? 'flex flex-wrap gap-x-3' : 'flex flex-col'}>
      {items.map((item) => {
        if (shape === 'files') {
          return (
            <li key={String(item)} className="min-w-0">
              <FileName sha256={String(item)} />
            </li>
          );
        }
        const words = isRating(item) ? `${item.label}${item.value === null ? '' : ` (${item.value})`}` : item;
        return (
          <li key={JSON.stringify(item)} className="min-w-0 break-words">
            {typeof words === 'string' ? <bdi>{words}</bdi> : <Raw value={words} />}
          </li>
        );
      })}
    </ul>
  );
}

/** What this version does not know, as it is stored. */
export function Raw({ value }: { value: JsonValue }) {
  return (
    <bdi dir="ltr" className="whitespace-pre-wrap break-all font-mono text-xs">
      {JSON.stringify(value)}
    </bdi>
  );
}
