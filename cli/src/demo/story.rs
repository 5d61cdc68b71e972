//! The coal story: an article, a claim in it, its sources, a verdict, its review, and a correction.
//! Two people tell it with the same calls that the commands make.

use std::path::Path;

use claimtrail_core::Workspace;
use claimtrail_core::error::{Error, Result};
use claimtrail_core::evidence::EvidenceView;
use claimtrail_core::ids::{ClaimId, SourceId};
use claimtrail_core::profiles::Profiles;
use claimtrail_core::sample;
use claimtrail_core::seam::SystemSeam;
use claimtrail_core::verdicts::VerdictEdit;

use crate::commands::claims::verdict_lines;
use crate::failure::Outcome;
use crate::output::{Output, bold, sentence, word};
use crate::text;

/// A text of the story.
fn said(id: &str) -> String {
    sentence(id, &[])
}

/// A step's heading.
pub(super) fn heading(step: usize, id: &str) -> String {
    format!("\n{}", bold(&format!("{step}. {}", said(id))))
}

/// The story as far as it is told.
pub(super) struct Story<'a> {
    out: &'a mut Output,
    told: sample::Story,
    step: usize,
}

impl<'a> Story<'a> {
    /// Founds the desk with its two people.
    pub(super) fn begin(out: &'a mut Output, file: &Path, profiles: Profiles) -> Outcome<Story<'a>> {
        let told = sample::Story::begin(file, profiles, Box::new(SystemSeam))?;
        let desk = told.workspace.desk()?.body.name;
        let mut story = Story { out, told, step: 0 };
        story.next("demo-step-desk")?;
        story.line(&sentence("demo-desk-founded", &[("desk", &desk)]))?;
        story.line(&said("demo-desk-joined"))?;
        Ok(story)
    }

    /// What is left of the story: its workspace, and how many steps it took.
    pub(super) fn end(self) -> (Workspace, usize) {
        (self.told.workspace, self.step)
    }

    pub(super) fn tell(&mut self) -> Outcome<ClaimId> {
        let claim = self.claim()?;
        let letter = self.sources(claim)?;
        self.verdict(claim)?;
        self.returned(claim)?;
        self.changes(claim)?;
        self.published(claim)?;
        self.stale(claim, letter)?;
        self.correction(claim)?;
        Ok(claim)
    }

    fn next(&mut self, id: &str) -> Outcome {
        self.step += 1;
        self.out.say(&heading(self.step, id))
    }

    /// A line that is harmless already.
    fn line(&mut self, line: &str) -> Outcome {
        self.out.say(&text::laid_out(line, 3))
    }

    /// An attempt that the core is expected to refuse: its own sentence is shown.
    fn refused<T>(&mut self, attempt: Result<T>) -> Outcome {
        match attempt {
            Err(error @ (Error::NotAllowed { .. } | Error::PolicyUnmet { .. })) => {
                let refusal = error.to_string();
                self.line(&sentence("demo-refused", &[("refusal", &refusal)]))
            }
            Err(error) => Err(error.into()),
            Ok(_) => Ok(()),
        }
    }

    /// Where the claim stands.
    fn stands(&mut self, claim: ClaimId) -> Outcome {
        let status = self.told.workspace.claim(claim)?.claim.body.status;
        self.line(&sentence("demo-stands", &[("status", &word("status", status.as_str()))]))
    }

    fn claim(&mut self) -> Outcome<ClaimId> {
        self.next("demo-step-article")?;
        let article = self.told.article()?;
        let digest = text::beginning(&article.body.text_sha256, 12);
        self.line(&sentence("demo-article-stored", &[("title", &article.body.title), ("digest", &digest)]))?;
        self.next("demo-step-claim")?;
        let claim = self.told.claim(article.id)?;
        let quote = claim.body.quote.map(|quote| quote.exact).unwrap_or_default();
        let values = [("statement", claim.body.statement.as_str()), ("quote", &quote)];
        self.line(&sentence("demo-claim-recorded", &values))?;
        self.line(&said("demo-claim-apart"))?;
        self.line(&said("demo-claim-assigned"))?;
        self.stands(claim.id)?;
        Ok(claim.id)
    }

    /// Three sources, two of them with one origin. Gives the third.
    fn sources(&mut self, claim: ClaimId) -> Outcome<SourceId> {
        self.next("demo-step-sources")?;
        for report in self.told.reports(claim)? {
            self.source(&report)?;
        }
        self.line(&said("demo-one-origin"))?;
        for point in self.told.workspace.claim(claim)?.policy {
            self.line(&sentence("cli-policy-point", &[("point", &point.to_string())]))?;
        }
        let (letter, kept) = self.told.letter(claim)?;
        self.source(&letter)?;
        let digest = text::beginning(&kept.sha256.to_string(), 12);
        self.line(&sentence("demo-attachment", &[("name", &kept.name), ("digest", &digest)]))?;
        Ok(letter.source.id)
    }

    fn source(&mut self, view: &EvidenceView) -> Outcome {
        let stance = word("stance", view.evidence.body.stance.as_str());
        let quote = view.evidence.body.quote.as_deref().unwrap_or_default();
        let values = [("title", view.source.body.title.as_str()), ("stance", &stance), ("quote", quote)];
        self.line(&sentence("demo-attached", &values))
    }

    fn verdict(&mut self, claim: ClaimId) -> Outcome {
        self.next("demo-step-verdict")?;
        let verdict = self.told.verdict(claim)?;
        self.line(&verdict_lines(&verdict, |_| self.told.aliya.name.clone()))?;
        self.line(&said("demo-submitted"))?;
        let attempt = self.told.workspace.approve_claim(&self.told.aliya, claim);
        self.line(&said("demo-tries-to-approve"))?;
        self.refused(attempt)?;
        self.stands(claim)
    }

    fn returned(&mut self, claim: ClaimId) -> Outcome {
        self.next("demo-step-returned")?;
        let reason = self.told.returned(claim)?;
        self.line(&sentence("demo-returned", &[("reason", &reason)]))?;
        self.stands(claim)
    }

    fn changes(&mut self, claim: ClaimId) -> Outcome {
        self.next("demo-step-changes")?;
        let dispatcher = self.told.dispatcher(claim)?;
        self.source(&dispatcher)?;
        self.line(&said("demo-confidential"))?;
        let verdict = self.told.second_verdict(claim)?;
        self.line(&verdict_lines(&verdict, |_| self.told.aliya.name.clone()))?;
        self.line(&said("demo-submitted-again"))?;
        self.stands(claim)
    }

    fn published(&mut self, claim: ClaimId) -> Outcome {
        self.next("demo-step-published")?;
        self.told.published(claim)?;
        self.line(&said("demo-approved"))?;
        self.line(&said("demo-published"))?;
        let edit = VerdictEdit { rating: Some("true".to_owned()), ..VerdictEdit::default() };
        let attempt = self.told.workspace.edit_verdict(&self.told.aliya, claim, edit);
        self.line(&said("demo-tries-to-edit"))?;
        self.refused(attempt)?;
        self.stands(claim)
    }

    fn stale(&mut self, claim: ClaimId, letter: SourceId) -> Outcome {
        self.next("demo-step-stale")?;
        self.told.stale(letter)?;
        self.line(&said("demo-source-edited"))?;
        for stale in self.told.workspace.claim(claim)?.approval_stale {
            let values = [("entity", text::short(&stale.entity)), ("by", stale.by_name)];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            self.line(&sentence("demo-approval-stale", &values))?;
        }
        Ok(())
    }

    fn correction(&mut self, claim: ClaimId) -> Outcome {
        self.next("demo-step-correction")?;
        let notice = self.told.correction(claim)?;
        self.line(&sentence("demo-correction-opened", &[("notice", &notice)]))?;
        self.told.corrected(claim)?;
        self.line(&said("demo-corrected"))?;
        self.line(&said("demo-correction-approved"))?;
        self.stands(claim)
    }
}
