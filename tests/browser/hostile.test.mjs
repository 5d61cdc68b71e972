/* Hostile texts in Chromium: they stand there as text; no script runs, no request leaves. */

import assert from 'node:assert/strict';
import { browserTest } from './support/browser.mjs';
import { corpus, naughty, plant, visit } from './support/hostile.mjs';

async function looksLikeText({ page, bridge, go }, texts) {
  const places = await plant(bridge, texts);
  assert.ok(places.length > texts.length);
  await go('/claims');
  for (let from = 0; from < places.length; from += 50) {
    const wrong = await page.evaluate(visit, places.slice(from, from + 50));
    assert.equal(wrong.slice(0, 20).join('\n'), '');
  }
}

browserTest(
  'markup and scripts show as text, wherever they were written',
  async (given) => {
    const texts = corpus();
    assert.ok(texts.length >= 300);
    await looksLikeText(given, texts);
  },
  { timeout: 400_000 },
);

browserTest(
  'every naughty string shows as text',
  async (given) => {
    const texts = naughty();
    if (!texts) return given.t.skip('the naughty strings are not on this computer');
    return looksLikeText(given, texts);
  },
  { timeout: 400_000 },
);
