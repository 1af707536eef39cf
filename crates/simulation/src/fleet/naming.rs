//! Computer names: a department or a duty, what the device is, and its number. A name is a function of the row and
//! one byte, the name code; a rename is another name code.

use super::identity::unpadded;
use super::models::{DeviceKind, model_of};
use super::name_scan::NameClass;
use crate::command::Row;
use crate::draw::below;

/// Bytes of the longest NetBIOS computer name.
pub(crate) const NAME_BYTES_MAX: usize = 15;

/// The NetBIOS name of the domain.
pub(crate) const DOMAIN_NETBIOS: &str = "CONTOSO";

/// A NetBIOS computer name: upper case ASCII, padded with zero bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ComputerName(pub(crate) [u8; NAME_BYTES_MAX]);

impl ComputerName {
    /// The name with this text, of ASCII and short enough.
    pub(crate) fn from_text(text: &str) -> Self {
        let mut name = [0; NAME_BYTES_MAX];
        name[..text.len()].copy_from_slice(text.as_bytes());
        Self(name)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        // Only this module makes names, of ASCII.
        std::str::from_utf8(self.as_bytes()).unwrap_or("")
    }

    /// The text's bytes, without padding; all of them ASCII.
    pub fn as_bytes(&self) -> &[u8] {
        unpadded(&self.0)
    }
}

/// The name code after a move to another department, or to another duty where `current` is one.
pub(super) fn other_code(current: u8, drawn: u64) -> u8 {
    let (first, count) = if current < DEPARTMENTS { (0, DEPARTMENTS) } else { (DEPARTMENTS, DUTIES) };
    let step = 1 + below(drawn, u64::from(count) - 1) as u8;
    first + (current - first + step) % count
}

/// A department, or the duty of a server.
pub(crate) struct Unit {
    /// What people call it.
    pub(crate) name: &'static str,
    prefix: &'static [u8],
}

/// Departments own workstations, duties own servers. An index is a name code.
pub(crate) const UNITS: [Unit; 16] = [
    Unit { name: "IT", prefix: b"IT" },
    Unit { name: "Finance", prefix: b"FIN" },
    Unit { name: "Human resources", prefix: b"HR" },
    Unit { name: "Sales", prefix: b"SAL" },
    Unit { name: "Marketing", prefix: b"MKT" },
    Unit { name: "Engineering", prefix: b"ENG" },
    Unit { name: "Logistics", prefix: b"LOG" },
    Unit { name: "Legal", prefix: b"LEG" },
    Unit { name: "Operations", prefix: b"OPS" },
    Unit { name: "Customer service", prefix: b"CS" },
    Unit { name: "Application servers", prefix: b"APP" },
    Unit { name: "Database servers", prefix: b"SQL" },
    Unit { name: "File servers", prefix: b"FILE" },
    Unit { name: "Web servers", prefix: b"WEB" },
    Unit { name: "Print servers", prefix: b"PRN" },
    Unit { name: "Domain controllers", prefix: b"DC" },
];

/// Name codes below are departments.
pub(crate) const DEPARTMENTS: u8 = 10;
/// Name codes from [`DEPARTMENTS`] on are duties.
pub(crate) const DUTIES: u8 = 6;
/// Name code of a site server, whose name is fixed.
pub(crate) const UNIT_SITE: u8 = 255;

/// Name of the unit, for example `Finance`.
pub(crate) fn unit_name(name_code: u8) -> &'static str {
    UNITS.get(usize::from(name_code)).map_or("Site system", |unit| unit.name)
}

/// The computer name, for example `FIN-LT-0042`.
pub(crate) fn computer_name(row: Row, name_code: u8, model: u8) -> ComputerName {
    NameClass::new(name_code, model_of(model).kind).name(row)
}

/// The name of a device of a unit.
pub(crate) fn name_of_unit(unit: &Unit, kind: DeviceKind, row: Row) -> ComputerName {
    let mut name = [0; NAME_BYTES_MAX];
    let length = unit.prefix.len();
    name[..length].copy_from_slice(unit.prefix);
    name[length] = b'-';
    name[length + 1..length + 3].copy_from_slice(&kind.name_letters());
    name[length + 3] = b'-';
    let number = number_digits(row + 1);
    let digits = number.as_bytes();
    name[length + 4..length + 4 + digits.len()].copy_from_slice(digits);
    ComputerName(name)
}

/// The number of a device as names write it: four digits at least, seven at most.
pub(crate) fn number_digits(number: u32) -> ComputerName {
    let mut digits = [b'0'; 7];
    let mut rest = number;
    let mut first = digits.len();
    while rest > 0 && first > 0 {
        first -= 1;
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    let first = first.min(digits.len() - 4);
    let mut text = [0; NAME_BYTES_MAX];
    text[..digits.len() - first].copy_from_slice(&digits[first..]);
    ComputerName(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_and_carry_the_number() {
        assert_eq!(computer_name(41, 1, 0).as_str(), "FIN-LT-0042");
        assert_eq!(computer_name(12_344, 0, 17).as_str(), "IT-VM-12345");
        assert_eq!(computer_name(2_999_998, 12, 17).as_str(), "FILE-VM-2999999");
        assert_eq!(computer_name(1, UNIT_SITE, 17).as_str(), "PS1DP02");
    }
}
