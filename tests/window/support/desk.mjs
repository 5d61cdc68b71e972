/* A test's own desk: a home in a temporary folder, the window on it, answers to file dialogs, and the terminal.
   Nothing outside of the folder is read or written. */

import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Driver } from './driver.mjs';
import { Screen } from './screen.mjs';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const BUILD = path.resolve(ROOT, process.env.CLAIMTRAIL_BUILD ?? 'target/debug');
const FAILURES = path.join(BUILD, '..', 'window-failures');

export class Desk {
  folder = mkdtempSync(path.join(tmpdir(), 'claimtrail-window-'));
  home = path.join(this.folder, 'home');
  sample = path.join(this.home, 'sample', 'coal.claimtrail');
  log = path.join(this.folder, 'log.txt');
  #choices = path.join(this.folder, 'choices');
  #drivers = [];

  constructor() {
    mkdirSync(this.home);
    writeFileSync(this.#choices, '');
  }

  get env() {
    const inside = (name) => path.join(this.folder, name);
    return {
      ...process.env,
      CLAIMTRAIL_HOME: this.home,
      CLAIMTRAIL_CHOOSE: this.#choices,
      XDG_CONFIG_HOME: inside('config'),
      XDG_DATA_HOME: inside('data'),
      XDG_CACHE_HOME: inside('cache'),
      LANG: 'en_GB.UTF-8',
      LANGUAGE: 'en',
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      NO_AT_BRIDGE: '1',
    };
  }

  /** Opens the window. */
  async open(...args) {
    const program = path.join(BUILD, 'claimtrail-desktop');
    const driver = await Driver.open({ program, args, env: this.env, log: this.log });
    this.#drivers.push(driver);
    const screen = new Screen(driver);
    const drawn = 'function () { return document.querySelector("main h1") !== null; }';
    await screen.until('the window', () => driver.run(drawn), 60_000);
    return screen;
  }

  /** Starts the program again beside the window that is open; it ends by itself. */
  async startAgain(...args) {
    await run(path.join(BUILD, 'claimtrail-desktop'), args, { env: this.env, timeout: 30_000 });
  }

  /** Closes the window, so that the terminal may have the workspace. */
  async close(screen) {
    await screen.driver.close();
  }

  /** Ends the program as a power cut would: nothing is asked, nothing is told. */
  async crash(screen) {
    process.kill(screen.driver.program(), 'SIGKILL');
    await screen.driver.kill();
  }

  /** What the next file dialogs answer, in their order; an empty one is closed by the person. */
  choose(...paths) {
    appendFileSync(this.#choices, paths.map((path) => `${path}\n`).join(''));
  }

  path(name) {
    return path.join(this.folder, name);
  }

  write(name, content) {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  read(name) {
    return readFileSync(this.path(name), 'utf8');
  }

  /** What the terminal says to a command on the sample. */
  async terminal(...words) {
    const { stdout } = await run(path.join(BUILD, 'claimtrail'), ['-w', this.sample, ...words], { env: this.env });
    return stdout;
  }

  /** Keeps what can be seen when a test fails: a picture and the log. */
  async keep(name) {
    const folder = path.join(FAILURES, name.replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'log.txt'), readFileSync(this.log));
    for (const [index, driver] of this.#drivers.entries()) {
      const picture = await driver.screenshot().catch(() => null);
      if (picture) writeFileSync(path.join(folder, `window-${index + 1}.png`), picture);
    }
    return folder;
  }

  async leave() {
    for (const driver of this.#drivers) await driver.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A test on a desk of its own. */
export function windowTest(name, body, timeout = 240_000) {
  test(name, { timeout }, async (t) => {
    const desk = new Desk();
    try {
      await body(desk, t);
    } catch (error) {
      error.message += `\n(what could be seen is in ${await desk.keep(name)})`;
      throw error;
    } finally {
      await desk.leave();
    }
  });
}
