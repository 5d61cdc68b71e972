/* A dialog with a form: its fields, and at its foot cancel and the deed itself, by button, by Enter and by key; by its
   button alone where it is dangerous. What no draft keeps is not left by Esc without a question. */

import { type ReactNode, type RefObject, useId, useState } from 'react';
import { ActionButton, Button } from './Button';
import { SAVING, useCommands } from './commands/registry';
import { Confirm, Dialog, type DialogProps } from './Dialog';
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

interface FormDialogProps extends DeedProps, Pick<DialogProps, 'title' | 'size' | 'role'> {
  /** For whoever goes to the field that is refused. */
  form?: RefObject<HTMLFormElement | null>;
  /** Whether something is filled in that no draft keeps. */
  unkept?: boolean;
  children: ReactNode;
}

export function FormDialog({ form, title, size, role, unkept = false, children, ...deed }: FormDialogProps) {
  const id = useId();
  const { reason, tone, busy, onSave, onClose } = deed;
  const [leaving, setLeaving] = useState(false);
  return (
    <Dialog
      open
      title={title}
      {...(size ? { size } : {})}
      {...(role ? { role } : {})}
      onClose={() => (unkept && !busy ? setLeaving(true) : onClose())}
      footer={
        <>
          <Foot form={id} {...deed} />
          <Leave open={leaving} onLeave={onClose} onClose={() => setLeaving(false)} />
        </>
      }
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

function Leave({ open, onLeave, onClose }: { open: boolean; onLeave: () => void; onClose: () => void }) {
  const t = useText();
  return (
    <Confirm
      open={open}
      danger
      title={t('shell-leave-ask')}
      action={t('shell-leave')}
      onConfirm={onLeave}
      onClose={onClose}
    >
      {t('shell-leave-text')}
    </Confirm>
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
