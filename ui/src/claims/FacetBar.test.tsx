import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { claimFacets } from '../ipc/claims';
import { completeQuery } from '../ipc/search';
import { axe } from '../testing/axe';
import { renderIn } from '../testing/render';
import { FacetBar } from './FacetBar';

vi.mock('../ipc/claims', () => ({ claimFacets: vi.fn() }));
vi.mock('../ipc/search', () => ({ completeQuery: vi.fn() }));

function Faceted() {
  const [query, setQuery] = useState('coal');
  return (
    <>
      <output>{query}</output>
      <FacetBar query={query} onType={setQuery} />
    </>
  );
}

test('claims without a verdict or an assignee are counted and narrowed to like those with one', async () => {
  vi.mocked(completeQuery).mockResolvedValue({ from: 0, to: 7, suggestions: [] });
  vi.mocked(claimFacets).mockResolvedValue({
    total: 9,
    status: { draft: 9 },
    rating: { false: 2 },
    tag: {},
    assignee: {},
    language: { en: 9 },
    missing: { verdict: 7, assignee: 9 },
  });
  const { container } = renderIn(<Faceted />);
  const unchecked = await screen.findByRole('button', { name: /^no verdict\D*7\D*$/ });
  screen.getByRole('button', { name: /^not assigned\D*9\D*$/ });
  expect(screen.queryByRole('button', { name: /^no language/ })).toBeNull();
  await userEvent.click(unchecked);
  expect(container.querySelector('output')?.textContent).toBe('coal missing:verdict');
  expect(unchecked.getAttribute('aria-pressed')).toBe('true');
  expect(await axe(container)).toEqual([]);
  await userEvent.click(unchecked);
  expect(container.querySelector('output')?.textContent).toBe('coal');
});
