//! The UI's imports: views stand on concepts, concepts on `shared` and `ipc`, and only `ipc` knows Tauri.
//! A folder of `ui/src` that is none of `ipc`, `shared` and `views` is a concept.

use super::{Finding, line_at, within};

pub(super) fn judge(file: &str, text: &str) -> Vec<Finding> {
    if !file.ends_with(".ts") && !file.ends_with(".tsx") || file.contains(".test.") {
        return Vec::new();
    }
    imports(text)
        .filter_map(|(at, target)| {
            let why = refusal(file, target)?;
            Some(Finding {
                file: file.to_owned(),
                line: line_at(text, at),
                rule: format!("`{target}` may not be imported here: {why}"),
            })
        })
        .collect()
}

fn refusal(file: &str, target: &str) -> Option<&'static str> {
    if target.starts_with("@tauri-apps/") {
        return (!within(file, "ui/src/ipc")).then_some("only ui/src/ipc talks to Tauri");
    }
    let path = file.strip_prefix("ui/src/")?;
    let (area, _) = path.split_once('/')?;
    let (from, to) = (height(area), height(&imported_area(path, target)?));
    (from < to).then_some(match from {
        Height::Base => "shared and ipc know no concept and no view",
        _ => "a concept knows no view",
    })
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Height {
    Base,
    Concept,
    View,
}

fn height(area: &str) -> Height {
    match area {
        "ipc" | "shared" => Height::Base,
        "views" => Height::View,
        _ => Height::Concept,
    }
}

/// The first part below `ui/src` of what a relative or `@/` import names; `None` for a package.
fn imported_area(path: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = path.split('/').collect();
    let steps = match target.strip_prefix("@/") {
        Some(from_the_top) => {
            parts.clear();
            from_the_top
        }
        None if target.starts_with('.') => {
            parts.pop();
            target
        }
        None => return None,
    };
    for step in steps.split('/') {
        match step {
            "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.first().map(ToString::to_string)
}

/// What `from "…"`, `import "…"` and `import("…")` name, with the place of the opening quote.
fn imports(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices(['"', '\'']).filter_map(|(at, quote)| {
        let before = text[..at].trim_end();
        let line = text[..at].rsplit('\n').next().unwrap_or_default();
        let comment = line.trim_start().starts_with(['/', '*']);
        let opens = ["from", "import", "import("].iter().any(|word| before.ends_with(word));
        let (target, _) = text[at + 1..].split_once(quote)?;
        (opens && !comment).then_some((at, target))
    })
}

#[cfg(test)]
mod tests {
    use super::judge;

    fn lines(file: &str, text: &str) -> Vec<usize> {
        let findings = judge(file, text);
        assert!(findings.iter().all(|finding| finding.file == file));
        findings.iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn only_ipc_imports_tauri() {
        let text = "import { useState } from \"react\";\nimport { invoke } from \"@tauri-apps/api/core\";\n";
        assert_eq!(lines("ui/src/claims/ClaimForm.tsx", text), [2]);
        assert_eq!(lines("ui/src/main.tsx", text), [2]);
        assert_eq!(lines("ui/src/ipc/claims.ts", text), []);
    }

    #[test]
    fn shared_imports_no_concept_and_no_view() {
        let text = "import { a } from './Button';\n\
                    import {\n  b,\n} from '../claims/status';\n\
                    export * from \"@/views/Desk\";\n\
                    import { c } from \"../ipc/error\";\n";
        assert_eq!(lines("ui/src/shared/Table.tsx", text), [4, 5]);
    }

    #[test]
    fn a_concept_imports_other_concepts_but_no_view() {
        let text = "import \"../evidence/list\";\n\
                    const Desk = lazy(() => import(\"../views/Desk\"));\n";
        assert_eq!(lines("ui/src/claims/parts/List.tsx", "import '../../views/Desk';"), [1]);
        assert_eq!(lines("ui/src/claims/List.tsx", text), [2]);
    }

    #[test]
    fn views_and_the_entry_import_what_they_like() {
        let text = "import { List } from \"../claims/List\";\nimport \"./Desk\";\n";
        assert_eq!(lines("ui/src/views/Home.tsx", text), []);
        assert_eq!(lines("ui/src/main.tsx", "import { Home } from './views/Home';"), []);
    }

    #[test]
    fn comments_and_tests_are_exempt() {
        assert_eq!(lines("ui/src/claims/a.ts", "// import x from \"../views/a\"\n"), []);
        assert_eq!(lines("ui/src/claims/a.test.tsx", "import \"@tauri-apps/api/mocks\";"), []);
    }
}
