//! The bridge of the browser tests: the product's own commands over Tauri's mock runtime, served on loopback.
//! `POST /invoke/<command>`, `GET /events`, `POST /choose`, and the files of `ui/dist` under the product's CSP.
//! It is an example, so that it is never built into the product.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_debug_implementations,
    reason = "a test that can't go on says so by panicking"
)]

#[path = "../../tests/desktop/support.rs"]
#[allow(dead_code, reason = "the bridge passes on; what answers mean is for the tests")]
mod support;

use std::collections::HashMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::{Value, json};
use tauri::test::{MockRuntime, mock_context, noop_assets};
use tauri::{Listener as _, WebviewWindow};
use tiny_http::{Method, Request, Server};

use self::support::{Chosen, Shell};

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// What the shell tells of its own accord.
const EVENTS: [&str; 3] = ["workspace-changed", "job-progress", "menu"];

/// Those who hear events.
type Hearers = Arc<Mutex<Vec<Sender<String>>>>;

/// What every request is answered from.
#[derive(Clone)]
struct Bridge {
    webview: WebviewWindow<MockRuntime>,
    chosen: Chosen,
    hearers: Hearers,
    dist: PathBuf,
    csp: String,
}

fn main() -> Result<(), Failed> {
    let given = arguments()?;
    let home = PathBuf::from(given.get("home").ok_or("--home DIR is missing")?);
    let port = given.get("port").map_or("0", String::as_str);
    let shell = Shell::begin(&home, mock_context(noop_assets()));
    if let Some(file) = given.get("workspace").map(PathBuf::from).or_else(|| shell.session.last()) {
        shell.session.open_from_outside(&file);
    }
    let hearers = Hearers::default();
    for name in EVENTS {
        let hearers = Arc::clone(&hearers);
        shell.app.listen_any(name, move |event| {
            let payload: Value = serde_json::from_str(event.payload()).unwrap_or_default();
            let line = format!("data: {}\n\n", json!({ "event": name, "payload": payload }));
            hearers.lock().unwrap().retain(|hearer| hearer.send(line.clone()).is_ok());
        });
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let bridge = Bridge {
        webview: shell.webview(),
        chosen: shell.chosen.clone(),
        hearers,
        dist: given.get("dist").map_or_else(|| root.join("../ui/dist"), PathBuf::from),
        csp: csp(&root)?,
    };
    let server = Server::http(format!("127.0.0.1:{port}"))?;
    println!("http://{}", server.server_addr());
    for request in server.incoming_requests() {
        let bridge = bridge.clone();
        thread::spawn(move || {
            if let Err(error) = bridge.answer(request) {
                eprintln!("bridge: {error}");
            }
        });
    }
    Ok(())
}

/// `--name value`, as often as it comes.
fn arguments() -> Result<HashMap<String, String>, Failed> {
    let mut given = HashMap::new();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let name = word.strip_prefix("--").ok_or_else(|| format!("{word}: a --name is expected"))?;
        given.insert(name.to_owned(), words.next().ok_or_else(|| format!("{word}: its value is missing"))?);
    }
    Ok(given)
}

/// The product's policy, but that the commands come over HTTP here.
fn csp(root: &Path) -> Result<String, Failed> {
    let config: Value = serde_json::from_slice(&fs::read(root.join("tauri.conf.json"))?)?;
    let csp = config["app"]["security"]["csp"].as_str().ok_or("tauri.conf.json has no CSP")?;
    Ok(csp.replace("connect-src ipc: http://ipc.localhost", "connect-src 'self'"))
}

impl Bridge {
    fn answer(&self, mut request: Request) -> Result<(), Failed> {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        match (request.method(), path.as_str()) {
            (Method::Post, "/choose") => {
                let body = body(&mut request)?;
                self.chosen.next(body["path"].as_str().unwrap_or_default());
                reply(request, "204 No Content", &[], &[])
            }
            (Method::Post, path) if path.starts_with("/invoke/") => {
                let body = body(&mut request)?;
                let command = path.trim_start_matches("/invoke/");
                let (status, answer) = match support::call(&self.webview, command, body) {
                    Ok(answer) => ("200 OK", answer),
                    Err(error) => ("400 Bad Request", json!({ "error": error })),
                };
                let headers = [("Content-Type", "application/json")];
                reply(request, status, &headers, &serde_json::to_vec(&answer)?)
            }
            (Method::Get, "/events") => self.hear(request),
            (Method::Get, path) => self.file(request, path),
            _ => reply(request, "405 Method Not Allowed", &[], &[]),
        }
    }

    /// Every event from now on, until the other side goes away. Written as it comes: a response would be buffered.
    fn hear(&self, request: Request) -> Result<(), Failed> {
        let (sender, receiver) = mpsc::channel();
        self.hearers.lock().unwrap().push(sender);
        let mut out = request.into_writer();
        let begun = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
                     Connection: close\r\n\r\n: begun\n\n";
        out.write_all(begun.as_bytes()).and_then(|()| out.flush())?;
        for event in receiver {
            if out.write_all(event.as_bytes()).and_then(|()| out.flush()).is_err() {
                break;
            }
        }
        Ok(())
    }

    fn file(&self, request: Request, path: &str) -> Result<(), Failed> {
        let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        if name.split('/').any(|part| part == "..") {
            return reply(request, "404 Not Found", &[], &[]);
        }
        let Ok(bytes) = fs::read(self.dist.join(name)) else {
            return reply(request, "404 Not Found", &[], &[]);
        };
        let headers = [
            ("Content-Type", media_type(name)),
            ("Cache-Control", "no-store"),
            ("Content-Security-Policy", &self.csp),
        ];
        reply(request, "200 OK", &headers, &bytes)
    }
}

fn body(request: &mut Request) -> Result<Value, Failed> {
    let mut text = String::new();
    request.as_reader().read_to_string(&mut text)?;
    Ok(if text.is_empty() { json!({}) } else { serde_json::from_str(&text)? })
}

/// Answers and ends the connection. tiny_http would keep it, and may leave others waiting behind those that it keeps.
fn reply(request: Request, status: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<(), Failed> {
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n");
    let mut out = request.into_writer();
    out.write_all(head.as_bytes())?;
    out.write_all(body)?;
    Ok(out.flush()?)
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
