/* Whoever is about to change what an approval relied on is told before. */

import { TriangleAlert } from 'lucide-react';
import type { SourceUse } from '../ipc/types';
import { useText } from '../shared/text';

/** So many claims are named. */
const MOST = 3;

export function StaleWarning({ approved }: { approved: readonly SourceUse[] }) {
  const t = useText();
  if (approved.length === 0) return null;
  return (
    <div role="note" className="flex items-start gap-2 border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm text-warn">
      <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
      <div>
        <p>{t('sources-stale-warning', { count: approved.length })}</p>
        <ul className="mt-1 list-disc ps-5 font-serif">
          {approved.slice(0, MOST).map((use) => (
            <li key={use.evidence_id} dir="auto">
              {use.statement}
            </li>
          ))}
        </ul>
        {approved.length > MOST ? (
          <p className="text-xs">{t('sources-stale-more', { count: approved.length - MOST })}</p>
        ) : null}
      </div>
    </div>
  );
}
