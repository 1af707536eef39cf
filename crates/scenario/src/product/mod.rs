//! Versions of Configuration Manager's current branch: one table each of releases, of what they have, and of what things are called.
//! The world, the gateway, the app and `docs/versions.md` read it.
//!
//! The portal has no version that a site could choose: what it is called, and which pages it has, changed by date. Here it follows the
//! site's version, as a tenant looked while that version was new.

mod feature;
mod term;
mod version;

pub use feature::{Area, Feature};
pub use term::Term;
pub use version::{Release, Version};

/// From one version on, until another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    since: Version,
    until: Option<Version>,
}

impl Span {
    const fn since(since: Version) -> Self {
        Self { since, until: None }
    }

    const fn between(since: Version, until: Version) -> Self {
        Self { since, until: Some(until) }
    }

    fn has(self, version: Version) -> bool {
        self.since <= version && self.until.is_none_or(|until| version < until)
    }
}
