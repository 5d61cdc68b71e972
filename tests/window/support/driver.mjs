/* WebKitWebDriver spoken to with plain fetch: one driver, one session, one window.
   It knows the protocol and nothing of Claimtrail. */

import { spawn } from 'node:child_process';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** What WebDriver answered instead of what was asked for. */
export class DriverError extends Error {
  constructor({ error, message }) {
    super(`${error}: ${message}`);
    this.error = error;
  }
}

export class Driver {
  #process;
  #address;
  #session;

  /** Starts a driver, and through it the program. All they print goes to `log`. */
  static async open({ program, args, env, log }) {
    const driver = new Driver();
    const port = await freePort();
    const out = openSync(log, 'a');
    driver.#address = `http://127.0.0.1:${port}`;
    driver.#process = spawn('WebKitWebDriver', [`--port=${port}`], {
      env: { ...env, TAURI_WEBVIEW_AUTOMATION: 'true' },
      detached: true,
      stdio: ['ignore', out, out],
    });
    try {
      await driver.#ready();
      const wanted = { 'webkitgtk:browserOptions': { binary: program, args } };
      const begun = await driver.#ask('POST', '/session', { capabilities: { alwaysMatch: wanted } });
      driver.#session = `/session/${begun.sessionId}`;
      await driver.post('/timeouts', { script: 60_000, pageLoad: 60_000, implicit: 0 });
      return driver;
    } catch (error) {
      await driver.kill();
      throw error;
    }
  }

  async #ready() {
    for (let tries = 0; tries < 100; tries += 1) {
      const status = await this.#ask('GET', '/status').catch(() => null);
      if (status?.ready) return;
      await pause(50);
    }
    throw new Error('WebKitWebDriver did not come up');
  }

  async #ask(method, path, body) {
    const answer = await fetch(this.#address + path, {
      method,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(90_000),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new DriverError(value);
    return value;
  }

  post(path, body = {}) {
    return this.#ask('POST', this.#session + path, body);
  }

  get(path) {
    return this.#ask('GET', this.#session + path);
  }

  /** Runs a function in the page and gives what it returns; elements come back as something to click. */
  async run(script, ...args) {
    return this.post('/execute/sync', { script: `return (${script}).apply(null, arguments)`, args });
  }

  /** The same for a function that gives a promise. */
  async runAsync(script, ...args) {
    const body = `const done = arguments[arguments.length - 1];
      const given = Array.prototype.slice.call(arguments, 0, -1);
      Promise.resolve((${script}).apply(null, given)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.post('/execute/async', { script: body, args });
    if (error) throw new Error(error);
    return value;
  }

  click(element) {
    return this.post(`/element/${element[ELEMENT]}/click`);
  }

  type(element, text) {
    return this.post(`/element/${element[ELEMENT]}/value`, { text });
  }

  clear(element) {
    return this.post(`/element/${element[ELEMENT]}/clear`);
  }

  actions(...sources) {
    return this.post('/actions', { actions: sources });
  }

  /** A PNG of the page. */
  async screenshot() {
    return Buffer.from(await this.get('/screenshot'), 'base64');
  }

  /** The process that the driver started. */
  program() {
    const child = children(this.#process.pid)[0];
    if (!child) throw new Error('the program does not run');
    return child;
  }

  /** Whether the program has not ended by itself. */
  runs() {
    return children(this.#process.pid).some(alive);
  }

  /** Closes the window as a person would, and everything behind it. */
  async close() {
    await this.#ask('DELETE', this.#session).catch(() => null);
    await this.kill();
  }

  /** Ends the driver and all that it started, and waits until they are gone: the next one must not meet them. */
  async kill() {
    const group = alive(this.#process.pid) ? [this.#process.pid, ...children(this.#process.pid)] : [];
    try {
      process.kill(-this.#process.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
    for (let tries = 0; tries < 200 && group.some(alive); tries += 1) await pause(25);
  }
}

/** Whether a process runs; one that ended and was not asked about its end does not. */
function alive(pid) {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** The processes that a process started. */
export function children(pid) {
  const found = [];
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    found.push(...readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number));
  }
  return found;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
