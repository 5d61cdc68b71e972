//! A report in the making: where its bytes go, what was counted, and who watches. It knows no format.

use std::io::{self, Write};

use sha2::{Digest as _, Sha256};

use crate::Watch;
use crate::error::{Error, Result};
use crate::ids::{Hash, Timestamp};
use crate::messages;
use crate::reports::batches::Batched;
use crate::reports::tables::Untold;
use crate::reports::{Receipt, ReportOptions};
use crate::workspace::AsOf;

/// Whoever watches, what they were told last, and how many rows are enough for them.
pub(super) struct Watched<'w> {
    pub(super) watch: Watch<'w>,
    pub(super) total: u64,
    pub(super) most: u64,
}

/// What a report counts besides its bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub(super) rows: u64,
    pub(super) not_published: u64,
    pub(super) correction_open: u64,
    pub(super) unsettled: u64,
    pub(super) cut: u64,
    pub(super) withheld: u64,
    pub(super) redacted: u64,
}

/// What a report that is no table says of the claims of a batch, and how many of them it leaves out.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) written: Vec<String>,
    pub(super) unsettled: u64,
}

impl Batched for Parts {}

/// A report in the making.
pub(super) struct Report<'w> {
    out: Tally<'w>,
    watched: Watched<'w>,
    done: u64,
    enough: bool,
    pub(super) counts: Counts,
    /// The workspace head that it is of.
    pub(super) head: Hash,
    /// Of which time it is, where it is not of now.
    pub(super) as_of: Option<AsOf>,
    /// When it is made.
    pub(super) made_at: Timestamp,
}

impl<'w> Report<'w> {
    pub(super) fn begin(
        out: &'w mut dyn Write,
        (head, as_of): (Hash, Option<AsOf>),
        made_at: Timestamp,
        watched: Watched<'w>,
    ) -> Report<'w> {
        let out = Tally { out, hasher: Sha256::new(), bytes: 0 };
        Report { out, watched, done: 0, enough: false, counts: Counts::default(), head, as_of, made_at }
    }

    /// How many rows are enough.
    pub(super) const fn most(&self) -> u64 {
        self.watched.most
    }

    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.out.write_all(bytes).map_err(failed)
    }

    /// Counts rows. Where that is more than enough, nothing more is made.
    pub(super) fn add_rows(&mut self, rows: u64) -> Result<()> {
        let all = self.counts.rows + rows;
        self.counts.rows = all.min(self.watched.most);
        self.enough = all > self.watched.most;
        if self.enough { Err(Error::Cancelled) } else { Ok(()) }
    }

    /// Counts what rows don't tell.
    pub(super) const fn take_untold(&mut self, untold: &Untold) {
        self.counts.withheld += untold.withheld;
        self.counts.redacted += untold.redacted;
    }

    /// Takes in what is said of each claim of a batch, with this between one and the next; no more than is enough.
    pub(super) fn take(&mut self, parts: Parts, between: &str) -> Result<()> {
        self.counts.unsettled += parts.unsettled;
        for part in parts.written {
            self.add_rows(1)?;
            if self.counts.rows > 1 {
                self.write(between.as_bytes())?;
            }
            self.write(part.as_bytes())?;
        }
        Ok(())
    }

    /// Says how far it is: so many claims or revisions more.
    pub(super) fn went_on(&mut self, by: u64) -> Result<()> {
        for _ in 0..by {
            self.done += 1;
            self.still_wanted()?;
        }
        Ok(())
    }

    /// Breaks off where nobody wants the report any more.
    pub(super) fn still_wanted(&mut self) -> Result<()> {
        let told = (self.watched.watch)(self.done, self.watched.total);
        if told.is_break() { Err(Error::Cancelled) } else { Ok(()) }
    }

    /// What became of writing the rows: where there were enough of them, that was no failure.
    pub(super) fn unless_enough(&self, written: Result<()>) -> Result<()> {
        match written {
            Err(Error::Cancelled) if self.enough => Ok(()),
            other => other,
        }
    }

    /// Whether there is more than was asked for.
    pub(super) const fn has_more(&self) -> bool {
        self.enough
    }

    pub(super) fn finish(mut self, options: &ReportOptions) -> Result<Receipt> {
        self.out.flush().map_err(failed)?;
        let Counts { rows, not_published, correction_open, unsettled, cut, withheld, redacted } = self.counts;
        let sha256 = Hash(self.out.hasher.finalize().into());
        let (bytes, head, as_of) = (self.out.bytes, self.head, self.as_of);
        let (layout, profile) = (options.layout(), options.profile());
        Ok(Receipt {
            rows,
            bytes,
            sha256,
            head,
            as_of,
            layout,
            profile,
            not_published,
            correction_open,
            unsettled,
            cut,
            withheld,
            redacted,
        })
    }
}

pub(super) fn failed(error: io::Error) -> Error {
    Error::io(messages::text("report-output", &[]), error)
}

/// Passes bytes on, counting and hashing them.
struct Tally<'w> {
    out: &'w mut dyn Write,
    hasher: Sha256,
    bytes: u64,
}

impl Write for Tally<'_> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let written = self.out.write(buffer)?;
        self.hasher.update(&buffer[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
