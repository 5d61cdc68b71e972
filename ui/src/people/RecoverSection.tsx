/* The last resort of an owner who lost every key, with what it costs said before. */

import { useQuery } from '@tanstack/react-query';
import { ShieldAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { devices, recoverDevice } from '../ipc/people';
import { useSession } from '../session/session';
import { ActionButton } from '../shared/Button';
import { useChange } from '../shared/change';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { Select } from '../shared/fields/Select';
import { TextField } from '../shared/fields/TextField';
import { Checkbox } from '../shared/fields/toggles';
import { Section } from '../shared/Section';
import { useText } from '../shared/text';
import { usePeople } from './names';

export function RecoverSection() {
  const t = useText();
  const { state } = useSession();
  const [open, setOpen] = useState(false);
  const owner = state.profiles.some((profile) => profile.active && profile.signs && profile.role === 'owner');
  return (
    <Section title={t('devices-recover')}>
      <p className="max-w-prose text-soft text-sm">{t('devices-recover-text')}</p>
      <div>
        <ActionButton tone="danger" reason={owner ? t('devices-recover-needless') : null} onPress={() => setOpen(true)}>
          <ShieldAlert aria-hidden="true" size={16} />
          {t('devices-recover-do')}
        </ActionButton>
      </div>
      {open ? <RecoverDialog onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function RecoverDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { data: people } = usePeople();
  const { data: all = [] } = useQuery({ queryKey: ['devices'], queryFn: devices });
  const [person, setPerson] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const [sure, setSure] = useState(false);
  const owners = (people ?? []).filter((each) => each.active && each.role === 'owner');
  const name = owners.find((each) => each.id === person)?.name;
  const signing = all.filter((device) => device.active && device.person_id === person);
  const recover = useChange(recoverDevice, { said: t('devices-recovered-said', { name }), onDone: onClose });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, recover.error, { label });
  const reason = person === null ? t('devices-recover-whom') : sure ? null : t('devices-recover-unsure');
  return (
    <FormDialog
      form={form}
      size="sm"
      role="alertdialog"
      title={t('devices-recover-title')}
      action={t('devices-recover-do')}
      tone="danger"
      reason={reason}
      unkept={person !== null || label !== ''}
      busy={recover.busy}
      onSave={() => {
        if (person) void recover.run(person, label.trim() || null);
      }}
      onClose={onClose}
    >
      <p className="border-bad border-s-2 bg-bad-wash px-3 py-2 text-bad text-sm">{t('devices-recover-text')}</p>
      <Select
        required
        label={t('devices-recover-owner')}
        value={person}
        onChange={setPerson}
        options={owners.map((each) => ({ value: each.id, label: each.name }))}
      />
      {signing.length > 0 ? (
        <p role="status" className="border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm text-warn">
          {t('devices-recover-signs', {
            name,
            labels: signing.map(({ label }) => t('evidence-quoted', { title: label || t('desk-unnamed') })).join(', '),
          })}
        </p>
      ) : null}
      <TextField
        label={t('devices-label')}
        help={t('devices-label-help')}
        value={label}
        onChange={setLabel}
        error={atField(error, 'label')}
      />
      <Checkbox checked={sure} onChange={setSure}>
        {t('devices-recover-sure')}
      </Checkbox>
      <ErrorNote error={elsewhere(error, ['label'])} />
    </FormDialog>
  );
}
