/* The fields of a piece of evidence: how the source bears on the claim, its words, where they stand, a note. */

import type { IpcError } from '../ipc/invoke';
import type { Stance } from '../ipc/types';
import type { DraftOf } from '../shared/drafts';
import { atField } from '../shared/fieldErrors';
import { TextArea, TextField } from '../shared/fields/TextField';
import { RadioGroup } from '../shared/fields/toggles';
import { useText, wordId } from '../shared/text';
import { STANCE_LOOKS, STANCES } from './StanceBadge';

export type EvidenceForm = {
  /** Nothing until somebody chooses. */
  stance: Stance | null;
  quote: string;
  locator: string;
  note: string;
};

/** The fields that show what is wrong with them themselves. */
export const EVIDENCE_FIELDS = ['stance', 'quote', 'locator', 'note'] as const;

interface EvidenceFieldsProps<Form extends EvidenceForm> {
  draft: DraftOf<Form>;
  error: IpcError | null;
}

export function EvidenceFields<Form extends EvidenceForm>({ draft, error }: EvidenceFieldsProps<Form>) {
  const t = useText();
  const { value, meanwhile } = draft;
  const set = (change: Partial<EvidenceForm>) => draft.set(change as Partial<Form>);
  return (
    <>
      <RadioGroup
        required
        label={t('field-stance')}
        help={t('evidence-stance-help')}
        value={value.stance}
        onChange={(stance) => set({ stance })}
        meanwhile={meanwhile.stance ?? undefined}
        error={atField(error, 'stance')}
        options={STANCES.map((stance) => {
          const { icon: Icon } = STANCE_LOOKS[stance];
          return {
            value: stance,
            label: t(wordId('stance', stance)),
            note: t(wordId('evidence-stance', stance)),
            icon: <Icon aria-hidden="true" size={15} className="shrink-0 text-soft" />,
          };
        })}
      />
      <TextArea
        serif
        rows={3}
        label={t('field-passage')}
        help={t('evidence-quote-help')}
        value={value.quote}
        onChange={(quote) => set({ quote })}
        meanwhile={meanwhile.quote}
        error={atField(error, 'quote')}
      />
      <TextField
        label={t('field-locator')}
        help={t('evidence-locator-help')}
        value={value.locator}
        onChange={(locator) => set({ locator })}
        meanwhile={meanwhile.locator}
        error={atField(error, 'locator')}
      />
      <TextArea
        rows={2}
        label={t('field-note')}
        help={t('evidence-note-help')}
        value={value.note}
        onChange={(note) => set({ note })}
        meanwhile={meanwhile.note}
        error={atField(error, 'note')}
      />
    </>
  );
}
