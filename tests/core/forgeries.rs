//! Journals that somebody of the desk wrote by hand and signed with their own key: each says something that the rules
//! refuse, in another shape than the program would give it. None of it is taken; what older versions accepted is.

use claimtrail_core::Error;
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::error::Fault;
use claimtrail_core::ids::{ClaimId, VerdictId};
use claimtrail_core::people::Place;
use claimtrail_core::rules::{Refusal, Role, Status};
use claimtrail_core::sources::NewSource;
use ed25519_dalek::SigningKey;
use serde_json::{Value, json};

use crate::copies::export;
use crate::independent_verifier::writer::{Draft, Pen, Writer, entity};
use crate::support::Desk;

/// A desk with a published claim, another in progress, and Mira, a fact-checker whose key is at hand here.
pub(crate) struct Forger {
    pub(crate) desk: Desk,
    writer: Writer,
    mira: Pen,
    pub(crate) published: ClaimId,
    draft: ClaimId,
}

impl Forger {
    fn new() -> Forger {
        Forger::of(Role::FactChecker)
    }

    /// The same where Mira is something else.
    pub(crate) fn of(role: Role) -> Forger {
        let mut desk = Desk::new();
        let owner = desk.by(Role::Owner);
        let key = SigningKey::from_bytes(&[9; 32]);
        let place = Place::Elsewhere(hex::encode(key.verifying_key().as_bytes()));
        let mira = desk.workspace.add_person(&owner, "Mira", role, place).unwrap();
        let device =
            desk.workspace.devices().unwrap().into_iter().find(|d| d.body.person_id == mira.id).unwrap();
        let published = desk.claim_in(Status::Published);
        let draft = desk.worked();
        let writer = Writer::after(&export(&desk.workspace));
        Forger { desk, writer, mira: Pen::new(device.id.0, mira.id.0, key), published, draft }
    }

    /// The same, after what was done at the desk meanwhile.
    pub(crate) fn caught_up(mut self) -> Forger {
        self.writer = Writer::after(&export(&self.desk.workspace));
        self
    }

    /// What Mira writes, knowing all that there is, and what comes of it.
    pub(crate) fn gives(mut self, op: &str, entity: &str, fields: &Value) -> Result<Desk, Error> {
        self.write(op, entity, fields, None);
        self.give()
    }

    pub(crate) fn write(&mut self, op: &str, entity: &str, fields: &Value, parents: Option<Vec<&str>>) {
        let draft = Draft { refs: self.writer.all_known(), parents };
        self.writer.write_as(&mut self.mira, op, entity, fields, draft);
    }

    fn give(mut self) -> Result<Desk, Error> {
        self.writer.seal(&mut self.mira);
        let journal = self.writer.export();
        self.desk.workspace.import_journal(&mut journal.as_bytes()).map(|_| self.desk)
    }

    fn me(&self) -> String {
        entity("person", self.mira.person)
    }

    fn claim(&self, id: ClaimId) -> String {
        entity("claim", id.0)
    }
}

#[track_caller]
pub(crate) fn refused(given: Result<Desk, Error>) -> Fault {
    match given {
        Err(Error::Journal { fault, .. }) => fault,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it was taken"),
    }
}

#[test]
fn what_the_rules_allow_is_taken() {
    let mut forger = Forger::new();
    let source = entity("source", forger.writer.id());
    let desk = forger.gives("source.add", &source, &json!({"title": "A record", "kind": "other"})).unwrap();
    assert!(desk.workspace.verify(None, &mut |_, _| {}).unwrap().holds);
}

#[test]
fn a_submission_from_when_addresses_did_not_count_is_taken() {
    let mut forger = Forger::new();
    let claim = forger.desk.draft();
    let checker = forger.desk.by(Role::FactChecker);
    forger.desk.propose(&checker, claim);
    for title in ["Letter", "The letter"] {
        let url = Some("https://example.org/letter".to_owned());
        let new = NewSource { title: title.to_owned(), url, anyway: true, ..NewSource::default() };
        let source = forger.desk.workspace.add_source(&checker, new).unwrap().id;
        forger.desk.attach(claim, source);
    }
    assert_eq!(forger.desk.workspace.submit_claim(&checker, claim).unwrap_err().code(), "policy_unmet");
    let submission = json!({"status": "in_review"});
    let desk = forger.caught_up().gives("review.submit", &entity("claim", claim.0), &submission).unwrap();
    assert_eq!(desk.status(claim), Status::InReview);
    assert!(desk.workspace.verify(None, &mut |_, _| {}).unwrap().holds);
}

#[test]
fn a_correction_from_when_its_verdict_could_stay_is_taken_and_returned() {
    let mut forger = Forger::new();
    let (editor, claim) = (forger.desk.by(Role::Editor), forger.published);
    let class = CorrectionClass::VerdictChanged;
    forger.desk.workspace.open_correction(&editor, claim, class, "It was right.").unwrap();
    let submission = json!({"status": "in_review"});
    let mut desk = forger.caught_up().gives("review.submit", &entity("claim", claim.0), &submission).unwrap();
    assert!(desk.workspace.verify(None, &mut |_, _| {}).unwrap().holds);
    let refused = desk.workspace.approve_claim(&editor, claim).unwrap_err();
    assert!(matches!(refused, Error::NotAllowed { why: Refusal::VerdictUnchanged, .. }), "{refused}");
    desk.workspace.return_claim(&editor, claim, "The verdict is the same.").unwrap();
    assert_eq!(desk.status(claim), Status::ChangesRequested);
}

#[test]
fn nobody_becomes_owner_by_an_op_of_another_kind() {
    let ops = ["article.edit", "source.edit", "claim.tag", "comment.edit", "evidence.edit", "verdict.edit"];
    for op in ops {
        let forger = Forger::new();
        let me = forger.me();
        let fault = refused(forger.gives(op, &me, &json!({"role": "owner"})));
        assert!(matches!(fault, Fault::OpOfKind { .. }), "{op}: {fault:?}");
    }
    let forger = Forger::new();
    let me = forger.me();
    let fault = refused(forger.gives("person.set", &me, &json!({"role": "owner"})));
    assert!(matches!(fault, Fault::Rule { .. }), "{fault:?}");
    let forger = Forger::new();
    let desk = entity("desk", forger.desk.workspace.id());
    let fault = refused(forger.gives("article.edit", &desk, &json!({"four_eyes": false})));
    assert!(matches!(fault, Fault::OpOfKind { .. }), "{fault:?}");
}

#[test]
fn no_claim_is_published_but_by_publishing() {
    let forger = Forger::new();
    let claim = forger.claim(forger.draft);
    let fault = refused(forger.gives("source.add", &claim, &json!({"status": "published"})));
    assert!(matches!(fault, Fault::OpOfKind { .. }), "{fault:?}");
    let mut forger = Forger::new();
    let claim = entity("claim", forger.writer.id());
    let record = json!({"statement": "Coal moves.", "modality": "asserted", "status": "published"});
    let fault = refused(forger.gives("claim.record", &claim, &record));
    assert!(matches!(fault, Fault::Status { .. }), "{fault:?}");
    let forger = Forger::new();
    let claim = forger.claim(forger.draft);
    let fault = refused(forger.gives("claim.tag", &claim, &json!({"tags": [], "status": "published"})));
    assert!(matches!(fault, Fault::OpField { .. }), "{fault:?}");
}

#[test]
fn nothing_begins_twice_or_in_the_middle() {
    let record = json!({"statement": "Coal stays.", "modality": "asserted", "status": "draft"});
    for parents in [None, Some(Vec::new())] {
        let mut forger = Forger::new();
        let claim = forger.claim(forger.published);
        forger.write("claim.record", &claim, &record, parents);
        let fault = refused(forger.give());
        assert!(matches!(fault, Fault::OpOfEntity { .. }), "{fault:?}");
    }
    let mut forger = Forger::new();
    let claim = entity("claim", forger.writer.id());
    let fault = refused(forger.gives("claim.edit", &claim, &json!({"statement": "Coal moves."})));
    assert!(matches!(fault, Fault::OpOfEntity { .. }), "{fault:?}");
}

#[test]
fn evidence_stays_with_its_claim_and_comments_with_their_words() {
    for op in ["evidence.edit", "evidence.attach"] {
        let forger = Forger::new();
        let evidence = entity("evidence", forger.desk.evidence_of(forger.published)[0].0);
        let moved = json!({"claim_id": forger.draft.0, "stance": "supports"});
        let fault = refused(forger.gives(op, &evidence, &moved));
        assert!(matches!(fault, Fault::OpField { .. }), "{op}: {fault:?}");
    }
    let mut forger = Forger::new();
    let editor = forger.desk.by(Role::Editor);
    let comment = forger.desk.workspace.add_comment(&editor, forger.draft, "By the editor.", None).unwrap();
    forger.writer = Writer::after(&export(&forger.desk.workspace));
    let fault = refused(forger.gives(
        "comment.resolve",
        &entity("comment", comment.id.0),
        &json!({"resolved": true, "body": "By Mira."}),
    ));
    assert!(matches!(fault, Fault::OpField { .. }), "{fault:?}");
}

#[test]
fn a_claim_has_one_verdict_and_what_is_named_is_there() {
    let mut forger = Forger::new();
    let second = entity("verdict", forger.writer.id());
    let scale = forger.desk.default_scale().id;
    let proposed =
        json!({"claim_id": forger.draft.0, "scale_id": scale.0, "rating": "true", "rationale": "So."});
    let fault = refused(forger.gives("verdict.propose", &second, &proposed));
    assert!(matches!(fault, Fault::Ref { .. }), "{fault:?}");
    let mut forger = Forger::new();
    let nowhere = ClaimId(forger.writer.id());
    let verdict = entity("verdict", VerdictId::of(nowhere).0);
    let proposed = json!({"claim_id": nowhere.0, "scale_id": scale.0, "rating": "true", "rationale": "So."});
    let fault = refused(forger.gives("verdict.propose", &verdict, &proposed));
    assert!(matches!(fault, Fault::Ref { .. }), "{fault:?}");
    let mut forger = Forger::new();
    let (evidence, source) = (entity("evidence", forger.writer.id()), forger.writer.id());
    let attached = json!({"claim_id": forger.draft.0, "source_id": source, "stance": "supports"});
    let fault = refused(forger.gives("evidence.attach", &evidence, &attached));
    assert!(matches!(fault, Fault::Ref { .. }), "{fault:?}");
}

#[test]
fn an_op_of_a_newer_version_has_an_author_who_may_sign_and_shows_nothing() {
    let mut forger = Forger::new();
    let owner = forger.desk.by(Role::Owner).person;
    forger.mira.person = owner.0;
    let claim = forger.claim(forger.draft);
    let fault = refused(forger.gives("claim.bless", &claim, &json!({"status": "published"})));
    assert!(matches!(fault, Fault::OtherAuthor), "{fault:?}");
    let mut forger = Forger::new();
    let claims = forger.desk.workspace.desk_counts().unwrap().claims;
    let (claim, evidence) = (entity("claim", forger.writer.id()), entity("evidence", forger.writer.id()));
    forger.write("claim.dream", &claim, &json!({"statement": "Coal flies."}), None);
    forger.write("evidence.guess", &evidence, &json!({"claim_id": forger.draft.0}), None);
    forger.write("evidence.doubt", &evidence, &json!({"shade": "grey"}), None);
    let desk = forger.give().unwrap();
    assert!(desk.workspace.verify(None, &mut |_, _| {}).unwrap().holds);
    assert_eq!(desk.workspace.desk_counts().unwrap().claims, claims);
}

#[test]
fn what_nobody_could_have_typed_is_refused() {
    let wrong = [
        ("note", json!("a\u{0}b")),
        ("published_on", json!("2026-02-31")),
        ("url", json!("javascript:alert(1)")),
        ("archived_url", json!("")),
        ("publisher", json!("Cafe\u{301}")),
        ("origin", json!("a".repeat(200_001))),
        ("attachments", json!(["e\u{301}"])),
    ];
    for (field, value) in wrong {
        let mut forger = Forger::new();
        let source = entity("source", forger.writer.id());
        let fields = json!({"title": "A record", "kind": "other", field: value});
        let fault = refused(forger.gives("source.add", &source, &fields));
        assert!(matches!(fault, Fault::Field { .. }), "{field}: {fault:?}");
    }
    let forger = Forger::new();
    let claim = forger.claim(forger.draft);
    let fault = refused(forger.gives("claim.tag", &claim, &json!({"tags": ["rail", "co\u{0}al"]})));
    assert!(matches!(fault, Fault::Field { .. }), "{fault:?}");
}
