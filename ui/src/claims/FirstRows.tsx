/* The first rows of the claims, drawn by the page itself while the grid is loaded: they can be read, looked at, opened
   and chosen like the grid's, which they look like. */

import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, type KeyboardEvent, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import { asIpcError } from '../ipc/invoke';
import type { ClaimRow } from '../ipc/types';
import { cx } from '../shared/classes';
import { useLanguageNames } from '../shared/LanguageName';
import { textScale, useSettings } from '../shared/settings';
import { useBriefTimeFormat } from '../shared/Time';
import { useText } from '../shared/text';
import type { ClaimsTableProps } from './ClaimsTable';
import { ChosenCell, ChosenHeader } from './cells';
import { CHOSEN_WIDTH, type Column, columnName, columnsOf, type Manner } from './columns';
import { firstClaims } from './firstClaims';
import { headerHeight, rowHeight } from './heights';

interface FirstRowsProps extends ClaimsTableProps {
  /** They were read, and drawn, or could not be. */
  onRead: () => void;
  /** So many rows are above the upper edge. */
  onScrolled: (above: number) => void;
}

export function FirstRows(props: FirstRowsProps) {
  const { query, sort, shown, stacked, current, startAt, handle, onCurrent, onOpen, onToggle } = props;
  const t = useText();
  const { settings } = useSettings();
  const scale = textScale(settings);
  const manner: Manner = {
    t,
    time: useBriefTimeFormat(),
    language: useLanguageNames(),
    mirrored: settings.mirrored,
    scale,
    stacked,
  };
  const columns = columnsOf(shown);
  const height = rowHeight(settings.density, scale, stacked);
  const { data: page, error } = useQuery(firstClaims(query, sort, settings));
  const body = useRef<HTMLTableSectionElement>(null);

  const arrived = useEffectEvent(() => {
    if (page) props.onPage(page);
    if (error) props.onFailed(asIpcError(error));
    props.onRead();
  });
  useEffect(() => {
    if (!page && !error) return undefined;
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(arrived);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [page, error]);

  const rows = page?.rows ?? [];
  const focus = (index: number) => body.current?.querySelectorAll('tr')[index]?.focus();
  const at = rows.findIndex(({ id }) => id === current);
  useImperativeHandle(handle, () => ({
    move: (by) => focus(Math.max(0, Math.min(rows.length - 1, at < 0 ? startAt.index : at + by))),
    focus: () => focus(Math.max(0, at)),
  }));
  const pressed = (event: KeyboardEvent, row: ClaimRow) => {
    if (event.key === 'Enter') onOpen(row);
    if (event.key !== ' ') return;
    event.preventDefault();
    onToggle(row);
  };
  return (
    <div
      className="claims-grid absolute inset-0 overflow-x-hidden overflow-y-scroll bg-paper"
      onScroll={(event) => props.onScrolled(event.currentTarget.scrollTop / height)}
    >
      <table
        aria-label={t('claims-title')}
        className="w-full table-fixed border-separate border-spacing-0 text-sm"
        style={{ '--claims-row': `${height - 2}px` } as CSSProperties}
      >
        <colgroup>
          <col style={{ width: Math.round(CHOSEN_WIDTH * scale) }} />
          {columns.map(({ key, width, grows }) => (
            <col key={key} style={grows ? {} : { width: Math.round(width * scale) }} />
          ))}
        </colgroup>
        <thead className="text-start text-soft text-xs">
          <tr style={{ height: headerHeight(scale) + 1 }}>
            <th className={HEAD}>
              <ChosenHeader />
            </th>
            {columns.map(({ key }) => (
              <th key={key} className={`${HEAD} px-2`}>
                {columnName(t, key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              tabIndex={-1}
              className={cx('outline-none hover:bg-hover', row.id === current ? 'claims-current' : null)}
              style={{ height }}
              onFocus={() => onCurrent(row, index)}
              onDoubleClick={() => onOpen(row)}
              onKeyDown={(event) => pressed(event, row)}
            >
              <td className="border-rule border-b p-0">
                <ChosenCell data={row} />
              </td>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} manner={manner} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const HEAD = 'truncate border-edge border-b p-0 text-start font-normal';

function Cell({ column, row, manner }: { column: Column; row: ClaimRow; manner: Manner }) {
  const { key, cell: Parts, text } = column;
  return (
    <td data-column={key} className="truncate border-rule border-b px-2 py-0">
      {Parts ? (
        <div className="claims-parts">
          <Parts data={row} stacked={manner.stacked} />
        </div>
      ) : (
        <div dir="auto" className="claims-text truncate">
          {text?.(row, manner)}
        </div>
      )}
    </td>
  );
}
