//! What a command prints: one JSON document, or text for people. Text is built in full and made harmless first;
//! JSON is written as it is. Nothing is printed that was not asked for.

use std::fmt::Write as _;
use std::io::{self, BufWriter, Write};

use claimtrail_core::called::Called;
use claimtrail_core::files::Noting;
use claimtrail_core::ids::EntityRef;
use claimtrail_core::messages::{self, Argument};
use claimtrail_core::records::{Entity, Record};
use claimtrail_core::reports::REDACTED;
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::text;

const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const PLAIN: &str = "\x1b[0m";
const BUFFER: usize = 64 * 1024;

/// Standard output, as JSON or as text.
pub(crate) struct Output {
    json: bool,
    out: BufWriter<Box<dyn Write>>,
}

impl Output {
    pub(crate) fn new(json: bool) -> Output {
        let out: Box<dyn Write> =
            if json { Box::new(io::stdout().lock()) } else { Box::new(anstream::stdout().lock()) };
        Output { json, out: BufWriter::with_capacity(BUFFER, out) }
    }

    pub(crate) const fn is_json(&self) -> bool {
        self.json
    }

    /// Prints one thing.
    pub(crate) fn show<T: Serialize>(&mut self, value: &T, for_people: impl FnOnce(&T) -> String) -> Outcome {
        if self.json {
            self.document(value)?;
            return self.put("\n");
        }
        let text = for_people(value);
        self.put(text.trim_end_matches('\n')).and_then(|()| self.put("\n"))
    }

    /// Begins a list that is printed as it comes.
    pub(crate) fn list(&mut self) -> List<'_> {
        List { out: self, items: 0 }
    }

    /// Begins a list that is printed as it comes, in JSON as this field of a document.
    pub(crate) fn list_in(&mut self, field: &str) -> Outcome<List<'_>> {
        if self.json {
            self.put(&format!("{{\"{field}\":"))?;
        }
        Ok(self.list())
    }

    /// Tells people something besides what was asked for; nothing where JSON is.
    pub(crate) fn note(&self, text: &str) {
        if !self.json {
            eprintln!("{}", text::line(text));
        }
    }

    /// Prints text for people; nothing where JSON is asked for.
    pub(crate) fn say(&mut self, text: &str) -> Outcome {
        if self.json { Ok(()) } else { self.put(text).and_then(|()| self.put("\n")) }
    }

    /// Prints what `fill` writes, byte for byte.
    pub(crate) fn raw<T>(&mut self, fill: impl FnOnce(&mut dyn Write) -> Outcome<T>) -> Outcome<T> {
        self.flush()?;
        let mut noting = Noting::new(BufWriter::with_capacity(BUFFER, io::stdout()));
        let result = fill(&mut noting);
        let flushed = noting.flush();
        // What fails on standard output is told apart from what the core refuses.
        match (result.and_then(|value| flushed.map_err(Failure::Output).map(|()| value)), noting.failed()) {
            (Err(_), Some(error)) => Err(Failure::Output(error)),
            (result, _) => result,
        }
    }

    pub(crate) fn flush(&mut self) -> Outcome {
        self.out.flush().map_err(Failure::Output)
    }

    /// Ends the output: what is still held back is written.
    pub(crate) fn finish(mut self) -> Outcome {
        self.flush()
    }

    fn document<T: Serialize>(&mut self, value: &T) -> Outcome {
        serde_json::to_writer(&mut self.out, value).map_err(|error| Failure::Output(error.into()))
    }

    fn put(&mut self, text: &str) -> Outcome {
        self.out.write_all(text.as_bytes()).map_err(Failure::Output)
    }
}

/// A list in the making: a JSON array with an item a line, or lines of text.
pub(crate) struct List<'a> {
    out: &'a mut Output,
    items: usize,
}

impl List<'_> {
    pub(crate) fn item<T: Serialize>(&mut self, item: &T, for_people: impl FnOnce(&T) -> String) -> Outcome {
        self.items += 1;
        if !self.out.json {
            let text = for_people(item);
            return self.out.put(text.trim_end_matches('\n')).and_then(|()| self.out.put("\n"));
        }
        self.out.put(if self.items == 1 { "[" } else { ",\n" })?;
        self.out.document(item)
    }

    pub(crate) fn flush(&mut self) -> Outcome {
        self.out.flush()
    }

    /// Ends a list that is a document's field: the other fields follow it.
    pub(crate) fn end_with<T: Serialize>(self, none: &str, fields: &T) -> Outcome {
        if !self.out.json {
            return self.end(none);
        }
        let fields = serde_json::to_string(fields).map_err(|error| Failure::Output(error.into()))?;
        self.out.put(if self.items == 0 { "[]," } else { "]," })?;
        self.out.put(fields.trim_start_matches('{'))?;
        self.out.put("\n")
    }

    /// Ends the list. People are told where it is empty, by the message with this id.
    pub(crate) fn end(self, none: &str) -> Outcome {
        match (self.out.json, self.items) {
            (true, 0) => self.out.put("[]\n"),
            (true, _) => self.out.put("]\n"),
            (false, 0) => self.out.say(&dim(&messages::text(none, &[]))),
            (false, _) => Ok(()),
        }
    }
}

/// Prints a whole list.
pub(crate) fn list<T: Serialize>(
    out: &mut Output,
    items: &[T],
    none: &str,
    for_people: impl Fn(&T) -> String,
) -> Outcome {
    let mut list = out.list();
    for item in items {
        list.item(item, &for_people)?;
    }
    list.end(none)
}

/// A sentence of the catalogue. Its values are made harmless.
pub(crate) fn sentence(id: &str, values: &[(&'static str, &str)]) -> String {
    let arguments: Vec<(&'static str, Argument)> =
        values.iter().map(|(name, value)| (*name, text::line(value).into())).collect();
    messages::text(id, &arguments)
}

/// A sentence of the catalogue with numbers in it: the catalogue chooses singular or plural by them.
pub(crate) fn counted(id: &str, counts: &[(&'static str, u64)], values: &[(&'static str, &str)]) -> String {
    let counts = counts.iter().map(|(name, count)| (*name, Argument::from(*count)));
    let values = values.iter().map(|(name, value)| (*name, text::line(value).into()));
    messages::text(id, &counts.chain(values).collect::<Vec<_>>())
}

pub(crate) fn bold(text: &str) -> String {
    format!("{BOLD}{text}{PLAIN}")
}

pub(crate) fn dim(text: &str) -> String {
    format!("{DIM}{text}{PLAIN}")
}

/// A name for people: of a state, a role, a field.
pub(crate) fn word(group: &str, name: &str) -> String {
    text::line(&messages::word(group, name))
}

/// What kind of thing an entity is shown as, and the beginning of what that is called.
pub(crate) fn called(called: Option<&Called>, entity: EntityRef) -> (String, String) {
    let kind = called.map_or(entity.kind, |called| called.entity.kind);
    let name = called.map_or_else(|| text::short(entity.id), |called| never_blank(&called.name).to_owned());
    (word("kind", kind.as_str()), text::clipped(&name))
}

/// A field's value; where it was destroyed, the mark that says so.
pub(crate) fn told<'a, T: Entity>(record: &Record<T>, field: &str, value: &'a str) -> &'a str {
    if record.is_redacted(field) { REDACTED } else { value }
}

/// A text that can't be blank, such as a statement: where it is empty it was destroyed.
pub(crate) fn never_blank(text: &str) -> &str {
    if text.is_empty() { REDACTED } else { text }
}

/// One thing's text: a heading, labelled values, longer texts below them.
#[derive(Default)]
pub(crate) struct Page {
    text: String,
    rows: Vec<(String, String)>,
}

impl Page {
    pub(crate) fn titled(title: &str) -> Page {
        let mut page = Page::default();
        page.line(&bold(title));
        page
    }

    /// A part's heading, from the catalogue.
    pub(crate) fn heading(&mut self, id: &str) {
        self.end_rows();
        let _ = write!(self.text, "\n{}\n", bold(&messages::text(id, &[])));
    }

    /// A line that is harmless already.
    pub(crate) fn line(&mut self, harmless: &str) {
        self.end_rows();
        self.text.push_str(harmless);
        self.text.push('\n');
    }

    /// Lines that are harmless already.
    pub(crate) fn lines(&mut self, harmless: impl Iterator<Item = String>) {
        harmless.for_each(|line| self.line(&line));
    }

    /// A text on as many lines as it has, indented.
    pub(crate) fn block(&mut self, text: &str) {
        self.line(&text::block(text, 2));
    }

    /// A labelled value; nothing for an empty one.
    pub(crate) fn row(&mut self, field: &str, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            self.rows.push((word("cli-label", field), text::line(value)));
        }
    }

    /// A labelled value that is never empty.
    pub(crate) fn fact(&mut self, field: &str, value: &str) {
        self.row(field, Some(value));
    }

    /// A record's field: nothing for an empty one, a mark for one that was destroyed.
    pub(crate) fn field<T: Entity>(&mut self, record: &Record<T>, field: &str, value: Option<&str>) {
        self.row(field, Some(told(record, field, value.unwrap_or_default())));
    }

    fn end_rows(&mut self) {
        let width = self.rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
        for (label, value) in self.rows.drain(..) {
            let pad = width - label.chars().count();
            let _ = writeln!(self.text, "  {}{:pad$}  {value}", dim(&label), "");
        }
    }

    pub(crate) fn end(mut self) -> String {
        self.end_rows();
        self.text
    }
}
