//! The version of the site's Configuration Manager, and the update that leads to another. The tables are those of the crate `scenario`.

mod update;

pub use scenario::product::{Area, Feature, Release, Term, Version};
pub use update::{SiteVersion, Update, UpdateStep};

use crate::command_error::CommandError;

/// Whether a version of the site has a page.
///
/// # Errors
/// [`CommandError::NotInSiteVersion`].
pub(crate) fn require(feature: Feature, version: Version) -> Result<(), CommandError> {
    if feature.is_in(version) { Ok(()) } else { Err(CommandError::NotInSiteVersion { since: feature.since() }) }
}
