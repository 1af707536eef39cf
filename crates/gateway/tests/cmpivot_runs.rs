//! CMPivot over a collection over HTTP: progress, results that are those of the clients one by one, limits, and what stands in the way.

mod support;

use cmpivot::{Batch, Entities, EntityError, EntitySchema, RowBatches, Scan, Scanned, Settings, Value as Cell, run};
use serde_json::{Value, json};
use simulation::command::Command;
use simulation::scenario::Scenario;
use simulation::world::World;
use support::{LAB, Lab, scenario};

const ALL_SYSTEMS: &str = "SMS00001";
const RUNS: &str = "/gateway/lab/cmpivot-runs";

fn start(lab: &mut Lab, collection: &str, query: &str) -> support::Answer {
    lab.post(RUNS, json!({"collectionId": collection, "query": query}))
}

fn started(lab: &mut Lab, query: &str) -> String {
    start(lab, ALL_SYSTEMS, query).ok()["taskGuid"].as_str().expect("a task").to_owned()
}

fn stop(lab: &mut Lab, task: &str) -> support::Answer {
    lab.call("POST", &format!("{RUNS}/{task}/stop"), &[], "")
}

fn progress(lab: &mut Lab, task: &str) -> Value {
    lab.get(&format!("{RUNS}/{task}")).ok()
}

#[test]
fn a_run_is_told_from_its_start_to_its_end_and_stands_among_the_client_operations() {
    let mut lab = Lab::of(scenario(7, 120));
    let run = start(&mut lab, ALL_SYSTEMS, "OS | summarize count() by Caption | render piechart").ok();
    let task = run["taskGuid"].as_str().expect("a task").to_owned();
    assert_eq!(
        (&run["state"], &run["answeredCount"], &run["collectionName"]),
        (&json!("running"), &json!(0), &json!("All Systems"))
    );
    let empty = lab.get(&format!("{RUNS}/{task}/results")).ok();
    assert_eq!((&empty["totalRows"], &empty["chart"]), (&json!(0), &json!("piechart")));
    lab.advance(30_000);
    let after = progress(&mut lab, &task);
    assert_eq!(
        (&after["waitingCount"], &after["failedCount"], &after["elapsedMs"]),
        (&json!(0), &json!(0), &json!(30_000))
    );
    let answered = after["answeredCount"].as_u64().expect("a number");
    assert_eq!(answered + after["offlineCount"].as_u64().expect("a number"), after["clientCount"]);
    let results = lab.get(&format!("{RUNS}/{task}/results")).ok();
    let counted: u64 =
        results["rows"].as_array().expect("rows").iter().map(|row| row[1].as_u64().expect("a count")).sum();
    assert_eq!((counted, &results["answeredCount"], &results["isCut"]), (answered, &json!(answered), &json!(false)));
    // Pages are parts of the whole.
    let page = lab.get(&format!("{RUNS}/{task}/results?$top=1&$skip=1")).ok();
    assert_eq!((&page["rows"], &page["totalRows"]), (&json!([results["rows"][1]]), &results["totalRows"]));
    assert_eq!(lab.get(&format!("{RUNS}/{task}/results?$top=0")).code(), "QueryOptionInvalid");

    let operations = lab.get("/gateway/AdminService/wmi/SMS_ClientOperationStatus").ok();
    let operation = &operations["value"][0];
    assert_eq!(
        (&operation["UniqueID"], &operation["Type"], &operation["CompletedClients"]),
        (&json!(task), &json!(145), &json!(answered))
    );
    assert_eq!((&operation["TotalClients"], &operation["LabDeviceName"]), (&after["clientCount"], &json!("")));
    let lines = lab.get(&format!("{LAB}/logs/BgbServer.log")).ok()["lines"].to_string();
    assert!(lines.contains(&task.to_ascii_uppercase()), "{lines}");
    assert!(lines.contains(&format!("ReportedClients: {answered} FailedClients: 0")), "{lines}");

    lab.reopen();
    assert_eq!(progress(&mut lab, &task), after);
    assert_eq!(stop(&mut lab, &task).status, 204);
    assert_eq!(progress(&mut lab, &task)["state"], "stopped");
    assert_eq!(stop(&mut lab, &task).code(), "CmpivotRunEnded");
    // The operation leads to the trace of the run.
    let trail = lab.get(&format!("{LAB}/actions/{task}")).ok();
    assert_eq!(
        (&trail["action"]["actionName"], &trail["action"]["deviceName"]),
        (&json!("runCmpivotQuery"), &json!("All Systems"))
    );
}

#[test]
fn refusals_change_nothing_and_a_right_that_ends_ends_the_answers() {
    let mut lab = Lab::of(scenario(7, 60));
    let refused = |lab: &mut Lab, collection: &str, query: &str| {
        let before = lab.state_hash();
        let answer = start(lab, collection, query);
        assert_eq!(lab.state_hash(), before, "{query}");
        (answer.status, answer.code())
    };
    assert_eq!(refused(&mut lab, "PS199999", "OS"), (400, "CollectionNotFound".into()));
    assert_eq!(refused(&mut lab, ALL_SYSTEMS, "OS | wher x"), (400, "CmpivotQueryInvalid".into()));
    for (persona, code) in [
        ("reader", "RunCmpivotNotGranted"),
        ("helpdesk-no-notify", "RunCmpivotNotGranted"),
        ("cloud-only", "CloudOnlyUser"),
    ] {
        lab.sign_in_as(persona);
        assert_eq!(refused(&mut lab, ALL_SYSTEMS, "OS"), (403, code.into()), "{persona}");
    }
    lab.sign_in_as("helpdesk");
    let task = started(&mut lab, "OS");
    lab.advance(10_000);
    assert!(lab.get(&format!("{RUNS}/{task}/results")).ok()["totalRows"].as_u64() > Some(0));
    // Another one has no right to see it, and one whose scope ends loses it during the run.
    lab.start_fault("device-outside-security-scope", json!({"user": "helpdesk"}));
    for answer in [lab.get(&format!("{RUNS}/{task}/results")), stop(&mut lab, &task)] {
        assert_eq!((answer.status, answer.code().as_str()), (403, "DeviceOutsideSecurityScope"));
    }
    let unknown = "00000000-0000-4000-8000-000000000000";
    for target in [format!("{RUNS}/{unknown}"), format!("{RUNS}/{unknown}/results"), format!("{RUNS}/nothing")] {
        assert_eq!(lab.get(&target).code(), "CmpivotRunNotFound", "{target}");
    }
}

#[test]
fn too_many_rows_are_cut_and_old_results_are_gone() {
    let mut lab = Lab::of(scenario(7, 900));
    let task = started(&mut lab, "Service");
    lab.advance(30_000);
    let results = lab.get(&format!("{RUNS}/{task}/results?$top=5")).ok();
    let columns = results["columns"].as_array().expect("columns").len() as u64;
    assert_eq!((&results["isCut"], &results["totalRows"]), (&json!(true), &json!(100_000 / columns)));
    let all = started(&mut lab, "Service | count");
    lab.advance(30_000);
    let counted = lab.get(&format!("{RUNS}/{all}/results")).ok();
    assert!(counted["rows"][0][0].as_u64() > Some(100_000 / columns), "an aggregate is one of all rows");
    for task in [&task, &all] {
        assert_eq!(stop(&mut lab, task).status, 204);
    }
    let others: Vec<String> = (0..8).map(|_| started(&mut lab, "OS")).collect();
    let gone = lab.get(&format!("{RUNS}/{task}/results"));
    assert_eq!((gone.status, gone.code().as_str()), (410, "CmpivotResultGone"));
    assert!(progress(&mut lab, &task)["answeredCount"].as_u64() > Some(0), "its counts stay");
    let ninth = start(&mut lab, ALL_SYSTEMS, "OS");
    assert_eq!((ninth.status, ninth.code().as_str()), (409, "TooManyCmpivotRuns"));
    assert_eq!(stop(&mut lab, &others[3]).status, 204);
    start(&mut lab, ALL_SYSTEMS, "OS").ok();
}

/// The clients one after another, asked by the entities of a single device: slow, and plainly right.
struct OneByOne<'w> {
    world: &'w World,
    rows: Vec<u32>,
    schemas: Vec<EntitySchema>,
}

impl Entities for OneByOne<'_> {
    fn schemas(&self) -> &[EntitySchema] {
        &self.schemas
    }

    fn scan<'a>(&'a self, scan: &Scan) -> Result<Box<dyn Scanned<'a> + 'a>, EntityError> {
        let schema = &self.schemas[scan.entity];
        let all = Scan { needed: vec![true; schema.columns.len()], ..scan.clone() };
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for row in &self.rows {
            let inventory = self.world.inventory(*row);
            let mut scanned = inventory.scan(&all)?;
            while let Some(Batch { rows: count, columns }) = scanned.next_batch()? {
                rows.extend((0..count).map(|row| columns.iter().map(|column| column.cell(row).to_value()).collect()));
            }
        }
        Ok(Box::new(RowBatches::new(schema, &scan.needed, &rows)))
    }
}

/// Whatever is asked of a collection is what its clients would say one by one, joined: for several worlds and shapes of queries.
#[test]
fn a_collection_says_what_its_clients_say() {
    let filters = [
        "",
        " | where Device contains '1'",
        " | where LastBootUpTime < ago(3d)",
        " | where Device endswith '3' or Device endswith '7'",
    ];
    let ends = [
        "",
        " | count",
        " | distinct Device",
        " | order by LastBootUpTime asc, Device",
        " | top 7 by Device",
        " | take 5",
        " | summarize count(), dcount(Device), max(LastBootUpTime) by bin(LastBootUpTime, 1d)",
        " | project Device, Age = datetime_diff('day', now(), LastBootUpTime) | summarize avg(Age), percentile(Age, 95)",
        " | join (Bios | project Device, BiosVersion = Version) | summarize count() by BiosVersion | order by count_ desc",
        " | join kind=leftouter (LogicalDisk | where FreeSpace < 100000000000 | project Device, Disk = DeviceID) | project Device, Disk",
    ];
    for seed in [3, 2002] {
        let mut world = World::new(Scenario { seed, fleet_size: 70, ..Scenario::default() }).expect("a world");
        let begin = |query: &str| Command::RunCmpivotOnCollection {
            by: "global-admin".to_owned(),
            collection: ALL_SYSTEMS.to_owned(),
            query: query.to_owned(),
        };
        let command = world.apply(begin("OS")).expect("accepted").entry.sequence;
        for wait_ms in [3_000, 60_000] {
            world.advance_to(world.now().plus(wait_ms));
            let run_of = world.cmpivot_runs().get(command).expect("a run");
            let collection = world.collection_inventory(run_of);
            let rows = collection.rows().to_vec();
            let one_by_one = OneByOne { world: &world, rows, schemas: collection.schemas().to_vec() };
            // The clients answer with the values of the time at which they were asked; one by one they are asked now.
            let later = world.inventory_of_rows(one_by_one.rows.iter().copied());
            let settings = Settings::console(world.now().0);
            for entity in ["Device", "OS", "OperatingSystem"] {
                for query in filters.iter().flat_map(|filter| ends.map(|end| format!("{entity}{filter}{end}"))) {
                    let (fast, slow) = (run(&query, &later, &settings), run(&query, &one_by_one, &settings));
                    let (fast, slow) = (fast.expect(&query).table, slow.expect(&query).table);
                    assert_eq!((fast.rows, &fast.columns), (slow.rows, &slow.columns), "{query}");
                    assert!((0..fast.rows).all(|row| fast.row(row) == slow.row(row)), "{query}");
                }
            }
        }
    }
}
