/* Insights: what the desk took up in a period, and how it went. Every figure opens the claims behind it. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import { BarLink, Figure } from '../insights/Bar';
import { LoadTable } from '../insights/LoadTable';
import { OverTimeChart } from '../insights/OverTimeChart';
import { PeriodFields } from '../insights/PeriodFields';
import { type Choice, choiceFrom, periodOf, TWELVE_MONTHS, WHOLE } from '../insights/period';
import { RepeatClaimants } from '../insights/RepeatClaimants';
import { allRow, ratingRows, statusRows, topicRows } from '../insights/rows';
import { TimeToVerdict } from '../insights/TimeToVerdict';
import { insights } from '../ipc/insights';
import { asIpcError } from '../ipc/invoke';
import type { Insights, JsonValue } from '../ipc/types';
import { useWorkspace } from '../session/session';
import { Button } from '../shared/Button';
import { EmptyState } from '../shared/EmptyState';
import { ErrorNote } from '../shared/ErrorNote';
import { Checkbox } from '../shared/fields/toggles';
import { navigate } from '../shared/router';
import { Screen } from '../shared/Screen';
import { Section } from '../shared/Section';
import { useKept } from '../shared/settings';
import { useText, wordId } from '../shared/text';

function useChoice(): [Choice, (choice: Choice) => void] {
  const workspace = useWorkspace();
  const key = `insights.period.${workspace?.id ?? ''}`;
  const [kept, keep] = useKept<{ [name: string]: JsonValue }>(key, TWELVE_MONTHS);
  return [choiceFrom(kept), keep];
}

export default function InsightsView() {
  const t = useText();
  const [choice, choose] = useChoice();
  const [figures, setFigures] = useKept<boolean>('insights.figures', false);
  const [today] = useState(() => new Date());
  const period = periodOf(choice, today);
  const { data, error } = useQuery({
    queryKey: ['insights', period],
    queryFn: () => insights(period),
    placeholderData: keepPreviousData,
  });
  const empty = data?.recorded.claims === 0;
  return (
    <Screen
      title={t('insights-heading')}
      note={data && !empty ? <Recorded found={data} /> : null}
      actions={
        <Checkbox checked={figures} onChange={setFigures}>
          {t('insights-figures')}
        </Checkbox>
      }
    >
      <div className="min-h-0 grow overflow-auto">
        <div className="flex flex-wrap items-start gap-3 px-4 pt-3">
          <PeriodFields choice={choice} onChange={choose} />
        </div>
        {error ? (
          <div className="px-4 pt-3">
            <ErrorNote error={asIpcError(error)} />
          </div>
        ) : null}
        {data && empty && !error ? <Nothing whole={choice.span === 'whole'} onAll={() => choose(WHOLE)} /> : null}
        {data ? <Figures found={data} figures={figures} /> : null}
      </div>
    </Screen>
  );
}

/** How many claims all of it is about, and how many were taken back. */
function Recorded({ found: { recorded, withdrawn } }: { found: Insights }) {
  const t = useText();
  const taken = t('insights-withdrawn', { count: withdrawn.claims });
  return (
    <span role="status" className="flex flex-wrap items-baseline gap-x-1.5">
      {t('insights-recorded', { count: recorded.claims })}
      {withdrawn.claims > 0 ? (
        <>
          <span aria-hidden="true">·</span>
          <BarLink
            bar={withdrawn}
            name={taken}
            place="withdrawn"
            className="underline decoration-1 underline-offset-2 hover:text-ink"
          >
            {taken}
          </BarLink>
        </>
      ) : null}
    </span>
  );
}

function Nothing({ whole, onAll }: { whole: boolean; onAll: () => void }) {
  const t = useText();
  return (
    <EmptyState
      icon={ChartColumn}
      title={t(whole ? 'insights-empty' : 'insights-none')}
      text={t(whole ? 'insights-empty-text' : 'insights-none-text')}
      action={
        whole ? (
          <Button onPress={() => navigate('/claims')}>{t('shell-to-claims')}</Button>
        ) : (
          <Button onPress={onAll}>{t('insights-show-all')}</Button>
        )
      }
    />
  );
}

function Figures({ found, figures }: { found: Insights; figures: boolean }) {
  const t = useText();
  const { intervals, unit, time_to_verdict: times, load, repeat_claimants: claimants, ratings, untagged } = found;
  const by = t(wordId('insights-by', unit));
  const charts = [
    { id: 'recorded', heading: t('insights-claims'), rows: [allRow(found, t)] },
    { id: 'status', heading: t('insights-status'), rows: statusRows(found, t) },
    { id: 'rating', heading: t('insights-rating'), rows: ratingRows(found, t) },
    { id: 'topic', heading: t('insights-topic'), rows: topicRows(found) },
  ];
  return (
    <div className="flex flex-col gap-6 px-4 py-4">
      {intervals.length > 0
        ? charts.map(({ id, heading, rows }) => (
            <Section
              key={id}
              title={t(wordId('insights-title', id))}
              note={id === 'topic' ? <Untagged found={untagged} /> : by}
            >
              {rows.length > 0 ? (
                <OverTimeChart
                  id={id}
                  label={t(wordId('insights-title', id))}
                  heading={heading}
                  insights={found}
                  rows={rows}
                  figures={figures}
                />
              ) : (
                <p className="text-soft text-sm">{t('insights-no-topics')}</p>
              )}
            </Section>
          ))
        : null}
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {intervals.length > 0 ? (
          <Section title={t('insights-title-time')} note={t('insights-time-note')}>
            <TimeToVerdict label={t('insights-title-time')} times={times} />
          </Section>
        ) : null}
        {load.length > 0 ? (
          <Section title={t('insights-title-load')} note={t('insights-load-note')}>
            <LoadTable label={t('insights-title-load')} load={load} />
          </Section>
        ) : null}
      </div>
      {claimants.length > 0 ? (
        <Section title={t('insights-title-claimants')} note={t('insights-claimants-note')}>
          <RepeatClaimants
            label={t('insights-title-claimants')}
            claimants={claimants}
            ratings={ratings.map(({ of }) => of)}
          />
        </Section>
      ) : null}
    </div>
  );
}

function Untagged({ found }: { found: Insights['untagged'] }) {
  const t = useText();
  const name = t('insights-bar-whole', { count: found.claims, what: t('insights-untagged') });
  return (
    <span className="flex items-center gap-1.5">
      {t('insights-untagged')}
      <Figure bar={found} name={name} place="untagged" />
    </span>
  );
}
