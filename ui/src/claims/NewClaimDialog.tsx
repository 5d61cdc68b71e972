/* Recording a claim that stands in no article of the workspace. The form and its draft are `RecordClaimForm`'s. */

import type { ClaimRecord } from '../ipc/types';
import { Dialog } from '../shared/Dialog';
import { useText } from '../shared/text';
import { RecordClaimForm } from './RecordClaimForm';

interface NewClaimDialogProps {
  onClose: () => void;
  onRecorded: (claim: ClaimRecord) => void;
}

export function NewClaimDialog({ onClose, onRecorded }: NewClaimDialogProps) {
  const t = useText();
  return (
    <Dialog open title={t('claims-record')} onClose={onClose}>
      <div className="[&_footer]:-bottom-4 [&_footer]:-mb-4">
        <RecordClaimForm article={null} quote={null} onSaved={onRecorded} onCancel={onClose} />
      </div>
    </Dialog>
  );
}
