//! `lab/site-version`: which version the site has, the update that leads to another, and what comes with it.

mod support;

use serde_json::{Value, json};
use simulation::product::Version;
use simulation::scenario::Scenario;
use support::{LAB, Lab};

const MINUTE_MS: i64 = 60_000;

fn site_version(lab: &mut Lab) -> Value {
    lab.get(&format!("{LAB}/site-version")).ok()
}

fn install(lab: &mut Lab, version: &str) -> support::Answer {
    lab.post(&format!("{LAB}/site-version"), json!({"version": version}))
}

#[test]
fn an_update_is_installed_in_an_hour_and_brings_its_pages() {
    let mut lab = Lab::of(Scenario { version: Version::V2107, ..Scenario::default() });
    lab.onboard_and_settle();
    let page = format!("{LAB}/managed-devices/{}/software-updates", lab.id_of("PS1SITE01"));
    let refused = lab.get(&page);
    assert_eq!((refused.status, refused.code().as_str()), (404, "NotInSiteVersion"));
    assert_eq!(refused.json()["error"]["innerError"]["details"]["since"], "2111");

    let before = site_version(&mut lab);
    assert_eq!((&before["installed"], &before["build"]), (&json!("2107"), &json!("5.00.9058.1000")));
    let offered: Vec<&str> =
        before["offered"].as_array().expect("a list").iter().filter_map(|one| one["version"].as_str()).collect();
    assert_eq!(offered, ["2111", "2207"]);

    let begun = install(&mut lab, "2111");
    assert_eq!((begun.status, &begun.json()["update"]["step"]), (200, &json!("downloading")));
    let again = install(&mut lab, "2207");
    assert_eq!((again.status, again.code().as_str()), (409, "UpdateUnderWay"));
    let status = lab.get(&format!("{LAB}/status")).ok();
    assert_eq!(status["siteUpdate"]["version"], "2111");
    let due = status["nextEvents"].as_array().expect("a list").iter().find(|event| event["kind"] == "siteUpdate");
    assert_eq!(due.map(|due| (&due["siteVersion"], &due["updateStep"])), Some((&json!("2111"), &json!("downloading"))));

    let status = lab.advance(61 * MINUTE_MS);
    assert_eq!((&status["siteVersion"], &status["siteUpdate"]), (&json!("2111"), &Value::Null));
    lab.get(&page).ok();
    let connector = lab.get(&format!("{LAB}/connector")).ok();
    assert_eq!(connector["siteVersion"], "5.00.9068.1000");
}

#[test]
fn an_update_needs_a_way_and_the_right() {
    let mut lab = Lab::new();
    for (body, status, code) in [
        (json!({"version": "2403"}), 409, "UpdateNotOffered"),
        (json!({"version": "2006"}), 409, "UpdateNotOffered"),
        (json!({"version": "1910"}), 400, "BodyMalformed"),
        (json!({}), 400, "BodyMalformed"),
    ] {
        let refused = lab.post(&format!("{LAB}/site-version"), body.clone());
        assert_eq!((refused.status, refused.code().as_str()), (status, code), "{body}");
    }
    lab.sign_in_as("helpdesk");
    let refused = install(&mut lab, "2010");
    assert_eq!((refused.status, refused.code().as_str()), (403, "NotFullAdministrator"));
    assert_eq!(site_version(&mut lab)["update"], Value::Null);
}

#[test]
fn a_world_of_a_version_begins_when_it_was_new_and_is_stored_and_sent_with_it() {
    let mut lab = Lab::new();
    let status = lab.post(&format!("{LAB}/reset"), json!({"siteVersion": "2403"})).ok();
    assert_eq!((&status["siteVersion"], &status["scenario"]["siteVersion"]), (&json!("2403"), &json!("2403")));
    assert!(status["now"].as_str().is_some_and(|now| now.starts_with("2024-06-17T08:00")), "{}", status["now"]);
    lab.sign_in("admin@contoso.com");
    install(&mut lab, "2503");
    lab.advance(20 * MINUTE_MS);
    let hash = lab.state_hash();
    lab.reopen();
    assert_eq!(lab.state_hash(), hash);
    assert_eq!(site_version(&mut lab)["update"]["version"], "2503");

    let file = lab.get(&format!("{LAB}/journal")).ok();
    let mut other = Lab::new();
    other.post(&format!("{LAB}/journal"), file).ok();
    other.sign_in("admin@contoso.com");
    assert_eq!(other.state_hash(), hash);
    let unknown = other.post(&format!("{LAB}/reset"), json!({"siteVersion": "1910"}));
    assert_eq!((unknown.status, unknown.code().as_str()), (400, "BodyMalformed"));
}
