//! Release builds rebuild the standard library with the app: for size, without what a browser has no use for.
//!
//! The library that a toolchain brings is built for speed, and a panic in it formats a message with file and line that
//! nobody reads in a browser. Rebuilt for size, with panics that only stop, the app was 19 kB of brotli smaller (of 502 kB).
//! It takes the sources of the library (`rust-src`) and flags that are not stable
//! yet, so it is no setting of the repository's: the flags reach the WebAssembly builds of `cargo xtask build` and
//! `bench` alone, through a small `cargo` that stands first on trunk's PATH. Where the sources cannot be had, a release
//! is built with the library as it is, and says so.

use super::wasm_target::{self, RUSTC};
use crate::versions::WASM_TARGET;
use crate::{paths, process, say};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How the library, and everything that is linked with it, is compiled. A panic stops at once: `public/sw.js` sees the
/// trap. `fmt-debug=shallow` leaves `{:?}` of texts and numbers as they are, because messages of serde quote with it.
const RUSTFLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=shallow";

/// Writes the `cargo` of release builds; returns its folder, or nothing where a release is built with the library as
/// it is. `usual` is the folder of the `cargo` that WebAssembly builds need anyhow, if they need one.
pub(super) fn prepare(usual: Option<&Path>) -> Result<Option<PathBuf>> {
    if !cfg!(unix) {
        return Ok(without("that takes a shell script here"));
    }
    let rustc = if usual.is_some() { Path::new(RUSTC) } else { Path::new("rustc") };
    if wasm_target::library_sources(rustc).is_none() {
        let step =
            say::start("rustup component add rust-src", "release builds rebuild the standard library; about 10 s");
        let added = process::quiet(Command::new("rustup").args(["component", "add", "rust-src"]), "rustup");
        if added.is_err() || wasm_target::library_sources(rustc).is_none() {
            return Ok(without("its sources cannot be had: `rustup component add rust-src` fails"));
        }
        step.done();
    }
    let next = match usual {
        Some(folder) => folder.join("cargo"),
        None => paths::on_path("cargo").unwrap_or_else(|| PathBuf::from("cargo")),
    };
    let folder = paths::cache()?.join("release-cargo");
    let why = "Release builds for WebAssembly rebuild the standard library for size";
    let cargo = wasm_target::stand_in(&folder, why, &for_wasm(&next), &next)?;
    if wasm_target::fetch_library_dependencies(&cargo).is_err() {
        return Ok(without("the crates that it depends on cannot be fetched"));
    }
    say::ready("sources of the standard library, which a release rebuilds for size");
    Ok(Some(folder))
}

fn for_wasm(next: &Path) -> String {
    let variable = WASM_TARGET.to_uppercase().replace('-', "_");
    format!(
        "RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \\\n\
         \x20 CARGO_TARGET_{variable}_RUSTFLAGS='{RUSTFLAGS}' exec '{}' \"$@\"",
        next.display()
    )
}

fn without(reason: &str) -> Option<PathBuf> {
    say::note(&format!("the standard library is not rebuilt for size ({reason}): the release is a few percent larger"));
    None
}

#[cfg(test)]
mod tests {
    use super::for_wasm;
    use std::path::Path;

    #[test]
    fn the_flags_reach_webassembly_alone() {
        let line = for_wasm(Path::new("/usr/bin/cargo"));
        assert!(line.contains("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS='-Zunstable-options"), "{line}");
        assert!(line.ends_with("exec '/usr/bin/cargo' \"$@\""), "{line}");
    }
}
