/* Which claims a report is of: by words and fields as their list is filtered, and by status, rating, tags, language, article, assignee. */

import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ArticleChoice } from '../articles/ArticleChoice';
import { FilterBar } from '../claims/FilterBar';
import { article } from '../ipc/articles';
import { scales } from '../ipc/scales';
import { completeQuery } from '../ipc/search';
import type { Status } from '../ipc/types';
import { usePeople } from '../people/names';
import { IconButton } from '../shared/Button';
import { ComboBox } from '../shared/fields/ComboBox';
import { Select } from '../shared/fields/Select';
import { TagField } from '../shared/fields/TagField';
import { useText, wordId } from '../shared/text';
import { CheckList } from './CheckList';
import { pickedWords } from './receipt';
import { type Setup, STATUSES } from './setup';

interface FilterFieldsProps {
  setup: Setup;
  wrong: (field: 'query') => string | null;
  onChange: (change: Partial<Setup>) => void;
}

/** What the workspace has in a field, e.g. its tags, most used first. */
function useValues(field: string): string[] {
  const query = `${field}:`;
  const { data } = useQuery({ queryKey: ['complete', query], queryFn: () => completeQuery(query, query.length) });
  return (data?.suggestions ?? []).filter(({ kind }) => kind === 'value').map(({ label }) => label);
}

export function FilterFields({ setup, wrong, onChange }: FilterFieldsProps) {
  const t = useText();
  const tags = useValues('tag');
  const languages = useValues('language');
  return (
    <>
      <Picked setup={setup} onChange={onChange} />
      <Words value={setup.query} error={wrong('query')} onChange={(query) => onChange({ query })} />
      <CheckList
        label={t('reports-status')}
        options={STATUSES.map((status) => ({ value: status, label: t(wordId('status', status)) }))}
        value={setup.status}
        onChange={(chosen) => onChange({ status: chosen as Status[] })}
      />
      <Ratings value={setup.rating} onChange={(rating) => onChange({ rating })} />
      <TagField label={t('reports-tag')} value={setup.tag} suggestions={tags} onChange={(tag) => onChange({ tag })} />
      <ComboBox
        free
        label={t('reports-language')}
        help={t('reports-language-help')}
        value={setup.language}
        onChange={(language) => onChange({ language })}
        options={languages.map((language) => ({ value: language, label: language }))}
      />
      <Article value={setup.article} onChange={(chosen) => onChange({ article: chosen })} />
      <Assignee value={setup.assignee} onChange={(assignee) => onChange({ assignee })} />
    </>
  );
}

/** That only claims are taken which were chosen in their list, or that some were taken out there. */
function Picked({ setup, onChange }: Pick<FilterFieldsProps, 'setup' | 'onChange'>) {
  const t = useText();
  const said = pickedWords(t, setup);
  if (said === null) return null;
  return (
    <div className="flex items-center gap-2 rounded-md bg-selected ps-2 text-sm">
      <span className="grow py-1">{said}</span>
      <IconButton small label={t('reports-picked-drop')} onPress={() => onChange({ claims: null, but: [] })}>
        <X aria-hidden="true" size={14} />
      </IconButton>
    </div>
  );
}

/** From the last key to the preview, in milliseconds. */
const PAUSE = 300;

interface WordsProps {
  value: string;
  error: string | null;
  onChange: (query: string) => void;
}

/** The filter bar of the claims. A query that is wrong somewhere is refused here, where what leaves the desk goes by it. */
function Words({ value, error, onChange }: WordsProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [taken, setTaken] = useState(value);
  if (taken !== value) {
    setTaken(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => {
      setTaken(typed);
      onChange(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <div>
      <FilterBar value={typed} onChange={setTyped} onLeave={() => undefined} problems={[]} inputRef={input} />
      {error ? (
        <p role="alert" className="mt-1 text-bad text-xs">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** Ratings by key: scales that share a key share its box. */
function Ratings({ value, onChange }: { value: string[]; onChange: (keys: string[]) => void }) {
  const t = useText();
  const { data } = useQuery({ queryKey: ['scales'], queryFn: scales });
  const met = new Set<string>();
  const options = (data ?? []).flatMap((scale) =>
    scale.ratings.flatMap(({ key, label }) => {
      if (met.has(key)) return [];
      met.add(key);
      return [{ value: key, label, group: scale.name }];
    }),
  );
  return <CheckList label={t('reports-rating')} options={options} value={value} onChange={onChange} />;
}

function Article({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const t = useText();
  const { data: chosen } = useQuery({
    queryKey: ['article', value],
    queryFn: () => (value === null ? null : article(value)),
    enabled: value !== null,
  });
  return (
    <ArticleChoice
      key={value === null || chosen ? 'known' : 'reading'}
      label={t('reports-article')}
      value={value}
      onChange={onChange}
      chosen={chosen}
      placeholder={t('reports-any-article')}
    />
  );
}

const ANYONE = 'anyone';

function Assignee({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const t = useText();
  const { data } = usePeople();
  const options = (data ?? []).map((person) => ({ value: person.id, label: person.name || t('desk-unnamed') }));
  return (
    <Select
      label={t('field-assignee-id')}
      value={value ?? ANYONE}
      onChange={(id) => onChange(id === ANYONE ? null : id)}
      options={[{ value: ANYONE, label: t('reports-anyone') }, ...options]}
    />
  );
}
