//! Every command is what it says in all three places: a function of the web UI calls it, and a permission allows it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use claimtrail_desktop::commands::NAMES;
use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|file| file.is_file()).map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// What stands between these two, wherever both do.
fn between<'t>(text: &'t str, before: &str, after: char) -> Vec<&'t str> {
    text.split(before).skip(1).filter_map(|rest| rest.split(after).next()).collect()
}

#[test]
fn every_command_has_a_permission_and_nothing_else_has() {
    let capability = fs::read(root().join("capabilities/main.json")).unwrap();
    let capability: Value = serde_json::from_slice(&capability).unwrap();
    let permitted = capability["permissions"].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
    let (core, own): (Vec<&str>, Vec<&str>) = permitted.partition(|name| name.starts_with("core:"));
    let commands: Vec<String> =
        NAMES.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    assert_eq!(own, commands, "capabilities/main.json names the commands in the order of list.rs");
    assert_eq!(core, ["core:event:allow-listen", "core:event:allow-unlisten"]);
    assert_eq!(fs::read_dir(root().join("capabilities")).unwrap().count(), 1);
}

#[test]
fn every_command_has_a_function_in_the_web_ui_of_the_same_name() {
    let ipc = sources(&root().join("../ui/src/ipc")).concat();
    let called: BTreeSet<&str> = between(&ipc, "invoke('", '\'').into_iter().collect();
    let answered: BTreeSet<&str> = NAMES.iter().copied().collect();
    assert_eq!(called, answered);
    for name in NAMES {
        let camel: String = name
            .split('_')
            .enumerate()
            .map(|(at, word)| if at == 0 { word.to_owned() } else { word[..1].to_uppercase() + &word[1..] })
            .collect();
        assert!(ipc.contains(&format!("export function {camel}(")), "{camel} is missing in ui/src/ipc");
    }
}

#[test]
fn every_command_function_is_listed() {
    let written: BTreeSet<String> = sources(&root().join("src/commands"))
        .iter()
        .flat_map(|text| {
            between(text, "#[tauri::command]\npub async fn ", '(')
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    let listed: BTreeSet<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(written, listed);
}

#[test]
fn the_shell_is_closed() {
    let config = fs::read(root().join("tauri.conf.json")).unwrap();
    let config: Value = serde_json::from_slice(&config).unwrap();
    let security = &config["app"]["security"];
    assert_eq!(
        security["csp"],
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; \
         font-src 'self'; connect-src ipc: http://ipc.localhost; base-uri 'none'; form-action 'none'; \
         object-src 'none'"
    );
    assert_eq!(
        (&config["app"]["withGlobalTauri"], &security["freezePrototype"]),
        (&false.into(), &true.into())
    );
}

/// What a package installs, so that the desktop opens such a file with Claimtrail.
#[test]
fn a_workspace_file_is_known_by_its_ending() {
    let config = fs::read(root().join("tauri.conf.json")).unwrap();
    let config: Value = serde_json::from_slice(&config).unwrap();
    let kind = &config["bundle"]["fileAssociations"][0];
    let known = fs::read_to_string(root().join("linux/claimtrail.xml")).unwrap();
    assert_eq!(between(&known, "<mime-type type=\"", '"'), [kind["mimeType"].as_str().unwrap()]);
    assert_eq!(between(&known, "<glob pattern=\"*.", '"'), [kind["ext"][0].as_str().unwrap()]);
    let entry = fs::read_to_string(root().join("linux/claimtrail.desktop")).unwrap();
    assert!(entry.contains("Exec={{exec}} %f\n"), "the file is handed over as an argument");
    for package in ["deb", "rpm"] {
        let package = &config["bundle"]["linux"][package];
        assert_eq!(package["files"]["/usr/share/mime/packages/claimtrail.xml"], "linux/claimtrail.xml");
        assert_eq!(package["desktopTemplate"], "linux/claimtrail.desktop");
    }
}
