/* The columns of the claims table: which there are, which are shown, and how wide.
   Plain text is drawn without React, which is fastest; what has an icon is a component. */

import type { ColDef } from 'ag-grid-community';
import type { ComponentType } from 'react';
import type { ClaimRow, SortKey } from '../ipc/types';
import { exactUtc } from '../shared/Time';
import { type Text, wordId } from '../shared/text';
import {
  type CellProps,
  ChosenCell,
  ChosenHeader,
  ClaimedCell,
  DueCell,
  RatingCell,
  StatementCell,
  StatusCell,
} from './cells';
import { TextCell } from './TextCell';

/** How the table writes what is no plain text. */
export interface Manner {
  t: Text;
  time: (at: string) => string;
  language: (tag: string) => string;
  /** Whether the table runs from right to left. */
  mirrored: boolean;
  /** Of the text: columns grow with it. */
  scale: number;
  /** Whether status and rating stand below the statement. */
  stacked: boolean;
}

export interface Column {
  key: string;
  /** What it is called in the catalogue, where it is no field or a field of another name. */
  name?: string;
  width: number;
  /** The narrowest that it may become. */
  least?: number;
  /** Of the usual columns: those of the lowest rank stay where there is no room for all. */
  rank?: number;
  sort?: SortKey;
  grows?: boolean;
  cell?: ComponentType<CellProps>;
  text?: (row: ClaimRow, manner: Manner) => string | null;
  /** On hover. */
  exact?: (row: ClaimRow) => string;
}

export const COLUMNS: readonly Column[] = [
  { key: 'statement', width: 270, least: 240, rank: 1, sort: 'statement', cell: StatementCell, grows: true },
  { key: 'claimant', width: 140, rank: 4, sort: 'claimant', text: (row) => row.claimant },
  { key: 'status', width: 134, rank: 2, sort: 'status', cell: StatusCell },
  { key: 'rating', width: 116, rank: 3, sort: 'rating', cell: RatingCell },
  { key: 'assignee', name: 'field-assignee-id', width: 104, rank: 8, sort: 'assignee', text: (row) => row.assignee },
  { key: 'due', name: 'field-due-on', width: 116, rank: 6, sort: 'due', cell: DueCell },
  {
    key: 'sources',
    name: 'claims-column-sources',
    width: 84,
    rank: 7,
    sort: 'sources',
    text: (row) => String(row.sources),
  },
  { key: 'tags', width: 160, rank: 9, text: (row) => row.tags.join(', ') },
  {
    key: 'updated',
    name: 'claims-column-updated',
    width: 84,
    rank: 5,
    sort: 'updated',
    text: (row, { time }) => time(row.updated_at),
    exact: (row) => exactUtc(row.updated_at),
  },
  { key: 'priority', width: 100, sort: 'priority', text: (row, { t }) => t(wordId('priority', row.priority)) },
  { key: 'claimed', name: 'field-claimed-on', width: 116, sort: 'claimed', cell: ClaimedCell },
  { key: 'reported_by', width: 140, text: (row) => row.reported_by },
  { key: 'article', name: 'field-article-id', width: 200, text: (row) => row.article },
  { key: 'language', width: 110, text: (row, { language }) => (row.language ? language(row.language) : null) },
  {
    key: 'created',
    name: 'claims-column-created',
    width: 84,
    sort: 'created',
    text: (row, { time }) => time(row.created_at),
    exact: (row) => exactUtc(row.created_at),
  },
];

export const SORT_KEYS: readonly SortKey[] = COLUMNS.flatMap(({ sort }) => (sort ? [sort] : []));

/** `[key, width]`, in the order of the screen. */
export type Shown = [string, number][];

function widthOf(key: string): number {
  return COLUMNS.find((column) => column.key === key)?.width ?? 120;
}

const RANKED = COLUMNS.filter(({ rank }) => rank !== undefined).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
/** Of the boxes, in text of the usual size. */
export const CHOSEN_WIDTH = 36;
/** What the boxes and the scroll bar take. */
const BESIDE = CHOSEN_WIDTH + 16;

/** What is shown unless somebody chose columns: as much as there is room for, the most needed first. Where there is none
    for status and rating, the statement stands alone, and they below it. */
export function usualColumns(room: number): Shown {
  let left = room - BESIDE;
  const fitting = new Set<string>();
  for (const { key, width } of RANKED) {
    left -= width;
    if (left < 0 && fitting.size > 0) break;
    fitting.add(key);
  }
  if (!fitting.has('rating')) return [['statement', widthOf('statement')]];
  return COLUMNS.filter(({ key }) => fitting.has(key)).map(({ key, width }) => [key, width]);
}

/** What was kept, without what is unknown now; nothing where nobody chose columns. */
export function readShown(kept: unknown): Shown | null {
  if (!Array.isArray(kept)) return null;
  const known = kept.filter(
    (each): each is [string, number] =>
      Array.isArray(each) && typeof each[1] === 'number' && COLUMNS.some(({ key }) => key === each[0]),
  );
  return known.length > 0 ? known : null;
}

/** The columns of a saved view, which knows no widths and may leave the choice to the room. */
export function columnsNamed(keys: readonly string[]): Shown | null {
  return readShown(keys.map((key) => [key, widthOf(key)]));
}

/** Shows one more, at the end, or hides one; the last one stays. */
export function toggled(shown: Shown, key: string): Shown {
  if (shown.some(([each]) => each === key)) return shown.length > 1 ? shown.filter(([each]) => each !== key) : shown;
  return [...shown, [key, widthOf(key)]];
}

/** The columns as they are shown, as wide as they are. */
export function columnsOf(shown: Shown): Column[] {
  return shown.flatMap(([key, width]) => {
    const column = COLUMNS.find((each) => each.key === key);
    return column ? [{ ...column, width }] : [];
  });
}

/** The name of a column in the catalogue. */
export function columnName(t: Text, key: string): string {
  return t(COLUMNS.find((column) => column.key === key)?.name ?? wordId('field', key));
}

const LEAST = 64;

const CHOSEN: ColDef<ClaimRow> = {
  colId: 'chosen',
  headerComponent: ChosenHeader,
  cellRenderer: ChosenCell,
  resizable: false,
  sortable: false,
  suppressMovable: true,
  cellClass: 'claims-parts claims-chosen',
  headerClass: 'claims-chosen',
};

export function columnDefs(shown: Shown, manner: Manner): ColDef<ClaimRow>[] {
  const chosen = columnsOf(shown).map((column) => definition(column, manner));
  const width = Math.round(CHOSEN_WIDTH * manner.scale);
  const box = { ...CHOSEN, width, minWidth: width, maxWidth: width };
  return [{ ...box, lockPosition: manner.mirrored ? 'right' : 'left' }, ...chosen];
}

function definition(column: Column, manner: Manner): ColDef<ClaimRow> {
  const { key, width, sort, cell, text, exact, grows, least = LEAST } = column;
  return {
    colId: key,
    headerName: columnName(manner.t, key),
    sortable: sort !== undefined,
    width: Math.round(width * manner.scale),
    minWidth: manner.stacked ? LEAST : least,
    ...(cell
      ? { cellRenderer: cell, cellRendererParams: { stacked: manner.stacked }, cellClass: 'claims-parts' }
      : { cellRenderer: TextCell, cellClass: 'claims-text' }),
    ...(text ? { valueGetter: ({ data }) => (data ? text(data, manner) : null) } : {}),
    ...(exact ? { tooltipValueGetter: ({ data }) => (data ? exact(data) : null) } : {}),
    ...(grows ? { flex: width / 100 } : {}),
  };
}
