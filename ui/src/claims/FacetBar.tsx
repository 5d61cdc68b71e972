/* How many of the claims that are listed have which status, rating, tag, assignee and language, and how many have none.
   Each value narrows the list by itself; pressed again, it no longer does. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { claimFacetValues } from '../ipc/claims';
import type { FacetValue } from '../ipc/types';
import { Button } from '../shared/Button';
import { cx } from '../shared/classes';
import { useLanguageNames } from '../shared/LanguageName';
import { useText } from '../shared/text';
import { hasToken, toggleToken } from './tokens';

/** How many values of a field are shown at first. */
const FEW = 6;

const FIELDS = [
  ['status', 'field-status'],
  ['rating', 'field-rating'],
  ['tag', 'field-tags'],
  ['assignee', 'field-assignee-id'],
  ['language', 'field-language'],
] as const;

/** The counts of what a query lists. */
export function useFacetValues(query: string) {
  return useQuery({
    queryKey: ['claim-facet-values', query],
    queryFn: () => claimFacetValues(query),
    placeholderData: keepPreviousData,
  });
}

interface FacetBarProps {
  query: string;
  onType: (query: string) => void;
}

export function FacetBar({ query, onType }: FacetBarProps) {
  const t = useText();
  const { data } = useFacetValues(query);
  const languageOf = useLanguageNames();
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
            values={data[field]}
            nameOf={({ value, label }) => (field === 'language' && value !== null ? languageOf(value) : label)}
            isOn={(wanted) => hasToken(query, wanted)}
            onToggle={(wanted) => onType(toggleToken(query, wanted))}
          />
        ))}
      </dl>
    </section>
  );
}

interface FacetProps {
  label: string;
  values: readonly FacetValue[];
  nameOf: (value: FacetValue) => string;
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
        {shown.map((value) => (
          <button
            key={value.query}
            type="button"
            aria-pressed={isOn(value.query)}
            onClick={() => onToggle(value.query)}
            className={cx(
              'flex min-h-6 max-w-64 items-center gap-1.5 rounded-sm border px-1.5 text-xs hover:bg-hover',
              isOn(value.query) ? 'border-accent bg-selected' : 'border-rule',
            )}
          >
            <bdi className={cx('truncate', value.value === null && 'italic')}>{nameOf(value)}</bdi>
            <span className="text-soft tabular-nums">{t('claims-facet-count', { count: value.claims })}</span>
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
