//! The short walk in browsers beside Chromium: the main job, and what only that browser shows.

use super::browser;
use super::counts::{Counts, Suite};
use crate::setup::Toolbox;
use crate::setup::other_browsers::{self, OtherBrowser};

/// Walks in `browser`, or says why not. `is_built`: another suite of this run has built the app.
pub(super) fn run(toolbox: &Toolbox, browser: OtherBrowser, is_built: bool, filter: Option<&str>) -> Suite {
    let (name, words) = match browser {
        OtherBrowser::Firefox => ("browser tests (Firefox)", "the main job in Firefox; about 1 min"),
        OtherBrowser::WebKit => ("browser tests (WebKit)", "the main job in WebKitGTK; about 1 min"),
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
        }
        // With a blank in the place of the sign, Playwright would take what follows for further projects.
        let project = format!("--project={}", browser.name());
        let arguments = ["--config", "other-browsers.config.ts", &project];
        let (counts, well) = browser::walk(toolbox, &arguments, filter, |command| driven.name_in(command))?;
        // A filter that no walk here has is no failure.
        Ok((counts, well || (filter.is_some() && counts == Counts::default())))
    })
}
