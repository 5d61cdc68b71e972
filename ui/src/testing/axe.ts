/* What axe finds in a drawn part, as lines that say what and where. Colours need a real browser. */

import { run } from 'axe-core';

export async function axe(container: Element): Promise<string[]> {
  const found = await run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
