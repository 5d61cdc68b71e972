//! What only the whole journal can show: its head, its seals, that all it names is there; then what is shown is brought in
//! step with it, and what is worth a look is told.

use std::collections::{BTreeSet, HashSet};

use super::Import;
use crate::claims::Claim;
use crate::error::{Error, Fault, Result};
use crate::ids::{ClaimId, DeviceId, Hash, Kind, PersonId};
use crate::journal::digest;
use crate::journal::interchange::disputed::disputed;
use crate::journal::redaction;
use crate::journal::replay::{self, Replayed};
use crate::people::Device;
use crate::projection;
use crate::records::Record;
use crate::store::{self, arrivals, attachments, courses, revisions, seals};

impl Import<'_> {
    /// Checks the whole, and merges it.
    pub(super) fn finish(&mut self, head: Hash, before: i64) -> Result<()> {
        let found = digest::workspace_head(&self.ends);
        if found != head {
            self.line = 1;
            return self.refuse(Fault::Head { stated: head, found });
        }
        self.check_sealed()?;
        self.report.redacted = redaction::carry_out(self.db, before)?;
        self.check_gone()?;
        self.check_named()?;
        self.check_attachments()?;
        self.project()?;
        let mut replayed = replay::replay(self.db, before)?;
        if let Some(found) = replayed.faults.drain(..).next() {
            let line =
                self.lines.iter().find(|(seq, _)| *seq == found.seq).map_or(self.line, |(_, line)| *line);
            return Err(Error::Journal { line, fault: found.fault });
        }
        self.notice_keys(&replayed)?;
        self.notice_standings()?;
        self.report.notices.extend(replayed.notices);
        for (device, seq) in &self.came {
            arrivals::note(self.db, *device, *seq)?;
        }
        self.course.as_ref().map_or(Ok(()), |course| courses::keep(self.db, course))
    }

    fn check_sealed(&mut self) -> Result<()> {
        let ends: Vec<(DeviceId, u64)> = self.ends.iter().map(|(device, (seq, _))| (*device, *seq)).collect();
        for (device, device_seq) in ends {
            if seals::before(self.db, device, device_seq + 1)? < device_seq {
                return self.refuse(Fault::Unsealed { device_seq });
            }
        }
        Ok(())
    }

    fn check_gone(&self) -> Result<()> {
        let redactions = redaction::all(self.db)?;
        let explained: HashSet<(Hash, &str)> = redactions
            .iter()
            .flat_map(|redaction| redaction.fields.iter().map(|field| (redaction.target, field.as_str())))
            .collect();
        for (line, revision, field) in &self.gone {
            if !explained.contains(&(*revision, field.as_str())) {
                return Err(Error::Journal {
                    line: *line,
                    fault: Fault::Unexplained { field: field.clone() },
                });
            }
        }
        Ok(())
    }

    fn check_named(&self) -> Result<()> {
        for (line, entity) in &self.named {
            if !self.is_there(*entity)? {
                return Err(Error::Journal {
                    line: *line,
                    fault: Fault::Ref { refers_to: entity.to_string() },
                });
            }
        }
        Ok(())
    }

    /// What is named is here, and what is not named any more, because it was redacted, does not come back.
    fn check_attachments(&self) -> Result<()> {
        if self.wanted.is_empty() && self.brought.is_empty() {
            return Ok(());
        }
        let named = revisions::named_attachments(self.db)?;
        for (line, sha256) in self.wanted.iter().filter(|(_, sha256)| named.contains(sha256)) {
            let digest = Hash::parse(sha256);
            if digest.map(|digest| attachments::has(self.db, digest)).transpose()? != Some(true) {
                let fault = Fault::AttachmentMissing { sha256: sha256.clone() };
                return Err(Error::Journal { line: *line, fault });
            }
        }
        for sha256 in self.brought.iter().filter(|sha256| !named.contains(&sha256.to_string())) {
            attachments::delete(self.db, *sha256)?;
            store::workspace::set_scrub(self.db, true)?;
        }
        Ok(())
    }

    /// Brings the projections in step, and collects what copies disagree about.
    fn project(&mut self) -> Result<()> {
        let mut claims = BTreeSet::new();
        let mut others = BTreeSet::new();
        for (entity, subject) in &self.touched {
            if entity.kind == Kind::Claim {
                claims.insert(*entity);
                continue;
            }
            others.insert(*entity);
            if entity.kind.belongs_to_claim() {
                claims.insert(ClaimId(*subject).into());
            }
        }
        // Claims come last: what is shown of one rests on what belongs to it.
        for entity in others.into_iter().chain(claims) {
            let before = match entity.kind {
                Kind::Claim => store::find::<Claim>(self.db, ClaimId(entity.id))?,
                _ => None,
            };
            projection::refold_about(self.db, entity, self.touched.get(&entity).copied())?;
            if entity.kind == Kind::Claim {
                self.notice_overtaken(ClaimId(entity.id), before.as_ref())?;
            }
            self.report.conflicts.extend(disputed(self.db, entity)?);
        }
        Ok(())
    }

    /// Notes keys that came without an owner's word, and those of this computer that sign no more.
    fn notice_keys(&mut self, replayed: &Replayed) -> Result<()> {
        let sign_here = self.sign_here()?;
        for key in &replayed.recovered {
            self.report.notices.push(key.recovered(sign_here.contains(&key.person())));
        }
        let ended = replayed.revoked.iter().filter(|key| self.profiles.holds(&key.device.public_key));
        for key in ended.filter(|key| !sign_here.contains(&key.person())) {
            self.report.notices.push(key.notice("notice-revoked-here", &[]).warning());
        }
        Ok(())
    }

    /// Whose keys that sign are on this computer.
    pub(super) fn sign_here(&self) -> Result<HashSet<PersonId>> {
        let devices: Vec<Record<Device>> = store::all(self.db)?;
        let here = devices.into_iter().map(|device| device.body);
        let here = here.filter(|device| device.active && self.profiles.holds(&device.public_key));
        Ok(here.map(|device| device.person_id).collect())
    }
}
