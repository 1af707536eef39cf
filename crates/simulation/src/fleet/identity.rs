//! What identifies a device and never changes: a function of the seed and the row, stored nowhere.

use super::models::model_of;
use crate::command::Row;
use crate::draw::{Purpose, below, draw, guid};
use uuid::Uuid;

/// Resource id of the first row, as in the documents' samples.
pub(crate) const RESOURCE_ID_FIRST: u32 = 16_777_217;
/// Bytes of the longest serial number.
pub(crate) const SERIAL_BYTES_MAX: usize = 12;

/// A BIOS serial number: upper case ASCII, padded with zero bytes.
pub(crate) type Serial = [u8; SERIAL_BYTES_MAX];

/// Coordinates of the draws of this file.
const SMS_ID: u64 = 0x10;
const DIRECTORY_ID: u64 = 0x11;
const SERIAL: u64 = 0x12;
const ETHERNET: u64 = 0x13;
const WI_FI: u64 = 0x14;
const STORAGE: u64 = 0x15;
const USER_ID: u64 = 0x16;

/// SMS unique identifier of the client, without its prefix `GUID:`.
pub fn sms_id(seed: u64, row: Row) -> Uuid {
    guid(seed, Purpose::DeviceId, u64::from(row), SMS_ID)
}

/// Device id in the cloud directory, for devices that are joined to it.
pub fn directory_device_id(seed: u64, row: Row) -> Uuid {
    guid(seed, Purpose::DeviceId, u64::from(row), DIRECTORY_ID)
}

/// Object id of a user in the cloud directory.
pub fn user_object_id(seed: u64, user: super::people::UserIndex) -> Uuid {
    guid(seed, Purpose::TenantId, u64::from(user), USER_ID)
}

/// The BIOS serial number, in the form of its manufacturer.
pub(crate) fn serial(seed: u64, row: Row, model: u8) -> Serial {
    const DIGITS: &[u8; 32] = b"0123456789BCDFGHJKLMNPQRSTVWXYZA";
    let (prefix, drawn): (&[u8], usize) = match model_of(model).manufacturer {
        "Dell Inc." => (b"", 7),
        "HP" => (b"5CG", 7),
        "HPE" => (b"CZ", 8),
        "LENOVO" => (b"PF", 6),
        "VMware, Inc." => (b"VMW", 9),
        _ => (b"0", 11),
    };
    let mut value = draw(seed, Purpose::DeviceId, u64::from(row), SERIAL);
    let mut serial = [0; SERIAL_BYTES_MAX];
    serial[..prefix.len()].copy_from_slice(prefix);
    for byte in &mut serial[prefix.len()..prefix.len() + drawn] {
        *byte = DIGITS[(value & 31) as usize];
        value >>= 5;
    }
    serial
}

/// The text of a value that is padded with zero bytes.
pub(crate) fn padded_text(bytes: &[u8]) -> &str {
    let length = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    std::str::from_utf8(&bytes[..length]).unwrap_or("")
}

/// A locally administered MAC address without separators.
fn mac(value: u64) -> String {
    format!("{:012X}", (value & 0x00ff_ffff_ffff) | 0x0200_0000_0000)
}

/// MAC address of the wired interface, without separators.
pub fn ethernet_mac(seed: u64, row: Row) -> String {
    mac(draw(seed, Purpose::DeviceId, u64::from(row), ETHERNET))
}

/// MAC address of the wireless interface, without separators.
pub fn wi_fi_mac(seed: u64, row: Row) -> String {
    mac(draw(seed, Purpose::DeviceId, u64::from(row), WI_FI))
}

/// Sizes of a device, bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Storage in all.
    pub total_storage_bytes: i64,
    /// Storage that is free.
    pub free_storage_bytes: i64,
    /// Memory.
    pub physical_memory_bytes: i64,
}

/// Sizes of the device on this row.
pub fn sizes(seed: u64, row: Row) -> Sizes {
    const GIGABYTE: i64 = 1 << 30;
    let value = draw(seed, Purpose::DeviceProperty, u64::from(row), STORAGE);
    let total_storage_bytes = (128 * GIGABYTE) << (value & 3).min(3);
    let free_percent = 15 + below(value.rotate_left(17), 65) as i64;
    Sizes {
        total_storage_bytes,
        free_storage_bytes: total_storage_bytes / 100 * free_percent,
        physical_memory_bytes: (8 * GIGABYTE) << ((value >> 2) % 3),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_take_the_form_of_the_manufacturer() {
        assert_eq!(padded_text(&serial(7, 3, 0)).len(), 7);
        assert!(padded_text(&serial(7, 3, 2)).starts_with("5CG"));
        assert_ne!(serial(7, 3, 0), serial(7, 4, 0));
        assert_ne!(serial(7, 3, 0), serial(8, 3, 0));
    }
}
