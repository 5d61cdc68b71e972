/* A new workspace: the desk's name, its first owner, and then where the file shall be. */

import { useRef, useState } from 'react';
import { createWorkspace } from '../ipc/workspace';
import { useChange } from '../shared/change';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { TextField } from '../shared/fields/TextField';
import { useText } from '../shared/text';
import { useSession } from './session';

export function CreateDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { adopt } = useSession();
  const [desk, setDesk] = useState('');
  const [founder, setFounder] = useState('');
  const reason = desk.trim() === '' || founder.trim() === '' ? t('welcome-create-blank') : null;
  const create = useChange(createWorkspace, {
    asks: true,
    onDone: (state) => {
      adopt(state);
      if (state) onClose();
    },
  });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, create.error, { desk, name: founder });
  return (
    <FormDialog
      form={form}
      size="sm"
      title={t('welcome-create')}
      action={t('welcome-create-where')}
      reason={reason}
      unkept={desk !== '' || founder !== ''}
      busy={create.busy}
      onSave={() => void create.run({ desk, founder })}
      onClose={onClose}
    >
      <TextField required label={t('welcome-desk')} value={desk} onChange={setDesk} error={atField(error, 'desk')} />
      <TextField
        required
        label={t('welcome-founder')}
        help={t('welcome-founder-help')}
        value={founder}
        onChange={setFounder}
        error={atField(error, 'name')}
      />
      <ErrorNote error={elsewhere(error, ['desk', 'name'])} />
    </FormDialog>
  );
}
