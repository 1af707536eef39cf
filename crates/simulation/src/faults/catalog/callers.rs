//! Faults of the people: their rights, their accounts, and how the site knows them.

use super::{ADMIN_SERVICE, Area, BASE, Entry, NOTIFICATION, Place, TargetKind, documented};
use crate::faults::{FaultId, RemedyId};

const CALLER: Entry = Entry {
    area: Area::Caller,
    target: TargetKind::User,
    component: "CMGatewayNotificationWorker",
    places: &[Place::ActionResult, Place::Log],
    log: documented(NOTIFICATION, "Unauthorized to perform client action. TemplateID: "),
    ..BASE
};

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: FaultId::NotifyResourceNotGranted,
        symptom: "Actions of the account fail, and the device does nothing.",
        error: Some("NotifyResourceNotGranted"),
        cause: "The account's security role in the site lacks Collection > Notify Resource.",
        remedy: RemedyId::AssignSecurityRole,
        source: "F1: Troubleshooting tenant attach and device actions",
        ..CALLER
    },
    Entry {
        id: FaultId::AdUserNotDiscovered,
        symptom: "Actions of the account fail: make sure that the user is discovered by both discovery methods.",
        error: Some("NotDiscoveredByActiveDirectory"),
        cause: "Active Directory user discovery has not found the account.",
        remedy: RemedyId::RunActiveDirectoryUserDiscovery,
        source: "F3: Troubleshoot tenant attach, CMPivot",
        ..CALLER
    },
    Entry {
        id: FaultId::InitiateActionNotGranted,
        symptom: "The admin center refuses every action of the account.",
        cause: "The account's Intune role lacks Remote tasks > Initiate Configuration Manager action.",
        remedy: RemedyId::AssignIntuneRole,
        source: "F1, the cloud's half: Tenant attach prerequisites",
        error: Some("InitiateActionNotGranted"),
        component: "Microsoft Intune",
        places: &[Place::Refusal],
        log: None,
        status: Some(403),
        ..CALLER
    },
    Entry {
        id: FaultId::AzureAdUserNotDiscovered,
        symptom: "Actions of the account fail: make sure that the user is discovered by both discovery methods.",
        cause: "Azure AD user discovery has not found the account.",
        remedy: RemedyId::RunAzureAdUserDiscovery,
        source: "F3: Troubleshoot tenant attach, CMPivot",
        error: Some("NotDiscoveredByAzureActiveDirectory"),
        ..CALLER
    },
    Entry {
        id: FaultId::CloudOnlyAccount,
        symptom: "Actions of the account fail, though its roles are right.",
        cause: "The account exists in the cloud only, so the site cannot match it with a user of its own.",
        remedy: RemedyId::SynchronizeAccount,
        source: "F4, F5: Intune role-based access control for tenant-attached clients",
        error: Some("CloudOnlyUser"),
        ..CALLER
    },
    Entry {
        id: FaultId::LicenseMissing,
        symptom: "The admin center answers the account with an unanticipated error.",
        cause: "The account has no Intune license.",
        remedy: RemedyId::AssignLicense,
        source: "Own, after: Tenant attach prerequisites",
        error: Some("LicenseMissing"),
        component: "Microsoft Intune",
        places: &[Place::Refusal],
        log: None,
        status: Some(403),
        ..CALLER
    },
    Entry {
        id: FaultId::IntuneRoleMissing,
        symptom: "You don't have access to view this information. Make sure that a proper user role is assigned from Intune.",
        cause: "The account has no role in Intune, or it has not reached every service yet.",
        remedy: RemedyId::AssignIntuneRole,
        source: "F2: Troubleshoot tenant attach, client details",
        error: Some("IntuneRoleNotAssigned"),
        component: "Microsoft Intune",
        places: &[Place::Refusal],
        log: None,
        status: Some(403),
        ..CALLER
    },
    Entry {
        id: FaultId::DeviceOutsideSecurityScope,
        symptom: "The device can't be found, or the account doesn't have permission to access it.",
        cause: "The account's security scope in the site does not hold a collection of the device.",
        remedy: RemedyId::ExtendSecurityScope,
        source: "F6: Troubleshoot tenant attach, client details",
        error: Some("DeviceOutsideSecurityScope"),
        ..CALLER
    },
    Entry {
        id: FaultId::UserPrincipalNameCloudOnly,
        symptom: "The console's lists fail for the account: unexpected error occurred (500).",
        cause: "The user principal name that discovery found exists in the cloud only, for example under onmicrosoft.com.",
        remedy: RemedyId::AddUpnSuffix,
        source: "F8: Troubleshoot tenant attach, applications",
        error: Some("AdministrationServiceFailed"),
        component: "SMS_REST_PROVIDER",
        places: &[Place::Console, Place::Log],
        status: Some(500),
        log: documented(ADMIN_SERVICE, "System.Security.SecurityException"),
        ..CALLER
    },
];
