/* The foot of a dialog with a form: cancel, and the deed itself, by button and by key. */

import { ActionButton, Button } from './Button';
import { useCommands } from './commands/registry';
import { useText } from './text';

interface FormFooterProps {
  action: string;
  /** Why there is nothing to save. */
  reason?: string | null;
  tone?: 'main' | 'danger';
  busy: boolean;
  onSave: () => void;
  onClose: () => void;
}

export function FormFooter({ action, reason = null, tone = 'main', busy, onSave, onClose }: FormFooterProps) {
  const t = useText();
  useCommands([{ id: 'form-save', label: action, keys: ['Mod+S', 'Mod+Enter'], run: onSave, disabledReason: reason }]);
  return (
    <>
      <Button onPress={onClose}>{t('shell-cancel')}</Button>
      <ActionButton tone={tone} reason={reason} isPending={busy} onPress={onSave}>
        {action}
      </ActionButton>
    </>
  );
}
