//! How bytes become cells: formats, encodings, delimiters, quoting, headers and line ends.

use claimtrail_core::imports::{RowFault, Table, TableKind, TableOptions};

fn read(name: &str, bytes: impl AsRef<[u8]>, options: &TableOptions) -> Table {
    Table::from_bytes(name, bytes.as_ref().to_vec(), options).unwrap()
}

fn csv(bytes: impl AsRef<[u8]>) -> Table {
    read("table.csv", bytes, &TableOptions::default())
}

/// The columns, and the cells of each row.
pub(super) fn cells(table: &Table) -> (Vec<String>, Vec<Vec<String>>) {
    let rows = table.rows().map(|row| row.cells.iter().map(str::to_owned).collect()).collect();
    (table.columns().to_vec(), rows)
}

fn owned(columns: &[&str], rows: &[&[&str]]) -> (Vec<String>, Vec<Vec<String>>) {
    let own = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    (own(columns), rows.iter().map(|row| own(row)).collect())
}

#[test]
fn every_delimiter_and_line_end_is_found_out() {
    for delimiter in [",", "\t", ";", "|"] {
        for end in ["\n", "\r\n", "\r"] {
            let text =
                ["claim", "speaker"].join(delimiter) + end + &["a b", "\"c\rd\""].join(delimiter) + end;
            let table = csv(&text);
            assert_eq!(cells(&table), owned(&["claim", "speaker"], &[&["a b", "c\rd"]]), "{text:?}");
            assert_eq!(table.format().delimiter.map(String::from).as_deref(), Some(delimiter));
        }
    }
}

#[test]
fn every_encoding_is_found_out_or_named() {
    let text = "утверждение,автор\nУголь идёт через границу,Министр путей сообщения\nНефть стоит,Он же\n";
    let expected = cells(&csv(text));
    let utf16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect::<Vec<u8>>()
    };
    let marked = [&b"\xef\xbb\xbf"[..], text.as_bytes()].concat();
    for bytes in [marked, utf16([0xff, 0xfe], u16::to_le_bytes), utf16([0xfe, 0xff], u16::to_be_bytes)] {
        assert_eq!(cells(&csv(bytes)), expected);
    }
    let (cyrillic, ..) = encoding_rs::WINDOWS_1251.encode(text);
    let guessed = csv(&cyrillic);
    assert_eq!(
        (cells(&guessed), guessed.format().encoding.as_deref()),
        (expected.clone(), Some("windows-1251"))
    );
    let (koi, ..) = encoding_rs::KOI8_R.encode(text);
    let options = TableOptions { encoding: Some("koi8-r".into()), ..TableOptions::default() };
    assert_eq!(cells(&read("t.csv", koi, &options)), expected);
    let unknown = TableOptions { encoding: Some("no such".into()), ..TableOptions::default() };
    assert_eq!(Table::from_bytes("t.csv", Vec::new(), &unknown).unwrap_err().code(), "invalid");
    let wrong = TableOptions { encoding: Some("utf-8".into()), ..TableOptions::default() };
    assert!(read("t.csv", b"claim\n\xff\n", &wrong).format().unreadable > 0, "it is told");
}

#[test]
fn a_byte_order_mark_tells_which_utf_16_it_is_whatever_is_said() {
    let text = "claim,speaker\nУголь идёт,Министр\n";
    let bytes: Vec<u8> =
        [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    for label in ["utf-16", "utf-16le", "utf-16be"] {
        let options = TableOptions { encoding: Some(label.into()), ..TableOptions::default() };
        let table = read("t.csv", &bytes, &options);
        assert_eq!(cells(&table), cells(&csv(text)), "{label}");
        assert_eq!(table.format().encoding.as_deref(), Some("UTF-16BE"));
    }
}

#[test]
fn a_first_line_that_names_the_delimiter_is_no_row() {
    for (line, delimiter) in [("sep=;", ';'), ("SEP=,", ','), ("sep=\t", '\t'), ("sep=^", '^')] {
        for end in ["\n", "\r\n", "\r"] {
            let rows =
                ["claim", "speaker"].join(&delimiter.to_string()) + end + &format!("a{delimiter}b") + end;
            let table = csv(format!("\u{feff}{line}{end}{rows}"));
            assert_eq!(cells(&table), owned(&["claim", "speaker"], &[&["a", "b"]]), "{line:?}");
            assert_eq!((table.format().delimiter, table.format().header), (Some(delimiter), Some(1)));
        }
    }
    let asked = TableOptions { delimiter: Some('|'), ..TableOptions::default() };
    let table = read("t.csv", "sep=;\nclaim|x;y\na|b\n", &asked);
    assert_eq!(table.columns(), ["claim", "x;y"], "what a person says holds");
    assert_eq!(csv("sep=;;\na;b\n").format().header, Some(1));
}

#[test]
fn rows_have_the_numbers_that_a_spreadsheet_shows() {
    for end in ["\n", "\r\n", "\r"] {
        let text =
            format!("{end}claim,x{end}{end}\"a{end}b\",1{end}c,2{end}{end}{end}d,3").replace("{end}", end);
        let table = csv(text);
        let numbers: Vec<u64> = table.rows().map(|row| row.number).collect();
        assert_eq!((table.format().header, numbers), (Some(2), vec![4, 5, 8]), "{end:?}");
    }
}

#[test]
fn a_table_without_a_header_has_columns_by_their_places() {
    let table = csv("2635\tfalse\tCoal moves.\n324\ttrue\tOil stands.\n");
    assert_eq!(
        (table.columns(), table.format().header),
        (&["column_1", "column_2", "column_3"].map(str::to_owned)[..], None)
    );
    assert_eq!(table.rows().map(|row| row.number).collect::<Vec<_>>(), [1, 2]);
    let no_header = TableOptions { header: Some(false), ..TableOptions::default() };
    assert_eq!(read("t.csv", "claim\nx\n", &no_header).rows().count(), 2);
}

#[test]
fn the_row_that_names_the_columns_is_found_below_a_title_or_said() {
    let text =
        "Our archive of 2023,,\n\nas of May,,\nNo,Claim,Rating\n1,Coal moves.,true\n2,Oil stands.,false\n";
    let table = csv(text);
    let format = table.format();
    assert_eq!(
        (table.columns(), format.header),
        (&["No", "Claim", "Rating"].map(str::to_owned)[..], Some(4))
    );
    let numbers = |table: &Table| table.rows().map(|row| row.number).collect::<Vec<_>>();
    assert_eq!((format.passed_over, numbers(&table)), (2, vec![5, 6]));
    let said = |row| TableOptions { header_row: Some(row), ..TableOptions::default() };
    let fifth = read("t.csv", text, &said(5));
    assert_eq!(
        (fifth.columns()[1].as_str(), fifth.format().passed_over, numbers(&fifth)),
        ("Coal moves.", 3, vec![6])
    );
    assert_eq!(read("t.csv", text, &said(2)).format().header, Some(3), "where it is blank, the next");
    let error = Table::from_bytes("t.csv", text.into(), &said(7)).unwrap_err();
    assert_eq!(
        (error.details()["field"].as_str(), error.details()["problem"]["most"].as_u64()),
        (Some("header_row"), Some(6))
    );
    let first = TableOptions { header: Some(true), ..TableOptions::default() };
    assert_eq!(read("t.csv", text, &first).format().header, Some(1), "what a person says holds");
}

#[test]
fn a_first_row_of_one_cell_is_no_title_where_nothing_below_names_columns() {
    for text in ["Coal moves.,\nOil stands.,true\n", "claim,\nClaim,Rating\n", "Archive,2023\nClaim,Rating\n"]
    {
        assert_ne!(csv(text).format().header, Some(2), "{text:?}");
    }
    let far = format!("Archive,\n{}Claim,Rating\nCoal moves.,true\n", "note,x\n".repeat(9));
    assert_ne!(csv(far).format().header, Some(11));
}

#[test]
fn columns_have_names_of_their_own() {
    let table = csv("claim,,claim, a \n1,2,3,4\n");
    assert_eq!(table.columns(), ["claim", "column_2", "claim_2", "a"]);
}

#[test]
fn quotes_that_enclose_nothing_are_letters() {
    let table = csv("label\tclaim\nfalse\t\"Coal\" moves.\ntrue\t\"Oil stands.\n");
    assert!(!table.format().quoting);
    assert_eq!(
        table.rows().map(|row| row.cell(1).to_owned()).collect::<Vec<_>>(),
        ["\"Coal\" moves.", "\"Oil stands."]
    );
}

#[test]
fn a_list_of_lines_is_a_table_of_one_column() {
    let table = csv("claim\nCoal, gas and oil move.\nNothing moves.\n");
    assert_eq!(cells(&table), owned(&["claim"], &[&["Coal, gas and oil move."], &["Nothing moves."]]));
    assert_eq!(table.format().delimiter, None);
}

#[test]
fn a_row_that_can_not_be_taken_says_why() {
    let table = csv("a,b\n1,2,3\n1\n\0,2\n");
    let faults: Vec<_> = table.rows().map(|row| row.fault.unwrap()).collect();
    let ragged = |cells| RowFault::Ragged { cells, columns: 2 };
    assert_eq!(faults, [ragged(3), ragged(1), RowFault::Nul { column: 0 }]);
}

#[test]
fn json_lines_have_the_columns_of_all_their_objects() {
    let text = "{\"claim\":\"a\",\"n\":1}\n\n{\"claim\":\"b\",\"tags\":[\"x\",\"y\"],\"n\":null}\n{\"claim\":{\"x\":1}}\n[1]\nno\n";
    let table = read("table", text, &TableOptions::default());
    assert_eq!(
        (table.format().kind, table.columns()),
        (TableKind::JsonLines, &["claim", "n", "tags"].map(str::to_owned)[..])
    );
    let rows: Vec<_> = table.rows().collect();
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 3, 4, 5, 6]);
    assert_eq!((rows[0].cell(1), rows[1].cell(2), &rows[1].lists[..]), ("1", "[\"x\",\"y\"]", &[2][..]));
    assert_eq!((&rows[2].fault, &rows[2].nested[..]), (&None, &[0][..]));
    assert!(matches!(rows[3].fault, Some(RowFault::NotJson { .. })));
}

#[test]
fn numbers_of_json_lines_stand_as_they_are_written() {
    let text = "{\"claim\":3.10,\"n\":12345678901234567890123,\"tags\":[1.50]}\n{\"claim\":\"\\ud800\"}\n";
    let rows: Vec<_> = read("table", text, &TableOptions::default()).rows().collect();
    assert_eq!(rows[0].cells, vec!["3.10", "12345678901234567890123", "[1.50]"]);
    assert!(matches!(rows[1].fault, Some(RowFault::NotJson { .. })), "half a character");
}

#[test]
fn an_object_that_names_a_column_twice_is_refused() {
    let text = "{\"claim\":\"A\",\"claim\":\"B\"}\n{\"claim\":\"C\",\"n\":1,\"n\":1}\n{\"claim\":\"D\",\"n\":{\"x\":1,\"x\":2}}\n";
    let table = read("table.jsonl", text, &TableOptions::default());
    assert_eq!(table.columns(), ["claim", "n"]);
    let faults: Vec<_> = table.rows().map(|row| row.fault).collect();
    let twice = |column| Some(RowFault::Twice { column });
    assert_eq!(faults, [twice(0), twice(1), None], "within a value nobody looks");
}

#[test]
fn a_row_that_swallows_the_rest_of_the_file_is_refused() {
    let table = csv("claim,note\n\"Coal, gas\",x\nOil,\"five inches\nWood,y\nIron,z\n");
    let rows: Vec<_> = table.rows().map(|row| (row.number, row.fault)).collect();
    assert_eq!(rows, [(2, None), (3, Some(RowFault::Unclosed))]);
}

#[test]
fn a_row_that_takes_others_into_a_cell_is_refused() {
    let taking = |lines| Some(RowFault::TakingRowsIn { lines });
    let faults = |text: &str| csv(text).rows().map(|row| (row.number, row.fault)).collect::<Vec<_>>();
    let text = "claim;note\nCoal;a\n\"Oil has no end;b\nWood;c\nGas;\"five\" inches\nIron;d\n";
    assert_eq!(
        faults(text),
        [(2, None), (3, None), (4, None), (5, None), (6, None)],
        "each line has its cells"
    );
    let text = "claim;note\nCoal;a\n\n\"Oil has no end;b\nWood; c\n(\"of Kazakhstan\");d\nIron;e;f\n\"Tin\nore\";g\n";
    assert_eq!(faults(text)[1], (4, taking(3)));
    let short = "claim;note\n\"Oil\" and gas;a\n\"Tin\nore\";b\nZinc;c;d\n";
    assert_eq!(
        faults(short)[..2],
        [(2, None), (3, None)],
        "a mark that ends a cell of one line takes nothing in"
    );
}

#[test]
fn what_is_no_table_is_refused() {
    for bytes in [&b"PK\x03\x04 and nothing else"[..], b"\xd0\xcf\x11\xe0 of old"] {
        let error = Table::from_bytes("t.xlsx", bytes.to_vec(), &TableOptions::default()).unwrap_err();
        assert_eq!((error.code(), error.details()["field"].as_str()), ("invalid", Some("file")));
    }
    let picture: Vec<u8> = (0..4_096_u32).map(|at| at.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    for bytes in [b"%PDF-1.7 in letters".to_vec(), picture] {
        let error = Table::from_bytes("t.csv", bytes, &TableOptions::default()).unwrap_err();
        assert!(error.to_string().contains("Save the table as CSV"), "{error}");
    }
    let empty = csv("");
    assert!(empty.columns().is_empty() && empty.rows().next().is_none());
}
