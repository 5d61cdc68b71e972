/* A claim with all that belongs to it, as the core would answer, for tests of the parts that show it. */

import type { Item } from '../ipc/failure';
import { IpcError } from '../ipc/invoke';
import type {
  ClaimRow,
  ClaimView,
  CommentRecord,
  CorrectionRecord,
  EvidenceView,
  Op,
  Permission,
  SourceRecord,
  VerdictView,
} from '../ipc/types';

export const ANNA = 'person-anna';
export const BOLAT = 'person-bolat';

export function record<Id extends string>(id: Id) {
  return {
    id,
    heads: [`${id}-head`],
    conflicts: [],
    redacted: [],
    created_by: ANNA,
    created_at: '2026-11-01T08:00:00.000Z',
    updated_by: ANNA,
    updated_at: '2026-11-02T08:00:00.000Z',
    revisions: 1,
  };
}

/** The claim as a table shows it. */
export function claimRow(id: string, given: Partial<ClaimRow> = {}): ClaimRow {
  return {
    id,
    statement: `Statement ${id}`,
    claimant: null,
    reported_by: null,
    status: 'draft',
    priority: 'normal',
    rating: null,
    assignee_id: null,
    assignee: null,
    due_on: null,
    overdue: false,
    tags: [],
    sources: 0,
    language: null,
    article_id: null,
    article: null,
    claimed_on: null,
    created_at: '2026-11-01T10:00:00.000Z',
    updated_at: '2026-11-01T10:00:00.000Z',
    conflicted: false,
    approval_stale: false,
    self_approved: false,
    marks: [],
    passages: [],
    ...given,
  };
}

export function source(id: string, given: Partial<SourceRecord> = {}): SourceRecord {
  return {
    ...record(id),
    title: `Source ${id}`,
    kind: 'news_report',
    primary: false,
    author: null,
    publisher: null,
    url: null,
    archived_url: null,
    published_on: null,
    accessed_on: null,
    origin: null,
    interest: null,
    confidential: false,
    note: null,
    attachments: [],
    ...given,
  };
}

export function evidence(id: string, from: SourceRecord, given: Partial<EvidenceView> = {}): EvidenceView {
  return {
    ...record(id),
    claim_id: 'claim-1',
    source_id: from.id,
    stance: 'refutes',
    quote: null,
    locator: null,
    note: null,
    detached: false,
    source: from,
    ...given,
  };
}

export function correction(given: Partial<CorrectionRecord> = {}): CorrectionRecord {
  return {
    ...record('correction-1'),
    claim_id: 'claim-1',
    class: 'minor',
    notice: 'The year was wrong.',
    reason: null,
    cancelled: false,
    ...given,
  };
}

export function verdict(given: Partial<VerdictView> = {}): VerdictView {
  return {
    ...record('verdict-1'),
    claim_id: 'claim-1',
    scale_id: 'scale-truth',
    scale_revision: 'scale-truth-head',
    rating: 'false',
    rationale: 'The customs figures say otherwise.',
    summary: 'It did not happen.',
    proposed_by: ANNA,
    authors: [ANNA],
    scale: 'Six-point truth scale',
    rated: { key: 'false', label: 'False', value: 2, meaning: 'Not accurate.' },
    worst: 1,
    best: 6,
    ...given,
  };
}

export function comment(id: string, body: string, given: Partial<CommentRecord> = {}): CommentRecord {
  return { ...record(id), claim_id: 'claim-1', body, reply_to: null, resolved: false, ...given };
}

export function claimView(given: Partial<ClaimView> = {}): ClaimView {
  return {
    ...record('claim-1'),
    statement: 'Kazakhstan blocked the transfer of Russian coal.',
    article_id: null,
    quote: null,
    claimant: 'A ministry',
    reported_by: null,
    modality: 'asserted',
    claimed_on: '2022-06-24',
    appearances: ['https://example.org/first'],
    language: 'en',
    tags: ['coal'],
    priority: 'normal',
    assignee_id: null,
    due_on: null,
    status: 'in_progress',
    reason: null,
    submission: null,
    approval: null,
    upheld: null,
    open_correction: null,
    overtaken: 0,
    article: null,
    quote_needs_review: false,
    quote_surroundings: null,
    verdict: null,
    evidence: [],
    independent_sources: 0,
    counted_once: [],
    comments: [],
    edited_comments: [],
    corrections: [],
    told_corrections: [],
    perhaps_public: null,
    policy: [],
    approval_stale: [],
    self_approved: false,
    reason_given: null,
    published: null,
    changed: { by: ANNA, at: '2026-11-02T08:00:00.000Z' },
    people: { [ANNA]: 'Anna', [BOLAT]: 'Bolat' },
    ...given,
  };
}

const OPS: readonly Op[] = [
  'claim.edit',
  'claim.assign',
  'claim.tag',
  'review.submit',
  'review.recall',
  'review.approve',
  'review.return',
  'claim.publish',
  'correction.open',
  'correction.edit',
  'correction.cancel',
  'review.uphold',
  'claim.withdraw',
  'claim.reopen',
  'evidence.attach',
  'evidence.edit',
  'evidence.detach',
  'verdict.propose',
  'verdict.edit',
  'comment.add',
  'comment.edit',
  'comment.resolve',
  'comment.reopen',
];

/** Everything is allowed but these, for these reasons. */
export function permissions(refused: Partial<Record<Op, string>> = {}): Permission[] {
  return OPS.map((op) => {
    const reason = refused[op] ?? null;
    return { op, why: null, allowed: reason === null, reason };
  });
}

export function invalid(field: string, message: string, item?: Item): IpcError {
  const details = { field, ...(item ? { item } : {}), problem: { kind: 'blank' } as const };
  return new IpcError({ code: 'invalid', message, details });
}

export function refusal(op: Op, message: string): IpcError {
  return new IpcError({
    code: 'not_allowed',
    message,
    details: { op, why: { kind: 'reason_missing' }, reason: message },
  });
}
