//! `cargo xtask stamp`: gives a build its id.

use crate::failure::Outcome;

/// Stamps the build that trunk has just staged.
pub(crate) fn run() -> Outcome<()> {
    Ok(())
}
