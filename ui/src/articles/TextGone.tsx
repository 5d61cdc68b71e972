/* What stands where the text of an article was destroyed: by whom, when and why, and what can be done. */

import { useHistoryOf } from '../history/HistoryOf';
import type { ArticleId, HistoryEntry } from '../ipc/types';
import { Redacted } from '../shared/Redacted';
import { useTimeFormat } from '../shared/Time';
import { useText } from '../shared/text';

export function TextGone({ id }: { id: ArticleId }) {
  const t = useText();
  const time = useTimeFormat();
  const { data = [] } = useHistoryOf({ kind: 'article', id });
  const redaction = data.findLast(tookText);
  const reason = redaction && setBy(redaction, 'reason');
  return (
    <div role="note" className="flex flex-col items-start gap-2 border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm">
      <Redacted />
      {redaction ? (
        <p>
          {t('articles-text-gone-by', {
            name: redaction.author_name || t('history-unnamed'),
            when: time(redaction.recorded_at),
          })}{' '}
          <bdi className="whitespace-pre-line font-serif">{typeof reason === 'string' ? reason : null}</bdi>
        </p>
      ) : null}
      <p>{t('articles-text-gone-next')}</p>
    </div>
  );
}

function setBy(entry: HistoryEntry, field: string) {
  return entry.changes.find((change) => change.field === field)?.after;
}

function tookText(entry: HistoryEntry): boolean {
  const fields = setBy(entry, 'fields');
  return entry.op === 'redact' && Array.isArray(fields) && fields.includes('text');
}
