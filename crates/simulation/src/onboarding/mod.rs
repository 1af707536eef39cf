//! The co-management settings of the site: what the wizard makes and Properties changes.

pub(crate) mod check;

use crate::command::{CoManagementSettings, UploadOptions, UploadScope};
use crate::time::SimTime;
use serde::{Deserialize, Serialize};

pub(crate) use check::{check_onboard, check_properties};

/// The settings object, once the wizard made it. It stays when the upload is turned off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Onboarding {
    settings: Option<CoManagementSettings>,
    onboarded_by: Option<String>,
    onboarded_at: Option<SimTime>,
    enrolled_device_count: u32,
}

/// What a change of the settings means for the upload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UploadChange {
    /// It was off and is off, or its scope is the same.
    None,
    /// It was off and is on: a full synchronization.
    TurnedOn,
    /// It was on and is off: offboarding.
    TurnedOff,
    /// Another scope: the next delta carries what came and went.
    ScopeChanged,
}

impl Onboarding {
    /// What was chosen; `None` before the wizard.
    pub fn settings(&self) -> Option<&CoManagementSettings> {
        self.settings.as_ref()
    }

    /// Which devices are uploaded; `None` while the upload is off.
    pub fn scope(&self) -> Option<&UploadScope> {
        self.settings.as_ref()?.upload.as_ref()
    }

    /// What was chosen beside.
    pub fn options(&self) -> UploadOptions {
        self.settings.as_ref().map(|settings| settings.options).unwrap_or_default()
    }

    /// Takes over what a snapshot keeps apart from the settings.
    pub(crate) fn set_options(&mut self, options: UploadOptions) {
        if let Some(settings) = &mut self.settings {
            settings.options = options;
        }
    }

    /// Whether devices are being uploaded.
    pub fn is_upload_active(&self) -> bool {
        self.scope().is_some()
    }

    /// UPN of who onboarded last.
    pub fn onboarded_by(&self) -> Option<&str> {
        self.onboarded_by.as_deref()
    }

    /// When the site was onboarded last.
    pub fn onboarded_at(&self) -> Option<SimTime> {
        self.onboarded_at
    }

    /// How many devices the settings enrolled for co-management so far.
    pub fn enrolled_device_count(&self) -> u32 {
        self.enrolled_device_count
    }

    /// Counts devices that the settings enrolled.
    pub(crate) fn count_enrolled(&mut self, devices: usize) {
        self.enrolled_device_count = self.enrolled_device_count.saturating_add(devices as u32);
    }

    /// Takes checked settings over and returns what they change for the upload.
    pub(crate) fn take(&mut self, settings: CoManagementSettings, by: String, now: SimTime) -> UploadChange {
        let change = upload_change(self.scope(), settings.upload.as_ref());
        if self.settings.is_none() || change == UploadChange::TurnedOn {
            self.onboarded_by = Some(by);
            self.onboarded_at = Some(now);
        }
        self.settings = Some(settings);
        change
    }
}

fn upload_change(before: Option<&UploadScope>, after: Option<&UploadScope>) -> UploadChange {
    match (before, after) {
        (None, Some(_)) => UploadChange::TurnedOn,
        (Some(_), None) => UploadChange::TurnedOff,
        (Some(before), Some(after)) if before != after => UploadChange::ScopeChanged,
        _ => UploadChange::None,
    }
}
