/* What the desk says to itself about a claim: threads with answers, those dealt with folded, and writing a new one. */

import { useRef } from 'react';
import { useAllowed } from '../claims/allowed';
import { addComment } from '../ipc/comments';
import type { ClaimView } from '../ipc/types';
import { useChange } from '../shared/change';
import { useCommands } from '../shared/commands/registry';
import { useAskedDraft } from '../shared/drafts';
import { usePlace } from '../shared/router';
import { Section } from '../shared/Section';
import { useText } from '../shared/text';
import { CommentForm } from './CommentForm';
import { CommentThread } from './CommentThread';
import { threadsOf } from './threads';

export function CommentsPanel({ view }: { view: ClaimView }) {
  const t = useText();
  const { why } = useAllowed(view.id);
  const { query } = usePlace();
  const add = useChange(addComment, { said: t('comment-added') });
  const field = useRef<HTMLDivElement>(null);
  const begin = () => field.current?.querySelector('textarea')?.focus();
  useAskedDraft({ [`comment:${view.id}`]: begin });
  useCommands([
    {
      id: 'comment-new',
      label: t('comment-new'),
      also: t('comment-add'),
      group: t('claim-commands'),
      run: begin,
      disabledReason: why('comment.add'),
    },
  ]);
  const threads = threadsOf(view.comments);
  const open = threads.filter(({ comment }) => !comment.resolved).length;
  return (
    <Section
      title={t('comments-title')}
      count={view.comments.length}
      note={threads.length > 0 ? t('comments-open', { count: open }) : null}
    >
      {threads.length === 0 ? <p className="text-soft text-sm">{t('comments-none')}</p> : null}
      <ol className="flex flex-col divide-y divide-rule">
        {threads.map((thread) => (
          <CommentThread key={thread.comment.id} thread={thread} view={view} why={why} linked={query.get('comment')} />
        ))}
      </ol>
      <div ref={field}>
        <CommentForm
          draftKey={`comment:${view.id}`}
          label={t('comment-new')}
          action={t('comment-add')}
          reason={why('comment.add')}
          busy={add.busy}
          error={add.error}
          onSave={async (body) => Boolean(await add.run(view.id, body, null))}
        />
      </div>
    </Section>
  );
}
