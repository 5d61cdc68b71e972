import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { similarClaims } from '../ipc/claims';
import { axe } from '../testing/axe';
import { claimRow } from '../testing/claim';
import { renderIn } from '../testing/render';
import { SimilarClaims } from './SimilarClaims';

vi.mock('../ipc/claims');

test('earlier claims are one stop on the way through the form, and arrows go from one to the next', async () => {
  const found = ['a', 'b', 'c'].map((id) => ({ ...claimRow(id), score: 0.5, common: [] }));
  vi.mocked(similarClaims).mockResolvedValue(found);
  const { container } = renderIn(
    <>
      <input aria-label="Statement" />
      <SimilarClaims statement="The transfer of coal was blocked." />
      <input aria-label="Claimant" />
    </>,
  );
  const links = await screen.findAllByRole('link');
  const focused = () => document.activeElement;
  screen.getByRole('textbox', { name: 'Statement' }).focus();
  await userEvent.tab();
  expect(focused()).toBe(links[0]);
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe(links[1]);
  await userEvent.keyboard('{End}');
  expect(focused()).toBe(links[2]);
  await userEvent.tab();
  expect(focused()).toBe(screen.getByRole('textbox', { name: 'Claimant' }));
  await userEvent.tab({ shift: true });
  expect(focused(), 'where one was').toBe(links[2]);
  expect(await axe(container)).toEqual([]);
});

test('two earlier claims of the same words are told apart by who said it and when', async () => {
  const words = { statement: 'The transfer of coal was blocked.', score: 1, common: [] };
  vi.mocked(similarClaims).mockResolvedValue([
    { ...claimRow('a', { claimant: 'Aliya', claimed_on: '2026-02-03' }), ...words },
    { ...claimRow('b', { created_at: '2026-11-05T10:00:00.000Z' }), ...words },
  ]);
  renderIn(<SimilarClaims statement="The transfer of coal was blocked." />);
  const told = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent ?? '');
  expect(told[0]).toMatch(/Aliya.*said on .*3 Feb 2026|Aliya.*said on .*Feb 3, 2026/);
  expect(told[1]).toMatch(/recorded on .*5 Nov 2026|recorded on .*Nov 5, 2026/);
  expect(told[1]).not.toContain('Aliya');
});
