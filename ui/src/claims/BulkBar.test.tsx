import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { claimFacets, reopenClaims, tagClaims, withdrawClaims } from '../ipc/claims';
import { cancelJob } from '../ipc/jobs';
import { completeQuery } from '../ipc/search';
import type { ClaimFacets, Selection, Status, Suggestion } from '../ipc/types';
import { noteChange, noteUndo } from '../shared/change';
import { useCommands } from '../shared/commands/registry';
import { Toasts } from '../shared/Toasts';
import { axe } from '../testing/axe';
import { escapeAndStay, renderIn } from '../testing/render';
import { BulkBar } from './BulkBar';
import type { Chosen } from './chosen';

vi.mock('../ipc/claims');
vi.mock('../ipc/search');
vi.mock('../ipc/jobs', () => ({ newJob: () => 'job', cancelJob: vi.fn(), onJobProgress: () => () => undefined }));

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(completeQuery).mockResolvedValue({ from: 0, to: 0, suggestions: [] });
  vi.mocked(cancelJob).mockResolvedValue(null);
  vi.mocked(claimFacets).mockResolvedValue(facets({}));
});

function facets(status: Partial<Record<Status, number>>): ClaimFacets {
  return { total: 3, status, rating: {}, tag: {}, assignee: {}, language: {}, missing: {} };
}

const FREE = { assign: null, tag: null, withdraw: null, reopen: null };
const ALL: Chosen = { all: true, ids: new Set() };

interface Given {
  chosen?: Chosen;
  reason?: string | null;
  onExport?: (which: Selection) => void;
}

function Bulk({ chosen = ALL, reason = null, onExport = () => undefined }: Given) {
  return (
    <BulkBar
      chosen={chosen}
      total={3}
      query="tag:coal"
      reasons={{ ...FREE, assign: reason }}
      onExport={onExport}
      onAll={() => undefined}
      onNone={() => undefined}
    />
  );
}

test('tags are added to all that fit as one job, and refusals are told', async () => {
  vi.mocked(tagClaims).mockResolvedValue({
    changed: 2,
    unchanged: 0,
    refused: [{ claim: 'a', code: 'not_allowed', message: 'It is withdrawn.' }],
  });
  renderIn(<Bulk />);
  await userEvent.click(screen.getByRole('button', { name: 'Tag …' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getAllByRole('combobox')[0] ?? dialog, 'coal{Enter}');
  await escapeAndStay();
  await userEvent.click(within(dialog).getByRole('button', { name: /^Tag .*claims$/ }));
  await waitFor(() =>
    expect(tagClaims).toHaveBeenCalledWith('job', { query: { query: 'tag:coal', but: [] } }, ['coal'], []),
  );
  expect(await screen.findByText(/It is withdrawn/)).toBeTruthy();
});

function Undo({ run, reason = null }: { run: () => void; reason?: string | null }) {
  useCommands([{ id: 'undo', label: 'Undo', run, disabledReason: reason }]);
  return <Toasts />;
}

test('the undo of many changes takes back these alone, and says so where something else came after', async () => {
  vi.mocked(tagClaims).mockResolvedValue({ changed: 3, unchanged: 1, refused: [] });
  const undo = vi.fn();
  renderIn(
    <>
      <Bulk />
      <Undo run={undo} />
    </>,
  );
  const tag = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Tag …' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getAllByRole('combobox')[0] ?? dialog, 'coal{Enter}');
    await userEvent.click(within(dialog).getByRole('button', { name: /^Tag .*claims$/ }));
    return screen.findByRole('button', { name: 'Undo' });
  };
  const early = await tag();
  expect(screen.getAllByText(/, .?1.? was that way already/).length).toBeGreaterThan(0);
  await userEvent.click(early);
  expect(undo).toHaveBeenCalledOnce();
  const late = await tag();
  act(noteChange);
  await userEvent.click(late);
  expect(undo).toHaveBeenCalledOnce();
  expect(await screen.findByText(/^Something else was changed since/)).toBeTruthy();
});

test('what is told of many changes goes once they are undone by another way', async () => {
  vi.mocked(tagClaims).mockResolvedValue({ changed: 3, unchanged: 0, refused: [] });
  renderIn(
    <>
      <Bulk />
      <Toasts />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Tag …' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getAllByRole('combobox')[0] ?? dialog, 'coal{Enter}');
  await userEvent.click(within(dialog).getByRole('button', { name: /^Tag .*claims$/ }));
  await screen.findByRole('button', { name: 'Undo' });
  act(() => {
    noteChange();
    noteUndo();
  });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
});

test('the undo of many changes is done while its dialog tells what was refused, and a refusal of it is told', async () => {
  vi.mocked(tagClaims).mockResolvedValue({
    changed: 2,
    unchanged: 0,
    refused: [{ claim: 'a', code: 'not_allowed', message: 'It is withdrawn.' }],
  });
  const undo = vi.fn();
  const shown = (reason: string | null) => (
    <>
      <Bulk />
      <Undo run={undo} reason={reason} />
    </>
  );
  const { rerender } = renderIn(shown('Saving …'));
  await userEvent.click(screen.getByRole('button', { name: 'Tag …' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getAllByRole('combobox')[0] ?? dialog, 'coal{Enter}');
  await userEvent.click(within(dialog).getByRole('button', { name: /^Tag .*claims$/ }));
  await screen.findByText(/It is withdrawn/);
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(undo).not.toHaveBeenCalled();
  await screen.findByText('Saving …', { selector: '[role=alertdialog] *' });
  rerender(shown(null));
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
});

test('a job that runs can be called off, and its dialog stays until it ended', async () => {
  let fail: (reason: unknown) => void = () => undefined;
  vi.mocked(tagClaims).mockImplementation(() => new Promise((_, reject) => (fail = reject)));
  renderIn(<Bulk />);
  await userEvent.click(screen.getByRole('button', { name: 'Tag …' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getAllByRole('combobox')[0] ?? dialog, 'coal{Enter}');
  await userEvent.click(within(dialog).getByRole('button', { name: /^Tag .*claims$/ }));
  await within(dialog).findByRole('progressbar');
  const cancel = within(dialog).getByRole('button', { name: 'Cancel' });
  await userEvent.click(cancel);
  expect(cancelJob).toHaveBeenCalledWith('job');
  fail({ code: 'cancelled', message: 'Called off.', details: {} });
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(screen.queryByText('Called off.')).toBeNull();
  within(dialog).getByText('The change was called off, and no claim was changed.');
  expect(screen.getByRole('status').textContent).toMatch(/called off, and no claim/);
  expect(document.activeElement, 'the button stays, and so does the focus').toBe(cancel);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(tagClaims).toHaveBeenCalledOnce();
});

test.each(['s', '{Enter}'])(
  'many claims are tagged with Ctrl and %s too, with what is typed and no tag yet',
  async (key) => {
    vi.mocked(tagClaims).mockResolvedValue({ changed: 3, unchanged: 0, refused: [] });
    const known = { label: 'coal trains', kind: 'value' } as Suggestion;
    vi.mocked(completeQuery).mockResolvedValue({ from: 0, to: 0, suggestions: [known] });
    renderIn(
      <>
        <Bulk />
        <Toasts />
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Tag …' }));
    await screen.findByRole('dialog');
    await userEvent.keyboard(`{Control>}${key}{/Control}`);
    expect(tagClaims).not.toHaveBeenCalled();
    await screen.findByText('Nothing is changed yet.', { selector: '[role=alertdialog] *' });
    await userEvent.keyboard(`coal{Control>}${key}{/Control}`);
    await waitFor(() => expect(vi.mocked(tagClaims).mock.lastCall?.slice(2)).toEqual([['coal'], []]));
  },
);

test('who may not assign sees why', () => {
  renderIn(<Bulk reason="Viewers do not assign." />);
  expect(screen.getByRole('button', { name: 'Assign …', description: 'Viewers do not assign.' })).toBeTruthy();
});

const QUERY = { query: { query: 'tag:coal', but: [] } };

test('many claims are withdrawn for one reason, and no undo is offered that could not be done', async () => {
  vi.mocked(withdrawClaims)
    .mockRejectedValueOnce({
      code: 'not_allowed',
      message: 'It needs a reason. Give one.',
      details: { op: 'claim.withdraw', why: { kind: 'reason_missing' }, reason: '' },
    })
    .mockResolvedValueOnce({ changed: 3, unchanged: 0, refused: [] });
  renderIn(
    <>
      <Bulk />
      <Toasts />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw …' }));
  const dialog = await screen.findByRole('dialog', { name: /^Withdraw .3. claims$/ });
  expect(await axe(dialog)).toEqual([]);
  const withdraw = within(dialog).getByRole('button', { name: /^Withdraw .3. claims$/ });
  await userEvent.click(withdraw);
  const reason = await within(dialog).findByRole('textbox', { name: /^Reason/, description: /needs a reason/ });
  expect(document.activeElement).toBe(reason);
  await userEvent.type(reason, 'Recorded twice.');
  await escapeAndStay();
  await userEvent.click(withdraw);
  await waitFor(() => expect(withdrawClaims).toHaveBeenLastCalledWith('job', QUERY, 'Recorded twice.'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await screen.findAllByText(/claims changed/)).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

async function askedToWithdraw(given: Given = {}): Promise<string> {
  renderIn(<Bulk {...given} />);
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw …' }));
  const dialog = await screen.findByRole('dialog', { name: /^Withdraw/ });
  await waitFor(() => expect(claimFacets).toHaveBeenCalled());
  await act(async () => undefined);
  expect(await axe(dialog)).toEqual([]);
  return (dialog.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '');
}

test('before claims are withdrawn it is said how many readers have or are reviewed, which reopening does not bring back', async () => {
  const status = { draft: 4, in_review: 1, approved: 2, published: 3, correction_pending: 1, corrected: 2 };
  vi.mocked(claimFacets).mockResolvedValue(facets(status));
  const said = await askedToWithdraw();
  expect(said).toContain('Readers have 6 of them (published: 3, correction pending: 1, corrected: 2).');
  expect(said).toContain('In review or approved: 3 of them (in review: 1, approved: 2).');
  expect(said).toContain('Reopening does not bring that back: a reopened claim is in progress and needs review again.');
  expect(claimFacets).toHaveBeenCalledWith({ query: 'tag:coal', but: [] });
});

test('of one claim that is withdrawn it is said as of one', async () => {
  vi.mocked(claimFacets).mockResolvedValue(facets({ approved: 1 }));
  const said = await askedToWithdraw({ chosen: { all: false, ids: new Set(['a']) } });
  expect(said).toContain('It stays in history with your reason and no longer counts.');
  expect(said).toContain('It is approved. Reopening does not bring that back');
  expect(claimFacets).toHaveBeenCalledWith({ claims: ['a'] });
});

test('where no claim is reviewed and readers have none, nothing is said of it', async () => {
  vi.mocked(claimFacets).mockResolvedValue(facets({ draft: 2, withdrawn: 1 }));
  expect(await askedToWithdraw()).not.toMatch(/Readers|review|Reopening/);
});

test('many withdrawn claims are reopened, and those that were not withdrawn are told', async () => {
  const refused = [{ claim: 'a', code: 'not_allowed', message: 'It is a draft.' }];
  vi.mocked(reopenClaims).mockResolvedValue({ changed: 2, unchanged: 0, refused });
  renderIn(<Bulk />);
  await userEvent.click(screen.getByRole('button', { name: 'Reopen …' }));
  const dialog = await screen.findByRole('dialog', { name: /^Reopen .3. claims$/ });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Reason/ }), 'They differ.');
  await userEvent.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(reopenClaims).toHaveBeenCalledWith('job', QUERY, 'They differ.'));
  await screen.findByText(/It is a draft/);
});

test('what is chosen goes into a report, be it all that fit or some', async () => {
  const onExport = vi.fn();
  const { rerender } = renderIn(<Bulk onExport={onExport} />);
  await userEvent.click(screen.getByRole('button', { name: 'Export …' }));
  expect(onExport).toHaveBeenLastCalledWith(QUERY);
  rerender(<Bulk onExport={onExport} chosen={{ all: false, ids: new Set(['a', 'b']) }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Export …' }));
  expect(onExport).toHaveBeenLastCalledWith({ ids: ['a', 'b'] });
});
