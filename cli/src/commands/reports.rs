//! `claimtrail report`: what leaves the desk, for spreadsheets, readers and other programs. What stands in it is the
//! core's business.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal as _, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;

use claimtrail_core::claims::ClaimFilter;
use claimtrail_core::files::write_whole;
use claimtrail_core::messages::{self, Language};
use claimtrail_core::reports::{Layout, Receipt, RedactionProfile, ReportOptions};
use claimtrail_core::workspace::{AsOf, Past};
use claimtrail_core::{Watch, Workspace};
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::commands::claims::FilterArgs;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::output::{Output, counted, sentence};
use crate::parse;
use crate::session::Session;

#[derive(Subcommand)]
pub(crate) enum ReportCommand {
    /// A CSV file: RFC 4180, UTF-8; a ' before a cell that a spreadsheet would run
    Csv(CsvArgs),
    /// An Excel workbook: the same tables, with numbers as numbers; what does not fit a cell is cut and told
    Xlsx(XlsxArgs),
    /// What readers have, as schema.org's ClaimReview (JSON-LD), for the desk's website and other programs; it names nobody
    /// of the desk and has no notes, so it needs no --profile
    ClaimReview(ClaimReviewArgs),
    /// One page to send, print or archive; it holds all that it shows, and no script
    Html(HtmlArgs),
}

#[derive(Args)]
pub(crate) struct CsvArgs {
    #[command(flatten)]
    table: TableArgs,
    #[command(flatten)]
    claims: ChosenArgs,
    /// Begin with a byte order mark, by which Excel knows UTF-8
    #[arg(long)]
    bom: bool,
    /// Where to; without it, to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct XlsxArgs {
    #[command(flatten)]
    table: TableArgs,
    #[command(flatten)]
    claims: ChosenArgs,
    /// The language of the names of its sheets, and of what stands beside the table
    #[arg(long, value_parser = parse::language(), default_value = "en")]
    words: Language,
    /// Where to; - is standard output, but no terminal
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Args)]
pub(crate) struct ClaimReviewArgs {
    #[command(flatten)]
    claims: ChosenArgs,
    /// Where a review stands on the web, with {id} for the claim's id; Google shows none without an address
    #[arg(long, value_name = "TEMPLATE")]
    url: Option<String>,
    /// Where to; without it, to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct HtmlArgs {
    #[command(flatten)]
    profile: ProfileArgs,
    #[command(flatten)]
    claims: ChosenArgs,
    /// The language of the page's own words
    #[arg(long, value_parser = parse::language(), default_value = "en")]
    words: Language,
    /// Where to; without it, to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Whom a report is for.
#[derive(Args)]
struct ProfileArgs {
    /// Whom it is for: the desk, or people outside, for whom `[withheld]` stands for who of the desk did what and what people
    /// noted for each other. What is recorded of confidential sources is withheld in both; free text is not searched for names
    #[arg(long, value_parser = parse::redaction_profile(), default_value = "desk")]
    profile: RedactionProfile,
}

/// Which table a report is.
#[derive(Args)]
struct TableArgs {
    /// What there is a row for
    #[arg(long, value_parser = parse::layout(), default_value = "claims")]
    layout: Layout,
    /// Which columns, in this order, such as statement,rating,sources; all without it. workspace_head comes last unless it
    /// is named; a name that the layout has not is refused with a list of those that it has
    #[arg(long, value_name = "NAME,…", value_delimiter = ',')]
    columns: Option<Vec<String>>,
    #[command(flatten)]
    profile: ProfileArgs,
}

/// Which claims a report is of.
#[derive(Args)]
struct ChosenArgs {
    #[command(flatten)]
    filter: FilterArgs,
    /// Of the claims that this query lists besides; a query that is wrong somewhere is refused
    #[arg(long, value_name = "QUERY", allow_hyphen_values = true)]
    query: Option<String>,
    /// This claim alone; given again, those that are named
    #[arg(long, value_name = "ID")]
    claim: Vec<String>,
    /// As they were at this time: a day, up to its end (UTC), or a moment, such as 2026-06-01T12:00:00Z. By the clocks of the
    /// devices that recorded it; what was destroyed or became confidential since is not told
    #[arg(long, value_name = "DAY")]
    as_of: Option<String>,
}

/// A report that was written to a file, or stands in the answer itself, under its format's name.
#[derive(Serialize)]
struct Written {
    #[serde(flatten)]
    receipt: Receipt,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(flatten)]
    text: BTreeMap<&'static str, String>,
}

impl ReportCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            ReportCommand::Csv(CsvArgs { table, claims, bom, output }) => {
                let TableArgs { layout, columns, profile: ProfileArgs { profile } } = table;
                write(session, &ReportOptions::Csv { layout, columns, profile, bom }, claims, output)
            }
            ReportCommand::Xlsx(XlsxArgs { table, claims, words, output }) => {
                if files::is_standard(&output) && (session.out.is_json() || io::stdout().is_terminal()) {
                    return Err(Failure::misuse("cli-report-no-text"));
                }
                messages::speak(words);
                let TableArgs { layout, columns, profile: ProfileArgs { profile } } = table;
                write(session, &ReportOptions::Xlsx { layout, columns, profile }, claims, Some(output))
            }
            ReportCommand::ClaimReview(ClaimReviewArgs { claims, url, output }) => {
                write(session, &ReportOptions::ClaimReview { url }, claims, output)
            }
            ReportCommand::Html(HtmlArgs { profile: ProfileArgs { profile }, claims, words, output }) => {
                messages::speak(words);
                write(session, &ReportOptions::Html { profile }, claims, output)
            }
        }
    }
}

impl ChosenArgs {
    /// Which claims, of those that this workspace has; people and articles are called as they are now.
    fn filter(self, session: &Session, now: &Workspace, of: &Workspace) -> Outcome<ClaimFilter> {
        let mut filter = self.filter.filter(now)?;
        if !self.claim.is_empty() {
            let claims = self.claim.iter().map(|id| of.resolve(id)).collect::<Result<_, _>>()?;
            filter.claims = Some(claims);
        }
        Ok(match &self.query {
            Some(query) => of.narrowed(session.looking(now)?, filter, query)?,
            None => filter,
        })
    }
}

fn write(
    session: &mut Session,
    options: &ReportOptions,
    claims: ChosenArgs,
    output: Option<PathBuf>,
) -> Outcome {
    let now = session.open()?;
    let target = output.filter(|path| !files::is_standard(path));
    target.as_deref().map_or(Ok(()), |target| now.spare(target))?;
    let go_on: Watch<'_> = &mut |_, _| ControlFlow::Continue(());
    let past = claims.as_of.as_deref().map(|as_of| now.past(as_of, go_on)).transpose()?;
    let of = past.as_ref().map_or(&now, Past::workspace);
    let filter = claims.filter(session, &now, of)?;
    let report = |out: &mut dyn Write| -> Outcome<Receipt> { Ok(of.report(options, &filter, out)?) };
    let Some(target) = target else {
        return print(&mut session.out, options, report);
    };
    let receipt = write_whole(&target, report)?;
    let path = target.display().to_string();
    let written = Written { receipt, path: Some(path.clone()), text: BTreeMap::new() };
    session.out.show(&written, |Written { receipt, .. }| {
        let (head, counts) = (receipt.head.to_string(), [("rows", receipt.rows)]);
        let id = if receipt.layout.is_some() { "cli-report-written" } else { "cli-report-written-claims" };
        counted(id, &counts, &[("path", &path), ("head", &head)])
    })?;
    tell(&session.out, options, &written.receipt);
    Ok(())
}

/// A report on standard output: its bytes, or a document with them inside.
fn print(
    out: &mut Output,
    options: &ReportOptions,
    report: impl FnOnce(&mut dyn Write) -> Outcome<Receipt>,
) -> Outcome {
    if !out.is_json() {
        let receipt = out.raw(report)?;
        tell(out, options, &receipt);
        return Ok(());
    }
    let mut bytes = Vec::new();
    let receipt = report(&mut bytes)?;
    let text = String::from_utf8(bytes).map_err(|error| Failure::Output(io::Error::other(error)))?;
    let text = BTreeMap::from([(options.format(), text)]);
    out.show(&Written { receipt, path: None, text }, |_| String::new())
}

/// What whoever asked for the report should know of it besides.
fn tell(out: &Output, options: &ReportOptions, receipt: &Receipt) {
    let counts = [
        ("cli-report-not-published", receipt.not_published),
        ("cli-report-correction-open", receipt.correction_open),
        ("cli-report-unsettled", receipt.unsettled),
        ("cli-report-cut", receipt.cut),
    ];
    for (id, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
        out.note(&counted(id, &[("count", count)], &[]));
    }
    if let Some(AsOf { at, revisions, head_now }) = receipt.as_of {
        let id = if revisions == 0 { "cli-report-before-all" } else { "cli-report-as-of" };
        out.note(&counted(
            id,
            &[("revisions", revisions)],
            &[("at", &at.to_string()), ("head", &head_now.to_string())],
        ));
    }
    if matches!(options, ReportOptions::ClaimReview { url: None }) {
        out.note(&sentence("cli-report-no-url", &[]));
    }
}
