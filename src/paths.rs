//! Every address of the app: the only place that writes one, and that reads one which was typed.
//!
//! An address is an *app path*: it begins with a slash and stands below the base under which the app is hosted
//! (`browser::app_path` puts the base before it). Pages name their parameters here, so that a changed address is a
//! changed signature.

use crate::api::encoded;

/// The start page.
pub(crate) const START: &str = "/";
/// *Administration > Overview > Cloud Services > Co-management*.
pub(crate) const CO_MANAGEMENT: &str = "/console/administration/cloud-services/co-management";
/// The wizard that creates the co-management settings.
pub(crate) const WIZARD: &str = "/console/administration/cloud-services/co-management?dialog=wizard";
/// *Properties* of the settings, on the tab *Configure upload*.
pub(crate) const UPLOAD_PROPERTIES: &str =
    "/console/administration/cloud-services/co-management?dialog=properties&page=upload";
/// *Assets and Compliance > Devices*.
pub(crate) const CONSOLE_DEVICES: &str = "/console/assets-and-compliance/devices";
/// *Assets and Compliance > Device Collections*.
pub(crate) const DEVICE_COLLECTIONS: &str = "/console/assets-and-compliance/device-collections";
/// The log files.
pub(crate) const LOGS: &str = "/lab/logs";
/// The scenario, and what else belongs to the lab as a whole.
pub(crate) const SCENARIO: &str = "/lab/scenario";
/// *Devices - All devices*.
pub(crate) const ALL_DEVICES: &str = "/devices/all";
/// *Tenant administration - Connectors and tokens*.
pub(crate) const CONNECTORS: &str = "/tenant-administration/connectors";
/// *Tenant administration - App registrations*.
pub(crate) const APP_REGISTRATIONS: &str = "/tenant-administration/app-registrations";
/// *Tenant administration - Enterprise applications*.
pub(crate) const ENTERPRISE_APPLICATIONS: &str = "/tenant-administration/enterprise-applications";

/// *Overview* of a device, by its id in the admin center.
pub(crate) fn device(id: &str) -> String {
    format!("/devices/{id}")
}

/// *Overview* of a device with the details of one of its actions open, or with none.
pub(crate) fn device_details(id: &str, action_key: Option<&str>) -> String {
    let query = action_key.map(|key| format!("?details={}", encoded_list(key))).unwrap_or_default();
    device(id) + &query
}

/// *Hardware* of a device, by its id in the admin center.
pub(crate) fn hardware(id: &str) -> String {
    format!("/devices/{id}/hardware")
}

/// The list of devices in a state; `query` is empty or begins with its question mark.
pub(crate) fn all_devices(query: &str) -> String {
    format!("{ALL_DEVICES}{query}")
}

/// A log file, by its id.
pub(crate) fn log(file: &str) -> String {
    format!("/lab/logs/{file}")
}

/// A line of a log file, by its sequence.
pub(crate) fn log_line(file: &str, sequence: u64) -> String {
    format!("/lab/logs/{file}?line={sequence}")
}

/// An action's trail through the logs, by its TaskGuid.
pub(crate) fn action(task_guid: &str) -> String {
    format!("/lab/actions/{task_guid}")
}

/// The console's devices whose upload is in a state, by the state's name in the query.
pub(crate) fn console_devices_by_upload(state: &str) -> String {
    with_query(CONSOLE_DEVICES, [("upload", state)])
}

/// The console's list with one device of the admin center selected, found by its name.
pub(crate) fn console_device(name: &str, managed_device_id: &str) -> String {
    with_query(CONSOLE_DEVICES, [("search", name), ("managed", managed_device_id)])
}

/// The members of a collection among the console's devices.
pub(crate) fn collection_members(collection_id: &str) -> String {
    with_query(CONSOLE_DEVICES, [("collection", collection_id)])
}

/// A path with a query.
fn with_query<'text>(path: &str, parameters: impl IntoIterator<Item = (&'text str, &'text str)>) -> String {
    let query: Vec<String> =
        parameters.into_iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

/// Percent-encodes a query value: everything but RFC 3986's unreserved characters, and the comma that keeps lists readable.
pub(crate) fn encoded_list(value: &str) -> String {
    value.split(',').map(encoded).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_of_a_query_are_encoded() {
        assert_eq!(console_device("FIN-LT 1", "5e6c"), format!("{CONSOLE_DEVICES}?search=FIN-LT%201&managed=5e6c"));
        assert_eq!(device_details("5e6c", Some("a,b c")), "/devices/5e6c?details=a,b%20c");
        assert_eq!(device_details("5e6c", None), "/devices/5e6c");
    }

    #[test]
    fn a_dialog_belongs_to_its_page() {
        for address in [WIZARD, UPLOAD_PROPERTIES] {
            assert!(address.starts_with(&format!("{CO_MANAGEMENT}?dialog=")), "{address}");
        }
    }
}
