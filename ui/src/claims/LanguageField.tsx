/* A language by its tag: those in use at the desk first, each with its name; any other can be typed. */

import { ComboBox } from '../shared/fields/ComboBox';
import type { FieldText } from '../shared/fields/frame';
import { useLanguageNames } from '../shared/LanguageName';
import { useSuggestions } from './suggestions';

/** Offered beside those that are in use at the desk; any other can be typed. */
const LANGUAGES = [
  'en',
  'ru',
  'kk',
  'uk',
  'uz',
  'ky',
  'tg',
  'tr',
  'de',
  'fr',
  'es',
  'pl',
  'ar',
  'fa',
  'he',
  'zh',
  'ja',
];

interface LanguageFieldProps extends FieldText {
  value: string;
  onChange: (tag: string) => void;
  meanwhile?: string | undefined;
  disabled?: boolean;
}

export function LanguageField(props: LanguageFieldProps) {
  const nameOf = useLanguageNames();
  const used = useSuggestions('language');
  const options = [...new Set([...used, ...LANGUAGES])].map((tag) => ({ value: tag, label: tag, note: nameOf(tag) }));
  return <ComboBox free {...props} options={options} />;
}
