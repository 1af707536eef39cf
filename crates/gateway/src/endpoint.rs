//! Every route in one table: template, methods, operation. The router, `Allow`, the 404 hints and the test that
//! holds `docs/api.md` to the code all read it.

use http::Method;

/// What a request may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table below says what each one is")]
pub enum Operation {
    Health,
    Token,
    GraphRoot,
    ListManagedDevices,
    CountManagedDevices,
    GetManagedDevice,
    TriggerAction,
    ManagedDeviceOverview,
    Me,
    ListOrganizations,
    GetOrganization,
    ListApplications,
    CountApplications,
    GetApplication,
    ListServicePrincipals,
    CountServicePrincipals,
    GetServicePrincipal,
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
    /// What each method does. HEAD follows GET, OPTIONS is answered everywhere.
    pub methods: &'static [(Method, Operation)],
}

macro_rules! endpoints {
    ($($template:literal: $($method:ident $operation:ident),+;)*) => {
        /// The table. A literal segment stands before a `{value}` that would match it too.
        pub const ENDPOINTS: &[Endpoint] = &[
            $(Endpoint { template: $template, methods: &[$((Method::$method, Operation::$operation)),+] },)*
        ];
    };
}

endpoints! {
    "health": GET Health;
    "{tenant}/oauth2/v2.0/token": POST Token;
    "graph/{version}": GET GraphRoot;
    "graph/{version}/deviceManagement/managedDevices": GET ListManagedDevices;
    "graph/{version}/deviceManagement/managedDevices/$count": GET CountManagedDevices;
    "graph/{version}/deviceManagement/managedDevices/{id}": GET GetManagedDevice;
    "graph/{version}/deviceManagement/managedDevices/{id}/triggerConfigurationManagerAction": POST TriggerAction;
    "graph/{version}/deviceManagement/managedDeviceOverview": GET ManagedDeviceOverview;
    "graph/{version}/me": GET Me;
    "graph/{version}/organization": GET ListOrganizations;
    "graph/{version}/organization/{id}": GET GetOrganization;
    "graph/{version}/applications": GET ListApplications;
    "graph/{version}/applications/$count": GET CountApplications;
    "graph/{version}/applications/{id}": GET GetApplication;
    "graph/{version}/servicePrincipals": GET ListServicePrincipals;
    "graph/{version}/servicePrincipals/$count": GET CountServicePrincipals;
    "graph/{version}/servicePrincipals/{id}": GET GetServicePrincipal;
    "AdminService/v1.0/Site": GET GetSite;
    "AdminService/v1.0/Device": GET ListConsoleDevices;
    "AdminService/v1.0/Device({resourceId})": GET GetConsoleDevice;
    "AdminService/v1.0/Collections": GET ListCollections;
    "AdminService/v1.0/Collections('{collectionId}')": GET GetCollection;
    "AdminService/v1.0/CoManagementSettings": GET ListSettings, POST Onboard;
    "AdminService/v1.0/CoManagementSettings/Consent": POST Consent;
    "AdminService/v1.0/CoManagementSettings('{name}')": GET GetSettings, PATCH ApplyProperties;
    "lab/status": GET LabStatus;
    "lab/clock": POST MoveClock;
    "lab/logs": GET ListLogs;
    "lab/logs/{file}": GET ReadLog;
    "lab/logs/{file}/download": GET DownloadLog;
    "lab/actions/{taskGuid}": GET ActionTrail;
    "lab/connector": GET GetConnector;
    "lab/scenario": GET GetScenario;
    "lab/journal": GET ExportJournal, POST ImportJournal;
    "lab/reset": POST Reset;
    "lab/devices/{resourceId}": PATCH SetDeviceFault, POST SetDeviceFault;
}

impl Endpoint {
    /// The values of the template's braces, where `segments` match it.
    pub fn matches<'path>(&self, segments: &'path [String]) -> Option<Vec<&'path str>> {
        let mut values = Vec::new();
        let mut given = segments.iter();
        for expected in self.template.split('/') {
            let segment = given.next()?;
            match expected.split_once('{').zip(expected.split_once('}')) {
                None if segment == expected => {}
                None => return None,
                Some(((before, _), (_, after))) => {
                    let value = segment.strip_prefix(before)?.strip_suffix(after)?;
                    if value.is_empty() {
                        return None;
                    }
                    values.push(value);
                }
            }
        }
        given.next().is_none().then_some(values)
    }

    /// Whether `segments` would match in other letter case.
    pub fn resembles(&self, segments: &[String]) -> bool {
        let expected = self.template.split('/');
        expected.clone().count() == segments.len()
            && expected
                .zip(segments)
                .all(|(expected, given)| expected.starts_with('{') || expected.eq_ignore_ascii_case(given))
    }

    /// What `method` does here.
    pub fn operation(&self, method: &Method) -> Option<Operation> {
        let method = if method == Method::HEAD { &Method::GET } else { method };
        self.methods.iter().find(|(offered, _)| offered == method).map(|(_, operation)| *operation)
    }

    /// Value of the `Allow` header.
    pub fn allow(&self) -> String {
        let mut names: Vec<&str> = self.methods.iter().map(|(method, _)| method.as_str()).collect();
        if names.contains(&"GET") {
            names.push("HEAD");
        }
        names.push("OPTIONS");
        names.join(", ")
    }
}
