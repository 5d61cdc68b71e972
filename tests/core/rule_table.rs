//! The rule table, tried out: each op by each role in each state, and what came of it, as one table to read.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use claimtrail_core::articles::{ArticleEdit, NewArticle};
use claimtrail_core::claims::{Assignment, ClaimEdit, NewClaim, Priority};
use claimtrail_core::corrections::{CorrectionClass, CorrectionEdit};
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::evidence::{EvidenceEdit, NewEvidence, Stance};
use claimtrail_core::ids::{ArticleId, ClaimId, CommentId, DeviceId, EvidenceId, PersonId, SourceId};
use claimtrail_core::people::{PersonEdit, Place};
use claimtrail_core::records::Patch;
use claimtrail_core::rules::{self, Actor, From, Op, Role, Status};
use claimtrail_core::scales::{Rating, RatingScale, ScaleEdit};
use claimtrail_core::sources::{NewSource, SourceEdit};
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit};
use claimtrail_core::workspace::Acting;
use claimtrail_core::{Error, Result};

use crate::support::Desk;

/// A claim with all that an op may be done to.
struct Case {
    claim: ClaimId,
    evidence: Option<EvidenceId>,
    /// A comment of each person who may comment.
    comments: BTreeMap<PersonId, CommentId>,
    has_verdict: bool,
}

fn case(desk: &mut Desk, status: Status) -> Case {
    let claim = desk.claim_in(status);
    let evidence = desk.evidence_of(claim).first().copied();
    let mut comments = BTreeMap::new();
    for acting in [&desk.checker, &desk.editor, &desk.owner] {
        let comment = desk.workspace.add_comment(acting, claim, "Which railway?", None).unwrap();
        comments.insert(acting.person, comment.id);
    }
    comments.insert(desk.viewer.person, comments[&desk.checker.person]);
    Case { claim, evidence, comments, has_verdict: status != Status::Draft }
}

/// Does the op to the claim; nothing where there is nothing to do it to: a draft has neither evidence nor verdict.
fn attempt(desk: &mut Desk, op: Op, by: &Acting, case: &Case) -> Option<Result<()>> {
    let text = desk.text("Changed");
    let Case { claim, evidence, comments, .. } = case;
    let (claim, w) = (*claim, &mut desk.workspace);
    Some(match op {
        Op::ClaimEdit => {
            let edit = ClaimEdit { statement: Some(text), ..ClaimEdit::default() };
            w.edit_claim(by, claim, edit).map(drop)
        }
        Op::ClaimAssign => {
            let priority = Some(Priority::High);
            w.assign_claim(by, claim, Assignment { priority, ..Assignment::default() }).map(drop)
        }
        Op::ClaimTag => w.tag_claim(by, claim, &[text], &[]).map(drop),
        Op::EvidenceAttach => {
            let source = desk.source();
            desk.workspace
                .attach_evidence(
                    by,
                    claim,
                    source,
                    NewEvidence { stance: Some(Stance::Context), ..NewEvidence::default() },
                )
                .map(drop)
        }
        Op::EvidenceEdit => {
            let edit = EvidenceEdit { note: Patch::Set(text), ..EvidenceEdit::default() };
            w.edit_evidence(by, (*evidence)?, edit).map(drop)
        }
        Op::EvidenceDetach => w.detach_evidence(by, (*evidence)?).map(drop),
        Op::VerdictPropose => w.propose_verdict(by, claim, verdict("false", &text)).map(drop),
        Op::VerdictEdit if !case.has_verdict => return None,
        Op::VerdictEdit => {
            let edit = VerdictEdit { rationale: Some(text), ..VerdictEdit::default() };
            w.edit_verdict(by, claim, edit).map(drop)
        }
        Op::CommentAdd => w.add_comment(by, claim, &text, None).map(drop),
        Op::CommentEdit => w.edit_comment(by, comments[&by.person], &text).map(drop),
        Op::CommentResolve => w.resolve_comment(by, comments[&by.person], true).map(drop),
        Op::CommentReopen => w.resolve_comment(by, comments[&by.person], false).map(drop),
        Op::ReviewSubmit => w.submit_claim(by, claim).map(drop),
        Op::ReviewRecall => w.recall_claim(by, claim).map(drop),
        Op::ReviewApprove => w.approve_claim(by, claim).map(drop),
        Op::ReviewReturn => w.return_claim(by, claim, &text).map(drop),
        Op::ClaimPublish => w.publish_claim(by, claim).map(drop),
        Op::CorrectionOpen => w.open_correction(by, claim, CorrectionClass::Minor, &text).map(drop),
        Op::CorrectionEdit => {
            let edit = CorrectionEdit { notice: Some(text), ..CorrectionEdit::default() };
            w.edit_correction(by, claim, edit).map(drop)
        }
        Op::CorrectionCancel => w.cancel_correction(by, claim, &text).map(drop),
        Op::ReviewUphold => w.uphold_claim(by, claim, &text).map(drop),
        Op::ClaimWithdraw => w.withdraw_claim(by, claim, &text).map(drop),
        Op::ClaimReopen => w.reopen_claim(by, claim, &text).map(drop),
        _ => return None,
    })
}

fn verdict(rating: &str, rationale: &str) -> NewVerdict {
    NewVerdict { rating: rating.to_owned(), rationale: rationale.to_owned(), ..NewVerdict::default() }
}

/// Things that ops concern which have no state.
struct Things {
    article: ArticleId,
    source: SourceId,
    person: PersonId,
    device: DeviceId,
}

fn things(desk: &mut Desk) -> Things {
    let new =
        NewArticle { title: "Coal".to_owned(), text: "Coal moves.".to_owned(), ..NewArticle::default() };
    let article = desk.workspace.add_article(&desk.checker, new).unwrap().id;
    let person = desk.join("Pjotr", Role::FactChecker).person;
    let device = desk.workspace.add_device(&desk.owner, person, Place::Here, Some("old laptop")).unwrap();
    Things { article, source: desk.source(), person, device: device.id }
}

fn scale(name: String) -> RatingScale {
    let rating = Rating { key: "yes".to_owned(), label: "Yes".to_owned(), ..Rating::default() };
    RatingScale { name, ratings: vec![rating], worst: None, best: None }
}

/// Does an op that concerns no claim.
fn attempt_without_claim(desk: &mut Desk, op: Op, by: &Acting, things: &Things) -> Option<Result<()>> {
    let text = desk.text("Changed");
    let first_scale = desk.workspace.scales().unwrap()[0].id;
    let w = &mut desk.workspace;
    Some(match op {
        Op::ArticleAdd => {
            let new = NewArticle { title: text.clone(), text, ..NewArticle::default() };
            w.add_article(by, new).map(drop)
        }
        Op::ArticleEdit => {
            let edit = ArticleEdit { title: Some(text), ..ArticleEdit::default() };
            w.edit_article(by, things.article, edit).map(drop)
        }
        Op::SourceAdd => w.add_source(by, NewSource { title: text, ..NewSource::default() }).map(drop),
        Op::SourceEdit => {
            let edit = SourceEdit { title: Some(text), ..SourceEdit::default() };
            w.edit_source(by, things.source, edit).map(drop)
        }
        Op::ClaimRecord => w.record_claim(by, NewClaim { statement: text, ..NewClaim::default() }).map(drop),
        Op::PersonAdd => w.add_person(by, &text, Role::Viewer, Place::Here).map(drop),
        Op::PersonSet => {
            let edit = PersonEdit { name: Some(text), ..PersonEdit::default() };
            w.set_person(by, things.person, edit).map(drop)
        }
        Op::DeviceAdd => w.add_device(by, things.person, Place::Here, None).map(drop),
        Op::DeviceRevoke => w.revoke_device(by, things.device).map(drop),
        Op::DeviceRecover => w.recover_device(by.person, None).map(drop),
        Op::RatingScaleAdd => w.add_scale(by, scale(text)).map(drop),
        Op::RatingScaleEdit => {
            w.edit_scale(by, first_scale, ScaleEdit { name: Some(text), ..ScaleEdit::default() }).map(drop)
        }
        Op::DeskSet => w.set_desk(by, DeskEdit { name: Some(text), ..DeskEdit::default() }).map(drop),
        Op::Redact => {
            let revision = w.source(things.source).unwrap().source.heads[0];
            w.redact(by, revision, &["title".to_owned()], "It is private.").map(drop)
        }
        _ => return None,
    })
}

/// What came of an op by one role, over all states.
#[derive(Default)]
struct Row {
    allowed: Vec<Status>,
    refused: Vec<(String, Vec<Status>)>,
    nothing_there: Vec<Status>,
}

impl Row {
    fn refuse(&mut self, message: String, status: Status) {
        match self.refused.iter_mut().find(|(said, _)| *said == message) {
            Some((_, states)) => states.push(status),
            None => self.refused.push((message, vec![status])),
        }
    }

    fn write(&self, table: &mut String, op: Op, role: Role) {
        writeln!(table, "{op} by {role}").unwrap();
        if !self.allowed.is_empty() {
            writeln!(table, "    allowed: {}", names(&self.allowed)).unwrap();
        }
        for (message, states) in &self.refused {
            writeln!(table, "    {}: {message}", names(states)).unwrap();
        }
        if !self.nothing_there.is_empty() {
            writeln!(table, "    nothing to do it to: {}", names(&self.nothing_there)).unwrap();
        }
    }
}

fn names(states: &[Status]) -> String {
    if states.len() == Status::ALL.len() {
        return "any state".to_owned();
    }
    states.iter().map(|status| status.as_str()).collect::<Vec<_>>().join(", ")
}

/// Those that the core writes by itself are asked for by nobody.
const CONSEQUENCES: [Op; 2] = [Op::ClaimStart, Op::ReviewLapse];

#[test]
fn each_op_by_each_role_in_each_state_is_allowed_or_refused_as_the_table_says() {
    let mut desk = Desk::new();
    let mut cases: Vec<Case> = Status::ALL.iter().map(|status| case(&mut desk, *status)).collect();
    let mut table = String::new();
    let on_claims = rules::RULES.iter().filter(|rule| rule.from != From::NoClaim);
    for rule in on_claims.filter(|rule| !CONSEQUENCES.contains(&rule.op)) {
        for role in Role::ALL {
            let row = try_in_every_state(&mut desk, &mut cases, rule.op, *role);
            row.write(&mut table, rule.op, *role);
        }
    }
    insta::assert_snapshot!("rule_table_on_claims", table);
}

fn try_in_every_state(desk: &mut Desk, cases: &mut [Case], op: Op, role: Role) -> Row {
    let by = desk.by(role);
    let mut row = Row::default();
    for (case, status) in cases.iter_mut().zip(Status::ALL) {
        let before = desk.claim(case.claim);
        assert_eq!(before.body.status, *status);
        let says_allowed = says_allowed(desk, op, &by, case.claim);
        match attempt(desk, op, &by, case) {
            None => row.nothing_there.push(*status),
            Some(Ok(())) => {
                assert!(says_allowed, "{op} by {role} in {status} was to be refused");
                assert!(permitted(op, role, *status), "{op} by {role} in {status} was not permitted");
                row.allowed.push(*status);
                if desk.status(case.claim) != *status || op == Op::EvidenceDetach {
                    *case = self::case(desk, *status);
                }
            }
            Some(Err(error)) => {
                assert!(matches!(&error, Error::NotAllowed { op: refused, .. } if *refused == op), "{error}");
                assert_eq!(desk.claim(case.claim), before, "{op} by {role} in {status} left traces");
                row.refuse(error.to_string(), *status);
            }
        }
    }
    row
}

fn permitted(op: Op, role: Role, status: Status) -> bool {
    let actor = Actor { person: PersonId::default(), role, active: true };
    rules::permit(op, actor, Some(status)).is_ok()
}

/// What a window would show: the op's button, enabled or not.
fn says_allowed(desk: &Desk, op: Op, by: &Acting, claim: ClaimId) -> bool {
    let permissions = desk.workspace.allowed(by, claim).unwrap();
    permissions.iter().find(|permission| permission.op == op).unwrap().why.is_none()
}

#[test]
fn each_op_that_concerns_no_claim_is_allowed_or_refused_by_role() {
    let mut desk = Desk::new();
    let things = things(&mut desk);
    let mut table = String::new();
    for rule in rules::RULES.iter().filter(|rule| rule.from == From::NoClaim) {
        for role in Role::ALL {
            let (by, before) = (desk.by(*role), desk.revisions());
            let answer = match attempt_without_claim(&mut desk, rule.op, &by, &things).unwrap() {
                Ok(()) => "allowed".to_owned(),
                Err(error) => {
                    assert!(
                        matches!(&error, Error::NotAllowed { op, .. } if *op == rule.op),
                        "{}: {error}",
                        rule.op
                    );
                    assert_eq!(desk.revisions(), before, "{} by {role} left traces", rule.op);
                    error.to_string()
                }
            };
            writeln!(table, "{} by {role}\n    {answer}", rule.op).unwrap();
        }
    }
    insta::assert_snapshot!("rule_table_without_claim", table);
}
