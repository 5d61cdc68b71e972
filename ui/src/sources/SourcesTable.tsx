/* The library as a table: what each source is, how independent it is, and in how many claims it is used. */

import { Paperclip } from 'lucide-react';
import type { SourceRow } from '../ipc/types';
import { Count } from '../shared/Count';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import { Day } from '../shared/Time';
import { useText, wordId } from '../shared/text';
import { SourceMarks } from './SourceMarks';

const HEAD =
  'sticky top-0 z-10 border-rule border-b bg-paper px-2 py-1.5 font-normal text-soft text-xs whitespace-nowrap';
const CELL = 'border-rule border-b px-2 py-1.5 align-top';

export function SourcesTable({ rows }: { rows: readonly SourceRow[] }) {
  const t = useText();
  return (
    <table className="w-full min-w-180 border-separate border-spacing-0 text-sm">
      <thead>
        <tr>
          <th className={`${HEAD} ps-4 text-start`}>{t('sources-title')}</th>
          <th className={`${HEAD} text-start`}>{t('sources-kind')}</th>
          <th className={`${HEAD} text-start`}>{t('sources-by')}</th>
          <th className={`${HEAD} text-start`}>{t('sources-published-on')}</th>
          <th className={`${HEAD} text-start`}>{t('sources-origin')}</th>
          <th className={`${HEAD} pe-4 text-end`}>{t('sources-used')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: SourceRow }) {
  const t = useText();
  return (
    <tr className="hover:bg-hover">
      <td className={`${CELL} min-w-56 ps-4`}>
        <Link
          to={`/sources/${row.id}`}
          className="block min-h-6 font-serif text-base text-ink leading-row hover:text-accent hover:underline"
        >
          <span dir="auto" className="line-clamp-2 break-words">
            {row.title || <Redacted />}
          </span>
        </Link>
        <span className="flex flex-wrap items-center gap-x-2">
          <SourceMarks source={row} bare />
          {row.attachments > 0 ? (
            <span className="inline-flex items-center gap-1 text-soft text-xs">
              <Paperclip aria-hidden="true" size={12} />
              <span className="sr-only">{t('sources-files')}</span>
              <Count of={row.attachments} />
            </span>
          ) : null}
        </span>
      </td>
      <td className={`${CELL} whitespace-nowrap leading-row`}>{t(wordId('source-kind', row.kind))}</td>
      <td className={`${CELL} max-w-56 leading-row`}>
        <span dir="auto" className="block truncate">
          {row.author}
        </span>
        <span dir="auto" className="block truncate text-soft text-xs">
          {row.publisher}
        </span>
      </td>
      <td className={`${CELL} leading-row`}>{row.published_on ? <Day day={row.published_on} /> : null}</td>
      <td className={`${CELL} max-w-44 xl:max-w-64`}>
        <Origin row={row} />
      </td>
      <td className={`${CELL} whitespace-nowrap pe-4 text-end leading-row ${row.uses === 0 ? 'text-soft' : ''}`}>
        {t('sources-used-claims', { count: row.uses })}
      </td>
    </tr>
  );
}

/** The group that a source counts with; a source alone in its group is only named. */
function Origin({ row }: { row: SourceRow }) {
  const t = useText();
  if (!row.origin) return <span className="text-soft leading-row">{t('sources-alone')}</span>;
  return (
    <>
      <span dir="auto" className="block truncate leading-row">
        {row.origin}
      </span>
      {row.group_size > 1 ? (
        <Link
          to={`/sources?origin=${row.id}`}
          className="inline-block min-h-6 text-accent text-xs underline decoration-1 underline-offset-2"
        >
          {t('sources-group', { count: row.group_size })}
        </Link>
      ) : null}
    </>
  );
}
