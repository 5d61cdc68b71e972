/* Every screen in the real window, in light and dark: it is drawn, and axe finds nothing. */

import assert from 'node:assert/strict';
import { Bridge } from '../browser/support/bridge.mjs';
import { places } from '../browser/support/places.mjs';
import { windowTest } from './support/desk.mjs';

/** The sample, with more in it where that is asked for, and the places to look at in it. */
async function prepared(desk, settings, more = async () => {}) {
  const bridge = await Bridge.start(desk.home);
  try {
    await bridge.call('create_sample');
    await bridge.call('change_settings', { edit: settings });
    await more(bridge);
    return await places(bridge);
  } finally {
    bridge.stop();
  }
}

for (const appearance of ['light', 'dark']) {
  windowTest(`axe finds nothing on any screen, ${appearance}`, async (desk) => {
    const all = await prepared(desk, { appearance });
    const screen = await desk.open();
    await screen.find('navigation', 'Screens');
    const found = [];
    for (const place of all) {
      await screen.goTo(place);
      found.push(...(await screen.axe()).map((finding) => `${place}: ${finding}`));
    }
    assert.equal(found.join('\n'), '');
  });
}

windowTest('a mirrored window runs from right to left in its table too', async (desk) => {
  await prepared(desk, { mirrored: true });
  const screen = await desk.open();
  const lefts = `async function () {
    while (!document.querySelector('.ag-cell[col-id=status]')) await new Promise((drawn) => setTimeout(drawn, 20));
    return ['chosen', 'statement', 'status'].map((column) =>
      document.querySelector('.ag-cell[col-id=' + column + ']').getBoundingClientRect().left);
  }`;
  const [box, statement, status] = await screen.driver.runAsync(lefts);
  assert.ok(box > statement && statement > status, `${[box, statement, status]}`);
});

windowTest('another filter shows its list from the first row on', async (desk) => {
  await prepared(desk, {}, async (bridge) => {
    for (let at = 0; at < 120; at += 1) {
      const statement = `Train ${at} came${at % 2 === 0 ? ' late' : ''}.`;
      await bridge.call('record_claim', { claim: { statement, modality: 'asserted' } });
    }
  });
  const screen = await desk.open();
  await screen.shows('Train 119 came.');
  const end = `function () {
    const list = document.querySelector('.ag-grid-viewport');
    list?.scrollTo(0, list.scrollHeight);
    return list !== null;
  }`;
  await screen.until(
    'the end of the list',
    async () => (await screen.driver.run(end)) && (await screen.all('gridcell', /Train 0 came/)).length > 0,
  );
  await screen.press('/');
  await screen.write('late');
  await screen.shows('Train 118 came late.');
});

windowTest(
  'a workspace that is named opens, and a second start hands its file to the window that is there',
  async (desk) => {
    await prepared(desk, {});
    const first = await desk
      .terminal('backup', desk.path('first.claimtrail'))
      .then(() => desk.path('first.claimtrail'));
    const second = await desk
      .terminal('backup', desk.path('second.claimtrail'))
      .then(() => desk.path('second.claimtrail'));
    const screen = await desk.open(first);
    await screen.shows('first');
    await desk.startAgain(second);
    await screen.shows('second');
  },
);
