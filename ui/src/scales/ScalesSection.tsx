/* The rating scales of the desk: each with its ratings in order, added and edited by owners. */

import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus, Star } from 'lucide-react';
import { useState } from 'react';
import { RatingBadge } from '../claims/RatingBadge';
import { Disputes } from '../history/Disputes';
import { desk } from '../ipc/desk';
import { asIpcError } from '../ipc/invoke';
import { editScale, scales } from '../ipc/scales';
import type { JsonValue, RatingScale, RatingScaleRecord, ScaleEdit } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { Badge } from '../shared/Badge';
import { ActionButton } from '../shared/Button';
import { Count } from '../shared/Count';
import { useChange } from '../shared/change';
import { Dialog } from '../shared/Dialog';
import { useAskedDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { Section } from '../shared/Section';
import { Cell, Table } from '../shared/Table';
import { type Text, useText } from '../shared/text';
import { ScaleForm } from './ScaleForm';

export function ScalesSection() {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['scales'], queryFn: scales });
  const refused = useDeskReason('rating_scale.add');
  const [open, setOpen] = useState<string | null>(null);
  const edits = (data ?? []).map((scale) => [`scale-edit:${scale.id}`, () => setOpen(scale.id)]);
  useAskedDraft({ ...Object.fromEntries(edits), 'scale-add': () => setOpen('new') });
  const editing = data?.find(({ id }) => id === open);
  return (
    <div className="flex flex-col gap-8">
      <Section
        title={t('scales-heading')}
        note={data ? t('scales-count', { count: data.length }) : null}
        actions={
          <ActionButton tone="main" reason={refused} onPress={() => setOpen('new')}>
            <Plus aria-hidden="true" size={16} />
            {t('scales-add')}
          </ActionButton>
        }
      >
        <p className="max-w-prose text-soft text-sm">{t('scales-intro')}</p>
        <ErrorNote error={error ? asIpcError(error) : null} />
      </Section>
      {(data ?? []).map((scale) => (
        <Scale key={scale.id} scale={scale} onEdit={() => setOpen(scale.id)} />
      ))}
      <Dialog
        open={open !== null}
        size="lg"
        title={t(editing ? 'scales-edit-title' : 'scales-add')}
        onClose={() => setOpen(null)}
      >
        <ScaleForm {...(editing ? { scale: editing } : {})} onClose={() => setOpen(null)} />
      </Dialog>
    </div>
  );
}

function range(t: Text, { worst, best }: RatingScale): string {
  return worst === null || best === null ? t('scales-no-range') : t('scales-range', { worst, best });
}

function Scale({ scale, onEdit }: { scale: RatingScaleRecord; onEdit: () => void }) {
  const t = useText();
  const { data } = useQuery({ queryKey: ['desk'], queryFn: desk });
  const refused = useDeskReason('rating_scale.edit');
  return (
    <Section
      title={scale.name}
      note={
        <span className="flex flex-wrap items-center gap-2">
          {range(t, scale)}
          {data?.default_scale_id === scale.id ? (
            <Badge icon={Star} tone="info" title={t('scales-default-note')}>
              {t('scales-default')}
            </Badge>
          ) : null}
        </span>
      }
      actions={
        <ActionButton small reason={refused} aria-label={t('scales-edit', { name: scale.name })} onPress={onEdit}>
          <Pencil aria-hidden="true" size={14} />
          {t('scales-edit-short')}
        </ActionButton>
      }
    >
      <SettleScale scale={scale} refused={refused} />
      <Table
        label={scale.name}
        columns={[
          { id: 'label', label: t('scales-label') },
          { id: 'value', label: t('scales-value'), end: true },
          { id: 'key', label: t('scales-key') },
          { id: 'meaning', label: t('scales-meaning') },
        ]}
      >
        {scale.ratings.map((rating) => (
          <tr key={rating.key}>
            <Cell className="whitespace-nowrap">
              <span className="flex min-h-6 items-center">
                <RatingBadge
                  bare
                  rating={{
                    label: rating.label,
                    scale: scale.name,
                    value: rating.value,
                    worst: scale.worst,
                    best: scale.best,
                  }}
                />
              </span>
            </Cell>
            <Cell end>{rating.value === null ? null : <Count of={rating.value} />}</Cell>
            <Cell className="font-mono text-soft text-xs">
              <bdi>{rating.key}</bdi>
            </Cell>
            <Cell className="w-full">
              <span className="block max-w-prose">
                <bdi>{rating.meaning}</bdi>
              </span>
            </Cell>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

const FIELDS: Record<string, string> = {
  name: 'scales-name',
  ratings: 'scales-ratings',
  worst: 'scales-worst',
  best: 'scales-best',
};

function shown(t: Text, value: JsonValue): string {
  if (value === null || value === '') return t('shell-not-set');
  if (!Array.isArray(value)) return String(value);
  const labels = value.map((rating) =>
    typeof rating === 'object' && rating !== null && !Array.isArray(rating) ? String(rating.label ?? '') : '',
  );
  return labels.join(' · ');
}

/** Copies edited apart: an owner chooses. */
function SettleScale({ scale, refused }: { scale: RatingScaleRecord; refused: string | null }) {
  const t = useText();
  const settle = useChange(editScale, { said: t('desk-dispute-settled') });
  return (
    <Disputes
      conflicts={scale.conflicts}
      nameField={(field) => t(FIELDS[field] ?? 'scales-name')}
      show={(_, value) => shown(t, value)}
      onTake={(field, value) => void settle.run(scale.id, { [field]: value } as ScaleEdit)}
      reason={refused}
      busy={settle.busy}
      error={settle.error}
    />
  );
}
