//! `claimtrail reindex`: every index written anew from what it is made of.

use crate::failure::Outcome;
use crate::output::sentence;
use crate::session::Session;

pub(crate) fn run(session: &mut Session) -> Outcome {
    let mut workspace = session.open()?;
    workspace.rebuild_indexes()?;
    session.out.show(&workspace.head()?, |_| sentence("cli-reindexed", &[]))
}
