/* Every format of a report: how it begins on the screen is how its file begins. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { axe, browserTest, settled } from './support/browser.mjs';

const FORMATS = [
  { name: 'Excel', shows: 'workspace_head', save: 'Save Excel workbook …', file: 'a.xlsx', begins: 'PK' },
  {
    name: 'ClaimReview',
    shows: '"@type": "ClaimReview"',
    save: 'Save ClaimReview …',
    file: 'a.jsonld',
    begins: '{"@context"',
  },
  { name: 'Web page', shows: 'Where it was found', save: 'Save web page …', file: 'a.html', begins: '<!DOCTYPE html>' },
];

browserTest('each format shows how it begins, and is saved with a receipt', async ({ page, bridge, go }) => {
  await go('/reports');
  for (const { name, shows, save, file, begins } of FORMATS) {
    await page.getByRole('button', { name: /File$/ }).click();
    await page.getByRole('option', { name, exact: true }).click();
    await page.getByText(shows).first().waitFor();
    assert.deepEqual(await axe(page), [], name);
    await bridge.choose(path.join(bridge.folder, 'a'));
    await page.getByRole('button', { name: save }).click();
    const receipt = page.getByRole('region', { name: 'Receipt' });
    await receipt.getByText(file).waitFor();
    assert.ok(readFileSync(path.join(bridge.folder, file), 'latin1').startsWith(begins), file);
  }
});

const file = (bridge, name) => path.join(bridge.folder, name);

browserTest('a table has the columns that were chosen, for whom it was chosen', async ({ page, bridge, go }) => {
  await go('/reports');
  const columns = page.locator('details').filter({ hasText: 'Columns' });
  await columns.locator('summary').click();
  await columns.getByText('All columns').click();
  await columns.getByText('Choose a column').waitFor();
  assert.deepEqual(await axe(page), [], 'no column');
  const statement = columns.getByText('statement', { exact: true });
  const { y } = await statement.boundingBox();
  await statement.click();
  await columns.getByText('Choose a column').waitFor({ state: 'detached' });
  assert.equal((await statement.boundingBox()).y, y, 'the list moved under the pointer');
  await columns.getByText('approved_by', { exact: true }).click();
  // Until it is made anew, what was shown before stands there.
  await page.waitForFunction(() => document.querySelectorAll('th').length === 3);
  await page.getByRole('columnheader', { name: 'approved_by' }).waitFor();
  await page.getByText('People outside the desk', { exact: true }).click();
  await page.getByRole('cell', { name: '[withheld]' }).first().waitFor();
  assert.deepEqual(await axe(page), [], 'outside');
  await bridge.choose(file(bridge, 'own'));
  await page.getByRole('button', { name: 'Save CSV …' }).click();
  await page.getByRole('region', { name: 'Receipt' }).getByText('People outside the desk').waitFor();
  const [header, first] = readFileSync(file(bridge, 'own.csv'), 'utf8').split('\r\n');
  assert.equal(header, 'statement,approved_by,workspace_head');
  assert.match(first, /,\[withheld\],[0-9a-f]{64}$/);
});

browserTest('a report of then is put together, kept for its day, and gone with it', async ({ page, bridge, go }) => {
  await go('/reports');
  const day = page
    .getByRole('group', { name: /^As they were/ })
    .getByRole('spinbutton')
    .first();
  await day.click();
  await page.keyboard.type('01011999', { delay: 60 });
  await page.getByText('Nothing was recorded by then').waitFor();
  assert.deepEqual(await axe(page), [], 'before everything');
  await day.click();
  await page.keyboard.type('01012999', { delay: 60 });
  await page.getByText('is still to come').waitFor();
  assert.deepEqual(await axe(page), [], 'still to come');
  const today = new Date().toISOString().slice(0, 10).split('-');
  await day.click();
  await page.keyboard.type(`${today[2]}${today[1]}${today[0]}`, { delay: 60 });
  await page.getByRole('columnheader', { name: 'claim_id' }).waitFor();
  const time = page
    .locator('header')
    .filter({ hasText: 'Preview' })
    .getByText(/^As of/);
  await time.waitFor();
  assert.deepEqual(await axe(page), [], 'then');
  await bridge.choose(file(bridge, 'then'));
  await page.getByRole('button', { name: 'Save CSV …' }).click();
  await page.getByRole('region', { name: 'Receipt' }).getByText('Workspace head now').first().waitFor();
  const beside = () => readdirSync(path.join(bridge.home, 'sample')).filter((name) => name.endsWith('.partial'));
  assert.equal(beside().length, 1);
  await page.getByRole('button', { name: /^Clear.*As they were/ }).click();
  await time.waitFor({ state: 'detached' });
  await settled(page);
  assert.deepEqual(beside(), []);
});

browserTest(
  'the claims of a report are filtered as their list is, and a wrong filter is refused',
  async ({ page, bridge, go }) => {
    await go('/reports');
    const filter = page.getByRole('combobox', { name: 'Filter' });
    await filter.fill('status:nowhere');
    await page
      .getByRole('alert')
      .getByText(/nowhere/)
      .waitFor();
    assert.equal(await page.getByRole('cell').count(), 0);
    await filter.fill('status:draft');
    await page.getByText(/^\W*1\W* row, /).waitFor();
    await filter.press('Escape');
    assert.deepEqual(await axe(page), []);
    await bridge.choose(file(bridge, 'drafts'));
    await page.getByRole('button', { name: 'Save CSV …' }).click();
    await page.getByRole('region', { name: 'Receipt' }).getByText('Filter: status:draft').waitFor();
    assert.equal(readFileSync(file(bridge, 'drafts.csv'), 'utf8').trim().split('\r\n').length, 2);
  },
);
