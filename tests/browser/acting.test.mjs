/* Who acts changes while something is half done: what one person typed is never another's. */

import assert from 'node:assert/strict';
import { axe, browserTest, settled } from './support/browser.mjs';

/** Lets somebody act, by the menu. */
async function actAs(page, name) {
  await page.getByRole('button', { name: /^Who acts/ }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: new RegExp(`^Who acts.*${name}`) }).waitFor();
  await settled(page);
}

/** Waits until a field holds this: a draft is read a moment after its form is there. */
async function holds(field, text) {
  await field.waitFor();
  for (let tries = 0; tries < 40 && (await field.inputValue()) !== text; tries += 1)
    await field.page().waitForTimeout(50);
  assert.equal(await field.inputValue(), text);
}

browserTest('what one person typed stays theirs when another acts on the same claim', async ({ page, bridge, go }) => {
  await bridge.call('add_person', { person: { name: 'Dana', role: 'editor' } });
  const { profiles } = await bridge.call('workspace_state');
  const aliya = profiles.find(({ name }) => name === 'Aliya');
  await bridge.call('act_as', { person: aliya.person });
  const { rows } = await bridge.call('list_claims', { listing: { query: 'status:draft', limit: 1 } });
  await go(`/claims/${rows[0].id}`);
  const comment = page.getByRole('textbox', { name: 'New comment' });
  const summary = page.getByRole('textbox', { name: /^Summary/ });
  const propose = page.getByRole('button', { name: 'Propose a verdict' });
  await comment.fill('Half a com');
  await propose.click();
  await summary.fill('Half a ver');
  await actAs(page, 'Dana');
  await comment.waitFor();
  assert.equal(await comment.inputValue(), '');
  assert.equal(await summary.count(), 0);
  assert.equal(await page.getByText('This is your unsaved text').count(), 0);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Dana/);
  await comment.fill('Her own');
  await actAs(page, 'Aliya');
  await holds(comment, 'Half a com');
  await propose.click();
  await holds(summary, 'Half a ver');
  await actAs(page, 'Dana');
  await holds(comment, 'Her own');
  assert.deepEqual(await axe(page), []);
});
