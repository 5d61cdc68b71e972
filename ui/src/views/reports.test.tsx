import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { listArticles } from '../ipc/articles';
import { claimFacets } from '../ipc/claims';
import { IpcError, onEvent } from '../ipc/invoke';
import { cancelJob } from '../ipc/jobs';
import { people } from '../ipc/people';
import { reportAsOf, reportColumns, reportPreview, saveReport } from '../ipc/reports';
import { scales } from '../ipc/scales';
import { completeQuery } from '../ipc/search';
import { changeSettings } from '../ipc/settings';
import type { ClaimFacets, JobProgress, JsonValue, Layout, SavedReport, Settings } from '../ipc/types';
import { PLAIN_SETTINGS } from '../shared/settings';
import { axe } from '../testing/axe';
import { invalid } from '../testing/claim';
import { CHECKER, cancelled, HEAD, inUse, personRecord, scaleRecord, workspaceState } from '../testing/desk';
import { renderIn } from '../testing/render';
import ReportsView from './ReportsView';

vi.mock('../ipc/articles');
vi.mock('../ipc/claims');
vi.mock('../ipc/people');
vi.mock('../ipc/reports');
vi.mock('../ipc/scales');
vi.mock('../ipc/search');
vi.mock('../ipc/settings');
vi.mock('../ipc/invoke', async (original) => ({ ...(await original<object>()), invoke: vi.fn(), onEvent: vi.fn() }));
vi.mock('../ipc/jobs', async (original) => ({ ...(await original<object>()), cancelJob: vi.fn() }));
vi.mock('../session/session', () => ({ useWorkspace: () => workspaceState().workspace }));

const SHA = 'cd'.repeat(32);
const COLUMNS: Record<Layout, string[]> = {
  claims: ['claim_id', 'statement', 'rating', 'workspace_head'],
  evidence: ['claim_id', 'stance', 'workspace_head'],
  history: ['revision', 'workspace_head'],
};
const SAVED: SavedReport = {
  name: 'coal-claims.csv',
  rows: 3,
  bytes: 3481,
  sha256: SHA,
  head: HEAD,
  layout: 'claims',
  profile: 'desk',
  not_published: 0,
  correction_open: 0,
  unsettled: 0,
  cut: 0,
  withheld: 0,
  redacted: 0,
};

const FACETS: ClaimFacets = { total: 0, status: {}, rating: {}, tag: {}, assignee: {}, language: {}, missing: {} };

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(claimFacets).mockResolvedValue(FACETS);
  vi.mocked(onEvent).mockReturnValue(() => undefined);
  let kept = PLAIN_SETTINGS;
  vi.mocked(changeSettings).mockImplementation(async (edit) => {
    kept = { ...kept, kept: { ...kept.kept, ...edit.kept } } as Settings;
    return kept;
  });
  vi.mocked(listArticles).mockResolvedValue({ rows: [], total: 0 });
  vi.mocked(people).mockResolvedValue([personRecord({ id: CHECKER, name: 'Aliya' })]);
  vi.mocked(scales).mockResolvedValue([scaleRecord()]);
  vi.mocked(completeQuery).mockResolvedValue({ from: 0, to: 0, suggestions: [] });
  vi.mocked(reportColumns).mockImplementation(async (layout) => COLUMNS[layout]);
  vi.mocked(reportPreview).mockResolvedValue({
    kind: 'table',
    columns: ['claim_id', 'statement', 'rationale'],
    rows: [['1', 'Trains\u202estood\nstill', '[withheld]']],
    more: false,
  });
});

async function drawn() {
  const { container } = renderIn(<ReportsView />);
  await screen.findByRole('table');
  return container;
}

test('the preview is a real table of the very cells, with hidden characters shown and what is left out said', async () => {
  const container = await drawn();
  const table = screen.getByRole('table');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((cell) => cell.textContent),
  ).toEqual(['claim_id', 'statement', 'rationale']);
  expect(
    within(table)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['1', 'TrainsU+202Estood↵still', '[withheld]']);
  expect(screen.getByText(/of the preview.?: /).textContent).toContain('1 value withheld');
  expect(screen.getByText(/only ever called “Confidential source”/)).toBeTruthy();
  expect(await axe(container)).toEqual([]);
});

test('a confidential source among others counts as withheld', async () => {
  vi.mocked(reportPreview).mockResolvedValue({
    kind: 'table',
    columns: ['sources', 'statement'],
    rows: [
      ['Letter; Confidential source', 'Trains stood'],
      ['Letter', 'Confidential sources say so'],
    ],
    more: false,
  });
  await drawn();
  expect(screen.getByText(/of the preview.?: /).textContent).toContain('1 value withheld');
});

test('layout and filter are previewed at once', async () => {
  await drawn();
  expect(reportPreview).toHaveBeenCalledWith(
    { format: 'csv', layout: 'claims', columns: null, profile: 'desk', bom: false },
    {},
    expect.any(Number),
    null,
  );
  await userEvent.click(screen.getByRole('radio', { name: /^Evidence/ }));
  await userEvent.click(screen.getByText('Status'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'in review' }));
  await userEvent.click(screen.getByText('Rating'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'False' }));
  await userEvent.click(screen.getByRole('button', { name: /Assigned to/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Aliya' }));
  const evidence = { format: 'csv', layout: 'evidence', columns: null, profile: 'desk', bom: false };
  const filter = { status: ['in_review'], rating: ['false'], assignee: CHECKER };
  await waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(evidence, filter, expect.any(Number), null));
  const pane = within(screen.getByRole('region', { name: 'What the report holds' }));
  await userEvent.click(pane.getByRole('button', { name: 'All claims again' }));
  await waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(evidence, {}, expect.any(Number), null));
});

test('saving gives a receipt in figures, with what to copy', async () => {
  const user = userEvent.setup();
  vi.mocked(saveReport).mockResolvedValue(SAVED);
  const container = await drawn();
  await user.click(screen.getByRole('checkbox', { name: /Excel/ }));
  await user.click(screen.getByRole('button', { name: 'Save CSV …' }));
  const receipt = await screen.findByRole('region', { name: 'Receipt' });
  expect(saveReport).toHaveBeenCalledWith(
    expect.any(String),
    { format: 'csv', layout: 'claims', columns: null, profile: 'desk', bom: true },
    {},
    null,
  );
  expect(receipt.textContent).toContain('coal-claims.csv');
  expect(receipt.textContent).toContain('3.5 kB');
  within(receipt).getByText(SHA);
  within(receipt).getByText(HEAD);
  expect(await axe(container)).toEqual([]);
  await user.click(within(receipt).getByRole('button', { name: /Copy: .?SHA-256/ }));
  expect(await navigator.clipboard.readText()).toBe(SHA);
  await user.click(within(receipt).getByRole('button', { name: 'Close' }));
  expect(receipt.isConnected).toBe(false);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('a receipt tells what its file is of, however the screen is set up since, and is copied whole', async () => {
  const user = userEvent.setup();
  vi.mocked(saveReport).mockResolvedValue({ ...SAVED, profile: 'outside', withheld: 1234 });
  await drawn();
  await user.click(screen.getByRole('checkbox', { name: 'published' }));
  await user.click(screen.getByRole('radio', { name: /^People outside/ }));
  await waitFor(() =>
    expect(reportPreview).toHaveBeenLastCalledWith(expect.anything(), { status: ['published'] }, 40, null),
  );
  await user.click(screen.getByRole('button', { name: 'Save CSV …' }));
  const receipt = within(await screen.findByRole('region', { name: 'Receipt' }));
  await user.click(screen.getByRole('checkbox', { name: 'published' }));
  await user.click(receipt.getByRole('button', { name: 'Copy the receipt' }));
  expect((await navigator.clipboard.readText()).split('\n')).toEqual([
    'Saved as coal-claims.csv',
    'Which claims: Status: published',
    'Layout: Claims',
    'Columns: 3 columns',
    'As of: As they are now',
    'Who it is for: People outside the desk',
    'Rows: 3',
    'Values withheld: 1,234',
    'Values redacted: 0',
    'Size: 3.5 kB (3,481 bytes)',
    `SHA-256 of the file: ${SHA}`,
    `Workspace head: ${HEAD}`,
  ]);
});

test('progress shows while it is written, and calling it off says that nothing was written', async () => {
  let tell: (progress: JobProgress) => void = () => undefined;
  vi.mocked(onEvent).mockImplementation((name, hear) => {
    if (name === 'job-progress') tell = hear as typeof tell;
    return () => undefined;
  });
  let fail: (error: Error) => void = () => undefined;
  vi.mocked(saveReport).mockImplementation(
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
  await userEvent.click(screen.getByRole('button', { name: 'Save CSV …' }));
  const job = vi.mocked(saveReport).mock.calls[0]?.[0] ?? '';
  tell({ job, done: 1, total: 4 });
  const bar = await screen.findByRole('progressbar', { name: 'Writing the report' });
  await waitFor(() => expect(bar.getAttribute('aria-valuenow')).toBe('25'));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancelJob).toHaveBeenCalledWith(job);
  await screen.findByText('The report was called off, and no file was written.');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a failure is said where the report was saved; a closed dialog says nothing', async () => {
  vi.mocked(saveReport).mockRejectedValueOnce(inUse()).mockResolvedValueOnce(null);
  await drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Save CSV …' }));
  expect((await screen.findByRole('alert')).textContent).toContain('is in use by');
  await userEvent.click(screen.getByRole('button', { name: 'Save CSV …' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.queryByRole('region', { name: 'Receipt' })).toBeNull();
});

test('a preset is kept by name and set again', async () => {
  await drawn();
  await userEvent.click(screen.getByRole('radio', { name: /^History/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Presets' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Save as a preset …' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), 'All of history{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const kept = vi.mocked(changeSettings).mock.lastCall?.[0].kept as { [key: string]: JsonValue };
  expect(kept['reports.presets.workspace-1']).toMatchObject([{ name: 'All of history', setup: { layout: 'history' } }]);
  await userEvent.click(screen.getByRole('radio', { name: /^Claims/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Presets' }));
  await userEvent.click(screen.getByRole('menuitem', { name: /Use “.?All of history/ }));
  expect(screen.getByRole('radio', { name: /^History/ })).toHaveProperty('checked', true);
  const remove = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Presets' }));
    await userEvent.click(screen.getByRole('menuitem', { name: /^Remove the preset “.?All of history/ }));
    return within(await screen.findByRole('alertdialog'));
  };
  const before = vi.mocked(changeSettings).mock.calls.length;
  await userEvent.click((await remove()).getByRole('button', { name: 'Cancel' }));
  expect(changeSettings).toHaveBeenCalledTimes(before);
  await userEvent.click((await remove()).getByRole('button', { name: 'Remove the preset' }));
  const none = { kept: { 'reports.presets.workspace-1': [] } };
  await waitFor(() => expect(changeSettings).toHaveBeenLastCalledWith(none));
});

test('columns are chosen by name, counted, and kept for each layout', async () => {
  const container = await drawn();
  const columns = () => screen.getByText('Columns').closest('details') as HTMLElement;
  expect(columns().textContent).toContain('all');
  await userEvent.click(screen.getByText('Columns'));
  expect(screen.queryByRole('checkbox', { name: 'workspace_head' })).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'claim_id' }));
  const some = { format: 'csv', layout: 'claims', columns: ['statement', 'rating'], profile: 'desk', bom: false };
  await waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(some, {}, expect.any(Number), null));
  expect(columns().textContent).toMatch(/2\W+of\W+3/);
  await userEvent.click(screen.getByRole('radio', { name: /^Evidence/ }));
  const all = { format: 'csv', layout: 'evidence', columns: null, profile: 'desk', bom: false };
  await waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(all, {}, expect.any(Number), null));
  await userEvent.click(screen.getByRole('radio', { name: /^Claims/ }));
  expect(columns().textContent).toMatch(/2\W+of\W+3/);
  expect(await axe(container)).toEqual([]);
});

test('a preview that takes its time says that it is of before; what is saved is what was chosen', async () => {
  const container = await drawn();
  const before = screen.getByRole('table');
  const fresh = { kind: 'table' as const, columns: ['rating'], rows: [['False']], more: false };
  let answer: () => void = () => undefined;
  vi.mocked(reportPreview).mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = () => resolve(fresh);
      }),
  );
  await userEvent.click(screen.getByText('Columns'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'claim_id' }));
  await waitFor(() => expect(before.closest('[aria-busy=true]')).toBeTruthy());
  expect(screen.queryByText(/^being updated/)).toBeNull();
  await screen.findByText(/^being updated/);
  expect(before.isConnected).toBe(true);
  expect(await axe(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save CSV …' }));
  expect(vi.mocked(saveReport).mock.lastCall?.[1]).toMatchObject({ columns: ['statement', 'rating'] });
  answer();
  await screen.findByRole('cell', { name: 'False' });
  expect(screen.queryByText(/^being updated/)).toBeNull();
  expect(screen.getByRole('table').closest('[aria-busy=true]')).toBeNull();
});

test('of another time nothing of before is shown meanwhile', async () => {
  vi.mocked(reportAsOf).mockResolvedValue(THEN);
  await drawn();
  vi.mocked(reportPreview).mockImplementation(() => new Promise(() => undefined));
  await chooseDay('06012026');
  await waitFor(() => expect(vi.mocked(reportPreview).mock.lastCall?.[3]).toBe('2026-06-01'));
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByText(/^As of/)).toBeNull();
});

test('a table without a column is not saved, and the button says why', async () => {
  const container = await drawn();
  await userEvent.click(screen.getByText('Columns'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'All columns' }));
  expect(screen.getAllByText(/^Choose a column/).length).toBeGreaterThan(0);
  screen.getByText('The preview waits until the set-up is put right.');
  const button = screen.getByRole('button', { name: 'Save CSV …' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button);
  expect(saveReport).not.toHaveBeenCalled();
  expect(await axe(container)).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'All columns' }));
  expect(screen.queryByText(/^Choose a column/)).toBeNull();
});

test('a column that there is no more is told at its field', async () => {
  await drawn();
  const message = 'columns can’t be “statment”. It takes: claim_id, statement';
  const problem = { kind: 'unknown', given: 'statment', expected: 'claim_id, statement' } as const;
  const details = { field: 'columns', problem };
  vi.mocked(reportPreview).mockRejectedValue(new IpcError({ code: 'invalid', message, details }));
  await userEvent.click(screen.getByRole('radio', { name: /^History/ }));
  await screen.findByText(message);
  expect(screen.getByText('Columns').closest('details')?.textContent).toContain(message);
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each([
  ['columns', () => screen.getByText('Columns').closest('summary')],
  ['as_of', () => screen.getAllByRole('spinbutton')[0]],
])('a report that is refused for %s is told at that field, which has the focus', async (field, element) => {
  const message = `It can’t be saved for ${field}.`;
  vi.mocked(saveReport).mockRejectedValue(invalid(field, message));
  await drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Save CSV …' }));
  await screen.findByText(message);
  expect(document.activeElement).toBe(element());
  expect(screen.queryByRole('alert')).toBeNull();
});

test('an address that makes none of an id is told at its field until it is changed', async () => {
  const message = 'It makes no address of an id.';
  vi.mocked(saveReport).mockRejectedValue(invalid('url', message));
  await drawn();
  await chooseFormat('ClaimReview');
  await userEvent.type(await screen.findByRole('textbox', { name: /Address of each/ }), 'https://desk.example');
  await userEvent.click(screen.getByRole('button', { name: 'Save ClaimReview …' }));
  const url = await screen.findByRole('textbox', { description: new RegExp(message) });
  expect(document.activeElement).toBe(url);
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.keyboard('/');
  await waitFor(() => expect(screen.queryByText(message)).toBeNull());
});

test('a report for people outside the desk says what it withholds; a ClaimReview is the same for everyone', async () => {
  vi.mocked(saveReport).mockResolvedValue({ ...SAVED, profile: 'outside' });
  const container = await drawn();
  expect(screen.queryByText(/^For people outside the desk/)).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /^People outside/ }));
  const options = { format: 'csv', layout: 'claims', columns: null, profile: 'outside', bom: false };
  await waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(options, {}, expect.any(Number), null));
  expect(screen.getByText(/^For people outside the desk/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save CSV …' }));
  const receipt = await screen.findByRole('region', { name: 'Receipt' });
  expect(receipt.textContent).toContain('Who it is forPeople outside the desk');
  expect(await axe(container)).toEqual([]);
  vi.mocked(reportPreview).mockResolvedValue({ kind: 'text', text: '{"@graph":[]}', claims: 1, more: false });
  await chooseFormat('ClaimReview');
  expect(screen.getByRole('radio', { name: /^People outside/ })).toHaveProperty('disabled', true);
  screen.getByText(/^A ClaimReview names nobody/);
  expect(screen.queryByText(/^For people outside the desk/)).toBeNull();
});

test('how many claims of a report for people outside are not published is said, as far as the filter lets them through', async () => {
  vi.mocked(claimFacets).mockResolvedValue({ ...FACETS, total: 9, status: { draft: 4, published: 3, withdrawn: 2 } });
  await drawn();
  expect(screen.queryByText(/are not published/)).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /^People outside/ }));
  const told = await screen.findByText(/6.* of these claims are.* not published: .*draft.*: .*4.*, .*withdrawn.*: .*2/);
  expect(claimFacets).toHaveBeenLastCalledWith({});
  await userEvent.click(screen.getByRole('checkbox', { name: 'published' }));
  await waitFor(() => expect(told.isConnected).toBe(false));
  await userEvent.click(screen.getByRole('checkbox', { name: 'draft' }));
  await waitFor(() => expect(claimFacets).toHaveBeenLastCalledWith({ status: ['draft', 'published'] }));
  await screen.findByText(/4.* of these claims are.* not published/);
});

const THEN = { at: '2026-06-01T23:59:59.999Z', revisions: 12, head_now: 'ef'.repeat(32) };

async function chooseDay(keys: string) {
  const day = within(screen.getByRole('group', { name: /^As they were/ })).getAllByRole('spinbutton')[0] as HTMLElement;
  await userEvent.click(day);
  await userEvent.keyboard(keys);
}

test('a report of then waits until it is made ready, shows how far that is, and can be called off', async () => {
  let tell: (progress: JobProgress) => void = () => undefined;
  vi.mocked(onEvent).mockImplementation((name, hear) => {
    if (name === 'job-progress') tell = hear as typeof tell;
    return () => undefined;
  });
  let done: (then: typeof THEN) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  vi.mocked(reportAsOf).mockImplementation(
    () =>
      new Promise((resolve, reject) => {
        done = resolve;
        fail = reject;
      }),
  );
  vi.mocked(cancelJob).mockImplementation(async () => {
    fail(cancelled());
    return null;
  });
  const container = await drawn();
  const asked = vi.mocked(reportPreview).mock.calls.length;
  await chooseDay('06012026');
  await waitFor(() => expect(reportAsOf).toHaveBeenLastCalledWith(expect.any(String), '2026-06-01'));
  const job = vi.mocked(reportAsOf).mock.lastCall?.[0] ?? '';
  tell({ job, done: 1, total: 4 });
  const bar = await screen.findByRole('progressbar', { name: /^Putting together/ });
  await waitFor(() => expect(bar.getAttribute('aria-valuenow')).toBe('25'));
  expect(screen.queryByRole('table')).toBeNull();
  expect(await axe(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancelJob).toHaveBeenCalledWith(job);
  await userEvent.click(await screen.findByRole('button', { name: 'Put it together' }));
  expect(vi.mocked(reportPreview).mock.calls.length).toBe(asked);
  done(THEN);
  await screen.findByRole('table');
  expect(vi.mocked(reportPreview).mock.lastCall?.[3]).toBe('2026-06-01');
  screen.getByText(/^As of/);
  vi.mocked(saveReport).mockResolvedValue({ ...SAVED, as_of: THEN });
  await userEvent.click(screen.getByRole('button', { name: 'Save CSV …' }));
  const receipt = await screen.findByRole('region', { name: 'Receipt' });
  expect(vi.mocked(saveReport).mock.lastCall?.[3]).toBe('2026-06-01');
  expect(receipt.textContent).toContain('2026-06-01 23:59:59.999 UTC');
  within(receipt).getByText(THEN.head_now);
  expect(await axe(container)).toEqual([]);
});

test('a day before everything says so and leads back; one to come is told at its field', async () => {
  vi.mocked(reportAsOf).mockResolvedValue({ ...THEN, revisions: 0 });
  const container = await drawn();
  vi.mocked(reportPreview).mockResolvedValue({ kind: 'table', columns: ['claim_id'], rows: [], more: false });
  await chooseDay('01011999');
  await screen.findByText('Nothing was recorded by then');
  expect(await axe(container)).toEqual([]);
  const message = '“As they were at the end of” is still to come.';
  const details = { field: 'as_of', problem: { kind: 'future', now: THEN.at } } as const;
  vi.mocked(reportAsOf).mockRejectedValue(new IpcError({ code: 'invalid', message, details }));
  await chooseDay('01012999');
  await screen.findByText(message);
  expect(screen.queryByRole('alert')).toBeNull();
});

async function chooseFormat(name: string) {
  await userEvent.click(screen.getByRole('button', { name: /File$/ }));
  await userEvent.click(screen.getByRole('option', { name }));
}

test('an Excel workbook has the layouts of tables and no mark', async () => {
  vi.mocked(saveReport).mockResolvedValue({ ...SAVED, name: 'claims.xlsx', cut: 2 });
  const container = await drawn();
  await chooseFormat('Excel');
  expect(screen.queryByRole('checkbox', { name: /Excel/ })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /^Evidence/ }));
  const options = { format: 'xlsx', layout: 'evidence', columns: null, profile: 'desk' };
  await waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(options, {}, expect.any(Number), null));
  expect(screen.queryByText(/begins with an apostrophe/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Save Excel workbook …' }));
  const receipt = await screen.findByRole('region', { name: 'Receipt' });
  expect(saveReport).toHaveBeenCalledWith(expect.any(String), options, {}, null);
  expect(receipt.textContent).toContain('Cells cut short2');
  expect(await axe(container)).toEqual([]);
});

test('ClaimReview takes an address, shows its text, and the receipt says what was left out', async () => {
  const {
    layout: _,
    profile: _profile,
    ...saved
  } = { ...SAVED, name: 'claim_review.jsonld', not_published: 4, correction_open: 3, unsettled: 1 };
  vi.mocked(saveReport).mockResolvedValue(saved);
  const container = await drawn();
  const text = '{"@context":"https://schema.org","@graph":[{"@type":"ClaimReview"}]}';
  vi.mocked(reportPreview).mockResolvedValue({ kind: 'text', text, claims: 1, more: true });
  await chooseFormat('ClaimReview');
  expect((await screen.findByRole('region', { name: 'The beginning of the report' })).textContent).toContain(
    '"@type": "ClaimReview"',
  );
  expect(screen.queryByRole('radio', { name: /^Evidence/ })).toBeNull();
  await screen.findByText(/^the first \D*1\D* claims$/);
  await userEvent.type(screen.getByRole('textbox', { name: /Address of each review/ }), 'https://a.example/{{id}');
  const options = { format: 'claim_review', url: 'https://a.example/{id}' };
  await waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(options, {}, expect.any(Number), null));
  await userEvent.click(screen.getByRole('button', { name: 'Save ClaimReview …' }));
  const receipt = await screen.findByRole('region', { name: 'Receipt' });
  expect(saveReport).toHaveBeenCalledWith(expect.any(String), options, {}, null);
  expect(receipt.textContent).toContain('Left out: not published4');
  expect(receipt.textContent).toContain('Left out: a correction is open3');
  expect(receipt.textContent).toContain('Left out: unsettled1');
  expect(await axe(container)).toEqual([]);
});

test('of a page its words are shown, and none of its HTML is drawn', async () => {
  const container = await drawn();
  const text =
    '<!DOCTYPE html><html><head><title>T</title></head><body><h1>The desk</h1><article><h2>It &lt;b&gt; rained.</h2><dl><dt>Says it</dt><dd>A</dd></dl><img src="x" alt=""></article></body></html>';
  vi.mocked(reportPreview).mockResolvedValue({ kind: 'text', text, claims: 1, more: false });
  await chooseFormat('Web page');
  const region = await screen.findByRole('region', { name: 'The beginning of the report' });
  expect([...region.querySelectorAll('p')].map((line) => line.textContent)).toEqual([
    'The desk',
    'It <b> rained.',
    'Says it · A',
  ]);
  expect(region.querySelector('img, b')).toBeNull();
  expect(await axe(container)).toEqual([]);
});

test('a desk without anything published has no review to tell', async () => {
  await drawn();
  vi.mocked(reportPreview).mockResolvedValue({ kind: 'text', text: '{"@graph":[]}', claims: 0, more: false });
  await chooseFormat('ClaimReview');
  await screen.findByText('No review to tell');
});

test('a report of the claims of a list is set up anew, as they are now, in the form of the last one', async () => {
  window.location.hash = '#/reports?q=tag%3Acoal';
  const last = { format: 'html', profile: 'outside', asOf: '2022-06-30', status: ['draft'] };
  renderIn(<ReportsView />, { settings: { kept: { 'reports.last.workspace-1': last } } });
  await waitFor(() =>
    expect(reportPreview).toHaveBeenLastCalledWith(
      { format: 'html', profile: 'outside' },
      { query: 'tag:coal' },
      expect.any(Number),
      null,
    ),
  );
  expect(window.location.hash).toBe('#/reports');
});

test('a report that is set up again as it was last says beside its preview of which claims it is, and takes all again', async () => {
  vi.mocked(claimFacets).mockResolvedValue({ ...FACETS, total: 12 });
  const last = { tag: ['taxes'], status: ['draft'] };
  const { container } = renderIn(<ReportsView />, { settings: { kept: { 'reports.last.workspace-1': last } } });
  const preview = screen.getByRole('heading', { name: 'Preview' });
  const head = () => (preview.parentElement?.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '');
  await waitFor(() => expect(head()).toContain('Of some claims (12): Status: draft · Tags, all of them: taxes'));
  expect(claimFacets).toHaveBeenCalledWith({ tag: ['taxes'], status: ['draft'] });
  expect(await axe(container)).toEqual([]);
  await userEvent.click(within(preview.parentElement ?? container).getByRole('button', { name: 'All claims again' }));
  await waitFor(() => expect(head()).not.toContain('Of some claims'));
  expect(document.activeElement).toBe(preview);
});

test('of a report of then it is said of which claims it is, and not how many they are now', async () => {
  const last = { tag: ['taxes'], asOf: '2022-06-30' };
  renderIn(<ReportsView />, { settings: { kept: { 'reports.last.workspace-1': last } } });
  await screen.findByText(/^Of some claims: .?Tags, all of them: taxes/);
  expect(claimFacets).not.toHaveBeenCalled();
});

test('a report of chosen claims says so, and takes all again when that is asked', async () => {
  window.location.hash = '#/reports?claims=a%2Cb';
  renderIn(<ReportsView />);
  const asked = (filter: object) =>
    waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(expect.anything(), filter, expect.any(Number), null));
  await asked({ claims: ['a', 'b'] });
  await screen.findByText(/^Only the .?2.? chosen claims$/);
  await screen.findByText(/^Of some claims .*Only the .?2.? chosen claims/);
  await userEvent.click(screen.getByRole('button', { name: 'Take them all' }));
  await asked({});
  expect(screen.queryByText(/chosen claims/)).toBeNull();
});
