/* Importing claims: how the table is read and what its columns stand for on one side, what would become of its rows on
   the other, and what came of it once it is done. */

import { FileInput, FileSpreadsheet } from 'lucide-react';
import { ColumnMapping } from '../imports/ColumnMapping';
import { DayOrderChoice } from '../imports/DayOrderChoice';
import { HowRead } from '../imports/HowRead';
import { ImportResult, ImportUndone } from '../imports/ImportResult';
import { Preview } from '../imports/Preview';
import { RatingTable } from '../imports/RatingTable';
import { cameTo, missingOf, RULES, taken } from '../imports/setup';
import { usePreview, useReport, useSetup, useTable } from '../imports/useImport';
import { importClaims } from '../ipc/imports';
import type { ImportedClaims, ImportOptions, OpenedTable } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { ActionButton, Button } from '../shared/Button';
import { cx } from '../shared/classes';
import { SAVING, useCommands } from '../shared/commands/registry';
import { EmptyState } from '../shared/EmptyState';
import { ErrorNote } from '../shared/ErrorNote';
import { RadioGroup } from '../shared/fields/toggles';
import { type Job, JobProgressBar, useJob } from '../shared/job';
import { Progress } from '../shared/Progress';
import { Screen } from '../shared/Screen';
import { Section } from '../shared/Section';
import { useText } from '../shared/text';

type Import = Job<[id: number, options: ImportOptions], ImportedClaims>;
type Tables = ReturnType<typeof useTable>;

export default function ImportView() {
  const t = useText();
  const tables = useTable();
  const { table } = tables;
  const report = useReport(table);
  const job = useJob('importClaims', importClaims, {
    changes: true,
    said: (done) => cameTo(t, done),
    onDone: (done) => {
      if (table) report.keep(table.id, done);
    },
  });
  const choose = () => {
    job.forget();
    tables.choose();
  };
  useCommands([{ id: 'imports-choose', label: t('imports-choose'), run: choose }]);
  if (table) return <Chosen table={table} tables={tables} job={job} report={report} onChoose={choose} />;
  return (
    <Screen title={t('imports-title')} back="/claims">
      {tables.error ? (
        <div className="px-4 pt-3">
          <ErrorNote error={tables.error} />
        </div>
      ) : null}
      {tables.none ? (
        <EmptyState
          icon={FileSpreadsheet}
          title={t('imports-empty')}
          text={t('imports-empty-text')}
          action={
            <Button tone="main" isPending={tables.choosing} onPress={choose}>
              {t('imports-choose')}
            </Button>
          }
        />
      ) : null}
    </Screen>
  );
}

interface ChosenProps {
  table: OpenedTable;
  tables: Tables;
  job: Import;
  report: ReturnType<typeof useReport>;
  onChoose: () => void;
}

/** Why nothing can be imported now; nothing where it can. */
function useReason(looking: ReturnType<typeof usePreview>, count: number): string | null {
  const t = useText();
  const refused = useDeskReason('claim.record');
  if (refused) return refused;
  if (looking.error) return t('imports-reason-error');
  if (!looking.current || !looking.preview) return t('imports-reason-waiting');
  const missing = missingOf(t, looking.preview);
  if (missing) return missing;
  return count === 0 ? t('imports-reason-nothing') : null;
}

function Chosen({ table, tables, job, report, onChoose }: ChosenProps) {
  const t = useText();
  const setup = useSetup(table);
  const open = !report.done;
  // What is being taken is not looked at meanwhile: it would be read anew for nobody.
  const looking = usePreview(table, setup.options, open && !job.busy);
  const { preview, progress, error } = looking;
  const count = preview ? taken(preview) : 0;
  const reason = useReason(looking, count);
  const run = () => {
    report.forget();
    void job.run(table.id, setup.options);
  };
  const label = t('imports-do', { count });
  const busy = job.busy ? t('imports-importing') : null;
  useCommands(open ? [{ id: 'imports-do', label, keys: SAVING, run, disabledReason: busy ?? reason }] : []);
  return (
    <Screen
      title={t('imports-title')}
      note={<bdi>{table.name}</bdi>}
      back="/claims"
      actions={
        <>
          <Button isPending={tables.choosing} onPress={onChoose}>
            <FileSpreadsheet aria-hidden="true" size={16} />
            {t('imports-choose-other')}
          </Button>
          {open ? (
            <ActionButton tone="main" isPending={job.busy} reason={reason} onPress={run}>
              <FileInput aria-hidden="true" size={16} />
              {label}
            </ActionButton>
          ) : null}
        </>
      }
    >
      <Outcome table={table} job={job} tables={tables} report={report} />
      {open ? (
        <div className="flex min-h-0 grow max-lg:flex-col max-lg:overflow-auto">
          <SetupPane table={table} tables={tables} setup={setup} preview={preview} />
          <Preview preview={preview} error={error}>
            {progress ? <Progress label={t('imports-previewing')} {...progress} onCancel={looking.cancel} /> : null}
            {error ? (
              <div>
                <Button small onPress={looking.again}>
                  {t('imports-preview-again')}
                </Button>
              </div>
            ) : null}
          </Preview>
        </div>
      ) : null}
    </Screen>
  );
}

function Outcome({ table, job, tables, report }: Omit<ChosenProps, 'onChoose'>) {
  const t = useText();
  const { done, last, undone, close } = report;
  if (!job.busy && !done && !job.error && !job.cancelled && !undone && !tables.error) return null;
  return (
    <div
      className={cx(
        'flex flex-col gap-2 overflow-auto px-4 py-3',
        done ? 'min-h-0 grow' : 'max-h-[50%] shrink-0 border-rule border-b',
      )}
    >
      <ErrorNote error={tables.error} />
      {tables.error ? <p className="text-sm">{t('imports-stays', { name: table.name })}</p> : null}
      <JobProgressBar job={job} label={t('imports-importing')} />
      <ErrorNote error={job.error} />
      {job.cancelled ? <p className="text-soft text-sm">{t('imports-cancelled')}</p> : null}
      {undone ? <ImportUndone /> : null}
      {done ? <ImportResult done={done} last={last} onClose={close} /> : null}
    </div>
  );
}

interface SetupPaneProps {
  table: OpenedTable;
  tables: Tables;
  setup: ReturnType<typeof useSetup>;
  preview: ReturnType<typeof usePreview>['preview'];
}

function SetupPane({ table, tables, setup, preview }: SetupPaneProps) {
  const t = useText();
  const hasRatings = setup.mapping.some(({ field }) => field === 'rating');
  return (
    <section
      aria-label={t('imports-setup')}
      className="flex shrink-0 flex-col gap-5 border-rule p-4 max-lg:border-b lg:w-108 lg:overflow-auto lg:border-e"
    >
      <Section title={t('imports-table')}>
        <HowRead table={table} busy={tables.rereading} onReread={(options) => tables.reread(table.id, options)} />
        <ErrorNote error={tables.rereadError} />
      </Section>
      {table.columns.length > 0 ? (
        <ColumnMapping table={table} mapping={setup.mapping} preview={preview} onChange={setup.map} />
      ) : null}
      {preview && preview.ambiguous_days > 0 ? (
        <DayOrderChoice count={preview.ambiguous_days} order={setup.dayOrder} onChange={setup.setDayOrder} />
      ) : null}
      {hasRatings && preview ? (
        <RatingTable
          ratings={preview.ratings}
          scales={setup.scales}
          scale={setup.scale}
          onScale={setup.setScale}
          onSay={setup.say}
        />
      ) : null}
      <Section title={t('imports-rule')}>
        <RadioGroup
          label={t('imports-rule-help')}
          value={setup.rule}
          onChange={setup.setRule}
          options={RULES.map((rule) => ({
            value: rule,
            label: t(`imports-rule-${rule}`),
            note: t(`imports-rule-${rule}-note`),
          }))}
        />
      </Section>
    </section>
  );
}
