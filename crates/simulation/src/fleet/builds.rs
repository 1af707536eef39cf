//! Operating systems of the fleet and their monthly updates: a dictionary, so that a device costs one byte.
//!
//! Revisions are those of the security updates of August to December 2020. Nothing runs before its release day: what a device
//! runs at the start was released by the start of the scenario ([`at_start`]), and an update is offered from its day on.

use crate::time::SimTime;

/// Patch days that the dictionary knows: 2020-08-11, 09-08, 10-13, 11-10 and 12-08, 17:00 UTC.
const PATCH_DAYS: [SimTime; 5] = [
    SimTime(1_597_165_200_000),
    SimTime(1_599_584_400_000),
    SimTime(1_602_608_400_000),
    SimTime(1_605_027_600_000),
    SimTime(1_607_446_800_000),
];

/// A release of Windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Release {
    /// What people call it, for example `Windows 10 2004`.
    pub name: &'static str,
    /// As discovery reports it, for example `Microsoft Windows NT Workstation 10.0`.
    pub operating_system: &'static str,
    /// Build without its revision, for example `10.0.19041`: what an upload carries.
    pub build: &'static str,
    /// Runs on servers.
    pub is_server: bool,
    /// Can be enrolled for co-management: Windows 10 1709 or later.
    pub is_co_management_capable: bool,
    /// Windows 10, version 1909 or earlier.
    pub is_before_windows_10_2004: bool,
    /// Revision of each patch day.
    revisions: [u16; 5],
    /// When it came out.
    released: SimTime,
    /// Release that a device runs where this one is not out yet, as an index of [`RELEASES`]; `None` for the oldest.
    before: Option<u8>,
    /// Release that a feature update brings, as an index of [`RELEASES`].
    next: Option<u8>,
}

const WORKSTATION: &str = "Microsoft Windows NT Workstation 10.0";
const SERVER: &str = "Microsoft Windows NT Server 10.0";

const fn workstation(
    name: &'static str,
    build: &'static str,
    revisions: [u16; 5],
    released: SimTime,
    (before, next): (Option<u8>, Option<u8>),
) -> Release {
    Release {
        name,
        operating_system: WORKSTATION,
        build,
        is_server: false,
        is_co_management_capable: true,
        is_before_windows_10_2004: matches!(next, Some(WINDOWS_10_1909 | WINDOWS_10_2004)),
        revisions,
        released,
        before,
        next,
    }
}

const fn server(
    name: &'static str,
    operating_system: &'static str,
    build: &'static str,
    revisions: [u16; 5],
    released: SimTime,
    before: Option<u8>,
) -> Release {
    Release {
        name,
        operating_system,
        build,
        is_server: true,
        is_co_management_capable: false,
        is_before_windows_10_2004: false,
        revisions,
        released,
        before,
        next: None,
    }
}

/// Index of a release.
pub(crate) const WINDOWS_10_1809: u8 = 0;
pub(crate) const WINDOWS_10_1903: u8 = 1;
pub(crate) const WINDOWS_10_1909: u8 = 2;
pub(crate) const WINDOWS_10_2004: u8 = 3;
pub(crate) const WINDOWS_10_20H2: u8 = 4;
pub(crate) const WINDOWS_11_21H2: u8 = 5;
pub(crate) const SERVER_2012_R2: u8 = 6;
pub(crate) const SERVER_2016: u8 = 7;
pub(crate) const SERVER_2019: u8 = 8;

/// How many releases there are.
pub(crate) const RELEASE_COUNT: usize = 9;

/// All releases, with their release days, 17:00 UTC.
pub(crate) static RELEASES: [Release; RELEASE_COUNT] = [
    // 2018-11-13.
    workstation(
        "Windows 10 1809",
        "10.0.17763",
        [1397, 1457, 1518, 1577, 1637],
        SimTime(1_542_128_400_000),
        (None, Some(WINDOWS_10_1909)),
    ),
    // 2019-05-21.
    workstation(
        "Windows 10 1903",
        "10.0.18362",
        [1016, 1082, 1139, 1198, 1256],
        SimTime(1_558_458_000_000),
        (Some(WINDOWS_10_1809), Some(WINDOWS_10_2004)),
    ),
    // 2019-11-12.
    workstation(
        "Windows 10 1909",
        "10.0.18363",
        [1016, 1082, 1139, 1198, 1256],
        SimTime(1_573_578_000_000),
        (Some(WINDOWS_10_1903), Some(WINDOWS_10_2004)),
    ),
    // 2020-05-27.
    workstation(
        "Windows 10 2004",
        "10.0.19041",
        [450, 508, 572, 630, 685],
        SimTime(1_590_598_800_000),
        (Some(WINDOWS_10_1909), Some(WINDOWS_10_20H2)),
    ),
    // 2020-10-20.
    workstation(
        "Windows 10 20H2",
        "10.0.19042",
        [572, 572, 572, 630, 685],
        SimTime(1_603_213_200_000),
        (Some(WINDOWS_10_2004), None),
    ),
    // 2021-10-05.
    workstation(
        "Windows 11 21H2",
        "10.0.22000",
        [194, 194, 194, 194, 194],
        SimTime(1_633_453_200_000),
        (Some(WINDOWS_10_20H2), None),
    ),
    // 2013-10-18.
    server(
        "Windows Server 2012 R2",
        "Microsoft Windows NT Server 6.3",
        "6.3.9600",
        [19780, 19817, 19846, 19873, 19893],
        SimTime(1_382_115_600_000),
        None,
    ),
    // 2016-10-12.
    server(
        "Windows Server 2016",
        SERVER,
        "10.0.14393",
        [3866, 3930, 3986, 4046, 4104],
        SimTime(1_476_291_600_000),
        Some(SERVER_2012_R2),
    ),
    // 2018-11-13.
    server(
        "Windows Server 2019",
        SERVER,
        "10.0.17763",
        [1397, 1457, 1518, 1577, 1637],
        SimTime(1_542_128_400_000),
        Some(SERVER_2016),
    ),
];

/// How many build codes there are.
pub(crate) const BUILD_CODES: usize = RELEASES.len() * PATCH_DAYS.len();

/// The code of a release as of a patch day.
pub(crate) const fn code(release: u8, patch_day: u8) -> u8 {
    release * PATCH_DAYS.len() as u8 + patch_day
}

/// Whether a release was out at this time.
pub(crate) fn is_out(release: u8, at: SimTime) -> bool {
    RELEASES[usize::from(release)].released <= at
}

/// [`at_start`] of every release, looked up: a fleet asks once for each of its devices.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StartBuilds {
    /// Of devices that are up to date, and of those that are behind.
    builds: [[u8; 2]; RELEASE_COUNT],
    is_out: [bool; RELEASE_COUNT],
}

impl StartBuilds {
    /// The builds of a scenario that starts at this time.
    pub(crate) fn new(start: SimTime) -> Self {
        let releases = std::array::from_fn(|release| release as u8);
        Self {
            builds: releases.map(|release| [false, true].map(|is_behind| at_start(release, is_behind, start))),
            is_out: releases.map(|release| is_out(release, start)),
        }
    }

    /// The build of a device that would run this release.
    pub(crate) fn of(&self, release: u8, is_behind: bool) -> u8 {
        self.builds[usize::from(release)][usize::from(is_behind)]
    }

    /// Whether the release was out.
    pub(crate) fn has(&self, release: u8) -> bool {
        self.is_out[usize::from(release)]
    }
}

/// The build of a device that would run this release, at the start of a scenario: the release itself or the newest before
/// it that was out, as of the newest patch day, or the one before that where the device is behind. Before the first
/// release and the first patch day that the dictionary knows, it is that first one.
pub(crate) fn at_start(release: u8, is_behind: bool, start: SimTime) -> u8 {
    let mut running = release;
    while let (false, Some(before)) = (is_out(running, start), RELEASES[usize::from(running)].before) {
        running = before;
    }
    let patch_days_out = PATCH_DAYS.iter().filter(|day| **day <= start).count() as u8;
    code(running, patch_days_out.saturating_sub(1 + u8::from(is_behind)))
}

/// Index of the release of a build code.
pub(crate) fn release_index(code: u8) -> u8 {
    (code / PATCH_DAYS.len() as u8).min(RELEASES.len() as u8 - 1)
}

/// The release of a build code.
pub(crate) fn release_of(code: u8) -> &'static Release {
    &RELEASES[usize::from(release_index(code))]
}

fn revision_of(code: u8) -> u16 {
    release_of(code).revisions[usize::from(code) % PATCH_DAYS.len()]
}

/// The full build, for example `10.0.19041.508`: what the console shows.
pub(crate) fn full_build(code: u8) -> String {
    format!("{}.{}", release_of(code).build, revision_of(code))
}

/// Sorts builds as versions: release by its build number, then revision.
pub(crate) fn full_build_rank(code: u8) -> u64 {
    let mut parts = release_of(code).build.split('.').map(|part| part.parse::<u64>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    let (major, minor, build) = (next(), next(), next());
    (((major << 8) | minor) << 24 | build) << 16 | u64::from(revision_of(code))
}

/// The build after the next monthly update that changes it, if one is out at this time.
pub(crate) fn after_monthly_update(code: u8, at: SimTime) -> Option<u8> {
    let patch_day = usize::from(code) % PATCH_DAYS.len();
    let later = (1..).zip(&PATCH_DAYS[patch_day + 1..]).map(|(days, released)| (code + days, *released));
    let is_offered = |(next, released): &(u8, SimTime)| *released <= at && revision_of(*next) != revision_of(code);
    later.into_iter().find(is_offered).map(|(next, _)| next)
}

/// The build after a feature update, if one is out at this time. The revision's month stays.
pub(crate) fn after_feature_update(current: u8, at: SimTime) -> Option<u8> {
    let next = release_of(current).next?;
    is_out(next, at).then(|| code(next, current % PATCH_DAYS.len() as u8))
}

/// The build after the next update of either kind.
pub(crate) fn after_update(code: u8, at: SimTime) -> Option<u8> {
    after_feature_update(code, at).or_else(|| after_monthly_update(code, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_name_the_documented_builds() {
        assert_eq!(full_build(code(WINDOWS_10_2004, 1)), "10.0.19041.508");
        assert_eq!(full_build(code(SERVER_2012_R2, 1)), "6.3.9600.19817");
        assert!(full_build_rank(code(SERVER_2012_R2, 1)) < full_build_rank(code(WINDOWS_10_1809, 0)));
    }

    fn time(text: &str) -> SimTime {
        SimTime::parse(text).expect("a time")
    }

    #[test]
    fn releases_are_dated_and_follow_those_before_them() {
        let days: Vec<String> = RELEASES.iter().map(|release| release.released.format("%Y-%m-%dT%H")).collect();
        let expected = [
            "2018-11-13T17",
            "2019-05-21T17",
            "2019-11-12T17",
            "2020-05-27T17",
            "2020-10-20T17",
            "2021-10-05T17",
            "2013-10-18T17",
            "2016-10-12T17",
            "2018-11-13T17",
        ];
        assert_eq!(days, expected);
        for release in &RELEASES {
            let before = release.before.map(|before| &RELEASES[usize::from(before)]);
            assert!(before.is_none_or(|before| before.released < release.released), "{}", release.name);
            assert!(before.is_none_or(|before| before.is_server == release.is_server), "{}", release.name);
        }
    }

    #[test]
    fn a_device_runs_at_the_start_what_was_out_by_then() {
        let build = |release, is_behind, start| full_build(at_start(release, is_behind, time(start)));
        let september = "2020-09-28T08:00:00Z";
        assert_eq!(build(WINDOWS_10_2004, false, september), "10.0.19041.508");
        assert_eq!(build(WINDOWS_10_2004, true, september), "10.0.19041.450");
        assert_eq!(build(WINDOWS_10_20H2, false, september), "10.0.19041.508");
        assert_eq!(build(WINDOWS_11_21H2, false, september), "10.0.19041.508");
        assert_eq!(build(WINDOWS_10_20H2, false, "2020-12-24T08:00:00Z"), "10.0.19042.685");
        assert_eq!(build(WINDOWS_11_21H2, false, "2021-10-05T16:59:59Z"), "10.0.19042.685");
        assert_eq!(build(WINDOWS_11_21H2, false, "2021-10-05T17:00:00Z"), "10.0.22000.194");
        assert_eq!(build(SERVER_2019, false, "2017-01-01T00:00:00Z"), "10.0.14393.3866");
        assert_eq!(build(WINDOWS_11_21H2, true, "2000-01-01T00:00:00Z"), "10.0.17763.1397");
    }

    #[test]
    fn an_update_waits_for_its_release_day() {
        let september = time("2020-09-28T08:00:00Z");
        let november = time("2020-11-01T00:00:00Z");
        let august_build = code(WINDOWS_10_2004, 0);
        let september_build = code(WINDOWS_10_2004, 1);
        assert_eq!(after_monthly_update(august_build, september), Some(september_build));
        assert_eq!(after_monthly_update(september_build, september), None);
        assert_eq!(after_monthly_update(september_build, november), Some(code(WINDOWS_10_2004, 2)));
        // The October build of 20H2 brings nothing new.
        let december = time("2020-12-31T00:00:00Z");
        assert_eq!(after_monthly_update(code(WINDOWS_10_20H2, 1), november), None);
        assert_eq!(after_monthly_update(code(WINDOWS_10_20H2, 1), december), Some(code(WINDOWS_10_20H2, 3)));
        assert_eq!(after_feature_update(september_build, september), None);
        assert_eq!(after_feature_update(september_build, november), Some(code(WINDOWS_10_20H2, 1)));
        assert_eq!(PATCH_DAYS[2].format("%Y-%m-%dT%H"), "2020-10-13T17");
    }
}
