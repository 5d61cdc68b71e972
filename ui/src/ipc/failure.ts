/* What went wrong, as the core and the shell tell it: the code decides what `details` holds. */

import type { Fault, KnownSource, Op, PolicyPoint, Problem, Refusal } from './types';

interface Told<Code extends string, Details> {
  code: Code;
  /** A sentence in the user's language: what went wrong and what to do next. */
  message: string;
  details: Details;
}

/** Which item of a list, from 0, and what of it. */
export interface Item {
  at: number;
  part?: string;
}

/** A field that was refused, or an item of the list that it is, and the sentence about it. */
export interface Wrong {
  field: string;
  item?: Item;
  message: string;
}

export type Failure =
  | Told<'invalid', { field: string; item?: Item; problem: Problem; fields?: Wrong[] }>
  | Told<'not_found', { what: string; id: string }>
  | Told<'not_listed', { id: string }>
  | Told<'ambiguous', { what: string; id: string; matches: string[] }>
  | Told<'not_allowed', { op: Op; why: Refusal; reason: string }>
  | Told<'not_undoable', { op: Op | null }>
  | Told<'conflict', { fields: string[] }>
  | Told<'changed_since', { entity: string; fields: string[] }>
  | Told<'value_gone', { entity: string; field: string; why: 'settled' | 'redacted' }>
  | Told<'policy_unmet', { points: PolicyPoint[]; reasons: string[] }>
  | Told<'source_known', { sources: KnownSource[] }>
  | Told<'no_profile', { person: string | null; here: string[] }>
  | Told<'too_new', { found: number; known: number }>
  | Told<'not_a_workspace' | 'exists' | 'read_only' | 'needs_copy' | 'needs_room' | 'several_names', { path: string }>
  | Told<'damaged', { what: string; whole?: number; missing?: number }>
  | Told<'damaged_backup', { path: string; what: string }>
  | Told<'journal', { line: number; fault: Fault }>
  | Told<'in_use', { by: string }>
  | Told<'io', { path: string; reason: string }>
  | Told<'database' | 'window', { reason: string }>
  | Told<'disk_full', { folder?: string }>
  | Told<'randomness' | 'cancelled' | 'no_workspace', Record<string, never>>;
