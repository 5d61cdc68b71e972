//! The benches' rows in a tantivy index. `index DIR` reads rows as JSON lines and writes the index; `search DIR` reads
//! queries as JSON lines and answers each with the time that it took in here and the ids that it found, best first.
//! `count DIR` answers with how many rows there are.

use std::env;
use std::error::Error;
use std::io::{self, BufRead as _, Write as _};
use std::path::Path;
use std::time::Instant;

use serde::{Deserialize, Serialize};
use tantivy::collector::TopDocs;
use tantivy::directory::MmapDirectory;
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value as _,
};
use tantivy::tokenizer::{AsciiFoldingFilter, LowerCaser, SimpleTokenizer, TextAnalyzer};
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const TOKENIZER: &str = "folded";
const MEMORY: usize = 400_000_000;

/// A row: its id, what is shown of it, and all that it is found by.
#[derive(Deserialize)]
struct Row {
    id: String,
    title: String,
    text: String,
}

/// Words that all have to be there, and the beginning of one more; or any of the words, in the title alone.
#[derive(Deserialize)]
struct Asked {
    words: Vec<String>,
    #[serde(default)]
    prefix: Option<String>,
    #[serde(default)]
    any: bool,
    limit: usize,
}

#[derive(Serialize)]
struct Answer {
    nanos: u64,
    ids: Vec<String>,
    /// How many words were marked: so that marking them is not left out.
    marks: usize,
}

struct Fields {
    id: Field,
    title: Field,
    text: Field,
}

fn main() -> Result {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["index", folder] => index(Path::new(folder)),
        ["search", folder] => search(Path::new(folder)),
        ["count", folder] => count(Path::new(folder)),
        _ => Err("usage: index DIR | search DIR | count DIR".into()),
    }
}

fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let id = builder.add_text_field("id", STRING | STORED);
    let indexing =
        TextFieldIndexing::default().set_tokenizer(TOKENIZER).set_index_option(IndexRecordOption::WithFreqs);
    let indexed = TextOptions::default().set_indexing_options(indexing);
    let title = builder.add_text_field("title", indexed.clone().set_stored());
    let text = builder.add_text_field("text", indexed);
    (builder.build(), Fields { id, title, text })
}

fn folded() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).filter(AsciiFoldingFilter).build()
}

fn open(folder: &Path) -> Result<(Index, Fields)> {
    let (schema, fields) = schema();
    let index = Index::open_or_create(MmapDirectory::open(folder)?, schema)?;
    index.tokenizers().register(TOKENIZER, folded());
    Ok((index, fields))
}

fn index(folder: &Path) -> Result {
    let (index, fields) = open(folder)?;
    let mut writer: IndexWriter = index.writer(MEMORY)?;
    for line in io::stdin().lock().lines() {
        let row: Row = serde_json::from_str(&line?)?;
        let mut document = TantivyDocument::default();
        document.add_text(fields.id, row.id);
        document.add_text(fields.title, row.title);
        document.add_text(fields.text, row.text);
        writer.add_document(document)?;
    }
    writer.commit()?;
    // One segment: the fastest to search.
    let segments = index.searchable_segment_ids()?;
    if segments.len() > 1 {
        writer.merge(&segments).wait()?;
    }
    writer.wait_merging_threads()?;
    Ok(())
}

fn count(folder: &Path) -> Result {
    println!("{}", open(folder)?.0.reader()?.searcher().num_docs());
    Ok(())
}

fn search(folder: &Path) -> Result {
    let (index, fields) = open(folder)?;
    let searcher = index.reader()?.searcher();
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let asked: Asked = serde_json::from_str(&line?)?;
        let begun = Instant::now();
        let mut answer = answer(&searcher, &fields, &asked)?;
        answer.nanos = u64::try_from(begun.elapsed().as_nanos())?;
        serde_json::to_writer(&mut out, &answer)?;
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}

fn answer(searcher: &Searcher, fields: &Fields, asked: &Asked) -> Result<Answer> {
    let query = query(if asked.any { fields.title } else { fields.text }, asked);
    let found = searcher.search(&query, &TopDocs::with_limit(asked.limit).order_by_score())?;
    let mut answer = Answer { nanos: 0, ids: Vec::with_capacity(found.len()), marks: 0 };
    let mut analyzer = folded();
    for (_, address) in found {
        let document: TantivyDocument = searcher.doc(address)?;
        let stored = |field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
        answer.ids.push(stored(fields.id).to_owned());
        answer.marks += marks(&mut analyzer, stored(fields.title), asked);
    }
    Ok(answer)
}

fn query(field: Field, asked: &Asked) -> BooleanQuery {
    let occur = if asked.any { Occur::Should } else { Occur::Must };
    let mut parts: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    for word in &asked.words {
        let term = Term::from_field_text(field, word);
        parts.push((occur, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))));
    }
    if let Some(prefix) = &asked.prefix {
        let term = Term::from_field_text(field, prefix);
        parts.push((occur, Box::new(FuzzyTermQuery::new_prefix(term, 0, true))));
    }
    BooleanQuery::new(parts)
}

/// How many words of a title would be marked.
fn marks(analyzer: &mut TextAnalyzer, title: &str, asked: &Asked) -> usize {
    let (mut tokens, mut marks) = (analyzer.token_stream(title), 0);
    while let Some(token) = tokens.next() {
        let begins = asked.prefix.as_ref().is_some_and(|prefix| token.text.starts_with(prefix.as_str()));
        marks += usize::from(begins || asked.words.contains(&token.text));
    }
    marks
}
