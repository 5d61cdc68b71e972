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
import { type ClaimForm, inDispute, MODALITIES, PRIORITIES } from './claimForm';
import { LanguageField } from './LanguageField';

/** The fields that show what is wrong with them themselves. */
export const FIELDS: readonly string[] = [
  'statement',
  'quote',
  'article_id',
  'claimant',
  'reported_by',
  'modality',
  'claimed_on',
  'appearances',
  'language',
  'assignee_id',
  'due_on',
  'priority',
  'tags',
];

export interface PartProps {
  draft: DraftOf<ClaimForm>;
  error: IpcError | null;
  view: ClaimView;
  disabled: boolean;
}

/** What every field is given: its value, what is wrong with it, what others made of it meanwhile. What copies disagree
    about is chosen where both sides stand, and what was destroyed is told. */
export function useFieldOf({ draft, error, view, disabled }: PartProps) {
  const t = useText();
  const disputed = inDispute(view);
  return <Name extends keyof ClaimForm>(name: Name, help?: string) => {
    const apart = disputed.includes(name);
    const gone = view.redacted.includes(name) ? t('claim-edit-redacted') : help;
    return {
      value: draft.value[name],
      onChange: (next: ClaimForm[Name]) => draft.set({ [name]: next } as Partial<ClaimForm>),
      meanwhile: draft.meanwhile[name],
      error: atField(error, name),
      disabled: disabled || apart,
      help: apart ? t('claim-edit-conflict') : gone,
    };
  };
}

export function ClaimEditContent(props: PartProps) {
  const t = useText();
  const field = useFieldOf(props);
  const { view, draft } = props;
  const { value } = draft;
  const published = view.article?.id === value.article_id ? (view.article?.published_on ?? null) : null;
  const statement = field('statement', t('claim-statement-help'));
  return (
    <>
      <TextArea serif required autoFocus={!statement.disabled} rows={2} label={t('field-statement')} {...statement} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t('field-claimant')} {...field('claimant')} />
        <TextField label={t('field-reported-by')} {...field('reported_by')} />
        <Select
          label={t('field-modality')}
          {...field('modality')}
          options={MODALITIES.map((each) => ({ value: each, label: t(wordId('modality', each)) }))}
        />
        <DateField
          label={t('field-claimed-on')}
          {...field('claimed_on')}
          caution={cautionOf(value.claimed_on, { until: [byToday(), [published, 'record-claimed-on-later']] })}
        />
        <TextArea label={t('field-appearances')} rows={2} {...field('appearances', t('claim-appearances-help'))} />
        <LanguageField label={t('field-language')} {...field('language', t('claim-language-help'))} />
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

export function ClaimEditWork(props: PartProps) {
  const t = useText();
  const field = useFieldOf(props);
  const { view, draft } = props;
  const due = draft.value.due_on === view.due_on ? null : draft.value.due_on;
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <ComboBox label={t('field-assignee-id')} {...field('assignee_id')} options={useAssignees(view)} />
      <DateField label={t('field-due-on')} {...field('due_on')} caution={cautionOf(due, { from: [sinceToday()] })} />
      <Select
        label={t('field-priority')}
        {...field('priority')}
        options={PRIORITIES.map((each) => ({ value: each, label: t(wordId('priority', each)) }))}
      />
    </div>
  );
}

export function ClaimEditTags(props: PartProps) {
  const t = useText();
  return <TagField label={t('field-tags')} labelHidden {...useFieldOf(props)('tags')} />;
}
