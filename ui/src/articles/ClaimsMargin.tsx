/* The claims of an article beside its text, in the order of the text: what is still unchecked is told first.
   Where a claim's words are in the text is the text's to show. */

import { CircleCheckBig, ExternalLink, ListTodo, Quote as QuoteIcon, SearchX, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { RatingBadge } from '../claims/RatingBadge';
import { StatusBadge } from '../claims/StatusBadge';
import type { ArticleClaim } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { ActionButton, Button } from '../shared/Button';
import { cx } from '../shared/classes';
import { EmptyState } from '../shared/EmptyState';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import { useText } from '../shared/text';
import { bringIntoView } from './scrolling';

export type MarginFilter = 'all' | 'unchecked' | 'needs_review';

export interface NumberedClaim {
  number: number;
  claim: ArticleClaim;
}

/** The claims that a filter leaves, with their numbers in the order of the text. */
export function filtered(claims: readonly ArticleClaim[], filter: MarginFilter): NumberedClaim[] {
  const numbered = claims.map((claim, at) => ({ number: at + 1, claim }));
  if (filter === 'unchecked') return numbered.filter(({ claim }) => claim.unchecked);
  return filter === 'needs_review' ? numbered.filter(({ claim }) => claim.needs_review) : numbered;
}

interface ClaimsMarginProps {
  claims: readonly ArticleClaim[];
  filter: MarginFilter;
  onFilter: (filter: MarginFilter) => void;
  current: string | null;
  onShow: (claim: ArticleClaim) => void;
  /** Chooses other words for a claim whose words are no longer there. */
  onPlace: (claim: ArticleClaim) => void;
  /** Why nothing can be recorded or placed. */
  reason: string | null;
}

export function ClaimsMargin(props: ClaimsMarginProps) {
  const { claims, filter, onFilter, current } = props;
  const t = useText();
  const shown = filtered(claims, filter);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const item = current && list.current?.querySelector(`[data-item="${CSS.escape(current)}"]`);
    if (item) bringIntoView(list.current, item, 'nearest');
  }, [current]);
  return (
    <section aria-label={t('articles-margin')} className="flex min-h-0 grow flex-col">
      <Totals claims={claims} filter={filter} onFilter={onFilter} />
      {shown.length === 0 ? (
        <NoClaims any={claims.length > 0} />
      ) : (
        <ol ref={list} className="relative min-h-0 grow overflow-y-auto">
          {shown.map((each) => (
            <Item key={each.claim.id} {...each} {...props} isCurrent={each.claim.id === current} />
          ))}
        </ol>
      )}
    </section>
  );
}

function NoClaims({ any }: { any: boolean }) {
  const t = useText();
  return any ? (
    <EmptyState icon={SearchX} title={t('articles-margin-none-left')} />
  ) : (
    <EmptyState icon={QuoteIcon} title={t('articles-margin-empty')} text={t('articles-margin-empty-text')} />
  );
}

type TotalsProps = Pick<ClaimsMarginProps, 'claims' | 'filter' | 'onFilter'>;

function Totals({ claims, filter, onFilter }: TotalsProps) {
  const t = useText();
  const unchecked = claims.filter((claim) => claim.unchecked).length;
  const withdrawn = claims.filter(({ status }) => status === 'withdrawn').length;
  const checked = claims.length - unchecked - withdrawn;
  const review = claims.filter((claim) => claim.needs_review).length;
  const filters: { id: MarginFilter; label: string }[] = [
    { id: 'all', label: t('articles-margin-all', { count: claims.length }) },
    { id: 'unchecked', label: t('articles-margin-unchecked', { count: unchecked }) },
  ];
  if (review > 0 || filter === 'needs_review') {
    filters.push({ id: 'needs_review', label: t('articles-margin-review', { count: review }) });
  }
  const Icon = unchecked === 0 && checked > 0 ? CircleCheckBig : ListTodo;
  return (
    <header className="shrink-0 border-rule border-b px-4 py-3">
      <h2 className={cx('flex items-center gap-2 font-semibold', unchecked > 0 ? 'text-warn' : 'text-ink')}>
        <Icon aria-hidden="true" size={16} className="shrink-0" />
        {t('articles-margin-title', { unchecked, checked, withdrawn, claims: claims.length })}
      </h2>
      {claims.length > 0 ? (
        <fieldset className="mt-2 flex flex-wrap gap-1">
          <legend className="sr-only">{t('articles-margin-filter')}</legend>
          {filters.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              aria-pressed={filter === id}
              onClick={() => onFilter(id)}
              className={cx(
                'min-h-6 rounded-sm border px-2 text-xs',
                filter === id ? 'border-accent bg-selected font-semibold' : 'border-edge hover:bg-hover',
              )}
            >
              {label}
            </button>
          ))}
        </fieldset>
      ) : null}
    </header>
  );
}

interface ItemProps extends NumberedClaim, Pick<ClaimsMarginProps, 'onShow' | 'onPlace' | 'reason'> {
  isCurrent: boolean;
}

function Item({ number, claim, isCurrent, onShow, onPlace, reason }: ItemProps) {
  const t = useText();
  return (
    <li
      data-item={claim.id}
      aria-current={isCurrent ? 'true' : undefined}
      className={cx(
        'border-rule border-b border-s-2 px-3 py-2',
        isCurrent ? 'border-s-accent bg-selected' : 'border-s-transparent',
      )}
    >
      <div className="flex gap-2">
        <span className="min-w-5 text-end text-soft text-xs tabular-nums leading-row">{number}</span>
        <div className="min-w-0 grow">
          <button
            type="button"
            data-show={claim.id}
            onClick={() => onShow(claim)}
            className="block min-h-6 w-full text-start font-serif hover:underline"
            dir="auto"
          >
            {claim.statement || <Redacted />}
          </button>
          {claim.claimant ? (
            <p dir="auto" className="truncate text-soft text-xs">
              {claim.claimant}
            </p>
          ) : null}
          <div className="mt-1 flex flex-wrap items-center gap-1.5">
            <StatusBadge status={claim.status} />
            <RatingBadge rating={claim.rating} />
            {claim.quote ? null : (
              <span className="text-soft text-xs italic">{t('articles-margin-without-quote')}</span>
            )}
            <span className="ms-auto">
              <OpenLink claim={claim} />
            </span>
          </div>
          {claim.needs_review ? <NeedsReview claim={claim} onPlace={onPlace} reason={reason} /> : null}
        </div>
      </div>
    </li>
  );
}

function OpenLink({ claim }: { claim: ArticleClaim }) {
  const t = useText();
  return (
    <Link
      to={`/claims/${claim.id}`}
      className="inline-flex min-h-6 items-center gap-1 text-accent text-xs underline underline-offset-2"
    >
      <ExternalLink aria-hidden="true" size={12} />
      {t('articles-open-claim')}
      <span className="sr-only">{claim.statement}</span>
    </Link>
  );
}

type NeedsReviewProps = { claim: ArticleClaim } & Pick<ClaimsMarginProps, 'onPlace' | 'reason'>;

function NeedsReview({ claim, onPlace, reason }: NeedsReviewProps) {
  const t = useText();
  return (
    <div className="mt-2 border-warn border-s-2 ps-2">
      <Badge icon={TriangleAlert} tone="warn">
        {t('articles-needs-review')}
      </Badge>
      <p className="mt-1 text-soft text-xs">{t('articles-needs-review-text')}</p>
      <blockquote dir="auto" className="my-1 line-clamp-3 font-serif text-sm">
        {claim.quote?.exact}
      </blockquote>
      {reason ? (
        <ActionButton small reason={reason}>
          {t('articles-place')}
        </ActionButton>
      ) : (
        <Button small onPress={() => onPlace(claim)}>
          {t('articles-place')}
        </Button>
      )}
    </div>
  );
}
