//! A desk in a folder of its own, and commands run in it.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder with a workspace and the keys of who works in it.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
}

/// What a command came to.
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: Vec<u8>,
    pub(crate) err: Vec<u8>,
}

pub(crate) const ARTICLE: &str = "Coal trains and rumours\n\nA report said that the border was shut to coal. The report \
    was passed on by many, and it appears to be fake. Nobody had seen a train turned back.\n";

impl Desk {
    /// No workspace yet.
    pub(crate) fn empty() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    /// With a workspace of Marat's.
    pub(crate) fn of_one() -> Desk {
        let desk = Desk::empty();
        desk.json(&["init", "desk.claimtrail", "--name", "Marat"]);
        desk
    }

    /// With Marat, who owns it, and Aliya, a fact-checker.
    pub(crate) fn of_two() -> Desk {
        let desk = Desk::of_one();
        desk.json(&["person", "add", "Aliya", "--role", "fact_checker"]);
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// The program, in this folder, with this folder's keys and workspace.
    pub(crate) fn command<S: AsRef<OsStr>>(&self, args: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_claimtrail"));
        command
            .args(args)
            .current_dir(self.folder.path())
            .env("CLAIMTRAIL_HOME", self.path("home"))
            .env("CLAIMTRAIL_WORKSPACE", self.path("desk.claimtrail"))
            .env_remove("CLICOLOR_FORCE")
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run<S: AsRef<OsStr>>(&self, args: &[S]) -> Ran {
        Ran::from(self.command(args).output().unwrap())
    }

    /// Runs a command that gets this on standard input.
    pub(crate) fn fed<S: AsRef<OsStr>>(&self, args: &[S], input: &[u8]) -> Ran {
        let mut child = self.piped(args);
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), input).unwrap();
        Ran::from(child.wait_with_output().unwrap())
    }

    pub(crate) fn piped<S: AsRef<OsStr>>(&self, args: &[S]) -> Child {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// The one JSON document that a command answers with.
    #[track_caller]
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let ran = self.run(&[args, &["--json"]].concat());
        assert_eq!((ran.code, ran.err()), (Some(0), String::new()), "{args:?}");
        ran.document()
    }

    /// The id of what a command answers with.
    #[track_caller]
    pub(crate) fn id(&self, args: &[&str]) -> String {
        self.json(args)["id"].as_str().unwrap().to_owned()
    }

    /// What a command prints for people.
    #[track_caller]
    pub(crate) fn text(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!((ran.code, ran.err()), (Some(0), String::new()), "{args:?}");
        ran.out()
    }

    /// The error of a command that is refused, or fails.
    #[track_caller]
    pub(crate) fn refused(&self, args: &[&str]) -> Value {
        self.failed(args, 1)
    }

    /// The error of a command that can't be understood.
    #[track_caller]
    pub(crate) fn misused(&self, args: &[&str]) -> Value {
        let error = self.failed(args, 2);
        assert_eq!(error["code"], "usage", "{args:?}");
        error
    }

    #[track_caller]
    fn failed(&self, args: &[&str], code: i32) -> Value {
        let ran = self.run(&[args, &["--json"]].concat());
        assert_eq!((ran.code, ran.out()), (Some(code), String::new()), "{args:?}: {}", ran.err());
        let error: Value = serde_json::from_slice(&ran.err).unwrap();
        let keys: Vec<&String> = error.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["code", "message", "details"]);
        assert!(!error["message"].as_str().unwrap().is_empty());
        error
    }

    /// The sample article, stored by Aliya.
    pub(crate) fn article(&self) -> String {
        self.write("article.txt", ARTICLE);
        let title = ["--title", "Coal trains", "--publisher", "The Gazette", "--as", "Aliya"];
        self.id(&[&["article", "add", "--file", "article.txt"][..], &title].concat())
    }

    /// A claim, recorded by Aliya.
    pub(crate) fn claim(&self, statement: &str) -> String {
        self.id(&["claim", "record", "--statement", statement, "--as", "Aliya"])
    }

    /// A source of Aliya's, attached to the claim. Gives both ids: the source's and the evidence's.
    pub(crate) fn source(&self, claim: &str, title: &str, stance: &str) -> (String, String) {
        let source = self.id(&["source", "add", "--title", title, "--as", "Aliya"]);
        let evidence = self.id(&["evidence", "attach", claim, &source, "--stance", stance, "--as", "Aliya"]);
        (source, evidence)
    }

    /// A claim with two sources and a verdict, submitted by Aliya.
    pub(crate) fn submitted(&self) -> String {
        let claim = self.claim("The border was shut to coal.");
        self.source(&claim, "Timetable", "refutes");
        self.source(&claim, "Letter", "refutes");
        let verdict = ["--rating", "false", "--rationale", "Trains ran.", "--as", "Aliya"];
        self.json(&[&["verdict", "propose", &claim][..], &verdict].concat());
        self.json(&["review", "submit", &claim, "--as", "Aliya"]);
        claim
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Ran {
        Ran { code: output.status.code(), out: output.stdout, err: output.stderr }
    }
}

impl Ran {
    pub(crate) fn out(&self) -> String {
        String::from_utf8(self.out.clone()).unwrap()
    }

    pub(crate) fn err(&self) -> String {
        String::from_utf8(self.err.clone()).unwrap()
    }

    /// Exactly one JSON document on standard output.
    #[track_caller]
    pub(crate) fn document(&self) -> Value {
        serde_json::from_slice(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out()))
    }
}

/// The rows of a CSV file, each by column, as a spreadsheet reads them.
pub(crate) fn rows(csv: &str) -> Vec<HashMap<String, String>> {
    csv::Reader::from_reader(csv.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// A snapshot of JSON, in which ids, hashes, times, keys and folders stand by what they are.
pub(crate) fn assert_json(name: &str, value: &Value) {
    assert_text(name, &serde_json::to_string_pretty(value).unwrap());
}

/// A snapshot of text, as [`assert_json`].
pub(crate) fn assert_text(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.add_filter(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "[id]");
    settings.add_filter(r"\b[0-9a-f]{64}\b", "[hash]");
    settings.add_filter(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", "[time]");
    settings.add_filter(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "[time]");
    settings.add_filter(r"\b[0-9a-f]{8}\b", "[short]");
    settings.add_filter(&regex_of(&std::env::temp_dir()), "[folder]");
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// A temporary folder's name, whatever it is.
fn regex_of(folder: &Path) -> String {
    let escaped: String = folder
        .display()
        .to_string()
        .chars()
        .map(|c| if c.is_alphanumeric() || c == '/' { c.to_string() } else { format!("\\{c}") })
        .collect();
    format!(r"{escaped}/\.tmp\w+")
}
