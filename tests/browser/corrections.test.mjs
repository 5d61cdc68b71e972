/* A published claim that is looked at again: its approval is upheld, a correction is opened, changed and called off, by
   keyboard alone. */

import assert from 'node:assert/strict';
import { axe, browserTest, settled } from './support/browser.mjs';
import { activate, reach } from './support/keys.mjs';

/** A claim that readers have with its correction, a source of which was changed since; an editor acts. */
async function stale(bridge) {
  const { profiles } = await bridge.call('workspace_state');
  await bridge.call('act_as', { person: profiles.find(({ name }) => name === 'Marat').person });
  const { rows } = await bridge.call('list_claims', { listing: { query: 'status:corrected', limit: 1 } });
  const { id, evidence } = await bridge.call('claim', { id: rows[0].id });
  await bridge.call('edit_source', { id: evidence[0].source.id, edit: { note: 'A second edition came out.' } });
  return id;
}

/** Answers the question why, and takes the step. */
async function because(page, reason) {
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /^Reason/ })
    .waitFor();
  await settled(page);
  assert.deepEqual(await axe(page), []);
  await page.keyboard.type(reason);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

browserTest('an approval is upheld, and a correction opened by mistake called off', async ({ page, bridge, go }) => {
  const id = await stale(bridge);
  const claim = () => bridge.call('claim', { id });
  await go(`/claims/${id}`);
  await activate(page, 'button', 'Uphold');
  await because(page, 'The second edition has the same figures.');
  await page.getByText('Upheld for this reason').waitFor();
  assert.deepEqual((await claim()).approval_stale, []);

  await activate(page, 'button', 'Open a correction');
  const notice = page.getByRole('dialog').getByRole('textbox', { name: /^Notice/ });
  await notice.waitFor();
  await page.keyboard.press('Space');
  await reach(page, notice);
  await page.keyboard.type('An earlier version gave the wrong day.');
  await page.keyboard.press('Control+Enter');
  await activate(page, 'button', 'Edit the correction');
  await notice.waitFor();
  await reach(page, notice);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' We regret it.');
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('note')
    .getByText(/We regret it/)
    .waitFor();

  await activate(page, 'button', 'Call off the correction');
  await because(page, 'The day was right after all.');
  await page.getByText(/^called off: readers were not told/i).waitFor();
  const { status, corrections } = await claim();
  assert.equal(status, 'corrected');
  assert.deepEqual(
    corrections.map(({ cancelled }) => cancelled),
    [false, true],
  );
  assert.equal(corrections[1].notice, 'An earlier version gave the wrong day. We regret it.');
  assert.deepEqual(await axe(page), []);
});
