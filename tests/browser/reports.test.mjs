/* Every format of a report: how it begins on the screen is how its file begins. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { axe, browserTest } from './support/browser.mjs';

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
