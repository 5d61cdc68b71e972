//! The real window: its plugins, its place, its looks, its menus, and the file that the program was started with.
//! It shows the embedded web UI alone: it goes nowhere else and opens no other window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use claimtrail_core::{Workspace, messages, profiles};
use tauri::utils::config::AppDirectoriesOverride;
use tauri::webview::NewWindowResponse;
use tauri::{
    App, AppHandle, Builder, Context, Listener as _, Manager as _, Theme, Url, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, WindowEvent, Wry,
};

use crate::files::{Desktop, System};
use crate::session::Session;
use crate::settings::Appearance;
use crate::{answering, begin, menu};

/// The argument that opens the sample.
const SAMPLE: &str = "--sample";
/// The one window's name.
pub(crate) const MAIN: &str = "main";

/// Runs the window until it is closed.
///
/// # Errors
/// What keeps the window from being opened.
pub fn run(mut context: Context<Wry>) -> Result<(), Box<dyn std::error::Error>> {
    let home = std::path::absolute(profiles::home()?)?;
    let own = AppDirectoriesOverride::Root(home.join("window"));
    context.config_mut().app.app_directories_override = Some(own);
    answering(Builder::default())
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            started_again(app, &arguments, Path::new(&folder));
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                api.prevent_close();
                window.state::<Arc<Session>>().ask_to_close();
            }
        })
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(|app| set_up(app, home))
        .run(context)?;
    Ok(())
}

fn set_up(app: &mut App, home: PathBuf) -> Result<(), Box<dyn std::error::Error>> {
    let system = system(app.handle());
    let session = begin(app, home, system)?;
    let arguments: Vec<String> = std::env::args().collect();
    let folder = std::env::current_dir()?;
    match file_of(&arguments, &folder) {
        None if arguments.iter().any(|argument| argument == SAMPLE) => session.begin_with_sample(),
        named => open_first(&session, named.or_else(|| session.last())),
    }
    app.set_menu(menu::menu(app.handle())?)?;
    let handle = app.handle().clone();
    app.listen_any("language-changed", move |_| speak_anew(&handle));
    let window = open(app, &session)?;
    let ended = window.clone();
    // A window that is gone already is what is wanted.
    app.listen_any("ended", move |_| drop(ended.destroy()));
    let titled = window.clone();
    app.listen_any("title-changed", move |event| entitle(&titled, event.payload()));
    // What was opened before that is not heard of.
    window.set_title(&session.title())?;
    let appearance = session.settings().settings().appearance;
    if chosen_theme(appearance).is_some() {
        dress(&window, appearance);
    }
    app.listen_any("appearance-changed", move |_| dress(&window, session.settings().settings().appearance));
    Ok(())
}

/// Opens a workspace before the window is there, so that it begins with it; but not one that is to be updated first.
fn open_first(session: &Arc<Session>, path: Option<PathBuf>) {
    match path {
        Some(path) if Workspace::needs_update(&path) => {
            let session = Arc::clone(session);
            tauri::async_runtime::spawn_blocking(move || session.open_from_outside(&path));
        }
        Some(path) => session.open_from_outside(&path),
        None => {}
    }
}

#[cfg(not(feature = "window-tests"))]
fn system(app: &AppHandle) -> Box<dyn System> {
    Box::new(Desktop(app.clone()))
}

/// The window tests answer dialogs from a file; without one, the dialogs are the system's.
#[cfg(feature = "window-tests")]
fn system(app: &AppHandle) -> Box<dyn System> {
    match std::env::var_os("CLAIMTRAIL_CHOOSE") {
        Some(list) => {
            Box::new(crate::chosen::ChosenBefore { list: PathBuf::from(list), desktop: Desktop(app.clone()) })
        }
        None => Box::new(Desktop(app.clone())),
    }
}

fn open(app: &App, session: &Arc<Session>) -> tauri::Result<WebviewWindow> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title(messages::text("window-title", &[]))
        .inner_size(1_280.0, 860.0)
        .min_inner_size(640.0, 480.0)
        .prevent_overflow()
        .data_directory(session.home().join("window").join("webview"))
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()
}

/// A title that could not be set stays as it was.
fn entitle(window: &WebviewWindow, told: &str) {
    let _ = serde_json::from_str::<String>(told).map(|title| window.set_title(&title));
}

/// What the system draws around the pages, the menus among it, as light or dark as they are. What could not be changed
/// stays as it was.
fn dress(window: &WebviewWindow, appearance: Appearance) {
    let chosen = chosen_theme(appearance);
    let _ = window.set_theme(chosen);
    // GTK takes no choice for light, whatever the system has: only the window knows that.
    if cfg!(target_os = "linux") && chosen.is_none() {
        let _ = window.theme().and_then(|theme| window.set_theme(Some(theme)));
    }
}

/// None for the system's.
const fn chosen_theme(appearance: Appearance) -> Option<Theme> {
    match appearance {
        Appearance::Light => Some(Theme::Light),
        Appearance::Dark => Some(Theme::Dark),
        Appearance::System | Appearance::Contrast => None,
    }
}

/// Whether an address is the embedded web UI's.
fn is_own(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => true,
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => url.as_str() == "about:blank",
    }
}

/// The menus, in the language that is spoken now.
fn speak_anew(app: &AppHandle) {
    let again = app.clone();
    // A menu that could not be made anew stays as it was.
    let _ = app.run_on_main_thread(move || {
        let _ = menu::menu(&again).and_then(|menu| again.set_menu(menu));
    });
}

/// Somebody started the program again: its window comes to the front, with their file.
fn started_again(app: &AppHandle, arguments: &[String], folder: &Path) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window manager may refuse; the file is opened all the same.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    if let (Some(file), Some(session)) = (file_of(arguments, folder), app.try_state::<Arc<Session>>()) {
        let session = Arc::clone(&session);
        tauri::async_runtime::spawn_blocking(move || session.open_from_outside(&file));
    }
}

/// The file that an argument names, from the folder that the program was started in.
fn file_of(arguments: &[String], folder: &Path) -> Option<PathBuf> {
    let named = arguments.iter().skip(1).find(|argument| !argument.starts_with('-'))?;
    let path = match Url::parse(named) {
        Ok(url) if url.scheme() == "file" => url.to_file_path().ok()?,
        _ => PathBuf::from(named),
    };
    Some(folder.join(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_pages() {
        let goes = |url: &str| is_own(&Url::parse(url).unwrap());
        assert!(goes("tauri://localhost/index.html"));
        assert!(goes("http://tauri.localhost/#/claims"));
        for other in [
            "https://example.org/",
            "file:///etc/passwd",
            "data:text/html,x",
            "http://tauri.localhost.example.org/",
        ] {
            assert!(!goes(other), "{other}");
        }
    }

    #[test]
    fn what_is_chosen_by_name_has_that_theme_and_all_else_the_systems() {
        assert_eq!(chosen_theme(Appearance::Light), Some(Theme::Light));
        assert_eq!(chosen_theme(Appearance::Dark), Some(Theme::Dark));
        assert_eq!(chosen_theme(Appearance::System), None);
        assert_eq!(chosen_theme(Appearance::Contrast), None);
    }

    #[test]
    fn an_argument_names_the_file() {
        let folder = Path::new("/desk");
        let file = |arguments: &[&str]| {
            let arguments: Vec<String> = arguments.iter().map(|&argument| argument.to_owned()).collect();
            file_of(&arguments, folder)
        };
        assert_eq!(file(&["claimtrail-desktop"]), None);
        assert_eq!(file(&["claimtrail-desktop", "a.claimtrail"]), Some(PathBuf::from("/desk/a.claimtrail")));
        assert_eq!(file(&["claimtrail-desktop", "/b c.claimtrail"]), Some(PathBuf::from("/b c.claimtrail")));
        assert_eq!(
            file(&["claimtrail-desktop", "file:///b%20c.claimtrail"]),
            Some(PathBuf::from("/b c.claimtrail"))
        );
    }
}
