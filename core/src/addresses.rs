//! When two addresses of the web lead to one page: told by their text alone, nothing is fetched.

use url::Url;

/// What is added to an address to tell who passed it on.
const TRACKING: &[&str] =
    &["fbclid", "gclid", "dclid", "yclid", "msclkid", "igshid", "mc_cid", "mc_eid", "_openstat"];

/// What two addresses of one page have in common: the scheme, `www.`, a last slash, a place in the page and what tells who
/// passed it on are left out, and of a copy in the Wayback Machine the address of the page counts. None for what is no
/// address.
pub(crate) fn key(given: &str) -> Option<String> {
    let url = Url::parse(given.trim()).ok()?;
    if let Some(copied) = copied(&url).and_then(|copied| key(&copied)) {
        return Some(copied);
    }
    let host = url.host_str()?;
    let mut key = host.strip_prefix("www.").unwrap_or(host).to_owned();
    if let Some(port) = url.port() {
        key.push_str(&format!(":{port}"));
    }
    key.push_str(url.path().trim_end_matches('/'));
    let query = url.query().unwrap_or_default();
    let asked: Vec<&str> = query.split('&').filter(|part| !part.is_empty() && !is_tracking(part)).collect();
    if !asked.is_empty() {
        key.push('?');
        key.push_str(&asked.join("&"));
    }
    // Where a program in the page draws it, the fragment names the page.
    if let Some(page) = url.fragment().filter(|fragment| fragment.starts_with(['/', '!'])) {
        key.push('#');
        key.push_str(page);
    }
    Some(key)
}

/// A part that every address with this key has in it, in small letters: the last of its path, or else the host. Empty where
/// none is sure to be written so.
pub(crate) fn part(key: &str) -> String {
    let place = key.split(['?', '#']).next().unwrap_or_default();
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let last = path.rsplit('/').next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let is_plain = |text: &&str| !text.is_empty() && text.is_ascii() && !text.contains('%');
    let is_written_so =
        |name: &&str| is_plain(name) && !name.contains("xn--") && name.contains(char::is_alphabetic);
    let part = Some(last).filter(is_plain).or(Some(name).filter(is_written_so));
    part.unwrap_or_default().to_ascii_lowercase()
}

/// The address of which the Wayback Machine keeps a copy at this one.
fn copied(url: &Url) -> Option<String> {
    if url.host_str() != Some("web.archive.org") {
        return None;
    }
    let (moment, page) = url.path().strip_prefix("/web/")?.split_once('/')?;
    if !moment.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let scheme =
        if ["http:", "https:"].iter().any(|scheme| page.starts_with(scheme)) { "" } else { "http://" };
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    let fragment = url.fragment().map(|fragment| format!("#{fragment}")).unwrap_or_default();
    Some(format!("{scheme}{page}{query}{fragment}"))
}

fn is_tracking(part: &str) -> bool {
    let name = part.split('=').next().unwrap_or_default();
    name.starts_with("utm_") || TRACKING.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{key, part};

    #[test]
    fn addresses_of_one_page_have_one_key() {
        let page = key("https://example.org/coal").unwrap();
        for same in [
            "http://www.Example.org/coal/",
            "https://example.org:443/coal#table-2",
            " https://example.org/coal?utm_source=x&fbclid=1",
            "https://web.archive.org/web/20260101000000/https://example.org/coal",
            "https://web.archive.org/web/2026if_/http://www.example.org/coal/?utm_medium=y",
            "https://web.archive.org/web/2026/example.org/coal",
        ] {
            assert_eq!(key(same).as_ref(), Some(&page), "{same}");
            assert!(same.to_ascii_lowercase().contains(&part(&page)), "{same}");
        }
    }

    #[test]
    fn a_part_is_in_every_address_with_its_key() {
        for (address, expected) in [
            ("https://example.org/news/Coal.html?id=2", "coal.html"),
            ("https://www.example.org", "example.org"),
            ("https://example.org:8080/", "example.org"),
            ("https://kk.wikipedia.org/wiki/Көмір", "kk.wikipedia.org"),
            ("https://қаз.example/Көмір", ""),
            ("http://127.0.0.1/", ""),
        ] {
            assert_eq!(part(&key(address).unwrap()), expected, "{address}");
        }
    }

    #[test]
    fn addresses_of_other_pages_have_other_keys() {
        let page = key("https://example.org/coal");
        for other in [
            "https://example.org/Coal",
            "https://example.org/coal?id=2",
            "https://example.org:8080/coal",
            "https://example.org/coal#/table/2",
            "https://web.archive.org/web/20260101000000/https://example.org/gas",
            "https://web.archive.org/web/2026/https://example.org/coal#/table/2",
            "https://web.archive.org/web/2026/httpbin.org/coal",
            "https://web.archive.org/about",
        ] {
            let other = key(other);
            assert!(other.is_some() && other != page, "{other:?}");
        }
        assert_eq!(key("coal"), None);
        assert_eq!(key("mailto:desk@example.org"), None);
    }
}
