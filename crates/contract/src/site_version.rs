//! The site's version of Configuration Manager, and the updates that the console offers (`lab/site-version`).

use scenario::product::Version;
use serde::{Deserialize, Serialize};

/// *Updates and Servicing* of the console.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SiteVersion {
    /// The version that is installed.
    pub installed: Version,
    /// Its build, for example `5.00.9012.1000`.
    pub build: String,
    /// The update that is under way.
    pub update: Option<SiteUpdate>,
    /// Updates that lead on from the installed version, the nearest first.
    pub offered: Vec<OfferedUpdate>,
}

/// An update that is under way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SiteUpdate {
    /// Where it leads.
    pub version: Version,
    /// `downloading`, `checkingPrerequisites` or `installing`.
    pub step: String,
    /// When the step ends, RFC 3339.
    pub until: String,
    /// The same, milliseconds since 1970.
    pub until_ms: i64,
}

/// An update that may be installed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OfferedUpdate {
    /// Where it leads.
    pub version: Version,
    /// Its build.
    pub build: String,
    /// Day of global availability, `YYYY-MM-DD`.
    pub available: String,
}

/// *Install Update Pack*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InstallUpdate {
    /// Where the update leads: one of those that are offered.
    pub version: Version,
}
