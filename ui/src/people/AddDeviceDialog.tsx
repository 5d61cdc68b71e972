/* A further computer for somebody who works here already. */

import { useRef } from 'react';
import { addDevice } from '../ipc/people';
import { useDeskReason } from '../session/session';
import { ActionButton, Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { useCommands } from '../shared/commands/registry';
import { Dialog } from '../shared/Dialog';
import { DraftNote, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { Select } from '../shared/fields/Select';
import { TextField } from '../shared/fields/TextField';
import { useText, wordId } from '../shared/text';
import { usePeople } from './names';
import { PlaceFields } from './PlaceFields';

export function AddDeviceDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog open={open} title={t('devices-add')} onClose={onClose} size="sm">
      <AddDeviceForm onClose={onClose} />
    </Dialog>
  );
}

type DeviceFields = { person: string | null; label: string; place: 'here' | 'there'; key: string };

function AddDeviceForm({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { data: people } = usePeople();
  const draft = useDraft<DeviceFields>('device-add', { person: null, label: '', place: 'there', key: '' });
  const { person, label, place, key } = draft.value;
  const refused = useDeskReason('device.add');
  const reason = refused ?? (person === null ? t('devices-add-whom') : null);
  const add = useChange(addDevice, { said: (device) => t('devices-added', { label: device.label }) });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, add.error, draft.value);
  const save = async () => {
    if (reason || person === null) return;
    const given = { ...(place === 'there' ? { key } : {}), ...(label.trim() ? { label } : {}) };
    if (!(await add.run({ person, ...given }))) return;
    draft.done();
    onClose();
  };
  useCommands([
    { id: 'device-save', label: t('devices-add'), keys: 'Mod+S', run: () => void save(), disabledReason: reason },
  ]);
  const options = (people ?? [])
    .filter((each) => each.active)
    .map((each) => ({ value: each.id, label: each.name, note: t(wordId('role', each.role)) }));
  return (
    <form
      ref={form}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DraftNote draft={draft} />
      <p className="text-soft text-sm">{t('devices-add-text')}</p>
      <Select
        required
        label={t('devices-person')}
        value={person}
        onChange={(next) => draft.set({ person: next })}
        options={options}
      />
      <TextField
        label={t('devices-label')}
        help={t('devices-label-help')}
        value={label}
        onChange={(next) => draft.set({ label: next })}
        error={atField(error, 'label')}
      />
      <PlaceFields
        place={place}
        publicKey={key}
        onChange={(change) => draft.set(change)}
        error={atField(error, 'key')}
      />
      <ErrorNote error={elsewhere(error, ['label', 'key'])} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('shell-cancel')}</Button>
        <ActionButton tone="main" type="submit" reason={reason} isPending={add.busy}>
          {t('devices-add')}
        </ActionButton>
      </div>
    </form>
  );
}
