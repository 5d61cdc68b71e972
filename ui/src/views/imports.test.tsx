import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { desk } from '../ipc/desk';
import { chooseTable, importClaims, importPreview, openedTable, rereadTable } from '../ipc/imports';
import { onEvent } from '../ipc/invoke';
import { cancelJob } from '../ipc/jobs';
import { scales } from '../ipc/scales';
import { changeSettings } from '../ipc/settings';
import type { JobProgress, JsonValue, PreviewRow } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { noteChange, noteUndo } from '../shared/change';
import { runCommand, useCommands } from '../shared/commands/registry';
import { Toasts } from '../shared/Toasts';
import { axe } from '../testing/axe';
import { cancelled, deskRecord, inUse, scaleRecord, WHY, workspaceState } from '../testing/desk';
import * as table from '../testing/imports';
import { renderIn } from '../testing/render';
import ImportView from './ImportView';

vi.mock('../ipc/desk');
vi.mock('../ipc/imports');
vi.mock('../ipc/scales');
vi.mock('../ipc/settings');
vi.mock('../ipc/invoke', async (original) => ({ ...(await original<object>()), invoke: vi.fn(), onEvent: vi.fn() }));
vi.mock('../ipc/jobs', async (original) => ({ ...(await original<object>()), cancelJob: vi.fn() }));
const acting = vi.hoisted(() => ({ person: 'chana' }));
vi.mock('../session/session', () => ({
  useWorkspace: () => workspaceState().workspace,
  useActing: () => acting,
  useDeskReason: vi.fn(),
}));

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(useDeskReason).mockReturnValue(null);
  vi.mocked(onEvent).mockReturnValue(() => undefined);
  vi.mocked(cancelJob).mockResolvedValue(null);
  vi.mocked(changeSettings).mockImplementation(() => new Promise(() => undefined));
  vi.mocked(desk).mockResolvedValue(deskRecord());
  vi.mocked(scales).mockResolvedValue([scaleRecord()]);
  vi.mocked(openedTable).mockResolvedValue(table.openedTable());
  vi.mocked(importPreview).mockResolvedValue(table.importPreview());
});

const MAPPING = table.openedTable().mapping;

async function drawn(beside: ReactNode = null) {
  const { container } = renderIn(
    <>
      <ImportView />
      {beside}
    </>,
  );
  await screen.findByRole('region', { name: /first rows/ });
  await screen.findByRole('button', { name: 'Import 1 row' });
  return container;
}

async function choose(select: RegExp, option: string) {
  await userEvent.click(screen.getByRole('button', { name: select }));
  await userEvent.click(screen.getByRole('option', { name: option }));
}

test('a table is chosen by the shell, and a closed dialog or a failure leaves the screen as it was', async () => {
  vi.mocked(openedTable).mockResolvedValue(null);
  vi.mocked(chooseTable)
    .mockResolvedValueOnce(null)
    .mockRejectedValueOnce(inUse())
    .mockResolvedValueOnce(table.openedTable());
  const { container } = renderIn(<ImportView />);
  const button = await screen.findByRole('button', { name: 'Choose a table …' });
  expect(await axe(container)).toEqual([]);
  await userEvent.click(button);
  await userEvent.click(button);
  expect((await screen.findByRole('alert')).textContent).toContain('is in use by');
  await userEvent.click(button);
  await screen.findByText('coal.csv');
  await screen.findByText(/^Text in .?UTF-8.?, .?comma.? between cells/);
});

test('a table is asked for once, however often that is asked for while the dialog is open', async () => {
  vi.mocked(openedTable).mockResolvedValue(null);
  vi.mocked(chooseTable).mockImplementation(() => new Promise(() => undefined));
  renderIn(<ImportView />);
  await userEvent.click(await screen.findByRole('button', { name: 'Choose a table …' }));
  await act(async () => runCommand('imports-choose'));
  expect(chooseTable).toHaveBeenCalledOnce();
});

test('the preview tells the fate of each row, and what is wrong stands at its cell', async () => {
  const container = await drawn();
  const first = within(screen.getByRole('region', { name: /first rows/ }));
  const rows = first.getAllByRole('row').map((row) => row.textContent ?? '');
  expect(rows[1]).toContain('new claim');
  expect(rows[2]).toContain('skipped');
  expect(rows[2]).toContain('the thirdno day can be read');
  expect(rows[3]).toContain('refusedthe row has no statement.');
  expect(rows[0]).not.toContain('Who');
  expect(
    screen.getByText(/^.?3.? rows · 1 new claim · 1 there already or repeated, skipped · 1 refused$/),
  ).toBeTruthy();
  expect(screen.getByText('1 row is refused')).toBeTruthy();
  expect(screen.getByText(/^1 cell can't be read/)).toBeTruthy();
  expect(await axe(container)).toEqual([]);
});

test('a column that stands for another field is previewed and kept for tables with this header', async () => {
  await drawn();
  await choose(/What .?“?.?Who.?”? stands for/, 'Claimant');
  const mapping = [...MAPPING, { column: 'Who', field: 'claimant' }];
  await waitFor(() =>
    expect(importPreview).toHaveBeenLastCalledWith(
      expect.any(String),
      1,
      expect.objectContaining({ mapping, scale_id: null }),
    ),
  );
  const kept = vi.mocked(changeSettings).mock.lastCall?.[0].kept as { [key: string]: JsonValue };
  expect(kept['imports.mappings']).toEqual([{ columns: table.openedTable().columns, mapping }]);
  await userEvent.click(screen.getByRole('button', { name: 'By the names of the columns' }));
  await waitFor(() =>
    expect(importPreview).toHaveBeenLastCalledWith(
      expect.any(String),
      1,
      expect.objectContaining({ mapping: MAPPING }),
    ),
  );
});

test('a label becomes what is said, and one that means nothing is told of', async () => {
  await drawn();
  screen.getByText('Claims with 1 of the labels come without a rating. Choose below what it stands for.');
  await choose(/What .?“?.?Partly.?”? becomes/, 'True');
  const said = (key: string | null) =>
    expect(importPreview).toHaveBeenLastCalledWith(
      expect.any(String),
      1,
      expect.objectContaining({ ratings: [{ label: 'Partly', key }] }),
    );
  await waitFor(() => said('true'));
  await waitFor(() => expect(screen.getByRole('button', { name: /What .*Partly.* becomes/ })).toBeTruthy());
});

test('labels that are met on several scales are told with each', async () => {
  await drawn();
  expect(screen.queryByText('Other points')).toBeNull();
  const ratings = table.importPreview().ratings;
  vi.mocked(importPreview).mockResolvedValue(
    table.importPreview({ ratings: [...ratings, { label: 'Partly', key: null, scale: 'Other points', count: 1 }] }),
  );
  await choose(/What .?“?.?Who.?”? stands for/, 'Due');
  expect(await screen.findByText('Other points')).toBeTruthy();
  expect(screen.getAllByText('Two points').length).toBeGreaterThan(1);
});

test('days that could be either way round are asked for, and left out until somebody says', async () => {
  await drawn();
  expect(screen.queryByRole('radiogroup', { name: /either way round/ })).toBeNull();
  vi.mocked(importPreview).mockResolvedValue(table.importPreview({ ambiguous_days: 2 }));
  await choose(/What .?“?.?Who.?”? stands for/, 'Due');
  const days = within(await screen.findByRole('radiogroup', { name: /days could be read either way round/ }));
  expect(days.getByRole<HTMLInputElement>('radio', { name: /^left out/ }).checked).toBe(true);
  const said = (day_order: string | null) =>
    expect(importPreview).toHaveBeenLastCalledWith(expect.any(String), 1, expect.objectContaining({ day_order }));
  said(null);
  await userEvent.click(days.getByRole('radio', { name: /month first/ }));
  await waitFor(() => said('month_first'));
  await userEvent.click(days.getByRole('radio', { name: /^left out/ }));
  await waitFor(() => said(null));
});

test("what is said of one table's days is not said of the next", async () => {
  vi.mocked(importPreview).mockResolvedValue(table.importPreview({ ambiguous_days: 2 }));
  vi.mocked(chooseTable).mockResolvedValue(table.openedTable({ id: 2 }));
  await drawn();
  await userEvent.click(screen.getByRole('radio', { name: /month first/ }));
  await waitFor(() =>
    expect(importPreview).toHaveBeenLastCalledWith(
      expect.any(String),
      1,
      expect.objectContaining({ day_order: 'month_first' }),
    ),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Another table …' }));
  await waitFor(() =>
    expect(importPreview).toHaveBeenLastCalledWith(expect.any(String), 2, expect.objectContaining({ day_order: null })),
  );
});

test('a table is read in another way, and stays as it was where that fails', async () => {
  vi.mocked(rereadTable).mockRejectedValueOnce(inUse());
  await drawn();
  await userEvent.click(screen.getByRole('checkbox', { name: 'A row names the columns' }));
  expect(rereadTable).toHaveBeenCalledWith(1, { encoding: 'UTF-8', delimiter: ',', sheet: null, header: false });
  await screen.findByRole('alert');
  expect(screen.getByText('coal.csv')).toBeTruthy();
});

test('importing gives the counts, each refused row with its reason, and the one undo', async () => {
  vi.mocked(importClaims).mockResolvedValue(table.importedClaims());
  const container = await drawn(<Undo run={vi.fn()} reason={null} keys="Mod+U" />);
  vi.mocked(importPreview).mockResolvedValue(table.importPreview({ on_duplicate: 'update' }));
  await userEvent.click(screen.getByRole('radio', { name: /changes the claim/ }));
  await userEvent.click(await screen.findByRole('button', { name: /^Import .?2.? rows$/ }));
  const result = within(await screen.findByRole('region', { name: 'What came of the import' }));
  expect(importClaims).toHaveBeenCalledWith(expect.any(String), 1, {
    mapping: MAPPING,
    scale_id: null,
    ratings: [],
    day_order: null,
    on_duplicate: 'update',
  });
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'What came of the import' }));
  result.getByText('1 claim imported');
  result.getByText(/^One undo \(.?Ctrl.U.?\) takes the whole import back\. .* stand in the list as withdrawn/);
  expect(result.getByRole('link', { name: 'Go to the claims' }).getAttribute('href')).toBe('#/claims');
  await userEvent.click(result.getByText('1 row is refused'));
  expect(result.getAllByRole('table')[0]?.textContent).toContain('the row has no statement.');
  expect(await axe(container)).toEqual([]);
  expect(screen.queryByRole('button', { name: /^Import/ }), 'nothing is to be imported now').toBeNull();
  expect(importPreview, 'nor read once more').toHaveBeenCalledTimes(2);
  await userEvent.click(result.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('region', { name: 'What came of the import' })).toBeNull();
  await waitFor(() => expect(importPreview).toHaveBeenCalledTimes(3));
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('the rule for claims that are there is said of one table, and is to skip them for the next', async () => {
  vi.mocked(chooseTable).mockResolvedValue(table.openedTable({ id: 2, name: 'oil.csv' }));
  await drawn();
  const rule = (on_duplicate: string, id: number) =>
    waitFor(() =>
      expect(importPreview).toHaveBeenLastCalledWith(expect.any(String), id, expect.objectContaining({ on_duplicate })),
    );
  await userEvent.click(screen.getByRole('radio', { name: /becomes another claim/ }));
  await rule('add', 1);
  await userEvent.click(screen.getByRole('button', { name: 'Another table …' }));
  await rule('skip', 2);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /is skipped/ }).checked).toBe(true);
});

test('what is chosen of a table stays while that is open, wherever one goes meanwhile', async () => {
  vi.mocked(importPreview).mockResolvedValue(table.importPreview({ ambiguous_days: 1 }));
  vi.mocked(rereadTable).mockResolvedValue(table.openedTable({ id: 2 }));
  const { rerender } = renderIn(<ImportView />);
  const asked = (id: number, of: object) =>
    waitFor(() => expect(importPreview).toHaveBeenLastCalledWith(expect.any(String), id, expect.objectContaining(of)));
  await userEvent.click(await screen.findByRole('radio', { name: /changes the claim/ }));
  await userEvent.click(screen.getByRole('radio', { name: /day first/ }));
  await asked(1, { on_duplicate: 'update', day_order: 'day_first' });
  rerender(<p />);
  rerender(<ImportView />);
  const rule = await screen.findByRole<HTMLInputElement>('radio', { name: /changes the claim/ });
  expect(rule.checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /day first/ }).checked).toBe(true);
  await userEvent.click(screen.getByRole('checkbox', { name: 'A row names the columns' }));
  await asked(2, { on_duplicate: 'update', day_order: null });
});

test('where every row is skipped nothing is said of what its cells would become', async () => {
  const skipped = { rows: 3, new: 0, duplicates: 3, rejected_total: 0, rejected: [] };
  vi.mocked(importPreview).mockResolvedValue(table.importPreview(skipped));
  renderIn(<ImportView />);
  await screen.findByText(/there already or repeated, skipped/);
  expect(screen.queryByText(/can't be read and is left out/)).toBeNull();
});

test('the row that names the columns is typed, and what stands above it is said to be passed over', async () => {
  const { format } = table.openedTable();
  const read = table.openedTable({ id: 2, format: { ...format, header: 3, passed_over: 2 } });
  vi.mocked(rereadTable).mockResolvedValue(read);
  await drawn();
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Its number' });
  await userEvent.clear(field());
  await userEvent.type(field(), 'x{Enter}');
  expect(field().value, 'what is no number is not asked for').toBe('1');
  await userEvent.clear(field());
  await userEvent.type(field(), '3{Enter}');
  expect(rereadTable).toHaveBeenCalledExactlyOnceWith(1, {
    encoding: 'UTF-8',
    delimiter: ',',
    sheet: null,
    header_row: 3,
  });
  await screen.findByText(/Row .?3.? names the columns\. .?2.? rows above it are passed over\./);
  expect(field().value).toBe('3');
});

test('cells that have the value of a merged one are told by field, before and after', async () => {
  const merged = [{ field: 'claimant' as const, column: 'Who', count: 2, value: 'Mayor Jones' }];
  vi.mocked(importPreview).mockResolvedValue(table.importPreview({ merged }));
  vi.mocked(importClaims).mockResolvedValue(table.importedClaims({ merged }));
  await drawn();
  screen.getByText(/^.?2.? cells have the value of a merged cell that reaches down to them$/);
  await userEvent.click(screen.getByRole('button', { name: 'Import 1 row' }));
  const result = within(await screen.findByRole('region', { name: 'What came of the import' }));
  await userEvent.click(result.getByText(/^.?2.? cells have the value of a merged cell/));
  result.getByText(/^.?Claimant.?: .*2.? cells.?, such as “.?Mayor Jones.?”$/);
});

test('what a row would change is judged before: nothing, a claim that another row told of, or one that refuses it', async () => {
  const [fresh, known, refused] = table.importPreview().first as [PreviewRow, PreviewRow, PreviewRow];
  const reason = 'Editing a verdict is refused: the claim is published.';
  const first: PreviewRow[] = [
    { ...fresh, row: 2 },
    { ...known, row: 3, fate: 'unchanged' },
    { ...known, row: 4, repeats: 2, claim: null },
    { ...refused, row: 5, claim: 'claim-5', reason },
  ];
  const counts = { rows: 70, new: 1, duplicates: 6, repeated: 1, unchanged: 4, decided: 1, rejected_total: 2 };
  vi.mocked(importPreview).mockResolvedValue(table.importPreview({ on_duplicate: 'update', first, ...counts }));
  renderIn(<ImportView />);
  const rows = within(await screen.findByRole('region', { name: /first rows/ })).getAllByRole('row');
  const [, , unchanged, repeated, published] = rows.map((row) => row.textContent ?? '');
  expect(unchanged).toContain('stays as it is');
  expect(repeated).toMatch(/changes a claim.*tells of the same claim as row .?2/);
  expect(published).toContain(reason);
  screen.getByText(
    /1 new claim · .?5.? there already, to be changed · 1 tells of the same .* · .?4.? there already, with nothing/,
  );
  screen.getByText(/^The first .?4.? rows of .?70.? are shown\.$/);
  screen.getByText(/1 of the claims to be changed was submitted or approved/);
});

test('a field that a row would change stands with what it was', async () => {
  const [fresh, known] = table.importPreview().first as [PreviewRow, PreviewRow];
  const changes: PreviewRow['changes'] = [
    { field: 'rating', before: 'True' },
    { field: 'claimed_on', before: null },
  ];
  const first = [fresh, { ...known, changes }];
  vi.mocked(importPreview).mockResolvedValue(table.importPreview({ on_duplicate: 'update', first }));
  renderIn(<ImportView />);
  const rows = within(await screen.findByRole('region', { name: /first rows/ })).getAllByRole('row');
  expect(rows[2]?.textContent).toMatch(/Partlywas: .?True.?.*was empty/);
  expect(rows[1]?.textContent).not.toContain('was');
});

test('the result stands until another table is chosen, wherever one goes meanwhile, and is for who imported alone', async () => {
  vi.mocked(importClaims).mockResolvedValue(table.importedClaims());
  vi.mocked(chooseTable)
    .mockResolvedValueOnce(null)
    .mockResolvedValueOnce(table.openedTable({ id: 2 }));
  const there = () => screen.queryByRole('region', { name: 'What came of the import' });
  const { rerender } = renderIn(<ImportView />);
  await userEvent.click(await screen.findByRole('button', { name: 'Import 1 row' }));
  await waitFor(there);
  rerender(<p />);
  rerender(<ImportView />);
  await waitFor(() => expect(there()).toBeTruthy());
  acting.person = 'marat';
  rerender(<ImportView key="marat" />);
  await screen.findByRole('button', { name: 'Import 1 row' });
  expect(there()).toBeNull();
  acting.person = 'chana';
  rerender(<ImportView key="chana" />);
  await waitFor(() => expect(there()).toBeTruthy());
  await userEvent.click(screen.getByRole('button', { name: 'Another table …' }));
  expect(there(), 'the dialog was closed').toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Another table …' }));
  await waitFor(() => expect(there()).toBeNull());
});

test('where another table can not be read, the one that stays is named', async () => {
  vi.mocked(chooseTable).mockRejectedValue(inUse());
  await drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Another table …' }));
  await screen.findByText(/^Below is still the table that was chosen before: .*coal\.csv/);
});

test('claims that lost their approval are named, with the way to each, and no undo is said to bring it back', async () => {
  const lapsed_claims = [{ claim: 'claim-7', statement: 'Coal burns.' }];
  vi.mocked(importClaims).mockResolvedValue(
    table.importedClaims({ imported: 0, updated: 2, skipped: 0, lapsed: 2, lapsed_claims }),
  );
  const container = await drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Import 1 row' }));
  const result = within(await screen.findByRole('region', { name: 'What came of the import' }));
  result.getByText(/^.?2.? claims changed$/);
  result.getByText(/claims lost their approval or submission .* and an undo does not bring/);
  expect(result.getByRole('link', { name: 'Coal burns.' }).getAttribute('href')).toBe('#/claims/claim-7');
  result.getByText('and 1 more');
  expect(result.queryByText(/^One undo/)).toBeNull();
  expect(result.getByRole('button', { name: 'Undo' })).toBeTruthy();
  const [rows, ...parts] = result.getAllByRole('definition').map((each) => Number(each.textContent));
  expect(parts.slice(0, 4).reduce((sum, part) => sum + part)).toBe(rows);
  expect(await axe(container)).toEqual([]);
});

test('the undo beside the result is for the import alone: once anything else is changed, it is gone', async () => {
  vi.mocked(importClaims).mockResolvedValue(table.importedClaims());
  await drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Import 1 row' }));
  await screen.findByRole('button', { name: 'Undo' });
  act(noteChange);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(screen.queryByText(/^One undo/)).toBeNull();
  expect(screen.getByRole('region', { name: 'What came of the import' })).toBeTruthy();
});

test('an import that was taken back is said to be, and its table can be taken in another way', async () => {
  vi.mocked(importClaims).mockResolvedValue(table.importedClaims());
  const container = await drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Import 1 row' }));
  await screen.findByRole('region', { name: 'What came of the import' });
  act(() => {
    noteChange();
    noteUndo();
  });
  const note = await screen.findByText('The import was taken back.');
  expect(document.activeElement).toBe(note);
  expect(screen.queryByRole('region', { name: 'What came of the import' })).toBeNull();
  await screen.findByRole('button', { name: 'Import 1 row' });
  expect(await axe(container)).toEqual([]);
  let end: () => void = () => undefined;
  vi.mocked(importClaims).mockImplementation(
    () =>
      new Promise((resolve) => {
        end = () => resolve(table.importedClaims());
      }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Import 1 row' }));
  await waitFor(() => expect(importClaims).toHaveBeenCalledTimes(2));
  expect(screen.queryByText('The import was taken back.'), 'another one runs').toBeNull();
  act(end);
  await screen.findByRole('region', { name: 'What came of the import' });
});

test('what was told of an import that was taken back goes with the next change', async () => {
  vi.mocked(importClaims).mockResolvedValue(table.importedClaims());
  await drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Import 1 row' }));
  await screen.findByRole('region', { name: 'What came of the import' });
  act(() => {
    noteChange();
    noteUndo();
  });
  await screen.findByText('The import was taken back.');
  act(noteChange);
  expect(screen.queryByText('The import was taken back.')).toBeNull();
});

test('of a report of ours only what is taken is said to be as it was, above what is left out', async () => {
  vi.mocked(importPreview).mockResolvedValue(table.importPreview({ own_report: true }));
  await drawn();
  screen.getByText('This is a claims report of Claimtrail: what is taken of it is taken exactly as it was.');
  screen.getByText(/^Left out: .?Who/);
});

function Undo({ run, reason, keys }: { run: () => void; reason: string | null; keys?: string }) {
  useCommands([{ id: 'undo', label: 'Take back', keys, run, disabledReason: reason }]);
  return null;
}

test('the undo beside the result takes the import back, or says why it can not', async () => {
  vi.mocked(importClaims).mockResolvedValue(table.importedClaims());
  const undo = vi.fn();
  const shown = (reason: string | null) => (
    <>
      <ImportView />
      <Undo run={undo} reason={reason} />
      <Toasts />
    </>
  );
  const { rerender } = renderIn(shown('Saving …'));
  await userEvent.click(await screen.findByRole('button', { name: 'Import 1 row' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('Saving …', { selector: '[role=alertdialog] *' });
  expect(undo).not.toHaveBeenCalled();
  rerender(shown(null));
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
});

test('progress shows while it is taken, and calling it off says that nothing was', async () => {
  let tell: (progress: JobProgress) => void = () => undefined;
  vi.mocked(onEvent).mockImplementation((name, hear) => {
    if (name === 'job-progress') tell = hear as typeof tell;
    return () => undefined;
  });
  let fail: (error: Error) => void = () => undefined;
  vi.mocked(importClaims).mockImplementation(
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  vi.mocked(cancelJob).mockImplementation(async () => {
    fail(cancelled());
    return null;
  });
  await drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Import 1 row' }));
  const job = vi.mocked(importClaims).mock.calls[0]?.[0] ?? '';
  tell({ job, done: 1, total: 4 });
  const bar = await screen.findByRole('progressbar', { name: 'Importing' });
  await waitFor(() => expect(bar.getAttribute('aria-valuenow')).toBe('25'));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByText('The import was called off, and nothing was taken.');
});

test.each(['s', '{Enter}'])('Ctrl %s imports, and says why where nothing can be imported', async (key) => {
  vi.mocked(importClaims).mockResolvedValue(table.importedClaims());
  vi.mocked(useDeskReason).mockReturnValue(WHY);
  const press = () => userEvent.keyboard(`{Control>}${key}{/Control}`);
  await drawn(<Toasts />);
  await press();
  expect(await screen.findByText(WHY, { selector: '[role=alertdialog] *' })).toBeTruthy();
  expect(importClaims).not.toHaveBeenCalled();
  cleanup();
  vi.mocked(useDeskReason).mockReturnValue(null);
  await drawn();
  await press();
  await waitFor(() => expect(importClaims).toHaveBeenCalledOnce());
});

test('who may not record claims is told why before pressing', async () => {
  vi.mocked(useDeskReason).mockReturnValue(WHY);
  await drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Import 1 row' }));
  expect(importClaims).not.toHaveBeenCalled();
  expect(screen.getAllByText(WHY).length).toBeGreaterThan(0);
});

test('without a column for the statement nothing can be taken, and the screen says so in words of its own', async () => {
  const missing = 'No column is read as this (“--map COLUMN=FIELD”).';
  vi.mocked(importPreview).mockResolvedValue(table.importPreview({ missing, mapping: [], new: 0, duplicates: 0 }));
  renderIn(<ImportView />);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/No column stands for the statement yet/);
  expect(alert.textContent).not.toMatch(/--map/);
  await userEvent.click(screen.getByRole('button', { name: /^Import .?0.? rows$/ }));
  expect(importClaims).not.toHaveBeenCalled();
});
