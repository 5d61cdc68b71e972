//! Undo and redo: new revisions that set the old values back. Nothing is taken out of history.
//! Each names in its refs the revision that it takes back; a redo is what takes an undo back.

mod begun;

use std::ops::ControlFlow;

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::Watch;
use crate::called::named;
use crate::claims::Claim;
use crate::error::{Error, Gone, Result};
use crate::evidence::Evidence;
use crate::fields::{self, Fields};
use crate::ids::{ClaimId, DeviceId, EntityId, EntityRef, Hash, Kind, PersonId, ScaleId};
use crate::journal::fold;
use crate::journal::revision::{Header, Ref, Revision};
use crate::people;
use crate::projection::for_kind;
use crate::records::Record;
use crate::reviews;
use crate::rules::{Op, Refusal, Status};
use crate::scales;
use crate::store::revisions::Earlier;
use crate::store::{self, Db, Stored, chains, revisions, seals};
use crate::verdicts::Verdict;
use crate::workspace::{Acting, Ending, Workspace};
use crate::writing::{Author, Writing};

/// What an undo took back.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Undone {
    /// The revisions that were taken back, the newest first.
    pub undone: Vec<UndoneRevision>,
    /// The revisions that set the old values back.
    pub revisions: Vec<Hash>,
    /// What began with the change and has no values before: history keeps it, the newest first.
    pub kept: Vec<UndoneRevision>,
    /// What somebody changed since: it stays as they left it, the newest first.
    pub changed: Vec<UndoneRevision>,
}

/// A revision that was taken back, or that stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UndoneRevision {
    /// Its hash.
    pub hash: Hash,
    /// What it had done.
    pub op: String,
    /// To what: `<kind>/<uuid>`.
    pub entity: String,
}

/// What undo and redo would take back now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Undoable {
    /// The person's last change that stands.
    pub undo: Option<UndoStep>,
    /// Their last undo, while nothing else was changed since.
    pub redo: Option<UndoStep>,
    /// Where the last change can't be taken back, the last one before it that can.
    pub earlier: Option<UndoStep>,
}

/// A change that undo or redo would take back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UndoStep {
    /// What it did. Of an undo what it took back, which a redo does again.
    pub op: String,
    /// To what: `<kind>/<uuid>`.
    pub entity: String,
    /// What that is called, a claim's statement or an article's title; nothing where it has no name, or is one of several.
    pub title: Option<String>,
    /// Whether it did so to other things too.
    pub several: bool,
    /// Whether it can be taken back at all. Of what was begun a claim alone can, by whoever may withdraw it.
    pub possible: bool,
    /// Why not, as a sentence, where the rules refuse it, or all of it was changed since or has no values to go back to.
    pub reason: Option<String>,
}

/// Which way one goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Undo,
    Redo,
    /// An undo that goes past changes that can't be taken back.
    Earlier,
}

impl Workspace {
    /// Takes back the last change of this person on this computer that stands. What was redone stands again.
    /// Where a change also began something, such as a comment or a claim's first verdict, that stays, and is told; so
    /// does what somebody changed since.
    ///
    /// # Errors
    /// `NotUndoable` where nothing is left, or the change can't be taken back; `ChangedSince` where somebody changed all
    /// of it since.
    pub fn undo(&mut self, acting: &Acting) -> Result<Undone> {
        self.undo_watched(acting, &mut |_, _| ControlFlow::Continue(()))
    }

    /// [`Workspace::undo`], watched: a change of many claims takes as long to take back.
    ///
    /// # Errors
    /// As [`Workspace::undo`]; `Cancelled`, and nothing was taken back.
    pub fn undo_watched(&mut self, acting: &Acting, watch: Watch<'_>) -> Result<Undone> {
        self.go(acting, Way::Undo, watch)
    }

    /// Takes back this person's last undo, whole, unless they changed anything since.
    ///
    /// # Errors
    /// As [`Workspace::undo`]; for a submission that was undone, as [`Workspace::submit_claim`].
    pub fn redo(&mut self, acting: &Acting) -> Result<Undone> {
        self.redo_watched(acting, &mut |_, _| ControlFlow::Continue(()))
    }

    /// [`Workspace::redo`], watched.
    ///
    /// # Errors
    /// As [`Workspace::redo`]; `Cancelled`, and nothing was taken back.
    pub fn redo_watched(&mut self, acting: &Acting, watch: Watch<'_>) -> Result<Undone> {
        self.go(acting, Way::Redo, watch)
    }

    /// Takes back the last change of this person that can be taken back: what came after it stays, such as a source that
    /// was added, or a submission of what was published since. Watched as [`Workspace::undo_watched`] is.
    ///
    /// # Errors
    /// As [`Workspace::undo_watched`], for the last change where no other can be taken back.
    pub fn undo_earlier_watched(&mut self, acting: &Acting, watch: Watch<'_>) -> Result<Undone> {
        self.go(acting, Way::Earlier, watch)
    }

    fn go(&mut self, acting: &Acting, way: Way, watch: Watch<'_>) -> Result<Undone> {
        let author = Author::of(self.db(), acting)?;
        let change = match last_change(self.db(), author, way)? {
            None if way == Way::Earlier => last_change(self.db(), author, Way::Undo)?,
            change => change,
        };
        let change = change.ok_or(Error::NotUndoable { op: None })?;
        let many = change.to - change.from >= MANY;
        let go = |writing: &mut Writing<'_>| go(writing, &change, way, watch);
        if many { self.write_many(acting, Ending::Commit, go) } else { self.write(acting, go) }
    }

    /// What undo and redo would take back now.
    ///
    /// # Errors
    /// `Database`.
    pub fn undoable(&self, acting: &Acting) -> Result<Undoable> {
        let _reading = self.read_at_once()?;
        let author = Author::of(self.db(), acting)?;
        let step = |way| -> Result<Option<UndoStep>> {
            let Some(change) = last_change(self.db(), author, way)? else {
                return Ok(None);
            };
            let step = undo_step(self.db(), &change, author, way)?;
            let revoked = || Some(Refusal::DeviceRevoked.to_string());
            let refused =
                |step: UndoStep| UndoStep { possible: false, reason: step.reason.or_else(revoked), ..step };
            Ok(if author.active { step } else { step.map(refused) })
        };
        let (undo, redo) = (step(Way::Undo)?, step(Way::Redo)?);
        let earlier = match &undo {
            Some(undo) if !undo.possible => step(Way::Earlier)?.filter(|step| step.possible),
            _ => None,
        };
        Ok(Undoable { undo, redo, earlier })
    }
}

fn go(writing: &mut Writing<'_>, change: &Change, way: Way, watch: Watch<'_>) -> Result<Undone> {
    let (mut result, mut changed) = (Undone::default(), None);
    let total = change.to + 1 - change.from;
    let recorded = chains::has(writing.db(), change.device, change.from, change.to, Op::ClaimRecord)?;
    let mut end = change.to;
    while end >= change.from {
        let start = change.from.max((end + 1).saturating_sub(AT_ONCE));
        let part = chains::between(writing.db(), change.device, start, end)?;
        for revision in part.iter().rev() {
            if watch(change.to - revision.header.device_seq, total).is_break() {
                return Err(Error::Cancelled);
            }
            let begun = recorded && change.began_claim_of(writing.db(), revision)?;
            if begun {
                continue;
            }
            match undo_one(writing, revision, change, way, &mut result) {
                // Nothing of it was written; the rest of the change is taken back all the same.
                Err(error) if stays_alone(&error) => {
                    result.changed.push(UndoneRevision::of(revision));
                    if changed.is_none() {
                        changed = Some(refused_by_name(writing.db(), revision, error)?);
                    }
                }
                other => other?,
            }
        }
        end = start - 1;
    }
    match (result.undone.as_slice(), changed, result.kept.first()) {
        ([], Some(changed), _) => Err(changed),
        ([], None, Some(kept)) => Err(Error::NotUndoable { op: Op::parse(&kept.op) }),
        _ => Ok(result),
    }
}

/// Takes back one revision; none where another one's taking back sees to it, or history keeps it.
fn undo_one(
    writing: &mut Writing<'_>,
    revision: &Revision,
    change: &Change,
    way: Way,
    result: &mut Undone,
) -> Result<()> {
    let Some(op) = revision.header.known_op() else {
        return Err(Error::NotUndoable { op: None });
    };
    if op.is_consequence() {
        return Ok(());
    }
    if stays(writing.db(), op, revision, way)? {
        result.kept.push(UndoneRevision::of(revision));
        return Ok(());
    }
    let written = match inverse(writing.db(), op, revision, way)? {
        // A submission is never restored: whatever it asks for is asked for again.
        Some(Op::ReviewSubmit) => resubmit(writing, revision),
        Some(inverse @ (Op::ClaimWithdraw | Op::ClaimReopen)) => {
            begun::move_back(writing, inverse, revision, change)
        }
        Some(inverse) => take_back(writing, inverse, revision),
        None => return Err(Error::NotUndoable { op: Some(op) }),
    };
    result.revisions.push(written?);
    result.undone.push(UndoneRevision::of(revision));
    Ok(())
}

impl UndoneRevision {
    fn of(revision: &Revision) -> UndoneRevision {
        let Header { op, entity, .. } = &revision.header;
        UndoneRevision { hash: revision.hash, op: op.clone(), entity: entity.to_string() }
    }
}

fn resubmit(writing: &mut Writing<'_>, recall: &Revision) -> Result<Hash> {
    let claim = reviews::submit(writing, ClaimId(recall.header.entity.id))?;
    let mark = claim.body.submission.map(|mark| mark.revision);
    mark.ok_or(Error::NotUndoable { op: Some(Op::ReviewRecall) })
}

/// What a change did, and whether it can be taken back.
fn undo_step(db: &Db, change: &Change, author: Author, way: Way) -> Result<Option<UndoStep>> {
    let (mut step, mut kept) = (None::<UndoStep>, None);
    let mut things = Vec::new();
    for revision in &change.ends {
        let op = revision.header.known_op();
        if op.is_some_and(Op::is_consequence) || change.began_claim_of(db, revision)? {
            continue;
        }
        things.push(thing(db, revision.header.entity)?);
        let stays = op.map(|op| stays(db, op, revision, way)).transpose()?;
        if stays == Some(true) {
            // Of a change of many claims there may be something to take back between its ends.
            if kept.is_none() {
                kept = Some(UndoStep { possible: change.is_longer_than_its_ends(), ..done(db, revision)? });
            }
            continue;
        }
        let inverse = op.map(|op| inverse(db, op, revision, way)).transpose()?.flatten();
        let step = match &mut step {
            Some(step) => step,
            None => step.insert(done(db, revision)?),
        };
        step.possible &= inverse.is_some();
    }
    let several = change.is_longer_than_its_ends() || things.windows(2).any(|two| two[0] != two[1]);
    let thing = things.first().filter(|_| !several);
    let title = thing.map(|thing| named(db, *thing)).transpose()?.flatten().map(|called| called.name);
    if let Some(step) = step.as_mut().filter(|step| step.possible)
        && let Some(refused) = refused(db, change, author, way)?
    {
        (step.possible, step.reason) = (false, Some(refused.to_string()));
    }
    Ok(step.or(kept).map(|step| UndoStep { title, several, ..step }))
}

/// Why a change can't be taken back: some of it is refused by the rules, or all of it stays. Of a change of many claims
/// only what holds for every claim is asked.
fn refused(db: &Db, change: &Change, author: Author, way: Way) -> Result<Option<Error>> {
    let (mut stays, mut goes) = (None, false);
    for revision in change.ends.iter().rev() {
        let op = revision.header.known_op().filter(|op| !op.is_consequence());
        let inverse = op.map(|op| inverse(db, op, revision, way)).transpose()?.flatten();
        let Some(inverse) = inverse else { continue };
        if change.began_claim_of(db, revision)? {
            continue;
        }
        let asked = match change.is_longer_than_its_ends() {
            true => author.may(inverse, None),
            false => going_back(db, author, inverse, revision, change),
        };
        match asked {
            Ok(()) => goes = true,
            Err(error) if stays_alone(&error) => {
                if stays.is_none() {
                    stays = Some(refused_by_name(db, revision, error)?);
                }
            }
            Err(error) if is_refusal(&error) => return Ok(Some(error)),
            Err(error) => return Err(error),
        }
    }
    Ok(stays.filter(|_| !goes))
}

/// Whether an undo takes anything of a change back now. A change of many claims is gone through until something is found.
fn is_possible(db: &Db, change: &Change, author: Author) -> Result<bool> {
    let way = Way::Earlier;
    if !change.is_longer_than_its_ends() {
        return Ok(
            change.goes_back(db)? && undo_step(db, change, author, way)?.is_some_and(|step| step.possible)
        );
    }
    let mut start = change.from;
    while start <= change.to {
        let end = change.to.min(start + AT_ONCE - 1);
        for revision in &chains::between(db, change.device, start, end)? {
            let op = revision.header.known_op().filter(|op| !op.is_consequence());
            let Some(inverse) = op.map(|op| inverse(db, op, revision, way)).transpose()?.flatten() else {
                continue;
            };
            if change.began_claim_of(db, revision)? {
                continue;
            }
            match going_back(db, author, inverse, revision, change) {
                Err(error) if stays_alone(&error) => {}
                Err(error) if is_refusal(&error) => return Ok(false),
                asked => return asked.map(|()| true),
            }
        }
        start = end + 1;
    }
    Ok(false)
}

/// The same refusal, which names what it is about.
fn refused_by_name(db: &Db, revision: &Revision, refused: Error) -> Result<Error> {
    Ok(refused.called(named(db, revision.header.entity)?))
}

/// Whether what was not taken back for this reason stays as it is, and the rest of the change is taken back all the same:
/// it was changed since, has no values to go back to, or its claim has gone on to a state that allows no change.
const fn stays_alone(error: &Error) -> bool {
    matches!(
        error,
        Error::ChangedSince { .. }
            | Error::ValueGone { .. }
            | Error::NotAllowed { why: Refusal::State { .. }, .. }
    )
}

/// Whether a person is refused, and nothing failed.
const fn is_refusal(error: &Error) -> bool {
    matches!(
        error,
        Error::NotAllowed { .. }
            | Error::PolicyUnmet { .. }
            | Error::Conflict { .. }
            | Error::Invalid(_)
            | Error::NotUndoable { .. }
    )
}

/// Refuses what can't be taken back by this op as it stands: what takes it back asks the same.
fn going_back(db: &Db, author: Author, op: Op, revision: &Revision, change: &Change) -> Result<()> {
    let entity = revision.header.entity;
    match op {
        Op::ReviewSubmit => reviews::may_submit(db, author, ClaimId(entity.id)).map(drop),
        Op::ClaimWithdraw | Op::ClaimReopen => begun::may_move_back(db, author, op, revision, change),
        _ if is_reviewed(op) => reviewed_back(db, author, op, revision).map(drop),
        _ => for_kind!(entity.kind, may_restore, db, author, op, revision),
    }
}

/// What a revision did, as a step that can be taken back.
fn done(db: &Db, revision: &Revision) -> Result<UndoStep> {
    let (op, entity) = (first_done(db, revision)?, revision.header.entity.to_string());
    Ok(UndoStep { op, entity, title: None, several: false, possible: true, reason: None })
}

/// What a change is about: the claim where the entity belongs to one.
fn thing(db: &Db, entity: EntityRef) -> Result<EntityRef> {
    let claim = revisions::subject(db, entity)?.filter(|_| entity.kind.belongs_to_claim());
    Ok(claim.map_or(entity, |id| EntityRef { kind: Kind::Claim, id }))
}

/// The op that was done before it was undone and redone.
fn first_done(db: &Db, revision: &Revision) -> Result<String> {
    let mut op = revision.header.op.clone();
    let mut before = takes_back(db, revision)?;
    while let Some((hash, _)) = before {
        let Some(earlier) = revisions::find(db, hash)? else {
            break;
        };
        before = takes_back(db, &earlier)?;
        op = earlier.header.op;
    }
    Ok(op)
}

/// How many revisions of a transaction are looked at on either side: all of it, but for a change of many claims.
const END: u64 = 32;

/// A change of more revisions than this is one of many things.
const MANY: u64 = 1_000;

/// How many revisions are taken back at once: a change of many claims is never held whole.
const AT_ONCE: u64 = 4_096;

/// A transaction of a device's chain.
struct Change {
    device: DeviceId,
    /// Its first and last place in the chain.
    from: u64,
    to: u64,
    /// Its first revisions and its last.
    ends: Vec<Revision>,
}

impl Change {
    fn read(db: &Db, device: DeviceId, from: u64, to: u64) -> Result<Change> {
        let first = to.min(from + END - 1);
        let mut ends = chains::between(db, device, from, first)?;
        let last = (first + 1).max(to.saturating_sub(END - 1));
        if last <= to {
            ends.extend(chains::between(db, device, last, to)?);
        }
        Ok(Change { device, from, to, ends })
    }

    const fn is_longer_than_its_ends(&self) -> bool {
        self.to - self.from >= 2 * END
    }

    /// Whether it wrote what stands at this place of this device's chain.
    fn has(&self, device: DeviceId, device_seq: u64) -> bool {
        device == self.device && (self.from..=self.to).contains(&device_seq)
    }

    /// Whether there is anything in it that an undo could take back.
    fn goes_back(&self, db: &Db) -> Result<bool> {
        for revision in &self.ends {
            let op = revision.header.known_op().filter(|op| !op.is_consequence());
            if op.map(|op| inverse(db, op, revision, Way::Undo)).transpose()?.flatten().is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What its first revision takes back that takes anything back.
    fn takes_back(&self, db: &Db) -> Result<Option<(Hash, u64)>> {
        for revision in &self.ends {
            if let Some(taken_back) = takes_back(db, revision)? {
                return Ok(Some(taken_back));
            }
        }
        Ok(None)
    }
}

/// The device's transaction that undo or redo takes back next.
///
/// An undo takes a change's place, a redo an undo's: whatever a later one took back counts no more. Of those that
/// count, undo takes back the last change or redo (or the last before it that can be), and redo the last undo that no
/// change followed.
fn last_change(db: &Db, author: Author, way: Way) -> Result<Option<Change>> {
    let device = author.device;
    let mut end = chains::tip(db, device)?.map_or(0, |tip| tip.device_seq);
    // A place in each of the transactions that a later one took back.
    let mut taken_back = Vec::new();
    while end > 0 {
        let before = seals::before(db, device, end)?;
        let transaction = Change::read(db, device, before + 1, end)?;
        let counts = !taken_back.iter().any(|device_seq| transaction.has(device, *device_seq));
        let undone = transaction.takes_back(db)?;
        let is_undo = is_undo(db, undone.map(|(hash, _)| hash))?;
        match way {
            Way::Undo if counts && !is_undo => return Ok(Some(transaction)),
            Way::Earlier if counts && !is_undo && is_possible(db, &transaction, author)? => {
                return Ok(Some(transaction));
            }
            Way::Redo if counts && is_undo => return Ok(Some(transaction)),
            Way::Redo if undone.is_none() => return Ok(None),
            _ => {}
        }
        taken_back.extend(undone.map(|(_, device_seq)| device_seq));
        end = before;
    }
    Ok(None)
}

/// Whether a transaction that takes this revision back is an undo: a redo is what takes an undo back, and so on.
fn is_undo(db: &Db, mut taken_back: Option<Hash>) -> Result<bool> {
    let mut is_undo = false;
    while let Some(hash) = taken_back {
        is_undo = !is_undo;
        let before = revisions::find(db, hash)?.map(|revision| takes_back(db, &revision)).transpose()?;
        taken_back = before.flatten().map(|(hash, _)| hash);
    }
    Ok(is_undo)
}

/// The revision that an undo takes back, and its place in the chain: an earlier one of the same entity by the same device.
/// Other ops name none in their refs; what they name of their own entity is news of other devices.
fn takes_back(db: &Db, revision: &Revision) -> Result<Option<(Hash, u64)>> {
    let header = &revision.header;
    let names_own_past = matches!(
        header.known_op(),
        None | Some(Op::ClaimStart | Op::ReviewLapse | Op::ReviewSubmit | Op::ReviewApprove)
    );
    for pin in header.refs.iter().filter(|pin| pin.entity == header.entity && !names_own_past) {
        let place = chains::place(db, pin.hash)?.filter(|(device, ..)| *device == header.device);
        if let Some((_, device_seq, _)) = place {
            return Ok(Some((pin.hash, device_seq)));
        }
    }
    Ok(None)
}

/// Whether a revision began what has no values before, so that nothing can take it back.
fn stays(db: &Db, op: Op, revision: &Revision, way: Way) -> Result<bool> {
    let begins = way != Way::Redo && revision.header.parents.is_empty();
    Ok(begins && inverse(db, op, revision, way)?.is_none())
}

/// The op that takes another back, if there is one.
fn inverse(db: &Db, op: Op, revision: &Revision, way: Way) -> Result<Option<Op>> {
    Ok(match op {
        Op::ArticleEdit
        | Op::SourceEdit
        | Op::ClaimEdit
        | Op::ClaimAssign
        | Op::ClaimTag
        | Op::EvidenceEdit
        | Op::VerdictEdit
        | Op::CommentEdit
        | Op::PersonSet
        | Op::DeskSet
        | Op::RatingScaleEdit => Some(op).filter(|_| !revision.header.parents.is_empty()),
        Op::VerdictPropose => Some(Op::VerdictEdit).filter(|_| !revision.header.parents.is_empty()),
        Op::EvidenceAttach => Some(Op::EvidenceDetach),
        Op::EvidenceDetach => Some(Op::EvidenceAttach),
        Op::CommentResolve => Some(Op::CommentReopen),
        Op::CommentReopen => Some(Op::CommentResolve),
        Op::ReviewSubmit => Some(Op::ReviewRecall),
        Op::ReviewRecall if way == Way::Redo => Some(Op::ReviewSubmit),
        Op::ClaimRecord => Some(Op::ClaimWithdraw),
        Op::ClaimWithdraw => takes_back(db, revision)?.map(|_| Op::ClaimReopen),
        Op::ClaimReopen => takes_back(db, revision)?.map(|_| Op::ClaimWithdraw),
        _ => None,
    })
}

fn take_back(writing: &mut Writing<'_>, op: Op, revision: &Revision) -> Result<Hash> {
    let entity = revision.header.entity;
    let mut refs = vec![Ref { entity, hash: revision.hash }];
    if !is_reviewed(op) {
        return for_kind!(entity.kind, restore, writing, op, revision, refs);
    }
    let (claim, fields) = reviewed_back(writing.db(), writing.author(), op, revision)?;
    if op == Op::VerdictEdit && fields.get("scale_id").is_some() {
        refs.extend(old_scale(writing.db(), revision)?);
    }
    if op == Op::ReviewRecall {
        return writing.append(claim.id, op, fields, refs);
    }
    writing.append_content(&claim, entity, op, fields, refs)
}

/// Whether the op changes what an editor reviews, or takes it out of review.
fn is_reviewed(op: Op) -> bool {
    op.changes_content() || op == Op::ReviewRecall
}

/// The claim, and what such an op sets that takes a revision back, if they may do it.
fn reviewed_back(db: &Db, author: Author, op: Op, revision: &Revision) -> Result<(Record<Claim>, Fields)> {
    let entity = revision.header.entity;
    let claim = revisions::subject(db, entity)?.ok_or(Error::NotUndoable { op: Some(op) })?;
    let claim: Record<Claim> = store::get(db, ClaimId(claim))?;
    let fields = match op {
        Op::EvidenceDetach | Op::EvidenceAttach => attachment(db, op, entity),
        Op::EvidenceEdit => old_values(db, revision, &evidence(db, entity, false)?),
        Op::ReviewRecall => recall(&claim, revision),
        _ => for_kind!(entity.kind, old_values_now, db, revision),
    }?;
    author.may(op, Some(claim.body.status))?;
    Ok((claim, fields))
}

/// Gives the fields that a revision set the values that they had before.
fn restore<T: Stored>(
    writing: &mut Writing<'_>,
    op: Op,
    revision: &Revision,
    refs: Vec<Ref>,
) -> Result<Hash> {
    let (now, fields) = restored::<T>(writing.db(), writing.author(), op, revision)?;
    writing.know_own(revision);
    writing.append_to(&now, op, fields, refs)
}

fn may_restore<T: Stored>(db: &Db, author: Author, op: Op, revision: &Revision) -> Result<()> {
    restored::<T>(db, author, op, revision).map(drop)
}

/// What stands, and the values that the fields of a revision had before, if they may be set.
fn restored<T: Stored>(db: &Db, author: Author, op: Op, revision: &Revision) -> Result<(Record<T>, Fields)> {
    let id = revision.header.entity.id;
    let now: Record<T> = store::get(db, T::Id::from_uuid(id))?;
    let fields = old_values(db, revision, &now)?;
    author.may(op, None)?;
    match op {
        Op::PersonSet => people::may_become(db, &store::get(db, PersonId(id))?, &fields)?,
        Op::RatingScaleEdit => scales::may_become(db, &store::get(db, ScaleId(id))?, &fields)?,
        _ => {}
    }
    Ok((now, fields))
}

/// The claim goes back to work, while the submission that is taken back is the one that stands.
fn recall(claim: &Record<Claim>, revision: &Revision) -> Result<Fields> {
    let standing = claim.body.submission.as_ref().map(|mark| mark.revision);
    if standing != Some(revision.hash) {
        return Err(changed_since(revision.header.entity, vec!["status".to_owned()]));
    }
    let mut fields = Fields::default();
    fields.set("status", Status::InProgress)?;
    Ok(fields)
}

/// Evidence is detached while it is attached, and attached again while it is detached.
fn attachment(db: &Db, op: Op, entity: EntityRef) -> Result<Fields> {
    let attaching = op == Op::EvidenceAttach;
    let evidence = evidence(db, entity, attaching)?;
    let mut fields = Fields::default();
    if attaching {
        fields.set("claim_id", evidence.body.claim_id)?;
        fields.set("source_id", evidence.body.source_id)?;
        fields.set("stance", evidence.body.stance)?;
    }
    Ok(fields)
}

/// A piece of evidence, while it is detached or attached as it was.
fn evidence(db: &Db, entity: EntityRef, detached: bool) -> Result<Record<Evidence>> {
    let evidence: Record<Evidence> = store::get(db, EntityId::from_uuid(entity.id))?;
    if evidence.body.detached == detached {
        Ok(evidence)
    } else {
        Err(changed_since(entity, vec!["evidence".to_owned()]))
    }
}

/// The revision of the scale that the verdict was given under before.
fn old_scale(db: &Db, revision: &Revision) -> Result<Option<Ref>> {
    let before = fold::fold::<Verdict>(&past(db, revision)?)?;
    Ok(before.and_then(|verdict| {
        let hash = verdict.body.scale_revision?;
        Some(Ref { entity: verdict.body.scale_id.into(), hash })
    }))
}

/// The revisions of its entity that a revision followed.
fn past(db: &Db, revision: &Revision) -> Result<Vec<Revision>> {
    let line = revisions::line(db, revision.header.entity)?;
    let mut past: Vec<Revision> =
        revision.header.parents.iter().flat_map(|parent| revisions::ancestors(&line, *parent)).collect();
    past.sort_by_key(|revision| revision.seq);
    past.dedup_by_key(|revision| revision.seq);
    Ok(past)
}

fn old_values_now<T: Stored>(db: &Db, revision: &Revision) -> Result<Fields> {
    old_values(db, revision, &store::get::<T>(db, T::Id::from_uuid(revision.header.entity.id))?)
}

/// What the fields that a revision set were before it, unless somebody set them since.
fn old_values<T: Stored>(db: &Db, revision: &Revision, now: &Record<T>) -> Result<Fields> {
    let header = &revision.header;
    let now = object(&now.body);
    let mut fields = Fields::default();
    let mut changed = Vec::new();
    for change in &revision.changes {
        let Some(field) = fields::find(header.entity.kind, &change.field) else {
            continue;
        };
        let Some(set) = change.value() else {
            return Err(gone(header.entity, field.name, Gone::Redacted));
        };
        let set: Option<Value> = serde_json::from_str(set).ok();
        let old = old_value::<T>(db, revision, field.name)?;
        if set.as_ref() == now.get(field.name) {
            fields.set(field.name, old)?;
        } else {
            changed.push(field.name.to_owned());
        }
    }
    if changed.is_empty() { Ok(fields) } else { Err(changed_since(header.entity, changed)) }
}

fn changed_since(entity: EntityRef, fields: Vec<String>) -> Error {
    Error::ChangedSince { entity: entity.to_string(), called: None, fields }
}

fn gone(entity: EntityRef, field: &str, why: Gone) -> Error {
    Error::ValueGone { entity: entity.to_string(), called: None, field: field.to_owned(), why }
}

/// What a field was before a revision.
///
/// # Errors
/// `ValueGone` where that was redacted since, or where copies edited apart disagreed: no revision brings that back.
fn old_value<T: Stored>(db: &Db, revision: &Revision, field: &str) -> Result<Value> {
    let body = match revisions::earlier(db, revision, field)? {
        Earlier::Set(json) => {
            let damaged = |error| Error::Damaged { what: format!("{} {field}: {error}", revision.hash) };
            return serde_json::from_str(&json).map_err(damaged);
        }
        Earlier::Never => T::default(),
        Earlier::Unclear => {
            let before = fold::fold::<T>(&past(db, revision)?)?;
            let entity = revision.header.entity;
            if before.as_ref().is_some_and(|before| before.disputes(field) || before.disputes("verdict")) {
                return Err(gone(entity, field, Gone::Settled));
            }
            if before.as_ref().is_some_and(|before| before.is_redacted(field)) {
                return Err(gone(entity, field, Gone::Redacted));
            }
            before.map(|record| record.body).unwrap_or_default()
        }
    };
    Ok(object(&body).remove(field).unwrap_or_default())
}

fn object<T: Stored>(body: &T) -> serde_json::Map<String, Value> {
    match serde_json::to_value(body) {
        Ok(Value::Object(object)) => object,
        _ => serde_json::Map::new(),
    }
}
