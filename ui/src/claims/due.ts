/* Whether a due day is over while the check is not done. */

import type { Status } from '../ipc/types';
import { today } from '../shared/days';

const DONE: readonly Status[] = ['approved', 'published', 'corrected', 'withdrawn'];

export function overdue(day: string | null, status: Status): boolean {
  return day !== null && day < today() && !DONE.includes(status);
}
