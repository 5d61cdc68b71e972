//! `claimtrail journal`: check the signed history, name its head, and exchange it with other copies.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;

use claimtrail_core::called::Called;
use claimtrail_core::error::{Error, Fault, Problem};
use claimtrail_core::files::write_whole;
use claimtrail_core::ids::Hash;
use claimtrail_core::journal::interchange::{ExportReceipt, ImportReport};
use claimtrail_core::journal::verify::{Found, HadBy, RedactedField, Remedy, Verification};
use claimtrail_core::messages;
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::commands::conflicts;
use crate::commands::redaction::unscrubbed;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::output::{Output, Page, counted, never_blank, sentence};
use crate::session::Session;
use crate::text;

#[derive(Subcommand)]
pub(crate) enum JournalCommand {
    /// Check every value, hash, chain, seal and rule, and what is shown against history
    Verify(VerifyArgs),
    /// The workspace head: kept elsewhere, it shows any later rewriting of the file
    Head,
    /// Write the whole history as JSON Lines, for another copy or another program
    Export(ExportArgs),
    /// Take what is new from another copy's journal, all of it or nothing
    Import {
        /// The journal (- for standard input)
        file: PathBuf,
    },
}

#[derive(Args)]
pub(crate) struct VerifyArgs {
    /// A head that was kept elsewhere: 64 hex digits
    #[arg(long, value_name = "HASH")]
    expect_head: Option<String>,
}

#[derive(Args)]
pub(crate) struct ExportArgs {
    /// Where to; without it, to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// A journal that was written to a file, or stands in the answer itself.
#[derive(Serialize)]
struct Exported {
    #[serde(flatten)]
    receipt: ExportReceipt,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    journal: Option<String>,
}

impl JournalCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            JournalCommand::Verify(args) => args.run(session),
            JournalCommand::Head => {
                let head = session.open()?.head()?;
                session.out.show(&head, |head| head.head.to_string())
            }
            JournalCommand::Export(args) => args.run(session),
            JournalCommand::Import { file } => {
                let mut workspace = session.open()?;
                let mut journal = files::reader(&file)?;
                let report = workspace.import_journal(&mut journal)?;
                session.out.show(&report, imported)
            }
        }
    }
}

impl VerifyArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let expected = self.expect_head.as_deref().map(head).transpose()?;
        let workspace = session.open().map_err(Failure::of_verifying)?;
        let watched = !session.out.is_json() && io::stderr().is_terminal();
        let verification = workspace.verify(expected, &mut |done, of| {
            if watched {
                let _ = write!(io::stderr(), "\r{done} / {of}");
            }
        });
        let verification = verification.map_err(Error::of_verifying)?;
        if watched {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
        let shown = session.out.show(&verification, for_people);
        if verification.holds { shown } else { Err(Failure::Found) }
    }
}

/// A head as people copy it: capitals and white space around it do no harm.
fn head(given: &str) -> Outcome<Hash> {
    let digits = given.trim().to_ascii_lowercase();
    Ok(Hash::parse(&digits).ok_or_else(|| Error::invalid("expect_head", Problem::Hex))?)
}

/// What a verification found.
pub(crate) fn for_people(found: &Verification) -> String {
    let id = match found.faults.as_slice() {
        [] => "cli-verify-holds",
        [Found { fault: Fault::ExpectedHead { .. }, .. }] => "cli-verify-head-unknown",
        _ => "cli-verify-fails",
    };
    let counts = [
        ("revisions", found.revisions),
        ("seals", found.seals),
        ("attachments", found.attachments),
        ("faults", found.faults.len() as u64),
    ];
    let mut page = Page::titled(&counted(id, &counts, &[]));
    for fault in &found.faults {
        page.line(&fault_line(fault));
    }
    if let Some(remedy) = found.remedy {
        let id = match remedy {
            Remedy::Reindex => "cli-verify-remedy-reindex",
            Remedy::CopyFromJournal => "cli-verify-remedy-copy-from-journal",
            Remedy::Restore => "cli-verify-remedy-restore",
        };
        page.line(&sentence(id, &[]));
    }
    page.fact("head", &found.head.to_string());
    if let Some(expected) = expected(found) {
        page.line(&format!("  {expected}"));
    }
    for redacted in &found.redacted {
        page.line(&format!("  {}", redacted_line(redacted)));
    }
    for notice in &found.notices {
        page.line(&format!("  {}", text::line(&notice.message)));
    }
    page.line(&text::block(&found.cannot_detect, 2));
    page.end()
}

/// Who had the head that was expected, and when.
fn expected(found: &Verification) -> Option<String> {
    let expected = found.expected_head.as_ref()?;
    let id = match expected.had_by? {
        HadBy::ThisFile => "cli-verify-expected",
        HadBy::AnotherCopy => "cli-verify-expected-of-copy",
    };
    Some(counted(id, &[("at", expected.at_revision?)], &[]))
}

/// What was destroyed, by whom, when and why.
fn redacted_line(redacted: &RedactedField) -> String {
    let (kind, _) = redacted.entity.split_once('/').unwrap_or_default();
    let field = messages::field(&format!("{kind}.{}", redacted.field));
    let (hash, at) = (text::short_hash(redacted.hash), text::moment(redacted.at));
    let values = [
        ("field", field.as_str()),
        ("of", &of(&redacted.entity, redacted.called.as_ref())),
        ("hash", &hash),
        ("by", &redacted.by_name),
        ("at", &at),
        ("reason", &redacted.reason),
    ];
    sentence("cli-verify-redacted", &values)
}

/// An entity, `<kind>/<uuid>`, with the beginning of what it is called.
fn of(entity: &str, called: Option<&Called>) -> String {
    match called {
        Some(called) => format!("{entity} “{}”", text::clipped(never_blank(&called.name))),
        None => entity.to_owned(),
    }
}

fn fault_line(fault: &Found) -> String {
    let entity = fault.entity.as_deref().map(|entity| of(entity, fault.called.as_ref())).unwrap_or_default();
    let hash = fault.hash.map(|hash| format!(" @{}", text::short_hash(hash))).unwrap_or_default();
    let place = format!("{}{hash}", text::line(&entity));
    let place = if place.is_empty() { place } else { format!("{place}: ") };
    format!("  ✗ {place}{}", text::line(&fault.message))
}

impl ExportArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let workspace = session.open()?;
        let Some(target) = self.output.filter(|path| !files::is_standard(path)) else {
            if !session.out.is_json() {
                let receipt = session.out.raw(|out| Ok(workspace.export_journal(out)?))?;
                return told(&session.out, &receipt);
            }
            let mut journal = Vec::new();
            let receipt = workspace.export_journal(&mut journal)?;
            let journal =
                String::from_utf8(journal).map_err(|error| Failure::Output(io::Error::other(error)))?;
            let exported = Exported { receipt, path: None, journal: Some(journal) };
            session.out.show(&exported, |_| String::new())?;
            return told(&session.out, &exported.receipt);
        };
        workspace.spare(&target)?;
        let receipt = write_whole(&target, |out| workspace.export_journal(out))?;
        let path = target.display().to_string();
        let exported = Exported { receipt, path: Some(path.clone()), journal: None };
        session.out.show(&exported, |exported| {
            let head = exported.receipt.head.to_string();
            let counts = [("revisions", exported.receipt.revisions)];
            counted("cli-exported", &counts, &[("path", &path), ("head", &head)])
        })?;
        told(&session.out, &exported.receipt)
    }
}

/// Tells where no import would take the journal.
fn told(out: &Output, receipt: &ExportReceipt) -> Outcome {
    if receipt.damaged == 0 {
        return Ok(());
    }
    out.note(&counted("cli-exported-damaged", &[("count", receipt.damaged)], &[]));
    Err(Failure::Found)
}

/// What an import brought.
fn imported(report: &ImportReport) -> String {
    let mut page = Page::default();
    let counts = [("revisions", report.revisions), ("known", report.known)];
    page.line(&counted("cli-imported", &counts, &[]));
    if let Some(why) = report.unscrubbed {
        page.line(&format!("  {}", unscrubbed(why)));
    }
    if report.redacted > 0 {
        let counts = [("count", report.redacted)];
        page.line(&format!("  {}", counted("cli-imported-redacted", &counts, &[])));
    }
    for place in conflicts::places(&report.conflicts) {
        page.line(&format!("  {place}"));
    }
    for notice in &report.notices {
        page.line(&format!("  {}", text::line(&notice.message)));
    }
    page.fact("head", &report.head.to_string());
    page.end()
}
