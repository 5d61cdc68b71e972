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
