//! The seven workloads of co-management in the wizard's order, with the names of their controls.

use contract::onboarding::{WORKLOADS as WIRE_NAMES, WorkloadAuthority};

/// How many there are.
pub const WORKLOAD_COUNT: usize = WIRE_NAMES.len();

/// A workload: a slider on *Workloads*, a collection box on *Staging*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Workload(usize);

/// Where *Device Configuration* stands; the two after it are its parts.
const DEVICE_CONFIGURATION: usize = 1;
/// How many workloads after *Device Configuration* are parts of it.
const DEVICE_CONFIGURATION_PARTS: usize = 2;

/// Message ids in the order of the wire names.
const MESSAGE_IDS: [&str; WORKLOAD_COUNT] = [
    "console-workload-compliance-policies",
    "console-workload-device-configuration",
    "console-workload-endpoint-protection",
    "console-workload-resource-access-policies",
    "console-workload-client-apps",
    "console-workload-office-click-to-run-apps",
    "console-workload-windows-update-policies",
];

impl Workload {
    /// All, in the wizard's order.
    pub fn all() -> impl Iterator<Item = Workload> {
        (0..WORKLOAD_COUNT).map(Workload)
    }

    /// Position in the wizard's order.
    pub fn index(self) -> usize {
        self.0
    }

    /// Name on the wire.
    pub fn wire_name(self) -> &'static str {
        WIRE_NAMES[self.0]
    }

    /// Message id of the control's name.
    pub fn message_id(self) -> &'static str {
        MESSAGE_IDS[self.0]
    }

    /// Whether it is a part of *Device Configuration*, and so stands indented below it.
    pub fn is_part_of_device_configuration(self) -> bool {
        (DEVICE_CONFIGURATION + 1..=DEVICE_CONFIGURATION + DEVICE_CONFIGURATION_PARTS).contains(&self.0)
    }

    /// Workloads that move along when this one is moved: switching *Device Configuration* switches its parts too.
    pub fn parts(self) -> impl Iterator<Item = Workload> {
        let count = if self.0 == DEVICE_CONFIGURATION { DEVICE_CONFIGURATION_PARTS } else { 0 };
        (self.0 + 1..self.0 + 1 + count).map(Workload)
    }
}

/// The three stops of a slider, from left to right.
pub const STOPS: [WorkloadAuthority; 3] =
    [WorkloadAuthority::ConfigurationManager, WorkloadAuthority::PilotIntune, WorkloadAuthority::Intune];

/// Position of a stop, counted from the left.
pub fn stop_index(authority: WorkloadAuthority) -> usize {
    match authority {
        WorkloadAuthority::ConfigurationManager => 0,
        WorkloadAuthority::PilotIntune => 1,
        WorkloadAuthority::Intune => 2,
    }
}

/// Message id of a stop's name.
pub fn stop_message_id(authority: WorkloadAuthority) -> &'static str {
    match authority {
        WorkloadAuthority::ConfigurationManager => "console-authority-configuration-manager",
        WorkloadAuthority::PilotIntune => "console-authority-pilot-intune",
        WorkloadAuthority::Intune => "console-authority-intune",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn device_configuration_takes_its_two_parts_along() {
        let device_configuration =
            Workload::all().find(|workload| workload.wire_name() == "deviceConfiguration").expect("it is one of them");
        let parts: Vec<_> = device_configuration.parts().map(Workload::wire_name).collect();
        assert_eq!(parts, ["endpointProtection", "resourceAccessPolicies"]);
        assert!(device_configuration.parts().all(Workload::is_part_of_device_configuration));
        assert_eq!(Workload::all().flat_map(Workload::parts).count(), 2);
        assert_eq!(Workload::all().filter(|workload| workload.is_part_of_device_configuration()).count(), 2);
    }

    #[test]
    fn stops_are_in_the_sliders_order() {
        for (index, stop) in STOPS.into_iter().enumerate() {
            assert_eq!(stop_index(stop), index);
        }
    }
}
