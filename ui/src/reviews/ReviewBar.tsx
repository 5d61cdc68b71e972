/* Deciding on a claim that waits: approve or return, to the next and back, and what stands in the way, in words.
   An approval can't be undone, so the key alone never approves: what is vouched for is said first. */

import { ArrowDown, ArrowUp, CircleCheck, Lock, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useAllowed } from '../claims/allowed';
import { ConfirmStep, ReasonStep } from '../claims/ClaimActionDialogs';
import { STEPS, type Step } from '../claims/flow';
import { approveClaim } from '../ipc/reviews';
import type { ClaimView, ReviewRow } from '../ipc/types';
import { ActionButton, IconButton } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { Kbd } from '../shared/Kbd';
import { navigate } from '../shared/router';
import { toast } from '../shared/Toasts';
import { useText } from '../shared/text';

interface ReviewBarProps {
  view: ClaimView | undefined;
  /** Why there is no claim to decide on yet. */
  unread: string | null;
  row: ReviewRow;
  at: number;
  /** How many of the queue's rows are read. */
  read: number;
  total: number;
  onGo: (at: number) => void;
  onDecided: () => void;
}

export function ReviewBar({ view, unread, row, at, read, total, onGo, onDecided }: ReviewBarProps) {
  const t = useText();
  const { permission, why } = useAllowed(row.id);
  const [asking, setAsking] = useState<{ of: string; step: Step } | null>(null);
  const approval = permission('review.approve')
    ? (why('review.approve') ?? unread)
    : (row.blocked?.message ?? why('review.approve'));
  const returning = why('review.return') ?? unread;
  const ask = (op: Step['op']) => {
    const step = STEPS.find((each) => each.op === op);
    if (step) setAsking({ of: row.id, step });
  };
  const onApprove = () => ask('review.approve');
  const onReturn = () => ask('review.return');
  const first = at === 0 ? t('reviews-first') : null;
  const unreadNext = at >= read - 1 ? t('shell-loading') : null;
  const last = at >= total - 1 ? t('reviews-last') : unreadNext;
  const group = t('reviews-title');
  useCommands([
    {
      id: 'review-approve',
      label: t('claim-do-review-approve'),
      keys: 'A',
      run: onApprove,
      disabledReason: approval,
      group,
    },
    {
      id: 'review-return',
      label: t('claim-do-review-return'),
      keys: 'R',
      run: onReturn,
      disabledReason: returning,
      group,
    },
    {
      id: 'review-next',
      label: t('reviews-next'),
      keys: 'J',
      run: () => onGo(at + 1),
      disabledReason: last,
      keysOnly: true,
      group,
    },
    {
      id: 'review-previous',
      label: t('reviews-previous'),
      keys: 'K',
      run: () => onGo(at - 1),
      disabledReason: first,
      keysOnly: true,
      group,
    },
  ]);
  return (
    <footer className="flex shrink-0 flex-col gap-2 border-rule border-t bg-raised px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="flex items-center gap-1">
          <IconButton small label={t('reviews-previous')} reason={first} onPress={() => onGo(at - 1)}>
            <ArrowUp aria-hidden="true" size={15} />
          </IconButton>
          <IconButton small label={t('reviews-next')} reason={last} onPress={() => onGo(at + 1)}>
            <ArrowDown aria-hidden="true" size={15} />
          </IconButton>
          <span className="text-soft text-sm tabular-nums">{t('reviews-place', { at: at + 1, total })}</span>
        </div>
        <Blocked reasons={[approval, returning]} />
        <div className="ms-auto flex items-center gap-2">
          <ActionButton reason={returning} onPress={onReturn}>
            <Undo2 aria-hidden="true" size={15} />
            {t('claim-do-review-return')}
            <Kbd keys="R" />
          </ActionButton>
          <ActionButton tone="main" reason={approval} onPress={onApprove}>
            <CircleCheck aria-hidden="true" size={15} />
            {t('claim-do-review-approve')}
            <Kbd keys="A" />
          </ActionButton>
        </div>
      </div>
      {view && asking?.of === row.id ? (
        <Asking step={asking.step} view={view} onDone={onDecided} onClose={() => setAsking(null)} />
      ) : null}
    </footer>
  );
}

interface AskingProps {
  step: Step;
  view: ClaimView;
  onDone: () => void;
  onClose: () => void;
}

function Asking(props: AskingProps) {
  const t = useText();
  const { step, view, onDone } = props;
  const approved = () => {
    onDone();
    toast({
      text: t('reviews-approved', { statement: view.statement }),
      action: { label: t('reviews-open'), run: () => navigate(`/claims/${view.id}`) },
    });
  };
  if (step.op === 'review.return') return <ReasonStep {...props} />;
  return <ConfirmStep {...props} command={approveClaim} onDone={approved} />;
}

/** What stands in the way of whoever looks, each reason once, before anything is pressed. */
function Blocked({ reasons }: { reasons: readonly (string | null)[] }) {
  const shown = [...new Set(reasons)].filter((reason) => reason !== null);
  if (shown.length === 0) return null;
  return (
    <ul className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5 text-sm">
      {shown.map((reason) => (
        <li key={reason} className="flex items-start gap-1.5">
          <Lock aria-hidden="true" size={14} className="mt-0.5 shrink-0 text-warn" />
          <span className="min-w-0 whitespace-pre-line first-letter:uppercase">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
