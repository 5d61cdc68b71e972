//! `claimtrail claim facets | similar`: what is counted of a list, and which earlier claims are like a text.

use claimtrail_core::search::{ClaimFacets, Counts, SimilarClaim};
use clap::Args;

use super::FilterArgs;
use super::list::{row, tell};
use crate::failure::Outcome;
use crate::output::{self, Page, dim, word};
use crate::session::Session;

#[derive(Args)]
pub(crate) struct FacetsArgs {
    #[command(flatten)]
    filter: FilterArgs,
    /// Of the claims that this query lists
    #[arg(long, value_name = "QUERY", default_value = "", allow_hyphen_values = true)]
    query: String,
}

#[derive(Args)]
pub(crate) struct SimilarArgs {
    /// A statement
    #[arg(allow_hyphen_values = true)]
    text: String,
    /// At most so many
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    limit: usize,
}

impl FacetsArgs {
    pub(super) fn run(&self, session: &mut Session) -> Outcome {
        let workspace = session.open()?;
        let me = session.looking(&workspace)?;
        tell(&workspace.check_query(me, &self.query)?, session);
        let facets = workspace.claim_facets(me, &self.query, &self.filter.filter(&workspace)?)?;
        session.out.show(&facets, for_people)
    }
}

/// Each field with its values, the most frequent first.
fn for_people(facets: &ClaimFacets) -> String {
    let mut page = Page::titled(&output::counted("cli-claims-counted", &[("claims", facets.total)], &[]));
    let fields: [(&str, &Counts); 6] = [
        ("status", &facets.status),
        ("rating", &facets.rating),
        ("tag", &facets.tag),
        ("assignee_id", &facets.assignee),
        ("language", &facets.language),
        ("missing", &facets.missing),
    ];
    for (field, counts) in fields.into_iter().filter(|(_, counts)| !counts.is_empty()) {
        page.line(&dim(&word("cli-label", field)));
        let mut counts: Vec<(&String, &u64)> = counts.iter().collect();
        counts.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        for (value, claims) in counts {
            let value = if field == "status" { word("status", value) } else { crate::text::line(value) };
            page.line(&format!("{claims:>9}  {value}"));
        }
    }
    page.end()
}

impl SimilarArgs {
    pub(super) fn run(&self, session: &mut Session) -> Outcome {
        let workspace = session.open()?;
        let similar = workspace.similar_claims(&self.text, self.limit)?;
        let line = |similar: &SimilarClaim| {
            format!("{:>3.0} %  {}", similar.score * 100.0, row(&similar.claim, &similar.common))
        };
        output::list(&mut session.out, &similar, "cli-none", line)
    }
}
