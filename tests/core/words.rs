//! Searching by words: what is found in which script, in which order, and where it says that the words stand;
//! what is counted; and which earlier claims are like a new one.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use claimtrail_core::articles::{ArticleEdit, ArticleListing, NewArticle};
use claimtrail_core::claims::{ClaimEdit, ClaimFilter, ClaimListing, ClaimPage, NewClaim};
use claimtrail_core::ids::ClaimId;
use claimtrail_core::imports::{ImportOptions, Table, TableOptions};
use claimtrail_core::quotes::QuoteRequest;
use claimtrail_core::rules::Status;
use claimtrail_core::search::{ClaimFacets, Passage, SortKey};
use claimtrail_core::sources::{NewSource, SourceEdit};
use claimtrail_core::verdicts::NewVerdict;

use crate::copies::assert_holds;
use crate::support::Desk;

fn record(desk: &mut Desk, statement: &str) -> ClaimId {
    let new = NewClaim { statement: statement.into(), ..NewClaim::default() };
    desk.workspace.record_claim(&desk.checker, new).unwrap().id
}

fn page(desk: &Desk, query: &str) -> ClaimPage {
    let listing = ClaimListing { query: query.into(), limit: 100, ..ClaimListing::default() };
    let page = desk.workspace.list_claims(None, &listing).unwrap();
    assert_eq!((page.total, page.counted), (page.rows.len() as u64, true), "{query}");
    page
}

/// The statements that are found, the most relevant first.
fn found(desk: &Desk, query: &str) -> Vec<String> {
    page(desk, query).rows.into_iter().map(|row| row.statement).collect()
}

fn facets(desk: &Desk, query: &str) -> ClaimFacets {
    desk.workspace.claim_facets(None, query, &ClaimFilter::default()).unwrap()
}

#[test]
fn words_are_found_in_every_script_with_and_without_accents() {
    let mut desk = Desk::new();
    let statements = [
        "Ёлки дорожают, пишет Йод",
        "Қазақстан көмірді тоқтатты",
        "Łódź zamyka szkoły",
        "الحكومة أغلقت المَدارس",
        "सरकार ने हिन्दी स्कूल बंद किए",
        "北京的疫情已經結束",
        "ข่าวปลอมเรื่องวัคซีน",
        "정부가 학교를 닫았다",
        "Straße gesperrt: Œuvre à Paris",
    ];
    for statement in statements {
        record(&mut desk, statement);
    }
    let cases = [
        ("елки", 0),
        ("ИОД", 0),
        ("ҚАЗАҚ", 1),
        ("көмірді", 1),
        ("lodz", 2),
        ("szkol", 2),
        ("مدارس", 3),
        ("المدارس", 3),
        ("हिन्दी", 4),
        ("疫情", 5),
        ("情", 5),
        ("วัคซีน", 6),
        ("학교를", 7),
        ("학교", 7),
        ("strasse", 8),
        ("oeuvre", 8),
    ];
    for (words, at) in cases {
        let expected = if words == "مدارس" { Vec::new() } else { vec![statements[at].to_owned()] };
        assert_eq!(found(&desk, words), expected, "{words}");
    }
    assert_eq!(found(&desk, "疫北"), [""; 0]);
}

#[test]
fn the_last_word_may_go_on_and_others_may_not() {
    let mut desk = Desk::new();
    record(&mut desk, "Coalition talks on railways");
    record(&mut desk, "Coal on rails");
    assert_eq!(found(&desk, "coal").len(), 2);
    assert_eq!(found(&desk, "coal "), ["Coal on rails"]);
    assert_eq!(found(&desk, "\"coal\""), ["Coal on rails"]);
    assert_eq!(found(&desk, "coal rail"), ["Coal on rails"]);
    assert_eq!(found(&desk, "c"), [""; 0], "one letter is a word, and no beginning");
    assert_eq!(found(&desk, "\"on rails\""), ["Coal on rails"]);
    assert_eq!(found(&desk, "\"rails on\""), [""; 0]);
}

/// A desk on which the words “coal train” stand in a different place of each claim, recorded in this order.
fn everywhere() -> Desk {
    let mut desk = Desk::new();
    let checker = desk.checker.clone();
    let article =
        NewArticle { title: "Rails".into(), text: "They saw a coal train.".into(), ..NewArticle::default() };
    let article = desk.workspace.add_article(&checker, article).unwrap().id;
    record(&mut desk, "A train of coal");
    record(&mut desk, "The coal train came");
    let new = |statement: &str| NewClaim { statement: statement.into(), ..NewClaim::default() };
    let claims = [
        NewClaim { claimant: Some("Coal train union".into()), ..new("Claimant") },
        NewClaim { reported_by: Some("Coal Train Weekly".into()), ..new("Reporter") },
        NewClaim {
            article_id: Some(article),
            quote: Some(QuoteRequest { exact: "a coal train".into(), ..QuoteRequest::default() }),
            ..new("Quote")
        },
        NewClaim { tags: vec!["coal".into(), "Train".into()], ..new("Tags") },
        NewClaim { tags: vec!["coal".into()], claimant: Some("A train driver".into()), ..new("Both") },
    ];
    for claim in claims {
        desk.workspace.record_claim(&checker, claim).unwrap();
    }
    let claim = record(&mut desk, "Verdict");
    let rationale = "The coal train was late.".into();
    let verdict = NewVerdict { rating: "false".into(), rationale, ..NewVerdict::default() };
    desk.workspace.propose_verdict(&checker, claim, verdict).unwrap();
    let claim = record(&mut desk, "Source");
    let source = NewSource { title: "Coal train timetable".into(), ..NewSource::default() };
    let source = desk.workspace.add_source(&checker, source).unwrap().id;
    desk.attach(claim, source);
    let claim = record(&mut desk, "Comment");
    desk.workspace.add_comment(&checker, claim, "Which coal train?", None).unwrap();
    record(&mut desk, "Nothing of the sort");
    desk
}

#[test]
fn what_says_it_comes_before_what_is_said_of_it_and_the_last_recorded_first() {
    let desk = everywhere();
    let expected = [
        "The coal train came",
        "A train of coal",
        "Comment",
        "Source",
        "Verdict",
        "Quote",
        "Reporter",
        "Claimant",
        "Both",
        "Tags",
    ];
    assert_eq!(found(&desk, "coal train"), expected);
    assert_eq!(page(&desk, "coal train").sort.key, SortKey::Relevance);
    assert_eq!(
        found(&desk, "coal train status:draft").len(),
        8,
        "what has a verdict or a source is in progress"
    );
    assert_eq!(found(&desk, "train sort:statement")[..2], ["A train of coal", "Both"]);
    assert_eq!(facets(&desk, "coal train").total, 10);
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn a_list_of_what_is_found_goes_on_where_it_stopped() {
    let desk = everywhere();
    let all: Vec<ClaimId> = page(&desk, "coal train").rows.iter().map(|row| row.id).collect();
    let list = |offset, after, uncounted| {
        let query = "coal train".to_owned();
        let listing = ClaimListing { query, offset, after, limit: 3, uncounted, ..ClaimListing::default() };
        desk.workspace.list_claims(None, &listing).unwrap()
    };
    for at in 0..all.len() {
        let ids = |page: &ClaimPage| page.rows.iter().map(|row| row.id).collect::<Vec<_>>();
        let expected = &all[at..all.len().min(at + 3)];
        let page = list(at as u64, None, false);
        assert_eq!((ids(&page).as_slice(), page.total, page.offset), (expected, 10, at as u64));
        if at > 0 {
            let page = list(0, Some(all[at - 1]), false);
            assert_eq!((ids(&page).as_slice(), page.total, page.offset), (expected, 10, at as u64));
        }
        let some = list(at as u64, None, true);
        assert_eq!((some.counted, some.total), if at + 3 < 10 { (false, at as u64 + 4) } else { (true, 10) });
    }
    let other = page(&desk, "nothing").rows[0].id;
    let listing =
        ClaimListing { query: "coal".into(), after: Some(other), limit: 3, ..ClaimListing::default() };
    let refused = desk.workspace.list_claims(None, &listing).unwrap_err();
    assert_eq!((refused.code(), refused.to_string().contains("without “--after”")), ("not_listed", true));
    let nothing = ClaimListing { after: Some(ClaimId::default()), ..listing };
    assert_eq!(desk.workspace.list_claims(None, &nothing).unwrap_err().code(), "not_found");
}

#[test]
fn a_list_by_relevance_does_not_go_on_behind_a_claim_that_left_it() {
    let mut desk = Desk::new();
    let claims: Vec<ClaimId> = (0..4).map(|number| record(&mut desk, &format!("Coal {number}"))).collect();
    let list = |desk: &Desk, query: &str, after| {
        let listing =
            ClaimListing { query: query.into(), after: Some(after), limit: 2, ..ClaimListing::default() };
        desk.workspace.list_claims(None, &listing)
    };
    assert_eq!(list(&desk, "coal", claims[2]).unwrap().rows.len(), 2);
    let edit = ClaimEdit { statement: Some("Tea".into()), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&desk.checker, claims[2], edit).unwrap();
    assert_eq!(list(&desk, "coal", claims[2]).unwrap_err().code(), "not_listed");
    assert_eq!(list(&desk, "coal status:draft", claims[2]).unwrap_err().code(), "not_listed");
    assert_eq!(list(&desk, "coal sort:-created", claims[2]).unwrap().rows.len(), 2);
}

fn marked(text: &str, marks: &[claimtrail_core::search::TextRange]) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    marks.iter().map(|mark| letters[mark.start as usize..mark.end as usize].iter().collect()).collect()
}

#[test]
fn words_are_marked_in_the_statement_or_shown_where_else_they_stand() {
    let desk = everywhere();
    let rows = page(&desk, "coal tr").rows;
    assert_eq!(marked(&rows[0].statement, &rows[0].marks), ["coal", "train"]);
    assert_eq!(rows[0].passages, []);
    let fields: BTreeMap<&str, Vec<(&str, Vec<String>)>> = rows
        .iter()
        .map(|row| {
            let passage = |passage: &'_ Passage| marked(&passage.text, &passage.marks);
            (
                row.statement.as_str(),
                row.passages.iter().map(|one| (one.field.as_str(), passage(one))).collect(),
            )
        })
        .collect();
    let one = |field, words: &str| vec![(field, words.split(' ').map(str::to_owned).collect::<Vec<_>>())];
    assert_eq!(fields["Claimant"], one("claimant", "Coal train"));
    assert_eq!(fields["Quote"], one("quote", "coal train"));
    assert_eq!(fields["Verdict"], one("rationale", "coal train"));
    assert_eq!(fields["Source"], one("sources", "Coal train"));
    assert_eq!(fields["Comment"], one("comments", "coal train"));
    assert_eq!(fields["Tags"], [("tags", vec!["coal".to_owned(), "Train".to_owned()])]);
    let both = [("claimant", vec!["train".to_owned()]), ("tags", vec!["coal".to_owned()])];
    assert_eq!(fields["Both"], both);
}

#[test]
fn every_change_of_a_text_is_found_at_once_and_the_old_words_no_more() {
    let mut desk = everywhere();
    let checker = desk.checker.clone();
    let claim = page(&desk, "nothing").rows[0].id;
    let edit = ClaimEdit { statement: Some("Zebras arrive".into()), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&checker, claim, edit).unwrap();
    assert_eq!((found(&desk, "nothing").len(), found(&desk, "zebras").len()), (0, 1));
    desk.workspace.tag_claim(&checker, claim, &["Okapi".into()], &[]).unwrap();
    assert_eq!(found(&desk, "okapi"), ["Zebras arrive"]);
    desk.workspace.tag_claim(&checker, claim, &[], &["Okapi".into()]).unwrap();
    assert_eq!(found(&desk, "okapi"), [""; 0]);
    let source = desk.workspace.sources().unwrap()[0].id;
    let edit = SourceEdit { title: Some("Gnu register".into()), ..SourceEdit::default() };
    desk.workspace.edit_source(&checker, source, edit).unwrap();
    assert_eq!((found(&desk, "timetable").len(), found(&desk, "gnu")), (0, vec!["Source".to_owned()]));
    let evidence = desk.workspace.claim(page(&desk, "gnu").rows[0].id).unwrap().evidence[0].evidence.id;
    desk.workspace.detach_evidence(&checker, evidence).unwrap();
    assert_eq!(found(&desk, "gnu"), [""; 0]);
    desk.workspace.undo(&checker).unwrap();
    assert_eq!(found(&desk, "gnu"), ["Source"]);
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn a_redacted_word_is_in_no_index() {
    let mut desk = everywhere();
    let (checker, owner) = (desk.checker.clone(), desk.owner.clone());
    let new = NewClaim {
        statement: "Qwxyzzyfrobozz spoke".into(),
        tags: vec!["Plughtwistymaze".into()],
        ..NewClaim::default()
    };
    let claim = desk.workspace.record_claim(&checker, new).unwrap();
    assert_eq!(found(&desk, "qwxyzzy").len(), 1);
    let fields = ["statement".to_owned(), "tags".to_owned()];
    assert!(desk.workspace.redact(&owner, claim.heads[0], &fields, "A minor.").unwrap().scrubbed);
    assert_eq!(found(&desk, "qwxyzzy OR plughtwisty"), [""; 0]);
    assert_holds(&desk.workspace, &[]);
    let path = desk.path();
    drop(desk.workspace);
    let bytes = std::fs::read(path).unwrap();
    for part in ["xyzzyfrobozz", "lughtwistymaze", "frobozz", "twistymaze"] {
        assert!(!bytes.windows(part.len()).any(|window| window == part.as_bytes()), "{part}");
    }
}

#[test]
fn a_redacted_text_of_an_article_is_in_no_index() {
    let mut desk = Desk::new();
    let text = "Qwxyzzyfrobozz spoke of coal.";
    let new = NewArticle { title: "Rails".into(), text: text.into(), ..NewArticle::default() };
    let article = desk.workspace.add_article(&desk.checker, new).unwrap();
    let found = |desk: &Desk| {
        let listing = ArticleListing { search: "qwxyzzy".into(), limit: 10, ..ArticleListing::default() };
        desk.workspace.list_articles(&listing).unwrap().total
    };
    assert_eq!(found(&desk), 1);
    let owner = desk.owner.clone();
    assert!(
        desk.workspace.redact(&owner, article.heads[0], &["text".to_owned()], "A minor.").unwrap().scrubbed
    );
    assert_eq!(found(&desk), 0);
    assert_holds(&desk.workspace, &[]);
    let path = desk.path();
    drop(desk.workspace);
    let bytes = std::fs::read(path).unwrap();
    for part in ["xyzzyfrobozz", "frobozz"] {
        assert!(!bytes.windows(part.len()).any(|window| window == part.as_bytes()), "{part}");
    }
}

#[test]
fn words_may_each_be_a_tag_however_many_there_are_and_no_phrase_goes_from_one_tag_to_the_next() {
    let mut desk = Desk::new();
    let words = ["anthracite", "boiler", "cargo", "depot", "engine", "furnace"];
    let tags: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let new = NewClaim { statement: "It rained".into(), tags, ..NewClaim::default() };
    desk.workspace.record_claim(&desk.checker, new).unwrap();
    assert_eq!(found(&desk, &words.join(" ")), ["It rained"]);
    assert_eq!(found(&desk, &format!("{} rained", words.join(" "))), ["It rained"]);
    assert_eq!(found(&desk, &format!("{} snowed", words.join(" "))), [""; 0]);
    assert_eq!(found(&desk, "\"anthracite boiler\""), [""; 0]);
}

#[test]
fn articles_are_found_by_their_text_and_say_where() {
    let mut desk = Desk::new();
    let article = NewArticle {
        title: "Rails".into(),
        publisher: Some("Вечерний Алматы".into()),
        text: format!("{} Астанада КӨМІР жоқ. {}", "сөз ".repeat(200), "соңы ".repeat(200)),
        ..NewArticle::default()
    };
    let id = desk.workspace.add_article(&desk.checker, article).unwrap().id;
    let list = |desk: &Desk, search: &str| {
        let listing = ArticleListing { search: search.into(), limit: 10, ..ArticleListing::default() };
        desk.workspace.list_articles(&listing).unwrap()
    };
    let found = list(&desk, "астана көмір");
    assert_eq!((found.total, found.rows[0].id), (1, id));
    let passage = found.rows[0].passage.as_ref().unwrap();
    assert_eq!(passage.field, "text");
    assert_eq!(marked(&passage.text, &passage.marks), ["Астанада", "КӨМІР"]);
    assert!(list(&desk, "вечерн").rows[0].passage.is_none(), "the row itself shows who published it");
    let capture = ArticleEdit { text: Some("Басқа мәтін".into()), ..ArticleEdit::default() };
    desk.workspace.edit_article(&desk.checker, id, capture).unwrap();
    assert_eq!((list(&desk, "көмір").total, list(&desk, "басқа").total), (0, 1));
    assert_eq!(list(&desk, "…").total, 0);
}

#[test]
fn what_is_counted_is_what_is_listed() {
    let mut desk = Desk::new();
    desk.claim_in(Status::Published);
    desk.claim_in(Status::InReview);
    let tagged = NewClaim {
        statement: "Coal again".into(),
        tags: vec!["coal".into(), "rail".into()],
        language: Some("kk".into()),
        ..NewClaim::default()
    };
    let claim = desk.workspace.record_claim(&desk.checker, tagged).unwrap().id;
    let assignment = claimtrail_core::claims::Assignment {
        assignee_id: claimtrail_core::records::Patch::Set(desk.checker.person),
        ..Default::default()
    };
    desk.workspace.assign_claim(&desk.checker, claim, assignment).unwrap();
    let all = facets(&desk, "");
    assert_eq!(all.total, 3);
    assert_eq!(
        all.status,
        BTreeMap::from([("draft".into(), 1), ("in_review".into(), 1), ("published".into(), 1)])
    );
    assert_eq!(all.rating, BTreeMap::from([("false".into(), 2)]));
    assert_eq!(all.tag, BTreeMap::from([("coal".into(), 1), ("rail".into(), 1)]));
    assert_eq!(all.assignee, BTreeMap::from([("Chana".into(), 1)]));
    assert_eq!(all.language, BTreeMap::from([("kk".into(), 1)]));
    let missing = |counted: &[(&str, u64)]| -> BTreeMap<String, u64> {
        counted.iter().map(|(thing, claims)| ((*thing).to_owned(), *claims)).collect()
    };
    assert_eq!(all.missing, missing(&[("verdict", 1), ("assignee", 2), ("language", 2)]));
    let some = facets(&desk, "tag:coal");
    assert_eq!(some.missing, missing(&[("verdict", 1)]));
    assert_eq!((some.total, some.status.len(), some.rating.len()), (1, 1, 0));
    assert_eq!(some.assignee, all.assignee);
    desk.workspace.tag_claim(&desk.checker, claim, &[], &["coal".into(), "rail".into()]).unwrap();
    assert_eq!(facets(&desk, "").tag, BTreeMap::new());
}

#[test]
fn spellings_of_one_tag_are_counted_as_one_and_each_claim_once() {
    let mut desk = Desk::new();
    let mut tagged = |statement: &str, tags: &[&str]| {
        let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        let new = NewClaim { statement: statement.into(), tags, ..NewClaim::default() };
        desk.workspace.record_claim(&desk.checker, new).unwrap().id
    };
    tagged("Coal one", &["Coal", "ЖД"]);
    let both = tagged("Coal two", &["Coal", "coal", "жд", "tea"]);
    let last = tagged("Tea", &["COAL", "tea"]);
    let counts = |pairs: &[(&str, u64)]| -> BTreeMap<String, u64> {
        pairs.iter().map(|(tag, claims)| ((*tag).to_owned(), *claims)).collect()
    };
    let all = counts(&[("Coal", 3), ("tea", 2), ("ЖД", 2)]);
    assert_eq!(facets(&desk, "").tag, all);
    assert_eq!(facets(&desk, "tag:cOAL").tag, all);
    assert_eq!(facets(&desk, "coal").tag, all, "found by tags too");
    assert_eq!(facets(&desk, "two").tag, counts(&[("Coal", 1), ("tea", 1), ("ЖД", 1)]));
    assert_eq!(facets(&desk, "-two -one").tag, counts(&[("Coal", 1), ("tea", 1)]));
    desk.workspace.tag_claim(&desk.checker, both, &["coal".into()], &["COAL".into()]).unwrap();
    desk.workspace.tag_claim(&desk.checker, last, &["coal".into()], &["Coal".into()]).unwrap();
    let all = counts(&[("coal", 3), ("tea", 2), ("ЖД", 2)]);
    assert_eq!(facets(&desk, "").tag, all);
    assert_eq!(facets(&desk, "tag:coal").tag, all);
    desk.workspace.tag_claim(&desk.checker, both, &[], &["Coal".into(), "ЖД".into()]).unwrap();
    desk.workspace.tag_claim(&desk.checker, last, &[], &["coal".into()]).unwrap();
    let all = counts(&[("Coal", 1), ("tea", 2), ("ЖД", 1)]);
    assert_eq!(facets(&desk, "").tag, all);
    assert_eq!(facets(&desk, "is:open").tag, all);
}

#[test]
fn long_words_are_found_however_many_others_begin_alike() {
    let mut desk = Desk::new();
    let acting = desk.checker.clone();
    let import = |desk: &mut Desk, name: &str, rows: &str| {
        let bytes = format!("statement,tags\n{rows}").into_bytes();
        let table = Table::from_bytes(name, bytes, &TableOptions::default()).unwrap();
        desk.workspace
            .import(&acting, &table, &ImportOptions::default(), &mut |_, _| ControlFlow::Continue(()))
            .unwrap();
    };
    import(
        &mut desk,
        "long.csv",
        "Уголь есть,правительство\nУ правительства уголь,\nУголь правительства,\nУголь правителя,\nПравительством,уголь\n",
    );
    let expected = ["Уголь правительства", "У правительства уголь", "Правительством", "Уголь есть"];
    assert_eq!(found(&desk, "уголь правительству"), expected);
    let alike: String = (0..150).map(|at| format!("Правитель купил уголь {at},\n")).collect();
    import(&mut desk, "alike.csv", &alike);
    assert_eq!(found(&desk, "уголь правительству"), expected);
    assert_eq!(found(&desk, "\"правительством\""), ["Правительством"]);
}

#[test]
fn of_common_words_the_newest_are_ranked_and_all_are_counted() {
    const CLAIMS: u64 = 3_100;
    let mut desk = Desk::new();
    let rows: String = (0..CLAIMS).map(|at| format!("Coal of rail {at},few\n")).collect();
    let table =
        format!("statement,tags\n{rows}Rail of coal,few\nRail alone,coal\nTea,\"coal; rail\"\nCoal,\n");
    let table = Table::from_bytes("claims.csv", table.into_bytes(), &TableOptions::default()).unwrap();
    let acting = desk.checker.clone();
    let go_on = &mut |_, _| ControlFlow::Continue(());
    desk.workspace.import(&acting, &table, &ImportOptions::default(), go_on).unwrap();
    let listing = ClaimListing { query: "coal rai".into(), limit: 3, ..ClaimListing::default() };
    let page = desk.workspace.list_claims(None, &listing).unwrap();
    assert_eq!((page.total, page.counted, page.ranked), (CLAIMS + 3, true, Some(200)));
    let newest: Vec<&str> = page.rows.iter().map(|row| row.statement.as_str()).collect();
    assert_eq!(newest, ["Rail of coal", "Coal of rail 3099", "Coal of rail 3098"]);
    let typing = ClaimListing { uncounted: true, ..listing };
    assert_eq!(desk.workspace.list_claims(None, &typing).unwrap().ranked, Some(200));
    let counted = facets(&desk, "coal rai");
    assert_eq!(counted.total, CLAIMS + 3);
    assert_eq!(
        counted.tag,
        BTreeMap::from([("few".into(), CLAIMS + 1), ("coal".into(), 2), ("rail".into(), 1)])
    );
    assert_eq!(facets(&desk, "coal rail -tag:few").total, 2);
    // Once more, of what is remembered of each word; then a comment brings one of them.
    assert_eq!(facets(&desk, "coal rail").total, CLAIMS + 3);
    let last = desk.workspace.claims_of_query(None, "coal -rail").unwrap()[0];
    desk.workspace.add_comment(&acting, last, "By rail?", None).unwrap();
    assert_eq!(facets(&desk, "rail coal").total, CLAIMS + 4);
    assert_eq!(facets(&desk, "coal rail -tag:few").total, 3);
}

#[test]
fn earlier_claims_like_a_new_one_are_found_however_it_is_worded() {
    let mut desk = Desk::new();
    let coal =
        record(&mut desk, "Kazakhstan blocked the transfer of Russian coal through its territory in June.");
    record(&mut desk, "Russian tourists crossed the border of Kazakhstan in record numbers.");
    let kazakh = record(&mut desk, "Қазақстан ресейлік көмірдің транзитін маусымда тоқтатты.");
    let railway = record(&mut desk, "Железнодорожники бастуют.");
    record(&mut desk, "Tea is cheap.");
    let similar = |text: &str| desk.workspace.similar_claims(text, 20).unwrap();
    let found =
        similar("It is said that Kazakhstan has blocked transfers of coal from Russia across its territory");
    assert_eq!(found[0].claim.id, coal);
    assert!(
        found[0].score > 0.3 && found.windows(2).all(|pair| pair[0].score >= pair[1].score),
        "{found:#?}"
    );
    assert_eq!(marked(&found[0].claim.statement, &found[0].common)[..2], ["Kazakhstan", "blocked"]);
    assert_eq!(similar("ресейлік көмір транзиті тоқтатылды")[0].claim.id, kazakh);
    let other_endings = similar("забастовка железнодорожников");
    assert_eq!(other_endings.iter().map(|found| found.claim.id).collect::<Vec<_>>(), [railway]);
    assert_eq!(similar("Zebras live in Africa").len(), 0);
    assert_eq!(similar("… % 🙂").len(), 0);
    assert_eq!(desk.workspace.similar_claims("Tea is cheap.", 1).unwrap()[0].score, 1.0);
}
