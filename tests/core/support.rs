//! What the tests share: a clock and randomness that they decide, and a desk with one person in each role.
//! It uses the core as any program does and knows nothing of its inside.

#![allow(dead_code, reason = "each module takes what it needs")]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use claimtrail_core::claims::{Claim, ClaimListing, NewClaim, ROWS_MOST};
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::evidence::{NewEvidence, Stance};
use claimtrail_core::ids::{ClaimId, EvidenceId, SourceId};
use claimtrail_core::journal::undo::UndoStep;
use claimtrail_core::people::Place;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::records::Record;
use claimtrail_core::rules::{Refusal, Role, Status};
use claimtrail_core::scales::{Rating, RatingScale, ScaleEdit};
use claimtrail_core::seam::Seam;
use claimtrail_core::sources::{NewSource, SourceKind};
use claimtrail_core::verdicts::NewVerdict;
use claimtrail_core::workspace::Acting;
use claimtrail_core::{Error, Result, Workspace};
use serde_json::{Value, json};
use tempfile::TempDir;

/// When every test begins: 2022-06-24T08:00:00Z.
pub(crate) const BEGINNING: i64 = 1_656_057_600_000;

/// A clock that tests set; it goes on by a second each time it is read. On the wall it stands as UTC does, until it is hung
/// up somewhere else.
#[derive(Clone, Debug)]
pub(crate) struct Clock(Arc<AtomicI64>, Arc<Mutex<Zone>>);

/// How far a clock is ahead of UTC at a time, both in seconds.
pub(crate) type Zone = fn(i64) -> i32;

/// The clocks of most of Kazakhstan, which were put back for good by an hour at the end of 2024-02-29.
pub(crate) fn astana(seconds: i64) -> i32 {
    if seconds < 1_709_229_600 { 21_600 } else { 18_000 }
}

impl Clock {
    pub(crate) fn new() -> Clock {
        Clock(Arc::new(AtomicI64::new(BEGINNING)), Arc::new(Mutex::new(|_| 0)))
    }

    pub(crate) fn set(&self, millis: i64) {
        self.0.store(millis, Ordering::SeqCst);
    }

    pub(crate) fn hang(&self, zone: Zone) {
        *self.1.lock().unwrap() = zone;
    }

    pub(crate) fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// Time from a [`Clock`], and bytes that follow from a seed: two runs with one seed are the same.
#[derive(Clone, Debug)]
pub(crate) struct TestSeam {
    clock: Clock,
    state: u64,
}

impl TestSeam {
    pub(crate) fn new(clock: &Clock, seed: u64) -> TestSeam {
        TestSeam { clock: clock.clone(), state: seed }
    }

    pub(crate) fn boxed(clock: &Clock, seed: u64) -> Box<dyn Seam> {
        Box::new(TestSeam::new(clock, seed))
    }

    /// SplitMix64.
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

impl Seam for TestSeam {
    fn now_millis(&mut self) -> i64 {
        self.clock.0.fetch_add(1_000, Ordering::SeqCst)
    }

    fn wall_clock(&self) -> i64 {
        self.clock.now()
    }

    fn ahead(&self, millis: i64) -> i32 {
        let zone = self.clock.1.lock().unwrap();
        zone(millis.div_euclid(1_000))
    }

    fn fill(&mut self, buffer: &mut [u8]) -> Result<()> {
        for chunk in buffer.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

/// A folder that goes away with the test, in memory where the system has such a place: syncing costs nothing there.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir()
        && let Ok(folder) = tempfile::tempdir_in(memory)
    {
        return folder;
    }
    tempfile::tempdir().unwrap()
}

/// Asserts that an undo is not offered, and refused for the reason that is told.
#[track_caller]
pub(crate) fn refused_undo(workspace: &mut Workspace, by: &Acting) -> Error {
    let offered = workspace.undoable(by).unwrap().undo;
    refused(offered, workspace.undo(by).unwrap_err())
}

/// [`refused_undo`] of a redo.
#[track_caller]
pub(crate) fn refused_redo(workspace: &mut Workspace, by: &Acting) -> Error {
    let offered = workspace.undoable(by).unwrap().redo;
    refused(offered, workspace.redo(by).unwrap_err())
}

#[track_caller]
fn refused(offered: Option<UndoStep>, refused: Error) -> Error {
    let step = offered.unwrap();
    assert_eq!((step.possible, step.reason), (false, Some(refused.to_string())));
    refused
}

/// Why the rules refuse what was tried.
#[track_caller]
pub(crate) fn why<T: std::fmt::Debug>(tried: Result<T>) -> Refusal {
    match tried.unwrap_err() {
        Error::NotAllowed { why, .. } => why,
        other => panic!("{other:?}"),
    }
}

/// An edit of a scale that sets its ratings.
pub(crate) fn rated(ratings: Vec<Rating>) -> ScaleEdit {
    ScaleEdit { ratings: Some(ratings), ..ScaleEdit::default() }
}

/// A workspace with one person in each role, all of whom work on this computer.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) workspace: Workspace,
    pub(crate) owner: Acting,
    pub(crate) editor: Acting,
    pub(crate) checker: Acting,
    pub(crate) viewer: Acting,
    pub(crate) clock: Clock,
    pub(crate) folder: TempDir,
    seed: u64,
    texts: u32,
    attached: Vec<(ClaimId, EvidenceId)>,
}

impl Desk {
    pub(crate) fn new() -> Desk {
        Desk::seeded(1)
    }

    /// Two desks with one seed that do the same are the same to the last byte.
    pub(crate) fn seeded(seed: u64) -> Desk {
        let (folder, clock) = (folder(), Clock::new());
        let path = folder.path().join("desk.claimtrail");
        let profiles = Profiles::under(&folder.path().join("home"));
        let seam = TestSeam::boxed(&clock, seed);
        let mut workspace = Workspace::create(&path, profiles, seam, "Olga", "The desk").unwrap();
        let owner = workspace.acting(Some("Olga")).unwrap();
        let mut join = |name: &str, role| {
            workspace.add_person(&owner, name, role, Place::Here).unwrap();
            workspace.acting(Some(name)).unwrap()
        };
        let editor = join("Edil", Role::Editor);
        let checker = join("Chana", Role::FactChecker);
        let viewer = join("Vera", Role::Viewer);
        Desk {
            workspace,
            owner,
            editor,
            checker,
            viewer,
            clock,
            folder,
            seed,
            texts: 0,
            attached: Vec::new(),
        }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("desk.claimtrail")
    }

    /// The keys of the people on this computer.
    pub(crate) fn profiles(&self) -> Profiles {
        Profiles::under(&self.folder.path().join("home"))
    }

    /// A seam on the desk's clock with randomness of its own.
    pub(crate) fn seam(&mut self) -> Box<dyn Seam> {
        self.seed = self.seed.wrapping_add(0x5851_f42d_4c95_7f2d);
        TestSeam::boxed(&self.clock, self.seed)
    }

    /// The same desk after the workspace was closed and opened again.
    pub(crate) fn reopened(mut self) -> Desk {
        let (path, profiles, seam) = (self.path(), self.profiles(), self.seam());
        let Desk { workspace, owner, editor, checker, viewer, clock, folder, seed, texts, attached } = self;
        drop(workspace);
        let workspace = Workspace::open(&path, profiles, seam).unwrap();
        Desk { workspace, owner, editor, checker, viewer, clock, folder, seed, texts, attached }
    }

    /// Who has this role.
    pub(crate) fn by(&self, role: Role) -> Acting {
        let acting = match role {
            Role::Viewer => &self.viewer,
            Role::FactChecker => &self.checker,
            Role::Editor => &self.editor,
            Role::Owner => &self.owner,
        };
        acting.clone()
    }

    /// Another person on this computer.
    pub(crate) fn join(&mut self, name: &str, role: Role) -> Acting {
        self.workspace.add_person(&self.owner, name, role, Place::Here).unwrap();
        self.workspace.acting(Some(name)).unwrap()
    }

    /// A text that was not there before.
    pub(crate) fn text(&mut self, about: &str) -> String {
        self.texts += 1;
        format!("{about} {}", self.texts)
    }

    /// A claim that the checker recorded: a draft.
    pub(crate) fn draft(&mut self) -> ClaimId {
        let statement = self.text("Kazakhstan blocked the transfer of Russian coal, version");
        let new = NewClaim { statement, ..NewClaim::default() };
        self.workspace.record_claim(&self.checker, new).unwrap().id
    }

    /// A source of the checker's that stands alone.
    pub(crate) fn source(&mut self) -> SourceId {
        let title = self.text("Rail record");
        let new = NewSource { title, kind: SourceKind::OfficialRecord, ..NewSource::default() };
        self.workspace.add_source(&self.checker, new).unwrap().id
    }

    /// The checker attaches a source to a claim.
    pub(crate) fn attach(&mut self, claim: ClaimId, source: SourceId) -> EvidenceId {
        let new = NewEvidence { stance: Some(Stance::Refutes), ..NewEvidence::default() };
        let evidence = self.workspace.attach_evidence(&self.checker, claim, source, new).unwrap().id;
        self.attached.push((claim, evidence));
        evidence
    }

    /// What [`Desk::attach`] attached to the claim, in order.
    pub(crate) fn evidence_of(&self, claim: ClaimId) -> Vec<EvidenceId> {
        let own = self.attached.iter().filter(|(attached, _)| *attached == claim);
        own.map(|(_, evidence)| *evidence).collect()
    }

    /// Somebody proposes a verdict.
    pub(crate) fn propose(&mut self, acting: &Acting, claim: ClaimId) {
        let rationale = self.text("No record shows a block, finding");
        let new = NewVerdict { rating: "false".to_owned(), rationale, ..NewVerdict::default() };
        self.workspace.propose_verdict(acting, claim, new).unwrap();
    }

    /// A claim in progress with two sources and a verdict, all by the checker: it can be submitted.
    pub(crate) fn worked(&mut self) -> ClaimId {
        let claim = self.draft();
        for _ in 0..2 {
            let source = self.source();
            self.attach(claim, source);
        }
        let checker = self.checker.clone();
        self.propose(&checker, claim);
        claim
    }

    /// A claim in this state. All but a draft has two sources and a verdict. The checker did all that a checker may do,
    /// the editor the rest.
    pub(crate) fn claim_in(&mut self, status: Status) -> ClaimId {
        if status == Status::Draft {
            return self.draft();
        }
        let claim = self.worked();
        for step in steps_to(status) {
            self.step(claim, *step);
        }
        assert_eq!(self.status(claim), status);
        claim
    }

    fn step(&mut self, claim: ClaimId, step: Step) {
        let Desk { workspace, editor, checker, .. } = self;
        match step {
            Step::Submit => drop(workspace.submit_claim(checker, claim).unwrap()),
            Step::Approve => drop(workspace.approve_claim(editor, claim).unwrap()),
            Step::Return => drop(workspace.return_claim(editor, claim, "Name the record.").unwrap()),
            Step::Publish => drop(workspace.publish_claim(editor, claim).unwrap()),
            Step::Withdraw => drop(workspace.withdraw_claim(editor, claim, "Recorded twice.").unwrap()),
            Step::Correct => {
                let notice = "An earlier version named the wrong railway.";
                workspace.open_correction(editor, claim, CorrectionClass::Minor, notice).unwrap();
            }
        }
    }

    /// The claim as it stands.
    pub(crate) fn claim(&self, id: ClaimId) -> Record<Claim> {
        self.workspace.claim(id).unwrap().claim
    }

    /// Where the work on the claim stands.
    pub(crate) fn status(&self, claim: ClaimId) -> Status {
        self.claim(claim).body.status
    }

    /// The scale of a verdict that names none.
    pub(crate) fn default_scale(&self) -> Record<RatingScale> {
        let default = self.workspace.desk().unwrap().body.default_scale_id.unwrap();
        self.workspace.scales().unwrap().into_iter().find(|scale| scale.id == default).unwrap()
    }

    /// How many revisions the workspace has.
    pub(crate) fn revisions(&self) -> u64 {
        revisions(&self.workspace)
    }
}

/// How many revisions a workspace has.
pub(crate) fn revisions(workspace: &Workspace) -> u64 {
    workspace.head().unwrap().devices.iter().map(|tip| tip.device_seq).sum()
}

/// Every claim, the newest change first.
pub(crate) fn claims(workspace: &Workspace) -> Vec<Record<Claim>> {
    let listing = ClaimListing { limit: ROWS_MOST, ..ClaimListing::default() };
    let page = workspace.list_claims(None, &listing).unwrap();
    assert_eq!(page.rows.len() as u64, page.total, "a desk of a test has fewer claims");
    page.rows.iter().map(|row| workspace.claim(row.id).unwrap().claim).collect()
}

/// Everything that a workspace shows, as JSON.
pub(crate) fn everything(workspace: &Workspace) -> Value {
    let w = workspace;
    let mut claims: Vec<ClaimId> = claims(w).iter().map(|claim| claim.id).collect();
    claims.sort_unstable();
    let views: Vec<Value> =
        claims.iter().map(|claim| serde_json::to_value(w.claim(*claim).unwrap()).unwrap()).collect();
    json!({
        "claims": views,
        "articles": w.articles().unwrap(),
        "sources": w.sources().unwrap(),
        "people": w.people().unwrap(),
        "devices": w.devices().unwrap(),
        "scales": w.scales().unwrap(),
        "desk": w.desk().unwrap(),
        "head": w.head().unwrap(),
    })
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Submit,
    Approve,
    Return,
    Publish,
    Correct,
    Withdraw,
}

/// What brings a claim in progress into a state.
fn steps_to(status: Status) -> &'static [Step] {
    use Step::{Approve, Correct, Publish, Return, Submit, Withdraw};
    match status {
        Status::Draft | Status::InProgress => &[],
        Status::InReview => &[Submit],
        Status::ChangesRequested => &[Submit, Return],
        Status::Approved => &[Submit, Approve],
        Status::Published => &[Submit, Approve, Publish],
        Status::CorrectionPending => &[Submit, Approve, Publish, Correct],
        Status::Corrected => &[Submit, Approve, Publish, Correct, Submit, Approve],
        Status::Withdrawn => &[Withdraw],
    }
}
