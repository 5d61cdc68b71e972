/* Taking a source from a claim again, after a yes. The source stays in the library, the evidence in history. */

import { ClaimEditWarning } from '../claims/ClaimEditWarning';
import { detachEvidence } from '../ipc/evidence';
import type { ClaimView, EvidenceView } from '../ipc/types';
import { useChange } from '../shared/change';
import { Confirm } from '../shared/Dialog';
import { useText } from '../shared/text';

interface DetachDialogProps {
  view: ClaimView;
  evidence: EvidenceView;
  onClose: () => void;
}

export function DetachDialog({ view, evidence, onClose }: DetachDialogProps) {
  const t = useText();
  const detach = useChange(detachEvidence, { said: t('evidence-detached'), onDone: onClose });
  return (
    <Confirm
      open
      danger
      title={t('evidence-detach-ask')}
      action={t('evidence-detach')}
      busy={detach.busy}
      error={detach.error}
      onConfirm={() => void detach.run(evidence.id)}
      onClose={onClose}
    >
      <p dir="auto" className="font-semibold">
        {evidence.source.title}
      </p>
      <p>{t('evidence-detach-means')}</p>
      <ClaimEditWarning status={view.status} />
    </Confirm>
  );
}
