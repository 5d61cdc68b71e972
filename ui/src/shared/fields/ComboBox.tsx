/* Pick one of many by typing; or, with `free`, type what is not among them. */

import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { cx } from '../classes';
import { BOX, FieldLabel, FieldNotes, type FieldText, POPOVER } from './frame';
import { MeanwhileNote } from './MeanwhileNote';
import { type Option, OptionRow, wordsIn } from './Select';

interface Common extends FieldText {
  options: readonly Option[];
  placeholder?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  className?: string;
  /** When the options come from the core as one types. */
  onType?: (text: string) => void;
  /** Which options stay as one types: by their label, unless told otherwise. */
  filter?: (label: string, typed: string) => boolean;
  /** What makes one look again, and is no error. */
  caution?: string | null;
}

/** `meanwhile` is what others changed it to. With `typed`, words that are none of the options stay in the field. */
export type ComboBoxProps = Common &
  (
    | {
        free?: false;
        value: string | null;
        onChange: (value: string | null) => void;
        meanwhile?: string | null;
        typed?: string;
      }
    | { free: true; value: string; onChange: (text: string) => void; meanwhile?: string }
  );

export function ComboBox(props: ComboBoxProps) {
  const { options, placeholder, disabled = false, autoFocus = false, error, required = false, className } = props;
  return (
    <AriaComboBox
      {...binding(props)}
      {...(props.filter ? { defaultFilter: props.filter } : {})}
      isDisabled={disabled}
      isInvalid={Boolean(error)}
      isRequired={required}
      validationBehavior="aria"
      menuTrigger="input"
      // The list knows its items by their `id`, also when they come anew.
      defaultItems={options.map((option) => ({ ...option, id: option.value }))}
      autoFocus={autoFocus}
      className={cx('flex min-w-0 flex-col gap-1', className)}
    >
      <FieldLabel {...props} />
      <Group className="relative">
        {/* The button stands on the window's side, whichever way the text runs. */}
        <Input
          placeholder={placeholder}
          dir="auto"
          className={cx(BOX, 'pr-8 in-[[dir=rtl]]:pr-2 in-[[dir=rtl]]:pl-8')}
        />
        <Button className="absolute end-0 top-0 flex h-full min-h-6 w-8 items-center justify-center text-soft">
          <ChevronDown aria-hidden="true" size={14} />
        </Button>
      </Group>
      <FieldNotes {...props} />
      {props.free ? (
        <MeanwhileNote label={props.label} now={props.meanwhile} onTake={props.onChange} />
      ) : (
        <MeanwhileNote label={props.label} now={props.meanwhile} onTake={props.onChange} words={wordsIn(options)} />
      )}
      <Popover className={POPOVER} offset={2}>
        <ListBox<Option> className="max-h-80 overflow-auto py-1 outline-none">
          {(option) => <OptionRow key={option.value} option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

function binding(props: ComboBoxProps) {
  if (props.free) {
    const labels = new Map(props.options.map((option) => [option.value, option.label]));
    return {
      allowsCustomValue: true,
      inputValue: props.value,
      onInputChange: (text: string) => {
        props.onChange(text);
        props.onType?.(text);
      },
      onChange: (key: string | number | null) => {
        const label = key === null ? undefined : labels.get(String(key));
        if (label !== undefined) props.onChange(label);
      },
    };
  }
  return {
    value: props.value,
    onChange: (key: string | number | null) => props.onChange(key === null ? null : String(key)),
    // Whoever searches elsewhere has filtered already.
    ...(props.onType ? { onInputChange: props.onType, defaultFilter: () => true } : {}),
    ...(props.typed === undefined ? {} : { inputValue: props.typed, allowsCustomValue: true }),
  };
}
