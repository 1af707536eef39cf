//! What happened to Windows on a client and stands in its event logs: starts, crashes, hangs and installed updates. CMPivot's logs and the
//! timeline of the admin center tell of the same ones.

use super::client::{Client, Draw};
use super::events;
use crate::time::{DAY_MS, SECOND_MS, SimTime};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Incident {
    pub(crate) time: SimTime,
    pub(crate) kind: IncidentKind,
}

/// What it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum IncidentKind {
    /// A start that a user or a program asked for.
    BootInitiated,
    /// A start after Windows ended without shutting down.
    BootAbnormal,
    /// A start whose cause is not known.
    BootUnknown,
    /// A stop error before an abnormal start.
    KernelCrash,
    /// An update was installed.
    UpdateInstalled {
        /// Its title.
        title: String,
    },
    /// An event of the Application log, by its id: a crash (1000), a hang (1002), its report (1001).
    Application {
        /// Of the event.
        id: i64,
        /// Its words.
        message: &'static str,
    },
}

/// The incidents of a client from a time on, oldest first.
pub(super) fn incidents(client: &Client<'_>, from: SimTime) -> Vec<Incident> {
    let mut all = boots(client, from);
    all.extend(definition_updates(client, from));
    all.extend(
        events::of_application(client, from)
            .map(|(time, id, message)| Incident { time, kind: IncidentKind::Application { id, message } }),
    );
    all.sort_by_key(|incident| incident.time);
    all
}

/// Starts of Windows: most are asked for.
pub(super) fn boots(client: &Client<'_>, from: SimTime) -> Vec<Incident> {
    let starts = (0..).map(|back| client.boot(back)).take_while(|time| *time >= from);
    let mut all: Vec<Incident> = Vec::new();
    for time in starts {
        let place = 80_000_000 + u64::from(time.minutes());
        let kind = match client.draw(Draw::Boot, place, 40) {
            0 => IncidentKind::BootAbnormal,
            1 => IncidentKind::BootUnknown,
            _ => IncidentKind::BootInitiated,
        };
        if kind == IncidentKind::BootAbnormal {
            let crash = time.plus(30 * SECOND_MS);
            all.extend((crash <= client.now).then_some(Incident { time: crash, kind: IncidentKind::KernelCrash }));
        }
        all.push(Incident { time, kind });
    }
    all
}

/// Updates of the antivirus definitions, once a day: `EPStatus` has the time and the version of the last one.
pub(super) fn definition_updates(client: &Client<'_>, from: SimTime) -> Vec<Incident> {
    let days = from.0.div_euclid(DAY_MS)..=client.now.0.div_euclid(DAY_MS);
    days.map(|day| Incident {
        time: definition_update(client, day),
        kind: IncidentKind::UpdateInstalled {
            title: format!(
                "Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version {})",
                definition_version(day)
            ),
        },
    })
    .filter(|incident| incident.time >= from && incident.time <= client.now)
    .collect()
}

/// When the definitions of a day, counted from 1970, were installed.
pub(super) fn definition_update(client: &Client<'_>, day: i64) -> SimTime {
    SimTime(day * DAY_MS + client.draw(Draw::Scan, 2, 300).cast_signed() * SECOND_MS)
}

/// The version of the definitions of a day.
pub(super) fn definition_version(day: i64) -> String {
    format!("1.325.{}.0", (day - 18_520).rem_euclid(2_000))
}
