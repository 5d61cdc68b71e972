//! The `people` and `devices` tables: who may do what, and who signs with which key.

use crate::error::Result;
use crate::ids::PersonId;
use crate::people::{Device, Person};
use crate::records::Record;
use crate::rules::Actor;
use crate::store::{Db, all, get, select, table};

table!(Person, "people", plain { name, role, active }, json {});
table!(Device, "devices", plain { person_id, public_key, label, active, recovered }, json {});

/// The person, as far as the rules care.
pub(crate) fn actor(db: &Db, id: PersonId) -> Result<Actor> {
    let person: Record<Person> = get(db, id)?;
    let actor = Actor { person: id, role: person.body.role, active: person.body.active };
    if owner_count(db)? > 0 {
        return Ok(actor);
    }
    let people = all::<Person>(db)?.into_iter();
    let highest = people.map(|person| person.body.standing()).max();
    Ok(highest.map_or(actor, |highest| actor.succeeding(highest)))
}

/// How many people work here.
pub(crate) fn active_count(db: &Db) -> Result<usize> {
    let sql = "SELECT COUNT(*) AS people FROM people WHERE active";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get("people"))?)
}

/// How many owners work here.
pub(crate) fn owner_count(db: &Db) -> Result<usize> {
    let sql = "SELECT COUNT(*) AS owners FROM people WHERE active AND role = 'owner'";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get("owners"))?)
}

/// The device that signs with this public key.
pub(crate) fn device_with_key(db: &Db, public_key: &str) -> Result<Option<Record<Device>>> {
    Ok(select(db, "WHERE public_key = :public_key", &[(":public_key", &public_key)])?.pop())
}
