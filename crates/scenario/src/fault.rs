//! Faults as data: which one, on whom or what, and how much. A switch on the wire, a scenario's file and a stored world have
//! them in this one shape. What a fault does is the simulation's to say.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A fault of the catalogue. The name in kebab-case is its stable id, in addresses, files and texts.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::Display,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum FaultId {
    /// The caller's site role lacks *Collection > Notify Resource*.
    NotifyResourceNotGranted,
    /// Active Directory user discovery has not found the caller.
    AdUserNotDiscovered,
    /// The secret of the upload's application has expired.
    SecretExpired,
    /// SMS_EXECUTIVE does not run on the service connection point.
    ServiceConnectionPointStopped,
    /// SMS_NOTIFICATION_SERVER does not run on the management point.
    ManagementPointDown,
    /// The client has no connection.
    ClientOffline,
    /// A distribution point's role and its client share one certificate.
    SharedPkiCertificate,
    /// Intune's device services turn away who asks too much.
    Throttling,
}

/// What an administrator can do about a fault. The name in kebab-case is its stable id.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::Display,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum RemedyId {
    /// Console: gives an administrative user a security role.
    AssignSecurityRole,
    /// Console: runs Active Directory user discovery.
    RunActiveDirectoryUserDiscovery,
    /// Console: renews the secret key of the upload's application.
    RenewSecretKey,
    /// The service connection point: starts or restarts SMS_EXECUTIVE.
    RestartServiceConnectionPoint,
    /// The management point: starts SMS_NOTIFICATION_SERVER.
    StartNotificationServer,
    /// The client: connects it to its network.
    ConnectClient,
    /// A distribution point: gives role and client a certificate each.
    SeparateCertificates,
    /// The lab: lifts the limits of the device services.
    LiftThrottling,
}

/// On whom or what a fault is, and a remedy is performed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Target {
    /// A persona, by key.
    User(String),
    /// A device of the site, by resource id.
    Device(u32),
}

/// A fault with what it is on, and its parameters; one that is left out has the catalogue's value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    /// Which.
    pub id: FaultId,
    /// On whom or what; without it, on everybody, where the fault allows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// How much, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, u32>,
}

impl Fault {
    /// A fault on everybody, as the catalogue has it.
    pub fn new(id: FaultId) -> Self {
        Self { id, target: None, parameters: BTreeMap::new() }
    }

    /// The same on one user or device.
    #[must_use]
    pub fn on(self, target: Target) -> Self {
        Self { target: Some(target), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray as _;

    #[test]
    fn an_id_is_spelled_alike_everywhere() {
        for id in FaultId::VARIANTS {
            let text = id.to_string();
            assert_eq!(serde_json::to_string(id).expect("JSON"), format!("\"{text}\""));
            assert_eq!(text.parse(), Ok(*id));
        }
        for id in RemedyId::VARIANTS {
            let text = id.to_string();
            assert_eq!(serde_json::to_string(id).expect("JSON"), format!("\"{text}\""));
            assert_eq!(text.parse(), Ok(*id));
        }
    }

    #[test]
    fn what_is_left_out_is_not_written() {
        let plain = Fault::new(FaultId::SecretExpired);
        assert_eq!(serde_json::to_string(&plain).expect("JSON"), r#"{"id":"secret-expired"}"#);
        let targeted = Fault::new(FaultId::AdUserNotDiscovered).on(Target::User("helpdesk".to_owned()));
        let text = r#"{"id":"ad-user-not-discovered","target":{"user":"helpdesk"}}"#;
        assert_eq!(serde_json::to_string(&targeted).expect("JSON"), text);
        assert_eq!(serde_json::from_str::<Fault>(text).expect("a fault"), targeted);
        assert!(serde_json::from_str::<Fault>(r#"{"id":"secret-expired","where":1}"#).is_err());
    }
}
