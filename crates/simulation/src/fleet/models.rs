//! The hardware of the fleet: a dictionary, so that a device costs one byte.

/// What a device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::Display, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum DeviceKind {
    /// Under a desk.
    Desktop,
    /// Carried about.
    Laptop,
    /// In a rack.
    Server,
    /// A guest of a hypervisor, server or desktop.
    VirtualMachine,
}

impl DeviceKind {
    /// The two letters in a device's name.
    pub(crate) fn name_letters(self) -> [u8; 2] {
        match self {
            Self::Desktop => *b"DT",
            Self::Laptop => *b"LT",
            Self::Server => *b"SV",
            Self::VirtualMachine => *b"VM",
        }
    }
}

/// One hardware model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HardwareModel {
    /// As the BIOS says it.
    pub manufacturer: &'static str,
    /// As the BIOS says it.
    pub name: &'static str,
    /// What it is.
    pub kind: DeviceKind,
    /// Its operating system calls itself a tablet edition.
    pub(crate) is_tablet: bool,
}

const fn model(manufacturer: &'static str, name: &'static str, kind: DeviceKind) -> HardwareModel {
    HardwareModel { manufacturer, name, kind, is_tablet: false }
}

const fn tablet(manufacturer: &'static str, name: &'static str) -> HardwareModel {
    HardwareModel { manufacturer, name, kind: DeviceKind::Laptop, is_tablet: true }
}

/// All models; an index is a model code. Models of one kind stand together ([`codes_of`]).
pub(crate) const MODELS: [HardwareModel; 20] = [
    model("Dell Inc.", "Latitude 5410", DeviceKind::Laptop),
    model("Dell Inc.", "Latitude 7400", DeviceKind::Laptop),
    model("HP", "HP EliteBook 840 G6", DeviceKind::Laptop),
    model("HP", "HP ProBook 450 G7", DeviceKind::Laptop),
    model("LENOVO", "ThinkPad T490", DeviceKind::Laptop),
    model("LENOVO", "ThinkPad X1 Carbon 7th", DeviceKind::Laptop),
    tablet("Microsoft Corporation", "Surface Pro 7"),
    model("Microsoft Corporation", "Surface Laptop 3", DeviceKind::Laptop),
    model("Dell Inc.", "OptiPlex 5070", DeviceKind::Desktop),
    model("Dell Inc.", "OptiPlex 7070", DeviceKind::Desktop),
    model("HP", "HP EliteDesk 800 G5 SFF", DeviceKind::Desktop),
    model("LENOVO", "ThinkCentre M720q", DeviceKind::Desktop),
    model("LENOVO", "ThinkStation P330", DeviceKind::Desktop),
    model("Dell Inc.", "PowerEdge R640", DeviceKind::Server),
    model("Dell Inc.", "PowerEdge R740", DeviceKind::Server),
    model("HPE", "ProLiant DL360 Gen10", DeviceKind::Server),
    model("HPE", "ProLiant DL380 Gen10", DeviceKind::Server),
    model("Microsoft Corporation", "Virtual Machine", DeviceKind::VirtualMachine),
    model("Microsoft Corporation", "Virtual Machine", DeviceKind::VirtualMachine),
    model("VMware, Inc.", "VMware7,1", DeviceKind::VirtualMachine),
];

/// The model code of a Hyper-V guest.
pub(crate) const HYPER_V_GUEST: u8 = 17;

/// First code and number of codes of a kind.
pub(crate) const fn codes_of(kind: DeviceKind) -> (u8, u8) {
    match kind {
        DeviceKind::Laptop => (0, 8),
        DeviceKind::Desktop => (8, 5),
        DeviceKind::Server => (13, 4),
        DeviceKind::VirtualMachine => (17, 3),
    }
}

/// The model with this code. A code comes from this dictionary, so the last entry is never taken for another.
pub(crate) fn model_of(code: u8) -> &'static HardwareModel {
    &MODELS[usize::from(code).min(MODELS.len() - 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn models_of_a_kind_stand_together() {
        for kind in [DeviceKind::Desktop, DeviceKind::Laptop, DeviceKind::Server, DeviceKind::VirtualMachine] {
            let (first, count) = codes_of(kind);
            let codes: Vec<u8> = (0..MODELS.len() as u8).filter(|code| model_of(*code).kind == kind).collect();
            assert_eq!(codes, (first..first + count).collect::<Vec<u8>>());
        }
    }
}
