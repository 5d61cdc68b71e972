//! The rows as a person reads them: every one beside its peer, then each operation at all sizes side by side.
//! In a long run they are told one by one besides.

use std::collections::BTreeSet;

use crate::measure::Row;

/// Prints the rows and, where there are several sizes, the cost curve.
pub(crate) fn print(rows: &[Row]) {
    print_rows(rows);
    let sizes: BTreeSet<u64> = rows.iter().map(|row| row.size).collect();
    if sizes.len() > 1 {
        println!("\nthe cost of each operation at each size");
        print_curve(rows);
    }
}

/// Says on stderr what was measured while the rest is still to come.
pub(crate) fn tell(rows: &[Row]) {
    for row in rows {
        let unit = row.unit.as_deref().unwrap_or("ms");
        let (ours, peer, theirs) = (shown(row.ours_ms, 3), &row.peer, row.peer_ms);
        eprintln!("  {}: {ours} {unit}; {peer}: {theirs:.3} {unit}", row.name);
    }
}

fn print_rows(rows: &[Row]) {
    println!(
        "{:<52} {:>9} {:>11} {:>11} {:<12} {:>7} {:>7}  peer",
        "operation", "size", "ours", "theirs", "unit", "ratio", "must"
    );
    for row in rows {
        let verdict = if row.holds { "" } else { "  DOES NOT HOLD" };
        println!(
            "{:<52} {:>9} {:>11} {:>11.3} {:<12} {:>7} {:>7}  {}{verdict}",
            row.name,
            row.size,
            shown(row.ours_ms, 3),
            row.peer_ms,
            row.unit.as_deref().unwrap_or("ms"),
            shown(row.ratio, 2),
            row.must,
            row.peer
        );
    }
}

/// A line for each operation that was measured at more than one size: ours at each.
fn print_curve(rows: &[Row]) {
    let mut names: Vec<&str> = Vec::new();
    for row in rows.iter().filter(|row| row.ours_ms.is_some()) {
        if !names.contains(&row.name.as_str()) {
            names.push(&row.name);
        }
    }
    for name in names {
        // An operation beside several peers was measured once.
        let mut at: Vec<&Row> = rows.iter().filter(|row| row.name == name).collect();
        at.dedup_by_key(|row| row.size);
        if at.len() > 1 {
            let costs: Vec<String> =
                at.iter().map(|row| format!("{:>9}: {:>10}", row.size, shown(row.ours_ms, 3))).collect();
            println!("{name:<52} {}  {}", costs.join(" "), at[0].unit.as_deref().unwrap_or("ms"));
        }
    }
}

fn shown(number: Option<f64>, digits: usize) -> String {
    number.map_or_else(|| "–".to_owned(), |number| format!("{number:.digits$}"))
}
