//! What the Configuration Manager console shows: the site, its devices and its collections.

use serde::{Deserialize, Serialize};

/// A page of an AdminService collection.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AdminServiceList<T> {
    /// Rows in all.
    #[serde(rename = "@odata.count", default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// The rows.
    pub value: Vec<T>,
}

/// `SMS_ClientOperationStatus`: what clients were asked for (*Monitoring > Client Operations*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ClientOperationStatus {
    /// Key.
    #[serde(rename = "ID")]
    pub id: u32,
    /// Operation type: 8, 9, 13 for policies and applications, 145 for CMPivot.
    #[serde(rename = "Type")]
    pub kind: u32,
    /// The collection that the operation was aimed at.
    #[serde(rename = "CollectionID")]
    pub collection_id: String,
    /// Its name.
    pub target_collection_name: String,
    /// 0 unknown, 1 not applicable (the operation was stopped), 2 failed, 3 succeeded.
    pub state: u32,
    /// Clients in all.
    pub total_clients: u32,
    /// Those that reported success.
    pub completed_clients: u32,
    /// Those that reported a failure.
    pub failed_clients: u32,
    /// Those that are off line.
    pub offline_clients: u32,
    /// Those that have not reported yet.
    pub unknown_clients: u32,
    /// Who asked.
    pub created_by: String,
    /// When it was asked for.
    pub requested_time: String,
    /// When its state last changed.
    pub time_last_updated: String,
    /// Joins the logs: the task's GUID.
    #[serde(rename = "UniqueID")]
    pub unique_id: String,
    /// Lab extension: `downloadComputerPolicy`, `downloadUserPolicy`, `evaluateApplicationDeployments`, `cmpivot`.
    pub lab_operation: String,
    /// Lab extension: name of the one client; empty where a collection was asked.
    pub lab_device_name: String,
}

/// A device of *Assets and Compliance > Devices*.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ConsoleDevice {
    /// Resource id, for example 16777221.
    pub resource_id: u32,
    /// Computer name.
    pub name: String,
    /// The **Client** column: Yes or No.
    pub is_client: bool,
    /// The client's connection to the notification server.
    pub is_online: bool,
    /// Site code.
    pub site_code: String,
    /// `5.00.9012.1020`, empty without a client.
    pub client_version: String,
    /// For example `Microsoft Windows NT Workstation 10.0`.
    pub operating_system: String,
    /// For example `10.0.19041.508`.
    pub build: String,
    /// Primary user, `CONTOSO\…`.
    pub primary_user: Option<String>,
    /// Last logged-on user.
    pub last_logon_user: Option<String>,
    /// `desktop`, `laptop`, `server`, `virtualMachine`.
    pub device_kind: String,
    /// Manufacturer.
    pub manufacturer: String,
    /// Model.
    pub model: String,
    /// Serial number.
    pub serial_number: String,
    /// `GUID:…`.
    pub sms_id: String,
    /// Simulated time of its last activity, RFC 3339.
    pub last_active_time: String,
    /// Site system roles, for example `Distribution point`.
    pub roles: Vec<String>,
    /// The distribution point role and the client use one PKI certificate.
    pub shares_certificate: bool,
    /// Enrolled for co-management.
    pub is_co_managed: bool,
    /// Where the tenant has it: its managed device id, once visible.
    pub managed_device_id: Option<String>,
    /// Why it is not uploaded, as a refusal code; absent where it is in scope and eligible.
    pub not_uploaded_because: Option<String>,
    /// State of the upload: `uploaded`, `leaving`, `notVisibleYet`, `waiting`, `noClient`, `sharedCertificate`,
    /// `outsideScope`, `uploadOff` ([`crate::lab::UploadCounts`] tells what they mean).
    pub upload_state: String,
}

/// A device collection.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DeviceCollection {
    /// For example `SMS00001` or `PS100014`.
    pub collection_id: String,
    /// For example `All Systems`.
    pub name: String,
    /// The collection that this one is a child of.
    pub parent_id: Option<String>,
    /// Limiting collection.
    pub limiting_collection_name: Option<String>,
    /// Members, without those of its children.
    pub member_count: u32,
    /// Members together with those of its children: what a scope of this collection covers.
    pub member_count_with_children: u32,
    /// Whether Configuration Manager brings it.
    pub is_built_in: bool,
}

/// The site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Site {
    /// `PS1`.
    pub site_code: String,
    /// For example `Contoso Primary Site`.
    pub name: String,
    /// `5.00.9012.1000`.
    pub version: String,
    /// Its servers.
    pub servers: Vec<SiteServer>,
    /// Discovery methods that are on.
    pub discovery_methods: Vec<String>,
}

/// A server with site system roles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SiteServer {
    /// Fully qualified name.
    pub name: String,
    /// For example `Service connection point`.
    pub roles: Vec<String>,
}
