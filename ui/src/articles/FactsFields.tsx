/* The fields of what is known of an article, each with what is wrong with it. */

import { LanguageField } from '../claims/LanguageField';
import { useSuggestions } from '../claims/suggestions';
import type { IpcError } from '../ipc/invoke';
import { byToday, cautionOf } from '../shared/days';
import type { DraftOf } from '../shared/drafts';
import { atField } from '../shared/fieldErrors';
import { AddressField } from '../shared/fields/AddressField';
import { ComboBox } from '../shared/fields/ComboBox';
import { DateField } from '../shared/fields/DateField';
import { TextArea, TextField } from '../shared/fields/TextField';
import { useText } from '../shared/text';
import type { Facts } from './factsForm';

interface FactsFieldsProps {
  draft: DraftOf<Facts>;
  error: IpcError | null;
}

export function FactsFields({ draft, error }: FactsFieldsProps) {
  const t = useText();
  const { value, meanwhile, set } = draft;
  const publishers = useSuggestions('publisher');
  return (
    <>
      <TextField
        required
        label={t('articles-title')}
        value={value.title}
        onChange={(title) => set({ title })}
        meanwhile={meanwhile.title}
        error={atField(error, 'title')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <ComboBox
          free
          label={t('articles-publisher')}
          value={value.publisher}
          onChange={(publisher) => set({ publisher })}
          meanwhile={meanwhile.publisher}
          options={publishers.map((name) => ({ value: name, label: name }))}
          error={atField(error, 'publisher')}
        />
        <TextField
          label={t('articles-author')}
          value={value.author}
          onChange={(author) => set({ author })}
          meanwhile={meanwhile.author}
          error={atField(error, 'author')}
        />
        <DateField
          label={t('articles-published-on')}
          value={value.published_on}
          onChange={(published_on) => set({ published_on })}
          meanwhile={meanwhile.published_on}
          caution={cautionOf(value.published_on, { until: [byToday()] })}
          error={atField(error, 'published_on')}
        />
        <LanguageField
          label={t('articles-language')}
          help={t('articles-language-help')}
          value={value.language}
          onChange={(language) => set({ language })}
          meanwhile={meanwhile.language}
          error={atField(error, 'language')}
        />
      </div>
      <AddressField
        label={t('articles-url')}
        value={value.url}
        onChange={(url) => set({ url })}
        meanwhile={meanwhile.url}
        error={atField(error, 'url')}
      />
      <AddressField
        label={t('field-archived-url')}
        help={t('articles-archived-url-help')}
        value={value.archived_url}
        onChange={(archived_url) => set({ archived_url })}
        meanwhile={meanwhile.archived_url}
        error={atField(error, 'archived_url')}
      />
      <TextArea
        rows={2}
        label={t('articles-note')}
        help={t('articles-note-help')}
        value={value.note}
        onChange={(note) => set({ note })}
        meanwhile={meanwhile.note}
        error={atField(error, 'note')}
      />
    </>
  );
}
