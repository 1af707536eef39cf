//! Graph's `auditEvents`: who changed what, filtered, sorted, paged and counted.

mod support;

use serde_json::{Value, json};
use support::{ADMIN, BETA, Lab, V1};

fn events(lab: &mut Lab, query: &str) -> Value {
    lab.get(&format!("{V1}/deviceManagement/auditEvents{query}").replace(' ', "%20").replace('"', "%22")).ok()
}

fn column<'a>(list: &'a Value, name: &str) -> Vec<&'a str> {
    list["value"].as_array().expect("events").iter().filter_map(|event| event[name].as_str()).collect()
}

/// A lab that was attached, in which an action was asked for, and then other devices.
fn lab_with_events() -> Lab {
    let mut lab = Lab::new();
    assert_eq!(events(&mut lab, "")["@odata.count"], 0);
    lab.onboard_and_settle();
    lab.sign_in_as("helpdesk");
    let id = lab.first_device_id();
    let action = format!("{BETA}/deviceManagement/managedDevices/{id}/triggerConfigurationManagerAction");
    assert_eq!(lab.post(&action, json!({"configurationManagerAction": {"action": "refreshUserPolicy"}})).status, 204);
    lab.sign_in_as("reader");
    assert_eq!(lab.post(&action, json!({"configurationManagerAction": {"action": "refreshUserPolicy"}})).status, 403);
    lab.sign_in_as("global-admin");
    let collection =
        json!({"environment": "AzurePublicCloud", "upload": {"kind": "collection", "collectionId": "SMS00001"}});
    lab.patch(&format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"), collection).ok();
    lab
}

#[test]
fn who_changed_what_is_listed_the_newest_first() {
    let mut lab = lab_with_events();
    let all = events(&mut lab, "");
    assert_eq!(
        column(&all, "activityType"),
        [
            "Patch ConfigurationManagerConnector",
            "triggerConfigurationManagerAction ManagedDevice",
            "Create ConfigurationManagerConnector",
            "Consent to application",
        ],
        "what was refused changed nothing"
    );
    let action = &all["value"][1];
    assert_eq!(action["actor"]["userPrincipalName"], "priya.raman@contoso.com");
    assert_eq!(action["actor"]["applicationDisplayName"], "Microsoft Intune portal extension");
    assert_eq!((&action["activity"], &action["category"]), (&json!("Sync User Policy"), &json!("Device")));
    let resource = &action["resources"][0];
    let id = resource["resourceId"].as_str().expect("a device");
    let device = lab.get(&format!("{BETA}/deviceManagement/managedDevices/{id}")).ok();
    assert_eq!(resource["displayName"], device["deviceName"]);
    // The event leads to the trace of its action.
    assert_eq!(action["correlationId"], device["deviceActionResults"][0]["labTaskGuid"]);
    assert_eq!(
        all["value"][0]["resources"][0]["modifiedProperties"],
        json!([{"displayName": "Upload", "oldValue": "AllDevices", "newValue": "Collection SMS00001"}])
    );
    let one = action["id"].as_str().expect("an id");
    assert_eq!(lab.get(&format!("{V1}/deviceManagement/auditEvents/{one}")).ok()["id"], action["id"]);
    let beta = lab.get(&format!("{BETA}/deviceManagement/auditEvents/{one}")).ok();
    assert_eq!(beta["actor"]["userRoleScopeTags"], json!([]));
}

#[test]
fn events_are_filtered_sorted_paged_and_counted() {
    let mut lab = lab_with_events();
    let all = events(&mut lab, "");
    let time = all["value"][1]["activityDateTime"].as_str().expect("a time").to_owned();
    for (query, expected) in [
        ("?$filter=category eq 'Device'", 1),
        ("?$filter=category ne 'Device' and activityDateTime ge 2000-01-01T00:00:00Z", 3),
        (&format!("?$filter=activityDateTime ge {time}"), 2),
        ("?$filter=contains(actor/userPrincipalName,'priya')", 1),
        ("?$search=\"displayName:Connector\"", 2),
    ] {
        assert_eq!(events(&mut lab, query)["@odata.count"], expected, "{query}");
    }
    let sorted = events(&mut lab, "?$orderby=activityType desc&$select=activityType");
    let mut names = column(&all, "activityType");
    names.sort_by_key(|name| std::cmp::Reverse(name.to_ascii_lowercase()));
    assert_eq!(column(&sorted, "activityType"), names);

    // A page goes on where it ended, though newer events have come in front of it.
    let first = events(&mut lab, "?$top=2");
    lab.patch(
        &format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"),
        json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"}}),
    )
    .ok();
    let next = first["@odata.nextLink"].as_str().expect("a link").to_owned();
    let second = lab.get(&next[next.find("/gateway").expect("a path")..]).ok();
    assert_eq!(column(&second, "id"), column(&all, "id")[2..]);
    assert!(second["@odata.nextLink"].is_null());
    assert_eq!(lab.get(&format!("{V1}/deviceManagement/auditEvents/$count")).text(), "5");

    for (path, status, code) in [
        ("x", 400, "IdMalformed"),
        ("00000000-0000-4000-8000-000000000000", 404, "ResourceNotFound"),
        ("getAuditCategories", 501, "NotImplemented"),
    ] {
        let answer = lab.get(&format!("{V1}/deviceManagement/auditEvents/{path}"));
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{path}");
    }
}
