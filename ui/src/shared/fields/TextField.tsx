/* One line of text, and several. Text of people keeps its own direction. */

import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from '../classes';
import { BOX, FieldLabel, FieldNotes, type FieldText } from './frame';
import { MeanwhileNote } from './MeanwhileNote';

export interface TextFieldProps extends FieldText {
  value: string;
  onChange: (value: string) => void;
  /** What others changed it to meanwhile. */
  meanwhile?: string | undefined;
  placeholder?: string;
  type?: 'text' | 'search' | 'url' | 'password';
  disabled?: boolean;
  readOnly?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  name?: string;
  /** For addresses, keys and hashes, which read left to right in every language. */
  ltr?: boolean;
  mono?: boolean;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
  onKeyDown?: (event: React.KeyboardEvent) => void;
  onBlur?: () => void;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, ltr, mono, className, inputRef, type = 'text' } = props;
  return (
    <AriaTextField
      {...shared(props)}
      type={type}
      value={value}
      onChange={onChange}
      className={cx('flex min-w-0 flex-col gap-1', className)}
    >
      <FieldLabel {...props} />
      <Input
        ref={inputRef}
        placeholder={placeholder}
        dir={ltr ? 'ltr' : 'auto'}
        className={cx(BOX, mono && 'font-mono')}
        onKeyDown={props.onKeyDown}
      />
      <FieldNotes {...props} />
      <MeanwhileNote label={props.label} now={props.meanwhile} onTake={onChange} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<TextFieldProps, 'type' | 'inputRef' | 'ltr'> {
  rows?: number;
  serif?: boolean;
  areaRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, placeholder, mono, serif, rows = 3, className, areaRef } = props;
  return (
    <AriaTextField
      {...shared(props)}
      value={value}
      onChange={onChange}
      className={cx('flex min-w-0 flex-col gap-1', className)}
    >
      <FieldLabel {...props} />
      <AriaTextArea
        ref={areaRef}
        rows={rows}
        placeholder={placeholder}
        dir="auto"
        className={cx(BOX, 'resize-y', mono && 'font-mono', serif && 'font-serif text-lg')}
        onKeyDown={props.onKeyDown}
      />
      <FieldNotes {...props} />
      <MeanwhileNote label={props.label} now={props.meanwhile} onTake={onChange} />
    </AriaTextField>
  );
}

function shared({ disabled, readOnly, autoFocus, maxLength, name, error, required, onBlur }: TextFieldProps) {
  return {
    isDisabled: disabled ?? false,
    isReadOnly: readOnly ?? false,
    isInvalid: Boolean(error),
    isRequired: required ?? false,
    validationBehavior: 'aria' as const,
    autoFocus: autoFocus ?? false,
    maxLength,
    name,
    onBlur,
  };
}
