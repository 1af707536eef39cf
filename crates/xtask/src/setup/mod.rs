//! Set-up: finds or installs what a command needs, says what it does, and does nothing twice.

mod apt;
mod browser;
mod cargo_tools;
mod node;
pub(crate) mod other_browsers;
mod python;
mod wasm_target;

use crate::failure::curable;
use crate::{paths, process, say};
use anyhow::Result;
use other_browsers::OtherBrowser;
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// What a command of ours is going to do.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Needs {
    /// Builds the app: WASM target, trunk, wasm-bindgen.
    pub(crate) app: bool,
    /// Builds it for release: wasm-opt too.
    pub(crate) release: bool,
    /// Runs WASM tests: their runner and a driver for the browser.
    pub(crate) wasm_tests: bool,
    /// Drives a browser: Node, Playwright, Chromium.
    pub(crate) browser: bool,
    /// The walk in Firefox.
    pub(crate) firefox: bool,
    /// The walk in WebKit.
    pub(crate) webkit: bool,
    /// Speaks to the server with clients from npm and PyPI: Node, Python.
    pub(crate) clients: bool,
}

impl Needs {
    /// Everything that the default commands need.
    pub(crate) const ALL: Self = Self {
        app: true,
        release: true,
        wasm_tests: true,
        browser: true,
        firefox: false,
        webkit: false,
        clients: true,
    };
}

/// Everything that set-up found, and the environment that goes with it.
#[derive(Debug)]
pub(crate) struct Toolbox {
    /// Folders that stand before the rest of PATH.
    folders: Vec<PathBuf>,
    /// Chromium or Chrome, when asked for.
    pub(crate) chromium: Option<PathBuf>,
    /// The WebDriver of that browser, when asked for.
    pub(crate) chromedriver: Option<PathBuf>,
}

impl Toolbox {
    /// A command that runs in the repository and finds our tools first.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.find(program));
        command.current_dir(paths::repository()).env("PATH", self.path());
        // Trunk asks the internet for its own newest version; nobody waits for that here.
        command.env("TRUNK_SKIP_VERSION_CHECK", "true");
        if let Some(chromium) = &self.chromium {
            command.env("CHROMIUM", chromium);
        }
        command
    }

    fn path(&self) -> OsString {
        let rest = env::var_os("PATH").unwrap_or_default();
        let all: Vec<PathBuf> = self.folders.iter().cloned().chain(env::split_paths(&rest)).collect();
        env::join_paths(all).unwrap_or(rest)
    }

    // The operating system looks `program` up on the parent's PATH on some platforms and on the child's on others.
    fn find(&self, program: &str) -> PathBuf {
        let ours = self.folders.iter().map(|folder| paths::executable(folder, program)).find(|path| path.is_file());
        ours.unwrap_or_else(|| PathBuf::from(program))
    }
}

/// Finds or installs everything that `needs` names.
///
/// # Errors
/// Something is missing and cannot be installed from here; the failure names it and the cure.
pub(crate) fn prepare(needs: Needs) -> Result<Toolbox> {
    println!("Set-up. Tools are cached in {}.", paths::cache()?.display());
    rust_is_new_enough()?;
    let mut toolbox = Toolbox { folders: Vec::new(), chromium: None, chromedriver: None };
    if needs.app || needs.wasm_tests {
        toolbox.folders.extend(wasm_target::prepare()?);
        toolbox.folders.extend(cargo_tools::prepare()?);
    }
    let walks = needs.browser || needs.firefox || needs.webkit;
    if needs.release || walks || needs.clients {
        node::prepare()?;
    }
    if needs.release {
        toolbox.folders.push(node::wasm_opt()?);
    }
    if walks {
        node::playwright()?;
    }
    for (wanted, browser) in [(needs.firefox, OtherBrowser::Firefox), (needs.webkit, OtherBrowser::WebKit)] {
        if wanted {
            other_browsers::prepare(browser)?;
        }
    }
    if needs.clients {
        node::graph_client()?;
        toolbox.folders.push(python::environment()?);
    }
    if needs.browser || needs.wasm_tests {
        toolbox.chromium = Some(browser::chromium()?);
    }
    if needs.wasm_tests {
        toolbox.chromedriver = Some(browser::chromedriver()?);
    }
    Ok(toolbox)
}

fn rust_is_new_enough() -> Result<()> {
    let cure =
        format!("install Rust 1.{} or newer with rustup, or `rustup update stable`", crate::versions::RUST_MINOR_MIN);
    let text = process::read(Command::new("rustc").arg("--version"))
        .ok_or_else(|| curable("`rustc --version` does not answer", cure.clone()))?;
    if !is_new_enough(&text) {
        return Err(curable(format!("{text} is too old"), cure));
    }
    say::ready(&text);
    Ok(())
}

/// Whether what `rustc --version` says is a Rust that builds the workspace.
fn is_new_enough(text: &str) -> bool {
    let minor = text.split('.').nth(1).and_then(|minor| minor.parse::<u32>().ok());
    minor.is_some_and(|minor| minor >= crate::versions::RUST_MINOR_MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_compilers_are_told_from_new_ones() {
        assert!(is_new_enough("rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"));
        assert!(!is_new_enough("rustc 1.63.0"));
        assert!(!is_new_enough("no compiler"));
    }
}
