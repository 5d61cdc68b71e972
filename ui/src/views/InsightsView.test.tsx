import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { placesAlong } from '../insights/intervals';
import { choiceFrom, periodOf } from '../insights/period';
import { insights } from '../ipc/insights';
import type { Bar, Insights } from '../ipc/types';
import { axe } from '../testing/axe';
import { renderIn } from '../testing/render';
import InsightsView from './InsightsView';

vi.mock('../ipc/insights');
vi.mock('../ipc/settings', () => ({ changeSettings: () => new Promise(() => undefined) }));
vi.mock('../session/session', () => ({ useWorkspace: () => ({ id: 'w' }) }));

const bar = (claims: number, query: string): Bar => ({ claims, query });
const FALSE = { key: 'false', label: 'False', scale: 'Truth', scale_id: 's', value: 2, worst: 1, best: 6 };

function found(given: Partial<Insights> = {}): Insights {
  return {
    recorded: bar(14, 'created:>=2026-02-01 -status:withdrawn'),
    withdrawn: bar(2, 'status:withdrawn'),
    unit: 'month',
    intervals: [
      { from: '2026-02-01', to: '2026-02-28', recorded: bar(0, 'feb') },
      { from: '2026-03-01', to: '2026-03-31', recorded: bar(14, 'mar') },
    ],
    statuses: [{ of: 'draft', total: bar(14, 'status:draft'), over_time: [bar(0, 'x'), bar(14, 'draft mar')] }],
    ratings: [
      {
        of: { rated: 'as', ...FALSE },
        total: bar(12, 'rating:false'),
        over_time: [bar(0, 'x'), bar(12, 'rating:false created:2026-03')],
      },
      { of: { rated: 'not' }, total: bar(2, 'missing:verdict'), over_time: [bar(0, 'x'), bar(2, 'none mar')] },
    ],
    topics: [],
    untagged: bar(14, 'missing:tag'),
    time_to_verdict: {
      bars: [{ least: 0, most: 0, bar: bar(1, 'days_to_verdict:0') }],
      not_yet: bar(13, 'approved:none'),
      median: 0,
      ninetieth: 0,
    },
    load: [
      {
        person: 'p',
        name: 'Aliya',
        open: bar(3, 'is:open assignee:Aliya'),
        overdue: bar(1, 'is:overdue assignee:Aliya'),
        in_review: bar(0, 'status:in_review assignee:Aliya'),
      },
    ],
    repeat_claimants: [
      {
        name: 'A ministry',
        claims: bar(5, 'claimant:="A ministry"'),
        ratings: [{ of: { rated: 'as', ...FALSE }, bar: bar(5, 'rating:false claimant:="A ministry"') }],
      },
    ],
    ...given,
  };
}

/** A bar by its whole name, without the marks around words. */
function link(name: string) {
  return screen.getByRole('link', { name: (given) => given.replaceAll(/[\u2068\u2069]/g, '') === name });
}

beforeEach(() => {
  vi.resetAllMocks();
  window.location.hash = '#/insights';
  vi.mocked(insights).mockResolvedValue(found());
});

test('every bar is named in full and opens the claims behind it', async () => {
  const { container } = renderIn(<InsightsView />);
  await screen.findByText(/claims recorded/);
  const march = link('12 claims, False, March 2026');
  expect(march.getAttribute('href')).toBe('#/claims?q=rating%3Afalse%20created%3A2026-03&from=insights');
  link('14 claims, All claims, March 2026');
  link('2 claims, No verdict');
  link('13 claims, Not yet approved');
  link('1 claim, Late, Aliya');
  link('5 claims, False, A ministry');
  expect(screen.queryByRole('link', { name: /^0/ })).toBeNull();
  expect(await axe(container)).toEqual([]);
});

test('ratings of one label are told apart by their scales', async () => {
  const other = { ...FALSE, scale: 'Press', scale_id: 'p' };
  const [given, none] = found().ratings;
  if (!given || !none) throw new Error('both are given above');
  const second = { ...given, of: { rated: 'as' as const, ...other }, total: bar(3, 'rating:false scale:Press') };
  vi.mocked(insights).mockResolvedValue(found({ ratings: [given, second, none] }));
  renderIn(<InsightsView />);
  await screen.findByText(/claims recorded/);
  link('12 claims, False (Truth)');
  link('3 claims, False (Press)');
  link('5 claims, False (Truth), A ministry');
  const chart = screen.getByRole('table', { name: 'What was found' });
  within(chart).getByRole('rowheader', { name: /False.*Truth/ });
  within(chart).getByRole('rowheader', { name: /False.*Press/ });
  within(chart).getByRole('rowheader', { name: 'No verdict' });
});

test('a chart is one stop of the Tab key, and arrows go on from there', async () => {
  const user = userEvent.setup();
  renderIn(<InsightsView />);
  await screen.findByText(/claims recorded/);
  const chart = screen.getByRole('table', { name: 'What was found' });
  const stops = within(chart)
    .getAllByRole('link')
    .filter((each) => each.tabIndex === 0);
  expect(stops).toEqual([link('12 claims, False')]);
  link('12 claims, False').focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(link('12 claims, False, March 2026'));
  await user.keyboard('{ArrowDown}{Home}');
  expect(document.activeElement).toBe(link('2 claims, No verdict'));
  expect(link('12 claims, False').tabIndex).toBe(-1);
  await user.tab();
  expect(chart.contains(document.activeElement)).toBe(false);
});

test('the period is chosen, kept, and asked for', async () => {
  const user = userEvent.setup();
  renderIn(<InsightsView />);
  await screen.findByText(/claims recorded/);
  await user.click(screen.getByRole('button', { name: /Recorded/ }));
  fireEvent.click(screen.getByRole('option', { name: 'At any time' }));
  await waitFor(() => expect(vi.mocked(insights)).toHaveBeenLastCalledWith({}));
  await user.click(screen.getByRole('checkbox', { name: 'Figures in place of bars' }));
  expect(link('12 claims, False, March 2026').textContent).toBe('12');
});

test('where nothing was recorded one thing can be done about it', async () => {
  vi.mocked(insights).mockResolvedValue(
    found({ recorded: bar(0, ''), withdrawn: bar(0, ''), intervals: [], load: [], repeat_claimants: [] }),
  );
  const user = userEvent.setup();
  renderIn(<InsightsView />);
  await user.click(await screen.findByRole('button', { name: 'Claims of any time' }));
  await screen.findByText('No claims yet');
});

test('what was kept may be of any shape, and months are whole', () => {
  expect(choiceFrom({ span: 'later', from: 'soon', to: 7 })).toEqual({ span: 'twelve_months', from: null, to: null });
  const today = new Date(2026, 1, 14);
  expect(periodOf(choiceFrom({}), today)).toEqual({ from: '2025-03-01' });
  expect(periodOf({ span: 'this_year', from: null, to: null }, today)).toEqual({ from: '2026-01-01' });
  expect(periodOf({ span: 'days', from: '2026-01-02', to: null }, today)).toEqual({ from: '2026-01-02' });
});

test('a bar bears its number, and the time stands below the bars and above those of a tall chart', async () => {
  const rows = ['draft', 'in_progress', 'in_review', 'approved', 'published', 'corrected'] as const;
  const [status] = found().statuses;
  if (!status) throw new Error('it is given above');
  vi.mocked(insights).mockResolvedValue(found({ statuses: rows.map((of) => ({ ...status, of })) }));
  renderIn(<InsightsView />);
  await screen.findByText(/claims recorded/);
  expect(link('12 claims, False, March 2026').textContent).toBe('12');
  const [low, tall] = ['What was found', 'Where the work stands'].map((name) => screen.getByRole('table', { name }));
  if (!low || !tall) throw new Error('both are drawn');
  expect(within(low).getAllByText('Feb 2026')).toHaveLength(1);
  expect(within(tall).getAllByText('Feb 2026')).toHaveLength(2);
  expect(within(low).getByText('All rows to one scale')).toBeTruthy();
  const all = screen.getByRole('table', { name: 'Claims recorded' });
  expect(within(all).queryByText('All rows to one scale')).toBeNull();
});

test('names along a chart leave each other room, and the first and the last interval have theirs', () => {
  const named = (of: number, room: number) => {
    const places = placesAlong(Array<string>(of).fill('Sept 2026'), room);
    return places.flatMap((place, at) => (place ? [`${at} ${place}`] : []));
  };
  expect(named(3, 80)).toEqual(['0 middle', '1 middle', '2 middle']);
  expect(named(12, 40)).toEqual(['0 start', '2 start', '4 start', '6 start', '8 start', '11 end']);
  expect(named(12, 24)).toEqual(['0 start', '3 start', '6 start', '11 end']);
  expect(named(2, 40)).toEqual(['0 start']);
  expect(named(1, 24)).toEqual(['0 start']);
});
