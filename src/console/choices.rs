//! What the wizard and the Properties dialog let a person choose, and its way to and from the wire.

use super::text::{Availability, Text};
use super::workload::{WORKLOAD_COUNT, Workload};
use contract::admin_service::DeviceCollection;
use contract::onboarding::{
    AutomaticEnrollment, AzureEnvironment, CoManagementSettings, UploadScope, WorkloadAuthority,
};

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
    /// As the wizard opens: both boxes ticked, all devices, nothing moved.
    fn default() -> Self {
        Self {
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
    /// Whether the environment supports upload. Tenant attach, "Prerequisites": the public cloud; Azure US Government
    /// from version 2107 on; Azure China not at all.
    pub fn upload_support(&self) -> Availability {
        match self.environment {
            AzureEnvironment::AzurePublicCloud => Ok(()),
            AzureEnvironment::AzureUSGovernmentCloud => Err(Text::new("console-wizard-upload-unsupported-government")),
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
        let mut settings = CoManagementSettings { environment: self.environment, ..CoManagementSettings::default() };
        if self.uploads() {
            self.upload_complete()?;
            settings.upload = Some(match (self.scope, &self.scope_collection) {
                (ScopeKind::OneCollection, Some(choice)) => {
                    UploadScope::Collection { collection_id: choice.id.clone() }
                }
                _ => UploadScope::AllDevices,
            });
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
    pub fn from_settings(settings: &CoManagementSettings, collections: &[DeviceCollection]) -> Self {
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
        let mut choices =
            Choices { scope: ScopeKind::OneCollection, enrollment: EnrollmentKind::Pilot, ..Choices::default() };
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
        assert_eq!(Choices::from_settings(&settings, &listed), choices);
        let nameless = Choices::from_settings(&settings, &[]);
        assert_eq!(nameless.scope_collection.expect("kept").name, "PS100014");
    }
}
