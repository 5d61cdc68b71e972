import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { claimFacetValues } from '../ipc/claims';
import type { ClaimFacetValues, FacetValue } from '../ipc/types';
import { axe } from '../testing/axe';
import { renderIn } from '../testing/render';
import { FacetBar } from './FacetBar';

vi.mock('../ipc/claims', () => ({ claimFacetValues: vi.fn() }));

function Faceted() {
  const [query, setQuery] = useState('coal');
  return (
    <>
      <output>{query}</output>
      <FacetBar query={query} onType={setQuery} />
    </>
  );
}

const UNCHECKED: FacetValue = { value: null, label: 'no verdict', claims: 7, query: 'missing:verdict' };
const FACETS: ClaimFacetValues = {
  total: 9,
  status: [{ value: 'draft', label: 'draft', claims: 9, query: 'status:draft' }],
  rating: [UNCHECKED, { value: 'false', label: 'False', claims: 2, query: 'rating:=false' }],
  tag: [],
  assignee: [{ value: null, label: 'not assigned', claims: 9, query: 'missing:assignee' }],
  language: [{ value: 'en', label: 'en', claims: 9, query: 'language:=en' }],
};

test('claims without a verdict or an assignee are counted and narrowed to like those with one', async () => {
  vi.mocked(claimFacetValues).mockResolvedValue(FACETS);
  const { container } = renderIn(<Faceted />);
  const unchecked = await screen.findByRole('button', { name: /^no verdict\D*7\D*$/ });
  screen.getByRole('button', { name: /^not assigned\D*9\D*$/ });
  expect(screen.queryByRole('button', { name: /^no language/ })).toBeNull();
  await userEvent.click(unchecked);
  expect(container.querySelector('output')?.textContent).toBe('missing:verdict coal');
  expect(unchecked.getAttribute('aria-pressed')).toBe('true');
  expect(await axe(container)).toEqual([]);
  await userEvent.click(unchecked);
  expect(container.querySelector('output')?.textContent).toBe('coal');
});

test('a value is narrowed to by the query that the core gives for it, and bears the name of its language', async () => {
  vi.mocked(claimFacetValues).mockResolvedValue({
    ...FACETS,
    tag: [{ value: 'a "b"', label: 'a "b"', claims: 1, query: 'tag:«a "b"»' }],
  });
  const { container } = renderIn(<Faceted />);
  await userEvent.click(await screen.findByRole('button', { name: /^a "b"/ }));
  expect(container.querySelector('output')?.textContent).toBe('tag:«a "b"» coal');
  expect(screen.getByRole('button', { name: /^a "b"/ }).getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: /^English/ }));
  expect(container.querySelector('output')?.textContent).toBe('language:=en tag:«a "b"» coal');
});
