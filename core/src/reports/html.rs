//! One page that a desk can send to a colleague, print or archive: it runs nothing, fetches nothing, and holds all that
//! it shows. Its words are those of the language that the program speaks.
//!
//! The page is filled from the templates beside this file, claim by claim. Whatever a person typed is escaped where it is
//! put in; only Markdown becomes HTML of its own, in `markdown.rs`. What stands of each claim is gathered in `shown.rs`.

use std::collections::HashMap;
use std::sync::LazyLock;

use minijinja::value::{Kwargs, Serde};
use minijinja::{Environment, HtmlEscape, Value};
use serde::Serialize;

use crate::claims::ClaimFilter;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::ids::{ClaimId, Hash};
use crate::messages::{self, Argument};
use crate::records::Record;
use crate::reports::batches::{self, Pen};
use crate::reports::dossier::Reader;
use crate::reports::output::{Parts, Report, failed};
use crate::reports::{self, REDACTED, Reading, RedactionProfile, WITHHELD};
use crate::store::{self, Db};

mod markdown;
mod shown;

use shown::{Moment, Shown};

const STYLE: &str = include_str!("html/style.css");

/// The templates, by name. That of a page's end is a template too: a page without claims says so there.
static TEMPLATES: LazyLock<std::result::Result<Environment<'static>, minijinja::Error>> =
    LazyLock::new(|| {
        let mut templates = Environment::new();
        templates.add_template("head.html", include_str!("html/head.html"))?;
        templates.add_template("claim.html", include_str!("html/claim.html"))?;
        templates.add_template("foot.html", include_str!("html/foot.html"))?;
        templates.add_function("t", sentence);
        templates.add_function("word", |group: &str, name: &str| messages::word(group, name));
        templates.add_function("said", said);
        templates.add_global("redacted", REDACTED);
        templates.add_global("withheld", WITHHELD);
        Ok(templates)
    });

/// What stands at the beginning of the page.
#[derive(Serialize)]
struct Head<'a> {
    language: &'static str,
    style: &'static str,
    desk: &'a str,
    count: u64,
    made_at: Moment,
    head: String,
    workspace: String,
    profile: &'static str,
    as_of: Option<String>,
}

pub(super) fn write(
    report: &mut Report<'_>,
    reading: Reading<'_>,
    (desk, profile): (&Record<Desk>, RedactionProfile),
    filter: &ClaimFilter,
) -> Result<()> {
    let head = Head {
        language: messages::spoken().as_str(),
        style: STYLE,
        desk: &desk.body.name,
        count: store::claims::count(reading.0, filter)?,
        made_at: Moment::of(report.made_at),
        head: report.head.to_string(),
        workspace: desk.id.to_string(),
        profile: profile.as_str(),
        as_of: report.as_of.map(reports::time_of),
    };
    report.write(filled("head.html", &head)?.as_bytes())?;
    let context = (report.head, profile);
    let written = batches::write(report, reading, filter, (pen, &context), &mut |report, claims: Parts| {
        report.take(claims, "")
    });
    report.unless_enough(written)?;
    report.write(filled("foot.html", &head)?.as_bytes())
}

type Context = (Hash, RedactionProfile);

fn pen<'a>(db: &'a Db, (head, profile): &'a Context) -> Result<Box<dyn Pen<Parts> + 'a>> {
    Ok(Box::new(PagePen { reader: Reader::new(db, *head)?, profile: *profile }))
}

struct PagePen<'a> {
    reader: Reader<'a>,
    profile: RedactionProfile,
}

impl Pen<Parts> for PagePen<'_> {
    fn write(&mut self, claim: ClaimId, parts: &mut Parts) -> Result<()> {
        let (dossier, publication) = (self.reader.dossier(claim)?, self.reader.publication(claim)?);
        parts.written.push(filled("claim.html", &Shown::of(&dossier, publication, self.profile))?);
        Ok(())
    }
}

/// A template, filled; it ends with a line break.
fn filled(template: &str, with: &impl Serialize) -> Result<String> {
    let templates = TEMPLATES.as_ref().map_err(|error| Error::Damaged { what: error.to_string() })?;
    let filled = templates.get_template(template).and_then(|template| template.render(Serde(with)));
    filled.map(|text| text + "\n").map_err(|error| failed(std::io::Error::other(error)))
}

/// A sentence of the catalogue, its places filled.
fn sentence(id: &str, places: Kwargs) -> std::result::Result<String, minijinja::Error> {
    const PLACES: [&str; 6] = ["count", "desk", "fields", "value", "worst", "best"];
    let mut arguments = HashMap::new();
    for place in PLACES {
        if let Some(value) = places.get::<Option<Value>>(place)? {
            let argument = value.as_i64().map_or_else(|| value.to_string().into(), Argument::from);
            arguments.insert(place, argument);
        }
    }
    places.assert_all_used()?;
    Ok(messages::text(id, &arguments.into_iter().collect::<Vec<_>>()))
}

/// A text as it stands, and what stands for one in other letters.
fn said(text: &str) -> Value {
    let escaped = HtmlEscape(text);
    Value::from_safe_string(match text {
        REDACTED | WITHHELD => format!("<em class=\"gone\">{escaped}</em>"),
        _ => escaped.to_string(),
    })
}
