//! `users`: found and sorted by index as object by object, and their devices.

mod support;

use serde_json::{Value, json};
use support::{BETA, Lab, V1, scenario};

fn users(lab: &mut Lab, query: &str) -> Value {
    let query = query.replace(' ', "%20").replace('"', "%22");
    lab.get(&format!("{V1}/users?$top=999&$select=displayName,userPrincipalName,givenName,userType&{query}")).ok()
}

fn names(list: &Value) -> Vec<String> {
    let users = list["value"].as_array().expect("users");
    users.iter().map(|user| user["displayName"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn what_the_index_finds_is_what_a_look_at_every_user_finds() {
    let mut lab = Lab::of(scenario(7, 300));
    let all = users(&mut lab, "");
    assert!(names(&all).len() > 150);
    let holds = |user: &Value, name: &str, test: &dyn Fn(&str) -> bool| {
        user[name].as_str().is_some_and(|own| test(&own.to_ascii_lowercase()))
    };
    let expected = |test: &dyn Fn(&Value) -> bool| -> Vec<String> {
        names(
            &json!({"value": all["value"].as_array().expect("users").iter().filter(|user| test(user)).collect::<Vec<_>>()}),
        )
    };
    let raman = |user: &Value| holds(user, "displayName", &|own| own.contains("an"));
    for (query, expected) in [
        ("$filter=contains(displayName,'AN')", expected(&raman)),
        ("$filter=not contains(displayName,'an')", expected(&|user| !raman(user))),
        (
            "$filter=startswith(userPrincipalName,'an') or endswith(displayName,'berg')",
            expected(&|user| {
                holds(user, "userPrincipalName", &|own| own.starts_with("an"))
                    || holds(user, "displayName", &|own| own.ends_with("berg"))
            }),
        ),
        ("$filter=userPrincipalName eq 'PRIYA.raman@contoso.com'", vec!["Priya Raman".to_owned()]),
        ("$filter=displayName ne 'priya raman'", expected(&|user| user["displayName"] != "Priya Raman")),
        ("$filter=userType eq 'Member'", expected(&|_| true)),
        ("$filter=userType eq 'Guest' or jobTitle ne null", Vec::new()),
        (
            "$filter=givenName eq 'Anna' and contains(displayName,'a')",
            expected(&|user| holds(user, "givenName", &|own| own == "anna")),
        ),
        ("$search=\"berg\"", expected(&|user| holds(user, "displayName", &|own| own.contains("berg")))),
        (
            "$search=\"displayName:ann\" OR \"userPrincipalName:raman\"",
            expected(&|user| {
                holds(user, "displayName", &|own| own.contains("ann"))
                    || holds(user, "userPrincipalName", &|own| own.contains("raman"))
            }),
        ),
    ] {
        assert_eq!(names(&users(&mut lab, query)), expected, "{query}");
    }
    let mut sorted = names(&all);
    sorted.sort_by_key(|name| name.to_ascii_lowercase());
    assert_eq!(names(&users(&mut lab, "$orderby=displayName")), sorted);
    assert_eq!(names(&users(&mut lab, "$orderby=userPrincipalName")), names(&users(&mut lab, "$orderby=mail")));
    sorted.reverse();
    assert_eq!(names(&users(&mut lab, "$orderby=displayName desc")), sorted);
    sorted.retain(|name| name.to_ascii_lowercase().contains("an"));
    assert_eq!(names(&users(&mut lab, "$orderby=displayName desc&$filter=contains(displayName,'an')")), sorted);

    // A page goes on in the order of the names.
    let first = lab.get(&format!("{V1}/users?$top=2&$count=true&$orderby=displayName&$select=displayName")).ok();
    let next = first["@odata.nextLink"].as_str().expect("a link").to_owned();
    let second = lab.get(&next[next.find("/gateway").expect("a path")..]).ok();
    let all = names(&users(&mut lab, "$orderby=displayName"));
    assert_eq!([names(&first), names(&second)].concat(), all[..4]);
    assert_eq!(first["@odata.count"], all.len());
}

#[test]
fn a_user_is_read_by_id_and_by_name_and_has_devices() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let devices = lab
        .get(&format!(
            "{BETA}/deviceManagement/managedDevices?$top=1&$filter=userId%20ne%20''&$select=id,userId,userPrincipalName"
        ))
        .ok();
    let device = devices["value"][0].clone();
    let (id, name) = (device["userId"].as_str().expect("an id"), device["userPrincipalName"].as_str().expect("a name"));
    for key in [id, name] {
        let user = lab.get(&format!("{V1}/users/{key}?$select=id,userPrincipalName,onPremisesSyncEnabled")).ok();
        assert_eq!((user["id"].as_str(), user["userPrincipalName"].as_str()), (Some(id), Some(name)));
        assert_eq!(user["onPremisesSyncEnabled"], true);
        let list = lab
            .get(&format!("{V1}/users/{key}/managedDevices?$count=true&$select=id,deviceName&$orderby=deviceName"))
            .ok();
        assert!(list["value"].as_array().expect("devices").iter().any(|own| own["id"] == device["id"]));
    }
    // Who has no device in the tenant is found too.
    lab.sign_in("admin@contoso.com");
    let persona = lab.get(&format!("{V1}/me?$select=id")).ok()["id"].as_str().expect("an id").to_owned();
    assert_eq!(lab.get(&format!("{V1}/users/{persona}/managedDevices?$count=true")).ok()["@odata.count"], 0);
}
