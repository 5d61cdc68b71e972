//! Recording, editing, assigning and tagging claims.

use std::path::PathBuf;

use claimtrail_core::claims::{Assignment, ClaimEdit, Modality, NewClaim, Priority};
use claimtrail_core::ids::ClaimId;
use claimtrail_core::quotes::QuoteRequest;
use claimtrail_core::records::Patch;
use clap::Args;

use super::said;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::parse::{self, patch, patch_as};
use crate::session::{self, Session};

/// Where in its article the claim is.
#[derive(Args)]
struct QuoteArgs {
    /// The exact words of the article; in an edit "" for none
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    quote: Option<String>,
    /// Which occurrence of the quote, from 1, where the words occur more than once
    #[arg(long, value_name = "N", requires = "quote")]
    nth: Option<usize>,
    /// The words just before the quote
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, requires = "quote")]
    quote_prefix: Option<String>,
    /// The words just after the quote
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, requires = "quote")]
    quote_suffix: Option<String>,
}

/// What is known of a claim.
#[derive(Args)]
struct Facts {
    /// The claimant: who says it; in an edit "" empties the field, as with the options below
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    claimant: Option<String>,
    /// Who it is passed on by
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reported_by: Option<String>,
    /// What it is passed on as; a claim that is recorded without it: asserted
    #[arg(long, value_parser = parse::modality())]
    modality: Option<Modality>,
    /// When it was said: YYYY-MM-DD
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    claimed_on: Option<String>,
    /// Where it appeared; once for each address, the first appearance first
    #[arg(long = "appearance", value_name = "URL", allow_hyphen_values = true)]
    appearances: Option<Vec<String>>,
    /// Its language: a BCP 47 tag such as en or kk
    #[arg(long, value_name = "TAG", allow_hyphen_values = true)]
    language: Option<String>,
}

#[derive(Args)]
pub(crate) struct RecordArgs {
    /// The claim itself, stated positively
    #[arg(
        long,
        value_name = "TEXT",
        allow_hyphen_values = true,
        required_unless_present = "statement_file",
        conflicts_with = "statement_file"
    )]
    statement: Option<String>,
    /// The claim from a UTF-8 file (- for standard input), without its last line end
    #[arg(long, value_name = "FILE")]
    statement_file: Option<PathBuf>,
    /// The article that it was found in
    #[arg(long, value_name = "ID")]
    article: Option<String>,
    #[command(flatten)]
    quote: QuoteArgs,
    #[command(flatten)]
    facts: Facts,
    /// A tag; once for each
    #[arg(long = "tag", value_name = "TAG", allow_hyphen_values = true)]
    tags: Vec<String>,
}

#[derive(Args)]
pub(crate) struct EditArgs {
    /// The claim
    claim: String,
    /// The claim itself
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, conflicts_with = "statement_file")]
    statement: Option<String>,
    /// The claim from a UTF-8 file (- for standard input), without its last line end
    #[arg(long, value_name = "FILE")]
    statement_file: Option<PathBuf>,
    /// The article that it was found in; "" for none
    #[arg(long, value_name = "ID")]
    article: Option<String>,
    #[command(flatten)]
    quote: QuoteArgs,
    #[command(flatten)]
    facts: Facts,
}

#[derive(Args)]
pub(crate) struct AssignArgs {
    /// The claim
    claim: String,
    /// Who works on it, by name or id; "" for nobody
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    to: Option<String>,
    /// Until when: YYYY-MM-DD; "" for no day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    due: Option<String>,
    /// How urgent it is
    #[arg(long, value_parser = parse::priority())]
    priority: Option<Priority>,
}

#[derive(Args)]
pub(crate) struct TagArgs {
    /// The claim
    claim: String,
    /// A tag to add; once for each
    #[arg(long, value_name = "TAG", allow_hyphen_values = true)]
    add: Vec<String>,
    /// A tag to take away; once for each
    #[arg(long, value_name = "TAG", allow_hyphen_values = true)]
    remove: Vec<String>,
}

impl QuoteArgs {
    fn request(self) -> Option<QuoteRequest> {
        let (prefix, suffix, nth) = (self.quote_prefix, self.quote_suffix, self.nth);
        self.quote.map(|exact| QuoteRequest { exact, prefix, suffix, nth })
    }

    fn patch(self) -> Patch<QuoteRequest> {
        match self.request() {
            None => Patch::Keep,
            Some(request) if request.exact.is_empty() => Patch::Clear,
            Some(request) => Patch::Set(request),
        }
    }
}

/// The statement, from the option or from its file.
fn statement(given: Option<String>, file: Option<PathBuf>) -> Outcome<Option<String>> {
    match file {
        Some(file) => files::read_prose(&file, "statement").map(Some),
        None => Ok(given),
    }
}

impl RecordArgs {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let statement = statement(self.statement, self.statement_file)?.unwrap_or_default();
        let (mut workspace, acting) = session.act()?;
        let facts = self.facts;
        let new = NewClaim {
            statement,
            article_id: self.article.map(|article| workspace.resolve(&article)).transpose()?,
            quote: self.quote.request(),
            claimant: facts.claimant,
            reported_by: facts.reported_by,
            modality: Some(facts.modality.unwrap_or_default()),
            claimed_on: facts.claimed_on,
            appearances: facts.appearances.unwrap_or_default(),
            language: facts.language,
            tags: self.tags,
        };
        let claim = workspace.record_claim(&acting, new)?;
        session.out.show(&claim, |claim| said("cli-claim-recorded", claim))
    }
}

impl EditArgs {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let statement = statement(self.statement, self.statement_file)?;
        let (mut workspace, acting) = session.act()?;
        let id: ClaimId = workspace.resolve(&self.claim)?;
        let facts = self.facts;
        let edit = ClaimEdit {
            statement,
            article_id: patch_as(self.article, |article| workspace.resolve(article))?,
            quote: self.quote.patch(),
            claimant: patch(facts.claimant),
            reported_by: patch(facts.reported_by),
            modality: facts.modality,
            claimed_on: patch(facts.claimed_on),
            appearances: facts.appearances.map(emptied),
            language: patch(facts.language),
        };
        let claim = workspace.edit_claim(&acting, id, parse::edit(edit)?)?;
        session.out.show(&claim, |claim| said("cli-claim-edited", claim))
    }
}

/// A list that is given as one empty text is to be emptied.
fn emptied(list: Vec<String>) -> Vec<String> {
    if list.iter().all(String::is_empty) { Vec::new() } else { list }
}

impl AssignArgs {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let id: ClaimId = workspace.resolve(&self.claim)?;
        let assignment = Assignment {
            assignee_id: patch_as(self.to, |name| session::person(&workspace, name))?,
            due_on: patch(self.due),
            priority: self.priority,
        };
        let claim = workspace.assign_claim(&acting, id, parse::edit(assignment)?)?;
        session.out.show(&claim, |claim| said("cli-claim-assigned", claim))
    }
}

impl TagArgs {
    pub(super) fn run(self, session: &mut Session) -> Outcome {
        if self.add.is_empty() && self.remove.is_empty() {
            return Err(Failure::misuse("cli-no-tags"));
        }
        let (mut workspace, acting) = session.act()?;
        let id: ClaimId = workspace.resolve(&self.claim)?;
        let claim = workspace.tag_claim(&acting, id, &self.add, &self.remove)?;
        session.out.show(&claim, |claim| said("cli-claim-tagged", claim))
    }
}
