//! The language of the window: every sentence from the core is in it from then on, and after a restart, and so are the
//! scales that a new desk starts with.
//! A process speaks one language, so this has a process of its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_debug_implementations,
    reason = "a test that can't go on says so by panicking"
)]

#[allow(dead_code, reason = "it takes what it needs")]
mod support;

use std::path::Path;

use serde_json::json;

use self::support::Shell;

#[test]
fn sentences_come_in_the_language_that_was_chosen() {
    let home = tempfile::tempdir().unwrap();
    let shell = Shell::begin(home.path(), tauri::generate_context!());
    let told = |shell: &Shell| shell.call("head", json!({})).unwrap_err()["message"].clone();
    shell.ok("change_settings", json!({ "edit": { "language": "en" } }));
    let english = told(&shell);
    for language in ["ru", "kk"] {
        shell.ok("change_settings", json!({ "edit": { "language": language } }));
        assert_eq!(shell.ok("workspace_state", json!({}))["language"], language);
        assert_ne!(told(&shell), english, "{language}");
    }
    let again = Shell::begin(home.path(), tauri::generate_context!());
    assert_eq!(again.ok("workspace_state", json!({}))["language"], "kk");
    again.ok("change_settings", json!({ "edit": { "language": "en" } }));
    assert_eq!(told(&again), english);
    new_desks_have_their_first_scales_in_it(&again, home.path());
}

fn new_desks_have_their_first_scales_in_it(shell: &Shell, home: &Path) {
    for (language, scale, label) in [
        ("en", "Six-point truth scale", "Mostly true"),
        ("ru", "Шестибалльная шкала правдивости", "В основном правда"),
        ("kk", "Алты балдық шындық шкаласы", "Негізінен шындық"),
    ] {
        shell.ok("change_settings", json!({ "edit": { "language": language } }));
        shell.chosen.next(home.join(format!("{language}.claimtrail")));
        shell.ok("create_workspace", json!({ "created": { "founder": "Olga", "desk": "Desk" } }));
        let scales = shell.ok("scales", json!({}));
        assert_eq!(scales[0]["name"], scale);
        let rating = &scales[0]["ratings"][1];
        assert_eq!((&rating["key"], &rating["label"]), (&json!("mostly_true"), &json!(label)));
    }
}
