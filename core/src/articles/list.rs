//! Articles as a list shows them, and the claims of one as its reader shows them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::Article;
use crate::claims::RowRating;
use crate::error::Result;
use crate::ids::{ArticleId, ClaimId, Timestamp};
use crate::quotes::Quote;
use crate::records::Record;
use crate::rules::Status;
use crate::search::Passage;
use crate::store;
use crate::workspace::Workspace;

/// Which part of the list of articles is wanted.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ArticleListing {
    /// Words that begin words of the title, the author, the publisher or the text; none for every article.
    #[ts(optional, as = "Option<_>")]
    pub search: String,
    /// How many rows come before the page.
    #[ts(optional, as = "Option<_>")]
    pub offset: u64,
    /// How many rows are wanted.
    pub limit: u32,
}

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ArticleRow {
    /// The article's id.
    pub id: ArticleId,
    /// Its headline.
    pub title: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published: `YYYY-MM-DD`.
    pub published_on: Option<String>,
    /// Its language: BCP 47.
    pub language: Option<String>,
    /// How many claims were found in it.
    pub claims: u32,
    /// How many of them are not approved, public or withdrawn. One that is being corrected is public.
    pub unchecked: u32,
    /// How many of them are withdrawn.
    pub withdrawn: u32,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Where the words stand in its text, if the row itself shows none of them.
    pub passage: Option<Passage>,
}

/// A part of the list of articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ArticlePage {
    /// The rows.
    pub rows: Vec<ArticleRow>,
    /// How many rows the whole list has.
    pub total: u64,
}

/// A claim beside the article that it was found in.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ArticleClaim {
    /// The claim's id.
    pub id: ClaimId,
    /// The claim itself.
    pub statement: String,
    /// Who says it.
    pub claimant: Option<String>,
    /// Where the work stands.
    pub status: Status,
    /// What was found.
    pub rating: Option<RowRating>,
    /// The words of the article.
    pub quote: Option<Quote>,
    /// Whether those words no longer stand in the text as they were found.
    pub needs_review: bool,
    /// Whether it is not approved, public or withdrawn. One that is being corrected is public.
    pub unchecked: bool,
}

impl Workspace {
    /// A page of the articles, the newest change first.
    ///
    /// # Errors
    /// `Database`.
    pub fn list_articles(&self, listing: &ArticleListing) -> Result<ArticlePage> {
        let _reading = self.read_at_once()?;
        store::articles::page(self.db(), listing)
    }

    /// The claims found in an article, in the order of its text; those without a quote come last.
    ///
    /// # Errors
    /// `NotFound` for an unknown id.
    pub fn claims_of_article(&self, id: ArticleId) -> Result<Vec<ArticleClaim>> {
        let _reading = self.read_at_once()?;
        let article: Record<Article> = store::get(self.db(), id)?;
        let mut claims = store::articles::claims(self.db(), id)?;
        for claim in &mut claims {
            let moved = |quote: &Quote| !quote.matches(&article.body.text);
            claim.needs_review = claim.quote.as_ref().is_some_and(moved);
        }
        claims.sort_by_key(|claim| {
            let place = claim.quote.as_ref().map(|quote| (quote.start, quote.end));
            (place.is_none(), place)
        });
        Ok(claims)
    }
}
