/* Reports: what the file will hold on one side, its first rows on the other, and the receipt once it is saved. */

import { FileDown } from 'lucide-react';
import { saveReport } from '../ipc/reports';
import type { JsonValue } from '../ipc/types';
import { FilterFields } from '../reports/FilterFields';
import { Presets } from '../reports/Presets';
import { Preview } from '../reports/Preview';
import { SavedReceipt } from '../reports/SavedReceipt';
import { filterOf, isFiltered, LAYOUTS, optionsOf, PLAIN, type Setup, setupFrom } from '../reports/setup';
import { useWorkspace } from '../session/session';
import { Button } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { ErrorNote } from '../shared/ErrorNote';
import { Checkbox, RadioGroup } from '../shared/fields/toggles';
import { JobProgressBar, useJob } from '../shared/job';
import { Screen } from '../shared/Screen';
import { useKept } from '../shared/settings';
import { useText } from '../shared/text';

/** The last report is set up again when the screen is opened again. */
function useSetup(): [Setup, (change: Partial<Setup>) => void] {
  const workspace = useWorkspace();
  const [kept, keep] = useKept<{ [name: string]: JsonValue }>(`reports.last.${workspace?.id ?? ''}`, PLAIN);
  const setup = setupFrom(kept);
  return [setup, (change) => keep({ ...setup, ...change })];
}

export default function ReportsView() {
  const t = useText();
  const [setup, change] = useSetup();
  const job = useJob(saveReport, { said: (saved) => (saved ? t('reports-saved', { name: saved.name }) : null) });
  const save = () => void job.run(optionsOf(setup), filterOf(setup));
  const clear = () => change({ ...PLAIN, layout: setup.layout, bom: setup.bom });
  useCommands([{ id: 'reports-save', label: t('reports-save'), keys: 'Mod+S', run: save }]);
  return (
    <Screen
      title={t('reports-heading')}
      actions={
        <>
          <Presets setup={setup} onApply={change} />
          <Button tone="main" isPending={job.busy} onPress={save}>
            <FileDown aria-hidden="true" size={16} />
            {t('reports-save')}
          </Button>
        </>
      }
    >
      {job.busy || job.answer || job.error || job.cancelled ? (
        <div className="flex shrink-0 flex-col gap-2 border-rule border-b px-4 py-3">
          <JobProgressBar job={job} label={t('reports-saving')} />
          <ErrorNote error={job.error} />
          {job.cancelled ? <p className="text-soft text-sm">{t('reports-cancelled')}</p> : null}
          {job.answer ? <SavedReceipt saved={job.answer} onClose={job.forget} /> : null}
        </div>
      ) : null}
      <div className="flex min-h-0 grow max-lg:flex-col max-lg:overflow-auto">
        <SetupPane setup={setup} onChange={change} onClear={clear} />
        <Preview setup={setup} onClear={clear} />
      </div>
    </Screen>
  );
}

interface SetupPaneProps {
  setup: Setup;
  onChange: (change: Partial<Setup>) => void;
  onClear: () => void;
}

function SetupPane({ setup, onChange, onClear }: SetupPaneProps) {
  const t = useText();
  return (
    <section
      aria-label={t('reports-setup')}
      className="flex shrink-0 flex-col gap-5 border-rule p-4 max-lg:border-b lg:w-80 lg:overflow-auto lg:border-e"
    >
      <RadioGroup
        label={t('reports-layout')}
        value={setup.layout}
        onChange={(layout) => onChange({ layout })}
        options={LAYOUTS.map((layout) => ({
          value: layout,
          label: t(`reports-layout-${layout}`),
          note: t(`reports-layout-${layout}-note`),
        }))}
      />
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
        <FilterFields setup={setup} onChange={onChange} />
      </div>
      <div className="flex flex-col gap-1">
        <h2 className="border-rule border-b pb-1 font-semibold font-serif">{t('reports-format')}</h2>
        <Checkbox checked={setup.bom} onChange={(bom) => onChange({ bom })}>
          {t('reports-bom')}
        </Checkbox>
        <p className="text-soft text-xs">{t('reports-bom-help')}</p>
      </div>
    </section>
  );
}
