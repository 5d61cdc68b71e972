//! `claimtrail source`: the library of sources.

use claimtrail_core::ids::SourceId;
use claimtrail_core::records::Record;
use claimtrail_core::sources::{NewSource, Source, SourceEdit, SourceKind, SourceView};
use clap::{Args, Subcommand};

use crate::commands::conflicts::{self, Conflicts};
use crate::commands::history;
use crate::failure::Outcome;
use crate::output::{self, Page, dim, sentence, told, word};
use crate::parse::{self, patch};
use crate::session::Session;
use crate::text;

#[derive(Subcommand)]
pub(crate) enum SourceCommand {
    /// Add a source to the library
    Add(AddArgs),
    /// Change what is known of a source
    Edit(EditArgs),
    /// Every source
    List,
    /// One source, with the claims that it bears on
    Show {
        /// The source
        id: String,
    },
    /// Every revision of a source
    History(history::SourceHistoryArgs),
}

/// What a source may be given besides its title. In an edit an empty text empties the field.
#[derive(Args)]
struct Facts {
    /// What it is
    #[arg(long, value_parser = parse::source_kind())]
    kind: Option<SourceKind>,
    /// Whether it is first-hand
    #[arg(long, value_name = "true|false", num_args = 0..=1, default_missing_value = "true")]
    primary: Option<bool>,
    /// Who wrote or said it; in an edit "" empties the field, as with the options below
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    author: Option<String>,
    /// Who published it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    publisher: Option<String>,
    /// Where it is: an address
    #[arg(long, value_name = "URL", allow_hyphen_values = true)]
    url: Option<String>,
    /// Where a copy is kept: an address
    #[arg(long, value_name = "URL", allow_hyphen_values = true)]
    archived_url: Option<String>,
    /// When it was published: YYYY-MM-DD
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    published_on: Option<String>,
    /// When the desk saw it: YYYY-MM-DD
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    accessed_on: Option<String>,
    /// The wire story or document that it repeats: sources with one origin count once
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    origin: Option<String>,
    /// Its stake in the matter
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    interest: Option<String>,
    /// Whether it must never be named outside the desk
    #[arg(long, value_name = "true|false", num_args = 0..=1, default_missing_value = "true")]
    confidential: Option<bool>,
    /// A remark for the desk
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
}

#[derive(Args)]
pub(crate) struct AddArgs {
    /// What it is called
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    title: String,
    #[command(flatten)]
    facts: Facts,
    /// Add it though the library seems to have it already
    #[arg(long)]
    anyway: bool,
}

#[derive(Args)]
pub(crate) struct EditArgs {
    /// The source
    id: String,
    /// What it is called
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    title: Option<String>,
    #[command(flatten)]
    facts: Facts,
}

impl SourceCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            SourceCommand::Add(args) => args.run(session),
            SourceCommand::Edit(args) => args.run(session),
            SourceCommand::List => {
                let sources = session.open()?.sources()?;
                output::list(&mut session.out, &sources, "cli-none", row)
            }
            SourceCommand::Show { id } => {
                let workspace = session.open()?;
                let source = workspace.source(workspace.resolve(&id)?)?;
                let conflicts = Conflicts::of(&workspace, std::slice::from_ref(&source.source))?;
                session.out.show(&source, |source| for_people(source, &conflicts))
            }
            SourceCommand::History(args) => args.run(session),
        }
    }
}

impl AddArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let facts = self.facts;
        let new = NewSource {
            title: self.title,
            kind: facts.kind.unwrap_or_default(),
            primary: facts.primary.unwrap_or_default(),
            author: facts.author,
            publisher: facts.publisher,
            url: facts.url,
            archived_url: facts.archived_url,
            published_on: facts.published_on,
            accessed_on: facts.accessed_on,
            origin: facts.origin,
            interest: facts.interest,
            confidential: facts.confidential.unwrap_or_default(),
            note: facts.note,
            anyway: self.anyway,
        };
        let source = workspace.add_source(&acting, new)?;
        session.out.show(&source, |source| {
            sentence("cli-source-added", &[("id", &text::short(source.id)), ("title", &source.body.title)])
        })
    }
}

impl EditArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let id: SourceId = workspace.resolve(&self.id)?;
        let facts = self.facts;
        let edit = SourceEdit {
            title: self.title,
            kind: facts.kind,
            primary: facts.primary,
            author: patch(facts.author),
            publisher: patch(facts.publisher),
            url: patch(facts.url),
            archived_url: patch(facts.archived_url),
            published_on: patch(facts.published_on),
            accessed_on: patch(facts.accessed_on),
            origin: patch(facts.origin),
            interest: patch(facts.interest),
            confidential: facts.confidential,
            note: patch(facts.note),
        };
        let source = workspace.edit_source(&acting, id, parse::edit(edit)?)?;
        session.out.show(&source, |source| {
            sentence("cli-source-edited", &[("id", &text::short(source.id)), ("title", title(source))])
        })
    }
}

/// What a source is called.
pub(crate) fn title(source: &Record<Source>) -> &str {
    told(source, "title", &source.body.title)
}

/// What a source is, in a few words: its kind, and whether it is primary or confidential.
pub(crate) fn sort(source: &Source) -> String {
    let mut words = vec![word("source-kind", source.kind.as_str())];
    if source.primary {
        words.push(sentence("cli-source-primary", &[]));
    }
    if source.confidential {
        words.push(sentence("cli-source-confidential", &[]));
    }
    words.join(", ")
}

fn row(source: &Record<Source>) -> String {
    let (id, disputed) = (dim(&text::short(source.id)), conflicts::mark(!source.conflicts.is_empty()));
    format!("{id}  {} ({}){disputed}", text::clipped(title(source)), sort(&source.body))
}

fn for_people(view: &SourceView, conflicts: &Conflicts) -> String {
    let (source, body) = (&view.source, &view.source.body);
    let mut page = Page::titled(&text::line(title(source)));
    page.fact("id", &source.id.to_string());
    page.fact("kind", &sort(body));
    page.field(source, "author", body.author.as_deref());
    page.field(source, "publisher", body.publisher.as_deref());
    page.field(source, "url", body.url.as_deref());
    page.field(source, "archived_url", body.archived_url.as_deref());
    page.field(source, "published_on", body.published_on.as_deref());
    page.field(source, "accessed_on", body.accessed_on.as_deref());
    page.field(source, "origin", body.origin.as_deref());
    page.field(source, "interest", body.interest.as_deref());
    page.field(source, "note", body.note.as_deref());
    page.field(source, "attachments", Some(&body.attachments.join(", ")));
    let claims: Vec<String> = view.claims.iter().map(text::short).collect();
    page.row("claims", Some(&claims.join(", ")));
    page.lines(conflicts.lines(source, 2));
    page.end()
}
