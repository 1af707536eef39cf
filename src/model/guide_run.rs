//! Which guide is under way in this tab, and how far it is. The guides themselves are pages of the lab; every page shows the panel of the
//! one that runs.

use crate::browser;
use leptos::prelude::*;
use std::sync::LazyLock;

const STORED_KEY: &str = "guide";

/// A guide that is under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideRun {
    /// Its key, for example `attach`.
    pub guide: String,
    /// Simulated time at which it was started, milliseconds since 1970: what happened before does not count.
    pub started_ms: i64,
    /// The world that it was started in (`revisions.world`).
    pub world: u64,
    /// Steps that are done.
    pub reached: usize,
}

impl GuideRun {
    fn to_text(&self) -> String {
        format!("{} {} {} {}", self.guide, self.started_ms, self.world, self.reached)
    }

    fn from_text(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split(' ').collect();
        let [guide, started_ms, world, reached] = parts[..] else { return None };
        Some(Self {
            guide: guide.to_owned(),
            started_ms: started_ms.parse().ok()?,
            world: world.parse().ok()?,
            reached: reached.parse().ok()?,
        })
    }
}

static RUN: LazyLock<ArcRwSignal<Option<GuideRun>>> =
    LazyLock::new(|| ArcRwSignal::new(browser::stored_in_tab(STORED_KEY).and_then(|text| GuideRun::from_text(&text))));

/// The guide that is under way. Reactive.
pub fn guide_run() -> Option<GuideRun> {
    RUN.get()
}

/// The same, without following it.
pub fn guide_run_untracked() -> Option<GuideRun> {
    RUN.get_untracked()
}

/// Starts a guide, goes on with it, or ends it; a reload finds it again.
pub fn set_guide_run(run: Option<GuideRun>) {
    if RUN.with_untracked(|known| *known != run) {
        browser::store_in_tab(STORED_KEY, run.as_ref().map(GuideRun::to_text).as_deref());
        RUN.set(run);
    }
}

#[cfg(test)]
mod tests {
    use super::GuideRun;

    #[test]
    fn a_run_comes_back_from_its_text() {
        let run = GuideRun { guide: "attach".into(), started_ms: 1_601_280_000_000, world: 3, reached: 2 };
        assert_eq!(GuideRun::from_text(&run.to_text()), Some(run));
        for text in ["", "attach", "attach x 1 2", "attach 1 2 3 4"] {
            assert_eq!(GuideRun::from_text(text), None, "{text}");
        }
    }
}
