/* The keys that sign here: every device, a key for this computer, and a way back for owners who lost all of theirs. */

import { useQuery } from '@tanstack/react-query';
import { Check, CircleSlash, Plus, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { asIpcError } from '../ipc/invoke';
import { devices, revokeDevice } from '../ipc/people';
import type { DeviceRecord, PersonRecord } from '../ipc/types';
import { useDeskReason, useSession } from '../session/session';
import { Badge } from '../shared/Badge';
import { ActionButton } from '../shared/Button';
import { Copyable } from '../shared/Copyable';
import { useChange } from '../shared/change';
import { Confirm } from '../shared/Dialog';
import { useAskedDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { Section } from '../shared/Section';
import { Cell, Table } from '../shared/Table';
import { Time } from '../shared/Time';
import { useText } from '../shared/text';
import { AddDeviceDialog } from './AddDeviceDialog';
import { nameOf, usePeople } from './names';
import { RecoverSection } from './RecoverSection';
import { RequestKey } from './RequestKey';

export function DevicesSection() {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['devices'], queryFn: devices });
  const refused = useDeskReason('device.add');
  const [adding, setAdding] = useState(false);
  useAskedDraft({ 'device-add': () => setAdding(true) });
  return (
    <div className="flex flex-col gap-8">
      <Section
        title={t('devices-heading')}
        note={data ? t('devices-count', { count: data.filter(({ active }) => active).length }) : null}
        actions={
          <ActionButton tone="main" reason={refused} onPress={() => setAdding(true)}>
            <Plus aria-hidden="true" size={16} />
            {t('devices-add')}
          </ActionButton>
        }
      >
        <p className="max-w-prose text-soft text-sm">{t('devices-intro')}</p>
        <ErrorNote error={error ? asIpcError(error) : null} />
        {data ? <DevicesTable devices={data} /> : null}
      </Section>
      <Section title={t('devices-request')}>
        <p className="max-w-prose text-soft text-sm">{t('devices-request-text')}</p>
        <div>
          <RequestKey />
        </div>
      </Section>
      <RecoverSection />
      {adding ? <AddDeviceDialog onClose={() => setAdding(false)} /> : null}
    </div>
  );
}

function DevicesTable({ devices: all }: { devices: readonly DeviceRecord[] }) {
  const t = useText();
  const { data: people } = usePeople();
  const refused = useDeskReason('device.revoke');
  const [losing, setLosing] = useState<DeviceRecord | null>(null);
  const name = (device: DeviceRecord) => nameOf(people, device.person_id, t('desk-unnamed'));
  const revoke = useChange(revokeDevice, {
    said: (device) => t('devices-revoked-said', { label: device.label }),
    onDone: () => setLosing(null),
  });
  return (
    <>
      <Table
        label={t('desk-devices')}
        columns={[
          { id: 'person', label: t('devices-person') },
          { id: 'label', label: t('devices-label') },
          { id: 'state', label: t('devices-state') },
          { id: 'since', label: t('devices-since') },
          { id: 'key', label: t('devices-key') },
          { id: 'do', label: t('devices-revoke'), hidden: true, end: true },
        ]}
      >
        {all.map((device) => (
          <Row
            key={device.id}
            device={device}
            name={name(device)}
            reason={device.active ? refused : t('devices-revoked-already')}
            onRevoke={() => setLosing(device)}
          />
        ))}
      </Table>
      <Confirm
        danger
        open={losing !== null}
        title={t('devices-revoke-title')}
        action={t('devices-revoke-do')}
        busy={revoke.busy}
        error={revoke.error}
        onConfirm={() => {
          if (losing) void revoke.run(losing.id);
        }}
        onClose={() => {
          revoke.forget();
          setLosing(null);
        }}
      >
        <p>{losing ? t('devices-revoke-text', { label: losing.label, name: name(losing) }) : null}</p>
        {losing ? <RevokeWarnings losing={losing} devices={all} name={name(losing)} /> : null}
      </Confirm>
    </>
  );
}

/** Whether no other device of an owner who works here may sign. */
function isLastOfOwners(losing: DeviceRecord, all: readonly DeviceRecord[], people: readonly PersonRecord[]): boolean {
  const owners = new Set(people.filter(({ active, role }) => active && role === 'owner').map(({ id }) => id));
  const left = all.filter((device) => device.active && owners.has(device.person_id));
  return left.length === 1 && left[0]?.id === losing.id;
}

interface RevokeWarningsProps {
  losing: DeviceRecord;
  devices: readonly DeviceRecord[];
  name: string;
}

/** What revoking costs whoever acts on this computer, and the desk. */
function RevokeWarnings({ losing, devices: all, name }: RevokeWarningsProps) {
  const t = useText();
  const { state } = useSession();
  const { data: people } = usePeople();
  const here = state.profiles.some((profile) => profile.device === losing.id);
  const last = isLastOfOwners(losing, all, people ?? []);
  if (!here && !last) return null;
  return (
    <div className="flex flex-col gap-2 border-bad border-s-2 bg-bad-wash px-3 py-2 text-bad">
      {here ? <p>{t('devices-revoke-here', { name })}</p> : null}
      {last ? <p>{t('devices-revoke-last')}</p> : null}
    </div>
  );
}

interface RowProps {
  device: DeviceRecord;
  name: string;
  reason: string | null;
  onRevoke: () => void;
}

function Row({ device, name, reason, onRevoke }: RowProps) {
  const t = useText();
  const { state } = useSession();
  const label = device.label || t('desk-unnamed');
  const here = state.profiles.some((profile) => profile.device === device.id);
  return (
    <tr className={device.active ? '' : 'text-soft'}>
      <Cell className="font-semibold">
        <bdi>{name}</bdi>
      </Cell>
      <Cell>
        <bdi>{label}</bdi>
        {here ? <span className="text-soft"> ({t('devices-here')})</span> : null}
      </Cell>
      <Cell>
        <span className="flex min-h-6 flex-wrap items-center gap-x-2">
          <Badge bare icon={device.active ? Check : CircleSlash} tone={device.active ? 'good' : 'neutral'}>
            {t(device.active ? 'devices-active' : 'devices-revoked')}
          </Badge>
          {device.recovered ? (
            <Badge bare icon={ShieldAlert} tone="warn" title={t('devices-recovered-note')}>
              {t('devices-recovered')}
            </Badge>
          ) : null}
        </span>
      </Cell>
      <Cell className="text-soft">
        <Time at={device.created_at} style="date" />
      </Cell>
      <Cell className="min-w-48">
        <Copyable mono className="w-72" label={t('devices-key-of', { label })} text={device.public_key} />
      </Cell>
      <Cell end>
        <ActionButton small reason={reason} aria-label={t('devices-revoke-of', { label, name })} onPress={onRevoke}>
          {t('devices-revoke')}
        </ActionButton>
      </Cell>
    </tr>
  );
}
