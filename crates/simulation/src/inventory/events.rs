//! Logs of the client: Windows' event logs, its own log files, and crashes of applications.

use super::client::{Client, Draw, long, text, time};
use super::incidents::{self, Incident, IncidentKind};
use super::{Class, Parameters, class};
use crate::log::Component;
use crate::time::{DAY_MS, HOUR_MS, SECOND_MS, SimTime};
use cmpivot::Kind::{DateTime, Long, String as Text};
use cmpivot::Value;

/// How far back a log goes: older events are overwritten. It bounds the work of a question, too.
const KEPT_DAYS: i64 = 30;

pub(super) const CLASSES: &[Class] = &[
    class(
        "AppCrash",
        &[("DateTime", DateTime), ("FileName", Text), ("Version", Text), ("ReportId", Text)],
        |client, _| {
            let today = client.now.0.div_euclid(DAY_MS);
            (0..KEPT_DAYS)
                .filter_map(|back| {
                    let day = today - back;
                    let happened = SimTime(
                        day * DAY_MS + 8 * HOUR_MS + client.draw(Draw::Crash, day as u64, 36_000) as i64 * SECOND_MS,
                    );
                    let is_crash = client.draw(Draw::Crash, 1_000_000 + day as u64, 14) == 0 && happened <= client.now;
                    is_crash.then(|| {
                        let (file, version) = [
                            ("outlook.exe", "16.0.13127.20408"),
                            ("ledger.exe", "4.2.0"),
                            ("explorer.exe", "10.0.19041.508"),
                        ][client.draw(Draw::Crash, 2_000_000 + day as u64, 3) as usize];
                        let report = client.guid(Draw::Crash, 3_000_000 + day as u64).to_string();
                        vec![time(happened), text(file), text(version), text(report)]
                    })
                })
                .collect()
        },
    ),
    Class {
        name: "EventLog",
        parameters: Parameters::Log,
        columns: &[("DateTime", DateTime), ("EventID", Long), ("EntryType", Text), ("Source", Text), ("Message", Text)],
        rows: |client, arguments| {
            let Some((log, from)) = asked(client, arguments) else { return Vec::new() };
            let Some(kinds) = kinds_of(&log) else { return Vec::new() };
            let row = |(when, kind): (SimTime, &Kind)| {
                vec![time(when), long(kind.id), text(kind.entry_type), text(kind.source), text(kind.message)]
            };
            happened(client, &log, kinds, from).into_iter().map(row).collect()
        },
    },
    Class {
        name: "WinEvent",
        parameters: Parameters::Log,
        columns: &[
            ("DateTime", DateTime),
            ("ID", Long),
            ("LevelDisplayName", Text),
            ("ProviderName", Text),
            ("Message", Text),
        ],
        rows: |client, arguments| {
            let Some((log, from)) = asked(client, arguments) else { return Vec::new() };
            let kinds = match log.as_str() {
                "microsoft-windows-helloforbusiness/operational" => HELLO,
                "microsoft-windows-windowsupdateclient/operational" => WINDOWS_UPDATE,
                _ => match kinds_of(&log) {
                    Some(kinds) => kinds,
                    None => return Vec::new(),
                },
            };
            let row = |(when, kind): (SimTime, &Kind)| {
                let level = match kind.entry_type {
                    "Error" => "Error",
                    "Warning" => "Warning",
                    _ => "Information",
                };
                vec![time(when), long(kind.id), text(level), text(kind.source), text(kind.message)]
            };
            happened(client, &log, kinds, from).into_iter().map(row).collect()
        },
    },
    Class {
        name: "CcmLog",
        parameters: Parameters::Log,
        columns: &[("DateTime", DateTime), ("Component", Text), ("LogText", Text), ("Severity", Long)],
        rows: |client, arguments| {
            let Some((log, from)) = asked(client, arguments) else { return Vec::new() };
            let log = log.strip_suffix(".log").unwrap_or(&log);
            // The lab writes one log of the client: its lines are the answer.
            if log != "ccmnotificationagent" {
                return Vec::new();
            }
            client
                .logs
                .lines_of(Component::NotificationAgent(client.device.row))
                .filter(|line| line.time >= from)
                .map(|line| {
                    vec![time(line.time), text("BgbAgent"), text(line.text.clone()), long(line.severity.number())]
                })
                .collect()
        },
    },
];

/// A log in lower case, and from when on.
fn asked(client: &Client<'_>, arguments: &[Value]) -> Option<(String, SimTime)> {
    let [Value::String(log), Value::TimeSpan(span_ms)] = arguments else { return None };
    let span_ms = (*span_ms).clamp(0, KEPT_DAYS * DAY_MS);
    Some((log.to_ascii_lowercase(), SimTime(client.now.0 - span_ms)))
}

/// A kind of event.
struct Kind {
    id: i64,
    entry_type: &'static str,
    source: &'static str,
    message: &'static str,
    /// How many of a hundred hours have one.
    percent: u64,
}

const fn kind(id: i64, entry_type: &'static str, source: &'static str, percent: u64, message: &'static str) -> Kind {
    Kind { id, entry_type, source, message, percent }
}

/// The events of a classic log, which `EventLog` and `WinEvent` both read.
fn kinds_of(log: &str) -> Option<&'static [Kind]> {
    match log {
        "application" => Some(APPLICATION),
        "security" => Some(SECURITY),
        "system" => Some(SYSTEM),
        _ => None,
    }
}

const APPLICATION: &[Kind] = &[
    kind(1000, "Error", "Application Error", 1, "Faulting application name: ledger.exe, version: 4.2.0."),
    kind(1001, "Information", "Windows Error Reporting", 2, "Fault bucket, type 0."),
    kind(11707, "Information", "MsiInstaller", 1, "Product: installation completed successfully."),
    kind(16384, "Information", "Security-SPP", 20, "Successfully scheduled Software Protection service for re-start."),
    kind(10, "Warning", "WMI", 1, "An event filter could not be reactivated."),
    kind(
        1002,
        "Error",
        "Application Hang",
        1,
        "The program outlook.exe stopped interacting with Windows and was closed.",
    ),
];

/// Ids of the Application log that tell of a program that crashed or hung.
const INCIDENTS: [i64; 3] = [1000, 1001, 1002];

/// Those of the Application log from a time on.
pub(super) fn of_application(client: &Client<'_>, from: SimTime) -> impl Iterator<Item = (SimTime, i64, &'static str)> {
    let events = happened(client, "application", APPLICATION, from).into_iter();
    events.filter(|(_, kind)| INCIDENTS.contains(&kind.id)).map(|(time, kind)| (time, kind.id, kind.message))
}

const BOOT_INITIATED: Kind =
    kind(1074, "Information", "User32", 0, "The process has initiated the restart of the computer.");
const BOOT_ABNORMAL: Kind = kind(
    41,
    "Error",
    "Microsoft-Windows-Kernel-Power",
    0,
    "The system has rebooted without cleanly shutting down first.",
);
const KERNEL_CRASH: Kind =
    kind(1001, "Error", "Microsoft-Windows-WER-SystemErrorReporting", 0, "The computer has rebooted from a bugcheck.");
const UPDATE_INSTALLED: Kind = kind(
    19,
    "Information",
    "Microsoft-Windows-WindowsUpdateClient",
    0,
    "Installation Successful: Windows successfully installed an update.",
);

/// Events of a log that follow from what happened to Windows.
fn incidents_in(client: &Client<'_>, log: &str, from: SimTime) -> Vec<(SimTime, &'static Kind)> {
    let boots = |incident: Incident| {
        let kind = match incident.kind {
            IncidentKind::BootInitiated => &BOOT_INITIATED,
            IncidentKind::BootAbnormal => &BOOT_ABNORMAL,
            IncidentKind::KernelCrash => &KERNEL_CRASH,
            _ => return None,
        };
        Some((incident.time, kind))
    };
    let updates = || incidents::definition_updates(client, from).into_iter().map(|one| (one.time, &UPDATE_INSTALLED));
    match log {
        "system" => incidents::boots(client, from).into_iter().filter_map(boots).chain(updates()).collect(),
        "microsoft-windows-windowsupdateclient/operational" => updates().collect(),
        _ => Vec::new(),
    }
}

const SECURITY: &[Kind] = &[
    kind(4624, "SuccessAudit", "Microsoft-Windows-Security-Auditing", 90, "An account was successfully logged on."),
    kind(4625, "FailureAudit", "Microsoft-Windows-Security-Auditing", 3, "An account failed to log on."),
    kind(4634, "SuccessAudit", "Microsoft-Windows-Security-Auditing", 80, "An account was logged off."),
    kind(4672, "SuccessAudit", "Microsoft-Windows-Security-Auditing", 60, "Special privileges assigned to new logon."),
    kind(4673, "FailureAudit", "Microsoft-Windows-Security-Auditing", 6, "A privileged service was called."),
];

const SYSTEM: &[Kind] = &[
    kind(7036, "Information", "Service Control Manager", 45, "A service entered the running state."),
    kind(
        7040,
        "Information",
        "Service Control Manager",
        8,
        "The start type of the Background Intelligent Transfer Service was changed.",
    ),
    kind(7031, "Error", "Service Control Manager", 1, "A service terminated unexpectedly."),
    kind(
        10016,
        "Warning",
        "DistributedCOM",
        12,
        "The application-specific permission settings do not grant Local Activation.",
    ),
    kind(
        1014,
        "Warning",
        "DNS Client Events",
        2,
        "Name resolution timed out after none of the configured DNS servers responded.",
    ),
];

const HELLO: &[Kind] = &[
    kind(8025, "Information", "Microsoft-Windows-HelloForBusiness", 4, "The service was started."),
    kind(5520, "Error", "Microsoft-Windows-HelloForBusiness", 2, "Device registration was not found."),
];

const WINDOWS_UPDATE: &[Kind] = &[
    kind(26, "Information", "Microsoft-Windows-WindowsUpdateClient", 5, "Windows Update successfully found updates."),
    kind(31, "Error", "Microsoft-Windows-WindowsUpdateClient", 1, "Windows Update failed to download an update."),
];

/// Events from a time on, oldest first: each hour has its own, in the answer to every question.
fn happened(client: &Client<'_>, log: &str, kinds: &'static [Kind], from: SimTime) -> Vec<(SimTime, &'static Kind)> {
    let log_number = log.bytes().fold(0_u64, |sum, byte| (sum * 31 + u64::from(byte)) % 50);
    let mut events = incidents_in(client, log, from);
    for hour in from.0.div_euclid(HOUR_MS)..=client.now.0.div_euclid(HOUR_MS) {
        for (index, kind) in (0_u64..).zip(kinds) {
            let place = (hour as u64 % 100_000) * 500 + log_number * 10 + index;
            if client.draw(Draw::Event, place, 100) >= kind.percent {
                continue;
            }
            let second = client.draw(Draw::Event, 50_000_000 + place, 3_600) as i64;
            let when = SimTime(hour * HOUR_MS + second * SECOND_MS);
            if when >= from && when <= client.now {
                events.push((when, kind));
            }
        }
    }
    events.sort_by_key(|(when, _)| *when);
    events
}
