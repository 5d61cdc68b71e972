/* What stands where no workspace is open: the sample, a new one, and the ways to one that is there already. */

import { ArchiveRestore, Copy, FilePlus2, FolderOpen, GraduationCap, KeyRound, type LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { tellRestored } from '../desk/restored';
import { chooseBackup, restoreBackup } from '../ipc/backups';
import { asIpcError, type IpcError } from '../ipc/invoke';
import { copyWorkspace, createSample, openWorkspace } from '../ipc/workspace';
import { RequestKey } from '../people/RequestKey';
import { CreateDialog } from '../session/CreateDialog';
import { RecentWorkspaces } from '../session/RecentWorkspaces';
import { useSession } from '../session/session';
import { Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { useCommands } from '../shared/commands/registry';
import { ErrorNote } from '../shared/ErrorNote';
import { RadioGroup } from '../shared/fields/toggles';
import { JobProgressBar, useJob } from '../shared/job';
import { navigate } from '../shared/router';
import { Screen } from '../shared/Screen';
import { useSettings } from '../shared/settings';
import { LANGUAGES, useText } from '../shared/text';

export default function WelcomeView() {
  const t = useText();
  const { state, adopt } = useSession();
  const [creating, setCreating] = useState(false);
  const sample = useChange(createSample, { onDone: adopt });
  useEffect(() => navigate('/', { replace: true }), []);
  useCommands([
    { id: 'create', label: t('welcome-create'), run: () => setCreating(true) },
    { id: 'sample', label: t('welcome-sample'), run: () => void sample.run() },
  ]);
  const failure = sample.error ?? (state.failure ? asIpcError(state.failure) : null);
  return (
    <Screen title={t('welcome-title')}>
      <div className="min-h-0 grow overflow-auto">
        <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-8 px-6 py-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-6">
            <p className="max-w-prose font-serif text-lg">{t('welcome-text')}</p>
            <ErrorNote error={failure} />
            <div className="grid gap-4 sm:grid-cols-2">
              <Begin icon={GraduationCap} text={t('welcome-sample-text')}>
                <Button
                  tone="main"
                  className="whitespace-normal!"
                  isPending={sample.busy}
                  onPress={() => void sample.run()}
                >
                  {t('welcome-sample')}
                </Button>
              </Begin>
              <Begin icon={FilePlus2} text={t('welcome-create-text')}>
                <Button onPress={() => setCreating(true)}>{t('welcome-create')}</Button>
              </Begin>
            </div>
            <OtherWays />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            <RecentWorkspaces />
            <LanguageChoice />
          </div>
        </div>
      </div>
      {creating ? <CreateDialog onClose={() => setCreating(false)} /> : null}
    </Screen>
  );
}

interface WayProps {
  icon: LucideIcon;
  text: string;
  children: ReactNode;
}

function Begin({ icon: Icon, text, children }: WayProps) {
  return (
    <div className="flex flex-col items-start gap-2 border border-rule bg-raised p-4">
      <Icon aria-hidden="true" size={22} strokeWidth={1.5} className="text-accent" />
      <p className="grow text-sm">{text}</p>
      {children}
    </div>
  );
}

/** Three ways to a workspace that is there already; each says below itself what went wrong. */
function OtherWays() {
  const t = useText();
  const { adopt } = useSession();
  const open = useChange(openWorkspace, { saves: false, onDone: adopt });
  const copy = useJob('copyWorkspace', copyWorkspace, { writes: true, asks: true, onDone: adopt });
  const restore = useChange(async () => ((await chooseBackup()) ? restoreBackup() : null), {
    asks: true,
    onDone: (restored) => {
      if (!restored) return;
      adopt(restored.state);
      tellRestored(t, restored);
    },
  });
  return (
    <section aria-label={t('welcome-more')} className="flex flex-col">
      <h2 className="border-rule border-b pb-1 text-soft text-sm">{t('welcome-more')}</h2>
      <Way icon={FolderOpen} text={t('welcome-open-text')} error={open.error}>
        <Button isPending={open.busy} onPress={() => void open.run()}>
          {t('welcome-open')}
        </Button>
      </Way>
      <Way icon={KeyRound} text={t('welcome-key-text')} error={null}>
        <RequestKey />
      </Way>
      <Way icon={Copy} text={t('welcome-copy-text')} error={copy.error}>
        {copy.busy ? (
          <JobProgressBar job={copy} label={t('welcome-copying')} />
        ) : (
          <Button onPress={() => void copy.run()}>{t('welcome-copy')}</Button>
        )}
      </Way>
      <Way icon={ArchiveRestore} text={t('welcome-restore-text')} error={restore.error}>
        <Button isPending={restore.busy} onPress={() => void restore.run()}>
          {t('welcome-restore')}
        </Button>
      </Way>
    </section>
  );
}

function Way({ icon: Icon, text, error, children }: WayProps & { error: IpcError | null }) {
  return (
    <div className="flex flex-col gap-2 border-rule border-b py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 [&>button]:ms-auto">
        <Icon aria-hidden="true" size={16} className="shrink-0 text-soft" />
        <p className="min-w-48 grow basis-0 text-sm">{text}</p>
        {children}
      </div>
      <ErrorNote error={error} />
    </div>
  );
}

function LanguageChoice() {
  const t = useText();
  const { language, change } = useSettings();
  return (
    <RadioGroup
      inline
      label={t('welcome-language')}
      value={language}
      onChange={(chosen) => change({ language: chosen })}
      options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
