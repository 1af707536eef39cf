//! What some versions have and others do not.

use super::{Span, Version};
use strum::VariantArray as _;

/// Where a feature shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Area {
    /// Attaching the tenant, in the console.
    Onboarding,
    /// The list *All devices* of the admin center.
    AllDevices,
    /// Pages of a device, in the admin center.
    DevicePages,
    /// *Applications* of a device.
    Applications,
    /// Who may do what.
    Rights,
    /// The service connection point, and what it sends.
    Connection,
}

/// A feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Feature {
    /// Devices are uploaded to the admin center.
    TenantAttach,
    /// The upload in the Azure US Government cloud.
    UploadInUsGovernmentCloud,
    /// Co-management in Azure China.
    CoManagementInChinaCloud,
    /// The wizard takes an application that was created before.
    ImportedApplication,
    /// The wizard turns Endpoint analytics on.
    EndpointAnalytics,
    /// The wizard of *Cloud Attach* with *Use default settings*.
    DefaultSettings,
    /// Offboarding takes effect at once.
    FastOffboarding,
    /// Data of Microsoft Defender for Endpoint are uploaded too.
    DefenderUpload,
    /// *Last check-in* is one of the columns of a first visit.
    LastCheckInColumn,
    /// *Add filters* beside the search box, instead of *Filter* in the toolbar, where *Export* comes before *Columns* since.
    AddFilters,
    /// *Client details*.
    ClientDetails,
    /// *Collections*.
    Collections,
    /// *Resource explorer*.
    ResourceExplorer,
    /// *Resource explorer* shows earlier inventories.
    InventoryHistory,
    /// *Timeline*.
    Timeline,
    /// *CMPivot*.
    Cmpivot,
    /// *Scripts*.
    Scripts,
    /// *Applications*.
    Applications,
    /// *Software updates*.
    SoftwareUpdates,
    /// *Recovery keys*.
    RecoveryKeys,
    /// The pages say that they are a preview.
    PreviewLabels,
    /// *Uninstall*, *Repair* and *Re-evaluate*.
    ApplicationUninstall,
    /// Every application that is deployed is listed.
    EveryDeployedApplication,
    /// Application groups are listed.
    ApplicationGroups,
    /// One of the two user discoveries is enough.
    EitherUserDiscovery,
    /// *Enforce Configuration Manager RBAC* may be cleared: Intune's roles decide, for accounts of the cloud alone too.
    IntuneRoles,
    /// The service connection point tests its endpoints.
    EndpointConnectivityCheck,
    /// *Renew Secret Key* with a choice of validities.
    SecretKeyValidity,
    /// The management point asks Microsoft Entra ID for the keys of tokens.
    ManagementPointTokenValidation,
}

impl Feature {
    /// Every feature.
    pub fn all() -> &'static [Self] {
        Self::VARIANTS
    }

    /// Whether a version has it.
    pub fn is_in(self, version: Version) -> bool {
        self.span().has(version)
    }

    /// Whether the product says in a version that this page is a preview: those of 2006 were, and lost the label together.
    pub fn is_preview_in(self, version: Version) -> bool {
        self.area() == Area::DevicePages && self.since() == Version::V2006 && Self::PreviewLabels.is_in(version)
    }

    /// The first version that has it.
    pub fn since(self) -> Version {
        self.span().since
    }

    /// Whether the lab does as a version with it, and as one without it.
    pub const fn is_simulated(self) -> bool {
        use Feature as F;
        match self {
            F::TenantAttach
            | F::UploadInUsGovernmentCloud
            | F::LastCheckInColumn
            | F::AddFilters
            | F::ClientDetails
            | F::Collections
            | F::ResourceExplorer
            | F::Timeline
            | F::Cmpivot
            | F::SoftwareUpdates
            | F::Scripts
            | F::Applications
            | F::ApplicationUninstall
            | F::RecoveryKeys
            | F::PreviewLabels
            | F::EitherUserDiscovery
            | F::ImportedApplication
            | F::EndpointAnalytics
            | F::DefaultSettings
            | F::IntuneRoles => true,
            F::CoManagementInChinaCloud
            | F::FastOffboarding
            | F::DefenderUpload
            | F::InventoryHistory
            | F::EveryDeployedApplication
            | F::ApplicationGroups
            | F::EndpointConnectivityCheck
            | F::SecretKeyValidity
            | F::ManagementPointTokenValidation => false,
        }
    }

    /// Where it shows.
    pub const fn area(self) -> Area {
        use Feature as F;
        match self {
            F::TenantAttach
            | F::UploadInUsGovernmentCloud
            | F::CoManagementInChinaCloud
            | F::ImportedApplication
            | F::EndpointAnalytics
            | F::DefaultSettings
            | F::FastOffboarding
            | F::DefenderUpload => Area::Onboarding,
            F::LastCheckInColumn | F::AddFilters => Area::AllDevices,
            F::ClientDetails
            | F::Collections
            | F::ResourceExplorer
            | F::InventoryHistory
            | F::Timeline
            | F::Cmpivot
            | F::Scripts
            | F::Applications
            | F::SoftwareUpdates
            | F::RecoveryKeys
            | F::PreviewLabels => Area::DevicePages,
            F::ApplicationUninstall | F::EveryDeployedApplication | F::ApplicationGroups => Area::Applications,
            F::EitherUserDiscovery | F::IntuneRoles => Area::Rights,
            F::EndpointConnectivityCheck | F::SecretKeyValidity | F::ManagementPointTokenValidation => Area::Connection,
        }
    }

    const fn span(self) -> Span {
        use Feature as F;
        use Version as V;
        match self {
            F::TenantAttach => Span::since(V::V2002),
            // Pictures of September 2024 show the list without it.
            F::LastCheckInColumn => Span::between(V::V2002, V::V2403),
            F::AddFilters => Span::since(V::V2403),
            F::CoManagementInChinaCloud | F::ImportedApplication | F::EndpointAnalytics => Span::since(V::V2006),
            F::ClientDetails
            | F::Collections
            | F::ResourceExplorer
            | F::Timeline
            | F::Cmpivot
            | F::Scripts
            | F::Applications => Span::since(V::V2006),
            // Intune's service release 2201 took the labels away; 2207 is the first version after it.
            F::PreviewLabels => Span::between(V::V2006, V::V2207),
            F::ApplicationUninstall | F::EndpointConnectivityCheck => Span::since(V::V2010),
            F::InventoryHistory | F::FastOffboarding | F::EveryDeployedApplication | F::EitherUserDiscovery => {
                Span::since(V::V2103)
            }
            F::UploadInUsGovernmentCloud | F::RecoveryKeys => Span::since(V::V2107),
            F::DefaultSettings | F::SoftwareUpdates | F::ApplicationGroups => Span::since(V::V2111),
            F::IntuneRoles => Span::since(V::V2207),
            F::DefenderUpload => Span::since(V::V2303),
            // 2409 brought it.
            F::SecretKeyValidity => Span::since(V::V2503),
            F::ManagementPointTokenValidation => Span::since(V::V2603),
        }
    }

    /// The document that says since when.
    pub const fn source(self) -> &'static str {
        use Feature as F;
        match self {
            F::TenantAttach | F::UploadInUsGovernmentCloud | F::EitherUserDiscovery => "Tenant attach: prerequisites",
            F::CoManagementInChinaCloud => "What's new in version 2006",
            F::ImportedApplication | F::EndpointAnalytics | F::FastOffboarding => {
                "Tenant attach: device sync and actions"
            }
            F::DefaultSettings | F::DefenderUpload => "Enable cloud attach",
            F::LastCheckInColumn | F::AddFilters => "Pictures of the admin center of September 2024",
            F::ClientDetails | F::Collections => "Tenant attach: client details",
            F::ResourceExplorer | F::InventoryHistory => "Tenant attach: resource explorer",
            F::Timeline | F::PreviewLabels => "Tenant attach: device timeline",
            F::Cmpivot => "Tenant attach: CMPivot",
            F::Scripts => "Tenant attach: run scripts",
            F::Applications | F::ApplicationUninstall | F::EveryDeployedApplication | F::ApplicationGroups => {
                "Tenant attach: install an application"
            }
            F::SoftwareUpdates => "Tenant attach: software updates",
            F::RecoveryKeys => "Tenant attach: BitLocker recovery keys",
            F::IntuneRoles => "Intune role-based access control for tenant-attached clients",
            F::EndpointConnectivityCheck => "About the service connection point",
            F::SecretKeyValidity => "What's new in version 2409",
            F::ManagementPointTokenValidation => "What's new in version 2603",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_version_has_what_the_documents_of_2020_describe() {
        let has = |feature: Feature| feature.is_in(Version::default());
        assert!(has(Feature::TenantAttach) && has(Feature::Cmpivot) && has(Feature::PreviewLabels));
        assert!(!has(Feature::SoftwareUpdates) && !has(Feature::RecoveryKeys) && !has(Feature::EitherUserDiscovery));
    }

    #[test]
    fn the_first_version_has_actions_and_no_page_of_a_device() {
        let pages = Feature::VARIANTS.iter().filter(|feature| feature.area() == Area::DevicePages);
        assert!(pages.clone().count() > 8 && pages.clone().all(|feature| !feature.is_in(Version::V2002)));
    }

    #[test]
    fn what_came_later_was_never_a_preview() {
        assert!(Feature::Timeline.is_preview_in(Version::V2111) && !Feature::Timeline.is_preview_in(Version::V2207));
        assert!(
            !Feature::SoftwareUpdates.is_preview_in(Version::V2111)
                && !Feature::TenantAttach.is_preview_in(Version::V2006)
        );
    }

    #[test]
    fn every_version_brings_something() {
        for version in Version::VARIANTS {
            assert!(Feature::VARIANTS.iter().any(|feature| feature.since() == *version), "{version}");
        }
    }
}
