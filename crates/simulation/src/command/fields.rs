//! A command as it is read: its name, and the fields of all commands. serde's own way of reading an enumeration that
//! carries its name as a field keeps a copy of everything first, in code that is compiled again for every field.

use super::{AzureEnvironment, CoManagementSettings, Command, DeviceAction, PersonaKey, Row};
use crate::throttling::Throttling;
use crate::time::SimTime;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Name {
    Consent,
    Onboard,
    ApplyProperties,
    TriggerAction,
    SetOnline,
    SetSharedCertificate,
    SetSpeed,
    SetThrottling,
    AdvanceTo,
}

/// What may stand beside `command`. A field of another command means nothing and is passed over.
#[derive(Deserialize)]
pub(super) struct Fields {
    command: Name,
    by: Option<PersonaKey>,
    environment: Option<AzureEnvironment>,
    settings: Option<CoManagementSettings>,
    row: Option<Row>,
    action: Option<DeviceAction>,
    online: Option<bool>,
    shared: Option<bool>,
    speed: Option<u32>,
    throttling: Option<Throttling>,
    time: Option<SimTime>,
}

fn given<T>(value: Option<T>, name: &str) -> Result<T, String> {
    value.ok_or_else(|| format!("missing field `{name}`"))
}

impl TryFrom<Fields> for Command {
    type Error = String;

    fn try_from(fields: Fields) -> Result<Self, String> {
        let by = given(fields.by, "by");
        let row = given(fields.row, "row");
        Ok(match fields.command {
            Name::Consent => Self::Consent { by: by?, environment: given(fields.environment, "environment")? },
            Name::Onboard => Self::Onboard { by: by?, settings: given(fields.settings, "settings")? },
            Name::ApplyProperties => Self::ApplyProperties { by: by?, settings: given(fields.settings, "settings")? },
            Name::TriggerAction => Self::TriggerAction { by: by?, row: row?, action: given(fields.action, "action")? },
            Name::SetOnline => Self::SetOnline { row: row?, online: given(fields.online, "online")? },
            Name::SetSharedCertificate => {
                Self::SetSharedCertificate { row: row?, shared: given(fields.shared, "shared")? }
            }
            Name::SetSpeed => Self::SetSpeed { speed: given(fields.speed, "speed")? },
            Name::SetThrottling => Self::SetThrottling { throttling: given(fields.throttling, "throttling")? },
            Name::AdvanceTo => Self::AdvanceTo { time: given(fields.time, "time")? },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Command, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn every_command_comes_back() {
        let consent = Command::Consent { by: "global-admin".into(), environment: AzureEnvironment::AzureChinaCloud };
        let of_the_walk = crate::golden::script().into_iter().map(|(_, command)| command);
        let throttling = Command::SetThrottling { throttling: Throttling::Demonstration };
        for command in of_the_walk.chain([consent, throttling, Command::AdvanceTo { time: SimTime(7) }]) {
            let json = serde_json::to_string(&command).expect("JSON");
            assert_eq!(read(&json), Ok(command), "{json}");
        }
    }

    #[test]
    fn a_command_without_its_fields_is_none() {
        for (json, expected) in [
            (r#"{"command":"setSpeed"}"#, "missing field `speed`"),
            (r#"{"command":"setOnline","row":1}"#, "missing field `online`"),
            (r#"{"command":"consent","environment":"AzurePublicCloud"}"#, "missing field `by`"),
            (r#"{"speed":1}"#, "missing field `command`"),
            (r#"{"command":"fly"}"#, "unknown variant `fly`"),
        ] {
            let error = read(json).expect_err(json);
            assert!(error.contains(expected), "{json}: {error}");
        }
    }
}
