//! Redaction: the bytes are gone from the file and its log, here and in every copy; history says who did it and why,
//! and `verify` says redacted, never valid.

use std::fs;
use std::path::Path;

use claimtrail_core::articles::{ArticleEdit, NewArticle};
use claimtrail_core::claims::{ClaimEdit, ClaimFilter, NewClaim};
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::error::{Problem, Wrong};
use claimtrail_core::evidence::{NewEvidence, Stance};
use claimtrail_core::ids::Hash;
use claimtrail_core::messages;
use claimtrail_core::people::Place;
use claimtrail_core::quotes::QuoteRequest;
use claimtrail_core::records::Patch;
use claimtrail_core::reports::{Layout, ReportOptions};
use claimtrail_core::rules::{Role, Status};
use claimtrail_core::sources::NewSource;
use claimtrail_core::verdicts::VerdictEdit;
use claimtrail_core::{Error, Workspace};
use rusqlite::Connection;

use crate::copies::{PAIRS, assert_equal, assert_holds, assert_holds_for_others, copies, exchange, export};
use crate::independent_verifier;
use crate::support::{Desk, claims, everything};

/// The files of a workspace that hold this text, as they lie on the disk.
fn files_with(path: &Path, text: &str) -> Vec<String> {
    let folder = path.parent().unwrap();
    let mut with = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        if file.is_file() {
            let bytes = fs::read(&file).unwrap();
            if bytes.windows(text.len()).any(|window| window == text.as_bytes()) {
                with.push(file.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
    with
}

fn secret(name: &str) -> String {
    format!("secret of {name}: +7 701 555 01 99, and more than a page needs to hold it. {}", "x".repeat(40))
}

/// What goes when this field does: with an article's text its digest.
fn with_digest(field: &str) -> Vec<String> {
    let digest = (field == "text").then_some("text_sha256");
    [field].into_iter().chain(digest).map(str::to_owned).collect()
}

/// A desk with a secret in every sort of field, and the revision and field of each.
fn desk_with_secrets() -> (Desk, Vec<(Hash, &'static str, String)>) {
    let mut desk = Desk::new();
    let mut secrets = Vec::new();
    let (checker, owner) = (desk.checker.clone(), desk.owner.clone());
    let article = NewArticle {
        title: secret("title"),
        text: secret("text"),
        author: Some(secret("author")),
        note: Some(secret("article note")),
        ..NewArticle::default()
    };
    let article = desk.workspace.add_article(&checker, article).unwrap();
    for (field, name) in
        [("title", "title"), ("text", "text"), ("author", "author"), ("note", "article note")]
    {
        secrets.push((article.heads[0], field, secret(name)));
    }
    let claim = NewClaim {
        statement: secret("statement"),
        claimant: Some(secret("claimant")),
        tags: vec![secret("tag")],
        ..NewClaim::default()
    };
    let claim = desk.workspace.record_claim(&checker, claim).unwrap();
    for (field, name) in [("statement", "statement"), ("claimant", "claimant"), ("tags", "tag")] {
        secrets.push((claim.heads[0], field, secret(name)));
    }
    let source = NewSource { title: secret("source"), note: Some(secret("note")), ..NewSource::default() };
    let source = desk.workspace.add_source(&checker, source).unwrap();
    secrets.push((source.heads[0], "title", secret("source")));
    secrets.push((source.heads[0], "note", secret("note")));
    let evidence =
        NewEvidence { stance: Some(Stance::Context), quote: Some(secret("quote")), ..NewEvidence::default() };
    let evidence = desk.workspace.attach_evidence(&checker, claim.id, source.id, evidence).unwrap();
    secrets.push((evidence.heads[0], "quote", secret("quote")));
    desk.propose(&checker, claim.id);
    let edit = VerdictEdit { rationale: Some(secret("rationale")), ..VerdictEdit::default() };
    let verdict = desk.workspace.edit_verdict(&checker, claim.id, edit).unwrap();
    secrets.push((verdict.verdict.heads[0], "rationale", secret("rationale")));
    let comment = desk.workspace.add_comment(&checker, claim.id, &secret("comment"), None).unwrap();
    secrets.push((comment.heads[0], "body", secret("comment")));
    let published = desk.claim_in(Status::Published);
    let correction = desk
        .workspace
        .open_correction(&desk.editor, published, CorrectionClass::Minor, &secret("notice"))
        .unwrap();
    secrets.push((correction.heads[0], "notice", secret("notice")));
    let withdrawn = desk.workspace.withdraw_claim(&desk.editor, published, &secret("reason")).unwrap();
    secrets.push((withdrawn.heads[0], "reason", secret("reason")));
    let person = desk.workspace.add_person(&owner, &secret("name"), Role::Viewer, Place::Here).unwrap();
    secrets.push((person.heads[0], "name", secret("name")));
    let device = desk.workspace.add_device(&owner, person.id, Place::Here, Some(&secret("label"))).unwrap();
    secrets.push((device.heads[0], "label", secret("label")));
    (desk, secrets)
}

#[test]
fn every_value_that_is_redacted_is_gone_from_the_file_and_its_log() {
    let (mut desk, secrets) = desk_with_secrets();
    let (path, owner) = (desk.path(), desk.owner.clone());
    for (revision, field, text) in &secrets {
        assert!(!files_with(&path, text).is_empty(), "{field} was never there");
        let redaction =
            desk.workspace.redact(&owner, *revision, &[(*field).to_owned()], "It is private.").unwrap();
        assert!(redaction.scrubbed);
        assert!(redaction.also_in.is_empty(), "{field}: {:?}", redaction.also_in);
        assert_eq!((redaction.target, redaction.fields), (*revision, with_digest(field)));
        assert_eq!(files_with(&path, text), [""; 0], "{field}");
    }
    let found = desk.workspace.verify(None, &mut |_, _| {}).unwrap();
    assert!(found.holds, "{:#?}", found.faults);
    let gone = secrets.iter().map(|(_, field, _)| with_digest(field).len()).sum::<usize>();
    assert_eq!(found.redacted.len(), gone);
    for (revision, field, _) in &secrets {
        assert!(found.redacted.iter().any(|one| one.hash == *revision && one.field == *field), "{field}");
    }
    let journal = String::from_utf8(export(&desk.workspace)).unwrap();
    assert!(!journal.contains("secret of"));
    let report = independent_verifier::verify_export(journal.as_bytes()).unwrap();
    assert_eq!(report.redacted.len(), gone);
    let before = everything(&desk.workspace);
    let desk = desk.reopened();
    assert!(everything(&desk.workspace) == before);
    assert!(secrets.iter().all(|(_, _, text)| files_with(&path, text).is_empty()));
}

/// No salt protects the digest: whoever guesses the text could prove it.
#[test]
fn an_articles_text_takes_its_digest_with_it() {
    let text = secret("text");
    let mut copies = copies(|first| {
        let olga = first.acting(Some("Olga")).unwrap();
        let new = NewArticle { title: "Letter".to_owned(), text: text.clone(), ..NewArticle::default() };
        first.add_article(&olga, new).unwrap();
    });
    let olga = copies[0].by("Olga");
    let article = copies[0].workspace.articles().unwrap().remove(0);
    let digest = article.body.text_sha256.clone();
    let path = copies[0].folder.path().join("desk.claimtrail");
    assert!(!files_with(&path, &digest).is_empty());
    let redaction =
        copies[0].workspace.redact(&olga, article.heads[0], &["text".to_owned()], "Private.").unwrap();
    assert_eq!(redaction.fields, ["text", "text_sha256"]);
    exchange(&mut copies, &PAIRS, &[]);
    assert_equal(&copies, &[]);
    for copy in &copies {
        let path = copy.folder.path().join("desk.claimtrail");
        assert_eq!((files_with(&path, &text), files_with(&path, &digest)), (Vec::new(), Vec::new()));
        let article = copy.workspace.articles().unwrap().remove(0);
        assert_eq!((&*article.body.text, &*article.body.text_sha256), ("", ""));
        assert_eq!(article.redacted, ["text", "text_sha256"]);
        assert_holds(&copy.workspace, &[]);
        assert_eq!(copy.workspace.verify(None, &mut |_, _| {}).unwrap().redacted.len(), 2);
    }
    assert_holds_for_others(&copies[1].workspace, &[]);
}

#[test]
fn what_is_redacted_reads_as_empty_and_says_so() {
    let (mut desk, secrets) = desk_with_secrets();
    let owner = desk.owner.clone();
    let (revision, field, _) = secrets.iter().find(|(_, field, _)| *field == "statement").unwrap();
    desk.workspace.redact(&owner, *revision, &[(*field).to_owned()], "It names a minor.").unwrap();
    let claim = claims(&desk.workspace).into_iter().find(|claim| !claim.redacted.is_empty()).unwrap();
    assert_eq!(
        (claim.body.statement.as_str(), claim.redacted.as_slice()),
        ("", &["statement".to_owned()][..])
    );
    assert_eq!(claim.body.status, Status::InProgress, "the status stays");
    let history = desk.workspace.claim_history(claim.id).unwrap();
    let change = history[0].changes.iter().find(|change| change.field == "statement").unwrap();
    assert!(change.redacted && change.after.is_none());
    let last = history.last().unwrap();
    let reason = last.changes.iter().find(|change| change.field == "reason").unwrap();
    assert_eq!((last.op.as_str(), last.author_name.as_str()), ("redact", "Olga"));
    assert_eq!(reason.after.as_ref().unwrap().as_str(), Some("It names a minor."));
    let edit = ClaimEdit { statement: Some("Coal moves.".to_owned()), ..ClaimEdit::default() };
    let edited = desk.workspace.edit_claim(&owner, claim.id, edit).unwrap();
    assert!(edited.redacted.is_empty());
    assert!(desk.workspace.verify(None, &mut |_, _| {}).unwrap().holds);
}

#[test]
fn a_value_that_another_revision_holds_too_is_named() {
    let mut desk = Desk::new();
    let (checker, owner) = (desk.checker.clone(), desk.owner.clone());
    let claim = desk.draft();
    let set = |desk: &mut Desk, claimant: Patch<String>| {
        let edit = ClaimEdit { claimant, ..ClaimEdit::default() };
        desk.workspace.edit_claim(&checker, claim, edit).unwrap();
        desk.workspace.claim_history(claim).unwrap()
    };
    let text = secret("claimant");
    let first = set(&mut desk, Patch::Set(text.clone()))[1].hash;
    set(&mut desk, Patch::Clear);
    let last = set(&mut desk, Patch::Set(text.clone())).last().unwrap().hash;
    let field = ["claimant".to_owned()];
    let redaction = desk.workspace.redact(&owner, first, &field, "Private.").unwrap();
    let [held] = redaction.also_in.as_slice() else { panic!("{:?}", redaction.also_in) };
    assert_eq!((held.revision, held.field.as_str()), (last, "claimant"));
    assert!(!files_with(&desk.path(), &text).is_empty());
    desk.workspace.redact(&owner, last, &field, "Private.").unwrap();
    assert!(files_with(&desk.path(), &text).is_empty());
}

/// The places that a redaction names: each with its revision, as kind and field.
fn also_in(desk: &mut Desk, revision: Hash, fields: &[&str]) -> Vec<(Hash, String)> {
    let (owner, fields) =
        (desk.owner.clone(), fields.iter().map(|field| (*field).to_owned()).collect::<Vec<_>>());
    let redaction = desk.workspace.redact(&owner, revision, &fields, "Private.").unwrap();
    let named = redaction.also_in.into_iter();
    named.map(|held| (held.revision, format!("{}.{}", held.entity.kind, held.field))).collect()
}

#[test]
fn words_that_stand_in_other_fields_lists_and_texts_are_named() {
    let mut desk = Desk::new();
    let checker = desk.checker.clone();
    let new = |statement: &str, claimant: &str, tags: &[&str]| NewClaim {
        statement: statement.to_owned(),
        claimant: Some(claimant.to_owned()),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..NewClaim::default()
    };
    let record = |desk: &mut Desk, new: NewClaim| desk.workspace.record_claim(&checker, new).unwrap();
    let claim =
        record(&mut desk, new("The mayor is ДАНА ЁЛКИНА, they say.", "Дана Елкина", &["Дана Ёлкина", "UN"]));
    let other = record(&mut desk, new("Данабек Елкинар; the UN; UNESCO.", "UN", &["mine", "Дана  Елкина"]));
    let comment = desk.workspace.add_comment(&desk.checker, other.id, "Ask (Дана Елкина)!", None).unwrap();
    let (first, second) = (claim.heads[0], other.heads[0]);
    let named = |place: &[(Hash, &str)]| -> Vec<(Hash, String)> {
        place.iter().map(|(hash, field)| (*hash, (*field).to_owned())).collect()
    };
    assert_eq!(
        also_in(&mut desk, first, &["claimant"]),
        named(&[
            (first, "claim.statement"),
            (first, "claim.tags"),
            (second, "claim.tags"),
            (comment.heads[0], "comment.body"),
        ]),
        "the revision itself holds it too"
    );
    assert_eq!(
        also_in(&mut desk, first, &["statement", "tags"]),
        named(&[(second, "claim.claimant"), (second, "claim.tags"), (comment.heads[0], "comment.body")]),
        "item by item, and of short words only what is no more than that"
    );
}

#[test]
fn a_place_is_told_in_words_with_what_it_is_of_and_what_else_would_go() {
    let mut desk = Desk::new();
    let (checker, owner) = (desk.checker.clone(), desk.owner.clone());
    let text =
        format!("{} Dana Elkina saw the trains. {}", "It rained. ".repeat(20), "Nobody came. ".repeat(20));
    let new = NewArticle { title: "A letter".to_owned(), text, ..NewArticle::default() };
    desk.workspace.add_article(&checker, new).unwrap();
    let new = NewClaim {
        statement: "Trains ran.".to_owned(),
        claimant: Some("Dana Elkina".to_owned()),
        reported_by: Some("dana elkina".to_owned()),
        ..NewClaim::default()
    };
    let claim = desk.workspace.record_claim(&checker, new).unwrap();
    let edit = ClaimEdit { reported_by: Patch::Set("A paper".to_owned()), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&checker, claim.id, edit).unwrap();
    desk.workspace.add_comment(&checker, claim.id, "Ask Dana Elkina.", None).unwrap();
    let field = ["claimant".to_owned()];
    let redaction =
        desk.workspace.redact(&owner, claim.heads[0], &field, "Dana Elkina asked for it.").unwrap();
    let places: Vec<_> = redaction
        .also_in
        .iter()
        .map(|held| {
            let called = held.called.as_ref().unwrap();
            let marked: String = held
                .marks
                .iter()
                .map(|mark| {
                    held.text
                        .chars()
                        .skip(mark.start as usize)
                        .take((mark.end - mark.start) as usize)
                        .collect::<String>()
                })
                .collect();
            let place = format!("{} of {} {}", held.field, called.entity.kind, called.name);
            (place, marked, held.stands, held.more, held.redactable)
        })
        .collect();
    let place = |place: &str, marked: &str, flags: [bool; 3]| {
        (place.to_owned(), marked.to_owned(), flags[0], flags[1], flags[2])
    };
    assert_eq!(
        places,
        [
            place("text of article A letter", "Dana Elkina", [true, true, true]),
            place("reported_by of claim Trains ran.", "dana elkina", [false, false, true]),
            place("body of claim Trains ran.", "Dana Elkina", [true, true, true]),
            place("reason of claim Trains ran.", "Dana Elkina", [false, true, false]),
        ]
    );
    assert!(redaction.also_in[0].text.chars().count() < 200, "{}", redaction.also_in[0].text);
}

#[test]
fn with_an_articles_text_the_quotes_that_were_taken_from_it_are_named() {
    let mut desk = Desk::new();
    let (checker, text) =
        (desk.checker.clone(), "Nobody may know that coal was stopped at the border by N. N.");
    let article =
        |title: &str| NewArticle { title: title.into(), text: text.into(), ..NewArticle::default() };
    let letter = desk.workspace.add_article(&checker, article("Letter")).unwrap();
    let quote = || Some(QuoteRequest { exact: "coal was stopped".to_owned(), ..QuoteRequest::default() });
    let new = |article_id| NewClaim {
        statement: "It was stopped.".to_owned(),
        article_id: Some(article_id),
        quote: quote(),
        ..NewClaim::default()
    };
    let claim = desk.workspace.record_claim(&checker, new(letter.id)).unwrap();
    let other = desk
        .workspace
        .add_article(&checker, NewArticle { text: "So coal was stopped.".into(), ..article("B") });
    desk.workspace.record_claim(&checker, new(other.unwrap().id)).unwrap();
    let edit = ArticleEdit { text: Some(format!("{text} Corrected.")), ..ArticleEdit::default() };
    let edited = desk.workspace.edit_article(&checker, letter.id, edit).unwrap();
    let owner = desk.owner.clone();
    let redaction = desk.workspace.redact(&owner, letter.heads[0], &["text".to_owned()], "Private.").unwrap();
    let held: Vec<_> =
        redaction.also_in.iter().map(|held| (held.revision, &*held.field, &*held.text)).collect();
    assert_eq!(
        held,
        [
            (claim.heads[0], "quote", "coal was stopped"),
            (edited.heads[0], "text", &*format!("{text} Corrected."))
        ]
    );
    also_in(&mut desk, edited.heads[0], &["text"]);

    let report = |options| {
        let mut out = Vec::new();
        desk.workspace.report(&options, &ClaimFilter::default(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let csv = |layout| ReportOptions::csv(layout);
    for options in [csv(Layout::Claims), csv(Layout::History), ReportOptions::html()] {
        let report = report(options);
        assert!(!report.contains("Nobody may know") && !report.contains("at the border"), "{report}");
        assert!(report.contains("So "), "the other article's text is there: {report}");
    }
    assert!(report(csv(Layout::Claims)).contains("coal was stopped"));
}

#[test]
fn a_redaction_removes_the_value_in_every_copy_that_had_it() {
    let text = secret("statement");
    let mut copies = copies(|first| {
        let olga = first.acting(Some("Olga")).unwrap();
        first.record_claim(&olga, NewClaim { statement: text.clone(), ..NewClaim::default() }).unwrap();
    });
    let olga = copies[0].by("Olga");
    let claim = claims(&copies[0].workspace).remove(0);
    let field = ["statement".to_owned()];
    copies[0].workspace.redact(&olga, claim.heads[0], &field, "Private.").unwrap();
    for copy in &copies[1..] {
        assert!(!files_with(&copy.folder.path().join("desk.claimtrail"), &text).is_empty());
    }
    let journal = export(&copies[2].workspace);
    let report = copies[0].workspace.import_journal(&mut journal.as_slice()).unwrap();
    assert_eq!(report.revisions, 0, "who has the value still does not bring it back");
    let journal = export(&copies[0].workspace);
    let report = copies[1].workspace.import_journal(&mut journal.as_slice()).unwrap();
    assert_eq!((report.revisions, report.redacted), (1, 1));
    exchange(&mut copies, &PAIRS, &[]);
    assert_equal(&copies, &[]);
    for copy in &copies {
        assert_eq!(files_with(&copy.folder.path().join("desk.claimtrail"), &text), [""; 0]);
        assert_holds(&copy.workspace, &[]);
        assert_eq!(copy.workspace.verify(None, &mut |_, _| {}).unwrap().redacted.len(), 1);
    }
    assert_holds_for_others(&copies[1].workspace, &[]);
}

#[test]
fn a_file_that_only_a_redacted_field_named_is_gone_too() {
    let mut desk = Desk::new();
    let (checker, owner, source) = (desk.checker.clone(), desk.owner.clone(), desk.source());
    let text = secret("attachment");
    let file = desk.workspace.add_attachment(&checker, source, "a.txt", text.clone().into_bytes()).unwrap();
    let head = desk.workspace.source(source).unwrap().source.heads[0];
    assert!(!files_with(&desk.path(), &text).is_empty());
    desk.workspace.redact(&owner, head, &["attachments".to_owned()], "Private.").unwrap();
    assert!(files_with(&desk.path(), &text).is_empty());
    assert_eq!(
        desk.workspace.attachment(&file.attachment.sha256.to_string()).unwrap_err().code(),
        "not_found"
    );
    let found = desk.workspace.verify(None, &mut |_, _| {}).unwrap();
    assert!(found.holds, "{:#?}", found.faults);
    assert_holds_for_others(&desk.workspace, &[]);
}

/// A newer version may keep something else under the same name.
#[test]
fn a_file_can_be_redacted_whatever_other_revisions_call_attachments() {
    for other in ["7", "null", r#"{"a":1}"#, r#"[7,null]"#] {
        let mut desk = Desk::new();
        let (checker, owner, source) = (desk.checker.clone(), desk.owner.clone(), desk.source());
        desk.workspace.add_attachment(&checker, source, "a.txt", secret("file").into_bytes()).unwrap();
        let head = desk.workspace.source(source).unwrap().source.heads[0];
        Connection::open(desk.path())
            .unwrap()
            .execute(
                "INSERT INTO revision_values SELECT seq, 'attachments', :other, salt, commitment FROM revision_values
                WHERE field IN ('title', 'statement', 'label') ON CONFLICT DO NOTHING",
                &[(":other", other)],
            )
            .unwrap();
        let redacted = desk.workspace.redact(&owner, head, &["attachments".to_owned()], "Private.");
        redacted.unwrap_or_else(|error| panic!("{other}: {error}"));
        assert!(files_with(&desk.path(), &secret("file")).is_empty());
    }
}

#[test]
fn a_file_that_was_redacted_does_not_come_back_from_a_copy_that_has_it() {
    let text = secret("attachment");
    let (bytes, mut source) = (text.clone().into_bytes(), None);
    let mut copies = copies(|first| {
        let anna = first.acting(Some("Anna")).unwrap();
        let new = NewSource { title: "Record".to_owned(), ..NewSource::default() };
        let id = first.add_source(&anna, new).unwrap().id;
        first.add_attachment(&anna, id, "a.txt", bytes).unwrap();
        source = Some(id);
    });
    let olga = copies[0].by("Olga");
    let head = copies[0].workspace.source(source.unwrap()).unwrap().source.heads[0];
    copies[0].workspace.redact(&olga, head, &["attachments".to_owned()], "Private.").unwrap();
    // The other copy has not heard of it, and has new work.
    let edil = copies[1].by("Edil");
    let new = NewClaim { statement: "Coal moves.".to_owned(), ..NewClaim::default() };
    copies[1].workspace.record_claim(&edil, new).unwrap();
    let journal = export(&copies[1].workspace);
    let report = copies[0].workspace.import_journal(&mut journal.as_slice()).unwrap();
    assert_eq!((report.revisions, report.scrubbed), (1, true));
    let path = copies[0].workspace.path().to_owned();
    assert!(files_with(&path, &text).is_empty());
    exchange(&mut copies, &PAIRS, &[]);
    assert_holds(&copies[1].workspace, &[]);
}

#[track_caller]
fn assert_refused<T: std::fmt::Debug>(result: Result<T, Error>, message: &str) {
    let error = result.unwrap_err();
    assert_eq!((error.code(), error.to_string().as_str()), ("not_allowed", message));
}

#[test]
fn redaction_is_for_owners_with_a_reason_once_and_never_of_structure() {
    let (mut desk, secrets) = desk_with_secrets();
    let owner = desk.owner.clone();
    let (revision, field, _) = secrets[0].clone();
    let field = [field.to_owned()];
    for (by, role) in [(&desk.viewer, "viewer"), (&desk.checker, "fact-checker"), (&desk.editor, "editor")] {
        assert_refused(
            desk.workspace.redact(by, revision, &field, "Private."),
            &format!("Redacting is refused: it takes the role owner, and yours is {role}."),
        );
    }
    for blank in ["", " \n"] {
        assert_refused(
            desk.workspace.redact(&owner, revision, &field, blank),
            "Redacting is refused: it needs a reason. Give one.",
        );
    }
    let none = desk.workspace.redact(&owner, revision, &[], "Private.").unwrap_err();
    assert!(matches!(none, Error::Invalid(Wrong { problem: Problem::Blank, .. })), "{none:?}");
    let nowhere = desk.workspace.redact(&owner, Hash([0; 32]), &field, "Private.").unwrap_err();
    assert_eq!(nowhere.code(), "not_found");
    desk.workspace.redact(&owner, revision, &field, "Private.").unwrap();
    assert_refused(
        desk.workspace.redact(&owner, revision, &field, "Private."),
        "Redacting is refused: “Title” of that revision is redacted already.",
    );
    let redaction = desk.workspace.articles().unwrap()[0].heads[0];
    for field in ["target", "fields", "reason"] {
        let again = desk.workspace.redact(&owner, redaction, &[field.to_owned()], "Private.");
        assert_eq!(again.unwrap_err().code(), "not_allowed", "{field} of a redaction");
    }
}

#[test]
fn what_holds_history_together_cannot_be_redacted() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::CorrectionPending);
    desk.workspace.add_comment(&desk.checker, claim, "Done?", None).unwrap();
    let owner = desk.owner.clone();
    let structure =
        ["modality", "status", "claim_id", "source_id", "stance", "scale_id", "rating", "resolved", "class"];
    let mut tried = std::collections::BTreeSet::new();
    for entry in desk.workspace.claim_history(claim).unwrap() {
        for change in &entry.changes {
            let field = change.field.as_str();
            if structure.contains(&field) {
                tried.insert(change.field.clone());
                assert_refused(
                    desk.workspace.redact(
                        &owner,
                        entry.hash,
                        std::slice::from_ref(&change.field),
                        "Private.",
                    ),
                    &format!(
                        "Redacting is refused: history could not be checked without “{}”. Change its value instead.",
                        messages::field(field)
                    ),
                );
            }
        }
    }
    assert_eq!(tried.len(), structure.len(), "{tried:?}");
    let person = desk.workspace.people().unwrap()[0].heads[0];
    let device = desk.workspace.devices().unwrap()[0].heads[0];
    let policy = desk.workspace.desk().unwrap().heads[0];
    for (revision, field) in [
        (person, "role"),
        (person, "active"),
        (device, "person_id"),
        (device, "public_key"),
        (policy, "four_eyes"),
        (policy, "min_independent_sources"),
    ] {
        let refused = desk.workspace.redact(&owner, revision, &[field.to_owned()], "Private.");
        assert_eq!(refused.unwrap_err().code(), "not_allowed", "{field}");
    }
}

#[test]
fn a_redacted_rationale_still_counts_as_one() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let owner = desk.owner.clone();
    let verdict = desk.workspace.claim(claim).unwrap().verdict.unwrap().verdict;
    desk.workspace.redact(&owner, verdict.heads[0], &["rationale".to_owned()], "Private.").unwrap();
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
}

#[test]
fn the_desks_address_can_be_redacted_and_set_again() {
    let mut desk = Desk::new();
    let owner = desk.owner.clone();
    let set = |workspace: &mut Workspace| {
        let url = Patch::Set("https://example.org/private".to_owned());
        workspace.set_desk(&owner, DeskEdit { url, ..DeskEdit::default() }).unwrap()
    };
    let revision = set(&mut desk.workspace).heads[0];
    desk.workspace.redact(&owner, revision, &["url".to_owned()], "It moved.").unwrap();
    assert_eq!(desk.workspace.desk().unwrap().redacted, ["url"]);
    assert!(desk.workspace.desk().unwrap().body.four_eyes, "the policy stays");
    assert!(set(&mut desk.workspace).redacted.is_empty(), "the same value, set anew, is a change");
    assert_holds(&desk.workspace, &[]);
}
