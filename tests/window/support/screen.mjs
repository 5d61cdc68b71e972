/* The window as a person meets it: what is found by role and name, clicked, typed and read.
   Names are the accessible ones, as Testing Library computes them in the page. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { DriverError } from './driver.mjs';

const ui = createRequire(new URL('../../../ui/package.json', import.meta.url));
const FINDER = readFileSync(ui.resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'), 'utf8');
const AXE = readFileSync(ui.resolve('axe-core/axe.min.js'), 'utf8');

const PATIENCE = 45_000;
const KEYS = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Space: ' ',
  Up: '\uE013',
  Down: '\uE015',
  Left: '\uE012',
  Right: '\uE014',
  Home: '\uE011',
  End: '\uE010',
  F2: '\uE032',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
};

export class Screen {
  constructor(driver) {
    this.driver = driver;
  }

  /** Waits until `look` gives something. What it throws on the way counts as nothing. */
  async until(what, look, patience = PATIENCE) {
    const end = Date.now() + patience;
    let last = null;
    for (;;) {
      try {
        const found = await look();
        if (found) return found;
      } catch (error) {
        if (!(error instanceof DriverError)) throw error;
        last = error;
      }
      if (Date.now() > end)
        throw new Error(`not there after ${patience / 1000} s: ${what}${last ? ` (${last.message})` : ''}`);
      await pause(60);
    }
  }

  /** Everything that has this role and name now. */
  async all(role, name = null, { within = null, ...state } = {}) {
    await this.#bringFinder();
    const wanted = name instanceof RegExp ? { pattern: name.source, flags: name.flags } : name;
    return this.driver.run(ALL, role, wanted, within, state);
  }

  /** The first that has this role and name, as soon as it is there. */
  find(role, name, where = {}) {
    return this.until(`${role} ${name ?? ''}`, async () => (await this.all(role, name, where))[0]);
  }

  /** The first that has this role and name and can be pressed. */
  ready(role, name, where = {}) {
    return this.until(`${role} ${name} to press`, async () => {
      const [element] = await this.all(role, name, where);
      const refused = 'function (element) { return element.getAttribute("aria-disabled") === "true"; }';
      return element && !(await this.driver.run(refused, element)) ? element : null;
    });
  }

  /** Waits until nothing has this role and name any more. */
  gone(role, name, where = {}) {
    return this.until(`no ${role} ${name ?? ''}`, async () => (await this.all(role, name, where)).length === 0);
  }

  /** Clicks as soon as it can be clicked; what is drawn as its label is clicked there. */
  async click(role, name, where = {}) {
    await this.until(`${role} ${name} to click`, async () => {
      await this.driver.click(await this.driver.run(DRAWN, await this.ready(role, name, where)));
      return true;
    });
  }

  /** The text of the page, without the marks that keep directions apart. */
  async text() {
    const text = await this.driver.run('function () { return document.body.innerText; }');
    return text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
  }

  /** Waits until the page shows a text. */
  shows(text) {
    return this.until(`“${text}”`, async () => (await this.text()).includes(text));
  }

  /** Goes to a place by its address, and waits until it is drawn. */
  async goTo(place) {
    await this.driver.run('function (place) { location.hash = place; }', place);
    await pause(250);
    const drawn = `function () {
      const main = document.querySelector('main');
      return main.querySelector('h1') !== null && !main.innerText.includes('Loading …');
    }`;
    await this.until(`the screen at ${place}`, () => this.driver.run(drawn));
  }

  /** Presses keys one after the other; `Control+K` is a chord, anything else that is no key's name is typed. */
  async press(...strokes) {
    for (const stroke of strokes) await this.#stroke(stroke);
  }

  /** Types into what has the focus. */
  async write(text) {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.driver.actions({ type: 'key', id: 'keys', actions });
  }

  async #stroke(stroke) {
    const values = stroke.split('+').map((key) => KEYS[key] ?? key.toLowerCase());
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = values.reverse().map((value) => ({ type: 'keyUp', value }));
    await this.driver.actions({ type: 'key', id: 'keys', actions: [...down, ...up] });
  }

  /** Drags the pointer over a passage, as one selects it with a mouse. */
  async select(passage, root = 'main') {
    const [from, to] = await this.until(`“${passage}” to select`, () => this.driver.run(PASSAGE, passage, root));
    const at = ([x, y], duration = 0) => ({ type: 'pointerMove', duration, origin: 'viewport', x, y });
    const actions = [at(from), { type: 'pointerDown', button: 0 }, at(to, 200), { type: 'pointerUp', button: 0 }];
    await this.driver.actions({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  /** Whether this very element, or something in it, has the focus. */
  hasFocus(element) {
    return this.driver.run('function (element) { return element.contains(document.activeElement); }', element);
  }

  /** What axe finds wrong here, one line a finding. */
  async axe() {
    if (!(await this.driver.run('function () { return "axe" in window; }'))) {
      await this.driver.post('/execute/sync', { script: AXE, args: [] });
    }
    return this.driver.runAsync(`async function () {
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, help, nodes }) => id + ': ' + help + ' — ' + nodes.map((node) => node.target.join(' ')).join(', '));
    }`);
  }

  async #bringFinder() {
    const there = await this.driver.run('function () { return "TestingLibraryDom" in window; }');
    if (!there) await this.driver.post('/execute/sync', { script: FINDER, args: [] });
  }
}

/** What is seen of an element and can be clicked, scrolled to where it is not in view. */
const DRAWN = `function (element) {
  const seen = (element.matches('input[type=radio], input[type=checkbox]') && element.closest('label')) || element;
  const { left, top, width, height } = seen.getBoundingClientRect();
  // What lies behind the edge of something that scrolls is not met at its place.
  const met = document.elementFromPoint(left + width / 2, top + height / 2);
  if (!met || !seen.contains(met)) seen.scrollIntoView({ block: 'center' });
  return seen;
}`;

/** Names are compared without the marks that keep directions apart; what is required says so after its name. */
const ALL = String.raw`function (role, wanted, within, state) {
  const plain = (name) => name.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').replace(/ ?\(required\)$/, '').trim();
  const fits = (name) =>
    typeof wanted === 'string' ? plain(name) === wanted : new RegExp(wanted.pattern, wanted.flags).test(plain(name));
  const options = Object.assign({}, state, wanted === null ? {} : { name: fits });
  return window.TestingLibraryDom.queryAllByRole(within || document.body, role, options);
}`;

/** Where a passage begins and ends on the screen, inside the letters. */
const PASSAGE = `function (passage, root) {
  const walker = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
  const nodes = [];
  let whole = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push([whole.length, node]);
    whole += node.data;
  }
  const begin = whole.indexOf(passage);
  if (begin < 0) return null;
  const place = (offset) => {
    const [start, node] = nodes.findLast(([start]) => start <= offset);
    return [node, offset - start];
  };
  const letter = (offset) => {
    const range = document.createRange();
    const [node, at] = place(offset);
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range;
  };
  letter(begin).startContainer.parentElement.scrollIntoView({ block: 'center' });
  const first = letter(begin).getBoundingClientRect();
  const last = letter(begin + passage.length - 1).getBoundingClientRect();
  const middle = (box) => Math.round(box.top + box.height / 2);
  return [[Math.floor(first.left + 1), middle(first)], [Math.ceil(last.right - 1), middle(last)]];
}`;
