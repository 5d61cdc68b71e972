//! Lists besides that of claims: an article's claims, the library, the review queue, what there is to do.

use std::collections::HashSet;

use claimtrail_core::articles::{ArticleEdit, ArticleListing, NewArticle};
use claimtrail_core::claims::{Assignment, ClaimFilter, ClaimListing, NewClaim};
use claimtrail_core::evidence::{NewEvidence, Stance};
use claimtrail_core::ids::PersonId;
use claimtrail_core::people::PersonEdit;
use claimtrail_core::quotes::QuoteRequest;
use claimtrail_core::records::Patch;
use claimtrail_core::reports::{ReportOptions, ReportPreview};
use claimtrail_core::rules::{Refusal, Status};
use claimtrail_core::search::{Sort, SortKey};
use claimtrail_core::sources::{NewSource, SourceListing};
use claimtrail_core::verdicts::VerdictEdit;
use claimtrail_core::workspace::Acting;

use crate::support::Desk;

fn article(title: &str, text: &str) -> NewArticle {
    NewArticle {
        title: title.into(),
        text: text.into(),
        publisher: Some("Gazette".into()),
        ..Default::default()
    }
}

fn quoting(article: claimtrail_core::ids::ArticleId, words: &str) -> NewClaim {
    NewClaim {
        statement: format!("That {words}"),
        article_id: Some(article),
        quote: Some(QuoteRequest { exact: words.into(), ..QuoteRequest::default() }),
        ..NewClaim::default()
    }
}

#[test]
fn an_articles_claims_come_in_the_order_of_its_text_with_what_needs_review() {
    let mut desk = Desk::new();
    let id = desk.workspace.add_article(&desk.checker, article("Rails", "First coal. Then tea.")).unwrap().id;
    let bare = NewClaim { statement: "No quote".into(), article_id: Some(id), ..NewClaim::default() };
    desk.workspace.record_claim(&desk.checker, bare).unwrap();
    let tea = desk.workspace.record_claim(&desk.checker, quoting(id, "Then tea")).unwrap().id;
    desk.workspace.record_claim(&desk.checker, quoting(id, "First coal")).unwrap();
    let checker = desk.checker.clone();
    desk.propose(&checker, tea);
    let claims = desk.workspace.claims_of_article(id).unwrap();
    let statements: Vec<&str> = claims.iter().map(|claim| claim.statement.as_str()).collect();
    assert_eq!(statements, ["That First coal", "That Then tea", "No quote"]);
    assert!(claims.iter().all(|claim| claim.unchecked && !claim.needs_review));
    assert_eq!(claims[1].rating.as_ref().unwrap().label, "False");
    let capture = ArticleEdit { text: Some("First coal. Then milk.".into()), ..ArticleEdit::default() };
    desk.workspace.edit_article(&desk.checker, id, capture).unwrap();
    let moved: Vec<bool> =
        desk.workspace.claims_of_article(id).unwrap().iter().map(|claim| claim.needs_review).collect();
    assert_eq!(moved, [false, true, false]);
}

#[test]
fn articles_are_listed_with_how_many_claims_are_unchecked() {
    let mut desk = Desk::new();
    let first = desk.workspace.add_article(&desk.checker, article("Rails", "Coal.")).unwrap().id;
    desk.workspace.add_article(&desk.checker, article("Чай", "Tea.")).unwrap();
    for status in [Status::InReview, Status::Published, Status::Withdrawn] {
        let claim = desk.claim_in(Status::InProgress);
        let edit = claimtrail_core::claims::ClaimEdit {
            article_id: claimtrail_core::records::Patch::Set(first),
            ..Default::default()
        };
        desk.workspace.edit_claim(&desk.checker, claim, edit).unwrap();
        desk.workspace.submit_claim(&desk.checker, claim).unwrap();
        if status == Status::Published {
            desk.workspace.approve_claim(&desk.editor, claim).unwrap();
            desk.workspace.publish_claim(&desk.editor, claim).unwrap();
        } else if status == Status::Withdrawn {
            desk.workspace.withdraw_claim(&desk.editor, claim, "Recorded twice.").unwrap();
        }
    }
    let list = |search: &str, offset| {
        let listing = ArticleListing { search: search.into(), offset, limit: 10 };
        desk.workspace.list_articles(&listing).unwrap()
    };
    let all = list("", 0);
    assert_eq!((all.total, all.rows.len()), (2, 2));
    let rails = list("RAIL", 0).rows.remove(0);
    assert_eq!((rails.id, rails.claims, rails.unchecked, rails.withdrawn), (first, 3, 1, 1));
    assert_eq!(list("чай", 0).total, 1);
    assert_eq!(list("gazette", 1).rows.len(), 1);
    assert_eq!(list("'; --", 0).total, 0);
}

#[test]
fn a_claim_that_is_being_corrected_is_not_unchecked() {
    let mut desk = Desk::new();
    let article = desk.workspace.add_article(&desk.checker, article("Rails", "Coal.")).unwrap().id;
    let claim = desk.claim_in(Status::InProgress);
    let edit = claimtrail_core::claims::ClaimEdit {
        article_id: claimtrail_core::records::Patch::Set(article),
        ..Default::default()
    };
    desk.workspace.edit_claim(&desk.checker, claim, edit).unwrap();
    let unchecked = |desk: &Desk| {
        let listing = ArticleListing { search: String::new(), offset: 0, limit: 10 };
        let listed = desk.workspace.list_articles(&listing).unwrap().rows[0].unchecked;
        let beside = desk.workspace.claims_of_article(article).unwrap()[0].unchecked;
        assert_eq!(listed == 1, beside);
        beside
    };
    assert!(unchecked(&desk));
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    desk.workspace.publish_claim(&desk.editor, claim).unwrap();
    let class = claimtrail_core::corrections::CorrectionClass::Minor;
    desk.workspace.open_correction(&desk.editor, claim, class, "A day was wrong.").unwrap();
    assert!(!unchecked(&desk));
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    assert!(!unchecked(&desk), "readers have it, wherever the work on it stands");
    desk.workspace.withdraw_claim(&desk.editor, claim, "Recorded twice.").unwrap();
    assert!(!unchecked(&desk));
}

#[test]
fn the_library_tells_uses_and_what_counts_as_one() {
    let mut desk = Desk::new();
    let mut add = |title: &str, origin: Option<&str>| {
        let new =
            NewSource { title: title.into(), origin: origin.map(str::to_owned), ..NewSource::default() };
        desk.workspace.add_source(&desk.checker, new).unwrap().id
    };
    let paper = add("paper", Some("Wire item"));
    let radio = add("Radio", Some(" wire ITEM "));
    let letter = add("Letter", None);
    let claim = desk.draft();
    desk.attach(claim, paper);
    let twice = NewEvidence {
        stance: Some(Stance::Supports),
        locator: Some("p. 4".into()),
        ..NewEvidence::default()
    };
    desk.workspace.attach_evidence(&desk.checker, claim, paper, twice).unwrap();
    let list = |search: &str, like| {
        let listing = SourceListing {
            search: search.into(),
            same_origin_as: like,
            limit: 10,
            ..SourceListing::default()
        };
        desk.workspace.list_sources(&listing).unwrap()
    };
    let all = list("", None).rows;
    let titles: Vec<&str> = all.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["Letter", "paper", "Radio"]);
    assert_eq!((all[0].uses, &all[0].group, all[0].group_size), (0, &None, 1));
    assert_eq!((all[1].uses, all[1].group.as_deref(), all[1].group_size), (1, Some("wire item"), 2));
    let alike: Vec<_> = list("", Some(radio)).rows.iter().map(|row| row.id).collect();
    assert_eq!(alike, [paper, radio]);
    assert_eq!(list("", Some(letter)).total, 1);
    assert_eq!(list("WIRE", None).total, 2);
    let uses = desk.workspace.source_uses(paper).unwrap();
    assert_eq!(uses.iter().map(|one| one.stance).collect::<Vec<_>>(), [Stance::Refutes, Stance::Supports]);
    assert_eq!(uses[1].locator.as_deref(), Some("p. 4"));
    assert!(desk.workspace.source_uses(letter).unwrap().is_empty());
}

#[test]
fn the_queue_begins_with_the_oldest_submission_and_says_what_stands_in_the_way() {
    let mut desk = Desk::new();
    let first = desk.worked();
    let second = desk.claim_in(Status::InReview);
    let editor = desk.editor.clone();
    desk.propose(&editor, first);
    let edit = VerdictEdit { summary: Patch::Set("No block.".to_owned()), ..VerdictEdit::default() };
    desk.workspace.edit_verdict(&desk.checker, first, edit).unwrap();
    desk.workspace.submit_claim(&desk.checker, first).unwrap();
    let queue = desk.workspace.review_queue(&desk.editor, 0, 10).unwrap();
    assert_eq!(queue.total, 2);
    assert_eq!(queue.rows.iter().map(|row| row.claim.id).collect::<Vec<_>>(), [second, first]);
    assert_eq!(queue.rows[0].blocked, None);
    assert_eq!(queue.rows[0].submitter.as_deref(), Some("Chana"));
    let blocked = queue.rows[1].blocked.clone().unwrap();
    assert_eq!(blocked.why, Some(Refusal::WroteVerdict));
    assert_eq!(blocked.message, Refusal::WroteVerdict.to_string());
    assert_eq!(queue.rows[1].verdict_by, ["Edil", "Chana"]);
    let by_checker = desk.workspace.review_queue(&desk.checker, 1, 1).unwrap();
    assert!(matches!(by_checker.rows[0].blocked.clone().unwrap().why, Some(Refusal::Role { .. })));
}

#[test]
fn an_editor_sees_what_is_new_since_they_last_looked() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::InReview);
    let look = desk.workspace.changes_since_last_look(&desk.editor, claim).unwrap();
    assert_eq!(look.revision, None);
    assert_eq!(look.entries.len(), desk.workspace.claim_history(claim).unwrap().len());
    let returned = desk.workspace.return_claim(&desk.editor, claim, "Name the record.").unwrap();
    let checker = desk.checker.clone();
    desk.propose(&checker, claim);
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    let look = desk.workspace.changes_since_last_look(&desk.editor, claim).unwrap();
    assert_eq!((look.revision, look.op.as_deref()), (Some(returned.heads[0]), Some("review.return")));
    assert_eq!(look.reason.as_deref(), Some("Name the record."));
    let ops: Vec<&str> = look.entries.iter().map(|entry| entry.op.as_str()).collect();
    assert_eq!(ops, ["verdict.propose", "review.submit"]);
    let owner = desk.workspace.changes_since_last_look(&desk.owner, claim).unwrap();
    assert_eq!(owner.revision, None, "the owner never looked");
}

#[test]
fn what_there_is_to_do_is_counted_and_listed() {
    let mut desk = Desk::new();
    for status in [Status::Draft, Status::InReview, Status::InReview, Status::Published] {
        let claim = desk.claim_in(status);
        let assignment = Assignment {
            assignee_id: claimtrail_core::records::Patch::Set(desk.checker.person),
            due_on: claimtrail_core::records::Patch::Set("2022-06-01".into()),
            priority: None,
        };
        desk.workspace.assign_claim(&desk.checker, claim, assignment).unwrap();
    }
    let counts = desk.workspace.desk_counts().unwrap();
    assert_eq!((counts.claims, counts.in_review), (4, 2));
    let count = |me: PersonId, query: &str| {
        let listing = ClaimListing { query: query.to_owned(), ..ClaimListing::default() };
        let page = desk.workspace.list_claims(Some(me), &listing).unwrap();
        assert_eq!(page.problems.len(), 0, "{query}");
        page.total
    };
    let (checker, editor) = (desk.checker.person, desk.editor.person);
    let queries = ["status:in_review", "assignee:me is:open", "is:overdue", "is:stale", "is:conflicted"];
    assert_eq!(queries.map(|query| count(checker, query)), [2, 3, 3, 0, 0]);
    assert_eq!(count(editor, "assignee:me is:open"), 0);
}

#[test]
fn what_was_returned_is_told_to_who_works_on_it_or_else_to_who_proposed_the_verdict() {
    let mut desk = Desk::new();
    let owner = desk.owner.clone();
    let [own, given] = [(); 2].map(|()| desk.claim_in(Status::ChangesRequested));
    let mine = Assignment { assignee_id: Patch::Set(owner.person), ..Assignment::default() };
    desk.workspace.assign_claim(&desk.checker, given, mine).unwrap();
    let returned_to = |desk: &Desk, who: &Acting| {
        let returned = desk.workspace.returned_claims(who, 10).unwrap();
        assert_eq!(returned.total, returned.rows.len() as u64);
        returned.rows.into_iter().map(|row| row.id).collect::<HashSet<_>>()
    };
    assert_eq!(returned_to(&desk, &desk.checker), HashSet::from([own]));
    assert_eq!(returned_to(&desk, &owner), HashSet::from([given]));
    assert_eq!(returned_to(&desk, &desk.editor), HashSet::new());
    let other = desk.claim_in(Status::ChangesRequested);
    assert_eq!(returned_to(&desk, &desk.checker), HashSet::from([own, other]));
    let first = desk.workspace.returned_claims(&desk.checker, 1).unwrap();
    assert_eq!((first.rows.len(), first.rows[0].id, first.total), (1, other, 2));
    desk.workspace.submit_claim(&desk.checker, own).unwrap();
    assert_eq!(returned_to(&desk, &desk.checker), HashSet::from([other]));
    let theirs = Assignment { assignee_id: Patch::Set(desk.editor.person), ..Assignment::default() };
    desk.workspace.assign_claim(&desk.checker, other, theirs).unwrap();
    assert_eq!(returned_to(&desk, &desk.checker), HashSet::new());
    let leaves = PersonEdit { active: Some(false), ..PersonEdit::default() };
    desk.workspace.set_person(&owner, desk.editor.person, leaves).unwrap();
    assert_eq!(returned_to(&desk, &desk.checker), HashSet::from([other]));
}

/// Lists judge a filter by what they keep in memory, reports by the tables: one at a time, in little room.
#[test]
fn a_list_and_a_report_take_the_same_claims_whatever_the_filter() {
    let mut desk = Desk::new();
    let article = desk.workspace.add_article(&desk.checker, article("Rails", "Coal.")).unwrap().id;
    let texts =
        [("en-GB", &["Coal", "rail"][..]), ("EN", &["coal"]), ("eng", &["coalfield"]), ("kk", &["Көмір"])];
    for (language, tags) in texts {
        let new = NewClaim {
            statement: language.into(),
            language: Some(language.into()),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            article_id: Some(article).filter(|_| tags.len() == 1),
            ..NewClaim::default()
        };
        desk.workspace.record_claim(&desk.checker, new).unwrap();
    }
    let approved = desk.claim_in(Status::Approved);
    let to = Assignment { assignee_id: Patch::Set(desk.editor.person), ..Assignment::default() };
    desk.workspace.assign_claim(&desk.checker, approved, to).unwrap();
    let given = |text: &str| Some(text.to_owned());
    let all = ClaimFilter::default;
    let filters = [
        (all(), 5),
        (ClaimFilter { status: vec![Status::Draft], ..all() }, 4),
        (ClaimFilter { status: vec![Status::Draft, Status::Approved], ..all() }, 5),
        (ClaimFilter { rating: vec!["false".into(), "true".into()], ..all() }, 1),
        (ClaimFilter { tag: vec!["COAL".into()], ..all() }, 2),
        (ClaimFilter { tag: vec!["coal".into(), "Rail".into()], ..all() }, 1),
        (ClaimFilter { tag: vec!["көмір".into()], ..all() }, 1),
        (ClaimFilter { language: given("en"), ..all() }, 2),
        (ClaimFilter { language: given("EN-gb"), ..all() }, 1),
        (ClaimFilter { assignee: Some(desk.editor.person), ..all() }, 1),
        (ClaimFilter { article: Some(article), ..all() }, 3),
        (ClaimFilter { article: Some(article), language: given("en"), tag: vec!["coal".into()], ..all() }, 1),
        (ClaimFilter { claims: Some(vec![approved]), ..all() }, 1),
        (ClaimFilter { claims: Some(Vec::new()), ..all() }, 0),
        (ClaimFilter { but: vec![approved], ..all() }, 4),
        (ClaimFilter { claims: Some(vec![approved]), but: vec![approved], ..all() }, 0),
    ];
    for (filter, number) in filters {
        let listing = ClaimListing { filter: filter.clone(), limit: 10, ..ClaimListing::default() };
        let mut listed: Vec<String> = desk
            .workspace
            .list_claims(None, &listing)
            .unwrap()
            .rows
            .iter()
            .map(|row| row.id.to_string())
            .collect();
        let preview = desk.workspace.report_preview(&ReportOptions::default(), &filter, 10).unwrap();
        let ReportPreview::Table { rows, .. } = preview else { panic!("a table has rows") };
        let mut reported: Vec<String> = rows.into_iter().map(|row| row[0].clone()).collect();
        listed.sort_unstable();
        reported.sort_unstable();
        assert_eq!((listed.len(), &listed), (number, &reported), "{filter:?}");
    }
}

#[test]
fn the_order_that_a_query_names_goes_before_the_one_that_is_asked_for() {
    let mut desk = Desk::new();
    for (statement, claimed_on) in [("B", Some("2022-06-01")), ("A", None), ("C", Some("2021-01-01"))] {
        let claimed_on = claimed_on.map(str::to_owned);
        let new = NewClaim { statement: statement.into(), claimed_on, ..NewClaim::default() };
        desk.workspace.record_claim(&desk.checker, new).unwrap();
    }
    let by_statement = Some(Sort { key: SortKey::Statement, descending: false });
    let listed = |query: &str, sort: Option<Sort>| {
        let listing = ClaimListing { query: query.into(), sort, limit: 10, ..ClaimListing::default() };
        let page = desk.workspace.list_claims(None, &listing).unwrap();
        let statements: String = page.rows.iter().map(|row| row.statement.as_str()).collect();
        (statements, page.sorted_at.map(|at| (at.start, at.end)))
    };
    assert_eq!(listed("", by_statement), ("ABC".into(), None));
    assert_eq!(listed("is:open sort:-statement", by_statement), ("CBA".into(), Some((8, 23))));
    assert_eq!(listed("sort:claimed", by_statement), ("CBA".into(), Some((0, 12))));
    assert_eq!(listed("sort:-claimed", None), ("BCA".into(), Some((0, 13))));
}
