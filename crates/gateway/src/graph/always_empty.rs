//! Resources of which this tenant has none: programs that read a whole tenant (IntuneCD's backup) ask for them before they go on.
//! They answer as a tenant answers that has no such objects, and are not in `$metadata`.

use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::endpoint::{Endpoint, endpoints};
use crate::error::ApiError;
use crate::identity::access::{
    APPS, CONFIGURATION, POLICIES, PURCHASES, ROLE_DEFINITIONS, SCRIPTS, SERVICE_CONFIGURATION, SETTINGS,
};
use crate::json::ObjectWriter;
use crate::response::{self, GRAPH_JSON};
use crate::route::Version;

const LIST_OPTIONS: &[&str] =
    &["$top", "$skip", "$skiptoken", "$count", "$select", "$filter", "$orderby", "$search", "$expand", "$format"];

/// What only beta has, below the version.
const BETA_ONLY: [&str; 18] = [
    "deviceManagement/androidManagedStoreAccountEnterpriseSettings",
    "deviceManagement/assignmentFilters",
    "deviceManagement/compliancePolicies",
    "deviceManagement/configurationPolicies",
    "deviceManagement/depOnboardingSettings",
    "deviceManagement/deviceComplianceScripts",
    "deviceManagement/deviceCustomAttributeShellScripts",
    "deviceManagement/deviceHealthScripts",
    "deviceManagement/deviceManagementScripts",
    "deviceManagement/deviceShellScripts",
    "deviceManagement/groupPolicyConfigurations",
    "deviceManagement/intents",
    "deviceManagement/reusablePolicySettings",
    "deviceManagement/templates",
    "deviceManagement/windowsAutopilotDeploymentProfiles",
    "deviceManagement/windowsDriverUpdateProfiles",
    "deviceManagement/windowsFeatureUpdateProfiles",
    "deviceManagement/windowsQualityUpdateProfiles",
];

/// The table.
pub const ENDPOINTS: &[Endpoint] = endpoints! {
    below "graph/{version}/";
    "deviceAppManagement/managedAppPolicies": GET ListNone APPS Response(|_, call| list(call));
    "deviceAppManagement/mobileAppConfigurations": GET ListNone APPS Response(|_, call| list(call));
    "deviceAppManagement/mobileApps": GET ListNone APPS Response(|_, call| list(call));
    "deviceAppManagement/vppTokens": GET ListNone PURCHASES Response(|_, call| list(call));
    "deviceManagement/androidManagedStoreAccountEnterpriseSettings":
        GET GetManagedGooglePlay CONFIGURATION Response(|_, call| managed_google_play(call));
    "deviceManagement/applePushNotificationCertificate":
        GET GetPushCertificate SERVICE_CONFIGURATION Response(|_, call| push_certificate(call));
    "deviceManagement/assignmentFilters": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/complianceManagementPartners": GET ListNone SERVICE_CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/compliancePolicies": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/configurationPolicies": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/depOnboardingSettings": GET ListNone SERVICE_CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/deviceCompliancePolicies": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/deviceComplianceScripts": GET ListNone SCRIPTS Response(|_, call| list(call));
    "deviceManagement/deviceConfigurations": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/deviceCustomAttributeShellScripts": GET ListNone SCRIPTS Response(|_, call| list(call));
    "deviceManagement/deviceEnrollmentConfigurations": GET ListNone SERVICE_CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/deviceHealthScripts": GET ListNone SCRIPTS Response(|_, call| list(call));
    "deviceManagement/deviceManagementPartners": GET ListNone SERVICE_CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/deviceManagementScripts": GET ListNone SCRIPTS Response(|_, call| list(call));
    "deviceManagement/deviceShellScripts": GET ListNone SCRIPTS Response(|_, call| list(call));
    "deviceManagement/groupPolicyConfigurations": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/intents": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/notificationMessageTemplates": GET ListNone SERVICE_CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/remoteAssistancePartners": GET ListNone SERVICE_CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/reusablePolicySettings": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/roleDefinitions": GET ListNone ROLE_DEFINITIONS Response(|_, call| list(call));
    "deviceManagement/templates": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/settings": GET GetManagementSettings SETTINGS Response(|_, call| settings(call));
    "deviceManagement/windowsAutopilotDeploymentProfiles": GET ListNone SERVICE_CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/windowsDriverUpdateProfiles": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/windowsFeatureUpdateProfiles": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "deviceManagement/windowsQualityUpdateProfiles": GET ListNone CONFIGURATION Response(|_, call| list(call));
    "identity/conditionalAccess/policies": GET ListNone POLICIES Response(|_, call| list(call));
};

/// The path of a row below the version.
fn path(template: &'static str) -> &'static str {
    template.trim_start_matches("graph/{version}/")
}

/// Whether only beta has a row, by its template.
pub fn is_beta_only(template: &str) -> bool {
    BETA_ONLY.iter().any(|path| template.ends_with(path))
}

/// Whether these segments, below the version, are the path of a row.
pub fn is_one(segments: &[&str]) -> bool {
    let is_same = |template: &'static str| {
        let mut expected = path(template).split('/');
        segments.iter().all(|segment| expected.next().is_some_and(|name| crate::names::are_same(name, segment)))
            && expected.next().is_none()
    };
    ENDPOINTS.iter().any(|endpoint| is_same(endpoint.template))
}

fn check_version(call: &Call<'_>) -> Result<(), ApiError> {
    let path = path(call.route.template);
    if call.route.version == Version::Beta || !is_beta_only(path) {
        return Ok(());
    }
    let message = format!("v1.0 of Microsoft Graph has no {path}. Use beta: GET gateway/graph/beta/{path}.");
    Err(ApiError::new(Code::BetaOnly, message))
}

/// A page without rows. Its options may name what this lab does not know: no object could show it.
fn list(call: &Call<'_>) -> Result<Response, ApiError> {
    body::none(call.body)?;
    check_version(call)?;
    let options = call.options(LIST_OPTIONS)?;
    options.check_format()?;
    options.top()?;
    let path = path(call.route.template);
    Ok(object(call, path, |answer| {
        // As the lists of Intune, which carry it whether it is asked for or not.
        if path.starts_with("device") {
            answer.value("@odata.count", &0);
        }
        answer.value("value", &[0_u8; 0]);
    }))
}

fn object(call: &Call<'_>, fragment: &str, write: impl FnOnce(&mut ObjectWriter<'_>)) -> Response {
    let mut body = Vec::with_capacity(512);
    let mut answer = ObjectWriter::open(&mut body);
    answer.text("@odata.context", &call.graph_context(fragment));
    write(&mut answer);
    answer.close();
    response::bytes(GRAPH_JSON, body)
}

/// The settings of device management with their documented defaults (resource type *deviceManagementSettings*).
fn settings(call: &Call<'_>) -> Result<Response, ApiError> {
    single(call)?;
    Ok(object(call, "deviceManagement/settings", |answer| {
        answer.value("deviceComplianceCheckinThresholdDays", &30);
        answer.value("isScheduledActionEnabled", &true);
        answer.value("secureByDefault", &false);
    }))
}

/// The binding to managed Google Play of a tenant that was never bound (*androidManagedStoreAccountEnterpriseSettings*).
fn managed_google_play(call: &Call<'_>) -> Result<Response, ApiError> {
    single(call)?;
    Ok(object(call, "deviceManagement/androidManagedStoreAccountEnterpriseSettings/$entity", |answer| {
        answer.text("id", "androidManagedStoreAccountEnterpriseSettings");
        answer.text("bindStatus", "notBound");
        answer.text("lastAppSyncStatus", "none");
        for name in ["ownerUserPrincipalName", "ownerOrganizationName"] {
            answer.text(name, "");
        }
        answer.text("enrollmentTarget", "none");
        for name in ["targetGroupIds", "companyCodes", "managedGooglePlayInitialScopeTagIds"] {
            answer.value(name, &[0_u8; 0]);
        }
        for name in ["deviceOwnerManagementEnabled", "androidDeviceOwnerFullyManagedEnrollmentEnabled"] {
            answer.value(name, &false);
        }
    }))
}

/// There is no certificate for Apple's push notifications: 404, as tenants without one answer (IntuneCD#26, IntuneDocumentation#39).
fn push_certificate(call: &Call<'_>) -> Result<Response, ApiError> {
    single(call)?;
    let message = "The tenant has no certificate for Apple's push notifications: it manages no devices of Apple.";
    Err(ApiError::new(Code::ResourceNotFound, message))
}

fn single(call: &Call<'_>) -> Result<(), ApiError> {
    body::none(call.body)?;
    check_version(call)?;
    call.options(&["$select", "$format"])?.check_format()
}
