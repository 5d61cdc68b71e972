//! The `courses` table: the courses of other copies, as the journals told that were imported here.

use crate::error::Result;
use crate::journal::course::Course;
use crate::store::Db;

/// Every course, with its copy's number.
pub(crate) fn all(db: &Db) -> Result<Vec<(i64, Course)>> {
    let copies = "SELECT DISTINCT copy FROM courses ORDER BY copy";
    let copies: Vec<i64> =
        db.prepare_cached(copies)?.query_map([], |row| row.get("copy"))?.collect::<rusqlite::Result<_>>()?;
    let sql = "SELECT device_id, device_seq FROM courses WHERE copy = :copy ORDER BY place";
    let mut statement = db.prepare_cached(sql)?;
    let mut courses = Vec::with_capacity(copies.len());
    for copy in copies {
        let runs = statement
            .query_map(&[(":copy", &copy)], |row| Ok((row.get("device_id")?, row.get("device_seq")?)))?;
        courses.push((copy, runs.collect::<rusqlite::Result<Course>>()?));
    }
    Ok(courses)
}

/// Keeps a course, in place of those that it goes on from.
pub(crate) fn keep(db: &Db, course: &Course) -> Result<()> {
    let kept = all(db)?;
    if kept.iter().any(|(_, kept)| kept.goes_on_from(course)) {
        return Ok(());
    }
    for (copy, _) in kept.iter().filter(|(_, kept)| course.goes_on_from(kept)) {
        db.prepare_cached("DELETE FROM courses WHERE copy = :copy")?.execute(&[(":copy", copy)])?;
    }
    let copy = kept.last().map_or(1, |(copy, _)| copy + 1);
    let sql = "INSERT INTO courses (copy, place, device_id, device_seq)
        VALUES (:copy, :place, :device, :device_seq)";
    let mut statement = db.prepare_cached(sql)?;
    for (place, (device, device_seq)) in (1_i64..).zip(course.runs()) {
        statement.execute(rusqlite::named_params! {
            ":copy": copy, ":place": place, ":device": device, ":device_seq": device_seq,
        })?;
    }
    Ok(())
}
