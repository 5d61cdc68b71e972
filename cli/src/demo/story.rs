//! The coal story: an article, a claim in it, its sources, a verdict, its review, and a correction.
//! Two people tell it with the same calls that the commands make.

use std::path::Path;

use claimtrail_core::Workspace;
use claimtrail_core::articles::NewArticle;
use claimtrail_core::claims::{Assignment, Modality, NewClaim, Priority};
use claimtrail_core::error::{Error, Result};
use claimtrail_core::evidence::{NewEvidence, Stance};
use claimtrail_core::ids::{ClaimId, SourceId};
use claimtrail_core::people::Place;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::quotes::QuoteRequest;
use claimtrail_core::records::Patch;
use claimtrail_core::reviews::CorrectionClass;
use claimtrail_core::rules::Role;
use claimtrail_core::seam::SystemSeam;
use claimtrail_core::sources::{NewSource, SourceEdit, SourceKind};
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit};
use claimtrail_core::workspace::Acting;

use crate::commands::claims::verdict_lines;
use crate::failure::Outcome;
use crate::output::{Output, bold, sentence, word};
use crate::text;

const ARTICLE: &str = include_str!("article.txt");
const LETTER: &[u8] = include_bytes!("letter.txt");

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
    workspace: Workspace,
    marat: Acting,
    aliya: Acting,
    step: usize,
}

impl<'a> Story<'a> {
    /// Founds the desk with its two people.
    pub(super) fn begin(out: &'a mut Output, file: &Path, profiles: Profiles) -> Outcome<Story<'a>> {
        let (marat, aliya, desk) = (said("demo-marat"), said("demo-aliya"), said("demo-desk"));
        let mut workspace = Workspace::create(file, profiles, Box::new(SystemSeam), &marat, &desk)?;
        let owner = workspace.acting(Some(&marat))?;
        workspace.add_person(&owner, &aliya, Role::FactChecker, Place::Here)?;
        let aliya = workspace.acting(Some(&aliya))?;
        let mut story = Story { out, workspace, marat: owner, aliya, step: 0 };
        story.next("demo-step-desk")?;
        story.line(&sentence("demo-desk-founded", &[("desk", &desk)]))?;
        story.line(&said("demo-desk-joined"))?;
        Ok(story)
    }

    /// What is left of the story: its workspace, and how many steps it took.
    pub(super) fn end(self) -> (Workspace, usize) {
        (self.workspace, self.step)
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
        let status = self.workspace.claim(claim)?.claim.body.status;
        self.line(&sentence("demo-stands", &[("status", &word("status", status.as_str()))]))
    }

    fn claim(&mut self) -> Outcome<ClaimId> {
        self.next("demo-step-article")?;
        let new = NewArticle {
            title: said("demo-article-title"),
            text: ARTICLE.to_owned(),
            publisher: Some(said("demo-article-publisher")),
            language: Some("en".to_owned()),
            ..NewArticle::default()
        };
        let article = self.workspace.add_article(&self.aliya, new)?;
        let digest = text::beginning(&article.body.text_sha256, 12);
        self.line(&sentence("demo-article-stored", &[("title", &article.body.title), ("digest", &digest)]))?;
        self.next("demo-step-claim")?;
        let quote = QuoteRequest { exact: said("demo-quote"), ..QuoteRequest::default() };
        let new = NewClaim {
            statement: said("demo-statement"),
            article_id: Some(article.id),
            quote: Some(quote),
            reported_by: Some(said("demo-reported-by")),
            modality: Modality::Questioned,
            language: Some("en".to_owned()),
            tags: vec![said("demo-tag-coal"), said("demo-tag-railways")],
            ..NewClaim::default()
        };
        let claim = self.workspace.record_claim(&self.aliya, new)?;
        let assignment = Assignment {
            assignee_id: Patch::Set(self.aliya.person),
            priority: Some(Priority::High),
            ..Assignment::default()
        };
        self.workspace.assign_claim(&self.marat, claim.id, assignment)?;
        let values = [("statement", claim.body.statement.as_str()), ("quote", &said("demo-quote"))];
        self.line(&sentence("demo-claim-recorded", &values))?;
        self.line(&said("demo-claim-apart"))?;
        self.line(&said("demo-claim-assigned"))?;
        self.stands(claim.id)?;
        Ok(claim.id)
    }

    /// Three sources, two of them with one origin. Gives the third.
    fn sources(&mut self, claim: ClaimId) -> Outcome<SourceId> {
        self.next("demo-step-sources")?;
        let report = |title: &str| NewSource {
            title: said(title),
            kind: SourceKind::NewsReport,
            origin: Some(said("demo-origin")),
            ..NewSource::default()
        };
        self.source(claim, report("demo-paper"), Stance::Supports, "demo-paper-quote")?;
        self.source(claim, report("demo-radio"), Stance::Supports, "demo-radio-quote")?;
        self.line(&said("demo-one-origin"))?;
        for point in self.workspace.claim(claim)?.policy {
            self.line(&sentence("cli-policy-point", &[("point", &point.to_string())]))?;
        }
        let letter = NewSource {
            title: said("demo-letter"),
            kind: SourceKind::Statement,
            primary: true,
            interest: Some(said("demo-letter-interest")),
            ..NewSource::default()
        };
        let letter = self.source(claim, letter, Stance::Refutes, "demo-letter-quote")?;
        let kept = self.workspace.add_attachment(&self.aliya, letter, "letter.txt", LETTER.to_vec())?;
        let digest = text::beginning(&kept.sha256.to_string(), 12);
        self.line(&sentence("demo-attachment", &[("name", &kept.name), ("digest", &digest)]))?;
        Ok(letter)
    }

    fn source(&mut self, claim: ClaimId, new: NewSource, stance: Stance, quote: &str) -> Outcome<SourceId> {
        let source = self.workspace.add_source(&self.aliya, new)?;
        let evidence = NewEvidence { stance, quote: Some(said(quote)), ..NewEvidence::default() };
        self.workspace.attach_evidence(&self.aliya, claim, source.id, evidence)?;
        let stance = word("stance", stance.as_str());
        let values = [("title", source.body.title.as_str()), ("stance", &stance), ("quote", &said(quote))];
        self.line(&sentence("demo-attached", &values))?;
        Ok(source.id)
    }

    fn verdict(&mut self, claim: ClaimId) -> Outcome {
        self.next("demo-step-verdict")?;
        let new = NewVerdict {
            rating: "false".to_owned(),
            rationale: said("demo-rationale-first"),
            ..NewVerdict::default()
        };
        let verdict = self.workspace.propose_verdict(&self.aliya, claim, new)?;
        let shown = verdict_lines(&verdict, &self.aliya.name);
        self.line(&shown)?;
        self.workspace.submit_claim(&self.aliya, claim)?;
        self.line(&said("demo-submitted"))?;
        let attempt = self.workspace.approve_claim(&self.aliya, claim);
        self.line(&said("demo-tries-to-approve"))?;
        self.refused(attempt)?;
        self.stands(claim)
    }

    fn returned(&mut self, claim: ClaimId) -> Outcome {
        self.next("demo-step-returned")?;
        let reason = said("demo-reason");
        self.workspace.return_claim(&self.marat, claim, &reason)?;
        self.line(&sentence("demo-returned", &[("reason", &reason)]))?;
        self.stands(claim)
    }

    fn changes(&mut self, claim: ClaimId) -> Outcome {
        self.next("demo-step-changes")?;
        let dispatcher = NewSource {
            title: said("demo-dispatcher"),
            kind: SourceKind::Interview,
            primary: true,
            confidential: true,
            note: Some(said("demo-dispatcher-note")),
            ..NewSource::default()
        };
        self.source(claim, dispatcher, Stance::Refutes, "demo-dispatcher-quote")?;
        self.line(&said("demo-confidential"))?;
        let edit = VerdictEdit {
            rationale: Some(said("demo-rationale-second")),
            summary: Patch::Set(said("demo-summary")),
            ..VerdictEdit::default()
        };
        let verdict = self.workspace.edit_verdict(&self.aliya, claim, edit)?;
        let shown = verdict_lines(&verdict, &self.aliya.name);
        self.line(&shown)?;
        self.workspace.submit_claim(&self.aliya, claim)?;
        self.line(&said("demo-submitted-again"))?;
        self.stands(claim)
    }

    fn published(&mut self, claim: ClaimId) -> Outcome {
        self.next("demo-step-published")?;
        self.workspace.approve_claim(&self.marat, claim)?;
        self.line(&said("demo-approved"))?;
        self.workspace.publish_claim(&self.marat, claim)?;
        self.line(&said("demo-published"))?;
        let edit = VerdictEdit { rating: Some("true".to_owned()), ..VerdictEdit::default() };
        let attempt = self.workspace.edit_verdict(&self.aliya, claim, edit);
        self.line(&said("demo-tries-to-edit"))?;
        self.refused(attempt)?;
        self.stands(claim)
    }

    fn stale(&mut self, claim: ClaimId, letter: SourceId) -> Outcome {
        self.next("demo-step-stale")?;
        let edit = SourceEdit { title: Some(said("demo-letter-corrected")), ..SourceEdit::default() };
        self.workspace.edit_source(&self.aliya, letter, edit)?;
        self.line(&said("demo-source-edited"))?;
        for stale in self.workspace.claim(claim)?.approval_stale {
            let values = [("entity", text::short(&stale.entity)), ("by", stale.by_name)];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            self.line(&sentence("demo-approval-stale", &values))?;
        }
        Ok(())
    }

    fn correction(&mut self, claim: ClaimId) -> Outcome {
        self.next("demo-step-correction")?;
        let notice = said("demo-notice");
        self.workspace.open_correction(&self.marat, claim, CorrectionClass::Minor, &notice)?;
        self.line(&sentence("demo-correction-opened", &[("notice", &notice)]))?;
        let edit = VerdictEdit { rationale: Some(said("demo-rationale-third")), ..VerdictEdit::default() };
        self.workspace.edit_verdict(&self.aliya, claim, edit)?;
        self.workspace.submit_claim(&self.aliya, claim)?;
        self.line(&said("demo-corrected"))?;
        self.workspace.approve_claim(&self.marat, claim)?;
        self.line(&said("demo-correction-approved"))?;
        self.stands(claim)
    }
}
