//! Markdown as HTML that can do nothing: HTML in the text is text, pictures are their words and their address, and links
//! show where they lead, to the web or to a letter. As the window shows it.

use minijinja::HtmlEscape;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// The text as HTML.
pub(super) fn html_of(text: &str) -> String {
    // Subscripts are told apart to be text: otherwise single tildes would strike through, as two do.
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_SUBSCRIPT;
    let parser = Parser::new_ext(text, options);
    let mut page = String::new();
    html::push_html(&mut page, harmless(parser).into_iter());
    page
}

/// Whether an address leads somewhere when it is followed: to the web, or to a letter.
pub(super) fn leads(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https" | "mailto"))
}

fn harmless<'t>(parser: Parser<'t>) -> Vec<Event<'t>> {
    let mut events = Vec::new();
    // Where each link begins that has not ended, and where it leads.
    let mut links: Vec<(usize, CowStr<'t>)> = Vec::new();
    for event in parser {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push((events.len(), dest_url));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some((begins, address)) = links.pop() {
                    end_link(&mut events, begins, &address);
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => events.push(Event::Text(html)),
            Event::Start(Tag::Subscript) | Event::End(TagEnd::Subscript) => {
                events.push(Event::Text("~".into()));
            }
            Event::Start(Tag::HtmlBlock) => events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => events.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Heading { level, .. }) => events.push(Event::Start(Tag::Heading {
                level: below(level),
                id: None,
                classes: Vec::new(),
                attrs: Vec::new(),
            })),
            Event::End(TagEnd::Heading(level)) => events.push(Event::End(TagEnd::Heading(below(level)))),
            other => events.push(other),
        }
    }
    events
}

/// The words of a link, and its address after them where they are not the same.
fn end_link(events: &mut Vec<Event<'_>>, begins: usize, address: &CowStr<'_>) {
    let same = matches!(&events[begins..], [Event::Text(words)] if words == address);
    let shown = if leads(address) {
        let address = HtmlEscape(address);
        format!("<a href=\"{address}\" rel=\"noreferrer nofollow\" dir=\"ltr\">{address}</a>")
    } else {
        format!("<bdi>{}</bdi>", HtmlEscape(address))
    };
    if same {
        events.truncate(begins);
        events.push(Event::InlineHtml(shown.into()));
    } else {
        events.push(Event::InlineHtml(format!(" ({shown})").into()));
    }
}

/// Headings of a text rank below those of the page around it.
const fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H4,
        HeadingLevel::H2 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_reads_as_it_was_meant() {
        let html = html_of("# No block\n\n- *none*\n- **at all**\n\n| a | b |\n|---|---|\n| 1 | ~~2~~ |");
        assert!(html.starts_with(
            "<h4>No block</h4>\n<ul>\n<li><em>none</em></li>\n<li><strong>at all</strong></li>"
        ));
        assert!(html.contains("<td>1</td><td><del>2</del></td>"), "{html}");
    }

    #[test]
    fn two_tildes_strike_through_and_single_ones_are_text() {
        assert_eq!(
            html_of("It was ~about~ 5, ~~not ~7~ at all~~"),
            "<p>It was ~about~ 5, <del>not ~7~ at all</del></p>\n"
        );
    }

    #[test]
    fn a_link_shows_where_it_leads() {
        let html = html_of("[the record](https://example.org/?a=1&b=\"2\" \"a title\")");
        let address = "https:&#x2f;&#x2f;example.org&#x2f;?a=1&amp;b=&quot;2&quot;";
        assert!(html.starts_with("<p>the record (<a href=\""), "{html}");
        assert!(
            html.contains(&format!("rel=\"noreferrer nofollow\" dir=\"ltr\">{address}</a>)</p>")),
            "{html}"
        );
        assert_eq!(
            html_of("<https://example.org>").matches("example.org").count(),
            2,
            "once as its own words"
        );
    }

    #[test]
    fn nothing_in_a_text_becomes_a_script_a_picture_or_a_link_to_one() {
        for text in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "<div onclick=\"alert(1)\">\n\nwords\n\n</div>",
            "![a picture](https://example.org/track.png)",
            "![x](javascript:alert(1))",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "[x](vbscript:x) <javascript:alert(1)>",
            "[x](&#106;avascript:alert(1))",
            "[x](<https://a\" onmouseover=\"alert(1)>)",
            "[![x](https://example.org/a.png)](https://example.org)",
            "```\"><script>\nalert(1)\n```",
        ] {
            let html = html_of(text);
            let low = html.to_lowercase();
            assert!(
                !low.contains("<script") && !low.contains("<img") && !low.contains("<div"),
                "{text}: {html}"
            );
            assert!(
                !low.contains("href=\"j") && !low.contains("href=\"d") && !low.contains("href=\"v"),
                "{html}"
            );
            assert!(!low.contains("\" onmouseover"), "{html}");
        }
    }
}
