/* Hostile texts in the real window: they stand there as text; no script runs, no request leaves. */

import assert from 'node:assert/strict';
import { Bridge } from '../browser/support/bridge.mjs';
import { corpus, naughty, plant, visit } from '../browser/support/hostile.mjs';
import { windowTest } from './support/desk.mjs';

async function planted(desk, texts) {
  const bridge = await Bridge.start(desk.home);
  try {
    await bridge.call('create_sample');
    return await plant(bridge, texts);
  } finally {
    bridge.stop();
  }
}

async function looksLikeText(desk, texts) {
  const places = await planted(desk, texts);
  const screen = await desk.open();
  await screen.find('navigation', 'Screens');
  await screen.driver.run(`function () {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.blockedURI));
  }`);
  for (let from = 0; from < places.length; from += 40) {
    const wrong = await screen.driver.runAsync(visit.toString(), places.slice(from, from + 40));
    assert.equal(wrong.slice(0, 20).join('\n'), '');
  }
  const asked = await screen.driver.run(`function () {
    return window.refused.concat(performance.getEntriesByType('resource').map(({ name }) => name));
  }`);
  assert.deepEqual(
    asked.filter((url) => !/^(?:tauri|ipc):\/\/localhost\//.test(url)),
    [],
  );
}

windowTest(
  'markup and scripts show as text, wherever they were written',
  async (desk) => {
    await looksLikeText(desk, corpus());
  },
  600_000,
);

windowTest(
  'every naughty string shows as text',
  async (desk, t) => {
    const texts = naughty();
    if (!texts) return t.skip('the naughty strings are not on this computer');
    return looksLikeText(desk, texts);
  },
  600_000,
);
