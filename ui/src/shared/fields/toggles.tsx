/* Yes or no: a checkbox in forms and lists, a switch where it takes effect at once; and one of a few, as radio buttons. */

import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup';
import { FieldLabel, FieldNotes, type FieldText } from './frame';
import { MeanwhileNote } from './MeanwhileNote';
import { type Option, wordsIn } from './Select';

interface ToggleProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  disabled?: boolean;
}

/** The input itself is hidden, and placed against this: whatever scrolls to it scrolls to what is seen of it. */
const LINE = 'relative inline-flex min-h-6 items-center gap-2 text-sm disabled:text-soft';

export function Checkbox({
  checked,
  onChange,
  children,
  disabled = false,
  some = false,
}: ToggleProps & { some?: boolean }) {
  return (
    <AriaCheckbox
      isSelected={checked}
      isIndeterminate={some}
      onChange={onChange}
      isDisabled={disabled}
      className={`group ${LINE}`}
    >
      <span
        aria-hidden="true"
        className="flex size-[1.143rem] shrink-0 items-center justify-center rounded-sm border border-edge bg-raised text-accent-ink group-selected:border-accent group-selected:bg-accent group-indeterminate:border-accent group-indeterminate:bg-accent"
      >
        {some ? <Minus size={12} strokeWidth={3} /> : checked ? <Check size={12} strokeWidth={3} /> : null}
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

export interface RadioGroupProps<Value extends string> extends FieldText {
  value: Value | null;
  onChange: (value: Value) => void;
  /** What others changed it to meanwhile. */
  meanwhile?: Value | undefined;
  options: readonly Option<Value>[];
  disabled?: boolean;
  inline?: boolean;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { value, onChange, options, disabled = false, inline = false, error, required = false } = props;
  return (
    <AriaRadioGroup
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
      isDisabled={disabled}
      isInvalid={Boolean(error)}
      isRequired={required}
      validationBehavior="aria"
      className="flex min-w-0 flex-col gap-1"
    >
      <FieldLabel {...props} />
      <div className={inline ? 'flex flex-wrap gap-x-4 gap-y-1' : 'flex flex-col gap-1'}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.disabled ?? false}
            className={`group ${LINE} ${option.note ? 'items-start' : ''}`}
          >
            <span
              aria-hidden="true"
              className={`size-[1.143rem] shrink-0 rounded-full border border-edge bg-raised group-invalid:border-bad group-selected:border-5 group-selected:border-accent ${option.note ? 'mt-0.5' : ''}`}
            />
            {option.icon}
            <span>
              <bdi>{option.label}</bdi>
              {option.note ? <span className="block text-soft text-xs">{option.note}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes {...props} />
      <MeanwhileNote label={props.label} now={props.meanwhile} onTake={onChange} words={wordsIn(options)} />
    </AriaRadioGroup>
  );
}
