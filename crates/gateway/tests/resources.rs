//! The resources of Graph beyond the list: properties, users, co-managed devices, the directory, `$metadata`.

mod support;

use gateway::testing::Kind;
use gateway::testing::Version;
use gateway::testing::percent_encode;
use gateway::testing::{ALWAYS_EMPTY, is_beta_only};
use gateway::testing::{SETS, csdl};
use serde_json::{Value, json};
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

fn filtered(lab: &mut Lab, path: &str, filter: &str) -> Vec<Value> {
    let answer = lab.get(&format!("{BETA}/{path}?$filter={}", percent_encode(filter))).ok();
    answer["value"].as_array().expect("a list").clone()
}

#[test]
fn co_managed_devices_are_a_collection_of_their_own() {
    let mut lab = co_managed_lab();
    let path = format!("{BETA}/deviceManagement/comanagedDevices");
    let all = lab.get(&format!("{path}?$count=true")).ok();
    let devices = all["value"].as_array().expect("devices");
    assert!(!devices.is_empty() && all["@odata.count"] == json!(devices.len()));
    assert!(devices.iter().all(|device| device["managementAgent"] == "configurationManagerClientMdm"));
    assert!(all["@odata.context"].as_str().is_some_and(|text| text.ends_with("#deviceManagement/comanagedDevices")));
    assert_eq!(lab.get(&format!("{path}/$count")).text(), devices.len().to_string());
    let id = devices[0]["id"].as_str().expect("an id");
    let single = lab.get(&format!("{path}/{id}")).ok();
    assert_eq!(single["configurationManagerClientEnabledFeatures"]["modernApps"], true);
    let trigger = json!({"configurationManagerAction": {"action": "appEvaluation"}});
    let action = format!("{path}/{id}/triggerConfigurationManagerAction");
    assert_eq!(lab.post(&action, trigger.clone()).status, 204);

    let only = filtered(&mut lab, "deviceManagement/managedDevices", "managementAgent eq 'configurationManagerClient'");
    let other = only[0]["id"].as_str().expect("an id");
    for answer in [
        lab.get(&format!("{path}/{other}")),
        lab.post(&format!("{path}/{other}/triggerConfigurationManagerAction"), trigger),
    ] {
        assert_eq!((answer.status, answer.code().as_str()), (404, "ResourceNotFound"));
        assert!(answer.text().contains("not co-managed"), "{}", answer.text());
    }
}

#[test]
fn an_action_on_a_device_that_configuration_manager_does_not_manage_says_so() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let console = lab.get(&format!("{ADMIN}/Device?$top=1000")).ok();
    let devices = console["value"].as_array().expect("devices");
    let unmanaged = devices.iter().find(|device| device["isClient"] == false).expect("one without a client");
    let row = u32::try_from(unmanaged["resourceId"].as_u64().expect("a number") - 16_777_217).expect("a row");
    let id = lab.gateway.world().devices().id(row);
    let before = lab.state_hash();
    let target = format!("{DEVICES}/{id}/triggerConfigurationManagerAction");
    let answer = lab.post(&target, json!({"configurationManagerAction": {"action": "refreshMachinePolicy"}}));
    assert_eq!((answer.status, answer.code().as_str()), (404, "ResourceNotFound"));
    assert!(answer.text().contains("no Configuration Manager client"), "{}", answer.text());
    assert_eq!(lab.state_hash(), before);
}

#[test]
fn an_action_may_be_called_by_its_full_name() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let target = format!("{DEVICES}/{}/microsoft.graph.triggerConfigurationManagerAction", lab.first_device_id());
    let action = json!({"configurationManagerAction": {"action": "refreshMachinePolicy"}});
    assert_eq!(lab.post(&target, action).status, 204);
}

#[test]
fn properties_have_paths() {
    let mut lab = co_managed_lab();
    let id = lab.first_device_id();
    let device = lab.get(&format!("{DEVICES}/{id}?$expand=users")).ok();
    for name in ["deviceName", "isEncrypted", "totalStorageSpaceInBytes", "roleScopeTagIds", "lastSyncDateTime"] {
        let answer = lab.get(&format!("{DEVICES}/{id}/{name}")).ok();
        assert_eq!(answer["value"], device[name], "{name}");
        let context = format!("managedDevices('{id}')/{name}");
        assert!(answer["@odata.context"].as_str().is_some_and(|text| text.ends_with(&context)), "{answer}");
    }
    let information = lab.get(&format!("{DEVICES}/{id}/configurationManagerClientInformation")).ok();
    assert_eq!(information["clientVersion"], device["configurationManagerClientInformation"]["clientVersion"]);
    assert_eq!(lab.get(&format!("{DEVICES}/{id}/notes")).status, 204);
    assert_eq!(lab.get(&format!("{DEVICES}/{id}/meid")).ok()["value"], "");
    let name = lab.get(&format!("{DEVICES}/{id}/deviceName/$value"));
    assert_eq!(
        (name.text(), name.header("content-type")),
        (device["deviceName"].as_str().expect("a name").to_owned(), Some("text/plain; charset=utf-8"),)
    );
    assert_eq!(lab.get(&format!("{DEVICES}/{id}/isEncrypted/$value")).text(), device["isEncrypted"].to_string());
    assert_eq!(lab.get(&format!("{DEVICES}/{id}/notes/$value")).status, 204);
    let users = lab.get(&format!("{DEVICES}/{id}/users")).ok();
    assert_eq!(users["value"], device["users"]);
}

#[test]
fn a_device_and_its_user_agree() {
    let mut lab = co_managed_lab();
    let with_user = filtered(&mut lab, "deviceManagement/managedDevices", "users/any()");
    assert!(!with_user.is_empty());
    for device in with_user.iter().take(5) {
        let id = device["userId"].as_str().expect("a user");
        let user = lab.get(&format!("{V1}/users/{id}")).ok();
        for (of_device, of_user) in
            [("userPrincipalName", "userPrincipalName"), ("userDisplayName", "displayName"), ("emailAddress", "mail")]
        {
            assert_eq!(device[of_device], user[of_user]);
        }
        let by_name = lab.get(&format!("{V1}/users/{}", device["userPrincipalName"].as_str().expect("a name"))).ok();
        assert_eq!(by_name["id"], device["userId"]);
    }
    let expanded = lab.get(&format!("{DEVICES}?$top=3&$select=id&$expand=users($select=mail,id)&$filter=users/any()"));
    let expanded = expanded.ok();
    let members: Vec<&String> = expanded["value"][0]["users"][0].as_object().expect("a user").keys().collect();
    assert_eq!(members, ["id", "mail"]);
    let context = |answer: &serde_json::Value| answer["@odata.context"].as_str().unwrap_or_default().to_owned();
    assert!(context(&expanded).ends_with("managedDevices(id,users(id,mail))"), "{expanded}");
    // By the alias that $metadata gives the namespace.
    let of_alias = "managementAgent%20eq%20graph.managementAgentType%27configurationManagerClient%27";
    let whole = lab.get(&format!("{DEVICES}?$top=1&$expand=users&$filter={of_alias}")).ok();
    assert!(context(&whole).ends_with("managedDevices(users())"), "{whole}");
    assert_eq!(whole["value"].as_array().map(Vec::len), Some(1));
    let without = filtered(&mut lab, "deviceManagement/managedDevices", "not users/any()");
    let id = without[0]["id"].as_str().expect("an id");
    assert_eq!(lab.get(&format!("{DEVICES}/{id}/users")).ok()["value"], json!([]));
}

#[test]
fn people_have_what_graph_gives_by_default_and_on_request() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let user = lab.get(&format!("{V1}/users/kenji.arata@contoso.com")).ok();
    assert_eq!(user.as_object().map(|members| members.len()), Some(11 + 1));
    let on_request = "$select=onPremisesSyncEnabled,accountEnabled,userType";
    let cloud_only = lab.get(&format!("{V1}/users/kenji.arata@contoso.com?{on_request}")).ok();
    assert_eq!((&cloud_only["onPremisesSyncEnabled"], &cloud_only["accountEnabled"]), (&json!(null), &json!(true)));
    let listed = lab.get(&format!("{V1}/users?{on_request}&$top=1")).ok();
    assert_eq!(listed["value"][0]["userType"], "Member");
    let found = filtered(&mut lab, "users", "onPremisesSyncEnabled eq null");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["userPrincipalName"], "kenji.arata@contoso.com");
    let searched = lab.get(&format!("{V1}/users?$search=%22displayName:kenji%22%20OR%20%22mail:sara.ny%22")).ok();
    assert_eq!(searched["value"].as_array().map(Vec::len), Some(2));
}

#[test]
fn conditions_reach_into_the_directory() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    for (path, filter, count) in [
        ("servicePrincipals", "appRoles/any(r:r/value eq 'Device.Read.All')", 1),
        ("servicePrincipals", "appRoles/any() and appRoles/all(r:r/isEnabled)", 1),
        ("servicePrincipals", "appRoles/all(r:r/value eq 'x')", 4),
        ("servicePrincipals", "labForDevelopers", 4),
        ("servicePrincipals", "appRoles/any(r:r/value eq 'Nothing')", 0),
        ("servicePrincipals", "appRoles/any(r:r/allowedMemberTypes/any(t:t eq 'Application') and r/isEnabled)", 1),
        ("servicePrincipals", "appRoles/any(r:r/value eq 'Device.Read.All' and displayName eq 'x')", 0),
        ("servicePrincipals", "appRoles/any(r:startswith(displayName,'Configuration'))", 1),
        ("servicePrincipals", "appRoles/any(r:$it/displayName eq 'x' or r/value eq 'Device.Read.All')", 1),
        ("servicePrincipals", "appId eq '557c67cf-c916-4293-8373-d584996f60ae'", 1),
        ("servicePrincipals", "appId eq 557C67CF-c916-4293-8373-d584996f60ae", 1),
        ("servicePrincipals", "createdDateTime lt 2000-01-01T00:00:00Z", 0),
        ("applications", "startswith(displayName,'configmgrsvc_') and signInAudience eq 'AzureADMyOrg'", 1),
        ("applications", "appRoles/any()", 0),
        ("applications", "labPermissions/any(p:contains(p,'Directory.Read')) and not labForDevelopers", 1),
        ("organization", "verifiedDomains/any(d:d/isDefault and d/name eq 'contoso.com')", 1),
        ("users", "not (id ne null)", 0),
    ] {
        assert_eq!(filtered(&mut lab, path, filter).len(), count, "{path}: {filter}");
    }
    let principal = filtered(&mut lab, "servicePrincipals", "appRoles/any()").remove(0);
    let role = principal["appRoles"][0].clone();
    let filter = format!("appRoles/any(r:r/id eq {})", role["id"].as_str().expect("an id"));
    assert_eq!(filtered(&mut lab, "servicePrincipals", &filter).len(), 1);
}

#[test]
fn the_overview_of_beta_knows_more() {
    let mut lab = co_managed_lab();
    let stable = lab.get(&format!("{V1}/deviceManagement/managedDeviceOverview")).ok();
    let beta = lab.get(&format!("{BETA}/deviceManagement/managedDeviceOverview")).ok();
    assert!(stable.get("lastModifiedDateTime").is_none() && beta["lastModifiedDateTime"].is_string());
    let summary = |overview: &Value| overview["deviceOperatingSystemSummary"].as_object().map(|counts| counts.len());
    assert_eq!((summary(&stable), summary(&beta)), (Some(12), Some(16)));
    let models = beta["managedDeviceModelsAndManufacturers"]["deviceModels"].as_array().expect("models");
    assert!(models.len() > 3 && models.is_sorted_by_key(|model| model.as_str().map(str::to_lowercase)));
    let counted: u64 = models
        .iter()
        .map(|model| {
            let filter = percent_encode(&format!("model eq '{}'", model.as_str().expect("a text")));
            lab.get(&format!("{DEVICES}/$count?$filter={filter}")).text().parse::<u64>().expect("a number")
        })
        .sum();
    assert_eq!(json!(counted), beta["enrolledDeviceCount"]);
    let selected = lab.get(&format!("{V1}/deviceManagement/managedDeviceOverview?$select=mdmEnrolledCount")).ok();
    assert_eq!(selected.as_object().map(|members| members.len()), Some(2));
}

/// Whether a JSON value is one that the kind allows.
fn fits(value: &Value, kind: Kind, version: Version) -> bool {
    match kind {
        Kind::Text => value.is_string(),
        Kind::Guid => value.as_str().is_some_and(|text| text.len() == 36),
        Kind::Int32 => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
        Kind::Int64 => value.is_i64(),
        Kind::Double => value.is_number(),
        Kind::Time => value.as_str().is_some_and(|text| text.ends_with('Z') && text.len() >= 20),
        Kind::Flag => value.is_boolean(),
        Kind::Enumeration(enumeration) => enumeration.names(version).any(|name| value == name),
        Kind::Complex(structure) => value.as_object().is_some_and(|members| {
            members.iter().filter(|(name, _)| *name != "@odata.type").all(|(name, value)| {
                structure.find(name, version).is_some_and(|property| {
                    if value.is_null() { !property.is_required } else { fits(value, property.kind, version) }
                })
            })
        }),
        Kind::List(element) => {
            value.as_array().is_some_and(|items| items.iter().all(|item| fits(item, *element, version)))
        }
    }
}

#[test]
fn every_answer_is_of_the_type_that_the_metadata_promises() {
    let mut lab = co_managed_lab();
    lab.act_on_some_devices();
    for (base, version) in [(V1, Version::Stable), (BETA, Version::Beta)] {
        for set in SETS.iter().filter(|set| !set.is_beta || version == Version::Beta) {
            let expand = if set.path.ends_with("Devices") { "?$expand=users" } else { "" };
            let answer = lab.get(&format!("{base}/{}{expand}", set.path)).ok();
            let objects =
                if set.is_single { vec![answer] } else { answer["value"].as_array().expect("a list").clone() };
            assert!(!objects.is_empty() || set.path.ends_with("deviceCategories"), "{}", set.path);
            for mut object in objects {
                object.as_object_mut().expect("an object").remove("@odata.context");
                assert!(fits(&object, Kind::Complex(set.structure), version), "{}: {object}", set.path);
            }
        }
    }
}

#[test]
fn the_metadata_names_every_type_that_it_uses() {
    let mut lab = Lab::new();
    for (base, version) in [(V1, Version::Stable), (BETA, Version::Beta)] {
        let answer = lab.get(&format!("{base}/$metadata"));
        assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/xml; charset=utf-8")));
        let text = answer.text();
        assert_eq!(text, csdl(version));
        for name in text
            .split("=\"microsoft.graph.")
            .skip(1)
            .chain(text.split("(microsoft.graph.").skip(1))
            .map(|rest| rest.split(['"', ')', '/']).next().expect("a name"))
        {
            let is_declared = ["EnumType", "ComplexType", "EntityType"]
                .iter()
                .any(|element| text.matches(&format!("<{element} Name=\"{name}\"")).count() == 1);
            assert!(is_declared || name == "GraphService", "{name}");
        }
        let is_beta = version == Version::Beta;
        assert_eq!(text.contains("triggerConfigurationManagerAction"), is_beta);
        assert_eq!(
            text.contains("configurationManagerActionResult\" BaseType=\"microsoft.graph.deviceActionResult"),
            is_beta
        );
        assert!(text.contains(
            "<Property Name=\"complianceState\" Type=\"microsoft.graph.complianceState\" Nullable=\"false\"/>"
        ));
        // By alias, odata2ts finds no bound action; without annotations, clients offer what is 405.
        assert!(!text.contains("\"graph.") && !text.contains("(graph."));
        let target = "<Annotations Target=\"microsoft.graph.deviceManagement/managedDevices\">";
        assert!(text.split(target).nth(1).is_some_and(|rest| rest.starts_with(
            "<Annotation Term=\"Org.OData.Capabilities.V1.InsertRestrictions\"><Record>\
             <PropertyValue Property=\"Insertable\" Bool=\"false\"/>"
        )));
        assert_eq!(text.matches("<Annotations Target=\"microsoft.graph.GraphService/").count(), 6);
        assert!(text.contains("<Member Name=\"configManager\" Value=\"255\"/>"));
        assert!(text.contains("<NavigationProperty Name=\"users\" Type=\"Collection(microsoft.graph.user)\"/>"));
    }
}

#[test]
fn the_service_document_lists_the_container_of_the_metadata() {
    let mut lab = Lab::new();
    for (base, version) in [(V1, Version::Stable), (BETA, Version::Beta)] {
        let csdl = csdl(version);
        let container = csdl.split("<EntityContainer").nth(1).expect("a container");
        let listed = lab.get(base).ok();
        let listed = listed["value"].as_array().expect("resources");
        for resource in listed {
            let (kind, name) = (resource["kind"].as_str().expect("a kind"), resource["name"].as_str().expect("a name"));
            assert!(container.contains(&format!("<{kind} Name=\"{name}\" ")), "{resource}");
        }
        assert_eq!(listed.len(), container.matches(" Name=").count() - 1, "and no others");
    }
}

/// What programs that read a whole tenant ask for, in the spellings that they have.
#[test]
fn lists_of_what_the_tenant_has_none_of_are_empty() {
    let mut lab = Lab::new();
    for endpoint in ALWAYS_EMPTY {
        let path = |version: &str| format!("/gateway/{}", endpoint.template.replace("{version}", version));
        let answer = lab.get(&path("beta"));
        match endpoint.operations[0].name {
            "ListNone" => assert_eq!(answer.ok()["value"], json!([]), "{}", endpoint.template),
            "GetPushCertificate" => assert_eq!((answer.status, answer.code().as_str()), (404, "ResourceNotFound")),
            _ => assert!(answer.ok()["@odata.context"].is_string(), "{}", endpoint.template),
        }
        if endpoint.template.contains("/device") && answer.status == 200 && !answer.ok()["value"].is_null() {
            assert_eq!(answer.ok()["@odata.count"], 0, "{}", endpoint.template);
        }
        let stable = lab.get(&path("v1.0"));
        assert_eq!(stable.status == 400 && stable.code() == "BetaOnly", is_beta_only(endpoint.template));
        assert_eq!(lab.call("POST", &path("beta"), &[], "").status, 405);
    }
    for query in [
        "deviceManagement/notificationMessageTemplates??$expand=localizedNotificationMessages",
        "deviceManagement/deviceCompliancePolicies/?%24expand=scheduledActionsForRule%28%24expand%3DscheduledActionConfigurations%29",
        "deviceAppManagement/mobileApps?%24filter=%28microsoft.graph.managedApp%2FappAvailability%29+eq+null",
        "DeviceManagement/configurationpolicies?select=id",
    ] {
        assert_eq!(lab.get(&format!("{BETA}/{query}")).ok()["value"], json!([]), "{query}");
    }
    assert_eq!(lab.get(&format!("{BETA}/deviceManagement/intents?$top=0")).code(), "QueryOptionInvalid");
    assert_eq!(lab.get(&format!("{BETA}/deviceManagement/intents?odd=1")).code(), "QueryOptionUnknown");
    assert_eq!(lab.get(&format!("{BETA}/deviceManagement/intents/1")).code(), "NotImplemented");
    lab.sign_in("priya.raman@contoso.com");
    let token = support::oauth::for_itself(&mut lab, "device-reports").ok();
    lab.token = token["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(lab.get(&format!("{BETA}/deviceManagement/intents")).code(), "Forbidden");
}
