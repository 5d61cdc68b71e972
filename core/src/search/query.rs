//! The query language of the filter bar, the terminal and saved views: one grammar, read here.
//! It knows no database; what a query leaves open (people, ratings, scales) is looked up in `resolve.rs`.
//! `AND` and `NOT` are no part of it: who writes them learns what to write, rather than what the words would find.
//!
//! ```text
//! any   := all ("OR" all)*                    all   := part*
//! part  := "-"* ( "(" any ")" | quoted | field ":" values | word )
//! values := [">" | ">=" | "<" | "<=" | "="] value ("," value)*
//! ```
//! What is written in it, so that it means itself, is written by `written.rs`.

use std::ops::Range;

use chrono::NaiveDate;

use crate::claims::Priority;
use crate::ids::{ArticleId, ClaimId, PersonId, ScaleId};
use crate::rules::Status;
use crate::search::days::{Comparison, Span};
use crate::search::fields::{Field, Sort, State, Thing};
use crate::search::numbers::Numbers;
use crate::search::problems::{Found, Wrong};
use crate::search::words::{Phrase, is_unspaced};

/// How many parts a query may have: each takes a look at every claim.
pub(crate) const PARTS_MOST: usize = 100;
/// How many problems are told of one query.
const PROBLEMS_MOST: usize = 20;
/// How deep parentheses may stand in one another.
const DEPTH_MOST: usize = 16;

/// A query as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Query {
    /// Which claims; nothing for all of them.
    pub(crate) filter: Option<Expr>,
    /// In which order, where it says.
    pub(crate) sort: Option<Sort>,
    /// Where it says so.
    pub(crate) sorted_at: Option<Range<usize>>,
    /// What is wrong with it.
    pub(crate) problems: Vec<Found>,
}

/// A condition on claims.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expr {
    All(Vec<Expr>),
    Any(Vec<Expr>),
    Not(Box<Expr>),
    Is(Condition),
}

/// What one part asks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Condition {
    /// The words stand side by side somewhere in what a claim is found by.
    Mentions(Phrase),
    Status(Status),
    Priority(Vec<Priority>),
    Tag(String),
    Language(String),
    /// The words stand in this text of the claim, or of its article.
    Contains(Field, String),
    /// The words are all that this text has.
    Whole(Field, String),
    Days(Field, Span),
    /// So many days lie between its recording and its first approval.
    DaysToVerdict(Numbers),
    Has(Thing),
    Missing(Thing),
    State(State),
    /// A name that has to be looked up. Below is what becomes of it.
    Named(Named),
    /// Any of these ratings, by key.
    Ratings(Vec<String>),
    /// On any of these scales.
    Scales(Vec<ScaleId>),
    /// Assigned to any of these people.
    People(Vec<PersonId>),
    /// In this article.
    Article(ArticleId),
    /// One of these claims, which are sorted.
    Claims(Vec<ClaimId>),
}

/// A name of somebody or something that a query asks about.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    pub(crate) field: Field,
    pub(crate) comparison: Comparison,
    pub(crate) name: String,
    /// Where it stands.
    pub(crate) place: Range<usize>,
}

/// Reads a query. Whatever the text, something is listed by it.
pub(crate) fn read(text: &str, today: NaiveDate) -> Query {
    let mut reader = Reader {
        chars: text.chars().collect(),
        at: 0,
        today,
        parts: 0,
        query: Query::default(),
        sort_value: 0..0,
        overfull: false,
    };
    let read = reader.any(0);
    reader.query.filter = read.expr;
    reader.query
}

pub(super) struct Reader {
    pub(super) chars: Vec<char>,
    pub(super) at: usize,
    pub(super) today: NaiveDate,
    parts: usize,
    pub(super) query: Query,
    /// Where the value stands that named the order.
    pub(super) sort_value: Range<usize>,
    overfull: bool,
}

/// What was read, and whether anything was written there at all: what is wrong is left out.
#[derive(Default)]
pub(super) struct Read {
    pub(super) expr: Option<Expr>,
    pub(super) wrote: bool,
}

/// Whether a quotation begins with this mark.
pub(super) const fn opens(c: char) -> bool {
    matches!(c, '"' | '“' | '„' | '«')
}

/// Whether this mark closes what the other opened. What „ opens is closed by “ in German, by ” in Polish.
pub(super) const fn closes(open: char, c: char) -> bool {
    match open {
        '“' => c == '”',
        '„' => matches!(c, '“' | '”'),
        '«' => c == '»',
        _ => c == open,
    }
}

impl Reader {
    pub(super) fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    pub(super) fn wrong(&mut self, place: Range<usize>, wrong: Wrong) {
        if self.query.problems.len() < PROBLEMS_MOST {
            self.query.problems.push(Found { place, wrong });
        }
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn any(&mut self, depth: usize) -> Read {
        let mut sides = Vec::new();
        let mut whole = self.all(depth);
        while let Some(or) = self.taken("OR") {
            let side = self.all(depth);
            if !whole.wrote || !side.wrote {
                self.wrong(or, Wrong::OrWithoutSide);
            }
            sides.extend(whole.expr.take());
            whole = Read { expr: side.expr, wrote: whole.wrote || side.wrote };
        }
        sides.extend(whole.expr.take());
        let expr = if sides.len() > 1 { Some(Expr::Any(sides)) } else { sides.pop() };
        Read { expr, wrote: whole.wrote }
    }

    /// This word, taken where it stands by itself.
    fn taken(&mut self, word: &str) -> Option<Range<usize>> {
        let (start, end) = (self.at, self.at + word.len());
        let is_here = self.chars.get(start..end).is_some_and(|here| here.iter().copied().eq(word.chars()));
        let ends = self.chars.get(end).is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ')' | '"'));
        if !is_here || !ends {
            return None;
        }
        self.at = end;
        Some(start..end)
    }

    fn all(&mut self, depth: usize) -> Read {
        let (mut parts, mut wrote) = (Vec::new(), false);
        loop {
            self.skip_space();
            let here = self.at;
            match self.peek() {
                None => break,
                Some(')') if depth > 0 => break,
                Some(')') => {
                    self.at += 1;
                    self.wrong(here..self.at, Wrong::UnopenedGroup);
                }
                Some(_) if self.taken("OR").is_some() => {
                    self.at = here;
                    break;
                }
                Some(_) => {
                    let part = self.part(depth);
                    wrote |= part.wrote;
                    parts.extend(part.expr);
                }
            }
        }
        let expr = if parts.len() > 1 { Some(Expr::All(parts)) } else { parts.pop() };
        Read { expr, wrote }
    }

    fn part(&mut self, depth: usize) -> Read {
        let start = self.at;
        while self.peek() == Some('-') {
            self.at += 1;
        }
        let negated = (self.at - start) % 2 == 1;
        let ends = self.peek().is_none_or(|c| c.is_whitespace() || c == ')');
        if self.at > start && ends {
            self.wrong(start..self.at, Wrong::NotWithoutPart);
            return Read::default();
        }
        let sorted = self.query.sort;
        let mut read = match self.peek() {
            Some('(') => self.group(depth),
            Some(open) if opens(open) => self.phrase(),
            _ => self.word(),
        };
        if negated && self.query.sort != sorted {
            (self.query.sort, self.query.sorted_at) = (sorted, None);
            self.wrong(self.sort_value.clone(), Wrong::SortExcluded);
        }
        if negated {
            read.expr = read.expr.map(|expr| Expr::Not(Box::new(expr)));
        }
        read
    }

    fn group(&mut self, depth: usize) -> Read {
        let open = self.at..self.at + 1;
        self.at += 1;
        if depth >= DEPTH_MOST {
            self.wrong(open, Wrong::TooDeep);
            return Read { expr: None, wrote: true };
        }
        let read = self.any(depth + 1);
        if self.peek() == Some(')') {
            self.at += 1;
        } else {
            self.wrong(open.clone(), Wrong::UnclosedGroup);
        }
        if !read.wrote {
            self.wrong(open.start..self.at, Wrong::EmptyGroup);
        }
        Read { wrote: true, ..read }
    }

    fn phrase(&mut self) -> Read {
        let start = self.at;
        let words = self.quoted();
        let phrase = Phrase::new(&words, false);
        self.mentions(&words, phrase, start)
    }

    /// What stands between quotation marks. Without the closing one it goes on to the end; a straight one that is doubled
    /// stands for itself.
    pub(super) fn quoted(&mut self) -> String {
        let start = self.at;
        let open = self.peek().unwrap_or('"');
        self.at += 1;
        let mut words = String::new();
        while let Some(c) = self.peek() {
            let doubled = c == '"' && self.chars.get(self.at + 1) == Some(&'"');
            if closes(open, c) && !doubled {
                break;
            }
            words.push(c);
            self.at += if closes(open, c) { 2 } else { 1 };
        }
        if self.peek().is_none() {
            self.wrong(start..self.at, Wrong::UnclosedQuote);
        } else {
            self.at += 1;
        }
        words
    }

    /// What is looked for everywhere.
    fn mentions(&mut self, words: &str, phrase: Phrase, start: usize) -> Read {
        if words.trim().is_empty() {
            return Read { expr: None, wrote: true };
        }
        if phrase.is_empty() {
            self.wrong(start..self.at, Wrong::NoWords(words.to_owned()));
            return Read { expr: None, wrote: true };
        }
        self.counted(start, Condition::Mentions(phrase))
    }

    /// A condition, unless there are too many.
    pub(super) fn counted(&mut self, start: usize, condition: Condition) -> Read {
        self.parts += 1;
        if self.parts > PARTS_MOST {
            if !self.overfull {
                self.overfull = true;
                self.wrong(start..self.chars.len(), Wrong::TooMany { most: PARTS_MOST });
            }
            return Read { expr: None, wrote: true };
        }
        Read { expr: Some(Expr::Is(condition)), wrote: true }
    }

    fn word(&mut self) -> Read {
        let start = self.at;
        for (word, wrong) in [("AND", Wrong::AndWritten), ("NOT", Wrong::NotWritten)] {
            if let Some(place) = self.taken(word) {
                self.wrong(place, wrong);
                return Read { expr: None, wrote: true };
            }
        }
        if let Some(name) = self.field_name() {
            let place = start..self.at;
            if let Some(field) = Field::called(&name) {
                self.at += 1;
                let values = self.values();
                return self.field(field, place, values);
            }
            // `Tokayev: gas …` is a heading; nobody puts a space before a value.
            if !self.chars.get(self.at + 1).is_some_and(|c| c.is_whitespace()) {
                self.at += 1;
                self.values();
                self.wrong(place, Wrong::UnknownField(name));
                return Read { expr: None, wrote: true };
            }
            self.at = start;
        }
        let words = self.bare(&[]);
        // A word with nothing after it, not even a space, is still being typed; what closes groups aside.
        let is_last = self.chars[self.at..].iter().all(|c| *c == ')');
        let phrase = Phrase::in_any_form(&words, is_last);
        self.mentions(&words, phrase, start)
    }

    /// The letters before a colon, where they can be a field's name: not those of `https://` or `12:30`, nor those of a script
    /// without spaces.
    fn field_name(&mut self) -> Option<String> {
        let rest = &self.chars[self.at..];
        let is_of_name = |c: &&char| **c == '_' || (c.is_alphabetic() && !is_unspaced(**c));
        let length = rest.iter().take_while(is_of_name).count();
        let is_address = rest.get(length + 1..length + 3) == Some(&['/', '/']);
        if length == 0 || rest.get(length) != Some(&':') || is_address {
            return None;
        }
        let name = rest[..length].iter().collect();
        self.at += length;
        Some(name)
    }

    /// What stands up to white space, a straight quotation mark, a parenthesis that closes none of its own, or one of
    /// these.
    pub(super) fn bare(&mut self, but: &[char]) -> String {
        let (from, mut open) = (self.at, 0);
        while let Some(c) = self.peek() {
            let ends = c.is_whitespace() || c == '"' || (c == ')' && open == 0) || but.contains(&c);
            if ends {
                break;
            }
            match c {
                '(' => open += 1,
                ')' => open -= 1,
                _ => {}
            }
            self.at += 1;
        }
        self.chars[from..self.at].iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fields::SortKey;

    fn query(text: &str) -> Query {
        let day = NaiveDate::from_ymd_opt(2026, 1, 15).unwrap_or_default();
        read(text, day)
    }

    fn mentions(word: &str) -> Expr {
        Expr::Is(Condition::Mentions(Phrase::new(word, false)))
    }

    fn begins(word: &str) -> Expr {
        Expr::Is(Condition::Mentions(Phrase::new(word, true)))
    }

    fn not(expr: Expr) -> Expr {
        Expr::Not(Box::new(expr))
    }

    /// The places and kinds of what is wrong.
    fn wrong(text: &str) -> Vec<(Range<usize>, Wrong)> {
        query(text).problems.into_iter().map(|found| (found.place, found.wrong)).collect()
    }

    #[test]
    fn words_phrases_and_exclusions_are_all_asked_for() {
        let filter = query(r#"coal "Russian coal" -train --rail "#).filter;
        let parts =
            vec![mentions("coal"), mentions("Russian coal"), not(mentions("train")), mentions("rail")];
        assert_eq!(filter, Some(Expr::All(parts)));
        assert_eq!(query("  ").filter, None);
    }

    #[test]
    fn or_binds_less_than_standing_side_by_side() {
        let filter = query("a b OR -(c OR d)").filter;
        let left = Expr::All(vec![mentions("a"), mentions("b")]);
        let right = not(Expr::Any(vec![mentions("c"), mentions("d")]));
        assert_eq!(filter, Some(Expr::Any(vec![left, right])));
        assert_eq!(query("ORDER ").filter, Some(mentions("ORDER")));
        assert_eq!(query("a OR\"b\"").filter, Some(Expr::Any(vec![mentions("a"), mentions("b")])));
    }

    #[test]
    fn a_field_takes_one_of_several_values() {
        let status = |status| Expr::Is(Condition::Status(status));
        let either = Expr::Any(vec![status(Status::Draft), status(Status::InReview)]);
        assert_eq!(query("status:draft,in_review").filter, Some(either.clone()));
        assert_eq!(query("STATUS:\"In review\"").filter, Some(status(Status::InReview)));
        assert_eq!(query("-status:draft,in_review").filter, Some(not(either)));
    }

    #[test]
    fn fields_and_values_are_also_known_by_what_the_window_calls_them_in_any_language() {
        let status = |status| Some(Expr::Is(Condition::Status(status)));
        assert_eq!(query("status:одобрено").filter, status(Status::Approved));
        assert_eq!(query("status:«На рассмотрении»").filter, status(Status::InReview));
        assert_eq!(query("тег:уголь").filter, Some(Expr::Is(Condition::Tag("уголь".to_owned()))));
        assert_eq!(wrong("цвет:красный"), [(0..4, Wrong::UnknownField("цвет".to_owned()))]);
    }

    #[test]
    fn a_colon_before_a_space_ends_a_word_unless_a_field_has_its_name() {
        let both = Expr::All(vec![mentions("Tokayev"), mentions("gas")]);
        assert_eq!(query("Tokayev: gas ").filter, Some(both));
        assert_eq!(query("北京:疫情 ").filter, Some(mentions("北京:疫情")));
        assert_eq!(wrong("status: draft"), [(0..7, Wrong::NoValue(Field::Status))]);
        assert_eq!(wrong("colour:"), [(0..6, Wrong::UnknownField("colour".to_owned()))]);
    }

    #[test]
    fn quotation_marks_of_all_three_languages_hold_words_together() {
        let contains = |text: &str| Some(Expr::Is(Condition::Contains(Field::Claimant, text.to_owned())));
        assert_eq!(query("claimant:\"A, B\"").filter, contains("A, B"));
        assert_eq!(query("claimant:«A B»").filter, contains("A B"));
        assert_eq!(query("claimant:“A B”").filter, contains("A B"));
    }

    #[test]
    fn addresses_and_times_are_words() {
        assert_eq!(query("https://a.kz/x ").filter, Some(mentions("https://a.kz/x")));
        assert_eq!(query("12:30").filter, Some(begins("12:30")));
        assert!(query("https://a.kz/x 12:30 f(x) a)").problems.len() <= 1);
    }

    #[test]
    fn the_right_part_is_kept_where_another_is_wrong() {
        let read = query("coal colour:red status:done due:soon tag:rail");
        let tag = Expr::Is(Condition::Tag("rail".to_owned()));
        assert_eq!(read.filter, Some(Expr::All(vec![mentions("coal"), tag])));
        let places: Vec<Range<usize>> = read.problems.into_iter().map(|found| found.place).collect();
        assert_eq!(places, [5..11, 23..27, 32..36]);
    }

    #[test]
    fn what_is_open_or_empty_is_said_where_it_stands() {
        assert_eq!(wrong("ә \"б"), [(2..4, Wrong::UnclosedQuote)]);
        assert_eq!(wrong("(a"), [(0..1, Wrong::UnclosedGroup)]);
        assert_eq!(wrong("a )"), [(2..3, Wrong::UnopenedGroup)]);
        assert_eq!(wrong("a OR b) c"), [(6..7, Wrong::UnopenedGroup)]);
        assert_eq!(wrong("tag:a)b"), [(5..6, Wrong::UnopenedGroup)]);
        assert_eq!(wrong("a ()"), [(2..4, Wrong::EmptyGroup)]);
        assert_eq!(wrong("a OR"), [(2..4, Wrong::OrWithoutSide)]);
        assert_eq!(wrong("a - b"), [(2..3, Wrong::NotWithoutPart)]);
        assert_eq!(wrong("ә AND (NOT(б))"), [(2..5, Wrong::AndWritten), (7..10, Wrong::NotWritten)]);
        assert_eq!(wrong("a OR NOT\"b\""), [(5..8, Wrong::NotWritten)]);
        assert_eq!(wrong("status:"), [(0..7, Wrong::NoValue(Field::Status))]);
        assert_eq!(wrong("tag:>a"), [(0..6, Wrong::NotOrdered(Field::Tag))]);
        assert_eq!(wrong("due:2026..2025"), [(4..14, Wrong::Backwards("2026..2025".to_owned()))]);
    }

    #[test]
    fn the_word_that_is_being_typed_may_go_on() {
        assert_eq!(query("coal tr").filter, Some(Expr::All(vec![mentions("coal"), begins("tr")])));
        assert_eq!(query("coal tr ").filter, Some(Expr::All(vec![mentions("coal"), mentions("tr")])));
        for (closed, open) in [("tag:rail (coal OR tr)", "tag:rail (coal OR tr"), ("((coal tr))", "coal tr")]
        {
            assert_eq!(query(closed).filter, query(open).filter, "{closed}");
        }
        assert_ne!(query("(coal OR tr) ").filter, query("(coal OR tr)").filter);
        for quoted in ["\"coal tr\"", "“coal tr”", "„coal tr“", "„coal tr”", "«coal tr»"] {
            assert_eq!(query(quoted).filter, Some(mentions("coal tr")), "{quoted}");
        }
        assert_eq!(
            wrong("coal … %"),
            [(5..6, Wrong::NoWords("…".to_owned())), (7..8, Wrong::NoWords("%".to_owned()))]
        );
    }

    #[test]
    fn one_sort_is_taken_wherever_it_stands() {
        let read = query("(a sort:-due) b ");
        assert_eq!(read.sort, Some(Sort { key: SortKey::Due, descending: true }));
        assert_eq!(read.sorted_at, Some(3..12));
        assert_eq!(query("sort:due sort:status").sorted_at, Some(0..8));
        assert_eq!((query("-sort:due").sort, query("-sort:due").sorted_at), (None, None));
        assert_eq!(read.filter, Some(Expr::All(vec![mentions("a"), mentions("b")])));
        assert_eq!(wrong("sort:due sort:status"), [(14..20, Wrong::SortTwice)]);
        assert_eq!(wrong("-sort:due"), [(6..9, Wrong::SortExcluded)]);
        assert_eq!(
            wrong("-(a sort:due) b"),
            [(9..12, Wrong::SortExcluded)],
            "the rest of the group is not left out"
        );
    }

    #[test]
    fn nothing_is_so_deep_or_long_that_it_can_not_be_read() {
        let deep = query(&"(".repeat(100_000));
        assert_eq!(deep.filter, None);
        let long = query(&"a ".repeat(100_000));
        assert!(matches!(long.filter, Some(Expr::All(parts)) if parts.len() == PARTS_MOST));
        assert_eq!(long.problems.len(), 1);
        assert_eq!(query(&"-".repeat(100_001)).problems.len(), 1);
        assert_eq!(query(&format!("tag:{}", "a,".repeat(100_000))).problems.len(), 1);
    }

    #[test]
    fn a_priority_can_be_compared() {
        let filter = query("priority:>=high").filter;
        assert_eq!(filter, Some(Expr::Is(Condition::Priority(vec![Priority::High, Priority::Urgent]))));
    }
}
