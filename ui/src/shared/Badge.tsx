/* A state in words: icon, label and colour together, never colour alone. */

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './classes';

export type Tone = 'neutral' | 'good' | 'bad' | 'warn' | 'info';

/** The colour of a tone's words and icons. */
export const INK: Record<Tone, string> = {
  neutral: 'text-neutral',
  good: 'text-good',
  bad: 'text-bad',
  warn: 'text-warn',
  info: 'text-info',
};

/** What lies behind them. */
export const WASH: Record<Tone, string> = {
  neutral: 'bg-neutral-wash',
  good: 'bg-good-wash',
  bad: 'bg-bad-wash',
  warn: 'bg-warn-wash',
  info: 'bg-info-wash',
};

interface BadgeProps {
  icon: LucideIcon;
  tone?: Tone;
  children: ReactNode;
  title?: string | undefined;
  /** Without the wash behind it, for rows of a table. */
  bare?: boolean;
  /** Over two lines, where one is not enough. */
  wraps?: boolean;
}

export function Badge({ icon: Icon, tone = 'neutral', children, title, bare = false, wraps = false }: BadgeProps) {
  return (
    <span
      title={title}
      className={cx(
        'inline-flex min-w-0 max-w-full items-center gap-1 rounded-sm text-xs',
        INK[tone],
        !bare && `px-1.5 py-0.5 ${WASH[tone]}`,
      )}
    >
      <Icon aria-hidden="true" size={13} className="shrink-0" />
      <span dir="auto" className={wraps ? 'line-clamp-2 whitespace-normal break-words leading-tight' : 'truncate'}>
        {children}
      </span>
    </span>
  );
}
