/* Texts that would run, load or break out of something if they were ever taken for more than text:
   planted in every kind of record by the core's own commands, then looked at in either engine. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refused } from './bridge.mjs';

const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const CORPUS = at('tests/fixtures/xss-corpus.json');
/** Kept beside the repository, not in it. */
const NAUGHTY = at('../shared/data/hostile/naughty-strings.json');

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

export function corpus() {
  return read(CORPUS);
}

/** The naughty strings, or nothing where they are not on this computer. */
export function naughty() {
  return existsSync(NAUGHTY) ? read(NAUGHTY) : null;
}

/** Gives nothing where the core refuses a text, for what it is. */
async function unlessRefused(answer) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refused && error.code === 'invalid') return null;
    throw error;
  }
}

/** A file may have almost any name; a slash it can't have. */
function fileName(text) {
  const name = text.replaceAll('/', '\u2215').replaceAll('\0', '').trim();
  return Buffer.from(name)
    .subarray(0, 200)
    .toString()
    .replace(/\uFFFD+$/, '');
}

/** Writes each text as claim, claimant, article, source, passage, rationale, comment and attachment name.
    Gives the places to look at, each with the texts that stand there and how often. */
export async function plant(bridge, texts) {
  const places = [];
  const taken = [];
  for (const [number, text] of texts.entries()) {
    const claim = await unlessRefused(bridge.call('record_claim', { claim: { statement: text, claimant: text } }));
    if (!claim) continue;
    await bridge.call('add_article', { article: { title: text, author: text, text: `Article ${number}: ${text}` } });
    const source = await bridge.call('add_source', { source: { title: text, author: text } });
    await bridge.call('attach_evidence', {
      claim: claim.id,
      source: source.id,
      evidence: { stance: 'context', quote: text, locator: text },
    });
    await bridge.call('propose_verdict', {
      claim: claim.id,
      verdict: { rating: 'false', rationale: text, summary: text },
    });
    await bridge.call('add_comment', { claim: claim.id, body: text, replyTo: null });
    await attach(bridge, source, number, text);
    places.push({ place: `/claims/${claim.id}`, texts: [text], times: 7 });
    taken.push({ text, source });
  }
  const all = taken.map(({ text }) => text);
  const { id } = await bridge.call('add_article', { article: { title: 'All of them', text: all.join('\n\n') } });
  for (const { text, source } of taken.filter((_, at) => at % 10 === 0)) {
    places.push({ place: `/sources/${source.id}`, texts: [text], times: 2 });
  }
  for (const place of [`/articles/${id}`, '/articles', '/sources']) places.push({ place, texts: all, times: 1 });
  for (const place of ['/claims', '/review', '/reports']) places.push({ place, texts: [], times: 0 });
  return places;
}

async function attach(bridge, source, number, text) {
  const name = fileName(text);
  if (!name || name === '.' || name === '..') return;
  await bridge.choose(bridge.write(`files/${number}/${name}`, `file ${number}`));
  await unlessRefused(bridge.call('add_attachment', { source: source.id }));
}

/** Runs in the page: goes to each place, unfolds its list, and gives what is wrong there. */
export async function visit(places) {
  const plain = (text) => text.replace(/[\s\u2066-\u2069\u00ad\u200b-\u200f\u202a-\u202e\ufeff]/g, '');
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const alive =
    'iframe, frame, object, embed, base, form[action], meta[http-equiv], link[rel=import], audio, video, math, main style, main link, body script';
  const leads = /href$|^(?:src|srcset|srcdoc|action|formaction|data|poster|background)$/;
  const wrong = [];
  for (const { place, texts, times } of places) {
    location.hash = place;
    const lacking = () => {
      const more = [...document.querySelectorAll('main button')].find((button) => button.textContent === 'Show more');
      more?.click();
      const said = plain(document.querySelector('main').textContent);
      return texts.filter((text) => plain(text) && said.split(plain(text)).length - 1 < times);
    };
    const begun = performance.now();
    await pause(20);
    while (lacking().length > 0 && performance.now() - begun < 20_000) await pause(20);
    for (const text of lacking()) wrong.push(`${place}: ${JSON.stringify(text)} does not stand there ${times} times`);
    for (const element of document.querySelectorAll(alive)) wrong.push(`${place}: ${element.outerHTML.slice(0, 120)}`);
    for (const element of document.querySelectorAll('main *')) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name) || (leads.test(name) && /^\s*(javascript|data|vbscript):/i.test(value)))
          wrong.push(`${place}: ${name}=${value}`);
      }
    }
    if (globalThis.ran !== undefined) return [...wrong, `${place}: a script ran`];
  }
  return wrong;
}
