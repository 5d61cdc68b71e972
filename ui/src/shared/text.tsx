/* Every sentence that the window shows, by its id, from the catalogues that the core uses too.
   It holds no sentence itself and knows no screen. */

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { LocalizationProvider, ReactLocalization, useLocalization } from '@fluent/react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { files as english } from './messages/en';

export type Language = 'en' | 'ru' | 'kk';

export const LANGUAGES: readonly { code: Language; name: string; english: string }[] = [
  { code: 'en', name: 'English', english: 'English' },
  { code: 'ru', name: 'Русский', english: 'Russian' },
  { code: 'kk', name: 'Қазақша', english: 'Kazakh' },
];

export type Words = Record<string, FluentVariable | null | undefined>;
export type Text = (id: string, words?: Words) => string;

function bundle(language: Language, files: Record<string, string>): FluentBundle {
  const made = new FluentBundle(language);
  for (const file of Object.values(files)) made.addResource(new FluentResource(file));
  return made;
}

const ENGLISH = bundle('en', english);

async function load(language: Language): Promise<FluentBundle> {
  if (language === 'en') return ENGLISH;
  const { files } = language === 'ru' ? await import('./messages/ru') : await import('./messages/kk');
  return bundle(language, files);
}

/** Gives everything below it the language; a sentence that a language lacks shows in English. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const [loaded, setLoaded] = useState(ENGLISH);
  useEffect(() => {
    let wanted = true;
    void load(language).then((found) => wanted && setLoaded(found));
    return () => {
      wanted = false;
    };
  }, [language]);
  const l10n = useMemo(() => new ReactLocalization([...new Set([loaded, ENGLISH])], null, () => undefined), [loaded]);
  return <LocalizationProvider l10n={l10n}>{children}</LocalizationProvider>;
}

/** `t('shell-progress', { done: 1, total: 3 })`. */
export function useText(): Text {
  const { l10n } = useLocalization();
  return useMemo(
    () => (id, words) => {
      const given = Object.entries(words ?? {}).map(([name, value]) => [name, value ?? ''] as const);
      return l10n.getString(id, Object.fromEntries(given));
    },
    [l10n],
  );
}

/** What a checkbox says, in words. */
export function yesOrNo(t: Text, value: boolean): string {
  return t(value ? 'shell-yes' : 'shell-no');
}

/** A name of the model (`in_review`) as its word (`status-in-review`). */
export function wordId(area: string, name: string): string {
  return `${area}-${name.replaceAll(/[._]/g, '-')}`;
}

/** A clause of the core ("it takes the role owner …") where it stands alone: as a sentence. */
export function asSentence(clause: string): string {
  const [first = '', ...rest] = clause;
  return first.toLocaleUpperCase() + rest.join('');
}
