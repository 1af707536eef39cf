//! The paths of Microsoft Graph, with the permissions that its pages list.

use crate::endpoint::{Endpoint, endpoints};
use crate::graph::{
    action, audit_events, device_management, devices, directory, metadata, overview, people, remote_action_audits,
};
use crate::identity::access::{
    ANY_TOKEN, APPLICATIONS, APPS, DEVICES_ACT, DEVICES_READ, ME, ORGANIZATION, ROLES_READ, USERS,
};

/// The documents about the service.
pub const SERVICE: &[Endpoint] = endpoints! {
    "graph/{version}": GET GraphRoot ANY_TOKEN Response(|_, call| metadata::service_document(call));
    "graph/{version}/$metadata": GET GraphMetadata ANY_TOKEN Response(|_, call| metadata::metadata(call));
    "graph/{version}/$batch": POST Batch ANY_TOKEN Batch;
};

/// The rows of a collection of devices. A literal segment stands before a `{value}` that would match it too.
macro_rules! device_collection {
    ($path:literal) => {
        endpoints! {
            below $path;
            "":
                GET ListManagedDevices DEVICES_READ Response(|context, call| devices::list(context.world, context.cursors, call));
            "/$count":
                GET CountManagedDevices DEVICES_READ Response(|context, call| devices::count(context.world, call));
            "/{id}":
                GET GetManagedDevice DEVICES_READ Response(|context, call| devices::get(context.world, call));
            "/{id}/triggerConfigurationManagerAction":
                POST TriggerAction DEVICES_ACT Response(|context, call| action::post(context.world, call));
            "/{id}/users":
                GET ListDeviceUsers DEVICES_READ Response(|context, call| devices::users(context.world, call)?.list(call));
            "/{id}/users/$count":
                GET CountDeviceUsers DEVICES_READ Response(|context, call| devices::users(context.world, call)?.count(call));
            "/{id}/deviceCategory":
                GET GetDeviceCategory DEVICES_READ Response(|context, call| devices::category(context.world, call));
            "/{id}/{property}":
                GET GetDeviceProperty DEVICES_READ Response(|context, call| devices::get_property(context.world, call));
            "/{id}/{property}/$value":
                GET GetDevicePropertyValue DEVICES_READ Response(|context, call| devices::get_property_value(context.world, call));
        }
    };
}

/// The devices of the tenant.
pub const MANAGED_DEVICES: &[Endpoint] = device_collection!("graph/{version}/deviceManagement/managedDevices");

/// Those of them that are co-managed.
pub const CO_MANAGED_DEVICES: &[Endpoint] = device_collection!("graph/{version}/deviceManagement/comanagedDevices");

/// Everything else.
pub const RESOURCES: &[Endpoint] = endpoints! {
    "graph/{version}/deviceManagement/managedDeviceOverview":
        GET ManagedDeviceOverview DEVICES_READ Response(|context, call| overview::get(context.world, call));
    "graph/{version}/deviceManagement/auditEvents":
        GET ListAuditEvents APPS Response(|context, call| audit_events::events(context.world).list(call));
    "graph/{version}/deviceManagement/auditEvents/$count":
        GET CountAuditEvents APPS Response(|context, call| audit_events::events(context.world).count(call));
    "graph/{version}/deviceManagement/auditEvents/{id}":
        GET GetAuditEvent APPS Response(|context, call| audit_events::events(context.world).get(call));
    "graph/{version}/deviceManagement/deviceCategories":
        GET ListDeviceCategories DEVICES_READ Response(|_, call| device_management::device_categories().list(call));
    "graph/{version}/deviceManagement/deviceCategories/$count":
        GET CountDeviceCategories DEVICES_READ Response(|_, call| device_management::device_categories().count(call));
    "graph/{version}/deviceManagement/roleScopeTags":
        GET ListRoleScopeTags ROLES_READ Response(|_, call| device_management::role_scope_tags(call)?.list(call));
    "graph/{version}/deviceManagement/roleScopeTags/$count":
        GET CountRoleScopeTags ROLES_READ Response(|_, call| device_management::role_scope_tags(call)?.count(call));
    "graph/{version}/deviceManagement/roleScopeTags/{id}": GET GetRoleScopeTag ROLES_READ Response(|_, call| device_management::role_scope_tag(call));
    "graph/{version}/deviceManagement/roleScopeTags/{id}/assignments":
        GET ListRoleScopeTagAssignments ROLES_READ Response(|_, call| device_management::assignments(call));
    "graph/{version}/deviceManagement/remoteActionAudits":
        GET ListRemoteActionAudits DEVICES_READ Response(|context, call| remote_action_audits::audits(context.world, call)?.list(call));
    "graph/{version}/deviceManagement/remoteActionAudits/$count":
        GET CountRemoteActionAudits DEVICES_READ Response(|context, call| remote_action_audits::audits(context.world, call)?.count(call));
    "graph/{version}/deviceManagement/remoteActionAudits/{id}":
        GET GetRemoteActionAudit DEVICES_READ Response(|context, call| remote_action_audits::audits(context.world, call)?.get(call));
    "graph/{version}/me": GET Me ME Response(|_, call| people::me(call));
    "graph/{version}/me/managedDevices": GET ListOwnDevices DEVICES_READ Response(|context, call| devices::list(context.world, context.cursors, call));
    "graph/{version}/me/managedDevices/$count": GET CountOwnDevices DEVICES_READ Response(|context, call| devices::count(context.world, call));
    "graph/{version}/users": GET ListUsers USERS Response(|context, call| people::users(context.world, call).list(call));
    "graph/{version}/users/$count": GET CountUsers USERS Response(|context, call| people::users(context.world, call).count(call));
    "graph/{version}/users/{id}": GET GetUser USERS Response(|context, call| people::users(context.world, call).get(call));
    "graph/{version}/users/{id}/managedDevices":
        GET ListUserDevices DEVICES_READ Response(|context, call| devices::list(context.world, context.cursors, call));
    "graph/{version}/users/{id}/managedDevices/$count":
        GET CountUserDevices DEVICES_READ Response(|context, call| devices::count(context.world, call));
    "graph/{version}/users/{id}/managedDevices/{device}": GET GetUserDevice DEVICES_READ Response(|context, call| devices::get(context.world, call));
    "graph/{version}/organization":
        GET ListOrganizations ORGANIZATION Response(|context, call| directory::organizations(context.world.tenant()).list(call));
    "graph/{version}/organization/{id}":
        GET GetOrganization ORGANIZATION Response(|context, call| directory::organizations(context.world.tenant()).get(call));
    "graph/{version}/applications":
        GET ListApplications APPLICATIONS Response(|context, call| directory::applications(context.world.tenant()).list(call));
    "graph/{version}/applications/$count":
        GET CountApplications APPLICATIONS Response(|context, call| directory::applications(context.world.tenant()).count(call));
    "graph/{version}/applications/{id}":
        GET GetApplication APPLICATIONS Response(|context, call| directory::applications(context.world.tenant()).get(call));
    "graph/{version}/applications(appId='{appId}')":
        GET GetApplicationByAppId APPLICATIONS Response(|context, call| directory::applications(context.world.tenant()).get_by(call, "appId"));
    "graph/{version}/servicePrincipals":
        GET ListServicePrincipals APPLICATIONS Response(|context, call| directory::service_principals(context.world.tenant()).list(call));
    "graph/{version}/servicePrincipals/$count":
        GET CountServicePrincipals APPLICATIONS Response(|context, call| directory::service_principals(context.world.tenant()).count(call));
    "graph/{version}/servicePrincipals/{id}":
        GET GetServicePrincipal APPLICATIONS Response(|context, call| directory::service_principals(context.world.tenant()).get(call));
    "graph/{version}/servicePrincipals(appId='{appId}')":
        GET GetServicePrincipalByAppId APPLICATIONS Response(|context, call| directory::service_principals(context.world.tenant()).get_by(call, "appId"));
};
