/* The other sources with a source's origin: however many of them a claim rests on, they count once. */

import { useQuery } from '@tanstack/react-query';
import { listSources } from '../ipc/sources';
import type { SourceRecord } from '../ipc/types';
import { Link } from '../shared/Link';
import { Section } from '../shared/Section';
import { useText } from '../shared/text';
import { SourceMarks } from './SourceMarks';

const MOST = 12;

export function Alike({ source }: { source: SourceRecord }) {
  const t = useText();
  const { data } = useQuery({
    queryKey: ['sources', 'alike', source.id, source.origin],
    queryFn: () => listSources({ same_origin_as: source.id, limit: MOST }),
    enabled: source.origin !== null,
  });
  const others = (data?.rows ?? []).filter((row) => row.id !== source.id);
  if (source.origin === null || others.length === 0) return null;
  return (
    <Section title={t('sources-alike')}>
      <p className="text-soft text-xs">{t('sources-alike-help')}</p>
      <ul className="flex flex-col gap-1 text-sm">
        {others.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-2">
            <Link to={`/sources/${row.id}`} className="min-h-6 font-serif text-ink hover:text-accent hover:underline">
              <bdi>{row.title}</bdi>
            </Link>
            <SourceMarks source={row} bare />
          </li>
        ))}
      </ul>
      {(data?.total ?? 0) > MOST ? (
        <Link to={`/sources?origin=${source.id}`}>{t('sources-group', { count: data?.total ?? 0 })}</Link>
      ) : null}
    </Section>
  );
}
