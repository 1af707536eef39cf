//! An in-console update of the site: *Administration > Updates and Servicing* ("Install in-console updates for Configuration
//! Manager"). Its steps are documented; how long each takes is the lab's own.

use super::Version;
use crate::command_error::CommandError;
use crate::time::{MINUTE_MS, SimTime};
use serde::{Deserialize, Serialize};
use strum::VariantArray as _;

/// The version that the site has, and the update that is under way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteVersion {
    installed: Version,
    update: Option<Update>,
}

/// An update that is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    /// Where it leads.
    pub to: Version,
    /// What is done now.
    pub step: UpdateStep,
    /// When it ends.
    pub until: SimTime,
}

/// A step of an update.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum UpdateStep {
    /// The service connection point downloads the files.
    Downloading,
    /// The prerequisite check runs.
    CheckingPrerequisites,
    /// The site server and its site systems are updated.
    Installing,
}

impl UpdateStep {
    /// What it is to an administrator of the lab, who has no afternoon: an hour for all.
    const fn duration_ms(self) -> i64 {
        match self {
            Self::Downloading => 15 * MINUTE_MS,
            Self::CheckingPrerequisites => 5 * MINUTE_MS,
            Self::Installing => 40 * MINUTE_MS,
        }
    }

    fn next(self) -> Option<Self> {
        let place = Self::VARIANTS.iter().position(|step| *step == self)?;
        Self::VARIANTS.get(place + 1).copied()
    }
}

impl SiteVersion {
    /// A site that was set up with this version.
    pub(crate) const fn of(installed: Version) -> Self {
        Self { installed, update: None }
    }

    /// The version that is installed.
    pub const fn installed(self) -> Version {
        self.installed
    }

    /// The update that is under way.
    pub const fn update(self) -> Option<Update> {
        self.update
    }

    /// The versions that *Updates and Servicing* offers.
    pub fn offered(self) -> impl Iterator<Item = Version> {
        Version::VARIANTS.iter().copied().filter(move |to| self.installed.updates_to(*to))
    }

    /// Whether an update to this version may begin.
    ///
    /// # Errors
    /// No update leads there, or one is under way.
    pub(crate) fn check(self, to: Version) -> Result<(), CommandError> {
        if let Some(update) = self.update {
            return Err(CommandError::UpdateUnderWay { version: update.to });
        }
        if !self.installed.updates_to(to) {
            return Err(CommandError::UpdateNotOffered { version: to, from: to.release().updates_from });
        }
        Ok(())
    }

    /// Begins an update. Returns when its first step ends.
    pub(crate) fn begin(&mut self, to: Version, now: SimTime) -> SimTime {
        self.enter(to, UpdateStep::Downloading, now)
    }

    /// The step ends. Returns when the next one does; nothing where the version is installed.
    pub(crate) fn go_on(&mut self, now: SimTime) -> Option<SimTime> {
        let Update { to, step, .. } = self.update.take()?;
        match step.next() {
            Some(next) => Some(self.enter(to, next, now)),
            None => {
                self.installed = to;
                None
            }
        }
    }

    fn enter(&mut self, to: Version, step: UpdateStep, now: SimTime) -> SimTime {
        let until = now.plus(step.duration_ms());
        self.update = Some(Update { to, step, until });
        until
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_update_is_downloaded_checked_and_installed() {
        let mut site = SiteVersion::of(Version::V2006);
        let mut due = Some(site.begin(Version::V2103, SimTime(0)));
        let mut steps = Vec::new();
        while let Some(now) = due {
            steps.push((site.update().expect("under way").step, now.0 / MINUTE_MS));
            assert_eq!(site.installed(), Version::V2006);
            due = site.go_on(now);
        }
        let expected =
            [(UpdateStep::Downloading, 15), (UpdateStep::CheckingPrerequisites, 20), (UpdateStep::Installing, 60)];
        assert_eq!(steps, expected);
        assert_eq!(site, SiteVersion::of(Version::V2103));
    }

    #[test]
    fn only_what_is_offered_begins_and_one_at_a_time() {
        let mut site = SiteVersion::of(Version::V2207);
        assert_eq!(site.offered().collect::<Vec<_>>(), [Version::V2303]);
        let refused = site.check(Version::V2403);
        assert_eq!(refused, Err(CommandError::UpdateNotOffered { version: Version::V2403, from: 2211 }));
        site.begin(Version::V2303, SimTime(0));
        assert_eq!(site.check(Version::V2303), Err(CommandError::UpdateUnderWay { version: Version::V2303 }));
    }
}
