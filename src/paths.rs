//! Every address of the app: the only place that writes one, and that reads one which was typed.
//!
//! An address is an *app path*: it begins with a slash and stands below the base under which the app is hosted
//! (`browser::app_path` puts the base before it). Pages name their parameters here, so that a changed address is a
//! changed signature.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but the unreserved characters of RFC 3986, section 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The start page.
pub(crate) const START: &str = "/";
/// *Administration > Overview > Cloud Services > Co-management*.
pub(crate) const CO_MANAGEMENT: &str = "/console/administration/cloud-services/co-management";
/// The wizard that creates the co-management settings.
pub(crate) const WIZARD: &str = "/console/administration/cloud-services/co-management?dialog=wizard";
/// *Properties* of the settings, on the tab *Configure upload*.
pub(crate) const UPLOAD_PROPERTIES: &str =
    "/console/administration/cloud-services/co-management?dialog=properties&page=upload";
/// *Administration > Overview > Updates and Servicing*.
pub(crate) const UPDATES: &str = "/console/administration/updates-and-servicing";
/// *Assets and Compliance > Devices*.
pub(crate) const CONSOLE_DEVICES: &str = "/console/assets-and-compliance/devices";
/// *Assets and Compliance > Device Collections*.
pub(crate) const DEVICE_COLLECTIONS: &str = "/console/assets-and-compliance/device-collections";
/// *CMPivot* of a device collection, which a parameter names.
pub(crate) const COLLECTION_CMPIVOT: &str = "/console/assets-and-compliance/device-collections/cmpivot";
/// The log files.
pub(crate) const LOGS: &str = "/lab/logs";
/// The scenario, and what else belongs to the lab as a whole.
pub(crate) const SCENARIO: &str = "/lab/scenario";
/// *Devices - All devices*.
pub(crate) const ALL_DEVICES: &str = "/devices/all";
/// *Devices - Overview*.
pub(crate) const DEVICES_OVERVIEW: &str = "/devices/overview";
/// *Devices - Monitor*.
pub(crate) const DEVICES_MONITOR: &str = "/devices/monitor";
/// *Devices - Monitor - Device actions*.
pub(crate) const DEVICE_ACTIONS: &str = "/devices/monitor/device-actions";
/// *Monitoring > Overview > Co-management*.
pub(crate) const CO_MANAGEMENT_DASHBOARD: &str = "/console/monitoring/co-management";
/// *Monitoring > Overview > Client Operations*.
pub(crate) const CLIENT_OPERATIONS: &str = "/console/monitoring/client-operations";
/// *Tenant administration - Connectors and tokens*.
pub(crate) const CONNECTORS: &str = "/tenant-administration/connectors";
/// *Tenant administration - App registrations*.
pub(crate) const APP_REGISTRATIONS: &str = "/tenant-administration/app-registrations";
/// *Tenant administration - Enterprise applications*.
pub(crate) const ENTERPRISE_APPLICATIONS: &str = "/tenant-administration/enterprise-applications";

/// *Tenant administration - Roles*.
pub(crate) const ROLES: &str = "/tenant-administration/roles";

/// *Tenant administration - Audit logs*.
pub(crate) const AUDIT_LOGS: &str = "/tenant-administration/audit-logs";

/// *Users - All users*.
pub(crate) const USERS: &str = "/users/all";

/// Every page; a segment that begins with a colon is a parameter. A path that leads to several leads to the first.
pub(crate) const PAGES: [&str; 44] = [
    START,
    CO_MANAGEMENT,
    UPDATES,
    CONSOLE_DEVICES,
    DEVICE_COLLECTIONS,
    COLLECTION_CMPIVOT,
    CO_MANAGEMENT_DASHBOARD,
    CLIENT_OPERATIONS,
    LOGS,
    "/lab/logs/:file",
    "/lab/actions/:task",
    "/lab/uploads/:upload",
    SCENARIO,
    FAULTS,
    EXERCISES,
    CLASS,
    OPEN_WORLD,
    TIME_TRAVEL,
    GUIDES,
    VERSIONS,
    GRAPH_CLIENTS,
    ALL_DEVICES,
    DEVICES_OVERVIEW,
    DEVICES_MONITOR,
    DEVICE_ACTIONS,
    "/devices/:id",
    "/devices/:id/hardware",
    "/devices/:id/cmpivot",
    "/devices/:id/client-details",
    "/devices/:id/collections",
    "/devices/:id/resource-explorer",
    "/devices/:id/timeline",
    "/devices/:id/software-updates",
    USERS,
    "/users/:id",
    "/users/:id/devices",
    "/devices/:id/applications",
    "/devices/:id/scripts",
    "/devices/:id/recovery-keys",
    CONNECTORS,
    ROLES,
    AUDIT_LOGS,
    APP_REGISTRATIONS,
    ENTERPRISE_APPLICATIONS,
];

/// Two versions of Configuration Manager side by side.
pub(crate) const VERSIONS: &str = "/lab/versions";
/// Permissions of the applications for developers.
pub(crate) const GRAPH_CLIENTS: &str = "/lab/graph-clients";
/// Rehearsals of the documents' procedures.
pub(crate) const GUIDES: &str = "/lab/guides";
/// The commands of the world, and its past.
pub(crate) const TIME_TRAVEL: &str = "/lab/time-travel";
/// What can be broken, and what an administrator can do.
pub(crate) const FAULTS: &str = "/lab/faults";
/// The exercises.
pub(crate) const EXERCISES: &str = "/lab/exercises";
/// The class on this server.
pub(crate) const CLASS: &str = "/lab/class";
/// The page that opens a shared world.
pub(crate) const OPEN_WORLD: &str = "/lab/open";

/// The page that opens the world which `packed` holds. It stands in the fragment, which a browser sends to no host.
pub(crate) fn open_world(packed: &str) -> String {
    format!("{OPEN_WORLD}#world={packed}")
}

/// *Overview* of a device, by its id in the admin center.
pub(crate) fn device(id: &str) -> String {
    format!("/devices/{id}")
}

/// *Overview* of a device with the details of one of its actions open, or with none.
pub(crate) fn device_details(id: &str, action_key: Option<&str>) -> String {
    let query = action_key.map(|key| format!("?details={}", encoded_list(key))).unwrap_or_default();
    device(id) + &query
}

/// *Hardware* of a device, by its id in the admin center.
pub(crate) fn hardware(id: &str) -> String {
    format!("/devices/{id}/hardware")
}

/// *CMPivot* of a device, by its id in the admin center.
pub(crate) fn cmpivot(id: &str) -> String {
    format!("/devices/{id}/cmpivot")
}

/// *Client details* of a device.
pub(crate) fn client_details(id: &str) -> String {
    format!("/devices/{id}/client-details")
}

/// *Collections* of a device.
pub(crate) fn device_collections(id: &str) -> String {
    format!("/devices/{id}/collections")
}

/// *Resource explorer* of a device.
pub(crate) fn resource_explorer(id: &str) -> String {
    format!("/devices/{id}/resource-explorer")
}

/// *Timeline* of a device.
pub(crate) fn timeline(id: &str) -> String {
    format!("/devices/{id}/timeline")
}

/// The same with parameters; those without a value are left out.
pub(crate) fn timeline_of(id: &str, parameters: &[(&'static str, Option<String>)]) -> String {
    with_query(&timeline(id), parameters.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?))))
}

/// *Software updates* of a device.
pub(crate) fn software_updates(id: &str) -> String {
    format!("/devices/{id}/software-updates")
}

/// *Applications* of a device.
pub(crate) fn applications(id: &str) -> String {
    format!("/devices/{id}/applications")
}

/// *Scripts* of a device.
pub(crate) fn scripts(id: &str) -> String {
    format!("/devices/{id}/scripts")
}

/// *Recovery keys* of a device.
pub(crate) fn recovery_keys(id: &str) -> String {
    format!("/devices/{id}/recovery-keys")
}

/// The list of devices in a state; `query` is empty or begins with its question mark.
pub(crate) fn all_devices(query: &str) -> String {
    format!("{ALL_DEVICES}{query}")
}

/// *Profile* of a user, by object id.
pub(crate) fn user(id: &str) -> String {
    format!("/users/{id}")
}

/// *Devices* of a user.
pub(crate) fn user_devices(id: &str) -> String {
    format!("/users/{id}/devices")
}

/// *Roles* for a device, by its id in the admin center.
pub(crate) fn roles_for(id: &str) -> String {
    with_query(ROLES, [("device", id)])
}

/// A log file, by its id.
pub(crate) fn log(file: &str) -> String {
    format!("/lab/logs/{file}")
}

/// A line of a log file, by its sequence.
pub(crate) fn log_line(file: &str, sequence: u64) -> String {
    format!("/lab/logs/{file}?line={sequence}")
}

/// An action's trail through the logs, by its TaskGuid.
pub(crate) fn action(task_guid: &str) -> String {
    format!("/lab/actions/{task_guid}")
}

/// The trace of an upload, by its id.
pub(crate) fn upload(id: &str) -> String {
    format!("/lab/uploads/{id}")
}

/// The trace that a line of the lab's own logs belongs to, with the line's hop selected; nothing for a line of another cause.
pub(crate) fn trace_of_line(line: &contract::log_viewer::ViewerRow) -> Option<String> {
    use contract::trace::{CauseKind, Step};
    let cause = line.cause?;
    let trace = match (&line.task_guid, cause.kind) {
        (Some(task), _) => action(task),
        (None, CauseKind::UploadRun) => upload(&cause.number.to_string()),
        (None, CauseKind::Command) if line.step == Some(Step::TurnUploadOff) => {
            upload(&format!("command-{}", cause.number))
        }
        (None, CauseKind::Command | CauseKind::Action) => return None,
    };
    Some(format!("{trace}?line={}", line.line))
}

/// *Devices - Monitor - Device actions* in one state, by Graph's name of the state.
pub(crate) fn device_actions_in(state: &str) -> String {
    with_query(DEVICE_ACTIONS, [("status", state)])
}

/// The console's devices whose upload is in a state, by the state's name in the query.
pub(crate) fn console_devices_by_upload(state: &str) -> String {
    with_query(CONSOLE_DEVICES, [("upload", state)])
}

/// The console's devices that a search finds.
pub(crate) fn console_devices_found(search: &str) -> String {
    with_query(CONSOLE_DEVICES, [("search", search)])
}

/// The console's list with one device of the admin center selected, found by its name.
pub(crate) fn console_device(name: &str, managed_device_id: &str) -> String {
    with_query(CONSOLE_DEVICES, [("search", name), ("managed", managed_device_id)])
}

/// The members of a collection among the console's devices.
pub(crate) fn collection_members(collection_id: &str) -> String {
    with_query(CONSOLE_DEVICES, [("collection", collection_id)])
}

/// *Start CMPivot* of a collection.
pub(crate) fn collection_cmpivot(collection_id: &str) -> String {
    with_query(COLLECTION_CMPIVOT, [("collection", collection_id)])
}

/// A path with a query.
fn with_query<'text>(path: &str, parameters: impl IntoIterator<Item = (&'text str, &'text str)>) -> String {
    let query: Vec<String> =
        parameters.into_iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

/// Percent-encodes a value for a path segment, a query or a form: everything but RFC 3986's unreserved characters.
pub fn encoded(value: &str) -> String {
    utf8_percent_encode(value, RESERVED).to_string()
}

/// Percent-encodes a query value, but for the comma that keeps lists readable.
pub(crate) fn encoded_list(value: &str) -> String {
    value.split(',').map(encoded).collect::<Vec<_>>().join(",")
}

/// The path of an address, without its query.
pub(crate) fn path_of(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

/// The address as its page writes it, with its query; as it is where no page is near to it (`page_at`).
pub(crate) fn canonical(address: &str) -> String {
    let path = path_of(address);
    let query = address[path.len()..].split('#').next().unwrap_or_default();
    let own = page_at(&PAGES, path).map(|(_, own)| own);
    own.unwrap_or_else(|| format!("/{}", path.trim_start_matches('/'))) + query
}

/// Whether the page at `path` is one of many of its kind, such as a device; also true where there is no page.
pub(crate) fn has_parameter(path: &str) -> bool {
    page(path).is_none_or(|page| page.contains(':'))
}

/// Which of [`PAGES`] stands at `path`, if any.
pub(crate) fn page(path: &str) -> Option<&'static str> {
    page_at(&PAGES, path).map(|(page, _)| page)
}

/// The page that `path` leads to, and the path as the page writes it. Letter case, slashes at the end and doubled ones do not
/// count. A path on the way to a page leads to the first page there (`/devices` to `/devices/all`), and one that goes on behind
/// a page to that page (`/devices/1/nothing` to `/devices/1`). Nothing else leads anywhere.
fn page_at<'pages>(pages: &[&'pages str], path: &str) -> Option<(&'pages str, String)> {
    let given: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let first =
        |fits: &dyn Fn(&str) -> Option<String>| pages.iter().find_map(|page| fits(page).map(|path| (*page, path)));
    let found = first(&|page| fit(page, &given));
    let ahead = || first(&|page| fit_ahead(page, &given));
    // The start page is no part of every path.
    let behind = || (2..given.len()).rev().find_map(|length| first(&|page| fit(page, &given[..length])));
    // On the way to pages that have a parameter only: what lists the things that the parameter names is beside them.
    let beside = || {
        let is_on_the_way = pages.iter().any(|page| fit_start(page, &given).is_some());
        let above = given.split_last().filter(|_| is_on_the_way)?.1;
        first(&|page| fit_ahead(page, above).filter(|_| !above.is_empty()))
    };
    found.or_else(ahead).or_else(behind).or_else(beside)
}

/// The path as the page writes it, where the page fits it as a whole.
fn fit(page: &str, given: &[&str]) -> Option<String> {
    let (path, rest) = fit_start(page, given)?;
    rest.is_empty().then_some(path)
}

/// As [`fit`], of a path that ends before the page's does; what is missing must not be a parameter.
fn fit_ahead(page: &str, given: &[&str]) -> Option<String> {
    let (path, rest) = fit_start(page, given)?;
    let is_named = rest.iter().all(|wanted| !wanted.starts_with(':')) && !given.is_empty();
    is_named.then(|| rest.iter().fold(path, |path, wanted| path + "/" + wanted))
}

/// A path that the page's begins with, as the page writes it, and the rest of the page's path.
fn fit_start<'page>(page: &'page str, given: &[&str]) -> Option<(String, Vec<&'page str>)> {
    let mut path = String::new();
    let mut wanted = page.split('/').filter(|segment| !segment.is_empty());
    for segment in given {
        let next = wanted.next()?;
        let own = if next.starts_with(':') { segment } else { next };
        if !own.eq_ignore_ascii_case(segment) {
            return None;
        }
        path = path + "/" + own;
    }
    Some((if path.is_empty() { START.to_owned() } else { path }, wanted.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodes_what_a_query_would_misread() {
        assert_eq!(encoded("urn:a b&c=ö"), "urn%3Aa%20b%26c%3D%C3%B6");
    }

    #[test]
    fn parameters_of_a_query_are_encoded() {
        assert_eq!(console_device("FIN-LT 1", "5e6c"), format!("{CONSOLE_DEVICES}?search=FIN-LT%201&managed=5e6c"));
        assert_eq!(device_details("5e6c", Some("a,b c")), "/devices/5e6c?details=a,b%20c");
        assert_eq!(device_details("5e6c", None), "/devices/5e6c");
    }

    #[test]
    fn a_dialog_belongs_to_its_page() {
        for address in [WIZARD, UPLOAD_PROPERTIES] {
            assert!(address.starts_with(&format!("{CO_MANAGEMENT}?dialog=")), "{address}");
        }
    }

    fn lead(pages: &[&str], path: &str) -> Option<String> {
        page_at(pages, path).map(|(_, path)| path)
    }

    const PATHS: [&str; 7] = [
        "/",
        "/console/administration/settings",
        "/lab/logs",
        "/lab/logs/:file",
        "/lab/actions/:task",
        "/devices/all",
        "/devices/:id",
    ];

    #[test]
    fn letter_case_and_slashes_do_not_count() {
        for (path, expected) in [
            ("/", "/"),
            ("", "/"),
            ("/devices/all/", "/devices/all"),
            ("//Devices//ALL", "/devices/all"),
            ("/Lab/Logs/A%20b.log", "/lab/logs/A%20b.log"),
        ] {
            assert_eq!(lead(&PATHS, path).as_deref(), Some(expected), "{path}");
        }
    }

    #[test]
    fn every_path_on_the_way_to_a_page_leads_to_one() {
        for (path, expected) in [
            ("/console", "/console/administration/settings"),
            ("/Console/Administration/", "/console/administration/settings"),
            ("/devices", "/devices/all"),
            ("/lab", "/lab/logs"),
            ("/lab/actions", "/lab/logs"),
        ] {
            assert_eq!(lead(&PATHS, path).as_deref(), Some(expected), "{path}");
        }
    }

    #[test]
    fn what_goes_on_behind_a_page_leads_to_the_page() {
        assert_eq!(lead(&PATHS, "/devices/1/nothing/more").as_deref(), Some("/devices/1"));
        assert_eq!(lead(&PATHS, "/devices/all/more").as_deref(), Some("/devices/all"));
    }

    #[test]
    fn what_no_page_is_near_to_leads_nowhere() {
        for path in ["/there/is/no/such/page", "/consoles", "/console/settings", "/nothing"] {
            assert_eq!(lead(&PATHS, path), None, "{path}");
        }
    }

    #[test]
    fn every_prefix_of_every_address_leads_to_a_page() {
        for page in PAGES {
            let address = page.replace(':', "Some-");
            let segments: Vec<&str> = address.trim_matches('/').split('/').collect();
            for length in 1..=segments.len() {
                let prefix = format!("/{}", segments[..length].join("/"));
                let own = lead(&PAGES, &prefix).unwrap_or_else(|| panic!("{prefix} leads nowhere"));
                assert_eq!(lead(&PAGES, &own).as_ref(), Some(&own), "{prefix}");
                assert_eq!(lead(&PAGES, &format!("{prefix}/")).as_ref(), Some(&own), "{prefix}/");
            }
            assert_eq!(lead(&PAGES, &address).as_ref(), Some(&address), "a page keeps its address");
        }
    }

    #[test]
    fn an_address_keeps_its_query() {
        assert_eq!(canonical("/Devices/?search=a%20b#x"), "/devices/all?search=a%20b");
        assert_eq!(canonical("?x=1"), "/?x=1");
        assert_eq!(canonical("/there/is/none?x=1"), "/there/is/none?x=1");
    }
}
