//! The program `claimtrail-desktop`: one window on one workspace. Everything is in the library beside it.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match claimtrail_desktop::window::run(tauri::generate_context!()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("claimtrail-desktop: {error}");
            ExitCode::FAILURE
        }
    }
}
