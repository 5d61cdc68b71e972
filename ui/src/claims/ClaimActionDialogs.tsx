/* What a step of the review flow asks before it is taken: a yes, or a reason. A correction has a form of its own.
   What is typed is kept as a draft, and stays where the step is refused. */

import { UserCheck } from 'lucide-react';
import { useRef } from 'react';
import { cancelCorrection, reopenClaim, returnClaim, upholdClaim, withdrawClaim } from '../ipc/reviews';
import type { ClaimRecord, ClaimView } from '../ipc/types';
import { useActing } from '../session/session';
import { Badge } from '../shared/Badge';
import { useChange } from '../shared/change';
import { Confirm } from '../shared/Dialog';
import { DraftNote, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { TextArea } from '../shared/fields/TextField';
import { useText, wordId } from '../shared/text';
import { Revealed } from '../shared/VisibleText';
import { ratingOf } from '../verdicts/rating';
import { ClassAndNotice } from './ClaimCorrections';
import { StaleLines } from './ClaimNotices';
import { openCorrectionOf, type Step } from './flow';
import { LostForGood } from './LostForGood';
import { RatingBadge } from './RatingBadge';

interface StepProps {
  step: Step;
  view: ClaimView;
  /** Told where it is taken on a screen that goes on to another claim. */
  onDone?: () => void;
  onClose: () => void;
}

interface ConfirmStepProps extends StepProps {
  command: (id: string) => Promise<ClaimRecord>;
}

/** What is to be thought of first: own work, open comments, an approval that is stale. */
export function ConfirmStep({ step, view, command, onDone, onClose }: ConfirmStepProps) {
  const t = useText();
  const change = useChange(command, {
    said: t(wordId('claim-done', step.op)),
    onDone: () => {
      onDone?.();
      onClose();
    },
  });
  const approving = step.op === 'review.approve';
  const self = useOwnWork(view) && approving;
  const open = view.comments.filter((comment) => !comment.resolved && comment.reply_to === null).length;
  const stale = view.approval_stale.length > 0;
  const correction = approving ? openCorrectionOf(view) : undefined;
  const asked = correction ? 'correction.approve' : step.op;
  return (
    <Confirm
      open
      title={t(wordId('claim-ask', asked))}
      action={t(wordId('claim-do', step.op))}
      warns={self || open > 0 || stale}
      busy={change.busy}
      error={change.error}
      onConfirm={() => void change.run(view.id)}
      onClose={onClose}
    >
      <p dir="auto" className="font-serif text-base">
        <Revealed text={view.statement} />
      </p>
      <div>
        <RatingBadge rating={ratingOf(view.verdict)} />
      </div>
      {approving ? <p>{t('claim-approving', approvingOf(view))}</p> : null}
      {correction ? <ClassAndNotice correction={correction} /> : null}
      <p>{t(wordId('claim-means', asked))}</p>
      {self ? (
        <div className="flex flex-col items-start gap-1">
          <Badge icon={UserCheck} tone="warn">
            {t('claim-self-approved')}
          </Badge>
          <p>{t('claim-self-approving')}</p>
        </div>
      ) : null}
      {open > 0 ? <p>{t('claim-open-comments', { count: open })}</p> : null}
      {stale ? <p className="text-warn">{t('claim-stale-why')}</p> : null}
    </Confirm>
  );
}

/** What an approval rests on, counted. */
function approvingOf({ evidence, independent_sources }: ClaimView) {
  return { evidence: evidence.length, sources: independent_sources };
}

/** Whether whoever acts wrote the verdict or submitted it. */
function useOwnWork(view: ClaimView): boolean {
  const person = useActing()?.person;
  if (!person) return false;
  return view.submission?.by === person || (view.verdict?.authors.includes(person) ?? false);
}

const WITH_REASON: Partial<Record<Step['op'], typeof returnClaim>> = {
  'review.return': returnClaim,
  'review.uphold': upholdClaim,
  'correction.cancel': cancelCorrection,
  'claim.withdraw': withdrawClaim,
  'claim.reopen': reopenClaim,
};

export function ReasonStep({ step, view, onDone, onClose }: StepProps) {
  const t = useText();
  const draft = useDraft<{ reason: string }>(`${step.op}:${view.id}`, { reason: '' });
  const change = useChange(WITH_REASON[step.op] ?? returnClaim, { said: t(wordId('claim-done', step.op)) });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, change.error, draft.value);
  const take = async () => {
    if (!(await change.run(view.id, draft.value.reason))) return;
    draft.done();
    onDone?.();
    onClose();
  };
  return (
    <FormDialog
      form={form}
      size="sm"
      title={t(wordId('claim-ask', step.op))}
      action={t(wordId('claim-do', step.op))}
      tone={step.danger ? 'danger' : 'main'}
      unkept={draft.unkept}
      busy={change.busy}
      onSave={() => void take()}
      onClose={onClose}
    >
      <DraftNote draft={draft} />
      <p className="text-sm">{t(wordId('claim-means', step.op))}</p>
      <About step={step} view={view} />
      {step.op === 'claim.withdraw' ? <LostForGood status={{ [view.status]: 1 }} of={1} /> : null}
      <TextArea
        label={t('claim-reason')}
        value={draft.value.reason}
        onChange={(reason) => draft.set({ reason })}
        error={atField(error, 'reason')}
        rows={4}
        required
      />
      <ErrorNote error={elsewhere(error, ['reason'])} />
    </FormDialog>
  );
}

/** What is upheld although it was changed, or what readers are not told. */
function About({ step, view }: Pick<StepProps, 'step' | 'view'>) {
  if (step.op === 'review.uphold') {
    return (
      <div className="text-sm">
        <StaleLines view={view} />
      </div>
    );
  }
  const correction = step.op === 'correction.cancel' ? openCorrectionOf(view) : undefined;
  return correction ? <ClassAndNotice correction={correction} /> : null;
}
