//! Addresses: shown in the person's own browser, never in this window.

use claimtrail_core::error::{Error, Problem};
use tauri::Url;

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn open_address(session: Shell<'_>, address: String) -> Answer<()> {
    let web = |url: &Url| matches!(url.scheme(), "http" | "https") && url.has_host();
    let url = Url::parse(&address).ok().filter(web);
    let url = url.ok_or_else(|| Error::invalid("url", Problem::Url))?;
    session.run(move |session| session.system().show(url.as_str())).await
}
