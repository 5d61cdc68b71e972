//! Who may know whom: holds the tree to the lines that ARCHITECTURE.md draws.
//! It reads text and judges names; it compiles nothing and changes nothing.

mod notes;
mod rust;
mod rust_text;
mod ui;

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use crate::step::Result;

/// Folders that hold nothing of ours to judge, wherever they lie.
const SKIPPED: &[&str] = &[".git", "target", "node_modules", "dist"];

/// A line that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    file: String,
    line: usize,
    rule: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.rule)
    }
}

/// Reads every file under `root` and prints each line that breaks a rule; any such line is an error.
pub(crate) fn check(root: &Path) -> Result {
    let mut findings = Vec::new();
    visit(root, "", &mut |file, text| findings.extend(judge(file, text)))?;
    for finding in &findings {
        eprintln!("{finding}");
    }
    match findings.len() {
        0 => Ok(()),
        count => Err(format!("rules broken: {count}").into()),
    }
}

/// What is wrong with one file, named by its path from the root with `/` between the parts.
fn judge(file: &str, text: &str) -> Vec<Finding> {
    if within(file, "tests") {
        return Vec::new();
    }
    let mut findings = notes::judge(file, text);
    if file.ends_with(".rs") {
        findings.extend(rust::judge(file, text));
    } else if within(file, "ui/src") {
        findings.extend(ui::judge(file, text));
    }
    findings.sort_by_key(|finding| finding.line);
    findings
}

fn visit(folder: &Path, name: &str, each: &mut impl FnMut(&str, &str)) -> Result {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let entry_name = entry.file_name();
        let entry_name = entry_name.to_string_lossy();
        let child = if name.is_empty() { entry_name.to_string() } else { format!("{name}/{entry_name}") };
        let kind = entry.file_type()?;
        if kind.is_dir() && !SKIPPED.contains(&entry_name.as_ref()) {
            visit(&entry.path(), &child, each)?;
        } else if kind.is_file()
            && let Ok(text) = String::from_utf8(fs::read(entry.path())?)
        {
            each(&child, &text);
        }
    }
    Ok(())
}

/// Whether `file` is `place`, or lies in the folder `place`.
fn within(file: &str, place: &str) -> bool {
    file.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Counted from one, as editors count.
fn line_at(text: &str, offset: usize) -> usize {
    1 + text[..offset].matches('\n').count()
}

/// Where `word` stands by itself in `text`. `tauri` is found in `tauri_build`, not in `centauri`.
fn occurrences<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| stands_alone(&text[..*at], &text[at + word.len()..]))
}

fn stands_alone(before: &str, after: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || c == '_') && !after.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::{judge, within};

    #[test]
    fn a_finding_names_file_line_rule_and_reason() {
        let findings = judge("cli/src/main.rs", "\nuse rusqlite::Connection;\n");
        let shown: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["cli/src/main.rs:2: `rusqlite` may not appear here: rules and SQL live in core"]);
    }

    #[test]
    fn findings_come_in_the_order_of_lines() {
        let text = format!("fn a() {{ rusqlite(); }}\n// {}\nuse tauri::App;\n", "TODO");
        let lines: Vec<usize> =
            judge("core/src/claims.rs", &text).iter().map(|finding| finding.line).collect();
        assert_eq!(lines, [1, 2, 3]);
    }

    #[test]
    fn the_tests_folder_is_exempt() {
        assert!(judge("tests/core/store.rs", "use rusqlite::Connection;").is_empty());
    }

    #[test]
    fn a_folder_does_not_hold_its_namesakes() {
        assert!(within("core/src/store/claims.rs", "core/src/store"));
        assert!(!within("core/src/storefront.rs", "core/src/store"));
    }
}
