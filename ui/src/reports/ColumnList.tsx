/* Which columns a table has, folded away until somebody wants to choose; how many there are shows beside the name. */

import { useQuery } from '@tanstack/react-query';
import { reportColumns } from '../ipc/reports';
import { Checkbox } from '../shared/fields/toggles';
import { useText } from '../shared/text';
import { Folded } from './Folded';
import { chosenColumns, lacksColumns, type Setup } from './setup';

/** It is in every report, whatever is chosen. */
const HEAD = 'workspace_head';

interface ColumnListProps {
  setup: Setup;
  error: string | null;
  onChange: (change: Partial<Setup>) => void;
}

export function ColumnList({ setup, error, onChange }: ColumnListProps) {
  const t = useText();
  const { layout, columns } = setup;
  const { data } = useQuery({ queryKey: ['report-columns', layout], queryFn: () => reportColumns(layout) });
  const all = (data ?? []).filter((column) => column !== HEAD);
  const own = chosenColumns(setup);
  const chosen = all.filter((column) => own?.includes(column) ?? true);
  const choose = (some: string[]) => {
    const { [layout]: _, ...others } = columns;
    onChange({ columns: some.length === all.length ? others : { ...others, [layout]: some } });
  };
  const toggle = (column: string, checked: boolean) =>
    choose(all.filter((each) => (each === column ? checked : chosen.includes(each))));
  return (
    <Folded
      label={t('reports-columns')}
      shown={
        own ? t('reports-columns-some', { count: chosen.length, all: all.length }) : t('reports-columns-all-short')
      }
      set={own !== null}
      error={lacksColumns(setup) ? t('reports-columns-none') : error}
    >
      <Checkbox
        checked={chosen.length === all.length}
        some={chosen.length > 0 && chosen.length < all.length}
        onChange={(checked) => choose(checked ? all : [])}
      >
        {t('reports-columns-all')}
      </Checkbox>
      <p className="mb-1 text-soft text-xs">{t('reports-columns-help')}</p>
      {all.map((column) => (
        <Checkbox key={column} checked={chosen.includes(column)} onChange={(checked) => toggle(column, checked)}>
          <bdi className="break-all font-mono text-xs">{column}</bdi>
        </Checkbox>
      ))}
    </Folded>
  );
}
