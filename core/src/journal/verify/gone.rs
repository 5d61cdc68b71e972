//! Values that are gone: each must have been redacted, and the redaction, which comes later, says by whom, when and why.

use std::collections::HashMap;

use uuid::Uuid;

use super::check::Located;
use super::{Found, RedactedField};
use crate::called::called;
use crate::error::Fault;
use crate::ids::{EntityRef, Hash, PersonId, Timestamp};
use crate::journal::redaction;
use crate::journal::revision::Revision;
use crate::people::{self, Person};
use crate::rules::Op;
use crate::store::{self, Db};

/// Values that are gone, and what redactions say of them.
#[derive(Default)]
pub(super) struct Gone {
    values: Vec<GoneValue>,
    /// The values that redactions name, and by whom, when and why each was destroyed.
    explained: HashMap<(Hash, String), Explained>,
}

/// A value that is gone.
struct GoneValue {
    /// The place of its revision in the order of arrival.
    seq: i64,
    revision: Uuid,
    hash: Hash,
    entity: EntityRef,
    field: String,
}

/// What a redaction says of what it destroyed.
#[derive(Clone)]
struct Explained {
    by: PersonId,
    at: Timestamp,
    reason: String,
}

impl Gone {
    /// Takes note of values that are gone, and of redactions, which come later and explain it.
    pub(super) fn take(&mut self, revision: &Revision) {
        for change in revision.changes.iter().filter(|change| change.value().is_none()) {
            self.values.push(GoneValue {
                seq: revision.seq,
                revision: revision.header.revision,
                hash: revision.hash,
                entity: revision.header.entity,
                field: change.field.clone(),
            });
        }
        if revision.header.op == Op::Redact.as_str()
            && let Some(named) = redaction::named(revision)
        {
            let reason = revision.value("reason").and_then(|json| serde_json::from_str(json).ok());
            let explained = Explained {
                by: revision.header.author,
                at: revision.header.recorded_at,
                reason: reason.unwrap_or_default(),
            };
            for field in named.fields {
                self.explained.entry((named.target, field)).or_insert_with(|| explained.clone());
            }
        }
    }

    /// The values that were redacted, and those of which no redaction says so.
    pub(super) fn settle(&mut self, db: &Db) -> (Vec<RedactedField>, Vec<Located>) {
        let (mut redacted, mut unexplained) = (Vec::new(), Vec::new());
        for GoneValue { seq, revision, hash, entity, field } in std::mem::take(&mut self.values) {
            if let Some(explained) = self.explained.get(&(hash, field.clone())) {
                redacted.push(RedactedField {
                    revision,
                    hash,
                    entity: entity.to_string(),
                    called: called(db, entity).ok().flatten(),
                    field,
                    by: explained.by,
                    by_name: name_of(db, explained.by),
                    at: explained.at,
                    reason: explained.reason.clone(),
                });
            } else {
                unexplained.push((seq, Found::at(revision, hash, entity, Fault::Unexplained { field })));
            }
        }
        (redacted, unexplained)
    }
}

/// What a person is called, as far as that can be read.
fn name_of(db: &Db, person: PersonId) -> String {
    let person = store::find::<Person>(db, person).ok().flatten();
    person.map(|person| people::shown_name(&person)).unwrap_or_default()
}
