/* Exchange with other copies of the workspace: the journal out, and a journal in, with what came of it. */

import { FileInput, FileOutput } from 'lucide-react';
import { exportJournal, importJournal } from '../ipc/journal';
import type { ImportReport } from '../ipc/types';
import { Button } from '../shared/Button';
import { Copyable } from '../shared/Copyable';
import { Count } from '../shared/Count';
import { ErrorNote } from '../shared/ErrorNote';
import { Fact } from '../shared/Facts';
import { JobProgressBar, useJob } from '../shared/job';
import { Section } from '../shared/Section';
import { useText } from '../shared/text';
import { EntityLink } from './EntityLink';
import { Notices } from './Notices';
import { Receipt } from './Receipt';

export function ExchangeSection() {
  const t = useText();
  return (
    <div className="flex flex-col gap-8">
      <p className="max-w-prose text-soft text-sm">{t('exchange-intro')}</p>
      <ExportSection />
      <ImportSection />
    </div>
  );
}

function ExportSection() {
  const t = useText();
  const job = useJob(exportJournal, { said: (saved) => (saved ? t('exchange-exported', { name: saved.name }) : null) });
  const saved = job.answer;
  return (
    <Section title={t('exchange-export')}>
      <p className="max-w-prose text-sm">{t('exchange-export-text')}</p>
      <ErrorNote error={job.error} />
      <JobProgressBar job={job} label={t('exchange-exporting')} />
      {job.busy ? null : (
        <div>
          <Button tone="main" onPress={() => void job.run()}>
            <FileOutput aria-hidden="true" size={16} />
            {t('exchange-export-do')}
          </Button>
        </div>
      )}
      {saved ? (
        <Receipt title={t('exchange-exported', { name: saved.name })} onClose={job.forget}>
          <Fact name={t('exchange-revisions')}>
            <Count of={saved.revisions} />
          </Fact>
          <Fact name={t('exchange-seals')}>
            <Count of={saved.seals} />
          </Fact>
          <Fact name={t('exchange-attachments')}>
            <Count of={saved.attachments} />
          </Fact>
          <Fact name={t('verify-head')}>
            <Copyable mono label={t('verify-head')} text={saved.head} />
          </Fact>
        </Receipt>
      ) : null}
    </Section>
  );
}

function ImportSection() {
  const t = useText();
  const job = useJob(importJournal, {
    changes: true,
    said: (report) => (report ? t('exchange-imported', { revisions: report.revisions }) : null),
  });
  return (
    <Section title={t('exchange-import')}>
      <p className="max-w-prose text-sm">{t('exchange-import-text')}</p>
      <ErrorNote error={job.error} />
      <JobProgressBar job={job} label={t('exchange-importing')} />
      {job.busy ? null : (
        <div>
          <Button onPress={() => void job.run()}>
            <FileInput aria-hidden="true" size={16} />
            {t('exchange-import-do')}
          </Button>
        </div>
      )}
      {job.answer ? <Imported report={job.answer} onClose={job.forget} /> : null}
    </Section>
  );
}

function Imported({ report, onClose }: { report: ImportReport; onClose: () => void }) {
  const t = useText();
  const disputed = [...new Set(report.conflicts.map((conflict) => conflict.entity))];
  return (
    <>
      <Receipt title={t('exchange-imported', { revisions: report.revisions })} onClose={onClose}>
        <Fact name={t('exchange-new')}>
          <Count of={report.revisions} />
        </Fact>
        <Fact name={t('exchange-known')}>
          <Count of={report.known} />
        </Fact>
        <Fact name={t('exchange-seals')}>
          <Count of={report.seals} />
        </Fact>
        <Fact name={t('exchange-attachments')}>
          <Count of={report.attachments} />
        </Fact>
        {report.redacted > 0 ? (
          <Fact name={t('exchange-redacted')}>
            <Count of={report.redacted} /> ({t('exchange-redacted-note')})
          </Fact>
        ) : null}
        <Fact name={t('verify-head')}>
          <Copyable mono label={t('verify-head')} text={report.head} />
        </Fact>
      </Receipt>
      {report.scrubbed ? null : <p className="text-sm text-warn">{t('history-not-scrubbed')}</p>}
      {disputed.length > 0 ? (
        <div className="border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm">
          <p className="text-warn">{t('exchange-conflicts', { count: report.conflicts.length })}</p>
          <ul className="mt-1 flex flex-col gap-1">
            {disputed.map((entity) => (
              <li key={entity}>
                <EntityLink entity={entity} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Notices title={t('exchange-notices')} notices={report.notices} />
    </>
  );
}
