//! The catalogue: what each fault is, where its symptom shows, and what cures it. Numbers F1 to F69 are those of the fact sheet
//! behind `docs/faults.md`.

mod callers;
mod client;
mod cloud_service;
mod connector;
mod management_point;
mod tenant;

use super::{Fault, FaultId, RemedyId, Target};
use crate::command_error::CommandError;
use std::collections::BTreeMap;

/// Which part of the whole a fault breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum Area {
    /// The rights and the accounts of the people.
    Caller,
    /// The applications of the tenant, and the settings that name it.
    Tenant,
    /// The service connection point.
    ServiceConnectionPoint,
    /// The way from the service connection point to the internet.
    Network,
    /// The management point.
    ManagementPoint,
    /// A client.
    Client,
    /// The site: its settings, collections and administration service.
    Site,
    /// The services of the cloud.
    CloudService,
}

/// Where a symptom shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum Place {
    /// A request of the admin center or of Graph is refused.
    Refusal,
    /// An action fails, and its result says why.
    ActionResult,
    /// An action stays pending.
    ActionPending,
    /// An action is done, many minutes late.
    ActionLate,
    /// The list of devices in the admin center.
    DeviceList,
    /// The connector's page.
    Connector,
    /// The console.
    Console,
    /// Answers of the cloud, at random.
    AnyAnswer,
    /// A log.
    Log,
}

/// What a fault may be on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum TargetKind {
    /// The site or the tenant as a whole.
    None,
    /// A user, or without one every user.
    User,
    /// A device, which has to be named.
    Device,
}

/// How much of a fault: a whole number with its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name, which ends in its unit.
    pub name: &'static str,
    /// Where nothing is said.
    pub default: u32,
    /// The least.
    pub min: u32,
    /// The most.
    pub max: u32,
}

/// The line by which a fault is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogSample {
    /// The file's id.
    pub file: &'static str,
    /// A part of the line.
    pub text: &'static str,
    /// No source document shows it.
    pub invented: bool,
}

/// A fault of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Which.
    pub id: FaultId,
    /// What it breaks.
    pub area: Area,
    /// The component that it breaks, under its real name.
    pub component: &'static str,
    /// What it may be on.
    pub target: TargetKind,
    /// How much of it.
    pub parameters: &'static [Parameter],
    /// Where the symptom shows.
    pub places: &'static [Place],
    /// What people see.
    pub symptom: &'static str,
    /// Code of the refusal, of the action's error or of the connector's failure; none where it has no words of its own.
    pub error: Option<&'static str>,
    /// HTTP status where an answer carries the error.
    pub status: Option<u16>,
    /// The line that tells it; none where nothing is written.
    pub log: Option<LogSample>,
    /// Why it is so.
    pub cause: &'static str,
    /// What cures it.
    pub remedy: RemedyId,
    /// The fact that it follows: number, and the documents behind it.
    pub source: &'static str,
}

/// What most entries begin from: a fault of the whole that shows nowhere.
const BASE: Entry = Entry {
    id: FaultId::Throttling,
    area: Area::Site,
    component: "",
    target: TargetKind::None,
    parameters: &[],
    places: &[],
    symptom: "",
    error: None,
    status: None,
    log: None,
    cause: "",
    remedy: RemedyId::LiftThrottling,
    source: "",
};

const SYNC_UPLOAD: &str = "CMGatewaySyncUploadWorker.log";
const NOTIFICATION: &str = "CMGatewayNotificationWorker.log";
const BGB_SERVER: &str = "BgbServer.log";
const ENDPOINT_CHECK: &str = "EndpointConnectivityCheckWorker.log";
const ADMIN_SERVICE: &str = "AdminService.log";

const fn documented(file: &'static str, text: &'static str) -> Option<LogSample> {
    Some(LogSample { file, text, invented: false })
}

const fn invented(file: &'static str, text: &'static str) -> Option<LogSample> {
    Some(LogSample { file, text, invented: true })
}

/// Every fault, area by area.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    [
        callers::ENTRIES,
        tenant::ENTRIES,
        connector::ENTRIES,
        management_point::ENTRIES,
        client::ENTRIES,
        cloud_service::ENTRIES,
    ]
    .into_iter()
    .flatten()
}

/// A fault's entry.
pub fn entry(id: FaultId) -> &'static Entry {
    // A test holds that every id has one, so that the fallback is never seen.
    entries().find(|entry| entry.id == id).unwrap_or(&callers::ENTRIES[0])
}

/// The fault as it is switched on: with every parameter.
///
/// # Errors
/// [`CommandError::FaultTargetInvalid`] or [`CommandError::FaultParameterInvalid`].
pub(crate) fn complete(fault: &Fault) -> Result<Fault, CommandError> {
    let entry = entry(fault.id);
    check_target(entry.target, fault.target.as_ref(), &fault.id)?;
    for (name, value) in &fault.parameters {
        let known = entry.parameters.iter().find(|parameter| parameter.name == name);
        if !known.is_some_and(|parameter| (parameter.min..=parameter.max).contains(value)) {
            return Err(CommandError::FaultParameterInvalid { parameter: name.clone(), fault: fault.id.to_string() });
        }
    }
    let defaults = entry.parameters.iter().map(|parameter| (parameter.name.to_owned(), parameter.default));
    let parameters: BTreeMap<String, u32> = defaults.chain(fault.parameters.clone()).collect();
    Ok(Fault { parameters, ..fault.clone() })
}

/// Whether a target is of the kind that is asked for.
pub(crate) fn check_target(kind: TargetKind, target: Option<&Target>, of: &impl ToString) -> Result<(), CommandError> {
    let fits = match (kind, target) {
        (TargetKind::None | TargetKind::User, None)
        | (TargetKind::User, Some(Target::User(_)))
        | (TargetKind::Device, Some(Target::Device(_))) => true,
        (TargetKind::None, Some(_)) | (TargetKind::User, Some(Target::Device(_))) | (TargetKind::Device, _) => false,
    };
    if fits { Ok(()) } else { Err(CommandError::FaultTargetInvalid { of: of.to_string(), kind: kind.to_string() }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faults::{REMEDIES, remedy};
    use strum::VariantArray as _;

    #[test]
    fn every_fault_has_one_entry_and_whole_sentences() {
        for id in FaultId::VARIANTS {
            assert_eq!(entries().filter(|entry| entry.id == *id).count(), 1, "{id}");
            let entry = entry(*id);
            for text in [entry.symptom, entry.cause] {
                assert!(text.ends_with('.') && !text.contains("  "), "{id}: {text}");
            }
            assert!(!entry.component.is_empty() && !entry.places.is_empty(), "{id}");
            assert!(entry.source.starts_with('F') || entry.source.starts_with("Own"), "{id}: {}", entry.source);
            assert!(!(entry.places.contains(&Place::Log) && entry.log.is_none()), "{id}: no line");
            assert!(entry.parameters.iter().all(|one| (one.min..=one.max).contains(&one.default)), "{id}");
        }
    }

    #[test]
    fn every_remedy_has_one_entry_and_cures_something() {
        for id in RemedyId::VARIANTS {
            assert_eq!(REMEDIES.iter().filter(|entry| entry.id == *id).count(), 1, "{id}");
            assert!(remedy(*id).words.ends_with('.'), "{id}");
            assert!(entries().any(|entry| entry.remedy == *id), "{id} cures nothing");
        }
        for entry in entries() {
            let of_remedy = remedy(entry.remedy).target;
            assert!(of_remedy == TargetKind::None || of_remedy == entry.target, "{}", entry.id);
        }
    }
}
