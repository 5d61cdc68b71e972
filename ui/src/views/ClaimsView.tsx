/* The claims: filter bar, table, what is chosen, and a preview beside it. */

import { useQuery } from '@tanstack/react-query';
import { FileInput, Plus } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { BulkBar } from '../claims/BulkBar';
import { ClaimPreview } from '../claims/ClaimPreview';
import { ClaimsNone } from '../claims/ClaimsNone';
import { ClaimsTable, type TableHandle } from '../claims/ClaimsTable';
import { ClaimsToolbar, useFaceted, usePreviewed } from '../claims/ClaimsToolbar';
import { ChosenContext } from '../claims/chosen';
import { FacetBar, useFacetValues } from '../claims/FacetBar';
import { useLooking, useShown, useSort, useTypedQuery } from '../claims/listState';
import { withoutPart } from '../claims/tokens';
import { deskCounts } from '../ipc/claims';
import type { IpcError } from '../ipc/invoke';
import type { ClaimPage } from '../ipc/types';
import { reportOf } from '../reports/setup';
import { useDeskReason } from '../session/session';
import { ActionButton, Button } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { useAskedDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { Loaded, Part } from '../shared/Loaded';
import { navigate } from '../shared/router';
import { Screen } from '../shared/Screen';
import { SplitPane } from '../shared/SplitPane';
import { textScale, useKept, useSettings } from '../shared/settings';
import { useText } from '../shared/text';
import { useRoom } from '../shared/useRoom';

const NEW_CLAIM = new Part(async () => ({ default: (await import('../claims/NewClaimDialog')).NewClaimDialog }));

export default function ClaimsView() {
  const t = useText();
  const { query, typed, setTyped, askNow, came, back } = useTypedQuery();
  const [measured, room] = useRoom<HTMLDivElement>(window.innerWidth / 2);
  const { settings } = useSettings();
  const { own, shown, stacked, show } = useShown(room / textScale(settings));
  const [sort, setSort] = useSort();
  const facets = useFacetValues(query);
  const counts = facets.isPlaceholderData ? undefined : facets.data;
  const looking = useLooking(query, counts);
  const [faceted] = useFaceted();
  const [failed, setFailed] = useState<IpcError | null>(null);
  const [recording, setRecording] = useState(false);
  const table = useRef<TableHandle>(null);
  const filter = useRef<HTMLInputElement>(null);
  const { data: desk } = useQuery({ queryKey: ['desk-counts'], queryFn: deskCounts });
  const recordReason = useDeskReason('claim.record');
  const { page, total, chosen } = looking;
  const emptied = useEmptied(page);
  const empty = page?.total === 0;
  useFocusOfView(came, empty, table, filter);
  const record = () => setRecording(true);
  useAskedDraft({ 'claim-record:new': () => record() });
  useListCommands(table, filter, record, recordReason);
  useRowCommands(looking);
  const all = chosen.all && chosen.ids.size === 0;
  const choosing = {
    chosen,
    total,
    toggle: looking.toggle,
    toggleAll: all ? looking.chooseNone : looking.chooseAll,
  };
  const list = (
    <ChosenContext value={choosing}>
      <div ref={measured} className="flex min-h-0 min-w-0 grow flex-col">
        <ClaimsTable
          query={query}
          sort={sort}
          ordered={page?.sorted_at ? page.sort : sort}
          shown={shown}
          stacked={stacked}
          current={looking.current?.id ?? null}
          startAt={looking.start}
          total={counts?.total ?? null}
          handle={table}
          onSort={(next) => {
            setSort(next);
            if (page?.sorted_at) setTyped(withoutPart(query, page.sorted_at));
          }}
          onShown={show}
          onCurrent={looking.look}
          onOpen={(row) => navigate(`/claims/${row.id}`)}
          onToggle={(row) => looking.toggle(row.id)}
          onPage={(next) => {
            looking.arrived(next);
            setFailed(null);
          }}
          onFailed={setFailed}
        />
      </div>
    </ChosenContext>
  );
  return (
    <Screen
      title={t('claims-title')}
      {...(back ? { back } : {})}
      note={page ? <Counted total={total} counted={looking.counted} ranked={page.ranked} /> : null}
      actions={
        <>
          <Button data-focus-key="import-claims" onPress={() => navigate('/claims/import')}>
            <FileInput aria-hidden="true" size={15} />
            {t('imports-open')}
          </Button>
          <ActionButton tone="main" reason={recordReason} onPress={record}>
            <Plus aria-hidden="true" size={15} />
            {t('claims-record')}
          </ActionButton>
        </>
      }
    >
      <ClaimsToolbar
        query={query}
        typed={typed}
        onType={setTyped}
        onLeave={() => {
          askNow();
          table.current?.focus();
        }}
        problems={page?.problems ?? []}
        filter={filter}
        own={own}
        shown={shown}
        onShown={show}
      />
      {faceted ? <FacetBar query={query} onType={setTyped} /> : null}
      {failed ? <ErrorNote error={failed} /> : null}
      {empty ? (
        <ClaimsNone
          actionRef={emptied.action}
          filtered={desk === undefined || desk.claims > 0}
          recordReason={recordReason}
          onRecord={record}
          onClear={() => {
            setTyped('');
            filter.current?.focus();
          }}
        />
      ) : null}
      <div ref={emptied.list} className={empty ? 'hidden' : 'flex min-h-0 grow border-rule border-t'}>
        <Panes list={list} current={looking.current?.id ?? null} />
      </div>
      {/* Below the list: no row moves under the pointer when it comes. */}
      <BulkBar
        chosen={chosen}
        total={total}
        query={query}
        reasons={{
          assign: useDeskReason('claim.assign'),
          tag: useDeskReason('claim.tag'),
          withdraw: useDeskReason('claim.withdraw'),
          reopen: useDeskReason('claim.reopen'),
        }}
        onExport={(which) => navigate(reportOf(which))}
        onAll={looking.chooseAll}
        onNone={() => {
          looking.chooseNone();
          table.current?.focus();
        }}
      />
      {recording ? (
        <Loaded
          part={NEW_CLAIM}
          given={{
            onClose: () => setRecording(false),
            onRecorded: (claim) => {
              setRecording(false);
              navigate(`/claims/${claim.id}`);
            },
          }}
          waiting={null}
        />
      ) : null}
    </Screen>
  );
}

/** How many claims there are, and whether all of them are in the order of relevance. */
function Counted({ total, counted, ranked }: { total: number; counted: boolean; ranked: number | null }) {
  const t = useText();
  return (
    <span className="tabular-nums">
      {t(counted ? 'claims-count' : 'claims-count-more', { count: total })}
      {ranked === null ? null : ` · ${t('claims-ranked', { count: ranked })}`}
    </span>
  );
}

function Panes({ list, current }: { list: React.ReactNode; current: string | null }) {
  const t = useText();
  const [previewed] = usePreviewed();
  const [width, setWidth] = useKept('claims.preview_width', 30);
  return (
    <SplitPane
      label={t('claims-preview-resize')}
      size={width}
      onResized={setWidth}
      start={list}
      end={previewed ? <ClaimPreview id={current} /> : null}
    />
  );
}

/** Focus that went with the list, once nothing is left of it, goes to what can be done in its place. */
function useEmptied(page: ClaimPage | null) {
  const list = useRef<HTMLDivElement>(null);
  const action = useRef<HTMLButtonElement>(null);
  const before = useRef(0);
  const total = page?.total ?? 0;
  useEffect(() => {
    const focused = document.activeElement;
    const fallen = focused === document.body || list.current?.contains(focused);
    if (before.current > 0 && total === 0 && fallen) action.current?.focus();
    before.current = total;
  }, [total]);
  return { list, action };
}

/** What the list does with the claim that is looked at, by its own keys too. */
function useRowCommands({ current, toggle }: Pick<ReturnType<typeof useLooking>, 'current' | 'toggle'>) {
  const t = useText();
  const about = { group: t('claims-title'), heardByList: true, disabledReason: current ? null : t('claims-no-row') };
  useCommands([
    {
      id: 'claims-open-row',
      label: t('claims-open-row'),
      keys: 'Enter',
      run: () => current && navigate(`/claims/${current.id}`),
      ...about,
    },
    {
      id: 'claims-choose-row',
      label: t('claims-choose-row'),
      keys: 'Space',
      run: () => current && toggle(current.id),
      ...about,
    },
  ]);
}

/** Whoever takes a view goes on in its list, which is not there yet where the one before it was empty. */
function useFocusOfView(
  came: number,
  empty: boolean,
  table: RefObject<TableHandle | null>,
  filter: RefObject<HTMLInputElement | null>,
) {
  useEffect(() => {
    const focused = document.activeElement;
    if (came > 0 && (focused === document.body || focused === filter.current)) table.current?.focus();
  }, [came, table, filter]);
  const taken = useEffectEvent(() => came > 0);
  useEffect(() => {
    if (!empty && taken() && document.activeElement === document.body) table.current?.focus();
  }, [empty, table]);
}

function useListCommands(
  table: RefObject<TableHandle | null>,
  filter: RefObject<HTMLInputElement | null>,
  record: () => void,
  recordReason: string | null,
) {
  const t = useText();
  const group = t('claims-title');
  useCommands([
    { id: 'new-claim', label: t('claims-record'), keys: 'C', group, run: record, disabledReason: recordReason },
    { id: 'find', label: t('claims-find'), keys: ['/', 'Mod+F'], group, run: () => filter.current?.focus() },
    {
      id: 'claims-next',
      label: t('claims-next'),
      keys: 'J',
      keysOnly: true,
      group,
      run: () => table.current?.move(1),
    },
    {
      id: 'claims-previous',
      label: t('claims-previous'),
      keys: 'K',
      keysOnly: true,
      group,
      run: () => table.current?.move(-1),
    },
  ]);
}
