//! What copies edited apart disagree about: of each disputed field what every side set, who set it, when and by which
//! revision, and the command by which a person chooses. It is told in one way of every kind of record.

use std::collections::{BTreeMap, HashMap};

use claimtrail_core::Workspace;
use claimtrail_core::history::{ClaimView, HistoryEntry};
use claimtrail_core::ids::{EntityRef, Kind};
use claimtrail_core::journal::interchange::Disputed;
use claimtrail_core::messages::field;
use claimtrail_core::people;
use claimtrail_core::records::{Conflict, Entity, Record, Side};
use claimtrail_core::reports::REDACTED;
use claimtrail_core::scales::Rating;
use serde_json::Value;

use crate::commands::{history, scales};
use crate::failure::Outcome;
use crate::output::{self, sentence};
use crate::text;

/// How long a value may be to stand on its side's line, in characters.
const SHORT: usize = 100;

/// For each disputed record the lines that tell of it.
#[derive(Default)]
pub(crate) struct Conflicts(BTreeMap<EntityRef, Told>);

struct Told {
    sides: Vec<String>,
    commands: Vec<String>,
}

impl Conflicts {
    /// Of these records.
    pub(crate) fn of<T: Entity>(workspace: &Workspace, records: &[Record<T>]) -> Outcome<Conflicts> {
        let mut conflicts = Conflicts::default();
        for record in records {
            conflicts.add(workspace, record, record.id)?;
        }
        Ok(conflicts)
    }

    /// Of a claim and all that belongs to it. A verdict and the open correction are called by their claim.
    pub(crate) fn of_claim(workspace: &Workspace, view: &ClaimView) -> Outcome<Conflicts> {
        let mut conflicts = Conflicts::of(workspace, &view.comments)?;
        conflicts.add(workspace, &view.claim, view.claim.id)?;
        if let Some(verdict) = &view.verdict {
            conflicts.add(workspace, &verdict.verdict, view.claim.id)?;
        }
        for open in view.corrections.iter().filter(|one| Some(one.id) == view.claim.body.open_correction) {
            conflicts.add(workspace, open, view.claim.id)?;
        }
        for attached in &view.evidence {
            conflicts.add(workspace, &attached.evidence, attached.evidence.id)?;
            conflicts.add(workspace, &attached.source, attached.source.id)?;
        }
        Ok(conflicts)
    }

    /// The same of how it was: what was disputed then may be settled since.
    pub(crate) fn past(mut self) -> Conflicts {
        self.0.values_mut().for_each(|told| told.commands.clear());
        self
    }

    fn add<T: Entity>(
        &mut self,
        workspace: &Workspace,
        record: &Record<T>,
        called: impl Into<EntityRef>,
    ) -> Outcome {
        if !record.conflicts.is_empty() {
            let sides = Sides::of(workspace, record)?.lines(record);
            let commands = commands(record, &text::short(called.into()));
            self.0.insert(record.id.into(), Told { sides, commands });
        }
        Ok(())
    }

    /// What is told of a record, indented; nothing where copies agree.
    pub(crate) fn lines<T: Entity>(&self, record: &Record<T>, indent: usize) -> impl Iterator<Item = String> {
        let told = self.0.get(&record.id.into()).into_iter();
        let lines = told.flat_map(|told| told.sides.iter().chain(&told.commands));
        lines.map(move |line| format!("{:indent$}{line}", ""))
    }

    /// The same below a text that is there already.
    pub(crate) fn below<T: Entity>(&self, record: &Record<T>, indent: usize) -> String {
        self.lines(record, indent).map(|line| format!("\n{line}")).collect()
    }
}

/// The mark of what is disputed, for a line of a list.
pub(crate) fn mark(disputed: bool) -> String {
    if disputed { format!(" {}", sentence("cli-disputed-mark", &[])) } else { String::new() }
}

/// What is disputed after an import: a line for each place where a person chooses, with the command that shows the sides.
pub(crate) fn places(disputed: &[Disputed]) -> Vec<String> {
    let mut places: Vec<(&Disputed, Vec<String>)> = Vec::new();
    let mut known = HashMap::new();
    for one in disputed {
        let (kind, _) = one.entity.split_once('/').unwrap_or_default();
        let name = format!("“{}”", field(&format!("{kind}.{}", one.field)));
        let place = one.called.as_ref().map_or(one.entity.clone(), |called| called.entity.to_string());
        let at = *known.entry(place).or_insert(places.len());
        match places.get_mut(at) {
            Some((_, fields)) if fields.contains(&name) => {}
            Some((_, fields)) => fields.push(name),
            None => places.push((one, vec![name])),
        }
    }
    places.iter().map(|(one, fields)| in_conflict(one, &fields.join(", "))).collect()
}

/// That copies disagree about these fields of what is called so.
fn in_conflict(disputed: &Disputed, fields: &str) -> String {
    let Some(called) = &disputed.called else {
        let values = [("fields", fields), ("entity", &disputed.entity)];
        return sentence("cli-imported-conflict-not-shown", &values);
    };
    let (kind, name) = output::called(Some(called), called.entity);
    let id = text::short(called.entity.id);
    let command = match called.entity.kind {
        Kind::Person => "person list".to_owned(),
        Kind::Device => "device list".to_owned(),
        Kind::RatingScale => "scale list".to_owned(),
        Kind::Desk => "desk show".to_owned(),
        kind => format!("{kind} show {id}"),
    };
    let values = [("fields", fields), ("kind", &kind), ("id", &id), ("name", &name), ("command", &command)];
    sentence("cli-imported-conflict", &values)
}

/// What is needed to tell of a record's sides.
struct Sides {
    history: Vec<HistoryEntry>,
    /// What people and scales are called, by their ids.
    names: BTreeMap<String, String>,
}

impl Sides {
    fn of<T: Entity>(workspace: &Workspace, record: &Record<T>) -> Outcome<Sides> {
        let people = workspace.people()?;
        let mut names: BTreeMap<String, String> =
            people.iter().map(|person| (person.id.to_string(), people::shown_name(person))).collect();
        names.extend(workspace.scales()?.into_iter().map(|scale| (scale.id.to_string(), scale.body.name)));
        Ok(Sides { history: workspace.history_of(record.id.into())?, names })
    }

    fn lines<T: Entity>(&self, record: &Record<T>) -> Vec<String> {
        let mut lines = Vec::new();
        for conflict in &record.conflicts {
            let values: Vec<String> =
                conflict.sides.iter().map(|side| self.told(record, conflict, side)).collect();
            if values.iter().all(String::is_empty) {
                continue;
            }
            let name = field(&format!("{}.{}", T::KIND, conflict.field));
            lines.push(sentence("cli-conflict", &[("field", &name)]));
            for (side, value) in conflict.sides.iter().zip(values) {
                self.side(side, if value.is_empty() { "–" } else { &value }, &mut lines);
            }
        }
        lines
    }

    fn side(&self, side: &Side, value: &str, lines: &mut Vec<String>) {
        let author = self.entry(side).map(|entry| entry.author_name.as_str()).unwrap_or_default();
        let heading = history::signed(side.revision, side.recorded_at, author);
        if value.chars().count() <= SHORT && !value.contains('\n') {
            lines.push(format!("  {heading} {}", text::line(value)));
        } else {
            lines.push(format!("  {heading}"));
            lines.extend(text::block(value, 4).split('\n').map(str::to_owned));
        }
    }

    fn entry(&self, side: &Side) -> Option<&HistoryEntry> {
        self.history.iter().find(|entry| entry.hash == side.revision)
    }

    /// What a side set; of a verdict as a whole that which no other conflict tells.
    fn told<T: Entity>(&self, record: &Record<T>, conflict: &Conflict, side: &Side) -> String {
        let (true, Value::Object(set)) = (conflict.field == "verdict", &side.value) else {
            return self.value(side, &conflict.field, &side.value);
        };
        let agreed =
            |name: &str| conflict.sides.iter().all(|other| other.value.get(name) == side.value.get(name));
        let told_besides = |name: &str| record.conflicts.len() > 1 && (record.disputes(name) || agreed(name));
        let values = set.iter().filter(|(name, _)| *name != "claim_id" && !told_besides(name));
        let lines: Vec<String> = values
            .map(|(name, value)| format!("{}: {}", field(name), self.value(side, name, value)))
            .collect();
        lines.join("\n")
    }

    fn value(&self, side: &Side, name: &str, value: &Value) -> String {
        match value {
            Value::Null if self.destroyed(side, name) => REDACTED.to_owned(),
            Value::Null => "–".to_owned(),
            // Whole articles would bury the rest; their digests are told too.
            Value::String(text) if name == "text" => text::clipped(text),
            Value::String(id) if name == "article_id" => text::short(id),
            Value::String(text) => self.names.get(text).unwrap_or(text).clone(),
            Value::Array(items) if items.is_empty() => "–".to_owned(),
            Value::Array(_) if name == "ratings" => {
                match serde_json::from_value::<Vec<Rating>>(value.clone()) {
                    Ok(ratings) => ratings.iter().map(scales::rating).collect::<Vec<_>>().join("\n"),
                    Err(_) => history::readable(value),
                }
            }
            other => history::readable(other),
        }
    }

    fn destroyed(&self, side: &Side, name: &str) -> bool {
        let mut changes = self.entry(side).into_iter().flat_map(|entry| &entry.changes);
        changes.any(|change| change.field == name && change.redacted)
    }
}

/// The commands by which a person chooses, each with an option for every field that it sets.
fn commands<T: Entity>(record: &Record<T>, called: &str) -> Vec<String> {
    let mut commands: Vec<(String, Vec<String>)> = Vec::new();
    let several = record.conflicts.len() > 1;
    // Whichever field of a verdict is set settles it as a whole.
    for conflict in record.conflicts.iter().filter(|conflict| !several || conflict.field != "verdict") {
        let (command, option) = setting(T::KIND, &conflict.field, called);
        match commands.iter_mut().find(|(known, _)| *known == command) {
            Some((_, options)) if options.contains(&option) => {}
            Some((_, options)) => options.push(option),
            None => commands.push((command, vec![option])),
        }
    }
    let whole =
        |(command, options): (String, Vec<String>)| format!("claimtrail {command} {}", options.join(" "));
    let told = |command: String| sentence("cli-conflict-settle", &[("command", command.trim_end())]);
    commands.into_iter().map(whole).map(told).collect()
}

/// The command that sets a field, and its option for it.
fn setting(kind: Kind, name: &str, called: &str) -> (String, String) {
    let by = |command: &str, option: &str| (format!("{command} {called}"), option.to_owned());
    let same = format!("--{} …", name.replace('_', "-"));
    match (kind, name) {
        (Kind::Article, "text" | "text_sha256") => by("article edit", "--file …"),
        (Kind::Claim, "article_id") => by("claim edit", "--article …"),
        (Kind::Claim, "appearances") => by("claim edit", "--appearance …"),
        (Kind::Claim, "tags") => by("claim tag", "--add … --remove …"),
        (Kind::Claim, "assignee_id") => by("claim assign", "--to …"),
        (Kind::Claim, "due_on") => by("claim assign", "--due …"),
        (Kind::Claim, "priority") => by("claim assign", &same),
        (Kind::Source, "attachments") => by("attachment add", "…"),
        (Kind::Verdict, "verdict") => by("verdict edit", "--rating …"),
        (Kind::Verdict, "scale_id") => by("verdict edit", "--scale …"),
        (Kind::Comment, "resolved") => by("comment resolve|reopen", ""),
        (Kind::Person, _) => by("person set", &same),
        (Kind::RatingScale, _) => by("scale edit", "--file …"),
        (Kind::Desk, _) => (format!("desk set {name}"), "…".to_owned()),
        _ => by(&format!("{kind} edit"), &same),
    }
}
