/* A claim edited in place: what it says, what it rests on, who works on it. Each group of fields has a permission of
   its own; what is typed is kept as a draft, and only what differs is saved. */

import { GitMerge } from 'lucide-react';
import type { ReactNode } from 'react';
import { assignClaim, editClaim, tagClaim } from '../ipc/claims';
import type { ClaimView, Op } from '../ipc/types';
import { ActionButton, Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { useSaveCommand } from '../shared/commands/registry';
import { useLeaving } from '../shared/Dialog';
import { DraftNote, type DraftOf, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { onEscape } from '../shared/escape';
import { elsewhere, useRefusal } from '../shared/fieldErrors';
import { useText } from '../shared/text';
import { useAllowed } from './allowed';
import { ClaimEditContent, ClaimEditTags, ClaimEditWork, FIELDS } from './ClaimEditFields';
import { ClaimEditQuote } from './ClaimEditQuote';
import { ClaimEditWarning } from './ClaimEditWarning';
import {
  assignmentOf,
  type ClaimForm,
  contentOf,
  fieldsBut,
  formOf,
  inDispute,
  taggingOf,
  withRecorded,
} from './claimForm';
import { CONFLICT } from './disputed';

interface ClaimEditProps {
  view: ClaimView;
  onClose: () => void;
}

/** What may not be saved by whoever acts, or is chosen in the conflict, is left out: its fields are off. What was typed
    there stays a draft. */
function useSaving(view: ClaimView, draft: DraftOf<ClaimForm>, onSaved: () => void) {
  const t = useText();
  const { why } = useAllowed(view.id);
  const said = t('claim-saved');
  const edit = useChange(editClaim, { said });
  const assign = useChange(assignClaim, { said });
  const tag = useChange(tagClaim, { said });
  const disputed = inDispute(view);
  const form = withRecorded(draft.value, disputed, view);
  const content = why('claim.edit') ? null : contentOf(form, view);
  const assignment = why('claim.assign') ? null : assignmentOf(form, view);
  const tagging = why('claim.tag') ? null : taggingOf(form, view);
  const parts: readonly [Op, (() => Promise<unknown>) | null][] = [
    ['claim.edit', content && (() => edit.run(view.id, content))],
    ['claim.assign', assignment && (() => assign.run(view.id, assignment))],
    ['claim.tag', tagging && (() => tag.run(view.id, tagging.add, tagging.remove))],
  ];
  const refused = edit.error ?? assign.error ?? tag.error;
  const save = async () => {
    for (const [op, run] of parts) {
      if (run && !(await run())) return;
      // At once: where a later one fails, what was saved here is no change by others.
      if (!why(op)) draft.done([...fieldsBut(draft.value, op), ...disputed]);
    }
    onSaved();
  };
  return {
    save,
    lapses: content !== null,
    unchanged: !content && !assignment && !tagging,
    busy: edit.busy || assign.busy || tag.busy,
    refused,
  };
}

export function ClaimEdit({ view, onClose }: ClaimEditProps) {
  const t = useText();
  const { why } = useAllowed(view.id);
  const draft = useDraft<ClaimForm>(`claim-edit:${view.id}`, formOf(view), { ofRecord: true });
  const { save, lapses, unchanged, busy, refused } = useSaving(view, draft, onClose);
  const reason = unchanged ? t('claim-unchanged') : null;
  const cancel = () => {
    if (!draft.dirty) draft.discard();
    onClose();
  };
  const { leave, question } = useLeaving(draft.unkept, cancel);
  const form = useSaveCommand({
    id: 'claim-save',
    label: t('claim-save'),
    run: () => void save(),
    disabledReason: reason,
  });
  const error = useRefusal(form, refused, draft.value);
  const part = { draft, error, view };
  return (
    <form
      ref={form}
      aria-label={t('claim-edit')}
      className="flex flex-col gap-4 border-accent border-s-2 bg-sunk px-4 py-3"
      onKeyDown={onEscape(leave)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!reason) void save();
      }}
    >
      <DraftNote draft={draft} />
      <ToConflict view={view} />
      {lapses ? <ClaimEditWarning status={view.status} /> : null}
      <Group legend={t('claim-group-content')} op="claim.edit" why={why}>
        {(disabled) => (
          <>
            <ClaimEditContent {...part} disabled={disabled} />
            <ClaimEditQuote {...part} disabled={disabled} />
          </>
        )}
      </Group>
      <Group legend={t('claim-work')} op="claim.assign" why={why}>
        {(disabled) => <ClaimEditWork {...part} disabled={disabled} />}
      </Group>
      <Group legend={t('field-tags')} op="claim.tag" why={why}>
        {(disabled) => <ClaimEditTags {...part} disabled={disabled} />}
      </Group>
      <ErrorNote error={elsewhere(error, FIELDS)} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Button onPress={cancel}>{t('shell-cancel')}</Button>
        <ActionButton tone="main" type="submit" reason={reason} isPending={busy}>
          {t('claim-save')}
        </ActionButton>
      </div>
      {question}
    </form>
  );
}

/** Where copies disagree about fields of the form: both sides stand in the conflict, and one is chosen there. */
function ToConflict({ view }: { view: ClaimView }) {
  const t = useText();
  const disputed = inDispute(view);
  if (disputed.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 border-bad border-s-2 bg-bad-wash px-3 py-2 text-sm">
      <p className="flex min-w-0 grow items-start gap-2 text-bad">
        <GitMerge aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
        <span className="min-w-0">{t('claim-edit-conflicts')}</span>
      </p>
      <Button
        small
        autoFocus={disputed.includes('statement')}
        onPress={() => document.getElementById(CONFLICT)?.focus()}
      >
        {t('claim-edit-conflicts-go')}
      </Button>
    </div>
  );
}

interface GroupProps {
  legend: string;
  op: Op;
  why: (op: Op) => string | null;
  children: (disabled: boolean) => ReactNode;
}

/** Fields of one permission; refused ones are shown with the reason. */
function Group({ legend, op, why, children }: GroupProps) {
  const reason = why(op);
  return (
    <fieldset className="min-w-0 border-rule border-t pt-2 first-of-type:border-t-0">
      <legend className="float-start w-full font-semibold text-sm">{legend}</legend>
      <div className="clear-both flex flex-col gap-3 pt-1">
        {reason ? <p className="text-soft text-xs first-letter:uppercase">{reason}</p> : null}
        {children(reason !== null)}
      </div>
    </fieldset>
  );
}
