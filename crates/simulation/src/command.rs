//! What changes a world from outside. Every command is journaled with its simulated time.

use crate::exercise::ExerciseEvent;
use crate::faults::{Fault, RemedyId, Target};
use crate::product::{Feature, Version};
use crate::tenant::permissions::Kind as PermissionKind;
use crate::tenant::web_applications::{ImportedApplication, NewWebApplication, WebApplicationChange};
use crate::throttling::Throttling;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Row of a device in the fleet. It survives every change of the device and is never reused.
pub type Row = u32;

/// Key of a persona, for example `global-admin` (`crate::tenant::personas`).
pub type PersonaKey = String;

/// Id of a device collection, for example `SMS00001`.
pub type CollectionId = String;

/// A journaled intention. Applying it either changes the world or is refused and changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// *Yes* on *Create AAD Application*.
    Consent {
        /// Who signed in.
        by: PersonaKey,
        /// Where.
        environment: AzureEnvironment,
    },
    /// The wizard's last *Next*.
    Onboard {
        /// Who signed in.
        by: PersonaKey,
        /// What the wizard chose.
        settings: CoManagementSettings,
    },
    /// *Apply* or *OK* of the Properties dialog. Clearing the upload offboards, setting it onboards again.
    ApplyProperties {
        /// Who signed in.
        by: PersonaKey,
        /// What the dialog shows now.
        settings: CoManagementSettings,
    },
    /// An action from the admin center.
    TriggerAction {
        /// Who asks.
        by: PersonaKey,
        /// On which device.
        row: Row,
        /// What.
        action: DeviceAction,
    },
    /// The lab takes a client off line (it stays so until it is brought back), or brings it back.
    SetOnline {
        /// Which device.
        row: Row,
        /// Whether it is reachable.
        online: bool,
    },
    /// The lab lets a distribution point share one certificate with its client, or gives each its own.
    SetSharedCertificate {
        /// Which device.
        row: Row,
        /// Whether it is one certificate.
        shared: bool,
    },
    /// The clock runs at this many simulated milliseconds per wall-clock millisecond; zero pauses.
    SetSpeed {
        /// 0, 1, 10, 60 or 600.
        speed: u32,
    },
    /// Switches the throttling of the tenant's services.
    SetThrottling {
        /// How strict they are.
        throttling: Throttling,
    },
    /// The clock jumps; everything due on the way happens.
    AdvanceTo {
        /// Where to.
        time: SimTime,
    },
    /// The lab breaks something, or mends it without the administrator's work.
    SwitchFault {
        /// What, on whom, and how much.
        fault: Fault,
        /// Whether it is broken from now on. Off without a target ends it on every target.
        on: bool,
    },
    /// An administrator does what cures a fault, whether it is there or not.
    PerformRemedy {
        /// Who does it.
        by: PersonaKey,
        /// What is done.
        remedy: RemedyId,
        /// The user or device; without one for all.
        target: Option<Target>,
    },
    /// An event of the exercise that the world is.
    Exercise {
        /// The event.
        event: ExerciseEvent,
    },
    /// Consent to permissions of an application for developers is given or taken away.
    SetPermissions {
        /// The user who consents; none where the lab does it.
        by: Option<PersonaKey>,
        /// Key of the application.
        application: String,
        /// For whom the application has them.
        kind: PermissionKind,
        /// Names of Microsoft Graph.
        permissions: Vec<String>,
        /// Whether they are there from now on.
        granted: bool,
    },
    /// A certificate is registered for an application for developers, or all of its certificates are removed.
    SetCertificate {
        /// Key of the application.
        application: String,
        /// DER; none removes all.
        certificate: Option<Vec<u8>>,
    },
    /// CMPivot asks one client, from the admin center.
    RunCmpivot {
        /// The caller.
        by: PersonaKey,
        /// Which client.
        row: Row,
        /// A query that can be read. The world does not look at it.
        query: String,
    },
    /// The admin center reads a page of an attached device from the site.
    ReadDevicePage {
        /// The caller.
        by: PersonaKey,
        /// Which device.
        row: Row,
        /// Which page.
        page: DevicePage,
    },
    /// *Sync* of a timeline: the client sends its events now.
    SyncTimeline {
        /// The caller.
        by: PersonaKey,
        /// Which client.
        row: Row,
    },
    /// An action on an application of a device, from the admin center.
    RequestApplicationAction {
        /// The caller.
        by: PersonaKey,
        /// Which device.
        row: Row,
        /// Which application, by its id.
        application: Uuid,
        /// What.
        action: ApplicationAction,
    },
    /// A script on a device, from the admin center.
    RunScript {
        /// The caller.
        by: PersonaKey,
        /// Which device.
        row: Row,
        /// Which script, by its GUID.
        script: Uuid,
    },
    /// *Show recovery key* of a drive.
    ShowRecoveryKey {
        /// The caller.
        by: PersonaKey,
        /// Which device.
        row: Row,
        /// For example `C:`.
        drive: String,
    },
    /// *Install Update Pack* of *Updates and Servicing*.
    UpdateSite {
        /// Who signed in.
        by: PersonaKey,
        /// Where the update leads.
        version: Version,
    },
    /// An administrator registers a web application by hand, to import it.
    RegisterWebApplication {
        /// Who signed in.
        by: PersonaKey,
        /// The registration.
        registration: NewWebApplication,
    },
    /// An administrator changes such a registration.
    ChangeWebApplication {
        /// Who signed in.
        by: PersonaKey,
        /// Its client id.
        application: Uuid,
        /// What of it.
        change: WebApplicationChange,
    },
    /// *Import* of the wizard's first page: the application of the upload is one that was registered before.
    ImportApplication {
        /// Who signed in.
        by: PersonaKey,
        /// Where.
        environment: AzureEnvironment,
        /// What was entered.
        entered: ImportedApplication,
    },
    /// *Use Intune RBAC* of the connector's page.
    SetIntuneRoles {
        /// The caller.
        by: PersonaKey,
        /// On or off.
        on: bool,
    },
    /// CMPivot asks the clients of a collection, from the console.
    RunCmpivotOnCollection {
        /// The caller.
        by: PersonaKey,
        /// Which collection.
        collection: CollectionId,
        /// A query that can be read. The world does not look at it.
        query: String,
    },
    /// *Stop* of such a run.
    StopCmpivot {
        /// The caller.
        by: PersonaKey,
        /// The command that started it.
        run: u64,
    },
}

impl Command {
    /// What the canonical bytes of its settings leave out.
    pub(crate) fn options(&self) -> Option<&UploadOptions> {
        match self {
            Self::Onboard { settings, .. } | Self::ApplyProperties { settings, .. } => settings.options.hashed(),
            _ => None,
        }
    }

    /// Whether it only reads: it leaves lines in the logs, and nothing else.
    pub fn is_reading(&self) -> bool {
        matches!(self, Self::ReadDevicePage { .. })
    }
}

/// *Azure environment* of the wizard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::IntoStaticStr)]
pub enum AzureEnvironment {
    /// Upload is supported.
    #[default]
    AzurePublicCloud,
    /// Upload needs a later version of the site (2107).
    AzureUSGovernmentCloud,
    /// Upload is not supported.
    AzureChinaCloud,
}

impl AzureEnvironment {
    /// Whether a version of the site uploads devices in this cloud.
    pub(crate) fn is_supported_by(self, version: Version) -> bool {
        match self {
            Self::AzurePublicCloud => Feature::TenantAttach.is_in(version),
            Self::AzureUSGovernmentCloud => Feature::UploadInUsGovernmentCloud.is_in(version),
            Self::AzureChinaCloud => false,
        }
    }
}

/// Which devices are uploaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UploadScope {
    /// Every client of the site.
    AllDevices,
    /// One device collection and its children.
    Collection(CollectionId),
}

/// *Automatic enrollment in Intune*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AutomaticEnrollment {
    /// No client.
    None,
    /// The members of one collection and its children.
    Pilot(CollectionId),
    /// Every eligible client.
    All,
}

/// Who manages a workload.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkloadAuthority {
    /// The site.
    #[default]
    ConfigurationManager,
    /// The members of the workload's staging collection go to Intune.
    PilotIntune,
    /// The cloud.
    Intune,
}

/// A workload of co-management, in the wizard's order.
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
    strum::EnumString,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum Workload {
    /// Compliance policies.
    CompliancePolicies,
    /// Device Configuration.
    DeviceConfiguration,
    /// Endpoint Protection, part of Device Configuration.
    EndpointProtection,
    /// Resource access policies, part of Device Configuration.
    ResourceAccessPolicies,
    /// Client apps.
    ClientApps,
    /// Office Click-to-Run apps.
    OfficeClickToRunApps,
    /// Windows Update policies.
    WindowsUpdatePolicies,
}

/// What later versions of the wizard decide beside. Where all of it is as it was before those versions, it is no part of any state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadOptions {
    /// *Enable Endpoint Analytics for devices uploaded to Microsoft Endpoint Manager*.
    pub endpoint_analytics: bool,
    /// *Enforce Configuration Manager RBAC for cloud console requests …* is cleared.
    pub site_roles_not_enforced: bool,
    /// *Enable Uploading Microsoft Defender for Endpoint data …*.
    pub defender_data: bool,
}

impl UploadOptions {
    /// For hashes: nothing where nothing was chosen.
    pub(crate) fn hashed(&self) -> Option<&Self> {
        (*self != Self::default()).then_some(self)
    }

    /// The options that are not as they were before there were any, each with what brought it.
    pub(crate) fn chosen(self) -> impl Iterator<Item = (&'static str, Feature)> {
        [
            (self.endpoint_analytics, "endpointAnalytics", Feature::EndpointAnalytics),
            (self.site_roles_not_enforced, "enforceConfigurationManagerRbac", Feature::IntuneRoles),
            (self.defender_data, "defenderData", Feature::DefenderUpload),
        ]
        .into_iter()
        .filter_map(|(is_chosen, name, feature)| is_chosen.then_some((name, feature)))
    }
}

/// Everything the wizard decides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoManagementSettings {
    /// Which cloud.
    pub environment: AzureEnvironment,
    /// *Upload to Microsoft Endpoint Manager admin center*.
    pub upload: Option<UploadScope>,
    /// *Enable automatic client enrollment for co-management*.
    pub automatic_enrollment: Option<AutomaticEnrollment>,
    /// A workload that is not named stays with the site.
    pub workloads: BTreeMap<Workload, WorkloadAuthority>,
    /// Staging collection of each workload on *Pilot Intune*.
    pub staging: BTreeMap<Workload, CollectionId>,
    /// Hashes and snapshots have it apart: settings without any keep the bytes that they had before.
    #[serde(skip)]
    pub options: UploadOptions,
}

impl CoManagementSettings {
    /// Where the slider of a workload is.
    pub fn authority(&self, workload: Workload) -> WorkloadAuthority {
        self.workloads.get(&workload).copied().unwrap_or_default()
    }
}

/// A page of an attached device whose content the admin center reads from the site when it is opened.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum DevicePage {
    /// *Client details*.
    ClientDetails,
    /// *Collections*.
    Collections,
    /// *Resource explorer*.
    ResourceExplorer,
    /// *Timeline*.
    Timeline,
    /// *Software updates*.
    SoftwareUpdates,
    /// *Applications*.
    Applications,
    /// *Scripts*.
    Scripts,
    /// *Recovery keys*.
    RecoveryKeys,
}

impl ApplicationAction {
    /// Name of its operation, for example `installApplication`.
    pub fn operation_name(self) -> &'static str {
        match self {
            Self::Install => "installApplication",
            Self::Reinstall => "reinstallApplication",
            Self::Reevaluate => "reevaluateApplication",
            Self::Uninstall => "uninstallApplication",
            Self::Repair => "repairApplication",
        }
    }
}

/// An action of the page *Applications*.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum ApplicationAction {
    /// *Install*
    Install,
    /// *Reinstall*, earlier *Retry installation*.
    Reinstall,
    /// *Re-evaluate*
    Reevaluate,
    /// *Uninstall*
    Uninstall,
    /// *Repair*
    Repair,
}

impl DevicePage {
    /// What a version has, or has not.
    pub const fn feature(self) -> Feature {
        match self {
            Self::ClientDetails => Feature::ClientDetails,
            Self::Collections => Feature::Collections,
            Self::ResourceExplorer => Feature::ResourceExplorer,
            Self::Timeline => Feature::Timeline,
            Self::SoftwareUpdates => Feature::SoftwareUpdates,
            Self::Applications => Feature::Applications,
            Self::Scripts => Feature::Scripts,
            Self::RecoveryKeys => Feature::RecoveryKeys,
        }
    }
}

/// A device action of the admin center.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum DeviceAction {
    /// *Sync Machine Policy*.
    RefreshMachinePolicy,
    /// *Sync User Policy*.
    RefreshUserPolicy,
    /// *App Evaluation Cycle*.
    AppEvaluation,
}

impl DeviceAction {
    /// The admin center's name, for example `Sync Machine Policy`.
    pub fn display_name(self) -> &'static str {
        match self {
            Self::RefreshMachinePolicy => "Sync Machine Policy",
            Self::RefreshUserPolicy => "Sync User Policy",
            Self::AppEvaluation => "App Evaluation Cycle",
        }
    }
}
