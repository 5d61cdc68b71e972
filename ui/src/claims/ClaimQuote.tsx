/* The words of the article that a claim rests on, in their context, with the way to where they stand. */

import { BookOpen, SearchX } from 'lucide-react';
import type { ArticleBrief, ClaimView, Quote, Surroundings } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import { Section } from '../shared/Section';
import { Day } from '../shared/Time';
import { useText } from '../shared/text';
import { around } from './around';
import { WordsInContext } from './WordsInContext';

export function ClaimQuote({ view }: { view: ClaimView }) {
  const t = useText();
  const { article, quote, quote_needs_review: moved } = view;
  const redacted = view.redacted.includes('quote');
  const gone = article?.redacted.includes('text') ?? false;
  return (
    <Section title={t('claim-quote-title')}>
      {redacted ? <Redacted /> : null}
      {quote && !redacted ? <Passage quote={quote} surroundings={gone ? NOTHING : view.quote_surroundings} /> : null}
      {!quote && !redacted ? <p className="text-soft text-sm">{t('claim-quote-none')}</p> : null}
      {moved ? (
        <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
          {gone ? (
            <Redacted />
          ) : (
            <Badge icon={SearchX} tone="warn">
              {t('claim-quote-review')}
            </Badge>
          )}
          <span className="text-soft">{t(gone ? 'claim-quote-gone' : 'claim-quote-review-why')}</span>
        </p>
      ) : null}
      {article ? <From article={article} claim={view.id} quoted={Boolean(quote)} /> : null}
    </Section>
  );
}

/** What stood around it went with the article's text. */
const NOTHING: Surroundings = { before: '', after: '' };

/** In its paragraph, or where the article has changed since in the little that is kept with the quote. */
function Passage({ quote, surroundings }: { quote: Quote; surroundings: Surroundings | null }) {
  return (
    <blockquote
      dir="auto"
      className="max-w-prose break-words border-edge border-s-2 ps-4 font-serif text-lg [&_mark]:whitespace-pre-line"
    >
      <WordsInContext {...(surroundings ?? around(quote))} exact={quote.exact} />
    </blockquote>
  );
}

function From({ article, claim, quoted }: { article: ArticleBrief; claim: string; quoted: boolean }) {
  const t = useText();
  return (
    <p className="mt-2 flex gap-x-2 text-soft text-sm">
      <BookOpen aria-hidden="true" size={14} className="mt-0.5 shrink-0" />
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <Link to={`/articles/${article.id}${quoted ? `?claim=${claim}` : ''}`}>
          <bdi>{article.title || <Redacted />}</bdi>
        </Link>
        {article.publisher ? <bdi>{article.publisher}</bdi> : null}
        {article.published_on ? <Day day={article.published_on} /> : null}
        <span className="sr-only">{quoted ? t('claim-quote-open') : null}</span>
      </span>
    </p>
  );
}
