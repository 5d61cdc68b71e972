import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { claim } from '../ipc/claims';
import { discardDraft, draft, saveDraft } from '../ipc/drafts';
import { devices, people } from '../ipc/people';
import {
  allowedOps,
  approveClaim,
  changesSinceLastLook,
  policyChecklist,
  returnClaim,
  returnedClaims,
  reviewQueue,
} from '../ipc/reviews';
import type { ClaimView, ReviewRow } from '../ipc/types';
import { sinceWords } from '../reviews/Since';
import { navigate } from '../shared/router';
import { axe } from '../testing/axe';
import {
  ANNA,
  BOLAT,
  claimRow,
  claimView,
  comment,
  evidence,
  permissions,
  refusal,
  source,
  verdict,
} from '../testing/claim';
import { change, entry } from '../testing/history';
import { renderIn } from '../testing/render';
import ReviewView from './ReviewView';

vi.mock('../ipc/claims');
vi.mock('../ipc/attachments');
vi.mock('../ipc/comments');
vi.mock('../ipc/drafts');
vi.mock('../ipc/history');
vi.mock('../ipc/people');
vi.mock('../ipc/reviews');
vi.mock('../session/session', () => ({
  useActing: () => ({ person: BOLAT, name: 'Bolat', role: 'editor', active: true }),
  useDeskReason: () => null,
}));

function row(id: string, given: Partial<ReviewRow> = {}): ReviewRow {
  return {
    ...claimRow(id, { status: 'in_review', sources: 1 }),
    submitted_at: '2026-11-01T10:00:00.000Z',
    submitted_by: ANNA,
    submitter: 'Anna',
    verdict_by: ['Anna'],
    correction_open: false,
    blocked: null,
    ...given,
  };
}

let waiting: ReviewRow[] = [];

function viewOf(id: string, given: Partial<ClaimView> = {}): ClaimView {
  return claimView({
    id,
    statement: `Statement ${id}`,
    status: 'in_review',
    quote: { exact: 'the very words', prefix: 'before ', suffix: ' after', start: 7, end: 21 },
    verdict: verdict(),
    evidence: [evidence(`evidence-${id}`, source('wire'))],
    independent_sources: 1,
    ...given,
  });
}

beforeEach(() => {
  vi.resetAllMocks();
  navigate('/review', { replace: true });
  waiting = [row('one'), row('two'), row('three')];
  vi.mocked(reviewQueue).mockImplementation(async () => ({ rows: [...waiting], total: waiting.length }));
  vi.mocked(claim).mockImplementation(async (id) => viewOf(id));
  vi.mocked(allowedOps).mockResolvedValue(permissions());
  vi.mocked(policyChecklist).mockResolvedValue([]);
  vi.mocked(returnedClaims).mockResolvedValue({ rows: [], total: 0 });
  vi.mocked(devices).mockResolvedValue([]);
  vi.mocked(people).mockResolvedValue([]);
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(saveDraft).mockResolvedValue({ key: '', kept_at: '', content: null });
  vi.mocked(changesSinceLastLook).mockResolvedValue({ revision: null, op: null, at: null, reason: null, entries: [] });
  const leave = async (id: string) => {
    waiting = waiting.filter((each) => each.id !== id);
    return viewOf(id, { status: 'approved' });
  };
  vi.mocked(approveClaim).mockImplementation(leave);
  vi.mocked(returnClaim).mockImplementation(leave);
});

const heading = (name: string) => screen.findByRole('heading', { level: 2, name });

const asked = () => screen.findByRole('alertdialog', { name: 'Approve this claim?' });

async function ready(name: string): Promise<void> {
  await heading(name);
  await screen.findByRole('button', { name: /^Approve/, description: '' });
}

test('quote, evidence and verdict stand beside each other, and axe finds nothing', async () => {
  const { container } = renderIn(<ReviewView />);
  await ready('Statement one');
  expect(screen.getByText('the very words').tagName).toBe('MARK');
  expect(screen.getByRole('link', { name: 'Source wire' })).toBeTruthy();
  expect(screen.getByText('The customs figures say otherwise.')).toBeTruthy();
  expect(screen.getByText(/have not reviewed this claim before/)).toBeTruthy();
  expect(within(screen.getByRole('navigation')).getAllByRole('listitem')).toHaveLength(3);
  expect(await axe(container)).toEqual([]);
});

test('claims that came back to whoever acts stand above the queue, each with the way to it', async () => {
  const rows = [claimRow('four', { status: 'changes_requested' }), claimRow('five', { status: 'changes_requested' })];
  vi.mocked(returnedClaims).mockResolvedValue({ rows, total: 3 });
  const { container } = renderIn(<ReviewView />);
  const back = within(await screen.findByRole('region', { name: 'Returned to you' }));
  back.getByRole('heading', { name: /^\W*3\W* claims came back to you/ });
  expect(back.getByRole('link', { name: 'Statement four' }).getAttribute('href')).toContain('/claims/four');
  back.getByText(/and \W*1\W* more/);
  expect(await axe(container)).toEqual([]);
});

test('where it appeared is told, and an editor is not asked to attach what can not be attached here', async () => {
  const address = 'https://paper.example/coal';
  vi.mocked(claim).mockImplementation(async (id) => viewOf(id, { appearances: [address], evidence: [] }));
  renderIn(<ReviewView />);
  await ready('Statement one');
  expect(screen.getByText('Appeared at').nextElementSibling?.textContent).toContain(address);
  screen.getByText('No evidence is attached to it.');
});

test('a claim whose correction waits is marked in the queue', async () => {
  waiting = [row('one', { correction_open: true }), row('two')];
  renderIn(<ReviewView />);
  await ready('Statement one');
  expect(screen.getByRole('button', { current: true }).textContent).toMatch(/correction$/);
  expect(screen.getAllByText('correction')).toHaveLength(1);
});

test('J and K go to the next claim and back', async () => {
  renderIn(<ReviewView />);
  await ready('Statement one');
  await userEvent.keyboard('j');
  await ready('Statement two');
  expect(screen.getByRole('button', { current: true }).textContent).toMatch(/Statement two/);
  expect(window.location.hash).toBe('#/review?claim=two');
  await userEvent.keyboard('k');
  await ready('Statement one');
  await userEvent.keyboard('k');
  expect(await screen.findByText('Previous claim: This is the first one.', { selector: '[aria-live]' })).toBeTruthy();
});

test('of a queue that is longer than a page more is read ahead, and the place is told of all', async () => {
  const all = Array.from({ length: 250 }, (_, at) => row(`n${at}`));
  vi.mocked(reviewQueue).mockImplementation(async (offset, limit) => ({
    rows: all.slice(offset, offset + limit),
    total: all.length,
  }));
  navigate('/review?claim=n199', { replace: true });
  renderIn(<ReviewView />);
  await screen.findByText('Statement n199', { selector: 'h2 *' });
  screen.getByText(/^\D?200\D? of \D?250\D?$/);
  await waitFor(() => expect(reviewQueue).toHaveBeenCalledWith(200, 200));
  await waitFor(() => expect(document.querySelectorAll('nav li')).toHaveLength(250));
  await userEvent.keyboard('j');
  await screen.findByText('Statement n200', { selector: 'h2 *' });
});

test('focus stays at the button that goes on, and goes to the claim where what had it is gone', async () => {
  renderIn(<ReviewView />);
  await ready('Statement one');
  const next = screen.getByRole('button', { name: 'Next claim' });
  await userEvent.click(next);
  await ready('Statement two');
  expect(document.activeElement).toBe(next);
  screen.getByRole('link', { name: 'Statement two' }).focus();
  await userEvent.keyboard('j');
  await ready('Statement three');
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'The claim under review' }));
});

test('after a decision focus is at the next claim, and at the heading where nothing waits any more', async () => {
  waiting = [row('one'), row('two'), row('three')];
  renderIn(<ReviewView />);
  await ready('Statement one');
  const atClaim = () => expect(document.activeElement?.getAttribute('aria-label')).toBe('The claim under review');
  await userEvent.click(screen.getByRole('button', { name: /^Approve/ }));
  await asked();
  await userEvent.keyboard('{Enter}');
  await ready('Statement two');
  await waitFor(atClaim);
  await userEvent.keyboard('r');
  await screen.findByRole('dialog', { name: 'Return the claim' });
  await userEvent.keyboard('Ask them.{Control>}{Enter}{/Control}');
  await ready('Statement three');
  await waitFor(atClaim);
  await userEvent.keyboard('a');
  await asked();
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Nothing waits');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

test('A says what is vouched for, Enter approves it, and the next claim comes up; the last one leaves an empty queue', async () => {
  waiting = [row('one'), row('two')];
  renderIn(<ReviewView />);
  await ready('Statement one');
  await userEvent.keyboard('a');
  const ask = await asked();
  within(ask).getByText('Statement one');
  within(ask).getByText(/^Evidence that the verdict rests on: \D*1\D*; independent sources: \D*1\D*$/);
  within(ask).getByText(/An approval can't be undone/);
  expect(approveClaim).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(approveClaim).toHaveBeenCalledWith('one');
  await ready('Statement two');
  await userEvent.keyboard('a');
  await asked();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Nothing waits')).toBeTruthy();
});

test('Esc leaves the claim in the queue, and J and K go on and back', async () => {
  renderIn(<ReviewView />);
  await ready('Statement one');
  await userEvent.keyboard('a');
  await asked();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await userEvent.keyboard('j');
  await ready('Statement two');
  await userEvent.keyboard('k');
  await ready('Statement one');
  expect(approveClaim).not.toHaveBeenCalled();
});

test('where comments are open Enter alone does not approve', async () => {
  vi.mocked(claim).mockImplementation(async (id) => viewOf(id, { comments: [comment('c', 'Who says so?')] }));
  renderIn(<ReviewView />);
  await ready('Statement one');
  await userEvent.keyboard('a');
  await asked();
  await userEvent.keyboard('{Enter}');
  expect(approveClaim).not.toHaveBeenCalled();
  await userEvent.keyboard('a');
  const ask = await asked();
  expect(within(ask).getByText('One comment is still open.')).toBeTruthy();
  await userEvent.click(within(ask).getByRole('button', { name: 'Approve' }));
  expect(approveClaim).toHaveBeenCalledWith('one');
});

test('four eyes refuses before the click, in words, and the key says so', async () => {
  const reason = 'You wrote the verdict: somebody else has to approve it.';
  waiting = [row('one', { blocked: { why: { kind: 'wrote_verdict' }, conflicts: [], message: reason } })];
  vi.mocked(allowedOps).mockResolvedValue(permissions({ 'review.approve': reason }));
  renderIn(<ReviewView />);
  await heading('Statement one');
  expect(await screen.findByRole('button', { name: /^Approve/, description: reason })).toBeTruthy();
  expect(screen.getByText(reason, { selector: 'li *' })).toBeTruthy();
  expect(screen.getByText('not yours to approve')).toBeTruthy();
  await userEvent.keyboard('a');
  expect(approveClaim).not.toHaveBeenCalled();
});

test('R returns with a reason, which is kept as a draft while it is typed', async () => {
  renderIn(<ReviewView />);
  await ready('Statement one');
  await userEvent.keyboard('r');
  const dialog = await screen.findByRole('dialog', { name: 'Return the claim' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Ask them.');
  await waitFor(() =>
    expect(saveDraft).toHaveBeenCalledWith(expect.anything(), 'review.return:one', { reason: 'Ask them.' }),
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Return' }));
  expect(returnClaim).toHaveBeenCalledWith('one', 'Ask them.');
  await ready('Statement two');
});

test('what the core refuses after all is told where it was pressed', async () => {
  vi.mocked(approveClaim).mockRejectedValue(refusal('review.approve', 'Somebody was faster.'));
  renderIn(<ReviewView />);
  await ready('Statement one');
  await userEvent.click(screen.getByRole('button', { name: /^Approve/ }));
  await userEvent.click(within(await asked()).getByRole('button', { name: 'Approve' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Somebody was faster.');
});

test('what changed since the last look stands first, what weighs little is one press away', async () => {
  vi.mocked(changesSinceLastLook).mockResolvedValue({
    revision: 'hash-0',
    op: 'review.return',
    at: '2026-11-01T10:00:00.000Z',
    reason: 'Say which years.',
    entries: [
      entry(1, 'verdict.edit', {
        entity: { kind: 'verdict', id: 'verdict-1' },
        changes: [
          change('summary', 'No.', 'Not so.', {
            diff: [
              { kind: 'removed', text: 'No' },
              { kind: 'added', text: 'Not so' },
              { kind: 'same', text: '.' },
            ],
          }),
        ],
      }),
      entry(2, 'claim.tag', { changes: [change('tags', [], ['coal'])] }),
    ],
  });
  const { container } = renderIn(<ReviewView />);
  await ready('Statement one');
  expect(await screen.findByText(/You returned it on/)).toBeTruthy();
  expect(screen.getByText('Say which years.')).toBeTruthy();
  expect(container.querySelector('ins')?.textContent).toMatch(/added: Not so/);
  expect(screen.queryByText('Tagging a claim')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /Show .*1.* more entry/ }));
  expect(screen.getByText('Tagging a claim')).toBeTruthy();
});

test('an answer in a comment stands beside what it answers, and that nothing else was changed', async () => {
  vi.mocked(changesSinceLastLook).mockResolvedValue({
    revision: 'hash-0',
    op: 'review.return',
    at: '2026-11-01T10:00:00.000Z',
    reason: 'Say which years.',
    entries: [
      entry(1, 'comment.add', {
        entity: { kind: 'comment', id: 'comment-1' },
        changes: [change('body', null, 'Those of 2021.')],
      }),
    ],
  });
  renderIn(<ReviewView />);
  await ready('Statement one');
  expect(await screen.findByText('Those of 2021.')).toBeTruthy();
  expect(screen.getByText('Neither the claim nor its evidence nor its verdict was changed since.')).toBeTruthy();
});

test('how long a claim waits is said in the largest unit that fits', () => {
  const now = Date.parse('2026-11-10T10:00:00.000Z');
  expect(sinceWords('2026-11-10T09:59:50.000Z', now, 'en')).toBe('now');
  expect(sinceWords('2026-11-10T07:00:00.000Z', now, 'en')).toBe('3 hours ago');
  expect(sinceWords('2026-11-01T10:00:00.000Z', now, 'en')).toBe('last week');
});
