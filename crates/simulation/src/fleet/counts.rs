//! Counts of devices from two columns at once.

use super::flags::{self, DeviceFlags};
use super::{Fleet, builds};
use crate::world::SiteCounts;

impl Fleet {
    /// Devices of the site by client, connection and release, in one pass. What automatic enrollment covers is not the
    /// fleet's to say.
    pub(crate) fn counts(&self) -> SiteCounts {
        let mut found = vec![[0_u64; builds::RELEASE_COUNT]; flags::COMBINATIONS];
        for (flags, build) in self.flags.iter().zip(&self.builds) {
            found[usize::from(flags.bits())][usize::from(builds::release_index(*build))] += 1;
        }
        let mut counts = SiteCounts::default();
        let mut releases = [0; builds::RELEASE_COUNT];
        for (bits, by_release) in (0_u16..).zip(&found) {
            let flags = DeviceFlags::from_bits_truncate(bits);
            if flags.contains(DeviceFlags::RETIRED) {
                continue;
            }
            for (release, count) in (0_u8..).zip(by_release) {
                if !flags.contains(DeviceFlags::CLIENT) {
                    counts.no_client += count;
                    continue;
                }
                releases[usize::from(release)] += count;
                let connected =
                    if flags.contains(DeviceFlags::ONLINE) { &mut counts.online } else { &mut counts.offline };
                *connected += count;
                let is_capable = builds::release_of(builds::code(release, 0)).is_co_management_capable;
                let is_eligible = is_capable && flags.contains(DeviceFlags::HYBRID_JOINED);
                counts.eligible += if is_eligible { *count } else { 0 };
                counts.enrolled += if flags.contains(DeviceFlags::ENROLLED) { *count } else { 0 };
            }
        }
        counts.releases = (0_u8..)
            .zip(releases)
            .filter(|(_, count)| *count > 0)
            .map(|(release, count)| (builds::release_of(builds::code(release, 0)), count))
            .collect();
        counts
    }
}
