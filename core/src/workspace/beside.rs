//! Two readings at once: what takes many small reads, such as the rows of a page, is read in two halves, the second on a
//! thread and a connection of its own that is kept for the next time.

use std::thread;

use crate::error::Result;
use crate::store::{self, Db, revisions};
use crate::workspace::Workspace;

/// Of so few things half are read in less time than it takes to begin on a second thread.
const FEW: usize = 8;

impl Workspace {
    /// What is read of each of these things, in their order: of more than a few the second half at the same time as the
    /// first.
    pub(crate) fn read_halves<T: Sync, R: Send>(
        &self,
        of: &[T],
        read: impl Fn(&Db, &[T]) -> Result<Vec<R>> + Sync,
    ) -> Result<Vec<R>> {
        if of.len() <= FEW {
            return read(self.db(), of);
        }
        let (first, rest) = of.split_at(of.len().div_ceil(2));
        let (mut all, rest) = self.read_both(|db| read(db, first), |db| read(db, rest))?;
        all.extend(rest);
        Ok(all)
    }

    /// Both readings, within one of the whole, and of the same state of the file as that is.
    pub(crate) fn read_both<A, B: Send>(
        &self,
        first: impl FnOnce(&Db) -> Result<A>,
        second: impl FnOnce(&Db) -> Result<B> + Send,
    ) -> Result<(A, B)> {
        let Some(beside) = self.in_same_state()? else {
            return Ok((first(self.db())?, second(self.db())?));
        };
        thread::scope(|scope| {
            let second = scope.spawn(move || {
                let read = second(&beside);
                (beside, read)
            });
            let first = first(self.db());
            let (beside, second) = second.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            self.let_go(beside);
            Ok((first?, second?))
        })
    }

    /// The second connection as it reads the state that the first one does; nothing where that has passed.
    fn in_same_state(&self) -> Result<Option<Db>> {
        let kept = self.beside.take();
        let beside = match kept {
            Some(kept) => kept,
            None => {
                let beside = self.reader()?;
                store::workspace::give_usual_room(&beside)?;
                beside
            }
        };
        beside.execute_batch("BEGIN")?;
        if revisions::last_seq(&beside)? == revisions::last_seq(self.db())? {
            return Ok(Some(beside));
        }
        self.let_go(beside);
        Ok(None)
    }

    /// Ends the second connection's reading, and keeps it for the next one.
    fn let_go(&self, beside: Db) {
        if beside.execute_batch("ROLLBACK").is_ok() {
            *self.beside.borrow_mut() = Some(beside);
        }
    }
}
