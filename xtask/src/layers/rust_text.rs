//! Rust source seen as the layering rules see it: code without comments, literals apart, test items gone.
//! It knows just enough of the language not to mistake one for another.

use std::ops::Range;

/// One file. Comments, literals and test items are blank in `code`, which keeps every line where it was.
#[derive(Debug, Default)]
pub(super) struct RustText {
    pub(super) code: String,
    pub(super) literals: Vec<Literal>,
}

/// A string literal's contents as written, escapes and all, and where in the code it begins.
#[derive(Debug)]
pub(super) struct Literal {
    pub(super) at: usize,
    pub(super) contents: String,
}

impl RustText {
    pub(super) fn read(text: &str) -> Self {
        let mut read = Self::default();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let literal = literal_length(rest);
            if let Some(length) = literal {
                read.literals
                    .push(Literal { at: read.code.len(), contents: contents(&rest[..length]).to_owned() });
            }
            let blank = literal.or_else(|| comment_length(rest)).or_else(|| character_length(rest));
            match blank {
                Some(length) => read.code.extend(rest[..length].chars().map(blanked)),
                None => read.code.push(first),
            }
            rest = &rest[blank.unwrap_or(first.len_utf8())..];
        }
        read.without_tests()
    }

    fn without_tests(mut self) -> Self {
        while let Some(item) = test_item(&self.code) {
            let blank: String = self.code[item.clone()].bytes().map(|byte| blanked(byte.into())).collect();
            self.code.replace_range(item.clone(), &blank);
            self.literals.retain(|literal| !item.contains(&literal.at));
        }
        self
    }
}

fn blanked(c: char) -> char {
    if c == '\n' { '\n' } else { ' ' }
}

/// The length of the string literal that `rest` begins with: plain, byte, C, or raw.
fn literal_length(rest: &str) -> Option<usize> {
    let quote = rest.bytes().take_while(|b| b"bcr#".contains(b)).count();
    let (opener, body) = (&rest[..quote], rest[quote..].strip_prefix('"')?);
    let body_length = match opener.trim_end_matches('#') {
        "r" | "br" | "cr" => {
            let closer = format!("\"{}", "#".repeat(opener.matches('#').count()));
            body.find(&closer).map(|at| at + closer.len())
        }
        _ => closing_quote(body).map(|at| at + 1),
    };
    Some(quote + 1 + body_length.unwrap_or(body.len()))
}

fn closing_quote(body: &str) -> Option<usize> {
    let mut escaped = false;
    body.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })
}

fn contents(literal: &str) -> &str {
    let inner = literal.trim_start_matches(['b', 'c', 'r', '#']).trim_end_matches('#');
    let inner = inner.strip_prefix('"').unwrap_or(inner);
    inner.strip_suffix('"').unwrap_or(inner)
}

/// The length of the comment that `rest` begins with; block comments nest.
fn comment_length(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    let mut open = 0_usize;
    let mut at = 0;
    loop {
        match rest.as_bytes()[at..] {
            [b'/', b'*', ..] => (open, at) = (open + 1, at + 2),
            _ if open == 0 => return (at > 0).then_some(at),
            [b'*', b'/', ..] => (open, at) = (open - 1, at + 2),
            [_, ..] => at += 1,
            [] => return Some(at),
        }
    }
}

/// The length of the character literal that `rest` begins with; a lifetime is none.
fn character_length(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix('\'')?;
    let mut chars = body.chars();
    let first = chars.next()?;
    if first == '\\' {
        let escaped = 1 + chars.next()?.len_utf8();
        return Some(1 + escaped + body[escaped..].find('\'')? + 1);
    }
    (chars.next()? == '\'').then_some(1 + first.len_utf8() + 1)
}

/// The first item under `#[cfg(test)]`: up to its `;` or through the braces that it opens.
fn test_item(code: &str) -> Option<Range<usize>> {
    let start = code.find("#[cfg(test)]")?;
    let mut open = 0_usize;
    let length = code[start..].bytes().position(|byte| {
        match byte {
            b'{' => open += 1,
            b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        open == 0 && (byte == b'}' || byte == b';')
    });
    Some(start..length.map_or(code.len(), |length| start + length + 1))
}

#[cfg(test)]
mod tests {
    use super::RustText;

    fn literals(text: &str) -> Vec<String> {
        let read = RustText::read(text);
        read.literals.into_iter().map(|found| found.contents).collect()
    }

    #[test]
    fn literals_of_every_kind_are_set_apart() {
        let text = r####"f("a\"b", b"c", r"d\", r#"e"f"#, br##"g"#"##, "")"####;
        assert_eq!(literals(text), [r#"a\"b"#, "c", r"d\", "e\"f", "g\"#", ""]);
    }

    #[test]
    fn code_keeps_its_lines_and_loses_comments_and_literals() {
        let read = RustText::read("a /* b\n /* c */ d */ e\n// f\ng \"h\ni\" j\n");
        let lines: Vec<&str> = read.code.lines().map(str::trim).collect();
        assert_eq!(lines, ["a", "e", "", "g", "j"]);
    }

    #[test]
    fn characters_and_lifetimes_open_no_string() {
        let text = "fn f<'a>(x: &'a str) { g('\"', '\\'', '\\u{1F600}', 'ж', r#type); h(\"i\") }";
        assert_eq!(literals(text), ["i"]);
    }

    #[test]
    fn test_items_are_gone_and_what_follows_stays() {
        let read = RustText::read(
            "#[cfg(test)]\nuse a::b;\n#[cfg(test)]\nmod tests {\n fn c() { \"}\" }\n}\nfn d() { \"e\" }\n",
        );
        let lines: Vec<&str> = read.code.lines().map(str::trim_end).collect();
        assert_eq!(lines, ["", "", "", "", "", "", "fn d() {     }"]);
        assert_eq!(read.literals.len(), 1);
    }

    #[test]
    fn unfinished_text_ends_quietly() {
        for text in ["\"a", "/* a", "r#\"a", "'", "#[cfg(test)] mod a {"] {
            assert_eq!(RustText::read(text).code.len(), text.len(), "{text}");
        }
    }
}
