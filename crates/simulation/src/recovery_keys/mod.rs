//! *Recovery keys* of an attached device ("Tenant attach: BitLocker recovery keys"): the drives whose keys the site has. A key that was shown is
//! rotated: by the client at once, or, where it is off line, when it is back.
//!
//! A key follows from the seed, the drive and the number of its rotations; only rotations are state.

use crate::command::Row;
use crate::draw::{Purpose, Series, below, guid};
use crate::fleet::Fleet;
use crate::inventory::Inventory;
use crate::time::{DAY_MS, SECOND_MS, SimTime};
use cmpivot::Value;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A drive whose recovery key the site has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryDrive {
    /// For example `C:`.
    pub drive: String,
    /// Whether Windows is on it.
    pub has_windows: bool,
    /// Id of the key, as the recovery screen of the device shows it.
    pub key_id: Uuid,
    /// When the site got the key.
    pub escrowed: SimTime,
    /// The key was shown, and the client has not rotated it yet.
    pub is_rotation_pending: bool,
}

/// Rotations since the world began, by device and drive letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryKeys {
    drives: BTreeMap<(Row, char), Rotations>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Rotations {
    count: u32,
    last: Option<SimTime>,
    is_pending: bool,
}

/// Groups of digits of a recovery key.
const GROUPS: u64 = 8;

/// The letter of a drive such as `C:`.
pub(crate) fn letter_of(drive: &str) -> Option<char> {
    let mut characters = drive.chars();
    let letter = characters.next().filter(char::is_ascii_uppercase)?;
    (characters.as_str() == ":").then_some(letter)
}

/// Draws of one key: those of a drive begin at the place of its letter.
fn place(letter: char, count: u32) -> u64 {
    (u64::from(letter) << 40) + u64::from(count) * 16
}

fn key_id(seed: u64, row: Row, letter: char, count: u32) -> Uuid {
    guid(seed, Purpose::RecoveryKeys, u64::from(row), place(letter, count))
}

impl RecoveryKeys {
    /// The rotations, for the state hash; nothing where there were none.
    pub(crate) fn hashed(&self) -> Option<&Self> {
        (!self.drives.is_empty()).then_some(self)
    }

    /// The drives of a device, by letter; none of one that is not encrypted.
    pub(crate) fn of_row(
        &self,
        fleet: &Fleet,
        start: SimTime,
        row: Row,
        inventory: &Inventory<'_>,
    ) -> Vec<RecoveryDrive> {
        let device = fleet.device(row);
        if !device.is_client || !device.is_encrypted {
            return Vec::new();
        }
        let disks = inventory.instances("BitLocker").map_or_else(Vec::new, |(_, disks)| disks);
        let letters = disks.iter().filter_map(|disk| match disk.first() {
            Some(Value::String(drive)) => letter_of(drive),
            _ => None,
        });
        letters.map(|letter| self.drive(fleet.seed(), start, row, letter)).collect()
    }

    fn drive(&self, seed: u64, start: SimTime, row: Row, letter: char) -> RecoveryDrive {
        let rotations = self.drives.get(&(row, letter)).cloned().unwrap_or_default();
        let series = Series::new(seed, Purpose::RecoveryKeys, u64::from(row));
        let days = below(series.at(place(letter, 0) + 15), 400).cast_signed();
        let first = SimTime(
            start.0 - (days + 1) * DAY_MS + below(series.at(place(letter, 0) + 14), 86_400).cast_signed() * SECOND_MS,
        );
        RecoveryDrive {
            drive: format!("{letter}:"),
            has_windows: letter == 'C',
            key_id: key_id(seed, row, letter, rotations.count),
            escrowed: rotations.last.unwrap_or(first),
            is_rotation_pending: rotations.is_pending,
        }
    }

    /// The key of a drive: eight groups of six digits, each divisible by eleven.
    pub(crate) fn key(&self, seed: u64, row: Row, letter: char) -> String {
        let count = self.drives.get(&(row, letter)).map_or(0, |rotations| rotations.count);
        let series = Series::new(seed, Purpose::RecoveryKeys, u64::from(row));
        let group = |index| format!("{:06}", below(series.at(place(letter, count) + 2 + index), 65_536) * 11);
        (0..GROUPS).map(group).collect::<Vec<_>>().join("-")
    }

    /// A key was shown: it is to be rotated.
    pub(crate) fn shown(&mut self, row: Row, letter: char) {
        self.drives.entry((row, letter)).or_default().is_pending = true;
    }

    /// The client rotates what it is to rotate; the drives and their new keys.
    pub(crate) fn rotate(&mut self, seed: u64, row: Row, now: SimTime) -> Vec<(char, Uuid)> {
        let of_row = self.drives.range_mut((row, '\0')..=(row, char::MAX));
        let rotate = |((row, letter), rotations): (&(Row, char), &mut Rotations)| {
            (rotations.count, rotations.last, rotations.is_pending) = (rotations.count + 1, Some(now), false);
            (*letter, key_id(seed, *row, *letter, rotations.count))
        };
        of_row.filter(|(_, rotations)| rotations.is_pending).map(rotate).collect()
    }
}

#[cfg(test)]
mod tests;
