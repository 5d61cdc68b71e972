//! Which column stands for which field: found by the columns' names, or said by a person and kept by whoever asks.
//! Names are compared by their letters and digits, capitals aside; each field takes one column, the best name for it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Problem, Result};
use crate::imports::values::letters;
use crate::reports::tables::CLAIMS;
use crate::rules::named;

/// A field that a column can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ImportField")]
pub enum Field {
    /// The claim itself: no row without it is taken.
    Statement,
    /// Who says it.
    Claimant,
    /// Who passes it on.
    ReportedBy,
    /// How it is passed on, by its name.
    Modality,
    /// When it was said.
    ClaimedOn,
    /// Where it appeared: an address, or a list of them.
    Appearances,
    /// Its language: BCP 47.
    Language,
    /// Its tags: a list.
    Tags,
    /// How urgent it is, by its name.
    Priority,
    /// Until when it is to be checked.
    DueOn,
    /// Who works on it, by name.
    Assignee,
    /// What was found: a rating's key, its label, or what fact-checkers call it.
    Rating,
    /// Why.
    Rationale,
    /// What was found, in one sentence.
    Summary,
    /// The rating's scale, by name.
    Scale,
    /// A comment on the claim.
    Comment,
    /// The claim's id, by which it is known again.
    ClaimId,
}

named!(Field {
    Statement = "statement",
    Claimant = "claimant",
    ReportedBy = "reported_by",
    Modality = "modality",
    ClaimedOn = "claimed_on",
    Appearances = "appearances",
    Language = "language",
    Tags = "tags",
    Priority = "priority",
    DueOn = "due_on",
    Assignee = "assignee",
    Rating = "rating",
    Rationale = "rationale",
    Summary = "summary",
    Scale = "scale",
    Comment = "comment",
    ClaimId = "claim_id",
});

impl Field {
    /// Whether it takes a list.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Field::Appearances | Field::Tags)
    }

    /// The names that a column of this field usually has, folded: the best first, those that say the same together.
    const fn names(self) -> &'static [&'static [&'static str]] {
        match self {
            Field::Statement => &[
                &["statement", "текстутверждения", "мәлімдемемәтіні"],
                &["claimreviewclaimreviewed"],
                &["claimreviewed"],
                &["claim"],
                &["claimtext", "claimstatement", "statementtext", "theclaim"],
                &["whatwassaid", "whatwasclaimed", "whattheysaid"],
                &["text"],
                &["claimtitle"],
                &["title"],
                &["headline"],
                &["extratitle"],
                &["утверждение", "высказывание", "текствысказывания", "мәлімдеме"],
                &["чтосказано", "чтосказали", "чтосказал", "чтоутверждается", "неайтылды", "неайтты"],
            ],
            Field::Claimant => &[
                &["claimant", "авторутверждения", "мәлімдемеавторы"],
                &["speaker", "speakername", "спикер"],
                &["creativeworkauthorname"],
                &["saidby", "statedby", "claimedby", "statementoriginator", "originator"],
                &[
                    "whosaidit",
                    "whosaid",
                    "whosaidthis",
                    "whosaysit",
                    "whosays",
                    "whomadetheclaim",
                    "whoclaimedit",
                    "whoclaims",
                    "ктосказал",
                    "ктоэтосказал",
                    "ктоговорит",
                    "ктоутверждает",
                    "кемсказано",
                    "авторвысказывания",
                    "авторслов",
                    "кімайтты",
                    "кімайтқан",
                    "кімайтады",
                ],
                &["claimauthor"],
                &["author", "автор"],
                &["person"],
                &["politician"],
            ],
            Field::ReportedBy => &[
                &["reportedby", "passedonby", "ктопередаёт"],
                &["reportingsource"],
                &["outlet"],
                &["publication"],
            ],
            Field::Modality => &[&["modality", "passedonas"]],
            Field::ClaimedOn => &[
                &[
                    "claimedon",
                    "claimdate",
                    "dateclaimed",
                    "dateofclaim",
                    "saidon",
                    "saiddate",
                    "datesaid",
                    "stated",
                    "statedon",
                    "datestated",
                    "statementdate",
                    "dateofstatement",
                    "whensaid",
                    "whenwasitsaid",
                    "whenitwassaid",
                    "когдасказано",
                    "когдасказал",
                    "когдасказали",
                    "датавысказывания",
                    "датаутверждения",
                    "айтылғанкүні",
                    "қашанайтылды",
                    "қашанайтты",
                ],
                &["creativeworkdatepublished"],
                &["date", "дата", "күні"],
                &[
                    "datepublished",
                    "publishedon",
                    "published",
                    "publisheddate",
                    "publicationdate",
                    "publishdate",
                ],
            ],
            Field::Appearances => &[
                &["appearances", "appearance", "appearedat", "гдепоявилось", "қайдашықты"],
                &["claimurl", "originalclaimurl", "claimlink", "linktoclaim", "linktotheclaim", "urlofclaim"],
                &[
                    "statementurl",
                    "statementlink",
                    "linktostatement",
                    "whereitwassaid",
                    "whereitappeared",
                    "ссылканаутверждение",
                    "ссылканавысказывание",
                    "гдесказано",
                    "қайдаайтылды",
                ],
                &["url", "link", "urls", "links", "webaddress", "ссылка", "ссылки", "сілтеме"],
                &["sourceurl"],
                // The one address of a fact-checker's own table; what ClaimReview calls a review's never stands here.
                &["factcheckurl", "factcheckanalysislink"],
            ],
            Field::Language => {
                &[&["language", "lang", "languagecode", "inlanguage", "язык", "тіл"], &["locale"]]
            }
            Field::Tags => &[
                &["tags", "tag", "теги", "тегтер"],
                &["extratags"],
                &["keywords", "keyword"],
                &["subjects", "subject"],
                &["topics", "topic"],
                &["categories", "category"],
            ],
            Field::Priority => &[&["priority"], &["urgency"]],
            Field::DueOn => &[&["dueon", "due", "duedate", "deadline", "срок"]],
            Field::Assignee => &[&["assignee", "assignedto"]],
            Field::Rating => &[
                &["rating", "оценка", "баға"],
                &["ratingalternatename"],
                &["verdict", "вердикт"],
                &["ruling"],
                &["label"],
                &["ratinglabel", "verdictlabel"],
                &["textualrating"],
                &["claimrating", "factcheckrating", "factcheckverdict", "truthrating"],
                &["ourrating", "ourverdict", "нашаоценка", "нашвердикт"],
                &["оценкадостоверности"],
                &["veracity"],
                &["conclusion"],
            ],
            Field::Rationale => {
                &[&["rationale", "reasons", "обоснование"], &["reasoning", "justification"], &["explanation"]]
            }
            Field::Summary => &[&["summary"], &["verdictsummary"]],
            Field::Scale => &[&["scale"], &["ratingscale"]],
            Field::Comment => &[&["comment", "comments"], &["note", "notes"]],
            Field::ClaimId => &[&["claimid"]],
        }
    }
}

/// One column and the field that it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MappedColumn {
    /// The column's name.
    pub column: String,
    /// The field.
    pub field: Field,
}

/// Which columns stand for which fields; a column that is not named is left out.
///
/// As JSON it is a list of `{column, field}`: whoever asks may keep it for the next table with these columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Mapping(pub Vec<MappedColumn>);

impl Mapping {
    /// What the columns' names tell. Our own report's columns are taken by their own names alone.
    #[must_use]
    pub fn of(columns: &[String]) -> Mapping {
        let own = is_own_report(columns);
        let folded: Vec<String> = columns.iter().map(|column| letters(column)).collect();
        let mut mapping = Mapping::default();
        for field in Field::ALL {
            let column = match own {
                true => columns.iter().position(|column| column == field.as_str()),
                false => only_column(&folded, *field),
            };
            if let Some(column) = column {
                mapping.0.push(MappedColumn { column: columns[column].clone(), field: *field });
            }
        }
        mapping
    }

    /// Lets a column stand for this field, or for none. Whatever stood for the field before is left out.
    pub fn put(&mut self, column: &str, field: Option<Field>) {
        self.0.retain(|mapped| mapped.column != column && Some(mapped.field) != field);
        self.0.extend(field.map(|field| MappedColumn { column: column.to_owned(), field }));
    }

    /// The place of each field's column, and those of the columns that are left out.
    ///
    /// # Errors
    /// `Invalid` for a column that the table has not, a field or a column that is named twice, or no statement.
    pub(super) fn placed(&self, columns: &[String]) -> Result<Places> {
        let mut places = Places::default();
        for MappedColumn { column, field } in &self.0 {
            let at = columns.iter().position(|name| name == column).ok_or_else(|| {
                let problem = Problem::Unknown { given: column.clone(), expected: columns.join(", ") };
                Error::invalid("mapping", problem)
            })?;
            let twice = places.of(*field).is_some() || places.0.contains(&Some(at));
            if twice {
                let key = if places.of(*field).is_some() { field.as_str() } else { column };
                return Err(Error::invalid("mapping", Problem::Repeated { key: key.to_owned() }));
            }
            places.0[*field as usize] = Some(at);
        }
        match places.of(Field::Statement) {
            Some(_) => Ok(places),
            None => Err(Error::invalid("statement", Problem::NoColumn { columns: columns.join(", ") })),
        }
    }
}

/// The place of each field's column, from 0.
#[derive(Clone, Debug, Default)]
pub(super) struct Places([Option<usize>; Field::ALL.len()]);

impl Places {
    pub(super) const fn of(&self, field: Field) -> Option<usize> {
        self.0[field as usize]
    }

    /// The name of a field's column among these; nothing where none stands for it.
    pub(super) fn name<'c>(&self, columns: &'c [String], field: Field) -> &'c str {
        self.of(field).and_then(|at| columns.get(at)).map(String::as_str).unwrap_or_default()
    }

    /// The field that a column stands for.
    pub(super) fn field_at(&self, column: usize) -> Option<Field> {
        Field::ALL.iter().copied().find(|field| self.of(*field) == Some(column))
    }
}

/// The one column with the best name for a field; none where two have a name that is as good.
fn only_column(folded: &[String], field: Field) -> Option<usize> {
    let named = |names: &[&str]| -> Vec<usize> {
        (0..folded.len()).filter(|at| names.contains(&folded[*at].as_str())).collect()
    };
    let best = field.names().iter().map(|names| named(names)).find(|columns| !columns.is_empty())?;
    if let [column] = best.as_slice() { Some(*column) } else { None }
}

/// Whether these are the columns of a report of ours: it has every value as it was. Whichever columns were chosen for it,
/// the workspace head is among them.
pub(super) fn is_own_report(columns: &[String]) -> bool {
    columns.iter().any(|column| column == "workspace_head")
}

/// Whether a name is one that columns usually have.
pub(super) fn is_known(name: &str) -> bool {
    let folded = letters(name);
    let known = |field: &Field| field.names().iter().any(|names| names.contains(&folded.as_str()));
    CLAIMS.contains(&name) || Field::ALL.iter().any(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(columns: &[&str]) -> Vec<(String, &'static str)> {
        let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
        let mapping = Mapping::of(&columns).0;
        mapping.into_iter().map(|mapped| (mapped.column, mapped.field.as_str())).collect()
    }

    #[test]
    fn the_best_name_stands_for_a_field_and_the_rest_is_left_out() {
        let found = of(&["Title", "CLAIM", "fact_check_url", "Said-By", "url"]);
        let expected = [("CLAIM", "statement"), ("Said-By", "claimant"), ("url", "appearances")];
        assert_eq!(found, expected.map(|(column, field)| (column.to_owned(), field)));
    }

    #[test]
    fn a_name_is_known_whatever_stands_between_its_words() {
        for name in [
            "said_on",
            "Said on",
            "date said",
            "statement_date",
            "claimDate",
            "claim-date",
            "Claim.Date",
            "DATE_OF_STATEMENT",
            "Когда сказано",
            "Айтылған күні",
        ] {
            assert_eq!(of(&[name]), [(name.to_owned(), "claimed_on")]);
        }
        assert_eq!(of(&["said_on_tv", "sayings"]), []);
    }

    #[test]
    fn columns_are_known_as_people_ask_for_what_stands_there() {
        for (name, field) in [
            ("Who said it?", "claimant"),
            ("Said by", "claimant"),
            ("Кто сказал", "claimant"),
            ("Автор высказывания", "claimant"),
            ("Кім айтты", "claimant"),
            ("What was said", "statement"),
            ("Высказывание", "statement"),
            ("Не айтылды", "statement"),
            ("Our rating", "rating"),
            ("Баға", "rating"),
            ("When was it said?", "claimed_on"),
            ("Дата высказывания", "claimed_on"),
            ("Қашан айтылды", "claimed_on"),
            ("Link to the claim", "appearances"),
            ("Ссылка на высказывание", "appearances"),
            ("Қайда айтылды", "appearances"),
        ] {
            assert_eq!(of(&[name]), [(name.to_owned(), field)]);
        }
        assert_eq!(of(&["Who said it", "Who said this"]), [], "either may be meant");
        assert_eq!(
            of(&["Name", "Source", "Result", "Источник", "Имя"]),
            [],
            "it may be anybody's or anything"
        );
    }

    #[test]
    fn of_two_names_that_are_as_good_neither_is_guessed() {
        assert_eq!(of(&["claim", "said_on", "statement_date"]), [("claim".to_owned(), "statement")]);
        assert_eq!(of(&["Claim", "claim_"]), []);
        let better = of(&["date", "said_on", "published"]);
        assert_eq!(better, [("said_on".to_owned(), "claimed_on")]);
    }

    #[test]
    fn who_checked_and_where_is_no_fact_about_the_claim() {
        let review = ["claim", "publisher", "review_url", "claimReview_url", "reviewUrl"];
        assert_eq!(of(&review), [("claim".to_owned(), "statement")]);
        let address = |columns: &[&str]| of(columns).pop().map(|(column, _)| column);
        assert_eq!(address(&["claim", "fact_check_url"]).as_deref(), Some("fact_check_url"));
        assert_eq!(address(&["claim", "fact_check_url", "source_url"]).as_deref(), Some("source_url"));
    }

    #[test]
    fn no_name_stands_for_two_fields() {
        let mut seen = std::collections::HashSet::new();
        let names = || Field::ALL.iter().flat_map(|field| field.names()).copied().flatten();
        assert!(names().all(|name| seen.insert(name)));
        assert!(seen.iter().all(|name| letters(name) == **name));
    }

    #[test]
    fn putting_a_column_takes_it_and_its_field_from_where_they_were() {
        let mut mapping = Mapping::default();
        mapping.put("a", Some(Field::Statement));
        mapping.put("b", Some(Field::Statement));
        mapping.put("b", Some(Field::Tags));
        assert_eq!(mapping.0, [MappedColumn { column: "b".to_owned(), field: Field::Tags }]);
        mapping.put("b", None);
        assert_eq!(mapping, Mapping::default());
    }
}
