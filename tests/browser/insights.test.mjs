/* Insights: a bar opens exactly the claims that it counts, and the way back leads to the bar. */

import assert from 'node:assert/strict';
import { axe, browserTest, settled } from './support/browser.mjs';
import { reach } from './support/keys.mjs';

/** The name of a link without the marks around words. */
const named = async (link) => (await link.getAttribute('aria-label')).replaceAll(/[\u2068\u2069]/g, '');

browserTest('a bar opens the claims behind it, and Esc leads back to it', async ({ page, bridge, go }) => {
  await go('/insights');
  const chart = page.getByRole('table', { name: 'What was found' });
  const bar = chart.getByRole('link', { name: /claims?, .*False/ }).last();
  const name = await named(bar);
  const { ratings } = await bridge.call('insights', { period: {} });
  const { total } = ratings.find(({ of }) => of.label === 'False');
  assert.match(name, new RegExp(`^${total.claims} claims?, False, \\d+ \\w+ \\d{4}$`));
  assert.deepEqual(await axe(page), []);
  await reach(page, chart.getByRole('link').first());
  for (const key of ['End', 'ArrowDown']) await page.keyboard.press(key);
  assert.equal(await named(page.locator(':focus')), name);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Claims' }).waitFor();
  await settled(page);
  assert.match(await page.getByRole('combobox').first().inputValue(), /^rating:false created:/);
  await page
    .getByText(new RegExp(`^\\D?${total.claims}\\D? claim`))
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: 'Insights' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('[data-focus-key^=insights-]'));
  assert.equal(await named(page.locator(':focus')), name);
});

browserTest('the period is kept, and one without claims says so', async ({ page, go }) => {
  await go('/insights');
  await page.getByRole('button', { name: /Recorded/ }).click();
  await page.getByRole('option', { name: 'On days of your own' }).click();
  const from = page.getByRole('group', { name: 'From' }).getByRole('spinbutton');
  for (const part of await from.all()) await part.waitFor();
  await from.first().click();
  await page.keyboard.type('01012000');
  const to = page.getByRole('group', { name: 'To' }).getByRole('spinbutton');
  await to.first().click();
  await page.keyboard.type('31122000');
  await page.getByText('Nothing was recorded in this period').waitFor();
  assert.deepEqual(await axe(page), []);
  await page.reload();
  await page.getByText('Nothing was recorded in this period').waitFor();
  await page.getByRole('button', { name: 'Claims of any time' }).click();
  await page.getByRole('heading', { name: 'Where the work stands' }).waitFor();
});
