import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { recordClaim } from '../ipc/claims';
import { discardDraft, draft as readDraft, saveDraft } from '../ipc/drafts';
import { people } from '../ipc/people';
import { completeQuery } from '../ipc/search';
import { allowedAtDesk } from '../ipc/workspace';
import { axe } from '../testing/axe';
import { claimRow } from '../testing/claim';
import { escapeAndStay, FULL, renderIn } from '../testing/render';
import { StatementCell, StatusCell } from './cells';
import { countChosen, isChosen, NONE, selectionOf, toggled } from './chosen';
import { columnDefs, type Manner, readShown, toggled as toggledColumn, usualColumns } from './columns';
import { accept, FilterBar } from './FilterBar';
import { NewClaimDialog } from './NewClaimDialog';
import { RatingBadge, ratingLooks } from './RatingBadge';
import { StatusBadge } from './StatusBadge';

vi.mock('../ipc/claims', () => ({ recordClaim: vi.fn() }));
vi.mock('../ipc/drafts', () => ({ draft: vi.fn(), saveDraft: vi.fn(), discardDraft: vi.fn() }));
vi.mock('../ipc/people', () => ({ people: vi.fn() }));
vi.mock('../ipc/search', () => ({ completeQuery: vi.fn() }));
vi.mock('../ipc/workspace', () => ({ allowedAtDesk: vi.fn() }));

beforeEach(() => {
  for (const mock of [recordClaim, saveDraft]) vi.mocked(mock).mockReset();
  vi.mocked(readDraft).mockResolvedValue(null);
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(people).mockResolvedValue([]);
  vi.mocked(allowedAtDesk).mockResolvedValue([]);
  vi.mocked(completeQuery).mockResolvedValue({ from: 0, to: 0, suggestions: [] });
});

test('a rating is told by label, icon and colour, by its place on its own scale', () => {
  expect(ratingLooks({ value: 1, worst: 1, best: 6 }).tone).toBe('bad');
  expect(ratingLooks({ value: 4, worst: 1, best: 6 }).tone).toBe('warn');
  expect(ratingLooks({ value: 6, worst: 1, best: 6 }).tone).toBe('good');
  expect(ratingLooks({ value: null, worst: 1, best: 5 }).tone).toBe('neutral');
  const { container } = renderIn(
    <>
      <RatingBadge rating={{ label: 'Fabricated', scale: 'Six-point', value: 1, worst: 1, best: 6 }} />
      <StatusBadge status="in_review" />
    </>,
  );
  expect(screen.getByText('Fabricated')).toBeTruthy();
  expect(screen.getByText('in review')).toBeTruthy();
  expect(container.querySelectorAll('svg')).toHaveLength(2);
});

test('all that fit but one stays a query; some stay ids', () => {
  const all = toggled({ all: true, ids: new Set() }, 'b');
  expect(isChosen(all, 'a')).toBe(true);
  expect(isChosen(all, 'b')).toBe(false);
  expect(countChosen(all, 100_000)).toBe(99_999);
  expect(selectionOf(all, 'tag:coal')).toEqual({ query: { query: 'tag:coal', but: ['b'] } });
  const some = toggled(toggled(toggled(NONE, 'a'), 'b'), 'a');
  expect(selectionOf(some, 'tag:coal')).toEqual({ ids: ['b'] });
});

test('kept columns that no longer exist are left out, and at least one column stays', () => {
  expect(readShown([['statement', 300], ['mood', 10], 7])).toEqual([['statement', 300]]);
  expect(readShown('broken')).toBeNull();
  expect(toggledColumn([['statement', 300]], 'statement')).toEqual([['statement', 300]]);
  expect(toggledColumn([['statement', 300]], 'tags')).toEqual([
    ['statement', 300],
    ['tags', 160],
  ]);
  const manner: Manner = {
    t: (id) => id,
    time: (at) => at,
    language: (tag) => tag,
    mirrored: false,
    scale: 2,
    stacked: false,
  };
  const defs = columnDefs([['reported_by', 120]], manner);
  expect(defs.map(({ headerName }) => headerName)).toEqual([undefined, 'field-reported-by']);
  expect(defs[1]?.width).toBe(240);
  expect([defs[0]?.headerClass, defs[0]?.cellClass], 'one box stands above the other').toEqual([
    'claims-chosen',
    'claims-parts claims-chosen',
  ]);
});

test('the usual columns are as many as there is room for, the most needed first', () => {
  const keys = (room: number) => usualColumns(room).map(([key]) => key);
  expect(keys(100)).toEqual(['statement']);
  expect(keys(480), 'what has no column stands below').toEqual(['statement']);
  expect(keys(580)).toEqual(['statement', 'status', 'rating']);
  expect(keys(780)).toEqual(['statement', 'claimant', 'status', 'rating']);
  expect(keys(2000)).toEqual([
    'statement',
    'claimant',
    'status',
    'rating',
    'assignee',
    'due',
    'sources',
    'tags',
    'updated',
  ]);
});

test('in a narrow table status and rating stand below the statement', async () => {
  const rating = { scale_id: 's', scale: 'Truth', key: 'false', label: 'False', value: 1, worst: 1, best: 6 };
  const row = claimRow('a', { statement: 'Coal was blocked.', status: 'in_review', rating });
  const { container, unmount } = renderIn(<StatementCell data={row} stacked />);
  expect(container.querySelector('span')?.textContent).toBe('Coal was blocked.in reviewFalse');
  expect(await axe(container)).toEqual([]);
  unmount();
  renderIn(<StatementCell data={row} stacked={false} />);
  expect(screen.queryByText('in review')).toBeNull();
});

test('a word for the status that is too long for its cell takes two lines, or stands whole on hover', async () => {
  const row = claimRow('a', { status: 'changes_requested' });
  const kazakh = { language: 'kk' } as const;
  const { unmount } = renderIn(<StatusCell data={row} stacked={false} />, kazakh);
  const word = 'пысықталуда';
  expect((await screen.findByText(word)).className).toContain('line-clamp-2');
  expect(screen.getByTitle(word)).toBeTruthy();
  unmount();
  renderIn(<StatusCell data={row} stacked={false} />, { ...kazakh, settings: { density: 'compact' } });
  expect((await screen.findByText(word)).className).toContain('truncate');
  expect(screen.getByTitle(word)).toBeTruthy();
});

test('a suggestion takes the place that the core named, counted in code points', () => {
  expect(accept('🪨 sta', { from: 2, to: 5 }, 'status:')).toEqual(['🪨 status:', 10]);
  expect(accept('status:dr tag:coal', { from: 0, to: 9 }, 'status:draft')).toEqual(['status:draft tag:coal', 12]);
  expect(accept('status:dr', { from: 0, to: 9 }, 'status:draft')).toEqual(['status:draft ', 13]);
});

function Filter({ onLeave }: { onLeave: () => void }) {
  const [query, setQuery] = useState('');
  const problems = [
    { from: 0, to: 6, message: 'There is no field “colour”.', expected: [], left_out: true },
    { from: 11, to: 12, message: 'It is not closed; it was read on to the end.', expected: [], left_out: false },
  ];
  return (
    <FilterBar
      value={query}
      onChange={setQuery}
      onLeave={onLeave}
      problems={query.startsWith('colour') ? problems.filter(({ from }) => from < query.length) : []}
      inputRef={null}
    />
  );
}

test('suggestions come as one types, are taken with the arrow keys, and Enter without one goes to the list', async () => {
  vi.mocked(completeQuery).mockImplementation(async (query) => ({
    from: 0,
    to: [...query].length,
    suggestions: query.startsWith('st')
      ? [{ insert: 'status:', label: 'where the work stands', kind: 'field', count: null }]
      : [],
  }));
  const leave = vi.fn();
  const { container } = renderIn(<Filter onLeave={leave} />);
  const field = screen.getByRole('combobox', { name: 'Filter' });
  await userEvent.type(field, 'st');
  expect(await screen.findByRole('option', { name: /status:/ })).toBeTruthy();
  expect(await axe(container)).toEqual([]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect((field as HTMLInputElement).value).toBe('status:'));
  expect(leave).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}{Enter}');
  expect(leave).toHaveBeenCalledOnce();
});

test('Escape closes the suggestions, then leaves the field, also where there is no list to go to', async () => {
  vi.mocked(completeQuery).mockResolvedValue({
    from: 0,
    to: 0,
    suggestions: [{ insert: 'status:', label: 'where the work stands', kind: 'field', count: null }],
  });
  renderIn(<Filter onLeave={() => undefined} />);
  const field = screen.getByRole('combobox', { name: 'Filter' });
  await userEvent.click(field);
  await screen.findByRole('option');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(document.body);
});

test('what is wrong with a query is told in words, with the words it is about', async () => {
  vi.mocked(completeQuery).mockResolvedValue({ from: 0, to: 0, suggestions: [] });
  const leave = vi.fn();
  renderIn(<Filter onLeave={leave} />);
  await userEvent.type(screen.getByRole('combobox'), 'colour:red');
  const problem = (await screen.findByText(/There is no field/)).closest('li');
  expect(problem?.textContent).toBe('colourThere is no field “colour”.');
  const told = problem?.closest('[role=status]');
  const rest = 'What is marked above is left out: the list goes by the rest.';
  expect(told?.textContent?.endsWith(rest)).toBe(true);
  await userEvent.type(screen.getByRole('combobox'), ' "');
  await screen.findByText(/read on to the end/);
  expect(told?.textContent?.endsWith(`${rest}"It is not closed; it was read on to the end.`)).toBe(true);
  await userEvent.keyboard('{Enter}');
  expect(leave, 'what is typed next would be commands').not.toHaveBeenCalled();
});

test('a refused claim shows its sentence at its field, keeps what was typed, and a saved one leaves no draft', async () => {
  const recorded = vi.fn();
  vi.mocked(recordClaim).mockRejectedValueOnce({
    code: 'invalid',
    message: 'The statement is empty. Write something.',
    details: { field: 'statement', problem: { kind: 'blank' } },
  });
  vi.mocked(saveDraft).mockResolvedValue({ key: 'claim-record', kept_at: '', content: {} });
  renderIn(<NewClaimDialog onClose={() => undefined} onRecorded={recorded} />);
  const dialog = await screen.findByRole('dialog', { name: 'Record a claim' });
  expect(await axe(dialog)).toEqual([]);
  await userEvent.type(screen.getByRole('combobox', { name: /Claimant/ }), 'The ministry');
  await userEvent.click(screen.getByRole('button', { name: 'Record the claim' }));
  const statement = await screen.findByRole('textbox', { name: /Statement/ });
  await waitFor(() => expect(statement.getAttribute('aria-invalid')).toBe('true'));
  expect((screen.getByRole('combobox', { name: /Claimant/ }) as HTMLInputElement).value).toBe('The ministry');

  vi.mocked(recordClaim).mockImplementationOnce(async () => ({ id: 'c' }) as Awaited<ReturnType<typeof recordClaim>>);
  await userEvent.type(statement, 'Coal was blocked.');
  await userEvent.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(recorded).toHaveBeenCalled());
  expect(vi.mocked(recordClaim).mock.lastCall?.[0]).toMatchObject({
    statement: 'Coal was blocked.',
    claimant: 'The ministry',
    reported_by: null,
  });
  await waitFor(() => expect(discardDraft).toHaveBeenCalledWith(expect.anything(), 'claim-record:new'));
});

test('a claim that could not be kept is not taken away by Esc or the cross without a question', async () => {
  const close = vi.fn();
  vi.mocked(saveDraft).mockRejectedValue(FULL);
  renderIn(<NewClaimDialog onClose={close} onRecorded={() => undefined} />);
  const statement = await screen.findByRole('textbox', { name: /Statement/ });
  await userEvent.type(statement, 'Coal was blocked.');
  await screen.findByText(/could not be kept/);
  await escapeAndStay();
  await waitFor(() => expect(document.activeElement).toBe(statement));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Close without saving' }));
  expect(close).toHaveBeenCalledOnce();
});
