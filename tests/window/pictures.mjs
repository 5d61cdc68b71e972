/* Takes the README's pictures from the real window on the sample workspace, into the folder that is named.
   Run it with `cargo xtask pictures`. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Desk } from './support/desk.mjs';
import { Mouse } from './support/hands.mjs';

const COAL = 'Kazakhstan blocked the transfer of Russian coal.';

/** What is shown, and how one gets there. */
const PICTURES = {
  claims: async (hands) => {
    await hands.go('Claims');
    await hands.screen.find('row', /Russian freight/);
    await hands.screen.press('j', 'j', 'j');
  },
  article: async (hands) => {
    await hands.go('Articles');
    await hands.activate('link', /^A rumour on rails/);
    await hands.screen.shows('Not everybody who passed it on believed it.');
  },
  claim: async (hands) => {
    await hands.activate('link', `Open ${COAL}`);
    await hands.screen.find('heading', COAL);
  },
  history: async (hands) => hands.activate('tab', 'History'),
  review: async (hands) => hands.go('Review'),
  reports: async (hands) => hands.go('Reports'),
};

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('name a folder');
mkdirSync(folder, { recursive: true });
const desk = new Desk();
try {
  const screen = await desk.open('--sample');
  const hands = new Mouse(screen);
  await screen.find('navigation', 'Screens');
  for (const [name, show] of Object.entries(PICTURES)) {
    await show(hands);
    await pause(800);
    writeFileSync(path.join(folder, `${name}.png`), await screen.driver.screenshot());
  }
} finally {
  await desk.leave();
}
