//! Whose role, or whether they work here, an import changed, by whom; and who acts as owner where it left nobody who is.

use std::collections::BTreeSet;

use super::Import;
use crate::error::Result;
use crate::ids::PersonId;
use crate::journal::notices::Notice;
use crate::messages::{self, Argument};
use crate::people::{Person, shown_name};
use crate::records::Record;
use crate::rules::Standing;
use crate::store;

impl Import<'_> {
    /// Notes each person who stands otherwise than before, as a warning where they work on this computer.
    pub(super) fn notice_standings(&mut self) -> Result<()> {
        let people: Vec<Record<Person>> = store::all(self.db)?;
        let before = |id: PersonId| self.people.iter().find(|person| person.id == id);
        let changed = people.iter().filter_map(|now| {
            let was = before(now.id)?.body.standing();
            (was != now.body.standing()).then_some((now, was))
        });
        let changed: Vec<(&Record<Person>, Standing)> = changed.collect();
        if changed.is_empty() {
            return Ok(());
        }
        let sign_here = self.sign_here()?;
        for (now, was) in changed {
            let here = sign_here.contains(&now.id);
            let by = people.iter().filter(|person| self.set_by.contains(&(now.id, person.id)));
            let arguments = [
                ("name", shown_name(now).into()),
                ("here", if here { "yes" } else { "no" }.into()),
                ("by", names(by)),
                ("was", said(was)),
                ("is", said(now.body.standing())),
            ];
            let notice = Notice::said("notice-standing", &arguments).about(now.id);
            self.report.notices.push(if here { notice.warning() } else { notice });
        }
        if store::people::owner_count(self.db)? == 0 {
            self.report.notices.extend(no_owner(&people));
        }
        Ok(())
    }
}

/// That no owner works here, and who acts as one.
fn no_owner(people: &[Record<Person>]) -> Option<Notice> {
    let highest = people.iter().map(|person| person.body.standing()).max()?;
    let works = if highest.0 { "yes" } else { "no" };
    let succeed = people.iter().filter(|person| person.body.standing() == highest);
    let arguments = [("people", names(succeed)), ("works", works.into())];
    Some(Notice::said("notice-no-owner", &arguments).warning())
}

fn names<'p>(people: impl Iterator<Item = &'p Record<Person>>) -> Argument {
    let names: BTreeSet<String> = people.map(shown_name).collect();
    names.into_iter().collect::<Vec<_>>().join(", ").into()
}

fn said((active, role): Standing) -> Argument {
    let role = messages::word("role", role.as_str());
    if active { role.into() } else { messages::text("standing-gone", &[("role", role.into())]).into() }
}
