//! *Client details* of an attached device ("Tenant attach: ConfigMgr client details in the admin center"): what the site knows of the
//! client. Three fields follow the client with a delay: the primary site refreshes *Last policy request*, *Last active time* and *Last MP
//! server name* once an hour, here on the hour. Everything else is read live.
//!
//! Nothing is state: what the fleet does not keep follows from the seed, the device and the time.

use crate::draw::{Purpose, below, draw};
use crate::fleet::{Device, DeviceKind};
use crate::inventory::client::mac;
use crate::site::boundary_groups;
use crate::site::topology::{MANAGEMENT_POINT, SITE_CODE};
use crate::time::{HOUR_MS, MINUTE_MS, SECOND_MS, SimTime};

/// The client reports that it is on line once in so long.
const KEEP_ALIVE_MS: i64 = 15 * MINUTE_MS;
/// *Policy polling interval* of the default client settings.
const POLICY_POLL_MS: i64 = HOUR_MS;

/// What the page shows. `None` is `---`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientDetails {
    /// Whether the client is connected to the notification server.
    pub is_online: bool,
    /// Who is logged on, for example `CONTOSO\anna.ashberg`. Unknown while the client is off line.
    pub logged_on_user: Option<String>,
    /// Whether it is connected from the internet: never, the site has no cloud management gateway.
    pub is_on_internet: bool,
    /// Enrolled for co-management.
    pub is_co_managed: bool,
    /// Compliance of a co-managed device; the site evaluates none for others.
    pub is_compliant: Option<bool>,
    /// When the client was connected last.
    pub last_online: Option<SimTime>,
    /// The management point that it uses.
    pub management_point: Option<&'static str>,
    /// Its last activity, as of the last refresh.
    pub last_active: Option<SimTime>,
    /// The management point that it asked last, as of the last refresh.
    pub last_management_point: Option<String>,
    /// Its last request for policy, as of the last refresh.
    pub last_policy_request: Option<SimTime>,
    /// Wired interface, `AA:BB:CC:DD:EE:FF`.
    pub mac_address: String,
    /// Of the site that it is assigned to.
    pub site_code: &'static str,
    /// For example `5.00.9012.1020`.
    pub client_version: Option<&'static str>,
    /// When the primary site refreshed the three fields.
    pub refreshed: SimTime,
    /// The tab *Properties*.
    pub properties: Properties,
    /// The tab *Boundary groups*: their names.
    pub boundary_groups: Vec<&'static str>,
}

/// The tab *Properties*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Properties {
    /// Active Directory site.
    pub active_directory_site: &'static str,
    /// NetBIOS name of the domain, as in the document's picture.
    pub full_domain: &'static str,
    /// For example `10.0.17763.1282`.
    pub full_os_build: String,
    /// Whether it is a virtual machine.
    pub is_virtual_machine: bool,
    /// For example 16777221.
    pub resource_id: u32,
    /// Whether the site trusts the client.
    pub is_approved: bool,
}

impl ClientDetails {
    /// Of a device, whose `complianceState` in the tenant is `compliance`.
    pub(crate) fn new(device: &Device, seed: u64, compliance: &str, now: SimTime) -> Self {
        let policy_phase_s = below(draw(seed, Purpose::ClientDetails, u64::from(device.row), 0), 3_600).cast_signed();
        let poll_before = |time: SimTime| last_before(time, POLICY_POLL_MS, policy_phase_s * SECOND_MS);
        let refreshed = last_before(now, HOUR_MS, 0);
        // The fleet keeps the last activity only, and it may be younger than the refresh. A request for policy is an activity, and those
        // come at fixed times: so the last one that the site had seen follows from both (docs/deviations.md).
        let last_policy_request = poll_before(refreshed.min(device.last_active));
        let last_online = match device.is_online {
            true => last_before(now, KEEP_ALIVE_MS, 0).max(device.last_active),
            false => device.last_active,
        };
        let of_client = |time: SimTime| device.is_client.then_some(time);
        let management_point = device.is_client.then_some(MANAGEMENT_POINT);
        Self {
            is_online: device.is_online,
            logged_on_user: device
                .last_logon_user
                .as_ref()
                .filter(|_| device.is_online)
                .map(|user| user.logon_name.clone()),
            is_on_internet: false,
            is_co_managed: device.is_enrolled,
            is_compliant: match compliance {
                "compliant" => Some(true),
                "noncompliant" => Some(false),
                _ => None,
            },
            last_online: of_client(last_online),
            management_point,
            last_active: of_client(last_policy_request),
            last_management_point: management_point.map(str::to_ascii_uppercase),
            last_policy_request: of_client(last_policy_request),
            mac_address: mac(&device.ethernet_mac),
            site_code: SITE_CODE,
            client_version: device.client_version,
            refreshed,
            properties: Properties {
                active_directory_site: "Default-First-Site-Name",
                full_domain: "CONTOSO",
                full_os_build: device.build.clone(),
                is_virtual_machine: device.kind == DeviceKind::VirtualMachine,
                resource_id: device.resource_id,
                is_approved: device.is_client,
            },
            boundary_groups: boundary_groups::of_row(device.row),
        }
    }
}

/// The last multiple of `every_ms`, shifted by `phase_ms`, that is not after `time`.
fn last_before(time: SimTime, every_ms: i64, phase_ms: i64) -> SimTime {
    SimTime((time.0 - phase_ms).div_euclid(every_ms) * every_ms + phase_ms)
}

#[cfg(test)]
mod tests;
