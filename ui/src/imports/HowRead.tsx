/* How a table was read, in words, and to be changed where a file does not tell it for sure. */

import { useState } from 'react';
import type { OpenedTable, TableOptions } from '../ipc/types';
import { Select } from '../shared/fields/Select';
import { TextField } from '../shared/fields/TextField';
import { Checkbox } from '../shared/fields/toggles';
import { type Text, useText } from '../shared/text';
import { DELIMITERS, encodingsFor, rereading } from './setup';

interface HowReadProps {
  table: OpenedTable;
  busy: boolean;
  onReread: (options: TableOptions) => void;
}

function nameOf(delimiter: string): string | undefined {
  return DELIMITERS.find(({ letter }) => letter === delimiter)?.name;
}

function between(t: Text, delimiter: string): string {
  const name = nameOf(delimiter);
  return name ? t(`imports-delimiter-${name}`) : delimiter;
}

function told(t: Text, { format, columns }: OpenedTable): string[] {
  const { kind, encoding, delimiter, sheet, continued, header, passed_over, unreadable, quoting } = format;
  const count = columns.length;
  const said = [];
  if (kind === 'xlsx') said.push(t('imports-read-sheet', { sheet: sheet ?? '', count }));
  else if (kind === 'json_lines') said.push(t('imports-read-json', { encoding: encoding ?? '', count }));
  else if (delimiter === null) said.push(t('imports-read-one-column', { encoding: encoding ?? '' }));
  else said.push(t('imports-read-csv', { encoding: encoding ?? '', delimiter: between(t, delimiter), count }));
  if (continued.length > 0) {
    said.push(t('imports-read-continued', { sheets: continued.join(', ') }));
  }
  if (kind !== 'json_lines') {
    said.push(header === null ? t('imports-no-header') : t('imports-header', { row: header }));
  }
  if (passed_over > 0) said.push(t('imports-passed-over', { count: passed_over }));
  if (kind === 'csv' && delimiter !== null && !quoting) said.push(t('imports-unquoted'));
  return unreadable > 0 ? [...said, t('imports-unreadable', { count: unreadable })] : said;
}

export function HowRead({ table, busy, onReread }: HowReadProps) {
  const t = useText();
  const { format } = table;
  const { kind, delimiter, encoding, sheet, sheets } = format;
  const change = (options: TableOptions) => onReread(rereading(format, options));
  const letters: { name: string; letter: string }[] = [...DELIMITERS];
  if (delimiter !== null && !nameOf(delimiter)) letters.unshift({ name: delimiter, letter: delimiter });
  return (
    <div className="flex flex-col gap-2">
      <p className="break-words text-sm">{told(t, table).join(' ')}</p>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        {kind === 'csv' ? (
          <Select
            label={t('imports-delimiter')}
            className="w-36"
            disabled={busy}
            value={letters.find(({ letter }) => letter === delimiter)?.name ?? null}
            placeholder={t('imports-delimiter-none')}
            options={letters.map(({ name, letter }) => ({ value: name, label: between(t, letter) }))}
            onChange={(name) => change({ delimiter: letters.find((each) => each.name === name)?.letter })}
          />
        ) : null}
        {kind === 'xlsx' ? null : (
          <Select
            label={t('imports-encoding')}
            className="w-36"
            disabled={busy}
            value={encoding}
            options={encodingsFor(format).map((name) => ({ value: name, label: name }))}
            onChange={(name) => change({ encoding: name })}
          />
        )}
        {kind === 'xlsx' && sheets.length > 1 ? (
          <Select
            label={t('imports-sheet')}
            className="w-48"
            disabled={busy}
            value={sheet}
            options={sheets.map((name) => ({ value: name, label: name }))}
            onChange={(name) => change({ sheet: name })}
          />
        ) : null}
      </div>
      {kind === 'json_lines' ? null : (
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          <Checkbox checked={format.header !== null} disabled={busy} onChange={(header) => change({ header })}>
            {t('imports-has-header')}
          </Checkbox>
          {format.header === null ? null : (
            <HeaderRow
              key={table.id}
              row={format.header}
              disabled={busy}
              onChange={(header_row) => change({ header_row })}
            />
          )}
        </div>
      )}
    </div>
  );
}

interface HeaderRowProps {
  row: number;
  disabled: boolean;
  onChange: (row: number) => void;
}

/** Which row names the columns, where a title stands above it. The table is read anew once the number is typed. */
function HeaderRow({ row, disabled, onChange }: HeaderRowProps) {
  const t = useText();
  const [typed, setTyped] = useState(String(row));
  const say = () => {
    const asked = Number(typed);
    if (!/^[1-9]\d*$/.test(typed.trim()) || !Number.isSafeInteger(asked)) setTyped(String(row));
    else if (asked !== row) onChange(asked);
  };
  return (
    <TextField
      label={t('imports-header-row')}
      className="w-24"
      ltr
      disabled={disabled}
      value={typed}
      onChange={setTyped}
      onBlur={say}
      onKeyDown={(event) => {
        if (event.key === 'Enter') say();
      }}
    />
  );
}
