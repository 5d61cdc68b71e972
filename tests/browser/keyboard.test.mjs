/* Every screen and every dialog, opened and left by the keyboard alone. */

import assert from 'node:assert/strict';
import { browserTest, settled } from './support/browser.mjs';
import { activate, reach, strokes } from './support/keys.mjs';

const SCREENS = [
  ['c', 'Claims'],
  ['a', 'Articles'],
  ['r', 'Review queue'],
  ['s', 'Sources'],
  ['p', 'Reports'],
  ['i', 'Insights'],
  ['d', 'Desk'],
];

const DESK = ['People', 'Devices', 'Rating scales', 'Policy', 'Backups', 'Exchange', 'Verify', 'Redaction', 'About'];

/** From the claims: the claim with this status, by its row in the list of an article or by the filter. */
const claimThatIs = (status) => async (page, bridge) => {
  const { rows } = await bridge.call('list_claims', { listing: { query: `status:${status}`, limit: 1 } });
  await page.evaluate((id) => {
    location.hash = `/claims/${id}`;
  }, rows[0].id);
  await page.getByRole('heading', { level: 1, name: rows[0].statement }).waitFor();
};

const at = (place) => (page) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, place);
const menu = (button, entry) => [
  ['button', button],
  ['menuitem', entry],
];

/** Where one is, what one activates, and which dialog that opens. */
const DIALOGS = [
  ['the palette', at('/claims'), ['Control+k'], 'Commands'],
  ['the shortcuts', at('/claims'), ['?'], 'Keyboard shortcuts'],
  ['a new claim', at('/claims'), ['c'], 'Record a claim'],
  ['saving a view', at('/claims'), menu('Views', /^Save this view/), /view/i],
  ['a new article', at('/articles'), ['n'], 'Add an article'],
  ['the facts of an article', article, ['F2'], 'What is known of the article'],
  ['capturing anew', article, menu('More', /^Capture the text anew/), 'A newer capture of the text'],
  ['attaching evidence', claimThatIs('draft'), ['e'], 'Attach evidence'],
  ['editing evidence', claimThatIs('in_review'), [['button', /^Edit: /]], 'Edit evidence'],
  ['detaching evidence', claimThatIs('in_review'), [['button', /^Detach: /]], 'Detach this evidence?'],
  ['approving', claimThatIs('in_review'), ['a'], 'Approve this claim?'],
  ['returning', claimThatIs('in_review'), ['r'], 'Return the claim'],
  ['correcting', claimThatIs('corrected'), [['button', 'Open a correction']], 'Open a correction'],
  ['withdrawing', claimThatIs('corrected'), [['button', 'Withdraw']], 'Withdraw the claim'],
  ['approving in the queue', queue, ['a'], 'Approve this claim?'],
  ['returning in the queue', queue, ['r'], 'Return the claim'],
  ['a new source', at('/sources'), [['button', 'Add a source']], 'Add a source'],
  ['a preset', at('/reports'), menu('Presets', /^Save as a preset/), 'Save as a preset'],
  ['a new person', at('/desk/people'), [['button', 'Add a person']], 'Add a person'],
  ['changing a person', at('/desk/people'), menu(/^What can be done with .*Aliya/, /^Change /), 'Change a person'],
  ['letting a person go', at('/desk/people'), menu(/^What can be done with .*Aliya/, /^Let .* go/), 'Let a person go?'],
  ['a new device', at('/desk/devices'), [['button', 'Add a device']], 'Add a device'],
  ['revoking a device', at('/desk/devices'), [['button', /^Revoke .*Aliya/]], 'Revoke a device?'],
  ['a new scale', at('/desk/scales'), [['button', 'Add a scale']], 'Add a scale'],
  ['editing a scale', at('/desk/scales'), [['button', /^Edit “/]], 'Edit a rating scale'],
  ['restoring a backup', backup, [['button', /^Restore a backup/]], /in the place of this workspace/],
];

async function queue(page) {
  await at('/review')(page);
  await page.getByRole('button', { name: /^Return/ }).waitFor();
}

async function backup(page, bridge) {
  const file = `${bridge.folder}/backup.claimtrail`;
  await bridge.choose(file);
  await bridge.call('back_up', { job: 'backup' });
  await bridge.choose(file);
  await at('/desk/backups')(page);
}

async function article(page, bridge) {
  const [{ id }] = (await bridge.call('list_articles', { listing: { limit: 1 } })).rows;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/articles/${id}`);
  await page.getByRole('region', { name: 'Claims of this article' }).waitFor();
}

browserTest('every screen opens by two keys, and its heading takes the focus', async ({ page, go }) => {
  await go('/desk');
  for (const [key, title] of SCREENS) {
    await strokes(page, 'g', key);
    const heading = page.getByRole('heading', { level: 1, name: title });
    await heading.waitFor();
    await settled(page);
    assert.ok(await heading.evaluate((element) => element === document.activeElement), `${title} has the focus`);
  }
});

browserTest('every part of the desk opens by the keyboard', async ({ page, go }) => {
  await go('/desk');
  for (const part of DESK) {
    await page.keyboard.press('Control+k');
    await hasFocus(page);
    await page.keyboard.type(part);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: part }).first().waitFor();
  }
});

browserTest('Escape ends the form of a verdict from its editor of reasons, too', async ({ page, bridge, go }) => {
  const [claim] = (await bridge.call('list_claims', { listing: { query: 'status:in_review', limit: 1 } })).rows;
  await go(`/claims/${claim.id}`);
  await page.getByRole('button', { name: 'Edit the verdict' }).click();
  const reasons = page.getByRole('textbox', { name: /^Reasons/ });
  await reasons.click();
  await page.keyboard.press('Escape');
  await reasons.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => location.hash), `#/claims/${claim.id}`);
});

browserTest('a row of the table opens by Enter, and Escape leads back to it', async ({ page, go }) => {
  await go('/claims');
  await strokes(page, 'j', 'Enter');
  await page.getByRole('tab', { name: 'Work' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: 'Claims' }).waitFor();
});

browserTest(
  'the preview comes and goes while the focus stays in its row, also where its column goes',
  async ({ page, go }) => {
    await go('/claims');
    await strokes(page, 'j', 'j', 'v');
    await settled(page);
    await strokes(page, 'End');
    await settled(page);
    const row = () =>
      page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('row-index') ?? null);
    const before = await row();
    assert.notEqual(before, null);
    for (const shown of [1, 0]) {
      await page.keyboard.press('v');
      await settled(page);
      assert.equal(await page.getByRole('region', { name: 'Preview' }).count(), shown);
      assert.equal(await row(), before);
    }
  },
);

for (const [from, begin] of [
  ['a row', ['j', 'j']],
  ['the filter', ['/']],
])
  browserTest(
    `a view that is taken by the palette gives the focus to its first claim: from ${from}`,
    async ({ page, go }) => {
      await go('/claims');
      await strokes(page, ...begin, 'Control+k');
      await hasFocus(page);
      await page.keyboard.type('waiting review');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=status/);
      await settled(page);
      const row = () => document.activeElement?.closest('[role=row]')?.getAttribute('row-index') === '0';
      await page.waitForFunction(row, null, { timeout: 5_000 });
      assert.equal(await page.getByRole('option').count(), 0);
    },
  );

/** The first Escape may belong to a tooltip. */
async function leave(page, dialog) {
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached', timeout: 1_000 }).catch(() => page.keyboard.press('Escape'));
  await dialog.waitFor({ state: 'detached' });
}

/** Waits until what is typed is typed into a dialog. */
async function hasFocus(page) {
  await page.waitForFunction(() => document.activeElement?.closest('[role=dialog], [role=alertdialog]'));
}

/** Opens a dialog by keys, goes round in it, leaves it; throws where the focus gets lost on the way. */
async function through(page, bridge, go, [, begin, way, title]) {
  await go('/desk/about');
  await begin(page, bridge);
  await settled(page);
  for (const step of way) {
    if (typeof step === 'string') await page.keyboard.press(step);
    else await activate(page, ...step);
  }
  const dialog = page.getByRole('dialog', { name: title }).or(page.getByRole('alertdialog', { name: title }));
  await dialog.waitFor({ timeout: 5_000 });
  await hasFocus(page);
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(
      () => document.activeElement?.closest('[role=dialog], [role=alertdialog]') !== null,
    );
    assert.ok(inside, `after ${tabs + 1} times Tab the focus left the dialog`);
  }
  await leave(page, dialog);
  await page
    .waitForFunction(() => document.activeElement !== document.body, null, { timeout: 1_000 })
    .catch(() => {
      throw new Error('the focus went nowhere');
    });
  const opener = way.at(-1);
  if (opener[0] === 'button') await back(page, page.getByRole('button', { name: opener[1] }).first());
}

/** Waits until a button has the focus again. */
async function back(page, button) {
  for (let tries = 0; tries < 40; tries += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`the focus did not come back to ${button}`);
}

browserTest(
  'every dialog opens by keys, holds the focus, and gives it back',
  async ({ page, bridge, go }) => {
    const failed = [];
    for (const each of DIALOGS) {
      await through(page, bridge, go, each).catch(async (error) => {
        failed.push(`${each[0]}: ${error.message}`);
        await page.reload();
      });
    }
    assert.equal(failed.join('\n'), '');
  },
  { timeout: 240_000 },
);

browserTest(
  'without a workspace: a new one, by keys',
  async ({ page, bridge }) => {
    await page.goto(bridge.address);
    await page.getByRole('button', { name: 'New workspace' }).waitFor();
    await activate(page, 'button', 'New workspace');
    await page.getByRole('dialog', { name: 'New workspace' }).waitFor();
    await reach(page, page.getByRole('textbox', { name: /^Name of the desk/ }));
    await page.keyboard.type('A desk');
    await reach(page, page.getByRole('textbox', { name: /^Your name/ }));
    await page.keyboard.type('Dana');
    await bridge.choose(`${bridge.folder}/new.claimtrail`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Who acts.*Dana/ }).waitFor();
  },
  { sample: false },
);

browserTest('single keys can be switched off', async ({ page, bridge, go }) => {
  await bridge.call('change_settings', { edit: { single_keys: false } });
  await go('/claims');
  await page.keyboard.press('c');
  await strokes(page, 'g', 'a');
  await settled(page);
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.match(page.url(), /#\/claims$/);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
});

/** Which row of the table has the focus. */
const focusedRow = (page) =>
  page.evaluate(() => document.activeElement?.closest('[row-index]')?.getAttribute('row-index') ?? null);

browserTest(
  'Enter in the filter goes to the first row of its list, not to where one was in the list before',
  async ({ page, bridge, go }) => {
    for (let at = 0; at < 60; at += 1) await bridge.call('record_claim', { claim: { statement: `Obama said ${at}.` } });
    await go('/claims');
    for (let row = 0; row < 50; row += 1) await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.closest('[row-index="49"]'));
    await page.keyboard.press('/');
    await page.keyboard.type('obama');
    await page.keyboard.press('Enter');
    assert.notEqual(await focusedRow(page), '49');
    await page.waitForFunction(() => document.activeElement?.closest('[row-index="0"]'));
    await settled(page);
    assert.equal(await focusedRow(page), '0');
    assert.equal(await page.locator('.claims-current').first().getAttribute('row-index'), '0');
  },
);

browserTest('a list is read though the lists before it were left while they were read', async ({ page, go }) => {
  await go('/claims');
  await page.keyboard.press('/');
  await page.route('**/invoke/list_claims', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.keyboard.type('coal', { delay: 200 });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('[row-index="0"]'));
});
