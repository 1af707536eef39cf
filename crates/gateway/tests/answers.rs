//! What the routes answer: shapes, headers, versions, and that what the contract promises can be read.

mod support;

use contract::admin_service::{AdminServiceList, ConsoleDevice, DeviceCollection, Site};
use contract::graph::{Application, GraphList, ManagedDevice, ServicePrincipal};
use contract::health::Health;
use contract::lab::{Connector, LabStatus, RecordCounts, Scenario};
use contract::logs::{LogFiles, LogLines};
use contract::onboarding::CoManagementObject;
use contract::scenario::product::Version;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use support::{ADMIN, BETA, LAB, Lab, V1};

fn read<T: DeserializeOwned>(lab: &mut Lab, target: &str) -> T {
    serde_json::from_value(lab.get(target).ok()).unwrap_or_else(|error| panic!("{target}: {error}"))
}

#[test]
fn the_contract_reads_every_answer() {
    let mut lab = Lab::new();
    let health: Health = read(&mut lab, "/gateway/health");
    let keys: Vec<&str> = health.personas.iter().map(|persona| persona.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "global-admin",
            "intune-admin",
            "helpdesk",
            "helpdesk-undiscovered",
            "helpdesk-no-notify",
            "cloud-only",
            "reader"
        ]
    );
    assert_eq!(
        (health.service.as_str(), health.build.as_str(), health.simulation),
        ("tenant-attach-lab", "test", true)
    );
    let empty: AdminServiceList<CoManagementObject> = read(&mut lab, &format!("{ADMIN}/CoManagementSettings"));
    assert_eq!((empty.count, empty.value.len()), (Some(0), 0));
    lab.onboard_and_settle();
    let id = lab.first_device_id();
    let devices: GraphList<ManagedDevice> = read(&mut lab, &format!("{BETA}/deviceManagement/managedDevices"));
    assert!(devices.value.iter().all(|device| device.compliance_state == "configManager"));
    assert!(devices.value.iter().all(|device| device.last_sync_date_time == "0001-01-01T00:00:00Z"));
    let device: ManagedDevice = read(&mut lab, &format!("{BETA}/deviceManagement/managedDevices/{id}"));
    assert!(
        device
            .configuration_manager_client_information
            .is_some_and(|client| client.client_identifier.starts_with("GUID:"))
    );
    let _: GraphList<Application> = read(&mut lab, &format!("{V1}/applications"));
    let _: GraphList<ServicePrincipal> = read(&mut lab, &format!("{V1}/servicePrincipals"));
    let site: Site = read(&mut lab, &format!("{ADMIN}/Site"));
    assert_eq!((site.site_code.as_str(), site.version.as_str()), ("PS1", "5.00.9012.1000"));
    let collections: AdminServiceList<DeviceCollection> = read(&mut lab, &format!("{ADMIN}/Collections"));
    let one: DeviceCollection = read(&mut lab, &format!("{ADMIN}/Collections('SMS00001')"));
    assert!(collections.value.contains(&one));
    let console: AdminServiceList<ConsoleDevice> = read(&mut lab, &format!("{ADMIN}/Device?$count=true&$top=1000"));
    assert_eq!(console.count, Some(40));
    let first: ConsoleDevice = read(&mut lab, &format!("{ADMIN}/Device(16777217)"));
    assert!(console.value.contains(&first));
    let _: CoManagementObject = read(&mut lab, &format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"));
    let status: LabStatus = read(&mut lab, &format!("{LAB}/status"));
    assert!(status.upload_active && status.next_events.iter().any(|event| event.kind == "uploadCycle"));
    let scenario: Scenario = read(&mut lab, &format!("{LAB}/scenario"));
    assert_eq!(
        scenario,
        Scenario {
            name: "contoso".into(),
            seed: 2002,
            fleet_size: 40,
            start: "2020-09-28T08:00:00.000Z".into(),
            version: Version::V2006,
            company: None
        }
    );
    let connector: Connector = read(&mut lab, &format!("{LAB}/connector"));
    assert_eq!(connector.device_count, status.visible_device_count);
    let files: LogFiles = read(&mut lab, &format!("{LAB}/logs"));
    let upload = files.value.iter().find(|file| file.id == "CMGatewaySyncUploadWorker.log").expect("the upload's log");
    let lines: LogLines = read(&mut lab, &format!("{LAB}/logs/{}?search=BATCHING&$top=1", upload.id));
    assert!(lines.total >= 1 && lines.lines.len() == 1 && lines.lines[0].text.starts_with("Batching "));
    let after: LogLines = read(&mut lab, &format!("{LAB}/logs/{}?after={}", upload.id, status.revisions.logs));
    assert_eq!((after.lines.len(), after.total), (0, 0));
}

#[test]
fn the_app_selects_every_property_that_it_reads() {
    let read = json!(contract::graph::ManagedDevice::default());
    let mut read: Vec<&str> = read.as_object().expect("an object").keys().map(String::as_str).collect();
    let mut selected: Vec<&str> = contract::graph::MANAGED_DEVICE_SELECT.split(',').collect();
    read.sort_unstable();
    selected.sort_unstable();
    assert_eq!(selected, read);
}

#[test]
fn a_version_has_its_own_properties() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let id = lab.first_device_id();
    let path = "deviceManagement/managedDevices";
    let stable = lab.get(&format!("{V1}/{path}/{id}")).ok();
    let beta = lab.get(&format!("{BETA}/{path}/{id}")).ok();
    let (stable, beta) = (stable.as_object().expect("an object"), beta.as_object().expect("an object"));
    assert_eq!((stable.len(), beta.len()), (56 + 1, 56 + 27 + 1), "with the context");
    assert!(
        stable["@odata.context"]
            .as_str()
            .is_some_and(|context| context.ends_with("v1.0/$metadata#deviceManagement/managedDevices/$entity"))
    );
    for name in stable.keys().filter(|name| !name.starts_with('@')) {
        assert_eq!(stable[name], beta[name], "{name}");
    }
    // Not nullable in the metadata.
    for name in [
        "complianceGracePeriodExpirationDateTime",
        "complianceState",
        "deviceEnrollmentType",
        "deviceRegistrationState",
        "easActivated",
        "easActivationDateTime",
        "enrolledDateTime",
        "exchangeAccessState",
        "exchangeAccessStateReason",
        "exchangeLastSuccessfulSyncDateTime",
        "freeStorageSpaceInBytes",
        "isEncrypted",
        "isSupervised",
        "lastSyncDateTime",
        "managedDeviceOwnerType",
        "managementAgent",
        "managementCertificateExpirationDate",
        "managementState",
        "partnerReportedThreatState",
        "physicalMemoryInBytes",
        "totalStorageSpaceInBytes",
    ] {
        assert!(!stable[name].is_null(), "{name}");
    }
    let selected = lab.get(&format!("{V1}/{path}?$top=1&$select=osVersion,deviceName")).ok();
    let names: Vec<&String> = selected["value"][0].as_object().expect("a device").keys().collect();
    assert_eq!(names, ["deviceName", "osVersion"]);
    let by_key = lab.get(&format!("{V1}/{path}('{id}')?$select=id")).ok();
    assert_eq!(by_key["id"], json!(id));
    let overview = lab.get(&format!("{V1}/deviceManagement/managedDeviceOverview")).ok();
    assert_eq!(overview["deviceOperatingSystemSummary"]["configMgrDeviceCount"], overview["enrolledDeviceCount"]);
}

#[test]
fn the_directory_answers() {
    let mut lab = Lab::new();
    lab.sign_in_as("helpdesk");
    let me = lab.get(&format!("{V1}/me")).ok();
    assert!(me["@odata.context"].as_str().is_some_and(|context| context.ends_with("#users/$entity")));
    let name = lab.get(&format!("{V1}/me?$select=displayName")).ok();
    assert_eq!(name["displayName"], me["displayName"]);
    assert_eq!(name.as_object().map(|members| members.len()), Some(2));
    let tenants = lab.get(&format!("{V1}/organization")).ok();
    assert_eq!(tenants["value"][0]["verifiedDomains"][0]["name"], "contoso.com");
    let id = tenants["value"][0]["id"].as_str().expect("an id").to_owned();
    assert_eq!(lab.get(&format!("{BETA}/organization/{id}")).ok()["displayName"], "Contoso");
    assert_eq!(lab.get(&format!("{V1}/applications/$count")).text(), "4", "those for developers");
    lab.sign_in_as("global-admin");
    lab.onboard_and_settle();
    assert_eq!(lab.get(&format!("{V1}/servicePrincipals/$count")).text(), "5");
    let principal =
        lab.get(&format!("{V1}/servicePrincipals?$filter=labForDevelopers%20eq%20false")).ok()["value"][0].clone();
    assert_eq!(principal["appId"], "557c67cf-c916-4293-8373-d584996f60ae");
    let id = principal["id"].as_str().expect("an id").to_owned();
    assert_eq!(lab.get(&format!("{V1}/servicePrincipals/{id}")).ok()["id"], json!(id));
    for (set, names_the_id) in [("servicePrincipals", true), ("applications", false)] {
        let developers = lab.get(&format!("{V1}/{set}?$top=1")).ok()["value"][0].clone();
        let app_id = developers["appId"].as_str().expect("an id").to_uppercase();
        let by_app_id = lab.get(&format!("{V1}/{set}(appId='{app_id}')?$select=id,appId")).ok();
        assert_eq!((&by_app_id["id"], &by_app_id["appId"]), (&developers["id"], &developers["appId"]));
        let id = developers["id"].as_str().expect("an id");
        let by_key = if names_the_id { format!("(id='{id}')") } else { format!("(%27{id}%27)") };
        assert_eq!(lab.get(&format!("{V1}/{set}{by_key}")).ok()["id"], developers["id"]);
    }
    let root = lab.get(V1).ok();
    for resource in root["value"].as_array().expect("resources") {
        let url = resource["url"].as_str().expect("an address");
        let status = if url == "deviceManagement" { 501 } else { 200 };
        assert_eq!(lab.get(&format!("{V1}/{url}")).status, status, "{url}");
    }
}

#[test]
fn headers_methods_and_addresses() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let list = format!("{BETA}/deviceManagement/managedDevices?$top=5");
    let id = "6f9a3b1e-2c4d-4e5f-8a9b-0c1d2e3f4a5b";
    let answer = lab.call("GET", &list, &[("client-request-id", id)], "");
    assert_eq!(answer.header("client-request-id"), Some(id));
    assert!(
        answer.header("content-type").is_some_and(|value| value.starts_with("application/json;odata.metadata=minimal"))
    );
    assert_eq!((answer.header("cache-control"), answer.header("odata-version")), (Some("no-store"), Some("4.0")));
    let (first, second) = (lab.get(&list), lab.get(&list));
    assert_ne!(first.header("request-id"), second.header("request-id"));
    let head = lab.call("HEAD", &list, &[], "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), Some(first.body.len().to_string().as_str()));
    let options = lab.call("OPTIONS", &list, &[("authorization", "")], "");
    assert_eq!((options.status, options.header("allow")), (204, Some("GET, HEAD, OPTIONS")));

    let next = |answer: &support::Answer| answer.ok()["@odata.nextLink"].as_str().unwrap_or_default().to_owned();
    let begin = format!("{BETA}/deviceManagement/managedDevices?$top=5&$skiptoken=");
    assert!(next(&first).starts_with(&begin), "{}", next(&first));
    let hosted = lab.call("GET", &list, &[("host", "127.0.0.1:8081")], "");
    assert!(next(&hosted).starts_with("http://127.0.0.1:8081/gateway/graph/beta/"));
    let proxied = lab.call("GET", &list, &[("host", "lab.example"), ("x-forwarded-proto", "https")], "");
    assert!(next(&proxied).starts_with("https://lab.example/gateway/"));
    for (name, value, scheme) in [
        ("forwarded", "for=192.0.2.7;proto=https;by=203.0.113.43", "https"),
        ("forwarded", "Proto=\"HTTPS\", proto=http", "https"),
        ("forwarded", "for=192.0.2.7, proto=https", "http"),
        ("forwarded", "proto=gopher", "http"),
        ("x-forwarded-proto", "https, http", "https"),
        ("x-forwarded-proto", "javascript", "http"),
    ] {
        let link = next(&lab.call("GET", &list, &[("host", "lab.example"), (name, value)], ""));
        assert!(link.starts_with(&format!("{scheme}://lab.example/gateway/")), "{name}: {value}: {link}");
    }
    let batch = r#"{"requests": [{"id": "1", "method": "GET", "url": "/deviceManagement/managedDevices?$top=5"}]}"#;
    let headers = [("host", "lab.example"), ("forwarded", "proto=https"), ("content-type", "application/json")];
    let part = lab.call("POST", &format!("{BETA}/$batch"), &headers, batch).ok()["responses"][0]["body"].clone();
    assert!(part["@odata.nextLink"].as_str().unwrap_or_default().starts_with("https://lab.example/"), "{part}");
    let below = lab.call("GET", &format!("/some/base{list}"), &[("host", "h")], "");
    assert!(next(&below).starts_with("http://h/some/base/gateway/graph/beta/"));
    let absolute = lab.get(&format!("http://worker.example:8080/app{list}"));
    assert!(next(&absolute).starts_with("http://worker.example:8080/app/gateway/graph/beta/"));
    for target in ["/some/base/gateway/health/", "/gateway/gateway/health", "/my-gateway/gateway/health"] {
        assert_eq!(lab.get(target).status, 200, "{target}");
    }
}

#[test]
fn properties_and_faults() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let named = format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')");
    let settings = json!({
        "environment": "AzurePublicCloud",
        "upload": {"kind": "allDevices"},
        "automaticEnrollment": {"kind": "all"},
        "workloads": {"clientApps": "intune", "compliancePolicies": "pilotIntune"},
        "staging": {"compliancePolicies": "SMS00001"},
    });
    assert_eq!(lab.patch(&named, settings.clone()).ok()["settings"], settings);
    lab.advance(24 * 3_600_000);
    let filter = "managementAgent%20eq%20'configurationManagerClientMdm'";
    let list = lab.get(&format!("{BETA}/deviceManagement/managedDevices?$filter={filter}&$top=1")).ok();
    let features = &list["value"][0]["configurationManagerClientEnabledFeatures"];
    assert_eq!(
        (&features["modernApps"], &features["compliancePolicy"], &features["officeApps"]),
        (&json!(true), &json!(true), &json!(false))
    );
    let list_memory = &list["value"][0]["physicalMemoryInBytes"];
    let id = list["value"][0]["id"].as_str().expect("an id").to_owned();
    let single = lab.get(&format!("{BETA}/deviceManagement/managedDevices/{id}")).ok();
    assert_eq!(list_memory, &json!(0), "lists leave it out");
    assert_eq!(single["physicalMemoryInBytes"], json!(0), "only $select asks for it");
    assert_eq!(single["ethernetMacAddress"], json!(null), "only $select asks for it");
    let single = lab.get(&format!("/{}", contract::routes::managed_device_details(&id))).ok();
    assert_ne!(single["physicalMemoryInBytes"], json!(0));
    assert!(single["ethernetMacAddress"].is_string());

    let console = lab.get(&format!("{ADMIN}/Device?$top=1000&$orderby=lastActiveTime%20desc")).ok();
    let devices = console["value"].as_array().expect("devices");
    let client =
        devices.iter().find(|device| device["isClient"] == true && device["isOnline"] == true).expect("a client");
    let fault = format!("{LAB}/devices/{}", client["resourceId"]);
    assert_eq!(lab.patch(&fault, json!({"online": false})).ok()["isOnline"], false);
    assert_eq!(lab.post(&fault, json!({"online": true})).ok()["isOnline"], true);
    let server = devices.iter().find(|device| {
        device["roles"].to_string().contains("Distribution point") && device["sharesCertificate"] == false
    });
    let server = format!("{LAB}/devices/{}", server.expect("a distribution point")["resourceId"]);
    let shared = lab.patch(&server, json!({"sharesCertificate": true})).ok();
    assert_eq!(
        (&shared["sharesCertificate"], &shared["notUploadedBecause"]),
        (&json!(true), &json!("SharedCertificate"))
    );
    let members = lab.get(&format!("{ADMIN}/Device?collection=SMS00001&$count=true&$top=1&$search=ps1")).ok();
    assert!(members["@odata.count"].as_u64().is_some_and(|count| count > 0));
}

#[test]
fn the_missing_devices_are_counted_and_listed_by_reason() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let status: LabStatus = read(&mut lab, &format!("{LAB}/status"));
    let counts = status.upload_counts;
    assert_eq!((counts.uploaded, counts.no_client, counts.shared_certificate), (37, 2, 1));
    let mut listed = |upload: &str| -> AdminServiceList<ConsoleDevice> {
        read(&mut lab, &format!("{ADMIN}/Device?upload={upload}&$count=true&$top=1000"))
    };
    let missing = listed("notUploaded");
    assert_eq!((missing.count, missing.value.len()), (Some(3), 3));
    assert!(missing.value.iter().all(|device| device.managed_device_id.is_none()));
    for (state, count) in [("uploaded", 37), ("noClient", 2), ("sharedCertificate", 1), ("outsideScope", 0)] {
        let list = listed(state);
        assert_eq!(list.count, Some(count), "{state}");
        assert!(list.value.iter().all(|device| device.upload_state == state), "{state}");
    }

    // What is still shown and about to disappear is not counted as missing, and has a state of its own.
    lab.patch(
        &format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"),
        json!({"environment": "AzurePublicCloud"}),
    )
    .ok();
    let status: LabStatus = read(&mut lab, &format!("{LAB}/status"));
    let shown = status.visible_device_count;
    assert_eq!((status.upload_counts.leaving, status.upload_counts.uploaded), (shown, 0));
    let event =
        status.next_events.iter().find(|event| event.kind == "devicesVisible").expect("removals are on their way");
    assert_eq!(event.records, Some(RecordCounts { removed: shown, ..RecordCounts::default() }));
    assert_eq!(event.description, format!("Admin center: {shown} devices disappear"));
    let first: AdminServiceList<ConsoleDevice> =
        read(&mut lab, &format!("{ADMIN}/Device?$orderby=uploadState%20desc&$top=1&$search=10.0"));
    assert_eq!(first.value[0].upload_state, "sharedCertificate");
}

#[test]
fn a_search_finds_each_property_that_the_box_promises() {
    let mut lab = Lab::of(support::scenario(2002, 40));
    lab.onboard_and_settle();
    let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"},
        "automaticEnrollment": {"kind": "all"}});
    lab.patch(&format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"), settings).ok();
    lab.advance(24 * 3_600_000);
    let path = format!("{BETA}/deviceManagement/managedDevices");
    let filter = "$filter=managementAgent%20eq%20'configurationManagerClientMdm'";
    let all = lab.get(&format!("{path}?{filter}")).ok();
    let device = all["value"].as_array().and_then(|all| all.iter().find(|one| one["emailAddress"].is_string()));
    let device = device.expect("a co-managed device with a user").clone();
    assert!(device["managedDeviceName"].as_str().is_some_and(|name| name.ends_with("_Windows")));
    // No device of this site has a telephone: nothing to find, and nothing that a search could find by mistake.
    let promised = [
        "serialNumber",
        "emailAddress",
        "userPrincipalName",
        "deviceName",
        "managedDeviceName",
        "operatingSystem",
        "model",
        "manufacturer",
    ];
    for property in promised {
        let value = device[property].as_str().expect(property).to_uppercase();
        let found = lab.get(&format!("{path}?$search={}&$top=1000", gateway::testing::percent_encode(&value))).ok();
        let ids = found["value"].as_array().expect("devices").iter().map(|one| &one["id"]).collect::<Vec<_>>();
        assert!(ids.contains(&&device["id"]), "{property}: {value}");
        if matches!(property, "serialNumber" | "deviceName" | "managedDeviceName") {
            assert_eq!(ids.len(), 1, "{property}: {value}");
        }
    }
}

#[test]
fn a_world_travels_as_a_file() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    lab.advance(3_600_000);
    let (hash, file) = (lab.state_hash(), lab.get(&format!("{LAB}/journal")));
    assert!(file.header("content-disposition").is_some_and(|value| value.contains(".json")));
    let token = lab.token.clone();
    let reset = lab.post(&format!("{LAB}/reset"), json!({"fleetSize": 12})).ok();
    assert_eq!((&reset["scenario"]["fleetSize"], &reset["revisions"]["world"]), (&json!(12), &json!(1)));
    assert!(matches!(lab.last_persist, gateway::Persist::Replace(_)));
    assert_ne!(lab.state_hash(), hash);
    lab.reopen();
    assert_eq!(lab.get(&format!("{LAB}/status")).ok()["revisions"]["world"], 1, "a page sees it after a restart too");

    let status: Value = lab.post(&format!("{LAB}/journal"), file.json()).ok();
    assert_eq!((lab.state_hash(), &status["revisions"]["world"]), (hash.clone(), &json!(2)));
    lab.reopen();
    assert_eq!(lab.state_hash(), hash);
    lab.token = token;
    assert_eq!(lab.get(&format!("{LAB}/status")).status, 200, "tokens of the same seed stay valid");
    lab.call("POST", &format!("{LAB}/reset"), &[], "").ok();
    lab.post(&format!("{LAB}/reset"), json!({"seed": 7, "start": "2021-01-04T08:00:00Z"})).ok();
    assert_eq!(lab.get(&format!("{LAB}/status")).code(), "InvalidAuthenticationToken");
}

#[test]
fn what_is_stored_is_enough_at_every_moment() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    lab.post(&format!("{LAB}/clock"), json!({"command": "run", "speed": 600})).ok();
    for _ in 0..20 {
        lab.wall_ms += 700;
        lab.get(&format!("{LAB}/status")).ok();
        let stored =
            gateway::Gateway::open("again", Some(lab.stored.clone()), support::scenario(1, 1)).expect("a world");
        let (ours, theirs) = (lab.gateway.world(), stored.world());
        let lost_ms = ours.now().0 - theirs.now().0;
        assert!((0..600_000).contains(&lost_ms), "at most a second of clock: {lost_ms}");
        assert_eq!(ours.revisions(), theirs.revisions(), "no event that ran is lost");
    }
    lab.post(&format!("{LAB}/clock"), json!({"command": "run", "speed": 1})).ok();
    let mut clock_alone = 0;
    for _ in 0..20 {
        lab.wall_ms += 100;
        lab.get(&format!("{LAB}/status")).ok();
        clock_alone += u32::from(lab.last_persist != gateway::Persist::Nothing);
    }
    assert!((1..=3).contains(&clock_alone), "the clock alone is stored once a second: {clock_alone} in two");
}
