//! What identifies a device and never changes: a function of the seed and the row, stored nowhere.

use super::models::MODELS;
use crate::command::Row;
use crate::draw::{Purpose, below, draw, guid};
use uuid::Uuid;

/// Resource id of the first row, as in the documents' samples.
pub(crate) const RESOURCE_ID_FIRST: u32 = 16_777_217;
/// Bytes of the longest serial number.
pub(crate) const SERIAL_BYTES_MAX: usize = 12;

/// A BIOS serial number: upper case ASCII, padded with zero bytes.
pub(crate) type Serial = [u8; SERIAL_BYTES_MAX];

/// A BIOS serial number, for example `5CG0B7K2HD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SerialNumber(Serial);

impl SerialNumber {
    /// Of the device of this model on this row.
    pub(crate) fn new(seed: u64, row: Row, model: u8) -> Self {
        Self(serial(seed, row, model))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        padded_text(&self.0)
    }

    /// The text's bytes, all of them ASCII.
    pub fn as_bytes(&self) -> &[u8] {
        unpadded(&self.0)
    }
}

/// What serial numbers are made of, prefixes too.
const SYMBOLS: &[u8; 32] = b"0123456789BCDFGHJKLMNPQRSTVWXYZA";

/// A bit for each symbol that a text has, in any case. `None` when it has a letter that no serial number has.
pub(crate) fn symbols_of(text: &[u8]) -> Option<u32> {
    text.iter().try_fold(0, |symbols, byte| {
        let place = SYMBOLS.iter().position(|symbol| symbol.eq_ignore_ascii_case(byte))?;
        Some(symbols | 1 << place)
    })
}

/// A bit for each symbol of a serial number.
pub(crate) fn serial_symbols(seed: u64, row: Row, model: u8) -> u32 {
    let (prefix, drawn) = serial_form(model);
    let mut value = draw(seed, Purpose::DeviceId, u64::from(row), SERIAL);
    let mut symbols = prefix.symbols;
    for _ in 0..drawn {
        symbols |= 1 << (value & 31);
        value >>= 5;
    }
    symbols
}

/// What the serial numbers of a manufacturer begin with.
struct SerialPrefix {
    text: &'static [u8],
    symbols: u32,
}

const fn serial_prefix(text: &'static [u8]) -> SerialPrefix {
    let (mut symbols, mut at) = (0, 0);
    while at < text.len() {
        let mut place = 0;
        while SYMBOLS[place] != text[at] {
            place += 1;
        }
        symbols |= 1 << place;
        at += 1;
    }
    SerialPrefix { text, symbols }
}

/// Places in the forms of serial numbers. Every row that is looked at asks, so that no name is compared then.
const FORM_OF_MODEL: [usize; MODELS.len()] = {
    let mut forms = [0; MODELS.len()];
    let mut at = 0;
    while at < forms.len() {
        forms[at] = match MODELS[at].manufacturer.as_bytes() {
            b"Dell Inc." => 0,
            b"HP" => 1,
            b"HPE" => 2,
            b"LENOVO" => 3,
            b"VMware, Inc." => 4,
            _ => 5,
        };
        at += 1;
    }
    forms
};

/// The prefix of a model's serial numbers, and how many symbols are drawn after it.
fn serial_form(model: u8) -> (&'static SerialPrefix, usize) {
    const FORMS: [(SerialPrefix, usize); 6] = [
        (serial_prefix(b""), 7),
        (serial_prefix(b"5CG"), 7),
        (serial_prefix(b"CZ"), 8),
        (serial_prefix(b"PF"), 6),
        (serial_prefix(b"VMW"), 9),
        (serial_prefix(b"0"), 11),
    ];
    let (prefix, drawn) = &FORMS[FORM_OF_MODEL[usize::from(model).min(MODELS.len() - 1)]];
    (prefix, *drawn)
}

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
pub(crate) fn directory_device_id(seed: u64, row: Row) -> Uuid {
    guid(seed, Purpose::DeviceId, u64::from(row), DIRECTORY_ID)
}

/// Object id of a user in the cloud directory.
pub fn user_object_id(seed: u64, user: super::people::UserIndex) -> Uuid {
    guid(seed, Purpose::TenantId, u64::from(user), USER_ID)
}

/// The BIOS serial number, in the form of its manufacturer.
pub(crate) fn serial(seed: u64, row: Row, model: u8) -> Serial {
    let (prefix, drawn) = serial_form(model);
    let first = prefix.text.len();
    let mut value = draw(seed, Purpose::DeviceId, u64::from(row), SERIAL);
    let mut serial = [0; SERIAL_BYTES_MAX];
    serial[..first].copy_from_slice(prefix.text);
    for byte in &mut serial[first..first + drawn] {
        *byte = SYMBOLS[(value & 31) as usize];
        value >>= 5;
    }
    serial
}

/// A value without the zero bytes that it is padded with.
pub(crate) fn unpadded(bytes: &[u8]) -> &[u8] {
    let length = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    &bytes[..length]
}

/// The text of a value that is padded with zero bytes.
pub(crate) fn padded_text(bytes: &[u8]) -> &str {
    std::str::from_utf8(unpadded(bytes)).unwrap_or("")
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

    #[test]
    fn symbols_are_those_of_the_text() {
        for row in 0..2_000 {
            let model = (row % 20) as u8;
            let number = SerialNumber::new(7, row, model);
            assert_eq!(symbols_of(number.as_str().as_bytes()), Some(serial_symbols(7, row, model)), "{number:?}");
        }
        assert_eq!(symbols_of(b"a0"), symbols_of(b"0AA"));
        assert_eq!((symbols_of(b"e"), symbols_of(b"0-"), symbols_of(b"")), (None, None, Some(0)));
    }
}
