/* The table of claims. The grid takes longer to load than all the rest of the window, so plain rows stand in its place
   until it is drawn, once in a window's life. */

import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { IpcError } from '../ipc/invoke';
import type { ClaimId, ClaimPage, ClaimRow, Sort } from '../ipc/types';
import { Loaded, Part } from '../shared/Loaded';
import type { Shown } from './columns';
import { FirstRows } from './FirstRows';
import type { Place } from './place';

/** What others may ask of the table. */
export interface TableHandle {
  move: (rows: number) => void;
  focus: () => void;
}

export interface ClaimsTableProps {
  query: string;
  /** What somebody sorted the list by, and what it is sorted by where its query says so, too. */
  sort: Sort | null;
  ordered: Sort | null;
  shown: Shown;
  /** Whether status and rating stand below the statement. */
  stacked: boolean;
  current: ClaimId | null;
  /** Where to begin again after another screen. */
  startAt: Place;
  /** How many rows there are, as soon as they were counted. */
  total: number | null;
  handle: Ref<TableHandle>;
  onSort: (sort: Sort | null) => void;
  onShown: (shown: Shown) => void;
  onCurrent: (row: ClaimRow, index: number) => void;
  onOpen: (row: ClaimRow) => void;
  onToggle: (row: ClaimRow) => void;
  onPage: (page: ClaimPage) => void;
  onFailed: (error: IpcError) => void;
}

const GRID = new Part(() => import('./ClaimsGrid'));

export function ClaimsTable(props: ClaimsTableProps) {
  const [plain, setPlain] = useState(() => GRID.found === null);
  const [begun, setBegun] = useState(!plain);
  const [at, setAt] = useState(props.startAt);
  const grid = useRef<TableHandle>(null);
  const rows = useRef<TableHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  useImperativeHandle(props.handle, () => ({
    move: (by) => (plain ? rows : grid).current?.move(by),
    focus: () => (plain ? rows : grid).current?.focus(),
  }));
  const drawn = () => {
    if (!plain) return;
    const focused = frame.current?.contains(document.activeElement);
    setPlain(false);
    if (focused) grid.current?.focus();
  };
  return (
    <div ref={frame} className="relative flex min-h-0 grow flex-col">
      {begun ? (
        <Loaded part={GRID} given={{ ...props, startAt: at, handle: grid, onDrawn: drawn }} waiting={null} />
      ) : null}
      {plain ? (
        <FirstRows
          {...props}
          handle={rows}
          onCurrent={(row, index) => {
            setAt((before) => ({ ...before, id: row.id, index }));
            props.onCurrent(row, index);
          }}
          onRead={() => setBegun(true)}
          onScrolled={(above) => setAt((before) => ({ ...before, above }))}
        />
      ) : null}
    </div>
  );
}
