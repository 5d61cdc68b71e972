/* Backups: a whole copy of the workspace, and a copy put in its place, with what that means said before. */

import { ArchiveRestore, HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { backUp, restoreBackup } from '../ipc/backups';
import { useSession } from '../session/session';
import { Button } from '../shared/Button';
import { Copyable } from '../shared/Copyable';
import { useChange } from '../shared/change';
import { useCommands } from '../shared/commands/registry';
import { Confirm } from '../shared/Dialog';
import { ErrorNote } from '../shared/ErrorNote';
import { Fact } from '../shared/Facts';
import { JobProgressBar, useJob } from '../shared/job';
import { Section } from '../shared/Section';
import { toast } from '../shared/Toasts';
import { useText } from '../shared/text';
import { Receipt } from './Receipt';

export function BackupsSection() {
  const t = useText();
  return (
    <div className="flex flex-col gap-8">
      <p className="max-w-prose text-soft text-sm">{t('backups-intro')}</p>
      <MakeSection />
      <RestoreSection />
    </div>
  );
}

function MakeSection() {
  const t = useText();
  const job = useJob(backUp, { said: (saved) => (saved ? t('backups-made', { name: saved.name }) : null) });
  useCommands([{ id: 'backups-do', label: t('backups-do'), run: () => void job.run() }]);
  return (
    <Section title={t('backups-make')}>
      <p className="max-w-prose text-sm">{t('backups-make-text')}</p>
      <ErrorNote error={job.error} />
      <JobProgressBar job={job} label={t('backups-running')} />
      {job.busy ? null : (
        <div>
          <Button tone="main" onPress={() => void job.run()}>
            <HardDriveDownload aria-hidden="true" size={16} />
            {t('backups-do')}
          </Button>
        </div>
      )}
      {job.answer ? (
        <Receipt title={t('backups-made', { name: job.answer.name })} onClose={job.forget}>
          <Fact name={t('verify-head')}>
            <Copyable mono label={t('verify-head')} text={job.answer.head} />
          </Fact>
        </Receipt>
      ) : null}
    </Section>
  );
}

function RestoreSection() {
  const t = useText();
  const { adopt } = useSession();
  const [asking, setAsking] = useState(false);
  const restore = useChange(restoreBackup, {
    asks: true,
    onDone: (restored) => {
      if (!restored) return;
      setAsking(false);
      adopt(restored.state);
      const kept = restored.kept ? ` ${t('backups-kept', { name: restored.kept })}` : '';
      toast({ text: `${t('backups-restored')}${kept}` });
    },
  });
  return (
    <Section title={t('backups-restore')}>
      <p className="max-w-prose text-sm">{t('backups-restore-text')}</p>
      <div>
        <Button onPress={() => setAsking(true)}>
          <ArchiveRestore aria-hidden="true" size={16} />
          {t('backups-restore-do')}
        </Button>
      </div>
      <Confirm
        danger
        open={asking}
        title={t('backups-restore-title')}
        action={t('backups-restore-choose')}
        busy={restore.busy}
        error={restore.error}
        onConfirm={() => void restore.run()}
        onClose={() => {
          restore.forget();
          setAsking(false);
        }}
      >
        <p>{t('backups-restore-text')}</p>
        <p>{t('backups-restore-warning')}</p>
      </Confirm>
    </Section>
  );
}
