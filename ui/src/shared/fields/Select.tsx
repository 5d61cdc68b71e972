/* One of a closed set of values. */

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { cx } from '../classes';
import { useText } from '../text';
import { BOX, FieldLabel, FieldNotes, type FieldText, OPTION, POPOVER } from './frame';
import { MeanwhileNote } from './MeanwhileNote';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  /** A second line that explains. */
  note?: string | undefined;
  icon?: ReactNode;
  disabled?: boolean;
}

export interface SelectProps<Value extends string> extends FieldText {
  value: Value | null;
  onChange: (value: Value) => void;
  /** What others changed it to meanwhile. */
  meanwhile?: Value | undefined;
  options: readonly Option<Value>[];
  placeholder?: string;
  disabled?: boolean;
  className?: string;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const t = useText();
  const { value, onChange, options, placeholder, disabled = false, error, required = false, className } = props;
  const byValue = new Map<string, Value>(options.map((option) => [option.value, option.value]));
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = byValue.get(String(key));
        if (chosen !== undefined) onChange(chosen);
      }}
      placeholder={placeholder ?? t('shell-choose')}
      isDisabled={disabled}
      isInvalid={Boolean(error)}
      isRequired={required}
      validationBehavior="aria"
      className={cx('group flex min-w-0 flex-col gap-1 outline-none', className)}
    >
      <FieldLabel {...props} />
      <Button className={cx(BOX, 'flex items-center justify-between gap-2 text-start group-invalid:border-bad')}>
        <SelectValue className="min-w-0 truncate placeholder-shown:text-soft [&_[data-note]]:hidden" />
        <ChevronDown aria-hidden="true" size={14} className="shrink-0 text-soft" />
      </Button>
      <FieldNotes {...props} />
      <MeanwhileNote label={props.label} now={props.meanwhile} onTake={onChange} words={wordsIn(options)} />
      <Popover className={POPOVER} offset={2}>
        <ListBox className="max-h-80 overflow-auto py-1 outline-none">
          {options.map((option) => (
            <OptionRow key={option.value} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** What an option is called, by its value. */
export function wordsIn(options: readonly Option[]): (value: string) => string {
  return (value) => options.find((option) => option.value === value)?.label ?? value;
}

export function OptionRow({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} isDisabled={option.disabled ?? false} className={OPTION}>
      {option.icon}
      <span className="min-w-0">
        <span dir="auto" className="block truncate">
          {option.label}
        </span>
        {option.note ? (
          <span data-note="" className="block text-soft text-xs">
            <bdi>{option.note}</bdi>
          </span>
        ) : null}
      </span>
    </ListBoxItem>
  );
}
