/* The history of an article, over its text: who captured and changed what and when, and what was destroyed. */

import { HistoryOf } from '../history/HistoryOf';
import type { ArticleId } from '../ipc/types';
import { Dialog } from '../shared/Dialog';
import { useText } from '../shared/text';

export function ArticleHistory({ id, onClose }: { id: ArticleId; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog open size="lg" title={t('articles-history')} onClose={onClose}>
      <HistoryOf entity={{ kind: 'article', id }} />
    </Dialog>
  );
}
