/* What happened to one field: texts word by word, anything else as what stood and what stands. */

import { ArrowRight, PackageOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DiffPart, JsonValue, Kind } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { Redacted } from '../shared/Redacted';
import { useText } from '../shared/text';
import { Compared, WordDiff } from './Compared';
import { fieldName, type Shape, shapeOf } from './fields';
import { FileName } from './names';
import { isQuote, QuoteWords, type RatedUnder, Raw, Value } from './Value';

export interface Changed {
  kind: Kind;
  field: string;
  before: JsonValue;
  after: JsonValue;
  /** Whether this version knows the field. */
  known?: boolean;
  redacted?: boolean;
  diff?: readonly DiffPart[];
  ratedBefore?: RatedUnder;
  ratedAfter?: RatedUnder;
  /** Both sides are told, also where nothing stood: then and now. */
  pair?: boolean;
}

/** A list of names and values; put `ChangeRow`s into it. */
export function Changes({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-1 items-baseline gap-x-4 gap-y-0.5 text-sm @md:grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)]">
      {children}
    </dl>
  );
}

export function ChangeRow({ change, children }: { change: Changed; children?: ReactNode }) {
  const t = useText();
  const known = change.known ?? true;
  return (
    <>
      <dt className="max-w-40 text-soft text-xs leading-line @max-md:mt-1 @max-md:leading-tight">
        {known ? fieldName(t, change.kind, change.field) : <bdi className="font-mono">{change.field}</bdi>}
      </dt>
      <dd className="min-w-0 break-words leading-line">
        <What change={change} known={known} />
        {children}
      </dd>
    </>
  );
}

function What({ change, known }: { change: Changed; known: boolean }) {
  const t = useText();
  if (change.redacted) {
    return <Redacted />;
  }
  if (!known) {
    return (
      <span className="flex flex-wrap items-center gap-2">
        <Badge icon={PackageOpen} tone="warn" title={t('history-unknown-field-why')}>
          {t('history-unknown-field')}
        </Badge>
        <Raw value={change.after} />
      </span>
    );
  }
  return <Between change={change} />;
}

/** Whose words are compared as they were typed: in Markdown a difference may be in its signs alone. */
const COMPARED: readonly Shape[] = ['prose', 'markdown', 'line', 'quote'];

function Between({ change }: { change: Changed }) {
  const { field, before, after, diff, ratedBefore, ratedAfter } = change;
  const shape = shapeOf(field);
  if (isQuote(before) && isQuote(after)) {
    return before.exact === after.exact ? (
      <QuoteWords quote={after} />
    ) : (
      <span className="font-serif">
        <Compared before={before.exact} after={after.exact} />
      </span>
    );
  }
  if (isText(before) && isText(after) && COMPARED.includes(shape)) {
    return (
      <span className={shape === 'line' ? '' : 'font-serif'}>
        {diff && diff.length > 0 ? <WordDiff parts={diff} /> : <Compared before={before} after={after} />}
      </span>
    );
  }
  if ((shape === 'list' || shape === 'files') && Array.isArray(before)) {
    return <ListDiff shape={shape} before={before} after={after} />;
  }
  if ((before === null && !change.pair) || shape === 'fixed')
    return <Value field={field} value={after} under={ratedAfter} />;
  return (
    <FromTo
      from={<Value field={field} value={before} under={ratedBefore} />}
      to={<Value field={field} value={after} under={ratedAfter} />}
    />
  );
}

function isText(value: JsonValue): value is string {
  return typeof value === 'string' && value !== '';
}

function FromTo({ from, to }: { from: ReactNode; to: ReactNode }) {
  const t = useText();
  return (
    <div className="inline-flex max-w-full flex-wrap items-center gap-x-2">
      <span className="sr-only">{t('history-was')}</span>
      <div className="min-w-0 text-soft">{from}</div>
      <ArrowRight aria-hidden="true" size={13} className="shrink-0 text-soft rtl:-scale-x-100" />
      <span className="sr-only">{t('history-became')}</span>
      <div className="min-w-0">{to}</div>
    </div>
  );
}

/** A list whose order says little: what went and what came. */
interface ListDiffProps {
  shape: 'list' | 'files';
  before: readonly JsonValue[];
  after: JsonValue;
}

function ListDiff({ shape, before, after }: ListDiffProps) {
  const t = useText();
  const now: readonly JsonValue[] = Array.isArray(after) ? after : [];
  const all = [...before.filter((item) => !now.includes(item)), ...now];
  return (
    <ul className="flex flex-wrap gap-x-3">
      {all.map((item) => {
        const word = String(item);
        const words = shape === 'files' ? <FileName sha256={word} /> : <bdi className="wrap-anywhere">{word}</bdi>;
        if (!now.includes(item)) {
          return (
            <li key={String(item)}>
              <del className="bg-bad-wash text-bad">
                <span className="sr-only">{t('shell-diff-removed')} </span>
                {words}
              </del>
            </li>
          );
        }
        if (before.includes(item)) return <li key={String(item)}>{words}</li>;
        return (
          <li key={String(item)}>
            <ins className="bg-good-wash text-good underline">
              <span className="sr-only">{t('shell-diff-added')} </span>
              {words}
            </ins>
          </li>
        );
      })}
    </ul>
  );
}
