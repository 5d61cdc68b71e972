/* Claims from a table: chosen, previewed, mapped, taken and taken back, as a person sees it. */

import assert from 'node:assert/strict';
import { axe, browserTest, settled } from './support/browser.mjs';
import { TABLE } from './support/places.mjs';

browserTest('a table is imported with its preview and result, and one undo takes it back', async (given) => {
  const { page, bridge, go } = given;
  await go('/claims');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type('import claims');
  await page.getByRole('option', { name: /Import claims/ }).waitFor();
  await settled(page);
  await page.keyboard.press('Enter');
  await bridge.choose(bridge.write('coal.csv', TABLE));
  await page.getByRole('button', { name: 'Choose a table …' }).press('Enter');
  const preview = page.getByRole('region', { name: 'The first rows, as they would become' });
  await preview.getByText('the row has no statement.').waitFor();
  assert.equal(await preview.getByText('Marat').count(), 0);
  await page.getByRole('button', { name: /What .*Who.* stands for/ }).press('Enter');
  await page.getByRole('option', { name: 'Claimant' }).press('Enter');
  await preview.getByText('Marat').waitFor();
  await page.getByRole('button', { name: /What .*Partly false.* becomes/ }).press('Enter');
  await page.getByRole('option', { name: 'Mostly false' }).press('Enter');
  await preview.getByText('Mostly false', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Import \D*2\D* rows$/ }).press('Enter');
  const result = page.getByRole('region', { name: 'What came of the import' });
  await result.waitFor();
  await result.getByText('1 row is refused').press('Enter');
  await settled(page);
  assert.equal((await axe(page)).join('\n'), '');
  const found = async () =>
    (await bridge.call('list_claims', { listing: { query: '-status:withdrawn claimant:Marat', limit: 10 } })).total;
  assert.equal(await found(), 1);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await page.getByText('Taken back.').first().waitFor({ state: 'attached' });
  await settled(page);
  assert.equal(await found(), 0);
});

browserTest('days that could be either way round are read as somebody says', async (given) => {
  const { page, bridge, go } = given;
  await go('/claims/import');
  await bridge.choose(bridge.write('days.csv', 'Statement,Stated on\nThe trains stand still.,03/04/2022\n'));
  await page.getByRole('button', { name: 'Choose a table …' }).press('Enter');
  const preview = page.getByRole('region', { name: 'The first rows, as they would become' });
  await preview.getByText(/day and month could be either way round/).waitFor();
  await page.getByRole('radio', { name: /^read with the day first/ }).press('Space');
  await preview.getByText('2022-04-03').waitFor();
  await settled(page);
  assert.equal((await axe(page)).join('\n'), '');
  await page.getByRole('button', { name: /^Import \D*1\D* row$/ }).press('Enter');
  const result = page.getByRole('region', { name: 'What came of the import' });
  await result.getByRole('button', { name: 'Close' }).press('Enter');
  await result.waitFor({ state: 'detached' });
  const heading = page.getByRole('heading', { level: 1 });
  assert.ok(await heading.evaluate((element) => element === document.activeElement), 'the heading has the focus');
  await page.getByRole('button', { name: /^Undo: .*Recording a claim.*The trains stand still/ }).waitFor();
});
