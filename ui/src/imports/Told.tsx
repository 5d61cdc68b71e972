/* Rows that are not taken and cells that are not read, each with its place and the reason; the first of many. */

import type { Conversion, RejectedRow, UnreadCell } from '../ipc/types';
import { Count } from '../shared/Count';
import { Cell, Table } from '../shared/Table';
import { useText, wordId } from '../shared/text';

const MOST = 100;

function More({ shown, total }: { shown: number; total: number }) {
  const t = useText();
  return total > shown ? <p className="text-soft text-xs">{t('imports-more', { count: total - shown })}</p> : null;
}

/** Where it stands; a row that is refused as a whole has no column. */
function Place({ row, column }: { row: number; column: string | null }) {
  return (
    <>
      <Cell end className="w-16 tabular-nums">
        <Count of={row} />
      </Cell>
      <Cell className="font-mono text-xs">
        <bdi>{column ?? '—'}</bdi>
      </Cell>
    </>
  );
}

export function RejectedRows({ rows, total }: { rows: readonly RejectedRow[]; total: number }) {
  const t = useText();
  if (rows.length === 0) return null;
  const shown = rows.slice(0, MOST);
  return (
    <details>
      <summary className="min-h-6 text-sm">{t('imports-rejected', { count: total })}</summary>
      <Table
        label={t('imports-rejected', { count: total })}
        columns={[
          { id: 'row', label: t('imports-row'), end: true },
          { id: 'column', label: t('imports-column') },
          { id: 'reason', label: t('imports-reason') },
        ]}
      >
        {shown.map(({ row, column, reason }) => (
          <tr key={row}>
            <Place row={row} column={column} />
            <Cell>
              <bdi>{reason}</bdi>
            </Cell>
          </tr>
        ))}
      </Table>
      <More shown={shown.length} total={total} />
    </details>
  );
}

export function UnreadCells({ cells, total }: { cells: readonly UnreadCell[]; total: number }) {
  const t = useText();
  if (cells.length === 0) return null;
  const shown = cells.slice(0, MOST);
  return (
    <details>
      <summary className="min-h-6 text-sm">{t('imports-unread', { count: total })}</summary>
      <Table
        label={t('imports-unread', { count: total })}
        columns={[
          { id: 'row', label: t('imports-row'), end: true },
          { id: 'column', label: t('imports-column') },
          { id: 'value', label: t('imports-value') },
          { id: 'reason', label: t('imports-reason') },
        ]}
      >
        {shown.map(({ row, column, value, reason }) => (
          <tr key={`${row} ${column}`}>
            <Place row={row} column={column} />
            <Cell className="max-w-64 truncate">
              <bdi>{value}</bdi>
            </Cell>
            <Cell>
              <bdi>{reason}</bdi>
            </Cell>
          </tr>
        ))}
      </Table>
      <More shown={shown.length} total={total} />
    </details>
  );
}

export function Conversions({ conversions }: { conversions: readonly Conversion[] }) {
  const t = useText();
  if (conversions.length === 0) return null;
  const count = conversions.reduce((sum, each) => sum + each.count, 0);
  return (
    <details>
      <summary className="min-h-6 text-sm">{t('imports-conversions', { count })}</summary>
      <ul className="flex list-disc flex-col gap-0.5 ps-5 text-sm">
        {conversions.map(({ field, column, count: cells, from, to }) => (
          <li key={column} className="break-words">
            {t('imports-conversion', { field: t(wordId('imports-field', field)), count: cells, from, to })}
          </li>
        ))}
      </ul>
    </details>
  );
}
