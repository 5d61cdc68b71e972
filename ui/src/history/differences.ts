/* What differs between a claim as it stood and as it stands: its fields, its verdict, its evidence.
   It compares values; how they are shown is not its business. */

import type { ClaimView, EvidenceView, JsonValue, Kind, VerdictView } from '../ipc/types';
import type { Changed } from './ChangeRow';

/** Fields that restoring a version sets back. */
export const RESTORED = [
  'statement',
  'quote',
  'claimant',
  'reported_by',
  'modality',
  'claimed_on',
  'appearances',
  'language',
  'article_id',
] as const;

const WORK = ['status', 'assignee_id', 'due_on', 'priority', 'tags'] as const;
const VERDICT = ['rating', 'summary', 'rationale'] as const;
const EVIDENCE = ['stance', 'quote', 'locator', 'note'] as const;

interface SourceChange {
  evidence: EvidenceView;
  /** `later`: attached since. `gone`: detached since. `edited`: what it says was changed. `source`: its source was. */
  what: 'later' | 'gone' | 'edited' | 'source';
  changes: Changed[];
}

export interface Differences {
  fields: Changed[];
  verdict: Changed[];
  /** A verdict that was there then or is there now, but not both. */
  verdictIs: 'later' | 'gone' | null;
  evidence: SourceChange[];
}

type Redactable = { redacted: readonly string[] };
type Holder = { [field in string]: unknown };

function between(kind: Kind, names: readonly string[], then: Redactable, now: Redactable): Changed[] {
  return names.flatMap((field) => {
    const before = ((then as unknown as Holder)[field] ?? null) as JsonValue;
    const after = ((now as unknown as Holder)[field] ?? null) as JsonValue;
    const redacted = then.redacted.includes(field) || now.redacted.includes(field);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [{ kind, field, before, after, redacted, pair: true }];
  });
}

function ofVerdicts(then: VerdictView, now: VerdictView): Changed[] {
  const changes = between('verdict', VERDICT, then, now).map((change) => {
    if (change.field !== 'rating') return change;
    return {
      ...change,
      ratedBefore: { scale: then.scale_id, revision: then.scale_revision },
      ratedAfter: { scale: now.scale_id, revision: now.scale_revision },
    };
  });
  return then.scale_id === now.scale_id ? changes : [...between('verdict', ['scale_id'], then, now), ...changes];
}

function ofEvidence(then: readonly EvidenceView[], now: readonly EvidenceView[]): SourceChange[] {
  const gone = then.filter((old) => !now.some(({ id }) => id === old.id));
  const changed = now.flatMap((evidence): SourceChange[] => {
    const old = then.find(({ id }) => id === evidence.id);
    if (!old) return [{ evidence, what: 'later', changes: [] }];
    const changes = between('evidence', EVIDENCE, old, evidence);
    if (changes.length > 0) return [{ evidence, what: 'edited', changes }];
    const heads = (view: EvidenceView) => view.source.heads.join();
    return heads(old) === heads(evidence) ? [] : [{ evidence, what: 'source', changes: [] }];
  });
  return [...gone.map((evidence): SourceChange => ({ evidence, what: 'gone', changes: [] })), ...changed];
}

export function differences(then: ClaimView, now: ClaimView): Differences {
  const both = then.verdict && now.verdict;
  return {
    fields: between('claim', [...RESTORED, ...WORK], then, now),
    verdict: both && then.verdict && now.verdict ? ofVerdicts(then.verdict, now.verdict) : [],
    verdictIs: both || then.verdict === now.verdict ? null : now.verdict ? 'later' : 'gone',
    evidence: ofEvidence(then.evidence, now.evidence),
  };
}

/** What restoring this version would set back; a redacted value can't be. */
export function restorable(differing: Differences): Changed[] {
  const fields: readonly string[] = RESTORED;
  return differing.fields.filter(({ field, redacted }) => fields.includes(field) && !redacted);
}

export function countOf({ fields, verdict, verdictIs, evidence }: Differences): number {
  return fields.length + verdict.length + (verdictIs ? 1 : 0) + evidence.length;
}
