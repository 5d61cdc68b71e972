import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { listArticles } from '../ipc/articles';
import { assignClaim, editClaim, tagClaim } from '../ipc/claims';
import { discardDraft, draft, saveDraft } from '../ipc/drafts';
import { IpcError } from '../ipc/invoke';
import { people } from '../ipc/people';
import { allowedOps } from '../ipc/reviews';
import { axe } from '../testing/axe';
import { claimView, invalid, permissions } from '../testing/claim';
import { renderIn } from '../testing/render';
import { ClaimEdit } from './ClaimEdit';
import { contentOf, formOf } from './claimForm';

vi.mock('../ipc/articles');
vi.mock('../ipc/claims');
vi.mock('../ipc/drafts');
vi.mock('../ipc/people');
vi.mock('../ipc/reviews');

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(saveDraft).mockResolvedValue({ key: '', kept_at: '', content: null });
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(people).mockResolvedValue([]);
  vi.mocked(listArticles).mockResolvedValue({ rows: [], total: 0 });
  vi.mocked(allowedOps).mockResolvedValue(permissions());
});

const close = vi.fn();

async function begin(view = claimView()) {
  const drawn = renderIn(<ClaimEdit view={view} onClose={close} />);
  await screen.findByRole('textbox', { name: /Statement/ });
  await vi.waitFor(() => expect(screen.queryByText('Loading …')).toBeNull());
  return drawn;
}

test('only what differs is saved, by Ctrl S, and the form closes', async () => {
  vi.mocked(editClaim).mockResolvedValue(claimView());
  await begin();
  await userEvent.clear(screen.getByRole('textbox', { name: 'Claimant' }));
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(editClaim).toHaveBeenCalledWith('claim-1', { claimant: null });
  expect(assignClaim).not.toHaveBeenCalled();
  expect(tagClaim).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
});

test('before anything is changed it says so, and axe finds nothing', async () => {
  const { container } = await begin();
  expect(screen.getByRole('button', { name: 'Save', description: 'Nothing is changed yet.' })).toBeTruthy();
  expect(await axe(container)).toEqual([]);
});

test('an edit that lets a submission or an approval lapse is announced in words', async () => {
  await begin(claimView({ status: 'approved' }));
  expect(screen.queryByText(/lets the approval lapse/)).toBeNull();
  await userEvent.type(screen.getByRole('textbox', { name: /Statement/ }), ' Twice.');
  expect(screen.getByText(/lets the approval lapse/)).toBeTruthy();
});

test('what is wrong is told at its field, and nothing typed is lost', async () => {
  vi.mocked(editClaim).mockRejectedValue(invalid('language', 'The language is no language tag.'));
  await begin();
  const field = screen.getByRole('combobox', { name: 'Language' });
  await userEvent.clear(field);
  await userEvent.type(field, 'englisch');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('combobox', { name: 'Language', description: /no language tag/ })).toHaveProperty(
    'value',
    'englisch',
  );
  expect(screen.queryByRole('alert')).toBeNull();
  await vi.waitFor(() => expect(vi.mocked(saveDraft).mock.lastCall?.[1]).toBe('claim-edit:claim-1'));
});

test('where the claim may not be edited, its fields are off with the reason, and the work can still be assigned', async () => {
  vi.mocked(allowedOps).mockResolvedValue(permissions({ 'claim.edit': 'The claim is published.' }));
  vi.mocked(assignClaim).mockResolvedValue(claimView());
  await begin(claimView({ status: 'published' }));
  expect(await screen.findByText('The claim is published.')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: /Statement/ })).toHaveProperty('disabled', true);
  await userEvent.click(screen.getByRole('button', { name: /normal Priority/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'urgent' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(assignClaim).toHaveBeenCalledWith('claim-1', { priority: 'urgent' });
  expect(editClaim).not.toHaveBeenCalled();
});

test('words that the article has more than once: the place is chosen, not typed', async () => {
  const problem = { kind: 'quote_ambiguous' as const, places: ['…one [coal] two…', '…three [coal] four…'] };
  const message = 'The words are in the article 2 times.';
  vi.mocked(editClaim).mockRejectedValueOnce(
    new IpcError({ code: 'invalid', message, details: { field: 'quote', problem } }),
  );
  vi.mocked(editClaim).mockResolvedValueOnce(claimView());
  await begin(claimView({ article_id: 'article-1' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Quote' }), 'coal');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.click(await screen.findByRole('radio', { name: '…three [coal] four…' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(editClaim).toHaveBeenLastCalledWith('claim-1', { quote: { exact: 'coal', nth: 2 } });
});

test('a quote is looked for again when its article changes, and only then', () => {
  const quote = { exact: 'coal', prefix: '', suffix: '', start: 0, end: 4 };
  const view = claimView({ article_id: 'one', quote });
  expect(contentOf(formOf(view), view)).toBeNull();
  expect(contentOf({ ...formOf(view), article_id: 'two' }, view)).toEqual({
    article_id: 'two',
    quote: { exact: 'coal', nth: null },
  });
  expect(contentOf({ ...formOf(view), quote: ' ' }, view)).toEqual({ quote: null });
});
