//! What can go wrong in a command, and how it is told: a sentence or one JSON document on standard error, and an exit code.

use std::io::{self, Write as _};
use std::process::ExitCode;

use claimtrail_core::Error;
use claimtrail_core::messages;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use serde_json::{Map, Value, json};

use crate::text;

/// What a command comes to.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

const REFUSED: u8 = 1;
const MISUSED: u8 = 2;

/// Why a command did not do what it was asked to.
pub(crate) enum Failure {
    /// The core refused or failed.
    Core(Box<Error>),
    /// The command can't be understood.
    Usage(String),
    /// Standard output takes no more.
    Output(io::Error),
    /// Faults were found; they are on standard output already.
    Found,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Core(Box::new(error))
    }
}

impl Failure {
    /// The message of the catalogue with this id, as a misuse of the command.
    pub(crate) fn misuse(id: &str) -> Failure {
        Failure::Usage(messages::text(id, &[]))
    }

    /// The same where what is damaged was to be found out.
    pub(crate) fn of_verifying(self) -> Failure {
        match self {
            Failure::Core(error) => error.of_verifying().into(),
            other => other,
        }
    }

    /// Tells the failure, and gives the program's exit code.
    pub(crate) fn report(self, json: bool) -> ExitCode {
        let (document, exit) = match self {
            Failure::Found => return ExitCode::from(REFUSED),
            // Whoever read the output has read enough.
            Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            Failure::Core(error) => (
                json!({ "code": error.code(), "message": error.to_string(), "details": error.details() }),
                REFUSED,
            ),
            Failure::Usage(message) => {
                (json!({ "code": "usage", "message": message, "details": {} }), MISUSED)
            }
            Failure::Output(error) => {
                let reason = error.to_string();
                let message = messages::text("cli-output-failed", &[("reason", reason.clone().into())]);
                (json!({ "code": "output", "message": message, "details": { "reason": reason } }), REFUSED)
            }
        };
        tell(&document, json);
        ExitCode::from(exit)
    }
}

/// Prints an error; where even standard error is closed, the exit code has to do.
fn tell(document: &Value, json: bool) {
    let mut err = io::stderr().lock();
    let _ = if json {
        writeln!(err, "{document}")
    } else {
        let message = document["message"].as_str().unwrap_or_default();
        writeln!(err, "{}", text::block(message, 0))
    };
}

/// Tells what is wrong with the command line; or the help or version that was asked for.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    let json = std::env::args_os().any(|argument| argument == "--json");
    match error.kind() {
        ErrorKind::DisplayVersion if json => {
            let document = json!({ "name": "claimtrail", "version": env!("CARGO_PKG_VERSION") });
            let _ = writeln!(io::stdout(), "{document}");
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            ExitCode::SUCCESS
        }
        _ if json => {
            tell(&json!({ "code": "usage", "message": sentence(error), "details": details(error) }), true);
            ExitCode::from(MISUSED)
        }
        _ => {
            let _ = error.print();
            ExitCode::from(MISUSED)
        }
    }
}

/// What clap says, without its heading and the usage line below it.
fn sentence(error: &clap::Error) -> String {
    let rendered = error.render().to_string();
    let body = rendered.strip_prefix("error: ").unwrap_or(&rendered);
    body.split("\n\nUsage:").next().unwrap_or(body).trim().to_owned()
}

fn details(error: &clap::Error) -> Value {
    let mut details = Map::new();
    details.insert("kind".to_owned(), snake(&format!("{:?}", error.kind())).into());
    for (kind, value) in error.context() {
        let name = match kind {
            ContextKind::InvalidArg => "argument",
            ContextKind::InvalidValue => "value",
            ContextKind::InvalidSubcommand => "command",
            ContextKind::ValidValue => "expected",
            _ => continue,
        };
        details.insert(name.to_owned(), context(value));
    }
    Value::Object(details)
}

fn context(value: &ContextValue) -> Value {
    match value {
        ContextValue::Strings(values) => json!(values),
        other => other.to_string().into(),
    }
}

/// `MissingRequiredArgument` as `missing_required_argument`.
fn snake(camel: &str) -> String {
    let mut snake = String::new();
    for c in camel.chars() {
        if c.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}
