/* Rows that are not taken and cells that are not read, each with its place and the reason; the first of many. */

import type { ReactNode } from 'react';
import type { Conversion, ImportField, MergedCells, RejectedRow, RepeatedRow, UnreadCell } from '../ipc/types';
import { Count } from '../shared/Count';
import { Cell, Table } from '../shared/Table';
import { type Text, useText, wordId } from '../shared/text';
import { fieldName } from './setup';

const MOST = 100;

interface FirstProps {
  title: string;
  /** What is told of each after its place. */
  columns: readonly string[];
  shown: number;
  total: number;
  children: ReactNode;
}

/** The browser's own mark stands before the words, on the window's side. */
function Summary({ children }: { children: string }) {
  return (
    <summary className="min-h-6 text-sm [unicode-bidi:normal]">
      <bdi>{children}</bdi>
    </summary>
  );
}

/** The first of them as a table that opens; how many more there are stands below. */
function First({ title, columns, shown, total, children }: FirstProps) {
  const t = useText();
  return (
    <details>
      <Summary>{title}</Summary>
      <Table
        label={title}
        columns={[
          { id: 'row', label: t('imports-row'), end: true },
          ...['column', ...columns].map((id) => ({ id, label: t(`imports-${id}`) })),
        ]}
      >
        {children}
      </Table>
      {total > shown ? <p className="text-soft text-xs">{t('imports-more', { count: total - shown })}</p> : null}
    </details>
  );
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

/** Rows that tell of what a row before them told. */
export function RepeatedRows({ rows, total }: { rows: readonly RepeatedRow[]; total: number }) {
  const t = useText();
  if (rows.length === 0) return null;
  const shown = rows.slice(0, MOST);
  return (
    <details>
      <Summary>{t('imports-repeated', { count: total })}</Summary>
      <ul className="ps-4 text-sm">
        {shown.map(({ row, of }) => (
          <li key={row}>{t('imports-repeated-row', { row, of })}</li>
        ))}
      </ul>
      {total > shown.length ? (
        <p className="text-soft text-xs">{t('imports-more', { count: total - shown.length })}</p>
      ) : null}
    </details>
  );
}

export function RejectedRows({ rows, total }: { rows: readonly RejectedRow[]; total: number }) {
  const t = useText();
  if (rows.length === 0) return null;
  const shown = rows.slice(0, MOST);
  const title = t('imports-rejected', { count: total });
  return (
    <First title={title} columns={['reason']} shown={shown.length} total={total}>
      {shown.map(({ row, column, reason }) => (
        <tr key={row}>
          <Place row={row} column={column} />
          <Cell>
            <bdi>{reason}</bdi>
          </Cell>
        </tr>
      ))}
    </First>
  );
}

export function UnreadCells({ cells, total }: { cells: readonly UnreadCell[]; total: number }) {
  const t = useText();
  if (cells.length === 0) return null;
  const shown = cells.slice(0, MOST);
  const title = t('imports-unread', { count: total });
  return (
    <First title={title} columns={['value', 'reason']} shown={shown.length} total={total}>
      {shown.map(({ row, column, value, reason }) => (
        <tr key={`${row} ${column}`}>
          <Place row={row} column={column} />
          <Cell className="max-w-64">
            <bdi className="block truncate">{value}</bdi>
          </Cell>
          <Cell>
            <bdi>{reason}</bdi>
          </Cell>
        </tr>
      ))}
    </First>
  );
}

interface ByColumnProps<Cells> {
  /** What is said of all of them, counted: the id of a message. */
  title: string;
  cells: readonly Cells[];
  told: (cells: Cells) => string;
}

/** What holds for cells of one column after the other, in words. */
function ByColumn<Cells extends { column: string; count: number }>({ title, cells, told }: ByColumnProps<Cells>) {
  const t = useText();
  if (cells.length === 0) return null;
  return (
    <details>
      <Summary>{t(title, { count: cells.reduce((sum, each) => sum + each.count, 0) })}</Summary>
      <ul className="flex list-disc flex-col gap-0.5 ps-5 text-sm">
        {cells.map((each) => (
          <li key={each.column} className="break-words">
            {told(each)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Cells below the first row of a merged one. */
export function FromMerged({ merged }: { merged: readonly MergedCells[] }) {
  const t = useText();
  const told = ({ field, count, value }: MergedCells) =>
    t('imports-merged-cells', { field: fieldName(t, field), count, value });
  return <ByColumn title="imports-merged" cells={merged} told={told} />;
}

/** What a cell was read as, in words. */
function read(t: Text, field: ImportField, value: string): string {
  return field === 'modality' || field === 'priority' ? t(wordId(field, value)) : value;
}

export function Conversions({ conversions }: { conversions: readonly Conversion[] }) {
  const t = useText();
  const told = ({ field, count, from, to }: Conversion) =>
    t('imports-conversion', { field: fieldName(t, field), count, from, to: read(t, field, to) });
  return <ByColumn title="imports-conversions" cells={conversions} told={told} />;
}
