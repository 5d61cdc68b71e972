//! `claimtrail article`: the captured texts that claims are found in.

use std::path::PathBuf;

use claimtrail_core::articles::{Article, ArticleEdit, ArticleView, NewArticle};
use claimtrail_core::ids::ArticleId;
use claimtrail_core::records::Record;
use clap::{Args, Subcommand};

use crate::commands::conflicts::{self, Conflicts};
use crate::failure::Outcome;
use crate::files;
use crate::output::{self, Page, dim, sentence, told};
use crate::parse::{self, patch};
use crate::session::Session;
use crate::text;

#[derive(Subcommand)]
pub(crate) enum ArticleCommand {
    /// Store a captured article
    Add(AddArgs),
    /// Change what is known of an article, or store a newer capture of its text
    Edit(EditArgs),
    /// Every article
    List,
    /// One article, with its text
    Show {
        /// The article
        id: String,
    },
}

/// What an article may be given besides title and text. In an edit an empty text empties the field.
#[derive(Args)]
struct Facts {
    /// Who wrote it; in an edit "" empties the field, as with the options below
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    author: Option<String>,
    /// Who published it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    publisher: Option<String>,
    /// Where it was published: an address
    #[arg(long, value_name = "URL", allow_hyphen_values = true)]
    url: Option<String>,
    /// Where a copy is kept: an address
    #[arg(long, value_name = "URL", allow_hyphen_values = true)]
    archived_url: Option<String>,
    /// When it was published: YYYY-MM-DD
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    published_on: Option<String>,
    /// Its language: a BCP 47 tag such as en or kk
    #[arg(long, value_name = "TAG", allow_hyphen_values = true)]
    language: Option<String>,
    /// A remark for the desk
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
}

#[derive(Args)]
pub(crate) struct AddArgs {
    /// The text, a UTF-8 file (- for standard input)
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    /// Its headline
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    title: String,
    #[command(flatten)]
    facts: Facts,
}

#[derive(Args)]
pub(crate) struct EditArgs {
    /// The article
    id: String,
    /// A newer capture of the text, a UTF-8 file (- for standard input)
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// Its headline
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    title: Option<String>,
    #[command(flatten)]
    facts: Facts,
}

impl ArticleCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            ArticleCommand::Add(args) => args.run(session),
            ArticleCommand::Edit(args) => args.run(session),
            ArticleCommand::List => {
                let articles = session.open()?.articles()?;
                output::list(&mut session.out, &articles, "cli-none", row)
            }
            ArticleCommand::Show { id } => {
                let workspace = session.open()?;
                let article = workspace.article(workspace.resolve(&id)?)?;
                let conflicts = Conflicts::of(&workspace, std::slice::from_ref(&article.article))?;
                session.out.show(&article, |article| for_people(article, &conflicts))
            }
        }
    }
}

impl AddArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let text = files::read_text(&self.file, "text")?;
        let (mut workspace, acting) = session.act()?;
        let facts = self.facts;
        let new = NewArticle {
            title: self.title,
            text,
            author: facts.author,
            publisher: facts.publisher,
            url: facts.url,
            archived_url: facts.archived_url,
            published_on: facts.published_on,
            language: facts.language,
            note: facts.note,
        };
        let article = workspace.add_article(&acting, new)?;
        session.out.show(&article, |article| {
            sentence("cli-article-added", &[("id", &text::short(article.id)), ("title", &article.body.title)])
        })
    }
}

impl EditArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let text = self.file.map(|file| files::read_text(&file, "text")).transpose()?;
        let (mut workspace, acting) = session.act()?;
        let id: ArticleId = workspace.resolve(&self.id)?;
        let facts = self.facts;
        let edit = ArticleEdit {
            title: self.title,
            text,
            author: patch(facts.author),
            publisher: patch(facts.publisher),
            url: patch(facts.url),
            archived_url: patch(facts.archived_url),
            published_on: patch(facts.published_on),
            language: patch(facts.language),
            note: patch(facts.note),
        };
        let article = workspace.edit_article(&acting, id, parse::edit(edit)?)?;
        session.out.show(&article, |article| {
            sentence("cli-article-edited", &[("id", &text::short(article.id)), ("title", title(article))])
        })
    }
}

fn title(article: &Record<Article>) -> &str {
    told(article, "title", &article.body.title)
}

fn row(article: &Record<Article>) -> String {
    let given = |field: &str, value: &Option<String>| {
        text::clipped(told(article, field, value.as_deref().unwrap_or_default()))
    };
    let day = given("published_on", &article.body.published_on);
    let publisher = given("publisher", &article.body.publisher);
    let publisher = if publisher.is_empty() { publisher } else { format!(" ({publisher})") };
    let (id, disputed) = (dim(&text::short(article.id)), conflicts::mark(!article.conflicts.is_empty()));
    format!("{id}  {day:<10}  {}{publisher}{disputed}", text::clipped(title(article)))
}

fn for_people(view: &ArticleView, conflicts: &Conflicts) -> String {
    let (article, body) = (&view.article, &view.article.body);
    let mut page = Page::titled(&text::line(title(article)));
    page.fact("id", &article.id.to_string());
    page.field(article, "author", body.author.as_deref());
    page.field(article, "publisher", body.publisher.as_deref());
    page.field(article, "url", body.url.as_deref());
    page.field(article, "archived_url", body.archived_url.as_deref());
    page.field(article, "published_on", body.published_on.as_deref());
    page.field(article, "language", body.language.as_deref());
    page.field(article, "note", body.note.as_deref());
    page.field(article, "text_sha256", Some(&body.text_sha256));
    let claims: Vec<String> = view.claims.iter().map(text::short).collect();
    page.row("claims", Some(&claims.join(", ")));
    page.lines(conflicts.lines(article, 2));
    page.heading("cli-heading-text");
    page.block(told(article, "text", &body.text));
    page.end()
}
