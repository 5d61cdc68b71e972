/* The first rows of a report, cell for cell as they will stand in the file. */

import { memo } from 'react';
import { useText } from '../shared/text';
import { VisibleText } from '../shared/VisibleText';
import type { TablePreview } from './setup';

/** A cell shows so much of its text; the file has all of it. */
const MOST = 240;
const STANDS_FOR = new Set(['[withheld]', '[redacted]']);

export const PreviewTable = memo(function PreviewTable({ preview }: { preview: TablePreview }) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={t('reports-preview-table')} className="min-h-0 grow overflow-auto">
      <table className="border-separate border-spacing-0 text-xs">
        <thead>
          <tr>
            {preview.columns.map((column) => (
              <th
                key={column}
                scope="col"
                dir="ltr"
                className="sticky top-0 z-10 whitespace-nowrap border-rule border-e border-b bg-sunk px-2 py-1 text-start font-mono font-normal text-soft"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a report are known by their place alone
            <tr key={at} className="hover:bg-hover">
              {row.map((cell, column) => (
                <PreviewCell key={preview.columns[column] ?? column} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});

function PreviewCell({ cell }: { cell: string }) {
  const stands = STANDS_FOR.has(cell);
  const shown = cell.length > MOST ? `${cell.slice(0, MOST)} …` : cell;
  return (
    <td className="h-7 max-w-72 truncate border-rule border-e border-b px-2 py-0.5">
      {stands ? <em className="text-warn">{cell}</em> : <VisibleText text={shown} />}
    </td>
  );
}
