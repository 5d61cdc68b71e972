//! An app without a window: Tauri's mock runtime, the very commands of the product, and dialogs answered beforehand.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use claimtrail_desktop::failure::Answer;
use claimtrail_desktop::files::{Purpose, System};
use claimtrail_desktop::session::Session;
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Context, WebviewWindow, WebviewWindowBuilder};

/// Paths that are chosen next, the names that were suggested for them, and addresses that were shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chosen {
    next: Arc<Mutex<VecDeque<PathBuf>>>,
    pub(crate) suggested: Arc<Mutex<Vec<String>>>,
    pub(crate) shown: Arc<Mutex<Vec<String>>>,
}

impl Chosen {
    pub(crate) fn next(&self, path: impl Into<PathBuf>) {
        self.next.lock().unwrap().push_back(path.into());
    }
}

impl System for Chosen {
    fn show(&self, address: &str) -> Answer<()> {
        self.shown.lock().unwrap().push(address.to_owned());
        Ok(())
    }

    fn choose(&self, _: Purpose, suggested: &str) -> Option<PathBuf> {
        self.suggested.lock().unwrap().push(suggested.to_owned());
        self.next.lock().unwrap().pop_front().filter(|path| !path.as_os_str().is_empty())
    }
}

/// The app, its one webview and its session.
pub(crate) struct Shell {
    pub(crate) app: App<MockRuntime>,
    webview: WebviewWindow<MockRuntime>,
    pub(crate) session: Arc<Session>,
    pub(crate) chosen: Chosen,
}

impl Shell {
    pub(crate) fn begin(home: &Path, context: Context<MockRuntime>) -> Shell {
        let mut app = claimtrail_desktop::answering(mock_builder()).build(context).unwrap();
        let chosen = Chosen::default();
        let session = claimtrail_desktop::begin(&mut app, home.to_owned(), Box::new(chosen.clone())).unwrap();
        let webview = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default()).build().unwrap();
        Shell { app, webview, session, chosen }
    }

    /// What a command answers, or its failure.
    pub(crate) fn call(&self, command: &str, given: Value) -> Result<Value, Value> {
        call(&self.webview, command, given)
    }

    /// What a command answers.
    pub(crate) fn ok(&self, command: &str, given: Value) -> Value {
        self.call(command, given).unwrap_or_else(|failure| panic!("{command}: {failure}"))
    }

    /// The code that a command fails with.
    pub(crate) fn code(&self, command: &str, given: Value) -> String {
        match self.call(command, given) {
            Ok(answer) => panic!("{command}: {answer}"),
            Err(failure) => failure["code"].as_str().unwrap_or("none").to_owned(),
        }
    }

    pub(crate) fn webview(&self) -> WebviewWindow<MockRuntime> {
        self.webview.clone()
    }
}

pub(crate) fn call(
    webview: &WebviewWindow<MockRuntime>,
    command: &str,
    given: Value,
) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().map_err(|_| json!("url"))?,
        body: InvokeBody::Json(given),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(webview, request)?.deserialize().map_err(|error| json!(error.to_string()))
}
