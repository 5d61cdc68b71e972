//! An empty Tauri window: what the benches hold Claimtrail's window against. It answers nothing and shows a dot.

use tauri::http::Response;
use tauri::{Builder, WebviewUrl, WebviewWindowBuilder};

const PAGE: &[u8] = b"<!doctype html><html lang=\"en\"><title>Empty</title><main><h1>.</h1></main></html>";

fn main() -> Result<(), tauri::Error> {
    Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let mut page = Response::new(PAGE.to_vec());
            page.headers_mut().insert("Content-Type", tauri::http::HeaderValue::from_static("text/html"));
            page
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol("empty://localhost/".parse()?);
            WebviewWindowBuilder::new(app, "main", page).inner_size(1_280.0, 860.0).build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
