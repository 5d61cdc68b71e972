//! Filters as sets of claims: what the columns tell comes from them, the rest is asked of the tables.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::error::Result;
use crate::search::bits::Bits;
use crate::search::columns::{Columns, NEVER, Trait};
use crate::search::days::{Span, Today};
use crate::search::fields::{Field, State, Thing};
use crate::search::query::{Condition, Expr};
use crate::search::{ranking, words};
use crate::store::search::Where;
use crate::store::{Db, lists};

impl Columns {
    /// The claims that a filter lets through.
    pub(crate) fn select(&self, db: &Db, filter: &Expr, today: Today) -> Result<Bits> {
        Ok(match filter {
            Expr::All(parts) if parts.iter().filter(|part| is_mention(part)).count() > 1 => {
                let (phrases, rest) = ranking::apart(filter);
                let found = ranking::found(db, &phrases, self.len())?;
                match rest {
                    Some(rest) => found.and(&self.select(db, &rest, today)?),
                    None => found,
                }
            }
            Expr::All(parts) => self.joined(db, parts, today, Bits::and)?,
            Expr::Any(parts) => self.joined(db, parts, today, Bits::or)?,
            Expr::Not(part) => self.select(db, part, today)?.not(),
            Expr::Is(Condition::Mentions(phrase)) => {
                ranking::found(db, std::slice::from_ref(phrase), self.len())?
            }
            Expr::Is(condition) => match self.told(condition, today) {
                Some(told) => told,
                None => self.asked(db, filter, today)?,
            },
        })
    }

    fn joined(&self, db: &Db, parts: &[Expr], today: Today, join: fn(Bits, &Bits) -> Bits) -> Result<Bits> {
        let mut parts = parts.iter();
        let Some(first) = parts.next() else {
            return Ok(self.all());
        };
        let mut joined = self.select(db, first, today)?;
        for part in parts {
            joined = join(joined, &self.select(db, part, today)?);
        }
        Ok(joined)
    }

    /// What only the tables know.
    fn asked(&self, db: &Db, filter: &Expr, today: Today) -> Result<Bits> {
        let mut bits = Bits::none(self.len());
        lists::each_number(db, &Where::new(Some(filter), today), |number| {
            bits.insert((number as usize).saturating_sub(1));
        })?;
        Ok(bits)
    }

    /// What the columns know; nothing where they do not.
    fn told(&self, condition: &Condition, today: Today) -> Option<Bits> {
        Some(match condition {
            Condition::Status(status) => self.equal(&self.status, *status as u8),
            Condition::Priority(priorities) => {
                let wanted: Vec<u8> = priorities.iter().map(|priority| *priority as u8).collect();
                self.where_(|at| wanted.contains(&self.priority[at]))
            }
            Condition::Tag(tag) => self.tagged(&words::folded(tag)),
            Condition::Language(language) => {
                self.fitting(&self.language, &self.languages.fitting(|known| is_of(known, language)))
            }
            Condition::Days(field, span) => self.days(*field, *span, today)?,
            Condition::Has(thing) => self.having(*thing),
            Condition::Missing(thing) => self.having(*thing).not(),
            Condition::State(state) => self.being(*state, today)?,
            Condition::Ratings(keys) => {
                self.fitting(&self.rating, &self.ratings.fitting(|kind| keys.contains(&kind.key)))
            }
            Condition::Scales(scales) => {
                self.fitting(&self.rating, &self.ratings.fitting(|kind| scales.contains(&kind.scale)))
            }
            Condition::People(people) => {
                self.fitting(&self.assignee, &self.assignees.fitting(|person| people.contains(person)))
            }
            Condition::Claims(ids) => {
                let mut bits = Bits::none(self.len());
                for place in ids.iter().filter_map(|id| self.place(*id)) {
                    bits.insert(place);
                }
                bits
            }
            Condition::Mentions(_)
            | Condition::Contains(..)
            | Condition::Article(_)
            | Condition::Named(..) => {
                return None;
            }
        })
    }

    fn where_(&self, holds: impl Fn(usize) -> bool) -> Bits {
        Bits::of(self.len(), holds)
    }

    fn equal<V: PartialEq>(&self, column: &[V], value: V) -> Bits {
        self.where_(|at| column[at] == value)
    }

    fn fitting(&self, column: &[u16], fits: &[bool]) -> Bits {
        self.where_(|at| fits.get(usize::from(column[at])).copied().unwrap_or_default())
    }

    fn tagged(&self, folded: &str) -> Bits {
        let mut bits = Bits::none(self.len());
        for (_, places) in self.tags.iter().filter(|(tag, _)| words::folded(tag) == folded) {
            for place in places {
                bits.insert(*place as usize);
            }
        }
        bits
    }

    fn days(&self, field: Field, span: Span, today: Today) -> Option<Bits> {
        let times = match field {
            Field::Created => &self.created,
            Field::Updated => &self.updated,
            Field::Due => {
                let (from, until) = (span.from.map(number), span.until.map(number));
                return Some(self.where_(|at| within(self.due[at], from, until) && self.due[at] != NEVER));
            }
            _ => return None,
        };
        let time = |day: NaiveDate| {
            day.and_time(NaiveTime::MIN).and_utc().timestamp_millis() - i64::from(today.ahead) * 1_000
        };
        let (from, until) = (span.from.map(time), span.until.map(time));
        Some(self.where_(|at| within(times[at], from, until)))
    }

    fn having(&self, thing: Thing) -> Bits {
        let bit = match thing {
            Thing::Source => return self.where_(|at| self.sources[at] > 0),
            Thing::Verdict => return self.where_(|at| self.rating[at] > 0),
            Thing::Assignee => return self.where_(|at| self.assignee[at] > 0),
            Thing::Language => return self.where_(|at| self.language[at] > 0),
            Thing::Due => return self.where_(|at| self.due[at] != NEVER),
            Thing::PrimarySource => Trait::PrimarySource,
            Thing::Tag => Trait::Tag,
            Thing::Quote => Trait::Quote,
            Thing::Article => Trait::Article,
            Thing::Claimant => Trait::Claimant,
            Thing::ReportedBy => Trait::ReportedBy,
            Thing::Claimed => Trait::ClaimedOn,
        };
        self.where_(|at| self.has(at, bit))
    }

    fn being(&self, state: State, today: Today) -> Option<Bits> {
        let open = |at| self.status_of(at).is_some_and(|status| !status.is_done());
        Some(match state {
            State::Open => self.where_(open),
            State::Overdue => {
                let day = number(today.day);
                self.where_(|at| self.due[at] != NEVER && self.due[at] < day && open(at))
            }
            State::Conflicted => self.where_(|at| self.has(at, Trait::Conflicted)),
            State::SelfApproved => self.where_(|at| self.has(at, Trait::SelfApproved)),
            // Looked up before.
            State::Stale => return None,
        })
    }
}

const fn is_mention(part: &Expr) -> bool {
    matches!(part, Expr::Is(Condition::Mentions(_)))
}

/// A day as a number that grows with it.
pub(crate) fn number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

fn within<V: PartialOrd>(value: V, from: Option<V>, until: Option<V>) -> bool {
    from.is_none_or(|from| value >= from) && until.is_none_or(|until| value < until)
}

/// Whether a language is this one, or a variety of it.
fn is_of(language: &str, wanted: &str) -> bool {
    let language = language.to_lowercase();
    language.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}
