//! The lab's own paths, whose names have one spelling.

use crate::endpoint::{Endpoint, endpoints};
use crate::identity::access::{LAB, OPEN};
use crate::lab::{
    applications, clock, cmpivot, cmpivot_runs, connector, device_fault, device_pages, exercises, faults, health,
    journal, logs, overview, registrations, rights, scenario, site_version, status, throttling, time_travel, uploads,
};

/// The table. A literal segment stands before a `{value}` that would match it too.
pub const ENDPOINTS: &[Endpoint] = endpoints! {
    "lab/status": GET LabStatus LAB Response(status::get);
    "lab/clock":
        POST MoveClock LAB Response(|context, call| clock::post(context.world, call).map(|()| status::answer(context.world, context.generation)));
    "lab/logs": GET ListLogs LAB Response(|context, call| logs::list(context.world, call));
    "lab/logs/{file}": GET ReadLog LAB Response(|context, call| logs::read(context.world, call));
    "lab/logs/{file}/download": GET DownloadLog LAB Response(|context, call| logs::download(context.world, call));
    "lab/actions/{taskGuid}": GET ActionTrail LAB Response(|context, call| logs::trail(context.world, call));
    "lab/uploads": GET ListUploads LAB Response(|context, call| uploads::list(context.world, call));
    "lab/uploads/{upload}": GET UploadTrail LAB Response(|context, call| uploads::trail(context.world, call));
    "lab/overview": GET GetOverview LAB Response(|context, call| overview::get(context.world, call));
    "lab/co-management": GET GetCoManagement LAB Response(|context, call| overview::co_management(context.world, call));
    "lab/connector": GET GetConnector LAB Response(|context, call| connector::get(context.world, call));
    "lab/connector/intune-rbac":
        POST SetIntuneRbac LAB Response(|context, call| connector::set_intune_rbac(context.world, call));
    "lab/registrations":
        GET ListWebApplications LAB Response(|context, call| registrations::list(context.world, call)),
        POST RegisterWebApplication LAB Response(|context, call| registrations::post(context.world, call));
    "lab/registrations/{clientId}/secret":
        POST AddClientSecret LAB Response(|context, call| registrations::new_secret(context.world, call));
    "lab/registrations/{clientId}/permissions":
        POST SetApiPermissions LAB Response(|context, call| registrations::set_permissions(context.world, call));
    "lab/throttling":
        GET GetThrottling LAB Response(|context, call| throttling::get(context.world, call)),
        POST SetThrottling LAB Response(|context, call| throttling::post(context.world, call).map(|()| status::answer(context.world, context.generation)));
    "lab/faults":
        GET ListFaults LAB Response(|context, call| faults::list(context.world, call)),
        DELETE EndFaults LAB Response(|context, call| faults::end_all(context.world, call));
    "lab/faults/{id}":
        PUT SwitchFault LAB Response(|context, call| faults::switch(context.world, call)),
        POST SwitchFault LAB Response(|context, call| faults::switch(context.world, call));
    "lab/applications": GET ListRegistrations LAB Response(|context, call| applications::list(context.world, call));
    "lab/applications/{clientId}/permissions":
        POST SetPermissions LAB Response(|context, call| applications::set_permissions(context.world, call));
    "lab/applications/{clientId}/certificates":
        POST RegisterCertificate LAB Response(|context, call| applications::register(context.world, call)),
        DELETE RemoveCertificates LAB Response(|context, call| applications::remove(context.world, call));
    "lab/remedies": GET ListRemedies LAB Response(|_, call| faults::remedies(call));
    "lab/remedies/{id}": POST PerformRemedy LAB Response(|context, call| faults::perform(context.world, call));
    "lab/exercises": POST StartExercise LAB NewWorld(|_, call| exercises::start(call));
    "lab/exercises/current": GET GetExercise LAB Response(|context, call| exercises::get(context.world, call));
    "lab/exercises/current/hint": POST TakeHint LAB Response(|context, call| exercises::take_hint(context.world, call));
    "lab/exercises/current/cause": POST StateCause LAB Response(|context, call| exercises::state_cause(context.world, call));
    "lab/exercises/current/check": POST CheckWorld LAB Response(|context, call| exercises::check(context.world, call));
    "lab/exercises/current/give-up": POST GiveUp LAB Response(|context, call| exercises::give_up(context.world, call));
    "lab/rights": GET GetRights LAB Response(|context, call| rights::get(context.world, call));
    "lab/site-version":
        GET GetSiteVersion LAB Response(|context, call| site_version::get(context.world, call)),
        POST UpdateSite LAB Response(|context, call| site_version::post(context.world, call));
    "lab/timeline": GET ListCommands LAB Response(|context, call| time_travel::list(context.world, call));
    "lab/branch": POST Branch LAB Moment(time_travel::branch);
    "lab/undo": POST Undo LAB Moment(time_travel::undo);
    "lab/cmpivot": GET GetCmpivotLanguage LAB Response(|_, call| cmpivot::language(call));
    "lab/cmpivot/completions": POST CompleteCmpivotQuery LAB Response(|_, call| cmpivot::completions(call));
    "lab/cmpivot/{id}": POST RunCmpivotQuery LAB Response(|context, call| cmpivot::run(context.world, call));
    "lab/cmpivot-runs":
        POST RunCmpivotOnCollection LAB Response(|context, call| cmpivot_runs::start(context.world, call));
    "lab/cmpivot-runs/{taskGuid}": GET GetCmpivotRun LAB Response(|context, call| cmpivot_runs::get(context.world, call));
    "lab/cmpivot-runs/{taskGuid}/results":
        GET GetCmpivotRunResults LAB Response(|context, call| cmpivot_runs::results(context.world, call));
    "lab/cmpivot-runs/{taskGuid}/stop":
        POST StopCmpivotRun LAB Response(|context, call| cmpivot_runs::stop(context.world, call));
    "lab/managed-devices/{id}/client-details":
        GET GetClientDetails LAB Response(device_pages::client_details::get);
    "lab/managed-devices/{id}/collections":
        GET ListDeviceCollections LAB Response(device_pages::collections::list);
    "lab/managed-devices/{id}/resource-explorer":
        GET GetHardwareInventory LAB Response(device_pages::resource_explorer::get);
    "lab/managed-devices/{id}/timeline":
        GET GetDeviceTimeline LAB Response(device_pages::timeline::get);
    "lab/managed-devices/{id}/timeline/sync":
        POST SyncDeviceTimeline LAB Response(|context, call| device_pages::timeline::sync(context.world, call));
    "lab/managed-devices/{id}/software-updates":
        GET ListSoftwareUpdates LAB Response(device_pages::software_updates::list);
    "lab/managed-devices/{id}/applications":
        GET ListDeviceApplications LAB Response(device_pages::applications::list);
    "lab/managed-devices/{id}/applications/actions":
        POST RequestApplicationAction LAB Response(|context, call| device_pages::applications::request(context.world, call));
    "lab/managed-devices/{id}/scripts":
        GET ListDeviceScripts LAB Response(device_pages::scripts::list);
    "lab/managed-devices/{id}/scripts/output":
        GET GetScriptOutput LAB Response(device_pages::scripts::output);
    "lab/managed-devices/{id}/scripts/runs":
        POST RunScript LAB Response(|context, call| device_pages::scripts::run(context.world, call));
    "lab/managed-devices/{id}/recovery-keys":
        GET ListRecoveryKeys LAB Response(device_pages::recovery_keys::list);
    "lab/managed-devices/{id}/recovery-keys/show":
        POST ShowRecoveryKey LAB Response(|context, call| device_pages::recovery_keys::show(context.world, call));
    "lab/scenario": GET GetScenario LAB Response(|context, call| scenario::get(context.world, call));
    "lab/journal":
        GET ExportJournal LAB Response(|context, call| journal::get(context.world, call)),
        POST ImportJournal LAB NewWorld(|_, call| journal::post(call));
    "lab/reset": POST Reset LAB NewWorld(scenario::reset);
    "lab/devices/{resourceId}":
        PATCH SetDeviceFault LAB Response(|context, call| device_fault::patch(context.world, call)),
        POST SetDeviceFault LAB Response(|context, call| device_fault::patch(context.world, call));
};

/// Who answers: the first path of the API.
pub const HEALTH: &[Endpoint] = endpoints! {
    "health": GET Health OPEN Health(health::answer);
};
