/* Which way round days are that their column leaves open: nothing is guessed, a person says it. */

import type { DayOrder } from '../ipc/types';
import { RadioGroup } from '../shared/fields/toggles';
import { Section } from '../shared/Section';
import { useText, wordId } from '../shared/text';
import { DAY_ORDERS } from './setup';

const UNREAD = 'unread';

interface DayOrderChoiceProps {
  /** How many days could be either way round. */
  count: number;
  order: DayOrder | null;
  onChange: (order: DayOrder | null) => void;
}

export function DayOrderChoice({ count, order, onChange }: DayOrderChoiceProps) {
  const t = useText();
  return (
    <Section title={t('imports-days')}>
      <RadioGroup
        label={t('imports-days-help', { count })}
        value={order ?? UNREAD}
        onChange={(chosen) => onChange(chosen === UNREAD ? null : chosen)}
        options={([UNREAD, ...DAY_ORDERS] as const).map((each) => {
          const id = wordId('imports-days', each);
          return { value: each, label: t(id), note: t(`${id}-note`) };
        })}
      />
    </Section>
  );
}
