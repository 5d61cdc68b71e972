/* Changing how a source bears on a claim. Only what differs is saved. */

import { useRef } from 'react';
import { ClaimEditWarning } from '../claims/ClaimEditWarning';
import { editEvidence } from '../ipc/evidence';
import type { ClaimView, EvidenceEdit, EvidenceView } from '../ipc/types';
import { useChange } from '../shared/change';
import { DraftNote, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { elsewhere, useRefusal } from '../shared/fieldErrors';
import { useText } from '../shared/text';
import { EVIDENCE_FIELDS, EvidenceFields, type EvidenceForm } from './EvidenceFields';

interface EditDialogProps {
  view: ClaimView;
  evidence: EvidenceView;
  onClose: () => void;
}

function formOf({ stance, quote, locator, note }: EvidenceView): EvidenceForm {
  return { stance, quote: quote ?? '', locator: locator ?? '', note: note ?? '' };
}

function editOf(form: EvidenceForm, evidence: EvidenceView): EvidenceEdit {
  const edit: EvidenceEdit = form.stance === evidence.stance ? {} : { stance: form.stance };
  for (const field of ['quote', 'locator', 'note'] as const) {
    if (form[field] !== (evidence[field] ?? '')) edit[field] = form[field] || null;
  }
  return edit;
}

export function EditDialog({ view, evidence, onClose }: EditDialogProps) {
  const t = useText();
  const draft = useDraft<EvidenceForm>(`evidence-edit:${view.id}:${evidence.id}`, formOf(evidence), {
    ofRecord: true,
  });
  const change = useChange(editEvidence, { said: t('evidence-saved') });
  const edit = editOf(draft.value, evidence);
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, change.error, draft.value);
  const save = async () => {
    if (!(await change.run(evidence.id, edit))) return;
    draft.done();
    onClose();
  };
  return (
    <FormDialog
      form={form}
      title={t('evidence-edit')}
      action={t('claim-save')}
      reason={Object.keys(edit).length === 0 ? t('claim-unchanged') : null}
      unkept={draft.unkept}
      busy={change.busy}
      onSave={() => void save()}
      onClose={onClose}
    >
      <DraftNote draft={draft} />
      <ClaimEditWarning status={view.status} />
      <p dir="auto" className="font-semibold">
        {evidence.source.title}
      </p>
      <EvidenceFields draft={draft} error={error} />
      <ErrorNote error={elsewhere(error, EVIDENCE_FIELDS)} />
    </FormDialog>
  );
}
