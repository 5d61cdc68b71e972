//! Numbers in queries: `3`, `<7`, `>=30`, and spans of them, `4..7`, that take both their ends.

use crate::search::days::Comparison;

/// From the least to the most; an end that is not there is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub(crate) least: Option<u32>,
    pub(crate) most: Option<u32>,
}

/// Why a value is no numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoNumbers {
    /// It can't be read.
    Unreadable,
    /// It ends before it begins.
    Backwards,
}

impl Numbers {
    pub(crate) fn have(self, number: u32) -> bool {
        self.least.is_none_or(|least| number >= least) && self.most.is_none_or(|most| number <= most)
    }
}

/// Reads a value with its comparison.
pub(crate) fn read(comparison: Comparison, text: &str) -> Result<Numbers, NoNumbers> {
    if let Some((least, most)) = text.split_once("..").filter(|_| comparison.is_plain()) {
        return between(least, most);
    }
    let number = number(text)?;
    // Below nothing there is nothing, and above the most neither: a span that ends before it begins.
    let none = Numbers { least: Some(1), most: Some(0) };
    Ok(match comparison {
        Comparison::Is | Comparison::Whole => Numbers { least: Some(number), most: Some(number) },
        Comparison::Less => {
            number.checked_sub(1).map_or(none, |most| Numbers { least: None, most: Some(most) })
        }
        Comparison::AtMost => Numbers { least: None, most: Some(number) },
        Comparison::More => {
            number.checked_add(1).map_or(none, |least| Numbers { least: Some(least), most: None })
        }
        Comparison::AtLeast => Numbers { least: Some(number), most: None },
    })
}

fn between(least: &str, most: &str) -> Result<Numbers, NoNumbers> {
    let end = |text: &str| if text.is_empty() { Ok(None) } else { number(text).map(Some) };
    match (end(least)?, end(most)?) {
        (None, None) => Err(NoNumbers::Unreadable),
        (Some(least), Some(most)) if most < least => Err(NoNumbers::Backwards),
        (least, most) => Ok(Numbers { least, most }),
    }
}

fn number(text: &str) -> Result<u32, NoNumbers> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain).ok_or(NoNumbers::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(least: Option<u32>, most: Option<u32>) -> Result<Numbers, NoNumbers> {
        Ok(Numbers { least, most })
    }

    #[test]
    fn numbers_are_compared_and_spans_take_both_their_ends() {
        assert_eq!(read(Comparison::Is, "0"), some(Some(0), Some(0)));
        assert_eq!(read(Comparison::Less, "7"), some(None, Some(6)));
        assert_eq!(read(Comparison::More, "30"), some(Some(31), None));
        assert_eq!(read(Comparison::AtMost, "3"), some(None, Some(3)));
        assert_eq!(read(Comparison::Is, "4..7"), some(Some(4), Some(7)));
        assert_eq!(read(Comparison::Whole, "..7"), some(None, Some(7)));
        assert!(!read(Comparison::Less, "0").unwrap().have(0));
        assert!(!read(Comparison::More, "4294967295").unwrap().have(u32::MAX));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "soon", "-1", "+1", "1.5", "..", "4294967296", "1..b"] {
            assert_eq!(read(Comparison::Is, text), Err(NoNumbers::Unreadable), "{text}");
        }
        assert_eq!(read(Comparison::Is, "7..4"), Err(NoNumbers::Backwards));
    }
}
