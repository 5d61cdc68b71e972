//! Rules that hold whatever the state of the work: founding, devices, authors, roles, redactions, attachments.

use std::collections::{BTreeSet, HashSet};

use uuid::Uuid;

use super::Fault;
use super::header::{self, Entity};
use super::history::History;
use super::journal::{Change, Revision, Seen};

/// Six-point, AFP-style, five-point numeric, no-rating.
const SHIPPED_SCALES: usize = 4;

type Check = fn(&History<'_>, usize) -> Result<(), String>;

/// Each is asked of every revision.
const CHECKS: [Check; 9] = [
    kind_fits_op,
    opening_op,
    parents_are_heads,
    device_is_introduced,
    author_is_the_devices_person,
    author_and_device_are_active,
    role_suffices,
    an_owner_remains,
    owner_for_recovery,
];

pub(crate) fn verify(history: &History<'_>) -> Vec<Fault> {
    let mut faults = founding(history);
    for i in history.all() {
        let broken = CHECKS.iter().filter_map(|check| check(history, i).err());
        faults.extend(broken.map(|what| history.revision(i).fault(what)));
        faults.extend(given(history, i));
    }
    faults.extend(redactions(history));
    faults.extend(attachments(history));
    faults
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Viewer,
    FactChecker,
    Editor,
    Owner,
}

impl Role {
    fn named(name: &str) -> Option<Self> {
        match name {
            "viewer" => Some(Self::Viewer),
            "fact_checker" => Some(Self::FactChecker),
            "editor" => Some(Self::Editor),
            "owner" => Some(Self::Owner),
            _ => None,
        }
    }

    /// The least role that may write this op; none for ops of a newer version.
    fn needed_for(op: &str) -> Option<Self> {
        match op {
            "claim.record" | "claim.assign" | "claim.tag" | "claim.edit" | "claim.start" | "review.lapse"
            | "review.submit" | "review.recall" | "evidence.attach" | "evidence.edit" | "evidence.detach"
            | "verdict.propose" | "verdict.edit" => Some(Self::FactChecker),
            "review.approve" | "review.return" | "review.uphold" | "claim.publish" | "claim.withdraw"
            | "claim.reopen" | "correction.open" | "correction.edit" | "correction.cancel" => {
                Some(Self::Editor)
            }
            "redact" => Some(Self::Owner),
            _ => match family(op) {
                "article" | "source" | "comment" => Some(Self::FactChecker),
                "person" | "device" | "desk" | "rating_scale" => Some(Self::Owner),
                _ => None,
            },
        }
    }
}

fn family(op: &str) -> &str {
    op.split('.').next().unwrap_or(op)
}

fn kind_fits_op(history: &History<'_>, i: usize) -> Result<(), String> {
    let header = &history.revision(i).header;
    let kind = header.entity.kind.as_str();
    let fits = match family(&header.op) {
        "review" => kind == "claim",
        "correction" => matches!(kind, "correction" | "claim"),
        own @ ("article" | "claim" | "source" | "evidence" | "verdict" | "comment" | "person" | "device"
        | "rating_scale" | "desk") => kind == own,
        _ => true,
    };
    if fits { Ok(()) } else { Err(format!("{} on a {kind}", header.op)) }
}

/// What an entity begins with, and what can only be a beginning.
fn opening_op(history: &History<'_>, i: usize) -> Result<(), String> {
    let header = &history.revision(i).header;
    let (op, kind) = (header.op.as_str(), header.entity.kind.as_str());
    let opens = match op {
        "claim.record" | "person.add" | "device.add" | "device.recover" => Some(true),
        "evidence.attach" | "verdict.propose" => None,
        _ if Role::needed_for(op).is_none() => None,
        _ => match family(op) {
            "claim" | "person" | "device" | "evidence" | "verdict" | "review" => Some(false),
            "correction" if kind == "claim" || op != "correction.open" => Some(false),
            _ => None,
        },
    };
    match (opens, header.parents.is_empty()) {
        (Some(true), false) => Err(format!("{op} on a {kind} that is already there")),
        (Some(false), true) => Err(format!("a {kind} begins with {op}")),
        _ => Ok(()),
    }
}

fn parents_are_heads(history: &History<'_>, i: usize) -> Result<(), String> {
    let heads = history.heads_before(i, &history.revision(i).header.entity);
    match history.parents(i).find(|parent| !heads.contains(parent)) {
        None if heads.is_empty() == history.revision(i).header.parents.is_empty() => Ok(()),
        None => Err("the entity was there already, yet nothing is followed".to_owned()),
        Some(parent) => {
            let hash = &history.revision(parent).hash;
            Err(format!("parent {hash} was a head no longer"))
        }
    }
}

/// Whether the device adds itself, as only the very first one does.
fn adds_itself(history: &History<'_>, device: Uuid) -> bool {
    history.line(&Entity::new("device", device)).any(|i| {
        let header = &history.revision(i).header;
        header.op == "device.add" && header.device == device
    })
}

fn founders(history: &History<'_>) -> BTreeSet<Uuid> {
    let devices = history.all().map(|i| history.revision(i).header.device);
    devices.filter(|d| adds_itself(history, *d)).collect()
}

fn founding(history: &History<'_>) -> Vec<Fault> {
    let founders = founders(history);
    let Some(founder) = founders.first() else {
        return vec![Fault::new(0, "no device founds the workspace")];
    };
    let mut faults = Vec::new();
    if founders.len() > 1 {
        faults.push(Fault::new(0, "more than one device adds itself"));
    }
    if history.entities("desk").count() > 1 {
        faults.push(Fault::new(0, "more than one desk"));
    }
    let own = |i: &usize| history.revision(*i).header.device == *founder;
    let chain: Vec<usize> = history.all().filter(own).collect();
    let first: Vec<&Revision> = chain
        .iter()
        .filter(|i| history.same_transaction(**i, chain[0]))
        .map(|i| history.revision(*i))
        .collect();
    let checks = [founding_person(&first), founding_device(&first), founding_desk(&first)];
    let broken = checks.into_iter().filter_map(Result::err);
    faults.extend(broken.map(|what| first[0].fault(format!("founding transaction: {what}"))));
    faults
}

fn founding_person(first: &[&Revision]) -> Result<(), String> {
    let fits = first.first().is_some_and(|revision| {
        revision.header.op == "person.add"
            && revision.header.entity == Entity::new("person", revision.header.author)
            && revision.set("role").may_be("owner")
    });
    fits.then_some(()).ok_or_else(|| "it does not begin with its author's person.add as owner".to_owned())
}

fn founding_device(first: &[&Revision]) -> Result<(), String> {
    let fits = first.get(1).is_some_and(|revision| {
        let header = &revision.header;
        header.op == "device.add"
            && header.entity == Entity::new("device", header.device)
            && header.author == first[0].header.author
    });
    fits.then_some(()).ok_or_else(|| "the device's own device.add does not come second".to_owned())
}

fn founding_desk(first: &[&Revision]) -> Result<(), String> {
    let rest = first.get(2..).unwrap_or_default();
    let is_scale = |r: &Revision| family(&r.header.op) == "rating_scale";
    let is_desk = |r: &Revision| r.header.op == "desk.set";
    if let Some(other) = rest.iter().find(|r| !is_scale(r) && !is_desk(r)) {
        return Err(format!("{} has no place in it", other.header.op));
    }
    if !rest.iter().any(|r| is_desk(r)) {
        return Err("there is no desk.set".to_owned());
    }
    let scales: HashSet<&Entity> = rest.iter().filter(|r| is_scale(r)).map(|r| &r.header.entity).collect();
    if scales.len() < SHIPPED_SCALES {
        return Err(format!("it has {} of the shipped scales", scales.len()));
    }
    Ok(())
}

/// Every device but the first is added by another one, or begins its own chain with `device.recover`.
fn device_is_introduced(history: &History<'_>, i: usize) -> Result<(), String> {
    let header = &history.revision(i).header;
    let device = header.device;
    if header.device_seq != 1 || adds_itself(history, device) {
        return Ok(());
    }
    let entity = Entity::new("device", device);
    let recovers = header.op == "device.recover" && header.entity == entity;
    let recovered_elsewhere = history.line(&entity).any(|j| {
        let other = &history.revision(j).header;
        other.op == "device.recover" && other.device != device
    });
    if recovers || recovered_elsewhere || history.introduction(device).is_some() {
        Ok(())
    } else {
        Err(format!("device {device} was never added"))
    }
}

/// Devices write before and in the revision that introduces them only when they introduce themselves.
fn introduces_itself(history: &History<'_>, i: usize) -> bool {
    let header = &history.revision(i).header;
    header.device_seq == 1 && (header.op == "person.add" || header.op == "device.recover")
}

fn author_is_the_devices_person(history: &History<'_>, i: usize) -> Result<(), String> {
    let header = &history.revision(i).header;
    let entity = Entity::new("device", header.device);
    let later = history.line(&entity).filter(|j| introduces(history, *j));
    let mut people = history.seen(i, &entity, "person_id");
    if header.device_seq <= 2 {
        people.extend(later.map(|j| history.revision(j).set("person_id")));
    }
    if people.iter().any(|p| p.may_be(header.author.to_string())) {
        Ok(())
    } else {
        Err(format!("the author {} is not the device's", header.author))
    }
}

fn introduces(history: &History<'_>, i: usize) -> bool {
    matches!(history.revision(i).header.op.as_str(), "device.add" | "device.recover")
}

fn author_and_device_are_active(history: &History<'_>, i: usize) -> Result<(), String> {
    let header = &history.revision(i).header;
    let author = Entity::new("person", header.author);
    let device = Entity::new("device", header.device);
    for entity in [author, device] {
        let succeeds = entity.kind == "person" && may_succeed(history, i, &entity);
        if !may_be_active(&history.seen(i, &entity, "active")) && !succeeds {
            return Err(format!("{entity} is no longer active"));
        }
    }
    Ok(())
}

fn may_be_active(seen: &[Seen]) -> bool {
    seen.iter().any(|s| *s == Seen::Unset || s.may_be(true))
}

fn role_suffices(history: &History<'_>, i: usize) -> Result<(), String> {
    let header = &history.revision(i).header;
    let Some(needed) = Role::needed_for(&header.op) else {
        return Ok(());
    };
    let founds = header.op == "person.add" && introduces_itself(history, i);
    if founds && adds_itself(history, header.device) {
        return Ok(());
    }
    let author = Entity::new("person", header.author);
    if may_have_role(history, i, header.author, needed) || may_succeed(history, i, &author) {
        Ok(())
    } else {
        Err(format!("{} by {}, who is not {needed:?} or more", header.op, header.author))
    }
}

fn may_have_role(history: &History<'_>, i: usize, person: Uuid, needed: Role) -> bool {
    let seen = history.seen(i, &Entity::new("person", person), "role");
    seen.iter().any(|role| {
        let named = role.text().and_then(Role::named);
        *role == Seen::Hidden || named.is_some_and(|role| role >= needed)
    })
}

/// Without an owner who works here, whoever stands highest does what an owner does: of those who work here, of all where
/// nobody does.
fn may_succeed(history: &History<'_>, i: usize, person: &Entity) -> bool {
    let roles = |entity| -> Vec<Option<Role>> {
        let seen = history.seen(i, entity, "role");
        seen.iter().map(|role| role.text().and_then(Role::named)).collect()
    };
    let active = |entity| history.seen(i, entity, "active");
    let most = roles(person).into_iter().map(|role| role.unwrap_or(Role::Owner)).max();
    let standing = (may_be_active(&active(person)), most);
    let is_active = |seen: &Seen| *seen == Seen::Unset || (*seen != Seen::Hidden && seen.may_be(true));
    let is_known = |entity: &Entity| !history.heads_before(i, entity).is_empty();
    let mut people = history.entities("person").filter(|other| is_known(other));
    let stands_highest = people.all(|other| {
        let least = roles(other).into_iter().map(|role| role.unwrap_or(Role::Viewer)).min();
        other == person || (active(other).iter().all(is_active), least) <= standing
    });
    is_known(person) && stands_highest
}

/// `device.recover` is for an owner.
fn owner_for_recovery(history: &History<'_>, i: usize) -> Result<(), String> {
    let revision = history.revision(i);
    if revision.header.op != "device.recover" {
        return Ok(());
    }
    match revision.set("person_id").id() {
        Some(person)
            if !may_have_role(history, i, person, Role::Owner)
                && !may_succeed(history, i, &Entity::new("person", person)) =>
        {
            Err("a device is recovered for somebody who is not an owner".to_owned())
        }
        _ => Ok(()),
    }
}

fn an_owner_remains(history: &History<'_>, i: usize) -> Result<(), String> {
    let revision = history.revision(i);
    let entity = &revision.header.entity;
    let (role, active) = (revision.set("role"), revision.set("active"));
    let keeps_role = matches!(role, Seen::Unset) || role.may_be("owner");
    let keeps_active = matches!(active, Seen::Unset) || active.may_be(true);
    let first = revision.header.parents.is_empty();
    if !revision.is("person") || first || (keeps_role && keeps_active) {
        return Ok(());
    }
    let was_owner = may_have_role(history, i, entity.id, Role::Owner)
        && may_be_active(&history.seen(i, entity, "active"));
    let mut others = history.entities("person").filter(|other| *other != entity);
    let another = others.any(|other| {
        may_have_role(history, i, other.id, Role::Owner) && may_be_active(&history.seen(i, other, "active"))
    });
    if was_owner && !another {
        return Err("the last active owner is demoted".to_owned());
    }
    Ok(())
}

/// Fields that an op cannot do without, and entities that its fields must name.
fn given(history: &History<'_>, i: usize) -> Vec<Fault> {
    let revision = history.revision(i);
    let first = revision.header.parents.is_empty();
    let (written, named): (&[&str], &[(&str, &str)]) = match revision.header.op.as_str() {
        "claim.record" => (&["statement"], &[]),
        "review.return" | "review.uphold" | "claim.withdraw" | "claim.reopen" | "redact" => {
            (&["reason"], &[])
        }
        "correction.cancel" if revision.is("correction") => (&["reason"], &[]),
        "device.add" | "device.recover" => (&[], &[("person_id", "person")]),
        "evidence.attach" if first => (&[], &[("claim_id", "claim"), ("source_id", "source")]),
        "verdict.propose" if first => (&[], &[("claim_id", "claim")]),
        "correction.open" if revision.is("correction") => (&["class", "notice"], &[("claim_id", "claim")]),
        op if first && family(op) == "comment" => (&[], &[("claim_id", "claim")]),
        _ => (&[], &[]),
    };
    let unwritten = written
        .iter()
        .filter(|field| !revision.set(field).may_be_written())
        .map(|field| revision.fault(format!("{} without {field}", revision.header.op)));
    let unnamed = named
        .iter()
        .filter(|(field, kind)| !names(history, revision, field, kind))
        .map(|(field, kind)| revision.fault(format!("{field} names no {kind}")));
    unwritten.chain(unnamed).collect()
}

fn names(history: &History<'_>, revision: &Revision, field: &str, kind: &str) -> bool {
    match revision.set(field) {
        Seen::Unset => false,
        Seen::Hidden => true,
        known => known.id().is_some_and(|id| history.line(&Entity::new(kind, id)).next().is_some()),
    }
}

/// Whatever is redacted, a `redact` revision says so; whatever a `redact` revision names, is redacted.
fn redactions(history: &History<'_>) -> Vec<Fault> {
    let mut explained: HashSet<(usize, String)> = HashSet::new();
    let mut faults = Vec::new();
    for i in history.all() {
        let revision = history.revision(i);
        if revision.header.op != "redact" {
            continue;
        }
        match redacted_by(history, i) {
            Ok(fields) => explained.extend(fields),
            Err(what) => faults.push(revision.fault(what)),
        }
    }
    for i in history.all() {
        let revision = history.revision(i);
        for (field, change) in &revision.changes {
            match (change.is_redacted(), explained.contains(&(i, field.clone()))) {
                (true, false) => {
                    faults.push(revision.fault(format!("nothing explains why `{field}` is gone")));
                }
                (false, true) => {
                    faults.push(revision.fault(format!("`{field}` is redacted, yet still there")));
                }
                _ => {}
            }
        }
    }
    faults
}

fn redacted_by(history: &History<'_>, i: usize) -> Result<Vec<(usize, String)>, String> {
    let redaction = history.revision(i);
    let (target, fields) = (redaction.set("target"), redaction.set("fields"));
    if target == Seen::Hidden || fields == Seen::Hidden {
        return Ok(Vec::new());
    }
    let target = target
        .text()
        .and_then(|target| revision_named(history, target))
        .filter(|target| history.may_know(i, *target))
        .ok_or("redact names no revision of this journal")?;
    let Seen::Known(fields) = fields else {
        return Err("redact names no fields".to_owned());
    };
    let fields = fields.as_array().ok_or("redact's fields are not a list")?;
    fields
        .iter()
        .map(|field| {
            let field = field.as_str().unwrap_or_default();
            if history.revision(target).changes.contains_key(field) {
                Ok((target, field.to_owned()))
            } else {
                Err(format!("redact names a field `{field}` that was not set"))
            }
        })
        .collect()
}

fn revision_named(history: &History<'_>, name: &str) -> Option<usize> {
    let by_id = |i: &usize| history.revision(*i).header.revision.to_string() == name;
    history.find(name).or_else(|| history.all().find(by_id))
}

/// Every attachment that a source names is there, and every one that is there is named.
fn attachments(history: &History<'_>) -> Vec<Fault> {
    let journal = history.journal();
    let present: HashSet<&str> = journal.attachments.iter().map(|a| a.sha256.as_str()).collect();
    let mut faults = Vec::new();
    let mut named = HashSet::new();
    for revision in journal.revisions.iter().filter(|r| r.is("source")) {
        match attachments_of(revision) {
            Err(what) => faults.push(revision.fault(what)),
            Ok(hashes) => {
                let missing = hashes.iter().filter(|hash| !present.contains(hash.as_str()));
                faults.extend(missing.map(|h| revision.fault(format!("attachment {h} is missing"))));
                named.extend(hashes);
            }
        }
    }
    let unnamed = journal
        .attachments
        .iter()
        .filter(|a| !named.contains(&a.sha256) && !is_mentioned(history, &a.sha256));
    faults.extend(unnamed.map(|a| Fault::new(a.line, "no source names this attachment")));
    faults
}

fn attachments_of(source: &Revision) -> Result<Vec<String>, String> {
    let Seen::Known(value) = source.set("attachments") else {
        return Ok(Vec::new());
    };
    if value.is_null() {
        return Ok(Vec::new());
    }
    let list = value.as_array().ok_or("the attachments are not a list")?;
    list.iter().map(|hash| header::hash(hash.as_str().unwrap_or_default())).collect()
}

/// A newer version may keep attachments in fields that this one does not know.
fn is_mentioned(history: &History<'_>, sha256: &str) -> bool {
    let mut revisions = history.journal().revisions.iter();
    revisions.any(|revision| {
        revision.changes.values().any(|change| match change {
            Change::Kept { text, .. } => text.contains(sha256),
            Change::Redacted { .. } => false,
        })
    })
}
