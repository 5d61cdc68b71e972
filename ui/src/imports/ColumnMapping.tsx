/* Each column with what stands in its first rows, and the field that it stands for. */

import type { ImportField, ImportPreview, MappedColumn, OpenedTable } from '../ipc/types';
import { Button } from '../shared/Button';
import { Select } from '../shared/fields/Select';
import { Section } from '../shared/Section';
import { useText } from '../shared/text';
import { VisibleText } from '../shared/VisibleText';
import { FIELDS, fieldName, isSame, put } from './setup';

/** So many first values are shown of a column, each with so much of its text. */
const VALUES = 3;
const MOST = 80;
const NONE = 'none';

interface ColumnMappingProps {
  table: OpenedTable;
  mapping: readonly MappedColumn[];
  /** The rows that the first values are taken from. */
  preview: ImportPreview | undefined;
  onChange: (mapping: MappedColumn[]) => void;
}

function firstValues(preview: ImportPreview | undefined, at: number): string[] {
  const texts = preview?.first.map((row) => row.cells[at]?.text.trim() ?? '') ?? [];
  return [...new Set(texts.filter(Boolean))].slice(0, VALUES);
}

export function ColumnMapping({ table, mapping, preview, onChange }: ColumnMappingProps) {
  const t = useText();
  const options = [
    { value: NONE, label: t('imports-field-none') },
    ...FIELDS.map((field) => ({ value: field, label: fieldName(t, field) })),
  ];
  const change = (column: string, chosen: string) =>
    onChange(put(mapping, column, FIELDS.find((field) => field === chosen) ?? null));
  return (
    <Section
      title={t('imports-columns')}
      count={table.columns.length}
      actions={
        isSame(mapping, table.mapping) ? null : (
          <Button small tone="quiet" onPress={() => onChange(table.mapping)}>
            {t('imports-columns-reset')}
          </Button>
        )
      }
    >
      <p className="text-soft text-xs">{t('imports-columns-help')}</p>
      <ul className="flex flex-col divide-y divide-rule">
        {table.columns.map((column, at) => (
          <li key={column} className="flex items-start gap-3 py-1.5">
            <Column column={column} values={firstValues(preview, at)} />
            <Select
              label={t('imports-stands-for', { column })}
              labelHidden
              className="w-44 shrink-0"
              value={fieldOf(mapping, column) ?? NONE}
              options={options}
              onChange={(chosen) => change(column, chosen)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function fieldOf(mapping: readonly MappedColumn[], column: string): ImportField | undefined {
  return mapping.find((mapped) => mapped.column === column)?.field;
}

function Column({ column, values }: { column: string; values: string[] }) {
  return (
    <div className="min-w-0 grow">
      <div className="break-words font-mono text-sm" dir="auto">
        {column}
      </div>
      {values.map((value) => (
        <div key={value} className="text-soft text-xs">
          <VisibleText text={value.length > MOST ? `${value.slice(0, MOST)} …` : value} />
        </div>
      ))}
    </div>
  );
}
