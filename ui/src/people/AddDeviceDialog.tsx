/* A further computer for somebody who works here already. */

import { useRef } from 'react';
import { addDevice } from '../ipc/people';
import { useDeskReason } from '../session/session';
import { useChange } from '../shared/change';
import { DraftNote, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { Select } from '../shared/fields/Select';
import { TextField } from '../shared/fields/TextField';
import { useText, wordId } from '../shared/text';
import { usePeople } from './names';
import { PlaceFields } from './PlaceFields';

type DeviceFields = { person: string | null; label: string; place: 'here' | 'there'; key: string };

export function AddDeviceDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { data: people } = usePeople();
  const draft = useDraft<DeviceFields>('device-add', { person: null, label: '', place: 'there', key: '' });
  const { person, label, place, key } = draft.value;
  const refused = useDeskReason('device.add');
  const reason = refused ?? (person === null ? t('devices-add-whom') : null);
  const add = useChange(addDevice, { said: (device) => t('devices-added', { label: device.label }) });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, add.error, { ...draft.value, public_key: key });
  const save = async () => {
    if (reason || person === null) return;
    const given = { ...(place === 'there' ? { key } : {}), ...(label.trim() ? { label } : {}) };
    if (!(await add.run({ person, ...given }))) return;
    draft.done();
    onClose();
  };
  const options = (people ?? [])
    .filter((each) => each.active)
    .map((each) => ({ value: each.id, label: each.name, note: t(wordId('role', each.role)) }));
  return (
    <FormDialog
      form={form}
      size="sm"
      title={t('devices-add')}
      action={t('devices-add')}
      reason={reason}
      unkept={draft.unkept}
      busy={add.busy}
      onSave={() => void save()}
      onClose={onClose}
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
        error={atField(error, 'public_key')}
      />
      <ErrorNote error={elsewhere(error, ['label', 'public_key'])} />
    </FormDialog>
  );
}
