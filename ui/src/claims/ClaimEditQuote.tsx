/* Which article a claim was found in and which words of it are quoted. Where the core finds the words nowhere or more
   than once, what it found can be taken over with one press. */

import { ArticleChoice } from '../articles/ArticleChoice';
import type { IpcError } from '../ipc/invoke';
import type { Problem } from '../ipc/types';
import { Button } from '../shared/Button';
import { TextArea } from '../shared/fields/TextField';
import { RadioGroup } from '../shared/fields/toggles';
import { useText } from '../shared/text';
import { type PartProps, useFieldOf } from './ClaimEditFields';

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
        label={t('field-article-id')}
        {...field('article_id')}
        chosen={props.view.article}
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
