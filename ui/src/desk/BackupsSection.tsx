/* Backups: a whole copy of the workspace, and a copy put in its place, with what that means said before. */

import { ArchiveRestore, HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { backUp, chooseBackup } from '../ipc/backups';
import type { ChosenBackup } from '../ipc/types';
import { Button } from '../shared/Button';
import { Copyable } from '../shared/Copyable';
import { useChange } from '../shared/change';
import { useCommands } from '../shared/commands/registry';
import { ErrorNote } from '../shared/ErrorNote';
import { Fact } from '../shared/Facts';
import { JobStart, useJob } from '../shared/job';
import { Link } from '../shared/Link';
import { Receipt } from '../shared/Receipt';
import { Section } from '../shared/Section';
import { useText } from '../shared/text';
import { RestoreDialog } from './RestoreDialog';

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
  const job = useJob('backUp', backUp, {
    said: (saved) => (saved ? t('backups-made', { name: saved.name }) : null),
    writes: true,
    asks: true,
  });
  useCommands([{ id: 'backups-do', label: t('backups-do'), run: () => void job.run() }]);
  return (
    <Section title={t('backups-make')}>
      <p className="max-w-prose text-sm">{t('backups-make-text')}</p>
      <ErrorNote error={job.error} />
      <JobStart job={job} label={t('backups-running')} tone="main" onPress={() => void job.run()}>
        <HardDriveDownload aria-hidden="true" size={16} />
        {t('backups-do')}
      </JobStart>
      {job.answer?.damage ? (
        <p role="alert" className="text-sm text-warn">
          {t('backups-made-damaged', { damage: job.answer.damage })}{' '}
          <Link to="/desk/verify">{t('backups-verify')}</Link>
        </p>
      ) : null}
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
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const choose = useChange(chooseBackup, { saves: false, onDone: setChosen });
  return (
    <Section title={t('backups-restore')}>
      <p className="max-w-prose text-sm">{t('backups-restore-text')}</p>
      <div>
        <Button isPending={choose.busy} onPress={() => void choose.run()}>
          <ArchiveRestore aria-hidden="true" size={16} />
          {t('backups-restore-do')}
        </Button>
      </div>
      <ErrorNote error={choose.error} />
      {chosen ? <RestoreDialog chosen={chosen} onClose={() => setChosen(null)} /> : null}
    </Section>
  );
}
