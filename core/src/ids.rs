//! Names of things: typed UUIDv7 ids, entity kinds, hashes and times.
//! Everything here is a plain value with one text form, the form that the journal stores.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident => $kind:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl From<$name> for EntityRef {
            fn from(id: $name) -> Self {
                EntityRef { kind: Kind::$kind, id: id.0 }
            }
        }

        impl EntityId for $name {
            const KIND: Kind = Kind::$kind;
            fn from_uuid(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

/// An id that belongs to one kind of entity.
pub trait EntityId: Copy + Into<EntityRef> {
    /// The kind that this id names.
    const KIND: Kind;
    /// The id with this UUID.
    fn from_uuid(id: Uuid) -> Self;
}

typed_id! {
    /// An article: the captured text that claims are found in.
    ArticleId => Article,
    /// A claim.
    ClaimId => Claim,
    /// A source.
    SourceId => Source,
    /// One source's bearing on one claim.
    EvidenceId => Evidence,
    /// A claim's verdict.
    VerdictId => Verdict,
    /// A comment on a claim.
    CommentId => Comment,
    /// A correction of a published claim.
    CorrectionId => Correction,
    /// A person of the desk.
    PersonId => Person,
    /// A device: one person's signing key on one computer.
    DeviceId => Device,
    /// A rating scale.
    ScaleId => RatingScale,
    /// The desk: there is one, and it bears the workspace's id.
    DeskId => Desk,
}

/// The kinds of entities that have a line of revisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The captured text that claims are found in.
    Article,
    /// Something that somebody says.
    Claim,
    /// Where evidence comes from.
    Source,
    /// A source's bearing on a claim.
    Evidence,
    /// What was found about a claim.
    Verdict,
    /// A remark on a claim.
    Comment,
    /// A public correction of a claim.
    Correction,
    /// Who works at the desk.
    Person,
    /// A person's signing key on one computer.
    Device,
    /// An ordered list of ratings.
    RatingScale,
    /// The workspace's policy.
    Desk,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 11] = [
        Kind::Article,
        Kind::Claim,
        Kind::Source,
        Kind::Evidence,
        Kind::Verdict,
        Kind::Comment,
        Kind::Correction,
        Kind::Person,
        Kind::Device,
        Kind::RatingScale,
        Kind::Desk,
    ];

    /// The kind's name in the journal.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Article => "article",
            Kind::Claim => "claim",
            Kind::Source => "source",
            Kind::Evidence => "evidence",
            Kind::Verdict => "verdict",
            Kind::Comment => "comment",
            Kind::Correction => "correction",
            Kind::Person => "person",
            Kind::Device => "device",
            Kind::RatingScale => "rating_scale",
            Kind::Desk => "desk",
        }
    }

    /// The kind with this name, if this version knows it.
    #[must_use]
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether entities of this kind belong to a claim: evidence, verdicts, comments, corrections.
    #[must_use]
    pub const fn belongs_to_claim(self) -> bool {
        matches!(self, Kind::Evidence | Kind::Verdict | Kind::Comment | Kind::Correction)
    }

    /// Whether entities of this kind decide who may do what: people, devices, desk and scales.
    #[must_use]
    pub const fn governs(self) -> bool {
        matches!(self, Kind::Person | Kind::Device | Kind::RatingScale | Kind::Desk)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One entity: `<kind>/<uuid>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct EntityRef {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
}

impl EntityRef {
    /// The entity that this text names: `<kind>/<uuid>`.
    pub(crate) fn parse(text: &str) -> Option<EntityRef> {
        let (kind, id) = text.split_once('/')?;
        Some(EntityRef { kind: Kind::parse(kind)?, id: Uuid::parse_str(id).ok()? })
    }
}

impl fmt::Display for EntityRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind, self.id)
    }
}

/// A SHA-256 digest, written as 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The hash that these 64 lower-case hex digits spell.
    #[must_use]
    pub fn parse(hex_digits: &str) -> Option<Hash> {
        let lower = hex_digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let mut bytes = [0; 32];
        (lower && hex::decode_to_slice(hex_digits, &mut bytes).is_ok()).then_some(Hash(bytes))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut digits = [0; 64];
        hex::encode_to_slice(self.0, &mut digits).map_err(|_| fmt::Error)?;
        f.write_str(std::str::from_utf8(&digits).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Hash {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Hash::parse(&text).ok_or_else(|| serde::de::Error::custom("64 lower-case hex digits expected"))
    }
}

/// A moment in UTC, to the millisecond: `YYYY-MM-DDTHH:MM:SS.mmmZ`. For display only: it orders nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Timestamp(i64);

impl Timestamp {
    /// The moment this many milliseconds after 1970-01-01T00:00:00Z, if it has a four-digit year.
    #[must_use]
    pub fn from_millis(millis: i64) -> Option<Timestamp> {
        let year = DateTime::<Utc>::from_timestamp_millis(millis)?.year();
        (0..=9999).contains(&year).then_some(Timestamp(millis))
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The moment that the journal's text form names; any other form is refused.
    #[must_use]
    pub fn parse(text: &str) -> Option<Timestamp> {
        let parsed = DateTime::parse_from_rfc3339(text).ok()?;
        let timestamp = Timestamp::from_millis(parsed.timestamp_millis())?;
        (timestamp.to_string() == text).then_some(timestamp)
    }

    /// The day, `YYYY-MM-DD`.
    #[must_use]
    pub fn date(self) -> String {
        self.to_string().chars().take(10).collect()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let moment = DateTime::<Utc>::from_timestamp_millis(self.0).ok_or(fmt::Error)?;
        f.write_str(&moment.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Timestamp::parse(&text).ok_or_else(|| serde::de::Error::custom("a UTC time expected"))
    }
}
