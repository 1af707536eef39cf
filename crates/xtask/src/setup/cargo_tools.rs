//! Trunk and wasm-bindgen, of exactly the versions that the workspace needs; and geckodriver, of any.

use crate::failure::curable;
use crate::versions::{GECKODRIVER, TRUNK, WASM_BINDGEN};
use crate::{paths, process, say};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

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

/// Finds geckodriver, of whatever version: every one of them drives every Firefox of today.
pub(super) fn find_geckodriver() -> Option<PathBuf> {
    let cached = paths::cached_tools().ok().map(|root| paths::executable(&root.join("bin"), DRIVER.program));
    paths::on_path(DRIVER.program).or(cached.filter(|path| path.is_file()))
}

/// Installs geckodriver.
pub(super) fn install_geckodriver() -> Result<()> {
    install(&DRIVER, &paths::cached_tools()?)
}

/// Finds or installs the tools; returns the folders to put before PATH.
pub(super) fn prepare() -> Result<Option<PathBuf>> {
    let root = paths::cached_tools()?;
    let folder = root.join("bin");
    let mut from_cache = false;
    for tool in &TOOLS {
        let elsewhere = std::iter::once(&tool.program)
            .chain(tool.also)
            .all(|name| paths::on_path(name).is_some_and(|path| has_version(&path, tool.version)));
        if elsewhere {
            say::ready(&format!("{} {} (on PATH)", tool.package, tool.version));
            continue;
        }
        from_cache = true;
        if has_version(&paths::executable(&folder, tool.program), tool.version) {
            say::ready(&format!("{} {}", tool.package, tool.version));
        } else {
            install(tool, &root)?;
        }
    }
    Ok(from_cache.then_some(folder))
}

/// Whether the program says that it is of `version`.
fn has_version(program: &Path, version: &str) -> bool {
    program.is_file()
        && process::read(Command::new(program).arg("--version"))
            .is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
}

fn install(tool: &Tool, root: &Path) -> Result<()> {
    let step = say::start(&format!("cargo install {} {}", tool.package, tool.version), tool.why_and_how_long);
    let mut command = Command::new("cargo");
    // A debug build without debug information compiles in a third of the time and is fast enough.
    command.args(["install", "--quiet", "--force", "--debug", "--config", "profile.dev.debug=0"]);
    command.args(["--version", tool.version, "--root"]).arg(root).args(tool.arguments).arg(tool.package);
    // Away from the repository: neither its configuration nor its target folder concern a tool.
    command.current_dir(std::env::temp_dir());
    process::run(&mut command, &format!("cargo install {}", tool.package)).map_err(|error| {
        curable(
            format!("{error:#}"),
            format!(
                "install {} {} yourself (any way that puts it on PATH), then run this command again",
                tool.package, tool.version
            ),
        )
    })?;
    step.done();
    Ok(())
}
