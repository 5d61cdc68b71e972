//! Every sentence that the terminal asks the catalogue for is in it, and none lies there unused.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The ids in the program's text, of these groups.
fn asked_for(folder: &Path, ids: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            asked_for(&path, ids);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(path).unwrap();
            let literals = text.split('"').filter(|part| {
                let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                (part.starts_with("cli-") || part.starts_with("demo-")) && part.chars().all(is_id)
            });
            ids.extend(literals.map(str::to_owned));
        }
    }
}

#[test]
fn every_sentence_is_in_the_catalogue_and_none_is_unused() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut asked = BTreeSet::new();
    asked_for(&root.join("src"), &mut asked);
    // The group of labels, looked up by field; where one is missing, the field's own name does.
    asked.remove("cli-label");
    let mut there = BTreeSet::new();
    for file in ["cli.ftl", "demo.ftl"] {
        let text = fs::read_to_string(root.join("../core/messages/en").join(file)).unwrap();
        let ids = text.lines().filter_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned()));
        there.extend(ids.filter(|id| !id.starts_with("cli-label-") && !id.starts_with([' ', '#'])));
    }
    assert_eq!(asked, there);
}
