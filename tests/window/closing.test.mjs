/* What is left after the window was closed by its keys: all that was typed until then, and one file that has all of it. */

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { windowTest } from './support/desk.mjs';
import { Mouse } from './support/hands.mjs';

windowTest('closed while somebody types: the letters typed last are offered again', async (desk) => {
  const before = new Mouse(await desk.open('--sample'));
  await before.go('Articles');
  await before.activate('link', /^A rumour on rails/);
  await before.beginClaim('who merely repeats it');
  await before.fill('Statement', 'Half a thought');
  // Faster than a draft is written by itself.
  await before.screen.write(' that');
  await before.screen.press('Control+Q').catch(() => null);
  await before.screen.until('the program to end', () => !before.screen.driver.runs());
  await desk.close(before.screen);
  assert.deepEqual(await readdir(path.dirname(desk.sample)), [path.basename(desk.sample)]);

  const after = new Mouse(await desk.open());
  await after.go('Articles');
  await after.activate('link', /^A rumour on rails/);
  await after.press('Continue');
  const field = await after.screen.find('textbox', 'Statement');
  const typed = await after.screen.driver.run('function (field) { return field.value; }', field);
  assert.equal(typed, 'Half a thought that');
});
