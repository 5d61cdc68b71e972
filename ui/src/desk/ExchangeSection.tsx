/* Exchange with other copies of the workspace: the journal out, and a journal in, with what came of it. */

import { FileInput, FileOutput } from 'lucide-react';
import { exportJournal, importJournal } from '../ipc/journal';
import type { ImportReport } from '../ipc/types';
import { Copyable } from '../shared/Copyable';
import { Count } from '../shared/Count';
import { ErrorNote } from '../shared/ErrorNote';
import { Fact } from '../shared/Facts';
import { JobStart, useJob } from '../shared/job';
import { Link } from '../shared/Link';
import { Receipt } from '../shared/Receipt';
import { Section } from '../shared/Section';
import { useText } from '../shared/text';
import { InConflict } from './InConflict';
import { Notices } from './Notices';

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
  const job = useJob('exportJournal', exportJournal, {
    said: (saved) => (saved ? t('exchange-exported', { name: saved.name }) : null),
    writes: true,
    asks: true,
  });
  const saved = job.answer;
  return (
    <Section title={t('exchange-export')}>
      <p className="max-w-prose text-sm">{t('exchange-export-text')}</p>
      <ErrorNote error={job.error} />
      <JobStart job={job} label={t('exchange-exporting')} tone="main" onPress={() => void job.run()}>
        <FileOutput aria-hidden="true" size={16} />
        {t('exchange-export-do')}
      </JobStart>
      {saved && saved.damaged > 0 ? (
        <p role="alert" className="text-sm text-warn">
          {t('exchange-exported-damaged', { count: saved.damaged })}{' '}
          <Link to="/desk/verify">{t('exchange-verify')}</Link>
        </p>
      ) : null}
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
  const job = useJob('importJournal', importJournal, {
    changes: true,
    asks: true,
    said: (report) => (report ? t('exchange-imported', { revisions: report.revisions }) : null),
  });
  return (
    <Section title={t('exchange-import')}>
      <p className="max-w-prose text-sm">{t('exchange-import-text')}</p>
      <ErrorNote error={job.error} />
      <JobStart job={job} label={t('exchange-importing')} onPress={() => void job.run()}>
        <FileInput aria-hidden="true" size={16} />
        {t('exchange-import-do')}
      </JobStart>
      {job.answer ? <Imported report={job.answer} onClose={job.forget} /> : null}
    </Section>
  );
}

function Imported({ report, onClose }: { report: ImportReport; onClose: () => void }) {
  const t = useText();
  return (
    <>
      <Receipt title={t('exchange-imported', { revisions: report.revisions })} onClose={onClose}>
        <Fact name={t('exchange-new')}>
          <Count of={report.revisions} />
        </Fact>
        <Fact name={t('exchange-known')}>
          <Count of={report.known} />
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
      {report.unscrubbed ? (
        <p className="text-sm text-warn">{t('history-not-scrubbed', { why: report.unscrubbed })}</p>
      ) : null}
      <InConflict disputed={report.conflicts} />
      <Notices title={t('exchange-notices')} notices={report.notices} />
    </>
  );
}
