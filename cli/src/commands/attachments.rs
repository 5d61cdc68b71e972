//! `claimtrail attachment`: files kept with a source, named by their digest.

use std::fs;
use std::path::PathBuf;

use claimtrail_core::attachments::{ATTACHMENT_MOST, AddedAttachment, Attachment, Mismatch};
use claimtrail_core::error::{Error, Problem};
use claimtrail_core::files::write_whole;
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::output::{self, Page, counted, sentence};
use crate::session::Session;
use crate::text;

#[derive(Subcommand)]
pub(crate) enum AttachmentCommand {
    /// Keep a file with a source
    Add(AddArgs),
    /// Take a file off a source; its bytes stay in the workspace, because history names them, and an undo puts it back
    Remove {
        /// The source
        source: String,
        /// The attachment: any part of the beginning or end of its SHA-256
        sha256: String,
    },
    /// The files of a source
    List {
        /// The source
        source: String,
    },
    /// Write a file out again
    Save(SaveArgs),
}

#[derive(Args)]
pub(crate) struct AddArgs {
    /// The source
    source: String,
    /// The file (- for standard input)
    file: PathBuf,
    /// What it is called; without it, as the file
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    name: Option<String>,
}

#[derive(Args)]
pub(crate) struct SaveArgs {
    /// The attachment: any part of the beginning or end of its SHA-256
    sha256: String,
    /// Where to; without it, to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// An attachment that was written to a file.
#[derive(Serialize)]
struct Saved<'a> {
    #[serde(flatten)]
    attachment: &'a Attachment,
    path: String,
}

impl AttachmentCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            AttachmentCommand::Add(args) => args.run(session),
            AttachmentCommand::Remove { source, sha256 } => {
                let (mut workspace, acting) = session.act()?;
                let (source, attachment) = (workspace.resolve(&source)?, workspace.attachment(&sha256)?);
                let source = workspace.remove_attachment(&acting, source, attachment.sha256)?;
                session.out.show(&source, |source| {
                    let (id, digest) = (text::short(source.id), text::short_hash(attachment.sha256));
                    let values = [("id", digest.as_str()), ("name", &attachment.name), ("source", &id)];
                    sentence("cli-attachment-removed", &values)
                })
            }
            AttachmentCommand::List { source } => {
                let workspace = session.open()?;
                let source = workspace.source(workspace.resolve(&source)?)?.source;
                let attachments = workspace.attachments_of(source.id)?;
                let redacted = source.is_redacted("attachments");
                let none = if redacted { "cli-attachments-redacted" } else { "cli-none" };
                output::list(&mut session.out, &attachments, none, row)
            }
            AttachmentCommand::Save(args) => args.run(session),
        }
    }
}

impl AddArgs {
    fn run(self, session: &mut Session) -> Outcome {
        refuse_huge(&self.file)?;
        let data = files::read(&self.file)?;
        let name = self
            .name
            .unwrap_or_else(|| self.file.file_name().unwrap_or_default().to_string_lossy().into_owned());
        let (mut workspace, acting) = session.act()?;
        let source = workspace.resolve(&self.source)?;
        let added = workspace.add_attachment(&acting, source, &name, data)?;
        session.out.show(&added, for_people)
    }
}

fn for_people(added: &AddedAttachment) -> String {
    let AddedAttachment { attachment, added_as, already } = added;
    let digest = text::short_hash(attachment.sha256);
    let values = [("id", digest.as_str()), ("name", &attachment.name)];
    let mut page = Page::default();
    page.line(&match added_as {
        _ if *already => sentence("cli-attachment-there", &values),
        None => sentence("cli-attachment-added", &values),
        Some(given) => sentence("cli-attachment-kept-name", &[&values[..], &[("given", given)]].concat()),
    });
    if let Some(Mismatch { named, found }) = &attachment.mismatch {
        let found = found.as_deref().unwrap_or("none");
        let values = [("name", attachment.name.as_str()), ("named", named), ("found", found)];
        page.line(&sentence("cli-attachment-mismatch", &values));
    }
    page.end()
}

/// A file that is too large is refused before it is read.
fn refuse_huge(file: &std::path::Path) -> Outcome {
    match fs::metadata(file) {
        Ok(there) if there.is_file() && there.len() > ATTACHMENT_MOST => {
            let problem = Problem::TooLarge { bytes: there.len(), most: ATTACHMENT_MOST };
            Err(Error::invalid("file", problem).into())
        }
        _ => Ok(()),
    }
}

impl SaveArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let target = self.output.filter(|path| !files::is_standard(path));
        if target.is_none() && session.out.is_json() {
            return Err(Failure::misuse("cli-save-needs-file"));
        }
        let workspace = session.open()?;
        let attachment = workspace.attachment(&self.sha256)?;
        let Some(target) = target else {
            return session.out.raw(|out| out.write_all(&attachment.data).map_err(Failure::Output));
        };
        workspace.spare(&target)?;
        write_whole(&target, |out| {
            out.write_all(&attachment.data).map_err(|error| Error::io(&target, error))
        })?;
        let path = target.display().to_string();
        let saved = Saved { attachment: &attachment, path: path.clone() };
        let counts = [("bytes", attachment.size)];
        session.out.show(&saved, |_| counted("cli-saved", &counts, &[("path", &path)]))
    }
}

fn row(attachment: &Attachment) -> String {
    let (size, media_type) = (attachment.size, text::line(&attachment.media_type));
    format!("{}  {size:>10}  {media_type}  {}", attachment.sha256, text::line(&attachment.name))
}
