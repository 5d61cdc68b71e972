/* The columns of the claims table: which there are, which are shown, and how wide.
   Plain text is left to the grid, which draws it fastest; what has an icon is a component. */

import type { ColDef } from 'ag-grid-community';
import type { ClaimRow, SortKey } from '../ipc/types';
import { exactUtc } from '../shared/Time';
import { type Text, wordId } from '../shared/text';
import { ChosenCell, ChosenHeader, DueCell, RatingCell, StatementCell, StatusCell } from './cells';

/** How the table writes what is no plain text. */
export interface Manner {
  t: Text;
  time: (at: string) => string;
  /** Of the text: columns grow with it. */
  scale: number;
}

interface Column {
  key: string;
  width: number;
  /** The narrowest that it may become. */
  least?: number;
  sort?: SortKey;
  grows?: boolean;
  cell?: ColDef<ClaimRow>['cellRenderer'];
  text?: (row: ClaimRow, manner: Manner) => string | null;
  /** On hover. */
  exact?: (row: ClaimRow) => string;
}

export const COLUMNS: readonly Column[] = [
  { key: 'statement', width: 400, least: 340, sort: 'statement', cell: StatementCell, grows: true },
  { key: 'claimant', width: 140, sort: 'claimant', text: (row) => row.claimant },
  { key: 'status', width: 140, sort: 'status', cell: StatusCell },
  { key: 'rating', width: 120, sort: 'rating', cell: RatingCell },
  { key: 'assignee', width: 120, sort: 'assignee', text: (row) => row.assignee },
  { key: 'due', width: 128, sort: 'due', cell: DueCell },
  { key: 'sources', width: 84, sort: 'sources', text: (row) => String(row.sources) },
  {
    key: 'updated',
    width: 160,
    sort: 'updated',
    text: (row, { time }) => time(row.updated_at),
    exact: (row) => exactUtc(row.updated_at),
  },
  { key: 'priority', width: 100, sort: 'priority', text: (row, { t }) => t(wordId('priority', row.priority)) },
  { key: 'reported_by', width: 140, text: (row) => row.reported_by },
  { key: 'article', width: 200, text: (row) => row.article },
  { key: 'tags', width: 160, text: (row) => row.tags.join(', ') },
  { key: 'language', width: 90, text: (row) => row.language },
  {
    key: 'created',
    width: 160,
    sort: 'created',
    text: (row, { time }) => time(row.created_at),
    exact: (row) => exactUtc(row.created_at),
  },
];

/** Shown unless somebody chose others. */
const USUAL: readonly string[] = COLUMNS.slice(0, 8).map(({ key }) => key);

export const SORT_KEYS: readonly SortKey[] = COLUMNS.flatMap(({ sort }) => (sort ? [sort] : []));

/** `[key, width]`, in the order of the screen. */
export type Shown = [string, number][];

function widthOf(key: string): number {
  return COLUMNS.find((column) => column.key === key)?.width ?? 120;
}

export function usualColumns(): Shown {
  return USUAL.map((key) => [key, widthOf(key)]);
}

/** What was kept, without what is unknown now; the usual columns where nothing is left. */
export function readShown(kept: unknown): Shown {
  if (!Array.isArray(kept)) return usualColumns();
  const known = kept.filter(
    (each): each is [string, number] =>
      Array.isArray(each) && typeof each[1] === 'number' && COLUMNS.some(({ key }) => key === each[0]),
  );
  return known.length > 0 ? known : usualColumns();
}

/** The columns of a saved view, which knows no widths. */
export function columnsNamed(keys: readonly string[]): Shown {
  return readShown(keys.map((key) => [key, widthOf(key)]));
}

/** Shows one more, at the end, or hides one; the last one stays. */
export function toggled(shown: Shown, key: string): Shown {
  if (shown.some(([each]) => each === key)) return shown.length > 1 ? shown.filter(([each]) => each !== key) : shown;
  return [...shown, [key, widthOf(key)]];
}

/** The name of a column in the catalogue. */
export function columnName(t: Text, key: string): string {
  return t(wordId('claims-column', key));
}

const CHOSEN: ColDef<ClaimRow> = {
  colId: 'chosen',
  headerComponent: ChosenHeader,
  cellRenderer: ChosenCell,
  width: 36,
  minWidth: 36,
  maxWidth: 36,
  resizable: false,
  sortable: false,
  suppressMovable: true,
  lockPosition: 'left',
  cellClass: 'claims-parts claims-chosen',
};

export function columnDefs(shown: Shown, manner: Manner): ColDef<ClaimRow>[] {
  const chosen = shown.flatMap(([key, width]) => {
    const column = COLUMNS.find((each) => each.key === key);
    return column ? [definition(column, width, manner)] : [];
  });
  return [CHOSEN, ...chosen];
}

function definition(column: Column, width: number, manner: Manner): ColDef<ClaimRow> {
  const { key, sort, cell, text, exact, grows, least = 64 } = column;
  return {
    colId: key,
    headerName: columnName(manner.t, key),
    sortable: sort !== undefined,
    width: Math.round(width * manner.scale),
    minWidth: least,
    ...(cell ? { cellRenderer: cell, cellClass: 'claims-parts' } : { cellClass: 'claims-text' }),
    ...(text ? { valueGetter: ({ data }) => (data ? text(data, manner) : null) } : {}),
    ...(exact ? { tooltipValueGetter: ({ data }) => (data ? exact(data) : null) } : {}),
    ...(grows ? { flex: width / 100 } : {}),
  };
}
