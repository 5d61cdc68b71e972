//! What every stored entity has in common: its fields as they stand, who changed them, and what is disputed.
//! The fields themselves belong to the concepts, one file each.

use std::fmt;
use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

use crate::ids::{EntityId, Hash, Kind, PersonId, Timestamp};

/// What stands in words for a value that was destroyed.
pub const REDACTED: &str = "[redacted]";

/// A kind of entity: its fields by their names in the model, with what stands where nothing was set.
pub trait Entity:
    Clone + fmt::Debug + Default + PartialEq + Serialize + DeserializeOwned + TS + 'static
{
    /// The id of this kind.
    type Id: EntityId + fmt::Debug + PartialEq + Serialize + TS;
    /// The kind.
    const KIND: Kind = Self::Id::KIND;
}

/// An entity as it stands at some point of its history.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record<T: Entity> {
    /// Its id.
    pub id: T::Id,
    /// Its fields.
    #[serde(flatten)]
    pub body: T,
    /// The revisions that no other follows: several after copies were edited apart.
    pub heads: Vec<Hash>,
    /// Fields that copies edited apart set differently; a person chooses by setting them.
    pub conflicts: Vec<Conflict>,
    /// Fields whose value was destroyed; they read as empty.
    pub redacted: Vec<String>,
    /// Who began it.
    pub created_by: PersonId,
    /// When it was begun.
    pub created_at: Timestamp,
    /// Who changed it last.
    pub updated_by: PersonId,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// How many revisions it has.
    pub revisions: u32,
}

/// In TypeScript a record is named for its kind: `ClaimRecord` is `Claim` with what every record has.
impl<T: Entity> TS for Record<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(config: &Config) -> String {
        format!("{}Record", T::name(config))
    }

    fn inline(config: &Config) -> String {
        let id = <T::Id as TS>::name(config);
        format!("Recorded<{id}> & {}", T::name(config))
    }

    fn inline_flattened(config: &Config) -> String {
        Self::name(config)
    }

    fn decl(config: &Config) -> String {
        format!("type {} = {};", Self::name(config), Self::inline(config))
    }

    fn decl_concrete(config: &Config) -> String {
        Self::decl(config)
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor) {
        visitor.visit::<Self>();
        visitor.visit::<T>();
        visitor.visit::<T::Id>();
        visitor.visit::<Recorded<T::Id>>();
    }

    fn output_path() -> Option<PathBuf> {
        Some(PathBuf::from("types.ts"))
    }
}

/// What every record has besides its fields, as TypeScript sees it.
#[derive(TS)]
#[allow(dead_code, reason = "it stands for the fields of `Record` in the generated types")]
struct Recorded<Id> {
    id: Id,
    heads: Vec<Hash>,
    conflicts: Vec<Conflict>,
    redacted: Vec<String>,
    created_by: PersonId,
    created_at: Timestamp,
    updated_by: PersonId,
    updated_at: Timestamp,
    revisions: u32,
}

impl<T: Entity> Record<T> {
    /// Whether copies edited apart disagree on this field.
    #[must_use]
    pub fn disputes(&self, field: &str) -> bool {
        self.conflicts.iter().any(|conflict| conflict.field == field)
    }

    /// Whether this field's value was destroyed.
    #[must_use]
    pub fn is_redacted(&self, field: &str) -> bool {
        self.redacted.iter().any(|redacted| redacted == field)
    }
}

/// A field that copies edited apart set differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Conflict {
    /// The field, or `verdict` where any two changes of a verdict collide.
    pub field: String,
    /// What each side set, sorted by revision.
    pub sides: Vec<Side>,
}

/// One side of a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Side {
    /// The revision that set it.
    pub revision: Hash,
    /// Who wrote that revision.
    pub author: PersonId,
    /// When, by that device's clock.
    pub recorded_at: Timestamp,
    /// What it set; `null` for a redacted value.
    pub value: Value,
}

/// What an edit does to one field: nothing, empty it, or set it.
/// In JSON: absent, `null`, or the value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Patch<T> {
    /// Leave it.
    #[default]
    Keep,
    /// Empty it.
    Clear,
    /// Set it.
    Set(T),
}

impl<T> Patch<T> {
    /// Set where there is a value, leave it otherwise.
    pub fn given(value: Option<T>) -> Patch<T> {
        value.map_or(Patch::Keep, Patch::Set)
    }

    /// What a field holds after the edit.
    pub(crate) fn after(&self, before: Option<T>) -> Option<T>
    where
        T: Clone,
    {
        match self {
            Patch::Keep => before,
            Patch::Clear => None,
            Patch::Set(value) => Some(value.clone()),
        }
    }

    /// The same edit with its value checked or converted.
    ///
    /// # Errors
    /// Those of `check`.
    pub(crate) fn try_map<U, E>(self, check: impl FnOnce(T) -> Result<U, E>) -> Result<Patch<U>, E> {
        Ok(match self {
            Patch::Keep => Patch::Keep,
            Patch::Clear => Patch::Clear,
            Patch::Set(value) => Patch::Set(check(value)?),
        })
    }
}

impl<T: TS> TS for Patch<T> {
    type WithoutGenerics = Option<T>;
    type OptionInnerType = T;
    const IS_OPTION: bool = true;

    fn name(config: &Config) -> String {
        Option::<T>::name(config)
    }

    fn inline(config: &Config) -> String {
        Option::<T>::inline(config)
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        Option::<T>::visit_dependencies(visitor);
    }

    fn visit_generics(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        Option::<T>::visit_generics(visitor);
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Patch::Clear, Patch::Set))
    }
}
