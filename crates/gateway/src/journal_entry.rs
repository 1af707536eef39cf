//! A journal entry as JSON: what a host stores, and what an exported journal holds. Its words are the journal's own and
//! stay as they are when the wire's change (`admin_service::conversion`); what is written here is read for ever.

use crate::json::{Fault, Fields, Json, Object, ReadJson, Tree, WriteJson};
use simulation::command::{
    AutomaticEnrollment, AzureEnvironment, CoManagementSettings, Command, DeviceAction, Row, UploadScope, Workload,
    WorkloadAuthority,
};
use simulation::journal::JournalEntry;
use simulation::throttling::Throttling;
use simulation::time::SimTime;
use std::collections::BTreeMap;

const COMMANDS: [&str; 9] = [
    "consent",
    "onboard",
    "applyProperties",
    "triggerAction",
    "setOnline",
    "setSharedCertificate",
    "setSpeed",
    "setThrottling",
    "advanceTo",
];
const ENVIRONMENTS: [&str; 3] = ["AzurePublicCloud", "AzureUSGovernmentCloud", "AzureChinaCloud"];
const AUTHORITIES: [&str; 3] = ["ConfigurationManager", "PilotIntune", "Intune"];
const THROTTLINGS: [&str; 3] = ["off", "documented", "demonstration"];
const ALL_DEVICES: &str = "AllDevices";
const COLLECTION: &str = "Collection";
const PILOT: &str = "Pilot";

/// An entry as it is written.
pub struct Written<'entry>(pub &'entry JournalEntry);

/// Reads an entry.
///
/// # Errors
/// It is none.
pub fn read(tree: Tree) -> Result<JournalEntry, Fault> {
    let (mut sequence, mut time, mut command) = (0_u64, 0_i64, Tree::Missing);
    let mut fields = Fields::of(tree);
    fields.has("sequence", &mut sequence);
    fields.has("time", &mut time);
    fields.has("command", &mut command);
    fields.end()?;
    Ok(JournalEntry { sequence, time: SimTime(time), command: command_of(command)? })
}

/// What may stand beside `command`. A field of another command means nothing and is passed over.
#[derive(Default, Json)]
struct Given {
    command: String,
    by: Option<String>,
    environment: Option<String>,
    settings: Option<Settings>,
    row: Option<Row>,
    action: Option<String>,
    online: Option<bool>,
    shared: Option<bool>,
    speed: Option<u32>,
    throttling: Option<String>,
    time: Option<i64>,
}

#[derive(Default, Json)]
struct Settings {
    environment: String,
    upload: Option<Tree>,
    automatic_enrollment: Option<Tree>,
    workloads: Tree,
    staging: Tree,
}

fn given<T>(value: Option<T>, name: &str) -> Result<T, Fault> {
    value.ok_or_else(|| Fault::missing(name))
}

/// Which of `names` a text is.
fn one_of(text: Option<String>, field: &str, names: &[&str]) -> Result<usize, Fault> {
    Tree::Text(given(text, field)?).one_of(names).map_err(|fault| fault.of(field))
}

fn command_of(tree: Tree) -> Result<Command, Fault> {
    let mut read = Given::default();
    read.read_json(tree)?;
    let by = given(read.by, "by");
    let row = given(read.row, "row");
    let settings = given(read.settings, "settings").and_then(settings_of);
    Ok(match one_of(Some(read.command), "command", &COMMANDS)? {
        0 => Command::Consent { by: by?, environment: environment(read.environment)? },
        1 => Command::Onboard { by: by?, settings: settings? },
        2 => Command::ApplyProperties { by: by?, settings: settings? },
        3 => {
            let action = one_of(read.action, "action", &DeviceAction::ALL.map(DeviceAction::wire_name))?;
            Command::TriggerAction { by: by?, row: row?, action: DeviceAction::ALL[action] }
        }
        4 => Command::SetOnline { row: row?, online: given(read.online, "online")? },
        5 => Command::SetSharedCertificate { row: row?, shared: given(read.shared, "shared")? },
        6 => Command::SetSpeed { speed: given(read.speed, "speed")? },
        7 => {
            let all = [Throttling::Off, Throttling::Documented, Throttling::Demonstration];
            Command::SetThrottling { throttling: all[one_of(read.throttling, "throttling", &THROTTLINGS)?] }
        }
        _ => Command::AdvanceTo { time: SimTime(given(read.time, "time")?) },
    })
}

fn environment(name: Option<String>) -> Result<AzureEnvironment, Fault> {
    let all = [
        AzureEnvironment::AzurePublicCloud,
        AzureEnvironment::AzureUSGovernmentCloud,
        AzureEnvironment::AzureChinaCloud,
    ];
    Ok(all[one_of(name, "environment", &ENVIRONMENTS)?])
}

fn settings_of(read: Settings) -> Result<CoManagementSettings, Fault> {
    let upload = read.upload.map(|scope| {
        let (_, collection) = choice(scope, &[ALL_DEVICES], COLLECTION)?;
        Ok(collection.map_or(UploadScope::AllDevices, UploadScope::Collection))
    });
    let automatic_enrollment = read.automatic_enrollment.map(|enrollment| {
        Ok(match choice(enrollment, &["None", "All"], PILOT)? {
            (_, Some(collection)) => AutomaticEnrollment::Pilot(collection),
            (0, None) => AutomaticEnrollment::None,
            (_, None) => AutomaticEnrollment::All,
        })
    });
    let authorities =
        [WorkloadAuthority::ConfigurationManager, WorkloadAuthority::PilotIntune, WorkloadAuthority::Intune];
    Ok(CoManagementSettings {
        environment: environment(Some(read.environment))?,
        upload: upload.transpose()?,
        automatic_enrollment: automatic_enrollment.transpose()?,
        workloads: by_workload(read.workloads, |tree| Ok(authorities[tree.one_of(&AUTHORITIES)?]))?,
        staging: by_workload(read.staging, Tree::text)?,
    })
}

/// One of `plain`, as a text; or `{"wrapped": "a collection"}`.
fn choice(tree: Tree, plain: &[&str], wrapped: &str) -> Result<(usize, Option<String>), Fault> {
    let Tree::Object(_) = tree else { return Ok((tree.one_of(plain)?, None)) };
    let mut collection = String::new();
    let mut fields = Fields::of(tree);
    fields.has(wrapped, &mut collection);
    fields.end_of_all()?;
    Ok((0, Some(collection)))
}

fn by_workload<T>(tree: Tree, read: impl Fn(Tree) -> Result<T, Fault>) -> Result<BTreeMap<Workload, T>, Fault> {
    let Tree::Object(members) = tree else { return Err(Fault::missing("a map of workloads")) };
    let read_member = |(name, value): (String, Tree)| {
        let workload = Tree::Text(name).one_of(&Workload::ALL.map(Workload::wire_name))?;
        Ok((Workload::ALL[workload], read(value)?))
    };
    members.into_iter().map(read_member).collect()
}

impl WriteJson for Written<'_> {
    fn write_json(&self, out: &mut String) {
        let JournalEntry { sequence, time, command } = self.0;
        let mut object = Object::open(out);
        object.member("sequence", sequence);
        object.member("time", &time.0);
        object.member("command", &WrittenCommand(command));
        object.close();
    }
}

struct WrittenCommand<'entry>(&'entry Command);

impl WriteJson for WrittenCommand<'_> {
    fn write_json(&self, out: &mut String) {
        let mut object = Object::open(out);
        let mut named = |place: usize| object.member("command", &COMMANDS[place]);
        match self.0 {
            Command::Consent { by, environment } => {
                named(0);
                object.member("by", by);
                object.member("environment", &environment.wire_name());
            }
            Command::Onboard { by, settings } | Command::ApplyProperties { by, settings } => {
                named(if matches!(self.0, Command::Onboard { .. }) { 1 } else { 2 });
                object.member("by", by);
                object.member("settings", &WrittenSettings(settings));
            }
            Command::TriggerAction { by, row, action } => {
                named(3);
                object.member("by", by);
                object.member("row", row);
                object.member("action", &action.wire_name());
            }
            Command::SetOnline { row, online } => {
                named(4);
                object.member("row", row);
                object.member("online", online);
            }
            Command::SetSharedCertificate { row, shared } => {
                named(5);
                object.member("row", row);
                object.member("shared", shared);
            }
            Command::SetSpeed { speed } => {
                named(6);
                object.member("speed", speed);
            }
            Command::SetThrottling { throttling } => {
                named(7);
                object.member("throttling", &THROTTLINGS[*throttling as usize]);
            }
            Command::AdvanceTo { time } => {
                named(8);
                object.member("time", &time.0);
            }
        }
        object.close();
    }
}

struct WrittenSettings<'entry>(&'entry CoManagementSettings);

impl WriteJson for WrittenSettings<'_> {
    fn write_json(&self, out: &mut String) {
        let settings = self.0;
        let wrapped =
            |name: &str, collection: &String| Tree::Object(vec![(name.to_owned(), Tree::Text(collection.clone()))]);
        let plain = |name: &str| Tree::Text(name.to_owned());
        let upload = settings.upload.as_ref().map(|scope| match scope {
            UploadScope::AllDevices => plain(ALL_DEVICES),
            UploadScope::Collection(collection) => wrapped(COLLECTION, collection),
        });
        let enrollment = settings.automatic_enrollment.as_ref().map(|enrollment| match enrollment {
            AutomaticEnrollment::None => plain("None"),
            AutomaticEnrollment::Pilot(collection) => wrapped(PILOT, collection),
            AutomaticEnrollment::All => plain("All"),
        });
        let workload = |workload: &Workload| workload.wire_name().to_owned();
        let authorities =
            settings.workloads.iter().map(|(name, to)| (workload(name), plain(AUTHORITIES[*to as usize])));
        let staging = settings.staging.iter().map(|(name, to)| (workload(name), Tree::Text(to.clone())));
        let mut object = Object::open(out);
        object.member("environment", &settings.environment.wire_name());
        object.member("upload", &upload);
        object.member("automatic_enrollment", &enrollment);
        object.member("workloads", &Tree::Object(authorities.collect()));
        object.member("staging", &Tree::Object(staging.collect()));
        object.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    fn every_command() -> Vec<Command> {
        let by = || "global-admin".to_owned();
        let with =
            |upload: Option<UploadScope>, automatic_enrollment: Option<AutomaticEnrollment>| CoManagementSettings {
                environment: AzureEnvironment::AzureUSGovernmentCloud,
                upload,
                automatic_enrollment,
                workloads: Workload::ALL
                    .into_iter()
                    .zip([
                        WorkloadAuthority::Intune,
                        WorkloadAuthority::PilotIntune,
                        WorkloadAuthority::ConfigurationManager,
                    ])
                    .collect(),
                staging: [(Workload::DeviceConfiguration, "PS100014".to_owned())].into_iter().collect(),
            };
        let collection = || "a \"collection\"".to_owned();
        let mut commands = vec![
            Command::Consent { by: by(), environment: AzureEnvironment::AzureChinaCloud },
            Command::Consent { by: by(), environment: AzureEnvironment::AzurePublicCloud },
            Command::Onboard { by: by(), settings: with(Some(UploadScope::AllDevices), None) },
            Command::Onboard { by: by(), settings: with(None, Some(AutomaticEnrollment::None)) },
            Command::ApplyProperties {
                by: by(),
                settings: with(Some(UploadScope::Collection(collection())), Some(AutomaticEnrollment::All)),
            },
            Command::ApplyProperties { by: by(), settings: with(None, Some(AutomaticEnrollment::Pilot(collection()))) },
            Command::SetOnline { row: 7, online: true },
            Command::SetSharedCertificate { row: u32::MAX, shared: false },
            Command::SetSpeed { speed: 600 },
            Command::AdvanceTo { time: SimTime(1_601_280_000_000) },
        ];
        commands.extend(DeviceAction::ALL.map(|action| Command::TriggerAction { by: by(), row: 1, action }));
        let throttlings = [Throttling::Off, Throttling::Documented, Throttling::Demonstration];
        commands.extend(throttlings.map(|throttling| Command::SetThrottling { throttling }));
        commands
    }

    #[test]
    fn every_entry_has_the_json_that_serde_derives_and_comes_back() {
        for (sequence, command) in (1..).zip(every_command()) {
            let entry = JournalEntry { sequence, time: SimTime(-5), command };
            let text = json::text(&Written(&entry));
            assert_eq!(text, serde_json::to_string(&entry).expect("JSON"));
            assert_eq!(json::parse(&text).and_then(read), Ok(entry), "{text}");
        }
    }

    #[test]
    fn what_is_no_entry_says_why() {
        for (command, expected) in [
            (r#"{"command":"setSpeed"}"#, "speed is missing"),
            (r#"{"command":"setOnline","row":1}"#, "online is missing"),
            (r#"{"command":"consent","environment":"AzurePublicCloud"}"#, "by is missing"),
            (r#"{"speed":1}"#, "command is missing"),
            (r#"{"command":"fly"}"#, "command: fly is none of consent, onboard, "),
            (r#"{"command":"setSpeed","speed":-1}"#, "speed: a number is out of range"),
            (
                r#"{"command":"onboard","by":"x","settings":{"environment":"AzurePublicCloud","upload":{"Some":"x"},"workloads":{},"staging":{}}}"#,
                "Collection is missing",
            ),
            (
                r#"{"command":"onboard","by":"x","settings":{"environment":"AzurePublicCloud","workloads":{"mail":"Intune"},"staging":{}}}"#,
                "mail is none of compliancePolicies, ",
            ),
        ] {
            let text = format!(r#"{{"sequence":1,"time":0,"command":{command}}}"#);
            let error = json::parse(&text).and_then(read).expect_err(command);
            assert!(error.to_string().contains(expected), "{command}: {error}");
        }
    }
}
