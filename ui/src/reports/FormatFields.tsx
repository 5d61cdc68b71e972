/* What kind of file a report is, and what there is to say of such a file. */

import { Select } from '../shared/fields/Select';
import { TextField } from '../shared/fields/TextField';
import { Checkbox, RadioGroup } from '../shared/fields/toggles';
import { useText, wordId } from '../shared/text';
import { AsOfField } from './AsOfField';
import { ColumnList } from './ColumnList';
import { FORMATS, isTable, LAYOUTS, PROFILES, type Setup } from './setup';
import { Unpublished } from './Unpublished';

/** The fields that show what is wrong with them themselves. */
export const FORMAT_FIELDS = ['columns', 'as_of', 'url', 'query'] as const;

interface FormatFieldsProps {
  setup: Setup;
  /** What is wrong with a field, as the preview or a refused report says it. */
  wrong: (field: (typeof FORMAT_FIELDS)[number]) => string | null;
  onChange: (change: Partial<Setup>) => void;
}

export function FormatFields({ setup, wrong, onChange }: FormatFieldsProps) {
  const t = useText();
  const { format, layout, profile, bom, url } = setup;
  const review = format === 'claim_review';
  return (
    <>
      <div className="flex flex-col gap-2">
        <Select
          label={t('reports-format')}
          help={t(wordId('reports-format-help', format))}
          value={format}
          onChange={(chosen) => onChange({ format: chosen })}
          options={FORMATS.map((each) => ({ value: each, label: t(wordId('reports-format', each)) }))}
        />
        {format === 'csv' ? (
          <Checkbox checked={bom} onChange={(checked) => onChange({ bom: checked })}>
            {t('reports-bom')}
          </Checkbox>
        ) : null}
        {review ? (
          <TextField
            ltr
            type="url"
            label={t('reports-url')}
            help={t('reports-url-help')}
            placeholder="https://example.org/checks/{id}"
            value={url}
            onChange={(given) => onChange({ url: given })}
            error={wrong('url')}
          />
        ) : null}
      </div>
      {isTable(setup) ? (
        <div className="flex flex-col gap-2">
          <RadioGroup
            label={t('reports-layout')}
            value={layout}
            onChange={(chosen) => onChange({ layout: chosen })}
            options={LAYOUTS.map((each) => ({
              value: each,
              label: t(`reports-layout-${each}`),
              note: t(`reports-layout-${each}-note`),
            }))}
          />
          <ColumnList setup={setup} error={wrong('columns')} onChange={onChange} />
        </div>
      ) : null}
      <RadioGroup
        label={t('reports-profile')}
        value={review ? null : profile}
        onChange={(chosen) => onChange({ profile: chosen })}
        disabled={review}
        help={review ? t('reports-profile-same') : undefined}
        options={PROFILES.map((each) => ({
          value: each,
          label: t(`reports-profile-${each}`),
          note: t(`reports-profile-${each}-note`),
        }))}
      />
      {profile === 'outside' && !review ? <Unpublished setup={setup} /> : null}
      <AsOfField value={setup.asOf} onChange={(asOf) => onChange({ asOf })} error={wrong('as_of')} />
    </>
  );
}
