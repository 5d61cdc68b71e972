/* The fields of a claim in the form in place, but for the quote: each with what is wrong with it. */

import { useQuery } from '@tanstack/react-query';
import type { IpcError } from '../ipc/invoke';
import { people } from '../ipc/people';
import type { ClaimView } from '../ipc/types';
import { byToday, cautionOf, sinceToday } from '../shared/days';
import type { DraftOf } from '../shared/drafts';
import { atField } from '../shared/fieldErrors';
import { ComboBox } from '../shared/fields/ComboBox';
import { DateField } from '../shared/fields/DateField';
import { Select } from '../shared/fields/Select';
import { TagField } from '../shared/fields/TagField';
import { TextArea, TextField } from '../shared/fields/TextField';
import { useText, wordId } from '../shared/text';
import { type ClaimForm, MODALITIES, PRIORITIES } from './claimForm';
import { LanguageField } from './LanguageField';

/** The fields that show what is wrong with them themselves. */
export const FIELDS: readonly string[] = [
  'statement',
  'quote',
  'article_id',
  'claimant',
  'reported_by',
  'claimed_on',
  'appearances',
  'language',
  'assignee_id',
  'due_on',
  'tags',
];

export interface PartProps {
  draft: DraftOf<ClaimForm>;
  error: IpcError | null;
  view: ClaimView;
  disabled: boolean;
}

export function ClaimEditContent({ draft, error, view, disabled }: PartProps) {
  const t = useText();
  const { value, meanwhile, set } = draft;
  const published = view.article?.id === value.article_id ? (view.article?.published_on ?? null) : null;
  return (
    <>
      <TextArea
        serif
        required
        autoFocus={!disabled}
        rows={2}
        label={t('field-statement')}
        help={t('claim-statement-help')}
        value={value.statement}
        onChange={(statement) => set({ statement })}
        meanwhile={meanwhile.statement}
        error={atField(error, 'statement')}
        disabled={disabled}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('field-claimant')}
          value={value.claimant}
          onChange={(claimant) => set({ claimant })}
          meanwhile={meanwhile.claimant}
          error={atField(error, 'claimant')}
          disabled={disabled}
        />
        <TextField
          label={t('field-reported-by')}
          value={value.reported_by}
          onChange={(reported_by) => set({ reported_by })}
          meanwhile={meanwhile.reported_by}
          error={atField(error, 'reported_by')}
          disabled={disabled}
        />
        <Select
          label={t('field-modality')}
          value={value.modality}
          onChange={(modality) => set({ modality })}
          meanwhile={meanwhile.modality}
          options={MODALITIES.map((each) => ({ value: each, label: t(wordId('modality', each)) }))}
          disabled={disabled}
        />
        <DateField
          label={t('field-claimed-on')}
          value={value.claimed_on}
          onChange={(claimed_on) => set({ claimed_on })}
          meanwhile={meanwhile.claimed_on}
          caution={cautionOf(value.claimed_on, { until: [byToday(), [published, 'record-claimed-on-later']] })}
          error={atField(error, 'claimed_on')}
          disabled={disabled}
        />
        <TextArea
          label={t('field-appearances')}
          help={t('claim-appearances-help')}
          rows={2}
          value={value.appearances}
          onChange={(appearances) => set({ appearances })}
          meanwhile={meanwhile.appearances}
          error={atField(error, 'appearances')}
          disabled={disabled}
        />
        <LanguageField
          label={t('field-language')}
          help={t('claim-language-help')}
          value={value.language}
          onChange={(language) => set({ language })}
          meanwhile={meanwhile.language}
          error={atField(error, 'language')}
          disabled={disabled}
        />
      </div>
    </>
  );
}

/** Active people, and whoever the claim is assigned to already. */
function useAssignees(view: ClaimView) {
  const t = useText();
  const { data = [] } = useQuery({ queryKey: ['people'], queryFn: people });
  const active = data.filter((person) => person.active || person.id === view.assignee_id);
  return active.map((person) => ({
    value: person.id,
    label: person.name,
    note: person.active ? t(wordId('role', person.role)) : t('claim-assignee-left'),
  }));
}

export function ClaimEditWork({ draft, error, view, disabled }: PartProps) {
  const t = useText();
  const { value, meanwhile, set } = draft;
  const due = value.due_on === view.due_on ? null : value.due_on;
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <ComboBox
        label={t('field-assignee-id')}
        value={value.assignee_id}
        onChange={(assignee_id) => set({ assignee_id })}
        meanwhile={meanwhile.assignee_id}
        options={useAssignees(view)}
        error={atField(error, 'assignee_id')}
        disabled={disabled}
      />
      <DateField
        label={t('field-due-on')}
        value={value.due_on}
        onChange={(due_on) => set({ due_on })}
        meanwhile={meanwhile.due_on}
        caution={cautionOf(due, { from: [sinceToday()] })}
        error={atField(error, 'due_on')}
        disabled={disabled}
      />
      <Select
        label={t('field-priority')}
        value={value.priority}
        onChange={(priority) => set({ priority })}
        meanwhile={meanwhile.priority}
        options={PRIORITIES.map((each) => ({ value: each, label: t(wordId('priority', each)) }))}
        disabled={disabled}
      />
    </div>
  );
}

export function ClaimEditTags({ draft, error, disabled }: PartProps) {
  const t = useText();
  return (
    <TagField
      label={t('field-tags')}
      labelHidden
      value={draft.value.tags}
      onChange={(tags) => draft.set({ tags })}
      meanwhile={draft.meanwhile.tags}
      error={atField(error, 'tags')}
      disabled={disabled}
    />
  );
}
