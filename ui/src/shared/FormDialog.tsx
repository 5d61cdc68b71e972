/* A dialog with a form: its fields, and at its foot cancel and the deed itself, by button, by Enter and by key; by its
   button alone where it is dangerous. What no draft keeps is not left by Esc without a question. */

import { type ReactNode, type RefObject, useId } from 'react';
import { ActionButton, Button } from './Button';
import { SAVING, useCommands } from './commands/registry';
import { Dialog, type DialogProps } from './Dialog';
import { useText } from './text';

interface DeedProps {
  /** What the main button says: the deed itself. */
  action: string;
  /** Why there is nothing to save. */
  reason?: string | null;
  /** What is dangerous is done by its button alone. */
  tone?: 'main' | 'danger';
  busy: boolean;
  onSave: () => void;
  onClose: () => void;
}

interface FormDialogProps extends DeedProps, Pick<DialogProps, 'title' | 'size' | 'role' | 'unkept'> {
  /** For whoever goes to the field that is refused. */
  form?: RefObject<HTMLFormElement | null>;
  children: ReactNode;
}

export function FormDialog({ form, title, size, role, unkept = false, children, ...deed }: FormDialogProps) {
  const id = useId();
  const { reason, tone, busy, onSave, onClose } = deed;
  return (
    <Dialog
      open
      title={title}
      {...(size ? { size } : {})}
      {...(role ? { role } : {})}
      unkept={unkept && !busy}
      onClose={onClose}
      footer={<Foot form={id} {...deed} />}
    >
      <form
        id={id}
        {...(form ? { ref: form } : {})}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!reason && tone !== 'danger') onSave();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}

function Foot({ form, action, reason = null, tone = 'main', busy, onSave, onClose }: DeedProps & { form: string }) {
  const t = useText();
  const danger = tone === 'danger';
  useCommands(danger ? [] : [{ id: 'form-save', label: action, keys: SAVING, run: onSave, disabledReason: reason }]);
  const pressed = danger ? { onPress: onSave } : ({ type: 'submit', form } as const);
  return (
    <>
      <Button onPress={onClose}>{t('shell-cancel')}</Button>
      <ActionButton tone={tone} reason={reason} isPending={busy} {...pressed}>
        {action}
      </ActionButton>
    </>
  );
}
