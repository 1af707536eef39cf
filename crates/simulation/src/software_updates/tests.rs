//! Updates of a client: every status occurs, and they agree with CMPivot.

use super::Status;
use crate::scenario::Scenario;
use crate::time::HOUR_MS;
use crate::world::World;
use cmpivot::{Settings, Value, run};
use std::collections::BTreeSet;
use strum::VariantArray as _;

fn world() -> World {
    World::new(Scenario { fleet_size: 300, ..Scenario::default() }).expect("a world")
}

#[test]
fn every_status_occurs_and_each_update_once() {
    let world = world();
    let mut found = BTreeSet::new();
    for row in 0..world.fleet().row_count() {
        let updates = world.software_updates(row);
        assert_eq!(updates.is_empty(), !world.fleet().is_client(row));
        let titles: BTreeSet<_> = updates.iter().map(|update| &update.title).collect();
        assert_eq!(titles.len(), updates.len(), "{row}");
        assert!(updates.windows(2).all(|pair| pair[0].status_time >= pair[1].status_time));
        assert!(updates.iter().all(|update| update.status_time <= world.now()));
        found.extend(updates.iter().map(|update| update.status));
    }
    assert!(found.iter().eq(Status::VARIANTS), "{found:?}");
}

#[test]
fn missing_and_installed_are_those_of_cmpivot() {
    let mut world = world();
    for hours in [0, 30] {
        world.advance_to(world.now().plus(hours * HOUR_MS));
        let settings = Settings::portal(world.now().0);
        for row in [12, 30, 45, 90, 120] {
            let updates = world.software_updates(row);
            let articles = |entity: &str, column: &str| -> BTreeSet<String> {
                let outcome =
                    run(&format!("{entity} | project {column}"), &world.inventory(row), &settings).expect("an answer");
                let text = |at| match &outcome.table.row(at)[..] {
                    [Value::String(text)] => text.trim_start_matches("KB").to_owned(),
                    other => panic!("{other:?}"),
                };
                (0..outcome.table.rows).map(text).collect()
            };
            if !world.fleet().is_client(row) {
                continue;
            }
            let missing = articles("SoftwareUpdate", "ArticleID");
            for article in &missing {
                let update = updates.iter().find(|update| update.article == *article).expect("an update");
                assert_eq!(update.status, Status::NonCompliant, "{article}");
            }
            for article in articles("QuickFixEngineering", "HotFixID").difference(&missing) {
                let update = updates.iter().find(|update| update.article == *article).expect("an update");
                assert_eq!(update.status, Status::Compliant, "{article}");
            }
        }
    }
}
