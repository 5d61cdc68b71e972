//! Evidence: how one source bears on one claim.
//! Attaching, changing or detaching it changes what an editor reviews, so a submission or approval lapses.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::claims::Claim;
use crate::error::Result;
use crate::fields::Fields;
use crate::ids::{ClaimId, EvidenceId, SourceId};
use crate::records::{Entity, Patch, Record};
use crate::rules::{Op, named};
use crate::sources::Source;
use crate::store;
use crate::text::{self, Checks};
use crate::workspace::{Acting, Workspace};

/// The source's words, as a refusal names them: a passage, where those of an article are a quote.
const PASSAGE: &str = "evidence.quote";

/// How a source bears on a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// It speaks for the claim.
    Supports,
    /// It speaks against the claim.
    Refutes,
    /// It helps to understand the claim.
    #[default]
    Context,
}

named!(Stance {
    Supports = "supports",
    Refutes = "refutes",
    Context = "context",
});

/// A piece of evidence's fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Evidence {
    /// The claim.
    pub claim_id: ClaimId,
    /// The source.
    pub source_id: SourceId,
    /// How it bears on the claim.
    pub stance: Stance,
    /// The source's words.
    pub quote: Option<String>,
    /// Where in the source: a page, a timestamp.
    pub locator: Option<String>,
    /// A remark for the desk.
    pub note: Option<String>,
    /// Whether it was taken from the claim again.
    pub detached: bool,
}

impl Entity for Evidence {
    type Id = EvidenceId;
}

/// What evidence is attached with.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct NewEvidence {
    /// How the source bears on the claim; `None`, which is refused, where nobody chose.
    pub stance: Option<Stance>,
    /// The source's words.
    pub quote: Option<String>,
    /// Where in the source.
    pub locator: Option<String>,
    /// A remark for the desk.
    pub note: Option<String>,
}

/// What an edit of evidence sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct EvidenceEdit {
    /// How the source bears on the claim.
    pub stance: Option<Stance>,
    /// The source's words.
    pub quote: Patch<String>,
    /// Where in the source.
    pub locator: Patch<String>,
    /// A remark for the desk.
    pub note: Patch<String>,
}

/// A piece of evidence with its source.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceView {
    /// The evidence.
    #[serde(flatten)]
    pub evidence: Record<Evidence>,
    /// The source.
    pub source: Record<Source>,
}

impl Workspace {
    /// Attaches a source to a claim, with its bearing. `source` is `None`, which is refused, where nobody chose.
    ///
    /// # Errors
    /// `NotFound`, `Invalid`; `NotAllowed` by role or the claim's state.
    pub fn attach_evidence(
        &mut self,
        acting: &Acting,
        claim: ClaimId,
        source: impl Into<Option<SourceId>>,
        new: NewEvidence,
    ) -> Result<Record<Evidence>> {
        let mut checks = Checks::default();
        let source = checks.take(text::chosen("source_id", source.into()));
        let mut fields = Fields::default();
        fields.set("claim_id", claim)?;
        fields.set("source_id", source)?;
        fields.set("stance", checks.take(text::chosen("stance", new.stance)))?;
        fields.set_given("quote", checks.take(text::given(PASSAGE, new.quote, text::prose)))?;
        checks.given(&mut fields, "locator", new.locator, text::line)?;
        checks.given(&mut fields, "note", new.note, text::prose)?;
        checks.end()?;
        self.write(acting, |writing| {
            let claim: Record<Claim> = store::get(writing.db(), claim)?;
            store::get::<Source>(writing.db(), source)?;
            let id = EvidenceId(writing.new_id()?);
            let refs = writing.catch_up(source)?;
            writing.append_content(&claim, id, Op::EvidenceAttach, fields, refs)?;
            store::get(writing.db(), id)
        })
    }

    /// Changes how a source bears on a claim.
    ///
    /// # Errors
    /// As [`Workspace::attach_evidence`].
    pub fn edit_evidence(
        &mut self,
        acting: &Acting,
        id: EvidenceId,
        edit: EvidenceEdit,
    ) -> Result<Record<Evidence>> {
        let mut fields = Fields::default();
        fields.set_given("stance", edit.stance)?;
        let mut checks = Checks::default();
        fields.patch("quote", checks.take(edit.quote.try_map(|given| text::prose(PASSAGE, &given))))?;
        checks.patch(&mut fields, "locator", edit.locator, text::line)?;
        checks.patch(&mut fields, "note", edit.note, text::prose)?;
        checks.end()?;
        self.write(acting, |writing| {
            let before = store::evidence::attached(writing.db(), id)?;
            let claim: Record<Claim> = store::get(writing.db(), before.body.claim_id)?;
            writing.append_content_changed(&claim, &before, Op::EvidenceEdit, fields, Vec::new())?;
            store::get(writing.db(), id)
        })
    }

    /// Takes a source from a claim again. It stays in the library and in history.
    ///
    /// # Errors
    /// As [`Workspace::attach_evidence`].
    pub fn detach_evidence(&mut self, acting: &Acting, id: EvidenceId) -> Result<Record<Evidence>> {
        self.write(acting, |writing| {
            let before = store::evidence::attached(writing.db(), id)?;
            let claim: Record<Claim> = store::get(writing.db(), before.body.claim_id)?;
            writing.append_content(&claim, id, Op::EvidenceDetach, Fields::default(), Vec::new())?;
            store::get(writing.db(), id)
        })
    }
}
