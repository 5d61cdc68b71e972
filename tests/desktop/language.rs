//! The language of the window: every sentence from the core is in it from then on, and after a restart.
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
}
