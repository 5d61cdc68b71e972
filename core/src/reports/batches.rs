//! What a report says of many claims, made by two threads on connections of their own: memory holds the few batches on
//! their way. What is made (rows of a table, parts of a page) and where it goes is the format's business.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, Scope};

use crate::claims::ClaimFilter;
use crate::error::Result;
use crate::ids::ClaimId;
use crate::reports::Reading;
use crate::reports::output::Report;
use crate::store::{self, Db};

/// Of how many claims or revisions a part is made at once, and how many such batches may wait for it, and on it.
pub(super) const BATCH: usize = 128;
const AHEAD: usize = 2;

/// What is made of a batch.
pub(super) trait Batched: Default + Send + 'static {}

/// What makes a format's part of each claim.
pub(super) trait Pen<M> {
    /// Adds what the report says of a claim.
    fn write(&mut self, claim: ClaimId, made: &mut M) -> Result<()>;
}

/// A format's pen, which reads here, and what all its claims share.
pub(super) type NewPen<C, M> = for<'a> fn(&'a Db, &'a C) -> Result<Box<dyn Pen<M> + 'a>>;

/// What was made of a batch, and of how many claims.
type Made<M> = (M, u64);

/// Where what was made goes.
pub(super) type Take<'t, M> = &'t mut dyn FnMut(&mut Report<'_>, M) -> Result<()>;

/// Every claim that fits, in the order in which they were recorded. Two threads make what is said of them, a batch each in
/// turn, on connections of their own.
pub(super) fn write<C: Sync, M: Batched>(
    report: &mut Report<'_>,
    (db, readers): Reading<'_>,
    filter: &ClaimFilter,
    (pen, context): (NewPen<C, M>, &C),
    take: Take<'_, M>,
) -> Result<()> {
    thread::scope(|scope| {
        let mut batches = Batches::begin(scope, readers, pen, context);
        // Of few rows that are enough no more are made than that.
        let size = usize::try_from(report.most()).map_or(BATCH, |most| most.clamp(1, BATCH));
        let mut batch = Vec::with_capacity(size);
        store::claims::each_id(db, filter, |claim| {
            batch.push(claim);
            if batch.len() == size { batches.ask(std::mem::take(&mut batch), report, take) } else { Ok(()) }
        })?;
        batches.ask(batch, report, take)?;
        batches.take_rest(report, take)
    })
}

/// A thread with a pen: what is asked of it, and what it made.
type Hand<M> = (SyncSender<Vec<ClaimId>>, Receiver<Result<Made<M>>>);

fn hand<'scope, C: Sync, M: Batched>(
    scope: &'scope Scope<'scope, '_>,
    reader: Db,
    pen: NewPen<C, M>,
    context: &'scope C,
) -> Hand<M> {
    let (ask, asked) = sync_channel::<Vec<ClaimId>>(AHEAD);
    let (tell, told) = sync_channel(AHEAD);
    // Where nobody waits any more the report was called off.
    scope.spawn(move || match pen(&reader, context) {
        Ok(mut pen) => {
            let mut made = asked.into_iter().map(|batch| made_of(pen.as_mut(), &batch));
            made.all(|made| tell.send(made).is_ok());
        }
        Err(error) => drop(tell.send(Err(error))),
    });
    (ask, told)
}

fn made_of<M: Batched>(pen: &mut dyn Pen<M>, claims: &[ClaimId]) -> Result<Made<M>> {
    let mut made = M::default();
    for &claim in claims {
        pen.write(claim, &mut made)?;
    }
    Ok((made, claims.len() as u64))
}

/// Batches of claims on their way through two threads: they come back in the order in which they were asked for.
struct Batches<M> {
    hands: [Hand<M>; 2],
    asked: usize,
    taken: usize,
}

impl<M: Batched> Batches<M> {
    /// Two threads with a pen each.
    fn begin<'scope, C: Sync>(
        scope: &'scope Scope<'scope, '_>,
        readers: [Db; 2],
        pen: NewPen<C, M>,
        context: &'scope C,
    ) -> Batches<M> {
        Batches { hands: readers.map(|reader| hand(scope, reader, pen, context)), asked: 0, taken: 0 }
    }

    /// Asks for what is said of these claims. What is done by then may go into the report.
    fn ask(&mut self, batch: Vec<ClaimId>, report: &mut Report<'_>, take: Take<'_, M>) -> Result<()> {
        if self.asked - self.taken == AHEAD * self.hands.len() {
            self.take(report, take)?;
        }
        // A thread that takes nothing any more has panicked, which the scope passes on.
        let _ = self.hands[self.asked % self.hands.len()].0.send(batch);
        self.asked += 1;
        Ok(())
    }

    /// Waits for all that was asked for.
    fn take_rest(&mut self, report: &mut Report<'_>, take: Take<'_, M>) -> Result<()> {
        while self.taken < self.asked {
            self.take(report, take)?;
        }
        Ok(())
    }

    fn take(&mut self, report: &mut Report<'_>, take: Take<'_, M>) -> Result<()> {
        let made = self.hands[self.taken % self.hands.len()].1.recv();
        self.taken += 1;
        made.map_or(Ok(()), |made| {
            let (made, claims) = made?;
            take(report, made)?;
            report.went_on(claims)
        })
    }
}
