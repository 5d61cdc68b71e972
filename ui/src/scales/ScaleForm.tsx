/* The form of a rating scale: its name, its ends, and its ratings, which can be moved, added and removed. */

import { Plus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { IpcError } from '../ipc/invoke';
import { addScale, editScale } from '../ipc/scales';
import type { RatingScaleRecord } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { announce } from '../shared/announce';
import { ActionButton, Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { useSaveCommand } from '../shared/commands/registry';
import { DraftNote, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { MeanwhileNote } from '../shared/fields/MeanwhileNote';
import { TextField } from '../shared/fields/TextField';
import { useText } from '../shared/text';
import { useUnkept } from '../shared/unkept';
import {
  blankRating,
  editOf,
  type RatingFields,
  type ScaleFields,
  scaleFields,
  scaleOf,
  wrongEnd,
  wrongIn,
} from './fields';
import { RatingRow } from './RatingRow';

interface ScaleFormProps {
  scale?: RatingScaleRecord;
  onClose: () => void;
}

function useScaleSaving({ scale, onClose }: ScaleFormProps) {
  const t = useText();
  const draft = useDraft<ScaleFields>(scale ? `scale-edit:${scale.id}` : 'scale-add', scaleFields(scale), {
    ofRecord: scale !== undefined,
  });
  const said = (saved: RatingScaleRecord) => t('scales-saved', { name: saved.name });
  const add = useChange(addScale, { said });
  const edit = useChange(editScale, { said });
  const refused = useDeskReason(scale ? 'rating_scale.edit' : 'rating_scale.add');
  const wrong = wrongIn(draft.value);
  const unchanged = scale && !draft.dirty ? t('desk-unchanged') : null;
  const reason = refused ?? (wrong ? t(wrong) : unchanged);
  const save = async () => {
    if (reason) return;
    const given = scaleOf(draft.value);
    const saved = scale ? await edit.run(scale.id, editOf(draft.begun, given)) : await add.run(given);
    if (!saved) return;
    draft.done();
    onClose();
  };
  return { draft, save, reason, busy: add.busy || edit.busy, failed: add.error ?? edit.error };
}

export function ScaleForm({ scale, onClose }: ScaleFormProps) {
  const t = useText();
  const { draft, save, reason, busy, failed } = useScaleSaving({ ...(scale ? { scale } : {}), onClose });
  const { value, meanwhile } = draft;
  const wrong = (message: string | null) => (message ? t(message) : null);
  const form = useSaveCommand({
    id: 'scale-save',
    label: t('scales-save'),
    run: () => void save(),
    disabledReason: reason,
  });
  const error = useRefusal(form, failed, value);
  useUnkept(draft.unkept);
  const shown = error?.wrong.some(({ item }) => item) ? ['name', 'ratings'] : ['name'];
  return (
    <form
      ref={form}
      className="flex flex-col gap-4 [&_:is(input,textarea,button)]:scroll-mb-20"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DraftNote draft={draft} />
      {scale ? (
        <p className="flex items-start gap-2 border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm text-warn">
          <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
          {t('scales-stale-warning')}
        </p>
      ) : null}
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_8rem_8rem]">
        <TextField
          required
          label={t('scales-name')}
          value={value.name}
          onChange={(name) => draft.set({ name })}
          meanwhile={meanwhile.name}
          error={atField(error, 'name')}
        />
        <TextField
          label={t('scales-worst')}
          value={value.worst}
          onChange={(worst) => draft.set({ worst })}
          meanwhile={meanwhile.worst}
          error={wrong(wrongEnd(value, 'worst'))}
        />
        <TextField
          label={t('scales-best')}
          value={value.best}
          onChange={(best) => draft.set({ best })}
          meanwhile={meanwhile.best}
          error={wrong(wrongEnd(value, 'best'))}
        />
      </div>
      <Ratings
        scale={value}
        onChange={(ratings) => draft.set({ ratings })}
        meanwhile={meanwhile.ratings}
        error={error}
      />
      <ErrorNote error={elsewhere(error, shown)} />
      <div className="sticky -bottom-4 z-10 flex justify-end gap-2 border-rule border-t bg-paper py-3">
        <Button onPress={onClose}>{t('shell-cancel')}</Button>
        <ActionButton tone="main" type="submit" reason={reason} isPending={busy}>
          {t('scales-save')}
        </ActionButton>
      </div>
    </form>
  );
}

interface RatingsProps {
  scale: ScaleFields;
  onChange: (ratings: RatingFields[]) => void;
  meanwhile: RatingFields[] | undefined;
  error: IpcError | null;
}

function line({ label, key, value, meaning }: RatingFields): string {
  return [label, key, value, meaning].filter(Boolean).join(' · ');
}

function Ratings({ scale, onChange, meanwhile, error }: RatingsProps) {
  const t = useText();
  const { ratings } = scale;
  const [added, setAdded] = useState<string>();
  const add = () => {
    const blank = blankRating();
    setAdded(blank.id);
    onChange([...ratings, blank]);
  };
  const move = (at: number, step: 1 | -1) => {
    const moved = ratings[at];
    if (!moved) return;
    const rest = ratings.filter((rating) => rating !== moved);
    onChange([...rest.slice(0, at + step), moved, ...rest.slice(at + step)]);
    announce(t('scales-moved', { label: moved.label, at: at + step + 1 }));
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold text-sm">{t('scales-ratings')}</legend>
      <p className="text-soft text-xs">{t('scales-ratings-help')}</p>
      <ol className="flex flex-col divide-y divide-rule border-rule border-y">
        {ratings.map((rating, at) => (
          <RatingRow
            key={rating.id}
            scale={scale}
            rating={rating}
            at={at}
            begins={rating.id === added}
            error={error}
            onChange={(change) => onChange(ratings.map((each) => (each === rating ? { ...each, ...change } : each)))}
            onMove={(step) => move(at, step)}
            onRemove={() => onChange(ratings.filter((each) => each !== rating))}
          />
        ))}
      </ol>
      <div>
        <Button small onPress={add}>
          <Plus aria-hidden="true" size={14} />
          {t('scales-rating-add')}
        </Button>
      </div>
      <MeanwhileNote
        label={t('scales-ratings')}
        now={meanwhile}
        onTake={onChange}
        words={(now) => now.map(line).join('\n')}
      />
    </fieldset>
  );
}
