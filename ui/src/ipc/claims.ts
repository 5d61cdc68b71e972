/* Claims: recording, editing, assigning, tagging, listing; one or many at once. */

import { invoke } from './invoke';
import type {
  Assignment,
  BulkDone,
  ClaimEdit,
  ClaimFacets,
  ClaimFacetValues,
  ClaimId,
  ClaimListing,
  ClaimPage,
  ClaimRecord,
  ClaimView,
  DeskCounts,
  NewClaim,
  ReportFilter,
  Selection,
  SimilarClaim,
} from './types';

export function listClaims(listing: ClaimListing): Promise<ClaimPage> {
  return invoke('list_claims', { listing });
}

/** How many of the claims of a report have which status, rating, tag, assignee and language. */
export function claimFacets(filter: ReportFilter): Promise<ClaimFacets> {
  return invoke('claim_facets', { filter });
}

/** The same of the claims that a query lists, each value with what a query says of it. */
export function claimFacetValues(query: string): Promise<ClaimFacetValues> {
  return invoke('claim_facet_values', { query });
}

/** Earlier claims like a text, the most alike first. */
export function similarClaims(text: string, limit: number): Promise<SimilarClaim[]> {
  return invoke('similar_claims', { text, limit });
}

export function deskCounts(): Promise<DeskCounts> {
  return invoke('desk_counts');
}

export function claim(id: ClaimId): Promise<ClaimView> {
  return invoke('claim', { id });
}

export function recordClaim(claim: NewClaim): Promise<ClaimRecord> {
  return invoke('record_claim', { claim });
}

export function editClaim(id: ClaimId, edit: ClaimEdit): Promise<ClaimRecord> {
  return invoke('edit_claim', { id, edit });
}

export function assignClaim(id: ClaimId, assignment: Assignment): Promise<ClaimRecord> {
  return invoke('assign_claim', { id, assignment });
}

export function tagClaim(id: ClaimId, add: string[], remove: string[]): Promise<ClaimRecord> {
  return invoke('tag_claim', { id, add, remove });
}

/** All of them in one change, or none where the job was called off. */
export function assignClaims(job: string, which: Selection, assignment: Assignment): Promise<BulkDone> {
  return invoke('assign_claims', { job, which, assignment });
}

export function tagClaims(job: string, which: Selection, add: string[], remove: string[]): Promise<BulkDone> {
  return invoke('tag_claims', { job, which, add, remove });
}

export function withdrawClaims(job: string, which: Selection, reason: string): Promise<BulkDone> {
  return invoke('withdraw_claims', { job, which, reason });
}

/** Takes withdrawn claims up again. */
export function reopenClaims(job: string, which: Selection, reason: string): Promise<BulkDone> {
  return invoke('reopen_claims', { job, which, reason });
}
