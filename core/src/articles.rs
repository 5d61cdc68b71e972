//! Articles: the captured texts that claims are found in.
//! A text never changes in place: a newer capture is a new revision, and quotes say whether they still match.

mod list;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::fields::Fields;
use crate::ids::{ArticleId, ClaimId};
use crate::journal::digest;
use crate::records::{Entity, Patch, Record};
use crate::rules::Op;
use crate::store;
use crate::text::{self, Checks};
use crate::workspace::{Acting, Workspace};

pub use self::list::{ArticleClaim, ArticleListing, ArticlePage, ArticleRow};

/// An article's fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Article {
    /// Its headline.
    pub title: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Where a copy is kept.
    pub archived_url: Option<String>,
    /// When it was published: `YYYY-MM-DD`.
    pub published_on: Option<String>,
    /// Its language: BCP 47.
    pub language: Option<String>,
    /// The captured text, NFC.
    pub text: String,
    /// SHA-256 of the text's UTF-8 bytes, lower-case hex.
    pub text_sha256: String,
    /// A remark for the desk.
    pub note: Option<String>,
}

impl Entity for Article {
    type Id = ArticleId;
}

/// What an article is captured with.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct NewArticle {
    /// Its headline.
    pub title: String,
    /// The text, as captured; it is stored in NFC.
    pub text: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Where a copy is kept.
    pub archived_url: Option<String>,
    /// When it was published: `YYYY-MM-DD`.
    pub published_on: Option<String>,
    /// Its language: BCP 47.
    pub language: Option<String>,
    /// A remark for the desk.
    pub note: Option<String>,
}

/// What an edit of an article sets; a newer capture sets `text`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct ArticleEdit {
    /// Its headline.
    pub title: Option<String>,
    /// A newer capture of the text.
    pub text: Option<String>,
    /// Who wrote it.
    pub author: Patch<String>,
    /// Who published it.
    pub publisher: Patch<String>,
    /// Where it was published.
    pub url: Patch<String>,
    /// Where a copy is kept.
    pub archived_url: Patch<String>,
    /// When it was published: `YYYY-MM-DD`.
    pub published_on: Patch<String>,
    /// Its language: BCP 47.
    pub language: Patch<String>,
    /// A remark for the desk.
    pub note: Patch<String>,
}

/// An article and the claims found in it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ArticleView {
    /// The article.
    #[serde(flatten)]
    pub article: Record<Article>,
    /// The claims found in it.
    pub claims: Vec<ClaimId>,
}

impl Workspace {
    /// Stores a captured article.
    ///
    /// # Errors
    /// `Invalid` for a blank title or text, or a value that its field does not take; `NotAllowed` for a viewer.
    pub fn add_article(&mut self, acting: &Acting, new: NewArticle) -> Result<Record<Article>> {
        let mut fields = Fields::default();
        let mut checks = Checks::default();
        fields.set("title", checks.take(text::line("title", &new.title)))?;
        checks.take(set_text(&mut fields, &new.text));
        checks.given(&mut fields, "author", new.author, text::line)?;
        checks.given(&mut fields, "publisher", new.publisher, text::line)?;
        checks.given(&mut fields, "url", new.url, text::url)?;
        checks.given(&mut fields, "archived_url", new.archived_url, text::url)?;
        checks.given(&mut fields, "published_on", new.published_on, text::date)?;
        checks.given(&mut fields, "language", new.language, text::language)?;
        checks.given(&mut fields, "note", new.note, text::prose)?;
        checks.end()?;
        self.write(acting, |writing| {
            let id = writing.new_id()?;
            writing.append(ArticleId(id), Op::ArticleAdd, fields, Vec::new())?;
            store::get(writing.db(), ArticleId(id))
        })
    }

    /// Changes what is known of an article, or stores a newer capture of its text.
    ///
    /// # Errors
    /// As [`Workspace::add_article`]; `NotFound` for an unknown id.
    pub fn edit_article(
        &mut self,
        acting: &Acting,
        id: ArticleId,
        edit: ArticleEdit,
    ) -> Result<Record<Article>> {
        let mut fields = Fields::default();
        let mut checks = Checks::default();
        if let Some(title) = &edit.title {
            fields.set("title", checks.take(text::line("title", title)))?;
        }
        if let Some(capture) = &edit.text {
            checks.take(set_text(&mut fields, capture));
        }
        checks.patch(&mut fields, "author", edit.author, text::line)?;
        checks.patch(&mut fields, "publisher", edit.publisher, text::line)?;
        checks.patch(&mut fields, "url", edit.url, text::url)?;
        checks.patch(&mut fields, "archived_url", edit.archived_url, text::url)?;
        checks.patch(&mut fields, "published_on", edit.published_on, text::date)?;
        checks.patch(&mut fields, "language", edit.language, text::language)?;
        checks.patch(&mut fields, "note", edit.note, text::prose)?;
        checks.end()?;
        self.write(acting, |writing| {
            let before: Record<Article> = store::get(writing.db(), id)?;
            writing.append_changed(&before, Op::ArticleEdit, fields)?;
            store::get(writing.db(), id)
        })
    }

    /// The article, with the claims found in it.
    ///
    /// # Errors
    /// `NotFound` for an unknown id.
    pub fn article(&self, id: ArticleId) -> Result<ArticleView> {
        let _reading = self.read_at_once()?;
        Ok(ArticleView {
            article: store::get(self.db(), id)?,
            claims: store::claims::in_article(self.db(), id)?,
        })
    }

    /// Every article, the oldest first.
    ///
    /// # Errors
    /// `Database`.
    pub fn articles(&self) -> Result<Vec<Record<Article>>> {
        store::all(self.db())
    }
}

/// The text and its digest always change together.
fn set_text(fields: &mut Fields, captured: &str) -> Result<()> {
    let captured = text::article(captured)?;
    fields.set("text_sha256", digest::sha256(captured.as_bytes()))?;
    fields.set("text", captured)
}
