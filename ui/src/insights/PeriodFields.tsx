/* The choice of the days that are looked at. */

import { DateField } from '../shared/fields/DateField';
import { Select } from '../shared/fields/Select';
import { useText, wordId } from '../shared/text';
import { type Choice, SPANS } from './period';

interface PeriodFieldsProps {
  choice: Choice;
  onChange: (choice: Choice) => void;
}

export function PeriodFields({ choice, onChange }: PeriodFieldsProps) {
  const t = useText();
  const { span, from, to } = choice;
  return (
    <>
      <Select
        label={t('insights-period')}
        value={span}
        onChange={(chosen) => onChange({ ...choice, span: chosen })}
        options={SPANS.map((each) => ({ value: each, label: t(wordId('insights-period', each)) }))}
        className="w-[13rem]"
      />
      {span === 'days' ? (
        <>
          <DateField
            label={t('insights-from')}
            value={from}
            onChange={(day) => onChange({ ...choice, from: day })}
            className="w-[13rem]"
          />
          <DateField
            label={t('insights-to')}
            value={to}
            onChange={(day) => onChange({ ...choice, to: day })}
            className="w-[13rem]"
          />
        </>
      ) : null}
    </>
  );
}
