/* Which article a claim was found in and which words of it are quoted. Where the core finds the words nowhere or more
   than once, what it found can be taken over with one press. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listArticles } from '../ipc/articles';
import type { IpcError } from '../ipc/invoke';
import type { ClaimView, Problem } from '../ipc/types';
import { Button } from '../shared/Button';
import { ComboBox } from '../shared/fields/ComboBox';
import { TextArea } from '../shared/fields/TextField';
import { RadioGroup } from '../shared/fields/toggles';
import { useText } from '../shared/text';
import { type PartProps, useFieldOf } from './ClaimEditFields';

const ARTICLES = 20;

export function ClaimEditQuote(props: PartProps) {
  const t = useText();
  const field = useFieldOf(props);
  const { set, value } = props.draft;
  const problem = problemOf(props.error);
  const quote = field('quote', t('claim-quote-help'));
  const many = problem?.kind === 'quote_ambiguous' ? t('claim-quote-many', { count: problem.places.length }) : null;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <ArticleChoice
        view={props.view}
        {...field('article_id')}
        onChange={(article_id) => set({ article_id, nth: null })}
      />
      <div className="flex min-w-0 flex-col gap-2">
        <TextArea
          label={t('field-quote')}
          rows={2}
          {...quote}
          onChange={(words) => set({ quote: words, nth: null })}
          error={many ?? quote.error}
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
  help: string | undefined;
  disabled: boolean;
}

function ArticleChoice({ view, ...field }: ArticleChoiceProps) {
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
  return <ComboBox label={t('field-article-id')} {...field} onType={setSearch} options={options} />;
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
