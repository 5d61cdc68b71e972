/* The desk's policy: what a claim needs before it is submitted and approved; and what the desk is called. */

import { useQuery } from '@tanstack/react-query';
import { Lock, Minus, Plus } from 'lucide-react';
import { Disputes } from '../history/Disputes';
import { desk, setDesk } from '../ipc/desk';
import { asIpcError } from '../ipc/invoke';
import { scales } from '../ipc/scales';
import type { DeskEdit, DeskRecord, JsonValue, RatingScaleRecord } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { ActionButton, IconButton } from '../shared/Button';
import { useChange } from '../shared/change';
import { useSaveCommand } from '../shared/commands/registry';
import { DraftNote, type DraftOf, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { AddressField } from '../shared/fields/AddressField';
import { MeanwhileNote } from '../shared/fields/MeanwhileNote';
import { Select } from '../shared/fields/Select';
import { TextField } from '../shared/fields/TextField';
import { Checkbox } from '../shared/fields/toggles';
import { type Text, useText, yesOrNo } from '../shared/text';

type PolicyFields = {
  name: string;
  url: string;
  four_eyes: boolean;
  min_independent_sources: number;
  primary_source_required: boolean;
  claimant_contacted_required: boolean;
  default_scale_id: string | null;
};

const SOURCES_MOST = 99;

export function PolicySection() {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['desk'], queryFn: desk });
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-soft text-sm">{t('policy-intro')}</p>
      <ErrorNote error={error ? asIpcError(error) : null} />
      {data ? <PolicyForm desk={data} /> : null}
    </div>
  );
}

function fieldsOf(record: DeskRecord): PolicyFields {
  return {
    name: record.name,
    url: record.url ?? '',
    four_eyes: record.four_eyes,
    min_independent_sources: record.min_independent_sources,
    primary_source_required: record.primary_source_required,
    claimant_contacted_required: record.claimant_contacted_required,
    default_scale_id: record.default_scale_id,
  };
}

/** Only what differs. */
function editOf(before: PolicyFields, after: PolicyFields): DeskEdit {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof PolicyFields] !== value);
  return Object.fromEntries(changed.map(([name, value]) => [name, name === 'url' && value === '' ? null : value]));
}

function PolicyForm({ desk: record }: { desk: DeskRecord }) {
  const t = useText();
  const draft = useDraft<PolicyFields>('desk-set', fieldsOf(record), { ofRecord: true });
  const { data: all } = useQuery({ queryKey: ['scales'], queryFn: scales });
  const refused = useDeskReason('desk.set');
  const reason = refused ?? (draft.dirty ? null : t('desk-unchanged'));
  const change = useChange(setDesk, { said: t('policy-saved') });
  const save = async () => {
    if (reason) return;
    if (await change.run(editOf(draft.begun, draft.value))) draft.done();
  };
  const form = useSaveCommand({
    id: 'policy-save',
    label: t('policy-save'),
    run: () => void save(),
    disabledReason: reason,
  });
  const error = useRefusal(form, change.error, draft.value);
  const part = { draft, locked: refused !== null, wrong: (field: string) => atField(error, field) };
  return (
    <form
      ref={form}
      noValidate
      className="flex max-w-2xl flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DraftNote draft={draft} />
      {refused ? (
        <p role="note" className="flex items-start gap-2 border-edge border-s-2 bg-sunk px-3 py-2 text-sm">
          <Lock aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-soft" />
          {refused}
        </p>
      ) : null}
      <Disputes
        conflicts={record.conflicts}
        nameField={(field) => t(NAMES[field] ?? 'policy-name')}
        show={(field, value) => shown(t, field, value, all ?? [])}
        onTake={(field, value) => void change.run({ [field]: value } as DeskEdit)}
        reason={refused}
        busy={change.busy}
        error={null}
      />
      <DeskFields {...part} />
      <EvidenceFields {...part} />
      <ReviewFields {...part} scales={all ?? []} />
      <ErrorNote error={elsewhere(error, ['name', 'url', 'min_independent_sources'])} />
      <div>
        <ActionButton tone="main" type="submit" reason={reason} isPending={change.busy}>
          {t('policy-save')}
        </ActionButton>
      </div>
    </form>
  );
}

interface PartProps {
  draft: DraftOf<PolicyFields>;
  wrong: (field: string) => string | null;
  /** Whoever may not change the policy reads it. */
  locked: boolean;
}

const GROUP = 'flex flex-col gap-3';
const LEGEND = 'mb-1 font-semibold font-serif';

function DeskFields({ draft, wrong, locked }: PartProps) {
  const t = useText();
  const { value, meanwhile, set } = draft;
  return (
    <fieldset className={GROUP}>
      <legend className={LEGEND}>{t('policy-desk')}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          required
          disabled={locked}
          label={t('policy-name')}
          value={value.name}
          onChange={(name) => set({ name })}
          meanwhile={meanwhile.name}
          error={wrong('name')}
        />
        <AddressField
          disabled={locked}
          label={t('policy-url')}
          value={value.url}
          onChange={(url) => set({ url })}
          meanwhile={meanwhile.url}
          error={wrong('url')}
        />
      </div>
    </fieldset>
  );
}

function EvidenceFields({ draft, wrong, locked }: PartProps) {
  const t = useText();
  const { value, meanwhile, set } = draft;
  return (
    <fieldset className={GROUP}>
      <legend className={LEGEND}>{t('policy-evidence')}</legend>
      <SourceCount
        value={value.min_independent_sources}
        onChange={(min_independent_sources) => set({ min_independent_sources })}
        meanwhile={meanwhile.min_independent_sources}
        error={wrong('min_independent_sources')}
        locked={locked}
      />
      <Rule
        locked={locked}
        name="policy-primary"
        checked={value.primary_source_required}
        onChange={(primary_source_required) => set({ primary_source_required })}
        meanwhile={meanwhile.primary_source_required}
      />
      <Rule
        locked={locked}
        name="policy-claimant"
        checked={value.claimant_contacted_required}
        onChange={(claimant_contacted_required) => set({ claimant_contacted_required })}
        meanwhile={meanwhile.claimant_contacted_required}
      />
    </fieldset>
  );
}

function ReviewFields({ draft, locked, scales: all }: PartProps & { scales: readonly RatingScaleRecord[] }) {
  const t = useText();
  const { value, meanwhile, set } = draft;
  return (
    <fieldset className={GROUP}>
      <legend className={LEGEND}>{t('policy-review')}</legend>
      <Rule
        locked={locked}
        name="policy-four-eyes"
        checked={value.four_eyes}
        onChange={(four_eyes) => set({ four_eyes })}
        meanwhile={meanwhile.four_eyes}
      />
      <Select
        disabled={locked}
        label={t('policy-default-scale')}
        value={value.default_scale_id}
        onChange={(default_scale_id) => set({ default_scale_id })}
        meanwhile={meanwhile.default_scale_id ?? undefined}
        placeholder={t('shell-not-set')}
        options={all.map((scale) => ({ value: scale.id, label: scale.name }))}
        className="max-w-80"
      />
    </fieldset>
  );
}

interface RuleProps {
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  meanwhile: boolean | undefined;
  locked: boolean;
}

function Rule({ name, checked, onChange, meanwhile, locked }: RuleProps) {
  const t = useText();
  return (
    <div>
      <Checkbox checked={checked} onChange={onChange} disabled={locked}>
        {t(name)}
      </Checkbox>
      <p className="ms-6 mt-1 text-soft text-xs">{t(`${name}-help`)}</p>
      <MeanwhileNote label={t(name)} now={meanwhile} onTake={onChange} />
    </div>
  );
}

interface SourceCountProps {
  value: number;
  onChange: (value: number) => void;
  meanwhile: number | undefined;
  error: string | null;
  locked: boolean;
}

function SourceCount({ value, onChange, meanwhile, error, locked }: SourceCountProps) {
  const t = useText();
  const type = (text: string) => {
    const digits = text.replaceAll(/\D/g, '');
    onChange(Math.min(SOURCES_MOST, Number(digits)));
  };
  return (
    <div className="flex items-start gap-1">
      <TextField
        label={t('policy-min-sources')}
        help={t('policy-min-sources-help')}
        value={String(value)}
        onChange={type}
        meanwhile={meanwhile?.toString()}
        error={error}
        disabled={locked}
        className="max-w-72"
      />
      <span className="mt-5 flex">
        <IconButton label={t('policy-fewer')} isDisabled={locked || value === 0} onPress={() => onChange(value - 1)}>
          <Minus aria-hidden="true" size={16} />
        </IconButton>
        <IconButton
          label={t('policy-more')}
          isDisabled={locked || value === SOURCES_MOST}
          onPress={() => onChange(value + 1)}
        >
          <Plus aria-hidden="true" size={16} />
        </IconButton>
      </span>
    </div>
  );
}

const NAMES: Record<string, string> = {
  name: 'policy-name',
  url: 'policy-url',
  four_eyes: 'policy-four-eyes',
  min_independent_sources: 'policy-min-sources',
  primary_source_required: 'policy-primary',
  claimant_contacted_required: 'policy-claimant',
  default_scale_id: 'policy-default-scale',
};

function shown(t: Text, field: string, value: JsonValue, all: readonly RatingScaleRecord[]): string {
  if (typeof value === 'boolean') return yesOrNo(t, value);
  if (value === null || value === '') return t('shell-not-set');
  if (field === 'default_scale_id') return all.find((scale) => scale.id === value)?.name ?? String(value);
  return String(value);
}
