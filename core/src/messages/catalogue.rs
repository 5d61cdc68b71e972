//! The Fluent files of each language, each read when something in it is first looked for.
//! A command says one sentence and ends: reading all of them would take longer than the command.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::Language;

type Bundle = FluentBundle<FluentResource>;

/// One file in the languages that have it.
struct File {
    texts: [Option<&'static str>; Language::ALL.len()],
    read: [OnceLock<Bundle>; Language::ALL.len()],
}

macro_rules! file {
    ($name:literal, english only) => {
        File::new([Some(include_str!(concat!("../../messages/en/", $name, ".ftl"))), None, None])
    };
    ($name:literal) => {
        File::new([
            Some(include_str!(concat!("../../messages/en/", $name, ".ftl"))),
            Some(include_str!(concat!("../../messages/ru/", $name, ".ftl"))),
            Some(include_str!(concat!("../../messages/kk/", $name, ".ftl"))),
        ])
    };
}

/// In the order in which they are looked into. The terminal's own sentences and the sample are English only.
static FILES: [File; 10] = [
    file!("words"),
    file!("cli", english only),
    file!("core"),
    file!("reports"),
    file!("imports"),
    file!("search"),
    file!("menu"),
    file!("scales"),
    file!("demo", english only),
    file!("sample", english only),
];

impl File {
    const fn new(texts: [Option<&'static str>; Language::ALL.len()]) -> File {
        File { texts, read: [const { OnceLock::new() }; Language::ALL.len()] }
    }

    fn bundle(&self, language: Language) -> Option<&Bundle> {
        let text = self.texts[language as usize]?;
        Some(self.read[language as usize].get_or_init(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
            bundle.set_use_isolating(false);
            // What can't be read is left out, and a test reads them all.
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
            bundle.add_resource_overriding(resource);
            bundle
        }))
    }
}

/// The message with this id in this language, or else in English.
pub(super) fn message(language: Language, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    message_in(language, id, arguments).or_else(|| message_in(Language::En, id, arguments))
}

fn message_in(language: Language, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    FILES.iter().filter_map(|file| file.bundle(language)).find_map(|bundle| {
        let pattern = bundle.get_message(id)?.value()?;
        Some(bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
    })
}
