//! The recovery keys of a device: which there are, who may see one, and their rotation.

use super::World;
use crate::command::{Command, DevicePage, Row};
use crate::command_error::CommandError;
use crate::components::recovery_keys::{Request, write, write_rotation};
use crate::faults::FaultId;
use crate::recovery_keys::{RecoveryDrive, letter_of};
use crate::site::administrators::authorize;
use crate::site::roles::SitePermission;
use crate::tenant::Caller;
use uuid::Uuid;

/// A key that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownKey {
    /// Id of the key.
    pub key_id: Uuid,
    /// Eight groups of six digits.
    pub key: String,
}

impl World {
    /// *Recovery keys* of the device on this row, by drive.
    pub fn recovery_drives(&self, row: Row) -> Vec<RecoveryDrive> {
        self.recovery_keys.of_row(&self.fleet, self.scenario.start, row, &self.inventory(row))
    }

    /// Whether the caller may see recovery keys of the device on this row.
    ///
    /// # Errors
    /// The first thing that stands in the way.
    pub fn check_recovery_key_rights(&self, by: &str, row: Row) -> Result<(), CommandError> {
        self.check_device_page(by, row, DevicePage::RecoveryKeys)?;
        self.check_recovery_key_caller(by)
    }

    /// The same for any device.
    pub(super) fn check_recovery_key_caller(&self, by: &str) -> Result<(), CommandError> {
        let caller = self.directory.caller(by).ok_or_else(|| CommandError::PersonaNotFound { key: by.to_owned() })?;
        if let Caller::Person(persona) = caller
            && !persona.can_show_recovery_keys()
        {
            return Err(CommandError::IntuneRoleNotAssigned { user: caller.name().to_owned() });
        }
        let refused = |user| CommandError::ReadRecoveryKeyNotGranted { user };
        authorize(self.site_rules(), caller, &self.faults, SitePermission::ReadRecoveryKey, refused)
    }

    /// The key of a drive, as [`Command::ShowRecoveryKey`] shows it: the command rotates it.
    ///
    /// # Errors
    /// The refusal of the command.
    pub fn recovery_key(&self, by: &str, row: Row, drive: &str) -> Result<ShownKey, CommandError> {
        self.check_recovery_key_rights(by, row)?;
        let found = self.recovery_drives(row).into_iter().find(|one| one.drive == drive);
        let not_found = || CommandError::RecoveryKeyNotFound { drive: drive.to_owned() };
        let (found, letter) = found.zip(letter_of(drive)).ok_or_else(not_found)?;
        let key = self.recovery_keys.key(self.scenario.seed, row, letter);
        Ok(ShownKey { key_id: found.key_id, key })
    }

    pub(super) fn show_recovery_key(&mut self, by: &str, row: Row, drive: &str) -> Result<(), CommandError> {
        let shown = self.recovery_key(by, row, drive)?;
        let Some(letter) = letter_of(drive) else { return Ok(()) };
        let user = self.directory.caller(by).map(|caller| caller.name().to_owned()).unwrap_or_default();
        let (command, now) = (self.journal_length() + 1, self.clock.now());
        let request = Request { command, user: &user, row, drive: letter, key_id: shown.key_id, now };
        write(&request, &mut self.logs);
        self.recovery_keys.shown(row, letter);
        if self.fleet.is_online(row) {
            self.rotate_recovery_keys(row);
        }
        Ok(())
    }

    /// The client, on line, rotates what it is to rotate, unless it is damaged or the management point does not answer.
    pub(super) fn rotate_recovery_keys(&mut self, row: Row) {
        let is_cut_off = self.faults.is_on(FaultId::ManagementPointDown);
        if is_cut_off || self.faults.is_on_device(FaultId::ClientUnhealthy, row) {
            return;
        }
        let now = self.clock.now();
        let rotated = self.recovery_keys.rotate(self.scenario.seed, row, now);
        if rotated.is_empty() {
            return;
        }
        // The request that disclosed the key: the last one for the device, or the one that is being carried out.
        let is_of = |command: &Command| matches!(command, Command::ShowRecoveryKey { row: of, .. } if *of == row);
        let last = self.journal.iter().rev().find(|entry| is_of(&entry.command));
        let command = last.map_or(self.journal_length() + 1, |entry| entry.sequence);
        write_rotation(command, row, &rotated, now, &mut self.logs);
    }
}
