import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { claim } from '../ipc/claims';
import { axe } from '../testing/axe';
import { claimView, verdict } from '../testing/claim';
import { renderIn } from '../testing/render';
import { ClaimPreview } from './ClaimPreview';

vi.mock('../ipc/claims');

beforeEach(() => vi.resetAllMocks());

test('a claim beside the list shows its rating and its facts, and axe finds nothing', async () => {
  vi.mocked(claim).mockResolvedValue(
    claimView({ verdict: verdict(), claimant: 'The railway', tags: ['coal', 'rail'] }),
  );
  const { container } = renderIn(<ClaimPreview id="claim-1" />);
  await screen.findByText('False');
  expect(screen.getByText('Claimant').nextElementSibling?.textContent).toBe('The railway');
  expect(screen.getByText('Tags').nextElementSibling?.textContent).toBe('coal, rail');
  expect(await axe(container)).toEqual([]);
});

test('a rating that was destroyed is not shown beside the list either', async () => {
  vi.mocked(claim).mockResolvedValue(claimView({ verdict: { ...verdict(), redacted: ['rating'] } }));
  renderIn(<ClaimPreview id="claim-1" />);
  await screen.findByRole('article');
  expect(screen.queryByText('False')).toBeNull();
});
