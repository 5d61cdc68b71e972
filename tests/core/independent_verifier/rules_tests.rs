//! The rules, on small journals: what is allowed passes, and each breach is named.

#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::Report;
use super::writer::{Draft, Pen, Writer, entity};

/// A founded workspace with an editor and a checker, and a claim of the checker's.
struct Desk {
    writer: Writer,
    owner: Pen,
    editor: Pen,
    checker: Pen,
    claim: String,
    source: String,
    evidence: String,
    verdict: String,
}

impl Desk {
    /// A claim in `draft`.
    fn new() -> Self {
        let (mut writer, mut owner) = Writer::founded();
        let editor = writer.colleague(&mut owner, "editor");
        let mut checker = writer.colleague(&mut owner, "fact_checker");
        let claim = entity("claim", writer.id());
        let record = json!({"statement": "Coal moves.", "modality": "asserted", "status": "draft"});
        writer.write(&mut checker, "claim.record", &claim, &record);
        writer.seal(&mut checker);
        let [source, evidence, verdict] =
            ["source", "evidence", "verdict"].map(|kind| entity(kind, writer.id()));
        Self { writer, owner, editor, checker, claim, source, evidence, verdict }
    }

    /// A claim in `in_progress`, with one source and a verdict.
    fn worked() -> Self {
        let mut desk = Self::new();
        desk.add_source();
        desk.attach();
        desk.propose();
        desk.seal();
        desk
    }

    fn submitted() -> Self {
        let mut desk = Self::worked();
        desk.move_claim("review.submit", "in_review");
        desk
    }

    fn approved() -> Self {
        let mut desk = Self::submitted();
        desk.approve("approved");
        desk
    }

    fn published() -> Self {
        let mut desk = Self::approved();
        desk.move_claim("claim.publish", "published");
        desk
    }

    fn seal(&mut self) {
        for pen in [&mut self.owner, &mut self.editor, &mut self.checker] {
            self.writer.seal(pen);
        }
    }

    fn claim_id(&self) -> String {
        self.claim.replace("claim/", "")
    }

    fn add_source(&mut self) {
        let fields = json!({"title": "Rail record", "kind": "official_record", "primary": true});
        self.writer.write(&mut self.checker, "source.add", &self.source, &fields);
    }

    /// Evidence on a draft, and the `claim.start` that it causes.
    fn attach(&mut self) {
        let source = self.source.replace("source/", "");
        let fields = json!({"claim_id": self.claim_id(), "source_id": source, "stance": "refutes"});
        let evidence = self.evidence.clone();
        self.writer.write(&mut self.checker, "evidence.attach", &evidence, &fields);
        self.caused("claim.start", &evidence);
    }

    fn caused(&mut self, op: &str, cause: &str) -> String {
        let draft = Draft { refs: vec![self.writer.pin(cause)], parents: None };
        let status = json!({"status": "in_progress"});
        self.writer.write_as(&mut self.checker, op, &self.claim, &status, draft)
    }

    fn propose(&mut self) {
        let scale = self.writer.first_entity("rating_scale").replace("rating_scale/", "");
        let fields = json!({
            "claim_id": self.claim_id(),
            "scale_id": scale,
            "rating": "false",
            "rationale": "No record shows it.",
        });
        self.writer.write(&mut self.checker, "verdict.propose", &self.verdict, &fields);
    }

    /// An op on the claim by whoever may do it, with what it needs.
    fn move_claim(&mut self, op: &str, status: &str) -> String {
        let fields = json!({"status": status, "reason": "Because.", "class": "minor", "notice": "We erred."});
        let pen = match op {
            "review.submit" | "review.recall" => &mut self.checker,
            _ => &mut self.editor,
        };
        let hash = self.writer.write(pen, op, &self.claim, &fields);
        self.seal();
        hash
    }

    fn pins(&self) -> Vec<String> {
        let scale = self.writer.first_entity("rating_scale");
        let pinned = [&self.claim, &self.verdict, &self.evidence, &self.source, &scale];
        pinned.map(|entity| self.writer.pin(entity)).to_vec()
    }

    fn approve(&mut self, status: &str) -> String {
        let refs = self.pins();
        self.approve_with(refs, status)
    }

    fn approve_with(&mut self, refs: Vec<String>, status: &str) -> String {
        let draft = Draft { refs, parents: None };
        let fields = json!({"status": status});
        let hash = self.writer.write_as(&mut self.editor, "review.approve", &self.claim, &fields, draft);
        self.seal();
        hash
    }

    fn edit(&mut self) -> String {
        let fields = json!({"statement": "Coal does move."});
        self.writer.write(&mut self.checker, "claim.edit", &self.claim, &fields)
    }

    fn set_role(&mut self, pen: &Pen, fields: &Value) {
        let person = entity("person", pen.person);
        self.writer.write(&mut self.owner, "person.edit", &person, fields);
        self.seal();
    }

    fn status(&self) -> String {
        self.report().statuses[&self.claim_id()].clone()
    }

    fn report(&self) -> Report {
        self.writer.verify().unwrap()
    }

    #[track_caller]
    fn breaks(&mut self, what: &str) {
        self.seal();
        breaks(&self.writer, what);
    }
}

#[track_caller]
fn breaks(writer: &Writer, what: &str) {
    let faults = writer.verify().unwrap_err();
    assert!(faults.iter().any(|f| f.what.contains(what)), "{faults:#?}");
}

#[test]
fn a_claim_goes_all_the_way() {
    let mut desk = Desk::published();
    assert_eq!(desk.status(), "published");
    desk.move_claim("correction.open", "correction_pending");
    desk.edit();
    desk.move_claim("review.submit", "in_review");
    desk.approve("corrected");
    let report = desk.report();
    assert_eq!(desk.status(), "corrected");
    assert_eq!(report.ops["review.approve"], 2);
    assert_eq!(report.revisions, report.ops.values().sum::<usize>());
    assert!(report.seals > 5);
    assert_eq!((report.attachments, report.redacted.len()), (0, 0));
    assert_eq!((report.workspace.len(), report.head.len()), (36, 64));
}

#[test]
fn moves_follow_the_table() {
    let wrong = [
        ("claim.publish", "published"),
        ("review.return", "changes_requested"),
        ("claim.reopen", "in_progress"),
        ("correction.open", "correction_pending"),
        ("review.recall", "in_progress"),
    ];
    for (op, status) in wrong {
        let mut desk = Desk::worked();
        desk.move_claim(op, status);
        desk.breaks(&format!("{op} from in_progress"));
    }
    let mut desk = Desk::submitted();
    desk.move_claim("review.return", "changes_requested");
    desk.move_claim("review.submit", "in_review");
    desk.move_claim("review.recall", "in_progress");
    desk.move_claim("claim.withdraw", "withdrawn");
    desk.move_claim("claim.reopen", "in_progress");
    assert_eq!(desk.status(), "in_progress");
}

#[test]
fn a_move_sets_its_own_status() {
    let mut desk = Desk::worked();
    desk.move_claim("review.submit", "approved");
    desk.breaks("review.submit sets the status approved");
    let mut desk = Desk::submitted();
    desk.approve("corrected");
    desk.breaks("review.approve sets the status corrected");
    let mut desk = Desk::worked();
    let fields = json!({"tags": ["coal"], "status": "published"});
    desk.writer.write(&mut desk.checker, "claim.tag", &desk.claim, &fields);
    desk.breaks("claim.tag sets the status published");
    let mut desk = Desk::worked();
    desk.writer.write(&mut desk.checker, "claim.withdraw", &desk.claim, &json!({}));
    desk.breaks("claim.withdraw sets no status");
    desk.breaks("claim.withdraw without reason");
    desk.breaks("who is not Editor");
}

#[test]
fn assigning_does_not_edit() {
    let mut desk = Desk::published();
    let fields = json!({"priority": "high"});
    desk.writer.write(&mut desk.checker, "claim.assign", &desk.claim, &fields);
    desk.seal();
    assert_eq!(desk.status(), "published");
    let fields = json!({"statement": "Something else."});
    desk.writer.write(&mut desk.checker, "claim.assign", &desk.claim, &fields);
    desk.breaks("claim.assign sets statement");
}

#[test]
fn edits_lapse_what_was_reviewed() {
    for mut desk in [Desk::submitted(), Desk::approved()] {
        desk.edit();
        let claim = desk.claim.clone();
        desk.caused("review.lapse", &claim);
        desk.seal();
        assert_eq!(desk.status(), "in_progress");
    }
    let mut desk = Desk::approved();
    desk.edit();
    desk.breaks("at approved");
    let mut desk = Desk::published();
    desk.edit();
    desk.breaks("is published");
    let mut desk = Desk::new();
    desk.edit();
    desk.breaks("at draft");
}

#[test]
fn a_lapse_names_its_cause_in_its_transaction() {
    let mut desk = Desk::approved();
    desk.edit();
    let source = desk.source.clone();
    desk.caused("review.lapse", &source);
    desk.breaks("names no edit that causes it");
    let mut desk = Desk::approved();
    desk.edit();
    desk.seal();
    let claim = desk.claim.clone();
    desk.caused("review.lapse", &claim);
    desk.breaks("names no edit that causes it");
}

#[test]
fn submitting_needs_a_verdict_and_sources() {
    let mut desk = Desk::new();
    desk.move_claim("review.submit", "in_review");
    desk.breaks("without a verdict");
    desk.breaks("0 of 1 independent sources");
    let mut desk = Desk::worked();
    let policy = json!({"min_independent_sources": 2});
    let entity = desk.writer.first_entity("desk");
    desk.writer.write(&mut desk.owner, "desk.set", &entity, &policy);
    let knowing = Draft { refs: vec![desk.writer.pin(&entity)], parents: None };
    let status = json!({"status": "in_review"});
    desk.writer.write_as(&mut desk.checker, "review.submit", &desk.claim, &status, knowing);
    desk.breaks("1 of 2 independent sources");
}

#[test]
fn a_policy_set_apart_is_not_held_against_the_submitter() {
    let mut desk = Desk::worked();
    let entity = desk.writer.first_entity("desk");
    let policy = json!({"min_independent_sources": 2});
    desk.writer.write(&mut desk.owner, "desk.set", &entity, &policy);
    desk.move_claim("review.submit", "in_review");
    assert_eq!(desk.status(), "in_review");
}

#[test]
fn an_approval_pins_everything() {
    let kinds = ["claim", "verdict", "evidence", "source", "rating_scale"];
    for kind in kinds {
        let mut desk = Desk::submitted();
        let mut pins = desk.pins();
        pins.retain(|pin| !pin.starts_with(&format!("{kind}/")));
        desk.approve_with(pins, "approved");
        desk.breaks("the approval does not pin");
    }
    let mut desk = Desk::submitted();
    let mut pins = desk.pins();
    let owner = entity("person", desk.owner.person);
    pins.push(desk.writer.pin(&owner));
    desk.approve_with(pins, "approved");
    assert_eq!(desk.status(), "approved");
}

#[test]
fn detached_evidence_need_not_be_pinned() {
    let mut desk = Desk::worked();
    let (kept, source) = (desk.evidence.clone(), desk.source.clone());
    desk.evidence = entity("evidence", desk.writer.id());
    desk.source = entity("source", desk.writer.id());
    desk.add_source();
    let fields = json!({
        "claim_id": desk.claim_id(),
        "source_id": desk.source.replace("source/", ""),
    });
    desk.writer.write(&mut desk.checker, "evidence.attach", &desk.evidence, &fields);
    desk.writer.write(&mut desk.checker, "evidence.detach", &desk.evidence, &json!({}));
    (desk.evidence, desk.source) = (kept, source);
    desk.move_claim("review.submit", "in_review");
    desk.approve("approved");
    assert_eq!(desk.status(), "approved");
}

#[test]
fn an_approval_of_old_evidence_is_refused() {
    let mut desk = Desk::worked();
    let old = desk.writer.pin(&desk.evidence);
    let note = json!({"note": "Page 4."});
    desk.writer.write(&mut desk.checker, "evidence.edit", &desk.evidence, &note);
    desk.move_claim("review.submit", "in_review");
    let mut pins = desk.pins();
    pins.retain(|pin| !pin.starts_with("evidence/"));
    pins.push(old);
    desk.approve_with(pins, "approved");
    desk.breaks("does not pin the head of evidence");
}

#[test]
fn four_eyes_see_more_than_two() {
    let mut desk = Desk::submitted();
    let checker = desk.checker.clone();
    desk.set_role(&checker, &json!({"role": "editor"}));
    approve_own(&mut desk);
    breaks(&desk.writer, "approved by an author of the verdict");
    breaks(&desk.writer, "approved by the submitter");
    let mut desk = Desk::worked();
    let status = json!({"status": "in_review"});
    desk.writer.write(&mut desk.editor, "review.submit", &desk.claim, &status);
    desk.approve("approved");
    desk.breaks("approved by the submitter");
}

#[test]
fn a_verdict_proposed_anew_is_no_longer_its_first_authors() {
    let by_editor = || {
        let mut desk = Desk::new();
        desk.add_source();
        desk.attach();
        let fields = json!({
            "claim_id": desk.claim_id(),
            "scale_id": desk.writer.first_entity("rating_scale").replace("rating_scale/", ""),
            "rating": "true",
            "rationale": "So it seems.",
        });
        desk.writer.write(&mut desk.editor, "verdict.propose", &desk.verdict, &fields);
        desk
    };
    let mut desk = by_editor();
    desk.move_claim("review.submit", "in_review");
    desk.approve("approved");
    desk.breaks("approved by an author of the verdict");
    let mut desk = by_editor();
    desk.propose();
    desk.move_claim("review.submit", "in_review");
    desk.approve("approved");
    assert_eq!(desk.status(), "approved");
}

#[test]
fn a_desk_may_do_without_four_eyes() {
    let mut desk = Desk::worked();
    let entity = desk.writer.first_entity("desk");
    let policy = json!({"four_eyes": false});
    desk.writer.write(&mut desk.owner, "desk.set", &entity, &policy);
    let status = json!({"status": "in_review"});
    desk.writer.write(&mut desk.editor, "review.submit", &desk.claim, &status);
    let mut refs = desk.pins();
    refs.push(desk.writer.pin(&entity));
    desk.approve_with(refs, "approved");
    assert_eq!(desk.status(), "approved");
}

/// The owner alone takes a claim to approval.
fn alone() -> Desk {
    let (writer, owner) = Writer::founded();
    let mut desk = Desk {
        editor: owner.clone(),
        checker: owner.clone(),
        owner,
        writer,
        claim: String::new(),
        source: String::new(),
        evidence: String::new(),
        verdict: String::new(),
    };
    desk.claim = entity("claim", desk.writer.id());
    desk.source = entity("source", desk.writer.id());
    desk.evidence = entity("evidence", desk.writer.id());
    desk.verdict = entity("verdict", desk.writer.id());
    let record = json!({"statement": "Coal moves.", "status": "draft"});
    desk.writer.write(&mut desk.checker, "claim.record", &desk.claim, &record);
    desk.add_source();
    desk.attach();
    desk.propose();
    let status = json!({"status": "in_review"});
    desk.writer.write(&mut desk.checker, "review.submit", &desk.claim, &status);
    desk
}

fn approve_own(desk: &mut Desk) {
    let draft = Draft { refs: desk.pins(), parents: None };
    let fields = json!({"status": "approved"});
    desk.writer.write_as(&mut desk.checker, "review.approve", &desk.claim, &fields, draft);
    desk.writer.seal(&mut desk.checker);
}

#[test]
fn one_person_alone_may_approve() {
    let mut desk = alone();
    approve_own(&mut desk);
    assert_eq!(desk.status(), "approved");
    let mut desk = alone();
    let other = desk.writer.id();
    desk.writer.person_add(&mut desk.checker, other, "viewer");
    approve_own(&mut desk);
    breaks(&desk.writer, "approved by the submitter");
    breaks(&desk.writer, "approved by an author of the verdict");
}

#[test]
fn founding_comes_whole() {
    let mut writer = Writer::new();
    let mut owner = writer.pen();
    writer.found(&mut owner, 3);
    writer.seal(&mut owner);
    breaks(&writer, "3 of the shipped scales");
    let mut writer = Writer::new();
    let mut owner = writer.pen();
    let person = owner.person;
    writer.person_add(&mut owner, person, "editor");
    writer.introduce_itself(&mut owner, "device.add");
    writer.seal(&mut owner);
    breaks(&writer, "its author's person.add as owner");
    breaks(&writer, "there is no desk.set");
}

#[test]
fn a_device_cannot_add_itself() {
    let (mut writer, owner) = Writer::founded();
    let mut stranger = writer.pen();
    stranger.person = owner.person;
    writer.introduce_itself(&mut stranger, "device.add");
    writer.seal(&mut stranger);
    breaks(&writer, "more than one device adds itself");
}

#[test]
fn an_owner_may_recover() {
    let (mut writer, owner) = Writer::founded();
    let mut second = writer.pen();
    second.person = owner.person;
    writer.introduce_itself(&mut second, "device.recover");
    writer.seal(&mut second);
    assert_eq!(writer.verify().unwrap().ops["device.recover"], 1);
    let (mut writer, mut owner) = Writer::founded();
    let checker = writer.colleague(&mut owner, "fact_checker");
    let mut second = writer.pen();
    second.person = checker.person;
    writer.introduce_itself(&mut second, "device.recover");
    writer.seal(&mut second);
    breaks(&writer, "not an owner");
}

#[test]
fn devices_are_added_by_owners_and_write_for_their_person() {
    let mut desk = Desk::new();
    let other = desk.writer.pen();
    desk.writer.device_add(&mut desk.checker, &other);
    desk.breaks("device.add by");
    desk.breaks("person_id names no person");
    let mut desk = Desk::new();
    desk.checker.person = desk.owner.person;
    desk.edit();
    desk.breaks("is not the device's");
}

#[test]
fn roles_hold_as_they_were_known() {
    let mut desk = Desk::submitted();
    let editor = desk.editor.clone();
    desk.set_role(&editor, &json!({"role": "viewer"}));
    let refs = desk.pins();
    desk.approve_with(refs.clone(), "approved");
    assert_eq!(desk.status(), "approved");
    let mut desk = Desk::submitted();
    desk.set_role(&editor, &json!({"role": "viewer"}));
    let mut refs = desk.pins();
    refs.push(desk.writer.pin(&entity("person", editor.person)));
    desk.approve_with(refs, "approved");
    desk.breaks("review.approve by");
}

#[test]
fn the_last_owner_stays() {
    let mut desk = Desk::new();
    let owner = desk.owner.clone();
    desk.set_role(&owner, &json!({"active": false}));
    desk.breaks("the last active owner is demoted");
}

#[test]
fn the_inactive_write_nothing() {
    let mut desk = Desk::worked();
    let checker = desk.checker.clone();
    desk.set_role(&checker, &json!({"active": false}));
    let person = entity("person", checker.person);
    let draft = Draft { refs: vec![desk.writer.pin(&person)], parents: None };
    let tags = json!({"tags": []});
    desk.writer.write_as(&mut desk.checker, "claim.tag", &desk.claim, &tags, draft);
    desk.breaks("is no longer active");
}

fn redact(desk: &mut Desk, target: &str, field: &str) {
    let fields = json!({"target": target, "fields": [field], "reason": "Names a minor."});
    let entity = desk.claim.clone();
    desk.writer.write(&mut desk.owner, "redact", &entity, &fields);
}

#[test]
fn redactions_are_explained() {
    let mut desk = Desk::new();
    let edit = desk.edit();
    let claim = desk.claim.clone();
    desk.caused("claim.start", &claim);
    desk.writer.destroy(&edit, "statement");
    desk.breaks("nothing explains why `statement` is gone");
    redact(&mut desk, &edit, "statement");
    desk.seal();
    assert_eq!(desk.report().redacted, [(edit.clone(), "statement".to_owned())]);
    redact(&mut desk, &edit, "nothing");
    desk.breaks("a field `nothing` that was not set");
    let mut desk = Desk::new();
    let record = desk.writer.pin(&desk.claim).split_once('@').unwrap().1.to_owned();
    redact(&mut desk, &record, "statement");
    desk.breaks("`statement` is redacted, yet still there");
}

#[test]
fn attachments_are_there_and_named() {
    let mut desk = Desk::new();
    let hash = desk.writer.attach(b"a note");
    desk.breaks("no source names this attachment");
    let fields = json!({"title": "Note", "attachments": [hash]});
    desk.writer.write(&mut desk.checker, "source.add", &desk.source, &fields);
    desk.seal();
    assert_eq!(desk.report().attachments, 1);
    let fields = json!({"attachments": ["0".repeat(64)]});
    desk.writer.write(&mut desk.checker, "source.edit", &desk.source, &fields);
    desk.breaks("is missing");
    let export = desk.writer.export().replace("YSBub3Rl", "YSBub3Rm");
    let faults = super::verify_export(export.as_bytes()).unwrap_err();
    assert!(faults[0].what.contains("SHA-256"), "{faults:?}");
}

#[test]
fn copies_edited_apart_are_folded() {
    let mut desk = Desk::worked();
    let head = desk.writer.pin(&desk.claim).split_once('@').unwrap().1.to_owned();
    desk.move_claim("review.submit", "in_review");
    let apart = Draft { refs: Vec::new(), parents: Some(vec![&head]) };
    let tags = json!({"tags": ["coal"]});
    let assigned = desk.writer.write_as(&mut desk.owner, "claim.tag", &desk.claim, &tags, apart);
    desk.seal();
    assert_eq!(desk.status(), "in_progress");
    let withdrawn = json!({"status": "withdrawn", "reason": "Twice."});
    desk.writer.write(&mut desk.editor, "claim.withdraw", &desk.claim, &withdrawn);
    desk.seal();
    assert_eq!(desk.status(), "withdrawn");
    let late = Draft { refs: Vec::new(), parents: Some(vec![&assigned]) };
    desk.writer.write_as(&mut desk.editor, "claim.tag", &desk.claim, &tags, late);
    desk.breaks("was a head no longer");
}

#[test]
fn an_approval_lapses_where_its_evidence_was_edited_apart() {
    let mut desk = Desk::submitted();
    let apart = json!({"note": "Seen in a copy."});
    let refs = desk.pins();
    desk.writer.write(&mut desk.checker, "evidence.edit", &desk.evidence, &apart);
    let claim = desk.claim.clone();
    let head = refs.iter().find(|pin| pin.starts_with("claim/")).unwrap();
    let head = head.split_once('@').unwrap().1.to_owned();
    let evidence = desk.evidence.clone();
    desk.caused("review.lapse", &evidence);
    let draft = Draft { refs, parents: Some(vec![&head]) };
    let fields = json!({"status": "approved"});
    desk.writer.write_as(&mut desk.editor, "review.approve", &claim, &fields, draft);
    desk.seal();
    assert_eq!(desk.status(), "in_progress");
}

#[test]
fn ops_from_a_newer_version_are_counted_and_left_alone() {
    let mut desk = Desk::new();
    let thing = entity("poll", desk.writer.id());
    desk.writer.write(&mut desk.checker, "poll.open", &thing, &json!({"x-y": 1}));
    desk.writer.write(&mut desk.checker, "claim.rotate", &desk.claim, &json!({"status": "round"}));
    desk.seal();
    assert_eq!(desk.report().ops["poll.open"], 1);
    assert_eq!(desk.status(), "draft");
}

#[test]
fn links_stay_within_their_entity() {
    let mut desk = Desk::worked();
    let evidence = desk.writer.pin(&desk.evidence);
    let hash = evidence.split_once('@').unwrap().1.to_owned();
    let wrong = Draft {
        refs: vec![format!("{}@{hash}", desk.source), format!("{}@{}", desk.claim, "0".repeat(64))],
        parents: Some(vec![&hash]),
    };
    desk.writer.write_as(&mut desk.checker, "claim.tag", &desk.claim, &json!({"tags": []}), wrong);
    desk.breaks(&format!("parent {hash} is not of claim/"));
    desk.breaks(&format!("ref {hash} is not of source/"));
    desk.breaks("does not come earlier");
    let mut desk = Desk::worked();
    let again = Draft { refs: Vec::new(), parents: Some(Vec::new()) };
    desk.writer.write_as(&mut desk.checker, "claim.tag", &desk.claim, &json!({"tags": []}), again);
    desk.breaks("begins a second time");
}

#[test]
fn ops_fit_their_entities() {
    let mut desk = Desk::worked();
    desk.writer.write(&mut desk.owner, "claim.tag", &desk.source, &json!({"tags": []}));
    desk.breaks("claim.tag on a source");
    let mut desk = Desk::worked();
    let other = entity("claim", desk.writer.id());
    desk.writer.write(&mut desk.checker, "claim.tag", &other, &json!({"tags": []}));
    desk.breaks("a claim begins with claim.tag");
}

#[test]
fn a_correction_opened_as_its_own_entity_moves_the_claim() {
    let mut desk = Desk::published();
    let correction = entity("correction", desk.writer.id());
    let fields = json!({"claim_id": desk.claim_id(), "class": "minor", "notice": "We erred."});
    desk.writer.write(&mut desk.editor, "correction.open", &correction, &fields);
    let status = json!({"status": "correction_pending"});
    desk.writer.write(&mut desk.editor, "correction.open", &desk.claim, &status);
    desk.seal();
    assert_eq!(desk.status(), "correction_pending");
    let mut desk = Desk::published();
    desk.writer.write(&mut desk.editor, "correction.open", &correction, &fields);
    desk.breaks("is not moved to correction_pending");
    let mut desk = Desk::published();
    desk.writer.write(&mut desk.editor, "correction.open", &desk.claim, &status);
    desk.breaks("without class and notice");
}
