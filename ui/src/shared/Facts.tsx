/* Facts as a list of names and values, dense and aligned; an unset one is left out by its caller. */

import type { ReactNode } from 'react';

export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-1 gap-x-4 text-sm sm:grid-cols-[minmax(8rem,max-content)_minmax(0,1fr)]">
      {children}
    </dl>
  );
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
      <dt className="text-soft text-xs leading-line max-sm:mt-2 sm:py-1">{name}</dt>
      <dd className="min-w-0 break-words leading-line sm:py-1">
        <bdi>{children}</bdi>
        {note ? <span className="block text-soft text-xs">{note}</span> : null}
      </dd>
    </>
  );
}
