/* The form of a verdict: scale, rating, one sentence for readers, the reasons. What is typed is kept as a draft.
   Proposing anew replaces the verdict and its authors; editing adds an author. */

import { useQuery } from '@tanstack/react-query';
import { useAllowed } from '../claims/allowed';
import { ClaimEditWarning } from '../claims/ClaimEditWarning';
import { desk } from '../ipc/desk';
import { asIpcError, type IpcError } from '../ipc/invoke';
import { scales } from '../ipc/scales';
import type { ClaimId, ClaimView, Permission, VerdictView } from '../ipc/types';
import { editVerdict, proposeVerdict } from '../ipc/verdicts';
import { usePeople } from '../people/names';
import { ActionButton, Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { useSaveCommand } from '../shared/commands/registry';
import { useLeaving } from '../shared/Dialog';
import { DraftNote, type DraftOf, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { onEscape } from '../shared/escape';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { MeanwhileNote } from '../shared/fields/MeanwhileNote';
import { Select } from '../shared/fields/Select';
import { TextField } from '../shared/fields/TextField';
import { Loaded, Part } from '../shared/Loaded';
import { useText } from '../shared/text';
import { useShown } from '../shared/useShown';
import { RatingChoice } from './RatingChoice';
import { type Choice, choiceOf, editOf, type VerdictForm as Form, formOf, newVerdict, onlyRating } from './verdictForm';

const RICH_TEXT = new Part(async () => ({ default: (await import('../shared/RichText')).RichText }));

/** One sentence is seldom longer. */
const SENTENCE = 240;

export type VerdictMode = 'propose' | 'edit';

interface VerdictFormProps {
  view: ClaimView;
  mode: VerdictMode;
  onClose: () => void;
}

function useSaving(view: ClaimView, mode: VerdictMode, onSaved: () => void) {
  const t = useText();
  const verdict = mode === 'edit' ? view.verdict : null;
  const draft = useDraft<Form>(`verdict-${mode}:${view.id}`, formOf(verdict), { ofRecord: mode === 'edit' });
  const known = useQuery({ queryKey: ['scales'], queryFn: scales });
  const policy = useQuery({ queryKey: ['desk'], queryFn: desk });
  const propose = useChange(proposeVerdict, { said: t('verdict-proposed') });
  const edit = useChange(editVerdict, { said: t('verdict-saved') });
  const choice = choiceOf(draft.value, known.data ?? [], policy.data?.default_scale_id);
  const save = async () => {
    const saved = verdict
      ? await edit.run(view.id, editOf(draft.value, choice, verdict))
      : await propose.run(view.id, newVerdict(draft.value, choice));
    if (!saved) return;
    draft.done();
    onSaved();
  };
  const refused = propose.error ?? edit.error;
  const unchanged = verdict !== null && Object.keys(editOf(draft.value, choice, verdict)).length === 0;
  return {
    draft,
    choice,
    save,
    scales: known.data ?? [],
    failed: known.error ?? policy.error,
    unchanged,
    busy: propose.busy || edit.busy,
    refused,
  };
}

export function VerdictForm({ view, mode, onClose }: VerdictFormProps) {
  const t = useText();
  const saving = useSaving(view, mode, onClose);
  const { draft, choice, save, scales: known, failed, unchanged, busy, refused } = saving;
  const settles = view.verdict !== null && view.verdict.conflicts.length > 0;
  const saves = settles ? 'conflicts-settle' : 'claim-save';
  const action = t(mode === 'edit' ? saves : 'verdict-propose');
  const reason = missing(choice, unchanged);
  const cancel = () => {
    if (!draft.dirty) draft.discard();
    onClose();
  };
  const { leave, question } = useLeaving(draft.unkept, cancel);
  const form = useSaveCommand({
    id: 'verdict-save',
    label: action,
    run: () => void save(),
    disabledReason: reason ? t(reason) : null,
  });
  const error = useRefusal(form, refused, draft.value);
  useShown(form, choice.scale !== undefined);
  return (
    <form
      ref={form}
      aria-label={t(mode === 'edit' ? 'verdict-edit' : 'verdict-propose')}
      className="flex flex-col gap-4 border-accent border-s-2 bg-sunk px-4 py-3"
      onKeyDown={onEscape(leave)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!reason) void save();
      }}
    >
      <DraftNote draft={draft} />
      <ClaimEditWarning status={view.status} />
      {mode === 'propose' && view.verdict ? <p className="text-sm">{t('verdict-propose-anew-means')}</p> : null}
      <ErrorNote error={failed ? asIpcError(failed) : null} />
      <Rated draft={draft} choice={choice} scales={known} verdict={view.verdict} error={error} />
      <Reasoned draft={draft} error={error} />
      <ErrorNote error={elsewhere(error, ['rating', 'rationale', 'summary'])} />
      <FourEyes claim={view.id} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Button onPress={cancel}>{t('shell-cancel')}</Button>
        <ActionButton tone="main" type="submit" reason={reason ? t(reason) : null} isPending={busy}>
          {action}
        </ActionButton>
      </div>
      {question}
    </form>
  );
}

function missing({ scale }: Choice, unchanged: boolean): string | null {
  if (!scale) return 'shell-loading';
  return unchanged ? 'claim-unchanged' : null;
}

/** Said before who could approve becomes an author of the verdict, and under four eyes can't approve it any more. */
function FourEyes({ claim }: { claim: ClaimId }) {
  const t = useText();
  const { permission } = useAllowed(claim);
  const { data: policy } = useQuery({ queryKey: ['desk'], queryFn: desk });
  const { data: people } = usePeople();
  const several = (people ?? []).filter(({ active }) => active).length > 1;
  if (!policy?.four_eyes || !several || !mayApprove(permission('review.approve'))) return null;
  return <p className="text-sm text-warn">{t('verdict-four-eyes')}</p>;
}

/** Whether it is theirs to approve, now or once the verdict is another one or agreed upon. */
function mayApprove(approval: Permission | undefined): boolean {
  return approval !== undefined && (approval.why === null || approval.why.kind === 'verdict_unchanged');
}

interface RatedProps {
  draft: DraftOf<Form>;
  choice: Choice;
  scales: Awaited<ReturnType<typeof scales>>;
  verdict: VerdictView | null;
  error: IpcError | null;
}

function Rated({ draft, choice, scales: known, verdict, error }: RatedProps) {
  const t = useText();
  const { scale, rating } = choice;
  const changed =
    verdict?.scale_revision && scale?.id === verdict.scale_id && !scale.heads.includes(verdict.scale_revision);
  const choose = (id: string) => {
    const chosen = known.find((each) => each.id === id);
    draft.set({ scale_id: id, rating: onlyRating(chosen) });
  };
  return (
    <>
      <Select
        label={t('verdict-scale')}
        value={scale?.id ?? null}
        onChange={choose}
        options={known.map((each) => ({
          value: each.id,
          label: each.name,
          note: each.ratings.map((one) => one.label).join(', '),
        }))}
        className="max-w-96"
      />
      {changed ? <p className="text-sm text-warn">{t('verdict-scale-changed')}</p> : null}
      {scale ? (
        <div className="flex min-w-0 flex-col gap-1">
          <RatingChoice
            scale={scale}
            value={rating}
            onChange={(key) => draft.set({ scale_id: scale.id, rating: key })}
            error={atField(error, 'rating')}
          />
          <RatedMeanwhile draft={draft} verdict={verdict} />
        </div>
      ) : null}
    </>
  );
}

/** A rating means something on its scale alone: both are taken together. */
function RatedMeanwhile({ draft, verdict }: Pick<RatedProps, 'draft' | 'verdict'>) {
  const t = useText();
  const { begun, meanwhile, set } = draft;
  const changed = 'scale_id' in meanwhile || 'rating' in meanwhile;
  return (
    <MeanwhileNote
      label={t('verdict-rating')}
      now={changed ? { scale_id: begun.scale_id, rating: begun.rating } : undefined}
      onTake={set}
      words={({ rating }) => [verdict?.rated?.label ?? rating, verdict?.scale].filter(Boolean).join(' · ')}
    />
  );
}

function Reasoned({ draft, error }: Pick<RatedProps, 'draft' | 'error'>) {
  const t = useText();
  const { value, meanwhile, set, looked } = draft;
  const count = [...value.summary].length;
  return (
    <>
      <TextField
        label={t('verdict-summary')}
        help={t(count > SENTENCE ? 'verdict-summary-long' : 'verdict-summary-help', { count })}
        value={value.summary}
        onChange={(summary) => set({ summary })}
        meanwhile={meanwhile.summary}
        error={atField(error, 'summary')}
      />
      <Loaded
        part={RICH_TEXT}
        given={{
          required: true,
          disabled: !looked,
          label: t('verdict-rationale'),
          help: t('verdict-rationale-help'),
          value: value.rationale,
          onChange: (rationale) => set({ rationale }),
          meanwhile: meanwhile.rationale,
          error: atField(error, 'rationale'),
        }}
        waiting={<p className="min-h-48 text-soft text-sm">{t('shell-loading')}</p>}
      />
    </>
  );
}
