//! Measures the world by itself, natively: `cargo run --release -p simulation --example figures [SIZE ...]`.
//!
//! One line a figure, `size<TAB>name<TAB>value<TAB>unit`, for fleets of 10,000, 100,000 and 1,000,000 devices unless other
//! sizes are named. `cargo xtask bench` prints them; no test depends on a time.
#![allow(unsafe_code, reason = "an allocator that counts is the only way to see the peak")]

use simulation::command::{AzureEnvironment, CoManagementSettings, Command, DeviceAction, UploadScope};
use simulation::scenario::Scenario;
use simulation::tenant::devices::{Comparison, Direction, Field, Predicate, Query, TextOperator, Value};
use simulation::time::{DAY_MS, MINUTE_MS};
use simulation::time_travel::{Moment, Past, Progress};
use simulation::world::{Budget, Work, World};
use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Bytes that are in use, and the most that ever were.
struct Counting;

static IN_USE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let in_use = IN_USE.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(in_use, Ordering::Relaxed);
        // SAFETY: the caller's promise is handed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller's promise is handed on.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn milliseconds(work: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    work();
    begun.elapsed().as_secs_f64() * 1_000.0
}

/// Prints a figure of a fleet.
fn figure(size: u32, name: &str, value: f64, unit: &str) {
    println!("{size}\t{name}\t{value:.3}\t{unit}");
}

/// Jumps, and goes on until the jump has ended. The longest single request, milliseconds.
fn jump(world: &mut World, by_ms: i64) -> f64 {
    let time = world.now().plus(by_ms);
    let mut longest = milliseconds(|| {
        world.apply(Command::AdvanceTo { time }).expect("in range");
    });
    while let Some(Work::CatchingUp { .. }) = world.work() {
        longest = longest.max(milliseconds(|| {
            world.step(&mut Budget::for_request());
        }));
    }
    longest
}

fn onboard(world: &mut World) {
    let (by, environment) = ("global-admin".to_owned(), AzureEnvironment::AzurePublicCloud);
    let settings = CoManagementSettings { upload: Some(UploadScope::AllDevices), ..CoManagementSettings::default() };
    world.apply(Command::Consent { by: by.clone(), environment }).expect("accepted");
    world.apply(Command::Onboard { by, settings }).expect("accepted");
}

/// How often a question is asked, another one each time.
const VARIATIONS: u8 = 21;

/// The questions, in so many variations that no memory of an earlier answer stands in for the work.
fn queries(middle: u64, variation: u8) -> Vec<(&'static str, Query)> {
    let letter = char::from(b'a' + variation);
    let (letters, user) = (format!("{letter}n"), format!("anna.{letter}"));
    let page = |filter: Predicate, search: Option<&str>, order: &[(Field, Direction)], skip: u64| Query {
        user: None,
        filter,
        search: search.map(str::to_owned),
        order: order.to_vec(),
        skip,
        top: 50,
        ..Query::default()
    };
    let by_name = [(Field::DeviceName, Direction::Ascending)];
    let only_site = Predicate::Compare {
        field: Field::ManagementAgent,
        operator: Comparison::Equal,
        value: Value::Text("configurationManagerClient".into()),
    };
    let holds_77 =
        Predicate::Text { field: Field::DeviceName, operator: TextOperator::Contains, needle: format!("7{variation}") };
    let filtered = Predicate::And(vec![only_site, holds_77]);
    let by_date = [(Field::LastSyncDateTime, Direction::Descending)];
    vec![
        ("first page", page(Predicate::All, None, &[], u64::from(variation))),
        ("sorted by name", page(Predicate::All, None, &by_name, 0)),
        ("page in the middle of that", page(Predicate::All, None, &by_name, middle)),
        ("filtered, sorted by date", page(filtered, None, &by_date, 0)),
        ("searched for two letters", page(Predicate::All, Some(&letters), &[], 0)),
        ("searched for a user", page(Predicate::All, Some(&user), &[], 0)),
        (
            "searched for a user, sorted by user",
            page(Predicate::All, Some(&user), &[(Field::UserPrincipalName, Direction::Ascending)], 0),
        ),
    ]
}

fn measure(size: u32) {
    let before = IN_USE.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    let begun = Instant::now();
    let mut world = World::new(Scenario { fleet_size: size, ..Scenario::default() }).expect("a valid scenario");
    figure(size, "generation", begun.elapsed().as_secs_f64() * 1_000.0, "ms");

    onboard(&mut world);
    let mut longest = 0.0;
    let upload = milliseconds(|| longest = jump(&mut world, 14 * MINUTE_MS));
    figure(size, "full synchronization", upload, "ms");
    figure(size, "its longest request", longest, "ms");
    assert!(world.upload().is_settled(), "the full synchronization is over");

    let middle = world.devices().visible_count() / 2;
    let mut first_uses = Vec::new();
    for (name, query) in queries(middle, 0) {
        let first = milliseconds(|| drop(black_box(world.devices().query(&query))));
        first_uses.push((name, first));
    }
    for (name, first) in first_uses {
        figure(size, &format!("{name}, first use"), first, "ms");
    }
    let mut times: Vec<(&str, Vec<f64>)> = Vec::new();
    for variation in 0..VARIATIONS {
        for (place, (name, query)) in queries(middle, variation).into_iter().enumerate() {
            if variation == 0 {
                times.push((name, Vec::new()));
            }
            times[place].1.push(milliseconds(|| drop(black_box(world.devices().query(&query)))));
        }
    }
    for (name, mut times) in times {
        times.sort_by(f64::total_cmp);
        figure(size, name, times[times.len() / 2], "ms");
    }
    jump(&mut world, 30 * MINUTE_MS);
    let sorted = &queries(middle, 0)[2].1;
    let after_delta = milliseconds(|| drop(black_box(world.devices().query(sorted))));
    figure(size, "sorted page right after deltas", after_delta, "ms");

    let mut longest = 0.0;
    let day = milliseconds(|| longest = jump(&mut world, DAY_MS));
    figure(size, "simulated day", day, "ms");
    figure(size, "its longest request", longest, "ms");
    let after_day = milliseconds(|| drop(black_box(world.devices().query(sorted))));
    figure(size, "sorted page right after the day", after_day, "ms");
    for field in [Field::SerialNumber, Field::UserPrincipalName, Field::EnrolledDateTime, Field::LastSyncDateTime] {
        let query = Query { order: vec![(field, Direction::Ascending)], ..sorted.clone() };
        let built = milliseconds(|| drop(black_box(world.devices().query(&query))));
        figure(size, &format!("first sort by {field:?}"), built, "ms");
    }
    let row = world.devices().visible_rows().next().expect("a device");
    let action = Command::TriggerAction { by: "helpdesk".into(), row, action: DeviceAction::RefreshMachinePolicy };
    let task = world.apply(action).expect("accepted").task_guid.expect("a task");
    jump(&mut world, 2 * MINUTE_MS);
    let trace = milliseconds(|| drop(black_box(world.action_trace(&task))));
    figure(size, "trace of an action", trace, "ms");
    let counted = milliseconds(|| drop(black_box((world.site_counts(), world.tenant_counts()))));
    figure(size, "counts of the overview", counted, "ms");
    let per_device = |bytes: usize| bytes.saturating_sub(before) as f64 / f64::from(size);
    figure(size, "memory in use", per_device(IN_USE.load(Ordering::Relaxed)), "bytes a device");
    figure(size, "memory at its peak", per_device(PEAK.load(Ordering::Relaxed)), "bytes a device");
}

/// Moments that are looked at.
const MOMENTS: u64 = 40;

/// Time travel through `days` of a world: to its end, where nothing was rebuilt before, and then from moment to moment.
fn measure_time_travel(size: u32, days: i64, name: &str, goal: &str) {
    let mut world = World::new(Scenario { fleet_size: size, ..Scenario::default() }).expect("a valid scenario");
    let start = world.now();
    onboard(&mut world);
    for day in 0..days {
        jump(&mut world, 14 * MINUTE_MS);
        let row = world.devices().visible_rows().next().expect("a device");
        let action = Command::TriggerAction { by: "helpdesk".into(), row, action: DeviceAction::RefreshMachinePolicy };
        world.apply(action).expect("accepted");
        let rest_ms = start.0 + (day + 1) * DAY_MS - world.now().0;
        jump(&mut world, rest_ms);
    }
    let mut past = Past::default();
    let mut look = |share: u64| {
        let time = start.plus((world.now().0 - start.0) / MOMENTS as i64 * share as i64);
        let moment = Moment::at_time(&world, time).expect("lived");
        milliseconds(|| {
            while past.go(&world, moment, &mut Budget::for_request()).expect("it replays") != Progress::Reached {}
        })
    };
    figure(size, &format!("time travel to the end of {name}, first use"), look(MOMENTS), "ms");
    // Every moment once, never the next one.
    let longest = (0..MOMENTS).map(|index| look(index * 17 % MOMENTS)).fold(0.0, f64::max);
    figure(size, &format!("time travel to any point of {name}, longest (goal {goal})"), longest, "ms");
    let bytes = past.checkpoint_bytes();
    figure(size, "checkpoints of that", bytes as f64 / 1_048_576.0, "MiB");
}

/// Documented queries of CMPivot over one device, one a line.
const CMPIVOT: &str = include_str!("../../cmpivot/examples/documented.txt");

/// Each documented query, read, planned and run over one device of a fleet, as the admin center's page asks it; and the slowest.
fn measure_cmpivot(size: u32) {
    let world = World::new(Scenario { fleet_size: size, ..Scenario::default() }).expect("a world");
    let settings = cmpivot::Settings::portal(world.now().0);
    let mut slowest: f64 = 0.0;
    for query in CMPIVOT.lines() {
        let mut times: Vec<f64> = (0..VARIATIONS)
            .map(|variation| {
                let row = u32::from(variation) * (size / u32::from(VARIATIONS));
                milliseconds(|| drop(black_box(cmpivot::run(query, &world.inventory(row), &settings).expect("rows"))))
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let median = times[times.len() / 2];
        slowest = slowest.max(median);
        figure(size, &format!("CMPivot: {query}"), median, "ms");
    }
    figure(size, "CMPivot: the slowest of these on one device, medians over 21 devices (goal 5 ms)", slowest, "ms");
}

/// Summaries over the clients of a whole fleet, as the console's CMPivot asks *All Systems*, with the goal of each size.
fn measure_cmpivot_of_all(size: u32) {
    let world = World::new(Scenario { fleet_size: size, ..Scenario::default() }).expect("a world");
    let settings = cmpivot::Settings::console(world.now().0);
    let goal = f64::from(size) * 0.000_3;
    for query in [
        "Device | summarize count() by Manufacturer",
        "Device | summarize count() by Model | order by count_ desc",
        "OS | summarize count() by Caption",
        "OS | summarize count() by Caption, Version",
        "OS | where LastBootUpTime <= ago(7d) | summarize count() by bin(LastBootUpTime,1d)",
        "Device | summarize dcount( Device ) by Manufacturer",
        "OS | top 10 by LastBootUpTime asc",
    ] {
        let mut times: Vec<f64> = (0..7)
            .map(|_| {
                // The clients that answered are found anew, as at every reading of a result.
                milliseconds(|| {
                    let clients = world.inventory_of_collection("SMS00001");
                    drop(black_box(cmpivot::run(query, &clients, &settings).expect("rows")));
                })
            })
            .collect();
        times.sort_by(f64::total_cmp);
        figure(size, &format!("CMPivot over all clients (goal {goal:.0} ms): {query}"), times[3], "ms");
    }
}

fn main() {
    let named: Vec<u32> = std::env::args().skip(1).map(|size| size.parse().expect("a number of devices")).collect();
    let sizes = if named.is_empty() { vec![10_000, 100_000, 1_000_000] } else { named };
    measure_time_travel(40, 7, "a week", "100 ms");
    measure_time_travel(100_000, 1, "a day", "1 s");
    measure_cmpivot(10_000);
    [100_000, 1_000_000].into_iter().for_each(measure_cmpivot_of_all);
    sizes.into_iter().for_each(measure);
}
