/* Debian's Chromium on the product's pages, with the bridge behind them.
   Every page is watched: a script error, a refused request or one to another address fails its test. */

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Bridge, BUILD } from './bridge.mjs';

const ui = createRequire(new URL('../../../ui/package.json', import.meta.url));
const { chromium } = ui('playwright-core');
const AXE = readFileSync(ui.resolve('axe-core/axe.min.js'), 'utf8');
const INTERNALS = fileURLToPath(new URL('internals.js', import.meta.url));
const FAILURES = path.join(BUILD, '..', 'browser-failures');
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS.split(' ') });
});
after(() => browser?.close());

/** What the pages may ask for. */
const OWN = /^\/(?:$|#|assets\/|invoke\/|events$)/;

/** Freezes what the product's `freezePrototype` freezes. */
const FREEZE = 'Object.freeze(Object.prototype);';

/** What the test of a page is given. */
async function open(bridge, size) {
  const context = await browser.newContext({
    viewport: size ?? { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  watchRequests(page);
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 400'))
      troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    const path = url.startsWith(`${bridge.address}/`) ? url.slice(bridge.address.length) : null;
    if (!path || !OWN.test(path)) troubles.push(`request: ${url}`);
  });
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript({ path: INTERNALS });
  await page.addInitScript(FREEZE);
  return { context, page, troubles };
}

/** A test on a page of its own, over a core of its own. */
export function browserTest(name, body, { sample = true, size, timeout = 120_000 } = {}) {
  test(name, { timeout }, async (t) => {
    const bridge = await Bridge.start();
    let opened;
    try {
      if (sample) await bridge.call('create_sample');
      opened = await open(bridge, size);
      const { page, troubles } = opened;
      const go = (place) => goTo(page, bridge.address, place);
      await body({ page, bridge, go, troubles, t });
      if (troubles.length > 0) throw new Error(`the page had troubles:\n${[...new Set(troubles)].join('\n')}`);
    } catch (error) {
      error.message += `\n(what could be seen is in ${await keep(name, opened?.page)})`;
      throw error;
    } finally {
      await opened?.context.close();
      bridge.stop();
    }
  });
}

/** Opens a screen and waits until it says what it is. */
async function goTo(page, address, place) {
  const url = `${address}/#${place}`;
  if (page.url().startsWith(address))
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#${place}`);
  else await page.goto(url);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled(page);
}

/** What each page asks for and has not got yet, but for the events, which never end. */
const asked = new WeakMap();

function watchRequests(page) {
  const open = new Set();
  asked.set(page, open);
  page.on('request', (request) => request.url().endsWith('/events') || open.add(request));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => open.delete(request));
}

/** Waits until a screen stands there, nothing in the place of its grid, and the page asked for nothing for some frames,
 *  so that all is drawn. */
export async function settled(page) {
  for (let quiet = 0; quiet < 4; ) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const waits = () =>
      window.askedOfCore > 0 ||
      document.querySelector('.claims-grid > table') !== null ||
      ![...document.querySelectorAll('h1')].some((title) => title.checkVisibility());
    const busy = asked.get(page).size > 0 || (await page.evaluate(waits));
    quiet = busy ? 0 : quiet + 1;
  }
}

async function keep(name, page) {
  mkdirSync(FAILURES, { recursive: true });
  const file = path.join(FAILURES, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  await page?.screenshot({ path: file }).catch(() => null);
  return file;
}

/** What axe finds wrong here, one line a finding. */
export async function axe(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} — ${nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join('; ')}`,
    );
  });
}
