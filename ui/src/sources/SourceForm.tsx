/* The form of a source: a new one, or one that is changed. What is typed is kept as a draft.
   Where it stands (dialog, page) and what happens after saving is the caller's. */

import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { addSource, editSource } from '../ipc/sources';
import type { SourceId, SourceRecord } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { ActionButton, Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { useSaveCommand } from '../shared/commands/registry';
import { useLeaving } from '../shared/Dialog';
import { byToday, cautionOf } from '../shared/days';
import { DraftNote, type DraftOf, useDraft } from '../shared/drafts';
import { onEscape } from '../shared/escape';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { AddressField } from '../shared/fields/AddressField';
import { DateField } from '../shared/fields/DateField';
import { MeanwhileNote } from '../shared/fields/MeanwhileNote';
import { Select } from '../shared/fields/Select';
import { TextArea, TextField } from '../shared/fields/TextField';
import { Checkbox } from '../shared/fields/toggles';
import { toast } from '../shared/Toasts';
import { useText, wordId } from '../shared/text';
import { editOf, fieldsOf, newSource, SOURCE_KINDS, type SourceFields, saysMore } from './fields';
import { KnownSources } from './KnownSources';
import { OriginField } from './OriginField';
import { StaleWarning } from './StaleWarning';
import { useApprovalsOn } from './uses';

interface SourceFormProps {
  /** Of the draft, e.g. `source-add`, `source-edit:<id>`. */
  draftKey: string;
  /** The source that is changed; a new one without it. */
  source?: SourceRecord;
  /** What a new one is called, as far as it is known. */
  title?: string;
  /** The source that was saved, or the one of the library that is used in place of a new one. */
  onSaved: (source: SourceId) => void;
  onCancel: () => void;
}

type Part = { draft: DraftOf<SourceFields>; wrong: (field: string) => string | null };

function useSaving({ draftKey, source, title, onSaved }: Omit<SourceFormProps, 'onCancel'>) {
  const t = useText();
  const draft = useDraft<SourceFields>(draftKey, fieldsOf(source, title), { ofRecord: source !== undefined });
  const said = (saved: SourceRecord) => t('sources-saved', { title: saved.title });
  const add = useChange(addSource, { said });
  const edit = useChange(editSource, { said });
  const refused = useDeskReason(source ? 'source.edit' : 'source.add');
  const unchanged = source && !draft.dirty ? t('sources-unchanged') : null;
  const reason = refused ?? unchanged;
  const use = (known: SourceId) => {
    if (saysMore(draft.begun, draft.value)) toast({ text: t('sources-known-kept') });
    else draft.done();
    onSaved(known);
  };
  const [asked, setAsked] = useState('');
  const now = JSON.stringify(draft.value);
  const save = async (anyway = false) => {
    if (reason) return;
    setAsked(now);
    const saved = source
      ? await edit.run(source.id, editOf(draft.begun, draft.value))
      : await add.run({ ...newSource(draft.value), anyway });
    if (!saved) return;
    draft.done();
    onSaved(saved.id);
  };
  const failed = add.error ?? edit.error;
  // Other values may be of another source that is known, or of none.
  const outdated = failed?.failure.code === 'source_known' && asked !== now;
  return { draft, save, use, reason, busy: add.busy || edit.busy, failed: outdated ? null : failed };
}

export function SourceForm({ onCancel, ...given }: SourceFormProps) {
  const t = useText();
  const { source } = given;
  const { draft, save, use, reason, busy, failed } = useSaving(given);
  const cancel = () => {
    if (!draft.dirty) draft.discard();
    onCancel();
  };
  const { leave, question } = useLeaving(draft.unkept, cancel);
  const form = useSaveCommand({
    id: 'source-save',
    label: t(source ? 'sources-save' : 'sources-add'),
    run: () => void save(),
    disabledReason: reason,
  });
  const error = useRefusal(form, failed, draft.value);
  const wrong = (field: string) => atField(error, field);
  const part = { draft, wrong };
  return (
    <form
      noValidate
      ref={form}
      aria-label={t(source ? 'sources-edit' : 'sources-add')}
      className="flex flex-col gap-4 [&_:is(input,textarea,button)]:scroll-mb-20"
      onKeyDown={onEscape(leave)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DraftNote draft={draft} />
      {source ? <Stale source={source} /> : null}
      <What {...part} />
      <Where {...part} />
      <Weight {...part} {...(source ? { source } : {})} />
      <Confidence {...part} />
      <TextArea
        label={t('sources-note')}
        help={t('sources-note-help')}
        value={draft.value.note}
        onChange={(note) => draft.set({ note })}
        meanwhile={draft.meanwhile.note}
        error={wrong('note')}
      />
      <KnownSources error={elsewhere(error, Object.keys(draft.value))} onUse={use} onAnyway={() => void save(true)} />
      <div className="sticky -bottom-4 z-10 flex flex-wrap items-center justify-end gap-2 border-rule border-t bg-paper py-3">
        <Button onPress={cancel}>{t('shell-cancel')}</Button>
        <ActionButton tone="main" type="submit" reason={reason} isPending={busy}>
          {t(source ? 'sources-save' : 'sources-add')}
        </ActionButton>
      </div>
      {question}
    </form>
  );
}

function What({ draft, wrong }: Part) {
  const t = useText();
  const { value, meanwhile, set } = draft;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label={t('sources-title')}
        value={value.title}
        onChange={(title) => set({ title })}
        meanwhile={meanwhile.title}
        error={wrong('title')}
        required
        autoFocus
        className="sm:col-span-2"
      />
      <Select
        label={t('sources-kind')}
        value={value.kind}
        onChange={(kind) => set({ kind })}
        meanwhile={meanwhile.kind}
        options={SOURCE_KINDS.map((kind) => ({ value: kind, label: t(wordId('source-kind', kind)) }))}
        error={wrong('kind')}
      />
      <div className="sm:pt-4">
        <Checkbox checked={value.primary} onChange={(primary) => set({ primary })}>
          {t('sources-primary')}
        </Checkbox>
        <p className="ms-6 mt-1 text-soft text-xs">{t('sources-primary-help')}</p>
        <MeanwhileNote label={t('sources-primary')} now={meanwhile.primary} onTake={(primary) => set({ primary })} />
      </div>
      <TextField
        label={t('sources-author')}
        value={value.author}
        onChange={(author) => set({ author })}
        meanwhile={meanwhile.author}
        error={wrong('author')}
      />
      <TextField
        label={t('sources-publisher')}
        value={value.publisher}
        onChange={(publisher) => set({ publisher })}
        meanwhile={meanwhile.publisher}
        error={wrong('publisher')}
      />
    </div>
  );
}

function Where({ draft, wrong }: Part) {
  const t = useText();
  const { value, meanwhile, set } = draft;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <AddressField
        label={t('sources-url')}
        value={value.url}
        onChange={(url) => set({ url })}
        meanwhile={meanwhile.url}
        error={wrong('url')}
      />
      <AddressField
        label={t('field-archived-url')}
        help={t('sources-archived-url-help')}
        value={value.archived_url}
        onChange={(archived_url) => set({ archived_url })}
        meanwhile={meanwhile.archived_url}
        error={wrong('archived_url')}
      />
      <DateField
        label={t('sources-published-on')}
        value={value.published_on}
        onChange={(published_on) => set({ published_on })}
        meanwhile={meanwhile.published_on}
        caution={cautionOf(value.published_on, { until: [byToday()] })}
        error={wrong('published_on')}
      />
      <DateField
        label={t('sources-accessed-on')}
        value={value.accessed_on}
        onChange={(accessed_on) => set({ accessed_on })}
        meanwhile={meanwhile.accessed_on}
        caution={cautionOf(value.accessed_on, {
          from: [[value.published_on, 'sources-accessed-on-earlier']],
          until: [byToday()],
        })}
        error={wrong('accessed_on')}
      />
    </div>
  );
}

function Weight({ draft, wrong, source }: Part & { source?: SourceRecord }) {
  const t = useText();
  const { value, meanwhile, set } = draft;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <OriginField
        value={value.origin}
        onChange={(origin) => set({ origin })}
        meanwhile={meanwhile.origin}
        error={wrong('origin')}
        {...(source ? { but: source.id } : {})}
      />
      <TextArea
        label={t('sources-interest')}
        help={t('sources-interest-help')}
        rows={2}
        value={value.interest}
        onChange={(interest) => set({ interest })}
        meanwhile={meanwhile.interest}
        error={wrong('interest')}
      />
    </div>
  );
}

function Confidence({ draft }: Part) {
  const t = useText();
  const { confidential } = draft.value;
  return (
    <div
      className={confidential ? 'border-warn border-s-2 bg-warn-wash px-3 py-2' : 'border-rule border-s-2 px-3 py-2'}
    >
      <Checkbox checked={confidential} onChange={(checked) => draft.set({ confidential: checked })}>
        <span className="inline-flex items-center gap-1.5 font-semibold">
          <EyeOff aria-hidden="true" size={14} />
          {t('sources-confidential')}
        </span>
      </Checkbox>
      <p className="mt-1 text-soft text-xs">{t('sources-confidential-help')}</p>
      <MeanwhileNote
        label={t('sources-confidential')}
        now={draft.meanwhile.confidential}
        onTake={(now) => draft.set({ confidential: now })}
      />
    </div>
  );
}

function Stale({ source }: { source: SourceRecord }) {
  return <StaleWarning approved={useApprovalsOn(source.id)} />;
}
