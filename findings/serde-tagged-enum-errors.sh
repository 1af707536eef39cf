#!/usr/bin/env bash
# serde 1.0.229 with serde_json 1.0.154 and serde_path_to_error 0.1.20 (crates.io), Rust 1.95.
#
# An internally tagged enumeration with deny_unknown_fields refuses an unknown field beside a variant that has fields, and passes over it beside one that has
# none (https://github.com/serde-rs/serde/issues/2123, open). Its errors have neither line nor column nor the path of the property, for it is read from a
# buffered copy; the same fields in a structure have all three. A request body that should be refused with the place of its fault has to be read through a
# structure, with try_from.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"
[dependencies]
serde = { version = "=1.0.229", features = ["derive"] }
serde_json = "=1.0.154"
serde_path_to_error = "=0.1.20"
[workspace]
TOML
cat >src/main.rs <<'RUST'
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(tag = "command", rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code)]
enum Tagged {
    Pause,
    Run { speed: u32 },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code)]
struct Fields {
    command: String,
    speed: u32,
}

fn show<'text, T: Deserialize<'text> + std::fmt::Debug>(text: &'text str) {
    match serde_path_to_error::deserialize::<_, T>(&mut serde_json::Deserializer::from_str(text)) {
        Ok(value) => println!("{value:?}"),
        Err(error) => println!("{error}"),
    }
}

fn main() {
    show::<Tagged>(r#"{"command":"pause","unknown":1}"#);
    show::<Tagged>(r#"{"command":"run","speed":1,"unknown":1}"#);
    show::<Tagged>(r#"{"command":"run","speed":-1}"#);
    show::<Fields>(r#"{"command":"run","speed":-1}"#);
}
RUST
cargo run --quiet >seen.txt
cat >expected.txt <<'TEXT'
Pause
unknown field `unknown`, expected `speed`
invalid value: integer `-1`, expected u32
speed: invalid value: integer `-1`, expected u32 at line 1 column 27
TEXT
cat seen.txt
diff expected.txt seen.txt >/dev/null || { echo "changed: it was"; cat expected.txt; exit 1; }
