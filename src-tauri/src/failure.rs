//! What a command tells when it fails: a code to branch on, a sentence for the person, and details.
//! Nearly all of it is the core's own; the shell adds that no workspace is open, that it is still read, and what the
//! window itself reports.

use claimtrail_core::error::Error;
use claimtrail_core::messages;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use ts_rs::TS;

/// A command's answer.
pub type Answer<T> = Result<T, Failure>;

/// Why a command failed.
#[derive(Debug, TS)]
#[ts(type = "import(\"./failure\").Failure")]
pub enum Failure {
    /// The core refused it.
    Core(Error),
    /// No workspace is open.
    NoWorkspace,
    /// The open workspace can't be replaced: something still reads it.
    StillRead,
    /// The window or the system around it failed.
    Window {
        /// What it said.
        reason: String,
    },
}

impl Failure {
    /// What the window or the system said.
    pub fn window(error: impl std::fmt::Display) -> Failure {
        Failure::Window { reason: error.to_string() }
    }

    fn told(&self) -> (&'static str, String, Value) {
        match self {
            Failure::Core(error) => (error.code(), error.to_string(), error.details()),
            Failure::NoWorkspace => ("no_workspace", messages::text("error-no-workspace", &[]), json!({})),
            Failure::StillRead => ("in_use", messages::text("error-still-read", &[]), json!({ "by": "" })),
            Failure::Window { reason } => {
                let sentence = messages::text("error-window", &[("reason", reason.clone().into())]);
                ("window", sentence, json!({ "reason": reason }))
            }
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.told().1)
    }
}

impl std::error::Error for Failure {}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::Core(error)
    }
}

impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (code, message, details) = self.told();
        json!({ "code": code, "message": message, "details": details }).serialize(serializer)
    }
}
