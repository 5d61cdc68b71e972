/* What the rules refuse is shown before the click, with the core's own reason; what the core refuses is said where
   one acted, and nothing that was typed is lost. */

import assert from 'node:assert/strict';
import { browserTest, settled } from './support/browser.mjs';

/** The button of each op on the claim page. */
const BUTTONS = {
  'review.submit': 'Submit for review',
  'review.recall': 'Recall',
  'review.approve': 'Approve',
  'review.return': 'Return',
  'claim.publish': 'Publish',
  'claim.withdraw': 'Withdraw',
  'claim.reopen': 'Reopen',
  'correction.open': 'Open a correction',
  'evidence.attach': 'Attach evidence',
};

/** Like people see it: without the marks that keep directions apart, and however it begins. */
const plain = (text) =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** How a button stands there: pressable, or with the reason why not. */
async function standing(page, name) {
  const button = page.getByRole('button', { name, exact: true }).first();
  await button.waitFor();
  return button.evaluate((element) => ({
    refused: element.getAttribute('aria-disabled') === 'true',
    reason: (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  }));
}

browserTest(
  'every step that the rules refuse stands there with its reason, for each person and each claim',
  async ({ page, bridge, go }) => {
    await bridge.call('add_person', { person: { name: 'Vera', role: 'viewer' } });
    const { profiles } = await bridge.call('workspace_state');
    const { rows } = await bridge.call('list_claims', { listing: { limit: 100 } });
    let refusals = 0;
    for (const { person, name } of profiles) {
      await bridge.call('act_as', { person });
      await go('/claims');
      await page.reload();
      for (const { id, statement } of rows) {
        await go(`/claims/${id}`);
        await page.getByRole('heading', { level: 1, name: statement }).waitFor();
        await settled(page);
        const allowed = await bridge.call('allowed_ops', { id });
        for (const [op, button] of Object.entries(BUTTONS)) {
          const permission = allowed.find((each) => each.op === op);
          const { refused, reason } = await standing(page, button);
          assert.equal(refused, !permission.allowed, `${name}, “${statement}”, ${op}`);
          if (refused)
            assert.ok(
              plain(reason).includes(plain(permission.reason)),
              `${op}: “${reason}” is not “${permission.reason}”`,
            );
          refusals += refused ? 1 : 0;
        }
      }
    }
    assert.ok(refusals > 30);
  },
  { timeout: 240_000 },
);

browserTest('a viewer meets the reason on every screen where something is made', async ({ page, bridge, go }) => {
  const { id } = await bridge.call('add_person', { person: { name: 'Vera', role: 'viewer' } });
  await bridge.call('act_as', { person: id });
  const makes = [
    ['/claims', 'Record a claim', 'claim.record'],
    ['/articles', 'Add an article', 'article.add'],
    ['/sources', 'Add a source', 'source.add'],
    ['/desk/people', 'Add a person', 'person.add'],
    ['/desk/devices', 'Add a device', 'device.add'],
    ['/desk/scales', 'Add a scale', 'rating_scale.add'],
    ['/desk/policy', 'Save the policy', 'desk.set'],
  ];
  const allowed = await bridge.call('allowed_at_desk');
  for (const [place, button, op] of makes) {
    await go(place);
    const { refused, reason } = await standing(page, button);
    assert.ok(refused, `${place}: ${button}`);
    assert.ok(plain(reason).includes(plain(allowed.find((each) => each.op === op).reason)), `${place}: “${reason}”`);
  }
});

browserTest('a refused save says why at the field, and keeps what was typed', async ({ page, go }) => {
  await go('/claims');
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Record a claim' });
  await dialog.getByRole('textbox', { name: /^Statement/ }).fill('Something is so.');
  const language = dialog.getByRole('combobox', { name: /^Language/ });
  await language.fill('not a language tag at all');
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() => document.querySelector('[role=dialog] [aria-invalid=true]'));
  assert.equal(await language.getAttribute('aria-invalid'), 'true');
  const said = await language.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
  assert.match(said, /language/i);
  const unchosen = dialog.getByRole('button', { name: /Passed on as/ });
  assert.ok(await unchosen.evaluate((button) => button === document.activeElement));
  assert.equal(await dialog.getByRole('textbox', { name: /^Statement/ }).inputValue(), 'Something is so.');
  assert.equal(await language.inputValue(), 'not a language tag at all');
});

/** How a field, or the line of a radio button, looks. */
const looks = (field) =>
  field.evaluate((element) => {
    const seen = element.closest('label') ?? element;
    const { borderColor, outlineStyle } = getComputedStyle(seen);
    return { frame: borderColor, ring: outlineStyle, focused: element === document.activeElement };
  });

browserTest(
  'every refused field has the same frame, and the focus is seen where a press of the mouse moved it',
  async ({ page, bridge, go }) => {
    await go('/claims');
    await page.getByRole('button', { name: 'Record a claim' }).first().click();
    const record = page.getByRole('dialog', { name: 'Record a claim' });
    await record.getByRole('button', { name: 'Record the claim' }).click();
    const statement = record.getByRole('textbox', { name: /^Statement/ });
    await page.waitForFunction(() => document.querySelector('[role=dialog] [aria-invalid=true]'));
    const { frame } = await looks(statement);
    await statement.fill('Something is so.');
    await record.getByRole('button', { name: 'Record the claim' }).click();
    const unchosen = record.getByRole('button', { name: /Passed on as/ });
    await page.waitForFunction(() => document.activeElement?.closest('[data-invalid]')?.querySelector('button'));
    assert.deepEqual(await looks(unchosen), { frame, ring: 'solid', focused: true });
    const { rows } = await bridge.call('list_claims', { listing: { query: 'status:draft', limit: 1 } });
    await go(`/claims/${rows[0].id}`);
    await page.getByRole('button', { name: 'Attach evidence' }).first().click();
    const attach = page.getByRole('dialog', { name: 'Attach evidence' });
    await attach.getByRole('button', { name: 'Attach evidence' }).click();
    const source = attach.getByRole('combobox', { name: /^Source/ });
    await attach.getByText('Nothing is chosen for “Source”. Choose one.').waitFor();
    assert.deepEqual(await looks(source), { frame, ring: 'solid', focused: true });
    await source.press('ArrowDown');
    await page.getByRole('option').first().click();
    await attach.getByRole('button', { name: 'Attach evidence' }).click();
    const stance = attach.getByRole('radio').first();
    await page.waitForFunction(() => document.activeElement?.matches('[role=dialog] input[type=radio]'));
    assert.equal((await looks(stance)).ring, 'solid');
  },
);

browserTest('what the core refuses is said in the dialog where one acted', async ({ page, bridge, go }) => {
  const { rows } = await bridge.call('list_claims', { listing: { query: 'status:in_review', limit: 1 } });
  await go(`/claims/${rows[0].id}`);
  await page.getByRole('button', { name: 'Return', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Return the claim' });
  await dialog.getByRole('button', { name: 'Return', exact: true }).click();
  await dialog
    .getByText(/reason/i)
    .nth(1)
    .waitFor();
  assert.ok(await dialog.isVisible());
  const { rows: still } = await bridge.call('list_claims', { listing: { query: 'status:in_review', limit: 1 } });
  assert.equal(still.length, 1);
});
