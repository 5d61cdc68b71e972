/* The frame around every screen: rail, top bar, palette, shortcut sheet, notices, and the commands that hold everywhere. */

import { type ReactNode, useEffect, useState } from 'react';
import { useViewCommands } from '../claims/viewCommands';
import { useDeskCommands } from '../desk/parts';
import { askToClose } from '../ipc/closing';
import { onEvent } from '../ipc/invoke';
import { closeWorkspace, createSample, openWorkspace } from '../ipc/workspace';
import { CreateDialog } from '../session/CreateDialog';
import { useSession } from '../session/session';
import { LiveRegion } from '../shared/announce';
import { Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { Hotkeys } from '../shared/commands/Hotkeys';
import { Palette } from '../shared/commands/Palette';
import { ScreenCommands, useCommands } from '../shared/commands/registry';
import { ShortcutSheet } from '../shared/commands/ShortcutSheet';
import { ErrorBoundary } from '../shared/ErrorBoundary';
import { ErrorNote, type Failing } from '../shared/ErrorNote';
import { Progress } from '../shared/Progress';
import { navigate, usePlace } from '../shared/router';
import { Toasts, toast } from '../shared/Toasts';
import { useText } from '../shared/text';
import { useClosingWords } from './closing';
import { chooseFromMenu } from './menu';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { useUndo } from './undo';

export function Frame({ children }: { children: ReactNode }) {
  const t = useText();
  const { state } = useSession();
  const { path } = usePlace();
  const [sheet, setSheet] = useState<'palette' | 'shortcuts' | null>(null);
  const open = state.workspace !== null;
  const undo = useUndo(open);
  const files = useFileCommands(open);
  useDeskCommands(open);
  useViewCommands(open);
  useClosingWords();
  useCommands([
    { id: 'palette', label: t('shell-palette'), keys: 'Mod+K', run: () => setSheet('palette'), keysOnly: true },
    { id: 'shortcuts', label: t('shell-shortcuts'), keys: '?', run: () => setSheet('shortcuts') },
    { id: 'quit', label: t('shell-quit'), keys: 'Mod+Q', run: () => void askToClose(), last: true },
  ]);
  const closed = open ? null : t('shell-menu-closed');
  useEffect(() => onEvent('menu', ({ action }) => chooseFromMenu(action, closed)), [closed]);
  const [seen, setSeen] = useState<Failing | null>(null);
  const failure = open && state.failure !== seen ? state.failure : null;
  const error = undo.error ?? files.error ?? failure;
  return (
    <div className="flex h-full flex-col">
      <Button
        onPress={() => document.querySelector<HTMLElement>('main')?.focus()}
        className="absolute -start-full top-0 z-50 focus:start-0"
      >
        {t('shell-skip')}
      </Button>
      <TopBar undo={undo} />
      {[state.workspace?.foreign, state.workspace?.lacks_room].map((notice) =>
        notice ? (
          <p key={notice} role="status" className="border-warn border-b bg-warn-wash px-4 py-2 text-sm">
            {notice}
          </p>
        ) : null,
      )}
      {state.updating ? (
        <div className="flex flex-col gap-1 border-rule border-b px-4 py-3">
          <Progress label={t('shell-updating', { name: state.updating })} done={0} total={null} />
          <p className="text-soft text-sm">{t('shell-updating-text')}</p>
        </div>
      ) : null}
      {undo.long ? (
        <div className="border-rule border-b px-4 py-3">
          <Progress
            label={undo.long.label}
            done={undo.long.progress?.done ?? 0}
            total={undo.long.progress?.total ?? null}
            onCancel={undo.long.cancel}
          />
        </div>
      ) : null}
      {error ? (
        <ErrorNote error={error}>
          <Button
            small
            onPress={() => {
              undo.forget();
              files.forget();
              setSeen(state.failure);
            }}
          >
            {t('shell-close')}
          </Button>
        </ErrorNote>
      ) : null}
      <div className="flex min-h-0 grow">
        {open ? <Rail /> : null}
        <main tabIndex={-1} className="min-h-0 min-w-0 grow overflow-auto outline-none">
          <ScreenCommands>
            <ErrorBoundary key={path}>{children}</ErrorBoundary>
          </ScreenCommands>
        </main>
      </div>
      <Hotkeys />
      <Palette open={sheet === 'palette'} onClose={() => setSheet(null)} />
      <ShortcutSheet open={sheet === 'shortcuts'} onClose={() => setSheet(null)} />
      {files.creating ? <CreateDialog onClose={files.endCreating} /> : null}
      <Toasts />
      <LiveRegion />
    </div>
  );
}

/** Opening and closing files, which native menus can do too. */
function useFileCommands(open: boolean) {
  const t = useText();
  const { state, adopt } = useSession();
  const [creating, setCreating] = useState(false);
  const sample = useChange(createSample, { onDone: adopt });
  const opening = useChange(openWorkspace, { saves: false, onDone: adopt });
  const closing = useChange(closeWorkspace, { saves: false, onDone: adopt });
  const group = t('shell-file');
  const about = () => {
    if (open) navigate('/desk/about');
    else toast({ text: `${t('shell-name')} ${state.version}. ${t('about-text')}` });
  };
  useCommands([
    { id: 'open', label: t('shell-file-open'), keys: 'Mod+O', group, run: () => void opening.run() },
    ...(open
      ? [
          { id: 'create', label: t('welcome-create'), group, run: () => setCreating(true) },
          { id: 'sample', label: t('welcome-sample'), group, run: () => void sample.run() },
          { id: 'import-claims', label: t('imports-open-long'), group, run: () => navigate('/claims/import') },
          { id: 'close', label: t('shell-file-close'), group, run: () => void closing.run() },
          { id: 'back-up', label: t('shell-file-back-up'), group, run: () => navigate('/desk/backups') },
          { id: 'verify', label: t('shell-file-verify'), group, run: () => navigate('/desk/verify') },
          { id: 'save-report', label: t('shell-file-report'), group, run: () => navigate('/reports') },
        ]
      : []),
    { id: 'about', label: t('shell-about'), run: about },
  ]);
  return {
    creating,
    endCreating: () => setCreating(false),
    error: opening.error ?? closing.error ?? sample.error,
    forget: () => {
      opening.forget();
      closing.forget();
      sample.forget();
    },
  };
}
