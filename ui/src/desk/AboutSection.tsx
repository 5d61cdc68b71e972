/* Which program and which workspace this is, and the head that stands for all of its history. */

import { useQuery } from '@tanstack/react-query';
import { asIpcError } from '../ipc/invoke';
import { devices } from '../ipc/people';
import { head } from '../ipc/workspace';
import { nameOf, usePeople } from '../people/names';
import { useSession } from '../session/session';
import { Copyable } from '../shared/Copyable';
import { ErrorNote } from '../shared/ErrorNote';
import { Fact, Facts } from '../shared/Facts';
import { Section } from '../shared/Section';
import { Cell, Table } from '../shared/Table';
import { useText } from '../shared/text';

export function AboutSection() {
  const t = useText();
  const { state } = useSession();
  const { data, error } = useQuery({ queryKey: ['head'], queryFn: head });
  return (
    <div className="flex flex-col gap-8">
      <Section title={t('shell-name')}>
        <p className="max-w-prose font-serif text-base">{t('about-text')}</p>
        <Facts>
          <Fact name={t('about-version')}>{state.version}</Fact>
        </Facts>
        <p className="max-w-prose text-sm">{t('about-offline')}</p>
      </Section>
      <Section title={t('about-workspace')}>
        <ErrorNote error={error ? asIpcError(error) : null} />
        <Facts>
          <Fact name={t('about-workspace')}>{state.workspace?.name}</Fact>
          <Fact name={t('about-desk-name')}>{state.workspace?.desk}</Fact>
          <Fact name={t('about-workspace-id')}>
            <Copyable mono label={t('about-workspace-id')} text={state.workspace?.id ?? ''} />
          </Fact>
          <Fact name={t('about-head')} note={t('about-head-help')}>
            {data ? <Copyable mono label={t('about-head')} text={data.head} /> : t('shell-loading')}
          </Fact>
        </Facts>
      </Section>
      <Chains />
      <Section title={t('about-licences')}>
        <p className="max-w-prose text-sm">{t('about-licence')}</p>
      </Section>
    </div>
  );
}

function Chains() {
  const t = useText();
  const { data } = useQuery({ queryKey: ['head'], queryFn: head });
  const { data: all } = useQuery({ queryKey: ['devices'], queryFn: devices });
  const { data: people } = usePeople();
  return (
    <Section title={t('about-devices')}>
      <Table
        label={t('about-devices')}
        columns={[
          { id: 'device', label: t('devices-person') },
          { id: 'seq', label: t('verify-fault-revision') },
          { id: 'hash', label: t('verify-fault-hash') },
        ]}
      >
        {(data?.devices ?? []).map((tip) => {
          const device = all?.find((each) => each.id === tip.device);
          return (
            <tr key={tip.device}>
              <Cell>
                <span className="flex flex-wrap gap-x-2">
                  <bdi>{device ? nameOf(people, device.person_id, t('desk-unnamed')) : tip.device}</bdi>
                  {device ? <bdi className="text-soft">{device.label}</bdi> : null}
                </span>
              </Cell>
              <Cell className="whitespace-nowrap">{t('about-device-seq', { seq: tip.device_seq })}</Cell>
              <Cell>
                <Copyable mono label={t('verify-fault-hash')} text={tip.hash} />
              </Cell>
            </tr>
          );
        })}
      </Table>
    </Section>
  );
}
