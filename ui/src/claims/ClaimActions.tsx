/* What can be done to a claim in the review flow: the steps that come next first, all others after them,
   each that the rules refuse with the reason. The rules themselves are the core's. */

import { useState } from 'react';
import { approveClaim, publishClaim, recallClaim, submitClaim } from '../ipc/reviews';
import type { ClaimView, Permission } from '../ipc/types';
import { ActionButton } from '../shared/Button';
import { useChange } from '../shared/change';
import { useCommands } from '../shared/commands/registry';
import { useAskedDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { Section } from '../shared/Section';
import { Time } from '../shared/Time';
import { useText, wordId } from '../shared/text';
import { useFallenFocus } from '../shared/useFallenFocus';
import { useAllowed } from './allowed';
import { ConfirmStep, ReasonStep } from './ClaimActionDialogs';
import { CorrectionForm } from './CorrectionForm';
import { NEXT, STEPS, type Step, type StepOp, stepsOf } from './flow';

export function ClaimActions({ view }: { view: ClaimView }) {
  const t = useText();
  const { why, permission } = useAllowed(view.id);
  const [asking, setAsking] = useState<Step | null>(null);
  const submit = useChange(submitClaim, { said: t('claim-done-review-submit') });
  const recall = useChange(recallClaim, { said: t('claim-done-review-recall') });
  const heading = useFallenFocus();
  const steps = stepsOf(view);
  const take = (step: Step) => {
    submit.forget();
    recall.forget();
    if (step.op === 'review.submit') void submit.run(view.id);
    else if (step.op === 'review.recall') void recall.run(view.id);
    else setAsking(step);
  };
  useAskedDraft(Object.fromEntries(STEPS.map((step) => [`${step.op}:${view.id}`, () => setAsking(step)])));
  useCommands(
    steps.map((step) => ({
      id: wordId('claim', step.op),
      label: t(wordId('claim-do', step.op)),
      keys: step.keys,
      group: t('claim-review'),
      run: () => take(step),
      disabledReason: why(step.op),
    })),
  );
  const next = NEXT[view.status].filter((op) => steps.some((step) => step.op === op));
  const busy = (op: StepOp) => (op === 'review.submit' && submit.busy) || (op === 'review.recall' && recall.busy);
  const button = (step: Step) => (
    <StepButton
      key={step.op}
      step={step}
      rank={next.indexOf(step.op)}
      reason={why(step.op)}
      busy={busy(step.op)}
      onPress={() => take(step)}
    />
  );
  return (
    <Section title={t('claim-review')} headingRef={heading}>
      <div className="flex flex-col gap-2 @max-4xl:flex-row @max-4xl:flex-wrap @max-4xl:items-center @max-4xl:gap-x-4">
        <div className="flex flex-wrap gap-2">{steps.filter(({ op }) => next.includes(op)).map(button)}</div>
        <Reason permission={permission(next[0] ?? 'review.submit')} />
        <ErrorNote error={submit.error ?? recall.error} />
        <Marks view={view} />
        <fieldset aria-label={t('claim-other-steps')} className="flex min-w-0 flex-wrap gap-1">
          {steps.filter(({ op }) => !next.includes(op)).map(button)}
        </fieldset>
      </div>
      <Asked step={asking} view={view} onClose={() => setAsking(null)} />
    </Section>
  );
}

interface StepButtonProps {
  step: Step;
  /** Its place among the steps that come next; below 0 for any other. */
  rank: number;
  reason: string | null;
  busy: boolean;
  onPress: () => void;
}

function StepButton({ step, rank, reason, busy, onPress }: StepButtonProps) {
  const t = useText();
  const Icon = step.icon;
  return (
    <ActionButton
      tone={rank === 0 ? 'main' : 'plain'}
      small={rank < 0}
      reason={reason}
      isPending={busy}
      onPress={onPress}
    >
      <Icon aria-hidden="true" size={rank < 0 ? 13 : 15} />
      {t(wordId('claim-do', step.op))}
    </ActionButton>
  );
}

/** Why whoever acts can't take the step that the desk waits for. What the desk's policy asks for is listed elsewhere. */
function Reason({ permission }: { permission: Permission | undefined }) {
  if (!permission?.why) return null;
  return <p className="whitespace-pre-line text-soft text-xs first-letter:uppercase">{permission.reason}</p>;
}

/** Who submitted, who approved and who upheld, while that stands: a submission that was returned is answered. */
function Marks({ view }: { view: ClaimView }) {
  const t = useText();
  const submission = view.status === 'changes_requested' ? null : view.submission;
  const marks = [
    { id: 'claim-submitted-by', mark: submission },
    { id: view.approval?.own_work ? 'claim-self-approved-by' : 'claim-approved-by', mark: view.approval },
    { id: view.upheld?.own_work ? 'claim-self-upheld-by' : 'claim-upheld-by', mark: view.upheld },
  ];
  if (!submission && !view.approval) return null;
  return (
    <ul className="flex flex-col gap-0.5 text-sm">
      {marks.map(({ id, mark }) =>
        mark ? (
          <li key={id}>
            {t(id, { name: view.people[mark.by] ?? mark.by })}{' '}
            <span className="text-soft text-xs">
              <Time at={mark.at} />
            </span>
          </li>
        ) : null,
      )}
    </ul>
  );
}

interface AskedProps {
  step: Step | null;
  view: ClaimView;
  onClose: () => void;
}

function Asked({ step, view, onClose }: AskedProps) {
  if (!step) return null;
  if (step.asks === 'reason') return <ReasonStep step={step} view={view} onClose={onClose} />;
  if (step.asks === 'correction') return <CorrectionForm step={step} view={view} onClose={onClose} />;
  const command = step.op === 'review.approve' ? approveClaim : publishClaim;
  return <ConfirmStep step={step} view={view} command={command} onClose={onClose} />;
}
