//! Set-up: finds or installs what a command needs, says what it does, and does nothing twice.

mod apt;
mod browser;
mod cargo_tools;
pub(crate) mod latest;
mod node;
pub(crate) mod other_browsers;
pub(crate) mod postgres;
mod python;
mod wasm_target;

use crate::{paths, say};
use anyhow::{Context, Result, bail};
use other_browsers::OtherBrowser;
use std::env;
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// What a command of ours is going to do.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Needs {
    /// Builds the app: WASM target, trunk, wasm-bindgen.
    pub(crate) app: bool,
    /// Builds it for release: wasm-opt too.
    pub(crate) release: bool,
    /// Splits it into parts: the splitter.
    pub(crate) parts: bool,
    /// Runs WASM tests: their runner and a driver for the browser.
    pub(crate) wasm_tests: bool,
    /// Drives a browser: Node, Playwright, Chromium.
    pub(crate) browser: bool,
    /// The walk in Firefox.
    pub(crate) firefox: bool,
    /// The walk in WebKit.
    pub(crate) webkit: bool,
    /// Checks the dependencies: cargo-deny.
    pub(crate) lint: bool,
    /// Speaks to the server with clients from npm and PyPI: Node, Python.
    pub(crate) clients: bool,
    /// Only those from PyPI: Python.
    pub(crate) pypi: bool,
    /// Keeps journals in a PostgreSQL server.
    pub(crate) postgres: bool,
}

impl Needs {
    /// Everything that the default commands need.
    pub(crate) const ALL: Self = Self {
        app: true,
        release: true,
        parts: true,
        wasm_tests: true,
        lint: true,
        browser: true,
        firefox: false,
        webkit: false,
        clients: true,
        pypi: false,
        postgres: false,
    };
}

/// Everything that set-up found, and the environment that goes with it.
#[derive(Debug)]
pub(crate) struct Toolbox {
    /// Runs in the repository, with our tools first on PATH.
    pub(crate) shell: Shell,
    /// cargo-deny, when asked for.
    pub(crate) cargo_deny: Option<PathBuf>,
    /// Chromium or Chrome, when asked for.
    pub(crate) chromium: Option<PathBuf>,
    /// The WebDriver of that browser, when asked for.
    pub(crate) chromedriver: Option<PathBuf>,
}

/// Finds or installs everything that `needs` names.
///
/// # Errors
/// Something is missing and cannot be installed from here; the failure names it and the cure.
pub(crate) fn prepare(needs: Needs) -> Result<Toolbox> {
    println!("Set-up. Tools are cached in {}.", paths::cache()?.display());
    let tools = paths::shell()?;
    let shell = &tools;
    // Trunk asks the internet for its own newest version otherwise.
    shell.set_var("TRUNK_SKIP_VERSION_CHECK", "true");
    rust_is_new_enough(shell)?;
    if needs.app || needs.wasm_tests {
        let wrapper = wasm_target::prepare(shell)?;
        for folder in cargo_tools::prepare(shell)?.into_iter().chain(wrapper) {
            prefer(shell, folder)?;
        }
    }
    let walks = needs.browser || needs.firefox || needs.webkit;
    if needs.release || walks || needs.clients {
        node::prepare(shell)?;
    }
    if needs.parts {
        cargo_tools::splitter(shell)?;
        // Also where trunk and wasm-bindgen come from elsewhere.
        prefer(shell, paths::cached_tools()?.join("bin"))?;
    }
    if needs.release {
        prefer(shell, node::wasm_opt(shell)?)?;
    }
    if walks {
        node::playwright(shell)?;
    }
    for (wanted, browser) in [(needs.firefox, OtherBrowser::Firefox), (needs.webkit, OtherBrowser::WebKit)] {
        if wanted {
            other_browsers::prepare(shell, browser)?;
        }
    }
    if needs.clients {
        node::clients(shell)?;
    }
    if needs.clients || needs.pypi {
        prefer(shell, python::environment(shell)?)?;
    }
    if needs.postgres {
        postgres::prepare(shell)?;
    }
    let cargo_deny = if needs.lint { Some(python::cargo_deny(shell)?) } else { None };
    let chromium = if needs.browser || needs.wasm_tests { Some(browser::chromium(shell)?) } else { None };
    if let Some(chromium) = &chromium {
        shell.set_var("CHROMIUM", chromium);
    }
    let chromedriver = if needs.wasm_tests { Some(browser::chromedriver(shell)?) } else { None };
    Ok(Toolbox { shell: tools, cargo_deny, chromium, chromedriver })
}

/// Finds or installs mdBook, for which nothing else of the above is needed.
///
/// # Errors
/// As [`prepare`].
pub(crate) fn book(shell: &Shell) -> Result<PathBuf> {
    cargo_tools::book(shell)
}

/// Puts `folder` before the rest of the PATH of `shell`.
fn prefer(shell: &Shell, folder: PathBuf) -> Result<()> {
    let rest = shell.var_os("PATH").unwrap_or_default();
    shell.set_var("PATH", env::join_paths(std::iter::once(folder).chain(env::split_paths(&rest)))?);
    Ok(())
}

fn rust_is_new_enough(shell: &Shell) -> Result<()> {
    let cure = format!(
        "cure: install Rust 1.{} or newer with rustup, or `rustup update stable`",
        crate::versions::RUST_MINOR_MIN
    );
    let text = cmd!(shell, "rustc --version").read().with_context(|| format!("Rust is missing\n  {cure}"))?;
    if !is_new_enough(&text) {
        bail!("{text} is too old\n  {cure}");
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
