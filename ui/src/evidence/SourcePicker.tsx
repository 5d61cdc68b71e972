/* The source of a new piece of evidence: looked for in the library as one types, shown with what it is once chosen.
   Words that name none of them stay, for a new one. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Library, Plus } from 'lucide-react';
import { asIpcError } from '../ipc/invoke';
import { listSources, source as readSource } from '../ipc/sources';
import type { ClaimView, SourceRow } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { ActionButton, Button } from '../shared/Button';
import { ErrorNote } from '../shared/ErrorNote';
import { ComboBox } from '../shared/fields/ComboBox';
import { type Text, useText, wordId } from '../shared/text';
import { SourceMarks } from '../sources/SourceMarks';

const SOURCES = 30;

interface SourcePickerProps {
  view: ClaimView;
  value: string | null;
  onChange: (source: string | null) => void;
  /** What is typed to find one. */
  words: string;
  onWords: (words: string) => void;
  onAdd: () => void;
  error: string | null;
}

export function SourcePicker({ view, value, onChange, words, onWords, onAdd, error }: SourcePickerProps) {
  const t = useText();
  const refused = useDeskReason('source.add');
  const another = () => {
    onWords('');
    onChange(null);
  };
  if (value) return <Chosen id={value} view={view} onAnother={another} />;
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Choice onChange={onChange} words={words} onWords={onWords} error={error} />
      <ActionButton reason={refused} onPress={onAdd} className="mt-5">
        <Plus aria-hidden="true" size={14} />
        {t('evidence-new-source')}
      </ActionButton>
    </div>
  );
}

function about(t: Text, row: SourceRow): string {
  const marks = [row.primary ? t('sources-primary') : null, row.confidential ? t('sources-confidential') : null];
  const parts = [t(wordId('source-kind', row.kind)), row.author, row.publisher, row.published_on, ...marks];
  return parts.filter(Boolean).join(' · ');
}

type ChoiceProps = Pick<SourcePickerProps, 'onChange' | 'words' | 'onWords' | 'error'>;

function Choice({ onChange, words, onWords, error }: ChoiceProps) {
  const t = useText();
  const { data, error: failed } = useQuery({
    queryKey: ['sources', 'choice', words],
    queryFn: () => listSources({ search: words, limit: SOURCES }),
    placeholderData: keepPreviousData,
  });
  const options = (data?.rows ?? []).map((row) => ({ value: row.id, label: row.title, note: about(t, row) }));
  return (
    <div className="min-w-64 flex-1">
      <ComboBox
        required
        autoFocus
        label={t('evidence-source')}
        help={t('evidence-source-help', { count: data?.total ?? 0 })}
        placeholder={t('evidence-source-search')}
        value={null}
        onChange={onChange}
        typed={words}
        onType={onWords}
        options={options}
        error={error}
      />
      <ErrorNote error={failed ? asIpcError(failed) : null} />
    </div>
  );
}

interface ChosenProps {
  id: string;
  view: ClaimView;
  onAnother: () => void;
}

function Chosen({ id, view, onAnother }: ChosenProps) {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['source', id], queryFn: () => readSource(id) });
  const already = view.evidence.some((evidence) => evidence.source_id === id);
  return (
    <div className="flex items-start gap-2 border border-rule bg-sunk px-3 py-2">
      <Library aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-soft" />
      <div className="min-w-0 grow text-sm">
        <ErrorNote error={error ? asIpcError(error) : null} />
        <p dir="auto" className="break-words font-semibold">
          {data?.title}
        </p>
        {data ? (
          <p className="flex flex-wrap items-center gap-x-2 text-soft text-xs">
            {t(wordId('source-kind', data.kind))}
            <SourceMarks source={data} />
            {data.origin ? (
              <span>
                {t('evidence-origin')} <bdi>{data.origin}</bdi>
              </span>
            ) : null}
          </p>
        ) : null}
        {already ? <p className="text-warn text-xs">{t('evidence-source-already')}</p> : null}
      </div>
      <Button small autoFocus onPress={onAnother}>
        {t('evidence-source-another')}
      </Button>
    </div>
  );
}
