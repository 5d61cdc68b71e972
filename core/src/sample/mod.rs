//! The sample workspace: the coal story, from an article to a correction, told by two people in the words of the
//! message catalogue. It uses the core as any program does; the terminal tells it step by step, the window opens it.

use std::path::Path;

use crate::articles::{Article, NewArticle};
use crate::attachments::Attachment;
use crate::claims::{Assignment, Claim, Modality, NewClaim, Priority};
use crate::corrections::CorrectionClass;
use crate::error::{Error, Result};
use crate::evidence::{EvidenceView, NewEvidence, Stance};
use crate::ids::{ArticleId, ClaimId, SourceId};
use crate::messages;
use crate::people::Place;
use crate::profiles::Profiles;
use crate::quotes::QuoteRequest;
use crate::records::{Patch, Record};
use crate::rules::Role;
use crate::seam::Seam;
use crate::sources::{NewSource, Source, SourceEdit, SourceKind};
use crate::verdicts::{NewVerdict, VerdictEdit, VerdictView};
use crate::workspace::{Acting, Workspace};

const ARTICLE: &str = include_str!("article.txt");
const LETTER: &[u8] = include_bytes!("letter.txt");

/// Makes the sample workspace: the whole story, and claims beside it that wait for somebody.
///
/// # Errors
/// As [`Workspace::create`]. What was made of it is taken away again.
pub fn create(path: &Path, profiles: Profiles, seam: Box<dyn Seam>) -> Result<Workspace> {
    let mut story = Story::begin(path, profiles, seam)?;
    story.tell()?;
    story.leave_work()?;
    Ok(story.workspace)
}

/// A text of the story.
fn said(id: &str) -> String {
    messages::text(id, &[])
}

/// The story as far as it is told.
#[derive(Debug)]
pub struct Story {
    /// Where it is told.
    pub workspace: Workspace,
    /// The desk's owner.
    pub marat: Acting,
    /// Its fact-checker.
    pub aliya: Acting,
}

impl Story {
    /// Founds the desk with its two people.
    ///
    /// # Errors
    /// As [`Workspace::create`].
    pub fn begin(path: &Path, profiles: Profiles, seam: Box<dyn Seam>) -> Result<Story> {
        let (marat, aliya) = (said("sample-marat"), said("sample-aliya"));
        let mut workspace = Workspace::create(path, profiles, seam, &marat, &said("sample-desk"))?;
        let marat = workspace.acting(Some(&marat))?;
        workspace.add_person(&marat, &aliya, Role::FactChecker, Place::Here)?;
        let aliya = workspace.acting(Some(&aliya))?;
        Ok(Story { workspace, marat, aliya })
    }

    /// The whole story.
    ///
    /// # Errors
    /// Those of its steps.
    pub fn tell(&mut self) -> Result<ClaimId> {
        let article = self.article()?.id;
        let claim = self.claim(article)?.id;
        self.reports(claim)?;
        let (letter, _) = self.letter(claim)?;
        self.verdict(claim)?;
        self.returned(claim)?;
        self.dispatcher(claim)?;
        self.second_verdict(claim)?;
        self.published(claim)?;
        self.stale(letter.source.id)?;
        self.correction(claim)?;
        self.corrected(claim)?;
        Ok(claim)
    }

    /// Aliya stores the article.
    ///
    /// # Errors
    /// As [`Workspace::add_article`].
    pub fn article(&mut self) -> Result<Record<Article>> {
        let new = NewArticle {
            title: said("sample-article-title"),
            text: ARTICLE.to_owned(),
            publisher: Some(said("sample-article-publisher")),
            language: Some("en".to_owned()),
            ..NewArticle::default()
        };
        self.workspace.add_article(&self.aliya, new)
    }

    /// Aliya records the claim in it, and Marat assigns it to her.
    ///
    /// # Errors
    /// As [`Workspace::record_claim`].
    pub fn claim(&mut self, article: ArticleId) -> Result<Record<Claim>> {
        let quote = QuoteRequest { exact: said("sample-quote"), ..QuoteRequest::default() };
        let new = NewClaim {
            statement: said("sample-statement"),
            article_id: Some(article),
            quote: Some(quote),
            reported_by: Some(said("sample-reported-by")),
            modality: Some(Modality::Questioned),
            language: Some("en".to_owned()),
            tags: vec![said("sample-tag-coal"), said("sample-tag-railways")],
            ..NewClaim::default()
        };
        let claim = self.workspace.record_claim(&self.aliya, new)?;
        let assignment = Assignment {
            assignee_id: Patch::Set(self.aliya.person),
            priority: Some(Priority::High),
            ..Assignment::default()
        };
        self.workspace.assign_claim(&self.marat, claim.id, assignment)
    }

    /// Two reports that repeat one wire item.
    ///
    /// # Errors
    /// As [`Workspace::attach_evidence`].
    pub fn reports(&mut self, claim: ClaimId) -> Result<Vec<EvidenceView>> {
        let told = [("sample-paper", "sample-paper-quote"), ("sample-radio", "sample-radio-quote")];
        told.into_iter()
            .map(|(title, quote)| {
                let report = NewSource {
                    title: said(title),
                    kind: SourceKind::NewsReport,
                    origin: Some(said("sample-origin")),
                    ..NewSource::default()
                };
                self.source(claim, report, Stance::Supports, quote)
            })
            .collect()
    }

    /// What the railway operator says, with the file.
    ///
    /// # Errors
    /// As [`Workspace::attach_evidence`], [`Workspace::add_attachment`].
    pub fn letter(&mut self, claim: ClaimId) -> Result<(EvidenceView, Attachment)> {
        let letter = NewSource {
            title: said("sample-letter"),
            kind: SourceKind::Statement,
            primary: true,
            interest: Some(said("sample-letter-interest")),
            ..NewSource::default()
        };
        let letter = self.source(claim, letter, Stance::Refutes, "sample-letter-quote")?;
        let kept =
            self.workspace.add_attachment(&self.aliya, letter.source.id, "letter.txt", LETTER.to_vec())?;
        Ok((letter, kept.attachment))
    }

    fn source(
        &mut self,
        claim: ClaimId,
        new: NewSource,
        stance: Stance,
        quote: &str,
    ) -> Result<EvidenceView> {
        let source = self.workspace.add_source(&self.aliya, new)?;
        let evidence =
            NewEvidence { stance: Some(stance), quote: Some(said(quote)), ..NewEvidence::default() };
        let evidence = self.workspace.attach_evidence(&self.aliya, claim, source.id, evidence)?;
        Ok(EvidenceView { evidence, source })
    }

    /// Aliya proposes a verdict and submits the claim.
    ///
    /// # Errors
    /// As [`Workspace::propose_verdict`], [`Workspace::submit_claim`].
    pub fn verdict(&mut self, claim: ClaimId) -> Result<VerdictView> {
        let new = NewVerdict {
            rating: "false".to_owned(),
            rationale: said("sample-rationale-first"),
            ..NewVerdict::default()
        };
        let verdict = self.workspace.propose_verdict(&self.aliya, claim, new)?;
        self.workspace.submit_claim(&self.aliya, claim)?;
        Ok(verdict)
    }

    /// Marat returns it. Gives his reason.
    ///
    /// # Errors
    /// As [`Workspace::return_claim`].
    pub fn returned(&mut self, claim: ClaimId) -> Result<String> {
        let reason = said("sample-reason");
        self.workspace.return_claim(&self.marat, claim, &reason)?;
        Ok(reason)
    }

    /// Somebody who works on the line, and who must not be named.
    ///
    /// # Errors
    /// As [`Workspace::attach_evidence`].
    pub fn dispatcher(&mut self, claim: ClaimId) -> Result<EvidenceView> {
        let dispatcher = NewSource {
            title: said("sample-dispatcher"),
            kind: SourceKind::Interview,
            primary: true,
            confidential: true,
            note: Some(said("sample-dispatcher-note")),
            ..NewSource::default()
        };
        self.source(claim, dispatcher, Stance::Refutes, "sample-dispatcher-quote")
    }

    /// Aliya changes the verdict and submits again.
    ///
    /// # Errors
    /// As [`Workspace::edit_verdict`], [`Workspace::submit_claim`].
    pub fn second_verdict(&mut self, claim: ClaimId) -> Result<VerdictView> {
        let edit = VerdictEdit {
            rationale: Some(said("sample-rationale-second")),
            summary: Patch::Set(said("sample-summary")),
            ..VerdictEdit::default()
        };
        let verdict = self.workspace.edit_verdict(&self.aliya, claim, edit)?;
        self.workspace.submit_claim(&self.aliya, claim)?;
        Ok(verdict)
    }

    /// Marat approves and publishes.
    ///
    /// # Errors
    /// As [`Workspace::approve_claim`], [`Workspace::publish_claim`].
    pub fn published(&mut self, claim: ClaimId) -> Result<Record<Claim>> {
        self.workspace.approve_claim(&self.marat, claim)?;
        self.workspace.publish_claim(&self.marat, claim)
    }

    /// The press release was none: Aliya corrects the source.
    ///
    /// # Errors
    /// As [`Workspace::edit_source`].
    pub fn stale(&mut self, letter: SourceId) -> Result<Record<Source>> {
        let edit = SourceEdit { title: Some(said("sample-letter-corrected")), ..SourceEdit::default() };
        self.workspace.edit_source(&self.aliya, letter, edit)
    }

    /// Marat opens a correction. Gives what readers are told.
    ///
    /// # Errors
    /// As [`Workspace::open_correction`].
    pub fn correction(&mut self, claim: ClaimId) -> Result<String> {
        let notice = said("sample-notice");
        self.workspace.open_correction(&self.marat, claim, CorrectionClass::Minor, &notice)?;
        Ok(notice)
    }

    /// Aliya corrects the rationale, and Marat approves.
    ///
    /// # Errors
    /// As [`Workspace::edit_verdict`], [`Workspace::submit_claim`], [`Workspace::approve_claim`].
    pub fn corrected(&mut self, claim: ClaimId) -> Result<Record<Claim>> {
        let edit = VerdictEdit { rationale: Some(said("sample-rationale-third")), ..VerdictEdit::default() };
        self.workspace.edit_verdict(&self.aliya, claim, edit)?;
        self.workspace.submit_claim(&self.aliya, claim)?;
        self.workspace.approve_claim(&self.marat, claim)
    }

    /// A claim that is being checked, and one that waits for an editor.
    fn leave_work(&mut self) -> Result<()> {
        let article = self.workspace.articles()?.first().map(|article| article.id);
        let article = article.ok_or(Error::NotFound { what: "article", id: String::new() })?;
        let new = |statement: &str, quote: &str| NewClaim {
            statement: said(statement),
            article_id: Some(article),
            quote: Some(QuoteRequest { exact: said(quote), ..QuoteRequest::default() }),
            modality: Some(Modality::Reported),
            language: Some("en".to_owned()),
            tags: vec![said("sample-tag-railways")],
            ..NewClaim::default()
        };
        self.workspace.record_claim(&self.aliya, new("sample-open-statement", "sample-open-quote"))?;
        let waiting = new("sample-waiting-statement", "sample-waiting-quote");
        let waiting = self.workspace.record_claim(&self.aliya, waiting)?.id;
        let sources = self.workspace.sources()?;
        for source in sources.iter().filter(|source| source.body.origin.is_none()) {
            let evidence = NewEvidence { stance: Some(Stance::Context), ..NewEvidence::default() };
            self.workspace.attach_evidence(&self.aliya, waiting, source.id, evidence)?;
        }
        let verdict = NewVerdict {
            rating: "mostly_true".to_owned(),
            rationale: said("sample-waiting-rationale"),
            ..NewVerdict::default()
        };
        self.workspace.propose_verdict(&self.aliya, waiting, verdict)?;
        self.workspace.submit_claim(&self.aliya, waiting)?;
        Ok(())
    }
}
