//! Events of the client itself, provider *Microsoft-ConfigMgr*: drawn day by day, so that an event that was once there stays. The published
//! list of ids leaves out 20004.

use super::{Event, Level, Provider};
use crate::command::Row;
use crate::draw::{Purpose, Series, below};
use crate::fleet::{DeviceKind, Fleet};
use crate::time::{DAY_MS, SECOND_MS, SimTime};

/// A kind of event, and on how many of a thousand days there is one.
struct Kind {
    id: u32,
    name: &'static str,
    level: Level,
    per_thousand: u64,
    message: &'static str,
}

const fn kind(id: u32, name: &'static str, level: Level, per_thousand: u64, message: &'static str) -> Kind {
    Kind { id, name, level, per_thousand, message }
}

const KINDS: [Kind; 8] = [
    kind(20000, "Boundary Group Change", Level::Information, 90, "The boundary groups of the client changed."),
    kind(20001, "Application Deployment", Level::Information, 80, "An application was installed by a deployment."),
    kind(20002, "Update Installation", Level::Information, 70, "Software updates were installed by a deployment."),
    kind(20003, "Firmware version change", Level::Information, 6, "The version of the firmware changed."),
    kind(20005, "Configuration Manager Reboot request", Level::Warning, 45, "A deployment asked for a restart."),
    kind(20006, "Client repair", Level::Warning, 8, "The client repaired itself."),
    kind(20007, "State resync", Level::Information, 25, "The client sent its states again."),
    kind(20008, "Inventory resync", Level::Information, 20, "The client sent its whole inventory again."),
];

/// Those of the client on a row, between two times.
pub(super) fn of_client(fleet: &Fleet, row: Row, from: SimTime, until: SimTime) -> Vec<Event> {
    let series = Series::new(fleet.seed(), Purpose::Timeline, u64::from(row));
    let is_laptop = fleet.device(row).kind == DeviceKind::Laptop;
    let mut events = Vec::new();
    for day in from.0.div_euclid(DAY_MS)..=until.0.div_euclid(DAY_MS) {
        for (index, kind) in (0_u64..).zip(&KINDS) {
            // Place 0 is the time of day of the daily send.
            let place = 1 + (day.unsigned_abs() * KINDS.len() as u64 + index) * 2;
            // Only what is carried about changes its boundary groups.
            let is_possible = kind.id != 20000 || is_laptop;
            if !is_possible || below(series.at(place), 1_000) >= kind.per_thousand {
                continue;
            }
            let second = 7 * 3_600 + below(series.at(place + 1), 11 * 3_600).cast_signed();
            let time = SimTime(day * DAY_MS + second * SECOND_MS);
            if time >= from && time <= until {
                let Kind { id, name, level, message, .. } = *kind;
                events.push(Event {
                    time,
                    level,
                    provider: Provider::ConfigMgr,
                    id,
                    name,
                    message: message.to_owned(),
                });
            }
        }
    }
    events
}
