//! One simulated minute of background life.
//!
//! The number of changes follows the size of the fleet; their cost follows their number. Every fifteen minutes, two
//! devices in a hundred (one at least) change something that the upload carries.

use super::flags::DeviceFlags;
use super::upload_rows::UploadRows;
use super::write_batch::{Change, WriteBatch};
use super::{Fleet, builds};
use crate::command::Row;
use crate::draw::{Purpose, Series, below, draw};
use crate::limits::{BACKGROUND_PICKS_MAX, ENROLLMENT_ROWS_PER_TICK_MAX};
use crate::read_ahead::{self, GROUP_ROWS};
use crate::time::{HOUR_MS, SimTime};

/// Minutes between two uploads; the rates below are meant for so long.
const WINDOW_TICKS: u64 = 15;
/// One device in so many changes something that the upload carries, in a window.
const DEVICES_PER_CHANGE: u32 = 50;
/// One device in so many comes or goes off line, in a window.
const DEVICES_PER_CONNECTION_CHANGE: u32 = 40;
/// Steps that a change is: it is drawn, and written into several columns.
const STEPS_PER_CHANGE: u64 = 4;
/// So many draws are a step: most are tries to find a row that suits, and read one bit.
const DRAWS_PER_STEP: u64 = 8;
/// A new device in so many is discovered without a client.
const JOINERS_PER_CLIENTLESS: u64 = 4;
/// An eligible device enrolls when the round passes it, once in so many rounds.
const ROUNDS_TO_ENROLL: u64 = 3;

/// Which devices the settings want enrolled.
#[derive(Clone, Copy)]
pub(crate) enum EnrollmentPolicy<'policy> {
    /// None.
    None,
    /// Every eligible device that this predicate names.
    Scope(&'policy dyn Fn(&Fleet, Row) -> bool),
}

/// What a minute brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TickOutcome {
    /// Devices that came on line, in the order in which they did: tasks that wait for them can be delivered.
    pub(crate) came_online: Vec<Row>,
    /// Devices that were enrolled for co-management.
    pub enrolled: Vec<Row>,
    /// Devices that joined the site.
    pub joined: Vec<Row>,
    /// Devices that left the site.
    pub retired: Vec<Row>,
    /// What the minute cost ([`crate::limits::STEPS_PER_REQUEST_MAX`]).
    pub steps: u64,
}

/// Draws of one tick, in a row.
#[derive(Clone, Copy)]
struct Draws {
    series: Series,
    drawn: u64,
}

impl Draws {
    #[inline(always)]
    fn next(&mut self) -> u64 {
        self.drawn += 1;
        self.series.at(self.drawn)
    }

    #[inline(always)]
    fn below(&mut self, bound: u64) -> u64 {
        below(self.next(), bound)
    }

    /// A present row that suits, if a reasonable number of tries finds one.
    #[inline(always)]
    fn pick(&mut self, fleet: &Fleet, suits: impl Fn(Row) -> bool) -> Option<Row> {
        let rows = u64::from(fleet.row_count());
        (0..BACKGROUND_PICKS_MAX).map(|_| self.below(rows) as Row).find(|row| suits(*row))
    }
}

/// One simulated minute that ends at `at`. `tick_index` counts the minutes of this world.
pub(crate) fn tick(
    fleet: &mut Fleet,
    seed: u64,
    tick_index: u64,
    at: SimTime,
    enrollment: &EnrollmentPolicy<'_>,
) -> TickOutcome {
    let mut outcome = TickOutcome::default();
    let mut draws = Draws { series: Series::new(seed, Purpose::Background, tick_index), drawn: 0 };
    fleet.offer_updates(at);
    let size = fleet.site_device_count();
    let connections = share_of_tick(seed, tick_index, 1, size / DEVICES_PER_CONNECTION_CHANGE);
    let carried = share_of_tick(seed, tick_index, 2, size / DEVICES_PER_CHANGE);
    change_connections(fleet, &mut draws, at, connections, &mut outcome);
    let mut batch = WriteBatch::new(at);
    for _ in 0..carried {
        change_carried(fleet, &mut draws, &mut batch, at, &mut outcome);
    }
    batch.write(fleet);
    outcome.steps = (connections + carried) * STEPS_PER_CHANGE + draws.drawn / DRAWS_PER_STEP;
    if let EnrollmentPolicy::Scope(is_in_scope) = enrollment {
        enroll_some(fleet, seed, tick_index, at, is_in_scope, &mut outcome);
    }
    outcome
}

/// How many of a window's changes (one at least) fall on this tick: the same number on each, and one more on as
/// many as the rest needs, drawn for each window.
fn share_of_tick(seed: u64, tick_index: u64, what: u64, per_window: u32) -> u64 {
    // Numbers without a common factor with the window.
    const STEPS: [u64; 8] = [1, 2, 4, 7, 8, 11, 13, 14];
    let per_window = u64::from(per_window.max(1));
    let (window, place) = (tick_index / WINDOW_TICKS, tick_index % WINDOW_TICKS);
    // Beyond every tick number, so that no other draw shares these coordinates.
    let shuffle = draw(seed, Purpose::Background, u64::MAX - what, window);
    let shuffled = (place * STEPS[(shuffle & 7) as usize] + (shuffle >> 8) % WINDOW_TICKS) % WINDOW_TICKS;
    per_window / WINDOW_TICKS + u64::from(shuffled < per_window % WINDOW_TICKS)
}

#[inline(always)]
fn hour_of_day(at: SimTime) -> i64 {
    at.0.div_euclid(HOUR_MS).rem_euclid(24)
}

/// Lids are opened, or shut. The target share of devices on line follows the time of day.
///
/// Who is drawn does not follow from who is on line, so a group of changes is drawn, and read ahead, before it is written.
fn change_connections(fleet: &mut Fleet, draws: &mut Draws, at: SimTime, count: u64, outcome: &mut TickOutcome) {
    let is_working_day = (6..18).contains(&hour_of_day(at));
    let online_percent_of = |build: u8| match (builds::release_of(build).is_server, is_working_day) {
        (true, _) => 98,
        (false, true) => 90,
        (false, false) => 65,
    };
    let mut drawn: Vec<(Row, u64)> = Vec::with_capacity(GROUP_ROWS);
    let mut left = count as usize;
    while left > 0 {
        let group = left.min(GROUP_ROWS);
        for _ in 0..group {
            if let Some(row) = draws.pick(fleet, |row| fleet.candidates.movable().contains(row)) {
                drawn.push((row, draws.below(100)));
            }
        }
        read_ahead::read(drawn.iter().map(|(row, _)| *row), |row| {
            let codes = fleet.flags[row].bits() ^ u16::from(fleet.builds[row]);
            fleet.last_active_minutes[row] ^ u32::from(codes)
        });
        for (row, percent) in drawn.drain(..) {
            let online = percent < online_percent_of(fleet.builds[row as usize]);
            if fleet.set_online(row, online, at) && online {
                outcome.came_online.push(row);
            }
        }
        left -= group;
    }
}

/// Something happens that the upload carries.
fn change_carried(
    fleet: &mut Fleet,
    draws: &mut Draws,
    batch: &mut WriteBatch,
    at: SimTime,
    outcome: &mut TickOutcome,
) {
    let is_morning = (6..11).contains(&hour_of_day(at));
    // In the morning people log on; at night, updates are installed.
    let updates_until = if is_morning { 75 } else { 90 };
    match draws.below(100) {
        0..=1 => turn_over(fleet, draws, batch, at, outcome),
        2..=4 => install_client(fleet, draws, batch, at, outcome),
        5..=10 => rename(fleet, draws, batch),
        kind if kind >= updates_until => update(fleet, draws, batch),
        _ => log_on(fleet, draws, batch),
    }
}

fn online_client(fleet: &Fleet, draws: &mut Draws) -> Option<Row> {
    draws.pick(fleet, |row| fleet.candidates.online().contains(row))
}

fn log_on(fleet: &mut Fleet, draws: &mut Draws, batch: &mut WriteBatch) {
    let Some(row) = online_client(fleet, draws) else { return };
    // Now and then it is a colleague, who is the primary user from then on.
    let is_colleague = draws.below(100) < 15;
    let colleague = if is_colleague { device_with_user(fleet, draws) } else { None };
    batch.push(fleet, row, colleague.map_or(Change::LogOn, |user_of| Change::LogOnAs { user_of }));
}

/// A present device that has a primary user.
fn device_with_user(fleet: &Fleet, draws: &mut Draws) -> Option<Row> {
    let (present, with_user) = (&fleet.upload_rows.present, fleet.candidates.with_user());
    draws.pick(fleet, |row| present.contains(row) && with_user.contains(row))
}

fn update(fleet: &mut Fleet, draws: &mut Draws, batch: &mut WriteBatch) {
    match updatable_client(fleet, draws, batch) {
        Some(row) => batch.push(fleet, row, Change::Update),
        // Everything is up to date: a quiet minute is a logon.
        None => log_on(fleet, draws, batch),
    }
}

/// A device that gets its next update. Where the device drawn has one waiting, it may be up to date by then: that is written,
/// and the same draws decide again.
fn updatable_client(fleet: &mut Fleet, draws: &mut Draws, batch: &mut WriteBatch) -> Option<Row> {
    let pick = |fleet: &Fleet, draws: &mut Draws| draws.pick(fleet, |row| fleet.candidates.updatable().contains(row));
    let before = *draws;
    let found = pick(fleet, draws);
    if !found.is_some_and(|row| batch.is_updating(row)) {
        return found;
    }
    batch.write(fleet);
    *draws = before;
    pick(fleet, draws)
}

fn rename(fleet: &mut Fleet, draws: &mut Draws, batch: &mut WriteBatch) {
    let row = draws.pick(fleet, |row| fleet.candidates.online().contains(row) && !fleet.is_site_server(row));
    let Some(row) = row else { return };
    batch.push(fleet, row, Change::Rename { drawn: draws.next() });
}

fn install_client(
    fleet: &mut Fleet,
    draws: &mut Draws,
    batch: &mut WriteBatch,
    at: SimTime,
    outcome: &mut TickOutcome,
) {
    let UploadRows { present, clients, .. } = &fleet.upload_rows;
    match draws.pick(fleet, |row| present.contains(row) && !clients.contains(row)) {
        Some(row) => {
            if fleet.install_client(row, at) {
                outcome.came_online.push(row);
                batch.push(fleet, row, Change::Written);
            }
        }
        None => log_on(fleet, draws, batch),
    }
}

/// A device joins or leaves; the fleet stays about as large as it was. At the limit of rows neither happens.
fn turn_over(fleet: &mut Fleet, draws: &mut Draws, batch: &mut WriteBatch, at: SimTime, outcome: &mut TickOutcome) {
    let (size, first_size) = (fleet.site_device_count(), fleet.first_size());
    let slack = (first_size / 50).max(1);
    let joins = match size {
        _ if size + slack <= first_size => true,
        _ if size >= first_size + slack => false,
        _ => draws.below(2) == 0,
    };
    if fleet.row_count() >= fleet.row_count_max() {
        log_on(fleet, draws, batch);
    } else if joins {
        let has_client = draws.below(JOINERS_PER_CLIENTLESS) != 0;
        if let Some(row) = fleet.add_client(has_client, at) {
            outcome.joined.push(row);
            batch.push(fleet, row, Change::Written);
        }
    } else {
        let can_leave = |row: Row| fleet.upload_rows.present.contains(row) && !fleet.is_site_server(row);
        let Some(row) = draws.pick(fleet, can_leave) else { return };
        // A change of the device may be waiting, and happens before it leaves.
        batch.write(fleet);
        if fleet.retire(row, at) {
            outcome.retired.push(row);
        }
    }
}

/// A round over the rows enrolls the eligible ones in scope, each in a drawn round: enrollment spreads over hours, as
/// documented, and a minute examines a bounded number of rows.
fn enroll_some(
    fleet: &mut Fleet,
    seed: u64,
    tick_index: u64,
    at: SimTime,
    is_in_scope: &dyn Fn(&Fleet, Row) -> bool,
    outcome: &mut TickOutcome,
) {
    let rows = fleet.row_count();
    let examined = (rows / 60).clamp(1, ENROLLMENT_ROWS_PER_TICK_MAX);
    let first = fleet.enrollment_cursor();
    for row in (first..first + examined).map(|row| row % rows) {
        let needed = DeviceFlags::ONLINE | DeviceFlags::ENROLLED;
        let could = fleet.flags[row as usize] & needed == DeviceFlags::ONLINE && fleet.is_co_management_eligible(row);
        let is_drawn = below(draw(seed, Purpose::Enrollment, u64::from(row), tick_index), ROUNDS_TO_ENROLL) == 0;
        if could && is_drawn && is_in_scope(fleet, row) && fleet.enroll(row, at) {
            outcome.enrolled.push(row);
        }
    }
    outcome.steps += u64::from(examined);
    fleet.set_enrollment_cursor((first + examined) % rows);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::FLEET_ROWS_SPARE;
    use crate::site::collections::Collections;
    use crate::time::{DAY_MS, MINUTE_MS};

    const START: SimTime = SimTime(1_601_280_000_000);

    fn minute(tick_index: u64) -> SimTime {
        START.plus(tick_index as i64 * MINUTE_MS)
    }

    fn hash(fleet: &Fleet) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        fleet.hash_into(&mut hasher);
        hasher.finalize()
    }

    #[test]
    fn most_windows_have_something_to_upload() {
        for seed in 0..10 {
            let mut fleet = Fleet::generate(seed, 40, START);
            let mut windows = Vec::new();
            for tick_index in 0..2 * 24 * 60 {
                tick(&mut fleet, seed, tick_index, minute(tick_index), &EnrollmentPolicy::None);
                if tick_index % WINDOW_TICKS == WINDOW_TICKS - 1 {
                    windows.push(fleet.take_changes().len());
                }
            }
            let filled = windows.iter().filter(|count| **count > 0).count();
            assert!(filled * 10 >= windows.len() * 9, "seed {seed}: {filled} of {}", windows.len());
            assert!(windows.iter().sum::<usize>() <= windows.len() * 2, "seed {seed}: too restless");
        }
    }

    #[test]
    fn a_window_changes_two_in_a_hundred() {
        let mut fleet = Fleet::generate(4, 10_000, START);
        for tick_index in 0..WINDOW_TICKS {
            tick(&mut fleet, 4, tick_index, minute(tick_index), &EnrollmentPolicy::None);
        }
        assert!((180..=200).contains(&fleet.take_changes().len()));
    }

    #[test]
    fn what_moves_a_device_between_collections_marks_it() {
        let collections = Collections::new(&scenario::company::Company::default().collections);
        let mut fleet = Fleet::generate(6, 300, START);
        let memberships = |fleet: &Fleet| -> Vec<Vec<bool>> {
            let of_row = |row: Row| {
                collections.all().iter().map(|one| collections.contains(&one.id, fleet, row)).collect::<Vec<bool>>()
            };
            (0..fleet.row_count()).map(of_row).collect()
        };
        let every_row = |_: &Fleet, _: Row| true;
        let mut moves = 0;
        for tick_index in 0..500 {
            let before = memberships(&fleet);
            tick(&mut fleet, 6, tick_index, minute(tick_index), &EnrollmentPolicy::Scope(&every_row));
            let changed = fleet.take_changes();
            for (row, after) in memberships(&fleet).into_iter().enumerate() {
                if before.get(row) != Some(&after) {
                    moves += 1;
                    assert!(changed.binary_search(&(row as Row)).is_ok(), "row {row} at minute {tick_index}");
                }
            }
        }
        assert!(moves > 20, "{moves} moves");
    }

    #[test]
    fn site_servers_stay_and_pinned_devices_stay_away() {
        let mut fleet = Fleet::generate(8, 40, START);
        let pinned = fleet.site_server_count();
        let names: Vec<_> = (0..pinned).map(|row| fleet.name(row)).collect();
        fleet.set_online(pinned, false, START);
        fleet.pin_offline(pinned, true);
        for tick_index in 0..5 * 24 * 60 {
            let outcome = tick(&mut fleet, 8, tick_index, minute(tick_index), &EnrollmentPolicy::None);
            assert!(!outcome.came_online.contains(&pinned) && !fleet.is_online(pinned));
            assert!(outcome.came_online.iter().all(|row| fleet.is_client(*row)));
        }
        for row in 0..pinned {
            assert!(fleet.is_online(row) && !fleet.is_retired(row) && fleet.name(row) == names[row as usize]);
        }
    }

    #[test]
    fn the_fleet_keeps_its_size_and_stops_at_its_limit() {
        let mut fleet = Fleet::generate(1, 8, START);
        let mut tick_index = 0;
        while minute(tick_index) < START.plus(3 * 365 * DAY_MS) {
            // Every seventh minute is enough, and quicker: seven and a window have no common factor.
            tick(&mut fleet, 1, tick_index, minute(tick_index), &EnrollmentPolicy::None);
            tick_index += 7;
            assert!((6..=10).contains(&fleet.site_device_count()), "{} devices", fleet.site_device_count());
        }
        assert!(fleet.row_count() <= 2 * 8 + FLEET_ROWS_SPARE && fleet.row_count() > 100, "{} rows", fleet.row_count());
    }

    #[test]
    fn enrollment_reaches_who_is_eligible_within_hours() {
        let mut fleet = Fleet::generate(2002, 40, START);
        let collections = Collections::new(&scenario::company::Company::default().collections);
        let laptops = |fleet: &Fleet, row: Row| collections.contains("PS100015", fleet, row);
        let mut after_an_hour = 0;
        for tick_index in 0..24 * 60 {
            let outcome = tick(&mut fleet, 2002, tick_index, minute(tick_index), &EnrollmentPolicy::Scope(&laptops));
            after_an_hour += if tick_index < 60 { outcome.enrolled.len() } else { 0 };
            assert!(outcome.enrolled.iter().all(|row| fleet.is_enrolled(*row)));
        }
        let enrolled: Vec<Row> = (0..fleet.row_count()).filter(|row| fleet.is_enrolled(*row)).collect();
        assert!(enrolled.len() >= 8 && after_an_hour < enrolled.len(), "{after_an_hour} of {}", enrolled.len());
        assert!(enrolled.iter().all(|row| fleet.device(*row).kind == crate::fleet::DeviceKind::Laptop));
    }

    #[test]
    fn the_same_minutes_give_the_same_state() {
        let live = |asks: bool| {
            let mut fleet = Fleet::generate(12, 60, START);
            for tick_index in 0..600 {
                tick(&mut fleet, 12, tick_index, minute(tick_index), &EnrollmentPolicy::None);
                if asks {
                    fleet.sorted_rows(crate::fleet::sorted::SortColumn::Name);
                }
            }
            hash(&fleet)
        };
        assert_eq!(live(false), live(true));
    }
}
