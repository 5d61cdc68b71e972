//! `claimtrail report`: tables for spreadsheets and readers. What stands in them is the core's business.

use std::io::Write;
use std::path::PathBuf;

use claimtrail_core::Workspace;
use claimtrail_core::files::write_whole;
use claimtrail_core::reports::{CsvOptions, Layout, Receipt};
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::commands::claims::FilterArgs;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::output::counted;
use crate::parse;
use crate::session::Session;

#[derive(Subcommand)]
pub(crate) enum ReportCommand {
    /// A CSV file: RFC 4180, UTF-8; a ' before a cell that a spreadsheet would run
    Csv(CsvArgs),
}

#[derive(Args)]
pub(crate) struct CsvArgs {
    /// What there is a row for
    #[arg(long, value_parser = parse::layout(), default_value = "claims")]
    layout: Layout,
    #[command(flatten)]
    filter: FilterArgs,
    /// Of the claims that this query lists besides; a query that is wrong somewhere is refused
    #[arg(long, value_name = "QUERY", allow_hyphen_values = true)]
    query: Option<String>,
    /// Begin with a byte order mark, by which Excel knows UTF-8
    #[arg(long)]
    bom: bool,
    /// Where to; without it, to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// A report that was written to a file, or stands in the answer itself.
#[derive(Serialize)]
struct Written {
    #[serde(flatten)]
    receipt: Receipt,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    csv: Option<String>,
}

impl ReportCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            ReportCommand::Csv(args) => args.run(session),
        }
    }
}

impl CsvArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let workspace = session.open()?;
        let mut filter = self.filter.filter(&workspace)?;
        if let Some(query) = &self.query {
            filter.claims = Some(workspace.claims_of_query(session.looking(&workspace)?, query)?);
        }
        let options = CsvOptions { layout: self.layout, bom: self.bom };
        let write = |workspace: &Workspace, out: &mut dyn Write| -> Outcome<Receipt> {
            Ok(workspace.report_csv(&options, &filter, out)?)
        };
        let Some(target) = self.output.filter(|path| !files::is_standard(path)) else {
            if !session.out.is_json() {
                return session.out.raw(|out| write(&workspace, out)).map(drop);
            }
            let mut csv = Vec::new();
            let receipt = write(&workspace, &mut csv)?;
            let csv =
                String::from_utf8(csv).map_err(|error| Failure::Output(std::io::Error::other(error)))?;
            return session.out.show(&Written { receipt, path: None, csv: Some(csv) }, |_| String::new());
        };
        workspace.spare(&target)?;
        let receipt = write_whole(&target, |out| write(&workspace, out))?;
        let path = target.display().to_string();
        session.out.show(&Written { receipt, path: Some(path.clone()), csv: None }, |written| {
            let head = written.receipt.head.to_string();
            let counts = [("rows", written.receipt.rows)];
            counted("cli-report-written", &counts, &[("path", &path), ("head", &head)])
        })
    }
}
