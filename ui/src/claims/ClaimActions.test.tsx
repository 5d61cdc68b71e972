import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { discardDraft, draft, saveDraft } from '../ipc/drafts';
import {
  allowedOps,
  approveClaim,
  cancelCorrection,
  editCorrection,
  openCorrection,
  publishClaim,
  returnClaim,
  submitClaim,
  upholdClaim,
  withdrawClaim,
} from '../ipc/reviews';
import type { ClaimView, Op, Status } from '../ipc/types';
import { axe } from '../testing/axe';
import { ANNA, BOLAT, claimView, comment, correction, invalid, permissions, refusal, verdict } from '../testing/claim';
import { renderIn } from '../testing/render';
import { ClaimActions } from './ClaimActions';

vi.mock('../ipc/reviews');
vi.mock('../ipc/drafts');
vi.mock('../session/session', () => ({
  useActing: () => ({ person: BOLAT, name: 'Bolat', role: 'owner', active: true }),
}));

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(saveDraft).mockResolvedValue({ key: '', kept_at: '', content: null });
  vi.mocked(allowedOps).mockResolvedValue(permissions());
});

const STEPS: [Op, string][] = [
  ['review.submit', 'Submit for review'],
  ['review.recall', 'Recall'],
  ['review.approve', 'Approve'],
  ['review.return', 'Return'],
  ['claim.publish', 'Publish'],
  ['claim.withdraw', 'Withdraw'],
  ['claim.reopen', 'Reopen'],
  ['correction.open', 'Open a correction'],
];

test.each(STEPS)('%s is shown refused, with the reason as the core says it', async (op, name) => {
  const reason = `The rules refuse ${op}.`;
  vi.mocked(allowedOps).mockResolvedValue(permissions({ [op]: reason }));
  renderIn(<ClaimActions view={claimView({ status: 'in_review' })} />);
  const button = await screen.findByRole('button', { name, description: reason });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

const WAITED: [Status, string][] = [
  ['draft', 'Submit for review'],
  ['in_review', 'Approve'],
  ['approved', 'Publish'],
  ['published', 'Open a correction'],
  ['withdrawn', 'Reopen'],
];

test.each(WAITED)('in the state %s the first step is “%s”, and none is hidden', async (status, first) => {
  const { container } = renderIn(<ClaimActions view={claimView({ status })} />);
  await screen.findByRole('button', { name: first, description: '' });
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toHaveLength(STEPS.length);
  expect(screen.getAllByRole('button')[0]?.textContent).toBe(first);
  expect(await axe(container)).toEqual([]);
});

test('the reason against the step that comes next is said in words', async () => {
  const reason = 'the claim has no verdict. Propose one first.';
  vi.mocked(allowedOps).mockResolvedValue([
    { op: 'review.submit', why: { kind: 'verdict_missing' }, allowed: false, reason },
  ]);
  renderIn(<ClaimActions view={claimView()} />);
  expect(await screen.findByText(reason, { selector: 'p' })).toBeTruthy();
});

test('what the core refuses after all is told at the buttons', async () => {
  vi.mocked(submitClaim).mockRejectedValue(refusal('review.submit', 'Somebody was faster.'));
  renderIn(<ClaimActions view={claimView()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Submit for review', description: '' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Somebody was faster.');
});

test('once a claim is submitted, its button is another one, and focus goes to the heading', async () => {
  const shown = (view: ClaimView) => <ClaimActions view={view} />;
  const { rerender } = renderIn(shown(claimView()));
  vi.mocked(submitClaim).mockImplementation(async () => {
    vi.mocked(allowedOps).mockResolvedValue(permissions({ 'review.submit': 'It is in review.' }));
    return claimView({ status: 'in_review' });
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Submit for review', description: '' }));
  await screen.findByRole('button', { name: 'Submit for review', description: 'It is in review.' });
  rerender(shown(claimView({ status: 'in_review' })));
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Review' })));
});

test('A approves after a yes, and R returns with a reason', async () => {
  vi.mocked(approveClaim).mockResolvedValue(claimView({ status: 'approved' }));
  vi.mocked(returnClaim).mockResolvedValue(claimView({ status: 'changes_requested' }));
  renderIn(<ClaimActions view={claimView({ status: 'in_review', verdict: verdict() })} />);
  await screen.findByRole('button', { name: 'Approve', description: '' });
  await userEvent.keyboard('a');
  const asked = await screen.findByRole('alertdialog', { name: 'Approve this claim?' });
  expect(within(asked).queryByText('Self-approved')).toBeNull();
  await userEvent.click(within(asked).getByRole('button', { name: 'Approve' }));
  expect(approveClaim).toHaveBeenCalledWith('claim-1');
  await userEvent.keyboard('r');
  await userEvent.type(await screen.findByRole('textbox', { name: /Reason/ }), 'Ask the ministry.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(returnClaim).toHaveBeenCalledWith('claim-1', 'Ask the ministry.');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('who approves their own work is told that it will be marked', async () => {
  renderIn(<ClaimActions view={claimView({ status: 'in_review', verdict: verdict({ authors: [ANNA, BOLAT] }) })} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Approve', description: '' }));
  expect(within(await screen.findByRole('alertdialog')).getByText('Self-approved')).toBeTruthy();
});

test('Enter publishes, unless a comment is open', async () => {
  vi.mocked(publishClaim).mockResolvedValue(claimView({ status: 'published' }));
  const view = claimView({ status: 'approved', comments: [comment('c', 'Who says so?')] });
  const { rerender } = renderIn(<ClaimActions view={view} />);
  const publish = () => screen.findByRole('button', { name: 'Publish', description: '' });
  await userEvent.click(await publish());
  await screen.findByRole('alertdialog');
  await userEvent.keyboard('{Enter}');
  expect(publishClaim).not.toHaveBeenCalled();
  rerender(<ClaimActions view={{ ...view, comments: [] }} />);
  await userEvent.click(await publish());
  await screen.findByRole('alertdialog');
  await userEvent.keyboard('{Enter}');
  expect(publishClaim).toHaveBeenCalledWith('claim-1');
});

test('a step that needs a reason keeps what was typed where it is refused', async () => {
  vi.mocked(withdrawClaim).mockRejectedValueOnce(refusal('claim.withdraw', 'It needs a reason. Give one.'));
  vi.mocked(withdrawClaim).mockRejectedValueOnce(invalid('reason', 'The reason is too long.'));
  renderIn(<ClaimActions view={claimView()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw', description: '' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
  const wanting = await screen.findByRole('textbox', { description: 'It needs a reason. Give one.' });
  expect(document.activeElement).toBe(wanting);
  await userEvent.keyboard('Not a claim.');
  expect(screen.queryByText('It needs a reason. Give one.')).toBeNull();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
  const field = await screen.findByRole('textbox', { description: 'The reason is too long.' });
  expect(field).toHaveProperty('value', 'Not a claim.');
  await vi.waitFor(() =>
    expect(saveDraft).toHaveBeenCalledWith(expect.anything(), 'claim.withdraw:claim-1', { reason: 'Not a claim.' }),
  );
});

test('a correction names its class, which a person chooses, and its notice, and a wrong notice is marked', async () => {
  vi.mocked(openCorrection)
    .mockRejectedValueOnce(invalid('class', 'Nothing is chosen for “How much changes”. Choose one.'))
    .mockRejectedValue(invalid('notice', 'The notice is empty. Write something.'));
  renderIn(<ClaimActions view={claimView({ status: 'published' })} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Open a correction', description: '' }));
  const dialog = await screen.findByRole('dialog');
  expect(document.activeElement).toBe(within(dialog).getAllByRole('radio')[0]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Open a correction' }));
  expect(openCorrection).toHaveBeenLastCalledWith('claim-1', null, '');
  const classes = await within(dialog).findByRole('radiogroup', { description: /Nothing is chosen/ });
  await vi.waitFor(() => expect(classes.contains(document.activeElement)).toBe(true));
  await userEvent.click(within(classes).getByRole('radio', { name: /verdict changed/ }));
  expect(within(dialog).queryByText(/Nothing is chosen/)).toBeNull();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Open a correction' }));
  expect(openCorrection).toHaveBeenLastCalledWith('claim-1', 'verdict_changed', '');
  expect(await within(dialog).findByRole('textbox', { description: /The notice is empty/ })).toBeTruthy();
  expect(await axe(dialog)).toEqual([]);
});

test.each([
  ['published', /^Readers have it: it is published\. Reopening does not bring that back/],
  ['in_review', /^It is in review\. Reopening does not bring that back/],
  ['draft', null],
] as const)('before a claim is withdrawn it is said what reopening does not bring back: %s', async (status, said) => {
  renderIn(<ClaimActions view={claimView({ status })} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw', description: '' }));
  const dialog = await screen.findByRole('dialog');
  const told =
    within(dialog)
      .queryByRole('status')
      ?.textContent?.replaceAll(/[\u2068\u2069]/g, '') ?? null;
  if (said) expect(told).toMatch(said);
  else expect(told).toBeNull();
});

test('an approval that makes a correction public says so, with what readers are told', async () => {
  const open = correction();
  const view = claimView({ status: 'in_review', open_correction: open.id, corrections: [open] });
  renderIn(<ClaimActions view={view} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Approve', description: '' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Approve this correction?' });
  expect(within(dialog).getByText('The year was wrong.')).toBeTruthy();
  expect(within(dialog).getByText(/The correction is public as soon as you approve it/)).toBeTruthy();
});

const OPEN = correction();
const CORRECTED: Partial<ClaimView> = { status: 'correction_pending', open_correction: OPEN.id, corrections: [OPEN] };
const SOURCE_CHANGED: ClaimView['approval_stale'] = [
  { entity: 'source/paper', by: ANNA, by_name: 'Anna', at: '2026-11-04T08:00:00.000Z' },
];

test('a correction is changed and called off while it is open, and an approval upheld while it is stale', async () => {
  const named = { name: /^(Edit the correction|Call off the correction|Uphold)$/ };
  const { unmount } = renderIn(<ClaimActions view={claimView({ status: 'published' })} />);
  await screen.findByRole('button', { name: 'Open a correction', description: '' });
  expect(screen.queryAllByRole('button', named)).toEqual([]);
  unmount();
  const again = renderIn(<ClaimActions view={claimView(CORRECTED)} />);
  expect(await screen.findAllByRole('button', named)).toHaveLength(2);
  again.unmount();
  renderIn(<ClaimActions view={claimView({ status: 'published', approval_stale: SOURCE_CHANGED })} />);
  expect(await screen.findAllByRole('button', named)).toHaveLength(1);
  expect(screen.getAllByRole('button')[0]?.textContent).toBe('Uphold');
});

test('an open correction is changed in the form that it was opened with', async () => {
  vi.mocked(editCorrection).mockResolvedValue(OPEN);
  renderIn(<ClaimActions view={claimView(CORRECTED)} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit the correction', description: '' }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit the correction' });
  const notice = within(dialog).getByRole('textbox');
  expect((notice as HTMLTextAreaElement).value).toBe('The year was wrong.');
  expect(within(dialog).getByRole('radio', { name: /minor/ })).toHaveProperty('checked', true);
  await userEvent.click(within(dialog).getByRole('radio', { name: /evidence/ }));
  await userEvent.type(notice, ' Sorry.');
  expect(await axe(dialog)).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  const edit = { class: 'evidence', notice: 'The year was wrong. Sorry.' };
  expect(editCorrection).toHaveBeenCalledWith('claim-1', edit);
});

test('calling a correction off asks why, and shows what readers are not told', async () => {
  vi.mocked(cancelCorrection).mockResolvedValue(claimView());
  renderIn(<ClaimActions view={claimView(CORRECTED)} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Call off the correction', description: '' }));
  const dialog = await screen.findByRole('dialog', { name: 'Call off the correction' });
  expect(within(dialog).getByText('The year was wrong.')).toBeTruthy();
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'It was right.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Call off the correction' }));
  expect(cancelCorrection).toHaveBeenCalledWith('claim-1', 'It was right.');
});

test('upholding an approval asks why, and names what was changed', async () => {
  vi.mocked(upholdClaim).mockResolvedValue(claimView());
  renderIn(<ClaimActions view={claimView({ status: 'published', approval_stale: SOURCE_CHANGED })} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Uphold', description: '' }));
  const dialog = await screen.findByRole('dialog', { name: 'Uphold the approval' });
  expect(within(dialog).getByText(/was changed by/).textContent).toContain('Anna');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'The figure is the same.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Uphold' }));
  expect(upholdClaim).toHaveBeenCalledWith('claim-1', 'The figure is the same.');
});
