//! Microsoft Graph resources, spelled as Graph spells them.

use crate::waiting::ActionWaiting;
use serde::{Deserialize, Serialize};

/// A page of a Graph collection.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GraphList<T> {
    /// Metadata address of the collection.
    #[serde(rename = "@odata.context", default)]
    pub context: String,
    /// Rows in all, when `$count=true` was asked.
    #[serde(rename = "@odata.count", skip_serializing_if = "Option::is_none", default)]
    pub count: Option<u64>,
    /// Address of the next page, absent on the last.
    #[serde(rename = "@odata.nextLink", skip_serializing_if = "Option::is_none", default)]
    pub next_link: Option<String>,
    /// The rows.
    pub value: Vec<T>,
}

/// `managedDevice`, the properties that the app reads. The gateway answers with more of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ManagedDevice {
    /// Key.
    pub id: String,
    /// Computer name.
    pub device_name: Option<String>,
    /// Management name.
    pub managed_device_name: Option<String>,
    /// `configurationManagerClient`, `configurationManagerClientMdm`, `mdm`, …
    pub management_agent: String,
    /// `company`, `personal`, `unknown`.
    pub managed_device_owner_type: String,
    /// `configManager` (See ConfigMgr), `compliant`, `noncompliant`, `unknown`, …
    pub compliance_state: String,
    /// `Windows`.
    pub operating_system: Option<String>,
    /// For example `10.0.19041`.
    pub os_version: Option<String>,
    /// Last check-in with the cloud; `0001-01-01T00:00:00Z` where there was none.
    pub last_sync_date_time: String,
    /// When the device was enrolled; first uploaded, where only the site manages it.
    pub enrolled_date_time: String,
    /// Until when a noncompliant device may stay so; `9999-12-31T23:59:59Z` for others that the cloud manages.
    pub compliance_grace_period_expiration_date_time: String,
    /// `Unknown` without a category.
    pub device_category_display_name: Option<String>,
    /// Primary user.
    pub user_principal_name: Option<String>,
    /// Primary user.
    pub user_display_name: Option<String>,
    /// Primary user's address.
    pub email_address: Option<String>,
    /// Primary user's object id.
    pub user_id: Option<String>,
    /// BIOS serial number.
    pub serial_number: Option<String>,
    /// Manufacturer.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Phone number: empty for these devices.
    pub phone_number: Option<String>,
    /// Device id in the directory; zeros where it is not there.
    #[serde(rename = "azureADDeviceId")]
    pub azure_ad_device_id: Option<String>,
    /// Total storage in bytes.
    pub total_storage_space_in_bytes: i64,
    /// Free storage in bytes.
    pub free_storage_space_in_bytes: i64,
    /// Physical memory in bytes.
    pub physical_memory_in_bytes: i64,
    /// Ethernet MAC address without separators.
    pub ethernet_mac_address: Option<String>,
    /// Wi-Fi MAC address without separators.
    pub wi_fi_mac_address: Option<String>,
    /// `desktop`, `laptop`, `enterpriseServer`, … (beta).
    pub chassis_type: Option<String>,
    /// `x64`, … (beta).
    pub processor_architecture: Option<String>,
    /// `hybridAzureADJoined`, … (beta).
    pub join_type: Option<String>,
    /// Whether the disk is encrypted.
    pub is_encrypted: bool,
    /// What was asked of the device, newest first.
    pub device_action_results: Vec<DeviceActionResult>,
    /// Client of the site (beta).
    pub configuration_manager_client_information: Option<ClientInformation>,
    /// Health of the client (beta).
    pub configuration_manager_client_health_state: Option<ClientHealthState>,
}

/// Names of [`ManagedDevice`]'s properties: Graph gives some of them (memory, MAC address) only for one device, and only
/// where `$select` names them.
pub const MANAGED_DEVICE_SELECT: &str = "id,deviceName,managedDeviceName,managementAgent,managedDeviceOwnerType,\
    complianceState,operatingSystem,osVersion,lastSyncDateTime,enrolledDateTime,complianceGracePeriodExpirationDateTime,\
    deviceCategoryDisplayName,userPrincipalName,userDisplayName,\
    emailAddress,userId,serialNumber,manufacturer,model,phoneNumber,azureADDeviceId,totalStorageSpaceInBytes,\
    freeStorageSpaceInBytes,physicalMemoryInBytes,ethernetMacAddress,wiFiMacAddress,chassisType,processorArchitecture,\
    joinType,isEncrypted,deviceActionResults,configurationManagerClientInformation,\
    configurationManagerClientHealthState";

/// `configurationManagerActionResult`: `deviceActionResult` with its delivery status.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DeviceActionResult {
    /// `#microsoft.graph.configurationManagerActionResult`.
    #[serde(rename = "@odata.type")]
    pub odata_type: String,
    /// `refreshMachinePolicy`, `refreshUserPolicy`, `appEvaluation`.
    pub action_name: String,
    /// `pending`, `done`, `failed`.
    pub action_state: String,
    /// When it was asked for (simulated time).
    pub start_date_time: String,
    /// When its state last changed (simulated time).
    pub last_updated_date_time: String,
    /// `pendingDelivery`, `deliveredToConnectorService`, `failedToDeliverToConnectorService`, `deliveredToOnPremisesServer`.
    pub action_delivery_status: String,
    /// Zero, or the number of the refusal.
    pub error_code: i32,
    /// Lab extension: the task that joins the logs; lines of it stand there once it reached the site.
    pub lab_task_guid: Option<String>,
    /// Lab extension: stable code of the refusal that made it fail.
    pub lab_refusal_code: Option<String>,
    /// Lab extension: what happened, why, what to do.
    pub lab_refusal_message: Option<String>,
    /// Lab extension: UPN of who asked.
    pub lab_initiated_by: String,
    /// Lab extension: why it is still pending, and when it goes on.
    pub lab_waiting: Option<ActionWaiting>,
}

/// `configurationManagerClientInformation`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ClientInformation {
    /// SMS unique identifier, `GUID:…`.
    pub client_identifier: String,
    /// For example `5.00.9012.1020`.
    pub client_version: String,
    /// Whether the site blocked the client.
    pub is_blocked: bool,
}

/// `configurationManagerClientHealthState`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ClientHealthState {
    /// `healthy`, `communicationError`, …
    pub state: String,
    /// Zero when healthy.
    pub error_code: i32,
    /// When the site last heard of the client.
    pub last_sync_date_time: String,
}

/// `triggerConfigurationManagerAction` request body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TriggerActionBody {
    /// The one parameter.
    pub configuration_manager_action: ConfigurationManagerAction,
}

/// `microsoft.graph.configurationManagerAction`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfigurationManagerAction {
    /// `microsoft.graph.configurationManagerAction`.
    #[serde(rename = "@odata.type", default)]
    pub odata_type: String,
    /// `refreshMachinePolicy`, `refreshUserPolicy`, `appEvaluation`.
    pub action: String,
}

/// `application` (an app registration).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Application {
    /// Object id.
    pub id: String,
    /// Client id.
    pub app_id: String,
    /// `ConfigMgrSvc_<GUID>`.
    pub display_name: String,
    /// When consent created it.
    pub created_date_time: String,
    /// `AzureADMyOrg`.
    pub sign_in_audience: String,
    /// Lab extension: permissions in words, `Resource: Permission (Type)`.
    pub lab_permissions: Vec<String>,
    /// Lab extension: registered for developers from the start, not created by consent.
    pub lab_for_developers: bool,
}

/// `servicePrincipal` (an enterprise application).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ServicePrincipal {
    /// Object id.
    pub id: String,
    /// Application id.
    pub app_id: String,
    /// For example `Configuration Manager Microservice`.
    pub display_name: String,
    /// When consent created it.
    pub created_date_time: String,
    /// `Application`.
    pub service_principal_type: String,
    /// Names of the service, for example its host.
    pub service_principal_names: Vec<String>,
    /// Lab extension: its app roles in words.
    pub lab_app_roles: Vec<String>,
    /// Lab extension: permissions that it has consent to, in words, `Resource: Permission (Type)`.
    pub lab_permissions: Vec<String>,
    /// Lab extension: registered for developers from the start, not created by consent.
    pub lab_for_developers: bool,
}

/// `remoteActionAudit` (beta): what was asked of one device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RemoteActionAudit {
    /// Id of the report; here the task's GUID.
    pub id: String,
    /// The device's name.
    pub device_display_name: String,
    /// Who asked.
    pub initiated_by_user_principal_name: String,
    /// Primary user of the device.
    pub device_owner_user_principal_name: String,
    /// When it was asked for.
    pub request_date_time: String,
    /// `pending`, `done`, `failed`.
    pub action_state: String,
    /// Id of the device in the tenant.
    pub managed_device_id: String,
    /// Lab extension: the action; Graph's `action` has no member for those of Configuration Manager.
    pub lab_action_name: String,
    /// Lab extension: stable code of the refusal of a failed action.
    pub lab_refusal_code: Option<String>,
}

/// `auditEvent`: what somebody changed in the tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AuditEvent {
    /// Key.
    pub id: String,
    /// When (simulated time).
    pub activity_date_time: String,
    /// Type of the activity, for example `Create RoleAssignment`.
    pub activity_type: String,
    /// Friendly name of the activity, for example `Sync Machine Policy`.
    pub activity: String,
    /// `Create`, `Patch`, `Delete`, `Action`.
    pub activity_operation_type: String,
    /// `Success`.
    pub activity_result: String,
    /// Part of the service.
    pub component_name: String,
    /// `ApplicationManagement`, `Device`, `Other`, `Role`, `UserManagement`.
    pub category: String,
    /// Joins it with what else it caused: of an action on a device its task.
    pub correlation_id: String,
    /// Who did it.
    pub actor: AuditActor,
    /// What was changed.
    pub resources: Vec<AuditResource>,
}

/// `auditActor`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AuditActor {
    /// `ItPro`, `Application`, `System`.
    pub audit_actor_type: String,
    /// Name of the application that asked.
    pub application_display_name: Option<String>,
    /// Of the signed-in user.
    pub user_principal_name: Option<String>,
    /// Of an application that acted for itself.
    pub service_principal_name: Option<String>,
}

/// `auditResource`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AuditResource {
    /// Name for people.
    pub display_name: Option<String>,
    /// `ManagedDevice`, `User`, `Application`, …
    pub audit_resource_type: Option<String>,
    /// Its id.
    pub resource_id: Option<String>,
    /// What of it was changed.
    pub modified_properties: Vec<AuditProperty>,
}

/// `auditProperty`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AuditProperty {
    /// Which.
    pub display_name: String,
    /// Before.
    pub old_value: Option<String>,
    /// After.
    pub new_value: Option<String>,
}

/// `user`, the properties that the app reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct User {
    /// Object id.
    pub id: String,
    /// Name for people.
    pub display_name: Option<String>,
    /// Name to sign in with.
    pub user_principal_name: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
    /// `Member`, `Guest`.
    pub user_type: Option<String>,
    /// Whether the account may sign in.
    pub account_enabled: Option<bool>,
    /// Whether the account comes from Active Directory; null for one of the cloud alone.
    pub on_premises_sync_enabled: Option<bool>,
    /// Domain of Active Directory.
    pub on_premises_domain_name: Option<String>,
    /// Name of the account there.
    pub on_premises_sam_account_name: Option<String>,
}

/// Names of [`User`]'s properties: Graph gives some of them only where `$select` names them.
pub const USER_SELECT: &str = "id,displayName,userPrincipalName,mail,userType,accountEnabled,onPremisesSyncEnabled,\
    onPremisesDomainName,onPremisesSamAccountName";
