//! Makes a permission for each command, so that the capability file has to name it.

use tauri_build::{AppManifest, Attributes};

macro_rules! commands {
    ($($concept:ident::$name:ident),* $(,)?) => { &[$(stringify!($name)),*] };
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=src/commands/list.rs");
    let commands: &[&str] = include!("src/commands/list.rs");
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(commands));
    tauri_build::try_build(attributes)?;
    Ok(())
}
