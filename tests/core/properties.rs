//! Random work, alone and apart: no rule is ever broken, what is shown is what history says, and copies that have
//! exchanged their journals are equal, whatever the order.

use std::collections::BTreeSet;

use claimtrail_core::claims::{ClaimFilter, ClaimListing};
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::ids::ClaimId;
use claimtrail_core::search::{ClaimFacets, Sort, SortKey};
use claimtrail_core::{Error, Workspace};
use proptest::prelude::*;
use serde_json::Value;

use crate::copies::{
    Copy, PAIRS, assert_equal, assert_holds, assert_holds_for_others, cases, copies, difference, exchange,
    give, hashes,
};
use crate::moves::{moves, perform, perform_all};
use crate::support::{Desk, claims, everything};

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn random_work_by_random_people_never_breaks_a_rule(moves in moves(1, 60)) {
        let mut desk = Desk::new();
        let policy = DeskEdit { min_independent_sources: Some(1), ..DeskEdit::default() };
        desk.workspace.set_desk(&desk.owner, policy).unwrap();
        let mut told = Vec::new();
        for one in moves {
            let Some((tried, done)) = perform(&mut desk.workspace, one) else { continue };
            told.push(format!("{tried}{}", if done { "" } else { " – refused" }));
            if done {
                assert_holds(&desk.workspace, &told);
                lists(&desk.workspace);
            }
        }
        let report = assert_holds_for_others(&desk.workspace, &told);
        let head = desk.workspace.head().unwrap();
        assert_eq!(report.head, head.head.to_string());
        assert_eq!(report.revisions as u64, desk.revisions());
        for claim in claims(&desk.workspace) {
            let status = &report.statuses[&claim.id.to_string()];
            assert_eq!(status, claim.body.status.as_str(), "{told:#?}");
        }
        let (before, listed) = (everything(&desk.workspace), lists(&desk.workspace));
        let desk = desk.reopened();
        assert!(everything(&desk.workspace) == before);
        assert!(lists(&desk.workspace) == listed, "what was kept of lists is not what is read anew\n{told:#?}");
    }
}

/// Some lists in every order, and what is counted of them.
fn lists(workspace: &Workspace) -> Vec<(Vec<ClaimId>, ClaimFacets)> {
    let queries = [
        "",
        "is:open",
        "-status:draft has:source",
        "missing:verdict OR has:primary_source",
        "coal",
        "tag:coal",
    ];
    let mut lists = Vec::new();
    for query in queries {
        let counted = |query: &str| workspace.claim_facets(None, query, &ClaimFilter::default()).unwrap();
        let facets = counted(query);
        for thing in ["verdict", "assignee", "language"] {
            let within = if query.is_empty() { String::new() } else { format!("({query}) ") };
            let missing = facets.missing.get(thing).copied().unwrap_or_default();
            assert_eq!(
                counted(&format!("{within}missing:{thing}")).total,
                missing,
                "{within}missing:{thing}"
            );
        }
        for (key, descending) in SortKey::ALL.iter().flat_map(|key| [(*key, false), (*key, true)]) {
            let (query, sort) = (query.to_owned(), Some(Sort { key, descending }));
            let listing = ClaimListing { query, sort, limit: 1_000, ..ClaimListing::default() };
            let page = workspace.list_claims(None, &listing).unwrap();
            assert_eq!(page.total, facets.total);
            assert_eq!(page.total as usize, page.rows.len());
            lists.push((page.rows.iter().map(|row| row.id).collect(), facets.clone()));
        }
    }
    lists
}

/// Every claim as it was known at each of its revisions.
fn as_of_everything(workspace: &Workspace) -> Vec<(String, String, Value)> {
    let mut all = Vec::new();
    for claim in claims(workspace) {
        for entry in workspace.claim_history(claim.id).unwrap() {
            let then = match workspace.claim_as_of(claim.id, entry.hash) {
                Ok(view) => serde_json::to_value(view).unwrap(),
                Err(Error::NotFound { .. }) => Value::Null,
                Err(error) => panic!("{error:?}"),
            };
            all.push((claim.id.to_string(), entry.hash.to_string(), then));
        }
    }
    all.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    all
}

/// Asserts all that is true of copies that have exchanged everything.
fn assert_exchanged(copies: &mut [Copy], expected: &BTreeSet<String>, told: &[String]) {
    assert_equal(copies, told);
    for copy in copies.iter() {
        assert!(hashes(&copy.workspace) == *expected, "something was lost\n{told:#?}");
        assert_holds(&copy.workspace, told);
    }
    assert_holds_for_others(&copies[0].workspace, told);
    let before = everything(&copies[0].workspace);
    exchange(copies, &PAIRS, told);
    assert!(everything(&copies[0].workspace) == before, "exchanging again changed something\n{told:#?}");
    let first = as_of_everything(&copies[0].workspace);
    for copy in &copies[1..] {
        let other = as_of_everything(&copy.workspace);
        for (a, b) in first.iter().zip(&other) {
            assert!(a == b, "{:?}: {:?}\n{told:#?}", a.1, difference(&a.2, &b.2, ""));
        }
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn copies_edited_apart_are_equal_once_they_have_exchanged(
        before in moves(0, 25),
        apart in proptest::collection::vec(moves(0, 14), 3),
        again in proptest::collection::vec(moves(0, 6), 3),
        order in Just(PAIRS.to_vec()).prop_shuffle(),
        halfway in (0usize..6),
    ) {
        let mut copies = copies(|first| drop(perform_all(first, &before)));
        let mut told = Vec::new();
        for (at, moves) in apart.iter().enumerate() {
            told.push(format!("— copy {at} —"));
            told.extend(perform_all(&mut copies[at].workspace, moves));
            assert_holds(&copies[at].workspace, &told);
        }
        let (from, to) = PAIRS[halfway];
        give(&mut copies, from, to, &told);
        told.push(format!("— {from} → {to} —"));
        for (at, moves) in again.iter().enumerate() {
            told.push(format!("— copy {at} —"));
            told.extend(perform_all(&mut copies[at].workspace, moves));
            assert_holds(&copies[at].workspace, &told);
        }
        let expected = copies.iter().flat_map(|copy| hashes(&copy.workspace)).collect();
        told.push(format!("— {order:?} —"));
        exchange(&mut copies, &order, &told);
        assert_exchanged(&mut copies, &expected, &told);
    }

    #[test]
    fn two_copies_are_equal_in_whichever_order_a_third_hears_of_them(
        before in moves(5, 20),
        apart in proptest::collection::vec(moves(1, 12), 2),
    ) {
        let mut told = Vec::new();
        let mut ends = Vec::new();
        for order in [[(0, 2), (1, 2)], [(1, 2), (0, 2)]] {
            let mut copies = copies(|first| drop(perform_all(first, &before)));
            told.clear();
            for (at, moves) in apart.iter().enumerate() {
                told.push(format!("— copy {at} —"));
                told.extend(perform_all(&mut copies[at].workspace, moves));
            }
            for (from, to) in order {
                give(&mut copies, from, to, &told);
            }
            assert_holds(&copies[2].workspace, &told);
            ends.push(everything(&copies[2].workspace));
        }
        assert!(ends[0] == ends[1], "{:?}\n{told:#?}", difference(&ends[0], &ends[1], ""));
    }
}
