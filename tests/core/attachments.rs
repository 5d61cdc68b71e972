//! Attachments: stored once, named by their digest, listed by their source, part of its history.

use claimtrail_core::Error;
use claimtrail_core::error::{Problem, Wrong};
use claimtrail_core::ids::Hash;
use claimtrail_core::rules::{Op, Status};
use sha2::{Digest as _, Sha256};

use crate::copies::{assert_holds, assert_holds_for_others};
use crate::support::Desk;

#[test]
fn an_attachment_is_stored_and_listed_by_its_source() {
    let mut desk = Desk::new();
    let source = desk.source();
    let added =
        desk.workspace.add_attachment(&desk.checker, source, "Waybill.pdf", b"bytes".to_vec()).unwrap();
    let added = added.attachment;
    assert_eq!(added.sha256, Hash(Sha256::digest(b"bytes").into()));
    assert_eq!((&*added.media_type, &*added.name, added.size), ("application/pdf", "Waybill.pdf", 5));
    let desk = desk.reopened();
    let listed = desk.workspace.attachments_of(source).unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!((listed[0].sha256, listed[0].size, listed[0].data.len()), (added.sha256, 5, 0));
    assert_eq!(desk.workspace.source(source).unwrap().source.body.attachments, [added.sha256.to_string()]);
    let json = serde_json::to_value(&listed[0]).unwrap();
    assert_eq!(json["size"], 5);
    assert!(json.get("data").is_none());
}

#[test]
fn an_attachment_is_found_by_what_its_digest_begins_or_ends_with() {
    let mut desk = Desk::new();
    let source = desk.source();
    let added = desk.workspace.add_attachment(&desk.checker, source, "a.txt", b"one".to_vec()).unwrap();
    desk.workspace.add_attachment(&desk.checker, source, "b.txt", b"two".to_vec()).unwrap();
    let digest = added.attachment.sha256.to_string();
    for part in [&digest[..], &digest[..8], &digest[56..], &digest.to_uppercase()[..12]] {
        assert_eq!(desk.workspace.attachment(part).unwrap().data, b"one");
    }
    for none in ["", "xyz", "%", "0123456789abcdef"] {
        assert!(matches!(desk.workspace.attachment(none), Err(Error::NotFound { .. })), "{none}");
    }
}

#[test]
fn digits_that_fit_several_attachments_name_them() {
    let mut desk = Desk::new();
    let source = desk.source();
    for byte in 0..40_u8 {
        desk.workspace.add_attachment(&desk.checker, source, "a.txt", vec![byte]).unwrap();
    }
    let first = desk.workspace.attachments_of(source).unwrap()[0].sha256.to_string();
    let found = desk.workspace.attachment(&first[..1]);
    let Err(Error::Ambiguous { matches, .. }) = found else { panic!("{found:?}") };
    assert!(
        matches.len() > 1
            && matches.iter().all(|digest| digest.starts_with(&first[..1]) || digest.ends_with(&first[..1]))
    );
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let mut desk = Desk::new();
    let source = desk.source();
    let added = desk.workspace.add_attachment(&desk.checker, source, "b.txt", b"one".to_vec()).unwrap();
    let revisions = desk.revisions();
    let again = desk.workspace.add_attachment(&desk.checker, source, "a.png", b"one".to_vec()).unwrap();
    assert_eq!(again.attachment, added.attachment);
    assert_eq!((added.added_as, again.added_as.as_deref()), (None, Some("a.png")));
    assert_eq!((added.already, again.already), (false, true));
    assert_eq!(desk.revisions(), revisions);
}

#[test]
fn content_that_is_not_what_the_name_tells_is_taken_and_told() {
    let mut desk = Desk::new();
    let source = desk.source();
    let mut add = |name: &str, data: &[u8]| {
        desk.workspace.add_attachment(&desk.checker, source, name, data.to_vec()).unwrap()
    };
    let told = add("waybill.pdf", b"text").attachment.mismatch.unwrap();
    assert_eq!((&*told.named, told.found), ("application/pdf", None));
    assert_eq!(add("letter.txt", b"Trains run.").attachment.mismatch, None);
    let told = add("photo.jpg", b"%PDF-1.7\n").attachment.mismatch.unwrap();
    assert_eq!((&*told.named, told.found.as_deref()), ("image/jpeg", Some("application/pdf")));
    let kept = desk.workspace.attachments_of(source).unwrap();
    let unlike: Vec<bool> = kept.iter().map(|file| file.mismatch.is_some()).collect();
    assert_eq!(unlike, [true, false, true], "it is told wherever the files are listed");
}

#[test]
fn bytes_keep_their_first_name_when_another_source_gets_them_under_another() {
    let mut desk = Desk::new();
    let (one, other) = (desk.source(), desk.source());
    desk.workspace.add_attachment(&desk.checker, one, "waybill.pdf", b"one".to_vec()).unwrap();
    let again = desk.workspace.add_attachment(&desk.checker, other, "annex.txt", b"one".to_vec()).unwrap();
    assert_eq!((&*again.attachment.name, again.added_as.as_deref()), ("waybill.pdf", Some("annex.txt")));
    assert_eq!(again.attachment.media_type, "application/pdf");
    for source in [one, other] {
        assert_eq!(desk.workspace.attachments_of(source).unwrap()[0].name, "waybill.pdf");
    }
}

#[test]
fn two_sources_share_a_file() {
    let mut desk = Desk::new();
    let (one, other) = (desk.source(), desk.source());
    desk.workspace.add_attachment(&desk.checker, one, "a.txt", b"one".to_vec()).unwrap();
    desk.workspace.add_attachment(&desk.checker, other, "a.txt", b"one".to_vec()).unwrap();
    assert_eq!(desk.workspace.attachments_of(one).unwrap(), desk.workspace.attachments_of(other).unwrap());
}

#[test]
fn a_file_over_the_limit_a_blank_name_and_a_viewer_are_refused() {
    let mut desk = Desk::new();
    let source = desk.source();
    let revisions = desk.revisions();
    let most = usize::try_from(claimtrail_core::attachments::ATTACHMENT_MOST).unwrap();
    let large = desk.workspace.add_attachment(&desk.checker, source, "film.mp4", vec![0; most + 1]);
    assert!(matches!(large, Err(Error::Invalid(Wrong { problem: Problem::TooLarge { .. }, .. }))));
    let empty = desk.workspace.add_attachment(&desk.checker, source, "a.txt", Vec::new());
    assert!(matches!(empty, Err(Error::Invalid(Wrong { problem: Problem::Empty, .. }))));
    let nameless = desk.workspace.add_attachment(&desk.checker, source, " ", vec![1]);
    assert!(matches!(nameless, Err(Error::Invalid(Wrong { problem: Problem::Blank, .. }))));
    let viewer = desk.workspace.add_attachment(&desk.viewer, source, "a.txt", vec![1]);
    assert!(matches!(viewer, Err(Error::NotAllowed { op: Op::SourceEdit, .. })));
    assert!(desk.workspace.attachments_of(source).unwrap().is_empty());
    assert_eq!(desk.revisions(), revisions);
    let digest = Hash(Sha256::digest([1]).into()).to_string();
    assert!(matches!(desk.workspace.attachment(&digest), Err(Error::NotFound { .. })));
}

#[test]
fn a_file_added_to_a_source_of_an_approved_claim_makes_the_approval_stale() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Approved);
    let source = desk.workspace.claim(claim).unwrap().evidence[0].source.id;
    desk.workspace.add_attachment(&desk.checker, source, "a.txt", vec![1]).unwrap();
    let stale = desk.workspace.claim(claim).unwrap().approval_stale;
    assert_eq!(stale.len(), 1);
    assert_eq!((&*stale[0].entity, &*stale[0].by_name), (&*format!("source/{source}"), "Chana"));
}

#[test]
fn a_file_is_taken_off_its_source_alone_and_an_undo_puts_it_back() {
    let mut desk = Desk::new();
    let (one, other) = (desk.source(), desk.source());
    let by = desk.checker.clone();
    let mut kept = Vec::new();
    for source in [one, other] {
        for name in ["a.txt", "b.txt"] {
            let added = desk.workspace.add_attachment(&by, source, name, name.into()).unwrap();
            kept.push(added.attachment.sha256);
        }
    }
    let named = |desk: &Desk, source| -> Vec<Hash> {
        desk.workspace.attachments_of(source).unwrap().iter().map(|file| file.sha256).collect()
    };
    desk.workspace.remove_attachment(&by, one, kept[0]).unwrap();
    assert_eq!((named(&desk, one), named(&desk, other)), (vec![kept[1]], kept[..2].to_vec()));
    let again = desk.workspace.remove_attachment(&by, one, kept[0]);
    assert!(matches!(again, Err(Error::NotFound { what: "attachment", .. })));
    let viewer = desk.workspace.remove_attachment(&desk.viewer.clone(), one, kept[1]);
    assert!(matches!(viewer, Err(Error::NotAllowed { op: Op::SourceEdit, .. })));
    assert_holds(&desk.workspace, &[]);
    desk.workspace.undo(&by).unwrap();
    assert_eq!(named(&desk, one).len(), 2);
    assert_holds_for_others(&desk.workspace, &[]);
}
