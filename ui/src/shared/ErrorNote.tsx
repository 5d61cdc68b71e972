/* A failure, told where the user acted: the sentence as the core wrote it.
   It asks nothing and hides nothing that was typed. */

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export interface Failing {
  code: string;
  message: string;
  details?: unknown;
}

interface ErrorNoteProps {
  error: Failing | null | undefined;
  /** What can be done about it, e.g. a button. */
  children?: ReactNode;
}

export function ErrorNote({ error, children }: ErrorNoteProps) {
  if (!error) return null;
  return (
    <div
      role="alert"
      data-code={error.code}
      className="flex items-start gap-2 border-bad border-s-2 bg-bad-wash px-3 py-2 text-bad text-sm"
    >
      <CircleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
      <div className="min-w-0 grow whitespace-pre-line break-words" dir="auto">
        {error.message}
        {children ? <div className="mt-2 flex flex-wrap gap-2">{children}</div> : null}
      </div>
    </div>
  );
}
