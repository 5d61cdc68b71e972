//! What is wrong with a value that was given.

use serde::Serialize;
use ts_rs::TS;

/// What is wrong with a value that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Problem {
    /// Nothing but white space.
    Blank,
    /// Nothing, where one value of a closed set is asked for.
    Unchosen,
    /// More code points than the field takes.
    TooLong {
        /// How many there are.
        length: usize,
        /// How many there may be.
        most: usize,
    },
    /// A NUL character.
    Nul {
        /// At which code point, from 0.
        at: usize,
    },
    /// A character in a name that can't be seen.
    Unseen {
        /// At which code point, from 0.
        at: usize,
        /// Which: the hex digits of its code point.
        code: String,
    },
    /// Bytes that are not UTF-8.
    NotUtf8 {
        /// At which byte, from 0.
        at: usize,
    },
    /// Not a day of the calendar as `YYYY-MM-DD`.
    Date,
    /// A day before the one that comes first.
    Before {
        /// The one that comes first.
        day: String,
    },
    /// No day of the calendar and no time as RFC 3339 has it.
    Moment,
    /// A time that is still to come.
    Future {
        /// The time now.
        now: String,
    },
    /// Not an address that begins with http:// or https://.
    Url,
    /// Not an address with `{id}` in it, in whose place an id makes another address.
    UrlTemplate,
    /// Not a BCP 47 language tag.
    Language,
    /// None of the values that the field takes.
    Unknown {
        /// What was given.
        given: String,
        /// What it takes.
        expected: String,
    },
    /// No field of the revision whose values are to be destroyed.
    NotOfRevision {
        /// What was given.
        given: String,
        /// Its fields that can be; empty where none can.
        expected: String,
    },
    /// Not a whole number in the range.
    Number {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// Not 64 hex digits of a public key or hash.
    Hex,
    /// A file without a byte in it.
    Empty,
    /// The file is larger than an attachment may be.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest in bytes.
        most: u64,
    },
    /// Somebody or something bears this name already.
    Taken {
        /// The name.
        name: String,
    },
    /// A device signs with this key already.
    KeyTaken,
    /// Somebody who works here bears a name that looks the same.
    Alike {
        /// Their name.
        name: String,
    },
    /// Two things are given the same key.
    Repeated {
        /// The key.
        key: String,
    },
    /// The rating scale has no such rating.
    NoSuchRating {
        /// What was given.
        given: String,
        /// The scale's keys.
        expected: String,
    },
    /// A table has no column for it.
    NoColumn {
        /// The columns that it has; none where it is empty.
        columns: String,
    },
    /// A quote was given, and no article to find it in.
    QuoteWithoutArticle,
    /// The words are not in the article.
    QuoteNotFound {
        /// The passage that comes nearest.
        nearest: Option<String>,
    },
    /// The words are in the article more than once.
    QuoteAmbiguous {
        /// Each place, with the words around it.
        places: Vec<String>,
    },
    /// There is no such place.
    QuoteNth {
        /// How many there are.
        count: usize,
    },
    /// A query that is wrong somewhere, where only a right one will do.
    Query {
        /// What is wrong with it.
        message: String,
    },
    /// A revision at which the claim was not there yet.
    BeforeClaim,
    /// The backup that is to be put in a workspace's place is that workspace.
    Itself,
    /// Not JSON of the shape that the field takes.
    Shape {
        /// What the reader said.
        reason: String,
    },
    /// A file that is no table to import from.
    NoTable {
        /// What it is called.
        name: String,
        /// Why not.
        reason: String,
    },
}

/// An item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Its place, from 0.
    pub at: usize,
    /// What of it, where it has several parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<&'static str>,
}

/// A value that its field does not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The field, by its name in the model; where people call it otherwise than the same field of other kinds, with its
    /// kind's before it: `evidence.quote`.
    pub field: String,
    /// Which item, where the field is a list and one of its items is wrong.
    pub item: Option<Item>,
    /// What is wrong with it.
    pub problem: Problem,
}

impl Wrong {
    /// The field's name in the model alone.
    #[must_use]
    pub fn name(&self) -> &str {
        self.field.rsplit_once('.').map_or(&self.field, |(_, name)| name)
    }
}
