//! Types of what Configuration Manager's client is and does on a device.

use super::enumerations::{ACTION_HOP, ACTION_STATE, ACTION_TYPE, CLIENT_STATE, DELIVERY, WAITING_REASON};
use super::{Constant, Kind, Property, Source, Structure, column, complex, constant, property, stored};
use crate::graph::device as write;
use simulation::command::Workload;
use simulation::fleet::CLIENT_VERSION;
use simulation::tenant::devices::Field;

const fn workload(name: &'static str, workload: Workload) -> Property {
    property(name, Kind::Flag, Source::Workload(Some(workload))).required()
}

/// `configurationManagerClientEnabledFeatures`: true where the cloud manages the workload.
pub const ENABLED_FEATURES: Structure = complex(
    "configurationManagerClientEnabledFeatures",
    &[
        property("inventory", Kind::Flag, Source::Workload(None)).required(),
        workload("modernApps", Workload::ClientApps),
        workload("resourceAccess", Workload::ResourceAccessPolicies),
        workload("deviceConfiguration", Workload::DeviceConfiguration),
        workload("compliancePolicy", Workload::CompliancePolicies),
        workload("windowsUpdateForBusiness", Workload::WindowsUpdatePolicies),
        workload("endpointProtection", Workload::EndpointProtection).beta(),
        workload("officeApps", Workload::OfficeClickToRunApps).beta(),
    ],
);

/// `configurationManagerClientHealthState`
pub const HEALTH_STATE: Structure = complex(
    "configurationManagerClientHealthState",
    &[
        constant("state", CLIENT_STATE, Constant::Text("healthy")).required(),
        constant("errorCode", Kind::Int32, Constant::Number(0)).required(),
        column("lastSyncDateTime", Kind::Time, Field::ClientLastActive, write::client_last_active).required(),
    ],
);

/// `configurationManagerClientInformation`
pub const CLIENT_INFORMATION: Structure = complex(
    "configurationManagerClientInformation",
    &[
        column("clientIdentifier", Kind::Text, Field::ClientIdentifier, write::client_identifier),
        constant("clientVersion", Kind::Text, Constant::Text(CLIENT_VERSION)),
        constant("isBlocked", Kind::Flag, Constant::Flag(false)).required(),
    ],
);

/// `deviceActionResult`
pub const ACTION_RESULT: Structure = Structure {
    extended_in_beta: Some(&CONFIGURATION_MANAGER_ACTION_RESULT),
    ..complex("deviceActionResult", ACTION_RESULT_PROPERTIES)
};

const ACTION_RESULT_PROPERTIES: &[Property] = &[
    stored("actionName", Kind::Text),
    stored("actionState", ACTION_STATE).required(),
    stored("startDateTime", Kind::Time).required(),
    stored("lastUpdatedDateTime", Kind::Time).required(),
];

/// What `configurationManagerActionResult` adds to `deviceActionResult`, with this lab's own members.
pub const CONFIGURATION_MANAGER_ACTION_RESULT: Structure = complex(
    "configurationManagerActionResult",
    &[
        stored("actionDeliveryStatus", DELIVERY).required().beta(),
        stored("errorCode", Kind::Int32).required().beta(),
        stored("labTaskGuid", Kind::Guid).beta(),
        stored("labRefusalCode", Kind::Text).beta(),
        stored("labRefusalMessage", Kind::Text).beta(),
        stored("labInitiatedBy", Kind::Text).beta(),
        stored("labWaitingForClient", Kind::Flag).required().beta(),
        stored("labWaiting", Kind::Complex(&ACTION_WAITING)).beta(),
    ],
);

/// `labActionWaiting`: why an action is still pending, and when it goes on.
const ACTION_WAITING: Structure = complex(
    "labActionWaiting",
    &[
        stored("reason", WAITING_REASON).required().beta(),
        stored("nextHop", ACTION_HOP).required().beta(),
        stored("dueDateTime", Kind::Time).beta(),
    ],
);

/// `configurationManagerAction`, the parameter of `triggerConfigurationManagerAction`.
pub const CONFIGURATION_MANAGER_ACTION: Structure =
    complex("configurationManagerAction", &[stored("action", ACTION_TYPE).required().beta()]);
