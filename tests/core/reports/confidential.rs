//! What no report says: who or what a confidential source is, by any part of any format, now or in history.

use claimtrail_core::claims::ClaimFilter;
use claimtrail_core::ids::{Hash, SourceId};
use claimtrail_core::records::Record;
use claimtrail_core::reports::tables::separated;
use claimtrail_core::reports::{Layout, ReportOptions, WITHHELD};
use claimtrail_core::sources::SourceEdit;
use sha2::{Digest as _, Sha256};

use super::{Table, coal, formats, raw, sample, table, tagged, text_of};
use crate::support::Desk;

fn interview(desk: &Desk) -> SourceId {
    let confidential = |source: &&Record<_>| {
        let source: &claimtrail_core::sources::Source = &source.body;
        source.title.contains("Aigerim")
    };
    desk.workspace.sources().unwrap().iter().find(confidential).unwrap().id
}

#[test]
fn no_report_holds_anything_of_a_confidential_source() {
    let (desk, _) = coal::desk();
    let digest = Hash(Sha256::digest(b"names").into()).to_string();
    for options in formats() {
        for filter in [ClaimFilter::default(), tagged("coal; rail")] {
            let text = text_of(&desk, &options, &filter);
            for secret in coal::SECRETS.iter().copied().chain([digest.as_str()]) {
                assert!(!text.contains(secret), "{options:?} tells {secret:?}");
            }
        }
    }
}

#[test]
fn a_confidential_source_still_counts_and_shows_how_it_bears_on_the_claim() {
    let (desk, coal) = coal::desk();
    let claims = table(&desk, Layout::Claims);
    let row = claims.row("claim_id", coal);
    assert_eq!((&*row["evidence_count"], &*row["independent_sources"]), ("3", "3"));
    let sources = separated(&row["sources"]);
    let expected = [
        "Waybills, June 2022",
        "Coal stopped; at the border <https://example.org/stopped>",
        "Confidential source",
    ];
    assert_eq!(sources, expected);
    let evidence = table(&desk, Layout::Evidence);
    let row = evidence.row("source_id", interview(&desk));
    assert_eq!((&*row["stance"], &*row["source_kind"]), ("context", "interview"));
    assert_eq!((&*row["source_primary"], &*row["source_confidential"]), ("true", "true"));
}

#[test]
fn a_receipt_counts_what_is_withheld_in_the_whole_table_whatever_the_format() {
    let (desk, _) = coal::desk();
    let receipt = |options: ReportOptions| {
        desk.workspace.report(&options, &ClaimFilter::default(), &mut Vec::new()).unwrap()
    };
    let evidence = receipt(ReportOptions::csv(Layout::Evidence));
    // The source's name and its thirteen withheld values.
    assert_eq!((evidence.withheld, evidence.redacted), (14, 0));
    assert_eq!(receipt(ReportOptions::xlsx(Layout::Evidence)).withheld, 14);
    assert_eq!(receipt(ReportOptions::csv(Layout::Claims)).withheld, 1);
    assert_eq!(receipt(ReportOptions::html()).withheld, 0);
}

/// An empty cell beside a withheld one would tell that nothing is set there.
#[test]
fn what_is_withheld_does_not_show_whether_it_is_set() {
    let (mut desk, _) = coal::desk();
    let columns = |desk: &Desk| {
        let evidence = table(desk, Layout::Evidence);
        let row = evidence.row("source_id", interview(desk));
        let withheld = row.iter().filter(|(_, cell)| *cell == WITHHELD);
        withheld.map(|(column, _)| column.clone()).collect::<Vec<_>>()
    };
    let before = columns(&desk);
    let source = interview(&desk);
    let clear = SourceEdit {
        author: claimtrail_core::records::Patch::Clear,
        interest: claimtrail_core::records::Patch::Clear,
        ..SourceEdit::default()
    };
    desk.workspace.edit_source(&desk.checker, source, clear).unwrap();
    assert_eq!(columns(&desk), before);
    assert_eq!(before.len(), 13);
}

#[test]
fn no_report_tells_what_was_said_before_a_source_became_confidential() {
    let (mut desk, _) = coal::desk();
    let record = desk
        .workspace
        .sources()
        .unwrap()
        .into_iter()
        .find(|source| source.body.title.starts_with("Waybills"))
        .unwrap()
        .id;
    let all = ClaimFilter::default();
    let told = |desk: &Desk, options: &ReportOptions| text_of(desk, options, &all).contains("Waybills, June");
    assert!(formats().iter().all(|options| told(&desk, options)));
    let mark = |confidential| SourceEdit { confidential: Some(confidential), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.editor, record, mark(true)).unwrap();
    for options in formats() {
        assert!(!told(&desk, &options), "{options:?}");
        let text = text_of(&desk, &options, &all);
        for secret in ["Train 2417", "Kazakhstan Railways", "asked for by letter", "waybill"] {
            assert!(!text.contains(secret), "{options:?} tells {secret:?}");
        }
    }
    desk.workspace.edit_source(&desk.editor, record, mark(false)).unwrap();
    assert!(formats().iter().all(|options| told(&desk, options)));
}

#[test]
fn history_tells_of_a_confidential_source_what_kind_it_is_and_no_more() {
    let (desk, coal) = coal::desk();
    let history = table(&desk, Layout::History);
    let source = interview(&desk).to_string();
    let told = |row: &&std::collections::BTreeMap<String, String>| row["value"] != WITHHELD;
    let of_source = history.rows.iter().filter(|row| row["entity_id"] == source).filter(told);
    let mut fields: Vec<&str> = of_source.map(|row| &*row["field"]).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["confidential", "kind", "primary"]);
    let evidence = desk.workspace.claim(coal).unwrap().evidence;
    let resting = evidence.iter().find(|view| view.source.body.confidential).unwrap();
    let rows = history.rows.iter().filter(|row| row["entity_id"] == resting.evidence.id.to_string());
    let mut fields: Vec<&str> = rows.filter(told).map(|row| &*row["field"]).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["claim_id", "source_id", "stance"]);
}

/// What a file is called is kept once for its bytes, whichever source it belongs to.
#[test]
fn a_file_that_a_confidential_source_has_too_is_not_named() {
    let (mut desk, _) = coal::desk();
    let sources = desk.workspace.sources().unwrap();
    let public = sources.iter().find(|source| source.body.title.starts_with("Waybills")).unwrap().id;
    let add = |desk: &mut Desk, source, name: &str| {
        desk.workspace.add_attachment(&desk.checker, source, name, b"both".to_vec()).unwrap();
    };
    let listed = |desk: &Desk| {
        let evidence = table(desk, Layout::Evidence);
        separated(&evidence.row("source_id", public)["source_attachments"])
    };
    let digest = Hash(Sha256::digest(b"both").into());
    let named = listed(&desk);
    let confidential = interview(&desk);
    add(&mut desk, confidential, "Aigerim gave me this.pdf");
    add(&mut desk, public, "waybills, copied.pdf");
    assert_eq!(listed(&desk), [named[0].clone(), format!("<{digest}>")]);
    for layout in Layout::ALL.iter().copied() {
        let text = String::from_utf8(raw(&desk, layout)).unwrap();
        assert!(!text.contains("Aigerim gave me this"), "{layout}");
    }
    let open = SourceEdit { confidential: Some(false), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.checker, confidential, open).unwrap();
    assert_eq!(listed(&desk)[1], format!("Aigerim gave me this.pdf <{digest}>"));
}

/// The claim's own record names no source: nothing of it is withheld.
#[test]
fn nothing_of_the_claim_itself_is_withheld() {
    let (desk, _) = coal::desk();
    let claims: Table = table(&desk, Layout::Claims);
    assert!(claims.rows.iter().all(|row| row.values().all(|cell| cell != WITHHELD)));
    assert_eq!(claims.rows.len(), crate::support::claims(&desk.workspace).len());
}

/// Who looks at the sample does as it does.
#[test]
fn the_sample_names_its_confidential_source_in_that_sources_own_fields_alone() {
    let (workspace, _folder) = sample();
    let told = |options: &ReportOptions| {
        let mut bytes = Vec::new();
        workspace.report(options, &ClaimFilter::default(), &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap().to_lowercase()
    };
    let formats = formats();
    for options in formats.iter().filter(|options| !matches!(options, ReportOptions::Xlsx { .. })) {
        let text = told(options);
        for secret in ["dispatch", "depot", "on the line", "that i was given"] {
            assert!(!text.contains(secret), "{options:?} tells {secret:?}");
        }
    }
    let sources = workspace.sources().unwrap();
    let confidential = sources.iter().find(|source| source.body.confidential).unwrap();
    assert!(confidential.body.note.as_deref().is_some_and(|note| note.contains("Dispatches")));
}
