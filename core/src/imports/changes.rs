//! What a row changes of a claim that is there: judged here, written elsewhere. So a preview says what an import does.

use std::collections::HashMap;

use crate::claims::{self, Claim, ClaimEdit};
use crate::comments::Comment;
use crate::error::{Error, Result};
use crate::fields::Fields;
use crate::ids::VerdictId;
use crate::imports::ratings::Scale;
use crate::imports::reading::{Draft, DraftVerdict};
use crate::messages;
use crate::records::{Patch, Record};
use crate::rules::{self, Op, Status};
use crate::store::{self, Db};
use crate::text;
use crate::verdicts::{Verdict, VerdictEdit};

/// What a row tells of a claim and that differs from what stands there.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pub(super) verdict: Option<VerdictChange>,
    /// Of what an editor reviews, all but the verdict.
    pub(super) content: Fields,
    pub(super) assigned: Fields,
    pub(super) tags: Fields,
    pub(super) comment: Option<String>,
}

/// What becomes of a claim's verdict.
#[derive(Debug)]
pub(super) enum VerdictChange {
    /// There is none yet.
    Proposed(DraftVerdict),
    /// There is another.
    Edited(VerdictEdit),
}

impl Changes {
    pub(super) fn of(
        db: &Db,
        claim: &Record<Claim>,
        draft: &Draft,
        scales: &[Scale],
        reasons: &mut Reasons<'_>,
    ) -> Result<Changes> {
        let mut changes = Changes {
            content: claims::edited(&edit(draft))?,
            assigned: assigned(draft)?,
            ..Changes::default()
        };
        changes.tags.set_given("tags", Some(&draft.tags).filter(|tags| !tags.is_empty()))?;
        for fields in [&mut changes.content, &mut changes.assigned, &mut changes.tags] {
            fields.drop_unchanged(claim);
        }
        if let Some(given) = &draft.verdict {
            changes.verdict = verdict(db, claim, given, scales, reasons)?;
        }
        if let Some(body) = &draft.comment {
            let said: Vec<Record<Comment>> = store::of_claim(db, claim.id)?;
            changes.comment =
                Some(body.clone()).filter(|body| said.iter().all(|said| said.body.body != *body));
        }
        Ok(changes)
    }

    /// Whether all of it stands there already.
    pub(super) fn is_empty(&self) -> bool {
        let fields = [&self.content, &self.assigned, &self.tags];
        self.verdict.is_none() && self.comment.is_none() && fields.iter().all(|fields| fields.is_empty())
    }

    /// What it changes of that which an editor reviews, the first of it.
    pub(super) fn content_op(&self) -> Option<Op> {
        match &self.verdict {
            Some(VerdictChange::Proposed(_)) => Some(Op::VerdictPropose),
            Some(VerdictChange::Edited(_)) => Some(Op::VerdictEdit),
            None => Some(Op::ClaimEdit).filter(|_| !self.content.is_empty()),
        }
    }

    /// Whether a claim in this state takes it.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub(super) fn fits(&self, status: Status) -> Result<()> {
        self.content_op()
            .map_or(Ok(()), |op| rules::possible(op, status).map_err(|why| Error::NotAllowed { op, why }))
    }
}

/// The verdict of a row, where the claim has none or another.
fn verdict(
    db: &Db,
    claim: &Record<Claim>,
    given: &DraftVerdict,
    scales: &[Scale],
    reasons: &mut Reasons<'_>,
) -> Result<Option<VerdictChange>> {
    let there: Option<Record<Verdict>> = store::find(db, VerdictId::of(claim.id))?;
    let Some(there) = there else {
        return Ok(Some(VerdictChange::Proposed(given.clone())));
    };
    let scale = scales.get(given.scale).map(|scale| scale.id);
    let rated = there.body.rating == given.key && Some(there.body.scale_id) == scale;
    let rated = rated && !there.disputes("rating");
    // A reason that tells of another rating, and was nobody's own, goes with it.
    let rationale = match &given.rationale {
        None if !rated && is_reason(&there.body.rationale) => {
            Some(reasons.of(given.label.clone()).to_owned())
        }
        given => given.clone(),
    };
    let edit = VerdictEdit {
        scale_id: scale.filter(|_| !rated),
        rating: Some(given.key.clone()).filter(|_| !rated),
        rationale: rationale.filter(|rationale| *rationale != there.body.rationale),
        summary: match &given.summary {
            Some(summary) if there.body.summary.as_ref() != Some(summary) => Patch::Set(summary.clone()),
            _ => Patch::Keep,
        },
    };
    let differs = edit.rating.is_some() || edit.rationale.is_some() || edit.summary != Patch::Keep;
    Ok(differs.then_some(VerdictChange::Edited(edit)))
}

/// Why a claim is rated as it is, where a row says nothing but its label: for each label a sentence.
#[derive(Debug)]
pub(super) struct Reasons<'t> {
    file: &'t str,
    told: HashMap<String, String>,
}

impl<'t> Reasons<'t> {
    pub(super) fn new(file: &'t str) -> Reasons<'t> {
        Reasons { file, told: HashMap::new() }
    }

    pub(super) fn of(&mut self, label: String) -> &str {
        self.told.entry(label).or_insert_with_key(|label| reason(self.file, label))
    }
}

fn reason(file: &str, label: &str) -> String {
    messages::text(
        "import-rationale",
        &[("file", text::normal(file).into()), ("label", text::normal(label).into())],
    )
}

/// Whether a rationale is one that [`reason`] gives, in the language that is spoken.
fn is_reason(rationale: &str) -> bool {
    const PLACE: &str = "\u{1f}";
    let form = reason(PLACE, PLACE);
    let parts: Vec<&str> = form.split(PLACE).collect();
    let [before, between, after] = parts.as_slice() else {
        return false;
    };
    let inner = rationale.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
    inner.is_some_and(|inner| inner.contains(between) && !inner.contains('\n'))
}

/// What is said of who works on a claim.
pub(super) fn assigned(draft: &Draft) -> Result<Fields> {
    let mut fields = Fields::default();
    fields.set_given("due_on", draft.due_on.as_ref())?;
    fields.set_given("priority", draft.priority)?;
    fields.set_given("assignee_id", draft.assignee)?;
    Ok(fields)
}

fn edit(draft: &Draft) -> ClaimEdit {
    let given = |text: &Option<String>| Patch::given(text.clone());
    ClaimEdit {
        statement: Some(draft.statement.clone()),
        claimant: given(&draft.claimant),
        reported_by: given(&draft.reported_by),
        modality: draft.modality,
        claimed_on: given(&draft.claimed_on),
        appearances: Some(draft.appearances.clone()).filter(|list| !list.is_empty()),
        language: given(&draft.language),
        ..ClaimEdit::default()
    }
}
