import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { listArticles } from '../ipc/articles';
import { claim } from '../ipc/claims';
import { discardDraft, draft, drafts } from '../ipc/drafts';
import { claimHistory } from '../ipc/history';
import { IpcError } from '../ipc/invoke';
import { people } from '../ipc/people';
import { allowedOps, policyChecklist } from '../ipc/reviews';
import type { Draft, ClaimView as View } from '../ipc/types';
import { runCommand } from '../shared/commands/registry';
import { navigate } from '../shared/router';
import { axe } from '../testing/axe';
import { ANNA, BOLAT, claimView, correction, evidence, permissions, source, verdict } from '../testing/claim';
import { renderIn } from '../testing/render';
import ClaimView from './ClaimView';

vi.mock('../ipc/articles');
vi.mock('../ipc/claims');
vi.mock('../ipc/drafts');
vi.mock('../ipc/history');
vi.mock('../ipc/people');
vi.mock('../ipc/reviews');
vi.mock('../session/session', () => ({ useActing: () => ({ person: BOLAT }), useDeskReason: () => null }));

const PAPER = source('paper', { title: 'Morning paper' });
const FULL = claimView({
  status: 'corrected',
  article_id: 'article-1',
  article: {
    id: 'article-1',
    title: 'A rumour',
    publisher: 'The paper',
    url: null,
    published_on: '2022-06-24',
    redacted: [],
  },
  quote: { exact: 'appears to be fake', prefix: 'The report ', suffix: ', they say', start: 11, end: 29 },
  quote_needs_review: true,
  verdict: verdict(),
  evidence: [evidence('e1', PAPER)],
  independent_sources: 1,
  approval: { revision: 'r', by: BOLAT, at: '2026-11-03T08:00:00.000Z', own_work: true },
  self_approved: true,
  approval_stale: [{ entity: 'source/paper', by: ANNA, by_name: 'Anna', at: '2026-11-04T08:00:00.000Z' }],
  due_on: '2020-01-01',
});

beforeEach(() => {
  vi.resetAllMocks();
  navigate('/claims/claim-1', { replace: true });
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(drafts).mockResolvedValue([]);
  vi.mocked(people).mockResolvedValue([]);
  vi.mocked(listArticles).mockResolvedValue({ rows: [], total: 0 });
  vi.mocked(claimHistory).mockResolvedValue([]);
  vi.mocked(allowedOps).mockResolvedValue(permissions());
  vi.mocked(policyChecklist).mockResolvedValue([
    {
      point: { kind: 'independent_sources', has: 1, needs: 2, counted_once: [] },
      met: false,
      reason: '2 independent sources are asked for.',
    },
    { point: { kind: 'primary_source' }, met: true, reason: 'one source must be primary; none is.' },
  ]);
  vi.mocked(claim).mockResolvedValue(FULL);
});

test('everything that a reader must know is in words, and axe finds nothing', async () => {
  const { container } = renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  expect(await screen.findByRole('heading', { level: 1, name: FULL.statement })).toBeTruthy();
  expect(screen.getByText('appears to be fake').tagName).toBe('MARK');
  expect(screen.getByRole('link', { name: /A rumour/ }).getAttribute('href')).toBe(
    '#/articles/article-1?claim=claim-1',
  );
  expect(screen.getByText('Needs review')).toBeTruthy();
  expect(screen.getAllByText('Self-approved').length).toBeGreaterThan(1);
  const notes = screen
    .getAllByRole('note')
    .flatMap((note) => within(note).queryAllByRole('link', { name: /Morning paper/i }));
  expect(notes.map((link) => link.getAttribute('href'))).toEqual(['#/sources/paper']);
  expect(screen.getByText(/Changed by .*Anna.* since the approval/)).toBeTruthy();
  expect(screen.getByText(/Approved by .*Bolat.*: their own work/)).toBeTruthy();
  expect(await screen.findByText('2 independent sources are asked for.')).toBeTruthy();
  expect(screen.getByText('a primary source.')).toBeTruthy();
  expect(await axe(container)).toEqual([]);
});

test('what an open correction asks of the verdict stands among what a submission needs', async () => {
  const reason = 'its correction says that the verdict changed.';
  const submit = { op: 'review.submit' as const, why: { kind: 'verdict_unchanged' as const }, allowed: false, reason };
  const others = permissions().filter(({ op }) => op !== 'review.submit');
  vi.mocked(allowedOps).mockResolvedValue([...others, submit]);
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  const needs = (await screen.findByRole('heading', { level: 2, name: /^What a submission needs/ })).closest('section');
  await within(needs as HTMLElement).findByText(reason);
});

test('where the words of statement and article were destroyed it is said, with what can be done', async () => {
  const article = { id: 'article-1', title: '', publisher: null, url: null, published_on: null };
  vi.mocked(claim).mockResolvedValue({
    ...FULL,
    statement: '',
    redacted: ['statement'],
    article: { ...article, redacted: ['title', 'text'] },
  });
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  const heading = await screen.findByRole('heading', { level: 1, name: 'redacted' });
  expect(heading.querySelector('svg')).toBeTruthy();
  screen.getByText(/Write one that may be told/);
  expect(screen.getByText('appears to be fake').parentElement?.textContent).toBe('appears to be fake');
  screen.getByText(/and with it what stood around these words/);
  expect(screen.queryByText('Needs review')).toBeNull();
});

test.each([
  ['one column: what can be done, what the claim rests on, and its facts', 500, 0],
  ['two columns: what the claim rests on, then what can be done and its facts', 1200, 4],
])('focus goes as one reads, in %s', async (_, width, before) => {
  const offsetWidth = vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(width);
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  await screen.findByText('2 independent sources are asked for.');
  const parts = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  const rests = ['Quote in its context', 'Evidence1', 'Verdict', 'Comments0'];
  const known = ['What a submission needs', 'Facts', 'The work'];
  expect(parts).toEqual([...rests.slice(0, before), 'Review', ...rests.slice(before), ...known]);
  offsetWidth.mockRestore();
});

test('a claim that was returned says why, by whom and when, and no longer that it was submitted', async () => {
  vi.mocked(claim).mockResolvedValue(
    claimView({
      status: 'changes_requested',
      reason: 'Say which years.',
      reason_given: { by: BOLAT, at: '2026-11-03T09:00:00.000Z' },
      submission: { revision: 'hash', by: ANNA, at: '2026-11-02T09:00:00.000Z', own_work: false },
    }),
  );
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  const note = await screen.findByRole('note');
  expect(note.textContent).toMatch(/Returned for this reason.*Bolat.*Nov.*2026.*Say which years\./);
  expect(screen.queryByText(/Submitted by/)).toBeNull();
});

test('an open correction says above the work how much changes and what readers are told', async () => {
  const open = correction({ class: 'evidence', notice: 'The table of 2025 was missing.' });
  vi.mocked(claim).mockResolvedValue(
    claimView({ status: 'correction_pending', corrections: [open], open_correction: open.id }),
  );
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  const note = await screen.findByRole('note');
  expect(note.textContent).toMatch(
    /A correction is open.*Evidence was wrong or missing.*The table of 2025 was missing\./,
  );
  expect(screen.queryByRole('heading', { name: /Corrections/ })).toBeNull();
});

test('a correction that was called off says who did and why, beside what readers were never told', async () => {
  const called = correction({ cancelled: true, reason: 'The year was right.', updated_by: BOLAT });
  vi.mocked(claim).mockResolvedValue(claimView({ status: 'published', corrections: [called] }));
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  const section = await screen.findByRole('region', { name: /^Corrections/ });
  expect(section.textContent).toMatch(/The year was wrong\..*called off.*Bolat.*The year was right\./);
});

test('why an approval still holds stands above the work and warns of nothing', async () => {
  const upheld = { revision: 'f'.repeat(64), by: BOLAT, at: '2026-11-05T08:00:00.000Z', own_work: false };
  const given = { by: BOLAT, at: upheld.at };
  vi.mocked(claim).mockResolvedValue(
    claimView({
      status: 'published',
      approval: upheld,
      upheld,
      reason: 'The figure is the same.',
      reason_given: given,
    }),
  );
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  const note = await screen.findByRole('note');
  expect(note.textContent).toMatch(/Upheld for this reason.*Bolat.*The figure is the same\./);
  expect(screen.getByRole('region', { name: 'Review' }).textContent).toMatch(/Upheld by.*Bolat/);
});

test('what readers may have though it is not public here is said first, with who gave it to them', async () => {
  const perhaps_public = { by: BOLAT, at: '2026-11-05T08:00:00.000Z' };
  vi.mocked(claim).mockResolvedValue(claimView({ status: 'in_progress', perhaps_public }));
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  const note = await screen.findByRole('note');
  expect(note.textContent).toMatch(/Readers may have it.*Bolat.*approve and publish it again, or withdraw it\./);
});

const NEXT: [string, Partial<View>, string][] = [
  ['no verdict', {}, 'Next: propose a verdict, then submit it for review.'],
  [
    'neither a verdict nor sources enough',
    { policy: [{ kind: 'primary_source' }] },
    'Next: find evidence, propose a verdict, submit.',
  ],
  ['no reasons', { verdict: verdict({ rationale: '' }) }, 'Next: finish the verdict, then submit it for review.'],
  [
    'a policy that is not met',
    { verdict: verdict(), policy: [{ kind: 'primary_source' }] },
    'Next: meet what a submission still needs, then submit it for review.',
  ],
  ['nothing missing', { verdict: verdict() }, 'Next: submit it for review.'],
];

test.each(NEXT)('with %s, what comes next is said', async (_, given, words) => {
  vi.mocked(claim).mockResolvedValue(claimView({ status: 'in_progress', ...given }));
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  expect(await screen.findByText(words)).toBeTruthy();
});

test('F2 edits in place; Esc ends only that, and focus returns to the button', async () => {
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  await screen.findByRole('button', { name: 'Edit the claim', description: '' });
  await userEvent.keyboard('{F2}');
  expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: /Statement/ }));
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('form', { name: 'Edit the claim' })).toBeNull();
  expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit the claim' })));
});

test('the history has an address of its own', async () => {
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  await userEvent.click(await screen.findByRole('tab', { name: 'History' }));
  expect(window.location.hash).toBe('#/claims/claim-1?tab=history');
  expect(screen.getByRole('tab', { name: 'History' }).getAttribute('aria-selected')).toBe('true');
});

test('the parts of a claim are commands; focus that goes with one part is on the tab of the other', async () => {
  renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  await screen.findByRole('tab', { name: 'History' });
  act(() => screen.getByRole('textbox', { name: 'New comment' }).focus());
  act(() => runCommand('claim-tab-history'));
  expect(window.location.hash).toBe('#/claims/claim-1?tab=history');
  const history = screen.getByRole('tab', { name: 'History' });
  await vi.waitFor(() => expect(document.activeElement).toBe(history));
  act(() => runCommand('claim-tab-work'));
  expect(await screen.findByRole('textbox', { name: 'New comment' })).toBeTruthy();
  expect(document.activeElement).toBe(history);
});

test('a claim that is not there is told as the core says it', async () => {
  const message = 'No claim claim-9 in this workspace.';
  vi.mocked(claim).mockRejectedValue(
    new IpcError({ code: 'not_found', message, details: { what: 'claim', id: 'claim-9' } }),
  );
  renderIn(<ClaimView params={{ id: 'claim-9' }} />);
  expect((await screen.findByRole('alert')).textContent).toBe(message);
});

test('what was begun on the claim and not saved is told, and opens or goes', async () => {
  const kept_at = '2026-11-20T10:00:00.000Z';
  let kept: Draft[] = [
    { key: 'verdict-edit:claim-1', kept_at, content: { summary: 'It never was.' } },
    { key: 'claim-edit:claim-1', kept_at, content: { statement: 'Another' } },
    { key: 'claim-edit:claim-2', kept_at, content: { statement: 'Elsewhere' } },
  ];
  vi.mocked(drafts).mockImplementation(async () => kept);
  vi.mocked(draft).mockImplementation(async (_of, key) => kept.find((each) => each.key === key) ?? null);
  vi.mocked(discardDraft).mockImplementation(async (_of, key) => {
    kept = kept.filter((each) => each.key !== key);
    return null;
  });
  const { container } = renderIn(<ClaimView params={{ id: 'claim-1' }} />);
  const begun = await screen.findByRole('region', { name: 'Unsaved text' });
  expect(await axe(container)).toEqual([]);
  const [verdictDraft, edit] = within(begun).getAllByRole('listitem');
  if (!verdictDraft || !edit) throw new Error('there are two');
  await userEvent.click(within(verdictDraft).getByRole('button', { name: 'Continue' }));
  const form = await screen.findByRole('form', { name: 'Edit the verdict' });
  expect(within(form).getByRole('textbox', { name: 'Summary' })).toHaveProperty('value', 'It never was.');
  expect(within(begun).getAllByRole('listitem')).toHaveLength(1);
  expect(window.location.hash).toBe('#/claims/claim-1');
  await userEvent.click(within(edit).getByRole('button', { name: 'Discard' }));
  const asked = within(await screen.findByRole('alertdialog'));
  await userEvent.click(asked.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Unsaved text' })).toBeNull());
  expect(discardDraft).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'claim-edit:claim-1');
});
