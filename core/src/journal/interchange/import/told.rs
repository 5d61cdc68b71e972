//! What an import tells besides what it brought: claims of which others made something else than stood here, and those
//! that readers may have though what holds says otherwise.

use std::collections::HashSet;

use super::Import;
use crate::claims::Claim;
use crate::error::Result;
use crate::ids::{ClaimId, Hash};
use crate::journal::notices::Notice;
use crate::messages;
use crate::records::Record;
use crate::rules::Status;
use crate::store::{self, Db, revisions};

impl Import<'_> {
    /// Notes where what was submitted, approved or published is not what stands now; and where readers may have what
    /// others did not know to be public, and made something else of.
    pub(super) fn notice_overtaken(&mut self, id: ClaimId, before: Option<&Record<Claim>>) -> Result<()> {
        let came_public = self.published.contains(&id.into());
        if before.is_none() && !came_public {
            return Ok(());
        }
        let Some(now) = store::find::<Claim>(self.db, id)? else {
            return Ok(());
        };
        let is = now.body.status;
        let was = before.map(|before| before.body.status);
        let was_public = was.is_some_and(Status::is_public);
        let fell = matches!(is, Status::InProgress | Status::Withdrawn)
            || before.is_some_and(|before| now.body.overtaken > before.body.overtaken);
        let may_be_out = (came_public || was_public) && !is.is_public() && is_overlooked(self.db, id)?;
        let notice = match was {
            Some(_) if may_be_out && was_public => "notice-overtaken-public",
            _ if may_be_out => "notice-published-elsewhere",
            Some(was) if was.rests() && fell => "notice-overtaken",
            _ => return Ok(()),
        };
        let word = |status: Status| messages::word("status", status.as_str());
        let arguments = [
            ("claim", id.to_string().into()),
            ("statement", now.body.statement.into()),
            ("was", was.map(word).unwrap_or_default().into()),
            ("is", word(is).into()),
        ];
        let notice = Notice::said(notice, &arguments).about(id);
        self.report.notices.push(if may_be_out { notice.warning() } else { notice });
        Ok(())
    }
}

/// Whether a publication of the claim was unknown to a copy that set its status to something else, and no withdrawal
/// took it back since.
fn is_overlooked(db: &Db, claim: ClaimId) -> Result<bool> {
    let line = revisions::line(db, claim.into())?;
    let set: Vec<(Hash, Status, HashSet<Hash>)> = line
        .iter()
        .filter_map(|revision| {
            let past = revisions::ancestors(&line, revision.hash);
            let past = past.iter().map(|earlier| earlier.hash).collect();
            Some((revision.hash, revision.status()?, past))
        })
        .collect();
    let stands = |hash: &Hash| !set.iter().any(|(other, _, past)| other != hash && past.contains(hash));
    let overlooked = |publication: &Hash| {
        let withdrawn =
            set.iter().any(|(_, status, past)| *status == Status::Withdrawn && past.contains(publication));
        let unknown = set.iter().any(|(hash, _, past)| stands(hash) && !past.contains(publication));
        unknown && !withdrawn
    };
    Ok(line.iter().filter(|revision| revision.publishes()).any(|revision| overlooked(&revision.hash)))
}
