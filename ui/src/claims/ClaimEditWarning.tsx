/* Said before an edit that lets a submission or an approval lapse: what is lost, and that history says so. */

import { TriangleAlert } from 'lucide-react';
import type { Status } from '../ipc/types';
import { useText } from '../shared/text';

/** Whether an edit of a claim in this state takes something from it. */
export function lapses(status: Status): boolean {
  return status === 'in_review' || status === 'approved';
}

export function ClaimEditWarning({ status }: { status: Status }) {
  const t = useText();
  if (!lapses(status)) return null;
  return (
    <p className="flex items-start gap-2 border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm text-warn">
      <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
      <span className="min-w-0">{t(status === 'approved' ? 'claim-lapse-approval' : 'claim-lapse-submission')}</span>
    </p>
  );
}
