/* Assigning, tagging, withdrawing and reopening many claims at once. Each is one change: all of it or nothing. One undo
   takes back what it assigned or tagged; what it withdrew is reopened. */

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { assignClaims, reopenClaims, tagClaims, withdrawClaims } from '../ipc/claims';
import type { IpcError } from '../ipc/invoke';
import { people } from '../ipc/people';
import type { Assignment, BulkDone, Priority, Selection } from '../ipc/types';
import { Button } from '../shared/Button';
import { Dialog } from '../shared/Dialog';
import { cautionOf, sinceToday } from '../shared/days';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { DateField } from '../shared/fields/DateField';
import { Select } from '../shared/fields/Select';
import { TagField } from '../shared/fields/TagField';
import { TextArea } from '../shared/fields/TextField';
import { Checkbox } from '../shared/fields/toggles';
import { Progress } from '../shared/Progress';
import { useText, wordId } from '../shared/text';
import { type Bulk, useBulk } from './bulk';
import { PRIORITIES } from './claimForm';
import { LostByMany } from './LostForGood';
import { useSuggestions } from './suggestions';

const KEEP = 'keep';
const NOBODY = 'nobody';

interface BulkDialogProps {
  which: Selection;
  count: number;
  onClose: () => void;
}

export function AssignDialog({ which, count, onClose }: BulkDialogProps) {
  const t = useText();
  const { data: staff = [] } = useQuery({ queryKey: ['people'], queryFn: people });
  const [who, setWho] = useState<string>(KEEP);
  const [priority, setPriority] = useState<Priority | typeof KEEP>(KEEP);
  const [due, setDue] = useState<string | null>(null);
  const [noDue, setNoDue] = useState(false);
  const bulk = useBulk(assignClaims, { onDone: onClose });

  const assignment: Assignment = {
    ...(who === KEEP ? {} : { assignee_id: who === NOBODY ? null : who }),
    ...(priority === KEEP ? {} : { priority }),
    ...(noDue ? { due_on: null } : due ? { due_on: due } : {}),
  };
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, bulk.error, { due_on: assignment.due_on });
  const persons = staff.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <BulkDialog
      title={t('claims-assign-title', { count })}
      action={t('claims-assign-do', { count })}
      idle={Object.keys(assignment).length === 0}
      bulk={bulk}
      form={form}
      error={elsewhere(error, ['due_on'])}
      onRun={() => void bulk.run(which, assignment)}
      onClose={onClose}
    >
      <Select
        label={t('field-assignee-id')}
        value={who}
        onChange={setWho}
        options={[{ value: KEEP, label: t('claims-keep') }, { value: NOBODY, label: t('claims-nobody') }, ...persons]}
      />
      <Select
        label={t('field-priority')}
        value={priority}
        onChange={setPriority}
        options={[
          { value: KEEP, label: t('claims-keep') },
          ...PRIORITIES.map((value) => ({ value, label: t(wordId('priority', value)) })),
        ]}
      />
      <DateField
        label={t('field-due-on')}
        value={noDue ? null : due}
        onChange={setDue}
        caution={noDue ? null : cautionOf(due, { from: [sinceToday()] })}
        error={atField(error, 'due_on')}
        disabled={noDue}
      />
      <Checkbox checked={noDue} onChange={setNoDue}>
        {t('claims-no-due')}
      </Checkbox>
    </BulkDialog>
  );
}

export function TagDialog({ which, count, onClose }: BulkDialogProps) {
  const t = useText();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const known = useSuggestions('tag');
  const bulk = useBulk(tagClaims, { onDone: onClose });
  return (
    <BulkDialog
      title={t('claims-tag-title', { count })}
      action={t('claims-tag-do', { count })}
      idle={add.length + remove.length === 0}
      bulk={bulk}
      error={bulk.error}
      onRun={() => void bulk.run(which, add, remove)}
      onClose={onClose}
    >
      <TagField label={t('claims-tag-add')} value={add} onChange={setAdd} suggestions={known} />
      <TagField label={t('claims-tag-remove')} value={remove} onChange={setRemove} suggestions={known} />
    </BulkDialog>
  );
}

export function WithdrawDialog(given: BulkDialogProps) {
  return <ReasonDialog {...given} op="claim.withdraw" command={withdrawClaims} />;
}

export function ReopenDialog(given: BulkDialogProps) {
  return <ReasonDialog {...given} op="claim.reopen" command={reopenClaims} />;
}

interface ReasonDialogProps extends BulkDialogProps {
  op: 'claim.withdraw' | 'claim.reopen';
  command: typeof withdrawClaims;
}

function ReasonDialog({ op, command, which, count, onClose }: ReasonDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const bulk = useBulk(command, { undoable: false, onDone: onClose });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, bulk.error, { reason });
  return (
    <BulkDialog
      title={t(wordId('claims-ask', op), { count })}
      action={t(wordId('claims-do', op), { count })}
      tone={op === 'claim.withdraw' ? 'danger' : 'main'}
      unkept={reason !== ''}
      bulk={bulk}
      form={form}
      error={elsewhere(error, ['reason'])}
      onRun={() => void bulk.run(which, reason)}
      onClose={onClose}
    >
      <p className="text-sm">{t(wordId('claims-means', op), { count })}</p>
      {op === 'claim.withdraw' ? <LostByMany which={which} count={count} /> : null}
      <TextArea
        label={t('claim-reason')}
        value={reason}
        onChange={setReason}
        error={atField(error, 'reason')}
        rows={3}
        required
      />
    </BulkDialog>
  );
}

interface FrameProps<Given extends unknown[]> {
  title: string;
  action: string;
  tone?: 'main' | 'danger';
  /** Nothing to do yet. */
  idle?: boolean;
  /** Whether something is typed that would be lost. */
  unkept?: boolean;
  bulk: Bulk<Given>;
  form?: RefObject<HTMLFormElement | null>;
  /** What no field says. */
  error: IpcError | null;
  onRun: () => void;
  onClose: () => void;
  children: ReactNode;
}

function BulkDialog<Given extends unknown[]>({
  title,
  action,
  tone = 'main',
  idle = false,
  unkept = !idle,
  bulk,
  form,
  error,
  onRun,
  onClose,
  children,
}: FrameProps<Given>) {
  const t = useText();
  if (bulk.refused) {
    const footer = <Button onPress={onClose}>{t('shell-close')}</Button>;
    return (
      <Dialog open size="sm" title={title} onClose={onClose} footer={footer}>
        <Refused done={bulk.refused} />
      </Dialog>
    );
  }
  return (
    <FormDialog
      {...(form ? { form } : {})}
      size="sm"
      title={title}
      action={action}
      tone={tone}
      reason={idle ? t('claim-unchanged') : null}
      unkept={unkept}
      busy={bulk.busy}
      onSave={onRun}
      // Its button stays where it is when the work ends: pressed once more it does nothing worse than close.
      onClose={() => (bulk.busy ? bulk.cancel() : onClose())}
    >
      {children}
      <ErrorNote error={error} />
      {bulk.progress ? <Progress label={title} done={bulk.progress.done} total={bulk.progress.total} /> : null}
      {bulk.cancelled ? <p className="text-sm">{t('claims-bulk-cancelled')}</p> : null}
    </FormDialog>
  );
}

function Refused({ done }: { done: BulkDone }) {
  const t = useText();
  const reasons = new Map<string, number>();
  for (const { message } of done.refused) reasons.set(message, (reasons.get(message) ?? 0) + 1);
  return (
    <div role="status" className="text-sm">
      <p>{t('claims-bulk-done', { changed: done.changed, unchanged: done.unchanged })}</p>
      <p className="mt-2 text-warn">{t('claims-bulk-refused', { count: done.refused.length })}</p>
      <ul className="mt-1 list-disc ps-5">
        {[...reasons].map(([message, count]) => (
          <li key={message}>
            {message} <span className="text-soft tabular-nums">({count})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
