//! Names of faults and remedies in the reader's language.

use crate::i18n::text_id;
use contract::faults::{FaultId, RemedyId};

/// Message id of a fault's name.
pub fn fault_name_id(id: FaultId) -> &'static str {
    match <&'static str>::from(id) {
        "notify-resource-not-granted" => text_id("fault-notify-resource-not-granted-name"),
        "ad-user-not-discovered" => text_id("fault-ad-user-not-discovered-name"),
        "secret-expired" => text_id("fault-secret-expired-name"),
        "service-connection-point-stopped" => text_id("fault-service-connection-point-stopped-name"),
        "management-point-down" => text_id("fault-management-point-down-name"),
        "client-offline" => text_id("fault-client-offline-name"),
        "shared-pki-certificate" => text_id("fault-shared-pki-certificate-name"),
        "throttling" => text_id("fault-throttling-name"),
        "initiate-action-not-granted" => text_id("fault-initiate-action-not-granted-name"),
        "azure-ad-user-not-discovered" => text_id("fault-azure-ad-user-not-discovered-name"),
        "cloud-only-account" => text_id("fault-cloud-only-account-name"),
        "license-missing" => text_id("fault-license-missing-name"),
        "intune-role-missing" => text_id("fault-intune-role-missing-name"),
        "device-outside-security-scope" => text_id("fault-device-outside-security-scope-name"),
        "consent-revoked" => text_id("fault-consent-revoked-name"),
        "app-registration-deleted" => text_id("fault-app-registration-deleted-name"),
        "app-id-uri-wrong" => text_id("fault-app-id-uri-wrong-name"),
        "app-permission-missing" => text_id("fault-app-permission-missing-name"),
        "secret-bound-to-old-server" => text_id("fault-secret-bound-to-old-server-name"),
        "hierarchy-onboarded-twice" => text_id("fault-hierarchy-onboarded-twice-name"),
        "government-cloud-selected" => text_id("fault-government-cloud-selected-name"),
        "service-connection-point-clock-behind" => text_id("fault-service-connection-point-clock-behind-name"),
        "sql-connection-dead" => text_id("fault-sql-connection-dead-name"),
        "service-configuration-changed" => text_id("fault-service-configuration-changed-name"),
        "service-signing-certificate-mismatch" => text_id("fault-service-signing-certificate-mismatch-name"),
        "root-certificate-missing" => text_id("fault-root-certificate-missing-name"),
        "revocation-list-blocked" => text_id("fault-revocation-list-blocked-name"),
        "aka-ms-blocked" => text_id("fault-aka-ms-blocked-name"),
        "gateway-blocked" => text_id("fault-gateway-blocked-name"),
        "us-gateway-blocked" => text_id("fault-us-gateway-blocked-name"),
        "eu-gateway-blocked" => text_id("fault-eu-gateway-blocked-name"),
        "proxy-idle-timeout" => text_id("fault-proxy-idle-timeout-name"),
        "proxy-authentication" => text_id("fault-proxy-authentication-name"),
        "notification-channel-blocked" => text_id("fault-notification-channel-blocked-name"),
        "client-unhealthy" => text_id("fault-client-unhealthy-name"),
        "collection-membership-changed" => text_id("fault-collection-membership-changed-name"),
        "administration-service-down" => text_id("fault-administration-service-down-name"),
        "provider-authentication-level" => text_id("fault-provider-authentication-level-name"),
        "administration-service-timeout" => text_id("fault-administration-service-timeout-name"),
        "user-principal-name-cloud-only" => text_id("fault-user-principal-name-cloud-only-name"),
        "gateway-latency" => text_id("fault-gateway-latency-name"),
        "gateway-random-errors" => text_id("fault-gateway-random-errors-name"),
        _ => text_id("fault-unnamed"),
    }
}

/// Message id of a remedy's name.
pub fn remedy_name_id(id: RemedyId) -> &'static str {
    match <&'static str>::from(id) {
        "assign-security-role" => text_id("remedy-assign-security-role-name"),
        "run-active-directory-user-discovery" => text_id("remedy-run-active-directory-user-discovery-name"),
        "renew-secret-key" => text_id("remedy-renew-secret-key-name"),
        "restart-service-connection-point" => text_id("remedy-restart-service-connection-point-name"),
        "start-notification-server" => text_id("remedy-start-notification-server-name"),
        "connect-client" => text_id("remedy-connect-client-name"),
        "separate-certificates" => text_id("remedy-separate-certificates-name"),
        "lift-throttling" => text_id("remedy-lift-throttling-name"),
        "assign-intune-role" => text_id("remedy-assign-intune-role-name"),
        "run-azure-ad-user-discovery" => text_id("remedy-run-azure-ad-user-discovery-name"),
        "synchronize-account" => text_id("remedy-synchronize-account-name"),
        "assign-license" => text_id("remedy-assign-license-name"),
        "extend-security-scope" => text_id("remedy-extend-security-scope-name"),
        "grant-consent" => text_id("remedy-grant-consent-name"),
        "create-application" => text_id("remedy-create-application-name"),
        "correct-app-id-uri" => text_id("remedy-correct-app-id-uri-name"),
        "grant-app-permissions" => text_id("remedy-grant-app-permissions-name"),
        "offboard-and-onboard-again" => text_id("remedy-offboard-and-onboard-again-name"),
        "select-public-cloud" => text_id("remedy-select-public-cloud-name"),
        "correct-clock" => text_id("remedy-correct-clock-name"),
        "install-update-rollup" => text_id("remedy-install-update-rollup-name"),
        "import-root-certificate" => text_id("remedy-import-root-certificate-name"),
        "open-revocation-lists" => text_id("remedy-open-revocation-lists-name"),
        "open-aka-ms" => text_id("remedy-open-aka-ms-name"),
        "open-gateway" => text_id("remedy-open-gateway-name"),
        "open-us-gateway" => text_id("remedy-open-us-gateway-name"),
        "open-eu-gateway" => text_id("remedy-open-eu-gateway-name"),
        "raise-proxy-idle-timeout" => text_id("remedy-raise-proxy-idle-timeout-name"),
        "set-system-proxy" => text_id("remedy-set-system-proxy-name"),
        "open-notification-port" => text_id("remedy-open-notification-port-name"),
        "repair-client" => text_id("remedy-repair-client-name"),
        "restore-collection-rule" => text_id("remedy-restore-collection-rule-name"),
        "start-administration-service" => text_id("remedy-start-administration-service-name"),
        "set-windows-authentication" => text_id("remedy-set-windows-authentication-name"),
        "install-hotfix" => text_id("remedy-install-hotfix-name"),
        "add-upn-suffix" => text_id("remedy-add-upn-suffix-name"),
        "end-cloud-service-fault" => text_id("remedy-end-cloud-service-fault-name"),
        _ => text_id("remedy-unnamed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn every_fault_and_every_remedy_has_a_name() {
        for id in FaultId::VARIANTS {
            assert_ne!(fault_name_id(*id), "fault-unnamed", "{id}");
        }
        for id in RemedyId::VARIANTS {
            assert_ne!(remedy_name_id(*id), "remedy-unnamed", "{id}");
        }
    }
}
