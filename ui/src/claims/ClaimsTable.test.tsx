import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, useLayoutEffect, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { listClaims } from '../ipc/claims';
import type { ClaimId, ClaimRow } from '../ipc/types';
import { axe } from '../testing/axe';
import { claimRow } from '../testing/claim';
import { renderIn } from '../testing/render';
import { ClaimsTable, type ClaimsTableProps, type TableHandle } from './ClaimsTable';
import { usualColumns } from './columns';
import { rowHeight } from './heights';
import { keptPlace } from './place';

vi.mock('../ipc/claims', () => ({ listClaims: vi.fn() }));

const grid = vi.hoisted(() => {
  let come: () => void = () => undefined;
  const came = new Promise<void>((done) => {
    come = done;
  });
  return { came, come, drawn: () => undefined as unknown };
});

vi.mock('./ClaimsGrid', async () => {
  await grid.came;
  return {
    default: ({ onDrawn, startAt }: ClaimsTableProps & { onDrawn: () => void }) => {
      // Told in the same step in which the words below are drawn, so that whoever sees them can say so.
      useLayoutEffect(() => {
        grid.drawn = onDrawn;
      });
      return (
        <p>
          The grid at {startAt.index}, with {startAt.above} above
        </p>
      );
    },
  };
});

const page = (rows: ClaimRow[]) => ({
  rows,
  total: rows.length,
  counted: true,
  ranked: null,
  offset: 0,
  sort: { key: 'updated' as const, descending: true },
  sorted_at: null,
  problems: [],
});

const handle = createRef<TableHandle>();
const done = { open: vi.fn(), toggle: vi.fn(), page: vi.fn() };

function Table() {
  const [current, setCurrent] = useState<ClaimId | null>(null);
  return (
    <ClaimsTable
      query=""
      sort={null}
      ordered={null}
      shown={usualColumns(800)}
      stacked={false}
      current={current}
      startAt={keptPlace('')}
      total={null}
      handle={handle}
      onSort={vi.fn()}
      onShown={vi.fn()}
      onCurrent={({ id }) => setCurrent(id)}
      onOpen={done.open}
      onToggle={done.toggle}
      onPage={done.page}
      onFailed={vi.fn()}
    />
  );
}

test('the first claims can be read, looked at, opened and chosen before the grid is there', async () => {
  vi.mocked(listClaims).mockResolvedValue(
    page([claimRow('a', { statement: 'Coal was blocked.' }), claimRow('b', { statement: 'Coal went through.' })]),
  );
  const { container } = renderIn(<Table />);
  const user = userEvent.setup();
  await user.click(await screen.findByText('Coal was blocked.'));
  expect(await axe(container)).toEqual([]);
  act(() => handle.current?.move(1));
  expect(document.activeElement?.textContent).toContain('Coal went through.');
  await user.keyboard('{Enter} ');
  expect(done.open).toHaveBeenCalledWith(expect.objectContaining({ id: 'b' }));
  expect(done.toggle).toHaveBeenCalledWith(expect.objectContaining({ id: 'b' }));
  expect(done.page).toHaveBeenCalledWith(expect.objectContaining({ total: 2 }));
  const rows = screen.getByRole('table').parentElement ?? container;
  rows.scrollTop = 3 * rowHeight('comfortable', 1, false);
  fireEvent.scroll(rows);
  grid.come();
  await screen.findByText('The grid at 1, with 3 above');
  expect(screen.getByText('Coal went through.')).toBeTruthy();
  act(() => void grid.drawn());
  expect(screen.queryByText('Coal went through.')).toBeNull();
});
