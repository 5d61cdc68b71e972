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
use crate::store::columns::{Digest, Digests, Json, Shown, ShownLine};

/// A line with one head, as far as it has come.
pub(crate) struct Outline {
    created: (PersonId, Timestamp),
    updated: (PersonId, Timestamp),
    revisions: u32,
    fields: Vec<Digest>,
    /// Whether the digests tell all: nothing was redacted, every value has its shape, and one person wrote the verdict.
    plain: bool,
}

impl Outline {
    /// Whether this row is what the line comes to. `false` says nothing.
    pub(crate) fn equals(line: &LineState, shown: &Shown<'_>, unset: &[u64]) -> bool {
        let Some(outline) = line.outline.as_deref().filter(|outline| outline.plain && line.linear) else {
            return false;
        };
        let Outline { created, updated, revisions, .. } = *outline;
        if shown.line != Some(ShownLine { head: line.head, created, updated, revisions }) {
            return false;
        }
        let expected = |place: usize| {
            let set = outline.fields.iter().find(|(field, _)| usize::from(*field) == place);
            set.map_or(unset.get(place).copied(), |(_, digest)| Some(*digest))
        };
        shown.fields.iter().enumerate().all(|(place, digest)| expected(place) == Some(*digest))
    }

    fn set(&mut self, digest: Digest) {
        match self.fields.iter_mut().find(|(place, _)| *place == digest.0) {
            Some(field) => *field = digest,
            None => self.fields.push(digest),
        }
    }

    /// Takes in what this revision, the line's newest, sets.
    fn take<T: Stored>(&mut self, digests: &Digests, revision: &Revision, own_work: Option<bool>) {
        for (field, setting) in fold::settings(revision) {
            let approves = field == "approval" && revision.header.known_op() == Some(Op::ReviewApprove);
            let digest = match &setting {
                Setting::Redacted => None,
                Setting::Stored(text) => digests.field::<T>(field, Json::Text(text)),
                Setting::Derived(mark) if approves => match own_work {
                    Some(own_work) => digests.field::<T>(field, Json::Value(&marked(mark, own_work))),
                    None => None,
                },
                Setting::Derived(_) if field == "verdict" => continue,
                Setting::Derived(value) => digests.field::<T>(field, Json::Value(value)),
            };
            match digest {
                Some(Ok(digest)) => self.set(digest),
                Some(Err(_)) | None => self.plain = false,
            }
        }
    }

    /// Takes in who wrote a verdict: plain while it is whoever proposed it.
    fn take_author<T: Stored>(&mut self, digests: &Digests, revision: &Revision) {
        let author = Value::Array(vec![json!(revision.header.author)]);
        let Some(Ok(author)) = digests.field::<T>("authors", Json::Value(&author)) else {
            return;
        };
        match revision.header.known_op() {
            Some(Op::VerdictPropose) => self.set(author),
            _ => self.plain &= self.fields.contains(&author),
        }
    }
}

fn marked(mark: &Value, own_work: bool) -> Value {
    let mut mark = mark.clone();
    mark["own_work"] = Value::Bool(own_work);
    mark
}

/// Takes in a revision that the replay has just taken in.
pub(crate) fn take(replay: &mut Replay<'_>, digests: &Digests, revision: &Revision) {
    for_kind!(revision.header.entity.kind, take_as, replay, digests, revision);
}

fn take_as<T: Stored>(replay: &mut Replay<'_>, digests: &Digests, revision: &Revision) {
    let header = &revision.header;
    let own_work = match header.known_op() {
        Some(Op::ReviewApprove) => replay.own_work(header.entity.id, header.author),
        _ => None,
    };
    let Some(line) = replay.line_mut(header.entity) else {
        return;
    };
    let by = (header.author, header.recorded_at);
    let outline = line.outline.get_or_insert_with(|| {
        Box::new(Outline { created: by, updated: by, revisions: 0, fields: Vec::new(), plain: true })
    });
    outline.updated = by;
    outline.revisions += 1;
    outline.plain &= !matches!(header.known_op(), None | Some(Op::Redact));
    outline.take::<T>(digests, revision, own_work);
    if T::KIND == Kind::Verdict {
        outline.take_author::<T>(digests, revision);
    }
}
