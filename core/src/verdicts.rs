//! Verdicts: what was found about a claim, on which scale, and why.
//! A claim has one line of verdicts: its id follows from the claim's, so that two proposals made apart meet in it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::{Builder, Uuid};

use crate::claims::Claim;
use crate::desk::Desk;
use crate::error::{Error, Problem, Result};
use crate::fields::Fields;
use crate::ids::{ClaimId, DeskId, Hash, PersonId, ScaleId, VerdictId};
use crate::journal::digest;
use crate::journal::revision::Ref;
use crate::records::{Entity, Patch, Record};
use crate::rules::{Op, Refusal};
use crate::scales::{Rating, RatingScale};
use crate::store::{self, Db};
use crate::text::{self, Checks};
use crate::workspace::{Acting, Workspace};
use crate::writing::Writing;

/// A verdict's fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Verdict {
    /// The claim.
    pub claim_id: ClaimId,
    /// The scale of the rating.
    pub scale_id: ScaleId,
    /// The revision of the scale that the rating was given under.
    pub scale_revision: Option<Hash>,
    /// The rating's key in that scale.
    pub rating: String,
    /// Why: Markdown.
    pub rationale: String,
    /// One sentence for readers.
    pub summary: Option<String>,
    /// Who proposed it.
    pub proposed_by: PersonId,
    /// Everyone who wrote it since it was last proposed.
    pub authors: BTreeSet<PersonId>,
}

impl Entity for Verdict {
    type Id = VerdictId;
}

impl Verdict {
    /// Everyone but who proposed it who wrote what stands.
    pub fn changed_by(&self) -> impl Iterator<Item = PersonId> {
        self.authors.iter().copied().filter(|author| *author != self.proposed_by)
    }
}

/// What a verdict is proposed with.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct NewVerdict {
    /// The scale; the desk's default where none is named.
    pub scale_id: Option<ScaleId>,
    /// The rating's key in that scale. Blank, which is refused, where nobody chose.
    pub rating: String,
    /// Why: Markdown.
    pub rationale: String,
    /// One sentence for readers.
    pub summary: Option<String>,
}

/// What an edit of a verdict sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct VerdictEdit {
    /// The scale.
    pub scale_id: Option<ScaleId>,
    /// The rating's key in that scale.
    pub rating: Option<String>,
    /// Why: Markdown.
    pub rationale: Option<String>,
    /// One sentence for readers.
    pub summary: Patch<String>,
}

/// A verdict with its rating as it was called when it was given.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VerdictView {
    /// The verdict.
    #[serde(flatten)]
    pub verdict: Record<Verdict>,
    /// The scale's name.
    pub scale: Option<String>,
    /// The rating.
    pub rated: Option<Rating>,
    /// The scale's lowest value.
    pub worst: Option<i64>,
    /// The scale's highest value.
    pub best: Option<i64>,
}

impl VerdictView {
    /// The verdict, with the scale as it was when the rating was given.
    #[must_use]
    pub(crate) fn new(verdict: Record<Verdict>, scale: Option<&RatingScale>) -> VerdictView {
        let rated = scale.and_then(|scale| scale.rating(&verdict.body.rating)).cloned();
        VerdictView {
            rated,
            scale: scale.map(|scale| scale.name.clone()),
            worst: scale.and_then(|scale| scale.worst),
            best: scale.and_then(|scale| scale.best),
            verdict,
        }
    }
}

impl VerdictId {
    /// The id of this claim's line of verdicts: a UUIDv7 with the claim's time, its other bits a hash of the claim's id.
    #[must_use]
    pub fn of(claim: ClaimId) -> VerdictId {
        let hash = digest::sha256(format!("claimtrail-verdict-v1\n{claim}\n").as_bytes());
        let (claim_bytes, mut bytes) = (claim.0.as_bytes(), [0; 16]);
        bytes[..6].copy_from_slice(&claim_bytes[..6]);
        bytes[6..].copy_from_slice(&hash.0[..10]);
        let id: Uuid = Builder::from_bytes(bytes)
            .with_version(uuid::Version::SortRand)
            .with_variant(uuid::Variant::RFC4122)
            .into_uuid();
        VerdictId(id)
    }
}

impl Workspace {
    /// Proposes a verdict. Proposed again, it replaces what stood, and its author is who proposed last.
    ///
    /// # Errors
    /// `Invalid` for a rating that nobody chose or that the scale has not, or a blank rationale; `NotFound`; `NotAllowed`,
    /// also where it stands already.
    pub fn propose_verdict(
        &mut self,
        acting: &Acting,
        claim: ClaimId,
        new: NewVerdict,
    ) -> Result<VerdictView> {
        let mut checks = Checks::default();
        checks.take(chosen(&new.rating));
        let rationale = checks.take(text::prose("rationale", &new.rationale));
        let summary = checks.take(text::given("summary", new.summary, text::line));
        checks.end()?;
        self.write(acting, |writing| {
            let claim: Record<Claim> = store::get(writing.db(), claim)?;
            let scale = scale_or_default(writing, new.scale_id)?;
            let rating = rating_key(&scale, &new.rating)?;
            let fields = proposed(claim.id, scale.id, &rating, &rationale, summary.as_deref())?;
            let (id, refs) = (VerdictId::of(claim.id), scale_ref(&scale)?);
            writing.permit(Op::VerdictPropose, Some(claim.body.status))?;
            if store::find(writing.db(), id)?.is_some_and(|before| stands(&before, fields.clone(), &refs)) {
                return Err(Error::NotAllowed { op: Op::VerdictPropose, why: Refusal::VerdictStands });
            }
            writing.append_content(&claim, id, Op::VerdictPropose, fields, refs)?;
            store::verdicts::view(writing.db(), id)
        })
    }

    /// Changes a verdict. Where copies edited apart disagree, the edit settles it: what it does not set stays as shown.
    ///
    /// # Errors
    /// As [`Workspace::propose_verdict`]; `Conflict` where the rating is disputed and the edit does not choose.
    pub fn edit_verdict(
        &mut self,
        acting: &Acting,
        claim: ClaimId,
        edit: VerdictEdit,
    ) -> Result<VerdictView> {
        self.write(acting, |writing| {
            self::edit(writing, claim, edit)?;
            store::verdicts::view(writing.db(), VerdictId::of(claim))
        })
    }
}

/// What a proposal sets.
pub(crate) fn proposed(
    claim: ClaimId,
    scale: ScaleId,
    rating: &str,
    rationale: &str,
    summary: Option<&str>,
) -> Result<Fields> {
    let mut fields = Fields::default();
    fields.set("claim_id", claim)?;
    fields.set("scale_id", scale)?;
    fields.set("rating", rating)?;
    fields.set("rationale", rationale)?;
    fields.set("summary", summary)?;
    Ok(fields)
}

/// Whether this verdict stands already, word for word. Whoever says it again would be its only author, and whoever wrote
/// it could approve it.
fn stands(before: &Record<Verdict>, proposed: Fields, scale: &[Ref]) -> bool {
    let mut proposed = proposed;
    proposed.drop_unchanged(before);
    proposed.is_empty() && before.conflicts.is_empty() && given_under(before, scale)
}

/// Whether the verdict was given under this revision of the scale.
fn given_under(verdict: &Record<Verdict>, scale: &[Ref]) -> bool {
    scale.first().map(|pin| pin.hash) == verdict.body.scale_revision
}

/// [`Workspace::edit_verdict`], within a change.
fn edit(writing: &mut Writing<'_>, claim: ClaimId, edit: VerdictEdit) -> Result<()> {
    let edit = checked(edit)?;
    let claim: Record<Claim> = store::get(writing.db(), claim)?;
    writing.permit(Op::VerdictEdit, Some(claim.body.status))?;
    let missing = Error::NotAllowed { op: Op::VerdictEdit, why: Refusal::VerdictMissing };
    let before: Record<Verdict> = store::find(writing.db(), VerdictId::of(claim.id))?.ok_or(missing)?;
    let (fields, refs) = edited(writing.db(), &before, edit)?;
    if !fields.is_empty() {
        writing.append_content(&claim, before.id, Op::VerdictEdit, fields, refs)?;
    }
    Ok(())
}

/// An edit with its texts as they are stored.
pub(crate) fn checked(edit: VerdictEdit) -> Result<VerdictEdit> {
    let mut checks = Checks::default();
    checks.take(edit.rating.as_deref().map_or(Ok(()), chosen));
    let rationale = checks.take(edit.rationale.as_deref().map(|v| text::prose("rationale", v)).transpose());
    let summary = checks.take(edit.summary.try_map(|v| text::line("summary", &v)));
    checks.end()?;
    Ok(VerdictEdit { rationale, summary, ..edit })
}

/// What a checked edit sets, and the revision of the scale that the rating is then given under.
pub(crate) fn edited(db: &Db, before: &Record<Verdict>, edit: VerdictEdit) -> Result<(Fields, Vec<Ref>)> {
    let mut fields = Fields::default();
    fields.set_given("rationale", edit.rationale)?;
    fields.patch("summary", edit.summary)?;
    fields.drop_unchanged(before);
    let refs = rate_again(db, before, edit.scale_id, edit.rating.as_deref(), &mut fields)?;
    Ok((fields, refs))
}

/// Sets scale and rating together where either changes, the scale has changed since, or copies disagree.
fn rate_again(
    db: &Db,
    before: &Record<Verdict>,
    scale: Option<ScaleId>,
    rating: Option<&str>,
    fields: &mut Fields,
) -> Result<Vec<Ref>> {
    let disputed = !before.conflicts.is_empty();
    if before.disputes("rating") && rating.is_none() {
        return Err(Error::Conflict { fields: vec!["rating".to_owned()] });
    }
    if !disputed && scale.is_none() && rating.is_none() {
        return Ok(Vec::new());
    }
    let scale: Record<RatingScale> = store::get(db, scale.unwrap_or(before.body.scale_id))?;
    let rating = rating_key(&scale, rating.unwrap_or(&before.body.rating))?;
    let refs = scale_ref(&scale)?;
    let stands =
        rating == before.body.rating && scale.id == before.body.scale_id && given_under(before, &refs);
    if stands && !disputed {
        return Ok(Vec::new());
    }
    fields.set("scale_id", scale.id)?;
    fields.set("rating", rating)?;
    Ok(refs)
}

fn scale_or_default(writing: &Writing<'_>, scale: Option<ScaleId>) -> Result<Record<RatingScale>> {
    if let Some(scale) = scale {
        return store::get(writing.db(), scale);
    }
    let desk: Record<Desk> = store::get(writing.db(), DeskId(writing.workspace_id()))?;
    let missing = || Error::NotFound { what: "rating_scale", id: String::new() };
    let scale = desk.body.default_scale_id.ok_or_else(missing)?;
    store::get(writing.db(), scale)
}

/// Whether a rating was chosen; which ones there are is the scale's matter.
fn chosen(rating: &str) -> Result<()> {
    text::chosen("rating", (!rating.is_empty()).then_some(()))
}

fn rating_key(scale: &Record<RatingScale>, key: &str) -> Result<String> {
    let keys = || scale.body.ratings.iter().map(|rating| rating.key.as_str()).collect::<Vec<_>>();
    match scale.body.rating(key) {
        Some(rating) => Ok(rating.key.clone()),
        None => Err(Error::invalid(
            "rating",
            Problem::NoSuchRating { given: key.to_owned(), expected: keys().join(", ") },
        )),
    }
}

/// The verdict names the revision of the scale that it is given under.
fn scale_ref(scale: &Record<RatingScale>) -> Result<Vec<Ref>> {
    match scale.heads.as_slice() {
        [head] => Ok(vec![Ref { entity: scale.id.into(), hash: *head }]),
        _ => Err(Error::Conflict { fields: vec!["scale".to_owned()] }),
    }
}
