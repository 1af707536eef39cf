//! The standard library for `wasm32-unknown-unknown`.
//!
//! Usually `rustup target add` downloads it. Where that is refused (a machine that reaches only package registries),
//! Debian's `rustc-web` builds it from its sources with `-Zbuild-std`, which a stable compiler allows only with
//! `RUSTC_BOOTSTRAP`. That environment is for WASM builds alone: a build script, the stamp hook and the native tests would
//! otherwise rebuild their own standard library. So a wrapper named `cargo`, first on trunk's PATH, sets it when the target is WASM.

use super::apt;
use crate::versions::WASM_TARGET;
use crate::{paths, process, say};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// Debian's compiler.
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const LINKER: &str = "/usr/bin/rust-lld";

/// Makes WASM builds possible; returns the folder that must stand first on PATH, if one must.
pub(super) fn prepare(shell: &Shell) -> Result<Option<PathBuf>> {
    if has_target(shell) {
        say::ready(&format!("standard library for {WASM_TARGET}"));
        return Ok(None);
    }
    if debian_compiler_works(shell) {
        return debian(shell).map(Some);
    }
    if paths::on_path("rustup").is_some() {
        let step = say::start(&format!("rustup target add {WASM_TARGET}"), "the app runs as WebAssembly; about 20 s");
        let added = process::quiet(cmd!(shell, "rustup target add {WASM_TARGET}"));
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
                return Err(error.context(
                    "rustup cannot add the target\n  cure: connect to the internet, then run this command again",
                ));
            }
        }
    }
    if !apt::is_here() {
        bail!(
            "the Rust on this machine has no standard library for {WASM_TARGET}\n  \
             cure: install Rust with rustup and run `rustup target add {WASM_TARGET}`"
        );
    }
    apt::install(
        shell,
        &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"],
        "a compiler whose standard library can be built for WebAssembly",
        "about 1 min",
    )?;
    linker(shell)?;
    debian(shell).map(Some)
}

/// Whether `rustc` finds a built standard library for the target.
fn has_target(shell: &Shell) -> bool {
    let folder = cmd!(shell, "rustc --print target-libdir --target {WASM_TARGET}").ignore_stderr().read();
    folder.is_ok_and(|folder| {
        fs::read_dir(folder).is_ok_and(|entries| {
            entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
        })
    })
}

/// Whether Debian's compiler is installed with all that a WASM build takes. Then rustup has been tried before.
fn debian_compiler_works(shell: &Shell) -> bool {
    cfg!(target_os = "linux")
        && cmd!(shell, "{RUSTC} --version").ignore_stderr().read().is_ok_and(|text| super::is_new_enough(&text))
        && has_library_sources(shell)
        && Path::new(CARGO).is_file()
        && Path::new(LINKER).exists()
}

/// Installs the linker of the same LLVM as the compiler: `rust-web-llvm` leaves `rust-lld` as a link to its name.
fn linker(shell: &Shell) -> Result<()> {
    let link = Path::new(LINKER);
    if link.exists() {
        return Ok(());
    }
    let target = fs::read_link(link).context("rust-web-llvm left no link /usr/bin/rust-lld")?;
    let package = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    apt::install(shell, &[package.as_str()], "the linker for WebAssembly", "a few seconds")
}

/// Writes the stand-in for cargo and fetches the dependencies of the standard library itself.
fn debian(shell: &Shell) -> Result<PathBuf> {
    let version = cmd!(shell, "{RUSTC} --version").read()?;
    let usual = paths::on_path("cargo").unwrap_or_else(|| PathBuf::from(CARGO));
    let script = format!(
        "#!/bin/sh\n\
         # Written by `cargo xtask`. Builds for WebAssembly go to Debian's compiler, which builds its standard library on the\n\
         # way; everything else goes to the usual cargo.\n\
         case \" $* \" in\n\
         *{WASM_TARGET}*)\n\
         \x20 unset RUSTUP_TOOLCHAIN\n\
         \x20 RUSTC={RUSTC} RUSTDOC=/usr/bin/rustdoc RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort exec {CARGO} \"$@\" ;;\n\
         *) exec '{}' \"$@\" ;;\n\
         esac\n",
        usual.display()
    );
    let folder = paths::cache()?.join("wasm-cargo");
    let file = folder.join("cargo");
    if fs::read_to_string(&file).ok().as_deref() != Some(script.as_str()) {
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        fs::write(&file, script).with_context(|| file.display().to_string())?;
        make_executable(&file)?;
    }
    say::ready(&format!("standard library for {WASM_TARGET}, built from the sources of {version}"));
    // Trunk runs off line, where cargo could not fetch them any more.
    process::quiet(cmd!(shell, "{file} fetch --locked --target {WASM_TARGET}"))?;
    Ok(folder)
}

/// Whether the sources of Debian's standard library are installed.
fn has_library_sources(shell: &Shell) -> bool {
    cmd!(shell, "{RUSTC} --print sysroot")
        .read()
        .is_ok_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file())
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
