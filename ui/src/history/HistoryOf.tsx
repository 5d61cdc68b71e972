/* The history of one thing that is no claim's: of a source, of an article. */

import { useQuery } from '@tanstack/react-query';
import { historyOf } from '../ipc/history';
import { asIpcError } from '../ipc/invoke';
import type { EntityRef } from '../ipc/types';
import { ErrorNote } from '../shared/ErrorNote';
import { useText } from '../shared/text';
import { HistoryList } from './HistoryList';

/** The entries, in the order in which they arrived. */
export function useHistoryOf({ kind, id }: EntityRef) {
  return useQuery({ queryKey: ['history', kind, id], queryFn: () => historyOf({ kind, id }) });
}

export function HistoryOf({ entity }: { entity: EntityRef }) {
  const t = useText();
  const { data, error } = useHistoryOf(entity);
  if (data) return <HistoryList entries={data} />;
  return error ? <ErrorNote error={asIpcError(error)} /> : <p className="text-soft text-sm">{t('shell-loading')}</p>;
}
