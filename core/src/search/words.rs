//! Words compared as people mean them: capitals and small letters alike, in any script.
//! What is stored is NFC already; folding accents comes with the full-text index.

/// The text in small letters.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut chars = text.chars();
    let mut copied = text;
    while let Some(c) = chars.next() {
        if is_small(c) {
            continue;
        }
        // What stood before is small already, and is taken at once.
        let end = copied.len() - chars.as_str().len() - c.len_utf8();
        folded.push_str(&copied[..end]);
        folded.extend(c.to_lowercase());
        copied = chars.as_str();
    }
    folded.push_str(copied);
    folded
}

/// Whether a character is for certain its own small letter: ASCII and the Cyrillic of Russian.
const fn is_small(c: char) -> bool {
    matches!(c, '\0'..='@' | '['..='\x7f' | 'а'..='џ')
}

/// Whether the text has these words somewhere, which are folded.
pub(crate) fn has(text: &str, words: &str) -> bool {
    folded(text).contains(words)
}

/// Whether a list of texts, as JSON, has one with these words in it.
pub(crate) fn list_has(json: &str, words: &str) -> bool {
    json != "[]" && may_have(json, words) && list(json).iter().any(|text| has(text, words))
}

/// Whether a list of texts, as JSON, has one that is these words.
pub(crate) fn list_names(json: &str, words: &str) -> bool {
    json != "[]" && may_have(json, words) && list(json).iter().any(|text| folded(text) == words)
}

/// Whether a quote, as JSON, has these words in what it quotes.
pub(crate) fn quote_has(json: &str, words: &str) -> bool {
    #[derive(serde::Deserialize)]
    struct Exact {
        exact: String,
    }
    let exact = || serde_json::from_str(json).map(|quote: Exact| quote.exact);
    may_have(json, words) && exact().is_ok_and(|exact| has(&exact, words))
}

/// Whether JSON can have these words in it: what it writes otherwise is not told by its text.
fn may_have(json: &str, words: &str) -> bool {
    words.contains(|c: char| c == '"' || c == '\\' || c.is_control()) || has(json, words)
}

fn list(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_those_of_every_script() {
        let text = "Қазақстан ЁЛКА Straße ÀÉ Я";
        assert_eq!(folded(text), text.to_lowercase());
        assert!(has("Russian COAL", "coal"));
    }

    #[test]
    fn lists_and_quotes_are_searched_by_what_they_say() {
        assert!(list_has(r#"["coal mine","say \"no\""]"#, "say \"no"));
        assert!(!list_has(r#"["coal","mine"]"#, "\",\""));
        assert!(list_names(r#"["Coal"]"#, "coal"));
        assert!(!list_names(r#"["coal mine"]"#, "coal"));
        assert!(!quote_has(r#"{"exact":"a","prefix":"coal"}"#, "coal"));
        assert!(quote_has(r#"{"exact":"Coal","prefix":""}"#, "coal"));
    }
}
