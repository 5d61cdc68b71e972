/* A language by its name, its tag on hover. */

import { useLocale } from 'react-aria-components/I18nProvider';
import { languageName } from './languages';

/** Names languages as the window speaks. */
export function useLanguageNames(): (tag: string) => string {
  const { locale } = useLocale();
  return (tag) => languageName(locale, tag);
}

export function LanguageName({ tag }: { tag: string }) {
  const nameOf = useLanguageNames();
  return (
    <bdi title={tag} className="inline-block first-letter:uppercase">
      {nameOf(tag)}
    </bdi>
  );
}
