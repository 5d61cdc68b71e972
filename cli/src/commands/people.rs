//! `claimtrail person`: who works at the desk, and in which role.

use claimtrail_core::people::{self, Person, PersonEdit, Place};
use claimtrail_core::records::Record;
use claimtrail_core::rules::Role;
use clap::{Args, Subcommand};

use crate::commands::conflicts::Conflicts;
use crate::failure::Outcome;
use crate::output::{self, dim, sentence, word};
use crate::parse;
use crate::session::{self, Session};
use crate::text;

#[derive(Subcommand)]
pub(crate) enum PersonCommand {
    /// Add a person, with a key on this computer or, with --key, on another one
    Add(AddArgs),
    /// Everyone at the desk, those who left too
    List,
    /// Change a person's name or role, or whether they still work here
    Set(SetArgs),
}

#[derive(Args)]
pub(crate) struct AddArgs {
    /// What they are called
    #[arg(allow_hyphen_values = true)]
    name: String,
    /// What they may do
    #[arg(long, value_parser = parse::role())]
    role: Role,
    /// The public key that `device request` printed on their own computer
    #[arg(long, value_name = "HEX")]
    key: Option<String>,
}

#[derive(Args)]
pub(crate) struct SetArgs {
    /// The person, by name or id
    #[arg(allow_hyphen_values = true)]
    person: String,
    /// What they are called from now on
    #[arg(long, allow_hyphen_values = true)]
    name: Option<String>,
    /// What they may do
    #[arg(long, value_parser = parse::role())]
    role: Option<Role>,
    /// Whether they work here
    #[arg(long, value_name = "true|false")]
    active: Option<bool>,
}

impl PersonCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            PersonCommand::Add(args) => args.run(session),
            PersonCommand::List => {
                let workspace = session.open()?;
                let people = workspace.people()?;
                let conflicts = Conflicts::of(&workspace, &people)?;
                output::list(&mut session.out, &people, "cli-none", |person| {
                    for_people(person) + &conflicts.below(person, 4)
                })
            }
            PersonCommand::Set(args) => args.run(session),
        }
    }
}

impl AddArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let here = self.key.is_none();
        let place = self.key.map_or(Place::Here, Place::Elsewhere);
        let person = workspace.add_person(&acting, &self.name, self.role, place)?;
        session.out.show(&person, |person| {
            let id = if here { "cli-person-added-here" } else { "cli-person-added" };
            sentence(
                id,
                &[("name", &people::shown_name(person)), ("role", &word("role", person.body.role.as_str()))],
            )
        })
    }
}

impl SetArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let id = session::person(&workspace, &self.person)?;
        let edit = PersonEdit { name: self.name, role: self.role, active: self.active };
        let person = workspace.set_person(&acting, id, parse::edit(edit)?)?;
        session.out.show(&person, for_people)
    }
}

fn for_people(person: &Record<Person>) -> String {
    let role = word("role", person.body.role.as_str());
    let left = if person.body.active { String::new() } else { sentence("cli-person-left", &[]) };
    let id = dim(&text::short(person.id));
    format!("{id}  {role:<12}  {} {left}", text::line(&people::shown_name(person))).trim_end().to_owned()
}
