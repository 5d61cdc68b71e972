import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { expect, test } from 'vitest';
import { files } from './messages/en';
import { files as kazakh } from './messages/kk';
import { files as russian } from './messages/ru';

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : [];
  });
}

test('the catalogue parses, and no id is there twice', () => {
  const bundle = new FluentBundle('en');
  const problems = Object.values(files).flatMap((file) => bundle.addResource(new FluentResource(file)));
  expect(problems).toEqual([]);
  const ids = Object.values(files).flatMap((file) =>
    [...file.matchAll(/^([a-z][\w-]*) *=/gm)].map((match) => match[1]),
  );
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('every sentence that a screen names is in the catalogue', () => {
  const bundle = new FluentBundle('en');
  for (const file of Object.values(files)) bundle.addResource(new FluentResource(file));
  const missing = sources('src').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([a-z][\w-]*)'/g)]
      .filter((match) => !bundle.hasMessage(match[1] ?? ''))
      .map((match) => `${path}: ${match[1]}`),
  );
  expect(missing).toEqual([]);
});

const FACTS = ['claimant', 'reported-by', 'claimed-on', 'appearances', 'locator', 'note', 'origin', 'interest'];

test.each([
  ['en', files],
  ['ru', russian],
  ['kk', kazakh],
])('a report’s page calls each fact what forms call it: %s', (language, given) => {
  const bundle = new FluentBundle(language);
  for (const file of Object.values(given)) bundle.addResource(new FluentResource(file));
  const said = (group: string) => FACTS.map((fact) => bundle.getMessage(`${group}-${fact}`)?.value);
  expect(said('report-page')).toEqual(said('field'));
});

test.each([
  ['en', files],
  ['ru', russian],
  ['kk', kazakh],
])('no sentence of an import speaks of the terminal to who is in the window: %s', (_, given) => {
  const told = Object.entries(given).filter(([name]) => name.endsWith('imports.ftl'));
  expect(told.length).toBeGreaterThan(0);
  expect(told.map(([, file]) => file).join('\n')).not.toMatch(/--rating|--day-order/);
});
