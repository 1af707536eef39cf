//! A world of another company: its site, its people and its collections come from the scenario, and stay with the stored world.

mod support;

use contract::lab::Company;
use gateway::{Gateway, Scenario};
use serde_json::{Value, json};
use support::{ADMIN, LAB, Lab};

fn company() -> Company {
    let company = json!({
        "site": {"name": "Fabrikam Primary Site", "discoveryMethods": ["Heartbeat Discovery"]},
        "personas": [
            {"key": "owner", "account": "admin", "displayName": "Ada Owner", "directoryRoles": ["globalAdministrator"],
             "siteRole": "fullAdministrator"},
            {"key": "desk", "account": "desk", "displayName": "Bo Desk", "intuneRole": "helpDeskOperator"},
        ],
        "collections": [
            {"id": "SMS00001", "name": "All Systems"},
            {"id": "PS100001", "name": "Finance laptops", "limiting": "SMS00001",
             "members": {"kinds": ["laptop"], "units": ["Finance"]}},
        ],
    });
    serde_json::from_value(company).expect("a company")
}

fn scenario(company: Company) -> Scenario {
    Scenario { fleet_size: 400, company: Some(Box::new(company)), ..Scenario::default() }
}

#[test]
fn answers_name_its_people_its_site_and_its_collections() {
    let mut lab = Lab::of(scenario(company()));
    let health: Value = lab.get("/gateway/health").json();
    let names: Vec<&str> = health["personas"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["userPrincipalName"].as_str())
        .collect();
    assert_eq!(names, ["admin@contoso.com", "desk@contoso.com"]);
    assert_eq!(health["personas"][1]["canInitiateAction"], true);
    assert_eq!(health["personas"][1]["canNotifyResource"], false, "without a role in the site");
    let site: Value = lab.get(&format!("{ADMIN}/Site")).json();
    assert_eq!(
        (&site["name"], &site["discoveryMethods"]),
        (&json!("Fabrikam Primary Site"), &json!(["Heartbeat Discovery"]))
    );
    let collections: Value = lab.get(&format!("{ADMIN}/Collections")).json();
    let count = |index: usize| collections["value"][index]["memberCount"].as_u64().expect("a number");
    assert_eq!(collections["value"].as_array().map(Vec::len), Some(2));
    assert_eq!(count(0), 400);
    assert!((1..100).contains(&count(1)), "{}", count(1));
    let connector: Value = lab.get(&format!("{LAB}/connector")).json();
    assert_eq!(connector["name"], "PS1 - Fabrikam Primary Site");
}

#[test]
fn it_stays_with_the_stored_world_and_is_part_of_its_hash() {
    let lab = Lab::of(scenario(company()));
    let again = Gateway::open("again", Some(lab.stored.clone()), Scenario::default()).expect("the stored world");
    assert_eq!(again.world().scenario(), lab.gateway.world().scenario());
    assert_eq!(again.world().state_hash(), lab.gateway.world().state_hash());
    let built_in = Lab::of(Scenario { fleet_size: 400, ..Scenario::default() });
    assert_ne!(built_in.gateway.world().state_hash(), lab.gateway.world().state_hash());
}

#[test]
fn one_that_cannot_be_is_refused_with_its_reason() {
    let mut wrong = company();
    wrong.collections[1].members.units = Some(vec!["Catering".into()]);
    let error = Gateway::open("test", None, scenario(wrong)).err().expect("refused").to_string();
    assert!(error.contains("Catering"), "{error}");
    let mut wrong = company();
    wrong.personas[1].key = "owner".into();
    let error = Gateway::open("test", None, scenario(wrong)).err().expect("refused").to_string();
    assert!(error.contains("owner stands twice"), "{error}");
}
