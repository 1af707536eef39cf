//! The releases: build, dates, and from which earlier ones an in-console update leads to them ("Support for current branch versions";
//! "What's new in version …" of each).

use crate::time::SimTime;
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};
use strum::VariantArray as _;

/// A version of the current branch. Versions are in the order of their release.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
pub enum Version {
    /// Tenant attach comes.
    #[serde(rename = "2002")]
    #[strum(serialize = "2002")]
    V2002,
    /// That of the documents which the world follows.
    #[default]
    #[serde(rename = "2006")]
    #[strum(serialize = "2006")]
    V2006,
    /// More of applications.
    #[serde(rename = "2010")]
    #[strum(serialize = "2010")]
    V2010,
    /// One discovery is enough.
    #[serde(rename = "2103")]
    #[strum(serialize = "2103")]
    V2103,
    /// *Cloud Attach*.
    #[serde(rename = "2107")]
    #[strum(serialize = "2107")]
    V2107,
    /// The wizard of *Cloud Attach*.
    #[serde(rename = "2111")]
    #[strum(serialize = "2111")]
    V2111,
    /// Rights in Intune.
    #[serde(rename = "2207")]
    #[strum(serialize = "2207")]
    V2207,
    /// The step without which no update leads from 2207 to 2403.
    #[serde(rename = "2303")]
    #[strum(serialize = "2303")]
    V2303,
    /// *Microsoft Entra ID*.
    #[serde(rename = "2403")]
    #[strum(serialize = "2403")]
    V2403,
    /// Security and quality only.
    #[serde(rename = "2503")]
    #[strum(serialize = "2503")]
    V2503,
    /// The last one before annual releases.
    #[serde(rename = "2603")]
    #[strum(serialize = "2603")]
    V2603,
}

/// What is known of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Release {
    /// As the console shows it, for example `5.00.9012.1000`.
    pub build: &'static str,
    /// Day of global availability, `YYYY-MM-DD`.
    pub available: &'static str,
    /// The earliest version, as a number, from which an in-console update leads here.
    pub updates_from: u16,
}

impl Version {
    /// Every version, the first one first.
    pub fn all() -> &'static [Self] {
        Self::VARIANTS
    }

    /// Its release.
    pub const fn release(self) -> Release {
        let (build, available, updates_from) = match self {
            Self::V2002 => ("5.00.8968.1000", "2020-04-01", 1810),
            Self::V2006 => ("5.00.9012.1000", "2020-08-11", 1810),
            Self::V2010 => ("5.00.9040.1000", "2020-11-30", 1906),
            Self::V2103 => ("5.00.9049.1000", "2021-04-19", 1910),
            Self::V2107 => ("5.00.9058.1000", "2021-08-02", 2002),
            Self::V2111 => ("5.00.9068.1000", "2021-12-01", 2006),
            Self::V2207 => ("5.00.9088.1000", "2022-08-12", 2103),
            Self::V2303 => ("5.00.9106.1000", "2023-04-10", 2111),
            Self::V2403 => ("5.00.9128.1000", "2024-05-06", 2211),
            Self::V2503 => ("5.00.9135.1000", "2025-04-23", 2309),
            Self::V2603 => ("5.00.9146.1000", "2026-05-27", 2409),
        };
        Release { build, available, updates_from }
    }

    /// As a number, for example `2006`: year and month.
    pub fn number(self) -> u16 {
        <&str>::from(self).parse().unwrap_or_default()
    }

    /// Whether an in-console update leads from this version to `to`.
    pub fn updates_to(self, to: Self) -> bool {
        self < to && to.release().updates_from <= self.number()
    }

    /// The Monday before seven weeks after its release, in the morning: when a world of this version starts that names no start.
    pub fn start(self) -> SimTime {
        let date = self.release().available.parse::<Date>();
        let monday = date.and_then(|date| date.checked_add(7.weeks())?.nth_weekday(-1, Weekday::Monday));
        let start = monday.ok().and_then(|monday| SimTime::parse(&format!("{monday}T08:00:00Z")));
        start.unwrap_or(crate::START_DEFAULT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builds_and_dates_grow_with_the_versions() {
        assert!(Version::VARIANTS.is_sorted());
        assert!(Version::VARIANTS.is_sorted_by_key(|version| version.release().build));
        assert!(Version::VARIANTS.is_sorted_by_key(|version| version.release().available));
        assert!(Version::VARIANTS.is_sorted_by_key(|version| version.number()));
    }

    #[test]
    fn a_way_of_updates_leads_from_the_first_version_to_the_last() {
        for pair in Version::VARIANTS.windows(2) {
            assert!(pair[0].updates_to(pair[1]), "{} to {}", pair[0], pair[1]);
        }
        assert!(!Version::V2207.updates_to(Version::V2403), "2403 needs 2211");
        assert!(!Version::V2006.updates_to(Version::V2006) && !Version::V2010.updates_to(Version::V2006));
    }

    #[test]
    fn a_start_is_a_monday_morning_after_the_release() {
        assert_eq!(Version::V2006.start(), crate::START_DEFAULT);
        assert_eq!(Version::V2002.start().rfc3339(), "2020-05-18T08:00:00.000Z");
        for version in Version::VARIANTS {
            let start = version.start();
            assert!(start.rfc3339().as_str() > version.release().available, "{version}");
        }
    }

    #[test]
    fn the_wire_has_the_version_as_it_is_called() {
        assert_eq!(serde_json::to_string(&Version::V2403).ok().as_deref(), Some("\"2403\""));
        assert_eq!("2603".parse(), Ok(Version::V2603));
    }
}
