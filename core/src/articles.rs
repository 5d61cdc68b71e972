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
#[derive(Clone, Debug, Default, Deserialize, TS)]
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
        fields.set_given("author", checks.take(text::given_line("author", new.author)))?;
        fields.set_given("publisher", checks.take(text::given_line("publisher", new.publisher)))?;
        fields.set_given("url", checks.take(text::given_url("url", new.url)))?;
        fields.set_given("archived_url", checks.take(text::given_url("archived_url", new.archived_url)))?;
        fields.set_given("published_on", checks.take(text::given_date("published_on", new.published_on)))?;
        fields.set_given("language", checks.take(text::given_language("language", new.language)))?;
        fields.set_given("note", checks.take(text::given_prose("note", new.note)))?;
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
        fields.patch("author", checks.take(edit.author.try_map(|v| text::line("author", &v))))?;
        fields.patch("publisher", checks.take(edit.publisher.try_map(|v| text::line("publisher", &v))))?;
        fields.patch("url", checks.take(edit.url.try_map(|v| text::url("url", &v))))?;
        fields.patch(
            "archived_url",
            checks.take(edit.archived_url.try_map(|v| text::url("archived_url", &v))),
        )?;
        fields.patch(
            "published_on",
            checks.take(edit.published_on.try_map(|v| text::date("published_on", &v))),
        )?;
        fields.patch("language", checks.take(edit.language.try_map(|v| text::language("language", &v))))?;
        fields.patch("note", checks.take(edit.note.try_map(|v| text::prose("note", &v))))?;
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
