//! The history of a claim or a source: who did what, when; with word diffs on request. A claim as it was, and back to it.

use claimtrail_core::Workspace;
use claimtrail_core::history::{DiffKind, DiffPart, FieldChange, HistoryEntry};
use claimtrail_core::ids::{ClaimId, Hash, SourceId, Timestamp};
use claimtrail_core::reports::REDACTED;
use clap::Args;
use serde_json::{Value, json};

use crate::commands::claims::{for_people as claim_for_people, said};
use crate::commands::conflicts::Conflicts;
use crate::failure::{Failure, Outcome};
use crate::output::{self, bold, dim, sentence, word};
use crate::session::Session;
use crate::text;

/// How much of an unchanged passage is shown on each side of a change.
const CONTEXT: usize = 60;

#[derive(Args)]
pub(crate) struct HistoryArgs {
    /// The claim
    claim: String,
    /// Show what changed in each text, word by word: [-taken out-]{+put in+}
    #[arg(long)]
    diff: bool,
}

#[derive(Args)]
pub(crate) struct SourceHistoryArgs {
    /// The source
    source: String,
    /// Show what changed in each text, word by word: [-taken out-]{+put in+}
    #[arg(long)]
    diff: bool,
}

#[derive(Args)]
pub(crate) struct RevisionArgs {
    /// The claim
    claim: String,
    /// The revision: any part of the beginning or end of its hash or id
    revision: String,
}

impl HistoryArgs {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        let workspace = session.open()?;
        show(&workspace.claim_history(workspace.resolve(&self.claim)?)?, self.diff, session)
    }
}

impl SourceHistoryArgs {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        let workspace = session.open()?;
        let source: SourceId = workspace.resolve(&self.source)?;
        show(&workspace.history_of(source.into())?, self.diff, session)
    }
}

fn show(history: &[HistoryEntry], diff: bool, session: &mut Session) -> Outcome {
    if diff && session.out.is_json() {
        let history = history.iter().map(with_diffs).collect::<Outcome<Vec<Value>>>()?;
        return output::list(&mut session.out, &history, "cli-none", |_| String::new());
    }
    output::list(&mut session.out, history, "cli-none", |entry| for_people(entry, diff))
}

impl RevisionArgs {
    fn resolve(&self, workspace: &Workspace) -> Outcome<(ClaimId, Hash)> {
        let claim = workspace.resolve(&self.claim)?;
        Ok((claim, workspace.resolve_revision(&self.revision)?))
    }

    pub(crate) fn show(self, session: &mut Session) -> Outcome {
        let workspace = session.open()?;
        let (claim, revision) = self.resolve(&workspace)?;
        let view = workspace.claim_as_of(claim, revision)?;
        let conflicts = Conflicts::of_claim(&workspace, &view)?.past();
        session.out.show(&view, |view| claim_for_people(view, &conflicts))
    }

    pub(crate) fn restore(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let (claim, revision) = self.resolve(&workspace)?;
        let claim = workspace.restore_claim(&acting, claim, revision)?;
        session.out.show(&claim, |claim| said("cli-claim-restored", claim))
    }
}

/// The entry as JSON, each of its changes with its word diff.
fn with_diffs(entry: &HistoryEntry) -> Outcome<Value> {
    let mut value = serde_json::to_value(entry).map_err(|error| Failure::Output(error.into()))?;
    if let Some(changes) = value.get_mut("changes").and_then(Value::as_array_mut) {
        for (change, shown) in entry.changes.iter().zip(changes) {
            shown["diff"] = json!(change.diff());
        }
    }
    Ok(value)
}

/// One revision: when, who, what; below it the fields that it set.
pub(crate) fn for_people(entry: &HistoryEntry, diff: bool) -> String {
    let mut shown = heading(entry);
    if diff {
        shown.extend(entry.changes.iter().map(|change| format!("\n{}", change_for_people(change))));
    } else if !entry.changes.is_empty() {
        let fields: Vec<String> =
            entry.changes.iter().map(|change| word("cli-label", &change.field)).collect();
        shown.push_str(&format!("\n    {}", fields.join(", ")));
    }
    shown
}

/// One revision, with those of its fields that had another value before.
pub(crate) fn changed_words(entry: &HistoryEntry) -> String {
    let changed = |change: &&FieldChange| change.before.as_deref().is_some_and(|before| !before.is_null());
    let changes = entry.changes.iter().filter(changed);
    heading(entry) + &changes.map(|change| format!("\n{}", change_for_people(change))).collect::<String>()
}

/// Which revision, when, and by whom.
pub(crate) fn signed(revision: Hash, at: Timestamp, author: &str) -> String {
    format!("{}  {}  {}:", dim(&text::short_hash(revision)), text::moment(at), text::line(author))
}

fn heading(entry: &HistoryEntry) -> String {
    let op =
        if entry.known_op { word("op", &entry.op) } else { sentence("cli-unknown-op", &[("op", &entry.op)]) };
    let mut shown = format!("{} {}", signed(entry.hash, entry.recorded_at, &entry.author_name), bold(&op));
    if entry.identity_broken {
        shown.push_str(&format!("\n    {}", sentence("cli-identity-broken", &[])));
    }
    if entry.parents.len() > 1 {
        shown.push_str(&format!("\n    {}", sentence("cli-joins", &[])));
    }
    shown
}

/// One field's change.
fn change_for_people(change: &FieldChange) -> String {
    let field = word("cli-label", &change.field);
    let shown = if change.redacted {
        REDACTED.to_owned()
    } else {
        let parts = change.diff();
        if parts.is_empty() { whole(change) } else { marked(&parts) }
    };
    let shown = text::block(&shown, 6);
    format!("    {}\n{shown}", dim(&field))
}

/// A change of what is no text: all of what stood, all of what stands.
fn whole(change: &FieldChange) -> String {
    let value = |side: Option<&Value>| side.filter(|value| !value.is_null()).map(readable);
    match (value(change.before.as_deref()), value(change.after.as_deref())) {
        (Some(before), Some(after)) => format!("[-{before}-]{{+{after}+}}"),
        (Some(before), None) => format!("[-{before}-]"),
        (None, Some(after)) => after,
        (None, None) => String::from("–"),
    }
}

/// A value of any shape in words.
pub(crate) fn readable(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(readable).collect::<Vec<_>>().join(", "),
        Value::Object(object) => match object.get("exact").and_then(Value::as_str) {
            Some(exact) => format!("“{exact}”"),
            None => value.to_string(),
        },
        other => other.to_string(),
    }
}

/// The marks stand without colour; a passage that did not change is shown only near the changes.
fn marked(parts: &[DiffPart]) -> String {
    let last = parts.len().saturating_sub(1);
    parts
        .iter()
        .enumerate()
        .map(|(at, part)| match part.kind {
            DiffKind::Same => near(&part.text, at > 0, at < last),
            DiffKind::Removed => format!("[-{}-]", part.text),
            DiffKind::Added => format!("{{+{}+}}", part.text),
        })
        .collect()
}

/// The parts of an unchanged passage that touch a change, cut between words.
fn near(text: &str, after_change: bool, before_change: bool) -> String {
    let count = text.chars().count();
    if count <= 2 * CONTEXT {
        return text.to_owned();
    }
    let head: String = text.chars().take(CONTEXT).collect();
    let head = head.rfind(char::is_whitespace).map_or(head.as_str(), |at| &head[..at]);
    let tail: String = text.chars().skip(count - CONTEXT).collect();
    let tail = tail.split_once(char::is_whitespace).map_or(tail.as_str(), |(_, tail)| tail);
    match (after_change, before_change) {
        (true, true) => format!("{head} … {tail}"),
        (true, false) => format!("{head} …"),
        (false, _) => format!("… {tail}"),
    }
}
