//! Schemas of request bodies, and of answers that more than one operation gives: they are few, and say what a type of
//! Rust cannot.

use contract::auth::GRANT_PERSONA;
use contract::limits::BATCH_REQUESTS_MAX;
use contract::onboarding::WORKLOADS;
use contract::registrations::{SECRET_MONTHS, UPLOAD_PERMISSIONS};
use serde_json::{Map, Value, json};
use simulation::applications::{Rule, Status};
use simulation::clock::SPEEDS;
use simulation::command::{ApplicationAction, DeviceAction};
use simulation::product::Version;
use simulation::scripts::RunState;
use strum::VariantArray;

fn environment() -> Value {
    json!({"type": "string", "enum": ["AzurePublicCloud", "AzureUSGovernmentCloud", "AzureChinaCloud"]})
}

/// An object with exactly these members.
fn closed(properties: Value, required: &[&str]) -> Value {
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

fn target() -> Value {
    json!({"oneOf": [
        {"type": "null"},
        closed(json!({"user": {"type": "string", "examples": ["helpdesk"]}}), &["user"]),
        closed(json!({"device": {"type": "integer", "examples": [16_777_217]}}), &["device"]),
    ]})
}

fn registration() -> Value {
    let (text, flag) = (json!({"type": "string"}), json!({"type": "boolean"}));
    let consent = closed(
        json!({
            "time": {"type": "string", "format": "date-time"},
            "source": {"type": "string", "enum": ["registration", "person", "lab"]}, "by": {"type": ["string", "null"]},
        }),
        &["time", "source", "by"],
    );
    let permission = closed(
        json!({
            "name": text, "delegated": flag, "granted": flag, "needsAdministrator": flag, "required": flag,
            "consent": {"oneOf": [consent, {"type": "null"}]},
        }),
        &["name", "delegated", "granted", "needsAdministrator", "required", "consent"],
    );
    closed(
        json!({
            "clientId": {"type": "string", "format": "uuid"}, "displayName": text, "isConfidential": flag,
            "signsPeopleIn": flag, "exposedScope": {"type": ["string", "null"]},
            "permissions": {"type": "array", "items": permission}, "certificates": {"type": "array", "items": text},
        }),
        &["clientId", "displayName", "isConfidential", "signsPeopleIn", "exposedScope", "permissions", "certificates"],
    )
}

fn upload_permissions() -> Value {
    json!({"type": "array", "items": {"type": "string", "enum": UPLOAD_PERMISSIONS}})
}

fn secret_months() -> Value {
    json!({"type": "integer", "enum": SECRET_MONTHS})
}

fn import_application() -> Value {
    let text = json!({"type": "string"});
    closed(
        json!({
            "environment": environment(), "tenantName": text, "tenantId": text, "applicationName": text, "clientId": text,
            "secretKey": text, "secretKeyExpiry": {"type": "string", "examples": ["2021-03-01"]}, "appIdUri": text,
        }),
        &[
            "environment",
            "tenantName",
            "tenantId",
            "applicationName",
            "clientId",
            "secretKey",
            "secretKeyExpiry",
            "appIdUri",
        ],
    )
}

fn web_application() -> Value {
    let (text, flag, time) =
        (json!({"type": "string"}), json!({"type": "boolean"}), json!({"type": "string", "format": "date-time"}));
    closed(
        json!({
            "clientId": {"type": "string", "format": "uuid"}, "displayName": text, "appIdUri": text,
            "permissions": upload_permissions(), "adminConsent": flag, "createdDateTime": time, "secretExpiry": time,
            "imported": flag, "secretText": text,
        }),
        &[
            "clientId",
            "displayName",
            "appIdUri",
            "permissions",
            "adminConsent",
            "createdDateTime",
            "secretExpiry",
            "imported",
        ],
    )
}

fn by_workload(value: &Value) -> Value {
    let members: Map<String, Value> = WORKLOADS.iter().map(|name| ((*name).to_owned(), value.clone())).collect();
    closed(members.into(), &[])
}

fn settings() -> Value {
    let collection = json!({"type": "string", "examples": ["SMS00001"]});
    let kind = |name: &str| json!({"type": "string", "const": name});
    let plain = |name: &str| closed(json!({"kind": kind(name)}), &["kind"]);
    let of = |name: &str| closed(json!({"kind": kind(name), "collectionId": collection}), &["kind", "collectionId"]);
    let authority = json!({"type": "string", "enum": ["configurationManager", "pilotIntune", "intune"]});
    closed(
        json!({
            "environment": environment(),
            "upload": {"oneOf": [plain("allDevices"), of("collection")]},
            "automaticEnrollment": {"oneOf": [plain("none"), of("pilot"), plain("all")]},
            "workloads": by_workload(&authority),
            "staging": by_workload(&collection),
            "endpointAnalytics": {"type": "boolean"},
            "enforceConfigurationManagerRbac": {"type": "boolean"},
            "defenderData": {"type": "boolean"},
        }),
        &["environment"],
    )
}

fn client_details() -> Value {
    let (text, flag, time) =
        (json!({"type": "string"}), json!({"type": "boolean"}), json!({"type": "string", "format": "date-time"}));
    let or_null = |kind: &Value| json!({"oneOf": [kind, {"type": "null"}]});
    let properties = closed(
        json!({
            "adSiteName": text, "fullDomain": text, "fullOsBuild": text, "virtualMachine": flag,
            "resourceId": {"type": "integer"}, "approved": flag,
        }),
        &["adSiteName", "fullDomain", "fullOsBuild", "virtualMachine", "resourceId", "approved"],
    );
    closed(
        json!({
            "online": flag, "loggedOnUser": or_null(&text), "onInternet": flag, "coManaged": flag,
            "compliant": or_null(&flag), "lastOnlineDateTime": or_null(&time), "managementPoint": or_null(&text),
            "lastActiveDateTime": or_null(&time), "lastManagementPointServerName": or_null(&text),
            "lastPolicyRequestDateTime": or_null(&time), "macAddress": text, "siteCode": text,
            "clientVersion": or_null(&text), "refreshedDateTime": time, "properties": properties,
            "boundaryGroups": {"type": "array", "items": text},
        }),
        &[
            "online",
            "loggedOnUser",
            "onInternet",
            "coManaged",
            "compliant",
            "lastOnlineDateTime",
            "managementPoint",
            "lastActiveDateTime",
            "lastManagementPointServerName",
            "lastPolicyRequestDateTime",
            "macAddress",
            "siteCode",
            "clientVersion",
            "refreshedDateTime",
            "properties",
            "boundaryGroups",
        ],
    )
}

fn hardware_inventory() -> Value {
    let (text, time) = (json!({"type": "string"}), json!({"type": "string", "format": "date-time"}));
    let property = closed(json!({"name": text, "kind": text}), &["name", "kind"]);
    let class = closed(
        json!({
            "name": text,
            "properties": {"type": "array", "items": property},
            "instances": {"type": "array", "items": {"type": "array", "items": {}}},
        }),
        &["name", "properties", "instances"],
    );
    closed(
        json!({
            "sent": {"type": "array", "items": time},
            "inventoryDateTime": {"oneOf": [time, {"type": "null"}]},
            "classes": {"type": "array", "items": class},
        }),
        &["sent", "inventoryDateTime", "classes"],
    )
}

fn device_timeline() -> Value {
    let (text, time) = (json!({"type": "string"}), json!({"type": "string", "format": "date-time"}));
    let levels = ["Critical", "Error", "Warning", "Information"];
    let event = closed(
        json!({
            "dateTime": time, "level": {"type": "string", "enum": levels}, "provider": text,
            "eventId": {"type": "integer"}, "name": text, "message": text,
        }),
        &["dateTime", "level", "provider", "eventId", "name", "message"],
    );
    closed(
        json!({
            "readDateTime": time, "sentDateTime": {"oneOf": [time, {"type": "null"}]},
            "events": {"type": "array", "items": event},
        }),
        &["readDateTime", "sentDateTime", "events"],
    )
}

fn version() -> Value {
    json!({"type": "string", "enum": Version::VARIANTS})
}

fn versions_or_null() -> Value {
    Version::VARIANTS.iter().map(|version| json!(version)).chain([Value::Null]).collect()
}

fn site_version() -> Value {
    let text = json!({"type": "string"});
    let update = closed(
        json!({
            "version": version(),
            "step": {"type": "string", "enum": ["downloading", "checkingPrerequisites", "installing"]},
            "until": text,
            "untilMs": {"type": "integer"},
        }),
        &["version", "step", "until", "untilMs"],
    );
    let offered =
        closed(json!({"version": version(), "build": text, "available": text}), &["version", "build", "available"]);
    closed(
        json!({
            "installed": version(),
            "build": text,
            "update": {"anyOf": [update, {"type": "null"}]},
            "offered": {"type": "array", "items": offered},
        }),
        &["installed", "build", "update", "offered"],
    )
}

fn software_updates() -> Value {
    let text = json!({"type": "string"});
    let statuses = ["unknown", "compliant", "nonCompliant", "conflictDetected", "error", "partialCompliance"];
    let update = closed(
        json!({
            "articleId": text, "title": text, "description": text, "classification": text, "product": text,
            "status": {"type": "string", "enum": statuses}, "statusDateTime": {"type": "string", "format": "date-time"},
        }),
        &["articleId", "title", "description", "classification", "product", "status", "statusDateTime"],
    );
    closed(json!({"value": {"type": "array", "items": update}}), &["value"])
}

/// The wire names of an enumeration.
fn ids<T: VariantArray + ToString>() -> Vec<String> {
    T::VARIANTS.iter().map(ToString::to_string).collect()
}

/// Why something did not happen.
fn obstacle() -> Value {
    let text = json!({"type": "string"});
    closed(
        json!({"code": text, "message": text, "details": {"type": "object", "additionalProperties": text}}),
        &["code", "message", "details"],
    )
}

fn device_scripts() -> Value {
    let (text, time) = (json!({"type": "string"}), json!({"type": "string", "format": "date-time"}));
    let id = json!({"type": "string", "format": "uuid"});
    let run = closed(
        json!({
            "id": id, "name": text, "runDateTime": time, "state": {"type": "string", "enum": ids::<RunState>()},
            "exitCode": {"type": ["integer", "null"]}, "taskGuid": {"type": ["string", "null"]},
            "obstacle": {"oneOf": [obstacle(), {"type": "null"}]},
        }),
        &["id", "name", "runDateTime", "state", "exitCode", "taskGuid", "obstacle"],
    );
    let script = closed(
        json!({"id": id, "name": text, "version": {"type": "integer", "minimum": 1}, "modifiedDateTime": time}),
        &["id", "name", "version", "modifiedDateTime"],
    );
    let list = |items: Value| json!({"type": "array", "items": items});
    closed(json!({"value": list(run), "runnable": list(script)}), &["value", "runnable"])
}

fn recovery_keys() -> Value {
    let (text, flag) = (json!({"type": "string"}), json!({"type": "boolean"}));
    let drive = closed(
        json!({
            "drive": text, "hasWindows": flag, "keyId": text,
            "escrowedDateTime": {"type": "string", "format": "date-time"}, "isRotationPending": flag,
        }),
        &["drive", "hasWindows", "keyId", "escrowedDateTime", "isRotationPending"],
    );
    closed(json!({"value": {"type": "array", "items": drive}}), &["value"])
}

fn device_applications() -> Value {
    let (text, flag) = (json!({"type": "string"}), json!({"type": "boolean"}));
    let time = json!({"type": "string", "format": "date-time"});
    let (maybe_text, maybe_time) = (json!({"type": ["string", "null"]}), json!({"oneOf": [time, {"type": "null"}]}));
    let rule = json!({"oneOf": [{"type": "string", "enum": ids::<Rule>()}, {"type": "null"}]});
    let action = closed(
        json!({"action": {"type": "string", "enum": ids::<ApplicationAction>()}, "rule": rule}),
        &["action", "rule"],
    );
    let properties = json!({
        "id": {"type": "string", "format": "uuid"}, "name": text, "publisher": text, "version": maybe_text,
        "adminComments": maybe_text, "status": {"type": "string", "enum": ids::<Status>()}, "receivedDateTime": time,
        "errorCode": maybe_text, "deadlineDateTime": maybe_time, "isRequired": flag, "isForUsers": flag,
        "needsApproval": flag, "pendingAction": maybe_text, "taskGuid": maybe_text,
        "obstacle": {"oneOf": [obstacle(), {"type": "null"}]}, "actions": {"type": "array", "items": action},
    });
    let required: Vec<&str> = properties.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    let application = closed(properties.clone(), &required);
    closed(json!({"value": {"type": "array", "items": application}}), &["value"])
}

pub(crate) fn all() -> Vec<(&'static str, Value)> {
    let actions = DeviceAction::VARIANTS.iter().map(<&str>::from).collect::<Vec<_>>();
    let command = |name: &str| json!({"type": "string", "const": name});
    let running: Vec<u32> = SPEEDS.into_iter().filter(|speed| *speed > 0).collect();
    let text = json!({"type": "string"});
    vec![
        ("coManagementSettings", settings()),
        ("consent", closed(json!({"environment": environment()}), &["environment"])),
        (
            "triggerAction",
            closed(
                json!({"configurationManagerAction": closed(
                    json!({
                        "@odata.type": {"type": "string", "enum": [
                            "#microsoft.graph.configurationManagerAction", "microsoft.graph.configurationManagerAction",
                        ]},
                        "action": {"type": "string", "enum": actions},
                    }),
                    &["action"],
                )}),
                &["configurationManagerAction"],
            ),
        ),
        (
            "batch",
            closed(
                json!({"requests": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": BATCH_REQUESTS_MAX,
                    "items": closed(
                        json!({
                            "id": {"type": ["string", "integer"], "minLength": 1},
                            "method": {"type": "string", "enum": ["GET", "POST", "PATCH", "PUT", "DELETE"]},
                            "url": {"type": "string", "examples": ["/me", "/deviceManagement/managedDevices?$top=1"]},
                            "headers": {"type": ["object", "null"], "additionalProperties": text},
                            "body": {},
                            "dependsOn": {"type": ["array", "null"], "items": text},
                            "depends_on": {"type": ["array", "null"], "items": text},
                        }),
                        &["id", "method", "url"],
                    ),
                }}),
                &["requests"],
            ),
        ),
        (
            "batchResponse",
            json!({
                "type": "object",
                "properties": {"responses": {
                    "type": "array",
                    "items": closed(
                        json!({
                            "id": text,
                            "status": {"type": "integer"},
                            "headers": {"type": "object", "additionalProperties": text},
                            "body": {},
                        }),
                        &["id", "status"],
                    ),
                }},
                "required": ["responses"],
            }),
        ),
        (
            "clockCommand",
            json!({"oneOf": [
                closed(json!({"command": command("pause")}), &["command"]),
                closed(
                    json!({"command": command("run"), "speed": {"type": "integer", "enum": running}}),
                    &["command", "speed"],
                ),
                closed(json!({"command": command("nextEvent")}), &["command"]),
                closed(
                    json!({
                        "command": command("advance"),
                        "byMs": {"type": "integer", "minimum": 1, "maximum": 2_592_000_000_i64},
                    }),
                    &["command", "byMs"],
                ),
            ]}),
        ),
        (
            "faultSwitch",
            closed(
                json!({
                    "on": {"type": "boolean"},
                    "target": target(),
                    "parameters": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}},
                }),
                &["on"],
            ),
        ),
        ("remedy", closed(json!({"target": target()}), &[])),
        ("clientDetails", client_details()),
        (
            "deviceCollections",
            closed(
                json!({"value": {"type": "array", "items": closed(json!({"name": text, "id": text}), &["name", "id"])}}),
                &["value"],
            ),
        ),
        ("hardwareInventory", hardware_inventory()),
        ("deviceTimeline", device_timeline()),
        ("softwareUpdates", software_updates()),
        ("deviceScripts", device_scripts()),
        (
            "scriptOutput",
            closed(
                json!({"output": text, "bytes": {"type": "integer", "minimum": 0}, "isTruncated": {"type": "boolean"}}),
                &["output", "bytes", "isTruncated"],
            ),
        ),
        ("runScript", closed(json!({"script": {"type": "string", "format": "uuid"}}), &["script"])),
        ("recoveryKeys", recovery_keys()),
        ("showRecoveryKey", closed(json!({"drive": {"type": "string", "examples": ["C:"]}}), &["drive"])),
        (
            "recoveryKey",
            closed(
                json!({"drive": text, "keyId": text, "recoveryKey": text, "isRotated": {"type": "boolean"}}),
                &["drive", "keyId", "recoveryKey", "isRotated"],
            ),
        ),
        ("deviceApplications", device_applications()),
        (
            "applicationAction",
            closed(
                json!({
                    "application": {"type": "string", "format": "uuid"},
                    "action": {"type": "string", "enum": ids::<ApplicationAction>()},
                }),
                &["application", "action"],
            ),
        ),
        ("operationStarted", closed(json!({"taskGuid": {"type": "string", "format": "uuid"}}), &["taskGuid"])),
        ("installUpdate", closed(json!({"version": version()}), &["version"])),
        ("siteVersion", site_version()),
        ("cmpivotQuery", closed(json!({"query": text}), &["query"])),
        (
            "cmpivotCursor",
            closed(
                json!({
                    "query": text,
                    "cursor": {"type": "integer", "minimum": 0},
                    "isOfConsole": {"type": "boolean"},
                }),
                &["query", "cursor"],
            ),
        ),
        ("cmpivotRunStart", closed(json!({"collectionId": text, "query": text}), &["collectionId", "query"])),
        (
            "cmpivotRun",
            closed(
                json!({
                    "taskGuid": text,
                    "collectionId": text,
                    "collectionName": text,
                    "query": text,
                    "startedBy": text,
                    "startedDateTime": text,
                    "state": {"type": "string", "enum": ["running", "completed", "stopped", "timedOut"]},
                    "clientCount": {"type": "integer"},
                    "answeredCount": {"type": "integer"},
                    "failedCount": {"type": "integer"},
                    "offlineCount": {"type": "integer"},
                    "waitingCount": {"type": "integer"},
                    "elapsedMs": {"type": "integer"},
                }),
                &[
                    "taskGuid",
                    "collectionId",
                    "collectionName",
                    "query",
                    "startedBy",
                    "startedDateTime",
                    "state",
                    "clientCount",
                    "answeredCount",
                    "failedCount",
                    "offlineCount",
                    "waitingCount",
                    "elapsedMs",
                ],
            ),
        ),
        (
            "cmpivotRunResults",
            closed(
                json!({
                    "answeredCount": {"type": "integer"},
                    "columns": {"type": "array", "items": closed(json!({"name": text, "kind": text}), &["name", "kind"])},
                    "rows": {"type": "array", "items": {"type": "array", "items": {}}},
                    "totalRows": {"type": "integer"},
                    "isCut": {"type": "boolean"},
                    "chart": {"type": "string", "enum": ["barchart", "columnchart", "piechart", "timechart"]},
                }),
                &["answeredCount", "columns", "rows", "totalRows", "isCut"],
            ),
        ),
        (
            "cmpivotResult",
            closed(
                json!({
                    "deviceName": text,
                    "answeredDateTime": text,
                    "taskGuid": text,
                    "columns": {"type": "array", "items": closed(json!({"name": text, "kind": text}), &["name", "kind"])},
                    "rows": {"type": "array", "items": {"type": "array", "items": {}}},
                }),
                &["deviceName", "answeredDateTime", "taskGuid", "columns", "rows"],
            ),
        ),
        (
            "throttling",
            closed(
                json!({"throttling": {"type": "string", "enum": ["off", "documented", "demonstration"]}}),
                &["throttling"],
            ),
        ),
        (
            "reset",
            closed(
                json!({
                    "seed": {"type": ["integer", "null"], "minimum": 0},
                    "fleetSize": {"type": ["integer", "null"], "minimum": 1, "maximum": 1_000_000},
                    "start": {"type": ["string", "null"], "format": "date-time"},
                    "siteVersion": {"type": ["string", "null"], "enum": versions_or_null()},
                }),
                &[],
            ),
        ),
        // Its parts are described for authors in docs/scenarios.md.
        (
            "exercise",
            json!({
                "type": "object",
                "properties": {
                    "name": text, "difficulty": {"type": "string", "enum": ["beginner", "intermediate", "advanced"]},
                    "minutes": {"type": "integer"}, "persona": text, "scenario": {"type": "object"},
                    "prepare": {"type": "array", "items": {}}, "answers": {"type": "array", "items": text}, "cause": text,
                    "goals": {"type": "array", "items": {"type": "object"}},
                    "hints": {"type": "array", "items": {"type": "integer"}}, "solution": {"type": "array", "items": {}},
                    "hiding": {"type": "array", "items": {"type": "array", "items": {}}},
                    "sources": {"type": "array", "items": text}, "texts": {"type": "object"},
                },
                "required": [
                    "name", "difficulty", "minutes", "persona", "prepare", "answers", "cause", "goals", "hints", "solution",
                    "sources", "texts",
                ],
            }),
        ),
        ("cause", closed(json!({"answer": text}), &["answer"])),
        (
            "exerciseRun",
            json!({
                "type": "object",
                "properties": {
                    "name": text,
                    "state": {"type": "string", "enum": ["running", "solved", "givenUp"]},
                    "texts": {"type": "object"},
                    "answers": {"type": "array", "items": text},
                    "results": {"type": ["array", "null"], "items": {"type": "object"}},
                    "points": {"type": "integer", "minimum": 0, "maximum": 100},
                    "revealed": {"type": ["object", "null"]},
                },
                "required": ["name", "state", "texts", "answers", "points"],
            }),
        ),
        (
            "branch",
            closed(
                json!({
                    "at": {"type": "string", "examples": ["12", "2020-09-28T08:12:00Z"]},
                    "journalLength": {"type": "integer", "minimum": 0},
                }),
                &["at", "journalLength"],
            ),
        ),
        ("undo", closed(json!({"sequence": {"type": "integer", "minimum": 1}}), &["sequence"])),
        ("deviceFault", closed(json!({"online": {"type": "boolean"}, "sharesCertificate": {"type": "boolean"}}), &[])),
        (
            "journal",
            closed(
                json!({
                    "format": text,
                    "worldVersion": {"type": "integer"},
                    "scenario": {"type": "object"},
                    "exercise": {"type": "object"},
                    "entries": {"type": "array", "items": {"type": "object"}},
                    "nowMs": {"type": "integer"},
                    "stateHash": text,
                }),
                &["format", "worldVersion", "scenario", "entries", "nowMs", "stateHash"],
            ),
        ),
        (
            "authorizeRequest",
            json!({
                "type": "object",
                "properties": {
                    "client_id": text, "response_type": {"type": "string", "const": "code"}, "redirect_uri": text, "scope": text,
                    "code_challenge": text, "code_challenge_method": {"type": "string", "const": "S256"}, "state": text,
                    "nonce": text, "login_hint": text, "prompt": text, "response_mode": text, "lab_decision": text,
                    "lab_proof": text,
                },
                "required": ["client_id", "response_type", "redirect_uri", "scope"],
            }),
        ),
        (
            "adminConsentRequest",
            json!({
                "type": "object",
                "properties": {
                    "client_id": text, "redirect_uri": text, "scope": text, "state": text, "login_hint": text, "lab_decision": text,
                    "lab_proof": text,
                },
                "required": ["client_id", "redirect_uri"],
            }),
        ),
        (
            "deviceCodeRequest",
            json!({"type": "object", "properties": {"client_id": text, "scope": text}, "required": ["client_id", "scope"]}),
        ),
        (
            "deviceCode",
            closed(
                json!({
                    "user_code": text, "device_code": text, "verification_uri": text, "expires_in": {"type": "integer"},
                    "interval": {"type": "integer"}, "message": text,
                }),
                &["user_code", "device_code", "verification_uri", "expires_in", "interval", "message"],
            ),
        ),
        (
            "deviceDecision",
            json!({
                "type": "object",
                "properties": {"user_code": text, "login_hint": text, "lab_decision": text, "lab_page": text, "lab_proof": text},
            }),
        ),
        ("importApplication", import_application()),
        ("intuneRbac", closed(json!({"on": {"type": "boolean"}}), &["on"])),
        ("webApplication", web_application()),
        (
            "webApplications",
            closed(
                json!({
                    "tenantId": {"type": "string", "format": "uuid"}, "tenantName": text,
                    "value": {"type": "array", "items": web_application()},
                }),
                &["tenantId", "tenantName", "value"],
            ),
        ),
        (
            "newWebApplication",
            closed(
                json!({
                    "displayName": text, "appIdUri": text, "permissions": upload_permissions(),
                    "adminConsent": {"type": "boolean"}, "secretMonths": secret_months(),
                }),
                &["displayName", "appIdUri", "permissions", "adminConsent", "secretMonths"],
            ),
        ),
        ("newSecret", closed(json!({"months": secret_months()}), &["months"])),
        (
            "apiPermissions",
            closed(
                json!({"permissions": upload_permissions(), "adminConsent": {"type": "boolean"}}),
                &["permissions", "adminConsent"],
            ),
        ),
        ("registration", registration()),
        ("registrations", closed(json!({"value": {"type": "array", "items": registration()}}), &["value"])),
        (
            "permissionChange",
            closed(
                json!({
                    "permissions": {"type": "array", "items": text, "examples": [["Directory.Read.All"]]},
                    "delegated": {"type": "boolean"}, "granted": {"type": "boolean"},
                }),
                &["permissions", "delegated", "granted"],
            ),
        ),
        ("certificate", closed(json!({"certificate": text}), &["certificate"])),
        (
            "tokenRequest",
            json!({
                "type": "object",
                "properties": {
                    "grant_type": {"type": "string", "enum": [
                        GRANT_PERSONA, "client_credentials", "authorization_code", "refresh_token",
                        "urn:ietf:params:oauth:grant-type:device_code", "urn:ietf:params:oauth:grant-type:jwt-bearer",
                    ]},
                    "username": text, "client_id": text, "client_secret": text, "scope": text, "code": text,
                    "redirect_uri": text, "code_verifier": text, "refresh_token": text, "client_info": text,
                    "device_code": text, "assertion": text, "requested_token_use": text, "client_assertion": text,
                    "client_assertion_type": text,
                },
                "required": ["grant_type"],
            }),
        ),
        (
            "tokenResponse",
            closed(
                json!({
                    "token_type": {"type": "string", "const": "Bearer"},
                    "expires_in": {"type": "integer"}, "ext_expires_in": {"type": "integer"},
                    "access_token": text, "scope": text, "refresh_token": text, "id_token": text, "client_info": text,
                }),
                &["token_type", "expires_in", "access_token"],
            ),
        ),
        (
            "oauthError",
            closed(
                json!({
                    "error": text, "error_description": text, "error_codes": {"type": "array", "items": {"type": "integer"}},
                    "timestamp": {"type": "string", "format": "date-time"}, "trace_id": text, "correlation_id": text,
                    "suberror": text,
                }),
                &["error", "error_description", "error_codes", "trace_id", "correlation_id"],
            ),
        ),
        (
            "error",
            closed(
                json!({"error": {
                    "type": "object",
                    "properties": {
                        "code": text,
                        "message": text,
                        "innerError": {
                            "type": "object",
                            "properties": {
                                "date": {"type": "string", "format": "date-time"},
                                "request-id": text, "client-request-id": text,
                                "details": {"type": "object", "additionalProperties": text},
                            },
                            "required": ["date", "request-id", "client-request-id"],
                        },
                    },
                    "required": ["code", "message", "innerError"],
                }}),
                &["error"],
            ),
        ),
    ]
}
