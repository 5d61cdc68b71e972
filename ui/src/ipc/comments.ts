/* Comments: what the desk says to itself about a claim. */

import { invoke } from './invoke';
import type { ClaimId, CommentId, CommentRecord } from './types';

export function addComment(claim: ClaimId, body: string, replyTo: CommentId | null): Promise<CommentRecord> {
  return invoke('add_comment', { claim, body, replyTo });
}

export function editComment(id: CommentId, body: string): Promise<CommentRecord> {
  return invoke('edit_comment', { id, body });
}

export function resolveComment(id: CommentId, resolved: boolean): Promise<CommentRecord> {
  return invoke('resolve_comment', { id, resolved });
}
