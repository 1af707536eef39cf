//! What of the main job was looked at: pages that were shown once the world had something to show there.
//!
//! The world does not know who looks at it, so the browser keeps this, for one world: another one begins anew.

use contract::lab::LabStatus;

/// What was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Visited {
    /// The uploaded devices: the list, or one of them.
    pub devices: bool,
    /// The lines of an action, or a log that was written after one.
    pub logs: bool,
}

/// What was looked at of which world.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visits {
    /// The world: how many there were before it, and how it began.
    world: String,
    /// Entries of its journal at the last visit. A journal only grows: a shorter one is another world's.
    journal_length: u64,
    /// What was looked at.
    pub visited: Visited,
}

impl Visits {
    /// What is still true in the world of this status.
    pub fn in_world(self, status: &LabStatus) -> Self {
        let world = name_of_world(status);
        if self.world == world && self.journal_length <= status.journal_length {
            self
        } else {
            Self { world, journal_length: status.journal_length, visited: Visited::default() }
        }
    }

    /// With a look at the page at `path`.
    pub fn with_page(mut self, path: &str, status: &LabStatus) -> Self {
        let before = self.visited;
        match path.trim_start_matches('/').split('/').collect::<Vec<_>>()[..] {
            ["devices", _, ..] if status.visible_device_count > 0 => self.visited.devices = true,
            ["lab", "logs" | "actions", name, ..] if !name.is_empty() && status.action_count > 0 => {
                self.visited.logs = true;
            }
            _ => {}
        }
        if self.visited != before {
            self.journal_length = status.journal_length;
        }
        self
    }

    /// As it is kept: one line, in an order that [`Self::from_text`] reads.
    pub fn to_text(&self) -> String {
        let Visited { devices, logs } = self.visited;
        format!("{}|{}|{}|{}", self.world, self.journal_length, u8::from(devices), u8::from(logs))
    }

    /// Of a kept text. One that was written by something else says that nothing was looked at.
    pub fn from_text(text: &str) -> Self {
        let parts: Vec<&str> = text.split('|').collect();
        let [world, journal_length, devices, logs] = parts[..] else { return Self::default() };
        let Ok(journal_length) = journal_length.parse() else { return Self::default() };
        Self {
            world: world.to_owned(),
            journal_length,
            visited: Visited { devices: devices == "1", logs: logs == "1" },
        }
    }
}

fn name_of_world(status: &LabStatus) -> String {
    let scenario = &status.scenario;
    format!("{} {} {} {}", status.revisions.world, scenario.seed, scenario.fleet_size, scenario.start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::lab::{Revisions, Scenario};

    fn status() -> LabStatus {
        LabStatus {
            revisions: Revisions { world: 3, ..Revisions::default() },
            scenario: Scenario {
                seed: 2002,
                fleet_size: 40,
                start: "2020-09-28T08:00:00.000Z".into(),
                ..Scenario::default()
            },
            journal_length: 6,
            visible_device_count: 37,
            action_count: 1,
            ..LabStatus::default()
        }
    }

    fn after(pages: &[&str], status: &LabStatus) -> Visited {
        let start = Visits::default().in_world(status);
        pages.iter().fold(start, |visits, page| visits.with_page(page, status)).visited
    }

    #[test]
    fn a_page_counts_once_it_has_something_to_show() {
        let (devices, logs) = (Visited { devices: true, logs: false }, Visited { devices: false, logs: true });
        for (page, expected) in [
            ("/devices/all", devices),
            ("/devices/0b1c/hardware", devices),
            ("/lab/actions/0b1c", logs),
            ("/lab/logs/BgbServer.log", logs),
            // A list of files is not a log.
            ("/lab/logs", Visited::default()),
            ("/lab/logs/", Visited::default()),
            ("/lab/scenario", Visited::default()),
            ("/", Visited::default()),
            ("/console/assets-and-compliance/devices", Visited::default()),
        ] {
            assert_eq!(after(&[page], &status()), expected, "{page}");
        }
        let nothing_yet = LabStatus { visible_device_count: 0, action_count: 0, ..status() };
        assert_eq!(
            after(&["/devices/all", "/lab/logs/CMGatewaySyncUploadWorker.log"], &nothing_yet),
            Visited::default()
        );
    }

    #[test]
    fn what_was_looked_at_is_kept_in_its_world_and_nowhere_else() {
        let visits = Visits::default().in_world(&status()).with_page("/devices/all", &status());
        let kept = Visits::from_text(&visits.to_text());
        assert_eq!(kept, visits);
        let later = LabStatus { journal_length: 9, ..status() };
        assert!(kept.clone().in_world(&later).visited.devices);
        let another_database = LabStatus { journal_length: 2, ..status() };
        let after_a_reset = LabStatus { revisions: Revisions { world: 4, ..Revisions::default() }, ..status() };
        let another_fleet = LabStatus { scenario: Scenario { fleet_size: 1_000, ..status().scenario }, ..status() };
        for other in [another_database, after_a_reset, another_fleet] {
            assert_eq!(kept.clone().in_world(&other).visited, Visited::default(), "{other:?}");
        }
    }

    #[test]
    fn a_text_of_something_else_says_nothing() {
        for text in ["", "x", "1|2|3", "a|b|1|1", "a|1|1|1|1"] {
            assert_eq!(Visits::from_text(text), Visits::default(), "{text}");
        }
    }
}
