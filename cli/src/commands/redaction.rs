//! `claimtrail redact`: values of a revision destroyed for good.

use claimtrail_core::journal::redaction::{Redaction, StillHeld, Unscrubbed};
use claimtrail_core::messages;
use clap::Args;

use crate::failure::{Failure, Outcome};
use crate::output::{Page, called, sentence};
use crate::session::Session;
use crate::text;

#[derive(Args)]
pub(crate) struct RedactArgs {
    /// The revision: any part of the beginning or end of its hash or id
    revision: String,
    /// The fields whose values are destroyed
    #[arg(required = true, value_name = "FIELD")]
    fields: Vec<String>,
    /// Why; history keeps it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: String,
}

impl RedactArgs {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let revision = workspace.resolve_revision(&self.revision)?;
        let redaction = workspace.redact(&acting, revision, &self.fields, &self.reason)?;
        session.out.show(&redaction, for_people)?;
        if redaction.scrubbed { Ok(()) } else { Err(Failure::Found) }
    }
}

/// Why destroyed bytes are still in the file, and what to do.
pub(crate) fn unscrubbed(why: Unscrubbed) -> String {
    sentence("cli-redacted-unscrubbed", &[("why", why.as_str())])
}

/// Where the value or its words stand still.
fn still_held(held: &StillHeld) -> String {
    let field = messages::field(&format!("{}.{}", held.entity.kind, held.field));
    let (kind, name) = called(held.called.as_ref(), held.entity);
    let stands = held.stands.to_string();
    let values = [("field", field.as_str()), ("kind", &kind), ("name", &name), ("stands", &stands)];
    sentence("cli-redacted-also", &values)
}

fn for_people(redaction: &Redaction) -> String {
    let (fields, target) = (redaction.fields.join(", "), text::short_hash(redaction.target));
    let mut page = Page::default();
    page.line(&sentence("cli-redacted", &[("fields", &fields), ("target", &target)]));
    for held in &redaction.also_in {
        page.line(&format!("  {}", still_held(held)));
        page.line(&text::block(&held.text, 4));
        if held.redactable {
            let revision = text::short_hash(held.revision);
            let values = [("revision", revision.as_str()), ("key", &held.field)];
            page.line(&format!("    {}", sentence("cli-redacted-take", &values)));
        }
    }
    if let Some(why) = redaction.unscrubbed {
        page.line(&format!("  {}", unscrubbed(why)));
    }
    page.line(&sentence("cli-redacted-elsewhere", &[]));
    page.end()
}
