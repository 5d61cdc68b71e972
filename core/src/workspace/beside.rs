//! Two readings at once: what takes many small reads, such as the rows of a page, is read in two halves, the second on a
//! thread and a connection of its own that is kept for the next time.

use std::thread;

use crate::error::Result;
use crate::store::{self, Db, revisions};
use crate::workspace::Workspace;

impl Workspace {
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
