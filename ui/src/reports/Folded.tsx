/* A field that is folded away until somebody wants to choose; what is chosen shows beside its name. */

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';

interface FoldedProps {
  label: string;
  /** What is chosen, in short. */
  shown: string;
  /** Whether that is anything but the usual. */
  set: boolean;
  error?: string | null;
  children: ReactNode;
}

export function Folded({ label, shown, set, error, children }: FoldedProps) {
  const id = useId();
  return (
    <details data-invalid={error ? true : undefined} className="group">
      <summary
        aria-describedby={error ? id : undefined}
        className="flex min-h-8 flex-wrap items-center gap-x-1 rounded-md text-sm hover:bg-hover"
      >
        <ChevronRight
          aria-hidden="true"
          size={14}
          className="shrink-0 text-soft group-open:rotate-90 rtl:-scale-x-100"
        />
        {label}
        <span dir="auto" className={`ms-auto truncate ps-2 ${set ? 'font-semibold' : 'text-soft'}`}>
          {shown}
        </span>
      </summary>
      <fieldset aria-label={label} className="flex flex-col gap-0.5 py-1 ps-5">
        {children}
      </fieldset>
      {/* Below what is ticked, which stays under the pointer when this comes and goes; in sight however long that is. */}
      {error ? (
        <p id={id} className="sticky -bottom-4 bg-paper py-1 ps-5 text-bad text-xs">
          {error}
        </p>
      ) : null}
    </details>
  );
}
