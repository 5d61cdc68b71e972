//! Days as tables write them: `2021-07-16`, times, `16.07.2021`, `July 16, 2021`, `16 июля 2021`, and texts that name one.
//! A day that can be read in two ways is not read, unless the rest of its column or a person says which way it goes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::rules::named;

/// Which of two numbers of a day is the day: the month is the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// The first: 03/04/2022 is in April.
    DayFirst,
    /// The second: 03/04/2022 is in March.
    MonthFirst,
}

named!(DayOrder {
    DayFirst = "day_first",
    MonthFirst = "month_first",
});

/// In which order a column writes day and month where both are numbers with `/` or `-` between them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// Nothing tells.
    #[default]
    Unknown,
    /// As in 31/12/2021, or as in 12/31/2021.
    Known(DayOrder),
    /// Some one way, some the other.
    Mixed,
}

impl From<Option<DayOrder>> for Order {
    fn from(said: Option<DayOrder>) -> Order {
        said.map_or(Order::Unknown, Order::Known)
    }
}

impl Order {
    /// Takes in what one cell tells of its column.
    pub(super) fn learn(&mut self, cell: &str) {
        if !cell.contains(['/', '-']) || iso(cell).is_some() {
            return;
        }
        let tokens = tokens(cell);
        for at in 0..tokens.len() {
            let Some(Found { day: Day::Slashed { first, second, .. }, .. }) = numeric(&tokens[at..]) else {
                continue;
            };
            let seen = match (first, second) {
                (13..=31, 1..=12) => Order::Known(DayOrder::DayFirst),
                (1..=12, 13..=31) => Order::Known(DayOrder::MonthFirst),
                _ => continue,
            };
            *self = if matches!(*self, Order::Unknown) || *self == seen { seen } else { Order::Mixed };
        }
    }
}

/// Why a text is not read as a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoDay {
    /// It names no day, or one that is in no calendar.
    None,
    /// Day and month could be either way round.
    Ambiguous,
    /// It names several.
    Several,
}

/// What begins a text that tells first when something was said, and then more: PolitiFact's.
const LEADS: [&str; 4] = ["stated on ", "said on ", "published on ", "posted on "];

/// The day that a cell names.
pub(super) fn read(cell: &str, order: Order) -> Result<NaiveDate, NoDay> {
    let cell = cell.trim();
    if let Some(day) = iso(cell) {
        return Ok(day);
    }
    let tokens = tokens(cell);
    let mut days = named(&tokens, order)?;
    let leads =
        || LEADS.iter().any(|lead| cell.get(..lead.len()).is_some_and(|it| it.eq_ignore_ascii_case(lead)));
    if days.len() > 1 && leads() {
        days.truncate(1);
    }
    days.dedup();
    match days.as_slice() {
        [] => Err(NoDay::None),
        [day] => Ok(*day),
        _ => Err(NoDay::Several),
    }
}

/// Whether a cell is a day and nothing else.
pub(super) fn is_day(cell: &str) -> bool {
    let tokens = tokens(cell);
    let found = numeric(&tokens).or_else(|| worded(&tokens));
    found.is_some_and(|found| found.taken == tokens.len()) || iso(cell).is_some()
}

/// The one form that most tables have, without taking it apart.
fn iso(cell: &str) -> Option<NaiveDate> {
    let bytes = cell.as_bytes();
    let shape = bytes.len() >= 10 && bytes[4] == b'-' && bytes[7] == b'-';
    let ends = bytes.get(10).is_none_or(|byte| matches!(byte, b'T' | b't' | b' '));
    if !shape || !ends {
        return None;
    }
    let number =
        |from: usize, to: usize| cell.get(from..to).filter(|it| it.bytes().all(|b| b.is_ascii_digit()));
    day_of(number(0, 4)?.parse().ok()?, number(5, 7)?.parse().ok()?, number(8, 10)?.parse().ok()?)
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'t> {
    Number { value: u32, digits: usize },
    Word(&'t str),
    Mark(char),
}

/// Words, numbers and marks; white space is left out.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let class = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
        let end = match class(first) {
            (false, false) => first.len_utf8(),
            kind => rest.find(|c| class(c) != kind).unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(end);
        match class(first) {
            (true, _) => {
                let value = token.parse().unwrap_or(u32::MAX);
                tokens.push(Token::Number { value, digits: token.len() });
            }
            (_, true) => tokens.push(Token::Word(token)),
            _ if first.is_whitespace() => {}
            _ => tokens.push(Token::Mark(first)),
        }
        rest = after;
    }
    tokens
}

/// A day as it is written.
#[derive(Clone, Copy, Debug)]
enum Day {
    /// Year, month, day: there is no doubt.
    Sure(u32, u32, u32),
    /// Two numbers that may be day and month or the other way round.
    Slashed { first: u32, second: u32, year: u32 },
}

/// A day at the beginning of some tokens, and how many of them it takes.
#[derive(Clone, Copy, Debug)]
struct Found {
    day: Day,
    taken: usize,
}

/// Every day that the tokens name, in order.
fn named(tokens: &[Token<'_>], order: Order) -> Result<Vec<NaiveDate>, NoDay> {
    let mut days = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(found) = numeric(&tokens[at..]).or_else(|| worded(&tokens[at..])) else {
            at += 1;
            continue;
        };
        let (year, month, day) = match found.day {
            Day::Sure(year, month, day) => (year, month, day),
            Day::Slashed { first, second, year } => {
                let (day, month) = settled(first, second, order)?;
                (year, month, day)
            }
        };
        days.push(day_of(year, month, day).ok_or(NoDay::None)?);
        at += found.taken;
    }
    Ok(days)
}

/// The day, if there is one that can be stored: a year before 1000 is one of two digits that somebody filled up.
fn day_of(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok().filter(|year| (1_000..10_000).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Day and month.
fn settled(first: u32, second: u32, order: Order) -> Result<(u32, u32), NoDay> {
    match order {
        _ if first == second || first > 12 => Ok((first, second)),
        _ if second > 12 => Ok((second, first)),
        Order::Known(DayOrder::DayFirst) => Ok((first, second)),
        Order::Known(DayOrder::MonthFirst) => Ok((second, first)),
        Order::Unknown | Order::Mixed => Err(NoDay::Ambiguous),
    }
}

/// Three numbers with the same mark between them. With dots the day comes first.
fn numeric(tokens: &[Token<'_>]) -> Option<Found> {
    let [
        Token::Number { value: a, digits: first },
        Token::Mark(mark),
        Token::Number { value: b, digits: second },
        Token::Mark(again),
        Token::Number { value: c, digits: third },
        ..,
    ] = tokens
    else {
        return None;
    };
    if mark != again || !matches!(mark, '-' | '/' | '.') || *second > 2 {
        return None;
    }
    let day = match (first, third) {
        (4, 1..=2) => Day::Sure(*a, *b, *c),
        (1..=2, 4) if *mark == '.' => Day::Sure(*c, *b, *a),
        (1..=2, 4) => Day::Slashed { first: *a, second: *b, year: *c },
        _ => return None,
    };
    Some(Found { day, taken: 5 })
}

/// A month by its name, with day and year: `July 16, 2021`, `16 July 2021`, `16 de julio de 2021`.
fn worded(tokens: &[Token<'_>]) -> Option<Found> {
    let mut cursor = Cursor { tokens, at: 0 };
    let (day, month) = match tokens.first()? {
        Token::Word(word) => {
            matches!(tokens.get(1)?, Token::Number { .. } | Token::Mark('.')).then_some(())?;
            let month = month(word)?;
            cursor.at = 1;
            cursor.skip_mark('.');
            let day = cursor.day()?;
            cursor.skip_words(&["st", "nd", "rd", "th"]);
            (day, month)
        }
        _ => {
            let day = cursor.day()?;
            cursor.skip_words(&["st", "nd", "rd", "th", "er", "º"]);
            cursor.skip_mark('.');
            cursor.skip_mark('º');
            cursor.skip_words(&["of", "de", "d"]);
            let month = month(cursor.word()?)?;
            cursor.skip_mark('.');
            (day, month)
        }
    };
    cursor.skip_mark(',');
    cursor.skip_words(&["of", "de", "del"]);
    let year = cursor.year()?;
    Some(Found { day: Day::Sure(year, month, day), taken: cursor.at })
}

struct Cursor<'t> {
    tokens: &'t [Token<'t>],
    at: usize,
}

impl<'t> Cursor<'t> {
    fn number(&mut self, fits: impl Fn(usize) -> bool) -> Option<u32> {
        match self.tokens.get(self.at) {
            Some(Token::Number { value, digits }) if fits(*digits) => {
                self.at += 1;
                Some(*value)
            }
            _ => None,
        }
    }

    fn day(&mut self) -> Option<u32> {
        self.number(|digits| digits <= 2)
    }

    fn year(&mut self) -> Option<u32> {
        self.number(|digits| digits == 4)
    }

    fn word(&mut self) -> Option<&'t str> {
        match self.tokens.get(self.at) {
            Some(Token::Word(word)) => {
                self.at += 1;
                Some(word)
            }
            _ => None,
        }
    }

    fn skip_mark(&mut self, mark: char) {
        if self.tokens.get(self.at) == Some(&Token::Mark(mark)) {
            self.at += 1;
        }
    }

    fn skip_words(&mut self, words: &[&str]) {
        if let Some(Token::Word(word)) = self.tokens.get(self.at)
            && words.iter().any(|known| word.eq_ignore_ascii_case(known))
        {
            self.at += 1;
        }
    }
}

/// The names of the months: English, Russian, Kazakh, Spanish, Portuguese, French, Italian, German and Polish, whole
/// and as they are shortened. No name is a month of two numbers.
const MONTHS: [&str; 12] = [
    "january jan январь января янв қаңтар enero ene janeiro janvier janv gennaio gen januar jänner styczeń stycznia sty",
    "february feb февраль февраля фев ақпан febrero fevereiro fev février fevrier févr febbraio februar luty lutego lut",
    "march mar март марта мар наурыз marzo março marco mars märz mrz marzec marca",
    "april apr апрель апреля апр сәуір abril abr avril avr aprile kwiecień kwietnia kwi",
    "may май мая мамыр mayo maio mai maggio mag maj maja",
    "june jun июнь июня июн маусым junio junho juin giugno giu juni czerwiec czerwca cze",
    "july jul июль июля июл шілде julio julho juillet juil luglio lug juli lipiec lipca lip",
    "august aug август августа авг тамыз agosto ago août aout sierpień sierpnia sie",
    "september sept sep сентябрь сентября сен сент қыркүйек septiembre setiembre setembro set septembre settembre wrzesień września wrz",
    "october oct октябрь октября окт қазан octubre outubro out octobre ottobre ott oktober okt październik października paź",
    "november nov ноябрь ноября ноя нояб қараша noviembre novembro novembre listopad listopada lis",
    "december dec декабрь декабря дек желтоқсан diciembre dic dezembro dez décembre decembre déc dicembre dezember grudzień grudnia gru",
];

fn month(word: &str) -> Option<u32> {
    let name = word.to_lowercase();
    let of = |names: &&str| names.split(' ').any(|known| known == name);
    let at = MONTHS.iter().position(of)?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(cell: &str) -> Result<String, NoDay> {
        read(cell, Order::Unknown).map(|day| day.to_string())
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for cell in [
            "2021-07-16",
            "2021-7-16",
            "2021-07-16T23:30:00-07:00",
            "2021-07-16 08:38:00",
            "2021-07-16T07:02+0100",
            "2021/07/16",
            "16.07.2021",
            "16.7.2021 10:00",
            "16/07/2021 04h00",
            "July 16, 2021",
            "JUL. 16, 2021",
            "Jul 16, 2021, 4:56 PM",
            "July 16th 2021",
            "16 July 2021",
            "16 de Jul, 2021 às 12:50 PDT",
            "16 julio 2021",
            "16 de julho de 2021",
            "16 июля 2021 г.",
            "16 шілде 2021",
            "Updated on:  July 16, 2021 / 7:16 PM",
            "stated on July 16, 2021 in a campaign mailer.:",
            "stated on July 16, 2021 in a debate of July 4, 2021:",
            "July 16, 2021 (July 16, 2021)",
        ] {
            assert_eq!(day(cell), Ok("2021-07-16".to_owned()), "{cell}");
        }
    }

    #[test]
    fn what_names_no_day_or_several_is_not_read() {
        for cell in ["", "Jul", "July 2021", "16/07/21", "2021", "2021-02-30", "31 June 2021", "13.13.2021"] {
            assert_eq!(day(cell), Err(NoDay::None), "{cell}");
        }
        assert_eq!(day("from May 1, 2020 to May 3, 2020"), Err(NoDay::Several));
        assert_eq!(day("03/04/2021"), Err(NoDay::Ambiguous));
    }

    #[test]
    fn a_column_tells_whether_the_day_comes_first() {
        let read_in = |cells: &[&str]| {
            let mut order = Order::default();
            cells.iter().for_each(|cell| order.learn(cell));
            read("03/04/2021", order).map(|day| day.to_string())
        };
        assert_eq!(read_in(&["31/12/2020"]), Ok("2021-04-03".to_owned()));
        assert_eq!(read_in(&["12/31/2020", "01/01/2021"]), Ok("2021-03-04".to_owned()));
        assert_eq!(read_in(&["12/31/2020", "31/12/2020"]), Err(NoDay::Ambiguous));
        assert_eq!(
            read("03/03/2021", Order::Unknown).map(|day| day.to_string()),
            Ok("2021-03-03".to_owned())
        );
    }

    #[test]
    fn no_name_is_two_months() {
        let mut seen = std::collections::HashSet::new();
        assert!(MONTHS.iter().flat_map(|names| names.split(' ')).all(|name| seen.insert(name)));
    }
}
