/* The top bar: which workspace, the commands, whether all is saved, how the window looks, and who acts. */

import { Redo2, Search, SunMoon, Undo2, UserRound } from 'lucide-react';
import type { OpenWorkspace, Profile } from '../ipc/types';
import { actAs } from '../ipc/workspace';
import { whyNotActing } from '../session/acting';
import { useSession } from '../session/session';
import { Button, IconButton } from '../shared/Button';
import { useChange } from '../shared/change';
import { runCommand, useCommands } from '../shared/commands/registry';
import { ErrorNote } from '../shared/ErrorNote';
import { Kbd } from '../shared/Kbd';
import { Menu } from '../shared/Menu';
import { navigate } from '../shared/router';
import { SaveState } from '../shared/SaveState';
import { useText, wordId } from '../shared/text';
import { DraftsMenu } from './DraftsMenu';
import { useLooksCommands, useLooksMenu } from './looks';
import type { UndoSteps } from './undo';

/** The commands stand in the middle; where there is no room for that, its parts stand in lines. */
const BAR =
  'grid min-h-11 grid-cols-[minmax(0,1fr)_auto_minmax(max-content,1fr)] items-center gap-2 ' +
  '@max-5xl:flex @max-5xl:flex-wrap @max-5xl:gap-y-1 @max-5xl:py-1';

export function TopBar({ undo }: { undo: UndoSteps }) {
  const t = useText();
  const { state } = useSession();
  const looks = useLooksMenu();
  useCommands(useLooksCommands(looks));
  return (
    <header className="@container relative z-10 shrink-0 border-rule border-b bg-sunk px-3">
      <div className={BAR}>
        <span className="flex min-w-0 grow basis-40 items-baseline gap-3 text-sm">
          <span className="font-semibold font-serif text-base">{t('shell-name')}</span>
          {state.workspace ? <WorkspaceName {...state.workspace} /> : null}
        </span>
        <span className="mx-auto @max-5xl:mx-0">
          <Button small onPress={() => runCommand('palette')} className="min-w-40 justify-start text-soft lg:min-w-56">
            <Search aria-hidden="true" size={14} />
            <span className="grow text-start">{t('shell-palette-open')}</span>
            <Kbd keys="Mod+K" />
          </Button>
        </span>
        <span className="ms-auto flex min-w-0 flex-wrap items-center justify-end gap-2">
          <SaveState />
          {state.workspace ? <DraftsMenu /> : null}
          {state.workspace ? <UndoButtons undo={undo} /> : null}
          <Menu label={t('shell-looks')} groups={looks}>
            <IconButton small label={t('shell-looks')}>
              <SunMoon aria-hidden="true" size={16} />
            </IconButton>
          </Menu>
          {state.workspace ? <ActingMenu /> : null}
        </span>
      </div>
    </header>
  );
}

/** What the desk is called, and its file: several copies of a desk are told apart by that alone. */
function WorkspaceName({ desk, name }: Pick<OpenWorkspace, 'desk' | 'name'>) {
  return (
    <span className="min-w-0 truncate text-soft">
      {desk ? (
        <>
          <bdi className="text-ink">{desk}</bdi> ·{' '}
        </>
      ) : null}
      <bdi>{name}</bdi>
    </span>
  );
}

function UndoButtons({ undo }: { undo: UndoSteps }) {
  return (
    <span className="flex">
      <IconButton small label={undo.undoLabel} reason={undo.undoReason} onPress={undo.undo}>
        <Undo2 aria-hidden="true" size={16} className="rtl:-scale-x-100" />
      </IconButton>
      <IconButton small label={undo.redoLabel} reason={undo.redoReason} onPress={undo.redo}>
        <Redo2 aria-hidden="true" size={16} className="rtl:-scale-x-100" />
      </IconButton>
    </span>
  );
}

function ActingMenu() {
  const t = useText();
  const { state, adopt } = useSession();
  const act = useChange(actAs, {
    saves: false,
    onDone: adopt,
    said: (next) => t('shell-acts-now', { name: next.acting?.name ?? '' }),
  });
  const { acting, profiles } = state;
  const request = {
    id: 'request',
    label: t('devices-request-do'),
    note: t('people-act-none'),
    run: () => navigate('/desk/devices'),
  };
  const entries = profiles.map((profile) => ({
    id: profile.person,
    label: profile.name,
    note: t(wordId('role', profile.role)),
    checked: profile.person === acting?.person,
    reason: whyNotActing(t, profile),
    run: () => void act.run(profile.person),
  }));
  useCommands(
    entries
      .filter(({ checked }) => !checked)
      .map(({ id, label, reason, run }) => ({
        id: `act-as-${id}`,
        label: t('people-act-as', { name: label }),
        group: t('shell-acting'),
        disabledReason: reason,
        run,
      })),
  );
  return (
    <>
      <Menu
        label={t('shell-acting')}
        groups={[
          profiles.length > 0
            ? { title: t('shell-acting'), pick: 'one', entries }
            : { title: t('shell-acting'), entries: [request] },
        ]}
      >
        <Button small tone="quiet">
          <UserRound aria-hidden="true" size={16} />
          <span className="sr-only">{t('shell-acting')}: </span>
          <span dir="auto" className="max-w-40 truncate">
            {acting ? acting.name : t('shell-acting-nobody')}
          </span>
          {acting ? <Standing acting={acting} /> : null}
        </Button>
      </Menu>
      {act.error ? (
        <div className="absolute end-3 top-12 max-w-md bg-paper">
          <ErrorNote error={act.error}>
            <Button small onPress={act.forget}>
              {t('shell-close')}
            </Button>
          </ErrorNote>
        </div>
      ) : null}
    </>
  );
}

/** What whoever acts may do: by their role, or nothing at all. */
function Standing({ acting }: { acting: Profile }) {
  const t = useText();
  if (whyNotActing(t, acting) === null) {
    return <span className="text-soft text-xs">{t(wordId('role', acting.role))}</span>;
  }
  return <span className="text-warn text-xs">{t(acting.active ? 'shell-acting-revoked' : 'shell-acting-left')}</span>;
}
