/* What is left after the program was ended without being asked: every save, and the form that was half filled. */

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { windowTest } from './support/desk.mjs';
import { Mouse } from './support/hands.mjs';

windowTest(
  'killed right after a save and with a form half filled: the save is there, the form is offered',
  async (desk) => {
    const before = new Mouse(await desk.open());
    await before.press('Open the sample: the coal story');
    await before.go('Articles');
    await before.activate('link', /^A rumour on rails/);
    await before.beginClaim('one country closing a door');
    await before.fill('Statement', 'One country closed a door.');
    await before.choose(/Passed on as/, /^reported/);
    await before.press('Record the claim');
    await before.screen.shows('One country closed a door.');
    await before.screen.find('link', 'Open One country closed a door.');
    await before.beginClaim('who merely repeats it');
    await before.fill('Statement', 'Half a thought that');
    await pause(1_500);
    await desk.crash(before.screen);

    const after = new Mouse(await desk.open());
    await after.go('Articles');
    await after.activate('link', /^A rumour on rails/);
    await after.screen.find('link', 'Open One country closed a door.');
    await after.screen.shows('A claim from this article was begun and not saved.');
    await after.press('Continue');
    const field = await after.screen.find('textbox', 'Statement');
    assert.equal(
      await after.screen.driver.run('function (field) { return field.value; }', field),
      'Half a thought that',
    );

    await desk.close(after.screen);
    assert.match(await desk.terminal('journal', 'verify'), /holds/i);
    assert.match(await desk.terminal('claim', 'list'), /One country closed a door\./);
  },
);

windowTest('killed in the moment of a save, again and again: what was acknowledged is there', async (desk) => {
  let acknowledged = 0;
  for (let round = 1; round <= 3; round += 1) {
    const hands = new Mouse(await desk.open());
    if (round === 1) await hands.press('Open the sample: the coal story');
    await hands.screen.find('navigation', 'Screens');
    acknowledged += await saveUntilKilled(desk, hands.screen, round);
  }
  const listed = (await desk.terminal('claim', 'list', '--json')).match(/Saved in round \d+, number \d+/g) ?? [];
  assert.ok(acknowledged > 0);
  assert.ok(new Set(listed).size >= acknowledged, `${acknowledged} were acknowledged, ${listed.length} are there`);
  assert.match(await desk.terminal('journal', 'verify'), /holds/i);
});

/** Saves claims one after the other from the page and kills the program while it does; gives how many were answered. */
async function saveUntilKilled(desk, screen, round) {
  await screen.driver.run(
    `function (round) {
    window.acknowledged = 0;
    const save = (number) => {
      const claim = { statement: 'Saved in round ' + round + ', number ' + number };
      return window.__TAURI_INTERNALS__.invoke('record_claim', { claim }).then(() => {
        window.acknowledged = number;
        return save(number + 1);
      });
    };
    save(1);
  }`,
    round,
  );
  await screen.until('some saves', () => screen.driver.run('function () { return window.acknowledged > 3; }'));
  const acknowledged = await screen.driver.run('function () { return window.acknowledged; }');
  await desk.crash(screen);
  return acknowledged;
}
