//! `cargo xtask test`: every suite, and at the very end how many tests passed and failed.

mod browser;
pub(crate) mod clients;
mod counts;
mod floors;
mod lint;
mod native;
mod other_browsers;
mod postgres;
mod style_rules;
mod tidy;
mod wasm;

use crate::setup::other_browsers::OtherBrowser;
use crate::setup::{self, Needs};
use crate::{paths, say};
use anyhow::{Result, bail};
use counts::{Counts, Suite};
use other_browsers::Extent;
use std::process::ExitCode;
use std::time::Instant;

/// What was asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// Suites to run; empty is all.
    pub(crate) only: Vec<String>,
    /// Browsers beside Chromium to walk in; where one is named, suites run only if they are named too.
    pub(crate) browsers: Vec<OtherBrowser>,
    /// Only tests whose name contains it.
    pub(crate) filter: Option<String>,
}

const SUITES: [&str; 6] = ["lint", "native", "postgres", "wasm", "browser", "clients"];

/// Sets up and runs the suites; a failing suite does not stop the next.
///
/// # Errors
/// An unknown suite is named, or set-up fails. A failed test is no error but the exit status.
pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    if let Some(unknown) = options.only.iter().find(|name| !SUITES.contains(&name.as_str())) {
        bail!("there is no suite `{unknown}`\n  cure: one of {}", SUITES.join(", "));
    }
    let all = options.only.is_empty() && options.browsers.is_empty();
    let wanted = |suite: &str| all || options.only.iter().any(|name| name == suite);
    let named = |browser: OtherBrowser| options.browsers.contains(&browser);
    let begun = Instant::now();
    let toolbox = setup::prepare(Needs {
        app: wanted("browser") || !options.browsers.is_empty(),
        release: false,
        parts: wanted("browser") || !options.browsers.is_empty(),
        wasm_tests: wanted("wasm"),
        lint: wanted("lint"),
        browser: wanted("browser"),
        firefox: named(OtherBrowser::Firefox),
        webkit: named(OtherBrowser::WebKit),
        clients: wanted("clients"),
        pypi: false,
        // Installed for those who name it; the whole run takes it where it is there already.
        postgres: options.only.iter().any(|name| name == "postgres"),
    })?;
    let filter = options.filter.as_deref();
    let mut suites = Vec::new();
    if wanted("lint") {
        suites.extend([lint::format(), tidy::run(), lint::dependencies(&toolbox), lint::clippy()]);
    }
    if wanted("native") {
        suites.push(native::run(filter));
    }
    if wanted("native") || wanted("postgres") {
        suites.push(postgres::run(filter));
    }
    if wanted("wasm") {
        suites.push(wasm::run(&toolbox, filter));
    }
    if wanted("browser") {
        suites.push(browser::run(&toolbox, filter));
    }
    let mut is_built = wanted("browser");
    for browser in OtherBrowser::ALL.into_iter().filter(|browser| all || named(*browser)) {
        let extent = if named(browser) { Extent::Whole } else { Extent::Short };
        suites.push(other_browsers::run(&toolbox, browser, extent, is_built, filter));
        is_built = true;
    }
    if wanted("clients") {
        suites.extend(clients::run(&toolbox, &paths::client_tests().join("node"), filter));
    }
    Ok(summary(&suites, begun))
}

fn summary(suites: &[Suite], begun: Instant) -> ExitCode {
    println!("\nSummary, after {}:", say::duration(begun.elapsed()));
    for suite in suites {
        println!("  {suite}");
    }
    let total = suites.iter().fold(Counts::default(), |sum, suite| sum + suite.counts);
    // Last, alone on its line, for unattended runs.
    println!("{total}");
    // No further words: the count stays the last line, and the exit status says the rest.
    if total.failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
