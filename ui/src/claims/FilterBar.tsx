/* The filter bar: a query typed with the core's suggestions, and what is wrong with it in words.
   What a query means is the core's. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListFilter, X } from 'lucide-react';
import { type Ref, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { TextField } from 'react-aria-components/TextField';
import { completeQuery } from '../ipc/search';
import type { Completion, QueryProblem, Suggestion } from '../ipc/types';
import { IconButton } from '../shared/Button';
import { BOX, OPTION } from '../shared/fields/frame';
import { leaving } from '../shared/leaving';
import { useText } from '../shared/text';

interface FilterBarProps {
  value: string;
  onChange: (query: string) => void;
  /** On to the list: by Escape, and by Enter without a suggestion unless there is something to put right. */
  onLeave: () => void;
  problems: readonly QueryProblem[];
  inputRef: Ref<HTMLInputElement>;
}

function codePoints(text: string, units: number): number {
  return [...text.slice(0, units)].length;
}

/** Puts a suggestion where the core said, and tells where the cursor then is. */
export function accept(query: string, { from, to }: Pick<Completion, 'from' | 'to'>, insert: string): [string, number] {
  const points = [...query];
  const rest = points.slice(to).join('');
  const gap = insert.endsWith(':') || rest.startsWith(' ') ? '' : ' ';
  const before = points.slice(0, from).join('') + insert + gap;
  return [before + rest, before.length];
}

export function FilterBar({ value, onChange, onLeave, problems, inputRef }: FilterBarProps) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const [open, setOpen] = useState(false);
  const [own, setOwn] = useState(value);
  // Where a query comes from elsewhere, such as a view, nobody types.
  if (own !== value) {
    setOwn(value);
    setOpen(false);
  }
  const { data } = useQuery({
    queryKey: ['complete-query', value, cursor],
    queryFn: () => completeQuery(value, cursor),
    enabled: open,
    placeholderData: keepPreviousData,
  });
  const suggestions = open && data ? data.suggestions : [];
  const input = () => frame.current?.querySelector('input');

  const change = (text: string) => {
    setOwn(text);
    onChange(text);
  };
  /** Moving through the suggestions blurs the field in name only. */
  const blurred = () => {
    setTimeout(() => {
      if (document.activeElement !== input()) setOpen(false);
    });
  };
  const pick = (suggestion: Suggestion) => {
    if (!data) return;
    const [text, at] = accept(value, data, suggestion.insert);
    change(text);
    setCursor(codePoints(text, at));
    setOpen(suggestion.insert.endsWith(':'));
    requestAnimationFrame(() => {
      input()?.focus();
      input()?.setSelectionRange(at, at);
    });
  };

  return (
    <div className="relative min-w-0 grow basis-[18em]" ref={frame}>
      <Autocomplete inputValue={value} onInputChange={change} disableAutoFocusFirst>
        <TextField
          aria-label={t('claims-filter')}
          aria-describedby="claims-filter-help"
          onFocus={() => setOpen(true)}
          onBlur={blurred}
          className="relative flex items-center"
        >
          <ListFilter aria-hidden="true" size={15} className="pointer-events-none absolute start-2 text-soft" />
          <Input
            ref={inputRef}
            role="combobox"
            aria-expanded={suggestions.length > 0}
            dir="auto"
            spellCheck="false"
            placeholder={t('claims-filter-hint')}
            className={`${BOX} px-[2.3rem]`}
            onSelect={(event) => setCursor(cursorOf(event.currentTarget))}
            onInput={(event) => {
              setCursor(cursorOf(event.currentTarget));
              setOpen(true);
            }}
            onKeyDownCapture={(event) => {
              if (event.key === 'Escape' && suggestions.length > 0) {
                event.stopPropagation();
                setOpen(false);
              } else if (event.key === 'Escape') {
                leaving(onLeave)(event);
              }
              const picking = frame.current?.querySelector('[role=option][data-focused]');
              if (event.key === 'Enter' && !picking) {
                setOpen(false);
                if (problems.length === 0) onLeave();
              }
            }}
          />
          {value ? (
            <IconButton
              small
              label={t('claims-filter-clear')}
              className="absolute end-1"
              onPress={() => {
                change('');
                input()?.focus();
              }}
            >
              <X aria-hidden="true" size={14} />
            </IconButton>
          ) : null}
        </TextField>
        {suggestions.length > 0 ? <Suggestions items={suggestions} onPick={pick} /> : null}
      </Autocomplete>
      <span id="claims-filter-help" hidden>
        {t('claims-filter-help')}
      </span>
      {suggestions.length > 0 ? null : <Problems problems={problems} query={value} />}
    </div>
  );
}

function cursorOf(box: HTMLInputElement): number {
  return codePoints(box.value, box.selectionStart ?? box.value.length);
}

/** Where the bar stands in a region that scrolls, all of the list comes into sight. */
function show(list: HTMLElement | null): void {
  list?.scrollIntoView({ block: 'nearest' });
}

function Suggestions({ items, onPick }: { items: readonly Suggestion[]; onPick: (picked: Suggestion) => void }) {
  const t = useText();
  return (
    <ListBox
      ref={show}
      aria-label={t('claims-filter-suggestions')}
      className="claims-suggestions absolute inset-x-0 top-full z-20 mt-0.5 max-h-[min(28rem,60vh)] overflow-auto border border-edge bg-raised py-1 outline-none"
      onAction={(key) => {
        const picked = items.find(({ insert }) => insert === key);
        if (picked) onPick(picked);
      }}
    >
      {items.map((item) => (
        <ListBoxItem
          key={item.insert}
          id={item.insert}
          textValue={item.insert}
          className={`${OPTION} justify-between`}
          onPointerDown={(event) => event.preventDefault()}
        >
          <span dir="auto" className="shrink-0 font-mono text-xs">
            {item.insert}
          </span>
          <span data-note="" dir="auto" className="min-w-0 truncate text-soft text-xs">
            <bdi>{item.label}</bdi>
            {item.count === null ? null : ` · ${t('claims-filter-count', { count: item.count })}`}
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

function Problems({ problems, query }: { problems: readonly QueryProblem[]; query: string }) {
  const t = useText();
  if (problems.length === 0) return null;
  const leftOut = problems.filter(({ left_out }) => left_out);
  const readOn = problems.filter(({ left_out }) => !left_out);
  return (
    <div role="status" className="flex flex-col gap-1 pt-2 pb-1 text-sm">
      <Marked problems={leftOut} query={query} />
      {leftOut.length > 0 ? <p className="text-soft">{t('claims-filter-rest')}</p> : null}
      <Marked problems={readOn} query={query} />
    </div>
  );
}

function Marked({ problems, query }: { problems: readonly QueryProblem[]; query: string }) {
  const points = [...query];
  if (problems.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-warn">
      {problems.map(({ from, to, message }) => (
        <li key={`${from}-${message}`}>
          <code dir="auto" className="me-1 bg-warn-wash px-1 font-mono">
            {points.slice(from, to).join('')}
          </code>
          {message}
        </li>
      ))}
    </ul>
  );
}
