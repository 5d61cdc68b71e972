/* Which article a claim was found in and which words of it are quoted. Where the core finds the words nowhere or more
   than once, what it found can be taken over with one press. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listArticles } from '../ipc/articles';
import type { IpcError } from '../ipc/invoke';
import type { ClaimView, Problem } from '../ipc/types';
import { Button } from '../shared/Button';
import { atField } from '../shared/fieldErrors';
import { ComboBox } from '../shared/fields/ComboBox';
import { TextArea } from '../shared/fields/TextField';
import { RadioGroup } from '../shared/fields/toggles';
import { useText } from '../shared/text';
import type { PartProps } from './ClaimEditFields';

const ARTICLES = 20;

export function ClaimEditQuote({ draft, error, view, disabled }: PartProps) {
  const t = useText();
  const { value, meanwhile, set } = draft;
  const problem = problemOf(error);
  const many = problem?.kind === 'quote_ambiguous' ? t('claim-quote-many', { count: problem.places.length }) : null;
  const wrong = many ?? atField(error, 'quote');
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <ArticleChoice
        view={view}
        value={value.article_id}
        onChange={(article_id) => set({ article_id, nth: null })}
        meanwhile={meanwhile.article_id}
        error={atField(error, 'article_id')}
        disabled={disabled}
      />
      <div className="flex min-w-0 flex-col gap-2">
        <TextArea
          label={t('field-quote')}
          help={t('claim-quote-help')}
          rows={2}
          value={value.quote}
          onChange={(quote) => set({ quote, nth: null })}
          meanwhile={meanwhile.quote}
          error={wrong}
          disabled={disabled}
        />
        <Mending problem={problem} nth={value.nth} onTake={set} />
      </div>
    </div>
  );
}

interface ArticleChoiceProps {
  view: ClaimView;
  value: string | null;
  onChange: (article: string | null) => void;
  meanwhile: string | null | undefined;
  error: string | null;
  disabled: boolean;
}

function ArticleChoice({ view, value, onChange, meanwhile, error, disabled }: ArticleChoiceProps) {
  const t = useText();
  const [search, setSearch] = useState('');
  const { data } = useQuery({
    queryKey: ['articles', 'choice', search],
    queryFn: () => listArticles({ search, limit: ARTICLES }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.rows ?? []).map((row) => ({
    value: row.id,
    label: row.title,
    note: [row.publisher, row.published_on].filter(Boolean).join(', ') || undefined,
  }));
  const { article } = view;
  const current = article && !found.some((option) => option.value === article.id);
  const options = current ? [{ value: article.id, label: article.title }, ...found] : found;
  return (
    <ComboBox
      label={t('field-article-id')}
      value={value}
      onChange={onChange}
      meanwhile={meanwhile}
      onType={setSearch}
      options={options}
      error={error}
      disabled={disabled}
    />
  );
}

function problemOf(error: IpcError | null): Problem | null {
  const failure = error?.failure;
  return failure?.code === 'invalid' && failure.details.field === 'quote' ? failure.details.problem : null;
}

interface MendingProps {
  problem: Problem | null;
  nth: number | null;
  onTake: (change: { quote?: string; nth: number | null }) => void;
}

function Mending({ problem, nth, onTake }: MendingProps) {
  const t = useText();
  if (problem?.kind === 'quote_not_found' && problem.nearest) {
    const { nearest } = problem;
    return (
      <Button small className="self-start" onPress={() => onTake({ quote: nearest, nth: null })}>
        {t('claim-quote-nearest')}
      </Button>
    );
  }
  if (problem?.kind !== 'quote_ambiguous') return null;
  return (
    <RadioGroup
      label={t('claim-quote-which')}
      value={nth === null ? null : String(nth)}
      onChange={(chosen) => onTake({ nth: Number(chosen) })}
      options={problem.places.map((place, at) => ({ value: String(at + 1), label: place }))}
    />
  );
}
