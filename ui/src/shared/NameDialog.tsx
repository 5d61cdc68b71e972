/* Keeping something on this computer by a name: a view, a report to make again. A name that is taken is replaced. */

import { type ReactNode, useState } from 'react';
import { FormDialog } from './FormDialog';
import { useFieldRefusal } from './fieldErrors';
import { TextField } from './fields/TextField';
import { useText } from './text';

/** As many letters as a menu has room for. */
const LONGEST = 80;

interface NameDialogProps {
  title: string;
  /** What the name is called. */
  label: string;
  action: string;
  taken: readonly string[];
  /** What becomes of the one that has the name already. */
  replaces: string;
  onSave: (name: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

export function NameDialog({ title, label, action, taken, replaces, onSave, onClose, children }: NameDialogProps) {
  const t = useText();
  const [name, setName] = useState('');
  const { field, refused, refuse } = useFieldRefusal(name);
  const trimmed = name.trim();
  return (
    <FormDialog
      size="sm"
      title={title}
      action={action}
      unkept={name !== ''}
      busy={false}
      onSave={() => (trimmed ? onSave(trimmed) : refuse())}
      onClose={onClose}
    >
      {children}
      <TextField
        required
        label={label}
        value={name}
        onChange={setName}
        maxLength={LONGEST}
        help={taken.includes(trimmed) ? replaces : null}
        error={refused ? t('invalid-blank', { field: label }) : null}
        inputRef={field}
      />
    </FormDialog>
  );
}
