//! Filters as sets of claims: what the columns tell comes from them, the rest is asked of the tables.

use chrono::{Datelike, NaiveDate};

use crate::calendar::Calendar;
use crate::error::Result;
use crate::rules::Status;
use crate::search::bits::Bits;
use crate::search::columns::{self, Columns, NEVER, NEVER_AT, Trait};
use crate::search::days::Span;
use crate::search::fields::{Field, State, Thing};
use crate::search::query::{Condition, Expr};
use crate::search::ranking;
use crate::store::search::Where;
use crate::store::{Db, lists};
use crate::workspace::Workspace;

impl Columns {
    /// The claims that a filter lets through.
    pub(crate) fn select(
        &self,
        workspace: &Workspace,
        filter: &Expr,
        calendar: Calendar<'_>,
    ) -> Result<Bits> {
        Ok(match filter {
            Expr::All(parts) if parts.iter().filter(|part| is_mention(part)).count() > 1 => {
                let (phrases, rest) = ranking::apart(filter);
                let found = ranking::found(workspace, Some(self), self.len(), &phrases)?;
                match rest {
                    Some(rest) => found.and(&self.select(workspace, &rest, calendar)?),
                    None => found,
                }
            }
            Expr::All(parts) => self.joined(workspace, parts, calendar, Bits::and)?,
            Expr::Any(parts) => self.joined(workspace, parts, calendar, Bits::or)?,
            Expr::Not(part) => self.select(workspace, part, calendar)?.not(),
            Expr::Is(condition) if is_of_values(condition) => {
                self.remembered(condition, || self.meeting(workspace, condition, calendar))?
            }
            Expr::Is(condition) => self.meeting(workspace, condition, calendar)?,
        })
    }

    /// What meets a condition, where that was found out since something changed.
    pub(crate) fn known(&self, condition: &Condition) -> Option<Bits> {
        let known = self.met.borrow();
        known.iter().find(|(known, _)| known == condition).map(|(_, met)| met.clone())
    }

    /// Remembers what meets a condition.
    pub(crate) fn remember(&self, condition: Condition, met: Bits) {
        let mut known = self.met.borrow_mut();
        known.truncate(MET - 1);
        known.insert(0, (condition, met));
    }

    fn remembered(&self, condition: &Condition, meet: impl FnOnce() -> Result<Bits>) -> Result<Bits> {
        if let Some(known) = self.known(condition) {
            return Ok(known);
        }
        let met = meet()?;
        self.remember(condition.clone(), met.clone());
        Ok(met)
    }

    fn joined(
        &self,
        workspace: &Workspace,
        parts: &[Expr],
        calendar: Calendar<'_>,
        join: fn(Bits, &Bits) -> Bits,
    ) -> Result<Bits> {
        let mut parts = parts.iter();
        let Some(first) = parts.next() else {
            return Ok(self.all());
        };
        let mut joined = self.select(workspace, first, calendar)?;
        for part in parts {
            joined = join(joined, &self.select(workspace, part, calendar)?);
        }
        Ok(joined)
    }

    /// What only the tables know.
    fn asked(&self, db: &Db, condition: &Where) -> Result<Bits> {
        let mut bits = Bits::none(self.len());
        lists::each_number(db, condition, |number| {
            bits.insert(columns::place(number));
        })?;
        Ok(bits)
    }

    fn meeting(&self, workspace: &Workspace, condition: &Condition, calendar: Calendar<'_>) -> Result<Bits> {
        let db = workspace.db();
        Ok(match condition {
            Condition::Mentions(phrase) => {
                ranking::found(workspace, Some(self), self.len(), std::slice::from_ref(phrase))?
            }
            Condition::Contains(field, given) => self.asked(db, &Where::containing(*field, given))?,
            Condition::Whole(Field::Claimant, given) => {
                let wanted = self.name_digest(given);
                Bits::of(&self.claimant, |known| known == wanted)
            }
            Condition::Whole(Field::Language, given) => {
                let wanted = given.to_lowercase();
                fitting(&self.language, &self.languages.fitting(|known| known.to_lowercase() == wanted))
            }
            Condition::Whole(field, given) => self.asked(db, &Where::being(*field, given))?,
            Condition::Article(article) => self.asked(db, &Where::of_article(*article))?,
            // What was not looked up is not there.
            Condition::Named(..) => Bits::none(self.len()),
            Condition::Status(status) => Bits::of(&self.status, |known| known == *status as u8),
            Condition::Priority(priorities) => {
                let wanted: Vec<u8> = priorities.iter().map(|priority| *priority as u8).collect();
                Bits::of(&self.priority, |known| wanted.contains(&known))
            }
            Condition::Tag(tag) => self.with_tag(tag),
            Condition::Language(language) => {
                fitting(&self.language, &self.languages.fitting(|known| is_of(known, language)))
            }
            Condition::Days(field, span) => self.days(*field, *span, calendar),
            Condition::DaysToVerdict(days) => {
                let on = calendar.days();
                let fits = |at| self.days_to_verdict(at, &on).is_some_and(|count| days.have(count));
                self.approved().filtered(fits)
            }
            Condition::Has(thing) => self.having(*thing),
            Condition::Missing(thing) => self.having(*thing).not(),
            Condition::State(state) => self.being(*state, calendar.today),
            Condition::Ratings(keys) => {
                fitting(&self.rating, &self.ratings.fitting(|kind| keys.contains(&kind.key)))
            }
            Condition::Scales(scales) => {
                fitting(&self.rating, &self.ratings.fitting(|kind| scales.contains(&kind.scale)))
            }
            Condition::People(people) => {
                fitting(&self.assignee, &self.assignees.fitting(|person| people.contains(person)))
            }
            Condition::Claims(ids) => {
                let mut bits = Bits::none(self.len());
                for place in ids.iter().filter_map(|id| self.place(*id)) {
                    bits.insert(place);
                }
                bits
            }
        })
    }

    fn days(&self, field: Field, span: Span, calendar: Calendar<'_>) -> Bits {
        let times = match field {
            Field::Due => return within_days(&self.due, span),
            Field::Claimed => return within_days(&self.claimed, span),
            Field::Created => &self.created,
            Field::Approved => &self.approved,
            _ => &self.updated,
        };
        let beginning = |day| calendar.beginning(day);
        let (from, until) = (span.from.map(beginning), span.until.map(beginning));
        Bits::of(times, |time| within(time, from, until) && time != NEVER_AT)
    }

    pub(crate) fn having(&self, thing: Thing) -> Bits {
        let bit = match thing {
            Thing::Source => return Bits::of(&self.sources, |sources| sources > 0),
            Thing::Verdict => return Bits::of(&self.rating, |rating| rating > 0),
            Thing::Assignee => return Bits::of(&self.assignee, |assignee| assignee > 0),
            Thing::Language => return Bits::of(&self.language, |language| language > 0),
            Thing::Due => return self.due(),
            Thing::Approved => return self.approved(),
            Thing::PrimarySource => Trait::PrimarySource,
            Thing::Tag => Trait::Tag,
            Thing::Quote => Trait::Quote,
            Thing::Article => Trait::Article,
            Thing::Claimant => Trait::Claimant,
            Thing::ReportedBy => Trait::ReportedBy,
            Thing::Claimed => Trait::ClaimedOn,
        };
        self.with(bit)
    }

    fn with(&self, asked: Trait) -> Bits {
        Bits::of(&self.traits, |traits| traits & asked as u16 != 0)
    }

    fn due(&self) -> Bits {
        Bits::of(&self.due, |due| due != NEVER)
    }

    fn approved(&self) -> Bits {
        Bits::of(&self.approved, |time| time != NEVER_AT)
    }

    fn open(&self) -> Bits {
        let is_open =
            |status: u8| Status::ALL.get(usize::from(status)).is_some_and(|status| !status.is_done());
        Bits::of(&self.status, is_open)
    }

    pub(crate) fn being(&self, state: State, today: NaiveDate) -> Bits {
        match state {
            State::Open => self.open(),
            State::Overdue => {
                let day = number(today);
                self.open().and(&Bits::of(&self.due, |due| due != NEVER && due < day))
            }
            State::Conflicted => self.with(Trait::Conflicted),
            State::SelfApproved => self.with(Trait::SelfApproved),
            // Those that are were looked up before.
            State::Stale => Bits::none(self.len()),
        }
    }
}

/// Up to so many values are compared one after the other: each with many claims at a time.
const COMPARED: usize = 8;

/// Those whose value, by its number in a dictionary, fits.
fn fitting(column: &[u16], fits: &[bool]) -> Bits {
    let numbers: Vec<u16> =
        fits.iter().zip(0..).filter_map(|(fits, number)| fits.then_some(number)).collect();
    if numbers.len() > COMPARED {
        return Bits::of(column, |number| fits.get(usize::from(number)).copied().unwrap_or_default());
    }
    let each = numbers.into_iter().map(|wanted| Bits::of(column, |number| number == wanted));
    each.reduce(|one, other| one.or(&other)).unwrap_or_else(|| Bits::none(column.len()))
}

/// How many conditions are remembered with what meets them.
const MET: usize = 48;

/// Whether every claim is looked at for a condition that people list by again and again.
const fn is_of_values(condition: &Condition) -> bool {
    matches!(
        condition,
        Condition::Status(_)
            | Condition::Priority(_)
            | Condition::Ratings(_)
            | Condition::Scales(_)
            | Condition::People(_)
            | Condition::Language(_)
            | Condition::Whole(Field::Language, _)
            | Condition::Has(_)
            | Condition::Missing(_)
    )
}

const fn is_mention(part: &Expr) -> bool {
    matches!(part, Expr::Is(Condition::Mentions(_)))
}

/// A day as a number that grows with it.
pub(crate) fn number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

/// Those whose day is one of the span.
fn within_days(days: &[i32], span: Span) -> Bits {
    let (from, until) = (span.from.map(number), span.until.map(number));
    Bits::of(days, |day| within(day, from, until) && day != NEVER)
}

fn within<V: PartialOrd>(value: V, from: Option<V>, until: Option<V>) -> bool {
    from.is_none_or(|from| value >= from) && until.is_none_or(|until| value < until)
}

/// Whether a language is this one, or a variety of it.
pub(crate) fn is_of(language: &str, wanted: &str) -> bool {
    let language = language.to_lowercase();
    language.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}
