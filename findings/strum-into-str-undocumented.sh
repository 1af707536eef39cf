#!/bin/sh
# `const_into_str` of strum makes a public method without documentation: a crate that asks for documentation of every public
# item (`missing_docs`) cannot use it without an exception.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
strum = { version = "=0.28.0", features = ["derive"] }
END
cat > src/lib.rs <<'END'
//! One documented enumeration.
#![deny(missing_docs)]

/// A colour.
#[derive(strum::IntoStaticStr)]
#[strum(const_into_str)]
pub enum Colour {
    /// Red.
    Red,
}
END
seen=$(cargo check --quiet 2>&1 || true)
echo "$seen" | sed -n 1,5p
case "$seen" in
    *"missing documentation for a method"*) echo "As found: the derived method has no documentation." ;;
    *) echo "Changed: the derived method is documented, or is no longer made."; exit 1 ;;
esac
