//! Where things stand under the one prefix that the service worker intercepts.
//!
//! Paths are relative (no leading slash): the app joins them to `document.baseURI`, so that hosting under a
//! sub-path is one setting; the gateway strips everything up to and including [`PREFIX`].

use crate::faults::{FaultId, RemedyId};

/// The one prefix. Nothing outside it is ever answered by the gateway, nothing inside it is a file.
pub const PREFIX: &str = "gateway/";
/// Build id, state of the gateway and who may sign in. The only call besides the token that needs no bearer.
pub const HEALTH: &str = "gateway/health";
/// Microsoft Graph, the stable version.
pub const GRAPH_V1: &str = "gateway/graph/v1.0";
/// Microsoft Graph, beta: what only beta has (device actions, delivery status).
pub const GRAPH_BETA: &str = "gateway/graph/beta";
/// The site's administration service: what the console shows.
pub const ADMIN_SERVICE: &str = "gateway/AdminService/v1.0";
/// Our own: clock, logs, scenario, journal.
pub const LAB: &str = "gateway/lab";

/// A class that a server keeps; no other host has it.
pub const CLASS: &str = "gateway/class";

/// The caller's own place in the class (`OwnPlace`); DELETE leaves it, and keeps it.
pub fn class_place() -> String {
    format!("{CLASS}/place")
}

/// Takes a place (`JoinBody`); GET is the trainer's list (`Class`).
pub fn class_places() -> String {
    format!("{CLASS}/places")
}

/// One place; the trainer's DELETE ends it.
pub fn class_place_of(id: &str) -> String {
    format!("{CLASS}/places/{id}")
}

/// Hands an exercise out (`HandOutBody`); answers `HandOutResults`.
pub fn class_exercises() -> String {
    format!("{CLASS}/exercises")
}

/// The token endpoint of `tenant` (a tenant id or a verified domain).
pub fn token(tenant: &str) -> String {
    format!("gateway/{tenant}/oauth2/v2.0/token")
}

/// A managed device, by its id, in Graph beta.
pub fn managed_device(id: &str) -> String {
    format!("{GRAPH_BETA}/deviceManagement/managedDevices/{id}")
}

/// The same with every property that the app reads of one device.
pub fn managed_device_details(id: &str) -> String {
    format!("{}?$select={}", managed_device(id), crate::graph::MANAGED_DEVICE_SELECT)
}

/// The collection of managed devices in Graph beta.
pub fn managed_devices() -> String {
    format!("{GRAPH_BETA}/deviceManagement/managedDevices")
}

/// Where an action on a managed device is asked for.
pub fn trigger_action(id: &str) -> String {
    format!("{}/triggerConfigurationManagerAction", managed_device(id))
}

/// The users of the tenant.
pub fn users() -> String {
    format!("{GRAPH_V1}/users")
}

/// One user, by id or user principal name, with every property that the app reads.
pub fn user_details(id: &str) -> String {
    format!("{GRAPH_V1}/users/{id}?$select={}", crate::graph::USER_SELECT)
}

/// The devices whose primary user somebody is.
pub fn user_devices(id: &str) -> String {
    format!("{GRAPH_V1}/users/{id}/managedDevices")
}

/// The audit log of the tenant.
pub fn audit_events() -> String {
    format!("{GRAPH_V1}/deviceManagement/auditEvents")
}

/// Many requests of Graph beta in one; the addresses inside begin below the version.
pub fn batch() -> String {
    format!("{GRAPH_BETA}/$batch")
}

/// Consents to the *Create AAD Application* prompt.
pub fn consent() -> String {
    format!("{ADMIN_SERVICE}/CoManagementSettings/Consent")
}

/// *Verify* of the import of an application (`ImportBody`).
pub fn verify_application() -> String {
    format!("{ADMIN_SERVICE}/CoManagementSettings/VerifyApplication")
}

/// The import of an application (`ImportBody`).
pub fn import_application() -> String {
    format!("{ADMIN_SERVICE}/CoManagementSettings/ImportApplication")
}

/// The co-management settings of the site (none, or `CoMgmtSettingsProd`).
pub fn co_management_settings() -> String {
    format!("{ADMIN_SERVICE}/CoManagementSettings")
}

/// One of the co-management settings objects; its PATCH is the Properties dialog.
pub fn co_management_settings_named(name: &str) -> String {
    format!("{ADMIN_SERVICE}/CoManagementSettings('{name}')")
}

/// The console's devices.
pub fn console_devices() -> String {
    format!("{ADMIN_SERVICE}/Device")
}

/// One of the console's devices.
pub fn console_device(resource_id: u32) -> String {
    format!("{ADMIN_SERVICE}/Device({resource_id})")
}

/// The console's device collections.
pub fn collections() -> String {
    format!("{ADMIN_SERVICE}/Collections")
}

/// What clients were asked for (`ClientOperationStatus`), the newest first.
pub fn client_operations() -> String {
    "gateway/AdminService/wmi/SMS_ClientOperationStatus".to_owned()
}

/// The site, its servers and roles.
pub fn site() -> String {
    format!("{ADMIN_SERVICE}/Site")
}

/// State of the lab: clock, next due events, revisions of what may have changed.
pub fn lab_status() -> String {
    format!("{LAB}/status")
}

/// Moves the clock (`ClockCommand`); answers with the `LabStatus` that came of it.
pub fn lab_clock() -> String {
    format!("{LAB}/clock")
}

/// The log files (`LogFiles`).
pub fn lab_logs() -> String {
    format!("{LAB}/logs")
}

/// Lines of one log file (`LogLines`; query options in `crate::logs`). `file` is the file's id as the list of files gives it.
pub fn lab_log(file: &str) -> String {
    format!("{LAB}/logs/{file}")
}

/// One log file as CMTrace opens it.
pub fn lab_log_download(file: &str) -> String {
    format!("{LAB}/logs/{file}/download")
}

/// One action, with every line of the logs that belongs to it (`ActionTrail`).
pub fn lab_action_trail(task_guid: &str) -> String {
    format!("{LAB}/actions/{task_guid}")
}

/// The uploads of the site (`Uploads`), newest first.
pub fn lab_uploads() -> String {
    format!("{LAB}/uploads")
}

/// One upload, with every line of the logs that belongs to it (`UploadTrail`), by the id that the list gives.
pub fn lab_upload_trail(upload: &str) -> String {
    format!("{LAB}/uploads/{upload}")
}

/// Counts of devices, actions and uploads for pictures (`Overview`).
pub fn lab_overview() -> String {
    format!("{LAB}/overview")
}

/// Counts for the console's co-management dashboard (`CoManagementDashboard`).
pub fn lab_co_management() -> String {
    format!("{LAB}/co-management")
}

/// What was asked of devices (`RemoteActionAudits`), in Graph beta.
pub fn remote_action_audits() -> String {
    format!("{GRAPH_BETA}/deviceManagement/remoteActionAudits")
}

/// The state of the connector that the admin center shows under *Connectors and tokens*.
pub fn lab_connector() -> String {
    format!("{LAB}/connector")
}

/// *Use Intune RBAC* (`IntuneRbacBody`); the answer is the connector.
pub fn lab_intune_rbac() -> String {
    format!("{}/intune-rbac", lab_connector())
}

/// Applications that an administrator registered by hand (`RegistrationList`); POST (`NewRegistration`) adds one.
pub fn lab_registrations() -> String {
    format!("{LAB}/registrations")
}

/// A new client secret (`NewSecret`) of one of them.
pub fn lab_registration_secret(client_id: &str) -> String {
    format!("{}/{client_id}/secret", lab_registrations())
}

/// *API permissions* (`RegistrationPermissions`) of one of them.
pub fn lab_registration_permissions(client_id: &str) -> String {
    format!("{}/{client_id}/permissions", lab_registrations())
}

/// Whether callers are turned away that ask too much (`ThrottlingLimits`); POST (`ThrottlingBody`) answers with the `LabStatus`.
pub fn lab_throttling() -> String {
    format!("{LAB}/throttling")
}

/// The faults (`FaultList`); DELETE ends them all.
pub fn lab_faults() -> String {
    format!("{LAB}/faults")
}

/// One fault; PUT (`FaultSwitch`) switches it and answers with it (`Fault`).
pub fn lab_fault(id: FaultId) -> String {
    format!("{LAB}/faults/{id}")
}

/// The applications for developers (`ApplicationList`).
pub fn lab_applications() -> String {
    format!("{LAB}/applications")
}

/// Where permissions of an application are granted and revoked; POST (`PermissionChange`) answers with the `Application`.
pub fn lab_application_permissions(client_id: &str) -> String {
    format!("{LAB}/applications/{client_id}/permissions")
}

/// What an administrator can do (`RemedyList`).
pub fn lab_remedies() -> String {
    format!("{LAB}/remedies")
}

/// What a CMPivot query can be made of (`CmpivotLanguage`).
pub fn lab_cmpivot() -> String {
    format!("{LAB}/cmpivot")
}

/// Where a managed device is asked by CMPivot; POST (`CmpivotQuery`) answers `CmpivotResult`.
pub fn lab_cmpivot_device(id: &str) -> String {
    format!("{LAB}/cmpivot/{id}")
}

/// Proposals while a query is written; POST (`CmpivotCursor`) answers `CmpivotCompletions`.
pub fn lab_cmpivot_completions() -> String {
    format!("{LAB}/cmpivot/completions")
}

/// Where a collection is asked by CMPivot; POST (`CmpivotRunStart`) answers `CmpivotRun`.
pub fn lab_cmpivot_runs() -> String {
    format!("{LAB}/cmpivot-runs")
}

/// How such a run stands (`CmpivotRun`), by its task.
pub fn lab_cmpivot_run(task_guid: &str) -> String {
    format!("{LAB}/cmpivot-runs/{task_guid}")
}

/// What its clients have answered so far (`CmpivotRunResults`).
pub fn lab_cmpivot_run_results(task_guid: &str) -> String {
    format!("{LAB}/cmpivot-runs/{task_guid}/results")
}

/// *Stop* of it; POST.
pub fn lab_cmpivot_run_stop(task_guid: &str) -> String {
    format!("{LAB}/cmpivot-runs/{task_guid}/stop")
}

/// *Client details* of a managed device (`ClientDetails`).
pub fn lab_client_details(id: &str) -> String {
    format!("{}/client-details", lab_managed_device(id))
}

/// *Collections* of a managed device (`DeviceCollections`).
pub fn lab_device_collections(id: &str) -> String {
    format!("{}/collections", lab_managed_device(id))
}

/// *Resource explorer* of a managed device (`HardwareInventory`); `until` names an earlier inventory.
pub fn lab_resource_explorer(id: &str) -> String {
    format!("{}/resource-explorer", lab_managed_device(id))
}

/// *Timeline* of a managed device (`DeviceTimeline`).
pub fn lab_device_timeline(id: &str) -> String {
    format!("{}/timeline", lab_managed_device(id))
}

/// *Sync* of that timeline; POST without a body.
pub fn lab_device_timeline_sync(id: &str) -> String {
    format!("{}/sync", lab_device_timeline(id))
}

/// *Software updates* of a managed device (`SoftwareUpdates`).
pub fn lab_software_updates(id: &str) -> String {
    format!("{}/software-updates", lab_managed_device(id))
}

/// *Applications* of a managed device (`DeviceApplications`).
pub fn lab_device_applications(id: &str) -> String {
    format!("{}/applications", lab_managed_device(id))
}

/// Where an action on one of them is asked for; POST (`ApplicationActionBody`) answers `OperationStarted`.
pub fn lab_application_actions(id: &str) -> String {
    format!("{}/actions", lab_device_applications(id))
}

/// *Scripts* of a managed device (`DeviceScripts`).
pub fn lab_device_scripts(id: &str) -> String {
    format!("{}/scripts", lab_managed_device(id))
}

/// What the last run of a script on a managed device wrote (`ScriptOutput`).
pub fn lab_script_output(id: &str, script: &str) -> String {
    format!("{}/output?{}={script}", lab_device_scripts(id), crate::device_scripts::QUERY_SCRIPT)
}

/// Where a script is run; POST (`RunScriptBody`) answers `OperationStarted`.
pub fn lab_script_runs(id: &str) -> String {
    format!("{}/runs", lab_device_scripts(id))
}

/// *Recovery keys* of a managed device (`RecoveryKeys`).
pub fn lab_recovery_keys(id: &str) -> String {
    format!("{}/recovery-keys", lab_managed_device(id))
}

/// *Show recovery key*; POST (`ShowRecoveryKeyBody`) answers `RecoveryKey`.
pub fn lab_recovery_key_shown(id: &str) -> String {
    format!("{}/show", lab_recovery_keys(id))
}

/// What the admin center reads of an attached device from the site when a page of it is opened.
fn lab_managed_device(id: &str) -> String {
    format!("{LAB}/managed-devices/{id}")
}

/// One remedy; POST (`RemedyBody`) performs it (`RemedyPerformed`).
pub fn lab_remedy(id: RemedyId) -> String {
    format!("{LAB}/remedies/{id}")
}

/// Starts an exercise (`Exercise`); answers with the `LabStatus` of its world.
pub fn lab_exercises() -> String {
    format!("{LAB}/exercises")
}

/// The exercise that the world is (`ExerciseRun`).
pub fn lab_exercise() -> String {
    format!("{LAB}/exercises/current")
}

/// Takes the next hint; answers with the `ExerciseRun`, as do the next three.
pub fn lab_exercise_hint() -> String {
    format!("{LAB}/exercises/current/hint")
}

/// States a cause (`CauseBody`).
pub fn lab_exercise_cause() -> String {
    format!("{LAB}/exercises/current/cause")
}

/// Checks whether the world works now.
pub fn lab_exercise_check() -> String {
    format!("{LAB}/exercises/current/check")
}

/// Gives the exercise up.
pub fn lab_exercise_give_up() -> String {
    format!("{LAB}/exercises/current/give-up")
}

/// Who may do what (`Rights`), for the device in `device` or for any.
pub fn lab_rights(device: Option<&str>) -> String {
    let query = device.map(|id| format!("?{}={id}", crate::lab::QUERY_DEVICE)).unwrap_or_default();
    format!("{LAB}/rights{query}")
}

/// The version of the site (`SiteVersion`); takes `InstallUpdate`.
pub fn lab_site_version() -> String {
    format!("{LAB}/site-version")
}

/// The commands of the journal (`Timeline`; from the sequence in `from`, at most `$top`).
pub fn lab_timeline() -> String {
    format!("{LAB}/timeline")
}

/// Lets the world go on from a moment of its past (`BranchBody`); answers with its `LabStatus`.
pub fn lab_branch() -> String {
    format!("{LAB}/branch")
}

/// Takes the last command back (`UndoBody`); answers with the `LabStatus` before it.
pub fn lab_undo() -> String {
    format!("{LAB}/undo")
}

/// The scenario that this world started from.
pub fn lab_scenario() -> String {
    format!("{LAB}/scenario")
}

/// Starts a new world (`ResetBody`); answers with its `LabStatus`.
pub fn lab_reset() -> String {
    format!("{LAB}/reset")
}

/// Exports (GET) or imports (POST) the journal (`JournalFile`); an import answers with the `LabStatus` of the world that it gave.
pub fn lab_journal() -> String {
    format!("{LAB}/journal")
}

/// What the lab may do to one device: take it off line, share its certificate.
pub fn lab_device(resource_id: u32) -> String {
    format!("{LAB}/devices/{resource_id}")
}
