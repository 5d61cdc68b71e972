/* Who works at the desk and in which role; who signs on this computer, and who acts. */

import { Check, MoreHorizontal, Plus, UserRound, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { Disputes } from '../history/Disputes';
import { asIpcError } from '../ipc/invoke';
import { setPerson } from '../ipc/people';
import type { PersonEdit, PersonRecord, Profile } from '../ipc/types';
import { actAs } from '../ipc/workspace';
import { whyNotActing } from '../session/acting';
import { useActing, useDeskReason, useSession } from '../session/session';
import { Badge } from '../shared/Badge';
import { ActionButton, IconButton } from '../shared/Button';
import { useChange } from '../shared/change';
import { useCommands } from '../shared/commands/registry';
import { Confirm } from '../shared/Dialog';
import { useAskedDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { Menu } from '../shared/Menu';
import { Section } from '../shared/Section';
import { Cell, Table } from '../shared/Table';
import { Time } from '../shared/Time';
import { useText, wordId } from '../shared/text';
import { usePeople } from './names';
import { AddPersonDialog, EditPersonDialog } from './PersonDialogs';

export function PeopleSection() {
  const t = useText();
  const { data, error } = usePeople();
  const refused = useDeskReason('person.add');
  const [adding, setAdding] = useState(false);
  useCommands([{ id: 'people-add', label: t('people-add'), run: () => setAdding(true), disabledReason: refused }]);
  useAskedDraft({ 'person-add': () => setAdding(true) });
  return (
    <div className="flex flex-col gap-8">
      <Section
        title={t('people-heading')}
        note={data ? t('people-count', { count: data.length }) : null}
        actions={
          <ActionButton tone="main" reason={refused} onPress={() => setAdding(true)}>
            <Plus aria-hidden="true" size={16} />
            {t('people-add')}
          </ActionButton>
        }
      >
        <p className="max-w-prose text-soft text-sm">{t('people-intro')}</p>
        <ErrorNote error={error ? asIpcError(error) : null} />
        {data ? <PeopleTable people={data} /> : null}
      </Section>
      <ActSection />
      {adding ? <AddPersonDialog onClose={() => setAdding(false)} /> : null}
    </div>
  );
}

function PeopleTable({ people }: { people: readonly PersonRecord[] }) {
  const t = useText();
  const refused = useDeskReason('person.set');
  const [editing, setEditing] = useState<PersonRecord | null>(null);
  const [leaving, setLeaving] = useState<PersonRecord | null>(null);
  const change = useChange(setPerson, { said: (person) => t('people-changed', { name: person.name }) });
  const letGo = useChange(setPerson, {
    said: (person) => t('people-changed', { name: person.name }),
    onDone: () => setLeaving(null),
  });
  return (
    <>
      <ErrorNote error={change.error} />
      {people.map((person) => (
        <SettlePerson key={person.id} person={person} refused={refused} />
      ))}
      <Table
        label={t('desk-people')}
        columns={[
          { id: 'name', label: t('people-name') },
          { id: 'role', label: t('people-role') },
          { id: 'state', label: t('people-state') },
          { id: 'signs', label: t('people-signs') },
          { id: 'since', label: t('people-added-on') },
          { id: 'do', label: t('people-edit-title'), hidden: true, end: true },
        ]}
      >
        {people.map((person) => (
          <Row
            key={person.id}
            person={person}
            refused={refused}
            onEdit={() => setEditing(person)}
            onLeave={() => setLeaving(person)}
            onReturn={() => void change.run(person.id, { active: true })}
          />
        ))}
      </Table>
      {editing ? <EditPersonDialog person={editing} onClose={() => setEditing(null)} /> : null}
      <Confirm
        danger
        open={leaving !== null}
        title={t('people-deactivate-title')}
        action={t('people-deactivate-do')}
        busy={letGo.busy}
        error={letGo.error}
        onConfirm={() => {
          if (leaving) void letGo.run(leaving.id, { active: false });
        }}
        onClose={() => {
          letGo.forget();
          setLeaving(null);
        }}
      >
        <p>{t('people-deactivate-text', { name: leaving?.name })}</p>
      </Confirm>
    </>
  );
}

interface RowProps {
  person: PersonRecord;
  refused: string | null;
  onEdit: () => void;
  onLeave: () => void;
  onReturn: () => void;
}

function Row({ person, refused, onEdit, onLeave, onReturn }: RowProps) {
  const t = useText();
  const { state } = useSession();
  const name = person.name || t('desk-unnamed');
  const here = state.profiles.some((profile) => profile.signs && profile.person === person.id);
  const leaving = person.active
    ? { id: 'leave', label: t('people-deactivate', { name }), reason: refused, run: onLeave }
    : { id: 'return', label: t('people-activate', { name }), reason: refused, run: onReturn };
  return (
    <tr className={person.active ? '' : 'text-soft'}>
      <Cell className="font-semibold">
        <bdi>{name}</bdi>
      </Cell>
      <Cell>{t(wordId('role', person.role))}</Cell>
      <Cell>
        <span className="flex min-h-6 items-center">
          <Badge bare icon={person.active ? Check : UserRoundX} tone={person.active ? 'good' : 'neutral'}>
            {t(person.active ? 'people-active' : 'people-inactive')}
          </Badge>
        </span>
      </Cell>
      <Cell className="text-soft">
        {t(here ? 'people-signs-here' : 'people-signs-elsewhere')}
        {state.acting?.person === person.id ? `, ${t('people-acts')}` : ''}
      </Cell>
      <Cell className="text-soft">
        <Time at={person.created_at} style="date" />
      </Cell>
      <Cell end>
        <Menu
          label={t('people-actions', { name })}
          groups={[
            { entries: [{ id: 'edit', label: t('people-edit', { name }), reason: refused, run: onEdit }, leaving] },
          ]}
        >
          <IconButton small label={t('people-actions', { name })}>
            <MoreHorizontal aria-hidden="true" size={16} />
          </IconButton>
        </Menu>
      </Cell>
    </tr>
  );
}

const FIELDS: Record<string, string> = { name: 'people-name', role: 'people-role', active: 'people-state' };

/** Copies edited apart: an owner chooses. */
function SettlePerson({ person, refused }: { person: PersonRecord; refused: string | null }) {
  const t = useText();
  const settle = useChange(setPerson, { said: t('desk-dispute-settled') });
  return (
    <Disputes
      conflicts={person.conflicts}
      nameField={(field) => `${person.name}: ${t(FIELDS[field] ?? 'people-name')}`}
      show={(field, value) => {
        if (field === 'role') return t(wordId('role', String(value)));
        return field === 'active' ? t(value === true ? 'people-active' : 'people-inactive') : String(value);
      }}
      onTake={(field, value) => void settle.run(person.id, { [field]: value } as PersonEdit)}
      reason={refused}
      busy={settle.busy}
      error={settle.error}
    />
  );
}

/** The profiles of this computer: signing as another is one press. */
function ActSection() {
  const t = useText();
  const { state, adopt } = useSession();
  const acting = useActing();
  const act = useChange(actAs, {
    saves: false,
    onDone: adopt,
    said: (next) => t('people-acting', { name: next.acting?.name }),
  });
  const why = (profile: Profile) =>
    whyNotActing(t, profile) ??
    (profile.person === acting?.person ? t('people-acting-already', { name: profile.name }) : null);
  return (
    <Section title={t('people-act')}>
      <p className="max-w-prose text-soft text-sm">
        {t(state.profiles.length > 0 ? 'people-act-text' : 'people-act-none')}
      </p>
      <ErrorNote error={act.error} />
      <ul className="flex flex-col divide-y divide-rule">
        {state.profiles.map((profile) => (
          <li key={profile.person} className="flex flex-wrap items-center gap-3 py-1.5 text-sm">
            <UserRound aria-hidden="true" size={16} className="text-soft" />
            <bdi className="font-semibold">{profile.name}</bdi>
            <span className="text-soft">{t(wordId('role', profile.role))}</span>
            {profile.person === acting?.person ? (
              <Badge icon={Check} tone="info">
                {t('people-acts')}
              </Badge>
            ) : null}
            <ActionButton
              small
              className="ms-auto"
              reason={why(profile)}
              isPending={act.busy}
              onPress={() => void act.run(profile.person)}
            >
              {t('people-act-as', { name: profile.name })}
            </ActionButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
