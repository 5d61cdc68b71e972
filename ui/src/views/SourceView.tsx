/* One source: what is known of it, edited in place; its files; where it is used; its history. */

import { useQuery } from '@tanstack/react-query';
import { EyeOff, Pencil } from 'lucide-react';
import { useState } from 'react';
import { Disputes } from '../history/Disputes';
import { asIpcError } from '../ipc/invoke';
import { editSource, source as readSource } from '../ipc/sources';
import type { JsonValue, SourceEdit, SourceView as Viewed } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { ActionButton } from '../shared/Button';
import { useChange } from '../shared/change';
import { useCommands } from '../shared/commands/registry';
import { useAskedDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { Redacted } from '../shared/Redacted';
import { Screen } from '../shared/Screen';
import { Section } from '../shared/Section';
import { useText, wordId, yesOrNo } from '../shared/text';
import { useInPlace } from '../shared/useInPlace';
import { Alike } from '../sources/Alike';
import { Attachments } from '../sources/Attachments';
import { SourceFacts } from '../sources/SourceFacts';
import { SourceForm } from '../sources/SourceForm';
import { SourceHistory } from '../sources/SourceHistory';
import { SourceMarks } from '../sources/SourceMarks';
import { SourceUses } from '../sources/SourceUses';

export default function SourceView({ params }: { params: { id: string } }) {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['source', params.id], queryFn: () => readSource(params.id) });
  if (!data) {
    return (
      <Screen title={t('sources-heading')} back="/sources">
        <div className="p-4">
          {error ? <ErrorNote error={asIpcError(error)} /> : <p className="text-soft text-sm">{t('shell-loading')}</p>}
        </div>
      </Screen>
    );
  }
  return (
    <Screen
      whole
      title={data.title || t('shell-redacted')}
      heading={data.title ? undefined : <Redacted />}
      note={
        <span className="flex flex-wrap items-center gap-2">
          {t(wordId('source-kind', data.kind))}
          <SourceMarks source={data} />
        </span>
      }
      back="/sources"
    >
      <div className="min-h-0 grow overflow-auto">
        <div className="mx-auto grid max-w-6xl gap-x-10 gap-y-6 p-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="flex min-w-0 flex-col gap-6">
            <About source={data} />
            <Attachments source={data.id} />
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <Section title={t('sources-uses')} note={t('sources-used-claims', { count: data.claims.length })}>
              <SourceUses source={data.id} />
            </Section>
            <Alike source={data} />
          </div>
          <SourceHistory id={data.id} />
        </div>
      </div>
    </Screen>
  );
}

function About({ source }: { source: Viewed }) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const holder = useInPlace<HTMLDivElement>(editing);
  const refused = useDeskReason('source.edit');
  useAskedDraft({ [`source-edit:${source.id}`]: () => setEditing(true) });
  useCommands(
    editing
      ? []
      : [
          {
            id: 'source-edit',
            label: t('sources-edit'),
            keys: 'F2',
            run: () => setEditing(true),
            disabledReason: refused,
          },
        ],
  );
  const close = () => setEditing(false);
  return (
    <div ref={holder}>
      {editing ? (
        <Section title={t('sources-edit')}>
          <SourceForm draftKey={`source-edit:${source.id}`} source={source} onSaved={close} onCancel={close} />
        </Section>
      ) : (
        <Known source={source} refused={refused} onEdit={() => setEditing(true)} />
      )}
    </div>
  );
}

interface KnownProps {
  source: Viewed;
  refused: string | null;
  onEdit: () => void;
}

function Known({ source, refused, onEdit }: KnownProps) {
  const t = useText();
  return (
    <Section
      title={t('sources-facts')}
      actions={
        <ActionButton small reason={refused} onPress={onEdit}>
          <Pencil aria-hidden="true" size={14} />
          {t('sources-edit')}
        </ActionButton>
      }
    >
      {source.confidential ? (
        <p className="flex items-start gap-2 border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm text-warn">
          <EyeOff aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
          {t('sources-confidential-note')}
        </p>
      ) : null}
      <SettleSource source={source} refused={refused} />
      <SourceFacts source={source} />
    </Section>
  );
}

/** Copies edited apart: whoever may edit the source chooses. */
function SettleSource({ source, refused }: { source: Viewed; refused: string | null }) {
  const t = useText();
  const settle = useChange(editSource, { said: t('desk-dispute-settled') });
  const nameField = (field: string) => t(`sources-${field.replaceAll('_', '-')}`);
  const show = (field: string, value: JsonValue) => {
    if (typeof value === 'boolean') return yesOrNo(t, value);
    if (value === null || value === '') return t('shell-not-set');
    return field === 'kind' ? t(wordId('source-kind', String(value))) : String(value);
  };
  return (
    <Disputes
      conflicts={source.conflicts}
      nameField={nameField}
      show={show}
      onTake={(field, value) => void settle.run(source.id, { [field]: value } as SourceEdit)}
      reason={refused}
      busy={settle.busy}
      error={settle.error}
    />
  );
}
