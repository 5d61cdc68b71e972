//! What a line comes to, without its values: of each column of the projection, a digest of what it must hold.
//! It can only ever say "equal", and of lines that nobody edited apart; all else is folded and compared in full.

use serde_json::{Value, json};

use crate::ids::{Kind, PersonId, Timestamp};
use crate::journal::fold::{self, Setting};
use crate::journal::replay::{LineState, Replay};
use crate::journal::revision::Revision;
use crate::projection::for_kind;
use crate::rules::Op;
use crate::store::Stored;
use crate::store::columns::{Digests, Json, Shown, ShownLine};

/// A line with one head, as far as it has come.
#[derive(Clone, Copy)]
pub(crate) struct Outline {
    created: (PersonId, Timestamp),
    updated: (PersonId, Timestamp),
    revisions: u32,
    /// Whether the digests tell all: nothing was redacted, every value has its shape, and one person wrote the verdict.
    plain: bool,
    /// Where its digests begin.
    at: usize,
}

/// The digests of all lines, one after the other, each line's in the order of its columns.
#[derive(Default)]
pub(crate) struct Outlines {
    pub(crate) digests: Digests,
    fields: Vec<u64>,
    /// Of each kind, the digests of a line with no field set.
    unset: [Vec<u64>; Kind::ALL.len()],
}

impl Outlines {
    /// Asks for the memory that so many fields will take.
    pub(crate) fn make_room(&mut self, fields: usize) {
        self.fields.reserve(fields);
    }

    /// Whether this row is what the line comes to. `false` says nothing.
    pub(crate) fn equal(&self, line: &LineState, shown: &Shown<'_>) -> bool {
        let Some(outline) = line.outline.as_ref().filter(|outline| outline.plain && line.linear) else {
            return false;
        };
        let Outline { created, updated, revisions, at, .. } = *outline;
        shown.line == Some(ShownLine { head: line.head, created, updated, revisions })
            && self.fields.get(at..at + shown.fields.len()) == Some(shown.fields)
    }

    fn begin<T: Stored>(&mut self, by: (PersonId, Timestamp)) -> Outline {
        let at = self.fields.len();
        let unset = &mut self.unset[T::KIND as usize];
        if unset.is_empty() {
            *unset = self.digests.unset::<T>();
        }
        self.fields.extend_from_slice(unset);
        Outline { created: by, updated: by, revisions: 0, plain: true, at }
    }
}

impl Outline {
    /// Takes in what this revision, the line's newest, sets.
    fn take<T: Stored>(&mut self, outlines: &mut Outlines, revision: &Revision, own_work: Option<bool>) {
        let Outlines { digests, fields, .. } = outlines;
        for (field, setting) in fold::settings(revision) {
            let vouches = match revision.header.known_op() {
                Some(Op::ReviewApprove) => field == "approval",
                Some(Op::ReviewUphold) => field == "upheld",
                _ => false,
            };
            let digest = match &setting {
                Setting::Redacted => None,
                Setting::Stored(text) => digests.field::<T>(field, Json::Text(text)),
                Setting::Derived(mark) if vouches => match own_work {
                    Some(own_work) => digests.field::<T>(field, Json::Value(&marked(mark, own_work))),
                    None => None,
                },
                Setting::Derived(_) if field == "verdict" => continue,
                Setting::Derived(value) => digests.field::<T>(field, Json::Value(value)),
            };
            match digest {
                Some(Ok((place, digest))) => fields[self.at + place] = digest,
                Some(Err(_)) | None => self.plain = false,
            }
        }
    }

    /// Takes in who wrote a verdict: plain while it is whoever proposed it.
    fn take_author<T: Stored>(&mut self, outlines: &mut Outlines, revision: &Revision) {
        let Outlines { digests, fields, .. } = outlines;
        let author = Value::Array(vec![json!(revision.header.author)]);
        let Some(Ok((place, author))) = digests.field::<T>("authors", Json::Value(&author)) else {
            return;
        };
        match revision.header.known_op() {
            Some(Op::VerdictPropose) => fields[self.at + place] = author,
            _ => self.plain &= fields[self.at + place] == author,
        }
    }
}

fn marked(mark: &Value, own_work: bool) -> Value {
    let mut mark = mark.clone();
    mark["own_work"] = Value::Bool(own_work);
    mark
}

/// Takes in a revision that the replay has just taken in.
pub(crate) fn take(replay: &mut Replay<'_>, outlines: &mut Outlines, revision: &Revision) {
    for_kind!(revision.header.entity.kind, take_as, replay, outlines, revision);
}

fn take_as<T: Stored>(replay: &mut Replay<'_>, outlines: &mut Outlines, revision: &Revision) {
    let header = &revision.header;
    let own_work = match header.known_op() {
        Some(Op::ReviewApprove | Op::ReviewUphold) => replay.own_work(header.entity.id, header.author),
        _ => None,
    };
    let Some(line) = replay.line_mut(header.entity) else {
        return;
    };
    let by = (header.author, header.recorded_at);
    let outline = line.outline.get_or_insert_with(|| outlines.begin::<T>(by));
    outline.updated = by;
    outline.revisions += 1;
    outline.plain &= !matches!(header.known_op(), None | Some(Op::Redact | Op::CorrectionCancel));
    outline.take::<T>(outlines, revision, own_work);
    if T::KIND == Kind::Verdict {
        outline.take_author::<T>(outlines, revision);
    }
}
