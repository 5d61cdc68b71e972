/* How large a file is, in the user's manner: bytes up to a thousand, then kB, MB, GB. */

import { useLocale } from 'react-aria-components/I18nProvider';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function useSizeFormat(): (bytes: number) => string {
  const { locale } = useLocale();
  return (bytes) => {
    const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
    const format = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: UNITS[step] ?? 'byte',
      unitDisplay: step === 0 ? 'long' : 'short',
      maximumFractionDigits: 1,
    });
    return format.format(bytes / 1000 ** step);
  };
}
