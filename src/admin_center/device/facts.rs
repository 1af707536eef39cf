//! What the Overview and the Hardware page tell of a device: labels and values, in the product's order.

use crate::admin_center::words::{self, Shown};
use contract::graph::ManagedDevice;

/// A label (message id) and its value.
pub type Fact = (&'static str, Shown);

/// A heading (message id) and what stands under it.
pub type FactGroup = (&'static str, Vec<Fact>);

/// Left side of the essentials (tenant attach, picture of the device overview).
pub fn essentials_left(device: &ManagedDevice) -> Vec<Fact> {
    vec![
        ("center-column-device-name", Shown::text(device.device_name.as_deref())),
        ("center-column-management-name", Shown::text(device.managed_device_name.as_deref())),
        ("center-column-ownership", words::ownership(&device.managed_device_owner_type)),
        ("center-column-serial-number", Shown::text(device.serial_number.as_deref())),
        ("center-column-phone-number", Shown::text(device.phone_number.as_deref())),
    ]
}

/// Right side of the essentials.
pub fn essentials_right(device: &ManagedDevice) -> Vec<Fact> {
    let primary_user = match Shown::text(device.user_display_name.as_deref()) {
        Shown::Missing => Shown::Message("center-value-none"),
        name => name,
    };
    // A device that the site uploaded has no enrolling user; a co-managed one enrolled as its primary user.
    let enrolled_by = if device.management_agent == "configurationManagerClient" {
        Shown::Missing
    } else {
        Shown::text(device.user_principal_name.as_deref())
    };
    vec![
        ("center-field-primary-user", primary_user),
        ("center-field-enrolled-by", enrolled_by),
        ("center-column-compliance", words::compliance(&device.compliance_state)),
        ("center-field-operating-system", Shown::text(device.operating_system.as_deref())),
        ("center-field-device-model", Shown::text(device.model.as_deref())),
    ]
}

/// What *See more* adds at the left.
pub fn essentials_more_left(device: &ManagedDevice) -> Vec<Fact> {
    vec![
        ("center-column-managed-by", words::managed_by(&device.management_agent)),
        ("center-column-last-check-in", Shown::time(&device.last_sync_date_time)),
        ("center-column-device-id", Shown::text(Some(&device.id))),
    ]
}

/// What *See more* adds at the right.
pub fn essentials_more_right(device: &ManagedDevice) -> Vec<Fact> {
    vec![
        ("center-column-os-version", Shown::text(device.os_version.as_deref())),
        ("center-column-enrollment-date", Shown::time(&device.enrolled_date_time)),
        ("center-column-azure-ad-device-id", Shown::directory_id(device.azure_ad_device_id.as_deref())),
    ]
}

/// The Hardware page.
pub fn hardware(device: &ManagedDevice) -> Vec<FactGroup> {
    let client = device.configuration_manager_client_information.as_ref();
    let health = device.configuration_manager_client_health_state.as_ref();
    vec![
        (
            "center-hardware-system",
            vec![
                ("center-field-name", Shown::text(device.device_name.as_deref())),
                ("center-column-management-name", Shown::text(device.managed_device_name.as_deref())),
                ("center-column-device-id", Shown::text(Some(&device.id))),
                ("center-column-azure-ad-device-id", Shown::directory_id(device.azure_ad_device_id.as_deref())),
                ("center-column-serial-number", Shown::text(device.serial_number.as_deref())),
                ("center-column-manufacturer", Shown::text(device.manufacturer.as_deref())),
                ("center-column-model", Shown::text(device.model.as_deref())),
                ("center-field-chassis", words::chassis(device.chassis_type.as_deref())),
                ("center-field-processor-architecture", words::architecture(device.processor_architecture.as_deref())),
                ("center-field-memory", Shown::bytes(device.physical_memory_in_bytes)),
            ],
        ),
        (
            "center-hardware-operating-system",
            vec![
                ("center-field-operating-system", Shown::text(device.operating_system.as_deref())),
                ("center-column-os-version", Shown::text(device.os_version.as_deref())),
                ("center-column-join-type", words::join_type(device.join_type.as_deref())),
                ("center-column-enrollment-date", Shown::time(&device.enrolled_date_time)),
                ("center-column-last-check-in", Shown::time(&device.last_sync_date_time)),
            ],
        ),
        (
            "center-hardware-storage",
            vec![
                ("center-column-total-storage", Shown::bytes(device.total_storage_space_in_bytes)),
                ("center-column-free-storage", Shown::bytes(device.free_storage_space_in_bytes)),
                ("center-column-encrypted", Shown::flag(device.is_encrypted)),
            ],
        ),
        (
            "center-hardware-network",
            vec![
                ("center-field-ethernet-mac", mac(device.ethernet_mac_address.as_deref())),
                ("center-column-wifi-mac", mac(device.wi_fi_mac_address.as_deref())),
                ("center-column-phone-number", Shown::text(device.phone_number.as_deref())),
            ],
        ),
        (
            "center-hardware-client",
            vec![
                ("center-field-client-identifier", Shown::text(client.map(|client| client.client_identifier.as_str()))),
                ("center-field-client-version", Shown::text(client.map(|client| client.client_version.as_str()))),
                ("center-field-client-blocked", client.map_or(Shown::Missing, |client| Shown::flag(client.is_blocked))),
                (
                    "center-field-client-health",
                    health.map_or(Shown::Missing, |health| words::client_health(&health.state)),
                ),
                (
                    "center-field-client-heard",
                    health.map_or(Shown::Missing, |health| Shown::time(&health.last_sync_date_time)),
                ),
            ],
        ),
    ]
}

/// Graph writes twelve digits; people read pairs.
fn mac(address: Option<&str>) -> Shown {
    match address {
        Some(digits) if digits.len() == 12 && digits.is_ascii() => {
            let pairs: Vec<_> = (0..6).map(|index| &digits[index * 2..index * 2 + 2]).collect();
            Shown::Text(pairs.join(":"))
        }
        other => Shown::text(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_essentials_stand_as_in_the_picture() {
        let device = ManagedDevice {
            device_name: Some("CLIENT1".into()),
            management_agent: "configurationManagerClient".into(),
            ..ManagedDevice::default()
        };
        let left: Vec<_> = essentials_left(&device).into_iter().map(|(label, _)| label).collect();
        assert_eq!(
            left,
            [
                "center-column-device-name",
                "center-column-management-name",
                "center-column-ownership",
                "center-column-serial-number",
                "center-column-phone-number"
            ]
        );
        let right = essentials_right(&device);
        assert_eq!(right[0], ("center-field-primary-user", Shown::Message("center-value-none")));
        assert_eq!(right[1], ("center-field-enrolled-by", Shown::Missing));
    }

    #[test]
    fn addresses_of_network_cards_are_read_in_pairs() {
        assert_eq!(mac(Some("00155D01A2B3")), Shown::Text("00:15:5D:01:A2:B3".into()));
        assert_eq!(mac(Some("00:15")), Shown::Text("00:15".into()));
        assert_eq!(mac(None), Shown::Missing);
    }
}
