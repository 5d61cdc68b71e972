/* The fields of a claim being recorded, but for the quote: each with its help and with what is wrong with it. */

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../shared/Button';
import { byToday, cautionOf } from '../shared/days';
import type { DraftOf } from '../shared/drafts';
import { ComboBox } from '../shared/fields/ComboBox';
import { DateField } from '../shared/fields/DateField';
import { FIELD } from '../shared/fields/frame';
import { Select } from '../shared/fields/Select';
import { TagField } from '../shared/fields/TagField';
import { TextArea } from '../shared/fields/TextField';
import { useDayFormat } from '../shared/Time';
import { useText, wordId } from '../shared/text';
import { MODALITIES } from './claimForm';
import { LanguageField } from './LanguageField';
import type { RecordForm } from './RecordClaimForm';
import { SimilarClaims } from './SimilarClaims';
import { useSuggestions } from './suggestions';

interface RecordClaimFieldsProps {
  draft: DraftOf<RecordForm>;
  /** The day that is offered for the claim's own. */
  publishedOn: string | null;
  wrong: (field: string) => string | null;
}

export function RecordClaimFields({ draft, publishedOn, wrong }: RecordClaimFieldsProps) {
  const t = useText();
  const { value, set } = draft;
  return (
    <>
      <TextArea
        serif
        autoFocus
        required
        label={t('field-statement')}
        help={t('record-statement-help')}
        value={value.statement}
        onChange={(statement) => set({ statement })}
        error={wrong('statement')}
      />
      <SimilarClaims statement={value.statement} />
      <Person
        field="claimant"
        help={t('record-claimant-help')}
        value={value.claimant}
        onChange={(claimant) => set({ claimant })}
        error={wrong('claimant')}
      />
      <Person
        field="reported_by"
        help={t('record-reported-by-help')}
        value={value.reported_by}
        onChange={(reported_by) => set({ reported_by })}
        error={wrong('reported_by')}
      />
      <Select
        required
        label={t('field-modality')}
        help={t('record-modality-help')}
        value={value.modality}
        onChange={(modality) => set({ modality })}
        options={MODALITIES.map((each) => ({
          value: each,
          label: t(wordId('modality', each)),
          note: t(wordId('record-modality', each)),
        }))}
        error={wrong('modality')}
      />
      <ClaimedOn draft={draft} publishedOn={publishedOn} wrong={wrong} />
      <TagField
        label={t('field-tags')}
        value={value.tags}
        onChange={(tags) => set({ tags })}
        suggestions={useSuggestions('tag')}
        error={wrong('tags')}
      />
      <LanguageField
        label={t('field-language')}
        help={t('record-language-help')}
        value={value.language}
        onChange={(language) => set({ language })}
        error={wrong('language')}
      />
      <TextArea
        rows={2}
        label={t('field-appearances')}
        help={t('record-appearances-help')}
        value={value.appearances}
        onChange={(appearances) => set({ appearances })}
        error={wrong('appearances')}
      />
    </>
  );
}

interface PersonProps {
  field: 'claimant' | 'reported_by';
  help: string;
  value: string;
  onChange: (name: string) => void;
  error: string | null;
}

/** A name, with those that other claims have. */
function Person({ field, help, value, onChange, error }: PersonProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const known = useSuggestions(field, typed);
  return (
    <ComboBox
      free
      label={t(wordId('field', field))}
      help={help}
      value={value}
      onChange={onChange}
      onType={setTyped}
      options={known.map((name) => ({ value: name, label: name }))}
      error={error}
    />
  );
}

/** The day that is offered goes into the field, and the focus with it: its button is no more. */
function ClaimedOn({ draft, publishedOn, wrong }: RecordClaimFieldsProps) {
  const t = useText();
  const format = useDayFormat();
  const frame = useRef<HTMLDivElement>(null);
  const { value, set } = draft;
  const take = (day: string) => {
    flushSync(() => set({ claimed_on: day }));
    frame.current?.querySelector<HTMLElement>(FIELD)?.focus();
  };
  return (
    <div ref={frame}>
      <DateField
        label={t('field-claimed-on')}
        help={t('record-claimed-on-help')}
        value={value.claimed_on}
        onChange={(claimed_on) => set({ claimed_on })}
        caution={cautionOf(value.claimed_on, { until: [byToday(), [publishedOn, 'record-claimed-on-later']] })}
        error={wrong('claimed_on')}
      />
      {publishedOn && value.claimed_on !== publishedOn ? (
        <Button small className="mt-1" onPress={() => take(publishedOn)}>
          {t('record-claimed-on-published', { day: format(publishedOn) })}
        </Button>
      ) : null}
    </div>
  );
}
