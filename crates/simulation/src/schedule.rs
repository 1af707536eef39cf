//! Due events as data, in one order for the whole world. There are no timers.

use crate::event::Event;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Place of an event in the order of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct EventKey {
    /// When it is due.
    pub time: SimTime,
    /// Order of events that are due together: the order in which they were scheduled.
    pub sequence: u64,
}

/// Due events, ordered by time and then by when they were scheduled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Schedule {
    events: BTreeMap<EventKey, Event>,
    next_sequence: u64,
}

impl Schedule {
    /// Adds an event and returns its position, by which it can be cancelled.
    pub(crate) fn add(&mut self, time: SimTime, event: Event) -> EventKey {
        let key = EventKey { time, sequence: self.next_sequence };
        self.next_sequence += 1;
        self.events.insert(key, event);
        key
    }

    /// Takes an event back. `None` when it has run or was cancelled already.
    pub(crate) fn cancel(&mut self, key: EventKey) -> Option<Event> {
        self.events.remove(&key)
    }

    /// When the first event is due.
    pub(crate) fn next_time(&self) -> Option<SimTime> {
        self.events.first_key_value().map(|(key, _)| key.time)
    }

    /// Takes the first event that is due at `time` or before.
    pub(crate) fn take_due(&mut self, time: SimTime) -> Option<(EventKey, Event)> {
        let (key, _) = self.events.first_key_value()?;
        if key.time <= time { self.events.pop_first() } else { None }
    }

    /// Every event in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&EventKey, &Event)> {
        self.events.iter()
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
