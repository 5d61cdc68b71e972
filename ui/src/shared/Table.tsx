/* A plain table for short lists: a head, cells on one line each, hairlines between rows. */

import type { ReactNode } from 'react';
import { cx } from './classes';
import { useText } from './text';

interface TableProps {
  label: string;
  /** An empty heading still needs words for screen readers: give them with `hidden`. */
  columns: readonly { id: string; label: string; hidden?: boolean; end?: boolean }[];
  children: ReactNode;
}

export function Table({ label, columns, children }: TableProps) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="relative overflow-x-auto" aria-label={t('shell-table', { name: label })} tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-rule border-b">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={cx(
                  'px-2 py-1 font-normal text-soft text-xs first:ps-0 last:pe-0',
                  column.end ? 'text-end' : 'text-start',
                )}
              >
                {column.hidden ? <span className="sr-only">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-rule">{children}</tbody>
      </table>
    </section>
  );
}

export function Cell({ children, end = false, className }: { children: ReactNode; end?: boolean; className?: string }) {
  return (
    <td className={cx('px-2 py-1.5 align-top leading-row first:ps-0 last:pe-0', end && 'text-end', className)}>
      {children}
    </td>
  );
}
