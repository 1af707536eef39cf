//! The rows of the list: the installed version, the update that is under way, and those that are offered.

use contract::scenario::product::Version;
use contract::site_version::SiteVersion;

/// How far an update is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It may be installed.
    Available,
    /// The service connection point downloads it.
    Downloading,
    /// The prerequisite check runs.
    CheckingPrerequisites,
    /// It is being installed.
    Installing,
    /// The site has it.
    Installed,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where the update leads.
    pub version: Version,
    /// Its build.
    pub build: &'static str,
    /// Day of global availability, `YYYY-MM-DD`.
    pub available: &'static str,
    /// How far it is.
    pub state: State,
}

/// The rows, the newest version first.
pub fn rows(site: &SiteVersion) -> Vec<Row> {
    let row = |version: Version, state| {
        let release = version.release();
        Row { version, build: release.build, available: release.available, state }
    };
    let under_way = site.update.as_ref();
    let offered = site.offered.iter().map(|update| match under_way.filter(|begun| begun.version == update.version) {
        None => row(update.version, State::Available),
        Some(begun) => row(
            update.version,
            match begun.step.as_str() {
                "downloading" => State::Downloading,
                "checkingPrerequisites" => State::CheckingPrerequisites,
                _ => State::Installing,
            },
        ),
    });
    let mut rows: Vec<Row> = std::iter::once(row(site.installed, State::Installed)).chain(offered).collect();
    rows.reverse();
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::site_version::{OfferedUpdate, SiteUpdate};

    #[test]
    fn the_newest_stands_first_and_one_may_be_under_way() {
        let offered =
            [Version::V2111, Version::V2207].map(|version| OfferedUpdate { version, ..OfferedUpdate::default() });
        let update = SiteUpdate { version: Version::V2207, step: "installing".to_owned(), ..SiteUpdate::default() };
        let site = SiteVersion {
            installed: Version::V2107,
            update: Some(update),
            offered: offered.into(),
            ..SiteVersion::default()
        };
        let states: Vec<_> = rows(&site).into_iter().map(|row| (row.version, row.state)).collect();
        let expected = [
            (Version::V2207, State::Installing),
            (Version::V2111, State::Available),
            (Version::V2107, State::Installed),
        ];
        assert_eq!(states, expected);
    }
}
