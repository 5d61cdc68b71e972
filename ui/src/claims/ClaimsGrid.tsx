/* The grid in the table of claims: any number of rows, read in blocks as they come into view.
   It knows which row is looked at; what is done with it is the screen's. */

import type { CellFocusedEvent, ColDef, GridApi, IDatasource, IGetRowsParams } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type CSSProperties, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { listClaims } from '../ipc/claims';
import { asIpcError, type IpcError } from '../ipc/invoke';
import type { ClaimPage, ClaimRow, Sort, SortKey } from '../ipc/types';
import { useChangeCount } from '../shared/change';
import { useLanguageNames } from '../shared/LanguageName';
import { textScale, useSettings } from '../shared/settings';
import { useBriefTimeFormat } from '../shared/Time';
import { useText } from '../shared/text';
import type { ClaimsTableProps } from './ClaimsTable';
import { columnDefs, type Shown, SORT_KEYS } from './columns';
import { BLOCK, BLOCKS_KEPT, GRID_THEME } from './grid';
import { headerHeight, rowHeight } from './heights';
import { keepPlace } from './place';

interface ClaimsGridProps extends ClaimsTableProps {
  /** Its first rows are on the screen. */
  onDrawn: () => void;
}

type Api = GridApi<ClaimRow>;

function isSortKey(key: string): key is SortKey {
  return SORT_KEYS.some((each) => each === key);
}

function sortOf(model: IGetRowsParams['sortModel']): Sort | null {
  const [first] = model;
  return first && isSortKey(first.colId) ? { key: first.colId, descending: first.sort === 'desc' } : null;
}

function source(
  query: string,
  unseenSort: () => Sort | null,
  onPage: (page: ClaimPage) => void,
  onFailed: (error: IpcError) => void,
): IDatasource {
  let wanted = true;
  return {
    getRows: ({ startRow, endRow, sortModel, successCallback, failCallback }) => {
      const part = { offset: startRow, limit: endRow - startRow, uncounted: true };
      const listing = { query, sort: sortOf(sortModel) ?? unseenSort(), ...part };
      listClaims(listing).then(
        (page) => {
          // The grid reads two blocks at once, of lists that were left too: each is told when its reading ends.
          if (!wanted) return failCallback();
          successCallback(page.rows, page.counted ? page.total : undefined);
          onPage(page);
        },
        (thrown) => {
          failCallback();
          if (wanted) onFailed(asIpcError(thrown));
        },
      );
    },
    destroy: () => {
      wanted = false;
    },
  };
}

/** Moves the grid's focus to a row, and brings it into view. */
function focusRow(api: Api, index: number): void {
  const last = api.getDisplayedRowCount() - 1;
  if (last < 0) return;
  const row = Math.max(0, Math.min(last, index));
  api.ensureIndexVisible(row);
  const column = api.getFocusedCell()?.column ?? api.getColumn('statement') ?? api.getAllDisplayedColumns()[0];
  if (column) api.setFocusedCell(row, column);
}

/** Shows by which column the list is sorted, where that is shown. */
function showOrder(api: Api, key: string | undefined, descending: boolean): void {
  const sorted = api.getColumnState().find((each) => each.sort);
  const wanted =
    key && api.getColumn(key) ? { colId: key, sort: descending ? ('desc' as const) : ('asc' as const) } : null;
  if (sorted?.colId === wanted?.colId && sorted?.sort === wanted?.sort) return;
  api.applyColumnState({ state: wanted ? [wanted] : [], defaultState: { sort: null } });
}

/** Whether none of its rows is being read. */
function isRead(api: Api): boolean {
  const blocks: Record<string, { pageStatus: string }> = api.getCacheBlockState();
  return Object.values(blocks).every(({ pageStatus }) => pageStatus === 'loaded');
}

/** Columns as they stand on the screen now. */
function shownNow(api: Api, scale: number): Shown {
  return api
    .getAllDisplayedColumns()
    .filter((column) => column.getColId() !== 'chosen')
    .map((column) => [column.getColId(), Math.round(column.getActualWidth() / scale)]);
}

export default function ClaimsGrid(props: ClaimsGridProps) {
  const { query, sort, ordered, shown, stacked, current, startAt } = props;
  const { handle, onSort, onShown, onCurrent, onOpen, onToggle } = props;
  const t = useText();
  const { direction } = useLocale();
  const { settings } = useSettings();
  const scale = textScale(settings);
  const [api, setApi] = useState<Api | null>(null);
  const time = useBriefTimeFormat();
  const language = useLanguageNames();
  const mirrored = direction === 'rtl';
  const height = rowHeight(settings.density, scale, stacked);
  const frame = useRef<HTMLDivElement>(null);
  const awaited = useRef<number | null>(null);
  const begun = useRef(startAt);
  const wanted = useRef(false);
  const restored = useRef(false);
  const changed = useRef(false);
  const changes = useChangeCount();

  /** Gives the focus to the claim that was looked at last, as soon as its row is there, or what stands in its place. */
  const take = () => {
    const { id, index } = begun.current;
    const there = restored.current ? api?.getDisplayedRowAtIndex(index)?.data : undefined;
    wanted.current = true;
    if (!api || !there) return;
    const moved = id === null || there.id === id ? null : api.getRowNode(id)?.rowIndex;
    const row = moved ?? index;
    api.ensureIndexVisible(row);
    if (!api.getRenderedNodes().some(({ rowIndex }) => rowIndex === row)) return;
    focusRow(api, row);
    // A row that was drawn just now may be without its cells for a moment.
    wanted.current = document.activeElement === frame.current;
    if (wanted.current) requestAnimationFrame(() => handlers.current.goOn());
  };

  /** A row that was gone to before it was read is shown once it is there. */
  const meet = (grid: Api, index: number) => {
    const row = grid.getDisplayedRowAtIndex(index)?.data;
    awaited.current = row ? null : index;
    if (row) onCurrent(row, index);
  };

  /** After a change focus goes with its claim, wherever that stands now; where it is not listed any more, what stands in
      its place is looked at. */
  const follow = (grid: Api) => {
    const at = grid.getFocusedCell()?.rowIndex ?? begun.current.index;
    if (current === null || !isRead(grid)) return;
    changed.current = false;
    const row = grid.getRowNode(current)?.rowIndex ?? at;
    if (!frame.current?.contains(document.activeElement)) {
      grid.clearFocusedCell();
      begun.current = { ...begun.current, id: current, index: row };
      keepPlace(query, { id: current, index: row });
    } else if (row === at) meet(grid, at);
    else focusRow(grid, row);
  };

  /** Goes on with what waited for a row, once rows have come. */
  const goOn = () => {
    if (api && changed.current) follow(api);
    if (api && awaited.current !== null) meet(api, awaited.current);
    // Nobody who has gone on meanwhile is called back.
    if (document.activeElement !== frame.current) wanted.current = false;
    if (wanted.current) take();
  };

  const handlers = useRef({ onPage: props.onPage, onFailed: props.onFailed, goOn });
  useEffect(() => {
    handlers.current = { onPage: props.onPage, onFailed: props.onFailed, goOn };
  });

  /** Shows the rows that were on the screen when the list was left. */
  const restore = (grid: Api) => {
    const { index, above } = begun.current;
    if (above !== null) {
      frame.current?.querySelector('.ag-grid-viewport')?.scrollTo(0, above * height);
    } else if (index > 0) {
      grid.ensureIndexVisible(index, 'middle');
    }
    restored.current = true;
    goOn();
  };

  const { key, descending = false } = ordered ?? {};
  useEffect(() => {
    if (!api) return;
    const at = frame.current?.contains(document.activeElement) ? api.getFocusedCell() : null;
    const manner = { t, time, language, mirrored, scale, stacked };
    api.setGridOption('columnDefs', columnDefs(shown, manner));
    showOrder(api, key, descending);
    // With its column the cell goes that had the focus.
    if (at && !api.getColumn(at.column)) focusRow(api, at.rowIndex);
  }, [api, t, time, language, mirrored, shown, scale, stacked, key, descending]);

  /** What the list is sorted by where its column is not shown: the grid does not know of it. */
  const unseenSort = useRef<() => Sort | null>(() => null);
  useEffect(() => {
    unseenSort.current = () => (sort && !api?.getColumn(sort.key) ? sort : null);
  }, [api, sort]);

  const listed = useRef(query);
  useEffect(() => {
    if (!api) return;
    const focused = frame.current?.contains(document.activeElement);
    api.setGridOption(
      'datasource',
      source(
        query,
        () => unseenSort.current(),
        (page) => {
          handlers.current.onPage(page);
          handlers.current.goOn();
        },
        (error) => handlers.current.onFailed(error),
      ),
    );
    if (listed.current === query) return;
    listed.current = query;
    // Another list begins with its first row, wherever one was in the list before.
    begun.current = { ...begun.current, id: null, index: 0 };
    api.clearFocusedCell();
    api.ensureIndexVisible(0, 'top');
    if (focused) frame.current?.focus();
  }, [api, query]);

  useEffect(() => {
    begun.current = startAt;
  }, [startAt]);

  const { total } = props;
  useEffect(() => {
    if (total !== null) api?.setRowCount(total, true);
  }, [api, total]);

  useEffect(() => {
    if (changes === 0) return;
    changed.current = true;
    api?.refreshInfiniteCache();
  }, [api, changes]);

  useImperativeHandle(handle, () => ({
    move: (rows) => {
      if (!api) return;
      const at = api.getFocusedCell()?.rowIndex ?? begun.current.index - (current === null ? rows : 0);
      focusRow(api, at + rows);
    },
    focus: () => {
      const at = api?.getFocusedCell()?.rowIndex ?? begun.current.index;
      // A row that is being read is waited for.
      if (api?.getDisplayedRowAtIndex(at)?.data) focusRow(api, at);
      else frame.current?.focus();
    },
  }));

  const focused = ({ rowIndex, api: grid }: CellFocusedEvent<ClaimRow>) => {
    if (rowIndex !== null) meet(grid, rowIndex);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hands the focus on to the grid inside
    <div
      ref={frame}
      tabIndex={-1}
      data-focus-key="claims-table"
      className="claims-grid min-h-0 grow outline-none"
      style={{ '--claims-row': `${height - 2}px` } as CSSProperties}
      onFocus={(event) => {
        if (event.target === event.currentTarget) take();
      }}
    >
      <AgGridReact<ClaimRow>
        theme={GRID_THEME}
        rowModelType="infinite"
        cacheBlockSize={BLOCK}
        maxBlocksInCache={BLOCKS_KEPT}
        infiniteInitialRowCount={startAt.rows}
        blockLoadDebounceMillis={0}
        enableRtl={mirrored}
        key={direction}
        rowHeight={height}
        headerHeight={headerHeight(scale)}
        defaultColDef={DEFAULTS}
        getRowId={({ data }) => data.id}
        getLocaleText={({ key, defaultValue }) => (GRID_WORDS.has(key) ? t(`claims-grid-${key}`) : defaultValue)}
        rowClassRules={{ 'claims-current': ({ data }) => data !== undefined && data.id === current }}
        suppressMultiSort
        suppressDragLeaveHidesColumns
        suppressNoRowsOverlay
        enableBrowserTooltips
        rowBuffer={1}
        animateRows={false}
        suppressColumnMoveAnimation
        onGridReady={({ api: grid }) => {
          frame.current?.querySelector('[role=grid],[role=treegrid]')?.setAttribute('aria-label', t('claims-title'));
          setApi(grid);
        }}
        onFirstDataRendered={({ api: grid }) => {
          props.onDrawn();
          restore(grid);
        }}
        onGridPreDestroyed={({ api: grid }) => {
          const above = grid.getVerticalPixelRange().top / height;
          keepPlace(query, { above, rows: grid.getDisplayedRowCount() });
        }}
        onModelUpdated={goOn}
        onViewportChanged={goOn}
        onCellFocused={focused}
        onCellDoubleClicked={({ data }) => data && onOpen(data)}
        onCellKeyDown={({ data, event }) => {
          if (!data || !(event instanceof KeyboardEvent)) return;
          if (event.key === 'Enter') onOpen(data);
          if (event.key !== ' ') return;
          event.preventDefault();
          onToggle(data);
        }}
        onSortChanged={({ api: grid, source: by }) => {
          if (by !== 'uiColumnSorted') return;
          const column = grid.getColumnState().find((each) => each.sort);
          onSort(column && isSortKey(column.colId) ? { key: column.colId, descending: column.sort === 'desc' } : null);
        }}
        onColumnMoved={({ finished, source: by, api: grid }) =>
          finished && by === 'uiColumnMoved' && onShown(shownNow(grid, scale))
        }
        onColumnResized={({ finished, source: by, api: grid }) =>
          finished && by === 'uiColumnResized' && onShown(shownNow(grid, scale))
        }
      />
    </div>
  );
}

/** Keys that are the window's, not the grid's. */
const DEFAULTS: ColDef<ClaimRow> = {
  suppressKeyboardEvent: ({ event }) => event.ctrlKey || event.metaKey,
};

/** The grid's own words that are spoken or seen here. */
const GRID_WORDS = new Set(['loadingOoo', 'ariaSortableColumn']);
