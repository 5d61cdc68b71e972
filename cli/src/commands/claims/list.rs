//! `claim list`: page by page, so that the first lines come at once and a long list takes no memory.

use claimtrail_core::Workspace;
use claimtrail_core::claims::{Claim, ClaimFilter, ClaimListing, ClaimPage, ClaimRow, ROWS_MOST};
use claimtrail_core::ids::{ClaimId, PersonId};
use claimtrail_core::records::Record;
use claimtrail_core::rules::Status;
use claimtrail_core::search::{Passage, QueryProblem, TextRange};
use clap::Args;
use serde::Serialize;

use crate::commands::conflicts;
use crate::failure::Outcome;
use crate::output::{dim, never_blank, sentence, word};
use crate::parse;
use crate::session::{self, Session};
use crate::text;

/// How many claims are read at first: about a screenful, so that it comes at once.
const FIRST_PAGE: u32 = 20;

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
    /// In this language, or a variety of it
    #[arg(long, value_name = "LANGUAGE", allow_hyphen_values = true)]
    language: Option<String>,
}

/// The query language, for `--help`.
const QUERY: &str = "\
A query:
  coal train       both words, in any text of a claim or its sources; the last may go on
  \"coal train\"     these words side by side
  -coal            not this
  a OR (b c)       either; parentheses for what belongs together
  tag:coal         the same with status, rating, priority, language, scale, claimant, reported_by,
                   article, publisher; values side by side are any of them: status:draft,in_progress
  claimant:=\"Kim\"  the whole text and not a part of it; the same with reported_by, article, publisher,
                   assignee, scale; language:=en is not en-GB; rating:=KEY is that key alone, whatever
                   ratings are called
  tag:\"a \"\"b\"\"\"  a quotation mark in a value is doubled, or stands in other ones: tag:«a \"b\"»
  assignee:NAME    or me, or none
  due:<7d          the same with created, updated, claimed, approved (at first): a day, month or year
                   (2026-01), today, a span (7d 2w 3m 1y), after < <= > >=, or from..until; due:overdue
  days_to_verdict:<=3
                   so many days from recording to the first approval; 4..7, >30, none
  has:source       and missing:, with source, primary_source, verdict, assignee, due, tag, quote,
                   article, claimant, reported_by, claimed, language, approved
  is:stale         or open, overdue, conflicted, self_approved
  sort:due         or sort:-due; relevance, statement, claimant, status, rating, priority, assignee,
                   due, sources, claimed, created, updated";

/// Which part of which list is printed.
#[derive(Args)]
#[command(after_long_help = QUERY)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    filter: FilterArgs,
    /// That this query lists: words, "phrases", -not, status:in_review, updated:>2026-01-01, due:<7d, missing:source,
    /// is:stale, assignee:me, OR, parentheses, sort:due
    #[arg(long, value_name = "QUERY", allow_hyphen_values = true)]
    query: Option<String>,
    /// At most so many
    #[arg(long, value_name = "NUMBER")]
    limit: Option<u64>,
    /// Those that come after this claim in the list: the “next” of the list before
    #[arg(long, value_name = "ID")]
    after: Option<String>,
}

/// What follows the claims of a list.
#[derive(Serialize)]
struct Rest {
    /// The last claim, where more come after it.
    next: Option<ClaimId>,
    total: u64,
    problems: Vec<QueryProblem>,
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
            ..ClaimFilter::default()
        })
    }
}

/// A claim in JSON: its fields by their names in the model, and what the table says of it besides.
#[derive(Serialize)]
struct Item<'a> {
    #[serde(flatten)]
    claim: Record<Claim>,
    /// The rating's key.
    rating: Option<&'a str>,
    /// The rating in words, as it was called when it was given.
    rating_label: Option<&'a str>,
    /// How many sources are attached.
    evidence_count: u32,
    /// Where the words that were looked for stand in the statement.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    marks: &'a [TextRange],
    /// Where else they stand.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    passages: &'a [Passage],
}

/// A list that is read page by page.
struct Pages<'a> {
    workspace: &'a Workspace,
    me: Option<PersonId>,
    listing: ClaimListing,
    /// How many claims are still wanted.
    left: u64,
}

impl Pages<'_> {
    /// The next page, and whether the list goes on after it.
    fn next(&mut self) -> Outcome<(ClaimPage, bool)> {
        self.listing.limit = self.listing.limit.min(u32::try_from(self.left).unwrap_or(u32::MAX));
        let page = self.workspace.list_claims(self.me, &self.listing)?;
        let read = page.rows.len() as u64;
        self.left -= read;
        self.listing.offset = page.offset + read;
        self.listing.after = None;
        self.listing.limit = ROWS_MOST;
        let goes_on = read > 0 && self.listing.offset < page.total;
        Ok((page, goes_on))
    }
}

pub(super) fn run(args: &ListArgs, session: &mut Session) -> Outcome {
    let workspace = session.open()?;
    let mut pages = Pages {
        me: if args.query.is_some() { session.looking(&workspace)? } else { None },
        listing: ClaimListing {
            query: args.query.clone().unwrap_or_default(),
            filter: args.filter.filter(&workspace)?,
            after: args.after.as_deref().map(|id| workspace.resolve(id)).transpose()?,
            limit: FIRST_PAGE,
            ..ClaimListing::default()
        },
        left: args.limit.unwrap_or(u64::MAX),
        workspace: &workspace,
    };
    let (mut page, mut goes_on) = pages.next()?;
    tell(&page.problems, session);
    let mut rest = Rest { next: None, total: page.total, problems: std::mem::take(&mut page.problems) };
    let json = session.out.is_json();
    let mut list = session.out.list_in("claims")?;
    loop {
        for claim in &page.rows {
            if json {
                list.item(&item(&workspace, claim)?, |_| String::new())?;
            } else {
                list.item(claim, |claim| row(claim, &claim.marks))?;
            }
        }
        rest.next = page.rows.last().map(|claim| claim.id).filter(|_| goes_on);
        list.flush()?;
        if !goes_on || pages.left == 0 {
            return list.end_with("cli-none", &rest);
        }
        (page, goes_on) = pages.next()?;
    }
}

/// Tells people what is wrong with a query, beside what they asked for.
pub(super) fn tell(problems: &[QueryProblem], session: &Session) {
    for problem in problems {
        session.out.note(&problem.located());
        // A short list stands in the sentence itself.
        if !problem.expected.iter().all(|value| problem.message.contains(value.as_str())) {
            session.out.note(&sentence("cli-query-expected", &[("expected", &problem.expected.join(", "))]));
        }
    }
}

fn item<'a>(workspace: &Workspace, row: &'a ClaimRow) -> Outcome<Item<'a>> {
    Ok(Item {
        claim: workspace.claim_record(row.id)?,
        rating: row.rating.as_ref().map(|rating| rating.key.as_str()),
        rating_label: row.rating.as_ref().map(|rating| rating.label.as_str()),
        evidence_count: row.sources,
        marks: &row.marks,
        passages: &row.passages,
    })
}

/// A claim on a line, with these places of its statement marked.
pub(super) fn row(claim: &ClaimRow, marks: &[TextRange]) -> String {
    let status = word("status", claim.status.as_str());
    let rating = text::clipped(claim.rating.as_ref().map_or("–", |rating| &rating.label));
    let statement = text::marked(never_blank(&claim.statement), marks);
    let (id, disputed) = (dim(&text::short(claim.id)), conflicts::mark(claim.conflicted));
    format!("{id}  {status:<18}  {rating:<15}  {statement}{disputed}")
}
