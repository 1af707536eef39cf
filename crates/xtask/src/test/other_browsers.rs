//! Walks in browsers beside Chromium: the main job, hosting, and what only that browser shows.

use super::browser;
use super::counts::{Counts, Suite};
use crate::setup::Toolbox;
use crate::setup::other_browsers::{self, OtherBrowser};

/// How much of the walks is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// The main job, in a run of every suite.
    Short,
    /// All of them, where the browser was asked for by its name.
    Whole,
}

/// Walks in `browser`, or says why not. `is_built`: another suite of this run has built the app, at both of its paths.
pub(super) fn run(
    toolbox: &Toolbox,
    browser: OtherBrowser,
    extent: Extent,
    is_built: bool,
    filter: Option<&str>,
) -> Suite {
    let (name, words) = match (browser, extent) {
        (OtherBrowser::Firefox, Extent::Short) => ("browser tests (Firefox)", "the main job in Firefox; about 1 min"),
        (OtherBrowser::Firefox, Extent::Whole) => ("browser tests (Firefox)", "every walk in Firefox; about 2 min"),
        (OtherBrowser::WebKit, Extent::Short) => ("browser tests (WebKit)", "the main job in WebKitGTK; about 1 min"),
        (OtherBrowser::WebKit, Extent::Whole) => ("browser tests (WebKit)", "every walk in WebKitGTK; about 2 min"),
    };
    let driven = match other_browsers::find(browser) {
        Ok(driven) => driven,
        Err(missing) => {
            let how = browser.name();
            return Suite::skipped(name, format!("{missing}; `cargo xtask test --browser {how}` sets it up"));
        }
    };
    Suite::run(name, words, || {
        if !is_built {
            browser::build_app(toolbox)?;
            if extent == Extent::Whole {
                browser::build_app_for_sub_path(toolbox)?;
            }
        }
        // With a blank in the place of the sign, Playwright would take what follows for further projects.
        let project = format!("--project={}", browser.name());
        let mut arguments = vec!["--config", "other-browsers.config.ts", &project];
        if extent == Extent::Short {
            arguments.push("main-job.spec.ts");
        }
        let (counts, well) = browser::walk(toolbox, &arguments, filter, |command| driven.name_in(command))?;
        // A filter that no walk here has is no failure.
        Ok((counts, well || (filter.is_some() && counts == Counts::default())))
    })
}
