/* A list of short words: each shown as a tag that can be taken away, new ones typed and ended with Enter or a comma.
   Esc takes back what is typed and no tag yet, before it leaves anything. */

import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { announce } from '../announce';
import { cx } from '../classes';
import { useText } from '../text';
import { ComboBox } from './ComboBox';
import type { FieldText } from './frame';
import { MeanwhileNote } from './MeanwhileNote';

export interface TagFieldProps extends FieldText {
  value: readonly string[];
  onChange: (tags: string[]) => void;
  /** What others changed it to meanwhile. */
  meanwhile?: string[] | undefined;
  /** What is used elsewhere already. */
  suggestions?: readonly string[];
  disabled?: boolean;
  className?: string;
}

export function TagField(props: TagFieldProps) {
  const { value, onChange, suggestions = [], label, labelHidden = false, help, error, disabled = false } = props;
  const t = useText();
  const [typed, setTyped] = useState('');
  const [settled, setSettled] = useState(true);
  const id = useId();
  const frame = useRef<HTMLFieldSetElement>(null);
  const add = (text: string) => {
    const fresh = text.split(',').map((tag) => tag.trim());
    const tags = [...new Set([...value, ...fresh])].filter(Boolean);
    setTyped('');
    setSettled(true);
    if (tags.length === value.length) return;
    onChange(tags);
    announce(t('shell-tag-added', { tag: fresh.join(', ') }));
  };
  const type = (text: string) => {
    if (text.includes(',')) return add(text);
    setTyped(text);
    return setSettled(text === '');
  };
  // A list that opened by itself after a tag was added would cover what comes next.
  const offered = settled ? [] : suggestions.filter((tag) => !value.includes(tag));
  return (
    <fieldset ref={frame} aria-labelledby={id} className={cx('flex min-w-0 flex-col gap-1', props.className)}>
      <legend id={id} className={labelHidden ? 'sr-only' : 'mb-1 block text-soft text-xs'}>
        {label}
      </legend>
      {value.length > 0 ? (
        <Tags
          tags={value}
          label={label}
          disabled={disabled}
          onRemove={(gone) => onChange(value.filter((tag) => !gone.has(tag)))}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field below ends a tag, Esc takes it back */}
      <div
        onKeyDownCapture={(event) => {
          const picking = frame.current?.querySelector('input')?.getAttribute('aria-activedescendant');
          if (event.key === 'ArrowDown') setSettled(false);
          const saves = event.ctrlKey || event.metaKey;
          const ends = event.key === 'Escape' || (event.key === 'Enter' && !picking && !saves);
          if (!ends || typed.trim() === '') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') add(typed);
          else type('');
        }}
        onBlur={() => add(typed)}
      >
        <ComboBox
          free
          label={t('shell-tag-new', { field: label })}
          labelHidden
          value={typed}
          onChange={type}
          disabled={disabled}
          options={offered.map((tag) => ({ value: tag, label: tag }))}
          help={help}
          error={error}
        />
      </div>
      <MeanwhileNote label={label} now={props.meanwhile} onTake={onChange} words={(tags) => tags.join(', ')} />
    </fieldset>
  );
}

interface TagsProps {
  tags: readonly string[];
  label: string;
  disabled: boolean;
  onRemove: (gone: Set<string>) => void;
}

function Tags({ tags, label, disabled, onRemove }: TagsProps) {
  return (
    <TagGroup
      {...(disabled ? {} : { onRemove: (keys: Set<string | number>) => onRemove(new Set([...keys].map(String))) })}
    >
      <Label className="sr-only">{label}</Label>
      <TagList className="flex flex-wrap gap-1">
        {tags.map((tag) => (
          <Tag
            key={tag}
            id={tag}
            textValue={tag}
            className="inline-flex min-h-6 items-center gap-1 rounded-sm border border-rule bg-sunk ps-2 pe-1 text-xs"
          >
            <span dir="auto">{tag}</span>
            {disabled ? null : (
              <Button
                slot="remove"
                className="flex min-h-6 min-w-6 items-center justify-center text-soft hover:text-ink"
              >
                <X aria-hidden="true" size={12} />
              </Button>
            )}
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
