/* What is done with many claims at once. */

import assert from 'node:assert/strict';
import { axe, browserTest } from './support/browser.mjs';

browserTest(
  'all claims are chosen by key, withdrawn for one reason, and taken up again',
  async ({ page, bridge, go }) => {
    const statuses = async () =>
      (await bridge.call('list_claims', { listing: { query: '', limit: 10 } })).rows.map((row) => row.status);
    await go('/claims');
    await page.keyboard.press('Control+a');
    await page.getByText(/3.? claims chosen/).waitFor();
    assert.equal(await page.evaluate(() => String(getSelection())), '', 'no text of the page is marked');

    const step = async (name, reason) => {
      await page.getByRole('button', { name: `${name} …` }).click();
      const dialog = page.getByRole('dialog', { name: new RegExp(`^${name} .?3.? claims`) });
      await dialog.waitFor();
      assert.deepEqual(await axe(page), []);
      await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await dialog.getByText(/needs a reason/).waitFor();
      await dialog.getByRole('textbox', { name: /^Reason/ }).fill(reason);
      await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await step('Withdraw', 'Recorded twice.');
    assert.deepEqual(await statuses(), ['withdrawn', 'withdrawn', 'withdrawn']);
    await step('Reopen', 'They differ.');
    assert.deepEqual(await statuses(), ['in_progress', 'in_progress', 'in_progress']);
  },
);

for (const [how, begin] of [
  ['its button', (page) => page.getByRole('button', { name: 'Withdraw …' }).press('Enter')],
  ['the palette, from a row', byPalette],
]) {
  browserTest(
    `once all that a filter lists is withdrawn, focus is on the way to clear it: by ${how}`,
    async ({ page, go }) => {
      await go('/claims?q=-status%3Awithdrawn');
      await page.keyboard.press('j');
      await page.keyboard.press('Control+a');
      await begin(page);
      const dialog = page.getByRole('dialog', { name: /^Withdraw/ });
      await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Recorded twice.');
      await dialog.getByRole('button', { name: /^Withdraw/ }).press('Enter');
      const clear = page
        .getByRole('region', { name: 'Claims' })
        .getByRole('button', { name: 'Clear the filter' })
        .last();
      await clear.waitFor();
      await page.waitForFunction(() => document.activeElement?.textContent === 'Clear the filter');
      await page.waitForTimeout(500);
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Clear the filter');
    },
  );
}

async function byPalette(page) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('withdraw');
  await page.getByRole('option', { name: /Withdraw …$/ }).waitFor();
  await page.keyboard.press('Enter');
}

browserTest('chosen claims lead to a report of them, be it all that fit or some alone', async ({ page, go }) => {
  await go('/claims?q=tag%3Acoal');
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Export …' }).click();
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor();
  const filter = page.getByRole('combobox', { name: /filter/i });
  await page.waitForFunction(() => location.hash === '#/reports');
  assert.equal(await filter.inputValue(), 'tag:coal');
  await page.getByText(/^.?1.? row,/).waitFor();

  await go('/claims');
  for (const at of [0, 2]) {
    const box = page.getByRole('checkbox', { name: /^Choose “/ }).nth(at);
    const { y } = await box.boundingBox();
    await box.click();
    await page.getByText(/claims? chosen$/).waitFor();
    assert.equal((await box.boundingBox()).y, y, 'no row moves when what can be done with it comes');
  }
  await page.getByRole('button', { name: 'Export …' }).click();
  await page.getByText(/^Only the .?2.? chosen claims$/).waitFor();
  await page.getByText(/^.?2.? rows,/).waitFor();
  await page.getByRole('button', { name: 'Take them all' }).click();
  await page.getByText(/^.?3.? rows,/).waitFor();
  await page.goBack();
  await page.getByText(/^.?2.? claims chosen$/).waitFor();
});

browserTest('where a change sorts the list anew, focus goes with its claim', async ({ page, bridge, go }) => {
  const listed = async () => (await bridge.call('list_claims', { listing: { query: '', limit: 10 } })).rows;
  const preview = page.getByRole('region', { name: 'Preview' });
  const goesWith = async (claim) => {
    const row = (id) => document.activeElement?.closest('[role=row]')?.getAttribute('row-id') === id;
    await page.waitForFunction(row, claim.id);
    await preview.getByRole('heading', { name: claim.statement }).waitFor();
  };
  await go('/claims');
  const [, , last] = await listed();
  await page.getByRole('gridcell', { name: last.statement, exact: true }).click();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Tag …' }).click();
  const dialog = page.getByRole('dialog', { name: /^Tag/ });
  await dialog.getByRole('combobox', { name: /to add/ }).fill('rail,');
  await page.keyboard.press('Control+s');
  await dialog.waitFor({ state: 'detached' });
  assert.equal((await listed())[0].id, last.id);
  await page.locator(`[row-index="0"][row-id="${last.id}"]`).first().waitFor();

  await page.keyboard.press('j');
  const [, second] = await listed();
  await goesWith(second);
  await page.keyboard.press('k');
  await goesWith(last);
  await page.keyboard.press('j');
  await bridge.call('tag_claims', { job: 'job', which: { ids: [second.id] }, add: ['coal'], remove: [] });
  await page.keyboard.press('Control+z');
  await goesWith(second);
  await page.keyboard.press('Enter');
  await page.waitForFunction((id) => location.hash === `#/claims/${id}`, second.id);
});
