/* A language by its name, its tag on hover. */

import { useLocale } from 'react-aria-components/I18nProvider';

/** Making one costs more than using it. */
const names = new Map<string, Intl.DisplayNames>();

/** Names languages; a tag that has no name stays as it is. */
export function useLanguageNames(): (tag: string) => string {
  const { locale } = useLocale();
  return (tag) => {
    const made = names.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' });
    names.set(locale, made);
    try {
      return made.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}

export function LanguageName({ tag }: { tag: string }) {
  const nameOf = useLanguageNames();
  return (
    <bdi title={tag} className="inline-block first-letter:uppercase">
      {nameOf(tag)}
    </bdi>
  );
}
