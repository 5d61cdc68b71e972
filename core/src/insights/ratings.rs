//! Which ratings are told apart, in which order, and by which query. Ratings of one key on two scales are two.

use std::cmp::Reverse;

use crate::claims::RowRating;
use crate::error::Result;
use crate::insights::counting::Counting;
use crate::insights::queries;
use crate::insights::{RATINGS_MOST, Rated};
use crate::search::written::RatingOf;
use crate::store::lists::Ratings;

/// The ratings that are told apart.
#[derive(Default)]
pub(crate) struct Ranking {
    /// Each with its query.
    pub(crate) shown: Vec<(Rated, String)>,
    /// For each number of a rating its place among them.
    pub(crate) places: Vec<usize>,
}

impl Counting<'_> {
    /// The ratings of the period: the most given ones, each scale from best to worst; then the others, then none.
    pub(crate) fn ranking(&self) -> Result<Ranking> {
        let kinds = self.columns.ratings.values();
        let mut given = vec![0_u64; kinds.len() + 1];
        for at in self.claims.iter() {
            given[usize::from(self.columns.rating[at])] += 1;
        }
        let of = |number: usize| -> RatingOf { (kinds[number - 1].scale, kinds[number - 1].key.clone()) };
        // Whatever was ever given: a query finds it too.
        let mut all: Vec<RatingOf> = (1..given.len()).map(of).collect();
        all.sort_unstable();
        all.dedup();
        let mut groups: Vec<Group> = Vec::new();
        for (number, claims) in given.iter().enumerate().skip(1).filter(|(_, claims)| **claims > 0) {
            Group::add(&mut groups, of(number), number, *claims);
        }
        for group in &mut groups {
            group.query = self.names.rating(&group.of, &all);
        }
        groups.sort_by_key(|group| Reverse(group.claims));
        groups.truncate(RATINGS_MOST);
        self.ranked(groups, &given)
    }

    fn ranked(&self, groups: Vec<Group>, given: &[u64]) -> Result<Ranking> {
        let kinds = self.columns.ratings.values();
        let mut called = Ratings::new(self.db);
        let mut rated: Vec<(RowRating, Group)> = Vec::new();
        for group in groups {
            let kind = kinds[group.most - 1].clone();
            rated.push((called.rated(kind.key, kind.scale, kind.revision)?, group));
        }
        rated.sort_by_cached_key(|(rating, _)| {
            let place = rating.place();
            (rating.scale.clone(), rating.scale_id, place.is_none(), Reverse(place), rating.label.clone())
        });
        let mut ranking = Ranking { shown: Vec::new(), places: vec![usize::MAX; given.len()] };
        for (place, (rating, group)) in rated.into_iter().enumerate() {
            group.numbers.iter().for_each(|number| ranking.places[*number] = place);
            ranking.shown.push((Rated::As(rating), group.query));
        }
        let others = |number: &usize| given[*number] > 0 && ranking.places[*number] == usize::MAX;
        if (1..given.len()).any(|number| others(&number)) {
            let than: Vec<String> = ranking.shown.iter().map(|(_, query)| query.clone()).collect();
            ranking.shown.push((Rated::Otherwise, queries::rated_otherwise(&than)));
        }
        let rest = ranking.shown.len();
        if given[0] > 0 {
            ranking.shown.push((Rated::Not, "missing:verdict".to_owned()));
            ranking.places[0] = rest;
        }
        ranking
            .places
            .iter_mut()
            .filter(|place| **place == usize::MAX)
            .for_each(|place| *place = rest.saturating_sub(1));
        Ok(ranking)
    }
}

/// A rating, whatever revision of its scale it was given under.
struct Group {
    of: RatingOf,
    query: String,
    claims: u64,
    /// Its numbers in the columns, and of these the one with the most claims: what it is called by.
    numbers: Vec<usize>,
    most: usize,
    most_claims: u64,
}

impl Group {
    fn add(groups: &mut Vec<Group>, of: RatingOf, number: usize, claims: u64) {
        let known = groups.iter_mut().find(|group| group.of == of);
        let Some(group) = known else {
            groups.push(Group {
                of,
                query: String::new(),
                claims,
                numbers: vec![number],
                most: number,
                most_claims: claims,
            });
            return;
        };
        group.claims += claims;
        group.numbers.push(number);
        if claims > group.most_claims {
            (group.most, group.most_claims) = (number, claims);
        }
    }
}
