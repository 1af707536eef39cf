//! What can happen to a device. A change that the upload carries, or that can move the device into or out of a
//! collection, marks its row for the next upload.

use super::flags::DeviceFlags;
use super::people::{self, UserIndex};
use super::{Fleet, builds, naming, upload_rows};
use crate::command::Row;
use crate::time::SimTime;

impl Fleet {
    /// The next upload carries the row.
    pub(crate) fn mark(&mut self, row: Row) {
        self.revision += 1;
        self.mark_in_orders(row);
        self.note_moved(row);
        if self.is_changed.insert(row) {
            self.changed.push(row);
        }
    }

    fn set(&mut self, row: Row, flag: DeviceFlags, value: bool) -> bool {
        let Some(flags) = self.flags.get_mut(row as usize) else { return false };
        let before = *flags;
        flags.set(flag, value);
        let has_changed = *flags != before;
        if has_changed {
            self.candidates.place(row, *flags, self.builds[row as usize]);
            if flag.intersects(upload_rows::DECISIVE) {
                self.upload_rows.place(row, *flags);
            }
            self.revision += 1;
        }
        has_changed
    }

    fn touch(&mut self, row: Row, at: SimTime) {
        let minutes = &mut self.last_active_minutes[row as usize];
        *minutes = at.minutes().max(*minutes);
        self.mark_in_orders(row);
    }

    /// Connects the client or takes its connection away; whether that changed anything. Without a client, retired,
    /// or pinned off line, a device does not come on line. The upload does not carry it, so nothing is marked.
    pub(crate) fn set_online(&mut self, row: Row, online: bool, at: SimTime) -> bool {
        let may_connect = self.is_client(row) && !self.is_retired(row) && !self.is_pinned_offline(row);
        if online && !may_connect || !self.set(row, DeviceFlags::ONLINE, online) {
            return false;
        }
        self.touch(row, at);
        true
    }

    /// While pinned, a device that is off line stays so. The pin itself neither connects nor disconnects.
    pub(crate) fn pin_offline(&mut self, row: Row, pinned: bool) -> bool {
        self.set(row, DeviceFlags::PINNED_OFFLINE, pinned)
    }

    /// Lets a distribution point share one certificate with its client, or gives each its own; whether that changed
    /// anything. The client registers anew, so the row is marked.
    pub(crate) fn set_shared_certificate(&mut self, row: Row, shared: bool) -> bool {
        let has_changed = self.is_distribution_point(row) && self.set(row, DeviceFlags::SHARED_CERTIFICATE, shared);
        if has_changed {
            self.mark(row);
        }
        has_changed
    }

    /// A user logs on. Who logs on often enough becomes the primary user; here the first time is enough, on devices
    /// that have a primary user at all. So the primary user and who logged on last are always the same.
    pub(crate) fn log_on_as(&mut self, row: Row, user: UserIndex, at: SimTime) {
        if !self.is_present(row) {
            return;
        }
        self.touch(row, at);
        if user != people::NO_USER && self.users[row as usize] != people::NO_USER {
            self.users[row as usize] = user;
        }
        self.mark(row);
    }

    /// The site saw that the device is active and has something for the upload.
    pub(crate) fn note_activity(&mut self, row: Row, at: SimTime) {
        self.touch(row, at);
        self.mark(row);
    }

    /// The device moves to the unit with this name code: another name, other collections. Site servers keep theirs. The
    /// caller notes the activity.
    pub(crate) fn rename(&mut self, row: Row, name_code: u8) -> bool {
        let is_unit = usize::from(name_code) < naming::UNITS.len();
        if !self.is_present(row) || self.is_site_server(row) || !is_unit || self.name_codes[row as usize] == name_code {
            return false;
        }
        self.name_codes[row as usize] = name_code;
        true
    }

    /// The device runs another build from now on. The caller notes the activity.
    pub(super) fn update_operating_system(&mut self, row: Row, build: u8) -> bool {
        if !self.is_present(row) || usize::from(build) >= builds::BUILD_CODES || self.builds[row as usize] == build {
            return false;
        }
        self.builds[row as usize] = build;
        self.candidates.place(row, self.flags[row as usize], build);
        true
    }

    /// Lets the updates that are out at this time be installed.
    pub(super) fn offer_updates(&mut self, at: SimTime) {
        let updates = std::array::from_fn(|code| builds::after_update(code as u8, at));
        self.candidates.offer_updates(updates, &self.builds);
    }

    /// A device joins the site, with or without a client. `None` at the limit of rows. The caller marks the row.
    pub(crate) fn add_client(&mut self, is_client: bool, at: SimTime) -> Option<Row> {
        if self.row_count() >= self.row_count_max() {
            return None;
        }
        let mut values = self.generator.values(self.row_count());
        let connected = DeviceFlags::CLIENT | DeviceFlags::ONLINE;
        values.flags.set(connected, is_client);
        let row = self.append(&values, at.minutes());
        self.candidates.grow(row, values.user);
        self.candidates.place(row, values.flags, values.build);
        self.upload_rows.place(row, values.flags);
        Some(row)
    }

    /// The client is installed and connects; whether there was none. The caller marks the row.
    pub(crate) fn install_client(&mut self, row: Row, at: SimTime) -> bool {
        if !self.is_present(row) || !self.set(row, DeviceFlags::CLIENT, true) {
            return false;
        }
        self.set_online(row, true, at);
        true
    }

    /// The device leaves the site; whether it was there. Site servers stay.
    pub fn retire(&mut self, row: Row, at: SimTime) -> bool {
        if !self.is_present(row) || self.is_site_server(row) {
            return false;
        }
        self.set(row, DeviceFlags::ONLINE, false);
        self.set(row, DeviceFlags::RETIRED, true);
        self.touch(row, at);
        self.retired_count += 1;
        self.mark(row);
        true
    }

    /// The device is enrolled for co-management; whether it could be and was not.
    pub fn enroll(&mut self, row: Row, at: SimTime) -> bool {
        if !self.is_co_management_eligible(row) || !self.set(row, DeviceFlags::ENROLLED, true) {
            return false;
        }
        self.enrolled_minutes[row as usize] = at.minutes();
        self.touch(row, at);
        self.mark(row);
        true
    }

    /// The rows that changed since the last call, ascending.
    pub(crate) fn take_changes(&mut self) -> Vec<Row> {
        self.changed.clear();
        self.is_changed.drain()
    }

    /// How many rows changed since [`Fleet::take_changes`].
    pub fn change_count(&self) -> usize {
        self.changed.len()
    }

    pub(super) fn enrollment_cursor(&self) -> u32 {
        self.enrollment_cursor
    }

    pub(super) fn set_enrollment_cursor(&mut self, cursor: u32) {
        self.enrollment_cursor = cursor;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: SimTime = SimTime(1_601_280_000_000);

    /// A fleet, its first ordinary device, and its device without a client.
    fn fleet() -> (Fleet, Row, Row) {
        let fleet = Fleet::generate(2002, 40, START);
        let clientless = (0..40).find(|row| !fleet.is_client(*row)).expect("one without a client");
        let ordinary = fleet.site_server_count();
        (fleet, ordinary, clientless)
    }

    #[test]
    fn the_upload_is_told_what_it_carries_and_nothing_else() {
        let (mut fleet, row, clientless) = fleet();
        assert!(fleet.take_changes().is_empty());
        assert!(fleet.set_online(row, false, START));
        assert!(fleet.pin_offline(row, true));
        assert!(!fleet.set_online(row, true, START), "pinned");
        assert!(!fleet.set_online(clientless, true, START), "no client to connect");
        assert_eq!(fleet.change_count(), 0);
        assert!(fleet.install_client(clientless, START));
        fleet.mark(clientless);
        assert!(!fleet.install_client(clientless, START));
        assert!(fleet.set_shared_certificate(1, false));
        assert!(!fleet.set_shared_certificate(row, true), "no distribution point");
        fleet.note_activity(row, START);
        fleet.note_activity(row, START);
        assert_eq!(fleet.take_changes(), [1, row, clientless]);
        assert!(fleet.take_changes().is_empty());
    }

    #[test]
    fn a_retired_device_is_gone_for_good() {
        let (mut fleet, row, _) = fleet();
        let id = Fleet::resource_id(row);
        assert_eq!(fleet.row_of_resource_id(id), Some(row));
        assert!(fleet.retire(row, START));
        assert!(!fleet.retire(row, START) && !fleet.retire(0, START), "twice, or a site server");
        assert!(!fleet.set_online(row, true, START) && !fleet.enroll(row, START) && !fleet.install_client(row, START));
        assert_eq!((fleet.row_of_resource_id(id), fleet.site_device_count()), (None, 39));
        assert_eq!(fleet.add_client(true, START), Some(40), "a row is never reused");
    }

    #[test]
    fn rows_that_never_were_are_refused() {
        let (mut fleet, ..) = fleet();
        let beyond = 1_000;
        assert!(!fleet.set_online(beyond, true, START) && !fleet.pin_offline(beyond, true));
        assert!(!fleet.retire(beyond, START) && !fleet.enroll(beyond, START) && fleet.is_retired(beyond));
        fleet.log_on_as(beyond, 0, START);
        assert_eq!(fleet.change_count(), 0);
        assert_eq!(fleet.device(beyond).name, "");
    }

    #[test]
    fn only_eligible_devices_enroll() {
        let (mut fleet, ..) = fleet();
        for row in 0..40 {
            let device = fleet.device(row);
            let is_eligible = device.is_client && !device.is_server && device.directory_device_id.is_some();
            assert_eq!(fleet.enroll(row, START), is_eligible, "{}", device.name);
        }
    }
}
