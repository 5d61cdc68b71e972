//! What things are called: a claim's statement, an article's title, a person's name.

use serde_json::Value;

use crate::error::Result;
use crate::ids::{EntityId as _, EntityRef};
use crate::projection::for_kind;
use crate::records::Record;
use crate::store::{self, Db, Stored};

/// The fields that bear a thing's name.
const TITLES: [&str; 4] = ["statement", "title", "name", "label"];

/// What a thing is called; nothing where it has no name, or it was redacted.
pub(crate) fn title(db: &Db, thing: EntityRef) -> Result<Option<String>> {
    for_kind!(thing.kind, title_of, db, thing)
}

fn title_of<T: Stored>(db: &Db, thing: EntityRef) -> Result<Option<String>> {
    let record: Option<Record<T>> = store::find(db, T::Id::from_uuid(thing.id))?;
    let fields = record.and_then(|record| serde_json::to_value(&record.body).ok()).unwrap_or(Value::Null);
    let title = TITLES.iter().find_map(|field| fields.get(*field)?.as_str());
    Ok(title.filter(|title| !title.is_empty()).map(str::to_owned))
}
