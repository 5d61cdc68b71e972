/* Comments as threads: each with its answers, the oldest first. An answer to an answer stands in the same thread. */

import type { CommentRecord } from '../ipc/types';

export interface Thread {
  comment: CommentRecord;
  answers: CommentRecord[];
}

export function threadsOf(comments: readonly CommentRecord[]): Thread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const rootOf = (comment: CommentRecord): CommentRecord => {
    const met = new Set<string>();
    let root = comment;
    while (root.reply_to !== null && !met.has(root.id)) {
      met.add(root.id);
      const above = byId.get(root.reply_to);
      if (!above) break;
      root = above;
    }
    return root;
  };
  const threads = new Map<string, Thread>();
  for (const comment of comments) {
    const root = rootOf(comment);
    const thread = threads.get(root.id) ?? { comment: root, answers: [] };
    if (root !== comment) thread.answers.push(comment);
    threads.set(root.id, thread);
  }
  return [...threads.values()];
}

export function holds(thread: Thread, id: string | null): boolean {
  return thread.comment.id === id || thread.answers.some((answer) => answer.id === id);
}
