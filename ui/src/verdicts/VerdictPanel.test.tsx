import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Editor } from '@tiptap/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { desk } from '../ipc/desk';
import { discardDraft, draft, saveDraft } from '../ipc/drafts';
import { people } from '../ipc/people';
import { allowedOps } from '../ipc/reviews';
import { scales } from '../ipc/scales';
import type { DeskRecord, PersonRecord, RatingScaleRecord, Refusal } from '../ipc/types';
import { editVerdict, proposeVerdict } from '../ipc/verdicts';
import { axe } from '../testing/axe';
import { ANNA, BOLAT, claimView, invalid, permissions, verdict } from '../testing/claim';
import { renderIn } from '../testing/render';
import { VerdictPanel } from './VerdictPanel';

vi.mock('../ipc/desk');
vi.mock('../ipc/drafts');
vi.mock('../ipc/people');
vi.mock('../ipc/reviews');
vi.mock('../ipc/scales');
vi.mock('../ipc/verdicts');

const SCALES = [
  {
    id: 'scale-truth',
    heads: ['scale-truth-head'],
    name: 'Six-point truth scale',
    worst: 1,
    best: 6,
    ratings: [
      { key: 'true', label: 'True', value: 6, meaning: 'Accurate.' },
      { key: 'false', label: 'False', value: 2, meaning: 'Not accurate.' },
    ],
  },
  {
    id: 'scale-none',
    heads: ['scale-none-head'],
    name: 'No rating',
    worst: null,
    best: null,
    ratings: [{ key: 'conclusion', label: 'See conclusion', value: null, meaning: 'The reasons say it.' }],
  },
] as unknown as RatingScaleRecord[];

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(saveDraft).mockResolvedValue({ key: '', kept_at: '', content: null });
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(allowedOps).mockResolvedValue(permissions());
  vi.mocked(scales).mockResolvedValue(SCALES);
  vi.mocked(people).mockResolvedValue([ANNA, BOLAT].map((id) => ({ id, active: true }) as PersonRecord));
  vi.mocked(desk).mockResolvedValue({ default_scale_id: 'scale-truth' } as DeskRecord);
});

async function propose() {
  renderIn(<VerdictPanel view={claimView()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Propose a verdict', description: '' }));
  return screen.findByRole('radiogroup', { name: /Rating/ });
}

test('a rating is chosen with the arrow keys; each says its value and when it is given', async () => {
  vi.mocked(proposeVerdict).mockResolvedValue(verdict());
  const ratings = await propose();
  expect(within(ratings).getByRole('radio', { name: /^2\s?False\s?Not accurate\.$/ })).toBeTruthy();
  within(ratings).getByRole('radio', { name: /True/ }).focus();
  await userEvent.keyboard(' {ArrowDown}');
  expect(within(ratings).getByRole('radio', { name: /False/ })).toHaveProperty('checked', true);
  await userEvent.type(screen.getByRole('textbox', { name: /Summary/ }), 'It did not happen.');
  await userEvent.click(screen.getByRole('button', { name: 'Propose a verdict' }));
  expect(proposeVerdict).toHaveBeenCalledWith('claim-1', {
    scale_id: 'scale-truth',
    rating: 'false',
    rationale: '',
    summary: 'It did not happen.',
  });
});

test('once there is a verdict, the button that it was proposed with is gone, and focus goes to the heading', async () => {
  vi.mocked(proposeVerdict).mockResolvedValue(verdict());
  const { rerender } = renderIn(<VerdictPanel view={claimView()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Propose a verdict', description: '' }));
  await userEvent.click(await screen.findByRole('radio', { name: /False/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Propose a verdict' }));
  await screen.findByText(/^No verdict yet/);
  rerender(<VerdictPanel view={claimView({ verdict: verdict() })} />);
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Verdict' })));
});

const FOUR_EYES = /^Once you save, you are an author of this verdict/;

interface Approving {
  four_eyes?: boolean;
  why?: Refusal | null;
  reason?: string | null;
  people?: number;
}

async function editing({ four_eyes = true, why = null, reason = null, people: several = 2 }: Approving) {
  vi.mocked(desk).mockResolvedValue({ default_scale_id: 'scale-truth', four_eyes } as DeskRecord);
  vi.mocked(people).mockResolvedValue([ANNA, BOLAT].map((id, at) => ({ id, active: at < several }) as PersonRecord));
  const approve = { op: 'review.approve' as const, why, allowed: !why && !reason, reason };
  const others = permissions().filter(({ op }) => op !== 'review.approve');
  vi.mocked(allowedOps).mockResolvedValue([...others, approve]);
  renderIn(<VerdictPanel view={claimView({ status: 'in_review', verdict: verdict() })} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit the verdict', description: '' }));
  await screen.findByRole('radiogroup', { name: /Rating/ });
}

test.each<[string, Approving]>([
  ['now', {}],
  ['once the verdict is another one', { why: { kind: 'verdict_unchanged' } }],
  ['once copies agree upon it', { reason: 'Copies edited apart disagree.' }],
])('who could approve is told before that saving makes them an author of the verdict: %s', async (_, given) => {
  await editing(given);
  await screen.findByText(FOUR_EYES);
});

test.each<Approving>([{ four_eyes: false }, { why: { kind: 'submitted' } }, { people: 1 }])(
  'nothing is told where saving takes no approval away: %o',
  async (given) => {
    await editing(given);
    await vi.waitFor(() => expect(people).toHaveBeenCalled());
    expect(screen.queryByText(FOUR_EYES)).toBeNull();
  },
);

test('a scale with one rating leaves nothing to choose', async () => {
  vi.mocked(proposeVerdict).mockResolvedValue(verdict());
  await propose();
  await userEvent.click(screen.getByRole('button', { name: /Scale/ }));
  await userEvent.click(await screen.findByRole('option', { name: /^No rating/ }));
  expect(await screen.findByRole('radio', { name: /See conclusion/ })).toHaveProperty('checked', true);
  await userEvent.click(screen.getByRole('button', { name: 'Propose a verdict', description: '' }));
  expect(vi.mocked(proposeVerdict).mock.lastCall?.[1]).toMatchObject({ scale_id: 'scale-none', rating: 'conclusion' });
});

test('a rating that nobody chose is asked for at its field', async () => {
  const told = 'Nothing is chosen for “Rating”. Choose one.';
  vi.mocked(proposeVerdict).mockRejectedValue(invalid('rating', told));
  const ratings = await propose();
  await userEvent.click(screen.getByRole('button', { name: 'Propose a verdict', description: '' }));
  expect(vi.mocked(proposeVerdict).mock.lastCall?.[1]).toMatchObject({ scale_id: 'scale-truth', rating: '' });
  await within(ratings).findByText(told);
  expect(document.activeElement).toBe(within(ratings).getByRole('radio', { name: /True/ }));
  await userEvent.keyboard(' ');
  expect(within(ratings).queryByText(told)).toBeNull();
});

test('the form is seen as a whole once its ratings are there, and a refusal with what is said of it', async () => {
  const told = 'Nothing is chosen for “Rating”. Choose one.';
  vi.mocked(proposeVerdict).mockRejectedValue(invalid('rating', told));
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView');
  const ratings = await propose();
  await vi.waitFor(() => expect(shown.mock.contexts).toEqual([ratings.closest('form')]));
  shown.mockClear();
  await userEvent.click(screen.getByRole('button', { name: 'Propose a verdict', description: '' }));
  const message = await within(ratings).findByText(told);
  await vi.waitFor(() => expect(shown.mock.contexts).toContain(message));
  expect(shown.mock.contexts.at(-1)).toBe(document.activeElement);
});

test('missing reasons are told at their field, and what was typed is a draft', async () => {
  vi.mocked(proposeVerdict).mockRejectedValue(invalid('rationale', 'The rationale is empty. Write something.'));
  const ratings = await propose();
  const reasons = await screen.findByRole('textbox', { name: /Reasons/ });
  await userEvent.click(within(ratings).getByRole('radio', { name: /True/ }));
  await userEvent.keyboard('{Control>}s{/Control}');
  await vi.waitFor(() => expect(reasons.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByText('The rationale is empty. Write something.')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(reasons);
  expect(within(ratings).getByRole('radio', { name: /True/ })).toHaveProperty('checked', true);
  const { editor } = reasons as HTMLElement & { editor?: Editor };
  act(() => void editor?.commands.insertContent('It is so.'));
  expect(reasons.getAttribute('aria-invalid')).toBe('false');
  await vi.waitFor(() =>
    expect(saveDraft).toHaveBeenCalledWith(
      expect.anything(),
      'verdict-propose:claim-1',
      expect.objectContaining({ rating: 'true' }),
    ),
  );
});

test('a draft is there again after a crash', async () => {
  vi.mocked(draft).mockResolvedValue({
    key: 'verdict-propose:claim-1',
    kept_at: '2026-11-23T10:00:00.000Z',
    content: { scale_id: 'scale-truth', rating: 'true', summary: 'Half a sentence', rationale: '' },
  });
  const ratings = await propose();
  expect(await screen.findByText(/This is your unsaved text/)).toBeTruthy();
  expect(within(ratings).getByRole('radio', { name: /True/ })).toHaveProperty('checked', true);
  expect(screen.getByRole('textbox', { name: /Summary/ })).toHaveProperty('value', 'Half a sentence');
});

test('an edit sends what differs', async () => {
  vi.mocked(editVerdict).mockResolvedValue(verdict());
  renderIn(<VerdictPanel view={claimView({ status: 'in_review', verdict: verdict() })} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit the verdict', description: '' }));
  expect(screen.getByText(/takes it back from review/)).toBeTruthy();
  await userEvent.clear(await screen.findByRole('textbox', { name: /Summary/ }));
  await screen.findByRole('radio', { name: /False/ });
  await userEvent.click(await screen.findByRole('button', { name: 'Save', description: '' }));
  expect(editVerdict).toHaveBeenCalledWith('claim-1', { summary: null });
});

test('what others changed meanwhile is told in the form, a rating with its scale, and both are taken together', async () => {
  const fields = { summary: 'Mine.', rationale: 'Mine.', scale_id: 'scale-none', rating: 'conclusion' };
  const $from = { summary: null, rationale: 'Before.', scale_id: 'scale-old', rating: 'old' };
  const content = { ...fields, $from };
  vi.mocked(draft).mockResolvedValue({ key: '', kept_at: '2026-11-23T10:00:00.000Z', content });
  renderIn(<VerdictPanel view={claimView({ verdict: verdict() })} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit the verdict', description: '' }));
  expect(await screen.findByText('False · Six-point truth scale')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Take this: .*Rating/ }));
  expect(await screen.findByRole('radio', { name: /False/ })).toHaveProperty('checked', true);
  await userEvent.click(screen.getByRole('button', { name: /^Take this: .*Summary/ }));
  await userEvent.click(await screen.findByRole('button', { name: /^Take this: .*Reasons/ }));
  expect(screen.getByRole('textbox', { name: /Reasons/ }).textContent).toBe('The customs figures say otherwise.');
  expect(screen.queryByRole('button', { name: /^Take this: / })).toBeNull();
});

test('what was found is shown with its place on the scale and its authors, and axe finds nothing', async () => {
  const found = verdict({ authors: [ANNA, BOLAT] });
  const refused = { 'verdict.edit': 'The claim is published.', 'verdict.propose': 'the claim is published.' };
  vi.mocked(allowedOps).mockResolvedValue(permissions(refused));
  const { container } = renderIn(<VerdictPanel view={claimView({ verdict: found })} />);
  expect(
    await screen.findByRole('button', { name: 'Edit the verdict', description: 'The claim is published.' }),
  ).toBeTruthy();
  expect(screen.getByText('False')).toBeTruthy();
  expect(screen.getByText(/2.* on a scale from .*1.* to .*6/)).toBeTruthy();
  expect(screen.getByText(/Proposed by .*Anna/)).toBeTruthy();
  expect(screen.getByText(/changed since by .*Bolat/)).toBeTruthy();
  expect(await axe(container)).toEqual([]);
});

test.each([
  { revisions: 1, before: /^Proposed by .*Anna.?Nov/ },
  { revisions: 2, before: /^Proposed by .*Anna.?· last changedNov/ },
])('the time beside a verdict of $revisions revisions is said to be what it is', async ({ revisions, before }) => {
  renderIn(<VerdictPanel view={claimView({ verdict: verdict({ revisions }) })} />);
  expect((await screen.findByText(/^Proposed by/)).parentElement?.textContent).toMatch(before);
});
