//! One claim: what becomes of it, and the revisions that say so.

use claimtrail_core::ids::{ClaimId, CommentId, CorrectionId, EntityRef, EvidenceId, Hash, VerdictId};
use claimtrail_core::journal::revision::Ref;
use serde_json::{Value, json};

use super::chain::Said;
use super::random::Random;
use super::work::Work;

const STANCES: [&str; 3] = ["supports", "refutes", "context"];
const PRIORITIES: [&str; 3] = ["low", "high", "urgent"];
const MODALITIES: [&str; 5] = ["asserted", "hedged", "reported", "denied", "questioned"];

/// What is done to a claim next.
#[derive(Clone, Copy)]
pub(super) enum Step {
    Assign,
    Comment,
    Attach,
    Propose,
    Submit,
    /// It becomes approved or corrected.
    Approve(&'static str),
    /// By the editor: an op, and the status that follows.
    Move(&'static str, &'static str),
    /// A correction is opened.
    Correct,
}

/// A claim as far as it has come.
pub(super) struct Claim {
    /// What is still to be done, the last one first.
    pub(super) steps: Vec<Step>,
    id: ClaimId,
    head: Hash,
    language: &'static str,
    started: bool,
    /// The last that the checker wrote about it.
    last: Ref,
    /// Its evidence and verdict, with all that they rest on.
    pins: Vec<Ref>,
}

const RETURN: Step = Step::Move("review.return", "changes_requested");
const PUBLISH: Step = Step::Move("claim.publish", "published");
const WITHDRAW: Step = Step::Move("claim.withdraw", "withdrawn");
const APPROVE: Step = Step::Approve("approved");

/// What is to be done to a new claim. Of a hundred, 38 stay drafts, and 60 get a rating.
pub(super) fn plan(random: &mut Random) -> Vec<Step> {
    let lot = random.below(1_000);
    let mut steps = Vec::new();
    if random.happens(10) {
        steps.push(Step::Assign);
    }
    if random.happens(3) {
        steps.push(Step::Comment);
    }
    if lot >= 380 {
        let pieces = if random.happens(8) { 6 + random.below(5) } else { 1 + random.below(5) };
        let reviewed = lot >= 760;
        steps.extend(vec![Step::Attach; if reviewed { pieces.max(2) } else { pieces }]);
        steps.extend((lot >= 400).then_some(Step::Propose));
    }
    steps.extend(review(lot));
    steps.reverse();
    steps
}

/// What an editor has to do with it.
const fn review(lot: usize) -> &'static [Step] {
    match lot {
        0..20 | 380..390 => &[WITHDRAW],
        760..800 => &[Step::Submit],
        800..830 => &[Step::Submit, RETURN],
        830..875 => &[Step::Submit, APPROVE],
        875..985 => &[Step::Submit, APPROVE, PUBLISH],
        985..992 => &[Step::Submit, APPROVE, PUBLISH, Step::Correct],
        992.. => &[Step::Submit, APPROVE, PUBLISH, Step::Correct, Step::Submit, Step::Approve("corrected")],
        _ => &[],
    }
}

impl Work {
    /// Records a claim. `sole` is a tag that no other has.
    pub(super) fn record(&mut self, plan: fn(&mut Random) -> Vec<Step>, sole: Option<String>) -> Claim {
        let random = &mut self.random;
        let mut language = self.words.language(random);
        let mut fields = vec![("modality", json!(random.one_of(&MODALITIES))), ("status", json!("draft"))];
        if random.happens(50) {
            let article = self.library.article(random);
            language = article.language;
            fields.push(("article_id", json!(article.id)));
            if random.happens(80) {
                fields.push(("quote", json!(article.quote(random))));
            }
        }
        fields.push(("statement", json!(self.words.sentence(random, language, 8, 25))));
        fields.push(("language", json!(language)));
        fields.push(("claimant", json!(self.words.name(random))));
        let mut tags = self.tags.some(random);
        tags.extend(sole);
        fields.push(("tags", json!(tags)));
        if random.happens(50) {
            fields.push(("reported_by", json!(self.words.name(random))));
            fields.push(("claimed_on", json!(random.day(-20, 0))));
            let appearance = format!("https://example.com/{language}/{}", random.below(10_000_000));
            fields.push(("appearances", json!([appearance])));
        }
        if random.happens(50) {
            fields.extend(self.assignment());
        }
        let id = self.random.id();
        let said = Said { entity: id.into(), op: "claim.record", parents: vec![], refs: vec![], fields };
        let last = self.check_in(said);
        let steps = plan(&mut self.random);
        Claim { steps, id, head: last.hash, language, started: false, last, pins: Vec::new() }
    }

    /// Who works on it, until when, how urgent it is.
    fn assignment(&mut self) -> Vec<(&'static str, Value)> {
        let random = &mut self.random;
        let mut fields = vec![("assignee_id", json!(random.one_of(&self.people)))];
        if random.happens(40) {
            fields.push(("due_on", json!(random.day(1, 30))));
        }
        if random.happens(40) {
            fields.push(("priority", json!(random.one_of(&PRIORITIES))));
        }
        fields
    }

    pub(super) fn assign(&mut self, claim: &mut Claim) {
        let fields = self.assignment();
        self.go_to(claim, on(claim, "claim.assign", fields));
    }

    pub(super) fn comment(&mut self, claim: &mut Claim) {
        let body = self.words.prose(&mut self.random, claim.language, 5, 30);
        let fields = vec![("claim_id", json!(claim.id)), ("body", json!(body)), ("resolved", json!(false))];
        let entity = CommentId(self.random.id().0).into();
        claim.last = self.check_in(Said { entity, op: "comment.add", parents: vec![], refs: vec![], fields });
    }

    pub(super) fn attach(&mut self, claim: &mut Claim) {
        let random = &mut self.random;
        // A source that is attached already would not be an independent one.
        let source = loop {
            let source = self.library.source(random);
            if !claim.pins.contains(&source) {
                break source;
            }
        };
        let mut fields = vec![
            ("claim_id", json!(claim.id)),
            ("source_id", json!(source.entity.id)),
            ("stance", json!(random.one_of(&STANCES))),
        ];
        if random.happens(60) {
            fields.push(("quote", json!(self.words.sentence(random, claim.language, 6, 20))));
        }
        if random.happens(30) {
            fields.push(("locator", json!(format!("p. {}", 1 + random.below(200)))));
        }
        let entity = EvidenceId(random.id().0).into();
        let pin =
            self.check_in(Said { entity, op: "evidence.attach", parents: vec![], refs: vec![], fields });
        claim.pins.extend([pin, source]);
        claim.last = pin;
        if !claim.started {
            claim.started = true;
            // What the core itself writes after the first change of content, naming it.
            let mut said = on(claim, "claim.start", vec![("status", json!("in_progress"))]);
            said.refs = vec![pin];
            self.go_to(claim, said);
        }
    }

    pub(super) fn propose(&mut self, claim: &mut Claim) {
        let random = &mut self.random;
        let mut fields = vec![
            ("claim_id", json!(claim.id)),
            ("scale_id", json!(self.scale.pin.entity.id)),
            ("rating", json!(random.one_of(&self.scale.ratings))),
            ("rationale", json!(self.words.prose(random, claim.language, 20, 60))),
        ];
        if random.happens(30) {
            fields.push(("summary", json!(self.words.sentence(random, claim.language, 8, 16))));
        }
        let (entity, refs) = (VerdictId::of(claim.id).into(), vec![self.scale.pin]);
        let pin = self.check_in(Said { entity, op: "verdict.propose", parents: vec![], refs, fields });
        claim.pins.extend([pin, self.scale.pin]);
        claim.last = pin;
    }

    pub(super) fn submit(&mut self, claim: &mut Claim) {
        let said = pinned(claim, "review.submit", "in_review");
        self.go_to(claim, said);
    }

    pub(super) fn approve(&mut self, claim: &mut Claim, status: &'static str) {
        let said = pinned(claim, "review.approve", status);
        claim.head = self.edit_in(said).hash;
    }

    pub(super) fn move_to(&mut self, claim: &mut Claim, op: &'static str, status: &'static str) {
        let mut fields = vec![("status", json!(status))];
        if op != "claim.publish" {
            fields.push(("reason", json!(self.words.sentence(&mut self.random, claim.language, 4, 12))));
        }
        let mut said = on(claim, op, fields);
        said.refs = vec![claim.last];
        claim.head = self.edit_in(said).hash;
    }

    /// Written twice: on the correction, and on the claim with a ref to it.
    pub(super) fn correct(&mut self, claim: &mut Claim) {
        let notice = self.words.sentence(&mut self.random, claim.language, 8, 20);
        let fields =
            vec![("claim_id", json!(claim.id)), ("class", json!("minor")), ("notice", json!(notice))];
        let (entity, op) = (CorrectionId(self.random.id().0).into(), "correction.open");
        let pin = self.edit_in(Said { entity, op, parents: vec![], refs: vec![claim.last], fields });
        let mut said = on(claim, op, vec![("status", json!("correction_pending"))]);
        said.refs = vec![pin];
        claim.head = self.edit_in(said).hash;
    }

    /// A revision of the claim's own line, by the checker.
    fn go_to(&mut self, claim: &mut Claim, said: Said<'_>) {
        claim.last = self.check_in(said);
        claim.head = claim.last.hash;
    }
}

/// A revision of a claim's own line.
fn on<'a>(claim: &Claim, op: &'a str, fields: Vec<(&'a str, Value)>) -> Said<'a> {
    let entity: EntityRef = claim.id.into();
    Said { entity, op, parents: vec![claim.head], refs: vec![], fields }
}

/// A review pins the heads of all that it relies on.
fn pinned<'a>(claim: &Claim, op: &'a str, status: &'static str) -> Said<'a> {
    let mut said = on(claim, op, vec![("status", json!(status))]);
    said.refs.clone_from(&claim.pins);
    said.refs.push(Ref { entity: claim.id.into(), hash: claim.head });
    said.refs.push(claim.last);
    said
}
