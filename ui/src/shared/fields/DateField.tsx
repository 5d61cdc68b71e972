/* A day, as `2026-01-02` or nothing; typed part by part or picked from a calendar. What is no day is told, not mended. */

import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import {
  DateFieldContext,
  type DateFieldState,
  DateFieldStateContext,
  DateInput,
  DateSegment,
} from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { useLocale } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { useSlottedContext } from 'react-aria-components/slots';
import { flushSync } from 'react-dom';
import { cx } from '../classes';
import { dayOf, isDay } from '../days';
import { Day } from '../Time';
import { useText } from '../text';
import { FieldLabel, FieldNotes, type FieldText } from './frame';
import { MeanwhileNote } from './MeanwhileNote';

export interface DateFieldProps extends FieldText {
  /** A day, or what was typed that is none: `2026-02-31`, or `2024-03-` without its day. Saving that is refused. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** What others changed it to meanwhile. */
  meanwhile?: string | null | undefined;
  /** The id of what is said of a day that can hardly be meant. */
  caution?: string | null;
  onBlur?: (() => void) | undefined;
  disabled?: boolean;
  className?: string;
}

/** As the box of any other field, with its ring wherever in it the focus is. */
const FRAME =
  'flex min-h-8 w-full items-center gap-1 rounded-md border bg-raised ps-2 text-sm ' +
  'focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-1';

/** What stands in the field, whether it is a day or not. */
function written(segments: DateFieldState['segments']): string | null {
  const part = (type: string, digits: number) => {
    const found = segments.find((segment) => segment.type === type);
    return !found || found.isPlaceholder ? '' : String(found.value).padStart(digits, '0');
  };
  const parts = [part('year', 4), part('month', 2), part('day', 2)];
  return parts.some(Boolean) ? parts.join('-') : null;
}

/** The picker knows days alone: what is typed beside that is kept here, and takes no day's place. */
function useTyped({ value, onChange }: Pick<DateFieldProps, 'value' | 'onChange'>) {
  const [own, setOwn] = useState(() => ({ text: value, day: dayOf(value), round: 0 }));
  // What came from elsewhere is shown, whatever stood there half typed.
  if (own.text !== value) setOwn({ text: value, day: dayOf(value), round: own.round + 1 });
  const type = (text: string | null) => {
    if (text === own.text) return;
    setOwn({ text, day: text === null ? null : (dayOf(text) ?? own.day), round: own.round });
    onChange(text);
  };
  return { own, type, wrong: value !== null && value !== '' && !isDay(value) };
}

export function DateField(props: DateFieldProps) {
  const t = useText();
  const { value, onChange, onBlur, disabled = false, required = false, className } = props;
  const { own, type, wrong } = useTyped(props);
  const [typing, setTyping] = useState(false);
  // The picker would change a day that does not exist to the one before it while the focus leaves.
  const [leaving, setLeaving] = useState(false);
  const error = wrong && (props.error || !typing) ? t('shell-date-wrong') : props.error;
  const field = useRef<HTMLDivElement>(null);
  const clear = () => {
    // The button goes with the day, and so does its focus.
    flushSync(() => onChange(null));
    field.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
  };
  return (
    <div ref={field} className={cx('flex min-w-0 flex-col gap-1', className)}>
      <DatePicker
        key={own.round}
        value={own.day}
        onChange={(chosen) => {
          if (!leaving) type(chosen ? chosen.toString() : null);
        }}
        onBlur={onBlur}
        isDisabled={disabled}
        isInvalid={Boolean(error)}
        isRequired={required}
        validationBehavior="aria"
        shouldForceLeadingZeros
        className="flex min-w-0 flex-col gap-1 outline-none"
      >
        <FieldLabel {...props} />
        <div className="flex items-center gap-1">
          <Group className={cx(FRAME, error ? 'border-bad' : 'border-edge', disabled && 'opacity-60')}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: it is told when the parts of the day are entered and left */}
            <div
              className="min-w-0 grow"
              onFocus={() => setTyping(true)}
              onBlurCapture={({ currentTarget, relatedTarget }) => {
                if (currentTarget.contains(relatedTarget)) return;
                setTyping(false);
                if (wrong) flushSync(() => setLeaving(true));
              }}
              onBlur={() => setLeaving(false)}
            >
              <Parts fixed={leaving}>
                <DateInput dir="ltr" className="flex items-center tabular-nums outline-none rtl:justify-end">
                  {(segment) => <Segment segment={segment} onWritten={typing ? type : null} />}
                </DateInput>
              </Parts>
            </div>
            <Button className="flex min-h-6 min-w-8 items-center justify-center rounded-sm text-soft outline-none focus-visible:bg-accent focus-visible:text-accent-ink">
              <CalendarDays aria-hidden="true" size={14} />
            </Button>
          </Group>
          {value ? (
            <Button
              slot={null}
              aria-label={t('shell-date-clear', { field: props.label })}
              onPress={clear}
              className="flex min-h-8 min-w-6 items-center justify-center rounded-md text-soft hover:bg-hover"
            >
              <X aria-hidden="true" size={14} />
            </Button>
          ) : null}
        </div>
        <FieldNotes {...props} error={error} caution={props.caution ? t(props.caution) : null} />
        <Popover className="border border-edge bg-raised p-3 text-ink" offset={2}>
          <Dialog className="outline-none">
            <Days />
          </Dialog>
        </Popover>
      </DatePicker>
      <MeanwhileNote label={props.label} now={props.meanwhile} onTake={onChange} words={(now) => <Day day={now} />} />
    </div>
  );
}

/** The parts of the day alone can be fixed: the calendar's button beside them may be where the focus goes. */
function Parts({ fixed, children }: { fixed: boolean; children: ReactNode }) {
  const given = useSlottedContext(DateFieldContext);
  return <DateFieldContext value={{ ...given, isReadOnly: fixed }}>{children}</DateFieldContext>;
}

interface SegmentProps {
  segment: DateFieldState['segments'][number];
  /** Told what stands in the field, while somebody types. */
  onWritten: ((text: string | null) => void) | null;
}

function Segment({ segment, onWritten }: SegmentProps) {
  const state = useContext(DateFieldStateContext);
  const text = written(state?.segments ?? []);
  useEffect(() => {
    if (segment.type === 'year') onWritten?.(text);
  }, [segment.type, text, onWritten]);
  return (
    <DateSegment
      segment={segment}
      className="min-h-6 rounded-sm px-px leading-row outline-none placeholder-shown:text-soft focus:bg-accent focus:text-accent-ink"
    />
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
