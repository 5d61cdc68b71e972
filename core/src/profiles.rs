//! The keys that this computer signs with, one file a device, outside every workspace.
//! They lie in the platform's data folder, or in `$CLAIMTRAIL_HOME`, readable by their owner alone.

use std::fs;
use std::path::{Path, PathBuf};

use ed25519_dalek::SigningKey;
use etcetera::BaseStrategy as _;
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::files;
use crate::journal::seal;
use crate::seam::Seam;

/// The folder of the keys on this computer.
#[derive(Clone, Debug)]
pub struct Profiles {
    folder: PathBuf,
}

/// A key that was made and is not kept yet: nothing is left behind by a change that fails.
pub(crate) struct NewKey {
    key: SigningKey,
    profiles: Profiles,
}

/// The folder of all that Claimtrail keeps for this user outside workspaces: `$CLAIMTRAIL_HOME`, or else in the
/// platform's data folder.
///
/// # Errors
/// `Io` where the platform names no such folder.
pub fn home() -> Result<PathBuf> {
    if let Some(home) = std::env::var_os("CLAIMTRAIL_HOME").filter(|home| !home.is_empty()) {
        return Ok(PathBuf::from(home));
    }
    let strategy = etcetera::choose_base_strategy()
        .map_err(|_| Error::io("claimtrail", std::io::Error::from(std::io::ErrorKind::NotFound)))?;
    Ok(strategy.data_dir().join("claimtrail"))
}

impl Profiles {
    /// The keys under this folder.
    #[must_use]
    pub fn under(home: &Path) -> Profiles {
        Profiles { folder: home.join("keys") }
    }

    /// The keys of this user: under `$CLAIMTRAIL_HOME`, or else in the platform's data folder.
    ///
    /// # Errors
    /// `Io` where the platform names no such folder.
    pub fn of_this_computer() -> Result<Profiles> {
        home().map(|home| Profiles::under(&home))
    }

    /// Makes a key for a person who is to work on this computer, keeps it, and gives its public half.
    ///
    /// # Errors
    /// `Io`, `ReadOnly`, `DiskFull`.
    pub fn request(&self, seam: &mut dyn Seam) -> Result<String> {
        let key = self.new_key(seam)?;
        key.keep()?;
        Ok(key.public_key())
    }

    /// Whether a file lies where the keys do.
    pub(crate) fn keeps(&self, path: &Path) -> bool {
        files::is_same(files::folder_of(path), &self.folder)
    }

    pub(crate) fn new_key(&self, seam: &mut dyn Seam) -> Result<NewKey> {
        let mut seed = Zeroizing::new([0; 32]);
        seam.fill(seed.as_mut())?;
        Ok(NewKey { key: SigningKey::from_bytes(&seed), profiles: self.clone() })
    }

    fn path(&self, public_key: &str) -> PathBuf {
        self.folder.join(format!("{public_key}.key"))
    }

    /// Whether the key with this public half is kept here.
    pub(crate) fn holds(&self, public_key: &str) -> bool {
        seal::is_usable_key(public_key) && self.path(public_key).is_file()
    }

    /// The key with this public half.
    pub(crate) fn key(&self, public_key: &str) -> Result<SigningKey> {
        let path = self.path(public_key);
        let text = Zeroizing::new(fs::read_to_string(&path).map_err(|error| Error::io(&path, error))?);
        let mut seed = Zeroizing::new([0; 32]);
        let damaged = || Error::Damaged { what: path.display().to_string() };
        hex::decode_to_slice(text.trim(), seed.as_mut()).map_err(|_| damaged())?;
        let key = SigningKey::from_bytes(&seed);
        if hex::encode(key.verifying_key().to_bytes()) == public_key { Ok(key) } else { Err(damaged()) }
    }
}

impl NewKey {
    /// The public half: 64 lower-case hex digits.
    pub(crate) fn public_key(&self) -> String {
        hex::encode(self.key.verifying_key().to_bytes())
    }

    pub(crate) fn signing_key(&self) -> &SigningKey {
        &self.key
    }

    /// Writes the key to its file, whole or not at all, durable before this returns.
    pub(crate) fn keep(&self) -> Result<()> {
        let seed = Zeroizing::new(hex::encode(self.key.to_bytes()));
        files::write_private(&self.profiles.path(&self.public_key()), seed.as_bytes())
    }
}
