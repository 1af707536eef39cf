//! Every entity answers with its columns, the same at the same time, and believably.

use super::{Inventory, entities, schemas};
use crate::scenario::Scenario;
use crate::time::{DAY_MS, HOUR_MS};
use crate::world::World;
use cmpivot::{Outcome, Settings, Value, run};

fn world() -> World {
    World::new(Scenario { fleet_size: 60, ..Scenario::default() }).expect("a world")
}

fn ask(world: &World, row: u32, query: &str) -> Outcome {
    let settings = Settings::portal(world.now().0);
    run(query, &world.inventory(row), &settings).unwrap_or_else(|error| panic!("{query}: {error}"))
}

fn cells(outcome: &Outcome) -> Vec<Vec<Value>> {
    (0..outcome.table.rows).map(|row| outcome.table.row(row)).collect()
}

#[test]
fn every_entity_answers() {
    let world = world();
    let mut filled = 0;
    for schema in schemas() {
        let arguments = if schema.parameters.is_empty() { "" } else { "('System')" };
        for row in [0, 20, 41] {
            let outcome = ask(&world, row, &format!("{}{arguments}", schema.name));
            assert_eq!(outcome.table.columns, schema.columns, "{}", schema.name);
            let again = ask(&world, row, &format!("{}{arguments}", schema.name));
            assert_eq!(cells(&outcome), cells(&again), "{}", schema.name);
            if entities::class(&schema.name).is_none() {
                assert_eq!(outcome.table.rows, 0, "{}", schema.name);
            }
        }
        filled += usize::from(Inventory::is_filled(&schema.name));
    }
    assert!(filled >= 60, "{filled}");
    let all = schemas();
    let mut names: Vec<&str> = all.iter().map(|schema| schema.name.as_str()).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "an entity twice");
}

/// Rows have as many values as there are columns, and of their types: none is turned into null on the way.
#[test]
fn rows_fit_their_columns() {
    let world = world();
    for row in 0..60 {
        let inventory = world.inventory(row);
        for schema in schemas() {
            let Some(class) = entities::class(&schema.name) else { continue };
            let arguments: Vec<Value> = schema
                .parameters
                .iter()
                .map(|parameter| parameter.default.clone().unwrap_or(Value::String("system".to_owned())))
                .collect();
            for values in (class.rows)(&inventory.client, &arguments) {
                assert_eq!(values.len(), class.columns.len(), "{}", class.name);
                for (value, (name, kind)) in values.iter().zip(class.columns) {
                    assert!(value.kind().is_none_or(|found| found == *kind), "{} {name}: {value:?}", class.name);
                }
            }
        }
    }
}

#[test]
fn the_documents_samples_answer_from_what_the_fleet_knows() {
    let world = world();
    let device = world.fleet().device(30);
    let system = ask(
        &world,
        30,
        "ComputerSystem | project Device, Manufacturer, Model | join (OperatingSystem | project Device, OSVersion=Caption)",
    );
    let row = &cells(&system)[0];
    let known = [device.name.as_str(), device.manufacturer, device.model].map(|text| Value::String(text.to_owned()));
    assert_eq!(row[..3], known);
    assert!(matches!(&row[3], Value::String(caption) if caption.starts_with("Microsoft Windows")), "{row:?}");
    let disks =
        ask(&world, 30, "LogicalDisk | where DriveType == 3 | summarize Size = sum(Size), Free = sum(FreeSpace)");
    let [Value::Long(size), Value::Long(free)] = cells(&disks)[0][..] else { panic!("{disks:?}") };
    assert!(free < size && size <= device.sizes.total_storage_bytes, "{size} {free}");
    for query in [
        "CCMRecentlyUsedApplications | where (LastUsedTime > ago(2h)) | project CompanyName, ProductName, ProductVersion, LastUsedTime",
        "OperatingSystem | where LastBootUpTime <= ago(7d) | summarize count() by bin(LastBootUpTime,1d)",
        "EventLog('Security') | where EventID == 4673",
        "ProcessModule('svchost') | summarize count() by ModuleName | order by count_ desc",
        "EPStatus | project Device, QuickScanAge=datetime_diff('day',now(),QuickScanEndTime) | summarize DeviceCount=count() by QuickScanAge",
        "Bios | where Manufacturer like '%Micro%'",
        "Device | join kind=leftouter ( File('%windir%\\\\system32\\\\*.exe') | where SHA256Hash == 'a') | project Device, MalwareFound = iif( isnull(FileName), 'No', 'Yes')",
        "CcmLog('CcmNotificationAgent',1h)",
        "WinEvent('Microsoft-Windows-HelloForBusiness/Operational', 1d) | where LevelDisplayName =='Error' | summarize count() by Device",
        "Registry('hklm:\\SOFTWARE\\Microsoft\\SMS\\*')",
        "Disk | where (Description == 'Local Fixed Disk') | where isnotnull( FreeSpace ) | order by FreeSpace asc",
    ] {
        ask(&world, 30, query);
    }
    let registry =
        ask(&world, 30, "Registry('hklm:\\SOFTWARE\\Microsoft\\SMS\\*') | where Property == 'AssignedSiteCode'");
    assert_eq!(cells(&registry)[0][3], Value::String("PS1".to_owned()));
    let files = ask(&world, 30, "File('%windir%\\\\*.exe') | project FileName");
    assert!(files.table.rows == 3, "a star ends at a backslash: {:?}", cells(&files));
}

/// Events that were in a log an hour ago are in it still, and none is in it before its time.
#[test]
fn events_stay() {
    let mut world = world();
    let query = "EventLog('Security', 2d) | project DateTime, EventID";
    let before = cells(&ask(&world, 12, query));
    let then = world.now();
    assert!(before.len() > 50, "{}", before.len());
    world.advance_to(then.plus(HOUR_MS));
    let after = cells(&ask(&world, 12, query));
    let kept = |rows: &[Vec<Value>], from: i64, to: i64| -> Vec<Vec<Value>> {
        let is_kept = |row: &&Vec<Value>| matches!(row[0], Value::DateTime(ms) if (from..=to).contains(&ms));
        rows.iter().filter(is_kept).cloned().collect()
    };
    let from = then.plus(HOUR_MS - 2 * DAY_MS).0;
    assert_eq!(kept(&before, from, then.0), kept(&after, from, then.0));
    assert!(after.iter().all(|row| matches!(row[0], Value::DateTime(ms) if ms <= world.now().0)));
}

/// The queries that `cargo xtask bench` measures.
#[test]
fn a_device_answers_the_documented_queries() {
    let world = world();
    let queries = include_str!("../../../cmpivot/examples/documented.txt");
    assert_eq!(queries.lines().count(), 20);
    for query in queries.lines() {
        ask(&world, 20, query);
    }
}

/// Every entity, and every column of it alone, asked of a collection gives the rows of its clients one after another: what the fleet
/// keeps in columns says the same as the clients.
#[test]
fn a_collection_answers_as_its_clients_one_after_another() {
    let world = world();
    let collection = world.inventory_of_collection("SMS00001");
    let clients = collection.rows().to_vec();
    assert!(clients.len() > 40);
    let settings = Settings::console(world.now().0);
    for schema in schemas() {
        if entities::class(&schema.name).is_none() || !schema.parameters.is_empty() {
            continue;
        }
        let column = |column: &cmpivot::ColumnSchema| format!("{} | project {}", schema.name, column.name);
        let queries = schema.columns.iter().map(column).chain([schema.name.clone()]);
        for query in queries {
            let together = run(&query, &collection, &settings).unwrap_or_else(|error| panic!("{query}: {error}"));
            let one = |row: &u32| {
                let outcome = run(&query, &world.inventory(*row), &settings).expect("an answer");
                cells(&outcome)
            };
            let one_by_one: Vec<_> = clients.iter().flat_map(one).collect();
            assert!(cells(&together) == one_by_one, "{query}");
        }
    }
}
