import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { listArticles } from '../ipc/articles';
import { onEvent } from '../ipc/invoke';
import { cancelJob } from '../ipc/jobs';
import { people } from '../ipc/people';
import { reportPreview, saveReport } from '../ipc/reports';
import { scales } from '../ipc/scales';
import { completeQuery } from '../ipc/search';
import { changeSettings } from '../ipc/settings';
import type { JobProgress, JsonValue, SavedReport, Settings } from '../ipc/types';
import { PLAIN_SETTINGS } from '../shared/settings';
import { axe } from '../testing/axe';
import { CHECKER, cancelled, HEAD, inUse, personRecord, scaleRecord, workspaceState } from '../testing/desk';
import { renderIn } from '../testing/render';
import ReportsView from './ReportsView';

vi.mock('../ipc/articles');
vi.mock('../ipc/people');
vi.mock('../ipc/reports');
vi.mock('../ipc/scales');
vi.mock('../ipc/search');
vi.mock('../ipc/settings');
vi.mock('../ipc/invoke', async (original) => ({ ...(await original<object>()), invoke: vi.fn(), onEvent: vi.fn() }));
vi.mock('../ipc/jobs', async (original) => ({ ...(await original<object>()), cancelJob: vi.fn() }));
vi.mock('../session/session', () => ({ useWorkspace: () => workspaceState().workspace }));

const SHA = 'cd'.repeat(32);
const SAVED: SavedReport = {
  name: 'coal-claims.csv',
  rows: 3,
  bytes: 3481,
  sha256: SHA,
  head: HEAD,
  layout: 'claims',
  not_published: 0,
  unsettled: 0,
  cut: 0,
};

beforeEach(() => {
  vi.resetAllMocks();
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
  expect(screen.getByText(/In these rows/).textContent).toContain('1 value withheld');
  expect(screen.getByText(/only ever called “Confidential source”/)).toBeTruthy();
  expect(await axe(container)).toEqual([]);
});

test('layout and filter are previewed at once', async () => {
  await drawn();
  expect(reportPreview).toHaveBeenCalledWith({ format: 'csv', layout: 'claims', bom: false }, {}, expect.any(Number));
  await userEvent.click(screen.getByRole('radio', { name: /^Evidence/ }));
  await userEvent.click(screen.getByText('Status'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'in review' }));
  await userEvent.click(screen.getByText('Rating'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'False' }));
  await userEvent.click(screen.getByRole('button', { name: /Assignee/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Aliya' }));
  const evidence = { format: 'csv', layout: 'evidence', bom: false };
  const filter = { status: ['in_review'], rating: ['false'], assignee: CHECKER };
  await waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(evidence, filter, expect.any(Number)));
  await userEvent.click(screen.getByRole('button', { name: 'All claims again' }));
  await waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(evidence, {}, expect.any(Number)));
});

test('saving gives a receipt in figures, with what to copy', async () => {
  const user = userEvent.setup();
  vi.mocked(saveReport).mockResolvedValue(SAVED);
  const container = await drawn();
  await user.click(screen.getByRole('checkbox', { name: /Excel/ }));
  await user.click(screen.getByRole('button', { name: 'Save CSV …' }));
  const receipt = await screen.findByRole('region', { name: 'Receipt' });
  expect(saveReport).toHaveBeenCalledWith(expect.any(String), { format: 'csv', layout: 'claims', bom: true }, {});
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
  const options = { format: 'xlsx', layout: 'evidence' };
  await waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(options, {}, expect.any(Number)));
  expect(screen.queryByText(/begins with an apostrophe/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Save Excel workbook …' }));
  const receipt = await screen.findByRole('region', { name: 'Receipt' });
  expect(saveReport).toHaveBeenCalledWith(expect.any(String), options, {});
  expect(receipt.textContent).toContain('Cells cut short2');
  expect(await axe(container)).toEqual([]);
});

test('ClaimReview takes an address, shows its text, and the receipt says what was left out', async () => {
  const { layout: _, ...saved } = { ...SAVED, name: 'claim_review.jsonld', not_published: 4, unsettled: 1 };
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
  await userEvent.type(screen.getByRole('textbox', { name: /Where reviews stand/ }), 'https://a.example/{{id}');
  const options = { format: 'claim_review', url: 'https://a.example/{id}' };
  await waitFor(() => expect(reportPreview).toHaveBeenLastCalledWith(options, {}, expect.any(Number)));
  await userEvent.click(screen.getByRole('button', { name: 'Save ClaimReview …' }));
  const receipt = await screen.findByRole('region', { name: 'Receipt' });
  expect(saveReport).toHaveBeenCalledWith(expect.any(String), options, {});
  expect(receipt.textContent).toContain('Left out: not published4');
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
