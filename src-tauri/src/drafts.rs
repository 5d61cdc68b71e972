//! Drafts of forms, a file for each, for each workspace and person: what was typed survives a crash.
//! They hold what a person has not said yet, so only that person's account may read them; nothing here reads them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use claimtrail_core::error::{Error, Result};
use claimtrail_core::ids::{PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use ts_rs::TS;

use crate::files;

/// What somebody typed and did not save.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Draft {
    /// The form, and what it is about.
    pub key: String,
    /// When it was last kept.
    pub kept_at: Timestamp,
    /// What the form holds.
    pub content: Value,
}

/// Whose drafts: those of a person, or of nobody, in a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
pub struct Drafter {
    /// The workspace's id.
    pub workspace: String,
    /// Who typed.
    pub person: Option<PersonId>,
}

/// The drafts of one person in one workspace.
#[derive(Clone, Debug)]
pub struct Drafts {
    folder: PathBuf,
}

impl Drafts {
    /// Those under this home.
    #[must_use]
    pub fn of(home: &Path, Drafter { workspace, person }: &Drafter) -> Drafts {
        let person = person.as_ref().map_or_else(|| "nobody".to_owned(), |person| person.to_string());
        Drafts { folder: home.join("drafts").join(workspace).join(person) }
    }

    /// Keeps what a form holds, durable before this returns.
    ///
    /// # Errors
    /// `Io`, `ReadOnly`, `DiskFull`; then the draft before stands.
    pub fn save(&self, key: &str, content: Value) -> Result<Draft> {
        let draft = Draft { key: key.to_owned(), kept_at: now(), content };
        files::write_private(&self.path(key), &files::json(&draft)?)?;
        Ok(draft)
    }

    /// What the form held.
    ///
    /// # Errors
    /// `Io`. A file that is no draft is none.
    pub fn find(&self, key: &str) -> Result<Option<Draft>> {
        Ok(read(&self.path(key))?.filter(|draft| draft.key == key))
    }

    /// Every draft, the last first.
    ///
    /// # Errors
    /// `Io`.
    pub fn all(&self) -> Result<Vec<Draft>> {
        let failed = |error| Error::io(&self.folder, error);
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(failed)?,
        };
        let mut drafts = Vec::new();
        for entry in entries {
            let path = entry.map_err(failed)?.path();
            if path.extension().is_some_and(|ending| ending == "json") {
                drafts.extend(read(&path)?);
            }
        }
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.kept_at));
        Ok(drafts)
    }

    /// Throws a draft away; one that is not there is no error.
    ///
    /// # Errors
    /// `Io`, `ReadOnly`.
    pub fn discard(&self, key: &str) -> Result<()> {
        let path = self.path(key);
        // The first is what a write left that was cut short.
        for path in [path.with_extension("partial"), path] {
            match fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(Error::io(path, error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Throws away every draft of a workspace, whoever typed it.
    ///
    /// # Errors
    /// `Io`, `ReadOnly`.
    pub fn forget(home: &Path, workspace: &str) -> Result<()> {
        let folder = home.join("drafts").join(workspace);
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::io(folder, error)),
            _ => Ok(()),
        }
    }

    /// Throws away the drafts of a workspace that are about one of these, whoever typed them.
    ///
    /// # Errors
    /// `Io`, `ReadOnly`.
    pub fn discard_about(home: &Path, workspace: &str, ids: &[String]) -> Result<()> {
        let folder = home.join("drafts").join(workspace);
        let people = match fs::read_dir(&folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            people => people.map_err(|error| Error::io(&folder, error))?,
        };
        for person in people {
            let drafts = Drafts { folder: person.map_err(|error| Error::io(&folder, error))?.path() };
            for draft in drafts.all()? {
                if ids.iter().any(|id| draft.key.contains(id)) {
                    drafts.discard(&draft.key)?;
                }
            }
        }
        Ok(())
    }

    /// A name that is safe whatever the key holds.
    fn path(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{}.json", hex::encode(&Sha256::digest(key.as_bytes())[..16])))
    }
}

fn read(path: &Path) -> Result<Option<Draft>> {
    match fs::read(path) {
        Ok(text) => Ok(serde_json::from_slice(&text).ok()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io(path, error)),
    }
}

fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).ok().and_then(Timestamp::from_millis).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(home: &Path, workspace: &str, person: Option<PersonId>) -> Drafts {
        Drafts::of(home, &Drafter { workspace: workspace.to_owned(), person })
    }

    #[test]
    fn a_draft_is_there_after_a_crash_and_gone_when_discarded() {
        let home = tempfile::tempdir().unwrap();
        let drafts = || of(home.path(), "w", None);
        drafts().save("claim-record:../..", json!({ "statement": "Half a sen" })).unwrap();
        let found = drafts().find("claim-record:../..").unwrap().unwrap();
        assert_eq!(found.content["statement"], "Half a sen");
        assert_eq!(drafts().all().unwrap(), [found]);
        drafts().discard("claim-record:../..").unwrap();
        drafts().discard("claim-record:../..").unwrap();
        assert_eq!(drafts().all().unwrap(), []);
    }

    #[test]
    fn a_write_that_was_cut_short_leaves_the_draft_before() {
        let home = tempfile::tempdir().unwrap();
        let drafts = of(home.path(), "w", None);
        drafts.save("a", json!("first")).unwrap();
        fs::write(drafts.path("a").with_extension("partial"), r#"{"key":"a","con"#).unwrap();
        assert_eq!(drafts.find("a").unwrap().unwrap().content, "first");
        drafts.save("a", json!("second")).unwrap();
        assert_eq!(drafts.all().unwrap().len(), 1);
        fs::write(drafts.path("b"), r#"{"key":"b","con"#).unwrap();
        assert_eq!(drafts.find("b").unwrap(), None);
    }

    #[test]
    fn drafts_about_something_go_whoever_typed_them_and_those_of_a_workspace_with_it() {
        let home = tempfile::tempdir().unwrap();
        let (id, other) = ("0190-7".to_owned(), "0190-8");
        let olga: PersonId = serde_json::from_value(json!("01900000-0000-7000-8000-000000000001")).unwrap();
        let people = [None, Some(olga)].map(|who| of(home.path(), "w", who));
        for drafts in &people {
            drafts.save(&format!("claim-edit:{id}"), json!("secret")).unwrap();
            drafts.save(&format!("claim-edit:{other}"), json!("kept")).unwrap();
        }
        of(home.path(), "v", None).save(&format!("claim-edit:{id}"), json!("another's")).unwrap();
        let cut = people[0].path(&format!("claim-edit:{id}")).with_extension("partial");
        fs::write(&cut, "secr").unwrap();
        Drafts::discard_about(home.path(), "w", std::slice::from_ref(&id)).unwrap();
        Drafts::discard_about(home.path(), "none", &[id]).unwrap();
        for drafts in &people {
            let left = drafts.all().unwrap();
            assert_eq!(left.iter().map(|draft| &draft.content).collect::<Vec<_>>(), ["kept"]);
        }
        assert!(!cut.exists());
        Drafts::forget(home.path(), "w").unwrap();
        Drafts::forget(home.path(), "w").unwrap();
        assert!(people.iter().all(|drafts| drafts.all().unwrap().is_empty()));
        assert_eq!(of(home.path(), "v", None).all().unwrap().len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn only_their_owner_can_read_drafts() {
        use std::os::unix::fs::PermissionsExt as _;
        let home = tempfile::tempdir().unwrap();
        let drafts = of(home.path(), "w", None);
        drafts.save("a", json!(1)).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&drafts.path("a")), mode(&drafts.folder)), (0o600, 0o700));
    }
}
