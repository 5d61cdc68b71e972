//! The desk: the workspace's name and policy. There is one, and it bears the workspace's id.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::case::Policy;
use crate::error::Result;
use crate::fields::Fields;
use crate::ids::{DeskId, ScaleId};
use crate::records::{Entity, Patch, Record};
use crate::rules::Op;
use crate::scales::RatingScale;
use crate::store;
use crate::text;
use crate::workspace::{Acting, Workspace};

/// The desk's fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Desk {
    /// What it is called.
    pub name: String,
    /// Where it publishes.
    pub url: Option<String>,
    /// Whether nobody approves a verdict that they wrote or submitted.
    pub four_eyes: bool,
    /// How many independent sources a verdict needs.
    pub min_independent_sources: u32,
    /// Whether one of them must be primary.
    pub primary_source_required: bool,
    /// Whether an interview with, or a statement by, the claimant must be among them.
    pub claimant_contacted_required: bool,
    /// The scale of a verdict that names none.
    pub default_scale_id: Option<ScaleId>,
}

impl Default for Desk {
    fn default() -> Self {
        Desk {
            name: String::new(),
            url: None,
            four_eyes: true,
            min_independent_sources: 2,
            primary_source_required: false,
            claimant_contacted_required: false,
            default_scale_id: None,
        }
    }
}

impl Entity for Desk {
    type Id = DeskId;
}

impl Desk {
    /// The part that the rules look at.
    #[must_use]
    pub const fn policy(&self) -> Policy {
        Policy {
            four_eyes: self.four_eyes,
            min_independent_sources: self.min_independent_sources,
            primary_source_required: self.primary_source_required,
            claimant_contacted_required: self.claimant_contacted_required,
        }
    }

    /// The desk as fields, for its first revision.
    pub(crate) fn fields(&self) -> Result<Fields> {
        let mut fields = Fields::default();
        fields.set("name", text::line("name", &self.name)?)?;
        fields.set("four_eyes", self.four_eyes)?;
        fields.set("min_independent_sources", self.min_independent_sources)?;
        fields.set("primary_source_required", self.primary_source_required)?;
        fields.set("claimant_contacted_required", self.claimant_contacted_required)?;
        fields.set("default_scale_id", self.default_scale_id)?;
        Ok(fields)
    }
}

/// What a change of the desk sets.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct DeskEdit {
    /// What it is called.
    pub name: Option<String>,
    /// Where it publishes.
    pub url: Patch<String>,
    /// Whether nobody approves a verdict that they wrote or submitted.
    pub four_eyes: Option<bool>,
    /// How many independent sources a verdict needs.
    pub min_independent_sources: Option<u32>,
    /// Whether one of them must be primary.
    pub primary_source_required: Option<bool>,
    /// Whether the claimant must have been heard.
    pub claimant_contacted_required: Option<bool>,
    /// The scale of a verdict that names none.
    pub default_scale_id: Option<ScaleId>,
}

impl Workspace {
    /// Changes the desk's name or policy.
    ///
    /// # Errors
    /// `Invalid`; `NotFound` for an unknown scale; `NotAllowed` for anyone but an owner.
    pub fn set_desk(&mut self, acting: &Acting, edit: DeskEdit) -> Result<Record<Desk>> {
        let mut fields = Fields::default();
        if let Some(name) = &edit.name {
            fields.set("name", text::line("name", name)?)?;
        }
        fields.patch("url", edit.url.try_map(|v| text::url("url", &v))?)?;
        fields.set_given("four_eyes", edit.four_eyes)?;
        fields.set_given("min_independent_sources", edit.min_independent_sources)?;
        fields.set_given("primary_source_required", edit.primary_source_required)?;
        fields.set_given("claimant_contacted_required", edit.claimant_contacted_required)?;
        fields.set_given("default_scale_id", edit.default_scale_id)?;
        self.write(acting, |writing| {
            if let Some(scale) = edit.default_scale_id {
                store::get::<RatingScale>(writing.db(), scale)?;
            }
            let id = DeskId(writing.workspace_id());
            let before: Record<Desk> = store::get(writing.db(), id)?;
            writing.append_changed(&before, Op::DeskSet, fields)?;
            store::get(writing.db(), id)
        })
    }

    /// The desk.
    ///
    /// # Errors
    /// `Database`.
    pub fn desk(&self) -> Result<Record<Desk>> {
        store::get(self.db(), DeskId(self.id()))
    }
}
