/* What was done to a claim since whoever looks last approved or returned it. A claim that they never reviewed is all new:
   then its history is one press away, not in the way. */

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sourcesOf } from '../history/choosing';
import { EntryList } from '../history/EntryList';
import { marksOf } from '../history/marks';
import { type Sort, sortOf } from '../history/ops';
import { asIpcError } from '../ipc/invoke';
import { changesSinceLastLook } from '../ipc/reviews';
import type { ClaimView, HistoryEntry } from '../ipc/types';
import { Button } from '../shared/Button';
import { ErrorNote } from '../shared/ErrorNote';
import { navigate } from '../shared/router';
import { Section } from '../shared/Section';
import { useTimeFormat } from '../shared/Time';
import { useText, wordId } from '../shared/text';

/** So many changes stand above the claim without being asked for. */
const FEW = 3;
const WEIGHTY: readonly Sort[] = ['content', 'evidence', 'verdict'];

/** What an approval would rest on. */
function isWeighty(entry: HistoryEntry): boolean {
  return WEIGHTY.includes(sortOf(entry)) && entry.op !== 'claim.start';
}

/** What was said of the claim: perhaps the answer to why it was returned. */
function isSaid(entry: HistoryEntry): boolean {
  return sortOf(entry) === 'comments';
}

interface SinceLastLookProps {
  view: ClaimView;
  /** What an editor knows already stands before the claim, what is all new after it: each place shows one of the two. */
  known: boolean;
}

export function SinceLastLook({ view, known }: SinceLastLookProps) {
  const t = useText();
  const time = useTimeFormat();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['last-look', view.id],
    queryFn: () => changesSinceLastLook(view.id),
  });
  const looked = Boolean(data?.op && data.at);
  if (data && looked !== known) return null;
  if (!data && known) return <ErrorNote error={error ? asIpcError(error) : null} />;
  const all = data?.entries ?? [];
  const shown = open ? all : looked ? all.filter((entry) => isWeighty(entry) || isSaid(entry)).slice(0, FEW) : [];
  const more = all.length - shown.length;
  const note = data?.op && data.at ? t(wordId('reviews-looked', data.op), { when: time(data.at) }) : null;
  return (
    <Section
      title={t('reviews-since')}
      count={looked ? data?.entries.length : undefined}
      note={note ? <bdi>{note}</bdi> : null}
      actions={
        data && !looked ? (
          <Button small tone="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
            {t(open ? 'reviews-history-hide' : 'reviews-history-show', { count: data.entries.length })}
          </Button>
        ) : null
      }
    >
      {data && !looked ? <p className="text-soft text-sm">{t('reviews-never-looked')}</p> : null}
      {data?.reason ? <Asked reason={data.reason} /> : null}
      {data && looked && !all.some(isWeighty) ? (
        <p className="text-soft text-sm">{t(data.entries.length > 0 ? 'reviews-no-weighty' : 'reviews-no-change')}</p>
      ) : null}
      {shown.length > 0 ? <Entries view={view} entries={shown} /> : null}
      {looked && more > 0 ? (
        <Button small className="self-start" onPress={() => setOpen(true)}>
          {t('reviews-show-all', { count: more })}
        </Button>
      ) : null}
    </Section>
  );
}

/** What whoever looks returned it for: the changes are read against it. */
function Asked({ reason }: { reason: string }) {
  const t = useText();
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="text-soft">{t('reviews-asked')}</p>
      <blockquote
        dir="auto"
        className="max-w-prose whitespace-pre-line break-words border-rule border-s-2 ps-3 font-serif text-base"
      >
        {reason}
      </blockquote>
    </div>
  );
}

function Entries({ view, entries }: { view: ClaimView; entries: readonly HistoryEntry[] }) {
  const t = useText();
  const [goal, setGoal] = useState<{ hash: string; count: number } | null>(null);
  const sources = new Map([
    ...view.evidence.map(({ id, source_id }) => [id, source_id] as const),
    ...sourcesOf(entries),
  ]);
  const go = (entry: HistoryEntry) => {
    if (entries.includes(entry)) setGoal({ hash: entry.hash, count: (goal?.count ?? 0) + 1 });
    else navigate(`/claims/${view.id}?tab=history`);
  };
  return (
    <div className="-mx-4">
      <EntryList
        entries={entries}
        marks={marksOf(entries)}
        sources={sources}
        label={t('reviews-since')}
        goal={goal}
        onGo={go}
      />
    </div>
  );
}
