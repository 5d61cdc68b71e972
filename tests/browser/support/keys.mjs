/* The keyboard alone: nothing here touches the mouse, and nothing is focused but by Tab and the arrow keys. */

const LISTED = ['menuitem', 'menuitemradio', 'menuitemcheckbox', 'option', 'tab', 'radio'];

const hasFocus = (locator) =>
  locator.evaluate((element) => element.contains(document.activeElement)).catch(() => false);

/** Presses Tab until it has the focus. */
export async function reach(page, locator) {
  await locator.first().waitFor();
  for (let tabs = 0; tabs < 200; tabs += 1) {
    if (await hasFocus(locator.first())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never led to ${locator}`);
}

/** Along a menu or a list with the arrow keys. */
async function along(page, locator) {
  await locator.first().waitFor();
  for (let steps = 0; steps < 60; steps += 1) {
    if (await hasFocus(locator.first())) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrow keys never led to ${locator}`);
}

/** Sets it off. */
export async function activate(page, role, name, within = page) {
  const locator = within.getByRole(role, { name });
  await (LISTED.includes(role) ? along(page, locator) : reach(page, locator));
  await page.keyboard.press('Enter');
}

/** Keys one after the other, each as Playwright calls it. */
export async function strokes(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}
