/* Any history: its filters, its order, its entries under their days. What of: a claim, a source, an article, anything. */

import { ArrowDownWideNarrow, ArrowUpNarrowWide, History } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../ipc/types';
import { announce } from '../shared/announce';
import { Button } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { EmptyState } from '../shared/EmptyState';
import { Select } from '../shared/fields/Select';
import { useKept } from '../shared/settings';
import { useText } from '../shared/text';
import { authorsOf, type Chosen, choose, EVERYONE, sortsOf, sourcesOf } from './choosing';
import { entryId } from './Entry';
import { EntryList } from './EntryList';
import { marksOf } from './marks';

interface HistoryListProps {
  /** In the order in which they arrived, as the core gives them. */
  entries: readonly HistoryEntry[];
  /** The entry that is shown as it stood. */
  current?: string | null;
  onAsOf?: (entry: HistoryEntry) => void;
}

const NEWEST = 'newest';

export function HistoryList({ entries, current = null, onAsOf }: HistoryListProps) {
  const t = useText();
  const [order, setOrder] = useKept('history.order', NEWEST);
  const [filter, setFilter] = useState<Omit<Chosen, 'newestFirst'>>({ sort: 'all', person: EVERYONE });
  const [goal, setGoal] = useState<{ hash: string; count: number } | null>(null);
  const newestFirst = order === NEWEST;
  const shown = choose(entries, { ...filter, newestFirst });
  const narrow = (next: typeof filter) => {
    setGoal(null);
    setFilter(next);
  };
  const turn = () => {
    setGoal(null);
    setOrder(newestFirst ? 'oldest' : NEWEST);
  };
  const go = (entry: HistoryEntry) => {
    if (!shown.includes(entry)) setFilter({ sort: 'all', person: EVERYONE });
    setGoal({ hash: entry.hash, count: (goal?.count ?? 0) + 1 });
  };
  useTold(shown.length, entries.length);
  useMoving(shown);
  if (entries.length === 0) return <EmptyState icon={History} title={t('history-none')} />;
  return (
    <section aria-label={t('history-title')} className="flex min-w-0 flex-col">
      <Filters entries={entries} filter={filter} onFilter={narrow} count={shown.length}>
        <Button small tone="quiet" onPress={turn}>
          {newestFirst ? (
            <ArrowDownWideNarrow aria-hidden="true" size={14} />
          ) : (
            <ArrowUpNarrowWide aria-hidden="true" size={14} />
          )}
          {t(newestFirst ? 'history-newest-first' : 'history-oldest-first')}
        </Button>
      </Filters>
      {shown.length === 0 ? <EmptyState icon={History} title={t('history-none-fit')} /> : null}
      <EntryList
        key={`${order} ${filter.sort} ${filter.person}`}
        entries={shown}
        marks={marksOf(entries)}
        sources={sourcesOf(entries)}
        label={t('history-title')}
        current={current}
        goal={goal}
        onGo={go}
        onAsOf={onAsOf}
      />
    </section>
  );
}

interface FiltersProps {
  entries: readonly HistoryEntry[];
  filter: Omit<Chosen, 'newestFirst'>;
  onFilter: (filter: Omit<Chosen, 'newestFirst'>) => void;
  count: number;
  children: React.ReactNode;
}

function Filters({ entries, filter, onFilter, count, children }: FiltersProps) {
  const t = useText();
  const sorts = sortsOf(entries);
  const authors = authorsOf(entries);
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 py-2">
      <p className="text-soft text-sm tabular-nums">{t('history-count', { count })}</p>
      <div className="ms-auto flex flex-wrap items-center gap-2">
        {sorts.length > 1 ? (
          <Select
            label={t('history-filter-sort')}
            labelHidden
            value={filter.sort}
            onChange={(sort) => onFilter({ ...filter, sort })}
            options={[
              { value: 'all' as const, label: t('history-sort-all') },
              ...sorts.map((value) => ({ value, label: t(`history-sort-${value}`) })),
            ]}
          />
        ) : null}
        {authors.length > 1 ? (
          <Select
            label={t('history-filter-person')}
            labelHidden
            value={filter.person}
            onChange={(person) => onFilter({ ...filter, person })}
            options={[
              { value: EVERYONE, label: t('history-everyone') },
              ...authors.map(({ id, name }) => ({ value: id, label: name || t('history-unnamed') })),
            ]}
          />
        ) : null}
        {children}
      </div>
    </div>
  );
}

/** A filter tells screen readers how many entries are left. */
function useTold(shown: number, all: number): void {
  const t = useText();
  const [told, setTold] = useState(shown);
  useEffect(() => {
    if (shown === told) return;
    setTold(shown);
    announce(t('history-shown', { shown, all }));
  }, [shown, told, all, t]);
}

/** J and K go from entry to entry. */
function useMoving(shown: readonly HistoryEntry[]): void {
  const t = useText();
  const move = (step: number) => {
    const here = document.activeElement?.closest('[data-revision]')?.getAttribute('data-revision');
    const at = shown.findIndex((entry) => entry.hash === here);
    const next = shown[at < 0 ? 0 : at + step];
    if (next) document.getElementById(entryId(next.hash))?.focus();
  };
  const group = t('history-title');
  useCommands([
    { id: 'history-next', label: t('history-next'), keys: 'J', run: () => move(1), keysOnly: true, group },
    { id: 'history-previous', label: t('history-previous'), keys: 'K', run: () => move(-1), keysOnly: true, group },
  ]);
}
