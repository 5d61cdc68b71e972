/* Attaching a source to a claim: one of the library, or a new one that is added right there.
   What is typed stays as a draft until it is attached. */

import { useRef, useState } from 'react';
import { ClaimEditWarning } from '../claims/ClaimEditWarning';
import { attachEvidence } from '../ipc/evidence';
import type { ClaimView } from '../ipc/types';
import { useChange } from '../shared/change';
import { Dialog } from '../shared/Dialog';
import { DraftNote, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { useText } from '../shared/text';
import { SourceForm } from '../sources/SourceForm';
import { EVIDENCE_FIELDS, EvidenceFields, type EvidenceForm } from './EvidenceFields';
import { SourcePicker } from './SourcePicker';

type AttachForm = EvidenceForm & {
  /** Nothing until one is chosen. */
  source_id: string | null;
};

const EMPTY: AttachForm = { source_id: null, stance: null, quote: '', locator: '', note: '' };

interface AttachDialogProps {
  view: ClaimView;
  /** Whether a new source was begun already. */
  begun: boolean;
  onClose: () => void;
}

export function AttachDialog({ view, begun, onClose }: AttachDialogProps) {
  const t = useText();
  const [adding, setAdding] = useState(begun);
  const [words, setWords] = useState('');
  const draft = useDraft<AttachForm>(`evidence-attach:${view.id}`, EMPTY);
  const attach = useChange(attachEvidence, { said: t('evidence-attached') });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, attach.error, draft.value);
  const { source_id, stance, quote, locator, note } = draft.value;
  const save = async () => {
    const given = { stance, quote: quote || null, locator: locator || null, note: note || null };
    if (!(await attach.run(view.id, source_id, given))) return;
    draft.done();
    onClose();
  };
  if (adding) {
    return (
      <Dialog open title={t('evidence-new-source')} onClose={() => setAdding(false)}>
        <SourceForm
          draftKey={`source-add:${view.id}`}
          title={words}
          onSaved={(saved) => {
            draft.set({ source_id: saved });
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      </Dialog>
    );
  }
  return (
    <FormDialog
      form={form}
      title={t('evidence-attach')}
      action={t('evidence-attach')}
      unkept={draft.unkept}
      busy={attach.busy}
      onSave={() => void save()}
      onClose={onClose}
    >
      <DraftNote draft={draft} />
      <ClaimEditWarning status={view.status} />
      <SourcePicker
        view={view}
        value={source_id}
        onChange={(chosen) => draft.set({ source_id: chosen })}
        words={words}
        onWords={setWords}
        onAdd={() => setAdding(true)}
        error={atField(error, 'source_id')}
      />
      <EvidenceFields draft={draft} error={error} />
      <ErrorNote error={elsewhere(error, ['source_id', ...EVIDENCE_FIELDS])} />
    </FormDialog>
  );
}
