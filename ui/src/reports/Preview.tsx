/* The live preview, with of which claims it is and what is left out said in words. */

import { useQuery } from '@tanstack/react-query';
import { FileX } from 'lucide-react';
import { useRef } from 'react';
import { claimFacets } from '../ipc/claims';
import type { IpcError } from '../ipc/invoke';
import type { ReportPreview } from '../ipc/types';
import { Button } from '../shared/Button';
import { EmptyState } from '../shared/EmptyState';
import { ErrorNote } from '../shared/ErrorNote';
import { elsewhere } from '../shared/fieldErrors';
import { Progress } from '../shared/Progress';
import { navigate } from '../shared/router';
import { Time } from '../shared/Time';
import { useText } from '../shared/text';
import { FORMAT_FIELDS } from './FormatFields';
import { PreviewTable } from './PreviewTable';
import { PreviewText } from './PreviewText';
import { useFilterWords } from './receipt';
import { seen } from './seen';
import { filterOf, isFiltered, lacksColumns, type Setup } from './setup';
import type { Previewed } from './usePreview';

interface PreviewProps {
  setup: Setup;
  shown: Previewed;
  /** Back to all claims. */
  onClear: () => void;
  /** Back to how they are now. */
  onNow: () => void;
}

export function Preview({ setup, shown: previewed, onClear, onNow }: PreviewProps) {
  const t = useText();
  const { preview: shown, behind, late, error, time, readying, again } = previewed;
  const lacks = lacksColumns(setup);
  const heading = useRef<HTMLHeadingElement>(null);
  // Its button goes with what it clears.
  const clear = () => {
    heading.current?.focus();
    onClear();
  };
  return (
    <div className="flex min-h-80 min-w-0 grow flex-col max-lg:shrink-0">
      <header className="flex shrink-0 flex-wrap items-baseline gap-x-3 px-4 py-2">
        <h2 ref={heading} tabIndex={-1} className="font-semibold font-serif text-lg">
          {t('reports-preview')}
        </h2>
        {time && shown ? (
          <p className="text-sm">
            {t('reports-then')} <Time at={time.at} />
          </p>
        ) : null}
        <p role="status" className="text-soft text-sm">
          {late
            ? t('reports-preview-updating')
            : shown
              ? counted(t, shown)
              : error || lacks || readying
                ? null
                : t('shell-loading')}
        </p>
        {isFiltered(setup) ? <Filtered setup={setup} onClear={clear} /> : null}
      </header>
      {readying ? (
        <div className="grow px-4">
          <Progress
            label={t('reports-readying')}
            done={readying.progress?.done ?? 0}
            total={readying.progress?.total ?? null}
            onCancel={readying.cancel}
          />
        </div>
      ) : null}
      {lacks || error ? <Wrong error={error} onAgain={again} /> : null}
      {shown && count(shown) > 0 ? (
        <div aria-busy={behind} className="flex min-h-0 grow flex-col border-rule border-t max-lg:min-h-56">
          <Shown preview={shown} />
        </div>
      ) : null}
      {shown && count(shown) === 0 ? (
        <div className="grow border-rule border-t">
          {time?.revisions === 0 ? <BeforeAll onNow={onNow} /> : <None setup={setup} onClear={onClear} />}
        </div>
      ) : null}
      <LeftOut setup={setup} preview={shown} />
    </div>
  );
}

/** That the report is of some claims alone: the fields that say so may lie below the edge. */
function Filtered({ setup, onClear }: Pick<PreviewProps, 'setup' | 'onClear'>) {
  const t = useText();
  const filter = filterOf(setup);
  const words = useFilterWords(setup);
  const now = setup.asOf === null;
  const { data } = useQuery({ queryKey: ['claim-facets', filter], queryFn: () => claimFacets(filter), enabled: now });
  const told =
    now && data ? t('reports-filtered-count', { count: data.total, words }) : t('reports-filtered', { words });
  return (
    <div className="flex basis-full flex-wrap items-center gap-x-3 text-sm">
      <p dir="auto" className="line-clamp-3 min-w-0 break-words">
        {told}
      </p>
      <Button small tone="quiet" onPress={onClear}>
        {t('reports-filter-clear')}
      </Button>
    </div>
  );
}

/** What stands where a preview can't: what is wrong, unless a field says it. */
function Wrong({ error, onAgain }: { error: IpcError | null; onAgain: () => void }) {
  const t = useText();
  const note = elsewhere(error, FORMAT_FIELDS);
  return (
    <div className="grow px-4 text-sm">
      {note?.code === 'cancelled' ? (
        <div className="flex flex-wrap items-center gap-3">
          <p className="text-soft">{t('reports-readying-cancelled')}</p>
          <Button onPress={onAgain}>{t('reports-readying-again')}</Button>
        </div>
      ) : note ? (
        <ErrorNote error={note} />
      ) : (
        <p className="text-soft">{t('reports-preview-waits')}</p>
      )}
    </div>
  );
}

function Shown({ preview }: { preview: ReportPreview }) {
  if (preview.kind === 'table') return <PreviewTable preview={preview} />;
  return <PreviewText text={preview.text} />;
}

function BeforeAll({ onNow }: { onNow: () => void }) {
  const t = useText();
  return (
    <EmptyState
      icon={FileX}
      title={t('reports-before-all')}
      text={t('reports-before-all-text')}
      action={<Button onPress={onNow}>{t('reports-now')}</Button>}
    />
  );
}

function None({ setup, onClear }: { setup: Setup; onClear: () => void }) {
  const t = useText();
  const reviews = setup.format === 'claim_review';
  return (
    <EmptyState
      icon={FileX}
      title={t(reviews ? 'reports-preview-no-review' : 'reports-preview-none')}
      text={t(reviews ? 'reports-preview-no-review-text' : 'reports-preview-none-text')}
      action={
        isFiltered(setup) ? (
          <Button onPress={onClear}>{t('reports-filter-clear')}</Button>
        ) : (
          <Button onPress={() => navigate('/claims')}>{t('shell-to-claims')}</Button>
        )
      }
    />
  );
}

function count(preview: ReportPreview): number {
  return preview.kind === 'table' ? preview.rows.length : preview.claims;
}

function counted(t: ReturnType<typeof useText>, preview: ReportPreview): string {
  const shown = { count: count(preview) };
  if (preview.kind === 'text') {
    return preview.more ? t('reports-preview-first-claims', shown) : t('reports-preview-claims', shown);
  }
  const first = preview.more ? t('reports-preview-first', shown) : t('reports-preview-count', shown);
  return `${first}, ${t('reports-preview-columns', { count: preview.columns.length })}`;
}

function LeftOut({ setup, preview }: { setup: Setup; preview: ReportPreview | undefined }) {
  const t = useText();
  return (
    <section aria-label={t('reports-left-out')} className="shrink-0 border-rule border-t px-4 py-2 text-soft text-xs">
      <ul className="flex max-w-4xl flex-col gap-0.5">
        <li>{t(setup.format === 'claim_review' ? 'reports-rule-not-cited' : 'reports-rule-confidential')}</li>
        <li>
          {t('reports-rule-redacted')} {setup.format === 'csv' ? t('reports-rule-harmless') : null}
        </li>
        {setup.profile === 'outside' && setup.format !== 'claim_review' ? <li>{t('reports-rule-outside')}</li> : null}
        {setup.format === 'xlsx' ? <li>{t('reports-rule-cut')}</li> : null}
        {setup.format === 'claim_review' ? <li>{t('reports-rule-published')}</li> : null}
        {setup.format === 'html' ? <li>{t('reports-rule-page')}</li> : null}
        {preview?.kind === 'table' && preview.rows.length > 0 ? <li className="text-ink">{seen(t, preview)}</li> : null}
      </ul>
    </section>
  );
}
