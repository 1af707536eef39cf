//! Scheduled events: what changes a world when its clock passes their time. A command changes it from outside
//! ([`crate::command`]).

use crate::command::DeviceAction;
use crate::components::device_operations::{OperationHop, Work};
use crate::components::notification::Hop;
use crate::components::sync_upload_worker::RecordCounts;
use crate::fleet::ComputerName;
use crate::product::{UpdateStep, Version};
use crate::time::SimTime;
use serde::{Deserialize, Serialize};

/// Something that happens when the clock passes its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// A minute of background life of the fleet.
    BackgroundTick {
        /// Minutes since the start.
        index: u64,
    },
    /// CMGatewaySyncUploadWorker runs.
    UploadCycle,
    /// CMGatewaySyncUploadWorker, which reads every device, goes on with the next ones.
    UploadSlice,
    /// An uploaded batch becomes visible in the tenant.
    DevicesVisible {
        /// Which batch.
        batch: u64,
    },
    /// A task of a device action moves on.
    NotificationHop {
        /// Number of the task.
        task: u64,
        /// What happens to it.
        hop: Hop,
    },
    /// A device operation moves on.
    OperationHop {
        /// Number of the operation.
        operation: u64,
        /// What happens to it.
        hop: OperationHop,
    },
    /// A step of the update of the site ends.
    SiteUpdate,
    /// The notification server reports about a run of CMPivot over a collection.
    CmpivotReport {
        /// The command that started it.
        command: u64,
    },
    /// A run of CMPivot over a collection has lasted as long as it may.
    CmpivotRunEnds {
        /// The command that started it.
        command: u64,
    },
}

/// An event for people: what is due, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueEventView {
    /// What will happen, in parts that another language can be made of.
    pub what: DueWhat,
    /// When.
    pub due: SimTime,
}

/// What will happen, by kind.
#[derive(Clone, Debug, PartialEq, Eq, strum::Display, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum DueWhat {
    /// Devices change on their own.
    BackgroundActivity,
    /// The upload worker goes on reading.
    UploadSlice,
    /// The upload worker runs.
    UploadCycle {
        /// It uploads every device in scope, not only what changed.
        is_full: bool,
    },
    /// A batch becomes visible.
    DevicesVisible(RecordCounts),
    /// A task moves on.
    NotificationHop {
        /// The action and its device; `None` where the task is gone.
        task: Option<(DeviceAction, ComputerName)>,
        /// What happens to it.
        hop: Hop,
    },
    /// A device operation moves on.
    OperationHop {
        /// What was asked for, and the device; `None` where the operation is gone.
        operation: Option<(Work, ComputerName)>,
        /// What happens to it.
        hop: OperationHop,
    },
    /// A step of the update of the site ends.
    SiteUpdate {
        /// Which step; `None` where there is no update any more.
        step: Option<(Version, UpdateStep)>,
    },
    /// The notification server reports about a run of CMPivot over a collection.
    CmpivotReport,
    /// A run of CMPivot over a collection ends.
    CmpivotRunEnds,
}

impl DueWhat {
    /// English words.
    pub fn description(&self) -> String {
        match self {
            Self::BackgroundActivity => "Devices change on their own".to_owned(),
            Self::UploadSlice => "CMGatewaySyncUploadWorker reads more devices".to_owned(),
            Self::UploadCycle { is_full: true } => "CMGatewaySyncUploadWorker uploads every device in scope".to_owned(),
            Self::UploadCycle { is_full: false } => {
                "CMGatewaySyncUploadWorker uploads what changed since its last run".to_owned()
            }
            Self::DevicesVisible(records) => records.words(),
            Self::NotificationHop { task: Some((action, name)), hop } => {
                format!("{} on {}: {}", action.display_name(), name.as_str(), hop.description())
            }
            Self::NotificationHop { task: None, hop } => hop.description().to_owned(),
            Self::OperationHop { operation: Some((work, name)), hop } => {
                format!("{} on {}: {}", work.display_name(), name.as_str(), hop.description())
            }
            Self::OperationHop { operation: None, hop } => hop.description().to_owned(),
            Self::SiteUpdate { step: Some((version, step)) } => format!("The update to version {version}: {step} ends"),
            Self::SiteUpdate { step: None } => "The update of the site ends".to_owned(),
            Self::CmpivotReport => "The notification server reports about a run of CMPivot".to_owned(),
            Self::CmpivotRunEnds => "A run of CMPivot over a collection ends".to_owned(),
        }
    }
}
