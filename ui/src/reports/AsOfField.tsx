/* Of which day the report is. Putting together what was there takes its time, so the day counts once typing rests,
   and at once when the field is left. */

import { useEffect, useState } from 'react';
import { DateField } from '../shared/fields/DateField';
import { useText } from '../shared/text';

const REST = 400;

interface AsOfFieldProps {
  value: string | null;
  onChange: (day: string | null) => void;
  error: string | null;
}

export function AsOfField({ value, onChange, error }: AsOfFieldProps) {
  const t = useText();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const rest = setTimeout(() => onChange(typed), REST);
    return () => clearTimeout(rest);
  });
  return (
    <DateField
      label={t('field-as-of')}
      help={t('reports-as-of-help')}
      value={typed}
      onChange={setTyped}
      onBlur={() => (typed === value ? undefined : onChange(typed))}
      error={typed === value ? error : null}
    />
  );
}
