//! The query language: what each part of it lists, what is said of a wrong query, and how one is completed.

use claimtrail_core::Workspace;
use claimtrail_core::articles::NewArticle;
use claimtrail_core::claims::{
    Assignment, ClaimEdit, ClaimFilter, ClaimListing, ClaimPage, NewClaim, Priority,
};
use claimtrail_core::ids::{ClaimId, PersonId};
use claimtrail_core::insights::InsightsPeriod;
use claimtrail_core::quotes::QuoteRequest;
use claimtrail_core::records::Patch;
use claimtrail_core::rules::Status;
use claimtrail_core::scales::ScaleEdit;
use claimtrail_core::search::{QueryProblem, Sort, SortKey, TextRange};
use claimtrail_core::sources::{NewSource, SourceEdit, SourceKind};
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit};
use claimtrail_core::workspace::Acting;
use proptest::prelude::*;

use crate::copies::cases;
use crate::support::{BEGINNING, Desk, TestSeam, astana, folder};

const DAY: i64 = 86_400_000;

/// The day before February 2024, as UTC has it.
const FEBRUARY: i64 = 1_706_659_200_000;

fn page(desk: &Desk, me: Option<PersonId>, query: &str) -> ClaimPage {
    page_of(&desk.workspace, me, query)
}

pub(crate) fn page_of(workspace: &Workspace, me: Option<PersonId>, query: &str) -> ClaimPage {
    let listing = ClaimListing { query: query.to_owned(), limit: 100, ..ClaimListing::default() };
    workspace.list_claims(me, &listing).unwrap()
}

/// The statements that a query without problems lists, in order of the alphabet.
#[track_caller]
fn found(desk: &Desk, query: &str) -> Vec<String> {
    let page = page(desk, Some(desk.checker.person), query);
    assert_eq!(page.problems, [], "{query}");
    assert_eq!(page.total as usize, page.rows.len(), "{query}");
    let mut statements: Vec<String> = page.rows.into_iter().map(|row| row.statement).collect();
    statements.sort_unstable();
    statements
}

fn problems(desk: &Desk, query: &str) -> Vec<QueryProblem> {
    desk.workspace.check_query(None, query).unwrap()
}

fn given(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn record(desk: &mut Desk, new: NewClaim) -> ClaimId {
    desk.workspace.record_claim(&desk.checker, new).unwrap().id
}

fn statement(text: &str) -> NewClaim {
    NewClaim { statement: text.to_owned(), ..NewClaim::default() }
}

/// Four claims that differ in everything that can be asked for.
fn four() -> Desk {
    let mut desk = Desk::new();
    let article = NewArticle {
        title: "Rumour on rails".into(),
        publisher: given("The Gazette"),
        text: "It appears to be Fake, they say.".into(),
        ..NewArticle::default()
    };
    let article = desk.workspace.add_article(&desk.checker, article).unwrap().id;
    let coal = record(
        &mut desk,
        NewClaim {
            article_id: Some(article),
            quote: Some(QuoteRequest { exact: "appears to be Fake".into(), ..QuoteRequest::default() }),
            claimant: given("Министр Энергетики"),
            reported_by: given("The Diplomat"),
            claimed_on: given("2022-06-10"),
            language: given("en-GB"),
            tags: vec!["Coal".into(), "cold war".into()],
            ..statement("Coal was stopped")
        },
    );
    let assignment = Assignment {
        assignee_id: Patch::Set(desk.checker.person),
        due_on: Patch::Set("2022-06-30".into()),
        priority: Some(Priority::Urgent),
    };
    desk.workspace.assign_claim(&desk.checker, coal, assignment).unwrap();
    let grain = record(&mut desk, NewClaim { language: given("kk"), ..statement("Астық Сатылды") });
    let assignment = Assignment {
        assignee_id: Patch::Set(desk.editor.person),
        due_on: Patch::Set("2022-06-20".into()),
        priority: None,
    };
    desk.workspace.assign_claim(&desk.checker, grain, assignment).unwrap();
    let primary = NewSource {
        title: "Register".into(),
        primary: true,
        kind: SourceKind::Dataset,
        ..NewSource::default()
    };
    let primary = desk.workspace.add_source(&desk.checker, primary).unwrap().id;
    desk.attach(grain, primary);
    let other = desk.source();
    desk.attach(grain, other);
    rate(&mut desk, grain, "half_true");
    desk.clock.set(BEGINNING + 3 * DAY);
    let rail = record(&mut desk, statement("Rail lines were closed"));
    let source = desk.source();
    desk.attach(rail, source);
    rate(&mut desk, rail, "false");
    record(&mut desk, statement("Tea is cheap"));
    desk
}

fn rate(desk: &mut Desk, claim: ClaimId, rating: &str) {
    let new = NewVerdict { rating: rating.into(), rationale: "So it is.".into(), ..NewVerdict::default() };
    desk.workspace.propose_verdict(&desk.checker, claim, new).unwrap();
}

const COAL: &str = "Coal was stopped";
const GRAIN: &str = "Астық Сатылды";
const RAIL: &str = "Rail lines were closed";
const TEA: &str = "Tea is cheap";

#[test]
fn every_part_lists_what_it_says() {
    let desk = four();
    let all = &[COAL, RAIL, TEA, GRAIN][..];
    let cases: &[(&str, &[&str])] = &[
        ("", all),
        ("COAL", &[COAL]),
        ("астық", &[GRAIN]),
        ("энергетики", &[COAL]),
        ("\"were closed\"", &[RAIL]),
        ("appears fake", &[COAL]),
        ("they", &[]),
        ("\"cold war\"", &[COAL]),
        ("coal OR closed", &[COAL, RAIL]),
        ("-coal", &[RAIL, TEA, GRAIN]),
        ("-(coal OR closed)", &[TEA, GRAIN]),
        ("status:draft", &[COAL, TEA]),
        ("status:draft,in_progress", all),
        ("-status:draft", &[RAIL, GRAIN]),
        ("rating:false", &[RAIL]),
        ("rating:\"Half true\",false", &[RAIL, GRAIN]),
        ("rating:none", &[COAL, TEA]),
        ("rating:=half_true", &[GRAIN]),
        ("rating:=\"Half true\"", &[]),
        ("tag:coal", &[COAL]),
        ("tag:\"cold war\"", &[COAL]),
        ("tag:cold", &[]),
        ("tag:none", &[RAIL, TEA, GRAIN]),
        ("claimant:министр", &[COAL]),
        ("claimant:=министр", &[]),
        ("claimant:=\"МИНИСТР, энергетики\"", &[COAL]),
        ("-claimant:министр", &[RAIL, TEA, GRAIN]),
        ("reported_by:diplomat", &[COAL]),
        ("reported_by:=diplomat", &[]),
        ("reported_by:=\"the diplomat\"", &[COAL]),
        ("assignee:me", &[COAL]),
        ("assignee:edil", &[GRAIN]),
        ("assignee:edi", &[GRAIN]),
        ("assignee:=Edil", &[GRAIN]),
        ("assignee:=me", &[COAL]),
        ("assignee:none", &[RAIL, TEA]),
        ("исполнитель:я", &[COAL]),
        ("assignee:мен", &[COAL]),
        ("исполнитель:нет тег:жоқ", &[RAIL, TEA]),
        ("tag:\"нет\"", &[]),
        ("language:en", &[COAL]),
        ("language:e", &[]),
        ("language:=en", &[]),
        ("language:=EN-gb", &[COAL]),
        ("language:KK", &[GRAIN]),
        ("priority:urgent", &[COAL]),
        ("priority:<urgent", &[RAIL, TEA, GRAIN]),
        ("article:rumour", &[COAL]),
        ("publisher:gazette", &[COAL]),
        ("publisher:=gazette OR article:=rumour", &[]),
        ("publisher:=\"the gazette\" article:=\"RUMOUR ON RAILS\"", &[COAL]),
        ("scale:six-point", &[RAIL, GRAIN]),
        ("created:2022-06-24", &[COAL, GRAIN]),
        ("created:>2022-06-24", &[RAIL, TEA]),
        ("created:today", &[RAIL, TEA]),
        ("created:сегодня", &[RAIL, TEA]),
        ("updated:<2d", &[RAIL, TEA]),
        ("updated:>2d", &[COAL, GRAIN]),
        ("updated:2022-06", all),
        ("claimed:2022-06-01..2022-06-15", &[COAL]),
        ("claimed:<=9999", &[COAL]),
        ("claimed:2020..9999", &[COAL]),
        ("claimed:2020..", &[COAL]),
        ("claimed:<2022-06-10 OR claimed:>9999", &[]),
        ("-claimed:<=9999", &[RAIL, TEA, GRAIN]),
        ("claimed:none", &[RAIL, TEA, GRAIN]),
        ("due:<7d", &[COAL, GRAIN]),
        ("due:overdue", &[GRAIN]),
        ("срок:просрочено", &[GRAIN]),
        ("due:<7к", &[COAL, GRAIN]),
        ("is:overdue", &[GRAIN]),
        ("due:2022-06-21..", &[COAL]),
        ("has:source", &[RAIL, GRAIN]),
        ("has:primary_source", &[GRAIN]),
        ("missing:source", &[COAL, TEA]),
        ("has:verdict -has:primary_source", &[RAIL]),
        ("missing:assignee", &[RAIL, TEA]),
        ("is:open", all),
        ("is:conflicted", &[]),
        ("is:stale OR is:self_approved", &[]),
        ("(tag:coal OR has:verdict) -rating:false", &[COAL, GRAIN]),
    ];
    for (query, expected) in cases {
        assert_eq!(found(&desk, query), *expected, "{query}");
    }
}

#[test]
fn inflected_words_are_found_in_every_form_and_in_any_order() {
    let mut desk = Desk::new();
    let kazakh = "Қазақстанның теміржолы көмірді тасымалдамайды";
    let russian = "Правительство Казахстана остановило транзит российского угля";
    for text in [kazakh, russian] {
        record(&mut desk, statement(text));
    }
    for query in ["қазақстан көмір", "көмірдің теміржолда ", "\"теміржолы көмірді\""]
    {
        assert_eq!(found(&desk, query), [kazakh], "{query}");
    }
    for query in ["казахстан транзит", "транзит казахстан", "транзитом Россия", "правительства "]
    {
        assert_eq!(found(&desk, query), [russian], "{query}");
    }
    for query in ["уголь", "уголь казахстан", "транзит углём", "углей OR кофе"]
    {
        assert_eq!(found(&desk, query), [russian], "{query}");
    }
    for query in
        ["\"казахстан\"", "-транзит казахстан", "\"көмір\"", "\"уголь\"", "уголовный", "-угли казахстан"]
    {
        assert_eq!(found(&desk, query), [""; 0], "{query}");
    }
}

#[test]
fn a_tag_is_found_in_every_form_and_what_earlier_claims_share_is_marked_in_any() {
    let mut desk = Desk::new();
    let (statement, tags) = ("Казахстан остановил транзит угля", vec!["цены".to_owned()]);
    record(&mut desk, NewClaim { statement: statement.to_owned(), tags, ..NewClaim::default() });
    assert_eq!(found(&desk, "цена уголь"), [statement]);
    assert_eq!(found(&desk, "ценой"), [statement]);
    assert_eq!(found(&desk, "центр"), [""; 0]);
    let similar = desk.workspace.similar_claims("Казахстан остановит уголь", 5).unwrap();
    let marked = |range: &TextRange| {
        statement
            .chars()
            .skip(range.start as usize)
            .take((range.end - range.start) as usize)
            .collect::<String>()
    };
    assert_eq!(similar[0].common.iter().map(marked).collect::<Vec<_>>(), ["Казахстан", "угля"]);
}

#[test]
fn an_article_is_named_by_its_id_too() {
    let desk = four();
    let article = desk.workspace.articles().unwrap()[0].id;
    assert_eq!(found(&desk, &format!("article:{article}")), [COAL]);
}

#[test]
fn a_stale_approval_is_found_and_shown_until_the_claim_is_worked_on_again() {
    let mut desk = Desk::new();
    let (claim, other) = (desk.claim_in(Status::Approved), desk.claim_in(Status::Approved));
    let sources = desk.workspace.claim(claim).unwrap().evidence;
    assert_eq!(page(&desk, None, "is:stale").total, 0);
    let edit = SourceEdit { title: given("Another"), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.checker, sources[0].source.id, edit).unwrap();
    let stale = page(&desk, None, "is:stale");
    assert_eq!(stale.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [claim]);
    assert!(stale.rows[0].approval_stale);
    assert!(page(&desk, None, "-is:stale").rows.iter().all(|row| row.id == other && !row.approval_stale));
    let checker = desk.checker.clone();
    desk.propose(&checker, claim);
    assert_eq!(page(&desk, None, "is:stale").total, 0);
}

#[test]
fn rows_of_every_way_to_list_tell_that_an_approval_is_stale() {
    let mut desk = Desk::new();
    let claims: Vec<ClaimId> = (0..3).map(|_| desk.claim_in(Status::Approved)).collect();
    let stale = |desk: &Desk| {
        // Before lists are made ready the tables are asked, and afterwards what was made ready.
        let rows = page(desk, None, "").rows;
        desk.workspace.warm_up().unwrap();
        assert_eq!(page(desk, None, "").rows, rows);
        let stale: Vec<ClaimId> = rows.iter().filter(|row| row.approval_stale).map(|row| row.id).collect();
        let found: Vec<ClaimId> = page(desk, None, "is:stale").rows.iter().map(|row| row.id).collect();
        assert_eq!(stale, found);
        stale
    };
    assert_eq!(stale(&desk), []);
    let source = desk.workspace.claim(claims[1]).unwrap().evidence.remove(0).source.id;
    let edit = SourceEdit { note: Patch::Set("Archived.".into()), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.checker, source, edit).unwrap();
    assert_eq!(stale(&desk), [claims[1]]);
    let scale = desk.workspace.scales().unwrap().remove(0);
    let renamed = ScaleEdit { name: given("Truth"), ..ScaleEdit::default() };
    desk.workspace.edit_scale(&desk.owner, scale.id, renamed).unwrap();
    assert_eq!(stale(&desk).len(), 3);
}

/// Each asks about something else that is read when it is first asked about.
const READ_WHEN_ASKED: [&str; 9] = [
    "rating:false",
    "has:source sort:sources",
    "tag:coal,steel",
    "has:approved",
    "claimant:=\"Министр Энергетики\"",
    "claimed:2022-06",
    "is:conflicted OR has:primary_source",
    "sort:rating",
    "sort:claimed",
];

/// A list by each of them, as a handle has it that read nothing before.
fn read_anew(desk: &Desk) -> Vec<ClaimPage> {
    let folder = folder();
    let copy = folder.path().join("copy.claimtrail");
    desk.workspace.back_up(&copy).unwrap();
    let anew = Workspace::open(&copy, desk.profiles(), TestSeam::boxed(&desk.clock, 7)).unwrap();
    READ_WHEN_ASKED.map(|query| page_of(&anew, None, query)).into()
}

#[test]
fn what_a_list_read_is_in_step_afterwards_and_what_it_did_not_is_read_as_it_stands() {
    let changes: [fn(&mut Desk, &[ClaimId]); 5] = [
        |desk, claims| {
            let edit = ClaimEdit {
                claimant: Patch::Set("Министр энергетики".into()),
                claimed_on: Patch::Set("2022-06-11".into()),
                ..ClaimEdit::default()
            };
            desk.workspace.edit_claim(&desk.checker, claims[3], edit).unwrap();
            let tags = vec!["Steel".to_owned(), "steel".to_owned()];
            desk.workspace.tag_claim(&desk.checker, claims[3], &tags, &[]).unwrap();
        },
        |desk, claims| rate(desk, claims[3], "false"),
        |desk, claims| {
            let source = desk.source();
            desk.attach(claims[3], source);
        },
        |desk, _| {
            desk.claim_in(Status::Approved);
        },
        |desk, claims| {
            let edit = ClaimEdit { claimant: Patch::Clear, claimed_on: Patch::Clear, ..ClaimEdit::default() };
            desk.workspace.edit_claim(&desk.checker, claims[0], edit).unwrap();
            desk.workspace.tag_claim(&desk.checker, claims[0], &[], &["Coal".to_owned()]).unwrap();
        },
    ];
    for read_before in 0..=READ_WHEN_ASKED.len() {
        let mut desk = four();
        let mut claims: Vec<ClaimId> =
            page(&desk, None, "sort:created").rows.iter().map(|row| row.id).collect();
        claims.reverse();
        for query in &READ_WHEN_ASKED[..read_before] {
            page(&desk, None, query);
        }
        for change in changes {
            change(&mut desk, &claims);
            let asked = &READ_WHEN_ASKED[..read_before.max(1)];
            let anew = read_anew(&desk);
            for (query, anew) in asked.iter().zip(&anew) {
                assert_eq!(page(&desk, None, query), *anew, "{query}, {read_before} before");
            }
        }
        assert_eq!(READ_WHEN_ASKED.map(|query| page(&desk, None, query)).to_vec(), read_anew(&desk));
    }
}

#[test]
fn a_page_of_many_rows_shows_what_pages_of_one_show() {
    let mut desk = Desk::new();
    for number in 0..19 {
        let claim = desk.claim_in(if number % 3 == 0 { Status::Approved } else { Status::InProgress });
        desk.workspace.add_comment(&desk.checker, claim, &format!("Coal, {number}"), None).unwrap();
    }
    let list = |offset, limit| {
        let listing = ClaimListing { query: "coal".into(), offset, limit, ..ClaimListing::default() };
        desk.workspace.list_claims(None, &listing).unwrap().rows
    };
    let many = list(0, 50);
    assert_eq!(many.len(), 19);
    assert!(many.iter().all(|row| row.passages.len() + row.marks.len() > 0));
    assert_eq!((0..19).flat_map(|offset| list(offset, 1)).collect::<Vec<_>>(), many);
}

#[test]
fn claims_are_found_by_their_first_approval_and_how_long_it_took() {
    let mut desk = Desk::new();
    desk.draft();
    for days in [0, 2, 40] {
        let claim = desk.worked();
        desk.workspace.submit_claim(&desk.checker, claim).unwrap();
        let recorded = desk.clock.now();
        desk.clock.set(recorded + days * DAY);
        desk.workspace.approve_claim(&desk.editor, claim).unwrap();
        desk.clock.set(recorded);
    }
    let count = |query: &str| found(&desk, query).len();
    assert_eq!(count("approved:2022-06-24"), 1);
    assert_eq!((count("approved:>2022-06-24"), count("approved:<2022-06-27")), (2, 2));
    assert_eq!((count("approved:none"), count("missing:approved"), count("has:approved")), (1, 1, 3));
    assert_eq!(
        (count("days_to_verdict:0"), count("days_to_verdict:1..3"), count("days_to_verdict:>30")),
        (1, 1, 1)
    );
    assert_eq!(
        (count("days_to_verdict:<=3"), count("-days_to_verdict:<=3"), count("days_to_verdict:none")),
        (2, 2, 1)
    );
    let wrong = problems(&desk, "days_to_verdict:soon days_to_verdict:7..4");
    assert_eq!(wrong.iter().map(|wrong| (wrong.from, wrong.to)).collect::<Vec<_>>(), [(16, 20), (37, 41)]);
    assert!(wrong[0].message.contains("8..30"), "{}", wrong[0].message);
    let done = desk.workspace.complete_query("days_to_verdict:", 16).unwrap();
    assert_eq!(done.suggestions[1].insert, "days_to_verdict:<=3");
    assert_eq!(done.suggestions.last().unwrap().insert, "days_to_verdict:none");
}

#[test]
fn a_day_begins_by_the_clock_of_that_day() {
    let mut desk = Desk::new();
    desk.clock.hang(astana);
    let approved = desk.worked();
    let at = [("evening", 15, 17), ("night", 15, 18), ("last evening", 29, 18), ("new night", 29, 19)];
    for (name, day, hour) in at {
        desk.clock.set(FEBRUARY + day * DAY + hour * 3_600_000 + 1_800_000);
        record(&mut desk, statement(name));
        if name == "evening" {
            desk.workspace.submit_claim(&desk.checker, approved).unwrap();
        }
        if name == "night" {
            desk.workspace.approve_claim(&desk.editor, approved).unwrap();
        }
    }
    desk.clock.set(FEBRUARY + 700 * DAY);
    assert_eq!(found(&desk, "created:2024-02-15"), ["evening"]);
    assert_eq!(found(&desk, "created:2024-02-16"), ["night"]);
    assert_eq!(found(&desk, "created:2024-02-29"), ["last evening"]);
    assert_eq!(found(&desk, "created:>=2024-03"), ["new night"]);
    assert_eq!(found(&desk, "created:>2024-02-15 updated:<2024-03-01"), ["last evening", "night"]);
    assert_eq!(found(&desk, "approved:2024-02-16"), found(&desk, "has:approved"));
}

#[test]
fn days_to_a_verdict_are_those_of_the_clock_then() {
    let mut desk = Desk::new();
    desk.clock.hang(astana);
    desk.clock.set(FEBRUARY + 15 * DAY + 17 * 3_600_000);
    let claim = desk.worked();
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.clock.set(FEBRUARY + 15 * DAY + 18 * 3_600_000);
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    desk.clock.set(FEBRUARY + 700 * DAY);
    assert_eq!((found(&desk, "days_to_verdict:0").len(), found(&desk, "days_to_verdict:1").len()), (0, 1));
    let bars = desk.workspace.insights(&InsightsPeriod::default()).unwrap().time_to_verdict.bars;
    assert_eq!(bars.iter().map(|bar| bar.bar.claims).collect::<Vec<_>>(), [0, 1, 0, 0, 0]);
}

#[test]
fn a_redaction_makes_no_approval_stale() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Approved);
    let source = desk.workspace.claim(claim).unwrap().evidence.remove(0).source;
    let owner = desk.owner.clone();
    desk.workspace.redact(&owner, source.heads[0], &["title".to_owned()], "It names a minor.").unwrap();
    assert_eq!(page(&desk, None, "is:stale").total, 0);
    assert!(!page(&desk, None, "").rows[0].approval_stale);
}

#[test]
fn own_work_that_was_approved_is_found() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    for person in [&desk.editor, &desk.checker, &desk.viewer] {
        let gone = claimtrail_core::people::PersonEdit { active: Some(false), ..Default::default() };
        desk.workspace.set_person(&desk.owner, person.person, gone).unwrap();
    }
    desk.workspace.submit_claim(&desk.owner, claim).unwrap();
    desk.workspace.approve_claim(&desk.owner, claim).unwrap();
    let rows = page(&desk, None, "is:self_approved").rows;
    assert!(rows.len() == 1 && rows[0].self_approved);
}

#[test]
fn a_wrong_query_says_where_and_lists_by_the_rest() {
    let desk = four();
    let listed = page(&desk, None, "ұл:қ coal status:dun rating:maybe assignee:nobody OR");
    assert_eq!(listed.rows.iter().map(|row| row.statement.as_str()).collect::<Vec<_>>(), [COAL]);
    assert_eq!(
        (listed.problems[0].from, listed.problems[0].to),
        (0, 2),
        "in any script it is no field's name"
    );
    let listed = page(&desk, None, "colour:red coal status:dun rating:maybe assignee:nobody scale:zzz me:1");
    assert_eq!(listed.rows.iter().map(|row| row.statement.as_str()).collect::<Vec<_>>(), [COAL]);
    let places: Vec<(u32, u32)> = listed.problems.iter().map(|problem| (problem.from, problem.to)).collect();
    assert_eq!(places, [(0, 6), (23, 26), (34, 39), (49, 55), (62, 65), (66, 68)]);
    assert!(listed.problems[0].expected.contains(&"status".to_owned()));
    assert!(listed.problems[1].expected.contains(&"in_review".to_owned()));
    assert!(listed.problems[2].expected.contains(&"half_true".to_owned()));
    assert!(listed.problems[3].expected.contains(&"Edil".to_owned()));
    assert!(listed.problems[1].message.contains("“dun”"), "{}", listed.problems[1].message);
    let near = &problems(&desk, "rating:flase")[0].message;
    assert!(near.ends_with("The nearest: false."), "of the many ratings only those like it: {near}");
    assert_eq!(problems(&desk, "assignee:me").len(), 1, "nobody looks");
    let left_out = |query| problems(&desk, query).iter().map(|problem| problem.left_out).collect::<Vec<_>>();
    assert_eq!(left_out("colour:red \"coal"), [true, false]);
    assert_eq!(left_out("(coal"), [false]);
}

#[test]
fn what_is_told_as_left_out_is() {
    let mut desk = four();
    record(&mut desk, NewClaim { claimant: given("…"), ..statement("Marks alone") });
    let places = |query: &str| {
        problems(&desk, query).iter().map(|found| (found.from, found.to, found.left_out)).collect::<Vec<_>>()
    };
    for (query, from, to) in [
        ("status:>approved", 0, 16),
        ("-tag:<coal", 1, 10),
        ("claimant:…", 9, 10),
        ("-claimant:…", 10, 11),
        ("-reported_by:\"? !\"", 13, 18),
    ] {
        assert_eq!(places(query), [(from, to, true)], "{query}");
        assert_eq!(page(&desk, None, query).total, 5, "{query}");
    }
    assert_eq!(page(&desk, None, "status:>approved coal").total, 1);
    assert_eq!(found(&desk, "claimant:=…"), ["Marks alone"]);
    let done = desk.workspace.complete_query("claimant:", 9).unwrap();
    assert!(done.suggestions.iter().all(|suggestion| suggestion.label != "…"));
}

#[test]
fn and_and_not_are_told_and_listed_by_the_rest_unless_they_are_quoted() {
    let mut desk = four();
    let told = |desk: &Desk, query: &str| -> Vec<(u32, u32, bool)> {
        let of = |found: QueryProblem| (found.from, found.to, found.message.contains("“-”"));
        problems(desk, query).into_iter().map(of).collect()
    };
    let (and, not) = (false, true);
    assert_eq!(told(&desk, "coal AND trains "), [(5, 8, and)]);
    assert_eq!(told(&desk, "уголь NOT trains"), [(6, 9, not)]);
    assert_eq!(
        told(&desk, "AND (NOT(coal) OR -NOT\"tea\") NOT"),
        [(0, 3, and), (5, 8, not), (19, 22, not), (29, 32, not)]
    );
    assert_eq!(told(&desk, "coal AND"), [(5, 8, and)]);
    assert_eq!(told(&desk, "coal OR NOT"), [(8, 11, not)]);
    for query in ["coal and not trains", "ANDY NOTE", "\"NOT\" «AND»", "tag:NOT", "And Not"] {
        assert_eq!(told(&desk, query), [], "{query}");
    }
    let listed = |desk: &Desk, query: &str| -> Vec<String> {
        page(desk, None, query).rows.into_iter().map(|row| row.statement).collect()
    };
    assert_eq!(listed(&desk, "coal AND blocked"), listed(&desk, "coal blocked"));
    assert_eq!(listed(&desk, "NOT coal"), listed(&desk, "coal"));
    let statement = "It is NOT a video".to_owned();
    desk.workspace.record_claim(&desk.checker, NewClaim { statement, ..NewClaim::default() }).unwrap();
    assert_eq!(listed(&desk, "\"NOT\""), ["It is NOT a video"]);
    assert_eq!(listed(&desk, "not video"), ["It is NOT a video"]);
    assert!(desk.workspace.claims_of_query(None, "NOT coal").is_err(), "nothing is done to others");
    let counted = desk.workspace.facets_of_query(None, "NOT coal", &ClaimFilter::default());
    assert_eq!(counted.unwrap_err().code(), "invalid");
}

#[test]
fn what_a_person_types_is_never_part_of_the_statement() {
    let desk = four();
    for text in [
        "'",
        "''; DROP TABLE claims; --",
        "%",
        "_",
        ":q0",
        "?9",
        "\0",
        "\\",
        "x' OR '1'='1",
        "{",
        "[\"",
        "\u{2067}",
    ] {
        let fields = [
            "",
            "tag:",
            "claimant:",
            "rating:",
            "assignee:",
            "language:",
            "article:",
            "publisher:",
            "scale:",
        ];
        for field in fields {
            for query in [format!("{field}{text}"), format!("{field}\"{text}\""), format!("-{field}{text}")] {
                let listed = page(&desk, Some(desk.checker.person), &query);
                let nothing = listed.total == 0 || !listed.problems.is_empty() || query.starts_with('-');
                assert!(nothing, "{query}");
            }
        }
    }
    assert_eq!(page(&desk, None, "").total, 4);
}

#[test]
fn names_of_people_and_letters_in_quotation_marks_complete_a_query() {
    let desk = four();
    let complete = |query: &str| {
        let done = desk.workspace.complete_query(query, query.chars().count() as u32).unwrap();
        let inserts: Vec<String> = done.suggestions.into_iter().map(|suggestion| suggestion.insert).collect();
        (done.from, inserts)
    };
    assert_eq!(complete("coal sta"), (5, vec!["status:".to_owned()]));
    assert_eq!(complete("-status:in_r").1, ["-status:in_review"]);
    assert_eq!(complete("status:draft,pub").1, ["status:draft,published"]);
    assert_eq!(complete("(rating:half").1, ["rating:half_true"]);
    assert_eq!(complete("assignee:ed").1[0], "assignee:Edil");
    assert_eq!(complete("tag:\"cold w"), (0, vec!["tag:\"cold war\"".to_owned()]));
    assert_eq!(complete("priority:>=hi").1, ["priority:>=high"]);
    assert_eq!(complete("sort:upd").1, ["sort:updated"]);
    assert!(complete("due:").1.contains(&"due:<7d".to_owned()));
    assert!(complete("").1.len() > 10);
    let tags = desk.workspace.complete_query("tag:co", 6).unwrap().suggestions;
    assert_eq!(tags[0].count, Some(1));
    assert_eq!(tags[0].label, "Coal");
}

#[test]
fn a_tag_that_is_spelt_in_several_ways_completes_a_query_once_as_most_write_it() {
    let mut desk = Desk::new();
    for tags in [&["coal"][..], &["coal"], &["Coal", "COAL"], &["Coalfields"]] {
        let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        record(&mut desk, NewClaim { tags, ..statement("Coal was stopped") });
    }
    let done = desk.workspace.complete_query("tag:co", 6).unwrap();
    let tags: Vec<_> = done.suggestions.iter().map(|tag| (&*tag.insert, tag.count)).collect();
    assert_eq!(tags, [("tag:coal", Some(3)), ("tag:Coalfields", Some(1))]);
    assert_eq!(page(&desk, None, "tag:coal").total, 3);
}

#[test]
fn what_completes_a_query_has_no_problem() {
    let desk = four();
    for field in desk.workspace.complete_query("", 0).unwrap().suggestions {
        let at = field.insert.chars().count() as u32;
        for value in desk.workspace.complete_query(&field.insert, at).unwrap().suggestions {
            let me = Some(desk.checker.person);
            assert_eq!(desk.workspace.check_query(me, &value.insert).unwrap(), [], "{}", value.insert);
        }
    }
}

fn by(desk: &Desk, key: SortKey, descending: bool) -> Vec<String> {
    let sort = Some(Sort { key, descending });
    let listing = ClaimListing { sort, limit: 100, ..ClaimListing::default() };
    let page = desk.workspace.list_claims(None, &listing).unwrap();
    assert_eq!(page.sort, Sort { key, descending });
    page.rows.into_iter().map(|row| row.statement).collect()
}

#[test]
fn lists_are_sorted_by_what_is_asked_for_and_the_rest_comes_last() {
    let mut desk = four();
    let claim = record(&mut desk, NewClaim { claimant: given("anna"), ..statement("alpha") });
    rate(&mut desk, claim, "true");
    let alpha = "alpha";
    assert_eq!(by(&desk, SortKey::Statement, false), [alpha, COAL, RAIL, TEA, GRAIN]);
    assert_eq!(by(&desk, SortKey::Claimant, false)[..2], [alpha, COAL]);
    assert_eq!(by(&desk, SortKey::Claimant, true)[..2], [COAL, alpha]);
    assert_eq!(by(&desk, SortKey::Rating, false)[..3], [RAIL, GRAIN, alpha]);
    assert_eq!(by(&desk, SortKey::Rating, true)[..3], [alpha, GRAIN, RAIL]);
    assert_eq!(by(&desk, SortKey::Assignee, false)[..2], [COAL, GRAIN]);
    assert_eq!(by(&desk, SortKey::Due, false)[..2], [GRAIN, COAL]);
    assert_eq!(by(&desk, SortKey::Priority, true)[0], COAL);
    assert_eq!(by(&desk, SortKey::Sources, true)[..2], [GRAIN, RAIL]);
    assert_eq!(by(&desk, SortKey::Created, false), [COAL, GRAIN, RAIL, TEA, alpha]);
    assert_eq!(by(&desk, SortKey::Updated, true)[..2], [alpha, TEA]);
    assert_eq!(by(&desk, SortKey::Status, false)[..2], [COAL, TEA]);
    let listed = page(&desk, None, "sort:-sources");
    assert_eq!(listed.sort, Sort { key: SortKey::Sources, descending: true });
}

#[test]
fn work_on_what_belongs_to_a_claim_is_work_on_the_claim() {
    let mut desk = Desk::new();
    let (older, newer) = (desk.worked(), desk.worked());
    let first = |desk: &Desk| {
        let listing = ClaimListing { limit: 1, ..ClaimListing::default() };
        let by_default = desk.workspace.list_claims(None, &listing).unwrap().rows.remove(0);
        let by_query = page(desk, None, "sort:-updated is:conflicted OR -is:conflicted").rows.remove(0);
        let view = desk.workspace.claim(by_default.id).unwrap();
        assert_eq!((by_query.id, by_query.updated_at), (by_default.id, by_default.updated_at));
        assert_eq!(view.changed.at, by_default.updated_at);
        (by_default.id, view.changed.by)
    };
    let (checker, editor) = (desk.checker.clone(), desk.editor.clone());
    assert_eq!(first(&desk), (newer, checker.person));
    desk.workspace.add_comment(&editor, older, "Which table?", None).unwrap();
    assert_eq!(first(&desk), (older, editor.person));
    let attached = desk.evidence_of(newer)[0];
    desk.workspace.detach_evidence(&editor, attached).unwrap();
    assert_eq!(first(&desk), (newer, editor.person));
    let summary = VerdictEdit { summary: Patch::Set("No stop.".into()), ..VerdictEdit::default() };
    desk.workspace.edit_verdict(&checker, older, summary).unwrap();
    assert_eq!(first(&desk), (older, checker.person));
    let proposed = desk.workspace.claim_history(older).unwrap();
    let proposed = proposed.iter().find(|entry| entry.op == "verdict.propose").unwrap();
    let then = desk.workspace.claim_as_of(older, proposed.hash).unwrap();
    assert_eq!(then.changed.at, proposed.recorded_at);
}

#[test]
fn paging_shows_every_claim_once_in_every_order_by_offset_and_by_claim() {
    let mut desk = Desk::new();
    for number in 0..23 {
        let tags = vec![format!("t{}", number % 3)];
        record(&mut desk, NewClaim { tags, ..statement(&format!("Claim {}", number % 4)) });
    }
    for key in SortKey::ALL {
        for (query, descending) in [("", false), ("", true), ("tag:t0,t1", true)] {
            let sort = Some(Sort { key: *key, descending });
            let listing = |offset, after| ClaimListing {
                query: query.to_owned(),
                sort,
                offset,
                after,
                limit: 5,
                ..ClaimListing::default()
            };
            let list = |listing| desk.workspace.list_claims(None, &listing).unwrap();
            let total = list(listing(0, None)).total;
            let (mut by_offset, mut by_claim): (Vec<ClaimId>, Vec<ClaimId>) = (Vec::new(), Vec::new());
            while (by_offset.len() as u64) < total {
                let page = list(listing(by_offset.len() as u64, None));
                assert_eq!(page.offset, by_offset.len() as u64);
                by_offset.extend(page.rows.iter().map(|row| row.id));
                by_claim.extend(list(listing(0, by_claim.last().copied())).rows.iter().map(|row| row.id));
            }
            assert_eq!(by_offset, by_claim);
            let mut once = by_offset.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len() as u64, total, "{key} {descending}");
            assert!(list(listing(total, None)).rows.is_empty());
        }
    }
}

#[test]
fn a_list_that_is_worked_through_goes_on_behind_a_claim_that_left_it() {
    let mut desk = Desk::new();
    for number in 0..6 {
        record(&mut desk, statement(&format!("Claim {number}")));
    }
    let list = |desk: &Desk, after| {
        let query = "missing:tag sort:statement".to_owned();
        let listing = ClaimListing { query, after, limit: 2, ..ClaimListing::default() };
        desk.workspace.list_claims(None, &listing).unwrap().rows
    };
    let mut seen = Vec::new();
    let mut rows = list(&desk, None);
    while let Some(last) = rows.last().map(|row| row.id) {
        for row in &rows {
            desk.workspace.tag_claim(&desk.checker, row.id, &["done".into()], &[]).unwrap();
            seen.push(row.statement.clone());
        }
        rows = list(&desk, Some(last));
    }
    assert_eq!(seen, ["Claim 0", "Claim 1", "Claim 2", "Claim 3", "Claim 4", "Claim 5"]);
}

#[test]
fn a_list_shows_what_was_changed_a_moment_ago() {
    let mut desk = four();
    assert_eq!(page(&desk, None, "tag:new sort:statement").total, 0);
    let claim = desk.workspace.list_claims(None, &ClaimListing { limit: 1, ..Default::default() }).unwrap();
    desk.workspace.tag_claim(&desk.checker, claim.rows[0].id, &["new".into()], &[]).unwrap();
    assert_eq!(page(&desk, None, "tag:new sort:statement").total, 1);
}

/// Something like a query, with every sign of the language.
fn like_a_query() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        3 => any::<String>(),
        2 => "[a-zа-яқ\"()«»“”:<>=.,0-9 -]{0,12}",
        3 => prop::sample::select(vec![
            "status:", "draft", "due:<7d", "updated:2026-01..", "-", "(", ")", " OR ", "\"", "has:", "sort:-due", "NOT ", "AND",
            "assignee:me", "is:stale", "tag:", ",", "rating:false", "missing:source", "created:>=", "language:en",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(part, 0..10).prop_map(|parts| parts.concat())
}

#[test]
fn whatever_is_typed_lists_something_and_can_be_completed() {
    let desk = four();
    let me: Acting = desk.checker.clone();
    proptest!(cases(300), |(query in like_a_query(), cursor in 0u32..80)| {
        let listed = page(&desk, Some(me.person), &query);
        let length = query.chars().count() as u32;
        for problem in &listed.problems {
            prop_assert!(problem.from <= problem.to && problem.to <= length && !problem.message.is_empty());
        }
        let done = desk.workspace.complete_query(&query, cursor).unwrap();
        prop_assert!(done.from <= done.to && done.to <= length);
    });
}
