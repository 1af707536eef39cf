//! Events have documented ids, are sent once a day, stay, and are those of CMPivot's logs.

use super::{Event, KEPT_DAYS, Provider, Timeline};
use crate::scenario::Scenario;
use crate::time::{DAY_MS, HOUR_MS, SimTime};
use crate::world::World;
use cmpivot::{Settings, Value, run};
use std::collections::BTreeSet;

fn world() -> World {
    World::new(Scenario { fleet_size: 200, ..Scenario::default() }).expect("a world")
}

/// Provider and id of every event that the document lists.
const DOCUMENTED: [(Provider, u32); 16] = [
    (Provider::ApplicationError, 1000),
    (Provider::ApplicationHang, 1002),
    (Provider::SystemErrorReporting, 1001),
    (Provider::WindowsErrorReporting, 1001),
    (Provider::WindowsUpdateClient, 19),
    (Provider::Boot, 0),
    (Provider::Boot, 41),
    (Provider::Boot, 1074),
    (Provider::ConfigMgr, 20000),
    (Provider::ConfigMgr, 20001),
    (Provider::ConfigMgr, 20002),
    (Provider::ConfigMgr, 20003),
    (Provider::ConfigMgr, 20005),
    (Provider::ConfigMgr, 20006),
    (Provider::ConfigMgr, 20007),
    (Provider::ConfigMgr, 20008),
];

fn timelines(world: &World) -> Vec<Timeline> {
    (0..world.fleet().row_count()).map(|row| world.timeline(row)).collect()
}

#[test]
fn every_documented_event_occurs_and_no_other() {
    let world = world();
    let mut found = BTreeSet::new();
    for (row, timeline) in (0..).zip(timelines(&world)) {
        let Some(sent) = timeline.sent else {
            assert!(timeline.events.is_empty() && !world.fleet().is_client(row));
            continue;
        };
        assert!(sent <= world.now());
        assert!(timeline.events.windows(2).all(|pair| pair[0].time >= pair[1].time));
        for event in &timeline.events {
            assert!(event.time <= sent && event.time >= world.now().plus(-KEPT_DAYS * DAY_MS), "{event:?}");
            found.insert((event.provider, event.id));
        }
    }
    assert_eq!(found, BTreeSet::from(DOCUMENTED));
}

#[test]
fn what_was_sent_stays_and_more_comes_once_a_day() {
    let mut world = world();
    let before = timelines(&world);
    let then = world.now();
    world.advance_to(then.plus(25 * HOUR_MS));
    let edge = world.now().plus(-KEPT_DAYS * DAY_MS);
    let mut grew = 0;
    for (row, (before, after)) in (0..).zip(before.into_iter().zip(timelines(&world))) {
        let kept = |events: &[Event], until: Option<SimTime>| -> Vec<Event> {
            let is_kept = |event: &&Event| event.time >= edge && Some(event.time) <= until;
            events.iter().filter(is_kept).cloned().collect()
        };
        if before.sent.is_some() && after.sent >= before.sent {
            assert_eq!(kept(&before.events, before.sent), kept(&after.events, before.sent), "{row}");
        }
        grew += usize::from(after.sent > before.sent);
    }
    assert!(grew > 100, "{grew}");
}

/// The events of the Application log with these ids, and starts of Windows, are the same ones that CMPivot answers with.
#[test]
fn events_of_windows_are_those_of_cmpivot() {
    let world = world();
    let settings = Settings::portal(world.now().0);
    for row in [0, 20, 41, 77] {
        let timeline = world.timeline(row);
        let Some(sent) = timeline.sent else { continue };
        for (log, ids) in [("Application", vec![1000, 1001, 1002]), ("System", vec![19, 41, 1001, 1074])] {
            let outcome =
                run(&format!("EventLog('{log}', 30d) | project DateTime, EventID"), &world.inventory(row), &settings)
                    .expect("an answer");
            let mut asked: Vec<(i64, i64)> = (0..outcome.table.rows)
                .filter_map(|at| match outcome.table.row(at)[..] {
                    [Value::DateTime(ms), Value::Long(id)] => Some((ms, id)),
                    _ => None,
                })
                .filter(|(ms, id)| ids.contains(id) && *ms <= sent.0)
                .collect();
            let is_of_log = |event: &&Event| {
                let is_of_application = matches!(
                    event.provider,
                    Provider::ApplicationError | Provider::ApplicationHang | Provider::WindowsErrorReporting
                );
                event.provider != Provider::ConfigMgr && event.id != 0 && is_of_application == (log == "Application")
            };
            let mut ours: Vec<(i64, i64)> =
                timeline.events.iter().filter(is_of_log).map(|event| (event.time.0, i64::from(event.id))).collect();
            asked.sort_unstable();
            ours.sort_unstable();
            assert_eq!(ours, asked, "{row} {log}");
            assert!(!asked.is_empty(), "{row} {log}");
        }
    }
}
