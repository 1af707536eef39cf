//! The standard library for `wasm32-unknown-unknown`.
//!
//! First what everybody does: `rustup target add`. Where that is refused (a machine that reaches only package
//! registries), Debian's `rustc-web` builds the library from its sources. Its environment must reach the WASM
//! builds alone: a build script, the stamp hook and the native tests would otherwise rebuild their own standard
//! library with it. So a small `cargo` stands first on the PATH of trunk, and adds it exactly when the target is WASM.

use super::apt;
use crate::failure::curable;
use crate::versions::WASM_TARGET;
use crate::{paths, process, say};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Debian's compiler.
pub(super) const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const LINKER: &str = "/usr/bin/rust-lld";

/// Makes WASM builds possible; returns the folder that must stand first on PATH, if one must.
pub(super) fn prepare() -> Result<Option<PathBuf>> {
    if has_target(Path::new("rustc")) {
        say::ready(&format!("standard library for {WASM_TARGET}"));
        return Ok(None);
    }
    if debian_compiler_works() {
        return debian().map(Some);
    }
    if paths::on_path("rustup").is_some() {
        let step = say::start(&format!("rustup target add {WASM_TARGET}"), "the app runs as WebAssembly; about 20 s");
        let added = process::quiet(Command::new("rustup").args(["target", "add", WASM_TARGET]), "rustup");
        match added {
            Ok(()) => {
                step.done();
                return Ok(None);
            }
            Err(error) if apt::is_here() => {
                let error = error.to_string();
                let reason = error.lines().find(|line| line.trim_start().starts_with("error"));
                say::note(&format!("rustup cannot: {}", reason.unwrap_or(&error).trim()));
                say::note("trying Debian's compiler instead, which brings the library's sources");
            }
            Err(error) => {
                return Err(curable(error, "connect to the internet, then run this command again"));
            }
        }
    }
    if !apt::is_here() {
        return Err(curable(
            format!("the Rust on this machine has no standard library for {WASM_TARGET}"),
            format!("install Rust with rustup and run `rustup target add {WASM_TARGET}`"),
        ));
    }
    apt::install(
        &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"],
        "a compiler whose standard library can be built for WebAssembly",
        "about 1 min",
    )?;
    linker()?;
    debian().map(Some)
}

/// Whether `rustc` finds a built standard library for the target.
fn has_target(rustc: &Path) -> bool {
    process::read(Command::new(rustc).args(["--print", "target-libdir", "--target", WASM_TARGET]))
        .and_then(|folder| fs::read_dir(folder).ok())
        .is_some_and(|entries| {
            entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
        })
}

/// Whether Debian's compiler is installed with all that a WASM build takes. Then rustup has been tried before.
fn debian_compiler_works() -> bool {
    cfg!(target_os = "linux")
        && process::read(Command::new(RUSTC).arg("--version")).is_some_and(|text| super::is_new_enough(&text))
        && library_sources(Path::new(RUSTC)).is_some()
        && Path::new(CARGO).is_file()
        && Path::new(LINKER).exists()
}

/// Installs the linker of the same LLVM as the compiler: `rust-web-llvm` leaves `rust-lld` as a link to its name.
fn linker() -> Result<()> {
    let link = Path::new(LINKER);
    if link.exists() {
        return Ok(());
    }
    let target = fs::read_link(link).context("rust-web-llvm left no link /usr/bin/rust-lld")?;
    let package = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    apt::install(&[package.as_str()], "the linker for WebAssembly", "a few seconds")
}

/// Writes the stand-in for cargo and fetches what the standard library itself depends on.
fn debian() -> Result<PathBuf> {
    let version = process::read(Command::new(RUSTC).arg("--version")).unwrap_or_default();
    let real = paths::on_path("cargo").unwrap_or_else(|| PathBuf::from(CARGO));
    let folder = paths::cache()?.join("wasm-cargo");
    let for_wasm = format!(
        "unset RUSTUP_TOOLCHAIN\n\
         \x20 RUSTC={RUSTC} RUSTDOC=/usr/bin/rustdoc RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort exec {CARGO} \"$@\""
    );
    let why = "Builds for WebAssembly go to Debian's compiler, which builds its standard library on the way";
    let file = stand_in(&folder, why, &for_wasm, &real)?;
    say::ready(&format!("standard library for {WASM_TARGET}, built from the sources of {version}"));
    fetch_library_dependencies(&file)?;
    Ok(folder)
}

/// Writes a small `cargo` into `folder` that runs `for_wasm` where the target is WebAssembly, and `otherwise` for
/// everything else; returns its path.
pub(super) fn stand_in(folder: &Path, why: &str, for_wasm: &str, otherwise: &Path) -> Result<PathBuf> {
    let script = format!(
        "#!/bin/sh\n\
         # Written by `cargo xtask`. {why}; everything else goes to the usual cargo.\n\
         case \" $* \" in\n\
         *{WASM_TARGET}*)\n\
         \x20 {for_wasm} ;;\n\
         *) exec '{}' \"$@\" ;;\n\
         esac\n",
        otherwise.display()
    );
    let file = folder.join("cargo");
    if fs::read_to_string(&file).ok().as_deref() != Some(script.as_str()) {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        fs::write(&file, script).with_context(|| file.display().to_string())?;
        make_executable(&file)?;
    }
    Ok(file)
}

/// Fetches what the standard library itself depends on: trunk runs off line, and then cargo cannot any more.
pub(super) fn fetch_library_dependencies(cargo: &Path) -> Result<()> {
    let mut fetch = Command::new(cargo);
    fetch.args(["fetch", "--locked", "--target", WASM_TARGET]).current_dir(paths::repository());
    process::quiet(&mut fetch, "fetching the standard library's dependencies")
}

/// The sources of the standard library of `rustc`, where they are installed.
pub(super) fn library_sources(rustc: &Path) -> Option<PathBuf> {
    let sysroot = process::read(Command::new(rustc).args(["--print", "sysroot"]))?;
    let folder = Path::new(&sysroot).join("lib/rustlib/src/rust/library");
    folder.join("std/Cargo.toml").is_file().then_some(folder)
}

#[cfg(unix)]
fn make_executable(file: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o755)).with_context(|| file.display().to_string())
}

#[cfg(not(unix))]
fn make_executable(_file: &Path) -> Result<()> {
    Ok(())
}
