//! What one upload carries of one device.

use super::builds;
use super::flags::DeviceFlags;
use super::naming::{ComputerName, computer_name};
use super::people::UserIndex;
use crate::command::Row;
use serde::{Deserialize, Serialize};

/// The changeable values of a device as an upload carries them. What never changes is a function of the seed and
/// the row, and needs no carrying.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceRecord {
    /// Which device.
    pub row: Row,
    /// Primary user, [`super::people::NO_USER`] without one.
    pub user: UserIndex,
    /// Last activity that the site saw, minutes since 1970.
    pub(crate) last_active_minutes: u32,
    /// When the device was enrolled for co-management, minutes since 1970; zero where it was not.
    pub(crate) enrolled_minutes: u32,
    pub(crate) flags: DeviceFlags,
    pub(crate) name_code: u8,
    pub(crate) model: u8,
    pub(crate) build: u8,
}

impl DeviceRecord {
    /// Computer name.
    pub fn name(&self) -> ComputerName {
        computer_name(self.row, self.name_code, self.model)
    }

    /// Build without its revision, for example `10.0.19041`.
    pub fn build(&self) -> &'static str {
        builds::release_of(self.build).build
    }

    /// Whether the device is enrolled for co-management.
    pub fn is_enrolled(&self) -> bool {
        self.flags.contains(DeviceFlags::ENROLLED)
    }
}
