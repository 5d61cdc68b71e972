/* What is known of an article, above its text: who wrote and published it, when, where, and the desk's remark. */

import { Link2, ShieldAlert, StickyNote } from 'lucide-react';
import type { ArticleRecord } from '../ipc/types';
import { AddressText } from '../shared/Address';
import { LanguageName } from '../shared/LanguageName';
import { Day } from '../shared/Time';
import { useText } from '../shared/text';

/** Characters that are not seen and may mislead: they turn the direction, join or separate, or stand for nothing. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

export function unseenIn(text: string): number {
  return text.match(UNSEEN)?.length ?? 0;
}

export function ArticleHead({ article }: { article: ArticleRecord }) {
  const t = useText();
  const unseen = unseenIn(article.text);
  return (
    <header className="mb-6 border-ink border-b-2 pb-3">
      <p className="flex flex-wrap gap-x-3 text-sm text-soft">
        {article.publisher ? <bdi className="font-semibold text-ink">{article.publisher}</bdi> : null}
        {article.author ? <bdi>{article.author}</bdi> : null}
        {article.published_on ? <Day day={article.published_on} /> : null}
        {article.language ? <LanguageName tag={article.language} /> : null}
      </p>
      <Address label={t('articles-url')} url={article.url} />
      <Address label={t('field-archived-url')} url={article.archived_url} />
      {article.note ? (
        <p className="mt-2 flex gap-1.5 text-sm">
          <StickyNote aria-hidden="true" size={14} className="mt-1 shrink-0 text-soft" />
          <span dir="auto" className="whitespace-pre-wrap break-words">
            {article.note}
          </span>
        </p>
      ) : null}
      {unseen > 0 ? (
        <p className="mt-2 flex gap-1.5 text-sm text-warn">
          <ShieldAlert aria-hidden="true" size={14} className="mt-1 shrink-0" />
          {t('articles-unseen', { count: unseen })}
        </p>
      ) : null}
    </header>
  );
}

function Address({ label, url }: { label: string; url: string | null }) {
  if (!url) return null;
  return (
    <p className="mt-1 flex gap-1.5 text-soft text-xs">
      <Link2 aria-hidden="true" size={13} className="mt-0.5 shrink-0" />
      <span className="sr-only">{label}</span>
      <span title={label} className="min-w-0 select-text">
        <AddressText url={url} />
      </span>
    </p>
  );
}
