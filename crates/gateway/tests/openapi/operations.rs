//! What the table of endpoints does not say of an operation: its words, its query options, and what it answers.

/// What an operation answers where it does what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// 200 with a page of Graph objects of this type.
    Page(&'static str),
    /// 200 with a page that has no objects.
    EmptyPage,
    /// 200 with one Graph object of this type.
    Object(&'static str),
    /// 200 with a property of a device, or 204 where it is null.
    Property,
    /// 200 with plain text.
    Text,
    /// The same, or 204 where there is no value.
    TextOrNothing,
    /// 200 with XML.
    Xml,
    /// 200 with JSON of this schema.
    Json(&'static str),
    /// 200 with JSON as a fresh world answers it.
    Sample,
    /// 201 with JSON of this schema.
    Created(&'static str),
    /// 204.
    Nothing,
    /// 200 with an object elsewhere, and never here: linters want an operation to have a success.
    Nowhere,
    /// 200 with a page for people.
    Html,
    /// 302 to the application, or 200 with a page.
    Redirect,
}

/// What there is to say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Described {
    pub(crate) summary: &'static str,
    pub(crate) query: &'static [&'static str],
    pub(crate) reply: Reply,
    /// Name of the body's schema in `bodies`; none where the route reads none.
    pub(crate) body: Option<&'static str>,
    /// Statuses beside those that follow from path, access and body.
    pub(crate) statuses: &'static [u16],
}

const NONE: &[&str] = &[];
const LIST: &[&str] =
    &["$top", "$skip", "$skiptoken", "$count", "$select", "$filter", "$orderby", "$search", "$format"];
const DEVICES: &[&str] =
    &["$top", "$skip", "$skiptoken", "$count", "$select", "$filter", "$orderby", "$search", "$expand", "$format"];
const EMPTY: &[&str] =
    &["$top", "$skip", "$skiptoken", "$count", "$select", "$filter", "$orderby", "$search", "$expand", "$format"];
const COUNT: &[&str] = &["$filter", "$search"];
const SINGLE: &[&str] = &["$select", "$format"];
const DEVICE: &[&str] = &["$select", "$expand", "$format"];
const CONSOLE: &[&str] = &["$top", "$skip", "$count", "$search", "$orderby", "collection", "upload"];
/// What stands in the way of a page of a device: a retired device, the administration service, the cloud.
const DEVICE_PAGE: &[u16] = &[401, 403, 404, 409, 500, 503];
/// What else an operation of a client may answer.
const OPERATION: &[u16] = &[401, 403, 404, 409, 500, 503, 504];
const ADMIN_CONSENT: &[&str] = &["client_id", "redirect_uri", "state", "login_hint"];
const ADMIN_CONSENT_V2: &[&str] = &["client_id", "redirect_uri", "scope", "state", "login_hint"];
const LOG: &[&str] = &["after", "search", "level", "$top"];

const fn read(summary: &'static str, query: &'static [&'static str], reply: Reply) -> Described {
    Described { summary, query, reply, body: None, statuses: &[] }
}

const fn write(summary: &'static str, body: &'static str, reply: Reply) -> Described {
    Described { body: Some(body), ..read(summary, NONE, reply) }
}

pub(crate) fn described(operation: &str) -> Described {
    use Reply::{
        Created, EmptyPage, Html, Json, Nothing, Nowhere, Object, Page, Property, Redirect, Sample, Text,
        TextOrNothing, Xml,
    };
    match operation {
        "Health" => Described { statuses: &[503], ..read("Who answers, and who may sign in", NONE, Sample) },
        "OpenIdConfiguration" => read("OpenID Connect configuration", NONE, Sample),
        "InstanceDiscovery" => read("Makes sure of an authority", &["authorization_endpoint", "api-version"], Sample),
        "SigningKeys" => read("Public key of the tokens (JWKS)", NONE, Sample),
        "Authorize" => read("Signs somebody in to a public client", NONE, Redirect),
        "Token" => write("Gives a token", "tokenRequest", Json("tokenResponse")),
        "AuthorizeByForm" => Described {
            statuses: &[403, 409],
            ..write("Signs somebody in, with parameters in a form", "authorizeRequest", Redirect)
        },
        "AdminConsent" => read("Asks an administrator for what a registration requires", ADMIN_CONSENT, Redirect),
        "AdminConsentV2" => read("Asks an administrator for permissions", ADMIN_CONSENT_V2, Redirect),
        "AdminConsentDecision" | "AdminConsentV2Decision" => Described {
            statuses: &[403, 409],
            ..write("Accepts or declines on that page", "adminConsentRequest", Redirect)
        },
        "DeviceCode" => write("Begins a sign-in on a device", "deviceCodeRequest", Json("deviceCode")),
        "DevicePage" => read("The page where a device's code is typed", &["user_code", "login_hint"], Html),
        "DeviceDecision" => {
            Described { statuses: &[403, 409], ..write("Accepts or declines on that page", "deviceDecision", Html) }
        }
        "ListRegistrations" => read("Applications for developers", NONE, Json("registrations")),
        "SetPermissions" => write("Grants or revokes permissions", "permissionChange", Json("registration")),
        "RegisterCertificate" => write("Registers a certificate", "certificate", Json("registration")),
        "RemoveCertificates" => read("Removes all certificates", NONE, Json("registration")),
        "UserInfo" => read("Claims of whoever signed in", NONE, Sample),
        "GraphRoot" => read("Service document", NONE, Sample),
        "GraphMetadata" => read("Types (CSDL)", NONE, Xml),
        "Batch" => write("Up to twenty requests in one", "batch", Json("batchResponse")),
        "ListManagedDevices" => read("A page of devices", DEVICES, Page("managedDevice")),
        "CountManagedDevices" => read("The number of devices", COUNT, Text),
        "GetManagedDevice" => read("One device", DEVICE, Object("managedDevice")),
        "ListDeviceUsers" => read("Users of a device", LIST, Page("user")),
        "CountDeviceUsers" => read("The number of users of a device", COUNT, Text),
        "GetDeviceCategory" => read("The category of a device", SINGLE, Object("deviceCategory")),
        "GetDeviceProperty" => read("One property of a device", NONE, Property),
        "GetDevicePropertyValue" => read("The raw value of one property of a device", NONE, TextOrNothing),
        "TriggerAction" => write("Asks for an action on a device", "triggerAction", Nothing),
        "ManagedDeviceOverview" => read("Counts of devices", SINGLE, Object("managedDeviceOverview")),
        "ListAuditEvents" => read("Who changed what in the tenant", LIST, Page("auditEvent")),
        "CountAuditEvents" => read("The number of audit events", COUNT, Text),
        "GetAuditEvent" => read("One audit event", SINGLE, Object("auditEvent")),
        "ListDeviceCategories" => read("Device categories", LIST, Page("deviceCategory")),
        "CountDeviceCategories" => read("The number of device categories", COUNT, Text),
        "ListRoleScopeTags" => read("Scope tags", LIST, Page("roleScopeTag")),
        "CountRoleScopeTags" => read("The number of scope tags", COUNT, Text),
        "GetRoleScopeTag" => read("One scope tag", SINGLE, Object("roleScopeTag")),
        "ListRoleScopeTagAssignments" => {
            read("Groups whose devices get the tag", LIST, Page("roleScopeTagAutoAssignment"))
        }
        "ListRemoteActionAudits" => read("What was asked of devices", LIST, Page("remoteActionAudit")),
        "CountRemoteActionAudits" => read("The number of device actions", COUNT, Text),
        "GetRemoteActionAudit" => read("What was asked of one device", SINGLE, Object("remoteActionAudit")),
        "ListOwnDevices" => read("Devices of the caller", DEVICES, Page("managedDevice")),
        "CountOwnDevices" => read("The number of devices of the caller", COUNT, Text),
        "ListUserDevices" => read("Devices of a user", DEVICES, Page("managedDevice")),
        "CountUserDevices" => read("The number of devices of a user", COUNT, Text),
        "GetUserDevice" => read("One device of a user", DEVICE, Object("managedDevice")),
        "Me" => read("Whoever signed in", SINGLE, Object("user")),
        "ListUsers" => read("A page of users", LIST, Page("user")),
        "CountUsers" => read("The number of users", COUNT, Text),
        "GetUser" => read("One user, by id or user principal name", SINGLE, Object("user")),
        "ListOrganizations" => read("The tenant, as a list of one", LIST, Page("organization")),
        "GetOrganization" => read("The tenant", SINGLE, Object("organization")),
        "ListApplications" => read("App registrations", LIST, Page("application")),
        "CountApplications" => read("The number of app registrations", COUNT, Text),
        "GetApplication" => read("One app registration", SINGLE, Object("application")),
        "GetApplicationByAppId" => read("One app registration, by its client id", SINGLE, Object("application")),
        "ListServicePrincipals" => read("Enterprise applications", LIST, Page("servicePrincipal")),
        "CountServicePrincipals" => read("The number of enterprise applications", COUNT, Text),
        "GetServicePrincipal" => read("One enterprise application", SINGLE, Object("servicePrincipal")),
        "GetServicePrincipalByAppId" => {
            read("One enterprise application, by its client id", SINGLE, Object("servicePrincipal"))
        }
        "ListNone" => read("Always empty here", EMPTY, EmptyPage),
        "GetManagedGooglePlay" => read("The binding to managed Google Play: none", SINGLE, Sample),
        "GetManagementSettings" => read("Settings of device management", SINGLE, Sample),
        "GetPushCertificate" => Described {
            statuses: &[404],
            ..read("The certificate for Apple's push notifications: none", SINGLE, Nowhere)
        },
        "GetSite" => read("The site, its servers and roles", NONE, Sample),
        "ListConsoleDevices" => read("Devices of the site", CONSOLE, Sample),
        "GetConsoleDevice" => read("One device of the site", NONE, Sample),
        "ListCollections" => read("Device collections", NONE, Sample),
        "GetCollection" => read("One device collection", NONE, Sample),
        "ListClientOperations" => read("What clients were asked for", &["$top", "$skip", "$count", "$search"], Sample),
        "ListSettings" => read("Co-management settings", NONE, Sample),
        "Onboard" => write("Onboards the site", "coManagementSettings", Created("coManagementObject")),
        "Consent" => write("Consents to the upload's application", "consent", Nothing),
        "VerifyApplication" => Described {
            statuses: &[403, 404, 409],
            ..write("Verifies an application that is to be imported", "importApplication", Nothing)
        },
        "ImportApplication" => Described {
            statuses: &[403, 404, 409],
            ..write("Imports an application for the upload", "importApplication", Nothing)
        },
        "SetIntuneRbac" => Described {
            statuses: &[403, 404, 409],
            ..write("Lets the roles of Intune decide, or not", "intuneRbac", Json("connector"))
        },
        "ListWebApplications" => read("Applications that were registered by hand", NONE, Json("webApplications")),
        "RegisterWebApplication" => Described {
            statuses: &[403, 404, 409],
            ..write("Registers an application", "newWebApplication", Created("webApplication"))
        },
        "AddClientSecret" => {
            Described { statuses: &[403, 404], ..write("Creates a client secret", "newSecret", Json("webApplication")) }
        }
        "SetApiPermissions" => Described {
            statuses: &[403, 404],
            ..write("Sets the permissions of an application", "apiPermissions", Json("webApplication"))
        },
        "GetSettings" => read("The co-management settings", NONE, Json("coManagementObject")),
        "ApplyProperties" => write("Applies the Properties dialog", "coManagementSettings", Json("coManagementObject")),
        "LabStatus" => read("Clock, due events, revisions", NONE, Json("labStatus")),
        "MoveClock" => write("Moves the clock", "clockCommand", Json("labStatus")),
        "ListLogs" => read("Log files", NONE, Sample),
        "ReadLog" => read("Lines of a log file", LOG, Sample),
        "DownloadLog" => read("A log file as CMTrace opens it", NONE, Text),
        "ActionTrail" => read("One action and its lines over all logs", NONE, Sample),
        "ListUploads" => read("Uploads of the site", &["$top"], Sample),
        "UploadTrail" => read("One upload, its steps and its log lines", NONE, Sample),
        "GetOverview" => read("Counts of devices, actions and uploads", NONE, Sample),
        "GetCoManagement" => read("Counts of co-management", NONE, Sample),
        "GetConnector" => read("The connector", NONE, Json("connector")),
        "GetThrottling" => read("Whether callers are turned away that ask too much", NONE, Sample),
        "SetThrottling" => write("Sets it", "throttling", Json("labStatus")),
        "ListFaults" => read("The catalogue of faults, and what is on", NONE, Sample),
        "EndFaults" => read("Ends every fault", NONE, Sample),
        "SwitchFault" => write("Switches a fault", "faultSwitch", Sample),
        "ListRemedies" => read("What an administrator can do", NONE, Sample),
        "PerformRemedy" => write("Does it", "remedy", Sample),
        "StartExercise" => Described { statuses: &[400], ..write("Starts an exercise", "exercise", Json("labStatus")) },
        "GetExercise" => {
            Described { statuses: &[404], ..read("The exercise that the world is", NONE, Json("exerciseRun")) }
        }
        "TakeHint" => Described { statuses: &[404], ..read("Takes the next hint", NONE, Json("exerciseRun")) },
        "StateCause" => Described { statuses: &[404], ..write("States a cause", "cause", Json("exerciseRun")) },
        "CheckWorld" => {
            Described { statuses: &[404], ..read("Checks whether the world works now", NONE, Json("exerciseRun")) }
        }
        "GiveUp" => Described { statuses: &[404], ..read("Gives the exercise up", NONE, Json("exerciseRun")) },
        "GetRights" => Described { statuses: &[400, 404, 409], ..read("Who may do what", &["device"], Sample) },
        "GetSiteVersion" => read("Version of the site, and its updates", NONE, Json("siteVersion")),
        "UpdateSite" => {
            Described { statuses: &[403, 409], ..write("Updates the site", "installUpdate", Json("siteVersion")) }
        }
        "ListCommands" => Described { statuses: &[409], ..read("Commands of the journal", &["from", "$top"], Sample) },
        "Branch" => Described {
            statuses: &[404, 503],
            ..write("Lets the world go on from a moment of its past", "branch", Json("labStatus"))
        },
        "Undo" => {
            Described { statuses: &[404, 503], ..write("Takes the last command back", "undo", Json("labStatus")) }
        }
        "GetCmpivotLanguage" => read("What a CMPivot query can be made of", NONE, Sample),
        "RunCmpivotQuery" => {
            Described { statuses: &[500, 503, 504], ..write("Asks a device", "cmpivotQuery", Json("cmpivotResult")) }
        }
        "RunCmpivotOnCollection" => Described {
            statuses: &[500, 503],
            ..write("Asks the clients of a collection", "cmpivotRunStart", Json("cmpivotRun"))
        },
        "GetCmpivotRun" => read("How a run over a collection stands", NONE, Json("cmpivotRun")),
        "GetCmpivotRunResults" => Described {
            statuses: &[403, 410, 500, 503],
            ..read("A page of what the clients have answered", &["$top", "$skip"], Json("cmpivotRunResults"))
        },
        "StopCmpivotRun" => {
            Described { statuses: &[403, 500, 503], ..read("Stops a run over a collection", NONE, Nothing) }
        }
        "CompleteCmpivotQuery" => write("Proposes what fits at a cursor", "cmpivotCursor", Sample),
        "GetClientDetails" => {
            Described { statuses: DEVICE_PAGE, ..read("Details of a client", NONE, Json("clientDetails")) }
        }
        "ListDeviceCollections" => {
            Described { statuses: DEVICE_PAGE, ..read("Collections of a device", NONE, Json("deviceCollections")) }
        }
        "GetHardwareInventory" => Described {
            statuses: DEVICE_PAGE,
            ..read("Hardware inventory of a device", &["until"], Json("hardwareInventory"))
        },
        "GetDeviceTimeline" => {
            Described { statuses: DEVICE_PAGE, ..read("Events of a device", NONE, Json("deviceTimeline")) }
        }
        "SyncDeviceTimeline" => {
            Described { statuses: OPERATION, ..read("Asks a device for its events", NONE, Nothing) }
        }
        "ListSoftwareUpdates" => {
            Described { statuses: DEVICE_PAGE, ..read("Software updates of a device", NONE, Json("softwareUpdates")) }
        }
        "ListDeviceApplications" => {
            Described { statuses: DEVICE_PAGE, ..read("Applications of a device", NONE, Json("deviceApplications")) }
        }
        "RequestApplicationAction" => Described {
            statuses: OPERATION,
            ..write("Asks for an action on an application", "applicationAction", Json("operationStarted"))
        },
        "ListDeviceScripts" => {
            Described { statuses: DEVICE_PAGE, ..read("Scripts of a device", NONE, Json("deviceScripts")) }
        }
        "GetScriptOutput" => Described {
            statuses: DEVICE_PAGE,
            ..read("What a script wrote on a device", &["script"], Json("scriptOutput"))
        },
        "RunScript" => Described {
            statuses: OPERATION,
            ..write("Runs a script on a device", "runScript", Json("operationStarted"))
        },
        "ListRecoveryKeys" => {
            Described { statuses: DEVICE_PAGE, ..read("Recovery keys of a device", NONE, Json("recoveryKeys")) }
        }
        "ShowRecoveryKey" => Described {
            statuses: DEVICE_PAGE,
            ..write("Shows a recovery key, and rotates it", "showRecoveryKey", Json("recoveryKey"))
        },
        "GetScenario" => read("Where this world started", NONE, Sample),
        "ExportJournal" => Described { statuses: &[409], ..read("The world as a file", NONE, Json("journal")) },
        "ImportJournal" => write("Imports such a file", "journal", Json("labStatus")),
        "Reset" => write("Starts a new world", "reset", Json("labStatus")),
        "SetDeviceFault" => write("Makes a fault", "deviceFault", Sample),
        other => panic!("{other} is not described"),
    }
}
