//! What the wizard and the Properties dialog let a person choose, and its way to and from the wire.

use super::text::{Availability, Text};
use super::workload::{WORKLOAD_COUNT, Workload};
use contract::admin_service::DeviceCollection;
use contract::onboarding::{
    AutomaticEnrollment, AzureEnvironment, CoManagementSettings, UploadScope, WorkloadAuthority,
};
use contract::scenario::product::{Feature, Version};

/// A collection as a read-only box shows it: the name for people, the id for the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectionChoice {
    /// For example `PS100014`.
    pub id: String,
    /// For example `Finance`.
    pub name: String,
}

/// The two radio buttons of *Configure upload*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScopeKind {
    /// All my devices managed by Microsoft Endpoint Configuration Manager (recommended).
    #[default]
    AllDevices,
    /// A collection I select.
    OneCollection,
}

/// *Automatic enrollment in Intune*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EnrollmentKind {
    /// No device. The default of the real wizard is not documented: the one that changes no device is taken.
    #[default]
    None,
    /// The members of one collection.
    Pilot,
    /// Every eligible client.
    All,
}

/// Which collection box a *Browse…* belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CollectionBox {
    /// *Collection* of *Configure upload*.
    UploadScope,
    /// *Intune Auto Enrollment*.
    AutomaticEnrollment,
    /// The roll out collection of a workload.
    Staging(Workload),
}

/// Everything a person chose, whole or not. Boxes keep what was put into them while their option is off, so that
/// trying an option out loses nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Version of the site: what there is to choose.
    pub version: Version,
    /// *Use default settings (recommended)*, in the versions that offer it; see [`Choices::uses_default_settings`].
    pub default_settings: bool,
    /// *Optionally import a separate web app …*.
    pub imports: bool,
    /// *Enable Endpoint Analytics for devices uploaded to Microsoft Endpoint Manager*.
    pub endpoint_analytics: bool,
    /// *Enforce Configuration Manager RBAC for cloud console requests …*.
    pub enforces_site_roles: bool,
    /// *Enable Uploading Microsoft Defender for Endpoint data …*.
    pub defender_data: bool,
    /// *Azure environment*.
    pub environment: AzureEnvironment,
    /// *Upload to Microsoft Endpoint Manager admin center* as ticked; see [`Choices::uploads`].
    pub upload: bool,
    /// Radio buttons of *Configure upload*.
    pub scope: ScopeKind,
    /// *Collection* box.
    pub scope_collection: Option<CollectionChoice>,
    /// *Enable automatic client enrollment for co-management*.
    pub automatic_enrollment: bool,
    /// *Automatic enrollment in Intune*.
    pub enrollment: EnrollmentKind,
    /// *Intune Auto Enrollment* box.
    pub enrollment_collection: Option<CollectionChoice>,
    /// Sliders.
    pub workloads: [WorkloadAuthority; WORKLOAD_COUNT],
    /// Roll out collections.
    pub staging: [Option<CollectionChoice>; WORKLOAD_COUNT],
}

impl Default for Choices {
    /// As the wizard of the default version opens: both boxes ticked, all devices, nothing moved.
    fn default() -> Self {
        Self {
            version: Version::default(),
            default_settings: true,
            imports: false,
            endpoint_analytics: true,
            enforces_site_roles: true,
            defender_data: true,
            environment: AzureEnvironment::AzurePublicCloud,
            upload: true,
            scope: ScopeKind::AllDevices,
            scope_collection: None,
            automatic_enrollment: true,
            enrollment: EnrollmentKind::None,
            enrollment_collection: None,
            workloads: [WorkloadAuthority::ConfigurationManager; WORKLOAD_COUNT],
            staging: std::array::from_fn(|_| None),
        }
    }
}

impl Choices {
    /// As the wizard of a version opens.
    pub fn of_version(version: Version) -> Self {
        Self { version, ..Self::default() }
    }

    /// Whether the wizard is that of *Cloud Attach*.
    pub fn is_cloud_attach(&self) -> bool {
        Feature::DefaultSettings.is_in(self.version)
    }

    /// Whether *Use default settings* decides: everything but the first page is left out.
    pub fn uses_default_settings(&self) -> bool {
        self.is_cloud_attach() && self.default_settings
    }

    /// Whether the version of the site has an option.
    pub fn has(&self, feature: Feature) -> bool {
        feature.is_in(self.version)
    }

    /// Whether *Optionally import a separate web app* can be used: *Use default settings* leaves no room for it.
    pub fn import_availability(&self) -> Availability {
        if self.uses_default_settings() { Err(Text::new("console-import-customize-first")) } else { Ok(()) }
    }

    /// Whether an application is to be imported.
    pub fn wants_import(&self) -> bool {
        self.imports && self.has(Feature::ImportedApplication) && self.import_availability().is_ok() && self.uploads()
    }

    /// What is chosen in the end: the default settings where they decide.
    pub fn effective(&self) -> Self {
        if !self.uses_default_settings() {
            return self.clone();
        }
        Self { environment: self.environment, enrollment: EnrollmentKind::All, ..Self::of_version(self.version) }
    }

    /// Whether the environment supports upload. Tenant attach, "Prerequisites": the public cloud; Azure US Government
    /// from version 2107 on; Azure China not at all.
    pub fn upload_support(&self) -> Availability {
        match self.environment {
            AzureEnvironment::AzurePublicCloud => Ok(()),
            AzureEnvironment::AzureUSGovernmentCloud if self.has(Feature::UploadInUsGovernmentCloud) => Ok(()),
            AzureEnvironment::AzureUSGovernmentCloud => {
                Err(Text::new("console-wizard-upload-unsupported-government").with("version", self.version.to_string()))
            }
            AzureEnvironment::AzureChinaCloud => Err(Text::new("console-wizard-upload-unsupported-china")),
        }
    }

    /// Whether devices will be uploaded: ticked, and supported where the person signed in.
    pub fn uploads(&self) -> bool {
        self.upload && self.upload_support().is_ok()
    }

    /// What a collection box shows.
    pub fn collection(&self, which: CollectionBox) -> Option<&CollectionChoice> {
        match which {
            CollectionBox::UploadScope => self.scope_collection.as_ref(),
            CollectionBox::AutomaticEnrollment => self.enrollment_collection.as_ref(),
            CollectionBox::Staging(workload) => self.staging[workload.index()].as_ref(),
        }
    }

    /// Puts a collection into a box.
    pub fn set_collection(&mut self, which: CollectionBox, choice: CollectionChoice) {
        match which {
            CollectionBox::UploadScope => self.scope_collection = Some(choice),
            CollectionBox::AutomaticEnrollment => self.enrollment_collection = Some(choice),
            CollectionBox::Staging(workload) => self.staging[workload.index()] = Some(choice),
        }
    }

    /// Whether *Browse…* of a box can be used.
    pub fn browse_availability(&self, which: CollectionBox) -> Availability {
        match which {
            CollectionBox::UploadScope if self.scope == ScopeKind::OneCollection => Ok(()),
            CollectionBox::UploadScope => Err(Text::new("console-upload-browse-reason")),
            CollectionBox::AutomaticEnrollment if self.enrollment == EnrollmentKind::Pilot => Ok(()),
            CollectionBox::AutomaticEnrollment => Err(Text::new("console-enablement-browse-reason")),
            CollectionBox::Staging(workload) if self.authority(workload) == WorkloadAuthority::PilotIntune => Ok(()),
            CollectionBox::Staging(_) => Err(Text::new("console-staging-browse-reason")),
        }
    }

    /// Who manages a workload.
    pub fn authority(&self, workload: Workload) -> WorkloadAuthority {
        self.workloads[workload.index()]
    }

    /// Moves a slider, and those of its parts.
    pub fn set_authority(&mut self, workload: Workload, authority: WorkloadAuthority) {
        self.workloads[workload.index()] = authority;
        for part in workload.parts() {
            self.workloads[part.index()] = authority;
        }
    }

    /// Workloads that are on *Pilot Intune*.
    pub fn pilot_workloads(&self) -> impl Iterator<Item = Workload> + '_ {
        Workload::all().filter(|workload| self.authority(*workload) == WorkloadAuthority::PilotIntune)
    }

    /// Whether *Configure upload* is complete.
    pub fn upload_complete(&self) -> Availability {
        match (self.scope, &self.scope_collection) {
            (ScopeKind::OneCollection, None) => Err(Text::new("console-upload-collection-missing")),
            _ => Ok(()),
        }
    }

    /// Whether *Enablement* is complete.
    pub fn enablement_complete(&self) -> Availability {
        match (self.enrollment, &self.enrollment_collection) {
            (EnrollmentKind::Pilot, None) => Err(Text::new("console-enablement-collection-missing")),
            _ => Ok(()),
        }
    }

    /// Whether *Staging* is complete.
    pub fn staging_complete(&self) -> Availability {
        match self.pilot_workloads().find(|workload| self.collection(CollectionBox::Staging(*workload)).is_none()) {
            Some(_) => Err(Text::new("console-staging-collection-missing")),
            None => Ok(()),
        }
    }

    /// Whether there is anything to configure at all.
    pub fn anything_chosen(&self) -> Availability {
        if self.uploads() || self.automatic_enrollment {
            Ok(())
        } else {
            Err(Text::new("console-wizard-nothing-chosen"))
        }
    }

    /// What goes over the wire: only what is in force, not what a disabled box still shows.
    /// Errors name the first box that is missing.
    pub fn to_settings(&self) -> Result<CoManagementSettings, Text> {
        self.effective().settings()
    }

    fn settings(&self) -> Result<CoManagementSettings, Text> {
        let mut settings = CoManagementSettings { environment: self.environment, ..CoManagementSettings::default() };
        if self.uploads() {
            self.upload_complete()?;
            settings.upload = Some(match (self.scope, &self.scope_collection) {
                (ScopeKind::OneCollection, Some(choice)) => {
                    UploadScope::Collection { collection_id: choice.id.clone() }
                }
                _ => UploadScope::AllDevices,
            });
            let has = |feature, chosen: bool| (self.has(feature) && chosen).then_some(true);
            settings.endpoint_analytics = has(Feature::EndpointAnalytics, self.endpoint_analytics);
            settings.defender_data = has(Feature::DefenderUpload, self.defender_data);
            let is_cleared = self.has(Feature::IntuneRoles) && !self.enforces_site_roles;
            settings.enforce_configuration_manager_rbac = is_cleared.then_some(false);
        }
        if self.automatic_enrollment {
            self.enablement_complete()?;
            self.staging_complete()?;
            settings.automatic_enrollment = Some(match (self.enrollment, &self.enrollment_collection) {
                (EnrollmentKind::All, _) => AutomaticEnrollment::All,
                (EnrollmentKind::Pilot, Some(choice)) => {
                    AutomaticEnrollment::Pilot { collection_id: choice.id.clone() }
                }
                _ => AutomaticEnrollment::None,
            });
            settings.workloads = Workload::all()
                .filter(|workload| self.authority(*workload) != WorkloadAuthority::ConfigurationManager)
                .map(|workload| (workload.wire_name().to_owned(), self.authority(workload)))
                .collect();
            settings.staging = self
                .pilot_workloads()
                .filter_map(|workload| {
                    let choice = self.collection(CollectionBox::Staging(workload))?;
                    Some((workload.wire_name().to_owned(), choice.id.clone()))
                })
                .collect();
        }
        Ok(settings)
    }

    /// The choices that a settings object stands for. A collection that the console does not list (any more) shows
    /// its id instead of a name.
    pub fn from_settings(settings: &CoManagementSettings, collections: &[DeviceCollection], version: Version) -> Self {
        let choice = |id: &String| CollectionChoice {
            id: id.clone(),
            name: collections.iter().find(|one| one.collection_id == *id).map_or(id, |one| &one.name).clone(),
        };
        let (scope, scope_collection) = match &settings.upload {
            Some(UploadScope::Collection { collection_id }) => (ScopeKind::OneCollection, Some(choice(collection_id))),
            Some(UploadScope::AllDevices) | None => (ScopeKind::AllDevices, None),
        };
        let (enrollment, enrollment_collection) = match &settings.automatic_enrollment {
            Some(AutomaticEnrollment::Pilot { collection_id }) => (EnrollmentKind::Pilot, Some(choice(collection_id))),
            Some(AutomaticEnrollment::All) => (EnrollmentKind::All, None),
            Some(AutomaticEnrollment::None) | None => (EnrollmentKind::None, None),
        };
        let mut choices = Self {
            version,
            // *Properties* shows every choice, however it was made.
            default_settings: false,
            endpoint_analytics: settings.endpoint_analytics.unwrap_or(false),
            enforces_site_roles: settings.enforce_configuration_manager_rbac.unwrap_or(true),
            defender_data: settings.defender_data.unwrap_or(false),
            environment: settings.environment,
            upload: settings.upload.is_some(),
            scope,
            scope_collection,
            automatic_enrollment: settings.automatic_enrollment.is_some(),
            enrollment,
            enrollment_collection,
            ..Self::default()
        };
        for workload in Workload::all() {
            choices.workloads[workload.index()] =
                settings.workloads.get(workload.wire_name()).copied().unwrap_or_default();
            choices.staging[workload.index()] = settings.staging.get(workload.wire_name()).map(choice);
        }
        choices
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection(id: &str) -> CollectionChoice {
        CollectionChoice { id: id.into(), name: format!("Name of {id}") }
    }

    fn workload(wire_name: &str) -> Workload {
        Workload::all().find(|workload| workload.wire_name() == wire_name).expect("a wire name")
    }

    #[test]
    fn defaults_are_upload_of_all_devices_and_an_enrollment_of_nobody() {
        let settings = Choices::default().to_settings().expect("complete");
        assert_eq!(settings.upload, Some(UploadScope::AllDevices));
        assert_eq!(settings.automatic_enrollment, Some(AutomaticEnrollment::None));
        assert!(settings.workloads.is_empty() && settings.staging.is_empty());
    }

    #[test]
    fn government_and_china_do_not_upload_but_keep_the_tick() {
        for environment in [AzureEnvironment::AzureUSGovernmentCloud, AzureEnvironment::AzureChinaCloud] {
            let mut choices = Choices { environment, ..Choices::default() };
            assert!(choices.upload_support().is_err() && !choices.uploads());
            assert_eq!(choices.to_settings().expect("complete").upload, None);
            choices.environment = AzureEnvironment::AzurePublicCloud;
            assert!(choices.uploads());
        }
    }

    #[test]
    fn the_government_cloud_uploads_from_2107_on() {
        let in_version = |version| {
            let environment = AzureEnvironment::AzureUSGovernmentCloud;
            Choices { environment, ..Choices::of_version(version) }.uploads()
        };
        assert!(!in_version(Version::V2103) && in_version(Version::V2107));
    }

    #[test]
    fn default_settings_enroll_everybody_and_turn_on_what_the_version_has() {
        let mut choices = Choices::of_version(Version::V2111);
        choices.scope = ScopeKind::OneCollection;
        let settings = choices.to_settings().expect("whatever the pages that are left out hold");
        assert_eq!(
            (settings.upload, settings.automatic_enrollment),
            (Some(UploadScope::AllDevices), Some(AutomaticEnrollment::All))
        );
        assert_eq!((settings.endpoint_analytics, settings.defender_data), (Some(true), None));
        choices.default_settings = false;
        assert!(choices.to_settings().is_err(), "customized, the collection is missing");
        let defender = Choices::of_version(Version::V2303).to_settings().expect("complete").defender_data;
        assert_eq!(defender, Some(true));
        let first = Choices::of_version(Version::V2002).to_settings().expect("complete");
        assert_eq!((first.endpoint_analytics, first.automatic_enrollment), (None, Some(AutomaticEnrollment::None)));
    }

    #[test]
    fn an_option_is_sent_by_the_versions_that_have_it() {
        let cleared = |version| {
            let choices =
                Choices { enforces_site_roles: false, default_settings: false, ..Choices::of_version(version) };
            choices.to_settings().expect("complete").enforce_configuration_manager_rbac
        };
        assert_eq!((cleared(Version::V2111), cleared(Version::V2207)), (None, Some(false)));
    }

    #[test]
    fn an_import_is_for_customized_settings_of_versions_that_have_it() {
        let wants = |version, default_settings| {
            Choices { imports: true, default_settings, ..Choices::of_version(version) }.wants_import()
        };
        assert!(!wants(Version::V2002, true) && wants(Version::V2006, true));
        assert!(!wants(Version::V2111, true) && wants(Version::V2111, false));
    }

    #[test]
    fn a_disabled_box_sends_nothing() {
        let mut choices = Choices { automatic_enrollment: false, ..Choices::default() };
        choices.set_collection(CollectionBox::UploadScope, collection("PS100014"));
        choices.set_authority(workload("clientApps"), WorkloadAuthority::PilotIntune);
        choices.set_collection(CollectionBox::Staging(workload("clientApps")), collection("PS100015"));
        let settings = choices.to_settings().expect("complete");
        assert_eq!(settings.upload, Some(UploadScope::AllDevices));
        assert_eq!(settings.automatic_enrollment, None);
        assert!(settings.workloads.is_empty() && settings.staging.is_empty());
    }

    #[test]
    fn a_missing_collection_is_named() {
        let mut choices = Choices { scope: ScopeKind::OneCollection, ..Choices::default() };
        assert_eq!(choices.to_settings(), Err(Text::new("console-upload-collection-missing")));
        choices.set_collection(CollectionBox::UploadScope, collection("PS100014"));
        choices.enrollment = EnrollmentKind::Pilot;
        assert_eq!(choices.to_settings(), Err(Text::new("console-enablement-collection-missing")));
        choices.set_collection(CollectionBox::AutomaticEnrollment, collection("PS100014"));
        choices.set_authority(workload("deviceConfiguration"), WorkloadAuthority::PilotIntune);
        assert_eq!(choices.pilot_workloads().count(), 3);
        assert_eq!(choices.to_settings(), Err(Text::new("console-staging-collection-missing")));
        for pilot in choices.pilot_workloads().collect::<Vec<_>>() {
            choices.set_collection(CollectionBox::Staging(pilot), collection("PS100016"));
        }
        let settings = choices.to_settings().expect("complete");
        assert_eq!(settings.staging.len(), 3);
    }

    #[test]
    fn settings_come_back_as_they_went() {
        let mut choices = Choices {
            scope: ScopeKind::OneCollection,
            enrollment: EnrollmentKind::Pilot,
            default_settings: false,
            defender_data: false,
            ..Choices::default()
        };
        choices.set_collection(CollectionBox::UploadScope, collection("PS100014"));
        choices.set_collection(CollectionBox::AutomaticEnrollment, collection("PS100015"));
        choices.set_authority(workload("clientApps"), WorkloadAuthority::PilotIntune);
        choices.set_authority(workload("windowsUpdatePolicies"), WorkloadAuthority::Intune);
        choices.set_collection(CollectionBox::Staging(workload("clientApps")), collection("PS100016"));
        let listed: Vec<_> = ["PS100014", "PS100015", "PS100016"]
            .map(|id| DeviceCollection {
                collection_id: id.into(),
                name: format!("Name of {id}"),
                ..Default::default()
            })
            .into();
        let settings = choices.to_settings().expect("complete");
        assert_eq!(Choices::from_settings(&settings, &listed, Version::default()), choices);
        let nameless = Choices::from_settings(&settings, &[], Version::default());
        assert_eq!(nameless.scope_collection.expect("kept").name, "PS100014");
    }
}
