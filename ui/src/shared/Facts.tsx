/* Facts as a list of names and values, dense and aligned; an unset one is left out by its caller. */

import type { ReactNode } from 'react';
import { cx } from './classes';

const WIDE = 'gap-x-4 max-sm:[&>dt]:mt-2 sm:grid-cols-[minmax(8rem,max-content)_minmax(0,1fr)] sm:[&>*]:py-1';
const NARROW = 'gap-x-3 @max-xs:[&>dt]:mt-2 @xs:grid-cols-[7rem_minmax(0,1fr)] @xs:[&>*]:py-1';

/** `narrow` in a column beside others: long names take a second line, and where its container has not the room for both,
    values stand below their names. */
export function Facts({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return <dl className={cx('grid grid-cols-1 text-sm', narrow ? NARROW : WIDE)}>{children}</dl>;
}

interface FactProps {
  name: string;
  children: ReactNode;
  /** What it means, below it. */
  note?: string;
}

export function Fact({ name, children, note }: FactProps) {
  return (
    <>
      <dt className="text-soft text-xs leading-line">{name}</dt>
      <dd className="min-w-0 break-words leading-line [&_time]:whitespace-normal">
        <bdi>{children}</bdi>
        {note ? <span className="block text-soft text-xs">{note}</span> : null}
      </dd>
    </>
  );
}
