//! Stored text made fit for a terminal: whatever could move the cursor, colour the screen or turn the line round
//! is shown as an escape. JSON never passes through here.

use std::fmt::{Display, Write as _};

use claimtrail_core::ids::{Hash, Timestamp};
use claimtrail_core::search::TextRange;

use crate::output::bold;

/// How wide a told text is, in characters.
const WIDTH: usize = 100;
/// How much of a text a list shows.
const CLIPPED: usize = 100;

/// Whether a terminal would obey the character instead of showing it.
fn is_obeyed(c: char) -> bool {
    let bidi =
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = matches!(c, '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}');
    c.is_control() || bidi || breaks
}

/// The text on one line.
pub(crate) fn line(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => shown.extend(c.escape_default()),
            c if is_obeyed(c) => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    shown
}

/// The text on as many lines as it has, each indented.
pub(crate) fn block(text: &str, indent: usize) -> String {
    let mut shown = String::with_capacity(text.len());
    for (number, row) in text.split('\n').enumerate() {
        if number > 0 {
            shown.push('\n');
        }
        let row = row.strip_suffix('\r').unwrap_or(row);
        if !row.is_empty() {
            let _ = write!(shown, "{:indent$}", "");
        }
        for part in row.split_inclusive('\t') {
            let (words, tab) = part.strip_suffix('\t').map_or((part, ""), |words| (words, "\t"));
            shown.push_str(&line(words));
            shown.push_str(tab);
        }
    }
    shown
}

/// Lines that are harmless already, indented, and broken between words where they are long.
pub(crate) fn laid_out(lines: &str, indent: usize) -> String {
    let mut shown = String::new();
    for row in lines.trim_end().lines() {
        let words = row.trim_start();
        let indent = indent + row.chars().count() - words.chars().count();
        let mut column = 0;
        for word in words.split(' ') {
            let width = word.chars().count();
            if column == 0 || column + 1 + width > WIDTH {
                let _ = write!(shown, "\n{:indent$}{word}", "");
                column = indent + width;
            } else {
                let _ = write!(shown, " {word}");
                column += 1 + width;
            }
        }
    }
    shown.split_off(shown.len().min(1)).lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// The beginning of the text, on one line.
pub(crate) fn clipped(text: &str) -> String {
    beginning(text, CLIPPED)
}

/// [`clipped`], with these places marked.
pub(crate) fn marked(text: &str, marks: &[TextRange]) -> String {
    let letters: Vec<char> = text.chars().take(CLIPPED).collect();
    let part = |from: usize, to: usize| line(&letters[from..to].iter().collect::<String>());
    let (mut shown, mut at) = (String::new(), 0);
    for mark in marks {
        let place = |at: u32| (at as usize).min(letters.len());
        let (start, end) = (place(mark.start).max(at), place(mark.end));
        if start < end {
            shown += &part(at, start);
            shown += &bold(&part(start, end));
            at = end;
        }
    }
    let more = if text.chars().nth(CLIPPED).is_some() { "…" } else { "" };
    shown + &part(at, letters.len()) + more
}

/// The first characters of the text, on one line.
pub(crate) fn beginning(text: &str, most: usize) -> String {
    let first: String = text.chars().take(most).collect();
    let more = if first.len() < text.len() { "…" } else { "" };
    line(&first) + more
}

/// The end of an id: ids made in the same moment begin alike.
pub(crate) fn short(id: impl Display) -> String {
    let id = id.to_string();
    id.get(id.len().saturating_sub(8)..).unwrap_or(&id).to_owned()
}

/// The beginning of a hash.
pub(crate) fn short_hash(hash: Hash) -> String {
    let mut digits = hash.to_string();
    digits.truncate(8);
    digits
}

/// A moment to the minute.
pub(crate) fn moment(at: Timestamp) -> String {
    let text = at.to_string();
    format!("{} {} UTC", text.get(..10).unwrap_or_default(), text.get(11..16).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown_as_an_escape() {
        assert_eq!(line("a\u{1b}[31mred\u{202e}b\nc\u{9b}"), "a\\u{1b}[31mred\\u{202e}b\\nc\\u{9b}");
        assert_eq!(line("көмір 👩‍👩‍👧 שלום"), "көмір 👩‍👩‍👧 שלום");
    }

    #[test]
    fn a_block_keeps_its_lines_and_indents_them() {
        assert_eq!(block("one\r\n\n\ttwo\u{7}", 2), "  one\n\n  \ttwo\\u{7}");
    }

    #[test]
    fn a_long_line_is_broken_between_words_and_keeps_its_indent() {
        let long = format!("  {}", "coal ".repeat(30));
        let laid_out = laid_out(&long, 1);
        assert!(laid_out.lines().all(|row| row.starts_with("   coal") && row.len() <= WIDTH), "{laid_out}");
        assert_eq!(laid_out.split_whitespace().count(), 30);
    }

    #[test]
    fn a_long_text_is_clipped() {
        let long = "ж".repeat(CLIPPED + 1);
        assert_eq!(clipped(&long), format!("{}…", "ж".repeat(CLIPPED)));
    }
}
