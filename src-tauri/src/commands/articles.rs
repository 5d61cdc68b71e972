//! Articles: the captured texts that claims are found in.

use claimtrail_core::articles::{
    Article, ArticleClaim, ArticleEdit, ArticleListing, ArticlePage, ArticleView, NewArticle,
};
use claimtrail_core::ids::ArticleId;
use claimtrail_core::records::Record;
use claimtrail_core::text::ARTICLE_MOST;
use serde::Serialize;
use ts_rs::TS;

use super::Shell;
use crate::failure::Answer;
use crate::files::{self, Purpose};
use crate::session::Session;

/// A text that a person chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChosenText {
    /// The file's name, without its ending.
    pub name: String,
    /// What it says.
    pub text: String,
}

#[tauri::command]
pub async fn article(session: Shell<'_>, id: ArticleId) -> Answer<ArticleView> {
    session.read(move |workspace| workspace.article(id)).await
}

#[tauri::command]
pub async fn add_article(session: Shell<'_>, article: NewArticle) -> Answer<Record<Article>> {
    session.write(move |workspace, acting| workspace.add_article(acting, article)).await
}

#[tauri::command]
pub async fn edit_article(session: Shell<'_>, id: ArticleId, edit: ArticleEdit) -> Answer<Record<Article>> {
    session.write(move |workspace, acting| workspace.edit_article(acting, id, edit)).await
}

#[tauri::command]
pub async fn choose_text(session: Shell<'_>) -> Answer<Option<ChosenText>> {
    let choose = |session: &Session| {
        let Some(path) = session.system().choose(Purpose::OpenText, "") else {
            return Ok(None);
        };
        // No code point takes more than four bytes.
        let text = files::read_text(&path, ARTICLE_MOST as u64 * 4)?;
        Ok(Some(ChosenText { name: files::stem_of(&path), text }))
    };
    session.run(choose).await
}

#[tauri::command]
pub async fn list_articles(session: Shell<'_>, listing: ArticleListing) -> Answer<ArticlePage> {
    session.list(move |workspace, _| workspace.list_articles(&listing)).await
}

#[tauri::command]
pub async fn claims_of_article(session: Shell<'_>, id: ArticleId) -> Answer<Vec<ArticleClaim>> {
    session.read(move |workspace| workspace.claims_of_article(id)).await
}
