/* The library of sources: search, kind, one group of sources that count as one; and adding a source. */

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { BookMarked, Plus, SearchX, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { asIpcError } from '../ipc/invoke';
import { listSources, source } from '../ipc/sources';
import type { SourceId, SourceKind, SourceListing } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { ActionButton, Button, IconButton } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { Dialog } from '../shared/Dialog';
import { useAskedDraft } from '../shared/drafts';
import { EmptyState } from '../shared/EmptyState';
import { ErrorNote } from '../shared/ErrorNote';
import { Select } from '../shared/fields/Select';
import { TextField } from '../shared/fields/TextField';
import { leaving } from '../shared/leaving';
import { navigate, type To, usePlace } from '../shared/router';
import { Screen } from '../shared/Screen';
import { useText, wordId } from '../shared/text';
import { SOURCE_KINDS } from '../sources/fields';
import { SourceForm } from '../sources/SourceForm';
import { SourcesTable } from '../sources/SourcesTable';

const PAGE = 100;

interface Wanted {
  search: string;
  kind: SourceKind | null;
  origin: SourceId | null;
}

/** What is wanted stands in the address, so that coming back finds the same list. */
function useWanted(): [Wanted, (change: Partial<Wanted>) => void] {
  const { query } = usePlace();
  const kind = SOURCE_KINDS.find((each) => each === query.get('kind')) ?? null;
  const wanted = { search: query.get('search') ?? '', kind, origin: query.get('origin') };
  const want = (change: Partial<Wanted>) => {
    const next = Object.entries({ ...wanted, ...change }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    );
    const text = new URLSearchParams(next).toString();
    navigate(`/sources${text ? `?${text}` : ''}` as To, { replace: true });
  };
  return [wanted, want];
}

function useLibrary({ search, kind, origin }: Wanted) {
  return useInfiniteQuery({
    queryKey: ['sources', 'library', search, kind, origin],
    queryFn: ({ pageParam }) => {
      const listing: SourceListing = { search, offset: pageParam, limit: PAGE };
      return listSources({ ...listing, ...(kind ? { kind } : {}), ...(origin ? { same_origin_as: origin } : {}) });
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return read < last.total && last.rows.length > 0 ? read : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

export default function SourcesView() {
  const t = useText();
  const [wanted, want] = useWanted();
  const [adding, setAdding] = useState(false);
  const refused = useDeskReason('source.add');
  useAskedDraft({ 'source-add': () => setAdding(true) });
  const library = useLibrary(wanted);
  const rows = library.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = library.data?.pages[0]?.total;
  useCommands([{ id: 'source-add', label: t('sources-add'), run: () => setAdding(true), disabledReason: refused }]);
  const add = (
    <ActionButton tone="main" reason={refused} onPress={() => setAdding(true)}>
      <Plus aria-hidden="true" size={16} />
      {t('sources-add')}
    </ActionButton>
  );
  const filtered = wanted.search !== '' || wanted.kind !== null || wanted.origin !== null;
  return (
    <Screen
      title={t('sources-heading')}
      note={total === undefined ? null : <span role="status">{t('sources-count', { count: total })}</span>}
      actions={add}
    >
      <FilterBar wanted={wanted} onWant={want} />
      <ErrorNote error={library.error ? asIpcError(library.error) : null} />
      <List rows={rows}>
        {total === 0 && !filtered ? (
          <EmptyState icon={BookMarked} title={t('sources-empty')} text={t('sources-empty-text')} action={add} />
        ) : null}
        {total === 0 && filtered ? (
          <EmptyState
            icon={SearchX}
            title={t('sources-none-fit')}
            text={t('sources-none-fit-text')}
            action={
              <Button onPress={() => want({ search: '', kind: null, origin: null })}>{t('sources-show-all')}</Button>
            }
          />
        ) : null}
        {rows.length > 0 ? <SourcesTable rows={rows} /> : null}
        {library.hasNextPage ? (
          <div className="p-4 text-center">
            <Button isPending={library.isFetchingNextPage} onPress={() => void library.fetchNextPage()}>
              {t('sources-more')}
            </Button>
          </div>
        ) : null}
      </List>
      <Dialog open={adding} title={t('sources-add')} onClose={() => setAdding(false)}>
        <SourceForm
          draftKey="source-add"
          onCancel={() => setAdding(false)}
          onSaved={(saved) => {
            setAdding(false);
            navigate(`/sources/${saved}`);
          }}
        />
      </Dialog>
    </Screen>
  );
}

/** The scrolling list; `J` and `K` move from source to source. */
function List({ rows, children }: { rows: readonly { id: string }[]; children: ReactNode }) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const move = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('tbody td:first-child a') ?? [])];
    const here = links.indexOf(document.activeElement as HTMLElement);
    const next = here < 0 ? 0 : Math.min(links.length - 1, Math.max(0, here + step));
    links[next]?.focus();
  };
  useCommands(
    rows.length === 0
      ? []
      : [
          { id: 'sources-next', label: t('sources-next'), keys: 'J', run: () => move(1), keysOnly: true },
          { id: 'sources-previous', label: t('sources-previous'), keys: 'K', run: () => move(-1), keysOnly: true },
        ],
  );
  return (
    <div ref={list} className="min-h-0 grow overflow-auto">
      {children}
    </div>
  );
}

function FilterBar({ wanted, onWant }: { wanted: Wanted; onWant: (change: Partial<Wanted>) => void }) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  useCommands([
    { id: 'find', label: t('sources-focus-search'), keys: ['/', 'Mod+F'], run: () => field.current?.focus() },
  ]);
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-rule border-b px-4 py-2">
      <TextField
        labelHidden
        type="search"
        label={t('sources-search')}
        placeholder={t('sources-search')}
        value={wanted.search}
        onChange={(search) => onWant({ search })}
        inputRef={field}
        onKeyDown={leaving(() => document.querySelector<HTMLElement>('main tbody a[href]')?.focus())}
        className="min-w-60 max-w-xl grow"
      />
      <Select
        labelHidden
        label={t('sources-kind')}
        value={wanted.kind ?? 'all'}
        onChange={(kind) => onWant({ kind: kind === 'all' ? null : kind })}
        options={[
          { value: 'all' as const, label: t('sources-all-kinds') },
          ...SOURCE_KINDS.map((kind) => ({ value: kind, label: t(wordId('source-kind', kind)) })),
        ]}
        className="w-44"
      />
      {wanted.origin ? <SameOrigin id={wanted.origin} onClear={() => onWant({ origin: null })} /> : null}
    </div>
  );
}

function SameOrigin({ id, onClear }: { id: SourceId; onClear: () => void }) {
  const t = useText();
  const { data } = useQuery({ queryKey: ['source', id], queryFn: () => source(id) });
  return (
    <span className="inline-flex min-h-8 items-center gap-1 rounded-sm bg-info-wash ps-2 text-info text-sm">
      <span dir="auto" className="max-w-80 truncate">
        {t('sources-same-origin', { title: data?.title ?? '…' })}
      </span>
      <IconButton small label={t('sources-show-all')} onPress={onClear}>
        <X aria-hidden="true" size={14} />
      </IconButton>
    </span>
  );
}
