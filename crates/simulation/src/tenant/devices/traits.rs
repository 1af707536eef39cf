//! Single-bit facts that the cloud knows of a device.

use crate::command::Row;
use crate::draw::{Purpose, below, draw};
use crate::fleet::DeviceRecord;
use crate::fleet::flags::DeviceFlags;

bitflags::bitflags! {
    /// What the cloud knows of a device in single bits.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    #[repr(transparent)]
    pub(super) struct Traits: u8 {
        /// Enrolled in the cloud's device management beside the site: co-managed.
        const ENROLLED = 1;
        /// Joined to the on-premises domain and to the cloud directory.
        const HYBRID_JOINED = 1 << 1;
        /// Its disk is encrypted, as an enrolled device reports.
        const ENCRYPTED = 1 << 2;
        /// The code of its [`Compliance`], two bits.
        const COMPLIANCE = 3 << Traits::COMPLIANCE_SHIFT;
    }
}

/// `complianceState`, in the order of the codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compliance {
    SeeConfigurationManager,
    Compliant,
    NonCompliant,
    Unknown,
}

impl Traits {
    const COMPLIANCE_SHIFT: u32 = 3;
    /// How many different values there are.
    pub(super) const COMBINATIONS: usize = Self::all().bits() as usize + 1;

    /// The flags of a device that an upload carries.
    pub(super) fn new(record: &DeviceRecord, seed: u64) -> Self {
        let has = |flag| record.flags.contains(flag);
        let is_enrolled = has(DeviceFlags::ENROLLED);
        let compliance =
            if is_enrolled { compliance_when_enrolled(seed, record.row) } else { Compliance::SeeConfigurationManager };
        let mut traits = Self::from_bits_truncate((compliance as u8) << Self::COMPLIANCE_SHIFT);
        traits.set(Self::ENROLLED, is_enrolled);
        traits.set(Self::HYBRID_JOINED, has(DeviceFlags::HYBRID_JOINED));
        traits.set(Self::ENCRYPTED, is_enrolled && has(DeviceFlags::ENCRYPTED));
        traits
    }

    pub(super) fn is_enrolled(self) -> bool {
        self.contains(Self::ENROLLED)
    }

    pub(super) fn is_hybrid_joined(self) -> bool {
        self.contains(Self::HYBRID_JOINED)
    }

    pub(super) fn is_encrypted(self) -> bool {
        self.contains(Self::ENCRYPTED)
    }

    pub(super) fn compliance(self) -> Compliance {
        match self.intersection(Self::COMPLIANCE).bits() >> Self::COMPLIANCE_SHIFT {
            0 => Compliance::SeeConfigurationManager,
            1 => Compliance::Compliant,
            2 => Compliance::NonCompliant,
            _ => Compliance::Unknown,
        }
    }
}

/// What Intune finds of an enrolled device: most are compliant.
fn compliance_when_enrolled(seed: u64, row: Row) -> Compliance {
    const COMPLIANCE: u64 = u64::MAX;
    match below(draw(seed, Purpose::Enrollment, u64::from(row), COMPLIANCE), 100) {
        0..=84 => Compliance::Compliant,
        85..=92 => Compliance::NonCompliant,
        _ => Compliance::Unknown,
    }
}
