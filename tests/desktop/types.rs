//! The types that cross to the web UI: `ui/src/ipc/types.ts` is made from the Rust types and may not drift from them.
//! `UPDATE_TYPES=1 cargo test -p claimtrail-desktop --test desktop` writes it anew.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::{env, fs};

use claimtrail_core::articles::{
    Article, ArticleClaim, ArticleEdit, ArticleListing, ArticlePage, ArticleView, NewArticle,
};
use claimtrail_core::attachments::{AddedAttachment, Attachment};
use claimtrail_core::bulk::{BulkDone, Selection};
use claimtrail_core::claims::{
    Assignment, Claim, ClaimEdit, ClaimFilter, ClaimListing, ClaimPage, DeskCounts, NewClaim,
};
use claimtrail_core::comments::Comment;
use claimtrail_core::corrections::{Correction, CorrectionEdit};
use claimtrail_core::desk::{Desk, DeskEdit};
use claimtrail_core::error::{Fault, Problem};
use claimtrail_core::evidence::{Evidence, EvidenceEdit, NewEvidence};
use claimtrail_core::history::{ClaimView, HistoryEntry};
use claimtrail_core::ids::Kind;
use claimtrail_core::imports::{ImportOptions, Preview, TableOptions};
use claimtrail_core::insights::{Insights, InsightsPeriod};
use claimtrail_core::journal::interchange::ImportReport;
use claimtrail_core::journal::redaction::Redaction;
use claimtrail_core::journal::undo::Undoable;
use claimtrail_core::journal::verify::Verification;
use claimtrail_core::messages::Language;
use claimtrail_core::people::{Device, Person, PersonEdit};
use claimtrail_core::queue::{LastLook, ReturnedClaims, ReviewQueue};
use claimtrail_core::records::Record;
use claimtrail_core::reports::{ReportOptions, ReportPreview};
use claimtrail_core::reviews::{Permission, PolicyCheck};
use claimtrail_core::rules::{Op, PolicyPoint, Refusal};
use claimtrail_core::scales::{RatingScale, ScaleEdit};
use claimtrail_core::search::{ClaimFacetValues, ClaimFacets, Completion, QueryProblem, SimilarClaim};
use claimtrail_core::sources::{
    KnownSource, NewSource, Source, SourceEdit, SourceListing, SourcePage, SourceUse, SourceView,
};
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit, VerdictView};
use claimtrail_core::workspace::{AsOf, Head};
use claimtrail_desktop::commands::articles::ChosenText;
use claimtrail_desktop::commands::attachments::SavedFile;
use claimtrail_desktop::commands::backups::{ChosenBackup, Restored, SavedBackup};
use claimtrail_desktop::commands::imports::{ImportedClaims, OpenedTable};
use claimtrail_desktop::commands::journal::SavedJournal;
use claimtrail_desktop::commands::people::{NewDevice, NewPerson};
use claimtrail_desktop::commands::reports::{ReportFilter, SavedReport};
use claimtrail_desktop::commands::undo::Staying;
use claimtrail_desktop::commands::workspace::NewWorkspace;
use claimtrail_desktop::drafts::{Draft, Drafter};
use claimtrail_desktop::jobs::JobProgress;
use claimtrail_desktop::menu::MenuAction;
use claimtrail_desktop::session::WorkspaceState;
use claimtrail_desktop::settings::{Settings, SettingsEdit};
use ts_rs::{Config, TS, TypeVisitor};

const HEADER: &str = "\
/* The types that cross between the web UI and the core, generated from the Rust types: not to be edited.
   `UPDATE_TYPES=1 cargo test -p claimtrail-desktop --test desktop` writes this file anew. */
";

/// Every type that was met, by its name.
struct Types {
    config: Config,
    met: HashSet<TypeId>,
    declared: BTreeMap<String, String>,
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.met.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let declared = <T::WithoutGenerics as TS>::decl(&self.config);
            let docs = T::docs().unwrap_or_default();
            let text = format!("\n{docs}export {declared}\n");
            let name = <T::WithoutGenerics as TS>::ident(&self.config);
            let other = self.declared.insert(name.clone(), text.clone());
            assert!(other.is_none_or(|other| other == text), "two types are called {name}");
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

macro_rules! visit {
    ($types:ident: $($type:ty),* $(,)?) => { $($types.visit::<$type>();)* };
}

fn generated() -> String {
    let config = Config::new().with_large_int("number");
    let mut types = Types { config, met: HashSet::new(), declared: BTreeMap::new() };
    visit!(types: WorkspaceState, NewWorkspace, Head, Settings, SettingsEdit, Language, Draft, Drafter, JobProgress, MenuAction);
    visit!(types: Record<Article>, NewArticle, ArticleEdit, ArticleView, ChosenText);
    visit!(types: Record<Claim>, NewClaim, ClaimEdit, Assignment, ClaimFilter, ClaimView, HistoryEntry);
    visit!(types: Record<Source>, NewSource, KnownSource, SourceEdit, SourceView, Attachment, AddedAttachment, SavedFile);
    visit!(types: Record<Evidence>, NewEvidence, EvidenceEdit, VerdictView, NewVerdict, VerdictEdit);
    visit!(types: Record<Comment>, Record<Correction>, CorrectionEdit, Permission, PolicyCheck, Op, Kind);
    visit!(types: Record<Person>, Record<Device>, PersonEdit, NewPerson, NewDevice);
    visit!(types: Record<RatingScale>, ScaleEdit, Record<Desk>, DeskEdit);
    visit!(types: Verification, ImportReport, SavedJournal, Redaction, Undoable, Staying, SavedBackup, ChosenBackup, Restored);
    visit!(types: AsOf, ReportOptions, ReportPreview, ReportFilter, SavedReport, Fault, Problem, Refusal, PolicyPoint);
    visit!(types: ClaimListing, ClaimPage, DeskCounts, Selection, BulkDone, QueryProblem, Completion);
    visit!(types: ArticleListing, ArticlePage, ArticleClaim, SourceListing, SourcePage, SourceUse);
    visit!(types: OpenedTable, TableOptions, ImportOptions, Preview, ImportedClaims);
    visit!(types: ReviewQueue, ReturnedClaims, LastLook, ClaimFacets, ClaimFacetValues, SimilarClaim);
    visit!(types: InsightsPeriod, Insights);
    types.declared.values().fold(String::from(HEADER), |all, one| all + one)
}

#[test]
fn the_types_of_the_web_ui_are_those_of_the_core() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/types.ts");
    let generated = generated();
    if env::var_os("UPDATE_TYPES").is_some() {
        fs::write(&file, &generated).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == generated, "types.ts is not what the Rust types say: run this test with UPDATE_TYPES=1");
}

#[test]
fn every_code_that_a_failure_can_have_is_known_to_the_web_ui() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let known = fs::read_to_string(root.join("ui/src/ipc/failure.ts")).unwrap();
    let core = fs::read_to_string(root.join("core/src/error.rs")).unwrap();
    let told = core.split_once("fn code(").and_then(|(_, rest)| rest.split_once("\n    }\n")).unwrap().0;
    let codes: Vec<&str> = told.split('"').skip(1).step_by(2).collect();
    assert!(
        codes.contains(&"invalid") && codes.contains(&"database"),
        "the codes are not where they were: {codes:?}"
    );
    for code in codes {
        assert!(known.contains(&format!("'{code}'")), "failure.ts does not know {code}");
    }
}
