/* How many of the claims that are listed have which status, rating, tag, assignee and language.
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
  ['status', 'claims-column-status'],
  ['rating', 'claims-column-rating'],
  ['tag', 'claims-column-tags'],
  ['assignee', 'claims-column-assignee'],
  ['language', 'claims-column-language'],
] as const;

type Field = (typeof FIELDS)[number][0];

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
            counts={counted(data, field)}
            nameOf={(value) => nameOf(field, value)}
            isOn={(value) => hasToken(query, token(field, value))}
            onToggle={(value) => onType(toggleToken(query, token(field, value)))}
          />
        ))}
      </dl>
    </section>
  );
}

/** The most frequent first. */
function counted(facets: ClaimFacets, field: Field): [string, number][] {
  const counts: { [value: string]: number | undefined } = facets[field];
  return Object.entries(counts)
    .map(([value, count]): [string, number] => [value, count ?? 0])
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
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
  counts: [string, number][];
  nameOf: (value: string) => string;
  isOn: (value: string) => boolean;
  onToggle: (value: string) => void;
}

function Facet({ label, counts, nameOf, isOn, onToggle }: FacetProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  if (counts.length === 0) return null;
  const shown = all ? counts : counts.slice(0, FEW);
  return (
    <>
      <dt className="text-soft text-xs">{label}</dt>
      <dd className="flex flex-wrap gap-1">
        {shown.map(([value, count]) => (
          <button
            key={value}
            type="button"
            aria-pressed={isOn(value)}
            onClick={() => onToggle(value)}
            className={cx(
              'flex min-h-6 max-w-64 items-center gap-1.5 rounded-sm border px-1.5 text-xs hover:bg-hover',
              isOn(value) ? 'border-accent bg-selected' : 'border-rule',
            )}
          >
            <bdi className="truncate">{nameOf(value)}</bdi>
            <span className="text-soft tabular-nums">{t('claims-facet-count', { count })}</span>
          </button>
        ))}
        {counts.length > FEW ? (
          <Button small onPress={() => setAll(!all)}>
            {all ? t('claims-facet-fewer') : t('claims-facet-more', { count: counts.length - FEW })}
          </Button>
        ) : null}
      </dd>
    </>
  );
}
