/* How many of the claims that are listed have which status, rating, tag, assignee and language, and how many have none.
   Each value narrows the list by itself; pressed again, it no longer does. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { claimFacets } from '../ipc/claims';
import { completeQuery } from '../ipc/search';
import type { ClaimFacets } from '../ipc/types';
import { Button } from '../shared/Button';
import { cx } from '../shared/classes';
import { useLanguageNames } from '../shared/LanguageName';
import { useText, wordId } from '../shared/text';
import { hasToken, toggleToken, token } from './tokens';

/** How many values of a field are shown at first. */
const FEW = 6;

const FIELDS = [
  ['status', 'field-status'],
  ['rating', 'field-rating'],
  ['tag', 'field-tags'],
  ['assignee', 'field-assignee-id'],
  ['language', 'field-language'],
] as const;

type Field = (typeof FIELDS)[number][0];

/** What a claim without a value misses, as `missing:` calls it; of tags it is not counted. */
const MISSING: Partial<Record<Field, string>> = { rating: 'verdict', assignee: 'assignee', language: 'language' };

/** The counts of what a query lists. */
export function useFacets(query: string) {
  return useQuery({
    queryKey: ['claim-facets', query],
    queryFn: () => claimFacets(query),
    placeholderData: keepPreviousData,
  });
}

interface FacetBarProps {
  query: string;
  onType: (query: string) => void;
}

export function FacetBar({ query, onType }: FacetBarProps) {
  const t = useText();
  const { data } = useFacets(query);
  const nameOf = useNames();
  if (!data) return null;
  return (
    <section
      aria-label={t('claims-facets')}
      className="max-h-60 shrink-0 overflow-auto border-rule border-t px-4 py-2 text-sm"
    >
      <dl className="grid grid-cols-[max-content_1fr] items-baseline gap-x-3 gap-y-1">
        {FIELDS.map(([field, label]) => (
          <Facet
            key={field}
            label={t(label)}
            values={valuesOf(data, field)}
            nameOf={(value) => (value === null ? t(`claims-facet-none-${field}`) : nameOf(field, value))}
            isOn={(wanted) => hasToken(query, wanted)}
            onToggle={(wanted) => onType(toggleToken(query, wanted))}
          />
        ))}
      </dl>
    </section>
  );
}

interface Counted {
  /** Nothing for the claims that have no value. */
  value: string | null;
  count: number;
  /** What a query says of them. */
  wanted: string;
}

/** Claims without a value first, then the most frequent. */
function valuesOf(facets: ClaimFacets, field: Field): Counted[] {
  const counts: { [value: string]: number | undefined } = facets[field];
  const values = Object.entries(counts)
    .map(([value, count]): Counted => ({ value, count: count ?? 0, wanted: token(field, value) }))
    .sort((a, b) => b.count - a.count || a.wanted.localeCompare(b.wanted));
  const thing = MISSING[field];
  const none = thing ? facets.missing[thing] : undefined;
  return thing && none ? [{ value: null, count: none, wanted: token('missing', thing) }, ...values] : values;
}

/** What values are called. */
function useNames(): (field: Field, value: string) => string {
  const t = useText();
  const languageOf = useLanguageNames();
  const { data } = useQuery({
    queryKey: ['rating-names'],
    queryFn: () => completeQuery('rating:', 'rating:'.length),
  });
  return (field, value) => {
    if (field === 'status') return t(wordId('status', value));
    if (field === 'language') return languageOf(value);
    const named = data?.suggestions.find(({ insert }) => field === 'rating' && insert === `rating:${value}`);
    return named?.label ?? value;
  };
}

interface FacetProps {
  label: string;
  values: Counted[];
  nameOf: (value: string | null) => string;
  isOn: (wanted: string) => boolean;
  onToggle: (wanted: string) => void;
}

function Facet({ label, values, nameOf, isOn, onToggle }: FacetProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = all ? values : values.slice(0, FEW);
  return (
    <>
      <dt className="text-soft text-xs">{label}</dt>
      <dd className="flex flex-wrap gap-1">
        {shown.map(({ value, count, wanted }) => (
          <button
            key={wanted}
            type="button"
            aria-pressed={isOn(wanted)}
            onClick={() => onToggle(wanted)}
            className={cx(
              'flex min-h-6 max-w-64 items-center gap-1.5 rounded-sm border px-1.5 text-xs hover:bg-hover',
              isOn(wanted) ? 'border-accent bg-selected' : 'border-rule',
            )}
          >
            <bdi className={cx('truncate', value === null && 'italic')}>{nameOf(value)}</bdi>
            <span className="text-soft tabular-nums">{t('claims-facet-count', { count })}</span>
          </button>
        ))}
        {values.length > FEW ? (
          <Button small onPress={() => setAll(!all)}>
            {all ? t('claims-facet-fewer') : t('claims-facet-more', { count: values.length - FEW })}
          </Button>
        ) : null}
      </dd>
    </>
  );
}
