//! `claimtrail demo`: a sample story in a workspace of its own, told step by step.
//! Its keys lie in its own folder, so that the user's are left alone. The story is in `story.rs`.

mod story;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use claimtrail_core::claims::ClaimFilter;
use claimtrail_core::error::Error;
use claimtrail_core::files::write_whole;
use claimtrail_core::ids::{ClaimId, Hash};
use claimtrail_core::profiles::Profiles;
use claimtrail_core::reports::{Layout, ReportOptions};
use claimtrail_core::{Workspace, messages};
use clap::Args;
use serde::Serialize;

use crate::commands::{history, journal};
use crate::failure::Outcome;
use crate::output::{Output, Page, bold, sentence};
use crate::session::Session;
use crate::text;

use self::story::Story;

/// Where the story goes when no folder is named.
const FOLDER: &str = "claimtrail-demo";
/// How much of a cell is shown.
const SHOWN: usize = 60;
/// Which columns of the reports are shown.
const CLAIM_COLUMNS: [&str; 13] = [
    "statement",
    "quote",
    "reported_by",
    "modality",
    "status",
    "rating",
    "evidence_count",
    "independent_sources",
    "sources",
    "proposed_by",
    "approved_by",
    "self_approved",
    "approval_stale",
];
const EVIDENCE_COLUMNS: [&str; 4] = ["stance", "source_title", "quote", "source_primary"];

#[derive(Args)]
pub(crate) struct DemoArgs {
    /// The folder for its files, new or empty; without it, claimtrail-demo
    folder: Option<PathBuf>,
}

/// What the demo leaves behind.
#[derive(Serialize)]
struct Told {
    id: ClaimId,
    #[serde(serialize_with = "shown_path")]
    workspace: PathBuf,
    #[serde(serialize_with = "shown_path")]
    keys: PathBuf,
    #[serde(serialize_with = "shown_path")]
    csv: PathBuf,
    #[serde(serialize_with = "shown_path")]
    evidence_csv: PathBuf,
    head: Hash,
    holds: bool,
}

/// A path in JSON, whatever bytes it has.
fn shown_path<S: serde::Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&path.display())
}

impl DemoArgs {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        let folder = self.folder.unwrap_or_else(|| PathBuf::from(FOLDER));
        let folder = std::path::absolute(&folder).map_err(|error| Error::io(&folder, error))?;
        prepare(&folder)?;
        let mut told = Told {
            id: ClaimId::default(),
            workspace: folder.join("coal.claimtrail"),
            keys: folder.join("keys-home"),
            csv: folder.join("claims.csv"),
            evidence_csv: folder.join("evidence.csv"),
            head: Hash([0; 32]),
            holds: false,
        };
        let out = &mut session.out;
        out.say(&format!("{}\n{}", bold(&sentence("demo-title", &[])), sentence("demo-premise", &[])))?;
        let mut story = Story::begin(out, &told.workspace, Profiles::under(&told.keys))?;
        told.id = story.tell()?;
        let (workspace, step) = story.end();
        epilogue(&workspace, step, out, &mut told)?;
        if out.is_json() {
            return out.show(&told, |_| String::new());
        }
        out.say(&farewell(&told))
    }
}

/// Makes the folder; one that holds anything is left alone.
fn prepare(folder: &Path) -> Outcome {
    let taken = || Error::Exists { path: folder.to_owned() };
    match fs::read_dir(folder).map(Iterator::count) {
        Ok(0) => Ok(()),
        Ok(_) => Err(taken().into()),
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => Err(taken().into()),
        Err(_) => Ok(fs::create_dir_all(folder).map_err(|error| Error::io(folder, error))?),
    }
}

/// What history, verification and reports say of the story.
fn epilogue(workspace: &Workspace, step: usize, out: &mut Output, told: &mut Told) -> Outcome {
    out.say(&story::heading(step + 1, "demo-step-history"))?;
    for entry in workspace.claim_history(told.id)? {
        out.say(&text::laid_out(&history::changed_words(&entry), 3))?;
    }
    out.say(&story::heading(step + 2, "demo-step-verify"))?;
    let verification = workspace.verify(None, &mut |_, _| {})?;
    (told.holds, told.head) = (verification.holds, verification.head);
    out.say(&text::laid_out(&journal::for_people(&verification), 3))?;
    out.say(&story::heading(step + 3, "demo-step-report"))?;
    let claims = write_whole(&told.csv, |file| write_csv(workspace, Layout::Claims, file))?;
    out.say(&shown("claims.csv", &claims, &CLAIM_COLUMNS))?;
    let evidence = write_whole(&told.evidence_csv, |file| write_csv(workspace, Layout::Evidence, file))?;
    out.say(&shown("evidence.csv", &evidence, &EVIDENCE_COLUMNS))
}

/// Writes a report, and gives its text for showing.
fn write_csv(workspace: &Workspace, layout: Layout, file: &mut dyn Write) -> Outcome<Vec<u8>> {
    let options = ReportOptions::csv(layout);
    let mut table = Vec::new();
    workspace.report(&options, &ClaimFilter::default(), &mut table)?;
    file.write_all(&table).map_err(|error| Error::io("csv", error))?;
    Ok(table)
}

/// Some columns of a report, read back from its file: a line for each cell.
fn shown(name: &str, table: &[u8], columns: &[&str]) -> String {
    let mut page = Page::titled(name);
    let mut reader = csv::Reader::from_reader(table);
    let header = reader.headers().cloned().unwrap_or_default();
    for row in reader.records().flatten() {
        for (name, cell) in header.iter().zip(&row).filter(|(name, _)| columns.contains(name)) {
            page.fact(name, &text::beginning(cell, SHOWN));
        }
        page.line("");
    }
    text::laid_out(&page.end(), 3)
}

/// Where everything is, and how to go on.
fn farewell(told: &Told) -> String {
    let path = |path: &Path| path.display().to_string();
    let values = [
        ("workspace", path(&told.workspace)),
        ("csv", path(&told.csv)),
        ("evidence", path(&told.evidence_csv)),
        ("head", told.head.to_string()),
    ];
    let arguments: Vec<_> =
        values.into_iter().map(|(name, value)| (name, text::line(&value).into())).collect();
    let command = |rest: &str| {
        let (keys, workspace) = (quoted(&told.keys), quoted(&told.workspace));
        format!("  CLAIMTRAIL_HOME={keys} claimtrail -w {workspace} {rest}")
    };
    let claim = text::short(told.id);
    let commands = [
        command("claim list"),
        command(&format!("claim show {claim}")),
        command(&format!("claim history {claim} --diff")),
    ];
    format!("\n{}\n{}", messages::text("demo-farewell", &arguments), commands.join("\n"))
}

/// A path as a shell reads it.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    if path.chars().all(plain) { path } else { format!("'{}'", path.replace('\'', r"'\''")) }
}
