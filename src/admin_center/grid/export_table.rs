//! The columns of the exported file: the report `DevicesWithInventory`, whole and in its order, so that what reads the
//! product's export reads ours. A column that this world knows nothing about is empty.

use crate::admin_center::words::{self, Shown};
use crate::list::csv::Records;
use contract::graph::ManagedDevice;

/// One column of the export.
pub struct ExportColumn {
    /// Header, as the report names it. Scripts look for it, so it is not translated.
    pub header: &'static str,
    /// What a device's cell holds.
    pub value: fn(&ManagedDevice) -> Shown,
}

const fn column(header: &'static str, value: fn(&ManagedDevice) -> Shown) -> ExportColumn {
    ExportColumn { header, value }
}

const fn unknown_here(header: &'static str) -> ExportColumn {
    ExportColumn { header, value: |_| Shown::Missing }
}

/// The report's columns (memdocs, *Intune reports and properties available using Graph API*).
pub const EXPORT_COLUMNS: [ExportColumn; 48] = [
    column("Device ID", |device| Shown::text(Some(&device.id))),
    column("Device name", |device| Shown::text(device.device_name.as_deref())),
    column("Enrollment date", |device| Shown::time(&device.enrolled_date_time)),
    column("Last check-in", |device| Shown::time(&device.last_sync_date_time)),
    column("Azure AD Device ID", |device| Shown::directory_id(device.azure_ad_device_id.as_deref())),
    column("OS version", |device| Shown::text(device.os_version.as_deref())),
    column("Azure AD registered", |device| {
        Shown::flag(Shown::directory_id(device.azure_ad_device_id.as_deref()) != Shown::Missing)
    }),
    unknown_here("EAS activation ID"),
    column("Serial number", |device| Shown::text(device.serial_number.as_deref())),
    column("Manufacturer", |device| Shown::text(device.manufacturer.as_deref())),
    column("Model", |device| Shown::text(device.model.as_deref())),
    unknown_here("EAS activated"),
    unknown_here("IMEI"),
    unknown_here("Last EAS sync time"),
    unknown_here("EAS reason"),
    unknown_here("EAS status"),
    column("Compliance grace period expiration", |device| {
        Shown::time(&device.compliance_grace_period_expiration_date_time)
    }),
    unknown_here("Security patch level"),
    column("Wi-Fi MAC", |device| Shown::text(device.wi_fi_mac_address.as_deref())),
    unknown_here("MEID"),
    unknown_here("Subscriber carrier"),
    column("Total storage", |device| Shown::bytes(device.total_storage_space_in_bytes)),
    column("Free storage", |device| Shown::bytes(device.free_storage_space_in_bytes)),
    column("Management name", |device| Shown::text(device.managed_device_name.as_deref())),
    column("Category", |device| Shown::text(device.device_category_display_name.as_deref())),
    column("UserId", |device| Shown::text(device.user_id.as_deref())),
    column("Primary user UPN", |device| Shown::text(device.user_principal_name.as_deref())),
    column("Primary user email address", |device| Shown::text(device.email_address.as_deref())),
    column("Primary user display name", |device| Shown::text(device.user_display_name.as_deref())),
    unknown_here("WiFiIPv4Address"),
    unknown_here("WiFiSubnetID"),
    column("Compliance", |device| words::compliance(&device.compliance_state)),
    column("Managed by", |device| words::managed_by_exported(&device.management_agent)),
    column("Ownership", |device| words::ownership(&device.managed_device_owner_type)),
    unknown_here("Device state"),
    unknown_here("Intune registered"),
    unknown_here("Supervised"),
    column("Encrypted", |device| Shown::flag(device.is_encrypted)),
    column("OS", |device| Shown::text(device.operating_system.as_deref())),
    unknown_here("SkuFamily"),
    column("JoinType", |device| words::join_type(device.join_type.as_deref())),
    column("Phone number", |device| Shown::text(device.phone_number.as_deref())),
    unknown_here("Jailbroken"),
    unknown_here("ICCID"),
    column("EthernetMAC", |device| Shown::text(device.ethernet_mac_address.as_deref())),
    unknown_here("CellularTechnology"),
    column("ProcessorArchitecture", |device| Shown::text(device.processor_architecture.as_deref())),
    unknown_here("EID"),
];

/// The header record.
pub fn push_header(target: &mut Records) {
    target.push(EXPORT_COLUMNS.iter().map(|column| column.header));
}

/// The record of one device; `say` turns a value into the words of the reader's language.
pub fn push_device(target: &mut Records, device: &ManagedDevice, say: impl Fn(&Shown) -> String) {
    let cells: Vec<String> = EXPORT_COLUMNS
        .iter()
        .map(|column| match (column.value)(device) {
            Shown::Missing => String::new(),
            // A machine reads the file: sizes in bytes and times as they are on the wire.
            Shown::Bytes(bytes) => bytes.to_string(),
            Shown::Time(time) => time,
            shown => say(&shown),
        })
        .collect();
    target.push(cells.iter().map(String::as_str));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_fills_the_columns_of_the_report() {
        let device = ManagedDevice {
            id: "5e6c".into(),
            device_name: Some("CLIENT1".into()),
            management_agent: "configurationManagerClientMdm".into(),
            managed_device_owner_type: "company".into(),
            compliance_state: "configManager".into(),
            last_sync_date_time: "0001-01-01T00:00:00Z".into(),
            total_storage_space_in_bytes: 256,
            ..ManagedDevice::default()
        };
        let (mut header, mut record) = (Records::default(), Records::default());
        push_header(&mut header);
        push_device(&mut record, &device, |shown| match shown {
            Shown::Message(id) => format!("<{id}>"),
            Shown::Text(text) => text.clone(),
            other => panic!("{other:?} needs no words"),
        });
        let (header, record) = (header.take(), record.take());
        let names: Vec<_> = header.trim_end().split(',').collect();
        let cells: Vec<_> = record.trim_end_matches("\r\n").split(',').collect();
        assert_eq!(names.len(), cells.len());
        let cell = |name: &str| cells[names.iter().position(|n| *n == name).expect("a column of the report")];
        assert_eq!(cell("Device name"), "CLIENT1");
        assert_eq!(cell("Managed by"), "<center-export-managed-by-co-managed>");
        assert_eq!(cell("Compliance"), "<center-compliance-see-configmgr>");
        assert_eq!(cell("Last check-in"), "");
        assert_eq!(cell("Total storage"), "256");
    }
}
