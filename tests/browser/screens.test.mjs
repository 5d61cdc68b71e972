/* Every screen, in every look and language: what axe finds, whether a text is missing, whether something hangs over. */

import assert from 'node:assert/strict';
import { axe, browserTest, settled } from './support/browser.mjs';
import { places } from './support/places.mjs';

/** Ids of the catalogue look like this; where one shows, its text is missing. */
const MISSING =
  /\b(?:shell|welcome|claims?|imports|record|articles?|evidence|verdict|comments?|history|reviews?|sources?|reports?|insights|desk|people|devices|scales|policy|backups|exchange|verify|redaction|about|status|role|op|field|stance|kind|modality|priority)-[a-z][a-z-]+\b/g;

async function look(bridge, settings) {
  await bridge.call('change_settings', { edit: settings });
}

for (const appearance of ['light', 'dark', 'contrast']) {
  browserTest(`axe finds nothing on any screen, ${appearance}`, async ({ page, bridge, go }) => {
    await look(bridge, { appearance });
    const found = [];
    for (const place of await places(bridge)) {
      await go(place);
      found.push(...(await axe(page)).map((finding) => `${place}: ${finding}`));
    }
    await bridge.call('close_workspace');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    found.push(...(await axe(page)).map((finding) => `no workspace: ${finding}`));
    assert.equal(found.join('\n'), '');
  });
}

for (const language of ['en', 'ru', 'kk']) {
  browserTest(`no screen lacks a text in ${language}`, async ({ page, bridge, go }) => {
    await look(bridge, { language });
    const lacking = [];
    for (const place of await places(bridge)) {
      await go(place);
      const said = await page.evaluate(() =>
        [
          // biome-ignore lint/performance/useDomNodeTextContent: the words of different elements have to stay apart
          document.body.innerText,
          ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
            ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
          ),
        ].join('\n'),
      );
      lacking.push(...[...new Set(said.match(MISSING) ?? [])].map((id) => `${place}: ${id}`));
      assert.equal(await page.evaluate(() => document.documentElement.lang), language, place);
    }
    assert.equal(lacking.join('\n'), '');
  });
}

browserTest('in Russian and Kazakh no screen speaks English', async ({ page, bridge, go }) => {
  for (const language of ['ru', 'kk']) {
    await look(bridge, { language });
    await go('/desk/people');
    await page.reload();
    for (const place of [
      '/claims',
      '/claims/import',
      '/articles',
      '/sources',
      '/insights',
      '/reports',
      '/review',
      '/desk/policy',
    ]) {
      await go(place);
      const heading = await page.getByRole('heading', { level: 1 }).first().textContent();
      assert.match(heading, /\p{Script=Cyrillic}/u, `${language} ${place}`);
    }
  }
});

for (const [name, settings, size] of [
  ['a mirrored window', { mirrored: true }, { width: 1280, height: 860 }],
  ['a narrow window', {}, { width: 640, height: 480 }],
]) {
  browserTest(
    `${name} shows every screen whole`,
    async ({ page, bridge, go }) => {
      await look(bridge, settings);
      const found = [];
      for (const place of await places(bridge)) {
        await go(place);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) found.push(`${place}: ${over} px hang over`);
        found.push(...(await axe(page)).map((finding) => `${place}: ${finding}`));
      }
      assert.equal(found.join('\n'), '');
    },
    { size },
  );
}

browserTest(
  'a mirrored window keeps the order of words, and cuts a long name at its end',
  async ({ page, bridge, go }) => {
    await look(bridge, { mirrored: true });
    const claimant = 'The Association of Railway Dispatchers of the Northern Provinces';
    const { id } = await bridge.call('record_claim', { claim: { statement: 'Coal moves.', claimant } });
    await bridge.call('propose_verdict', { claim: id, verdict: { rating: 'false', rationale: 'It does not.' } });
    /** Where the first letter and the last one stand, and the box that they are in. */
    const ends = (locator) =>
      locator.evaluate((element) => {
        const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
        const at = (place) => {
          const range = document.createRange();
          range.setStart(text, place);
          range.setEnd(text, place + 1);
          return range.getBoundingClientRect().left;
        };
        const { left, right } = element.getBoundingClientRect();
        return { first: at(0), last: at(text.length - 1), left, right };
      });
    await go('/claims');
    const name = await ends(page.getByRole('gridcell', { name: claimant }));
    assert.ok(name.first >= name.left && name.first < name.right, `${JSON.stringify(name)}: its beginning is cut off`);
    assert.ok(name.last > name.right, `${JSON.stringify(name)}: it is not cut off at its end`);
    await go(`/claims/${id}`);
    const value = await ends(page.getByText(/on a scale from/).first());
    assert.ok(value.first < value.last, `${JSON.stringify(value)}: the words run backwards`);
  },
);

for (const [name, kept, size] of [
  ['in a narrow window', {}, { width: 640, height: 480 }],
  ['in text twice as large', { 'shell.text_size': 200 }, { width: 1280, height: 860 }],
]) {
  browserTest(
    `${name} the claims still show their status and rating`,
    async ({ page, bridge, go }) => {
      await look(bridge, { kept });
      await go('/claims');
      await page.locator('.ag-root').waitFor();
      await settled(page);
      const { x, width } = await page.locator('.ag-root').boundingBox();
      for (const word of ['corrected', 'False']) {
        const shown = await page.getByRole('gridcell').getByText(word, { exact: true }).boundingBox();
        assert.ok(shown.x >= x && shown.x + shown.width <= x + width, `${word} is off the table`);
      }
    },
    { size },
  );
}

for (const [width, percent] of [
  [800, 150],
  [640, 200],
  [1280, 200],
]) {
  browserTest(
    `in text of ${percent} % and ${width} px nothing of the top bar lies over another`,
    async ({ page, bridge, go }) => {
      await look(bridge, { kept: { 'shell.text_size': percent } });
      await go('/claims');
      const parts = await page.evaluate(() =>
        [...document.querySelectorAll('header:not(section header) :is(button, span:not(:has(*)):not(button *))')]
          .filter((part) => part.checkVisibility())
          .map((part) => {
            const { left, right, top, bottom } = part.getBoundingClientRect();
            return { words: part.textContent || part.ariaLabel, left, right, top, bottom };
          }),
      );
      assert.ok(parts.length > 5);
      for (const [at, { words, left, right, top, bottom }] of parts.entries()) {
        assert.ok(left >= 0 && right <= width, `${words} hangs over`);
        for (const other of parts.slice(at + 1)) {
          const apart = right <= other.left || other.right <= left || bottom <= other.top || other.bottom <= top;
          assert.ok(apart, `${words} and ${other.words}`);
        }
      }
    },
    { size: { width, height: 600 } },
  );
}

browserTest('the claims say by an arrow which way they are sorted', async ({ page, go }) => {
  await go('/claims');
  await page.locator('.ag-root').waitFor();
  const arrow = (name) =>
    page
      .locator(`.ag-header-cell-sorted-${name} .ag-icon-${name}`)
      .evaluate((icon) => getComputedStyle(icon, '::before').maskImage);
  const heading = page.getByRole('columnheader', { name: /Statement/ });
  await heading.click();
  const up = await arrow('asc');
  await heading.click();
  const down = await arrow('desc');
  assert.match(up, /^url/);
  assert.match(down, /^url/);
  assert.notEqual(up, down);
});

browserTest(
  'the order that a query names goes before that of a column, until one is sorted by again',
  async ({ page, go }) => {
    const first = (statement) =>
      page.locator('.ag-row[row-index="0"] [col-id=statement]').getByText(statement, { exact: false }).waitFor();
    const sorted = (column, name) => page.locator(`[role=columnheader][col-id=${column}][aria-sort=${name}]`).waitFor();
    const heading = (name) => page.getByRole('columnheader', { name });
    await go('/claims');
    await page.locator('.ag-root').waitFor();
    await heading(/Statement/).click();
    await sorted('statement', 'ascending');
    await first('A rumour');
    const filter = page.getByRole('combobox', { name: 'Filter' });
    await filter.fill('Kazakhstan sort:-statement ');
    await filter.press('Enter');
    await sorted('statement', 'descending');
    await first('Kazakhstan closed');
    await heading(/Status/).click();
    await sorted('status', 'ascending');
    await page.waitForFunction(() => !decodeURIComponent(location.hash).includes('sort:'));
    assert.equal(await filter.inputValue(), 'Kazakhstan');
    await first('Kazakhstan closed');

    await heading(/Claimant/).click();
    await sorted('claimant', 'ascending');
    await heading(/Claimant/).click();
    await sorted('claimant', 'descending');
    await page.setViewportSize({ width: 1024, height: 860 });
    await heading(/Claimant/).waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1280, height: 860 });
    await sorted('claimant', 'descending');
  },
);

browserTest(
  'in a narrow window the preview stands below the list, and the rail leaves it the room',
  async ({ page, go }) => {
    await go('/claims');
    await page.locator('.ag-root').waitFor();
    await page.getByRole('gridcell').getByText('corrected', { exact: true }).click();
    await settled(page);
    const list = await page.locator('.ag-root').boundingBox();
    const preview = await page.getByRole('article').boundingBox();
    assert.ok(preview.y >= list.y + list.height, `${preview.y} is beside the list`);
    assert.ok(preview.width > 500, `${preview.width} px wide`);
  },
  { size: { width: 640, height: 800 } },
);

browserTest('in text twice as large no line runs into the next', async ({ page, bridge, go }) => {
  await look(bridge, { kept: { 'shell.text_size': 200 } });
  const found = [];
  for (const place of await places(bridge)) {
    await go(place);
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('#root *')]
        .filter((element) => [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim()))
        .filter((element) => {
          const { fontSize, lineHeight } = getComputedStyle(element);
          return Number.parseFloat(lineHeight) < Number.parseFloat(fontSize) * 1.15;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    found.push(...lines.map((line) => `${place}: ${line}`));
  }
  assert.equal(found.join('\n'), '');
});

browserTest('in text twice as large the title of an article has the room', async ({ page, bridge, go }) => {
  await look(bridge, { kept: { 'shell.text_size': 200 } });
  const article = {
    title: 'The ministry tells the railways to let the coal through',
    text: 'Coal.',
    publisher: 'Gazette',
  };
  await bridge.call('add_article', { article });
  await go('/articles');
  const table = await page.getByRole('table').boundingBox();
  const cell = await page.getByRole('cell', { name: article.title }).boundingBox();
  assert.ok(cell.width > table.width / 2, `${cell.width} of ${table.width} px`);
  assert.ok(table.x + table.width <= 1280, `${table.width} px wide`);
});

browserTest('what takes focus in a long form is not behind its footer', async ({ page, bridge, go }) => {
  const [article] = (await bridge.call('list_articles', { listing: { limit: 1 } })).rows;
  await go(`/articles/${article.id}`);
  await page.getByRole('button', { name: 'Record a claim' }).click();
  const form = page.getByRole('region', { name: 'Record a claim' });
  const tags = form.getByRole('combobox', { name: 'Tags' });
  for (let count = 0; count < 30; count += 1) {
    await tags.fill(`tag-number-${count}`);
    await page.keyboard.press('Enter');
  }
  await form.getByRole('textbox', { name: /^Statement/ }).focus();
  for (let place = 0; place < 60; place += 1) {
    await page.keyboard.press('Tab');
    const behind = await page.evaluate(() => {
      const [focused, footer] = [document.activeElement, document.querySelector('form > footer')];
      if (!footer || footer.contains(focused) || !footer.parentElement.contains(focused)) return null;
      const [low, high] = [focused.getBoundingClientRect().bottom, footer.getBoundingClientRect().top];
      return low > high ? focused.outerHTML.slice(0, 120) : null;
    });
    assert.equal(behind, null);
  }
});

browserTest('a name from right to left does not run under the button of its field', async ({ page, go }) => {
  await go('/claims');
  await page.getByRole('button', { name: 'Record a claim' }).click();
  const field = page.getByRole('dialog').getByRole('combobox', { name: 'Claimant' });
  await field.fill('عبد الرحمن الحسيني');
  const side = await field.evaluate((input) => getComputedStyle(input).paddingRight);
  assert.ok(Number.parseFloat(side) >= 32, side);
});

browserTest(
  'coming back from a claim the list stands where it was left, with the focus on it',
  async ({ page, bridge, go }) => {
    for (let at = 0; at < 240; at += 1) {
      await bridge.call('record_claim', { claim: { statement: `Train ${at} came.` } });
    }
    await go('/claims');
    const list = page.locator('.ag-grid-viewport');
    const above = () => list.evaluate((viewport) => viewport.scrollTop);
    for (const [top, scroll] of [
      [1777, true],
      [8011, true],
      [8011, false],
    ]) {
      if (scroll) await list.evaluate((viewport, to) => viewport.scrollTo(0, to), top);
      await settled(page);
      const box = await list.boundingBox();
      await page.mouse.dblclick(box.x + 200, box.y + 300);
      const statement = await page.getByRole('heading', { level: 1, name: /Train/ }).textContent();
      await page.keyboard.press('Escape');
      const focused = page.locator('.claims-grid :focus');
      await focused.filter({ hasText: statement }).waitFor();
      assert.equal(await above(), top);
      const row = await focused.boundingBox();
      assert.ok(row.y <= box.y + 300 && row.y + row.height >= box.y + 300, `${statement} stands at ${row.y}`);
    }
  },
);

browserTest(
  'a dialog scrolls in one place, and its title stays in sight',
  async ({ page, bridge, go }) => {
    const statement = 'Kazakhstan blocked the transfer of coal to Russia.';
    for (let at = 0; at < 5; at += 1) await bridge.call('record_claim', { claim: { statement } });
    await go('/claims');
    await page.getByRole('button', { name: 'Record a claim' }).click();
    await page.keyboard.type(statement);
    await page.getByRole('dialog').getByRole('link').nth(4).waitFor();
    await page.mouse.move(512, 350);
    for (let turns = 0; turns < 12; turns += 1) await page.mouse.wheel(0, 300);
    const last = page.getByRole('textbox', { name: 'Appeared at' });
    await page.waitForFunction((field) => field.getBoundingClientRect().bottom < 600, await last.elementHandle());
    await settled(page);
    const title = await page.getByRole('heading', { name: 'Record a claim' }).boundingBox();
    assert.ok(title.y > 0, `its title is at ${title.y}`);
    const scrolled = await page.getByRole('dialog').evaluate((dialog) => {
      const around = [];
      for (let part = dialog; part; part = part.parentElement) if (part.scrollTop > 0) around.push(part.className);
      return around;
    });
    assert.deepEqual(scrolled, []);
  },
  { size: { width: 1024, height: 700 } },
);

browserTest(
  'a moment beside the list of claims takes a second line where it has not the room',
  async ({ page, bridge, go }) => {
    await look(bridge, { language: 'ru', kept: { 'claims.preview_width': 20 } });
    await go('/claims');
    await page.keyboard.press('j');
    const moment = page.locator('dd time').last();
    await moment.waitFor();
    const [right, edge] = await moment.evaluate((time) =>
      [time, time.closest('dd')].map((part) => part.getBoundingClientRect().right),
    );
    assert.ok(right <= edge, `${right} is behind ${edge}`);
  },
  { size: { width: 1024, height: 700 } },
);
