/* A language by its tag: found by that or by its name, in whichever language of the window it is typed; those in use at
   the desk first. Any other tag can be typed. Where a country's code stands for it, it is said which language is meant. */

import { useFilter } from 'react-aria-components/Autocomplete';
import { ComboBox } from '../shared/fields/ComboBox';
import type { FieldText } from '../shared/fields/frame';
import { useLanguageNames } from '../shared/LanguageName';
import { LANGUAGES, meantBy, wordsFor } from '../shared/languages';
import { useText } from '../shared/text';
import { useSuggestions } from './suggestions';

interface LanguageFieldProps extends FieldText {
  value: string;
  onChange: (tag: string) => void;
  meanwhile?: string | undefined;
  disabled?: boolean;
}

export function LanguageField(props: LanguageFieldProps) {
  const t = useText();
  const nameOf = useLanguageNames();
  const { contains } = useFilter({ sensitivity: 'base' });
  const used = useSuggestions('language');
  const options = [...new Set([...used, ...LANGUAGES])].map((tag) => ({ value: tag, label: tag, note: nameOf(tag) }));
  const meant = meantBy(props.value);
  const country = props.value.trim().split('-')[0] ?? '';
  const caution = meant ? t('record-language-meant', { country, language: nameOf(meant), tag: meant }) : null;
  return (
    <ComboBox
      free
      {...props}
      options={options}
      filter={(tag, typed) => contains(` ${wordsFor(tag)}`, ` ${typed.trim()}`)}
      caution={caution}
    />
  );
}
