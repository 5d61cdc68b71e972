//! Sources: where evidence comes from, how independent they are, and which must never be named.
//! What a source says about a claim is evidence, in `evidence.rs`.

mod list;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::addresses;
use crate::error::{Error, Result};
use crate::fields::Fields;
use crate::ids::{ClaimId, SourceId};
use crate::records::{Entity, Patch, Record};
use crate::rules::{Op, named};
use crate::search::words;
use crate::store;
use crate::text::{self, Checks};
use crate::workspace::{Acting, Workspace};

pub use self::list::{SourceListing, SourcePage, SourceRow, SourceUse};

/// What a source is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A register, ruling, law or other record of an authority.
    OfficialRecord,
    /// Figures.
    Dataset,
    /// Somebody's public statement.
    Statement,
    /// What somebody told the desk.
    Interview,
    /// A report in the news.
    NewsReport,
    /// Research.
    Study,
    /// A picture.
    Image,
    /// A film.
    Video,
    /// A post on a social network.
    SocialPost,
    /// Anything else.
    #[default]
    Other,
}

named!(SourceKind {
    OfficialRecord = "official_record",
    Dataset = "dataset",
    Statement = "statement",
    Interview = "interview",
    NewsReport = "news_report",
    Study = "study",
    Image = "image",
    Video = "video",
    SocialPost = "social_post",
    Other = "other",
});

/// A source's fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Source {
    /// What it is called.
    pub title: String,
    /// What it is.
    pub kind: SourceKind,
    /// Whether it is first-hand.
    pub primary: bool,
    /// Who wrote or said it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it is.
    pub url: Option<String>,
    /// Where a copy is kept.
    pub archived_url: Option<String>,
    /// When it was published: `YYYY-MM-DD`.
    pub published_on: Option<String>,
    /// When the desk saw it: `YYYY-MM-DD`.
    pub accessed_on: Option<String>,
    /// What it repeats; sources with one origin count once.
    pub origin: Option<String>,
    /// Its stake in the matter.
    pub interest: Option<String>,
    /// Whether it must never be named outside the desk.
    pub confidential: bool,
    /// A remark for the desk.
    pub note: Option<String>,
    /// The SHA-256 of each attachment.
    pub attachments: Vec<String>,
}

impl Entity for Source {
    type Id = SourceId;
}

impl Source {
    /// What its addresses come to: those of one page are alike.
    pub(crate) fn addresses(&self) -> BTreeSet<String> {
        let given = [&self.url, &self.archived_url];
        given.into_iter().flatten().filter_map(|address| addresses::key(address)).collect()
    }
}

/// What a source is added with.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct NewSource {
    /// What it is called.
    pub title: String,
    /// What it is.
    #[ts(optional, as = "Option<_>")]
    pub kind: SourceKind,
    /// Whether it is first-hand.
    #[ts(optional, as = "Option<_>")]
    pub primary: bool,
    /// Who wrote or said it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it is.
    pub url: Option<String>,
    /// Where a copy is kept.
    pub archived_url: Option<String>,
    /// When it was published: `YYYY-MM-DD`.
    pub published_on: Option<String>,
    /// When the desk saw it: `YYYY-MM-DD`.
    pub accessed_on: Option<String>,
    /// What it repeats.
    pub origin: Option<String>,
    /// Its stake in the matter.
    pub interest: Option<String>,
    /// Whether it must never be named outside the desk.
    #[ts(optional, as = "Option<_>")]
    pub confidential: bool,
    /// A remark for the desk.
    pub note: Option<String>,
    /// Whether it is added though the library seems to have it already.
    #[ts(optional, as = "Option<_>")]
    pub anyway: bool,
}

/// By what a source is known again.
pub(crate) struct KnownBy {
    /// What its addresses come to.
    pub(crate) addresses: [Option<String>; 2],
    /// Its title, and its publisher as texts are compared; none without a publisher, as many a source has a common title.
    pub(crate) named: Option<[String; 2]>,
}

impl KnownBy {
    fn of(new: &NewSource) -> KnownBy {
        let address = |given: &Option<String>| given.as_deref().and_then(addresses::key);
        let folded = |given: &str| words::folded(&text::normal(given.trim()));
        let publisher = new.publisher.as_deref().map(folded).filter(|publisher| !publisher.is_empty());
        KnownBy {
            addresses: [address(&new.url), address(&new.archived_url)],
            named: publisher.map(|publisher| [text::normal(new.title.trim()), publisher]),
        }
    }
}

/// A source of the library that may be the one that is to be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct KnownSource {
    /// The source's id.
    pub id: SourceId,
    /// What it is called.
    pub title: String,
    /// Whether it has one of the addresses; otherwise it has the title and the publisher.
    pub same_address: bool,
}

/// What an edit of a source sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct SourceEdit {
    /// What it is called.
    pub title: Option<String>,
    /// What it is.
    pub kind: Option<SourceKind>,
    /// Whether it is first-hand.
    pub primary: Option<bool>,
    /// Who wrote or said it.
    pub author: Patch<String>,
    /// Who published it.
    pub publisher: Patch<String>,
    /// Where it is.
    pub url: Patch<String>,
    /// Where a copy is kept.
    pub archived_url: Patch<String>,
    /// When it was published: `YYYY-MM-DD`.
    pub published_on: Patch<String>,
    /// When the desk saw it: `YYYY-MM-DD`.
    pub accessed_on: Patch<String>,
    /// What it repeats.
    pub origin: Patch<String>,
    /// Its stake in the matter.
    pub interest: Patch<String>,
    /// Whether it must never be named outside the desk.
    pub confidential: Option<bool>,
    /// A remark for the desk.
    pub note: Patch<String>,
}

/// A source and the claims that it bears on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceView {
    /// The source.
    #[serde(flatten)]
    pub source: Record<Source>,
    /// The claims that it bears on.
    pub claims: Vec<ClaimId>,
}

impl Workspace {
    /// Adds a source to the library. One that the library seems to have, by an address or by title and publisher, is added
    /// `anyway` alone: what two entries call two sources may be one.
    ///
    /// # Errors
    /// `Invalid` for a blank title or a value that its field does not take; `NotAllowed` for a viewer; `SourceKnown`.
    pub fn add_source(&mut self, acting: &Acting, new: NewSource) -> Result<Record<Source>> {
        let mut fields = Fields::default();
        let mut checks = Checks::default();
        let looked_for = Some(KnownBy::of(&new)).filter(|_| !new.anyway);
        fields.set("title", checks.take(text::line("title", &new.title)))?;
        fields.set("kind", new.kind)?;
        fields.set("primary", new.primary)?;
        fields.set("confidential", new.confidential)?;
        checks.given(&mut fields, "author", new.author, text::line)?;
        checks.given(&mut fields, "publisher", new.publisher, text::line)?;
        checks.given(&mut fields, "url", new.url, text::url)?;
        checks.given(&mut fields, "archived_url", new.archived_url, text::url)?;
        checks.given(&mut fields, "published_on", new.published_on, text::date)?;
        checks.given(&mut fields, "accessed_on", new.accessed_on, text::date)?;
        checks.given(&mut fields, "origin", new.origin, text::line)?;
        checks.given(&mut fields, "interest", new.interest, text::prose)?;
        checks.given(&mut fields, "note", new.note, text::prose)?;
        checks.end()?;
        self.write(acting, |writing| {
            writing.permit(Op::SourceAdd, None)?;
            if let Some(like) = looked_for {
                let sources = store::sources::known(writing.db(), &like)?;
                if !sources.is_empty() {
                    return Err(Error::SourceKnown { sources });
                }
            }
            let id = SourceId(writing.new_id()?);
            writing.append(id, Op::SourceAdd, fields, Vec::new())?;
            store::get(writing.db(), id)
        })
    }

    /// Changes what is known of a source. Claims approved on it show that their approval is stale.
    ///
    /// # Errors
    /// As [`Workspace::add_source`]; `NotFound` for an unknown id.
    pub fn edit_source(&mut self, acting: &Acting, id: SourceId, edit: SourceEdit) -> Result<Record<Source>> {
        let mut fields = Fields::default();
        let mut checks = Checks::default();
        if let Some(title) = &edit.title {
            fields.set("title", checks.take(text::line("title", title)))?;
        }
        fields.set_given("kind", edit.kind)?;
        fields.set_given("primary", edit.primary)?;
        fields.set_given("confidential", edit.confidential)?;
        checks.patch(&mut fields, "author", edit.author, text::line)?;
        checks.patch(&mut fields, "publisher", edit.publisher, text::line)?;
        checks.patch(&mut fields, "url", edit.url, text::url)?;
        checks.patch(&mut fields, "archived_url", edit.archived_url, text::url)?;
        checks.patch(&mut fields, "published_on", edit.published_on, text::date)?;
        checks.patch(&mut fields, "accessed_on", edit.accessed_on, text::date)?;
        checks.patch(&mut fields, "origin", edit.origin, text::line)?;
        checks.patch(&mut fields, "interest", edit.interest, text::prose)?;
        checks.patch(&mut fields, "note", edit.note, text::prose)?;
        checks.end()?;
        self.write(acting, |writing| {
            let before: Record<Source> = store::get(writing.db(), id)?;
            writing.append_changed(&before, Op::SourceEdit, fields)?;
            store::get(writing.db(), id)
        })
    }

    /// The source, with the claims that it bears on.
    ///
    /// # Errors
    /// `NotFound` for an unknown id.
    pub fn source(&self, id: SourceId) -> Result<SourceView> {
        let _reading = self.read_at_once()?;
        Ok(SourceView {
            source: store::get(self.db(), id)?,
            claims: store::evidence::claims_of(self.db(), id)?,
        })
    }

    /// Every source, the oldest first.
    ///
    /// # Errors
    /// `Database`.
    pub fn sources(&self) -> Result<Vec<Record<Source>>> {
        store::all(self.db())
    }
}
