/* A link to another screen of the window. */

import type { ReactNode } from 'react';
import { cx } from './classes';
import type { To } from './router';

interface LinkProps {
  to: To;
  children: ReactNode;
  className?: string;
  /** Marks the link to where the user is. */
  current?: boolean;
}

export function Link({ to, children, className, current = false }: LinkProps) {
  return (
    <a
      href={`#${to}`}
      aria-current={current ? 'page' : undefined}
      className={cx(className ?? 'text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong')}
    >
      {children}
    </a>
  );
}
