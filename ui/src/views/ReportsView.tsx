/* Reports: what the file will hold on one side, its first rows on the other, and the receipt once it is saved. */

import { FileDown } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { saveReport } from '../ipc/reports';
import type { JsonValue, ReportPreview } from '../ipc/types';
import { FilterFields } from '../reports/FilterFields';
import { FORMAT_FIELDS, FormatFields } from '../reports/FormatFields';
import { Presets } from '../reports/Presets';
import { Preview } from '../reports/Preview';
import type { Saved } from '../reports/receipt';
import { SavedReceipt } from '../reports/SavedReceipt';
import {
  askedOf,
  chosenColumns,
  fileOf,
  filterOf,
  isFiltered,
  lacksColumns,
  optionsOf,
  PLAIN,
  type Setup,
  setupFrom,
} from '../reports/setup';
import { usePreview } from '../reports/usePreview';
import { useWorkspace } from '../session/session';
import { ActionButton, Button } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { ErrorNote } from '../shared/ErrorNote';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { JobProgressBar, useJob } from '../shared/job';
import { navigate, usePlace } from '../shared/router';
import { Screen } from '../shared/Screen';
import { useKept } from '../shared/settings';
import { useText, wordId } from '../shared/text';

/** The last report is set up again when the screen is opened again; of the claims that the address asks for, as they
    are now. Then the address asks no more. */
function useSetup(): [Setup, (change: Partial<Setup>) => void] {
  const workspace = useWorkspace();
  const [kept, keep] = useKept<{ [name: string]: JsonValue }>(`reports.last.${workspace?.id ?? ''}`, PLAIN);
  const setup = setupFrom(kept);
  const asked = askedOf(usePlace().query);
  useEffect(() => {
    if (asked === null) return;
    keep({ ...PLAIN, ...fileOf(setup), asOf: null, ...asked });
    navigate('/reports', { replace: true });
  });
  return [setup, (change) => keep({ ...setup, ...change })];
}

/** What is saved keeps what it was made with: the set-up may be another one by then. */
async function saved(job: string, setup: Setup, preview: ReportPreview | undefined): Promise<Saved | null> {
  const report = await saveReport(job, optionsOf(setup), filterOf(setup), setup.asOf);
  return report && { report, setup, preview };
}

export default function ReportsView() {
  const t = useText();
  const [setup, change] = useSetup();
  const shown = usePreview(setup);
  const job = useJob('saveReport', saved, {
    said: (done) => (done ? t('reports-saved', { name: done.report.name }) : null),
    writes: true,
    asks: true,
  });
  const reason = lacksColumns(setup) ? t('reports-columns-none') : null;
  const save = () => void job.run(setup, shown.behind ? undefined : shown.preview);
  const pane = useRef<HTMLElement>(null);
  const { asOf: as_of, url, query } = setup;
  const refused = useRefusal(pane, job.error, { columns: chosenColumns(setup)?.join(), as_of, url, query });
  const wrong = (field: string) => atField(refused, field) ?? atField(shown.error, field);
  const failure = elsewhere(refused, FORMAT_FIELDS);
  const clear = () => change({ ...PLAIN, ...fileOf(setup) });
  useCommands([
    {
      id: 'reports-save',
      label: t(wordId('reports-save', setup.format)),
      keys: 'Mod+S',
      run: save,
      disabledReason: reason,
    },
  ]);
  return (
    <Screen
      title={t('reports-heading')}
      actions={
        <>
          <Presets setup={setup} onApply={change} />
          <ActionButton tone="main" isPending={job.busy} reason={reason} onPress={save}>
            <FileDown aria-hidden="true" size={16} />
            {t(wordId('reports-save', setup.format))}
          </ActionButton>
        </>
      }
    >
      {job.busy || job.answer || failure || job.cancelled ? (
        <div className="flex shrink-0 flex-col gap-2 border-rule border-b px-4 py-3">
          <JobProgressBar job={job} label={t('reports-saving')} />
          <ErrorNote error={failure} />
          {job.cancelled ? <p className="text-soft text-sm">{t('reports-cancelled')}</p> : null}
          {job.answer ? <SavedReceipt saved={job.answer} onClose={job.forget} /> : null}
        </div>
      ) : null}
      <div className="flex min-h-0 grow max-lg:flex-col max-lg:overflow-auto">
        <SetupPane ref={pane} setup={setup} wrong={wrong} onChange={change} onClear={clear} />
        <Preview setup={setup} shown={shown} onClear={clear} onNow={() => change({ asOf: null })} />
      </div>
    </Screen>
  );
}

interface SetupPaneProps {
  ref: RefObject<HTMLElement | null>;
  setup: Setup;
  wrong: (field: string) => string | null;
  onChange: (change: Partial<Setup>) => void;
  onClear: () => void;
}

function SetupPane({ ref, setup, wrong, onChange, onClear }: SetupPaneProps) {
  const t = useText();
  return (
    <section
      ref={ref}
      aria-label={t('reports-setup')}
      className="flex shrink-0 flex-col gap-5 border-rule p-4 max-lg:border-b lg:w-80 lg:overflow-auto lg:border-e"
    >
      <FormatFields setup={setup} wrong={wrong} onChange={onChange} />
      <div className="flex flex-col gap-2">
        <div className="flex min-h-8 items-center justify-between gap-2 border-rule border-b">
          <h2 className="font-semibold font-serif">{t('reports-filter')}</h2>
          {isFiltered(setup) ? (
            <Button small tone="quiet" onPress={onClear}>
              {t('reports-filter-clear')}
            </Button>
          ) : (
            <span className="text-soft text-xs">{t('reports-filter-all')}</span>
          )}
        </div>
        <FilterFields setup={setup} wrong={wrong} onChange={onChange} />
      </div>
    </section>
  );
}
