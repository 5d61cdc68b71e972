//! What people are called: every character of it can be seen, and no two who work here look alike.
//! It judges what is given now; names that history has already stay as they are.

use unicode_normalization::UnicodeNormalization as _;
use unicode_security::skeleton;

use crate::error::{Error, Problem, Result};
use crate::text;

/// A person's name as it is typed.
pub(crate) fn checked(field: &str, given: &str) -> Result<String> {
    let name = text::line(field, given)?;
    let mut before = None;
    for (at, c) in name.chars().enumerate() {
        if is_unseen(c) && !(shapes(c) && before.is_some_and(is_shaped)) {
            return Err(Error::invalid(field, Problem::Unseen { at, code: format!("{:04X}", u32::from(c)) }));
        }
        before = Some(c);
    }
    Ok(name)
}

/// Whether people can't tell two names apart: letters that look alike are one, in capitals or not, and what can't be seen
/// is left out.
///
/// Follows the skeletons of UTS #39, “Unicode Security Mechanisms”, section 4.
pub(crate) fn look_alike(one: &str, other: &str) -> bool {
    let (one, other) = (seen(one), seen(other));
    let same = |one: &str, other: &str| skeleton(one).eq(skeleton(other));
    same(&one, &other) || same(&one.to_lowercase(), &other.to_lowercase())
}

/// What is seen of a name.
fn seen(name: &str) -> String {
    let seen: String = name.nfkc().filter(|c| c.is_whitespace() || !is_unseen(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Control characters, separators of lines, and what Unicode calls `Default_Ignorable_Code_Point`.
fn is_unseen(c: char) -> bool {
    shapes(c)
        || c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{200b}'
            | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Joiners, and the signs that choose a letter's form.
const fn shapes(c: char) -> bool {
    matches!(c,
        '\u{180b}'..='\u{180f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether they do anything to this character: Persian, the scripts of India, Mongolian, Han and pictures need them.
fn is_shaped(c: char) -> bool {
    c >= '\u{590}' && !is_unseen(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Wrong;

    #[test]
    fn what_cannot_be_seen_is_refused_where_it_shapes_no_letter() {
        for name in [
            "Aidar\u{200b}",
            "\u{202e}Aidar",
            "Ai\u{ad}dar",
            "Aidar\u{200d}",
            "Ай\u{200c}дар",
            "A\tB",
            "\u{3164}",
        ] {
            let refused = checked("name", name);
            assert!(
                matches!(refused, Err(Error::Invalid(Wrong { problem: Problem::Unseen { .. }, .. }))),
                "{name:?}: {refused:?}"
            );
        }
        for name in [
            "Айдар",
            "O’Neill-Smith Jr.",
            "علی\u{200c}رضا",
            "ක්\u{200d}රිස්",
            "अ",
            "\u{2764}\u{fe0f}",
            "李\u{e0100}",
        ] {
            assert_eq!(checked("name", name).unwrap(), name);
        }
    }

    #[test]
    fn names_that_look_alike_are_found_whatever_letters_they_are_made_of() {
        for other in ["Аidar", "aidar", "AIDAR", "Aіdar", " Aidar", "Ａｉｄａｒ", "Ai\u{200b}dar"] {
            assert!(look_alike("Aidar", other), "{other:?}");
        }
        assert!(look_alike("Вера", "Bepa") && look_alike("Ann  Lee", "Ann\u{a0}Lee"));
        for other in ["Aidan", "Айдар", "Aidar B.", "Ai dar", "Aidár"] {
            assert!(!look_alike("Aidar", other), "{other:?}");
        }
    }
}
