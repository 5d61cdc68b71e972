/* Writing a comment, an answer, or a comment's words anew. What is typed is kept as a draft. */

import type { IpcError } from '../ipc/invoke';
import { ActionButton, Button } from '../shared/Button';
import { useSaveCommand } from '../shared/commands/registry';
import { useLeaving } from '../shared/Dialog';
import { DraftNote, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { onEscape } from '../shared/escape';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { TextArea } from '../shared/fields/TextField';
import { useText } from '../shared/text';
import { useShown } from '../shared/useShown';

interface CommentFormProps {
  draftKey: string;
  label: string;
  action: string;
  /** The words to begin with. */
  begun?: string;
  /** Why whoever acts may not. */
  reason: string | null;
  busy: boolean;
  error: IpcError | null;
  /** Answers whether it was saved. */
  onSave: (body: string) => Promise<boolean>;
  /** Without it the form stays open. */
  onClose?: () => void;
}

export function CommentForm(props: CommentFormProps) {
  const { draftKey, label, action, begun = '', reason, busy, error: failed, onSave, onClose } = props;
  const t = useText();
  const draft = useDraft<{ body: string }>(draftKey, { body: begun });
  const { body } = draft.value;
  const save = async () => {
    if (reason || !(await onSave(body))) return;
    if (!draft.done()) return;
    draft.discard();
    onClose?.();
  };
  const form = useSaveCommand({
    id: `comment-save:${draftKey}`,
    label: action,
    run: () => void save(),
    disabledReason: reason,
    standing: !onClose,
    keysOnly: true,
  });
  const error = useRefusal(form, failed, draft.value);
  useShown(form, Boolean(onClose));
  const { leave, question } = useLeaving(draft.unkept, () => onClose?.());
  return (
    <form
      ref={form}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DraftNote draft={draft} />
      <TextArea
        label={label}
        rows={2}
        value={body}
        onChange={(text) => draft.set({ body: text })}
        {...(onClose ? { onKeyDown: onEscape(leave) } : {})}
        autoFocus={Boolean(onClose)}
        error={atField(error, 'body')}
      />
      <ErrorNote error={elsewhere(error, ['body'])} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        {onClose ? (
          <Button small onPress={onClose}>
            {t('shell-cancel')}
          </Button>
        ) : null}
        <ActionButton small type="submit" reason={reason} isPending={busy}>
          {action}
        </ActionButton>
      </div>
      {question}
    </form>
  );
}
