//! The native menus, in the language that is spoken. An entry tells the web UI which action was chosen.
//! What an action does is the web UI's business; it has a shortcut of its own for each.

use claimtrail_core::messages;
use serde::Serialize;
use tauri::menu::{Menu, MenuItemBuilder, PredefinedMenuItem, Submenu, SubmenuBuilder};
use tauri::{AppHandle, Emitter as _, Manager as _, Runtime};
use ts_rs::TS;

use crate::window::MAIN;

/// An entry of the menu that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MenuAction {
    /// Which one, as `menu.rs` names it.
    pub action: String,
}

/// An action and its shortcut; none where the key belongs to the field that somebody types in.
type Entry = (&'static str, Option<&'static str>);

const FILE: &[Entry] = &[
    ("new-claim", None),
    ("import-claims", None),
    ("create", None),
    ("open", Some("CmdOrCtrl+O")),
    ("sample", None),
    ("close", None),
    ("save-report", None),
    ("back-up", None),
    ("verify", None),
];
const EDIT: &[Entry] = &[("undo", None), ("redo", None), ("find", Some("CmdOrCtrl+F"))];
const GO: &[Entry] = &[
    ("go-claims", Some("Alt+1")),
    ("go-articles", Some("Alt+2")),
    ("go-review", Some("Alt+3")),
    ("go-sources", Some("Alt+4")),
    ("go-reports", Some("Alt+5")),
    ("go-insights", Some("Alt+6")),
    ("go-desk", Some("Alt+7")),
];
const HELP: &[Entry] = &[("palette", Some("CmdOrCtrl+K")), ("shortcuts", Some("F1")), ("about", None)];

fn said(name: &str) -> String {
    messages::text(&format!("menu-{name}"), &[])
}

fn submenu<'m, R: Runtime>(
    app: &'m AppHandle<R>,
    name: &str,
    entries: &[Entry],
) -> tauri::Result<SubmenuBuilder<'m, R, AppHandle<R>>> {
    let mut menu = SubmenuBuilder::new(app, said(name));
    for (action, shortcut) in entries {
        let mut item = MenuItemBuilder::with_id(*action, said(action));
        if let Some(shortcut) = shortcut {
            item = item.accelerator(shortcut);
        }
        menu = menu.item(&item.build(app)?);
    }
    Ok(menu)
}

fn edit<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Submenu<R>> {
    let menu = submenu(app, "edit", EDIT)?.separator();
    menu.item(&PredefinedMenuItem::cut(app, Some(&said("cut")))?)
        .item(&PredefinedMenuItem::copy(app, Some(&said("copy")))?)
        .item(&PredefinedMenuItem::paste(app, Some(&said("paste")))?)
        .item(&PredefinedMenuItem::select_all(app, Some(&said("select-all")))?)
        .build()
}

/// Every menu.
///
/// # Errors
/// What the system says.
pub fn menu<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Menu<R>> {
    let quit = MenuItemBuilder::with_id("quit", said("quit")).accelerator("CmdOrCtrl+Q").build(app)?;
    let file = submenu(app, "file", FILE)?.separator().item(&quit).build()?;
    let (edit, go) = (edit(app)?, submenu(app, "go", GO)?.build()?);
    let help = submenu(app, "help", HELP)?.build()?;
    Menu::with_items(app, &[&file, &edit, &go, &help])
}

/// Tells the web UI what was chosen; quitting closes the window.
pub(crate) fn chosen<R: Runtime>(app: &AppHandle<R>, action: &str) {
    if action == "quit" {
        if app.get_webview_window(MAIN).is_none_or(|window| window.close().is_err()) {
            app.exit(0);
        }
    } else {
        // Without a window nobody hears it, and nothing is lost by that.
        let _ = app.emit("menu", MenuAction { action: action.to_owned() });
    }
}
