//! Excel workbooks, built here part by part: sheets by name, days, numbers, rows that are not there.

use std::io::Write as _;
use std::ops::ControlFlow;

use claimtrail_core::imports::{ImportOptions, Table, TableKind, TableOptions};
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

use super::tables::cells;
use crate::support::{Desk, claims};

/// A ZIP archive whose files are stored as they are.
fn archive(files: &[(&str, String)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let mut crc = Crc::new();
        crc.update(text.as_bytes());
        let offset = u32::try_from(bytes.len()).unwrap();
        let size = u32::try_from(text.len()).unwrap().to_le_bytes();
        let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 33, 0];
        common.extend(crc.sum().to_le_bytes());
        common.extend([size, size].concat());
        common.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        common.extend([0, 0]);
        bytes.extend([b"PK\x03\x04", &common[..], name.as_bytes(), text.as_bytes()].concat());
        directory.extend(
            [b"PK\x01\x02\x14\x00", &common[..], &[0; 10], &offset.to_le_bytes(), name.as_bytes()].concat(),
        );
    }
    let start = u32::try_from(bytes.len()).unwrap().to_le_bytes();
    let size = u32::try_from(directory.len()).unwrap().to_le_bytes();
    let count = u16::try_from(files.len()).unwrap().to_le_bytes();
    bytes.extend(directory);
    bytes.extend([b"PK\x05\x06\0\0\0\0", &count[..], &count, &size, &start, &[0, 0]].concat());
    bytes
}

fn text(cell: &str, text: &str) -> String {
    format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
}

/// A sheet whose cells are merged over these ranges.
fn merged(sheet: &str, ranges: &[&str]) -> String {
    let ranges: String = ranges.iter().map(|range| format!("<mergeCell ref=\"{range}\"/>")).collect();
    sheet.replace("</sheetData>", &format!("</sheetData><mergeCells>{ranges}</mergeCells>"))
}

fn formula(cell: &str, formula: &str) -> String {
    format!("<c r=\"{cell}\"><f>{formula}</f><v/></c>")
}

fn sheet(rows: &[(u32, String)]) -> String {
    let rows: String =
        rows.iter().map(|(number, cells)| format!("<row r=\"{number}\">{cells}</row>")).collect();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>")
}

fn workbook(sheets: &[(&str, String)]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let (mut list, mut targets, mut files) = (String::new(), String::new(), Vec::new());
    for (at, (name, xml)) in sheets.iter().enumerate() {
        let n = at + 1;
        list += &format!("<sheet name=\"{name}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>");
        targets += &format!(
            "<Relationship Id=\"rId{n}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
        );
        files.push((format!("xl/worksheets/sheet{n}.xml"), xml.clone()));
    }
    targets += &format!("<Relationship Id=\"rId99\" Type=\"{relations}/styles\" Target=\"styles.xml\"/>");
    let styles = "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>\
        <xf numFmtId=\"20\" applyNumberFormat=\"1\"/><xf numFmtId=\"46\" applyNumberFormat=\"1\"/></cellXfs>";
    let document = format!("{relations}/officeDocument");
    let root = format!(
        "<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{document}\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let fixed = [
        (
            "xl/workbook.xml",
            format!("<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{list}</sheets></workbook>"),
        ),
        ("_rels/.rels", root),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships xmlns=\"{package}\">{targets}</Relationships>"),
        ),
        ("xl/styles.xml", format!("<styleSheet xmlns=\"{main}\">{styles}</styleSheet>")),
    ];
    let mut all: Vec<(&str, String)> = fixed.to_vec();
    all.extend(files.iter().map(|(name, text)| (name.as_str(), text.clone())));
    archive(&all)
}

fn claims_workbook() -> Vec<u8> {
    let header = text("A2", "claim") + &text("C2", "date") + &text("D2", "tags");
    let first =
        text("A3", "Coal, “black”,\nmoves.") + "<c r=\"C3\" s=\"1\"><v>44393</v></c><c r=\"D3\"><v>7</v></c>";
    let second =
        text("A6", "Oil stands.") + "<c r=\"C6\" s=\"1\"><v>44393.5</v></c><c r=\"D6\" t=\"b\"><v>1</v></c>";
    let other = sheet(&[(1, text("A1", "claim")), (2, text("A2", "Elsewhere."))]);
    workbook(&[("Claims", sheet(&[(2, header), (3, first), (6, second)])), ("Other", other)])
}

/// One deflated part of this many bytes, of which the archive says that they are so many.
fn bomb(size: u32, said: u32) -> Vec<u8> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::fast());
    let block = [b'a'; 1 << 20];
    (0..size >> 20).for_each(|_| packed.write_all(&block).unwrap());
    let packed = packed.finish().unwrap();
    let mut bytes = archive(&[("_rels/.rels", String::from("a"))]);
    let directory = bytes.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    let mut directory = bytes.split_off(directory);
    bytes.truncate(bytes.len() - 1);
    for (header, at) in [(&mut bytes, 8), (&mut directory, 10)] {
        header[at] = 8;
        header[at + 10..at + 14].copy_from_slice(&u32::try_from(packed.len()).unwrap().to_le_bytes());
        header[at + 14..at + 18].copy_from_slice(&said.to_le_bytes());
    }
    bytes.extend(packed);
    let start = u32::try_from(bytes.len()).unwrap().to_le_bytes();
    let end = directory.len() - 6;
    directory[end..end + 4].copy_from_slice(&start);
    bytes.extend(directory);
    bytes
}

#[test]
fn a_workbook_that_is_too_large_unpacked_says_what_to_do() {
    const SIZE: u32 = 300 << 20;
    let refused = |said| {
        let bytes = bomb(SIZE, said);
        assert!(bytes.len() < 4 << 20);
        Table::from_bytes("t.xlsx", bytes, &TableOptions::default()).unwrap_err().to_string()
    };
    let said = refused(SIZE);
    assert!(said.contains("larger than 256 MB when unpacked. Save the sheet as CSV"), "{said}");
    let said = refused(1_000);
    assert!(said.contains("no Excel workbook can be read from it"), "{said}");
}

#[test]
fn a_sheet_is_a_table_with_the_numbers_of_its_rows() {
    let table = Table::from_bytes("t.xlsx", claims_workbook(), &TableOptions::default()).unwrap();
    let format = table.format();
    assert_eq!(
        (format.kind, format.sheet.as_deref(), format.header),
        (TableKind::Xlsx, Some("Claims"), Some(2))
    );
    assert_eq!(format.sheets, ["Claims", "Other"]);
    assert_eq!(table.columns(), ["claim", "column_2", "date", "tags"]);
    let rows: Vec<_> = table.rows().collect();
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [3, 6]);
    assert_eq!(rows[0].cells, vec!["Coal, “black”,\nmoves.", "", "2021-07-16", "7"]);
    assert_eq!(rows[1].cells, vec!["Oil stands.", "", "2021-07-16T12:00:00", "true"]);
    let mut desk = Desk::new();
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = desk.workspace.import(&desk.owner, &table, &ImportOptions::default(), go_on).unwrap();
    assert_eq!((done.imported, done.unread_total), (2, 0));
    assert!(
        claims(&desk.workspace).iter().all(|claim| claim.body.claimed_on.as_deref() == Some("2021-07-16"))
    );
}

#[test]
fn times_stand_as_times_and_what_a_sheet_could_not_compute_is_told() {
    let header = text("A1", "claim") + &text("B1", "tags") + &text("C1", "speaker");
    let row = |number: u32, tag: &str, speaker: &str| {
        let tag = format!("<c r=\"B{number}\" {tag}</c>");
        (
            number,
            text(&format!("A{number}"), &format!("Coal moves {number}."))
                + &tag
                + &speaker.replace("$", &format!("C{number}")),
        )
    };
    let error = "<c r=\"$\" t=\"e\"><v>#N/A</v></c>";
    let rows = [
        (1, header),
        row(2, "s=\"2\"><v>0.75</v>", error),
        row(3, "s=\"3\"><v>1.0625</v>", &text("$", "A minister")),
        row(4, "t=\"e\"><v>#REF!</v>", ""),
    ];
    let table =
        Table::from_bytes("t.xlsx", workbook(&[("Claims", sheet(&rows))]), &TableOptions::default()).unwrap();
    let mut desk = Desk::new();
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = desk.workspace.import(&desk.owner, &table, &ImportOptions::default(), go_on).unwrap();
    let unread: Vec<_> = done.unread.iter().map(|cell| (cell.row, cell.value.as_str())).collect();
    assert_eq!((done.imported, unread), (3, vec![(2, "#N/A"), (4, "#REF!")]));
    let mut tags: Vec<_> =
        claims(&desk.workspace).into_iter().map(|claim| (claim.id, claim.body.tags)).collect();
    tags.sort_unstable();
    assert_eq!(
        tags.into_iter().map(|(_, tags)| tags.concat()).collect::<Vec<_>>(),
        ["18:00:00", "25:30:00", ""]
    );
}

#[test]
fn what_stands_in_a_merged_cell_holds_for_each_row_that_it_covers() {
    let row = |number: u32, cells: &[(&str, &str)]| {
        let cells = cells.iter().map(|(column, cell)| text(&format!("{column}{number}"), cell));
        (number, cells.collect::<String>())
    };
    let rows = [
        row(1, &[("A", "speaker"), ("B", "claim"), ("C", "tags"), ("D", "odd")]),
        row(2, &[("A", "Mayor Jones"), ("B", "Coal moves."), ("C", "coal"), ("D", "x")]),
        row(3, &[("B", "Oil stands."), ("C", "oil")]),
        row(5, &[("B", "Gas burns.")]),
        row(6, &[("B", "Tin melts.")]),
    ];
    let ranges = ["A2:A5", "C3:D5", "B1:B2"];
    let bytes = workbook(&[("Claims", merged(&sheet(&rows), &ranges))]);
    let table = Table::from_bytes("t.xlsx", bytes, &TableOptions::default()).unwrap();
    let rows: Vec<_> = table.rows().map(|row| (row.number, row.merged)).collect();
    assert_eq!(rows, [(2, vec![]), (3, vec![0]), (5, vec![0, 2]), (6, vec![])]);
    let expected = [
        ["Mayor Jones", "Coal moves.", "coal", "x"],
        ["Mayor Jones", "Oil stands.", "oil", ""],
        ["Mayor Jones", "Gas burns.", "oil", ""],
        ["", "Tin melts.", "", ""],
    ];
    assert_eq!(cells(&table).1, expected);
    let mut desk = Desk::new();
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let preview = desk.workspace.preview_import(&table, &ImportOptions::default(), go_on).unwrap();
    let done = desk.workspace.import(&desk.owner, &table, &ImportOptions::default(), go_on).unwrap();
    let told = done.merged.iter().map(|merged| (merged.field.as_str(), merged.count, merged.value.as_str()));
    assert_eq!(told.collect::<Vec<_>>(), [("claimant", 2, "Mayor Jones"), ("tags", 1, "oil")]);
    assert_eq!((done.imported, &done.merged), (4, &preview.merged));
    let jones = claims(&desk.workspace).into_iter().filter(|claim| claim.body.claimant.is_some());
    assert_eq!(jones.count(), 3);
}

#[test]
fn a_merged_cell_names_a_column_in_the_last_row_that_it_covers_too() {
    let rows = [
        (1, text("A1", "Speaker") + &text("B1", "What was found")),
        (2, text("B2", "Claim") + &text("C2", "Rating")),
        (3, text("A3", "A minister") + &text("B3", "Coal moves.") + &text("C3", "true")),
    ];
    let bytes = workbook(&[("Claims", merged(&sheet(&rows), &["A1:A2", "B1:C1"]))]);
    let second = TableOptions { header_row: Some(2), ..TableOptions::default() };
    let table = Table::from_bytes("t.xlsx", bytes, &second).unwrap();
    assert_eq!(cells(&table).0, ["Speaker", "Claim", "Rating"]);
    assert_eq!(cells(&table).1, [["A minister", "Coal moves.", "true"]]);
}

#[test]
fn a_formula_without_a_result_is_told_with_its_row_and_column() {
    let empty = "<c r=\"C4\" t=\"str\"><f>\"\"</f><v></v></c>";
    let rows = [
        (1, text("A1", "claim") + &text("B1", "speaker") + &text("C1", "tags")),
        (2, formula("A2", "CONCATENATE(\"Coal\",\" moves.\")") + &text("B2", "A minister")),
        (3, text("A3", "Oil stands.") + &formula("B3", "UPPER(\"abc\")")),
        (4, text("A4", "Gas burns.") + empty),
        (5, text("A5", "Tin melts.") + &formula("C5", "B2")),
    ];
    let bytes = workbook(&[("Claims", merged(&sheet(&rows), &["B3:B4"]))]);
    let table = Table::from_bytes("t.xlsx", bytes, &TableOptions::default()).unwrap();
    let mut desk = Desk::new();
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = desk.workspace.import(&desk.owner, &table, &ImportOptions::default(), go_on).unwrap();
    let told = done.unread.iter().map(|cell| (cell.row, cell.column.as_str(), cell.value.as_str()));
    let expected = [
        (2, "claim", "=CONCATENATE(\"Coal\",\" moves.\")"),
        (3, "speaker", "=UPPER(\"abc\")"),
        (4, "speaker", "=UPPER(\"abc\")"),
        (5, "tags", "=B2"),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    assert!(done.unread[0].reason.contains("does not hold its result"), "{:?}", done.unread[0]);
    assert_eq!((done.imported, done.rejected[0].row, done.merged.len()), (3, 2, 0));
    assert!(claims(&desk.workspace).iter().all(|claim| claim.body.claimant.is_none()));
}

#[test]
fn a_sheet_that_claims_more_than_a_sheet_can_have_is_refused() {
    for cell in ["ZZZZZZ1", "A4000000"] {
        let (letters, number) = cell.split_at(cell.find(|c: char| c.is_ascii_digit()).unwrap());
        let number: u32 = number.parse().unwrap();
        let rows = [(1, text("A1", "claim")), (number, text(&format!("{letters}{number}"), "Coal moves."))];
        let bytes = workbook(&[("Claims", sheet(&rows))]);
        let error = Table::from_bytes("t.xlsx", bytes, &TableOptions::default()).unwrap_err();
        assert_eq!(error.code(), "invalid", "{cell}");
    }
}

#[test]
fn a_sheet_that_is_long_and_wide_is_refused_before_it_takes_all_memory() {
    let rows: Vec<(u32, String)> = (1..=4_000).map(|row| (row, text(&format!("XFD{row}"), "far"))).collect();
    let bytes = workbook(&[("Far", sheet(&rows))]);
    let refused = Table::from_bytes("t.xlsx", bytes, &TableOptions::default()).unwrap_err().to_string();
    assert!(refused.contains("16,384") || refused.contains("16384"), "{refused}");
}

#[test]
fn an_archive_that_is_no_workbook_is_refused_with_what_to_do() {
    let bytes = archive(&[("word/document.xml", "<document/>".to_owned())]);
    let error = Table::from_bytes("t.docx", bytes, &TableOptions::default()).unwrap_err();
    assert!(error.to_string().contains("Save the table as .xlsx or CSV"), "{error}");
}

#[test]
fn sheets_in_which_a_report_of_ours_goes_on_are_read_as_one() {
    let page = |head: &str, statements: &[&str]| {
        let header = (1, text("A1", "statement") + &text("B1", head));
        let row = |(at, statement): (u32, &&str)| {
            (at, text(&format!("A{at}"), statement) + &text(&format!("B{at}"), "h"))
        };
        sheet(&[vec![header], (2..).zip(statements).map(row).collect()].concat())
    };
    let sheets = |head: &str| {
        workbook(&[
            ("Claims", page(head, &["Coal moves.", "Oil stands."])),
            ("Claims 2", page(head, &["Gas burns."])),
            ("Claims 3", page("other", &["Elsewhere."])),
            ("Claims 4", page(head, &["Nowhere."])),
        ])
    };
    let read = |head: &str, options: &TableOptions| {
        let table = Table::from_bytes("t.xlsx", sheets(head), options).unwrap();
        let rows: Vec<_> = table.rows().map(|row| (row.number, row.cell(0).to_owned())).collect();
        (rows, table.format().continued.clone())
    };
    let own = |number: u64, statement: &str| (number, statement.to_owned());
    let (rows, continued) = read("workspace_head", &TableOptions::default());
    assert_eq!(rows, [own(2, "Coal moves."), own(3, "Oil stands."), own(4, "Gas burns.")]);
    assert_eq!(continued, ["Claims 2"]);
    let second = TableOptions { sheet: Some("Claims 2".to_owned()), ..TableOptions::default() };
    assert_eq!(read("workspace_head", &second).0, [own(2, "Gas burns.")]);
    assert_eq!(read("head", &TableOptions::default()).0.len(), 2, "only a report of ours goes on");
}

#[test]
fn a_sheet_is_chosen_by_its_name() {
    let named = |name: &str| TableOptions { sheet: Some(name.to_owned()), ..TableOptions::default() };
    let other = Table::from_bytes("t.xlsx", claims_workbook(), &named("Other")).unwrap();
    assert_eq!(cells(&other).1, [["Elsewhere."]]);
    let none = Table::from_bytes("t.xlsx", claims_workbook(), &named("None")).unwrap_err();
    assert_eq!(none.details()["problem"]["expected"], "Claims, Other");
}
