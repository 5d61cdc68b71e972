//! What the desk does in ten years: claims are recorded, and many are worked on at once, each as far as its plan goes.
//! About five revisions and two pieces of evidence a claim, every state that the rules know among them.

use claimtrail_core::ids::PersonId;
use claimtrail_core::journal::revision::Ref;

use super::chain::{Chain, Journal, Said};
use super::claim::{Claim, Step, plan};
use super::library::Library;
use super::random::Random;
use super::words::Words;
use super::zipf::Zipf;

/// How many claims are worked on at once.
const OPEN: usize = 2_000;
/// How many sources and articles there are before the first claim.
const BEFORE: usize = 50;
/// One source for so many claims, each with two pieces of evidence.
const CLAIMS_PER_SOURCE: usize = 5;
const CLAIMS_PER_ARTICLE: usize = 50;
/// How many claims one journal holds: an import is one transaction, and the longer its log is the slower it gets.
const CLAIMS_PER_JOURNAL: usize = 20_000;
const TAGS: usize = 2_000;

/// The scale that ratings are given on.
pub(crate) struct Scale {
    /// The pin on it.
    pub(crate) pin: Ref,
    /// Its ratings' keys.
    pub(crate) ratings: Vec<String>,
}

/// A desk at work.
pub(crate) struct Work {
    /// Where it is written down.
    pub(crate) journal: Journal,
    /// What is left to chance.
    pub(crate) random: Random,
    /// Who checks.
    pub(crate) checker: Chain,
    /// Who approves.
    pub(crate) editor: Chain,
    /// What ratings are given on.
    pub(crate) scale: Scale,
    /// Whom claims are assigned to.
    pub(crate) people: Vec<PersonId>,
    pub(super) words: Words,
    pub(super) library: Library,
    pub(super) tags: Tags,
}

impl Work {
    /// A desk that has done nothing yet.
    pub(crate) fn new(
        journal: Journal,
        mut random: Random,
        (checker, editor): (Chain, Chain),
        scale: Scale,
        people: Vec<PersonId>,
    ) -> Work {
        let words = Words::new(&mut random);
        let tags = Tags::new(&words, &mut random);
        let library = Library::default();
        Work { journal, random, checker, editor, scale, people, words, library, tags }
    }

    /// Records and works on this many claims. Gives journals, which are imported one after the other.
    pub(crate) fn check(mut self, claims: usize, give: &mut dyn FnMut(Vec<u8>)) {
        for _ in 0..BEFORE {
            self.add_source();
            self.add_article();
        }
        let mut open: Vec<Claim> = Vec::with_capacity(OPEN + 1);
        for at in 0..claims {
            self.grow_library(at);
            let sole = (at % (claims / 5).max(1) == 0).then(|| format!("sole {}", at * 5 / claims));
            open.push(self.record(plan, sole));
            while open.len() > OPEN {
                self.go_on(&mut open);
            }
            if at % CLAIMS_PER_JOURNAL == CLAIMS_PER_JOURNAL - 1 && at + 1 < claims {
                give(self.journal.take(&[&self.checker, &self.editor]));
            }
        }
        while !open.is_empty() {
            self.go_on(&mut open);
        }
        give(self.journal.take(&[&self.checker, &self.editor]));
    }

    /// One more step of one of the claims; a claim without a next one is done.
    fn go_on(&mut self, open: &mut Vec<Claim>) {
        let at = self.random.below(open.len());
        match open[at].steps.pop() {
            Some(step) => self.take_step(&mut open[at], step),
            None => drop(open.swap_remove(at)),
        }
    }

    fn grow_library(&mut self, at: usize) {
        if at.is_multiple_of(CLAIMS_PER_SOURCE) {
            self.add_source();
        }
        if at.is_multiple_of(CLAIMS_PER_ARTICLE) {
            self.add_article();
        }
    }

    fn add_source(&mut self) {
        self.library.add_source(&mut self.journal, &mut self.random, &self.words, &mut self.checker);
    }

    fn add_article(&mut self) {
        self.library.add_article(&mut self.journal, &mut self.random, &self.words, &mut self.checker);
    }

    fn take_step(&mut self, claim: &mut Claim, step: Step) {
        match step {
            Step::Assign => self.assign(claim),
            Step::Comment => self.comment(claim),
            Step::Attach => self.attach(claim),
            Step::Propose => self.propose(claim),
            Step::Submit => self.submit(claim),
            Step::Approve(status) => self.approve(claim, status),
            Step::Move(op, status) => self.move_to(claim, op, status),
            Step::Correct => self.correct(claim),
        }
    }

    pub(super) fn check_in(&mut self, said: Said<'_>) -> Ref {
        self.journal.append(&mut self.random, &mut self.checker, said)
    }

    pub(super) fn edit_in(&mut self, said: Said<'_>) -> Ref {
        self.journal.append(&mut self.random, &mut self.editor, said)
    }
}

/// The desk's tags, some on every fifth claim, some on hardly any.
pub(crate) struct Tags {
    names: Vec<String>,
    ranks: Zipf,
}

impl Tags {
    fn new(words: &Words, random: &mut Random) -> Tags {
        let mut names: Vec<String> = Vec::with_capacity(TAGS);
        while names.len() < TAGS {
            let language = *random.one_of(&["en", "ru", "kk"]);
            let name = format!("{} {}", words.word(random, language), words.word(random, language));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Tags { names, ranks: Zipf::new(TAGS, 1.15) }
    }

    /// Up to four of them.
    pub(super) fn some(&self, random: &mut Random) -> Vec<String> {
        let count = [0, 0, 0, 1, 1, 1, 2, 2, 3, 4][random.below(10)];
        let mut tags: Vec<String> = Vec::new();
        for _ in 0..count {
            let tag = &self.names[self.ranks.rank(random)];
            if !tags.contains(tag) {
                tags.push(tag.clone());
            }
        }
        tags
    }
}
