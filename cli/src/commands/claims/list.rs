//! `claim list`: page by page, so that the first lines come at once and a long list takes no memory.

use claimtrail_core::Workspace;
use claimtrail_core::claims::{ClaimFilter, ClaimItem};
use claimtrail_core::rules::Status;
use clap::Args;

use crate::failure::Outcome;
use crate::output::{dim, word};
use crate::parse;
use crate::session::{self, Session};
use crate::text;

/// How many claims are read at first, and then at a time.
const FIRST_PAGE: u32 = 50;
const PAGE: u32 = 1_000;

/// Which claims a list or report takes: those that fit every part that is given.
#[derive(Args)]
pub(crate) struct FilterArgs {
    /// In this state; several options: in any of them
    #[arg(long, value_parser = parse::status())]
    status: Vec<Status>,
    /// With this rating, by its key; several options: with any of them
    #[arg(long, value_name = "KEY", allow_hyphen_values = true)]
    rating: Vec<String>,
    /// With this tag; several options: with all of them
    #[arg(long, value_name = "TAG", allow_hyphen_values = true)]
    tag: Vec<String>,
    /// Assigned to this person, by name or id
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    assignee: Option<String>,
    /// Found in this article
    #[arg(long, value_name = "ID")]
    article: Option<String>,
    /// In this language, as recorded
    #[arg(long, value_name = "LANGUAGE", allow_hyphen_values = true)]
    language: Option<String>,
}

impl FilterArgs {
    pub(crate) fn filter(&self, workspace: &Workspace) -> Outcome<ClaimFilter> {
        let assignee = self.assignee.as_deref().map(|name| session::person(workspace, name)).transpose()?;
        let article = self.article.as_deref().map(|id| workspace.resolve(id)).transpose()?;
        Ok(ClaimFilter {
            status: self.status.clone(),
            rating: self.rating.clone(),
            tag: self.tag.clone(),
            assignee,
            article,
            language: self.language.clone(),
        })
    }
}

pub(super) fn run(args: &FilterArgs, session: &mut Session) -> Outcome {
    let workspace = session.open()?;
    let filter = args.filter(&workspace)?;
    let mut list = session.out.list();
    let (mut after, mut limit) = (None, FIRST_PAGE);
    loop {
        let page = workspace.claims(&filter, after, limit)?;
        for item in &page {
            list.item(item, row)?;
        }
        list.flush()?;
        match page.last() {
            Some(last) if page.len() >= limit as usize => after = Some(last.claim.id),
            _ => return list.end("cli-none"),
        }
        limit = PAGE;
    }
}

fn row(item: &ClaimItem) -> String {
    let status = word("status", item.claim.body.status.as_str());
    let rating = text::clipped(item.rating_label.as_deref().or(item.rating.as_deref()).unwrap_or("–"));
    let statement = text::clipped(&item.claim.body.statement);
    format!("{}  {status:<18}  {rating:<15}  {statement}", dim(&text::short(item.claim.id)))
}
