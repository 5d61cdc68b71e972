import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { assignClaim, editClaim, tagClaim } from '../ipc/claims';
import { desk } from '../ipc/desk';
import { discardDraft, draft, drafts, saveDraft } from '../ipc/drafts';
import { editEvidence } from '../ipc/evidence';
import { claimAsOf, compareTexts } from '../ipc/history';
import { people } from '../ipc/people';
import { allowedOps } from '../ipc/reviews';
import { scales } from '../ipc/scales';
import type { Conflict, JsonValue } from '../ipc/types';
import { editVerdict } from '../ipc/verdicts';
import { axe } from '../testing/axe';
import { ANNA, BOLAT, claimView, evidence, invalid, permissions, source, verdict } from '../testing/claim';
import { deskRecord, personRecord, scaleRecord } from '../testing/desk';
import { renderIn } from '../testing/render';
import { VerdictPanel } from '../verdicts/VerdictPanel';
import { Conflicts } from './Conflicts';

vi.mock('../ipc/claims');
vi.mock('../ipc/comments');
vi.mock('../ipc/desk');
vi.mock('../ipc/drafts');
vi.mock('../ipc/evidence');
vi.mock('../ipc/history');
vi.mock('../ipc/people');
vi.mock('../ipc/reviews');
vi.mock('../ipc/scales');
vi.mock('../ipc/verdicts');

function conflict(field: string, one: JsonValue, other: JsonValue): Conflict {
  const side = (revision: string, author: string, value: JsonValue) => ({
    revision,
    author,
    recorded_at: '2026-11-02T10:00:00.000Z',
    value,
  });
  return { field, sides: [side('hash-a', ANNA, one), side('hash-b', BOLAT, other)] };
}

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(drafts).mockResolvedValue([]);
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(saveDraft).mockResolvedValue({ key: '', kept_at: '', content: null });
  vi.mocked(allowedOps).mockResolvedValue(permissions());
  vi.mocked(scales).mockResolvedValue([scaleRecord()]);
  vi.mocked(desk).mockResolvedValue(deskRecord());
  vi.mocked(people).mockResolvedValue([
    personRecord({ id: ANNA, name: 'Anna' }),
    personRecord({ id: BOLAT, name: 'Bolat' }),
  ]);
  vi.mocked(compareTexts).mockImplementation(async (before, after) => [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});

test('nothing is shown where copies agree', () => {
  const { container } = renderIn(<Conflicts view={claimView()} />);
  expect(container.querySelector('section')).toBeNull();
});

test('a disputed source is named, with the way to its page', () => {
  const disputedOne = source('source-1', {
    title: 'A record',
    conflicts: [conflict('title', 'A record', 'The record')],
  });
  renderIn(<Conflicts view={claimView({ evidence: [evidence('evidence-1', disputedOne)] })} />);
  expect(screen.getByRole('link', { name: 'A record' }).getAttribute('href')).toContain(`/sources/${disputedOne.id}`);
});

test('both sides stand with author, time and words, and the one that is taken settles it', async () => {
  vi.mocked(editClaim).mockResolvedValue(claimView());
  vi.mocked(compareTexts).mockResolvedValue([
    { kind: 'removed', text: 'Half' },
    { kind: 'added', text: 'A third' },
    { kind: 'same', text: ' of it.' },
  ]);
  const view = claimView({ conflicts: [conflict('statement', 'Half of it.', 'A third of it.')] });
  const { container } = renderIn(<Conflicts view={view} />);
  const group = screen.getByRole('group', { name: 'Statement' });
  expect(await within(group).findByText('Anna')).toBeTruthy();
  expect(within(group).getByText('Bolat')).toBeTruthy();
  await waitFor(() => expect(group.querySelector('ins')?.textContent).toMatch(/A third/));
  expect(await axe(container)).toEqual([]);
  await userEvent.click(await within(group).findByRole('button', { name: /Take side .?2/, description: '' }));
  expect(editClaim).toHaveBeenCalledWith('claim-1', { statement: 'A third of it.' });
});

test('a side that has little of the first is shown as it stands', async () => {
  const view = claimView({ conflicts: [conflict('statement', 'Half of it.', 'Nothing ever moved.')] });
  renderIn(<Conflicts view={view} />);
  const group = screen.getByRole('group', { name: 'Statement' });
  await waitFor(() => expect(compareTexts).toHaveBeenCalled());
  expect(within(group).getByText('Nothing ever moved.')).toBeTruthy();
  expect(group.querySelector('ins, del')).toBeNull();
});

test('after the last choice focus goes to the top of the screen, and that is told', () => {
  const view = claimView({ conflicts: [conflict('claimant', 'A', 'B'), conflict('language', 'en', 'ru')] });
  const drawn = (now: typeof view) => (
    <>
      <h1 tabIndex={-1}>The claim</h1>
      <Conflicts view={now} />
    </>
  );
  const { rerender } = renderIn(drawn(view));
  rerender(drawn({ ...view, conflicts: view.conflicts.slice(0, 1) }));
  expect(document.activeElement?.textContent).toMatch(/^Conflict/);
  act(() => (document.activeElement as HTMLElement).blur());
  rerender(drawn(claimView()));
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  screen.getByText('Settled: no conflict is left.');
});

test('another value is written in place of both; what is refused stays typed', async () => {
  vi.mocked(editClaim).mockRejectedValueOnce(invalid('statement', 'It is too long.'));
  const view = claimView({ conflicts: [conflict('statement', 'Half.', 'A third.')] });
  renderIn(<Conflicts view={view} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Write another value', description: '' }));
  const field = screen.getByRole('textbox', { name: 'Statement' });
  await userEvent.clear(field);
  await userEvent.type(field, 'Two fifths.');
  await userEvent.click(screen.getByRole('button', { name: 'Settle with this' }));
  expect(await screen.findByText('It is too long.')).toBeTruthy();
  expect((field as HTMLTextAreaElement).value).toBe('Two fifths.');
  expect(document.activeElement).toBe(field);
  vi.mocked(editClaim).mockResolvedValue(claimView());
  await userEvent.type(field, '{Backspace}');
  expect(screen.queryByText('It is too long.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Settle with this' }));
  expect(editClaim).toHaveBeenLastCalledWith('claim-1', { statement: 'Two fifths' });
});

test('Ctrl+S in another value settles the conflict with it, and none beside it', async () => {
  vi.mocked(editClaim).mockResolvedValue(claimView());
  const view = claimView({ conflicts: [conflict('statement', 'Half.', 'A third.'), conflict('claimant', 'A', 'B')] });
  renderIn(<Conflicts view={view} />);
  const begin = async (name: string) => {
    const group = within(screen.getByRole('group', { name }));
    await userEvent.click(await group.findByRole('button', { name: 'Write another value', description: '' }));
  };
  await begin('Statement');
  await begin('Claimant');
  const field = screen.getByRole('textbox', { name: 'Claimant' });
  await userEvent.clear(field);
  await userEvent.type(field, 'C');
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(editClaim).toHaveBeenCalledExactlyOnceWith('claim-1', { claimant: 'C' });
});

test('tags, assignment and evidence are settled by the edit that sets them', async () => {
  vi.mocked(tagClaim).mockResolvedValue(claimView());
  vi.mocked(assignClaim).mockResolvedValue(claimView());
  const attached = evidence('evidence-1', source('wire'), { conflicts: [conflict('stance', 'supports', 'refutes')] });
  vi.mocked(editEvidence).mockResolvedValue(attached);
  const view = claimView({
    tags: ['coal', 'rail'],
    conflicts: [conflict('tags', ['coal', 'rail'], ['trade']), conflict('priority', 'low', 'urgent')],
    evidence: [attached],
  });
  renderIn(<Conflicts view={view} />);
  const take = async (name: RegExp, side: RegExp) => {
    const group = screen.getByRole('group', { name });
    await userEvent.click(await within(group).findByRole('button', { name: side, description: '' }));
  };
  await take(/Tags/, /Take side .?2/);
  expect(tagClaim).toHaveBeenCalledWith('claim-1', ['trade'], ['coal', 'rail']);
  await take(/Priority/, /Take side .?2/);
  expect(assignClaim).toHaveBeenCalledWith('claim-1', { priority: 'urgent' });
  await take(/Stance: Source wire/, /Take side .?1/);
  expect(editEvidence).toHaveBeenCalledWith('evidence-1', { stance: 'supports' });
});

test('two verdicts stand side by side as wholes, and one is taken with all that it says', async () => {
  const other = verdict({ rating: 'true', summary: 'It did happen.', rationale: 'Seen by many.' });
  vi.mocked(claimAsOf).mockImplementation(async (_id, hash) =>
    claimView({ verdict: hash === 'hash-a' ? verdict() : other }),
  );
  vi.mocked(editVerdict).mockResolvedValue(other);
  const view = claimView({
    status: 'approved',
    verdict: verdict({ conflicts: [conflict('rating', 'false', 'true'), conflict('verdict', {}, {})] }),
  });
  renderIn(<Conflicts view={view} />);
  const group = screen.getByRole('group', { name: 'Verdict' });
  expect(await within(group).findByText('The customs figures say otherwise.', { selector: 'p' })).toBeTruthy();
  expect(screen.getByText(/lets the approval lapse/)).toBeTruthy();
  await userEvent.click(await within(group).findByRole('button', { name: /Take side .?2/, description: '' }));
  expect(editVerdict).toHaveBeenCalledWith('claim-1', {
    scale_id: 'scale-truth',
    rating: 'true',
    rationale: 'Seen by many.',
    summary: 'It did happen.',
  });
});

test('another verdict is written in the form of the verdict, never in a second one beside it', async () => {
  const view = claimView({ verdict: verdict({ conflicts: [conflict('rating', 'false', 'true')] }) });
  renderIn(
    <>
      <Conflicts view={view} />
      <VerdictPanel view={view} />
    </>,
  );
  const write = () => screen.queryByRole('button', { name: 'Write another verdict', description: '' });
  await waitFor(() => expect(write()).toBeTruthy());
  await userEvent.click(screen.getByRole('button', { name: 'Edit the verdict', description: '' }));
  expect(write()).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Write another verdict' }));
  const form = await screen.findByRole('form', { name: 'Edit the verdict' });
  expect(form.contains(document.activeElement)).toBe(true);
  expect(screen.queryByRole('button', { name: 'Edit the verdict', description: '' })).toBeNull();
  expect(within(form).getByRole('button', { name: 'Settle with this' })).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Write another verdict' })),
  );
});

test('who may not settle it reads why', async () => {
  vi.mocked(allowedOps).mockResolvedValue(permissions({ 'claim.edit': 'It is withdrawn.' }));
  renderIn(<Conflicts view={claimView({ conflicts: [conflict('claimant', 'A', 'B')] })} />);
  const button = await screen.findByRole('button', { name: /Take side .?1/, description: 'It is withdrawn.' });
  await userEvent.click(button);
  expect(editClaim).not.toHaveBeenCalled();
});
