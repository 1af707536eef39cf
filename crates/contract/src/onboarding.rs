//! What the co-management wizard and the Properties dialog send.

use crate::json::{Fault, Fields, Json, Object, ReadJson, Tree, WriteJson};
use crate::text_map::TextMap;
use serde::{Deserialize, Serialize};

/// Name of the one settings object that a site has.
pub const SETTINGS_NAME: &str = "CoMgmtSettingsProd";

/// `AzureEnvironment` of the wizard, under its wire name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Json)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind", try_from = "ScopeFields")]
pub enum UploadScope {
    /// All my devices managed by Microsoft Endpoint Configuration Manager (recommended).
    #[default]
    AllDevices,
    /// A collection I select: exactly one device collection, its children included.
    Collection {
        /// For example `PS100014`.
        #[serde(rename = "collectionId")]
        collection_id: String,
    },
}

/// *Automatic enrollment in Intune*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind", try_from = "EnrollmentFields")]
pub enum AutomaticEnrollment {
    /// Nobody.
    #[default]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Json)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Json)]
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
    #[serde(default)]
    pub workloads: TextMap<WorkloadAuthority>,
    /// *Configure roll out collections*: by workload on *Pilot Intune*, the collection id.
    #[serde(default)]
    pub staging: TextMap<String>,
}

/// Body of the consent call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Json)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConsentBody {
    /// *Azure environment* that the person signed in to.
    pub environment: AzureEnvironment,
}

/// The settings object as the console lists it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Json)]
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

// An enumeration with its kind as a field is read through the fields of all kinds: serde's own way keeps a copy of
// everything first, in code that is compiled again for every field.

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum ScopeKind {
    AllDevices,
    Collection,
}

#[derive(Deserialize)]
struct ScopeFields {
    kind: ScopeKind,
    #[serde(rename = "collectionId")]
    collection_id: Option<String>,
}

const COLLECTION_MISSING: &str = "missing field `collectionId`";

impl TryFrom<ScopeFields> for UploadScope {
    type Error = &'static str;

    fn try_from(fields: ScopeFields) -> Result<Self, Self::Error> {
        Ok(match fields.kind {
            ScopeKind::AllDevices => Self::AllDevices,
            ScopeKind::Collection => {
                Self::Collection { collection_id: fields.collection_id.ok_or(COLLECTION_MISSING)? }
            }
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum EnrollmentKind {
    None,
    Pilot,
    All,
}

#[derive(Deserialize)]
struct EnrollmentFields {
    kind: EnrollmentKind,
    #[serde(rename = "collectionId")]
    collection_id: Option<String>,
}

impl TryFrom<EnrollmentFields> for AutomaticEnrollment {
    type Error = &'static str;

    fn try_from(fields: EnrollmentFields) -> Result<Self, Self::Error> {
        Ok(match fields.kind {
            EnrollmentKind::None => Self::None,
            EnrollmentKind::Pilot => Self::Pilot { collection_id: fields.collection_id.ok_or(COLLECTION_MISSING)? },
            EnrollmentKind::All => Self::All,
        })
    }
}

/// The members of an enumeration with its kind as a field.
#[derive(Default)]
struct Kinded {
    kind: Tree,
    collection_id: Option<String>,
}

impl Kinded {
    /// Which of `kinds` it is, and its collection.
    fn read(tree: Tree, kinds: &[&str]) -> Result<(usize, Option<String>), Fault> {
        let mut read = Self::default();
        let mut fields = Fields::of(tree);
        fields.has("kind", &mut read.kind);
        fields.may_have("collectionId", &mut read.collection_id);
        fields.end()?;
        Ok((read.kind.one_of(kinds)?, read.collection_id))
    }

    fn write(out: &mut String, kind: &str, collection_id: Option<&String>) {
        let mut object = Object::open(out);
        object.member("kind", &kind);
        if let Some(id) = collection_id {
            object.member("collectionId", id);
        }
        object.close();
    }
}

impl ReadJson for UploadScope {
    fn read_json(&mut self, tree: Tree) -> Result<(), Fault> {
        *self = match Kinded::read(tree, &["allDevices", "collection"])? {
            (0, _) => Self::AllDevices,
            (_, id) => Self::Collection { collection_id: id.ok_or_else(|| Fault::missing("collectionId"))? },
        };
        Ok(())
    }
}

impl WriteJson for UploadScope {
    fn write_json(&self, out: &mut String) {
        match self {
            Self::AllDevices => Kinded::write(out, "allDevices", None),
            Self::Collection { collection_id } => Kinded::write(out, "collection", Some(collection_id)),
        }
    }
}

impl ReadJson for AutomaticEnrollment {
    fn read_json(&mut self, tree: Tree) -> Result<(), Fault> {
        *self = match Kinded::read(tree, &["none", "all", "pilot"])? {
            (0, _) => Self::None,
            (1, _) => Self::All,
            (_, id) => Self::Pilot { collection_id: id.ok_or_else(|| Fault::missing("collectionId"))? },
        };
        Ok(())
    }
}

impl WriteJson for AutomaticEnrollment {
    fn write_json(&self, out: &mut String) {
        match self {
            Self::None => Kinded::write(out, "none", None),
            Self::All => Kinded::write(out, "all", None),
            Self::Pilot { collection_id } => Kinded::write(out, "pilot", Some(collection_id)),
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
        for json in [r#"{"kind":"collection"}"#, r#"{"collectionId":"SMS00001"}"#, r#"{"kind":"fancy"}"#] {
            assert!(serde_json::from_str::<UploadScope>(json).is_err(), "{json}");
        }
        assert!(serde_json::from_str::<AutomaticEnrollment>(r#"{"kind":"pilot"}"#).is_err());
    }
}
