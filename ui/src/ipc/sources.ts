/* Sources: the library, and where each source is used. */

import { invoke } from './invoke';
import type {
  NewSource,
  SourceEdit,
  SourceId,
  SourceListing,
  SourcePage,
  SourceRecord,
  SourceUse,
  SourceView,
} from './types';

export function listSources(listing: SourceListing): Promise<SourcePage> {
  return invoke('list_sources', { listing });
}

export function source(id: SourceId): Promise<SourceView> {
  return invoke('source', { id });
}

export function sourceUses(id: SourceId): Promise<SourceUse[]> {
  return invoke('source_uses', { id });
}

export function addSource(source: NewSource): Promise<SourceRecord> {
  return invoke('add_source', { source });
}

export function editSource(id: SourceId, edit: SourceEdit): Promise<SourceRecord> {
  return invoke('edit_source', { id, edit });
}
