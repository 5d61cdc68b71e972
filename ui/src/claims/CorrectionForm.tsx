/* The form of a correction: how much it changes, and what readers are told. It opens one, or changes the one that is open.
   What is typed is kept as a draft, and stays where it is refused. */

import { useRef } from 'react';
import { editCorrection, openCorrection } from '../ipc/reviews';
import type { ClaimView, CorrectionClass } from '../ipc/types';
import { useChange } from '../shared/change';
import { DraftNote, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { TextArea } from '../shared/fields/TextField';
import { RadioGroup } from '../shared/fields/toggles';
import { useText, wordId } from '../shared/text';
import { openCorrectionOf, type Step } from './flow';

const CLASSES: readonly CorrectionClass[] = ['minor', 'evidence', 'verdict_changed', 'void'];

interface CorrectionFormProps {
  step: Step;
  view: ClaimView;
  onClose: () => void;
}

export function CorrectionForm({ step, view, onClose }: CorrectionFormProps) {
  const t = useText();
  const open = openCorrectionOf(view);
  const draft = useDraft<{ class: CorrectionClass | null; notice: string }>(
    `${step.op}:${view.id}`,
    { class: open?.class ?? null, notice: open?.notice ?? '' },
    { ofRecord: open !== undefined },
  );
  const save = open
    ? (id: string, changed: CorrectionClass | null, notice: string) => editCorrection(id, { class: changed, notice })
    : openCorrection;
  const change = useChange(save, { said: t(wordId('claim-done', step.op)) });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, change.error, draft.value);
  const take = async () => {
    if (!(await change.run(view.id, draft.value.class, draft.value.notice))) return;
    draft.done();
    onClose();
  };
  return (
    <FormDialog
      form={form}
      title={t(wordId('claim-ask', step.op))}
      action={t(open ? 'claim-save' : 'claim-do-correction-open')}
      unkept={draft.unkept}
      busy={change.busy}
      onSave={() => void take()}
      onClose={onClose}
    >
      <DraftNote draft={draft} />
      <p className="text-sm">{t(wordId('claim-means', step.op))}</p>
      <RadioGroup
        required
        label={t('field-class')}
        value={draft.value.class}
        meanwhile={draft.meanwhile.class ?? undefined}
        onChange={(chosen) => draft.set({ class: chosen })}
        error={atField(error, 'class')}
        options={CLASSES.map((kind) => ({
          value: kind,
          label: t(wordId('correction-class', kind)),
          note: t(wordId('claim-correction', kind)),
        }))}
      />
      <TextArea
        label={t('claim-correction-notice')}
        help={t('claim-correction-notice-help')}
        value={draft.value.notice}
        meanwhile={draft.meanwhile.notice}
        onChange={(notice) => draft.set({ notice })}
        error={atField(error, 'notice')}
        rows={4}
        required
      />
      <ErrorNote error={elsewhere(error, ['class', 'notice'])} />
    </FormDialog>
  );
}
