//! What the co-management wizard and the Properties dialog send.

use crate::tagged::{absent, present};
use crate::unique_map;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Name of the one settings object that a site has.
pub const SETTINGS_NAME: &str = "CoMgmtSettingsProd";

/// `AzureEnvironment` of the wizard, under its wire name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AzureEnvironment {
    /// The only one that upload supports in this version.
    #[default]
    AzurePublicCloud,
    /// Selectable; upload is refused.
    AzureUSGovernmentCloud,
    /// Selectable; upload is refused.
    AzureChinaCloud,
}

/// Which devices are uploaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind", try_from = "KindFields<ScopeKind>")]
pub enum UploadScope {
    /// All my devices managed by Microsoft Endpoint Configuration Manager (recommended).
    AllDevices,
    /// A collection I select: exactly one device collection, its children included.
    Collection {
        /// For example `PS100014`.
        #[serde(rename = "collectionId")]
        collection_id: String,
    },
}

/// *Automatic enrollment in Intune*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind", try_from = "KindFields<EnrollmentKind>")]
pub enum AutomaticEnrollment {
    /// No device.
    None,
    /// The members of one collection.
    Pilot {
        /// *Intune Auto Enrollment* collection.
        #[serde(rename = "collectionId")]
        collection_id: String,
    },
    /// Every eligible client.
    All,
}

/// Who manages a workload: the three stops of the slider.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WorkloadAuthority {
    /// *Configuration Manager*.
    #[default]
    ConfigurationManager,
    /// *Pilot Intune*: the staging collection of the workload decides.
    PilotIntune,
    /// *Intune*.
    Intune,
}

/// The workloads of the wizard, in its order; wire names.
pub const WORKLOADS: [&str; 7] = [
    "compliancePolicies",
    "deviceConfiguration",
    "endpointProtection",
    "resourceAccessPolicies",
    "clientApps",
    "officeClickToRunApps",
    "windowsUpdatePolicies",
];

/// Everything the wizard decides; POSTed once at the end, PATCHed by Properties.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CoManagementSettings {
    /// *Azure environment*.
    pub environment: AzureEnvironment,
    /// *Upload to Microsoft Endpoint Manager admin center*: absent is off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upload: Option<UploadScope>,
    /// *Enable automatic client enrollment for co-management*: absent is off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub automatic_enrollment: Option<AutomaticEnrollment>,
    /// By workload; a workload that is not named stays with Configuration Manager.
    #[serde(default, deserialize_with = "unique_map::deserialize")]
    pub workloads: BTreeMap<String, WorkloadAuthority>,
    /// *Configure roll out collections*: by workload on *Pilot Intune*, the collection id.
    #[serde(default, deserialize_with = "unique_map::deserialize")]
    pub staging: BTreeMap<String, String>,
    /// *Enable Endpoint Analytics for devices uploaded to Microsoft Endpoint Manager* (from 2006 on): absent is off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint_analytics: Option<bool>,
    /// *Enforce Configuration Manager RBAC for cloud console requests …* (from 2207 on): absent is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enforce_configuration_manager_rbac: Option<bool>,
    /// *Enable Uploading Microsoft Defender for Endpoint data …* (from 2303 on): absent is off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defender_data: Option<bool>,
}

/// Body of the consent call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConsentBody {
    /// *Azure environment* that the person signed in to.
    pub environment: AzureEnvironment,
}

/// Body of `VerifyApplication` and `ImportApplication`: the dialog *Import apps*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportBody {
    /// *Azure environment* that the person signed in to.
    pub environment: AzureEnvironment,
    /// *Azure AD tenant name*.
    pub tenant_name: String,
    /// *Azure AD tenant ID*.
    pub tenant_id: String,
    /// *Application name*.
    pub application_name: String,
    /// *Client ID*.
    pub client_id: String,
    /// *Secret key*.
    pub secret_key: String,
    /// *Secret key expiry*, RFC 3339: a date, or a date and a time.
    pub secret_key_expiry: String,
    /// *App ID URI*.
    pub app_id_uri: String,
}

/// The settings object as the console lists it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CoManagementObject {
    /// `CoMgmtSettingsProd`.
    pub name: String,
    /// What was chosen.
    pub settings: CoManagementSettings,
    /// Whether the tenant knows the site and devices are being uploaded.
    pub upload_active: bool,
    /// UPN of who onboarded last.
    pub onboarded_by: Option<String>,
    /// Simulated time, RFC 3339.
    pub onboarded_date_time: Option<String>,
    /// Simulated time of the next run of the upload worker, RFC 3339.
    pub next_upload_date_time: Option<String>,
    /// How many devices enrolled into co-management so far.
    pub enrolled_device_count: u32,
}

/// A scope or an enrollment as it is read: see the fields of a clock command in [`crate::lab`] for why.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct KindFields<Kind> {
    kind: Kind,
    collection_id: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum ScopeKind {
    AllDevices,
    Collection,
}

impl TryFrom<KindFields<ScopeKind>> for UploadScope {
    type Error = String;

    fn try_from(fields: KindFields<ScopeKind>) -> Result<Self, Self::Error> {
        match fields.kind {
            ScopeKind::AllDevices => absent("collectionId", fields.collection_id).map(|()| Self::AllDevices),
            ScopeKind::Collection => {
                present("collectionId", fields.collection_id).map(|collection_id| Self::Collection { collection_id })
            }
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum EnrollmentKind {
    None,
    Pilot,
    All,
}

impl TryFrom<KindFields<EnrollmentKind>> for AutomaticEnrollment {
    type Error = String;

    fn try_from(fields: KindFields<EnrollmentKind>) -> Result<Self, Self::Error> {
        match fields.kind {
            EnrollmentKind::None => absent("collectionId", fields.collection_id).map(|()| Self::None),
            EnrollmentKind::Pilot => {
                present("collectionId", fields.collection_id).map(|collection_id| Self::Pilot { collection_id })
            }
            EnrollmentKind::All => absent("collectionId", fields.collection_id).map(|()| Self::All),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_comes_back_with_what_it_needs() {
        let collection_id = "SMS00001".to_owned();
        let scopes = [UploadScope::AllDevices, UploadScope::Collection { collection_id: collection_id.clone() }];
        for scope in scopes {
            let json = serde_json::to_string(&scope).expect("JSON");
            assert_eq!(serde_json::from_str::<UploadScope>(&json).expect("a scope"), scope, "{json}");
        }
        for enrollment in
            [AutomaticEnrollment::None, AutomaticEnrollment::Pilot { collection_id }, AutomaticEnrollment::All]
        {
            let json = serde_json::to_string(&enrollment).expect("JSON");
            assert_eq!(serde_json::from_str::<AutomaticEnrollment>(&json).expect("an enrollment"), enrollment);
        }
        for json in [
            r#"{"kind":"collection"}"#,
            r#"{"collectionId":"SMS00001"}"#,
            r#"{"kind":"fancy"}"#,
            r#"{"kind":"allDevices","collectionId":"SMS00001"}"#,
        ] {
            assert!(serde_json::from_str::<UploadScope>(json).is_err(), "{json}");
        }
        assert!(serde_json::from_str::<AutomaticEnrollment>(r#"{"kind":"pilot"}"#).is_err());
    }
}
