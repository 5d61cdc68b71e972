//! One claim with all that belongs to it, for people; and what may be done to it.

use claimtrail_core::evidence::EvidenceView;
use claimtrail_core::history::{ArticleBrief, ClaimView};
use claimtrail_core::ids::PersonId;
use claimtrail_core::reports::REDACTED;
use claimtrail_core::verdicts::{Verdict, VerdictView};

use crate::commands::conflicts::Conflicts;
use crate::commands::corrections::untold;
use crate::commands::sources;
use crate::failure::Outcome;
use crate::output::{self, Page, dim, never_blank, sentence, told, word};
use crate::session::Session;
use crate::text;

pub(super) fn run(claim: &str, session: &mut Session) -> Outcome {
    let workspace = session.open()?;
    let view = workspace.claim(workspace.resolve(claim)?)?;
    let conflicts = Conflicts::of_claim(&workspace, &view)?;
    session.out.show(&view, |view| for_people(view, &conflicts))
}

/// A claim as people read it.
pub(crate) fn for_people(view: &ClaimView, conflicts: &Conflicts) -> String {
    let mut page = Page::titled(&text::line(told(&view.claim, "statement", &view.claim.body.statement)));
    facts(view, &mut page);
    found(view, &mut page);
    warnings(view, &mut page);
    page.lines(conflicts.lines(&view.claim, 2));
    if let Some(verdict) = &view.verdict {
        page.heading("cli-heading-verdict");
        page.line(&verdict_lines(verdict, |person| name_of(view, person)));
        page.lines(conflicts.lines(&verdict.verdict, 2));
    }
    evidence(view, conflicts, &mut page);
    talk(view, conflicts, &mut page);
    page.end()
}

/// What a person is called whom a claim's page mentions.
pub(crate) fn name_of(view: &ClaimView, person: PersonId) -> String {
    view.people.get(&person).cloned().unwrap_or_else(|| text::short(person))
}

fn facts(view: &ClaimView, page: &mut Page) {
    let (claim, body) = (&view.claim, &view.claim.body);
    page.fact("id", &claim.id.to_string());
    page.fact("status", &word("status", body.status.as_str()));
    page.field(claim, "reason", body.reason.as_deref());
    page.field(claim, "claimant", body.claimant.as_deref());
    page.field(claim, "reported_by", body.reported_by.as_deref());
    page.fact("modality", &word("modality", body.modality.as_str()));
    page.field(claim, "claimed_on", body.claimed_on.as_deref());
    page.field(claim, "appearances", Some(&body.appearances.join(", ")));
    page.field(claim, "language", body.language.as_deref());
    page.field(claim, "tags", Some(&body.tags.join(", ")));
    page.fact("priority", &word("priority", body.priority.as_str()));
    page.row("assignee_id", body.assignee_id.map(|person| name_of(view, person)).as_deref());
    page.field(claim, "due_on", body.due_on.as_deref());
    for (label, mark) in
        [("submission", &body.submission), ("approval", &body.approval), ("upheld", &body.upheld)]
    {
        if let Some(mark) = mark {
            page.fact(label, &format!("{}, {}", name_of(view, mark.by), text::moment(mark.at)));
        }
    }
}

fn found(view: &ClaimView, page: &mut Page) {
    if let Some(article) = &view.article {
        page.fact("article_id", &format!("{}  {}", text::short(article.id), never_blank(&article.title)));
    }
    if view.claim.is_redacted("quote") {
        page.fact("quote", REDACTED);
    }
    if let Some(quote) = &view.claim.body.quote {
        let place = format!("{}–{}", quote.start, quote.end);
        page.fact("quote", &sentence("cli-quote", &[("exact", &quote.exact), ("place", &place)]));
    }
}

/// What a reader must not overlook.
fn warnings(view: &ClaimView, page: &mut Page) {
    if view.quote_needs_review {
        let gone = |article: &ArticleBrief| article.redacted.iter().any(|field| field == "text");
        let gone = view.article.as_ref().is_some_and(gone);
        let id = if gone { "cli-quote-gone" } else { "cli-quote-needs-review" };
        page.line(&format!("  {}", sentence(id, &[])));
    }
    if let Some(deed) = &view.perhaps_public {
        let (by, at) = (name_of(view, deed.by), text::moment(deed.at));
        page.line(&format!("  {}", sentence("cli-perhaps-public", &[("by", &by), ("at", &at)])));
    }
    if view.self_approved {
        page.line(&format!("  {}", sentence("cli-self-approved", &[])));
    }
    for stale in &view.approval_stale {
        let at = text::moment(stale.at);
        let values = [("entity", stale.entity.as_str()), ("by", &stale.by_name), ("at", &at)];
        page.line(&format!("  {}", sentence("cli-approval-stale", &values)));
    }
    if !view.approval_stale.is_empty() {
        let id = text::short(view.claim.id);
        page.line(&format!("  {}", sentence("cli-approval-uphold", &[("id", &id)])));
    }
    for point in &view.policy {
        page.line(&format!("  {}", sentence("cli-policy-point", &[("point", &point.to_string())])));
    }
}

/// A verdict as people read it: rating, scale and authors, then summary and rationale.
pub(crate) fn verdict_lines(verdict: &VerdictView, name: impl Fn(PersonId) -> String) -> String {
    let (record, body) = (&verdict.verdict, &verdict.verdict.body);
    let by = written_by(body, name);
    let rating = verdict.rated.as_ref().map_or(body.rating.as_str(), |rated| rated.label.as_str());
    let scale = verdict.scale.as_deref().unwrap_or_default();
    let value = verdict.rated.as_ref().and_then(|rated| rated.value);
    let line = match (value, verdict.worst, verdict.best) {
        (Some(value), Some(worst), Some(best)) => {
            let (value, worst, best) = (value.to_string(), worst.to_string(), best.to_string());
            let numbers = [("value", value.as_str()), ("worst", &worst), ("best", &best)];
            let words = [("rating", rating), ("scale", scale), ("by", &by)];
            sentence("cli-verdict-valued", &[numbers, words].concat())
        }
        _ => sentence("cli-verdict", &[("rating", rating), ("scale", scale), ("by", &by)]),
    };
    let mut lines = format!("  {line}\n");
    let summary = told(record, "summary", body.summary.as_deref().unwrap_or_default());
    if !summary.is_empty() {
        lines.push_str(&text::block(summary, 2));
        lines.push('\n');
    }
    lines.push_str(&text::block(told(record, "rationale", &body.rationale), 4));
    lines
}

/// Who proposed a verdict, and who changed it since.
fn written_by(verdict: &Verdict, name: impl Fn(PersonId) -> String) -> String {
    let (by, since) =
        (name(verdict.proposed_by), verdict.changed_by().map(&name).collect::<Vec<_>>().join(", "));
    if since.is_empty() {
        sentence("cli-verdict-by", &[("by", &by)])
    } else {
        sentence("cli-verdict-by-several", &[("by", &by), ("since", &since)])
    }
}

fn evidence(view: &ClaimView, conflicts: &Conflicts, page: &mut Page) {
    if view.evidence.is_empty() {
        return;
    }
    page.heading("cli-heading-evidence");
    let independent = view.independent_sources.to_string();
    page.line(&format!("  {}", sentence("cli-independent", &[("count", &independent)])));
    for evidence in &view.evidence {
        page.line(&format!("  {}", evidence_line(evidence, conflicts)));
    }
}

/// A piece of evidence on one line; below it its words and remarks, and what is disputed of it and of its source.
pub(crate) fn evidence_line(view: &EvidenceView, conflicts: &Conflicts) -> String {
    let body = &view.evidence.body;
    let stance = word("stance", body.stance.as_str());
    let title = text::clipped(sources::title(&view.source));
    let id = dim(&text::short(view.evidence.id));
    let mut line = format!("{id}  {stance:<8}  {title} ({})", sources::sort(&view.source.body));
    for (label, value) in [("quote", &body.quote), ("locator", &body.locator), ("note", &body.note)] {
        let value = told(&view.evidence, label, value.as_deref().unwrap_or_default());
        if !value.is_empty() {
            let label = dim(&word("cli-label", label));
            line.push_str(&format!("\n      {label}\n{}", text::block(value, 8)));
        }
    }
    line + &conflicts.below(&view.evidence, 6) + &conflicts.below(&view.source, 6)
}

fn talk(view: &ClaimView, conflicts: &Conflicts, page: &mut Page) {
    if !view.comments.is_empty() {
        page.heading("cli-heading-comments");
    }
    for comment in &view.comments {
        let by = text::line(&name_of(view, comment.created_by));
        let done =
            if comment.body.resolved { sentence("cli-comment-resolved-mark", &[]) } else { String::new() };
        page.line(&format!(
            "  {}  {by}, {} {done}",
            dim(&text::short(comment.id)),
            text::moment(comment.created_at)
        ));
        page.line(&text::block(told(comment, "body", &comment.body.body), 4));
        page.lines(conflicts.lines(comment, 4));
    }
    if !view.corrections.is_empty() {
        page.heading("cli-heading-corrections");
    }
    for correction in &view.corrections {
        let class = word("correction-class", correction.body.class.as_str());
        let untold = untold(correction, view);
        page.line(&format!("  {}, {class}{untold}", text::moment(correction.created_at)));
        page.line(&text::block(told(correction, "notice", &correction.body.notice), 4));
        page.lines(conflicts.lines(correction, 4));
    }
}

pub(super) fn allowed(claim: &str, session: &mut Session) -> Outcome {
    let (workspace, acting) = session.act()?;
    let permissions = workspace.allowed(&acting, workspace.resolve(claim)?)?;
    output::list(&mut session.out, &permissions, "cli-none", |allowed| {
        let op = word("op", allowed.op.as_str());
        match &allowed.reason {
            None => sentence("cli-allowed", &[("op", &op)]),
            Some(reason) => sentence("cli-refused", &[("op", &op), ("reason", reason)]),
        }
    })
}
