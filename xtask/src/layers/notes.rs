//! Notes to oneself: a note that stays in the tree says, after a colon, why it has to.
//! A word in quotes or backticks is spoken of, not used, and passes.

use super::{Finding, occurrences};

const WORDS: &[&str] = &["TODO", "FIXME", "XXX"];

pub(super) fn judge(file: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in text.lines().enumerate() {
        findings.extend(WORDS.iter().filter(|word| left_open(line, word)).map(|word| Finding {
            file: file.to_owned(),
            line: index + 1,
            rule: format!("`{word}` without a reason: do it now, or say after a colon why not"),
        }));
    }
    findings
}

fn left_open(line: &str, word: &str) -> bool {
    occurrences(line, word).any(|at| {
        let spoken_of = line[..at].ends_with(['"', '`']);
        let reason = line[at + word.len()..].strip_prefix(':').unwrap_or_default();
        !spoken_of && reason.trim().is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::{WORDS, judge};

    #[test]
    fn a_note_without_a_reason_is_refused() {
        for word in WORDS {
            for note in [format!("// {word} later"), format!("# {word}:  ")] {
                let findings = judge("docs/a.md", &format!("first\n{note}\n"));
                assert_eq!(findings.len(), 1, "{note}");
                assert_eq!((findings[0].file.as_str(), findings[0].line), ("docs/a.md", 2));
            }
        }
    }

    #[test]
    fn a_note_with_a_reason_passes() {
        let note = format!("// {}: waits for SQLite 3.55", "TODO");
        assert_eq!(judge("core/src/lib.rs", &note), []);
    }

    #[test]
    fn a_word_spoken_of_or_part_of_another_passes() {
        for text in ["no `TODO` here", "[\"FIXME\"]", "mktemp XXXXXX"] {
            assert_eq!(judge("README.md", text), [], "{text}");
        }
    }
}
