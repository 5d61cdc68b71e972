/* One article to read: its text with the claims found in it, and the dialogs that change the article. */

import { useQuery } from '@tanstack/react-query';
import { FilePen, Highlighter, History, MoreHorizontal, ScanText, TextCursorInput } from 'lucide-react';
import { useState } from 'react';
import { CaptureAnew, EditArticle } from '../articles/ArticleDialogs';
import { ArticleHistory } from '../articles/ArticleHistory';
import { ArticleReader } from '../articles/ArticleReader';
import { claimsOfArticle, article as readArticle } from '../ipc/articles';
import { asIpcError } from '../ipc/invoke';
import type { ArticleClaim, ArticleRecord } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { ActionButton, IconButton } from '../shared/Button';
import { runCommand, useCommands } from '../shared/commands/registry';
import { useAskedDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { Menu } from '../shared/Menu';
import { Redacted } from '../shared/Redacted';
import { usePlace } from '../shared/router';
import { Screen } from '../shared/Screen';
import { useText } from '../shared/text';

export default function ArticleView({ params }: { params: { id: string } }) {
  const t = useText();
  const { query } = usePlace();
  const article = useQuery({ queryKey: ['article', params.id], queryFn: () => readArticle(params.id) });
  const claims = useQuery({ queryKey: ['article-claims', params.id], queryFn: () => claimsOfArticle(params.id) });
  const error = article.error ?? claims.error;
  if (article.data && claims.data) {
    return <Opened article={article.data} claims={claims.data} opened={query.get('claim')} />;
  }
  return (
    <Screen title={t('articles-article')} back="/articles">
      {error ? <ErrorNote error={asIpcError(error)} /> : <p className="p-4 text-soft">{t('shell-loading')}</p>}
    </Screen>
  );
}

interface OpenedProps {
  article: ArticleRecord;
  claims: ArticleClaim[];
  opened: string | null;
}

function Opened({ article, claims, opened }: OpenedProps) {
  const t = useText();
  const [dialog, setDialog] = useState<'facts' | 'text' | 'history' | null>(null);
  const editReason = useDeskReason('article.edit');
  const claimReason = useDeskReason('claim.record');
  const gone = article.redacted.includes('text') ? t('articles-text-gone') : null;
  const group = t('articles-article');
  const edit = () => setDialog('facts');
  useAskedDraft({
    [`article-edit:${article.id}`]: edit,
    [`article-text:${article.id}`]: () => setDialog('text'),
  });
  useCommands([
    { id: 'articles-edit', label: t('articles-edit'), keys: 'F2', run: edit, disabledReason: editReason, group },
    {
      id: 'articles-capture',
      label: t('articles-capture'),
      run: () => setDialog('text'),
      disabledReason: editReason,
      group,
    },
    { id: 'articles-history', label: t('articles-history-command'), run: () => setDialog('history'), group },
  ]);
  const close = () => setDialog(null);
  return (
    <Screen
      whole
      title={article.title || t('shell-redacted')}
      heading={article.title ? undefined : <Redacted />}
      back="/articles"
      actions={
        <>
          <ActionButton reason={gone} onPress={() => runCommand('articles-find')}>
            <ScanText aria-hidden="true" size={16} />
            {t('articles-find-command')}
          </ActionButton>
          <ActionButton tone="main" reason={claimReason} onPress={() => runCommand('new-claim')}>
            <Highlighter aria-hidden="true" size={16} />
            {t('claims-record')}
          </ActionButton>
          <More
            reason={editReason}
            onEdit={edit}
            onCapture={() => setDialog('text')}
            onHistory={() => setDialog('history')}
          />
        </>
      }
    >
      <ArticleReader article={article} claims={claims} opened={opened} reason={claimReason} />
      {dialog === 'history' ? <ArticleHistory id={article.id} onClose={close} /> : null}
      {dialog === 'facts' ? <EditArticle article={article} reason={editReason} onClose={close} /> : null}
      {dialog === 'text' ? <CaptureAnew article={article} claims={claims} reason={editReason} onClose={close} /> : null}
    </Screen>
  );
}

interface MoreProps {
  reason: string | null;
  onEdit: () => void;
  onCapture: () => void;
  onHistory: () => void;
}

function More({ reason, onEdit, onCapture, onHistory }: MoreProps) {
  const t = useText();
  const entries = [
    {
      id: 'edit',
      label: t('articles-edit'),
      icon: <FilePen aria-hidden="true" size={14} />,
      keys: 'F2',
      reason,
      run: onEdit,
    },
    {
      id: 'capture',
      label: t('articles-capture'),
      icon: <ScanText aria-hidden="true" size={14} />,
      reason,
      run: onCapture,
    },
    {
      id: 'history',
      label: t('articles-history-command'),
      icon: <History aria-hidden="true" size={14} />,
      run: onHistory,
    },
    {
      id: 'caret',
      label: t('articles-caret'),
      icon: <TextCursorInput aria-hidden="true" size={14} />,
      keys: 'F7',
      run: () => runCommand('articles-caret'),
    },
  ];
  return (
    <Menu label={t('shell-more')} groups={[{ entries }]}>
      <IconButton label={t('shell-more')}>
        <MoreHorizontal aria-hidden="true" size={16} />
      </IconButton>
    </Menu>
  );
}
