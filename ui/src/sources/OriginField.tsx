/* What a source repeats: typed or picked from what other sources repeat, with those that would count as one with it. */

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { folded } from '../evidence/independence';
import { listSources } from '../ipc/sources';
import type { SourceId, SourceRow } from '../ipc/types';
import { ComboBox } from '../shared/fields/ComboBox';
import { useText } from '../shared/text';

interface OriginFieldProps {
  value: string;
  onChange: (origin: string) => void;
  meanwhile?: string | undefined;
  error: string | null;
  /** The source that is edited is not among the others. */
  but?: SourceId;
}

/** Each origin once, as it was first written. */
function origins(rows: readonly SourceRow[]): string[] {
  const met = new Map<string, string>();
  for (const { origin } of rows) if (origin && !met.has(folded(origin))) met.set(folded(origin), origin);
  return [...met.values()].sort((one, other) => one.localeCompare(other));
}

export function OriginField({ value, onChange, meanwhile, error, but }: OriginFieldProps) {
  const t = useText();
  const search = useDeferredValue(value.trim());
  const { data } = useQuery({
    queryKey: ['sources', 'origins', search],
    queryFn: () => listSources({ search, limit: 200 }),
    placeholderData: (before) => before,
  });
  const rows = (data?.rows ?? []).filter((row) => row.id !== but);
  const alike = value.trim() === '' ? [] : rows.filter((row) => row.origin && folded(row.origin) === folded(value));
  const [first] = alike;
  return (
    <ComboBox
      free
      label={t('sources-origin')}
      value={value}
      onChange={onChange}
      meanwhile={meanwhile}
      error={error}
      options={origins(rows).map((origin) => ({ value: origin, label: origin }))}
      help={
        <>
          {t('sources-origin-help')}
          {first ? (
            <span className="mt-0.5 block text-info" dir="auto">
              {t('sources-origin-alike', { count: alike.length, title: first.title })}
            </span>
          ) : null}
        </>
      }
    />
  );
}
