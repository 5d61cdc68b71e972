/* The live preview: read anew when layout or filter change, with what is left out said in words. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileX } from 'lucide-react';
import { useDeferredValue } from 'react';
import { asIpcError } from '../ipc/invoke';
import { reportPreview } from '../ipc/reports';
import { Button } from '../shared/Button';
import { EmptyState } from '../shared/EmptyState';
import { ErrorNote } from '../shared/ErrorNote';
import { navigate } from '../shared/router';
import { useText } from '../shared/text';
import { PreviewTable } from './PreviewTable';
import { filterOf, isFiltered, optionsOf, type Setup, type TablePreview } from './setup';

const ROWS = 40;

interface PreviewProps {
  setup: Setup;
  /** Back to all claims. */
  onClear: () => void;
}

export function Preview({ setup, onClear }: PreviewProps) {
  const t = useText();
  const options = useDeferredValue(JSON.stringify(optionsOf(setup)));
  const filter = useDeferredValue(JSON.stringify(filterOf(setup)));
  const { data: preview, error } = useQuery({
    queryKey: ['report-preview', options, filter],
    queryFn: () => reportPreview(JSON.parse(options), JSON.parse(filter), ROWS),
    placeholderData: keepPreviousData,
  });
  const data = preview?.kind === 'table' ? preview : undefined;
  return (
    <div className="flex min-h-80 min-w-0 grow flex-col">
      <header className="flex shrink-0 flex-wrap items-baseline gap-x-3 px-4 py-2">
        <h2 className="font-semibold font-serif text-lg">{t('reports-preview')}</h2>
        <p role="status" className="text-soft text-sm">
          {data ? counted(t, data) : t('shell-loading')}
        </p>
      </header>
      {error ? (
        <div className="px-4">
          <ErrorNote error={asIpcError(error)} />
        </div>
      ) : null}
      {data && data.rows.length > 0 ? (
        <div className="flex min-h-0 grow flex-col border-rule border-t">
          <PreviewTable preview={data} />
        </div>
      ) : null}
      {data?.rows.length === 0 ? (
        <div className="grow border-rule border-t">
          <EmptyState
            icon={FileX}
            title={t('reports-preview-none')}
            text={t('reports-preview-none-text')}
            action={
              isFiltered(setup) ? (
                <Button onPress={onClear}>{t('reports-filter-clear')}</Button>
              ) : (
                <Button onPress={() => navigate('/claims')}>{t('shell-to-claims')}</Button>
              )
            }
          />
        </div>
      ) : null}
      <LeftOut preview={data} />
    </div>
  );
}

function counted(t: ReturnType<typeof useText>, { rows, more, columns }: TablePreview): string {
  const count = rows.length;
  const first = more ? t('reports-preview-first', { count }) : t('reports-preview-count', { count });
  return `${first}, ${t('reports-preview-columns', { count: columns.length })}`;
}

function LeftOut({ preview }: { preview: TablePreview | undefined }) {
  const t = useText();
  const cells = preview?.rows.flat() ?? [];
  const withheld = cells.filter((cell) => cell === '[withheld]').length;
  const redacted = cells.filter((cell) => cell === '[redacted]').length;
  return (
    <section aria-label={t('reports-left-out')} className="shrink-0 border-rule border-t px-4 py-2 text-soft text-xs">
      <ul className="flex max-w-4xl flex-col gap-0.5">
        <li>{t('reports-rule-confidential')}</li>
        <li>
          {t('reports-rule-redacted')} {t('reports-rule-harmless')}
        </li>
        {preview && preview.rows.length > 0 ? (
          <li className="text-ink">{t('reports-seen', { withheld, redacted })}</li>
        ) : null}
      </ul>
    </section>
  );
}
