//! The pages of an attached device: who may read them, and what they show.

use super::World;
use crate::client_details::ClientDetails;
use crate::command::{Command, DevicePage, Row};
use crate::command_error::CommandError;
use crate::components::{device_pages, timeline_sync};
use crate::journal::JournalEntry;
use crate::resource_explorer::HardwareInventory;
use crate::site::collections::Collection;
use crate::software_updates::{self, SoftwareUpdate};
use crate::time::SimTime;
use crate::timeline::Timeline;

impl World {
    /// Whether the caller may read a page of the device on this row, and the request gets through.
    ///
    /// # Errors
    /// The refusal of [`crate::command::Command::ReadDevicePage`].
    pub fn check_device_page(&self, by: &str, row: Row, page: DevicePage) -> Result<(), CommandError> {
        let caller = self.directory.caller(by).ok_or_else(|| CommandError::PersonaNotFound { key: by.to_owned() })?;
        if row >= self.fleet.row_count() || !self.devices.is_visible(row) {
            return Err(CommandError::DeviceNotVisible { row });
        }
        device_pages::check(self.site_rules(), page, &self.faults, &self.fleet, by, caller, row)
    }

    pub(super) fn read_device_page(&mut self, by: &str, row: Row, page: DevicePage) -> Result<(), CommandError> {
        self.check_device_page(by, row, page)?;
        let (command, now) = (self.journal_length() + 1, self.clock.now());
        let user = self.directory.caller(by).map(|caller| caller.name().to_owned()).unwrap_or_default();
        device_pages::write(&device_pages::Request { command, user: &user, row, page, now }, &mut self.logs);
        Ok(())
    }

    /// *Client details* of the device on this row.
    pub fn client_details(&self, row: Row) -> ClientDetails {
        let compliance = self.devices.get(row).map_or("unknown", |device| device.compliance_state());
        ClientDetails::new(&self.fleet.device(row), self.fleet.seed(), compliance, self.now())
    }

    /// The collections that the device on this row is a direct member of, in the site's order.
    pub fn collections_of(&self, row: Row) -> Vec<&Collection> {
        self.collections.of_row(&self.fleet, row)
    }

    /// The hardware inventory of the client on this row: the newest that is not after `until`, or the newest at all.
    pub fn hardware_inventory(&self, row: Row, until: Option<SimTime>) -> HardwareInventory {
        let tenant = self.directory.organization().id;
        HardwareInventory::new(&self.fleet, &self.logs, tenant, row, self.now(), until)
    }

    pub(super) fn sync_timeline(&mut self, by: &str, row: Row) -> Result<(), CommandError> {
        self.check_device_page(by, row, DevicePage::Timeline)?;
        let caller = self.directory.caller(by).ok_or_else(|| CommandError::PersonaNotFound { key: by.to_owned() })?;
        timeline_sync::check(self.site_rules(), &self.faults, &self.fleet, caller, row)?;
        let (tenant, user) = (self.directory.organization().id, caller.object_id());
        let (command, now) = (self.journal_length() + 1, self.clock.now());
        let push_id = self.notification.next_push();
        let request = timeline_sync::Request { command, tenant, user, row, push_id, now };
        timeline_sync::write(self.scenario.seed, &request, &mut self.logs);
        Ok(())
    }

    /// *Timeline* of the device on this row.
    pub fn timeline(&self, row: Row) -> Timeline {
        let is_sync =
            |entry: &&JournalEntry| matches!(entry.command, Command::SyncTimeline { row: of, .. } if of == row);
        let synced = self.journal().iter().rev().find(is_sync).map(|entry| entry.time);
        Timeline::new(&self.fleet, &self.logs, self.directory.organization().id, row, self.now(), synced)
    }

    /// *Software updates* of the device on this row; those whose status changed last come first.
    pub fn software_updates(&self, row: Row) -> Vec<SoftwareUpdate> {
        software_updates::of_row(&self.fleet, &self.logs, self.directory.organization().id, row, self.now())
    }
}
