//! Writing: one transaction of one person on one device. Every change of the workspace goes through here:
//! the rule is checked, the revision built, appended and applied, and the device's chain sealed, or nothing happens.

mod beginning;

use ed25519_dalek::SigningKey;
use uuid::Uuid;

pub(crate) use self::beginning::Beginning;
use crate::claims::Claim;
use crate::error::{Error, Result};
use crate::fields::Fields;
use crate::ids::{DeviceId, EntityRef, Hash, Timestamp};
use crate::journal::known::Known;
use crate::journal::revision::{self, Change, Header, Ref, Revision};
use crate::journal::seal::Seal;
use crate::people::Device;
use crate::projection;
use crate::records::{Entity, Record};
use crate::rules::{self, Actor, Op, Refusal, Status};
use crate::seam::{COUNTER_MOST, Seam};
use crate::store::news::Seen;
use crate::store::{self, Db, Stored, Tx, arrivals, chains, known, news, revisions};
use crate::text;
use crate::workspace::Acting;

/// Who writes, with what.
#[derive(Clone, Copy)]
pub(crate) struct Author {
    /// The person; `None` for whoever founds the workspace.
    pub(crate) actor: Option<Actor>,
    /// The person's id.
    pub(crate) person: crate::ids::PersonId,
    /// The device.
    pub(crate) device: DeviceId,
    /// Whether the device may sign.
    pub(crate) active: bool,
}

impl Author {
    /// Whoever acts, as the desk knows them and their device now.
    pub(crate) fn of(db: &Db, acting: &Acting) -> Result<Author> {
        let actor = Some(store::people::actor(db, acting.person)?);
        let device: Record<Device> = store::get(db, acting.device)?;
        Ok(Author { actor, person: acting.person, device: acting.device, active: device.body.active })
    }

    /// Whether the rules let them do this; nothing is written on a device that was revoked.
    pub(crate) fn permit(&self, op: Op, status: Option<Status>) -> std::result::Result<(), Refusal> {
        match self.actor {
            _ if !self.active => Err(Refusal::DeviceRevoked),
            Some(actor) => rules::permit(op, actor, status),
            None => Ok(()),
        }
    }

    /// Refuses what the rules don't let them do.
    pub(crate) fn may(&self, op: Op, status: Option<Status>) -> Result<()> {
        self.permit(op, status).map_err(|why| Error::NotAllowed { op, why })
    }
}

/// A transaction in the making.
pub(crate) struct Writing<'a> {
    tx: Tx<'a>,
    seam: &'a mut dyn Seam,
    author: Author,
    workspace: Uuid,
    now: Timestamp,
    /// The moment that ids are made from: the time now, or a little later where it has no more ids to give.
    ids_at: Timestamp,
    /// How many ids were made of that moment: those of one transaction sort in the order in which they were made.
    counter: u16,
    device_seq: u64,
    device_prev: Option<Hash>,
    /// The place in the order of arrival after which all of the device's revisions were written here.
    here_after: i64,
    /// What the device's chain knows.
    known: Known,
    /// What governs and arrived since the device last wrote, or all that did: the next revision takes note of it.
    news: Vec<Ref>,
    /// Whether nothing is here that the next revision will not know.
    up_to_date: bool,
    /// The last pin that was looked at for what it knew.
    learnt: Option<Hash>,
    wrote: bool,
}

impl<'a> Writing<'a> {
    pub(crate) fn begin(tx: Tx<'a>, seam: &'a mut dyn Seam, author: Author) -> Result<Writing<'a>> {
        let workspace = store::workspace::id(&tx)?;
        let tip = chains::tip(&tx, author.device)?;
        let device_seq = tip.map_or(0, |tip| tip.device_seq);
        let known = known::at(&tx, author.device, device_seq)?;
        let now = seam.now();
        let here_after = arrivals::until(&tx, author.device)?;
        let last_here = tip.map(|tip| tip.seq).filter(|seq| *seq > here_after);
        let news = news::governing(&tx, last_here.unwrap_or_default())?;
        let mut writing = Writing {
            tx,
            seam,
            author,
            workspace,
            now,
            ids_at: now,
            counter: 0,
            device_seq,
            device_prev: tip.map(|tip| tip.hash),
            here_after,
            known,
            news: Vec::new(),
            up_to_date: false,
            learnt: None,
            wrote: false,
        };
        writing.news = pins(writing.not_known(news));
        Ok(writing)
    }

    pub(crate) fn db(&self) -> &Db {
        &self.tx
    }

    pub(crate) const fn author(&self) -> Author {
        self.author
    }

    pub(crate) const fn workspace_id(&self) -> Uuid {
        self.workspace
    }

    pub(crate) fn new_id(&mut self) -> Result<Uuid> {
        if self.counter == COUNTER_MOST {
            self.ids_at = Timestamp::from_millis(self.ids_at.millis() + 1).unwrap_or(self.ids_at);
            self.counter = 0;
        }
        self.counter += 1;
        self.seam.new_id(self.ids_at, self.counter)
    }

    /// Refuses what the author may not do.
    pub(crate) fn permit(&self, op: Op, status: Option<Status>) -> Result<()> {
        self.author.may(op, status)
    }

    /// Has the next revision take note of all that other devices wrote, by the ends of their chains: so none has to be
    /// asked what they wrote about its subject.
    pub(crate) fn catch_up_with_all(&mut self) -> Result<()> {
        for (device, (device_seq, hash)) in chains::tips(&self.tx)? {
            if device == self.author.device || self.known.covers(device, device_seq) {
                continue;
            }
            if let Some((.., entity)) = chains::place(&self.tx, hash)? {
                self.news.push(Ref { entity, hash });
            }
        }
        self.up_to_date = true;
        Ok(())
    }

    /// Pins that make known what other devices wrote about this subject since this one last did.
    pub(crate) fn catch_up(&self, subject: impl Into<EntityRef>) -> Result<Vec<Ref>> {
        Ok(pins(self.not_known(self.news_about(subject.into().id)?)))
    }

    /// What other devices wrote about this subject since this one last did.
    fn news_about(&self, subject: Uuid) -> Result<Vec<Seen>> {
        if self.up_to_date {
            return Ok(Vec::new());
        }
        news::about(&self.tx, subject, self.author.device, self.here_after)
    }

    /// Of each other device the newest revision that this one's chain does not know.
    fn not_known(&self, mut news: Vec<Seen>) -> Vec<Seen> {
        let mut known = self.known.clone();
        news.retain(|seen| known.learn(seen.device, seen.device_seq));
        news
    }

    /// Writes a revision.
    ///
    /// # Errors
    /// `NotAllowed` by role; `Database`.
    pub(crate) fn append(
        &mut self,
        entity: impl Into<EntityRef>,
        op: Op,
        fields: Fields,
        pins: Vec<Ref>,
    ) -> Result<Hash> {
        let entity = entity.into();
        let parents = store::heads(&self.tx, entity)?;
        let revision = self.follow(entity, parents, op, fields, pins)?;
        projection::apply(&self.tx, &revision)?;
        Ok(revision.hash)
    }

    /// [`Writing::append`] to an entity that was just read.
    pub(crate) fn append_to<T: Stored>(
        &mut self,
        before: &Record<T>,
        op: Op,
        fields: Fields,
        pins: Vec<Ref>,
    ) -> Result<Hash> {
        let revision = self.follow(before.id.into(), before.heads.clone(), op, fields, pins)?;
        projection::apply_to(&self.tx, Some(before), &revision)?;
        Ok(revision.hash)
    }

    /// Appends a revision that follows these; what is shown does not follow it yet.
    fn follow(
        &mut self,
        entity: EntityRef,
        parents: Vec<Hash>,
        op: Op,
        fields: Fields,
        pins: Vec<Ref>,
    ) -> Result<Revision> {
        self.permit(op, None)?;
        let subject = self.subject(entity, &fields)?;
        // What may be refused comes first: a revision that is not written has taken note of nothing.
        let changes = self.commit_to(fields)?;
        let before = self.known.clone();
        let news = self.news_about(subject)?;
        // A parent that is not among them was known when this device last wrote about the subject.
        for parent in news.iter().filter(|seen| parents.contains(&seen.pin.hash)) {
            self.learn_at(parent.device, parent.device_seq)?;
        }
        let mut refs = self.with_news(pins)?;
        for seen in self.not_known(news) {
            self.learn_at(seen.device, seen.device_seq)?;
            refs.push(seen.pin);
        }
        let header = self.header(entity, parents, op, refs, &changes)?;
        self.put(header, subject, changes, &before)
    }

    /// What the entity is about: its claim, or itself.
    fn subject(&self, entity: EntityRef, fields: &Fields) -> Result<Uuid> {
        if let Some(subject) = revisions::subject(&self.tx, entity)? {
            return Ok(subject);
        }
        let claim = fields.get("claim_id").and_then(|json| serde_json::from_str(json).ok());
        Ok(claim.unwrap_or(entity.id))
    }

    /// Takes note that a revision is of this device's own chain: what it knew needs no looking up.
    pub(crate) fn know_own(&mut self, own: &Revision) {
        if own.header.device == self.author.device {
            self.learnt = Some(own.hash);
        }
    }

    /// These pins and those of what is to be taken note of, with everything that they knew.
    fn with_news(&mut self, mut pins: Vec<Ref>) -> Result<Vec<Ref>> {
        pins.append(&mut self.news);
        self.learn(&pins)?;
        Ok(pins)
    }

    /// Takes note of everything that these revisions knew.
    fn learn(&mut self, pins: &[Ref]) -> Result<()> {
        for Ref { hash, .. } in pins {
            if Some(*hash) == self.device_prev || Some(*hash) == self.learnt {
                continue;
            }
            self.learnt = Some(*hash);
            if let Some((device, device_seq, _)) = chains::place(&self.tx, *hash)? {
                self.learn_at(device, device_seq)?;
            }
        }
        Ok(())
    }

    /// Takes note of everything that was known at this place of this chain.
    fn learn_at(&mut self, device: DeviceId, device_seq: u64) -> Result<()> {
        if device != self.author.device && !self.known.covers(device, device_seq) {
            self.known.join(&known::at(&self.tx, device, device_seq)?);
        }
        Ok(())
    }

    /// Commits to values, of which every copy takes each: one that an import would refuse is not written.
    fn commit_to(&mut self, fields: Fields) -> Result<Vec<Change>> {
        let fields: Vec<_> = fields.into_iter().collect();
        fields.iter().try_for_each(|(field, json)| text::as_written_in(field, json))?;
        let salts = self.seam.salts(fields.len())?;
        let salted = fields.into_iter().zip(salts);
        let mut changes: Vec<Change> =
            salted.map(|((field, value), salt)| Change::commit(field, value, salt)).collect();
        changes.sort_by(|a, b| a.field.cmp(&b.field));
        Ok(changes)
    }

    fn header(
        &mut self,
        entity: EntityRef,
        parents: Vec<Hash>,
        op: Op,
        mut refs: Vec<Ref>,
        changes: &[Change],
    ) -> Result<Header> {
        refs.sort_by_cached_key(ToString::to_string);
        refs.dedup();
        Ok(Header {
            workspace: self.workspace,
            revision: self.new_id()?,
            device: self.author.device,
            device_seq: self.device_seq + 1,
            device_prev: self.device_prev,
            entity,
            parents,
            op: op.as_str().to_owned(),
            author: self.author.person,
            recorded_at: self.now,
            refs,
            changes: revision::changes_hash(changes),
        })
    }

    fn put(
        &mut self,
        header: Header,
        subject: Uuid,
        changes: Vec<Change>,
        before: &Known,
    ) -> Result<Revision> {
        let hash = header.hash();
        let seq = revisions::insert(&self.tx, hash, &header, subject, &changes)?;
        self.known.learn(header.device, header.device_seq);
        known::put(&self.tx, header.device, header.device_seq, before, &self.known)?;
        self.device_seq = header.device_seq;
        self.device_prev = Some(hash);
        self.wrote = true;
        Ok(Revision { seq, hash, header, changes })
    }

    /// Writes a revision with those fields that differ from what stands; none where nothing differs.
    pub(crate) fn append_changed<T: Stored>(
        &mut self,
        before: &Record<T>,
        op: Op,
        mut fields: Fields,
    ) -> Result<Option<Hash>> {
        self.permit(op, None)?;
        fields.drop_unchanged(before);
        if fields.is_empty() {
            return Ok(None);
        }
        self.append_to(before, op, fields, Vec::new()).map(Some)
    }

    /// Writes a revision that changes what an editor reviews, and what follows from it for the claim's status.
    pub(crate) fn append_content(
        &mut self,
        claim: &Record<Claim>,
        entity: impl Into<EntityRef>,
        op: Op,
        fields: Fields,
        refs: Vec<Ref>,
    ) -> Result<Hash> {
        self.permit(op, Some(claim.body.status))?;
        let entity = entity.into();
        let hash = self.append(entity, op, fields, refs)?;
        if let Some(consequence) = rules::consequence(claim.body.status) {
            let mut fields = Fields::default();
            fields.set("status", Status::InProgress)?;
            self.append(claim.id, consequence, fields, vec![Ref { entity, hash }])?;
        }
        Ok(hash)
    }

    /// [`Writing::append_content`] with those fields that differ from what stands.
    pub(crate) fn append_content_changed<T: Entity>(
        &mut self,
        claim: &Record<Claim>,
        before: &Record<T>,
        op: Op,
        fields: Fields,
        refs: Vec<Ref>,
    ) -> Result<Option<Hash>> {
        self.permit(op, Some(claim.body.status))?;
        let mut fields = fields;
        fields.drop_unchanged(before);
        if fields.is_empty() {
            return Ok(None);
        }
        self.append_content(claim, before.id, op, fields, refs).map(Some)
    }

    /// Seals the chain and makes everything durable.
    pub(crate) fn commit(self, key: &SigningKey) -> Result<()> {
        if let Some(hash) = self.device_prev.filter(|_| self.wrote) {
            let seal = Seal::sign(key, self.workspace, self.author.device, self.device_seq, hash);
            store::seals::put(&self.tx, &seal)?;
            store::words::catch_up(&self.tx)?;
        }
        Ok(self.tx.commit()?)
    }
}

fn pins(seen: Vec<Seen>) -> Vec<Ref> {
    seen.into_iter().map(|seen| seen.pin).collect()
}
