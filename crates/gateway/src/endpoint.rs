//! Every route in one table: template, methods, operation, and what it asks of its caller. The router, `Allow`, the 404 hints and the test that
//! holds `docs/api.md` to the code all read it.

use crate::identity::access::{
    ANY_TOKEN, APPLICATIONS, Access, CONSOLE, DEVICES_ACT, DEVICES_READ, LAB, ME, OPEN, ORGANIZATION, ROLES_READ, USERS,
};
use crate::{names, work};
use http::Method;

/// What a request may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table below says what each one is")]
pub enum Operation {
    Health,
    OpenIdConfiguration,
    SigningKeys,
    Authorize,
    Token,
    GraphRoot,
    GraphMetadata,
    Batch,
    ListManagedDevices,
    CountManagedDevices,
    GetManagedDevice,
    ListDeviceUsers,
    CountDeviceUsers,
    GetDeviceCategory,
    GetDeviceProperty,
    GetDevicePropertyValue,
    TriggerAction,
    ManagedDeviceOverview,
    ListDeviceCategories,
    CountDeviceCategories,
    ListRoleScopeTags,
    CountRoleScopeTags,
    GetRoleScopeTag,
    ListRoleScopeTagAssignments,
    Me,
    ListOwnDevices,
    CountOwnDevices,
    ListUsers,
    CountUsers,
    GetUser,
    ListUserDevices,
    CountUserDevices,
    GetUserDevice,
    ListOrganizations,
    GetOrganization,
    ListApplications,
    CountApplications,
    GetApplication,
    GetApplicationByAppId,
    ListServicePrincipals,
    CountServicePrincipals,
    GetServicePrincipal,
    GetServicePrincipalByAppId,
    GetSite,
    ListConsoleDevices,
    GetConsoleDevice,
    ListCollections,
    GetCollection,
    ListSettings,
    Onboard,
    Consent,
    GetSettings,
    ApplyProperties,
    LabStatus,
    MoveClock,
    ListLogs,
    ReadLog,
    DownloadLog,
    ActionTrail,
    GetConnector,
    GetThrottling,
    SetThrottling,
    GetScenario,
    ExportJournal,
    ImportJournal,
    Reset,
    SetDeviceFault,
}

/// A path and what its methods do.
#[derive(Debug)]
pub struct Endpoint {
    /// Below the prefix; `{name}` stands for a value.
    pub template: &'static str,
    /// How many segments the template has.
    pub depth: usize,
    /// What each method does. HEAD follows GET, OPTIONS is answered everywhere.
    pub methods: &'static [(Method, Operation, Access)],
}

macro_rules! endpoints {
    ($($template:literal: $($method:ident $operation:ident $access:ident),+;)*) => {
        /// The table. A literal segment stands before a `{value}` that would match it too.
        pub const ENDPOINTS: &[Endpoint] = &[
            $(Endpoint {
                template: $template,
                depth: depth($template),
                methods: &[$((Method::$method, Operation::$operation, $access)),+],
            },)*
        ];
    };
}

endpoints! {
    "health": GET Health OPEN;
    "{tenant}/v2.0/.well-known/openid-configuration": GET OpenIdConfiguration OPEN;
    "{tenant}/discovery/v2.0/keys": GET SigningKeys OPEN;
    "{tenant}/oauth2/v2.0/authorize": GET Authorize OPEN;
    "{tenant}/oauth2/v2.0/token": POST Token OPEN;
    "graph/{version}": GET GraphRoot ANY_TOKEN;
    "graph/{version}/$metadata": GET GraphMetadata ANY_TOKEN;
    "graph/{version}/$batch": POST Batch ANY_TOKEN;
    "graph/{version}/deviceManagement/managedDevices": GET ListManagedDevices DEVICES_READ;
    "graph/{version}/deviceManagement/managedDevices/$count": GET CountManagedDevices DEVICES_READ;
    "graph/{version}/deviceManagement/managedDevices/{id}": GET GetManagedDevice DEVICES_READ;
    "graph/{version}/deviceManagement/managedDevices/{id}/triggerConfigurationManagerAction": POST TriggerAction DEVICES_ACT;
    "graph/{version}/deviceManagement/managedDevices/{id}/users": GET ListDeviceUsers DEVICES_READ;
    "graph/{version}/deviceManagement/managedDevices/{id}/users/$count": GET CountDeviceUsers DEVICES_READ;
    "graph/{version}/deviceManagement/managedDevices/{id}/deviceCategory": GET GetDeviceCategory DEVICES_READ;
    "graph/{version}/deviceManagement/managedDevices/{id}/{property}": GET GetDeviceProperty DEVICES_READ;
    "graph/{version}/deviceManagement/managedDevices/{id}/{property}/$value": GET GetDevicePropertyValue DEVICES_READ;
    "graph/{version}/deviceManagement/comanagedDevices": GET ListManagedDevices DEVICES_READ;
    "graph/{version}/deviceManagement/comanagedDevices/$count": GET CountManagedDevices DEVICES_READ;
    "graph/{version}/deviceManagement/comanagedDevices/{id}": GET GetManagedDevice DEVICES_READ;
    "graph/{version}/deviceManagement/comanagedDevices/{id}/triggerConfigurationManagerAction": POST TriggerAction DEVICES_ACT;
    "graph/{version}/deviceManagement/comanagedDevices/{id}/users": GET ListDeviceUsers DEVICES_READ;
    "graph/{version}/deviceManagement/comanagedDevices/{id}/users/$count": GET CountDeviceUsers DEVICES_READ;
    "graph/{version}/deviceManagement/comanagedDevices/{id}/deviceCategory": GET GetDeviceCategory DEVICES_READ;
    "graph/{version}/deviceManagement/comanagedDevices/{id}/{property}": GET GetDeviceProperty DEVICES_READ;
    "graph/{version}/deviceManagement/comanagedDevices/{id}/{property}/$value": GET GetDevicePropertyValue DEVICES_READ;
    "graph/{version}/deviceManagement/managedDeviceOverview": GET ManagedDeviceOverview DEVICES_READ;
    "graph/{version}/deviceManagement/deviceCategories": GET ListDeviceCategories DEVICES_READ;
    "graph/{version}/deviceManagement/deviceCategories/$count": GET CountDeviceCategories DEVICES_READ;
    "graph/{version}/deviceManagement/roleScopeTags": GET ListRoleScopeTags ROLES_READ;
    "graph/{version}/deviceManagement/roleScopeTags/$count": GET CountRoleScopeTags ROLES_READ;
    "graph/{version}/deviceManagement/roleScopeTags/{id}": GET GetRoleScopeTag ROLES_READ;
    "graph/{version}/deviceManagement/roleScopeTags/{id}/assignments": GET ListRoleScopeTagAssignments ROLES_READ;
    "graph/{version}/me": GET Me ME;
    "graph/{version}/me/managedDevices": GET ListOwnDevices DEVICES_READ;
    "graph/{version}/me/managedDevices/$count": GET CountOwnDevices DEVICES_READ;
    "graph/{version}/users": GET ListUsers USERS;
    "graph/{version}/users/$count": GET CountUsers USERS;
    "graph/{version}/users/{id}": GET GetUser USERS;
    "graph/{version}/users/{id}/managedDevices": GET ListUserDevices DEVICES_READ;
    "graph/{version}/users/{id}/managedDevices/$count": GET CountUserDevices DEVICES_READ;
    "graph/{version}/users/{id}/managedDevices/{device}": GET GetUserDevice DEVICES_READ;
    "graph/{version}/organization": GET ListOrganizations ORGANIZATION;
    "graph/{version}/organization/{id}": GET GetOrganization ORGANIZATION;
    "graph/{version}/applications": GET ListApplications APPLICATIONS;
    "graph/{version}/applications/$count": GET CountApplications APPLICATIONS;
    "graph/{version}/applications/{id}": GET GetApplication APPLICATIONS;
    "graph/{version}/applications(appId='{appId}')": GET GetApplicationByAppId APPLICATIONS;
    "graph/{version}/servicePrincipals": GET ListServicePrincipals APPLICATIONS;
    "graph/{version}/servicePrincipals/$count": GET CountServicePrincipals APPLICATIONS;
    "graph/{version}/servicePrincipals/{id}": GET GetServicePrincipal APPLICATIONS;
    "graph/{version}/servicePrincipals(appId='{appId}')": GET GetServicePrincipalByAppId APPLICATIONS;
    "AdminService/v1.0/Site": GET GetSite CONSOLE;
    "AdminService/v1.0/Device": GET ListConsoleDevices CONSOLE;
    "AdminService/v1.0/Device({resourceId})": GET GetConsoleDevice CONSOLE;
    "AdminService/v1.0/Collections": GET ListCollections CONSOLE;
    "AdminService/v1.0/Collections('{collectionId}')": GET GetCollection CONSOLE;
    "AdminService/v1.0/CoManagementSettings": GET ListSettings CONSOLE, POST Onboard CONSOLE;
    "AdminService/v1.0/CoManagementSettings/Consent": POST Consent CONSOLE;
    "AdminService/v1.0/CoManagementSettings('{name}')": GET GetSettings CONSOLE, PATCH ApplyProperties CONSOLE;
    "lab/status": GET LabStatus LAB;
    "lab/clock": POST MoveClock LAB;
    "lab/logs": GET ListLogs LAB;
    "lab/logs/{file}": GET ReadLog LAB;
    "lab/logs/{file}/download": GET DownloadLog LAB;
    "lab/actions/{taskGuid}": GET ActionTrail LAB;
    "lab/connector": GET GetConnector LAB;
    "lab/throttling": GET GetThrottling LAB, POST SetThrottling LAB;
    "lab/scenario": GET GetScenario LAB;
    "lab/journal": GET ExportJournal LAB, POST ImportJournal LAB;
    "lab/reset": POST Reset LAB;
    "lab/devices/{resourceId}": PATCH SetDeviceFault LAB, POST SetDeviceFault LAB;
}

/// How many segments a template has.
const fn depth(template: &str) -> usize {
    let (mut depth, mut at) = (1, 0);
    while at < template.len() {
        depth += (template.as_bytes()[at] == b'/') as usize;
        at += 1;
    }
    depth
}

impl Endpoint {
    /// Whether it is one of this lab's own, whose names have one spelling. Those of the real services have any letter case.
    fn is_ours(&self) -> bool {
        self.template == "health" || self.template.starts_with("lab/")
    }

    /// The values of the template's braces, where `segments` match it.
    pub fn matches<'path>(&self, segments: &'path [String]) -> Option<Vec<&'path str>> {
        if segments.len() != self.depth {
            return None;
        }
        let mut values = Vec::new();
        for (expected, segment) in self.template.split('/').zip(segments) {
            work::count(1);
            match expected.split_once('{').zip(expected.split_once('}')) {
                None if names::are_same(segment, expected) && (segment == expected || !self.is_ours()) => {}
                None => return None,
                Some(((before, _), (_, after))) => {
                    let value = names::before(names::after(segment, before)?, after)?;
                    if value.is_empty() {
                        return None;
                    }
                    values.push(value);
                }
            }
        }
        Some(values)
    }

    /// Place of the first value that is not Graph's version.
    pub fn first_value(&self) -> usize {
        usize::from(self.template.starts_with("graph/"))
    }

    /// Whether `segments` would match in other letter case, which only the lab's own routes mind.
    pub fn resembles(&self, segments: &[String]) -> bool {
        self.depth == segments.len()
            && self
                .template
                .split('/')
                .zip(segments)
                .all(|(expected, given)| expected.starts_with('{') || expected.eq_ignore_ascii_case(given))
    }

    /// What `method` does here, and what it asks of its caller.
    pub fn operation(&self, method: &Method) -> Option<(Operation, Access)> {
        let method = if *method == Method::HEAD { &Method::GET } else { method };
        let found = self.methods.iter().find(|(offered, ..)| offered == method);
        found.map(|(_, operation, access)| (*operation, *access))
    }

    /// Value of the `Allow` header.
    pub fn allow(&self) -> String {
        let mut names: Vec<&str> = self.methods.iter().map(|(method, ..)| method.as_str()).collect();
        if names.contains(&"GET") {
            names.push("HEAD");
        }
        names.push("OPTIONS");
        names.join(", ")
    }
}
