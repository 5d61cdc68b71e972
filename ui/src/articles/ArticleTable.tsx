/* The articles as a table: what is still unchecked stands beside each. */

import { CircleCheckBig, CircleSlash, ListTodo } from 'lucide-react';
import type { ArticleRow } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { Link } from '../shared/Link';
import { Marked } from '../shared/Marked';
import { Redacted } from '../shared/Redacted';
import { Day, Time } from '../shared/Time';
import { useText } from '../shared/text';

const HEAD = 'sticky top-0 z-10 border-rule border-b bg-paper px-4 py-1.5 font-normal text-soft text-xs';
const CELL = 'border-rule border-b px-4 py-1.5 align-baseline';

export function ArticleTable({ rows, label }: { rows: readonly ArticleRow[]; label: string }) {
  const t = useText();
  return (
    <table aria-label={label} className="w-full border-separate border-spacing-0 text-sm">
      <thead>
        <tr>
          <th className={`${HEAD} text-start`}>{t('articles-title')}</th>
          <th className={`${HEAD} text-start @max-3xl:hidden`}>{t('articles-publisher')}</th>
          <th className={`${HEAD} text-start @max-3xl:hidden`}>{t('articles-column-published')}</th>
          <th className={`${HEAD} text-end`}>{t('articles-column-claims')}</th>
          <th className={`${HEAD} text-start`}>{t('articles-column-unchecked')}</th>
          <th className={`${HEAD} text-start @max-4xl:hidden`}>{t('articles-column-updated')}</th>
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

function Row({ row }: { row: ArticleRow }) {
  return (
    <tr className="hover:bg-hover focus-within:bg-selected">
      <td className={`${CELL} w-full min-w-48`}>
        <Link
          to={`/articles/${row.id}`}
          className="block min-h-6 font-serif text-base leading-row decoration-1 underline-offset-2 hover:underline"
        >
          <span dir="auto" className="line-clamp-2 break-words">
            {row.title || <Redacted />}
          </span>
        </Link>
        {row.passage ? (
          <span dir="auto" className="line-clamp-2 break-words text-soft text-xs">
            <Marked text={row.passage.text} marks={row.passage.marks} />
          </span>
        ) : null}
        {row.author ? (
          <span dir="auto" className="line-clamp-1 text-soft text-xs">
            {row.author}
          </span>
        ) : null}
        <Below row={row} />
      </td>
      <td className={`${CELL} min-w-40 max-w-56 @max-3xl:hidden`}>
        <span dir="auto" title={row.publisher ?? undefined} className="line-clamp-2 break-words">
          {row.publisher}
        </span>
      </td>
      <td className={`${CELL} whitespace-nowrap @max-3xl:hidden`}>
        {row.published_on ? <Day day={row.published_on} /> : null}
      </td>
      <td className={`${CELL} text-end tabular-nums`}>{row.claims}</td>
      <td className={CELL}>
        <Unchecked row={row} />
      </td>
      <td className={`${CELL} whitespace-nowrap text-soft @max-4xl:hidden`}>
        <Time at={row.updated_at} />
      </td>
    </tr>
  );
}

/** What has no column of its own where there is no room for it. */
function Below({ row }: { row: ArticleRow }) {
  if (!row.publisher && !row.published_on) return null;
  return (
    <span className="flex flex-wrap gap-x-2 text-soft text-xs @3xl:hidden">
      {row.publisher ? <bdi className="line-clamp-1">{row.publisher}</bdi> : null}
      {row.published_on ? <Day day={row.published_on} /> : null}
    </span>
  );
}

function Unchecked({ row }: { row: ArticleRow }) {
  const t = useText();
  if (row.claims === 0) return <span className="text-soft text-xs">{t('articles-no-claims')}</span>;
  const checked = row.claims - row.unchecked - row.withdrawn;
  if (row.unchecked === 0) {
    return (
      <Badge icon={checked > 0 ? CircleCheckBig : CircleSlash} tone={checked > 0 ? 'good' : 'neutral'} bare>
        {t('articles-all-done', { checked, withdrawn: row.withdrawn })}
      </Badge>
    );
  }
  return (
    <Badge icon={ListTodo} tone="warn">
      {t('articles-unchecked', { count: row.unchecked })}
    </Badge>
  );
}
