//! Random work: what any person at a desk may try, picked by numbers so that a failing run can be made smaller.
//! A move may be refused; it may not fail in any other way.

use claimtrail_core::articles::{ArticleEdit, NewArticle};
use claimtrail_core::claims::{Assignment, Claim, ClaimEdit, NewClaim, Priority};
use claimtrail_core::corrections::{CorrectionClass, CorrectionEdit};
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::evidence::{EvidenceEdit, NewEvidence, Stance};
use claimtrail_core::history::ClaimView;
use claimtrail_core::ids::ClaimId;
use claimtrail_core::people::{PersonEdit, Place};
use claimtrail_core::quotes::QuoteRequest;
use claimtrail_core::records::{Patch, Record};
use claimtrail_core::rules::{Role, Status};
use claimtrail_core::sources::{NewSource, SourceEdit, SourceKind};
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit};
use claimtrail_core::workspace::Acting;
use claimtrail_core::{Result, Workspace};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::rated;

/// One thing that somebody tries: numbers that pick who, what, on which claim and with which values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Move {
    what: u8,
    who: u8,
    a: u8,
    b: u8,
}

/// Between `least` and `most` moves, or as many times that as `PROPTEST_LENGTH` says.
pub(crate) fn moves(least: usize, most: usize) -> impl Strategy<Value = Vec<Move>> {
    let length = std::env::var("PROPTEST_LENGTH").ok().and_then(|length| length.parse().ok()).unwrap_or(1);
    let most: usize = most * length;
    let one = (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>());
    vec(one.prop_map(|(what, who, a, b)| Move { what, who, a, b }), least..=most)
}

const TEXTS: [&str; 5] = ["Coal moves.", "No coal moves.", "Көмір жүрді.", "It was a cafe\u{301}.", "x"];

fn pick<T: Clone>(from: &[T], by: u8) -> Option<T> {
    from.get(usize::from(by) % from.len().max(1)).cloned()
}

fn text(by: u8) -> String {
    TEXTS[usize::from(by) % TEXTS.len()].to_owned()
}

fn set(by: u8) -> Patch<String> {
    if by.is_multiple_of(4) { Patch::Clear } else { Patch::Set(text(by)) }
}

/// Does the move. Says what was tried and whether it was done; `None` where there was nothing to do it to.
///
/// # Panics
/// For any error that is no refusal.
pub(crate) fn perform(workspace: &mut Workspace, one: Move) -> Option<(String, bool)> {
    let who = workspace.profiles().unwrap();
    let by = pick(&who, one.who)?;
    let result = if one.what < 110 { advance(workspace, &by, one) } else { attempt(workspace, &by, one) };
    let (tried, result) = result?;
    let tried = format!("{} {tried}", by.name);
    match result {
        Ok(()) => Some((tried, true)),
        Err(error) if REFUSALS.contains(&error.code()) => Some((tried, false)),
        Err(error) => panic!("{tried}: {error:?}"),
    }
}

/// The codes of errors that tell a person what they may not do.
const REFUSALS: [&str; 8] = [
    "not_allowed",
    "policy_unmet",
    "not_found",
    "conflict",
    "changed_since",
    "value_gone",
    "invalid",
    "not_undoable",
];

/// Does all the moves. Says what was tried and done, for whoever reads of a failure.
pub(crate) fn perform_all(workspace: &mut Workspace, moves: &[Move]) -> Vec<String> {
    let told = moves.iter().filter_map(|one| perform(workspace, *one));
    told.map(|(tried, done)| if done { tried } else { format!("{tried} – refused") }).collect()
}

type Attempt = Option<(&'static str, Result<()>)>;

fn claims(w: &Workspace) -> Vec<ClaimView> {
    let mut ids: Vec<ClaimId> = crate::support::claims(w).iter().map(|claim| claim.id).collect();
    ids.sort_unstable();
    ids.into_iter().map(|id| w.claim(id).unwrap()).collect()
}

/// The next step of a claim on its way: the likeliest move, so that claims get far.
fn advance(w: &mut Workspace, by: &Acting, one: Move) -> Attempt {
    let claims = claims(w);
    let Some(view) = pick(&claims, one.a).filter(|_| claims.len() > 1 || one.b > 20) else {
        return Some(("record", record(w, by, one).map(drop)));
    };
    let claim = view.claim.id;
    Some(match view.claim.body.status {
        _ if !view.claim.conflicts.is_empty() => ("settle", settle(w, by, &view.claim)),
        _ if view.claim.body.open_correction.is_some() && one.b.is_multiple_of(4) => {
            ("call the correction off", w.cancel_correction(by, claim, &text(one.b)).map(drop))
        }
        Status::Draft | Status::InProgress | Status::ChangesRequested | Status::CorrectionPending => {
            if view.evidence.is_empty() {
                let source = NewSource { title: text(one.b), ..NewSource::default() };
                let added = w.add_source(by, source).and_then(|source| {
                    w.attach_evidence(
                        by,
                        claim,
                        source.id,
                        NewEvidence { stance: Some(Stance::Context), ..NewEvidence::default() },
                    )
                    .map(drop)
                });
                ("add a source and attach it", added)
            } else if view.verdict.as_ref().is_none_or(|view| !view.verdict.conflicts.is_empty()) {
                ("propose", propose(w, by, claim, one))
            } else {
                ("submit", w.submit_claim(by, claim).map(drop))
            }
        }
        Status::InReview if one.b.is_multiple_of(5) => {
            ("return", w.return_claim(by, claim, &text(one.b)).map(drop))
        }
        Status::InReview => ("approve", w.approve_claim(by, claim).map(drop)),
        Status::Approved => ("publish", w.publish_claim(by, claim).map(drop)),
        _ if !view.approval_stale.is_empty() && one.b.is_multiple_of(3) => {
            ("uphold", w.uphold_claim(by, claim, &text(one.b)).map(drop))
        }
        Status::Published | Status::Corrected => {
            ("correct", w.open_correction(by, claim, CorrectionClass::Minor, &text(one.b)).map(drop))
        }
        Status::Withdrawn => ("reopen", w.reopen_claim(by, claim, &text(one.b)).map(drop)),
    })
}

/// Chooses what holds where copies disagree about a claim.
pub(crate) fn settle(w: &mut Workspace, by: &Acting, claim: &Record<Claim>) -> Result<()> {
    let body = claim.body.clone();
    let patch = |value: Option<String>| value.map_or(Patch::Clear, Patch::Set);
    let mut edit = ClaimEdit::default();
    let mut assignment = Assignment::default();
    for conflict in &claim.conflicts {
        match conflict.field.as_str() {
            "statement" => edit.statement = Some(body.statement.clone()),
            "claimant" => edit.claimant = patch(body.claimant.clone()),
            "reported_by" => edit.reported_by = patch(body.reported_by.clone()),
            "language" => edit.language = patch(body.language.clone()),
            "modality" => edit.modality = Some(body.modality),
            "appearances" => edit.appearances = Some(body.appearances.clone()),
            "article_id" => edit.article_id = body.article_id.map_or(Patch::Clear, Patch::Set),
            "quote" => edit.quote = Patch::Clear,
            "claimed_on" => edit.claimed_on = patch(body.claimed_on.clone()),
            "tags" => drop(w.tag_claim(by, claim.id, &["settled".to_owned()], &[])?),
            "priority" => assignment.priority = Some(body.priority),
            "due_on" => assignment.due_on = patch(body.due_on.clone()),
            "assignee_id" => assignment.assignee_id = body.assignee_id.map_or(Patch::Clear, Patch::Set),
            other => panic!("who settles {other}?"),
        }
    }
    w.assign_claim(by, claim.id, assignment)?;
    w.edit_claim(by, claim.id, edit).map(drop)
}

fn record(w: &mut Workspace, by: &Acting, one: Move) -> Result<ClaimId> {
    let articles = w.articles().unwrap();
    let article = pick(&articles, one.b).filter(|_| one.b.is_multiple_of(2));
    let quote = article.as_ref().map(|article| QuoteRequest {
        exact: article.body.text.clone(),
        nth: Some(1),
        ..QuoteRequest::default()
    });
    let new = NewClaim {
        statement: text(one.b),
        article_id: article.map(|article| article.id),
        quote,
        tags: vec![text(one.a)],
        ..NewClaim::default()
    };
    w.record_claim(by, new).map(|claim| claim.id)
}

fn propose(w: &mut Workspace, by: &Acting, claim: ClaimId, one: Move) -> Result<()> {
    let rating = if one.b.is_multiple_of(2) { "false" } else { "true" }.to_owned();
    w.propose_verdict(by, claim, NewVerdict { rating, rationale: text(one.b), ..NewVerdict::default() })
        .map(drop)
}

/// Any single op, whatever the state.
fn attempt(w: &mut Workspace, by: &Acting, one: Move) -> Attempt {
    let Move { what, a, b, .. } = one;
    if what < 150 {
        return on_library(w, by, one);
    }
    if what < 170 {
        return on_desk(w, by, one);
    }
    let view = pick(&claims(w), a)?;
    let claim = view.claim.id;
    let evidence = pick(&view.evidence, b).map(|view| view.evidence.id);
    let comment = pick(&view.comments, b).map(|comment| comment.id);
    let source = pick(&w.sources().unwrap(), b).map(|source| source.id);
    let hash = pick(&w.claim_history(claim).unwrap(), b).map(|entry| entry.hash)?;
    Some(match what % 27 {
        0 => {
            let edit = ClaimEdit { statement: Some(text(b)), ..ClaimEdit::default() };
            ("edit the statement", w.edit_claim(by, claim, edit).map(drop))
        }
        1 => {
            let edit = ClaimEdit { claimant: set(b), reported_by: set(b / 2), ..ClaimEdit::default() };
            ("edit the claimant", w.edit_claim(by, claim, edit).map(drop))
        }
        2 => {
            let assignment = Assignment {
                assignee_id: Patch::Set(by.person),
                priority: pick(Priority::ALL, b),
                due_on: Patch::Set(format!("2022-07-0{}", 1 + b % 9)),
            };
            ("assign", w.assign_claim(by, claim, assignment).map(drop))
        }
        3 => ("tag", w.tag_claim(by, claim, &[text(b)], &[text(b / 5)]).map(drop)),
        4 | 5 => {
            let stance = pick(Stance::ALL, a)?;
            let new = NewEvidence { stance: Some(stance), ..NewEvidence::default() };
            ("attach", w.attach_evidence(by, claim, source?, new).map(drop))
        }
        6 => {
            let edit = EvidenceEdit { note: set(b), ..EvidenceEdit::default() };
            ("edit evidence", w.edit_evidence(by, evidence?, edit).map(drop))
        }
        7 => ("detach", w.detach_evidence(by, evidence?).map(drop)),
        8 | 9 => ("propose", propose(w, by, claim, one)),
        10 => {
            let edit = VerdictEdit { rationale: Some(text(b)), summary: set(b), ..VerdictEdit::default() };
            ("edit the verdict", w.edit_verdict(by, claim, edit).map(drop))
        }
        11 => ("comment", w.add_comment(by, claim, &text(b), comment).map(drop)),
        12 => ("edit a comment", w.edit_comment(by, comment?, &text(b)).map(drop)),
        13 => ("resolve a comment", w.resolve_comment(by, comment?, b.is_multiple_of(2)).map(drop)),
        14 => ("submit", w.submit_claim(by, claim).map(drop)),
        15 => ("recall", w.recall_claim(by, claim).map(drop)),
        16 => ("approve", w.approve_claim(by, claim).map(drop)),
        17 => ("return", w.return_claim(by, claim, &text(b)).map(drop)),
        18 => ("publish", w.publish_claim(by, claim).map(drop)),
        19 => ("withdraw", w.withdraw_claim(by, claim, &text(b)).map(drop)),
        20 => ("reopen", w.reopen_claim(by, claim, &text(b)).map(drop)),
        21 => ("restore", w.restore_claim(by, claim, hash).map(drop)),
        22 => {
            let edit = CorrectionEdit { class: pick(CorrectionClass::ALL, a), notice: Some(text(b)) };
            ("edit the correction", w.edit_correction(by, claim, edit).map(drop))
        }
        23 => ("call the correction off", w.cancel_correction(by, claim, &text(b)).map(drop)),
        24 => ("uphold", w.uphold_claim(by, claim, &text(b)).map(drop)),
        25 => {
            let offered = w.undoable(by).unwrap().undo.is_some_and(|step| step.possible);
            let undone = w.undo(by).map(drop);
            assert_eq!(offered, undone.is_ok(), "{undone:?}");
            ("undo", undone)
        }
        _ => {
            let entries = w.claim_history(claim).unwrap();
            let entry = entries.iter().find(|entry| entry.hash == hash)?;
            let field = pick(&entry.changes, a)?.field;
            ("redact", w.redact(by, hash, &[field], &text(b)).map(drop))
        }
    })
}

fn on_library(w: &mut Workspace, by: &Acting, one: Move) -> Attempt {
    let Move { what, a, b, .. } = one;
    let article = pick(&w.articles().unwrap(), a).map(|article| article.id);
    let source = pick(&w.sources().unwrap(), a).map(|source| source.id);
    Some(match what % 6 {
        0 => {
            let new = NewArticle { title: text(a), text: text(b), ..NewArticle::default() };
            ("add an article", w.add_article(by, new).map(drop))
        }
        1 => {
            let edit = ArticleEdit { text: Some(text(b)), note: set(b), ..ArticleEdit::default() };
            ("edit an article", w.edit_article(by, article?, edit).map(drop))
        }
        2 => {
            let origin = Some(text(b)).filter(|_| b.is_multiple_of(2));
            let kind = pick(SourceKind::ALL, b)?;
            let new = NewSource { title: text(a), origin, kind, ..NewSource::default() };
            ("add a source", w.add_source(by, new).map(drop))
        }
        3 | 4 => {
            let edit = SourceEdit {
                origin: set(b),
                primary: Some(b.is_multiple_of(2)),
                note: set(b / 3),
                ..SourceEdit::default()
            };
            ("edit a source", w.edit_source(by, source?, edit).map(drop))
        }
        _ => {
            let data = text(b).into_bytes();
            ("attach a file", w.add_attachment(by, source?, "note.txt", data).map(drop))
        }
    })
}

fn on_desk(w: &mut Workspace, by: &Acting, one: Move) -> Attempt {
    let Move { what, a, b, .. } = one;
    let people = w.people().unwrap();
    let person = pick(&people, a)?.id;
    let device = pick(&w.devices().unwrap(), a)?.id;
    Some(match what % 10 {
        0 if people.len() < 9 => {
            let (name, role) = (format!("{} {b}", text(a)), pick(Role::ALL, b)?);
            ("add a person", w.add_person(by, &name, role, Place::Here).map(drop))
        }
        1 => {
            let edit = PersonEdit { role: pick(Role::ALL, b), ..PersonEdit::default() };
            ("change a role", w.set_person(by, person, edit).map(drop))
        }
        2 => {
            let edit = PersonEdit { active: Some(!b.is_multiple_of(3)), ..PersonEdit::default() };
            ("let a person go or come", w.set_person(by, person, edit).map(drop))
        }
        3 => ("add a device", w.add_device(by, person, Place::Here, None).map(drop)),
        4 if b.is_multiple_of(3) => ("revoke a device", w.revoke_device(by, device).map(drop)),
        5 => {
            let edit = DeskEdit {
                four_eyes: Some(!b.is_multiple_of(4)),
                min_independent_sources: Some(u32::from(b % 3)),
                primary_source_required: Some(b.is_multiple_of(7)),
                ..DeskEdit::default()
            };
            ("set the policy", w.set_desk(by, edit).map(drop))
        }
        6 => {
            let mut scale = pick(&w.scales().unwrap(), a)?;
            scale.body.ratings[0].meaning = text(b);
            ("edit a scale", w.edit_scale(by, scale.id, rated(scale.body.ratings)).map(drop))
        }
        7 if b.is_multiple_of(4) => ("recover a device", w.recover_device(person, None).map(drop)),
        _ => ("undo", w.undo(by).map(drop)),
    })
}
