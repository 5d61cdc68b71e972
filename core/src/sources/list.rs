//! Sources as the library shows them, and where one is used.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::claims::RowRating;
use crate::error::Result;
use crate::evidence::Stance;
use crate::ids::{ClaimId, EvidenceId, SourceId, Timestamp};
use crate::records::Record;
use crate::rules::Status;
use crate::sources::{Source, SourceKind};
use crate::store;
use crate::workspace::Workspace;

/// Which part of the library is wanted.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SourceListing {
    /// Words of the title, the author, the publisher or the origin; none for every source.
    #[ts(optional, as = "Option<_>")]
    pub search: String,
    /// Of this kind only.
    pub kind: Option<SourceKind>,
    /// With the origin of this source only.
    pub same_origin_as: Option<SourceId>,
    /// How many rows come before the page.
    #[ts(optional, as = "Option<_>")]
    pub offset: u64,
    /// How many rows are wanted.
    pub limit: u32,
}

/// A source in the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SourceRow {
    /// The source's id.
    pub id: SourceId,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub kind: SourceKind,
    /// Whether it is first-hand.
    pub primary: bool,
    /// Whether it must never be named outside the desk.
    pub confidential: bool,
    /// Who wrote or said it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it is.
    pub url: Option<String>,
    /// When it was published: `YYYY-MM-DD`.
    pub published_on: Option<String>,
    /// What it repeats.
    pub origin: Option<String>,
    /// How many claims it bears on.
    pub uses: u32,
    /// By which it counts as one with others that repeat the same: its origin, capitals and outer space aside. None where it
    /// stands alone.
    pub group: Option<String>,
    /// How many sources have that origin, itself included.
    pub group_size: u32,
    /// How many files are kept with it.
    pub attachments: u32,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// A part of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SourcePage {
    /// The rows.
    pub rows: Vec<SourceRow>,
    /// How many rows the whole list has.
    pub total: u64,
}

/// A claim that a source bears on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SourceUse {
    /// The evidence that attaches the source.
    pub evidence_id: EvidenceId,
    /// The claim.
    pub claim_id: ClaimId,
    /// The claim itself.
    pub statement: String,
    /// Where the work on it stands.
    pub status: Status,
    /// What was found.
    pub rating: Option<RowRating>,
    /// How the source bears on it.
    pub stance: Stance,
    /// The source's words.
    pub quote: Option<String>,
    /// Where in the source.
    pub locator: Option<String>,
}

impl Workspace {
    /// A page of the library, by title.
    ///
    /// # Errors
    /// `NotFound` for an unknown source to share an origin with; `Database`.
    pub fn list_sources(&self, listing: &SourceListing) -> Result<SourcePage> {
        let _reading = self.read_at_once()?;
        let like: Option<Record<Source>> =
            listing.same_origin_as.map(|id| store::get(self.db(), id)).transpose()?;
        store::sources::page(self.db(), listing, like.as_ref())
    }

    /// The claims that a source bears on, in order of attachment.
    ///
    /// # Errors
    /// `NotFound` for an unknown id.
    pub fn source_uses(&self, id: SourceId) -> Result<Vec<SourceUse>> {
        store::get::<Source>(self.db(), id)?;
        store::sources::uses(self.db(), id)
    }
}
