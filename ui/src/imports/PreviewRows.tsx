/* The first rows of a table as they would become claims: each with its fate, and what is wrong at the cell. */

import { Ban, CirclePlus, Copy, Equal, Pencil, SkipForward } from 'lucide-react';
import { memo } from 'react';
import type { DuplicateRule, ImportField, ImportPreview, PreviewCell, PreviewRow } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { Count } from '../shared/Count';
import { Link } from '../shared/Link';
import { useText } from '../shared/text';
import { VisibleText } from '../shared/VisibleText';
import { fieldName } from './setup';

/** A cell shows so much of its text. */
const MOST = 240;
const HEAD = 'sticky top-0 z-10 border-rule border-e border-b bg-sunk px-2 py-1 text-start font-normal text-soft';
const CELL = 'border-rule border-e border-b px-2 py-1 align-top';

interface Shown {
  column: string;
  at: number;
  field: ImportField | undefined;
}

/** The columns that stand for something; all of them while nothing can be taken. */
function shownOf({ columns, mapping, missing }: ImportPreview): Shown[] {
  const field = (column: string) => mapping.find((mapped) => mapped.column === column)?.field;
  const all = columns.map((column, at) => ({ column, at, field: field(column) }));
  return missing ? all : all.filter((column) => column.field);
}

export const PreviewRows = memo(function PreviewRows({ preview }: { preview: ImportPreview }) {
  const t = useText();
  const shown = shownOf(preview);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={t('imports-preview-table')} className="relative min-h-0 grow overflow-auto">
      <table className="border-separate border-spacing-0 text-xs">
        <thead>
          <tr>
            <th scope="col" className={HEAD}>
              {t('imports-row')}
            </th>
            {preview.missing ? null : (
              <th scope="col" className={HEAD}>
                {t('imports-fate')}
              </th>
            )}
            {shown.map(({ column, field }) => (
              <th key={column} scope="col" className={HEAD}>
                {field ? <span className="block font-semibold text-ink">{fieldName(t, field)}</span> : null}
                <bdi className="block max-w-72 truncate font-mono">{column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.first.map((row) => (
            <tr key={row.row} className="hover:bg-hover">
              <th scope="row" className={`${CELL} text-end font-normal text-soft tabular-nums`}>
                <Count of={row.row} />
              </th>
              {preview.missing ? null : <Fate row={row} rule={preview.on_duplicate} />}
              {shown.map((column) => (
                <CellOf key={column.column} cell={row.cells[column.at]} field={column.field} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});

function Fate({ row, rule }: { row: PreviewRow; rule: DuplicateRule }) {
  const t = useText();
  const known = { skip: SkipForward, update: Pencil, add: Copy }[rule];
  return (
    <td className={`${CELL} max-w-64 min-w-28`}>
      {row.fate === 'new' ? (
        <Badge bare icon={CirclePlus} tone="good">
          {t('imports-fate-new')}
        </Badge>
      ) : null}
      {row.fate === 'duplicate' ? (
        <Badge bare icon={known} tone="info">
          {t(`imports-fate-${rule}`)}
        </Badge>
      ) : null}
      {row.fate === 'unchanged' ? (
        <Badge bare icon={Equal} tone="neutral">
          {t('imports-fate-unchanged')}
        </Badge>
      ) : null}
      {row.fate === 'rejected' ? (
        <Badge bare icon={Ban} tone="bad">
          {t('imports-fate-rejected')}
        </Badge>
      ) : null}
      {row.repeats === null ? null : (
        <span className="block text-soft">{t('imports-fate-repeats', { row: row.repeats })}</span>
      )}
      {row.claim ? (
        <Link to={`/claims/${row.claim}`} className="block min-h-6 text-accent underline underline-offset-2">
          {t('imports-fate-claim')}
        </Link>
      ) : null}
      {row.reason ? <span className="block break-words text-bad">{row.reason}</span> : null}
    </td>
  );
}

interface CellOfProps {
  cell: PreviewCell | undefined;
  field: ImportField | undefined;
  row: PreviewRow;
}

/** A text as it stands in a cell of the table; a list has an item a line. */
function inCell(text: string, isList: boolean): string {
  const line = isList ? text.replaceAll('\n', '; ') : text;
  return line.length > MOST ? `${line.slice(0, MOST)} …` : line;
}

function CellOf({ cell, field, row }: CellOfProps) {
  const t = useText();
  const becomes = cell?.value ?? null;
  const asItStands = row.fate === 'rejected' || !field || becomes === null;
  const text = (asItStands ? cell?.text : becomes) ?? '';
  const isList = field === 'tags' || field === 'appearances';
  const change = row.changes.find((each) => each.field === field);
  return (
    <td className={`${CELL} max-w-72`}>
      <div className={asItStands ? 'text-soft' : undefined}>
        <VisibleText text={inCell(text, isList && !asItStands)} />
      </div>
      {change ? (
        <span className="block min-w-28 break-words text-info">
          {change.before === null
            ? t('imports-was-empty')
            : t('imports-was', { before: inCell(change.before, isList) })}
        </span>
      ) : null}
      {cell?.problem ? <span className="block min-w-56 break-words text-warn">{cell.problem}</span> : null}
    </td>
  );
}
