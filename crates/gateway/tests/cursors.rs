//! A walk through the pages of a list gives each device once, whatever happens between its pages.

mod support;

use gateway::testing::Cursors;
use gateway::testing::percent_encode;
use serde_json::{Value, json};
use simulation::tenant::devices::{Direction, Field, Query};
use std::collections::BTreeSet;
use support::{ADMIN, BETA, Lab, V1};

const DEVICES: &str = "/gateway/graph/beta/deviceManagement/managedDevices";

fn next(page: &Value) -> Option<String> {
    page["@odata.nextLink"].as_str().map(str::to_owned)
}

fn ids(page: &Value) -> Vec<String> {
    let rows = page["value"].as_array().expect("a page").iter();
    rows.map(|row| row["id"].as_str().expect("an id").to_owned()).collect()
}

/// Ids of a whole walk; `between` happens after each page.
fn cursor(lab: &mut Lab, first: &str, mut between: impl FnMut(&mut Lab)) -> Vec<String> {
    let (mut walked, mut target) = (Vec::new(), Some(first.to_owned()));
    while let Some(address) = target {
        let page = lab.get(&address).ok();
        walked.extend(ids(&page));
        target = next(&page);
        between(lab);
    }
    walked
}

fn big_lab() -> Lab {
    let mut lab = Lab::of(support::scenario(9, 400));
    lab.onboard_and_settle();
    let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"},
        "automaticEnrollment": {"kind": "all"}});
    lab.patch(&format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"), settings).ok();
    lab
}

fn once(walked: &[String]) {
    let different: BTreeSet<&String> = walked.iter().collect();
    assert_eq!(different.len(), walked.len(), "each device once");
}

#[test]
fn changes_between_pages_show_no_device_twice_and_hide_none_that_stays() {
    for order in ["", "&$orderby=lastSyncDateTime%20desc", "&$orderby=userPrincipalName,model%20desc", "&$orderby=id"] {
        let mut lab = big_lab();
        let before: BTreeSet<String> = cursor(&mut lab, &format!("{DEVICES}?$top=1000"), |_| ()).into_iter().collect();
        // Twenty minutes between two pages: people log on, devices enrol, come and go, and the uploads show.
        let walked = cursor(&mut lab, &format!("{DEVICES}?$top=23{order}"), |lab| drop(lab.advance(20 * 60_000)));
        let after: BTreeSet<String> = cursor(&mut lab, &format!("{DEVICES}?$top=1000"), |_| ()).into_iter().collect();
        assert!(before != after, "something has changed");
        once(&walked);
        for id in before.intersection(&after) {
            assert!(walked.contains(id), "{order}: a device that was there all the time is missing");
        }
    }
}

#[test]
fn a_walk_keeps_its_order_while_the_list_changes() {
    let mut lab = big_lab();
    lab.advance(6 * 3_600_000);
    let target = format!("{DEVICES}?$top=1000&$orderby=lastSyncDateTime%20desc,deviceName&$count=true");
    let before = lab.get(&target).ok();
    let walked = cursor(&mut lab, &target.replace("1000", "50"), |lab| drop(lab.advance(16 * 60_000)));
    let still: Vec<String> = ids(&before).into_iter().filter(|id| walked.contains(id)).collect();
    assert_eq!(walked, still, "the order is that of the beginning");
    assert_ne!(ids(&lab.get(&target).ok()), ids(&before), "which is not the order now");
}

#[test]
fn a_page_can_be_read_again_and_a_walk_without_changes_needs_no_memory() {
    let mut lab = big_lab();
    let first = lab.get(&format!("{DEVICES}?$top=40&$orderby=model&$filter=contains(deviceName,'-')")).ok();
    let second = next(&first).expect("a second page");
    assert_eq!(ids(&lab.get(&second).ok()), ids(&lab.get(&second).ok()));
    let whole = lab.get(&format!("{DEVICES}?$top=1000&$orderby=model&$filter=contains(deviceName,'-')")).ok();
    assert_eq!(
        cursor(&mut lab, &format!("{DEVICES}?$top=40&$orderby=model&$filter=contains(deviceName,'-')"), |_| ()),
        ids(&whole)
    );
}

#[test]
fn the_default_order_survives_a_killed_host_and_every_other_says_that_it_does_not() {
    let mut lab = big_lab();
    let (stable, sorted) = (format!("{DEVICES}?$top=30"), format!("{DEVICES}?$top=30&$orderby=model"));
    let (stable, sorted) = (lab.get(&stable).ok(), lab.get(&sorted).ok());
    lab.reopen();
    let goes_on = lab.get(&next(&stable).expect("more")).ok();
    assert!(ids(&goes_on).iter().all(|id| !ids(&stable).contains(id)));
    let before = lab.state_hash();
    let lost = lab.get(&next(&sorted).expect("more"));
    assert_eq!((lost.status, lost.code().as_str()), (400, "SkipTokenExpired"));
    assert!(lost.text().contains("Start again"), "{}", lost.text());
    assert_eq!(lab.state_hash(), before);
}

#[test]
fn the_oldest_walk_is_forgotten_first() {
    let mut lab = big_lab();
    let targets: Vec<String> =
        (0..33).map(|n| format!("{DEVICES}?$top=2&$orderby=model&$skip={n}&$filter=osVersion%20ne%20'{n}'")).collect();
    let pages: Vec<Value> = targets.iter().map(|target| lab.get(target).ok()).collect();
    lab.advance(20 * 60_000);
    assert_eq!(lab.get(&next(&pages[0]).expect("more")).code(), "SkipTokenExpired");
    assert_eq!(lab.get(&next(&pages[32]).expect("more")).status, 200);
}

#[test]
fn rows_are_kept_of_the_latest_walks_that_there_is_room_for() {
    let lab = big_lab();
    let world = lab.gateway.world();
    let count = world.devices().visible_count() as usize;
    let mut cursors = Cursors::default();
    let query = |field| Query { order: vec![(field, Direction::Descending)], top: 9, ..Query::default() };
    let ids =
        [Field::Model, Field::DeviceName, Field::Id].map(|field| cursors.begin(world, &query(field), field as u64));
    assert_eq!(cursors.begin(world, &query(Field::Id), 99), ids[2], "the same walk again");
    cursors.materialize_within(world, 2 * count);
    let mut rows = |id| cursors.page(world, id, 0, 9).map(|(page, after)| (page.rows, page.total, after));
    assert_eq!(rows(ids[0]), None);
    for (id, field) in [(ids[1], Field::DeviceName), (ids[2], Field::Id)] {
        assert_eq!(rows(id), Some((world.devices().query(&query(field)).rows, count as u64, 9)));
    }
}

#[test]
fn a_token_belongs_to_its_query() {
    let mut lab = big_lab();
    let page = lab.get(&format!("{DEVICES}?$top=10&$select=id")).ok();
    let link = next(&page).expect("more");
    let token = link.split("$skiptoken=").nth(1).expect("a token").to_owned();
    let mut forged = token.clone().into_bytes();
    forged[3] = if forged[3] == b'A' { b'B' } else { b'A' };
    let forged = String::from_utf8(forged).expect("ASCII");
    let before = lab.state_hash();
    for target in [
        link.replace("$top=10", "$top=11"),
        link.replace("$select=id&", ""),
        format!("{link}&$skip=5"),
        format!("{link}&$orderby=model"),
        link.replace("/beta/", "/v1.0/"),
        link.replace("managedDevices", "comanagedDevices"),
        link.replace(&token, &forged),
        link.replace(&token, &token[..token.len() - 2]),
        link.replace(&token, &format!("{token}AA")),
        format!("{V1}/users?$skiptoken={token}"),
    ] {
        let answer = lab.get(&target);
        assert_eq!((answer.status, answer.code().as_str()), (400, "SkipTokenInvalid"), "{target}");
    }
    assert_eq!(lab.state_hash(), before);
    let mut other = Lab::of(support::scenario(10, 400));
    other.onboard_and_settle();
    assert_eq!(other.get(&link).code(), "SkipTokenInvalid", "a token of another world");
}

#[test]
fn a_preferred_page_size_lasts_for_the_walk() {
    let mut lab = big_lab();
    for (header, rows) in [
        ("odata.maxpagesize=7", 7),
        ("respond-async, maxpagesize=\"9\"; x", 9),
        ("odata.maxpagesize=5000", 399),
        ("odata.maxpagesize=0", 399),
        ("odata.maxpagesize=x", 399),
    ] {
        let page = lab.call("GET", DEVICES, &[("prefer", header)], "");
        let shown = ids(&page.ok()).len();
        assert!(shown == rows || rows == 399 && shown > 300, "{header}: {shown}");
        let applied = page.header("preference-applied").map(str::to_owned);
        match rows {
            399 => assert!(applied.is_none_or(|applied| applied == "odata.maxpagesize=1000"), "{header}"),
            rows => {
                assert_eq!(applied, Some(format!("odata.maxpagesize={rows}")));
                let second = lab.get(&next(&page.ok()).expect("more"));
                assert_eq!(ids(&second.ok()).len(), rows);
            }
        }
    }
}

#[test]
fn people_are_walked_through_in_every_order() {
    let mut lab = big_lab();
    for order in
        ["", "&$orderby=surname,givenName%20desc", "&$filter=startswith(displayName,'a')", "&$search=%22contoso%22"]
    {
        let whole = lab.get(&format!("{V1}/users?$top=1000&$count=true{order}")).ok();
        let walked = cursor(&mut lab, &format!("{V1}/users?$top=13{order}"), |lab| drop(lab.advance(30 * 60_000)));
        once(&walked);
        let before = ids(&whole);
        assert!(before.len() > 5 && walked.len() >= before.len(), "{order}");
        assert_eq!(
            walked.iter().filter(|id| before.contains(id)).collect::<Vec<_>>(),
            before.iter().collect::<Vec<_>>()
        );
        assert_eq!(whole["@odata.count"], json!(before.len()));
    }
    let filter = percent_encode("userPrincipalName eq 'ADMIN@contoso.com' or id in (null)");
    assert_eq!(lab.get(&format!("{V1}/users/$count?$filter={filter}")).text(), "1");
    let _ = BETA;
}
