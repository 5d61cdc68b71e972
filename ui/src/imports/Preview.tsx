/* What would be taken, before it is: what is to be known of all rows in words, and the first ones cell by cell. */

import type { ImportPreview } from '../ipc/types';
import { ErrorNote, type Failing } from '../shared/ErrorNote';
import { type Text, useText } from '../shared/text';
import { PreviewRows } from './PreviewRows';
import { isAllSkipped, missingOf } from './setup';
import { Conversions, FromMerged, RejectedRows, UnreadCells } from './Told';

interface PreviewProps {
  preview: ImportPreview | undefined;
  error: Failing | null;
  children?: React.ReactNode;
}

function counted(t: Text, preview: ImportPreview): string {
  const { rows, new: fresh, rejected_total, on_duplicate: rule, unchanged } = preview;
  // What a row changes that repeats another is not known before that one is taken.
  const repeated = rule === 'update' ? preview.repeated : 0;
  const duplicates = preview.duplicates - repeated;
  const said = [t('imports-rows', { count: rows })];
  if (preview.missing) return said.join('');
  said.push(t('imports-new', { count: fresh }));
  if (duplicates > 0) said.push(t(`imports-duplicates-${rule}`, { count: duplicates }));
  if (repeated > 0) said.push(t('imports-repeating', { count: repeated }));
  if (unchanged > 0) said.push(t('imports-unchanged', { count: unchanged }));
  if (rejected_total > 0) said.push(t('imports-rejected-count', { count: rejected_total }));
  return said.join(' · ');
}

export function Preview({ preview, error, children }: PreviewProps) {
  const t = useText();
  const missing = preview ? missingOf(t, preview) : null;
  return (
    <div className="flex min-h-80 min-w-0 grow flex-col">
      <header className="flex shrink-0 flex-wrap items-baseline gap-x-3 px-4 py-2">
        <h2 className="font-semibold font-serif text-lg">{t('imports-preview')}</h2>
        <p role="status" className="text-soft text-sm tabular-nums">
          {preview ? counted(t, preview) : t('shell-loading')}
        </p>
        {preview && preview.rows > preview.first.length ? (
          <p className="text-soft text-sm tabular-nums">
            {t('imports-first', { count: preview.first.length, total: preview.rows })}
          </p>
        ) : null}
      </header>
      <div className="flex max-h-[40%] shrink-0 flex-col gap-1 overflow-auto px-4 pb-2 empty:hidden">
        {children}
        {error ? <ErrorNote error={error} /> : null}
        {missing && !error ? <ErrorNote error={{ code: 'missing', message: missing }} /> : null}
        {preview && preview.decided > 0 ? (
          <p className="text-sm text-warn">{t('imports-decided', { count: preview.decided })}</p>
        ) : null}
        {preview?.own_report ? <p className="text-sm">{t('imports-own-report')}</p> : null}
        {preview && preview.left_out.length > 0 && !preview.missing ? (
          <p className="break-words text-soft text-sm">
            {t('imports-left-out', { columns: preview.left_out.join(', ') })}
          </p>
        ) : null}
        {preview ? (
          <>
            <RejectedRows rows={preview.rejected} total={preview.rejected_total} />
            {isAllSkipped(preview) ? null : (
              <>
                <UnreadCells cells={preview.unread} total={preview.unread_total} />
                <FromMerged merged={preview.merged} />
                <Conversions conversions={preview.conversions} />
              </>
            )}
          </>
        ) : null}
      </div>
      {preview && preview.first.length > 0 ? (
        <div className="flex min-h-0 grow flex-col border-rule border-t">
          <PreviewRows preview={preview} />
        </div>
      ) : null}
      {preview?.rows === 0 && preview.columns.length > 0 ? (
        <p className="px-4 text-soft text-sm">{t('imports-no-rows')}</p>
      ) : null}
    </div>
  );
}
