//! What the compiler does not check: lock files that name no host, no path of a developer's machine, pinned versions that agree, the
//! floors of the app, style rules that cost every insertion.

use super::counts::{Counts, Suite};
use super::{floors, style_rules};
use crate::{paths, versions};
use anyhow::{Context, Result, bail};
use std::fs;
use xshell::cmd;

pub(super) fn run() -> Suite {
    Suite::run("tidiness", "lock files, machine paths, pinned versions, floors, style rules; instant", || {
        let repository = paths::repository();
        let mut faults = Vec::new();
        for name in tracked_files()? {
            // Pictures and other binary files are not text; a file may be deleted and not yet committed.
            if let Ok(text) = fs::read_to_string(repository.join(&name)) {
                faults.extend(faults_of(&name, &text));
                faults.extend(floors::faults_of(&name, &text));
                faults.extend(style_rules::faults_of(&name, &text));
            }
        }
        let lock = repository.join("Cargo.lock");
        let lock = fs::read_to_string(&lock).with_context(|| lock.display().to_string())?;
        faults.extend(version_faults(&lock));
        if faults.is_empty() {
            return Ok((Counts::default(), true));
        }
        bail!("{}\n  cure: mend each file that is named", faults.join("\n       "))
    })
}

fn tracked_files() -> Result<Vec<String>> {
    let shell = paths::shell()?;
    let list = cmd!(shell, "git ls-files -z")
        .read()
        .context("git cannot list the files of this repository\n  cure: run it in a clone, with git installed")?;
    Ok(list.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

fn faults_of(name: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let file = name.rsplit('/').next().unwrap_or(name);
    for (index, line) in text.lines().enumerate() {
        let mut fault = |what: &str| faults.push(format!("{name}:{}: {what}: {}", index + 1, line.trim()));
        if file == "Cargo.lock" && line.starts_with("source = ") && line != CRATE_REGISTRY {
            fault("a crate from elsewhere than the public registry");
        }
        if file == "package-lock.json" && line.contains("\"resolved\"") {
            fault("a download address (npm's omit-lockfile-registry-resolved keeps them out)");
        }
        if machine_path(line) {
            fault("a path of a developer's machine");
        }
    }
    faults
}

const CRATE_REGISTRY: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

/// Whether a line holds a path below a home, a temporary or a work folder. The names are put together here so that
/// this file does not find itself.
fn machine_path(line: &str) -> bool {
    let homes = ["root", "work", "home", "Users"];
    homes.iter().any(|home| {
        let start = format!("/{home}/");
        line.match_indices(&start).any(|(at, _)| {
            // A path begins here only if nothing path-like stands before it: `.../work/` in a URL does not count.
            !line[..at].ends_with(|before: char| before.is_alphanumeric() || "_-.~}$>)*".contains(before))
        })
    })
}

/// The pins that must agree, each named with both of its places.
fn version_faults(lock: &str) -> Vec<String> {
    let crate_version = lock.split("[[package]]").find_map(|package| {
        let mut lines = package.trim().lines();
        (lines.next()? == "name = \"wasm-bindgen\"").then(|| lines.next().map(str::to_owned))?
    });
    let wanted = format!("version = \"{}\"", versions::WASM_BINDGEN);
    let mut faults = Vec::new();
    if crate_version.as_deref() != Some(wanted.as_str()) {
        faults.push(format!(
            "Cargo.lock has wasm-bindgen {}, crates/xtask/src/versions.rs {wanted}",
            crate_version.unwrap_or_default()
        ));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machine_paths_are_found_and_addresses_are_not() {
        let home = format!("/{}/", "home");
        assert!(machine_path(&format!("dist = \"{home}ann/lab\"")));
        assert!(!machine_path(&format!("https://example.org{home}page")));
        assert!(!machine_path("crates/framework/src"));
    }

    #[test]
    fn foreign_sources_are_found() {
        assert!(faults_of("Cargo.lock", CRATE_REGISTRY).is_empty());
        assert_eq!(faults_of("Cargo.lock", "source = \"registry+https://mirror.example/index\"").len(), 1);
        assert_eq!(
            faults_of("tests/browser/package-lock.json", "  \"resolved\": \"https://mirror.example/a.tgz\",").len(),
            1
        );
    }

    #[test]
    fn a_drifting_pin_is_found() {
        let good = format!("[[package]]\nname = \"wasm-bindgen\"\nversion = \"{}\"\n", versions::WASM_BINDGEN);
        assert!(version_faults(&good).is_empty());
        assert_eq!(version_faults("[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.1.0\"\n").len(), 1);
    }
}
