//! `claimtrail redact`: values of a revision destroyed for good.

use claimtrail_core::journal::redaction::Redaction;
use clap::Args;

use crate::failure::Outcome;
use crate::output::{Page, sentence};
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
        session.out.show(&redaction, for_people)
    }
}

fn for_people(redaction: &Redaction) -> String {
    let (fields, target) = (redaction.fields.join(", "), text::short_hash(redaction.target));
    let mut page = Page::default();
    page.line(&sentence("cli-redacted", &[("fields", &fields), ("target", &target)]));
    for held in &redaction.also_in {
        let revision = text::short_hash(held.revision);
        let values = [("field", held.field.as_str()), ("revision", &revision)];
        page.line(&format!("  {}", sentence("cli-redacted-also", &values)));
    }
    if !redaction.scrubbed {
        page.line(&format!("  {}", sentence("cli-redacted-unscrubbed", &[])));
    }
    page.line(&sentence("cli-redacted-elsewhere", &[]));
    page.end()
}
