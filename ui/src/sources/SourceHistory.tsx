/* The history of a source: who set what and when, word by word. */

import { useQuery } from '@tanstack/react-query';
import { HistoryList } from '../history/HistoryList';
import { historyOf } from '../ipc/history';
import { asIpcError } from '../ipc/invoke';
import type { SourceId } from '../ipc/types';
import { ErrorNote } from '../shared/ErrorNote';
import { useText } from '../shared/text';

export function SourceHistory({ id }: { id: SourceId }) {
  const t = useText();
  const { data, error } = useQuery({
    queryKey: ['history', 'source', id],
    queryFn: () => historyOf({ kind: 'source', id }),
  });
  return (
    <div className="flex min-w-0 flex-col gap-2 lg:col-span-2">
      <h2 className="border-rule border-b pb-1 font-semibold font-serif text-lg">{t('sources-history')}</h2>
      <ErrorNote error={error ? asIpcError(error) : null} />
      {data || error ? null : <p className="text-soft text-sm">{t('shell-loading')}</p>}
      {data ? <HistoryList entries={data} /> : null}
    </div>
  );
}
