/* A number as the window's language writes it. */

import { useLocale } from 'react-aria-components/I18nProvider';

export function Count({ of }: { of: number }) {
  const { locale } = useLocale();
  return new Intl.NumberFormat(locale).format(of);
}
