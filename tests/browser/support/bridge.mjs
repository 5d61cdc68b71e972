/* The core behind the screens: one bridge process for each test, on a home of its own.
   It answers the product's own commands; nothing here makes answers up. */

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const BUILD = path.resolve(ROOT, process.env.CLAIMTRAIL_BUILD ?? 'target/debug');
const DIST = path.resolve(ROOT, process.env.CLAIMTRAIL_PAGES ?? 'ui/dist');

/** What a command was refused with. */
export class Refused extends Error {
  constructor(command, failure) {
    super(`${command}: ${failure.message ?? JSON.stringify(failure)}`);
    this.code = failure.code;
  }
}

export class Bridge {
  folder = mkdtempSync(path.join(tmpdir(), 'claimtrail-browser-'));
  #process;
  address;

  constructor(home) {
    this.home = home ?? path.join(this.folder, 'home');
    mkdirSync(this.home, { recursive: true });
  }

  /** With a home of its own, or a given one. */
  static async start(home) {
    const bridge = new Bridge(home);
    const program = path.join(BUILD, 'examples', 'bridge');
    bridge.#process = spawn(program, ['--home', bridge.home, '--dist', DIST], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LANG: 'en_GB.UTF-8', LANGUAGE: 'en', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    });
    bridge.#process.stderr.pipe(createWriteStream(path.join(bridge.folder, 'log.txt')));
    bridge.address = await new Promise((resolve, reject) => {
      createInterface({ input: bridge.#process.stdout }).once('line', resolve);
      bridge.#process.once('error', reject).once('exit', (code) => reject(new Error(`the bridge ended with ${code}`)));
    });
    return bridge;
  }

  /** What a command answers. */
  async call(command, given = {}) {
    const answer = await fetch(`${this.address}/invoke/${command}`, { method: 'POST', body: JSON.stringify(given) });
    const value = await answer.json();
    if (!answer.ok) throw new Refused(command, value.error);
    return value;
  }

  /** What the next file dialog answers; nothing closes it. */
  async choose(file = '') {
    await fetch(`${this.address}/choose`, { method: 'POST', body: JSON.stringify({ path: file }) });
  }

  /** A file in the test's folder. */
  write(name, content) {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  stop() {
    this.#process.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
