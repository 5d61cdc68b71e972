/* The forms of a person: adding one, on this computer or with a key; changing name and role. */

import { useRef, useState } from 'react';
import { addPerson, setPerson } from '../ipc/people';
import type { PersonRecord, Role } from '../ipc/types';
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
import { RadioGroup } from '../shared/fields/toggles';
import { useText } from '../shared/text';
import { PlaceFields } from './PlaceFields';
import { roleOptions } from './roles';

export function AddPersonDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog open={open} title={t('people-add')} onClose={onClose} size="sm">
      <AddPersonForm onClose={onClose} />
    </Dialog>
  );
}

type NewFields = { name: string; role: Role; place: 'here' | 'there'; key: string };

function AddPersonForm({ onClose }: { onClose: () => void }) {
  const t = useText();
  const draft = useDraft<NewFields>('person-add', { name: '', role: 'fact_checker', place: 'here', key: '' });
  const refused = useDeskReason('person.add');
  const add = useChange(addPerson, { said: (person) => t('people-added', { name: person.name }) });
  const { name, role, place, key } = draft.value;
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, add.error, draft.value);
  const save = async () => {
    if (refused) return;
    if (!(await add.run({ name, role, ...(place === 'there' ? { key } : {}) }))) return;
    draft.done();
    onClose();
  };
  useCommands([
    { id: 'person-save', label: t('people-add'), keys: 'Mod+S', run: () => void save(), disabledReason: refused },
  ]);
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
        error={atField(error, 'key')}
      />
      <ErrorNote error={elsewhere(error, ['name', 'key'])} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('shell-cancel')}</Button>
        <ActionButton tone="main" type="submit" reason={refused} isPending={add.busy}>
          {t('people-add')}
        </ActionButton>
      </div>
    </form>
  );
}

export function EditPersonDialog({ person, onClose }: { person: PersonRecord; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog open title={t('people-edit-title')} onClose={onClose} size="sm">
      <EditPersonForm person={person} onClose={onClose} />
    </Dialog>
  );
}

function EditPersonForm({ person, onClose }: { person: PersonRecord; onClose: () => void }) {
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
  const save = () => {
    if (reason) return;
    void change.run(person.id, {
      ...(name === person.name ? {} : { name }),
      ...(role === person.role ? {} : { role }),
    });
  };
  useCommands([{ id: 'person-save', label: t('people-save'), keys: 'Mod+S', run: save, disabledReason: reason }]);
  return (
    <form
      ref={form}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField required label={t('people-name')} value={name} onChange={setName} error={atField(error, 'name')} />
      <Select label={t('people-role')} value={role} onChange={setRole} options={roleOptions(t)} />
      <ErrorNote error={elsewhere(error, ['name'])} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('shell-cancel')}</Button>
        <ActionButton tone="main" type="submit" reason={reason} isPending={change.busy}>
          {t('people-save')}
        </ActionButton>
      </div>
    </form>
  );
}
