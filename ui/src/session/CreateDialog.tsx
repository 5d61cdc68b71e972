/* A new workspace: the desk's name, its first owner, and then where the file shall be. */

import { useRef, useState } from 'react';
import { createWorkspace } from '../ipc/workspace';
import { ActionButton, Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { Dialog } from '../shared/Dialog';
import { ErrorNote } from '../shared/ErrorNote';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { TextField } from '../shared/fields/TextField';
import { useText } from '../shared/text';
import { useSession } from './session';

export function CreateDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog open={open} onClose={onClose} size="sm" title={t('welcome-create')}>
      <CreateForm onClose={onClose} />
    </Dialog>
  );
}

function CreateForm({ onClose }: { onClose: () => void }) {
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
    <form
      ref={form}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!reason) void create.run({ desk, founder });
      }}
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
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('shell-cancel')}</Button>
        <ActionButton tone="main" type="submit" reason={reason} isPending={create.busy}>
          {t('welcome-create-where')}
        </ActionButton>
      </div>
    </form>
  );
}
