/* The history of a source: who set what and when, word by word. */

import { HistoryOf } from '../history/HistoryOf';
import type { SourceId } from '../ipc/types';
import { useText } from '../shared/text';

export function SourceHistory({ id }: { id: SourceId }) {
  const t = useText();
  return (
    <div className="flex min-w-0 flex-col gap-2 lg:col-span-2">
      <h2 className="border-rule border-b pb-1 font-semibold font-serif text-lg">{t('sources-history')}</h2>
      <HistoryOf entity={{ kind: 'source', id }} />
    </div>
  );
}
