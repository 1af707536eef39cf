//! Browsers beside Chromium: Firefox, and WebKitGTK, which has the engine of Safari. Both are driven through WebDriver.

use super::{apt, cargo_tools};
use crate::{paths, say};
use anyhow::{Context, Result, bail};
use std::env;
use std::path::PathBuf;
use xshell::{Cmd, Shell};

/// A browser that the short walk runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OtherBrowser {
    /// Debian's `firefox-esr`, or any Firefox on PATH.
    Firefox,
    /// MiniBrowser of `webkit2gtk-driver`.
    WebKit,
}

impl OtherBrowser {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Firefox, Self::WebKit];

    /// As it is typed behind `--browser`, and as the walks know it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// What was typed behind `--browser`.
    ///
    /// # Errors
    /// It names neither.
    pub(crate) fn of_name(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|browser| browser.name() == name).with_context(|| {
            format!(
                "there is no walk for the browser `{name}`\n  \
                 cure: firefox or webkit; `--only browser` walks through the app in Chromium"
            )
        })
    }

    const fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Firefox => &["firefox-esr", "fonts-liberation"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb", "fonts-liberation"],
        }
    }
}

/// A browser that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Driven {
    /// Speaks WebDriver.
    driver: PathBuf,
    /// The browser, where the driver does not know it by itself.
    browser: Option<PathBuf>,
    /// An X server for a machine without a screen, where the browser needs one.
    screen: Option<PathBuf>,
}

impl Driven {
    /// Tells the walks (`tests/browser/support/other-browser.ts`) what to start.
    pub(crate) fn name_in<'a>(&self, command: Cmd<'a>) -> Cmd<'a> {
        let browser = self.browser.iter().map(|browser| ("OTHER_BROWSER", browser));
        let screen = self.screen.iter().map(|screen| ("OTHER_BROWSER_SCREEN", screen));
        command.env("OTHER_BROWSER_DRIVER", &self.driver).envs(browser.chain(screen))
    }
}

/// Finds a browser with all that drives it.
///
/// # Errors
/// What is missing, in words.
pub(crate) fn find(browser: OtherBrowser) -> Result<Driven, String> {
    let program = |names: &[&str]| {
        let found = names.iter().find_map(|name| paths::on_path(name));
        found.ok_or_else(|| format!("{} is not on PATH", names[0]))
    };
    match browser {
        OtherBrowser::Firefox => {
            let browser = program(&["firefox-esr", "firefox"])?;
            let driver = cargo_tools::find_geckodriver().ok_or("geckodriver is not there")?;
            Ok(Driven { driver, browser: Some(browser), screen: None })
        }
        OtherBrowser::WebKit => {
            let driver = program(&["WebKitWebDriver"])?;
            let has_screen = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some());
            let screen = if has_screen { None } else { Some(program(&["Xvfb"])?) };
            Ok(Driven { driver, browser: None, screen })
        }
    }
}

/// Finds or installs a browser with all that drives it.
pub(super) fn prepare(shell: &Shell, browser: OtherBrowser) -> Result<()> {
    if find(browser).is_err() && apt::is_here() {
        let missing = match browser {
            OtherBrowser::Firefox => paths::on_path("firefox-esr").or_else(|| paths::on_path("firefox")).is_none(),
            OtherBrowser::WebKit => true,
        };
        if missing {
            apt::install(shell, browser.packages(), "the walk needs the browser itself", "about 1 min")?;
        }
    }
    if browser == OtherBrowser::Firefox && cargo_tools::find_geckodriver().is_none() {
        cargo_tools::install_geckodriver(shell)?;
    }
    match find(browser) {
        Ok(driven) => say::ready(&format!("{} through {}", browser.name(), driven.driver.display())),
        Err(missing) => bail!(
            "{missing}\n  cure: install what Debian calls {}, then run this command again",
            browser.packages().join(", ")
        ),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::OtherBrowser;

    #[test]
    fn only_browsers_that_have_a_walk_are_known() {
        assert_eq!(OtherBrowser::of_name("webkit").ok(), Some(OtherBrowser::WebKit));
        assert!(OtherBrowser::of_name("opera").unwrap_err().to_string().contains("opera"));
    }
}
