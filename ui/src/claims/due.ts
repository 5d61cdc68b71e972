/* Whether a due day is over while the check is not done. */

import type { Status } from '../ipc/types';

const DONE: readonly Status[] = ['approved', 'published', 'corrected', 'withdrawn'];

/** The user's own day, `2026-01-02`. */
function today(): string {
  const now = new Date();
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

export function overdue(day: string | null, status: Status): boolean {
  return day !== null && day < today() && !DONE.includes(status);
}
