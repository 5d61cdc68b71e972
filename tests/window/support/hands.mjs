/* Two ways to do the same things: with the mouse, and with the keyboard alone.
   Both have the same verbs, so that a journey can be told once and walked twice. */

const WAYS = { Claims: 'C', Articles: 'A', Review: 'R', Sources: 'S', Reports: 'P', Insights: 'I', Desk: 'D' };

/** What both hands do alike. */
class Hands {
  constructor(screen) {
    this.screen = screen;
  }

  /** Presses a button. */
  press(name) {
    return this.activate('button', name);
  }

  /** Sets a radio button. */
  pick(name) {
    return this.activate('radio', name);
  }

  /** Does what a dialog asks, with the button that has this name in it. */
  async confirm(name) {
    const dialog = await this.screen.until('a dialog', async () => {
      const asked = [...(await this.screen.all('alertdialog')), ...(await this.screen.all('dialog'))];
      return asked[0];
    });
    await this.activate('button', name, { within: dialog });
  }

  /** Chooses from the list behind a field. */
  async choose(field, option) {
    await this.press(field);
    await this.activate('option', option);
  }
}

export class Mouse extends Hands {
  activate(role, name, where) {
    return this.screen.click(role, name, where);
  }

  async fill(name, text) {
    const field = await this.screen.find('textbox', name);
    await this.screen.driver.click(field);
    await this.screen.press('Control+A');
    await this.screen.driver.type(field, text);
  }

  go(place) {
    return this.activate('link', new RegExp(`^${place}`));
  }

  async actAs(person) {
    await this.press(/^Who acts/);
    await this.activate('menuitemradio', new RegExp(`^${person}`));
    await this.screen.find('button', new RegExp(`^Who acts: ${person}`));
  }

  async beginClaim(passage) {
    await this.screen.select(passage);
    await this.press('Record a claim');
  }
}

export class Keyboard extends Hands {
  /** Tab until it has the focus, then the key that sets it off. In lists and menus the arrow keys lead there.
      What is drawn anew meanwhile is looked for again. */
  async activate(role, name, where) {
    const listed = ['option', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'tab', 'radio'].includes(role);
    await this.screen.until(`the focus on ${role} ${name}`, async () => {
      const element = await this.screen.ready(role, name, where);
      if (listed) await this.#along(element, role, name);
      else await this.#reach(element, name);
      return true;
    });
    await this.screen.press(role === 'radio' ? 'Space' : 'Enter');
  }

  async #reach(element, name) {
    for (let tabs = 0; tabs < 250; tabs += 1) {
      if (await this.screen.hasFocus(element)) return;
      await this.screen.press('Tab');
    }
    throw new Error(`Tab never led to ${name}`);
  }

  async #along(element, role, name) {
    const group = await this.screen.driver.run(
      `function (element) { return element.closest('[role=radiogroup], [role=listbox], [role=menu], [role=tablist]'); }`,
      element,
    );
    await this.#reach(group, name);
    const there = `function (element) {
      const now = document.activeElement;
      const active = now.getAttribute('aria-activedescendant');
      return element.contains(now) || (active !== null && element.id === active);
    }`;
    for (let steps = 0; steps < 60; steps += 1) {
      if (await this.screen.driver.run(there, element)) return;
      await this.screen.press(role === 'tab' ? 'Right' : 'Down');
    }
    throw new Error(`the arrow keys never led to ${role} ${name}`);
  }

  async fill(name, text) {
    await this.#reach(await this.screen.find('textbox', name), name);
    await this.screen.press('Control+A');
    await this.screen.write(text);
  }

  async go(place) {
    await this.screen.press('g', WAYS[place].toLowerCase());
  }

  async actAs(person) {
    await this.press(/^Who acts/);
    await this.activate('menuitemradio', new RegExp(`^${person}`));
    await this.screen.find('button', new RegExp(`^Who acts: ${person}`));
  }

  async beginClaim(passage) {
    await this.screen.press('/');
    await this.fill('First words', passage);
    await this.screen.press('Enter');
  }
}
