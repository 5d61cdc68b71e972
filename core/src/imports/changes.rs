//! What a row changes of a claim that is there: judged first, written after. A preview judges with the same function, so it
//! says what an import does; and what can't be taken is told before anything of the row is written.

use std::collections::HashMap;

use crate::claims::{self, Claim, ClaimEdit};
use crate::comments::Comment;
use crate::error::{Error, Result};
use crate::fields::Fields;
use crate::ids::{ClaimId, CommentId, ScaleId, VerdictId};
use crate::imports::mapping::Field;
use crate::imports::reading::{Draft, DraftVerdict};
use crate::journal::revision::Ref;
use crate::messages::{self, word};
use crate::people::{self, Person};
use crate::records::{Patch, Record};
use crate::rules::{self, Op, Status};
use crate::store::{self, Db};
use crate::text;
use crate::verdicts::{self, Verdict, VerdictEdit};
use crate::writing::Writing;

/// A claim that is there, and its verdict where the row may change that.
pub(super) struct There {
    pub(super) claim: Record<Claim>,
    verdict: Option<Record<Verdict>>,
}

impl There {
    pub(super) fn of(db: &Db, id: ClaimId, draft: &Draft) -> Result<There> {
        let verdict = if draft.rating.is_some() { store::find(db, VerdictId::of(id))? } else { None };
        Ok(There { claim: store::get(db, id)?, verdict })
    }

    /// The scale that the claim is rated on.
    pub(super) fn scale(&self) -> Option<ScaleId> {
        self.verdict.as_ref().map(|verdict| verdict.body.scale_id)
    }

    /// What stands in a field, as people read it; a comment stands in none.
    pub(super) fn shown(&self, db: &Db, field: Field) -> Result<Option<String>> {
        let list = |items: &[String]| Some(items.join("\n")).filter(|list| !list.is_empty());
        let (claim, verdict) = (&self.claim.body, self.verdict.as_ref().map(|verdict| &verdict.body));
        Ok(match field {
            Field::Statement => Some(claim.statement.clone()),
            Field::Claimant => claim.claimant.clone(),
            Field::ReportedBy => claim.reported_by.clone(),
            Field::Modality => Some(word("modality", claim.modality.as_str())),
            Field::ClaimedOn => claim.claimed_on.clone(),
            Field::Appearances => list(&claim.appearances),
            Field::Language => claim.language.clone(),
            Field::Tags => list(&claim.tags),
            Field::Priority => Some(word("priority", claim.priority.as_str())),
            Field::DueOn => claim.due_on.clone(),
            Field::Assignee => {
                let person = claim.assignee_id.map(|person| store::get::<Person>(db, person)).transpose()?;
                person.as_ref().map(people::shown_name)
            }
            Field::Rating | Field::Scale => {
                let Some(verdict) = verdict else { return Ok(None) };
                store::verdicts::scale_of(db, verdict)?.and_then(|scale| match field {
                    Field::Scale => Some(scale.name),
                    _ => scale.rating(&verdict.rating).map(|rating| rating.label.clone()),
                })
            }
            Field::Rationale => verdict.map(|verdict| verdict.rationale.clone()),
            Field::Summary => verdict.and_then(|verdict| verdict.summary.clone()),
            Field::Comment | Field::ClaimId => None,
        })
    }
}

/// What a row tells of a claim and that differs from what stands there.
#[derive(Debug, Default)]
pub(super) struct Changes {
    verdict: Option<VerdictChange>,
    /// Of what an editor reviews, all but the verdict.
    content: Fields,
    assigned: Fields,
    tags: Fields,
    comment: Option<String>,
}

/// What becomes of a claim's verdict: it is proposed or edited, by these fields, under this revision of its scale.
type VerdictChange = (Op, Fields, Vec<Ref>);

impl Changes {
    /// What a row changes of a claim.
    ///
    /// # Errors
    /// Why the claim can't take it: `NotAllowed` in its state, `Conflict` while copies disagree about the scale.
    pub(super) fn of(
        db: &Db,
        there: &There,
        draft: &Draft,
        verdict: Option<DraftVerdict>,
        reasons: &mut Reasons<'_>,
    ) -> Result<Changes> {
        let claim = &there.claim;
        let mut changes = Changes {
            content: claims::edited(&edit(draft))?,
            assigned: assigned(draft)?,
            ..Changes::default()
        };
        changes.tags.set_given("tags", Some(&draft.tags).filter(|tags| !tags.is_empty()))?;
        for fields in [&mut changes.content, &mut changes.assigned, &mut changes.tags] {
            fields.drop_unchanged(claim);
        }
        if let Some(given) = verdict {
            changes.verdict = rated(db, there, given, reasons)?;
        }
        if let Some(body) = &draft.comment {
            let said: Vec<Record<Comment>> = store::of_claim(db, claim.id)?;
            changes.comment =
                Some(body.clone()).filter(|body| said.iter().all(|said| said.body.body != *body));
        }
        match changes.content_op() {
            Some(op) => {
                let fits = rules::possible(op, claim.body.status);
                fits.map_err(|why| Error::NotAllowed { op, why }).map(|()| changes)
            }
            None => Ok(changes),
        }
    }

    /// Whether all of it stands there already.
    pub(super) fn is_empty(&self) -> bool {
        let fields = [&self.content, &self.assigned, &self.tags];
        self.verdict.is_none() && self.comment.is_none() && fields.iter().all(|fields| fields.is_empty())
    }

    /// The fields that it changes, of those that a table has columns for.
    pub(super) fn fields(&self, there: &There) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(|field| self.sets(*field, there))
    }

    fn sets(&self, field: Field, there: &There) -> bool {
        let of_verdict = |name| self.verdict.as_ref().and_then(|(_, fields, _)| fields.get(name));
        match field {
            Field::Rating | Field::Rationale | Field::Summary => of_verdict(field.as_str()).is_some(),
            // It comes with every rating, be it the same.
            Field::Scale => of_verdict("scale_id")
                .and_then(|json| serde_json::from_str(json).ok())
                .is_some_and(|scale: ScaleId| there.scale() != Some(scale)),
            Field::Tags => !self.tags.is_empty(),
            Field::Priority | Field::DueOn => self.assigned.get(field.as_str()).is_some(),
            Field::Assignee => self.assigned.get("assignee_id").is_some(),
            Field::Comment => self.comment.is_some(),
            _ => self.content.get(field.as_str()).is_some(),
        }
    }

    /// Whether a claim in this state loses its submission or approval by it.
    pub(super) fn lapses(&self, status: Status) -> bool {
        status.lapses() && self.content_op().is_some()
    }

    /// What it changes of that which an editor reviews, the first of it.
    fn content_op(&self) -> Option<Op> {
        match &self.verdict {
            Some((op, ..)) => Some(*op),
            None => Some(Op::ClaimEdit).filter(|_| !self.content.is_empty()),
        }
    }

    /// Writes all of it.
    pub(super) fn write(self, writing: &mut Writing<'_>, claim: &Record<Claim>) -> Result<()> {
        let id = claim.id;
        if let Some((op, fields, refs)) = self.verdict {
            writing.append_content(claim, VerdictId::of(id), op, fields, refs)?;
        }
        if !self.content.is_empty() {
            // The verdict may have moved the claim on.
            let claim: Record<Claim> = store::get(writing.db(), id)?;
            writing.append_content(&claim, id, Op::ClaimEdit, self.content, Vec::new())?;
        }
        for (op, fields) in [(Op::ClaimAssign, self.assigned), (Op::ClaimTag, self.tags)] {
            if !fields.is_empty() {
                writing.append(id, op, fields, Vec::new())?;
            }
        }
        if let Some(body) = self.comment {
            let comment = CommentId(writing.new_id()?);
            writing.append(comment, Op::CommentAdd, commented(id, body)?.1, Vec::new())?;
        }
        Ok(())
    }
}

/// What becomes of a claim's verdict, where the row tells of another.
fn rated(
    db: &Db,
    there: &There,
    given: DraftVerdict,
    reasons: &mut Reasons<'_>,
) -> Result<Option<VerdictChange>> {
    let Some(before) = &there.verdict else {
        let (_, fields, pin) = proposed(there.claim.id, given, reasons)?;
        return Ok(Some((Op::VerdictPropose, fields, vec![pin])));
    };
    let rated = before.body.rating == given.key && before.body.scale_id == given.scale.id;
    let rated = rated && !before.disputes("rating");
    // A reason that tells of another rating, and was nobody's own, goes with it.
    let rationale = match given.rationale {
        None if !rated && is_reason(&before.body.rationale) => Some(reasons.of(given.label).to_owned()),
        given => given,
    };
    let edit = VerdictEdit {
        scale_id: Some(given.scale.id).filter(|_| !rated),
        rating: Some(given.key).filter(|_| !rated),
        rationale: rationale.filter(|rationale| *rationale != before.body.rationale),
        summary: match given.summary {
            Some(summary) if before.body.summary.as_ref() != Some(&summary) => Patch::Set(summary),
            _ => Patch::Keep,
        },
    };
    if edit == VerdictEdit::default() {
        return Ok(None);
    }
    let (fields, refs) = verdicts::edited(db, before, verdicts::checked(edit)?)?;
    Ok(Some((Op::VerdictEdit, fields, refs)).filter(|(_, fields, _)| !fields.is_empty()))
}

/// The verdict that a row proposes, under the revision of its scale that stands.
///
/// # Errors
/// `Conflict` while copies disagree about the scale.
pub(super) fn proposed(
    claim: ClaimId,
    given: DraftVerdict,
    reasons: &mut Reasons<'_>,
) -> Result<(Verdict, Fields, Ref)> {
    let DraftVerdict { scale, key, label, rationale, summary } = given;
    let (scale, pin) = (scale.id, scale.pin()?);
    let rationale = rationale.unwrap_or_else(|| reasons.of(label).to_owned());
    let fields = verdicts::proposed(claim, scale, &key, &rationale, summary.as_deref())?;
    let body =
        Verdict { claim_id: claim, scale_id: scale, rating: key, rationale, summary, ..Verdict::default() };
    Ok((body, fields, pin))
}

/// A comment that a row makes.
pub(super) fn commented(claim: ClaimId, body: String) -> Result<(Comment, Fields)> {
    let mut fields = Fields::default();
    fields.set("claim_id", claim)?;
    fields.set("body", &body)?;
    fields.set("resolved", false)?;
    Ok((Comment { claim_id: claim, body, ..Comment::default() }, fields))
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
