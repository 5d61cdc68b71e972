//! Writing a journal: every revision in order of arrival, then the seals, then the attachments.

use std::io::Write;
use std::ops::ControlFlow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Serialize;
use ts_rs::TS;

use super::{Entry, FORMAT, Line};
use crate::Watch;
use crate::attachments::Attachment;
use crate::error::{Error, Result};
use crate::ids::Hash;
use crate::journal::digest::{self, Tips};
use crate::journal::revision::{Change, Content, Revision};
use crate::journal::seal::Seal;
use crate::store::{attachments, revisions, rows, seals};
use crate::workspace::Workspace;

/// What was exported.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExportReceipt {
    /// How many revisions.
    pub revisions: u64,
    /// How many seals.
    pub seals: u64,
    /// How many attachments.
    pub attachments: u64,
    /// How many revisions and attachments are not what their hashes say, or do not follow what their device wrote before:
    /// no import takes a journal that has one. Seals, rules and what is shown are not checked, and whether each file that a
    /// source names is there: that is what `verify` is for.
    pub damaged: u64,
    /// The workspace head.
    pub head: Hash,
}

impl Workspace {
    /// Writes the whole journal.
    ///
    /// # Errors
    /// `DiskFull`, `Io` from `out`; `Damaged`.
    pub fn export_journal(&self, out: &mut dyn Write) -> Result<ExportReceipt> {
        self.export_journal_watched(out, &mut |_, _| ControlFlow::Continue(()))
    }

    /// [`Workspace::export_journal`], watched: revisions done, revisions in all.
    ///
    /// # Errors
    /// As [`Workspace::export_journal`]; `Cancelled`. What was written before is no journal.
    pub fn export_journal_watched(&self, out: &mut dyn Write, watch: Watch<'_>) -> Result<ExportReceipt> {
        // Whoever writes meanwhile: what is exported is of one state.
        let _reading = self.read_at_once()?;
        let total = u64::try_from(revisions::last_seq(self.db())?).unwrap_or_default();
        let head = self.head()?.head;
        let mut receipt = ExportReceipt { revisions: 0, seals: 0, attachments: 0, damaged: 0, head };
        let mut tips = Tips::new();
        write_line(out, &Line::Workspace { format: FORMAT, workspace: self.id(), head })?;
        rows::each(self.db(), 0, rows::blank, |revision, _| {
            receipt.revisions += 1;
            if watch(receipt.revisions, total).is_break() {
                return Err(Error::Cancelled);
            }
            receipt.damaged += u64::from(is_damaged(&revision, &mut tips));
            write_line(out, &revision_line(revision))
        })?;
        seals::each(self.db(), |seal| {
            receipt.seals += 1;
            write_line(out, &seal_line(&seal))
        })?;
        for sha256 in attachments::digests(self.db())? {
            let Some(attachment) = attachments::find(self.db(), sha256)? else {
                receipt.damaged += 1;
                continue;
            };
            receipt.attachments += 1;
            receipt.damaged += u64::from(digest::sha256(&attachment.data) != sha256);
            write_line(out, &attachment_line(attachment))?;
        }
        out.flush().map_err(|error| Error::io("journal", error))?;
        Ok(receipt)
    }
}

/// Whether a revision is not what its hashes say, or not the next one of its device.
fn is_damaged(revision: &Revision, tips: &mut Tips) -> bool {
    let header = &revision.header;
    let before = tips.insert(header.device, (header.device_seq, revision.hash));
    !header.misplaced(before).is_empty() || !revision.faults().is_empty()
}

fn write_line(out: &mut dyn Write, line: &Line) -> Result<()> {
    let failed = |error: std::io::Error| Error::io("journal", error);
    serde_json::to_writer(&mut *out, line).map_err(|error| failed(error.into()))?;
    out.write_all(b"\n").map_err(failed)
}

fn revision_line(revision: Revision) -> Line {
    let entry = |change: Change| match change.content {
        Content::Held { value, salt } => (change.field, Entry::Held { value, salt: hex::encode(salt) }),
        Content::Redacted => (change.field, Entry::Redacted { commitment: change.commitment }),
    };
    Line::Revision {
        hash: revision.hash,
        header: revision.header.text(),
        changes: revision.changes.into_iter().map(entry).collect(),
    }
}

fn seal_line(seal: &Seal) -> Line {
    Line::Seal {
        device: seal.device,
        device_seq: seal.device_seq,
        hash: seal.hash,
        signature: hex::encode(seal.signature),
    }
}

fn attachment_line(attachment: Attachment) -> Line {
    Line::Attachment {
        sha256: attachment.sha256,
        media_type: attachment.media_type,
        name: attachment.name,
        data: BASE64.encode(&attachment.data),
    }
}
