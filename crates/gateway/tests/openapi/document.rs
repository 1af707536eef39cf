//! The document: every method of every route, with what it asks for and every status that it can answer.

use crate::bodies;
use crate::operations::{Described, Reply, described};
use crate::schemas::{self, reference};
use crate::support::{BETA, LAB, Lab};
use contract::faults::{FaultId, RemedyId};
use contract::limits::{LOG_LINES_PAGE_MAX, PAGE_ROWS_MAX};
use contract::time_travel::LAB_AT;
use gateway::testing::ALWAYS_EMPTY;
use gateway::testing::Access;
use gateway::testing::Endpoint;
use gateway::testing::SETS;
use gateway::testing::Version;
use gateway::testing::endpoints;
use gateway::testing::is_beta_only;
use serde_json::{Map, Value, json};
use simulation::tenant::permissions::{PERMISSIONS, Permission};
use std::collections::BTreeSet;
use strum::VariantArray as _;

/// Values for paths, from the default world: the same wherever it runs, so that a reader may try them.
pub(crate) struct Examples {
    device: String,
    /// A device that has a primary user, and that user.
    owned: String,
    owner: String,
    user: String,
    organization: String,
    application: String,
    /// Of an app registration and of its enterprise application.
    app_id: String,
    /// Of an application for developers.
    client_id: String,
    principal: String,
    task: String,
    audit_event: String,
}

impl Examples {
    pub(crate) fn of(lab: &mut Lab) -> Self {
        let mut first = |path: &str, id: &str| {
            let list = lab.get(&format!("{BETA}/{path}?$top=1&$select={id}")).ok();
            list["value"][0][id].as_str().expect("an id").to_owned()
        };
        let (user, organization) = (first("users", "id"), first("organization", "id"));
        let (application, principal) = (first("applications", "id"), first("servicePrincipals", "id"));
        let app_id = first("applications", "appId");
        let audit_event = first("deviceManagement/auditEvents", "id");
        let client_id =
            lab.get(&format!("{LAB}/applications")).ok()["value"][1]["clientId"].as_str().expect("an id").to_owned();
        let device = lab.first_device_id();
        let path = format!("{BETA}/deviceManagement/managedDevices/{device}");
        let action = json!({"configurationManagerAction": {"action": "appEvaluation"}});
        assert_eq!(lab.post(&format!("{path}/triggerConfigurationManagerAction"), action).status, 204);
        lab.advance(60_000);
        let task = lab.get(&path).ok()["deviceActionResults"][0]["labTaskGuid"].as_str().expect("a task").to_owned();
        let owned =
            lab.get(&format!("{BETA}/deviceManagement/managedDevices?$top=1&$filter=userId%20ne%20%27%27")).ok();
        let of_owned = |name: &str| owned["value"][0][name].as_str().expect("a text").to_owned();
        let (owned, owner) = (of_owned("id"), of_owned("userId"));
        Self { device, owned, owner, user, organization, application, app_id, client_id, principal, task, audit_event }
    }

    fn value(&self, template: &str, name: &str) -> &str {
        match name {
            "tenant" => "contoso.com",
            "clientId" => &self.client_id,
            "property" => "deviceName",
            "resourceId" => "16777217",
            "collectionId" => "SMS00001",
            "name" => "CoMgmtSettingsProd",
            "file" => "CMGatewaySyncUploadWorker.log",
            "taskGuid" => &self.task,
            "upload" => "1",
            "id" if template.contains("/remoteActionAudits/") => &self.task,
            "id" if template.contains("/auditEvents/") => &self.audit_event,
            "appId" => &self.app_id,
            "id" if template.contains("/faults/") => "secret-expired",
            "id" if template.contains("/remedies/") => "renew-secret-key",
            "id" if template.contains("/roleScopeTags/") => "0",
            "id" if template.contains("/users/{id}/managedDevices") => &self.owner,
            "device" if template.contains("/users/") => &self.owned,
            "id" if template.contains("/users/") => &self.user,
            "id" if template.contains("/organization/") => &self.organization,
            "id" if template.contains("/applications/") => &self.application,
            "id" if template.contains("/servicePrincipals/") => &self.principal,
            _ => &self.device,
        }
    }
}

/// One method of one path.
pub(crate) struct Path {
    /// With the values in braces.
    pub(crate) template: String,
    /// With examples for them.
    pub(crate) target: String,
    pub(crate) method: String,
    pub(crate) operation: &'static str,
    pub(crate) version: Version,
    pub(crate) access: Access,
    pub(crate) is_open: bool,
    pub(crate) described: Described,
    /// Names in braces, and their examples.
    values: Vec<(String, String)>,
}

impl Path {
    /// Whether `lab-at` is honoured: in everything that a caller reads, and in a batch for its requests.
    fn reads_the_past(&self) -> bool {
        !self.is_open && (self.method == "GET" || self.operation == "Batch")
    }
}

/// Every one; those of Graph in each version that has them.
pub(crate) fn paths(examples: &Examples) -> Vec<Path> {
    let mut paths = Vec::new();
    for endpoint in endpoints() {
        let is_graph = endpoint.template.starts_with("graph/");
        let is_beta = is_beta_only(endpoint.template)
            || endpoint.template.ends_with("triggerConfigurationManagerAction")
            || SETS.iter().any(|set| set.is_beta && endpoint.template.contains(set.path));
        for version in [Version::Stable, Version::Beta] {
            if version == Version::Stable && (!is_graph || is_beta) {
                continue;
            }
            for operation in endpoint.operations {
                let template = format!("/gateway/{}", endpoint.template.replace("{version}", version.as_str()));
                let names = template.split('{').skip(1).filter_map(|rest| rest.split('}').next());
                let values: Vec<(String, String)> =
                    names.map(|name| (name.to_owned(), examples.value(&template, name).to_owned())).collect();
                let target = values
                    .iter()
                    .fold(template.clone(), |target, (name, value)| target.replace(&format!("{{{name}}}"), value));
                paths.push(Path {
                    target,
                    method: operation.method.as_str().to_owned(),
                    operation: operation.name,
                    version,
                    access: operation.access,
                    is_open: operation.access == Access::Open,
                    described: described(operation.name),
                    values,
                    template,
                });
            }
        }
    }
    paths
}

/// Errors in Graph's shape.
const ERRORS: [(u16, &str); 16] = [
    (400, "Something in the request cannot be"),
    (401, "The token is missing or no good"),
    (403, "The caller may not"),
    (404, "There is no such thing"),
    (409, "The state of the world does not allow it"),
    (410, "It was there, and is kept no longer"),
    (413, "The body is too large"),
    (414, "Path and query are too long"),
    (415, "The body is of another type"),
    (429, "Too many requests; Retry-After says how long to wait"),
    (500, "A fault of the lab: the service or the client failed"),
    (501, "Microsoft Graph has it, this simulation does not"),
    (502, "A fault of the lab: the service has no answer"),
    (503, "The stored world cannot be opened, a service does not answer, or the past is still being rebuilt"),
    (504, "A fault of the lab: the service or the client did not answer in time"),
    (507, "A fault of the lab: the service has no room"),
];

pub(crate) fn document(lab: &mut Lab) -> Value {
    let examples = Examples::of(lab);
    let mut components: Map<String, Value> =
        bodies::all().into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
    for (name, target) in [
        ("labStatus", format!("{LAB}/status")),
        ("connector", format!("{LAB}/connector")),
        ("coManagementObject", "/gateway/AdminService/v1.0/CoManagementSettings('CoMgmtSettingsProd')".to_owned()),
    ] {
        components.insert(name.to_owned(), schemas::of_sample(&lab.get(&target).ok()));
    }
    for version in [Version::Stable, Version::Beta] {
        let sets = SETS.iter().filter(|set| !set.is_beta || version == Version::Beta);
        sets.for_each(|set| schemas::add(&mut components, set.structure, version));
    }
    let errors: Map<String, Value> = ERRORS
        .iter()
        .map(|(status, description)| {
            let response =
                json!({"description": description, "content": content("application/json", &reference("error"))});
            (format!("error{status}"), response)
        })
        .collect();
    let mut all: Map<String, Value> = Map::new();
    let mut ids = BTreeSet::new();
    for path in paths(&examples) {
        let mut operation = operation(lab, &path);
        // One operation of two methods.
        if !ids.insert(operation["operationId"].to_string()) {
            operation["operationId"] = json!(format!("{}By{}", path.operation, path.method));
        }
        let methods = all.entry(path.template.clone()).or_insert_with(|| json!({}));
        methods[path.method.to_lowercase()] = operation;
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Tenant Attach Lab",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "A simulation, with no connection to any cloud service: a Configuration Manager site and its \
                            tenant behind the shapes of Microsoft Graph and of AdminService. docs/api.md tells the rest.",
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
            "contact": {"name": "The contributors of Tenant Attach Lab"},
        },
        "servers": [{"url": "/"}],
        "tags": TAGS.map(|(name, description)| json!({"name": name, "description": description})),
        "paths": all,
        "components": {
            "schemas": components,
            "parameters": {"labAt": lab_at()},
            "responses": errors,
            "securitySchemes": security_schemes(),
        },
    })
}

/// The moment of the past that a request is about.
fn lab_at() -> Value {
    json!({
        "name": LAB_AT,
        "in": "header",
        "required": false,
        "description": "Reads the past: the world as it was right after a command (its sequence; 0 is the start), or at a simulated \
                        time. GET /gateway/lab/timeline lists the commands. The answer says in a header of the same name which time \
                        it is about; 503 says that the past is still being rebuilt.",
        "schema": {"type": "string", "minLength": 1},
        "examples": {
            "start": {"value": "0"},
            "time": {"value": "2020-09-28T08:12:00Z"},
        },
    })
}

const TAGS: [(&str, &str); 5] = [
    ("Microsoft Graph", "Devices, users and applications of the tenant, as Microsoft Graph answers them"),
    ("Always empty", "What programs that read a whole tenant ask Microsoft Graph for, and this tenant has none of"),
    ("AdminService", "The site's administration service: its console's view of devices, and co-management"),
    ("Lab", "The lab's own: clock, logs, faults, exercises, time travel"),
    ("Sign-in", "OAuth 2.0 and OpenID Connect"),
];

/// A token of any kind, and one for Microsoft Graph with the permission that an operation needs.
fn security_schemes() -> Value {
    let scope = |permission: &Permission| {
        let consent = if permission.needs_administrator { "an administrator consents" } else { "anybody consents" };
        (permission.name.to_owned(), json!(format!("A permission of Microsoft Graph; {consent}")))
    };
    let scopes: Map<String, Value> = PERMISSIONS.iter().map(scope).collect();
    let at = |name: &str| format!("/gateway/organizations/oauth2/v2.0/{name}");
    json!({
        "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
        "graph": {"type": "oauth2", "flows": {
            "clientCredentials": {"tokenUrl": at("token"), "scopes": scopes},
            "authorizationCode": {"authorizationUrl": at("authorize"), "tokenUrl": at("token"), "scopes": scopes},
        }},
    })
}

/// What an operation asks of its caller, in words.
fn asked_of_the_caller(access: Access) -> String {
    match access {
        Access::Open => "Needs no token.".to_owned(),
        Access::Lab => "Needs any token of this world.".to_owned(),
        Access::Console => {
            "Needs the token of a user that is for the lab: the console is no client of Microsoft Graph.".to_owned()
        }
        Access::Graph(needed) => {
            let names: Vec<&str> = needed.names().collect();
            match names.as_slice() {
                [] => "Needs any token for Microsoft Graph.".to_owned(),
                names => format!("Needs a token for Microsoft Graph with one of: {}.", names.join(", ")),
            }
        }
    }
}

fn operation(lab: &mut Lab, path: &Path) -> Value {
    let version = if path.template.contains("/graph/") { path.version.as_str() } else { "" };
    let set = if path.template.contains("/comanagedDevices") { "comanaged" } else { "" };
    let is_row = |row: &Endpoint| row.operations[0].name == path.operation;
    // One operation of many paths: each is named for the last name in its path.
    let name = match path.template.rsplit('/').next() {
        Some(last) if path.operation == "ListNone" => format!("List{}{}", last[..1].to_uppercase(), &last[1..]),
        _ => path.operation.to_owned(),
    };
    let mut operation = json!({
        "operationId": format!("{name}{}{set}", version.replace('.', "_")),
        "summary": path.described.summary,
        "description": asked_of_the_caller(path.access),
        "tags": [if ALWAYS_EMPTY.iter().any(is_row) { "Always empty" } else { tag(&path.template) }],
        "parameters": parameters(path),
        "responses": responses(lab, path),
    });
    operation["security"] = match path.access {
        Access::Open => json!([]),
        Access::Graph(needed) if needed.names().next().is_some() => {
            needed.names().map(|name| json!({"graph": [name]})).collect()
        }
        _ => json!([{"bearer": []}]),
    };
    if let Some(body) = path.described.body {
        let content_type = if path.is_open { "application/x-www-form-urlencoded" } else { "application/json" };
        let is_required = path.operation != "Reset";
        operation["requestBody"] =
            json!({"required": is_required, "content": {content_type: {"schema": reference(body)}}});
    }
    operation
}

fn tag(template: &str) -> &'static str {
    match template.split('/').nth(2) {
        Some("graph") => "Microsoft Graph",
        Some("AdminService") => "AdminService",
        Some("lab" | "health") => "Lab",
        _ => "Sign-in",
    }
}

fn ids(ids: &[impl ToString]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// A body that a fresh world takes, of an operation whose answer has no schema of its own.
fn sample_body(operation: &str) -> &'static str {
    match operation {
        "SwitchFault" => r#"{"on":false}"#,
        "PerformRemedy" => "{}",
        "EndFaults" => "",
        "CompleteCmpivotQuery" => r#"{"query":"OS | ","cursor":5}"#,
        _ => r#"{"online":true}"#,
    }
}

fn parameters(path: &Path) -> Vec<Value> {
    let mut parameters: Vec<Value> = path
        .values
        .iter()
        .map(|(name, example)| {
            let schema = match name.as_str() {
                "resourceId" => json!({"type": "integer"}),
                "id" if path.template.contains("/faults/") => json!({"type": "string", "enum": ids(FaultId::VARIANTS)}),
                "id" if path.template.contains("/remedies/") => {
                    json!({"type": "string", "enum": ids(RemedyId::VARIANTS)})
                }
                "id" if path.template.contains("/roleScopeTags/") => json!({"type": "string", "pattern": "^[0-9]+$"}),
                "id" | "appId" | "clientId" | "taskGuid" if !path.template.contains("/users/{id}") => {
                    json!({"type": "string", "format": "uuid"})
                }
                _ => json!({"type": "string", "minLength": 1}),
            };
            let number = example.parse::<u64>().ok().filter(|_| schema["type"] == "integer");
            let example = number.map_or_else(|| json!(example), |number| json!(number));
            json!({"name": name, "in": "path", "required": true, "schema": schema, "example": example})
        })
        .collect();
    parameters.extend(path.described.query.iter().map(|name| {
        let schema = match *name {
            "$top" if path.operation == "ReadLog" => {
                json!({"type": "integer", "minimum": 1, "maximum": LOG_LINES_PAGE_MAX})
            }
            "$top" => json!({"type": "integer", "minimum": 1, "maximum": PAGE_ROWS_MAX}),
            "$skip" | "after" => json!({"type": "integer", "minimum": 0}),
            "$count" => json!({"type": "boolean"}),
            "level" => json!({"type": "string", "enum": ["information", "warning", "error"]}),
            _ => json!({"type": "string"}),
        };
        let is_required = ["authorization_endpoint", "client_id", "redirect_uri", "scope"].contains(name);
        let mut parameter = json!({"name": name, "in": "query", "required": is_required, "schema": schema});
        if let Some(example) = query_example(path, name) {
            parameter["example"] = json!(example);
        }
        parameter
    }));
    if path.operation == "Authorize" {
        for (name, is_required) in [
            ("client_id", true),
            ("response_type", true),
            ("redirect_uri", true),
            ("scope", true),
            ("code_challenge", true),
            ("code_challenge_method", true),
            ("state", false),
            ("nonce", false),
            ("login_hint", false),
            ("prompt", false),
            ("response_mode", false),
        ] {
            let schema = json!({"type": "string"});
            parameters.push(json!({"name": name, "in": "query", "required": is_required, "schema": schema}));
        }
    }
    if path.reads_the_past() {
        parameters.push(json!({"$ref": "#/components/parameters/labAt"}));
    }
    parameters
}

/// Whether an operation lists devices, or counts them: those of a device's users stand below devices too.
fn is_of_devices(path: &Path) -> bool {
    let template = path.template.trim_end_matches("/$count");
    template.ends_with("anagedDevices")
}

/// A value that works, for options whose schema says little.
fn query_example(path: &Path, name: &str) -> Option<&'static str> {
    Some(match name {
        "$select" => "id",
        "$filter" if is_of_devices(path) => "startswith(deviceName,'PS1') or isEncrypted eq true",
        "$filter" => "startswith(id,'a')",
        "$orderby" if path.operation == "ListConsoleDevices" => "name desc",
        "$orderby" => "id desc",
        "$search" => "\"a\"",
        "$expand" => "users",
        "$format" => "json",
        "collection" => "SMS00001",
        "upload" => "notUploaded",
        "search" => "batching",
        "authorization_endpoint" => "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize",
        "api-version" => "1.1",
        _ => return None,
    })
}

fn content(content_type: &str, schema: &Value) -> Value {
    json!({content_type: {"schema": schema}})
}

fn responses(lab: &mut Lab, path: &Path) -> Value {
    const JSON: &str = "application/json";
    let text = json!({"type": "string"});
    let graph = |name: &str| reference(&schemas::name(name, path.version));
    let mut responses = Map::new();
    let mut add = |status: u16, description: &str, content: Option<Value>| {
        let mut response = json!({"description": description});
        if let Some(content) = content {
            response["content"] = content;
        }
        responses.insert(status.to_string(), response);
    };
    match path.described.reply {
        Reply::Page(name) => {
            // Intune's lists have their count without being asked.
            let is_of_intune = path.template.contains("/deviceManagement/");
            let required = if is_of_intune { json!(["@odata.count", "value"]) } else { json!(["value"]) };
            let page = json!({
                "type": "object",
                "properties": {
                    "@odata.context": text,
                    "@odata.count": {"type": "integer"},
                    "@odata.nextLink": {"type": "string"},
                    "value": {"type": "array", "items": graph(name)},
                },
                "required": required,
                "additionalProperties": false,
            });
            add(200, "A page", Some(content(JSON, &page)));
        }
        Reply::EmptyPage => {
            let page = json!({
                "type": "object",
                "properties": {
                    "@odata.context": text,
                    "@odata.count": {"type": "integer"},
                    "value": {"type": "array", "items": {"type": "object"}, "maxItems": 0},
                },
                "required": ["value"],
                "additionalProperties": false,
            });
            add(200, "An empty page", Some(content(JSON, &page)));
        }
        Reply::Nowhere => add(200, "Never here: there is none", Some(content(JSON, &json!({"type": "object"})))),
        Reply::Object(name) => add(200, "The object", Some(content(JSON, &graph(name)))),
        Reply::Property => {
            add(200, "The property", Some(content(JSON, &json!({"type": "object"}))));
            add(204, "It is null", None);
        }
        Reply::Text => add(200, "The text", Some(content("text/plain", &text))),
        Reply::TextOrNothing => {
            add(200, "The text", Some(content("text/plain", &text)));
            add(204, "It is null", None);
        }
        Reply::Xml => add(200, "CSDL", Some(content("application/xml", &text))),
        Reply::Json(name) => add(200, "Done", Some(content(JSON, &reference(name)))),
        Reply::Created(name) => add(201, "Created", Some(content(JSON, &reference(name)))),
        Reply::Nothing => add(204, "Done", None),
        Reply::Html => add(200, "The page", Some(content("text/html", &text))),
        Reply::Redirect => {
            add(200, "The page where somebody is picked", Some(content("text/html", &text)));
            add(302, "To the application", None);
        }
        Reply::Sample => {
            let answer = if path.method == "GET" {
                let needed = path.described.query.iter().find(|name| **name == "authorization_endpoint");
                let needed = needed.and_then(|name| Some(format!("?{name}={}", query_example(path, name)?)));
                lab.get(&format!("{}{}", path.target, needed.unwrap_or_default()))
            } else {
                lab.call(&path.method, &path.target, &[("content-type", JSON)], sample_body(path.operation))
            };
            add(200, "Done", Some(content(JSON, &schemas::of_sample(&answer.ok()))));
        }
    }
    let error = match path.operation {
        "Authorize" | "DevicePage" | "AdminConsent" | "AdminConsentV2" => content("text/html", &text),
        "AuthorizeByForm" | "DeviceDecision" | "AdminConsentDecision" | "AdminConsentV2Decision" => {
            json!({"text/html": {"schema": text}, "application/json": {"schema": reference("oauthError")}})
        }
        "Token" | "DeviceCode" | "OpenIdConfiguration" | "SigningKeys" | "InstanceDiscovery" => {
            content(JSON, &reference("oauthError"))
        }
        _ => content(JSON, &reference("error")),
    };
    if path.is_open {
        add(400, "Something in the request cannot be", Some(error.clone()));
    }
    if path.operation == "Token" || path.operation == "DeviceCode" {
        add(401, "The application did not prove itself", Some(error));
    }
    let mut shared = |status: u16| {
        let reference = json!({"$ref": format!("#/components/responses/error{status}")});
        responses.insert(status.to_string(), reference);
    };
    shared(414);
    if !path.is_open {
        [400, 401].into_iter().for_each(&mut shared);
    }
    let only_reads = path.method == "GET" || ["Batch", "CompleteCmpivotQuery"].contains(&path.operation);
    let does_write = !only_reads && !path.is_open;
    if matches!(path.access, Access::Graph(_) | Access::Console) || path.described.body.is_some() && !path.is_open {
        shared(403);
    }
    if !path.values.is_empty() && !path.is_open {
        shared(404);
    }
    // A moment that was none, one that an exercise hides, and one that takes several requests.
    if path.reads_the_past() {
        [404, 409, 503].into_iter().for_each(&mut shared);
    }
    // At the least: the journal is full.
    if does_write {
        shared(409);
    }
    if path.described.body.is_some() && !path.is_open {
        [413, 415].into_iter().for_each(&mut shared);
    }
    // Faults of the services behind the routes are switched by callers.
    if path.access == Access::Console {
        [500, 503].into_iter().for_each(&mut shared);
    }
    if path.access.is_device_service() {
        [429, 500, 501, 502, 503, 504, 507].into_iter().for_each(&mut shared);
    }
    path.described.statuses.iter().copied().for_each(shared);
    responses.into()
}
