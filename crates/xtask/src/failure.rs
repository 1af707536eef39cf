//! Errors that name the missing thing and the cure. Everything else is an error of anyhow's, with its context.

use std::fmt::Display;

/// What went wrong, and what the person can do about it.
pub(crate) fn curable(what: impl Display, cure: impl Display) -> anyhow::Error {
    anyhow::anyhow!("{what}\n       cure: {cure}")
}
