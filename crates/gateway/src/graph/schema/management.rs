//! Types of what Configuration Manager's client is and does on a device.

use super::enumerations::{ACTION_HOP, ACTION_STATE, ACTION_TYPE, CLIENT_STATE, DELIVERY, WAITING_REASON};
use crate::graph::device as write;
use crate::graph::managed_device::bindings::{Binding, Constant, Source, bound, column, constant, properties};
use crate::odata::edm::{Kind, Property, Structure, complex, property};
use simulation::command::Workload;
use simulation::fleet::CLIENT_VERSION;
use simulation::tenant::devices::Field;

const fn workload(name: &'static str, workload: Workload) -> Binding {
    bound(name, Kind::Flag, Source::Workload(Some(workload))).required()
}

/// `configurationManagerClientEnabledFeatures`: true where the cloud manages the workload.
pub static ENABLED_FEATURES: Structure =
    complex("configurationManagerClientEnabledFeatures", &ENABLED_FEATURES_PROPERTIES);

static ENABLED_FEATURES_PROPERTIES: [Property; ENABLED_FEATURES_BINDINGS.len()] = properties(ENABLED_FEATURES_BINDINGS);

/// Its properties, and where their values come from.
pub const ENABLED_FEATURES_BINDINGS: &[Binding] = &[
    bound("inventory", Kind::Flag, Source::Workload(None)).required(),
    workload("modernApps", Workload::ClientApps),
    workload("resourceAccess", Workload::ResourceAccessPolicies),
    workload("deviceConfiguration", Workload::DeviceConfiguration),
    workload("compliancePolicy", Workload::CompliancePolicies),
    workload("windowsUpdateForBusiness", Workload::WindowsUpdatePolicies),
    workload("endpointProtection", Workload::EndpointProtection).beta(),
    workload("officeApps", Workload::OfficeClickToRunApps).beta(),
];

/// `configurationManagerClientHealthState`
pub static HEALTH_STATE: Structure = complex("configurationManagerClientHealthState", &HEALTH_STATE_PROPERTIES);

static HEALTH_STATE_PROPERTIES: [Property; HEALTH_STATE_BINDINGS.len()] = properties(HEALTH_STATE_BINDINGS);

/// Its properties, and where their values come from.
pub const HEALTH_STATE_BINDINGS: &[Binding] = &[
    constant("state", CLIENT_STATE, Constant::Text("healthy")).required(),
    constant("errorCode", Kind::Int32, Constant::Number(0)).required(),
    column("lastSyncDateTime", Kind::Time, Field::ClientLastActive, write::client_last_active).required(),
];

/// `configurationManagerClientInformation`
pub static CLIENT_INFORMATION: Structure =
    complex("configurationManagerClientInformation", &CLIENT_INFORMATION_PROPERTIES);

static CLIENT_INFORMATION_PROPERTIES: [Property; CLIENT_INFORMATION_BINDINGS.len()] =
    properties(CLIENT_INFORMATION_BINDINGS);

/// Its properties, and where their values come from.
pub const CLIENT_INFORMATION_BINDINGS: &[Binding] = &[
    column("clientIdentifier", Kind::Text, Field::ClientIdentifier, write::client_identifier),
    constant("clientVersion", Kind::Text, Constant::Text(CLIENT_VERSION)),
    constant("isBlocked", Kind::Flag, Constant::Flag(false)).required(),
];

/// `deviceActionResult`
pub const ACTION_RESULT: Structure = Structure {
    extended_in_beta: Some(&CONFIGURATION_MANAGER_ACTION_RESULT),
    ..complex("deviceActionResult", ACTION_RESULT_PROPERTIES)
};

const ACTION_RESULT_PROPERTIES: &[Property] = &[
    property("actionName", Kind::Text),
    property("actionState", ACTION_STATE).required(),
    property("startDateTime", Kind::Time).required(),
    property("lastUpdatedDateTime", Kind::Time).required(),
];

/// What `configurationManagerActionResult` adds to `deviceActionResult`, with this lab's own members.
pub const CONFIGURATION_MANAGER_ACTION_RESULT: Structure = complex(
    "configurationManagerActionResult",
    &[
        property("actionDeliveryStatus", DELIVERY).required().beta(),
        property("errorCode", Kind::Int32).required().beta(),
        property("labTaskGuid", Kind::Guid).beta(),
        property("labRefusalCode", Kind::Text).beta(),
        property("labRefusalMessage", Kind::Text).beta(),
        property("labInitiatedBy", Kind::Text).beta(),
        property("labWaitingForClient", Kind::Flag).required().beta(),
        property("labWaiting", Kind::Complex(&ACTION_WAITING)).beta(),
    ],
);

/// `labActionWaiting`: why an action is still pending, and when it goes on.
const ACTION_WAITING: Structure = complex(
    "labActionWaiting",
    &[
        property("reason", WAITING_REASON).required().beta(),
        property("nextHop", ACTION_HOP).required().beta(),
        property("dueDateTime", Kind::Time).beta(),
    ],
);

/// `configurationManagerAction`, the parameter of `triggerConfigurationManagerAction`.
pub const CONFIGURATION_MANAGER_ACTION: Structure =
    complex("configurationManagerAction", &[property("action", ACTION_TYPE).required().beta()]);
