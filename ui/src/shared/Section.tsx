/* A part of a screen under a heading of its own, with what can be done there beside it. */

import { type ReactNode, type Ref, useId } from 'react';
import { cx } from './classes';

interface SectionProps {
  title: string;
  count?: number | undefined;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  /** For a heading that can take focus; see `useFallenFocus`. */
  headingRef?: Ref<HTMLHeadingElement>;
}

export function Section({ title, count, note, actions, children, className, headingRef }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx('flex min-w-0 flex-col gap-2', className)}>
      <header className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 border-rule border-b pb-1">
        <h2
          {...(headingRef ? { ref: headingRef, tabIndex: -1 } : {})}
          className="flex flex-wrap items-baseline gap-x-2 font-semibold font-serif text-lg"
        >
          <span id={id}>{title}</span>
          {count === undefined ? null : <span className="font-normal text-soft tabular-nums">{count}</span>}
        </h2>
        {note ? <div className="text-soft text-sm">{note}</div> : null}
        {actions ? <div className="ms-auto flex flex-wrap items-center gap-2">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
