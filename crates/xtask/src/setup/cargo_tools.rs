//! Trunk, wasm-bindgen, the splitter and mdBook, of exactly the versions that the workspace needs; and geckodriver, of any.

use crate::versions::{GECKODRIVER, MDBOOK, TRUNK, WASM_BINDGEN, WASM_SPLIT};
use crate::{paths, say};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// A program that `cargo install` builds.
struct Tool {
    /// What is asked for its version.
    program: &'static str,
    /// Must be there too, of the same version.
    also: &'static [&'static str],
    package: &'static str,
    version: &'static str,
    why_and_how_long: &'static str,
    arguments: &'static [&'static str],
}

const TOOLS: [Tool; 2] = [
    Tool {
        program: "trunk",
        also: &[],
        package: "trunk",
        version: TRUNK,
        why_and_how_long: "bundles the app; compiling it takes about 3 min, once",
        // Without its default features it needs no TLS library of the system.
        arguments: &["--locked", "--no-default-features"],
    },
    Tool {
        program: "wasm-bindgen",
        also: &["wasm-bindgen-test-runner"],
        package: "wasm-bindgen-cli",
        version: WASM_BINDGEN,
        why_and_how_long: "joins WebAssembly and JavaScript; compiling it takes about 1 min, once",
        // Not --locked: its lock file names a version of webpki-roots that not every registry has.
        arguments: &[],
    },
];

const DRIVER: Tool = Tool {
    program: "geckodriver",
    also: &[],
    package: "geckodriver",
    version: GECKODRIVER,
    why_and_how_long: "speaks WebDriver to Firefox; compiling it takes about 1 min, once",
    arguments: &["--locked"],
};

const SPLITTER: Tool = Tool {
    program: "wasm-split-cli",
    also: &[],
    package: "wasm_split_cli_support",
    version: WASM_SPLIT,
    why_and_how_long: "splits the app of a release build; compiling it takes about 1 min, once",
    arguments: &["--locked", "--features", "build-binary"],
};

const BOOK: Tool = Tool {
    program: "mdbook",
    also: &[],
    package: "mdbook",
    version: MDBOOK,
    why_and_how_long: "makes a site of the documents; compiling it takes about 2 min, once",
    // Neither its server nor its watcher: it builds, with a search.
    arguments: &["--locked", "--no-default-features", "--features", "search"],
};

/// Finds or installs what makes a site of the documents.
pub(super) fn book(shell: &Shell) -> Result<PathBuf> {
    let root = paths::cached_tools()?;
    let cached = paths::executable(&root.join("bin"), BOOK.program);
    let found = paths::on_path(BOOK.program).into_iter().chain([cached.clone()]);
    if let Some(program) = found.into_iter().find(|program| is_book(shell, program)) {
        say::ready(&format!("{} {}", BOOK.package, BOOK.version));
        return Ok(program);
    }
    install(shell, &BOOK, &root)?;
    Ok(cached)
}

/// It writes its version with a letter before it.
fn is_book(shell: &Shell, program: &Path) -> bool {
    program.is_file()
        && cmd!(shell, "{program} --version")
            .ignore_stderr()
            .read()
            .is_ok_and(|text| text.trim() == format!("mdbook v{}", BOOK.version))
}

/// Finds or installs what splits the app. The program has no `--version`, so one of exactly the version is known by what cargo
/// writes down of its installations.
pub(super) fn splitter(shell: &Shell) -> Result<()> {
    let root = paths::cached_tools()?;
    let installed = fs::read_to_string(root.join(".crates.toml")).unwrap_or_default();
    let is_there = paths::executable(&root.join("bin"), SPLITTER.program).is_file()
        && installed.contains(&format!("\"{} {} ", SPLITTER.package, SPLITTER.version));
    if is_there {
        say::ready(&format!("{} {}", SPLITTER.package, SPLITTER.version));
        return Ok(());
    }
    install(shell, &SPLITTER, &root)
}

/// Finds geckodriver, of whatever version: every one of them drives every Firefox of today.
pub(super) fn find_geckodriver() -> Option<PathBuf> {
    let cached = paths::cached_tools().ok().map(|root| paths::executable(&root.join("bin"), DRIVER.program));
    paths::on_path(DRIVER.program).or(cached.filter(|path| path.is_file()))
}

/// Installs geckodriver.
pub(super) fn install_geckodriver(shell: &Shell) -> Result<()> {
    install(shell, &DRIVER, &paths::cached_tools()?)
}

/// Finds or installs the tools; returns the folders to put before PATH.
pub(super) fn prepare(shell: &Shell) -> Result<Option<PathBuf>> {
    let root = paths::cached_tools()?;
    let folder = root.join("bin");
    let mut from_cache = false;
    for tool in &TOOLS {
        let elsewhere = std::iter::once(&tool.program)
            .chain(tool.also)
            .all(|name| paths::on_path(name).is_some_and(|path| has_version(shell, &path, tool.version)));
        if elsewhere {
            say::ready(&format!("{} {} (on PATH)", tool.package, tool.version));
            continue;
        }
        from_cache = true;
        if has_version(shell, &paths::executable(&folder, tool.program), tool.version) {
            say::ready(&format!("{} {}", tool.package, tool.version));
        } else {
            install(shell, tool, &root)?;
        }
    }
    Ok(from_cache.then_some(folder))
}

/// Whether the program says that it is of `version`.
fn has_version(shell: &Shell, program: &Path, version: &str) -> bool {
    program.is_file()
        && cmd!(shell, "{program} --version")
            .ignore_stderr()
            .read()
            .is_ok_and(|text| text.split_whitespace().nth(1) == Some(version))
}

fn install(shell: &Shell, tool: &Tool, root: &Path) -> Result<()> {
    let step = say::start(&format!("cargo install {} {}", tool.package, tool.version), tool.why_and_how_long);
    // Away from the repository: neither its configuration nor its target folder concern a tool.
    let _folder = shell.push_dir(std::env::temp_dir());
    let Tool { package, version, arguments, .. } = *tool;
    // A debug build without debug information compiles in a third of the time and is fast enough.
    let debug = ["--debug", "--config", "profile.dev.debug=0"];
    cmd!(shell, "cargo install --quiet --force {debug...} --version {version} --root {root} {arguments...} {package}")
        .run()
        .with_context(|| {
            format!(
                "{package} could not be installed\n  \
                 cure: install {package} {version} yourself (any way that puts it on PATH), then run this command again"
            )
        })?;
    step.done();
    Ok(())
}
