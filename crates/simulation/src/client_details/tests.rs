//! The delay of three fields, and what is unknown.

use super::ClientDetails;
use crate::scenario::Scenario;
use crate::time::{HOUR_MS, MINUTE_MS};
use crate::world::World;

fn world() -> World {
    World::new(Scenario { fleet_size: 300, ..Scenario::default() }).expect("a world")
}

fn all(world: &World) -> Vec<ClientDetails> {
    (0..world.fleet().row_count()).map(|row| world.client_details(row)).collect()
}

#[test]
fn three_fields_follow_once_an_hour_and_nothing_is_ahead_of_its_cause() {
    let mut world = world();
    let start = world.now();
    for minutes in [0, 7, 59, 60, 61, 150, 600] {
        world.advance_to(start.plus(minutes * MINUTE_MS));
        let now = world.now();
        for (row, details) in (0..).zip(all(&world)) {
            assert_eq!(details.refreshed.0.rem_euclid(HOUR_MS), 0);
            assert!(details.refreshed <= now && now.0 - details.refreshed.0 < HOUR_MS);
            let (Some(active), Some(policy)) = (details.last_active, details.last_policy_request) else {
                assert!(details.client_version.is_none(), "{details:?}");
                continue;
            };
            assert!(policy <= active && active <= details.refreshed, "{details:?}");
            assert!(active <= world.fleet().device(row).last_active, "behind the console: {details:?}");
            let online = details.last_online.expect("a client");
            assert!(active <= online && online <= now, "{details:?}");
        }
    }
}

#[test]
fn between_two_refreshes_only_live_fields_change() {
    let mut world = world();
    let start = world.now();
    world.advance_to(start.plus(HOUR_MS - start.0.rem_euclid(HOUR_MS)));
    let before = all(&world);
    world.advance_to(world.now().plus(50 * MINUTE_MS));
    let (mut changed, mut lagging) = (0, 0);
    for (row, (before, after)) in (0..).zip(before.into_iter().zip(all(&world))) {
        if before.client_version.is_none() {
            continue;
        }
        assert_eq!(before.refreshed, after.refreshed);
        // What the site saw since is younger than the refresh: the page does not have it yet.
        lagging += usize::from(world.fleet().device(row).last_active > after.refreshed);
        assert!(before.last_active <= after.last_active && after.last_active <= Some(after.refreshed));
        changed += usize::from(before.last_online != after.last_online);
    }
    assert!(changed > 100 && lagging > 0, "{changed} {lagging}");
}

#[test]
fn who_is_logged_on_is_unknown_while_the_client_is_off_line() {
    let details = all(&world());
    assert!(details.iter().any(|one| one.logged_on_user.is_some()));
    assert!(details.iter().all(|one| one.is_online || one.logged_on_user.is_none()));
    assert!(details.iter().all(|one| one.mac_address.len() == 17 && !one.is_on_internet));
}
