/* The choice of the days that are looked at. */

import { useState } from 'react';
import { DateField } from '../shared/fields/DateField';
import { Select } from '../shared/fields/Select';
import { useText, wordId } from '../shared/text';
import { type Choice, dayFrom, SPANS } from './period';

interface PeriodFieldsProps {
  choice: Choice;
  onChange: (choice: Choice) => void;
}

interface DayProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}

/** What is no day yet stands in the field alone, and is looked at once it is one. */
function Day({ label, value, onChange }: DayProps) {
  const [typed, setTyped] = useState(value);
  const type = (text: string | null) => {
    setTyped(text);
    if (text === null || dayFrom(text) !== null) onChange(text);
  };
  return <DateField label={label} value={typed} onChange={type} className="w-[13rem]" />;
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
          <Day label={t('insights-from')} value={from} onChange={(day) => onChange({ ...choice, from: day })} />
          <Day label={t('insights-to')} value={to} onChange={(day) => onChange({ ...choice, to: day })} />
        </>
      ) : null}
    </>
  );
}
