//! Inventories of a client: their dates, and values that are those of CMPivot.

use super::{CLASSES, HardwareInventory};
use crate::inventory::{Inventory, schemas};
use crate::scenario::Scenario;
use crate::time::DAY_MS;
use crate::world::World;
use cmpivot::{Settings, run};

fn world() -> World {
    World::new(Scenario { fleet_size: 60, ..Scenario::default() }).expect("a world")
}

#[test]
fn every_class_has_an_entity_and_they_are_sorted() {
    let names: Vec<String> = schemas().into_iter().map(|schema| schema.name).collect();
    for (name, entity) in CLASSES {
        assert!(names.iter().any(|name| name == entity) && Inventory::is_filled(entity), "{name}");
    }
    assert!(CLASSES.map(|(name, _)| name.to_lowercase()).is_sorted());
}

#[test]
fn a_client_sends_once_a_week_and_the_site_keeps_a_quarter() {
    let world = world();
    let mut classes = 0;
    for row in 0..world.fleet().row_count() {
        let newest = world.hardware_inventory(row, None);
        if !world.fleet().is_client(row) {
            assert_eq!(newest, HardwareInventory { sent: vec![], shown: None, classes: vec![] });
            continue;
        }
        assert!((12..=13).contains(&newest.sent.len()), "{}", newest.sent.len());
        assert!(newest.sent.windows(2).all(|pair| pair[0].0 - pair[1].0 == 7 * DAY_MS));
        assert_eq!(newest.shown, newest.sent.first().copied());
        assert!(newest.sent[0] <= world.now() && newest.sent[0].plus(7 * DAY_MS) > world.now());
        for class in &newest.classes {
            assert!(class.instances.iter().all(|instance| instance.len() == class.properties.len()), "{}", class.name);
        }
        classes = classes.max(newest.classes.len());
    }
    assert!(classes >= 25, "{classes}");
}

#[test]
fn an_earlier_date_has_the_values_of_its_time() {
    let world = world();
    let newest = world.hardware_inventory(30, None);
    let earlier = world.hardware_inventory(30, Some(newest.sent[2].plus(DAY_MS)));
    assert_eq!((earlier.shown, &earlier.sent), (Some(newest.sent[2]), &newest.sent));
    let class = |inventory: &HardwareInventory, name: &str| {
        inventory.classes.iter().find(|class| class.name == name).expect("a class").instances.clone()
    };
    assert_eq!(class(&newest, "Motherboard"), class(&earlier, "Motherboard"));
    assert_ne!(class(&newest, "Memory"), class(&earlier, "Memory"));
    // Before the oldest that is kept, the oldest is what there is.
    let oldest = world.hardware_inventory(30, Some(crate::time::SimTime(0)));
    assert_eq!(oldest.shown, newest.sent.last().copied());
}

/// What does not change between the inventory and now is the same here, in CMPivot and on the device's Overview.
#[test]
fn values_agree_with_cmpivot_and_the_fleet() {
    let world = world();
    let settings = Settings::portal(world.now().0);
    for row in [0, 12, 30, 45] {
        let device = world.fleet().device(row);
        if !device.is_client {
            continue;
        }
        let inventory = world.hardware_inventory(row, None);
        for (name, entity) in [
            ("Computer System", "ComputerSystem"),
            ("Computer System Product", "ComputerSystemProduct"),
            ("Disk Drives", "PhysicalDisk"),
            ("Logical Disk", "LogicalDisk"),
            ("Network Adapter", "NetworkAdapter"),
            ("PC BIOS", "Bios"),
            ("Processor", "Processor"),
        ] {
            let outcome = run(entity, &world.inventory(row), &settings).expect("an answer");
            let asked: Vec<_> = (0..outcome.table.rows).map(|at| outcome.table.row(at)[1..].to_vec()).collect();
            let class = inventory.classes.iter().find(|class| class.name == name).expect("a class");
            assert_eq!(class.instances, asked, "{name}");
        }
        let system =
            &inventory.classes.iter().find(|class| class.name == "Computer System").expect("a class").instances;
        let text = |text: &str| cmpivot::Value::String(text.to_owned());
        assert_eq!(system[0][0], text(&device.name));
        assert_eq!(system[0][2..4], [text(device.manufacturer), text(device.model)]);
    }
}
