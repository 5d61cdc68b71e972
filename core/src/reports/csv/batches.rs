//! Rows of many claims, made by two threads on connections of their own: memory holds the few batches on their way.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::Scope;

use crate::error::Result;
use crate::ids::{ClaimId, Hash};
use crate::reports::csv::{Rows, Sheet};
use crate::store::Db;

/// Of how many claims or revisions rows are made at once, and how many such batches may wait for it, and on it.
pub(super) const BATCH: usize = 128;
const AHEAD: usize = 2;

/// What makes a layout's rows of claims.
pub(super) trait Pen {
    /// The rows of a claim.
    fn write(&mut self, claim: ClaimId, rows: &mut Rows) -> Result<()>;
}

/// A layout's pen, which reads here; every row bears the head.
pub(super) type NewPen = for<'a> fn(&'a Db, Hash) -> Result<Box<dyn Pen + 'a>>;

/// A thread that makes rows: what is asked of it, and what it made.
type Hand = (SyncSender<Vec<ClaimId>>, Receiver<Result<Rows>>);

fn hand<'scope>(scope: &'scope Scope<'scope, '_>, reader: Db, head: Hash, pen: NewPen) -> Hand {
    let (ask, asked) = sync_channel::<Vec<ClaimId>>(AHEAD);
    let (tell, told) = sync_channel(AHEAD);
    // Where nobody waits any more the report was called off.
    scope.spawn(move || match pen(&reader, head) {
        Ok(mut pen) => {
            let mut made = asked.into_iter().map(|batch| rows_of(pen.as_mut(), &batch));
            made.all(|rows| tell.send(rows).is_ok());
        }
        Err(error) => drop(tell.send(Err(error))),
    });
    (ask, told)
}

fn rows_of(pen: &mut dyn Pen, claims: &[ClaimId]) -> Result<Rows> {
    let mut rows = Rows::new();
    for &claim in claims {
        pen.write(claim, &mut rows)?;
        rows.done += 1;
    }
    Ok(rows)
}

/// Batches of claims on their way through two threads: they come back in the order in which they were asked for.
pub(super) struct Batches {
    hands: [Hand; 2],
    asked: usize,
    taken: usize,
}

impl Batches {
    /// Two threads with a pen each.
    pub(super) fn begin<'scope>(
        scope: &'scope Scope<'scope, '_>,
        readers: [Db; 2],
        head: Hash,
        pen: NewPen,
    ) -> Batches {
        Batches { hands: readers.map(|reader| hand(scope, reader, head, pen)), asked: 0, taken: 0 }
    }

    /// Asks for the rows of these claims. What is done by then may go into the sheet.
    pub(super) fn ask(&mut self, batch: Vec<ClaimId>, sheet: &mut Sheet<'_>) -> Result<()> {
        if self.asked - self.taken == AHEAD * self.hands.len() {
            self.take(sheet)?;
        }
        // A thread that takes nothing any more has panicked, which the scope passes on.
        let _ = self.hands[self.asked % self.hands.len()].0.send(batch);
        self.asked += 1;
        Ok(())
    }

    /// Waits for all that was asked for.
    pub(super) fn take_rest(&mut self, sheet: &mut Sheet<'_>) -> Result<()> {
        while self.taken < self.asked {
            self.take(sheet)?;
        }
        Ok(())
    }

    fn take(&mut self, sheet: &mut Sheet<'_>) -> Result<()> {
        let made = self.hands[self.taken % self.hands.len()].1.recv();
        self.taken += 1;
        made.map_or(Ok(()), |rows| sheet.take(rows?))
    }
}
