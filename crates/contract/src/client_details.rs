//! *Client details* of an attached device. The admin center's own wire for it is not published; this is the lab's.

use serde::{Deserialize, Serialize};

/// Answer of `lab/managed-devices/{id}/client-details`. What is `null` is not known, and the page shows `---`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClientDetails {
    /// *Online*
    pub online: bool,
    /// *Logged on user*
    pub logged_on_user: Option<String>,
    /// *On internet*
    pub on_internet: bool,
    /// *Co-managed*
    pub co_managed: bool,
    /// *Compliant*
    pub compliant: Option<bool>,
    /// *Last online time*, RFC 3339.
    pub last_online_date_time: Option<String>,
    /// *Management point*
    pub management_point: Option<String>,
    /// *Last active time*, RFC 3339, as of `refreshedDateTime`.
    pub last_active_date_time: Option<String>,
    /// *Last MP server name*, as of `refreshedDateTime`.
    pub last_management_point_server_name: Option<String>,
    /// *Last policy request*, RFC 3339, as of `refreshedDateTime`.
    pub last_policy_request_date_time: Option<String>,
    /// *MAC address*
    pub mac_address: String,
    /// *Site code*
    pub site_code: String,
    /// *Client version*
    pub client_version: Option<String>,
    /// When the primary site refreshed the three fields, RFC 3339.
    pub refreshed_date_time: String,
    /// The tab *Properties*.
    pub properties: ClientProperties,
    /// The tab *Boundary groups*: their names.
    pub boundary_groups: Vec<String>,
}

/// The tab *Properties*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClientProperties {
    /// *AD site name*
    pub ad_site_name: String,
    /// *Full domain*
    pub full_domain: String,
    /// *Full OS build*
    pub full_os_build: String,
    /// *Virtual machine*
    pub virtual_machine: bool,
    /// *Resource ID*
    pub resource_id: u32,
    /// *Approved*
    pub approved: bool,
}
