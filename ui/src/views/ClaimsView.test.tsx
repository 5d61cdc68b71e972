import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ClaimsTableProps } from '../claims/ClaimsTable';
import { claimFacets, claimFacetValues, deskCounts, listClaims, withdrawClaims } from '../ipc/claims';
import { completeQuery } from '../ipc/search';
import type { ClaimPage } from '../ipc/types';
import { useChangeCount } from '../shared/change';
import { runCommand } from '../shared/commands/registry';
import { claimRow } from '../testing/claim';
import { renderIn } from '../testing/render';
import ClaimsView from './ClaimsView';

vi.mock('../ipc/claims');
vi.mock('../ipc/search');
vi.mock('../ipc/jobs', () => ({ newJob: () => 'job', cancelJob: vi.fn(), onJobProgress: () => () => undefined }));
vi.mock('../session/session', () => ({
  useActing: () => null,
  useDeskReason: () => null,
  useWorkspace: () => ({ id: 'w' }),
}));
vi.mock('../claims/ClaimPreview', () => ({ ClaimPreview: () => null }));
vi.mock('../claims/ClaimsTable', () => ({
  ClaimsTable: ({ query, onPage }: ClaimsTableProps) => {
    const changes = useChangeCount();
    // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with each change
    useEffect(() => {
      void listClaims({ query, limit: 50 }).then(onPage);
    }, [changes]);
    return <button type="button">a row</button>;
  },
}));

const pageOf = (...ids: string[]): ClaimPage => ({
  rows: ids.map((id) => claimRow(id)),
  total: ids.length,
  counted: true,
  ranked: null,
  offset: 0,
  sort: { key: 'updated', descending: true },
  sorted_at: null,
  problems: [],
});

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(completeQuery).mockResolvedValue({ from: 0, to: 0, suggestions: [] });
  vi.mocked(claimFacetValues).mockReturnValue(new Promise(() => undefined));
  vi.mocked(claimFacets).mockReturnValue(new Promise(() => undefined));
  vi.mocked(deskCounts).mockResolvedValue({ claims: 2, in_review: 0 });
  vi.mocked(withdrawClaims).mockResolvedValue({ changed: 2, unchanged: 0, refused: [] });
  vi.mocked(listClaims).mockResolvedValueOnce(pageOf('a', 'b')).mockResolvedValue(pageOf());
});

test.each([
  ['by its button', 'Withdraw …', () => userEvent.keyboard('{Enter}')],
  ['by the palette, from a row', 'a row', async () => act(() => runCommand('claims-withdraw'))],
])('once all that is listed was withdrawn, focus is on what stands in its place: %s', async (_, from, begin) => {
  renderIn(<ClaimsView />);
  await userEvent.keyboard('{Control>}a{/Control}');
  await screen.findByRole('button', { name: 'Withdraw …' });
  screen.getByRole('button', { name: from }).focus();
  await begin();
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Reason/ }), 'Recorded twice.');
  await userEvent.click(within(dialog).getByRole('button', { name: /^Withdraw/ }));
  const clear = await screen.findByRole('button', { name: 'Clear the filter' });
  await waitFor(() => expect(document.activeElement).toBe(clear));
});

test('what is chosen is chosen still after another screen, and no more under another query', async () => {
  vi.mocked(listClaims).mockReset().mockResolvedValue(pageOf('a', 'b'));
  const chosen = () => screen.findByText(/claims chosen/);
  const first = renderIn(<ClaimsView />);
  await screen.findAllByText(/^.?2.? claims$/);
  await userEvent.keyboard('{Control>}a{/Control}');
  await chosen();
  first.unmount();
  const { unmount } = renderIn(<ClaimsView />);
  await chosen();
  unmount();
  window.location.hash = '#/?q=coal';
  const other = renderIn(<ClaimsView />);
  await screen.findAllByText(/^.?2.? claims$/);
  expect(screen.queryByText(/claims chosen/)).toBeNull();
  other.unmount();
  window.location.hash = '#/';
  renderIn(<ClaimsView />);
  await screen.findAllByText(/^.?2.? claims$/);
  expect(screen.queryByText(/claims chosen/)).toBeNull();
});

test('a list that is empty from the beginning takes the focus from nothing', async () => {
  vi.mocked(listClaims).mockReset().mockResolvedValue(pageOf());
  renderIn(<ClaimsView />);
  await screen.findByRole('button', { name: 'Clear the filter' });
  expect(document.activeElement).toBe(document.body);
});
