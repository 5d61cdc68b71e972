/* Attachments: files that belong to a source. They are chosen and saved in native dialogs. */

import { invoke } from './invoke';
import type { AddedAttachment, Attachment, Hash, SavedFile, SourceId, SourceRecord } from './types';

export function attachmentsOf(source: SourceId): Promise<Attachment[]> {
  return invoke('attachments_of', { source });
}

/** What is kept of a file; nothing where it is not here. */
export function attachmentDescribed(sha256: Hash): Promise<Attachment | null> {
  return invoke('attachment_described', { sha256 });
}

/** Asks for a file and attaches it. Nothing where the dialog was closed. */
export function addAttachment(source: SourceId): Promise<AddedAttachment | null> {
  return invoke('add_attachment', { source });
}

/** Takes a file off a source. */
export function removeAttachment(source: SourceId, sha256: Hash): Promise<SourceRecord> {
  return invoke('remove_attachment', { source, sha256 });
}

/** Asks where to, and writes the attachment there. */
export function saveAttachment(sha256: Hash): Promise<SavedFile | null> {
  return invoke('save_attachment', { sha256 });
}
