/* A day, as `2026-01-02` or nothing; typed part by part or picked from a calendar. */

import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { useLocale } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { cx } from '../classes';
import { useText } from '../text';
import { FieldLabel, FieldNotes, type FieldText } from './frame';

export interface DateFieldProps extends FieldText {
  value: string | null;
  onChange: (day: string | null) => void;
  onBlur?: (() => void) | undefined;
  disabled?: boolean;
  className?: string;
}

const FRAME = 'flex min-h-8 w-full items-center gap-1 rounded-md border bg-raised ps-2 text-sm';

function day(value: string | null) {
  if (value === null || value === '') return null;
  try {
    return parseDate(value);
  } catch {
    return null;
  }
}

export function DateField(props: DateFieldProps) {
  const t = useText();
  const { value, onChange, onBlur, disabled = false, error, required = false, className } = props;
  return (
    <DatePicker
      value={day(value)}
      onChange={(chosen) => onChange(chosen ? chosen.toString() : null)}
      onBlur={onBlur}
      isDisabled={disabled}
      isInvalid={Boolean(error)}
      isRequired={required}
      validationBehavior="aria"
      shouldForceLeadingZeros
      className={cx('flex min-w-0 flex-col gap-1', className)}
    >
      <FieldLabel {...props} />
      <div className="flex items-center gap-1">
        <Group className={cx(FRAME, error ? 'border-bad' : 'border-edge', disabled && 'opacity-60')}>
          <DateInput className="flex min-w-0 grow items-center tabular-nums">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="min-h-6 rounded-sm px-px leading-6 outline-none placeholder-shown:text-soft focus:bg-accent focus:text-accent-ink"
              />
            )}
          </DateInput>
          <Button className="flex min-h-6 min-w-8 items-center justify-center text-soft">
            <CalendarDays aria-hidden="true" size={14} />
          </Button>
        </Group>
        {value ? (
          <Button
            slot={null}
            aria-label={t('shell-date-clear', { field: props.label })}
            onPress={() => onChange(null)}
            className="flex min-h-8 min-w-6 items-center justify-center rounded-md text-soft hover:bg-hover"
          >
            <X aria-hidden="true" size={14} />
          </Button>
        ) : null}
      </div>
      <FieldNotes {...props} />
      <Popover className="border border-edge bg-raised p-3 text-ink" offset={2}>
        <Dialog className="outline-none">
          <Days />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function Days() {
  const { direction } = useLocale();
  const [Back, On] = direction === 'rtl' ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  const arrow = 'flex min-h-7 min-w-7 items-center justify-center rounded-md hover:bg-hover disabled:opacity-40';
  return (
    <Calendar>
      <header className="mb-2 flex items-center justify-between">
        <Button slot="previous" className={arrow}>
          <Back aria-hidden="true" size={16} />
        </Button>
        <Heading className="font-semibold text-sm" />
        <Button slot="next" className={arrow}>
          <On aria-hidden="true" size={16} />
        </Button>
      </header>
      <CalendarGrid className="text-sm tabular-nums [&_th]:font-normal [&_th]:text-soft [&_th]:text-xs">
        {(date) => (
          <CalendarCell
            date={date}
            className="flex size-8 items-center justify-center rounded-md hover:bg-hover outside-month:invisible selected:bg-accent selected:text-accent-ink"
          />
        )}
      </CalendarGrid>
    </Calendar>
  );
}
