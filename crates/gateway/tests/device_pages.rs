//! The pages of an attached device over HTTP: values, who may read them, what stands in the way, what a request leaves behind, and
//! the past.

mod support;

use serde_json::{Value, json};
use simulation::product::Version;
use simulation::scenario::Scenario;
use support::{ADMIN, LAB, Lab};

const SITE_SERVER: u32 = 16_777_217;
/// The first four are of 2006, the others of later versions or of operations.
const PAGES: [&str; 8] = [
    "client-details",
    "collections",
    "resource-explorer",
    "timeline",
    "software-updates",
    "applications",
    "scripts",
    "recovery-keys",
];

struct Case {
    lab: Lab,
    id: String,
}

impl Case {
    /// An attached lab whose version has every page, and a server of the site, which stays on line.
    fn new() -> Self {
        Self::of_version(Version::V2111)
    }

    /// A lab in which this refusal occurs, and its pages: from version 2103 on one discovery of a user is enough.
    fn for_refusal(code: &str) -> (Self, &'static [&'static str]) {
        if code.starts_with("NotDiscoveredBy") {
            (Self::of_version(Version::V2006), &PAGES[..4])
        } else {
            (Self::new(), &PAGES)
        }
    }

    fn of_version(version: Version) -> Self {
        let mut lab = Lab::of(Scenario { version, ..Scenario::default() });
        lab.onboard_and_settle();
        let id = lab.id_of("PS1SITE01");
        Self { lab, id }
    }

    fn address(&self, page: &str) -> String {
        format!("{LAB}/managed-devices/{}/{page}", self.id)
    }

    fn read(&mut self, page: &str) -> support::Answer {
        self.lab.get(&self.address(page))
    }

    fn lines(&mut self, file: &str) -> Vec<String> {
        let read = self.lab.get(&format!("{LAB}/logs/{file}")).ok();
        let lines = read["lines"].as_array().expect("lines");
        lines.iter().map(|line| line["text"].as_str().expect("a text").to_owned()).collect()
    }
}

#[test]
fn client_details_are_those_of_the_site() {
    let mut case = Case::new();
    let details = case.read("client-details").ok();
    let console = case.lab.get(&format!("{ADMIN}/Device({SITE_SERVER})")).ok();
    for (ours, theirs) in [
        (&details["online"], &console["isOnline"]),
        (&details["coManaged"], &console["isCoManaged"]),
        (&details["siteCode"], &console["siteCode"]),
        (&details["clientVersion"], &console["clientVersion"]),
        (&details["properties"]["resourceId"], &console["resourceId"]),
        (&details["properties"]["fullOsBuild"], &console["build"]),
    ] {
        assert_eq!(ours, theirs);
    }
    assert!(details["refreshedDateTime"].as_str().is_some_and(|time| time.ends_with(":00:00.000Z")), "{details}");
    assert_eq!(
        details["compliant"],
        Value::Null,
        "the site evaluates no compliance of a device that is not co-managed"
    );
    // Off line is a value of the page, not in its way.
    case.lab.patch(&format!("{LAB}/devices/{SITE_SERVER}"), json!({"online": false})).ok();
    let details = case.read("client-details").ok();
    assert_eq!((&details["online"], &details["loggedOnUser"]), (&json!(false), &Value::Null));
}

#[test]
fn collections_are_those_that_have_the_device() {
    let mut case = Case::new();
    let read = case.read("collections").ok();
    let ids: Vec<&str> =
        read["value"].as_array().expect("a list").iter().map(|one| one["id"].as_str().expect("an id")).collect();
    assert_eq!(ids[0], "SMS00001");
    let all = case.lab.get(&format!("{ADMIN}/Collections")).ok();
    for collection in all["value"].as_array().expect("a list") {
        let id = collection["collectionId"].as_str().or(collection["id"].as_str()).expect("an id");
        let members = format!("{ADMIN}/Device?collection={id}&$search=%22PS1SITE01%22&$count=true");
        let is_member = case.lab.get(&members).ok()["value"].as_array().is_some_and(|rows| !rows.is_empty());
        assert_eq!(ids.contains(&id), is_member, "{id}");
    }
}

#[test]
fn an_inventory_is_whole_and_has_earlier_ones() {
    let mut case = Case::new();
    let newest = case.read("resource-explorer").ok();
    let classes = newest["classes"].as_array().expect("classes");
    assert!(classes.len() >= 25, "{}", classes.len());
    let motherboard = classes.iter().find(|class| class["name"] == "Motherboard").expect("a class");
    assert_eq!(motherboard["properties"][2]["name"], "Primary Bus Type");
    assert_eq!(motherboard["instances"], json!([["Motherboard", "Motherboard", "PCI", "ISA", "OK"]]));
    let sent = newest["sent"].as_array().expect("dates");
    assert_eq!(newest["inventoryDateTime"], sent[0]);
    let earlier = case.read(&format!("resource-explorer?until={}", sent[3].as_str().expect("a time"))).ok();
    assert_eq!(earlier["inventoryDateTime"], sent[3]);
    let wrong = case.read("resource-explorer?until=yesterday");
    assert_eq!((wrong.status, wrong.code().as_str()), (400, "QueryOptionInvalid"));
}

#[test]
fn sync_brings_what_the_client_has_not_sent_yet() {
    let mut case = Case::new();
    let sync = case.address("timeline/sync");
    let before = case.read("timeline").ok();
    assert_ne!(before["sentDateTime"], before["readDateTime"]);
    assert_eq!(case.lab.call("POST", &sync, &[], "").status, 204);
    let after = case.read("timeline").ok();
    assert_eq!(after["sentDateTime"], after["readDateTime"]);
    let count = |read: &Value| read["events"].as_array().expect("events").len();
    assert!(count(&after) >= count(&before));
    let server = case.lines("BgbServer.log");
    assert!(server.iter().rev().take(4).any(|line| line.starts_with("Starting to send push task")), "{server:?}");

    let refused = |case: &mut Case, status: u16, code: &str| {
        let before = case.lab.state_hash();
        let answer = case.lab.call("POST", &sync, &[], "");
        assert_eq!((answer.status, answer.code().as_str()), (status, code));
        assert_eq!(case.lab.state_hash(), before, "{code}");
    };
    case.lab.patch(&format!("{LAB}/devices/{SITE_SERVER}"), json!({"online": false})).ok();
    refused(&mut case, 504, "ClientNotReached");
    case.lab.patch(&format!("{LAB}/devices/{SITE_SERVER}"), json!({"online": true})).ok();
    case.lab.sign_in_as("helpdesk-no-notify");
    refused(&mut case, 403, "NotifyResourceNotGranted");
}

#[test]
fn software_updates_are_those_that_cmpivot_misses_and_more() {
    let mut case = Case::new();
    let updates = case.read("software-updates").ok();
    let all = updates["value"].as_array().expect("a list");
    assert!(all.len() > 10, "{}", all.len());
    let missing =
        case.lab.post(&format!("{LAB}/cmpivot/{}", case.id), json!({"query": "SoftwareUpdate | project Title"})).ok();
    for row in missing["rows"].as_array().expect("rows") {
        let update = all.iter().find(|update| update["title"] == row[0]).expect("an update");
        assert_eq!(update["status"], "nonCompliant", "{row}");
    }
}

#[test]
fn a_request_leaves_lines_and_survives_the_host() {
    for page in PAGES {
        let mut case = Case::new();
        case.read(page).ok();
        let worker = case.lines("CMGatewayNotificationWorker.log");
        assert!(worker[0].starts_with("Received new notification."), "{worker:?}");
        let url = worker[1].strip_prefix("Sending AdminService request with URL: ").expect("an address").to_owned();
        assert!(url.starts_with("https://PS1SITE01.contoso.com/AdminService/v1.0/Device(16777217)"), "{url}");
        let service = case.lines("AdminService.log");
        assert!(service[0].contains(&url) && service[0].contains("method: [GET]"), "{service:?}");
        let timeline = case.lab.get(&format!("{LAB}/timeline?$top=1000")).ok();
        let last = timeline["value"].as_array().and_then(|all| all.last()).expect("a command").clone();
        assert_eq!((&last["command"], &last["deviceName"]), (&json!("readDevicePage"), &json!("PS1SITE01")));
        let hash = case.lab.state_hash();
        case.lab.reopen();
        assert_eq!(case.lab.state_hash(), hash);
    }
}

#[test]
fn the_past_is_read_without_a_line() {
    for page in PAGES {
        let mut case = Case::new();
        let now = case.read(page).ok();
        let sequence = case.lab.get(&format!("{LAB}/timeline")).ok()["length"].to_string();
        case.lab.advance(5 * 3_600_000);
        let hash = case.lab.state_hash();
        let address = case.address(page);
        let past = case.lab.call("GET", &address, &[("lab-at", &sequence)], "").ok();
        assert_eq!(past, now, "{page}");
        assert_eq!(case.lab.state_hash(), hash);
    }
}

#[test]
fn who_may_read() {
    for (persona, expected) in [
        ("helpdesk", None),
        ("reader", None),
        ("helpdesk-no-notify", None),
        ("helpdesk-undiscovered", Some((403, "NotDiscoveredByActiveDirectory"))),
        ("cloud-only", Some((403, "CloudOnlyUser"))),
    ] {
        let (mut case, pages) = Case::for_refusal(expected.map_or("", |(_, code)| code));
        case.lab.sign_in_as(persona);
        for page in pages {
            let before = case.lab.state_hash();
            let answer = case.read(page);
            match expected {
                None => drop(answer.ok()),
                Some((status, code)) => {
                    assert_eq!((answer.status, answer.code().as_str()), (status, code), "{persona} {page}");
                    assert_eq!(case.lab.state_hash(), before, "{persona} {page}");
                }
            }
        }
    }
}

#[test]
fn what_stands_in_the_way() {
    let helpdesk = || json!({"user": "helpdesk"});
    for (fault, target, status, code) in [
        ("service-connection-point-stopped", Value::Null, 503, "ServiceConnectionPointStopped"),
        ("us-gateway-blocked", Value::Null, 503, "EndpointUnreachable"),
        ("sql-connection-dead", Value::Null, 500, "DatabaseConnectionClosed"),
        ("administration-service-down", Value::Null, 503, "AdministrationServiceUnavailable"),
        ("intune-role-missing", helpdesk(), 403, "IntuneRoleNotAssigned"),
        ("ad-user-not-discovered", helpdesk(), 403, "NotDiscoveredByActiveDirectory"),
        ("device-outside-security-scope", helpdesk(), 403, "DeviceOutsideSecurityScope"),
    ] {
        let (mut case, pages) = Case::for_refusal(code);
        case.lab.start_fault(fault, target);
        case.lab.sign_in_as("helpdesk");
        for page in pages {
            let before = case.lab.state_hash();
            let answer = case.read(page);
            assert_eq!((answer.status, answer.code().as_str()), (status, code), "{fault} {page}");
            assert_eq!(case.lab.state_hash(), before, "{fault} {page}");
        }
    }
    // What reaches the client only is not in the way of what the site knows.
    let mut case = Case::new();
    case.lab.start_fault("notification-channel-blocked", Value::Null);
    for page in PAGES {
        case.read(page).ok();
        let unknown = case.lab.get(&format!("{LAB}/managed-devices/00000000-0000-4000-8000-000000000000/{page}"));
        assert_eq!((unknown.status, unknown.code().as_str()), (404, "ResourceNotFound"), "{page}");
    }
}
