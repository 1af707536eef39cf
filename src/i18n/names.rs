//! The version of the site, by which the product's words for things follow.

use super::{bundle, language};
use contract::scenario::product::{Term, Version};
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use std::sync::LazyLock;

static VERSION: LazyLock<ArcRwSignal<Version>> = LazyLock::new(|| ArcRwSignal::new(Version::default()));

/// The version whose words are shown. In a reactive place the place follows it.
pub fn site_version() -> Version {
    if Observer::get().is_some() {
        VERSION.track();
    }
    VERSION.get_untracked()
}

/// Shows the words of another version.
pub fn set_site_version(version: Version) {
    if VERSION.get_untracked() != version {
        VERSION.set(version);
    }
}

/// What something is called in a version, in the person's language.
pub fn name_in(term: Term, version: Version) -> String {
    let id = format!("term-{}", <&str>::from(term));
    bundle::format(language(), version, &id, &[]).unwrap_or_else(|| term.name_in(version).to_owned())
}
