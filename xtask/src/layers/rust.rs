//! The rules for Rust files: who may name what, where SQL may stand, which way `use` may point.
//! Test items are exempt.

use super::rust_text::RustText;
use super::{Finding, line_at, occurrences, within};

const CORE: &str = "core/src";
const SHELLS: &[&str] = &["cli/src", "src-tauri/src"];
const SQL_HOMES: &[&str] = &["core/src/store", "core/src/workspace", "core/src/workspace.rs"];

/// Names that may not appear in `places`, but for the files and folders in `except`.
struct Ban {
    names: &'static [&'static str],
    places: &'static [&'static str],
    except: &'static [&'static str],
    why: &'static str,
}

const BANS: &[Ban] = &[
    Ban {
        names: &["tauri", "clap"],
        places: &[CORE],
        except: &[],
        why: "core knows no window and no terminal",
    },
    Ban {
        names: &["println!", "print!", "eprintln!", "eprint!"],
        places: &[CORE],
        except: &[],
        why: "core never talks to the user, it returns values and errors",
    },
    Ban {
        names: &["rusqlite"],
        places: &[CORE],
        except: &["core/src/store", "core/src/workspace", "core/src/workspace.rs", "core/src/error.rs"],
        why: "only store, workspace and error.rs know the database",
    },
    Ban { names: &["rusqlite"], places: SHELLS, except: &[], why: "rules and SQL live in core" },
    Ban {
        names: &["Utc::now", "Local::now", "SystemTime::now", "now_v7", "new_v4", "getrandom", "OsRng"],
        places: &[CORE],
        except: &["core/src/seam.rs"],
        why: "time and randomness come through the one seam, so that tests are deterministic",
    },
];

/// A module of core, and the modules at core's root that it may not name.
const DIRECTIONS: &[(&str, &[&str])] = &[("store", &["workspace", "reports"]), ("journal", &["reports"])];

const STATEMENTS: &[&str] =
    &["SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE", "ALTER", "DROP", "PRAGMA", "WITH"];

pub(super) fn judge(file: &str, text: &str) -> Vec<Finding> {
    let read = RustText::read(text);
    let broken = [banned_names(file, &read.code), stray_sql(file, &read), inversions(file, &read.code)];
    broken
        .into_iter()
        .flatten()
        .map(|(at, rule)| Finding { file: file.to_owned(), line: line_at(&read.code, at), rule })
        .collect()
}

/// An offset in the code, and the rule that it breaks.
type Broken = (usize, String);

fn banned_names(file: &str, code: &str) -> Vec<Broken> {
    let mut broken = Vec::new();
    for ban in BANS {
        if !lies_in(file, ban.places) || lies_in(file, ban.except) {
            continue;
        }
        for name in ban.names {
            let rule = format!("`{name}` may not appear here: {}", ban.why);
            broken.extend(occurrences(code, name).map(|at| (at, rule.clone())));
        }
    }
    broken
}

fn stray_sql(file: &str, read: &RustText) -> Vec<Broken> {
    let judged = within(file, CORE) || lies_in(file, SHELLS);
    if !judged || lies_in(file, SQL_HOMES) {
        return Vec::new();
    }
    let rule = "SQL may not stand here: it lives in core's store and workspace";
    read.literals
        .iter()
        .filter(|literal| is_sql(&literal.contents))
        .map(|literal| (literal.at, rule.to_owned()))
        .collect()
}

fn is_sql(contents: &str) -> bool {
    let statement = contents.trim_start_matches(|c: char| c.is_whitespace() || c == '\\');
    STATEMENTS.iter().any(|keyword| {
        statement.strip_prefix(keyword).is_some_and(|rest| rest.starts_with(char::is_whitespace))
    })
}

fn inversions(file: &str, code: &str) -> Vec<Broken> {
    let Some(path) = file.strip_prefix("core/src/") else {
        return Vec::new();
    };
    let module = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let mut broken = Vec::new();
    for (owner, banned) in DIRECTIONS {
        if !within(module, owner) {
            continue;
        }
        let depth = module.split('/').count();
        for (at, name) in root_modules(code, depth) {
            if banned.contains(&name) {
                let rule = format!("`{name}` may not be used here: `{owner}` lies beneath it");
                broken.push((at, rule));
            }
        }
    }
    broken
}

/// The modules at the crate's root that the code names, by `crate::` or from `depth` modules below.
fn root_modules(code: &str, depth: usize) -> Vec<(usize, &str)> {
    let climb = vec!["super"; depth].join("::");
    let mut named = Vec::new();
    for root in ["crate", &climb] {
        for at in occurrences(code, root).filter(|at| !code[..*at].ends_with("::")) {
            if let Some(tree) = code[at + root.len()..].strip_prefix("::") {
                let start = code.len() - tree.len();
                named.extend(heads(tree).into_iter().map(|(at, name)| (start + at, name)));
            }
        }
    }
    named
}

/// The first names of a use tree: one of `a::b`, each of `{a::b, c::{d, e}}`.
fn heads(tree: &str) -> Vec<(usize, &str)> {
    let mut heads = Vec::new();
    let mut depth = 0_usize;
    let mut due = true;
    for (at, c) in tree.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 1 => due = true,
            _ if due && !c.is_whitespace() => {
                heads.push((at, name(&tree[at..])));
                due = false;
            }
            _ => {}
        }
        if depth == 0 && !due {
            break;
        }
    }
    heads
}

fn name(path: &str) -> &str {
    let end = path.find(|c: char| !c.is_alphanumeric() && c != '_');
    &path[..end.unwrap_or(path.len())]
}

fn lies_in(file: &str, places: &[&str]) -> bool {
    places.iter().any(|place| within(file, place))
}

#[cfg(test)]
mod tests {
    use super::judge;

    fn lines(file: &str, text: &str) -> Vec<usize> {
        let findings = judge(file, text);
        assert!(findings.iter().all(|finding| finding.file == file));
        let mut lines: Vec<usize> = findings.iter().map(|finding| finding.line).collect();
        lines.sort_unstable();
        lines
    }

    #[test]
    fn core_names_no_window_and_no_terminal() {
        let text = "use tauri::App;\nuse clap::Parser;\nuse tauri_plugin_log::Log;\nfn centauri() {}\n";
        assert_eq!(lines("core/src/claims.rs", text), [1, 2, 3]);
        assert_eq!(lines("cli/src/main.rs", text), []);
    }

    #[test]
    fn core_prints_nothing() {
        let text = "fn a() {\n    println!(\"b\");\n    eprint!(\"c\");\n}\n";
        assert_eq!(lines("core/src/reports/csv.rs", text), [2, 3]);
    }

    #[test]
    fn rusqlite_stays_in_store_workspace_and_error() {
        let text = "use rusqlite::Row;\n";
        for home in ["store/claims.rs", "workspace/copies.rs", "workspace.rs", "error.rs"] {
            assert_eq!(lines(&format!("core/src/{home}"), text), [], "{home}");
        }
        for stray in
            ["core/src/claims.rs", "core/src/storefront.rs", "cli/src/main.rs", "src-tauri/src/lib.rs"]
        {
            assert_eq!(lines(stray, text), [1], "{stray}");
        }
    }

    #[test]
    fn sql_stays_in_store_and_workspace() {
        let text = "const A: &str = \"SELECT id FROM claim\";\n\
                    const B: &str = r#\"\n        WITH a AS (SELECT 1)\"#;\n\
                    const C: &str = \"Select a claim\";\n\
                    const D: &str = \"UPDATED\";\n\
                    // \"DELETE FROM claim\"\n";
        assert_eq!(lines("core/src/claims.rs", text), [1, 2]);
        assert_eq!(lines("cli/src/claims.rs", text), [1, 2]);
        assert_eq!(lines("src-tauri/src/commands/claims.rs", text), [1, 2]);
        assert_eq!(lines("core/src/store/claims.rs", text), []);
        assert_eq!(lines("core/src/workspace.rs", text), []);
    }

    #[test]
    fn clock_and_randomness_come_through_the_seam() {
        let text =
            "fn a() {\n    Utc::now();\n    std::time::SystemTime::now();\n    getrandom::fill(b);\n}\n";
        assert_eq!(lines("core/src/journal/seal.rs", text), [2, 3, 4]);
        assert_eq!(lines("core/src/seam.rs", text), []);
    }

    #[test]
    fn store_and_journal_name_nothing_above_them() {
        let grouped = "use crate::{\n    error::Error,\n    reports::{Csv, Html},\n};\n";
        assert_eq!(lines("core/src/store/claims.rs", grouped), [3]);
        assert_eq!(lines("core/src/journal/chain.rs", grouped), [3]);
        assert_eq!(lines("core/src/claims.rs", grouped), []);

        let plain = "use crate::error::Error;\nuse crate::workspace::Workspace;\n";
        assert_eq!(lines("core/src/store/claims.rs", plain), [2]);
        assert_eq!(lines("core/src/journal/mod.rs", plain), []);
    }

    #[test]
    fn climbing_to_the_root_counts_as_naming_it() {
        let climb = "use super::super::workspace::Workspace;\nuse super::workspace::row;\n";
        assert_eq!(lines("core/src/store/claims.rs", climb), [1]);
        assert_eq!(lines("core/src/store/mod.rs", climb), [2]);
    }

    #[test]
    fn comments_text_and_test_items_are_exempt() {
        let text = "//! Never names rusqlite.\nconst A: &str = \"rusqlite\";\n\
                    #[cfg(test)]\nmod tests {\n    use rusqlite::Row;\n    const B: &str = \"SELECT 1\";\n}\n";
        assert_eq!(lines("core/src/claims.rs", text), []);
    }
}
