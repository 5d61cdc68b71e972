/* A claim's history: every revision of it and of what belongs to it, and the claim as it stood at any of them. */

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { claimHistory } from '../ipc/history';
import { asIpcError } from '../ipc/invoke';
import type { HistoryEntry } from '../ipc/types';
import { cx } from '../shared/classes';
import { ErrorNote } from '../shared/ErrorNote';
import { useText } from '../shared/text';
import { AsOfSlider } from './AsOfSlider';
import { HistoryList } from './HistoryList';
import { PastClaim } from './PastClaim';

export function HistoryPanel({ claimId }: { claimId: string }) {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['history', 'claim', claimId], queryFn: () => claimHistory(claimId) });
  if (data) return <Panel claimId={claimId} entries={data} />;
  return (
    <div className="p-4">
      {error ? <ErrorNote error={asIpcError(error)} /> : <p className="text-soft text-sm">{t('shell-loading')}</p>}
    </div>
  );
}

function Panel({ claimId, entries }: { claimId: string; entries: readonly HistoryEntry[] }) {
  const [hash, setHash] = useState<string | null>(null);
  const found = entries.findIndex((entry) => entry.hash === hash);
  const at = found < 0 ? entries.length : found;
  const entry = entries[at];
  const past = useRef<HTMLDivElement>(null);
  const [looks, setLooks] = useState(0);
  const isPast = entry !== undefined;
  useEffect(() => {
    if (isPast || looks > 0) past.current?.scrollIntoView({ block: 'start' });
  }, [isPast, looks]);
  const look = (chosen: HistoryEntry) => {
    setHash(chosen.hash);
    setLooks(looks + 1);
  };
  return (
    <div className="@container flex min-h-0 grow flex-col">
      <AsOfSlider entries={entries} at={at} onMove={(next) => setHash(entries[next]?.hash ?? null)} />
      <div
        className={cx(
          'flex min-h-0 grow flex-col overflow-auto',
          entry && '@4xl:grid @4xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] @4xl:overflow-hidden',
        )}
      >
        <div data-history-pane className={cx('mx-auto w-full max-w-4xl', entry && '@4xl:min-h-0 @4xl:overflow-auto')}>
          <HistoryList entries={entries} current={entry?.hash ?? null} onAsOf={look} />
        </div>
        {entry ? (
          <div ref={past} className="-order-1 @4xl:order-1 @4xl:min-h-0 @4xl:overflow-auto">
            <PastClaim claimId={claimId} entry={entry} onRestored={() => setHash(null)} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
