//! What sort of file an attachment is: by its name, which is what is stored, and by its first bytes, which must fit that.

use serde::Serialize;
use ts_rs::TS;

/// A file whose content is not of the sort that its name tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Mismatch {
    /// The sort that its name tells, a media type.
    pub named: String,
    /// The sort that its content is, as far as that can be told from its first bytes.
    pub found: Option<String>,
}

/// How far into a file what begins a PDF may stand: readers take what stands before it.
const PDF_WITHIN: usize = 1_024;

/// What sort of file bears this name.
pub(super) fn media_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref().unwrap_or_default() {
        "pdf" => "application/pdf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "mp4" => "video/mp4",
        "mp3" => "audio/mpeg",
        "txt" => "text/plain",
        "html" | "htm" => "text/html",
        "csv" => "text/csv",
        "json" => "application/json",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// What does not fit where a file with these bytes bears this name. Of a name that tells nothing everything fits.
pub(super) fn mismatch(name: &str, data: &[u8]) -> Option<Mismatch> {
    let named = media_type(name);
    let found = infer::get(data).map(|kind| kind.mime_type());
    let fits = match named {
        "application/octet-stream" => true,
        "text/plain" | "text/html" | "text/csv" | "application/json" => {
            found.is_none_or(|found| found.starts_with("text/"))
        }
        "application/pdf" => data.windows(5).take(PDF_WITHIN).any(|five| five == b"%PDF-"),
        // There are more sorts of both than any list has.
        "video/mp4" => data.get(4..8) == Some(b"ftyp"),
        "audio/mpeg" => {
            data.starts_with(b"ID3") || matches!(data, [0xff, second, ..] if second & 0xe0 == 0xe0)
        }
        // Which of these it is stands in the names of what is packed in it, in any order.
        "application/zip" => is_zip(data),
        office if office.starts_with("application/vnd.openxmlformats") => is_zip(data),
        other => found == Some(other),
    };
    (!fits).then(|| Mismatch { named: named.to_owned(), found: found.map(str::to_owned) })
}

/// Whether this begins as an archive does, or as one in which nothing is packed.
fn is_zip(data: &[u8]) -> bool {
    data.starts_with(b"PK\x03\x04") || data.starts_with(b"PK\x05\x06")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_tells_what_sort_of_file_it_is() {
        assert_eq!(media_type("Waybill.PDF"), "application/pdf");
        assert_eq!(media_type("archive.tar.zip"), "application/zip");
        assert_eq!(media_type("pdf"), "application/octet-stream");
    }

    #[test]
    fn content_of_the_sort_that_the_name_tells_fits() {
        let png = b"\x89PNG\r\n\x1a\n....";
        let sound: [(&str, &[u8]); 18] = [
            ("a.pdf", b"%PDF-1.7\n"),
            ("a.pdf", b"\xef\xbb\xbf\n%PDF-1.4\n"),
            ("a.png", png),
            ("a.jpeg", b"\xff\xd8\xff\xe0...."),
            ("a.gif", b"GIF89a......"),
            ("a.webp", b"RIFF....WEBPVP8 "),
            ("a.mp4", b"\0\0\0\x18ftypM4V ...."),
            ("a.mp4", b"\0\0\0\x18ftyp3gp5...."),
            ("a.mp3", b"ID3\x04....."),
            ("a.mp3", b"\xff\xf3\x40....."),
            ("a.zip", b"PK\x05\x06......"),
            ("a.docx", b"PK\x03\x04......"),
            ("a.xlsx", b"PK\x03\x04......"),
            ("a.txt", b"Trains run."),
            ("a.txt", b"<html><p>Saved from a page.</p>"),
            ("a.html", b"<!doctype html ><p>"),
            ("a.csv", b"\xef\xbb\xbfday;trains\r\n"),
            ("a.json", b"{}"),
        ];
        for (name, data) in sound {
            assert_eq!(mismatch(name, data), None, "{name} {data:?}");
        }
        assert_eq!(mismatch("a", b"%PDF-1.7\n"), None);
        assert_eq!(mismatch("a.dat", png), None);
    }

    #[test]
    fn content_of_another_sort_does_not_fit_and_is_told_where_it_is_known() {
        let told = |name: &str, data: &[u8]| {
            let Mismatch { named, found } = mismatch(name, data).unwrap();
            (named, found.unwrap_or_default())
        };
        let both = |named: &str, found: &str| (named.to_owned(), found.to_owned());
        assert_eq!(told("a.pdf", b"text"), both("application/pdf", ""));
        assert_eq!(told("a.jpg", b"\x89PNG\r\n\x1a\n...."), both("image/jpeg", "image/png"));
        assert_eq!(told("a.txt", b"%PDF-1.7\n"), both("text/plain", "application/pdf"));
        assert_eq!(told("a.mp4", b"ID3\x04....."), both("video/mp4", "audio/mpeg"));
        assert_eq!(told("a.xlsx", b"day;trains\r\n").1, "");
        assert_eq!(told("a.csv", b"PK\x03\x04......").1, "application/zip");
    }
}
