//! What will happen: due events as data, in one order for the whole world. There are no timers.

use crate::command::DeviceAction;
use crate::fleet::ComputerName;
use crate::notification::Hop;
use crate::time::SimTime;
use crate::upload::RecordCounts;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
}

/// Place of an event in the order of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EventKey {
    /// When it is due.
    pub time: SimTime,
    /// Order of events that are due together: the order in which they were scheduled.
    pub sequence: u64,
}

/// Due events, ordered by time and then by when they were scheduled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    events: BTreeMap<EventKey, Event>,
    next_sequence: u64,
}

impl Schedule {
    /// Adds an event and tells its place, by which it can be cancelled.
    pub fn add(&mut self, time: SimTime, event: Event) -> EventKey {
        let key = EventKey { time, sequence: self.next_sequence };
        self.next_sequence += 1;
        self.events.insert(key, event);
        key
    }

    /// Takes an event back. `None` when it has run or was cancelled already.
    pub fn cancel(&mut self, key: EventKey) -> Option<Event> {
        self.events.remove(&key)
    }

    /// When the first event is due.
    pub fn next_time(&self) -> Option<SimTime> {
        self.events.first_key_value().map(|(key, _)| key.time)
    }

    /// Takes the first event that is due at `time` or before.
    pub fn take_due(&mut self, time: SimTime) -> Option<(EventKey, Event)> {
        let (key, _) = self.events.first_key_value()?;
        if key.time <= time { self.events.pop_first() } else { None }
    }

    /// Every event in order.
    pub fn iter(&self) -> impl Iterator<Item = (&EventKey, &Event)> {
        self.events.iter()
    }
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
}

impl DueWhat {
    /// Stable name of the kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::BackgroundActivity => "backgroundActivity",
            Self::UploadSlice => "uploadSlice",
            Self::UploadCycle { .. } => "uploadCycle",
            Self::DevicesVisible(_) => "devicesVisible",
            Self::NotificationHop { .. } => "notificationHop",
        }
    }

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
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_in_order_of_time_and_then_of_scheduling() {
        let mut schedule = Schedule::default();
        schedule.add(SimTime(20), Event::UploadCycle);
        schedule.add(SimTime(10), Event::DevicesVisible { batch: 1 });
        let cancelled = schedule.add(SimTime(10), Event::DevicesVisible { batch: 2 });
        schedule.add(SimTime(10), Event::DevicesVisible { batch: 3 });
        assert_eq!(schedule.cancel(cancelled), Some(Event::DevicesVisible { batch: 2 }));
        let mut order = Vec::new();
        while let Some((_, event)) = schedule.take_due(SimTime(15)) {
            order.push(event);
        }
        assert_eq!(order, [Event::DevicesVisible { batch: 1 }, Event::DevicesVisible { batch: 3 }]);
    }
}
