//! What the desk does: sources are added, claims recorded, checked, and every fourth one approved by a second person.
//! About four revisions a claim.

use std::io::Write;

use claimtrail_core::ids::{ClaimId, EntityRef, EvidenceId, Hash, SourceId, VerdictId};
use claimtrail_core::journal::revision::Ref;
use serde_json::{Value, json};

use super::chain::{Chain, Journal, Said};
use super::random::Random;
use super::words::Words;

const STANCES: [&str; 3] = ["supports", "refutes", "context"];
const PRIORITIES: [&str; 3] = ["low", "high", "urgent"];
const MODALITIES: [&str; 5] = ["asserted", "hedged", "reported", "denied", "questioned"];
const TAGS: [&str; 8] =
    ["энергетика", "energy", "elections", "су", "health", "транспорт", "білім", "economy"];

/// The scale that ratings are given on.
pub(crate) struct Scale {
    /// The pin on it.
    pub(crate) pin: Ref,
    /// Its ratings' keys.
    pub(crate) ratings: Vec<String>,
}

/// A desk at work.
pub(crate) struct Work<W: Write> {
    /// Where it is written down.
    pub(crate) journal: Journal<W>,
    /// What is left to chance.
    pub(crate) random: Random,
    /// Who checks.
    pub(crate) checker: Chain,
    /// Who approves.
    pub(crate) editor: Chain,
    /// What ratings are given on.
    pub(crate) scale: Scale,
    words: Words,
    sources: Vec<Ref>,
}

/// A claim as far as it has come.
struct Claim {
    id: ClaimId,
    head: Hash,
    language: &'static str,
    /// Its evidence and verdict, with all that they rest on.
    pins: Vec<Ref>,
}

impl<W: Write> Work<W> {
    /// A desk that has done nothing yet.
    pub(crate) fn new(journal: Journal<W>, random: Random, people: (Chain, Chain), scale: Scale) -> Work<W> {
        let (checker, editor) = people;
        Work { journal, random, checker, editor, scale, words: Words::new(), sources: Vec::new() }
    }

    /// Adds this many sources to the library.
    pub(crate) fn add_sources(&mut self, count: usize) {
        for _ in 0..count {
            let random = &mut self.random;
            let language = self.words.language(random);
            let mut fields = vec![
                ("title", json!(self.words.sentence(random, language, 30, 90))),
                ("kind", json!(random.one_of(&["news_report", "official_record", "dataset", "study"]))),
                ("primary", json!(random.happens(30))),
                ("confidential", json!(random.happens(5))),
                ("publisher", json!(self.words.name(random, language))),
                ("url", json!(format!("https://example.org/{language}/{}", random.below(1_000_000)))),
            ];
            if random.happens(60) {
                fields.push(("published_on", json!(date(random))));
                fields.push(("author", json!(self.words.name(random, language))));
            }
            let entity = SourceId(random.id().0).into();
            let pin = self.check(Said { entity, op: "source.add", parents: vec![], refs: vec![], fields });
            self.sources.push(pin);
        }
    }

    /// Records a claim and checks it, some further than others; approves it if it is to be.
    pub(crate) fn check_claim(&mut self, approve: bool) {
        let mut claim = self.record();
        if self.random.happens(20) {
            self.assign_or_tag(&mut claim);
        }
        if !approve && self.random.happens(25) {
            return;
        }
        self.attach(&mut claim);
        self.start(&mut claim);
        if approve {
            self.attach(&mut claim);
        }
        if approve || self.random.happens(55) {
            self.propose(&mut claim);
        }
        if approve {
            self.review(&mut claim);
        }
    }

    fn check(&mut self, said: Said<'_>) -> Ref {
        self.journal.append(&mut self.random, &mut self.checker, said)
    }

    fn record(&mut self) -> Claim {
        let random = &mut self.random;
        let language = self.words.language(random);
        let mut fields = vec![
            ("statement", json!(self.words.sentence(random, language, 80, 140))),
            ("modality", json!(random.one_of(&MODALITIES))),
            ("status", json!("draft")),
            ("language", json!(language)),
            ("claimant", json!(self.words.name(random, language))),
        ];
        if random.happens(50) {
            fields.push(("reported_by", json!(self.words.name(random, language))));
            fields.push(("claimed_on", json!(date(random))));
            let appearance = format!("https://example.com/{language}/{}", random.below(1_000_000));
            fields.push(("appearances", json!([appearance])));
        }
        let id = random.id();
        let pin =
            self.check(Said { entity: id.into(), op: "claim.record", parents: vec![], refs: vec![], fields });
        Claim { id, head: pin.hash, language, pins: Vec::new() }
    }

    fn assign_or_tag(&mut self, claim: &mut Claim) {
        let (op, field, value) = if self.random.happens(50) {
            ("claim.tag", "tags", json!([self.random.one_of(&TAGS)]))
        } else {
            ("claim.assign", "priority", json!(self.random.one_of(&PRIORITIES)))
        };
        let said = on(claim, op, vec![(field, value)]);
        claim.head = self.check(said).hash;
    }

    fn attach(&mut self, claim: &mut Claim) {
        let random = &mut self.random;
        // A source that is attached already would not be an independent one.
        let source = loop {
            let source = *random.one_of(&self.sources);
            if !claim.pins.contains(&source) {
                break source;
            }
        };
        let mut fields = vec![
            ("claim_id", json!(claim.id)),
            ("source_id", json!(source.entity.id)),
            ("stance", json!(random.one_of(&STANCES))),
            ("quote", json!(self.words.sentence(random, claim.language, 60, 180))),
        ];
        if random.happens(30) {
            fields.push(("locator", json!(format!("p. {}", 1 + random.below(200)))));
        }
        let entity = EvidenceId(random.id().0).into();
        let pin = self.check(Said { entity, op: "evidence.attach", parents: vec![], refs: vec![], fields });
        claim.pins.extend([pin, source]);
    }

    fn propose(&mut self, claim: &mut Claim) {
        let random = &mut self.random;
        let fields = vec![
            ("claim_id", json!(claim.id)),
            ("scale_id", json!(self.scale.pin.entity.id)),
            ("rating", json!(random.one_of(&self.scale.ratings))),
            ("rationale", json!(self.words.sentence(random, claim.language, 250, 350))),
            ("summary", json!(self.words.sentence(random, claim.language, 60, 100))),
        ];
        let (entity, refs) = (VerdictId::of(claim.id).into(), vec![self.scale.pin]);
        let pin = self.check(Said { entity, op: "verdict.propose", parents: vec![], refs, fields });
        claim.pins.extend([pin, self.scale.pin]);
    }

    /// What the core itself writes after the first change of content, naming it.
    fn start(&mut self, claim: &mut Claim) {
        let mut said = on(claim, "claim.start", vec![("status", json!("in_progress"))]);
        said.refs = vec![claim.pins[0]];
        claim.head = self.check(said).hash;
    }

    /// Submits, and lets the second person approve.
    fn review(&mut self, claim: &mut Claim) {
        let said = pinned(claim, "review.submit", "in_review");
        claim.head = self.check(said).hash;
        let said = pinned(claim, "review.approve", "approved");
        claim.head = self.journal.append(&mut self.random, &mut self.editor, said).hash;
    }
}

/// A revision of a claim's own line.
fn on<'a>(claim: &Claim, op: &'a str, fields: Vec<(&'a str, Value)>) -> Said<'a> {
    let entity: EntityRef = claim.id.into();
    Said { entity, op, parents: vec![claim.head], refs: vec![], fields }
}

/// A review pins the heads of all that it relies on.
fn pinned<'a>(claim: &Claim, op: &'a str, status: &str) -> Said<'a> {
    let mut said = on(claim, op, vec![("status", json!(status))]);
    said.refs.clone_from(&claim.pins);
    said.refs.push(Ref { entity: claim.id.into(), hash: claim.head });
    said
}

fn date(random: &mut Random) -> String {
    format!("2024-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28))
}
