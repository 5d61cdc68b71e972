/* One thread: the comment, its answers, answering, and whether it is dealt with. A thread that is dealt with is folded. */

import { Check, CircleCheck, Link2, Pencil, Reply, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { addComment, editComment, resolveComment } from '../ipc/comments';
import type { ClaimView, CommentRecord, Op } from '../ipc/types';
import { useActing } from '../session/session';
import { Badge } from '../shared/Badge';
import { ActionButton, IconButton } from '../shared/Button';
import { useChange } from '../shared/change';
import { cx } from '../shared/classes';
import { useAskedDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import { Time } from '../shared/Time';
import { useText } from '../shared/text';
import { CommentForm } from './CommentForm';
import { holds, type Thread } from './threads';

export interface CommentThreadProps {
  thread: Thread;
  view: ClaimView;
  why: (op: Op) => string | null;
  /** The comment that a link led to. */
  linked: string | null;
}

export function CommentThread({ thread, view, why, linked }: CommentThreadProps) {
  const t = useText();
  const { comment, answers } = thread;
  const [unfolded, setUnfolded] = useState(false);
  const [answering, setAnswering] = useState(false);
  const answer = useChange(addComment, { said: t('comment-added') });
  const resolve = useChange(resolveComment, {
    said: ({ resolved }) => t(resolved ? 'comment-resolved-now' : 'comment-reopened-now'),
  });
  useAskedDraft({ [`comment:${view.id}:${comment.id}`]: () => setAnswering(true) });
  const open = !comment.resolved || unfolded || holds(thread, linked);
  return (
    <li className="flex flex-col gap-2 py-3 first:pt-1">
      <Comment comment={comment} view={view} why={why} linked={linked} folded={!open} />
      {open && answers.length > 0 ? (
        <ol className="ms-3 flex flex-col gap-3 border-rule border-s ps-4">
          {answers.map((each) => (
            <li key={each.id}>
              <Comment comment={each} view={view} why={why} linked={linked} />
            </li>
          ))}
        </ol>
      ) : null}
      <div className="flex flex-wrap items-center gap-1">
        {comment.resolved && !open ? (
          <ActionButton small tone="quiet" onPress={() => setUnfolded(true)}>
            {t('comment-show', { count: answers.length })}
          </ActionButton>
        ) : null}
        {open && !answering ? (
          <ActionButton small tone="quiet" reason={why('comment.add')} onPress={() => setAnswering(true)}>
            <Reply aria-hidden="true" size={13} />
            {t('comment-answer')}
          </ActionButton>
        ) : null}
        <ActionButton
          small
          tone="quiet"
          reason={why(comment.resolved ? 'comment.reopen' : 'comment.resolve')}
          isPending={resolve.busy}
          onPress={() => void resolve.run(comment.id, !comment.resolved)}
        >
          {comment.resolved ? <RotateCcw aria-hidden="true" size={13} /> : <Check aria-hidden="true" size={13} />}
          {t(comment.resolved ? 'comment-reopen' : 'comment-resolve')}
        </ActionButton>
      </div>
      <ErrorNote error={resolve.error} />
      {answering ? (
        <CommentForm
          draftKey={`comment:${view.id}:${comment.id}`}
          label={t('comment-your-answer')}
          action={t('comment-answer')}
          reason={why('comment.add')}
          busy={answer.busy}
          error={answer.error}
          onSave={async (body) => Boolean(await answer.run(view.id, body, comment.id))}
          onClose={() => {
            answer.forget();
            setAnswering(false);
          }}
        />
      ) : null}
    </li>
  );
}

interface CommentProps extends Omit<CommentThreadProps, 'thread'> {
  comment: CommentRecord;
  folded?: boolean;
}

function Comment({ comment, view, why, linked, folded = false }: CommentProps) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const edit = useChange(editComment, { said: t('comment-saved') });
  const own = useActing()?.person === comment.created_by;
  const reason = why('comment.edit') ?? (own ? null : t('refusal-not-commenter'));
  const here = useLinked(comment.id === linked);
  useAskedDraft({ [`comment-edit:${view.id}:${comment.id}`]: () => setEditing(true) });
  if (editing) {
    return (
      <CommentForm
        draftKey={`comment-edit:${view.id}:${comment.id}`}
        label={t('comment-edit')}
        action={t('claim-save')}
        begun={comment.body}
        reason={reason}
        busy={edit.busy}
        error={edit.error}
        onSave={async (body) => Boolean(await edit.run(comment.id, body))}
        onClose={() => {
          edit.forget();
          setEditing(false);
        }}
      />
    );
  }
  return (
    <article
      ref={here}
      tabIndex={-1}
      className={cx('outline-none', comment.id === linked && 'border-accent border-s-2 bg-info-wash px-2 py-1')}
    >
      <header className="flex flex-wrap items-center gap-x-2 text-sm">
        <bdi className="font-semibold">{view.people[comment.created_by]}</bdi>
        <span className="text-soft text-xs">
          <Time at={comment.created_at} />
          {view.edited_comments.includes(comment.id) ? ` · ${t('comment-changed')}` : null}
        </span>
        {comment.resolved ? (
          <Badge icon={CircleCheck} tone="good">
            {t('comment-resolved')}
          </Badge>
        ) : null}
        <span className="ms-auto flex items-center">
          <Link
            to={`/claims/${view.id}?comment=${comment.id}`}
            className="flex size-6 items-center justify-center text-soft hover:text-ink"
          >
            <Link2 aria-hidden="true" size={14} />
            <span className="sr-only">{t('comment-link')}</span>
          </Link>
          <IconButton small label={t('comment-edit')} reason={reason} onPress={() => setEditing(true)}>
            <Pencil aria-hidden="true" size={13} />
          </IconButton>
        </span>
      </header>
      {comment.redacted.includes('body') ? (
        <Redacted />
      ) : (
        <p
          dir="auto"
          className={cx('max-w-prose whitespace-pre-line break-words', folded && 'line-clamp-1 text-soft text-sm')}
        >
          {comment.body}
        </p>
      )}
    </article>
  );
}

/** Brings the comment that a link led to into sight, and focus to it. */
function useLinked(linked: boolean) {
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!linked) return;
    here.current?.scrollIntoView({ block: 'center' });
    here.current?.focus({ preventScroll: true });
  }, [linked]);
  return here;
}
