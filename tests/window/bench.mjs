/* The window on a large workspace beside an empty Tauri window: time to a usable list, memory, and how long input waits.
   Started by the Rust benches (tests/bench/window.rs), which print what it measures: rows of JSON on stdout. */

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { children, Driver } from './support/driver.mjs';
import { Screen } from './support/screen.mjs';

const RUNS = 5;
/** Longer than this nobody's key may wait. */
const BLOCKED = 100;

const { values: given } = parseArgs({
  options: { build: { type: 'string' }, workspace: { type: 'string' }, home: { type: 'string' } },
});
const folder = mkdtempSync(path.join(tmpdir(), 'claimtrail-bench-'));
const home = path.join(folder, 'home');
cpSync(given.home, home, { recursive: true });
const env = {
  ...process.env,
  CLAIMTRAIL_HOME: home,
  XDG_CONFIG_HOME: folder,
  XDG_DATA_HOME: folder,
  XDG_CACHE_HOME: folder,
};

async function open(program, ...args) {
  const begun = performance.timeOrigin + performance.now();
  const driver = await Driver.open({
    program: path.join(given.build, program),
    args,
    env,
    log: path.join(folder, 'log.txt'),
  });
  return { begun, driver, screen: new Screen(driver) };
}

/** When the first row of the list could be read, which is once it was painted, on the clock of this computer. */
const LISTED = `async function () {
  const cells = 'main td[data-column=statement], main [role=gridcell][col-id=statement]';
  const row = () => document.querySelector(cells)?.textContent;
  while (!row()) await new Promise((drawn) => requestAnimationFrame(drawn));
  const there = performance.now();
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
  while (!paint()) await new Promise((drawn) => setTimeout(drawn, 5));
  return performance.timeOrigin + Math.max(there, paint().startTime);
}`;

/** When all that comes after the first rows is there too: the grid in their place, and what is counted. */
const SETTLED = `async function () {
  const grid = () => document.querySelector('main [role=gridcell][col-id=statement]')?.textContent;
  while (!grid()) await new Promise((drawn) => setTimeout(drawn, 5));
  await new Promise((settled) => setTimeout(settled, 1_000));
}`;

const PAINTED = `async function () {
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
  while (!paint()) await new Promise((drawn) => setTimeout(drawn, 5));
  return performance.timeOrigin + paint().startTime;
}`;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Of the program and all that it started, in MB; shared pages count in shares. */
function memory(pid) {
  const own = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) / 1024;
  return children(pid).reduce((sum, child) => sum + memory(child), own);
}

async function beginnings() {
  const ours = [];
  const theirs = [];
  const weights = { ours: [], theirs: [] };
  for (let run = 0; run < RUNS; run += 1) {
    const empty = await open('examples/empty');
    theirs.push((await empty.driver.runAsync(PAINTED)) - empty.begun);
    weights.theirs.push(memory(empty.driver.program()));
    await empty.driver.close();
    const full = await open('claimtrail-desktop', given.workspace);
    ours.push((await full.driver.runAsync(LISTED)) - full.begun);
    await full.driver.runAsync(SETTLED);
    weights.ours.push(memory(full.driver.program()));
    await full.driver.close();
  }
  return [
    {
      name: 'window: usable list',
      unit: 'ms',
      ours: median(ours),
      peer: "empty Tauri window's first paint",
      theirs: median(theirs),
      most: 2,
    },
    {
      name: 'window: memory (PSS)',
      unit: 'MB',
      ours: median(weights.ours),
      peer: 'empty Tauri window',
      theirs: median(weights.theirs),
      most: null,
    },
  ];
}

/** Notes the longest time in which the page could not have taken a key. */
const WATCH = `function () {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  window.longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
    setTimeout(() => port2.postMessage(null), 1);
  };
  port2.postMessage(null);
}`;

async function longest(driver, work) {
  await driver.run('function () { window.longest = 0; }');
  await work();
  return driver.run('function () { return window.longest; }');
}

const SCROLL = `async function () {
  const list = document.querySelector('main .ag-grid-viewport');
  const step = list.scrollHeight / 60;
  for (let at = 0; at < 60; at += 1) {
    list.scrollTop += at % 3 === 2 ? step : 240;
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 16)));
  }
}`;

async function waiting() {
  const { driver, screen } = await open('claimtrail-desktop', given.workspace);
  await driver.runAsync(LISTED);
  await driver.run(WATCH);
  const begun = await longest(driver, () => driver.runAsync(SETTLED));
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const scrolled = await longest(driver, () => driver.runAsync(SCROLL));
  const filtered = await longest(driver, async () => {
    await screen.press('/');
    for (const letter of 'coal rail') {
      await screen.write(letter);
      await pause(80);
    }
    await pause(1_500);
    await screen.press('Control+A', 'Backspace');
    await pause(1_500);
  });
  await driver.run('function () { document.activeElement.blur(); }');
  const opened = await longest(driver, async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await screen.press('j', 'Enter');
      await screen.find('tab', 'Work');
      await pause(500);
      await screen.press('Escape');
      await driver.runAsync(LISTED);
      await pause(300);
    }
  });
  await driver.close();
  const row = (name, ours) => ({
    name: `window: longest block, ${name}`,
    unit: 'ms',
    ours,
    peer: 'limit',
    theirs: BLOCKED,
    most: 1,
  });
  return [
    { ...row('after the first rows', begun), most: null },
    row('scrolling', scrolled),
    row('filtering', filtered),
    row('opening a claim', opened),
  ];
}

try {
  process.stdout.write(`${JSON.stringify([...(await beginnings()), ...(await waiting())])}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
