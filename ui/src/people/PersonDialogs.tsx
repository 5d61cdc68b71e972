/* The forms of a person: adding one, on this computer or with a key; changing name and role. */

import { useRef, useState } from 'react';
import { addPerson, setPerson } from '../ipc/people';
import type { PersonRecord, Role } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { useChange } from '../shared/change';
import { DraftNote, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { Select } from '../shared/fields/Select';
import { TextField } from '../shared/fields/TextField';
import { RadioGroup } from '../shared/fields/toggles';
import { navigate } from '../shared/router';
import { toast } from '../shared/Toasts';
import { useText } from '../shared/text';
import { PlaceFields } from './PlaceFields';
import { roleOptions } from './roles';

type NewFields = { name: string; role: Role; place: 'here' | 'there'; key: string };

export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const draft = useDraft<NewFields>('person-add', { name: '', role: 'fact_checker', place: 'here', key: '' });
  const refused = useDeskReason('person.add');
  const add = useChange(addPerson, { said: (person) => t('people-added', { name: person.name }) });
  const { name, role, place, key } = draft.value;
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, add.error, { ...draft.value, public_key: key });
  const save = async () => {
    const added = await add.run({ name, role, ...(place === 'there' ? { key } : {}) });
    if (!added) return;
    draft.done();
    onClose();
    if (place === 'there') {
      const action = { label: t('people-added-export'), run: () => navigate('/desk/exchange') };
      toast({ text: t('people-added-next', { name: added.name }), action });
    }
  };
  return (
    <FormDialog
      form={form}
      size="sm"
      title={t('people-add')}
      action={t('people-add')}
      reason={refused}
      unkept={draft.unkept}
      busy={add.busy}
      onSave={() => void save()}
      onClose={onClose}
    >
      <DraftNote draft={draft} />
      <TextField
        required
        label={t('people-name')}
        value={name}
        onChange={(next) => draft.set({ name: next })}
        error={atField(error, 'name')}
      />
      <RadioGroup
        label={t('people-role')}
        value={role}
        onChange={(next) => draft.set({ role: next })}
        options={roleOptions(t)}
      />
      <PlaceFields
        place={place}
        publicKey={key}
        onChange={(change) => draft.set(change)}
        error={atField(error, 'public_key')}
      />
      <ErrorNote error={elsewhere(error, ['name', 'public_key'])} />
    </FormDialog>
  );
}

export function EditPersonDialog({ person, onClose }: { person: PersonRecord; onClose: () => void }) {
  const t = useText();
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const refused = useDeskReason('person.set');
  const unchanged = name === person.name && role === person.role ? t('desk-unchanged') : null;
  const reason = refused ?? unchanged;
  const change = useChange(setPerson, {
    said: (changed) => t('people-changed', { name: changed.name }),
    onDone: onClose,
  });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, change.error, { name, role });
  const save = () =>
    void change.run(person.id, {
      ...(name === person.name ? {} : { name }),
      ...(role === person.role ? {} : { role }),
    });
  return (
    <FormDialog
      form={form}
      size="sm"
      title={t('people-edit-title')}
      action={t('people-save')}
      reason={reason}
      unkept={!unchanged}
      busy={change.busy}
      onSave={save}
      onClose={onClose}
    >
      <TextField required label={t('people-name')} value={name} onChange={setName} error={atField(error, 'name')} />
      <Select label={t('people-role')} value={role} onChange={setRole} options={roleOptions(t)} />
      <ErrorNote error={elsewhere(error, ['name'])} />
    </FormDialog>
  );
}
