//! Why something is refused: by a rule, by the desk's policy, or because the library has it.

use std::iter;

use super::{Argument, list, text, word};
use crate::independence::{CountedOnce, Likeness};
use crate::rules::{PolicyPoint, Refusal, Status};
use crate::sources::KnownSource;

/// Why an op is refused, as a clause after "because".
pub(crate) fn refusal(refusal: &Refusal) -> String {
    let states = |states: &[Status]| any_of(states.iter().map(|status| word("status", status.as_str())));
    match refusal {
        Refusal::Inactive => text("refusal-inactive", &[]),
        Refusal::Role { has, needs } => text(
            "refusal-role",
            &[("has", word("role", has.as_str()).into()), ("needs", word("role", needs.as_str()).into())],
        ),
        Refusal::State { status, allowed } => text(
            "refusal-state",
            &[("status", word("status", status.as_str()).into()), ("allowed", states(allowed))],
        ),
        Refusal::VerdictMissing => text("refusal-verdict-missing", &[]),
        Refusal::VerdictStands => text("refusal-verdict-stands", &[]),
        Refusal::RationaleMissing => text("refusal-rationale-missing", &[]),
        Refusal::VerdictUnchanged => text("refusal-verdict-unchanged", &[]),
        Refusal::NoCorrectionOpen => text("refusal-no-correction-open", &[]),
        Refusal::CorrectionOvertaken => text("refusal-correction-overtaken", &[]),
        Refusal::ChangedSince { fields } => {
            let fields = list(fields.iter().map(|name| super::field(name)));
            text("refusal-changed-since", &[("fields", fields)])
        }
        Refusal::NotStale => text("refusal-not-stale", &[]),
        Refusal::WroteVerdict => text("refusal-wrote-verdict", &[]),
        Refusal::Submitted => text("refusal-submitted", &[]),
        Refusal::NotSubmitter => text("refusal-not-submitter", &[]),
        Refusal::NotCommenter => text("refusal-not-commenter", &[]),
        Refusal::ReasonMissing => text("refusal-reason-missing", &[]),
        Refusal::LastOwner => text("refusal-last-owner", &[]),
        Refusal::DeviceRevoked => text("refusal-device-revoked", &[]),
        Refusal::NotRedactable { field } => {
            text("refusal-not-redactable", &[("field", super::field(field).into())])
        }
        Refusal::AlreadyRedacted { field } => {
            text("refusal-already-redacted", &[("field", super::field(field).into())])
        }
    }
}

/// A point of the policy that is not met.
pub(crate) fn policy_point(point: &PolicyPoint) -> String {
    match point {
        PolicyPoint::IndependentSources { has, needs, counted_once } => {
            let asked =
                text("policy-independent-sources", &[("has", (*has).into()), ("needs", (*needs).into())]);
            iter::once(asked).chain(counted_once.iter().map(self::counted_once)).collect::<Vec<_>>().join(" ")
        }
        PolicyPoint::PrimarySource => text("policy-primary-source", &[]),
        PolicyPoint::ClaimantContacted => text("policy-claimant-contacted", &[]),
    }
}

/// Which sources count as one, and why.
fn counted_once(once: &CountedOnce) -> String {
    let id = match once.by {
        Likeness::Origin => "counted-once-origin",
        Likeness::Address => "counted-once-address",
        Likeness::Both => "counted-once-both",
    };
    text(id, &[("titles", list(once.titles.iter().map(|title| quoted(title))))])
}

/// A source that may be the one that is to be added, and why.
pub(super) fn known_source(KnownSource { id, title, same_address }: &KnownSource) -> String {
    let message = if *same_address { "known-by-address" } else { "known-by-title" };
    text(message, &[("title", quoted(title).into()), ("id", id.to_string().into())])
}

/// What a source is called, as it stands in a sentence.
fn quoted(title: &str) -> String {
    match title {
        "" => text("untitled-source", &[]),
        title => text("quoted-title", &[("title", title.to_owned().into())]),
    }
}

/// As [`list`], where any one of them will do.
fn any_of(words: impl Iterator<Item = String>) -> Argument {
    let mut words: Vec<String> = words.collect();
    match words.pop() {
        Some(last) if !words.is_empty() => {
            text("any-of", &[("others", list(words.into_iter())), ("last", last.into())]).into()
        }
        last => last.unwrap_or_default().into(),
    }
}
