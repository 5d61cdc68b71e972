//! `claimtrail insights`: what the desk took up, and how it went, as figures with small bars.

use claimtrail_core::insights::{
    Bar, Insights, InsightsPeriod, Interval, IntervalUnit, Load, OverTime, Rated, TimeBar,
};
use clap::Args;

use crate::failure::Outcome;
use crate::output::{Page, counted, dim, sentence, word};
use crate::session::Session;
use crate::text;

/// How long the longest bar is, in characters.
const LONGEST: u64 = 40;
/// How much of a name is shown.
const NAME: usize = 40;

/// The characters of a bar's end, in eighths.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

#[derive(Args)]
pub(crate) struct InsightsArgs {
    /// Of claims that were recorded on this day or later: YYYY-MM-DD
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<String>,
    /// Of claims that were recorded on this day or earlier
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    to: Option<String>,
}

/// A row of a chart: its label and how many claims it stands for.
type Row = (String, u64);

impl InsightsArgs {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        let workspace = session.open()?;
        let insights = workspace.insights(&InsightsPeriod { from: self.from, to: self.to })?;
        session.out.show(&insights, for_people)
    }
}

fn for_people(insights: &Insights) -> String {
    let mut page =
        Page::titled(&counted("cli-insights-recorded", &[("claims", insights.recorded.claims)], &[]));
    if insights.withdrawn.claims > 0 {
        page.line(&dim(&counted("cli-insights-withdrawn", &[("claims", insights.withdrawn.claims)], &[])));
    }
    let unit = insights.unit;
    let intervals =
        insights.intervals.iter().map(|interval| (label(unit, interval), interval.recorded.claims));
    chart(&mut page, heading(unit), intervals.collect());
    let statuses = insights.statuses.iter();
    chart(
        &mut page,
        "cli-insights-status",
        statuses.map(|status| (word("status", status.of.as_str()), status.total.claims)).collect(),
    );
    let ratings = insights.ratings.iter();
    chart(
        &mut page,
        "cli-insights-rating",
        ratings.map(|rating| (rated(&rating.of, &insights.ratings), rating.total.claims)).collect(),
    );
    let mut topics: Vec<Row> =
        insights.topics.iter().map(|topic| (name(&topic.of), topic.total.claims)).collect();
    topics.extend(some("cli-insights-untagged", &insights.untagged));
    chart(&mut page, "cli-insights-topic", topics);
    time_to_verdict(&mut page, insights);
    load(&mut page, &insights.load);
    repeat_claimants(&mut page, insights);
    page.end()
}

/// A chart with its heading; nothing where there is no row.
fn chart(page: &mut Page, heading: &str, rows: Vec<Row>) {
    if rows.is_empty() {
        return;
    }
    page.heading(heading);
    let most = rows.iter().map(|(_, claims)| *claims).max().unwrap_or_default();
    let (label, number) = widths(&rows);
    for (text, claims) in rows {
        let pad = label - text.chars().count();
        let bar = bar(claims, most);
        page.line(format!("  {text}{:pad$}  {claims:>number$}  {bar}", "").trim_end());
    }
}

/// The widths of the labels and of the numbers.
fn widths(rows: &[Row]) -> (usize, usize) {
    let label = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
    let number = rows.iter().map(|(_, claims)| claims.to_string().len()).max().unwrap_or_default();
    (label, number)
}

fn bar(claims: u64, most: u64) -> String {
    let eighths = (claims * LONGEST * 8).checked_div(most).unwrap_or_default().max(u64::from(claims > 0));
    let (whole, rest) = ((eighths / 8) as usize, (eighths % 8) as usize);
    "█".repeat(whole) + EIGHTHS[rest]
}

const fn heading(unit: IntervalUnit) -> &'static str {
    match unit {
        IntervalUnit::Day => "cli-insights-day",
        IntervalUnit::Week => "cli-insights-week",
        IntervalUnit::Month => "cli-insights-month",
        IntervalUnit::Year => "cli-insights-year",
    }
}

/// What an interval is called: a week by its first day.
fn label(unit: IntervalUnit, interval: &Interval) -> String {
    let day = match unit {
        IntervalUnit::Day | IntervalUnit::Week => interval.from.as_deref(),
        IntervalUnit::Month => interval.to.get(..7),
        IntervalUnit::Year => interval.to.get(..4),
    };
    day.unwrap_or(&interval.to).to_owned()
}

fn name(text: &str) -> String {
    text::beginning(text, NAME)
}

/// What a rating is called: with its scale where another scale has a rating of that label.
fn rated(rated: &Rated, all: &[OverTime<Rated>]) -> String {
    match rated {
        Rated::As(rating) => {
            let alike =
                |other: &OverTime<Rated>| matches!(&other.of, Rated::As(one) if one.label == rating.label);
            let label = name(&rating.label);
            if all.iter().filter(|other| alike(other)).count() < 2 {
                return label;
            }
            sentence("cli-insights-rating-of", &[("rating", &label), ("scale", &name(&rating.scale))])
        }
        Rated::Otherwise => sentence("cli-insights-other-rating", &[]),
        Rated::Not => sentence("cli-insights-unrated", &[]),
    }
}

/// A row for what is not always there.
fn some(id: &str, bar: &Bar) -> Option<Row> {
    (bar.claims > 0).then(|| (sentence(id, &[]), bar.claims))
}

fn time_to_verdict(page: &mut Page, insights: &Insights) {
    let time = &insights.time_to_verdict;
    let (Some(median), Some(ninetieth)) = (time.median, time.ninetieth) else {
        return;
    };
    let label = |bar: &TimeBar| match (bar.least, bar.most) {
        (0, _) => sentence("cli-insights-same-day", &[]),
        (least, Some(most)) => {
            counted("cli-insights-days", &[("least", least.into()), ("most", most.into())], &[])
        }
        (least, None) => counted("cli-insights-over", &[("days", u64::from(least) - 1)], &[]),
    };
    let mut rows: Vec<Row> = time.bars.iter().map(|bar| (label(bar), bar.bar.claims)).collect();
    rows.extend(some("cli-insights-not-yet", &time.not_yet));
    chart(page, "cli-insights-time", rows);
    let shares = [("median", median.into()), ("ninetieth", ninetieth.into())];
    page.line(&dim(&format!("  {}", counted("cli-insights-shares", &shares, &[]))));
}

fn load(page: &mut Page, load: &[Load]) {
    if load.is_empty() {
        return;
    }
    page.heading("cli-insights-load");
    let nobody = || sentence("cli-insights-unassigned", &[]);
    let names = load.iter().map(|load| load.name.as_deref().map_or_else(nobody, name));
    let rows: Vec<Row> = names.zip(load).map(|(name, load)| (name, load.open.claims)).collect();
    let (label, number) = widths(&rows);
    for ((name, open), load) in rows.into_iter().zip(load) {
        let pad = label - name.chars().count();
        let counts = [("overdue", load.overdue.claims), ("in_review", load.in_review.claims)];
        let rest = dim(&counted("cli-insights-of-them", &counts, &[]));
        page.line(&format!("  {name}{:pad$}  {open:>number$}  {rest}", ""));
    }
}

fn repeat_claimants(page: &mut Page, insights: &Insights) {
    if insights.repeat_claimants.is_empty() {
        return;
    }
    page.heading("cli-insights-claimants");
    let claimants = &insights.repeat_claimants;
    let rows: Vec<Row> = claimants.iter().map(|one| (name(&one.name), one.claims.claims)).collect();
    let (label, number) = widths(&rows);
    for ((name, claims), claimant) in rows.into_iter().zip(claimants) {
        let pad = label - name.chars().count();
        let ratings = claimant
            .ratings
            .iter()
            .map(|one| format!("{} {}", one.bar.claims, rated(&one.of, &insights.ratings)));
        let ratings = dim(&ratings.collect::<Vec<_>>().join(", "));
        page.line(&format!("  {name}{:pad$}  {claims:>number$}  {ratings}", ""));
    }
}
