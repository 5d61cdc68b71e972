/* Which languages there are, what they are called in the languages of the window, and the codes of countries that are
   taken for theirs. */

/** Of ISO 639-1: those that are asked for most first. */
export const LANGUAGES: readonly string[] = (
  'en ru kk uk uz ky tg tr de fr es pl ar fa he zh ja az be bg bn ca cs da el et fi hi hr hu hy id is it ka ko lt lv mk ' +
  'mn nl no ps pt ro sk sl sq sr sv th tk ur vi aa ab af ak am an as av ay ba bi bm bo br bs ce ch co cr cu cv cy dv dz ' +
  'ee eo eu ff fj fo fy ga gd gl gn gu gv ha ho ht hz ia ie ig ii ik io iu jv kg ki kj kl km kn kr ks ku kv kw la lb lg ' +
  'li ln lo lu mg mh mi ml mr ms mt my na nb nd ne ng nn nr nv ny oc oj om or os pa pi qu rm rn rw sa sc sd se sg si sm ' +
  'sn so ss st su sw ta te ti tl tn to ts tt tw ty ug ve vo wa wo xh yi yo za zu'
).split(' ');

/** Codes of countries, and the languages that are meant. */
const MEANT: Readonly<Record<string, string>> = {
  kz: 'kk',
  ua: 'uk',
  cz: 'cs',
  jp: 'ja',
  cn: 'zh',
  gr: 'el',
  dk: 'da',
  se: 'sv',
  rs: 'sr',
};

/** The tag that is meant where one begins with the code of a country, as in `kz-Cyrl`. */
export function meantBy(tag: string): string | null {
  const [country = '', ...rest] = tag.trim().split('-');
  const language = MEANT[country.toLowerCase()];
  return language ? [language, ...rest].join('-') : null;
}

/** Making one costs more than using it. */
const names = new Map<string, Intl.DisplayNames>();

/** What a language is called in a locale; a tag that has no name stays as it is. */
export function languageName(locale: string, tag: string): string {
  const made = names.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' });
  names.set(locale, made);
  try {
    return made.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** All that a language is found by: its tag, its name in each language of the window, and the country's code that is
    taken for it. */
export function wordsFor(tag: string): string {
  const mistaken = Object.keys(MEANT).filter((country) => MEANT[country] === tag);
  return [tag, ...['en', 'ru', 'kk'].map((locale) => languageName(locale, tag)), ...mistaken].join(' ');
}
