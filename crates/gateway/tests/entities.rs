//! What devices and people refer to: the devices of a user, scope tags, categories; and what the real service leaves empty.

mod support;

use gateway::testing::percent_encode;
use serde_json::{Value, json};
use support::oauth::for_itself;
use support::{ADMIN, BETA, Lab, V1};

const DEVICES: &str = "/gateway/graph/beta/deviceManagement/managedDevices";

fn co_managed_lab() -> Lab {
    let mut lab = Lab::of(support::scenario(5, 60));
    lab.onboard_and_settle();
    let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"},
        "automaticEnrollment": {"kind": "all"}, "workloads": {"clientApps": "intune"}});
    lab.patch(&format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"), settings).ok();
    lab.advance(24 * 3_600_000);
    lab
}

fn rows(lab: &mut Lab, target: &str) -> Vec<Value> {
    lab.get(target).ok()["value"].as_array().expect("a list").clone()
}

fn filtered(lab: &mut Lab, filter: &str) -> Vec<Value> {
    rows(lab, &format!("{DEVICES}?$filter={}", percent_encode(filter)))
}

fn text<'value>(object: &'value Value, name: &str) -> &'value str {
    object[name].as_str().unwrap_or_else(|| panic!("{name} of {object}"))
}

/// graph-docs#16352: the devices of a user, with everything that the list of all devices can be asked.
#[test]
fn the_devices_of_a_user_are_a_list_of_devices() {
    let mut lab = co_managed_lab();
    let all = rows(&mut lab, &format!("{DEVICES}?$top=999"));
    let owned: Vec<&Value> = all.iter().filter(|device| !text(device, "userId").is_empty()).collect();
    assert!(owned.len() > 20);
    for device in owned.iter().take(6) {
        let (user, name) = (text(device, "userId"), text(device, "userPrincipalName"));
        let expected: Vec<&str> =
            owned.iter().filter(|other| other["userId"] == device["userId"]).map(|other| text(other, "id")).collect();
        for key in [user.to_owned(), name.to_owned(), name.to_ascii_uppercase()] {
            for base in [BETA, V1] {
                let found = rows(&mut lab, &format!("{base}/users/{key}/managedDevices"));
                assert_eq!(found.iter().map(|device| text(device, "id")).collect::<Vec<_>>(), expected, "{key}");
            }
        }
        let list = lab.get(&format!("{BETA}/users/{user}/managedDevices?$count=true")).ok();
        assert_eq!(list["@odata.count"], json!(expected.len()));
        assert!(text(&list, "@odata.context").ends_with(&format!("#users('{user}')/managedDevices")));
        let find = |filter: &str| format!("{BETA}/users/{user}/managedDevices?$filter={}", percent_encode(filter));
        let by_name = format!("deviceName eq '{}'", text(device, "deviceName"));
        assert_eq!(rows(&mut lab, &find(&by_name)).len(), 1);
        assert!(
            rows(&mut lab, &find(&format!("not ({by_name}) and contains(deviceName,'-')"))).len() + 1 == expected.len()
        );
        let searched = format!("{BETA}/users/{user}/managedDevices?$search={}&$select=id", text(device, "deviceName"));
        assert_eq!(rows(&mut lab, &searched), [json!({"id": device["id"]})]);
        assert_eq!(lab.get(&format!("{BETA}/users/{user}/managedDevices/$count")).text(), expected.len().to_string());
        let one = format!("{BETA}/users/{user}/managedDevices/{}", text(device, "id"));
        assert_eq!(lab.get(&one).ok()["deviceName"], device["deviceName"]);
        assert_eq!(
            lab.get(&format!("{BETA}/users('{user}')/managedDevices('{}')?$select=id", text(device, "id"))).ok()["id"],
            device["id"]
        );
    }
    // Another user's device, a user who is not there, and what is no user.
    let (first, other) = (owned[0], owned.iter().find(|other| other["userId"] != owned[0]["userId"]).expect("another"));
    let missing = "6f9a3b1e-2c4d-4e5f-8a9b-0c1d2e3f4a5b";
    for (path, status, code) in [
        (format!("users/{}/managedDevices/{}", text(first, "userId"), text(other, "id")), 404, "ResourceNotFound"),
        (format!("users/{missing}/managedDevices"), 404, "ResourceNotFound"),
        ("users/nobody@contoso.com/managedDevices/$count".to_owned(), 404, "ResourceNotFound"),
        ("users/nobody/managedDevices".to_owned(), 400, "IdMalformed"),
        (
            format!("users/{}/managedDevices?$filter=x eq 1", text(first, "userId")).replace(' ', "%20"),
            400,
            "PropertyUnknown",
        ),
        (format!("users/{}/managedDevices/{}/users", text(first, "userId"), text(first, "id")), 501, "NotImplemented"),
    ] {
        let answer = lab.get(&format!("{BETA}/{path}"));
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{path}: {}", answer.text());
    }
}

/// A page of a sorted list goes on where it ended, below a user too.
#[test]
fn the_devices_of_a_user_come_in_pages() {
    let mut lab = Lab::of(support::scenario(5, 3_000));
    lab.onboard_and_settle();
    lab.advance(6 * 3_600_000);
    let mut counts = std::collections::BTreeMap::new();
    for device in rows(&mut lab, &format!("{DEVICES}?$top=1000&$filter=userId%20ne%20%27%27&$select=id,userId")) {
        *counts.entry(text(&device, "userId").to_owned()).or_insert(0) += 1;
    }
    let (user, _) = counts.into_iter().max_by_key(|(_, count)| *count).expect("a user");
    let expected: i64 = lab.get(&format!("{V1}/users/{user}/managedDevices/$count")).text().parse().expect("a number");
    assert!(expected > 1, "a user has two devices");
    for order in ["", "&$orderby=serialNumber", "&$orderby=model,deviceName%20desc"] {
        let mut next = format!("{V1}/users/{user}/managedDevices?$top=1&$select=id{order}");
        let mut found = std::collections::BTreeSet::new();
        loop {
            let page = lab.get(&next).ok();
            assert_eq!(page["value"].as_array().expect("a page").len(), 1);
            assert!(found.insert(text(&page["value"][0], "id").to_owned()), "a device twice");
            let Some(link) = page["@odata.nextLink"].as_str() else { break };
            assert!(link.contains(&format!("/users/{user}/managedDevices?")), "{link}");
            next = link.to_owned();
            if !next.starts_with('/') {
                next = format!("/{next}");
            }
        }
        assert_eq!(found.len() as i64, expected, "{order}");
    }
}

#[test]
fn the_devices_of_the_caller_are_those_of_the_persona() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    for base in [BETA, V1] {
        let own = lab.get(&format!("{base}/me/managedDevices?$count=true")).ok();
        assert_eq!((&own["value"], &own["@odata.count"]), (&json!([]), &json!(0)), "no persona has a device");
        assert_eq!(lab.get(&format!("{base}/me/managedDevices/$count")).text(), "0");
    }
    let id = lab.first_device_id();
    assert_eq!(lab.get(&format!("{V1}/me/managedDevices/{id}")).code(), "NotImplemented");
    let admin = lab.get(&format!("{V1}/me")).ok();
    assert_eq!(rows(&mut lab, &format!("{V1}/users/{}/managedDevices", text(&admin, "id"))), [] as [Value; 0]);

    // The permissions are those of devices, not those of users.
    let reports = for_itself(&mut lab, "device-reports").ok();
    lab.token = text(&reports, "access_token").to_owned();
    assert_eq!(lab.get(&format!("{V1}/users/admin@contoso.com/managedDevices")).status, 200);
    assert_eq!(lab.get(&format!("{V1}/users/admin@contoso.com")).status, 403);
    assert_eq!(lab.get(&format!("{V1}/me/managedDevices")).code(), "UserMissing");
}

/// IntuneCD asks for them first: every device has `roleScopeTagIds`.
#[test]
fn the_scope_tag_of_every_device_is_there() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let path = format!("{BETA}/deviceManagement/roleScopeTags");
    let default = json!({"id": "0", "description": "", "displayName": "Default", "isBuiltIn": true});
    let list = lab.get(&format!("{path}?$count=true")).ok();
    assert_eq!((&list["value"], &list["@odata.count"]), (&json!([default]), &json!(1)));
    assert!(text(&list, "@odata.context").ends_with("#deviceManagement/roleScopeTags"));
    assert_eq!(lab.get(&format!("{path}/$count")).text(), "1");
    assert_eq!(
        rows(&mut lab, &format!("{path}?$filter=isBuiltIn%20eq%20true&$select=displayName")),
        [json!({"displayName": "Default"})]
    );
    let id = lab.first_device_id();
    let device = lab.get(&format!("{DEVICES}/{id}")).ok();
    for tag in device["roleScopeTagIds"].as_array().expect("tags") {
        let tag = tag.as_str().expect("a text");
        for target in [format!("{path}/{tag}"), format!("{path}('{tag}')")] {
            assert_eq!(text(&lab.get(&target).ok(), "displayName"), "Default");
        }
        assert_eq!(rows(&mut lab, &format!("{path}/{tag}/assignments")), [] as [Value; 0]);
    }
    for (target, status, code) in [
        (format!("{path}/7"), 404, "ResourceNotFound"),
        (format!("{path}/7/assignments"), 404, "ResourceNotFound"),
        (format!("{path}/Default"), 400, "IdMalformed"),
        (format!("{V1}/deviceManagement/roleScopeTags"), 400, "BetaOnly"),
        (format!("{path}?$filter=assignments/any()"), 400, "PropertyNotFilterable"),
    ] {
        let answer = lab.get(&target);
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{target}: {}", answer.text());
    }
    let reports = for_itself(&mut lab, "device-reports").ok();
    lab.token = text(&reports, "access_token").to_owned();
    let refused = lab.get(&path);
    assert_eq!((refused.status, refused.code().as_str()), (403, "Forbidden"));
    assert!(refused.text().contains("DeviceManagementRBAC.Read.All"), "{}", refused.text());
    let automation = for_itself(&mut lab, "device-automation").ok();
    lab.token = text(&automation, "access_token").to_owned();
    assert_eq!(lab.get(&path).status, 200);
}

/// What a device refers to leads somewhere: its category, its users and their number.
#[test]
fn a_device_leads_to_its_category_and_its_users() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    assert_eq!(rows(&mut lab, &format!("{V1}/deviceManagement/deviceCategories")), [] as [Value; 0]);
    assert_eq!(lab.get(&format!("{BETA}/deviceManagement/deviceCategories/$count")).text(), "0");
    for device in rows(&mut lab, &format!("{DEVICES}?$top=12")) {
        let id = text(&device, "id");
        let category = lab.get(&format!("{DEVICES}/{id}/deviceCategory")).ok();
        assert_eq!(category["displayName"], device["deviceCategoryDisplayName"]);
        assert_eq!(category["id"], "00000000-0000-0000-0000-000000000000");
        let users = rows(&mut lab, &format!("{DEVICES}/{id}/users")).len();
        assert_eq!(lab.get(&format!("{DEVICES}/{id}/users/$count")).text(), users.to_string());
        assert_eq!(users, usize::from(!text(&device, "userId").is_empty()));
    }
    for filter in ["deviceCategory/displayName eq 'Unknown'", "users/any(u:u/managedDevices/any())"] {
        let answer = lab.get(&format!("{DEVICES}?$filter={}", percent_encode(filter)));
        assert_eq!((answer.status, answer.code().as_str()), (400, "PropertyNotFilterable"), "{filter}");
    }
}

/// Texts that real tenants leave empty, dates that never come and dates that never were, as captured from real tenants
/// (a co-managed device, and one without a user, published with samples of Intune's API).
#[test]
fn what_the_real_service_leaves_empty_is_empty() {
    const EMPTY: [&str; 9] = [
        "androidSecurityPatchLevel",
        "easDeviceId",
        "imei",
        "meid",
        "phoneNumber",
        "subscriberCarrier",
        "skuFamily",
        "specificationVersion",
        "securityPatchLevel",
    ];
    const NULL_IN_LISTS: [&str; 9] = [
        "activationLockBypassCode",
        "enrollmentProfileName",
        "ethernetMacAddress",
        "iccid",
        "notes",
        "remoteAssistanceSessionErrorDetails",
        "remoteAssistanceSessionUrl",
        "requireUserEnrollmentApproval",
        "udid",
    ];
    const NEVER: &str = "0001-01-01T00:00:00Z";
    let mut lab = co_managed_lab();
    let all = rows(&mut lab, &format!("{DEVICES}?$top=999"));
    let (mut with_user, mut compliant) = (0, 0);
    for device in &all {
        EMPTY.iter().for_each(|name| assert_eq!(device[*name], "", "{name}"));
        NULL_IN_LISTS.iter().for_each(|name| assert_eq!(device[*name], Value::Null, "{name}"));
        assert_eq!(device["deviceCategoryDisplayName"], "Unknown");
        // microsoft-graph-docs#17832, #4414: lists do not tell the tags.
        assert_eq!(device["roleScopeTagIds"], json!([]));
        for name in ["easActivationDateTime", "exchangeLastSuccessfulSyncDateTime"] {
            assert_eq!(device[name], NEVER);
        }
        let of_user = ["userId", "userPrincipalName", "userDisplayName", "emailAddress"].map(|name| text(device, name));
        assert!(
            of_user.iter().all(|text| text.is_empty()) || of_user.iter().all(|text| !text.is_empty()),
            "{of_user:?}"
        );
        with_user += usize::from(!of_user[0].is_empty());
        let is_registered = device["azureADRegistered"] == true;
        assert_eq!(text(device, "azureADDeviceId") == "00000000-0000-0000-0000-000000000000", !is_registered);
        let is_co_managed = device["managementAgent"] == "configurationManagerClientMdm";
        assert_eq!(text(device, "managedDeviceName").is_empty(), !is_co_managed);
        let (grace, certificate) = (
            text(device, "complianceGracePeriodExpirationDateTime"),
            text(device, "managementCertificateExpirationDate"),
        );
        match text(device, "complianceState") {
            "configManager" => assert_eq!((grace, certificate), (NEVER, NEVER)),
            "noncompliant" => assert_eq!(grace, text(device, "enrolledDateTime")),
            _ => assert_eq!(grace, "9999-12-31T23:59:59Z"),
        }
        if is_co_managed {
            compliant += usize::from(text(device, "complianceState") == "compliant");
            assert!(certificate.starts_with("2021-09-"), "within the year: {certificate}");
        }
    }
    assert!(with_user > 20 && with_user < all.len() && compliant > 5);

    // Filters and orders agree with the answers.
    let of = |name: &str, value: &str| all.iter().filter(|device| device[name] == value).count();
    for (filter, expected) in [
        ("userPrincipalName eq ''", all.len() - with_user),
        ("userId eq ''", all.len() - with_user),
        ("userId ne '' and emailAddress eq ''", 0),
        ("userPrincipalName eq null", 0),
        ("startswith(userDisplayName,'')", all.len()),
        ("userId eq '00000000-0000-0000-0000-000000000000'", 0),
        ("users/any()", with_user),
        ("imei eq '' and phoneNumber eq '' and meid eq ''", all.len()),
        ("deviceCategoryDisplayName eq 'Unknown'", all.len()),
        ("managedDeviceName eq ''", of("managedDeviceName", "")),
        ("wiFiMacAddress eq ''", of("wiFiMacAddress", "")),
        (
            "azureADDeviceId eq '00000000-0000-0000-0000-000000000000'",
            of("azureADDeviceId", "00000000-0000-0000-0000-000000000000"),
        ),
        (
            "complianceGracePeriodExpirationDateTime eq 9999-12-31T23:59:59Z",
            of("complianceGracePeriodExpirationDateTime", "9999-12-31T23:59:59Z"),
        ),
        (
            "managementCertificateExpirationDate eq 0001-01-01T00:00:00Z",
            of("managementCertificateExpirationDate", NEVER),
        ),
        (
            "managementCertificateExpirationDate gt 2021-01-01T00:00:00Z",
            all.len() - of("managementCertificateExpirationDate", NEVER),
        ),
    ] {
        assert_eq!(
            filtered(&mut lab, &format!("{filter} and isSupervised eq false")).len(),
            expected.min(all.len()),
            "{filter}"
        );
    }
    for name in [
        "userPrincipalName",
        "managedDeviceName",
        "azureADDeviceId",
        "complianceGracePeriodExpirationDateTime",
        "managementCertificateExpirationDate",
        "enrolledDateTime",
    ] {
        let sorted = rows(&mut lab, &format!("{DEVICES}?$top=999&$orderby={name}&$select={name}"));
        let values: Vec<String> = sorted.iter().map(|device| text(device, name).to_ascii_lowercase()).collect();
        assert!(values.is_sorted(), "{name}: {values:?}");
    }

    // One device, with what lists leave out.
    let id = text(&all[0], "id");
    let one = lab.get(&format!("{DEVICES}/{id}")).ok();
    assert_eq!((&one["roleScopeTagIds"], &one["enrollmentProfileName"]), (&json!(["0"]), &json!("")));
    let asked = lab.get(&format!("{DEVICES}/{id}?$select=iccid,udid,notes,remoteAssistanceSessionUrl")).ok();
    assert_eq!(
        [&asked["iccid"], &asked["udid"], &asked["remoteAssistanceSessionUrl"], &asked["notes"]],
        [&json!(""), &json!(""), &json!(""), &Value::Null]
    );
}

/// A device that was uploaded at 08:08 and enrolled at 10:30 shows 10:30.
#[test]
fn a_device_that_became_co_managed_shows_when_it_was_enrolled() {
    let mut lab = Lab::of(support::scenario(5, 60));
    lab.onboard_and_settle();
    let list = format!("{DEVICES}?$top=999&$select=id,enrolledDateTime,managementAgent");
    let uploaded = rows(&mut lab, &list);
    lab.advance(3_600_000);
    let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"},
        "automaticEnrollment": {"kind": "all"}, "workloads": {}});
    lab.patch(&format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"), settings).ok();
    let turned_on = lab.get("/gateway/lab/status").ok();
    lab.advance(24 * 3_600_000);
    let mut enrolled = 0;
    for device in rows(&mut lab, &list) {
        let Some(before) = uploaded.iter().find(|other| other["id"] == device["id"]) else { continue };
        if device["managementAgent"] == "configurationManagerClientMdm" {
            enrolled += 1;
            assert!(text(&device, "enrolledDateTime") > text(&turned_on, "now"), "{device}");
        } else {
            assert_eq!(device["enrolledDateTime"], before["enrolledDateTime"]);
        }
    }
    assert!(enrolled > 5, "{enrolled}");
}

/// The page of an action and the device say why an action waits, and when it goes on.
#[test]
fn a_pending_action_says_why_it_waits() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let id = lab.first_device_id();
    let trigger = json!({"configurationManagerAction": {"action": "refreshMachinePolicy"}});
    assert_eq!(lab.post(&format!("{DEVICES}/{id}/triggerConfigurationManagerAction"), trigger).status, 204);
    let result = lab.get(&format!("{DEVICES}/{id}")).ok()["deviceActionResults"][0].clone();
    let waiting = &result["labWaiting"];
    assert_eq!((text(waiting, "reason"), text(waiting, "nextHop")), ("clockPaused", "receive"));
    assert!(text(waiting, "dueDateTime") > text(&result, "startDateTime"));
    let trail = lab.get(&format!("/gateway/lab/actions/{}", text(&result, "labTaskGuid"))).ok();
    assert_eq!(&trail["action"]["waiting"], waiting);
    let found = filtered(&mut lab, "deviceActionResults/any(r:r/labWaiting/reason eq 'clockPaused')");
    assert_eq!(found.len(), 1);

    lab.advance(120_000);
    let result = lab.get(&format!("{DEVICES}/{id}")).ok()["deviceActionResults"][0].clone();
    assert_eq!((&result["labWaiting"], &result["actionState"]), (&Value::Null, &json!("done")));
    let trail = lab.get(&format!("/gateway/lab/actions/{}", text(&result, "labTaskGuid"))).ok();
    assert_eq!(trail["action"]["waiting"], Value::Null);
}
