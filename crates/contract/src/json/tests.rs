//! What is read and written here is what serde_json reads and writes of the same types.

use super::{Json, ReadJson, Tree, WriteJson, parse, read, written};
use crate::lab::ClockCommand;
use crate::onboarding::{AutomaticEnrollment, AzureEnvironment, CoManagementSettings, UploadScope, WorkloadAuthority};
use crate::text_map::TextMap;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fmt::Debug;

fn check<T: ReadJson + Default + DeserializeOwned + PartialEq + Debug>(text: &str) {
    assert_eq!(read::<T>(text).ok(), serde_json::from_str::<T>(text).ok(), "{text}");
}

#[test]
fn types_are_read_as_serde_json_does() {
    for text in ["3", "-3", "3.5", "\"3\"", "null", "70000", "18446744073709551615", "true", "[1]", "{\"a\": 3}"] {
        check::<u16>(text);
        check::<i32>(text);
        check::<i64>(text);
        check::<u64>(text);
        check::<bool>(text);
        check::<Option<u32>>(text);
        check::<Option<bool>>(text);
        check::<String>(text);
        check::<()>(text);
        check::<Vec<u32>>(text);
        check::<TextMap<u32>>(text);
        check::<WorkloadAuthority>(text);
    }
    check::<WorkloadAuthority>("\"pilotIntune\"");
    check::<AzureEnvironment>("\"AzureChinaCloud\"");
    check::<AzureEnvironment>("\"azureChinaCloud\"");
}

#[test]
fn a_map_has_a_handful_of_members() {
    let text = |members: usize| {
        let members: Vec<String> = (0..members).map(|number| format!("\"m{number}\":{number}")).collect();
        format!("{{{}}}", members.join(","))
    };
    check::<TextMap<u32>>(&text(64));
    let error = read::<TextMap<u32>>(&text(65)).expect_err("too many").to_string();
    assert_eq!(error, "an object has 65 members, and at most 64 are read");
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize, Json)]
#[serde(rename_all = "camelCase")]
struct Lax {
    own_name: String,
    may_lack: Option<u16>,
    #[serde(default)]
    has_default: Vec<bool>,
    #[serde(rename = "@odata.count", default, skip_serializing_if = "Option::is_none")]
    count: Option<u64>,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize, Json)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct Strict {
    own_name: String,
    may_lack: Option<u16>,
}

#[test]
fn structures_are_read_whatever_the_order_of_their_members() {
    for text in [
        r#"{"ownName": "a", "mayLack": 1, "hasDefault": [true]}"#,
        r#"{"hasDefault": [], "unknown": {"a": [1]}, "mayLack": null, "ownName": "a"}"#,
        r#"{"ownName": "a", "@odata.count": 5}"#,
        r#"{"mayLack": 1, "hasDefault": []}"#,
        r#"{"ownName": 1}"#,
        r#"{"ownName": "a", "mayLack": "b"}"#,
        r#"{"ownName": "a", "hasDefault": null}"#,
        r#"{"mayLack": 3}"#,
        "{}",
        "null",
        "1",
    ] {
        check::<Lax>(text);
        check::<Strict>(text);
    }
    let fault = |text| read::<Lax>(text).expect_err("a fault").to_string();
    assert_eq!(
        fault(r#"{"ownName": "a", "mayLack": "b"}"#),
        "mayLack: a text stands where the type has something else"
    );
    assert_eq!(fault("{}"), "ownName is missing");
    let fault = read::<Strict>(r#"{"other": null}"#).expect_err("a fault");
    assert_eq!(fault.to_string(), "other is not known here");
}

/// Written as serde_json writes it, and read back as it was.
fn survives<T>(value: &T)
where
    T: ReadJson + WriteJson + Default + Serialize + DeserializeOwned + PartialEq + Debug,
{
    let text = written(value);
    assert_eq!(text, serde_json::to_string(value).expect("JSON"));
    assert_eq!(read::<T>(&text).as_ref(), Ok(value), "{text}");
    // Of an object without members both make the same.
    check::<T>("{}");
}

#[test]
fn the_gateways_answers_survive() {
    use crate::admin_service::{AdminServiceList, ConsoleDevice, DeviceCollection, Site, SiteServer};
    use crate::auth::{Persona, TokenResponse};
    use crate::error::{ErrorBody, GraphError, InnerError, OAuthError};
    use crate::graph::{
        Application, ClientHealthState, ClientInformation, DeviceActionResult, GraphList, ManagedDevice,
        ServicePrincipal,
    };
    use crate::health::{Health, UnopenedHealth};
    use crate::lab::{Connector, DueEvent, LabStatus, Revisions, Scenario, ThrottlingLimits, Work};
    use crate::logs::{ActionTrail, LogFile, LogFiles, LogLine, LogLines, TracedAction};

    let device = ManagedDevice {
        device_name: Some("CLIENT1 \"\u{e5}\"\n".into()),
        total_storage_space_in_bytes: 512_000_000_000,
        device_action_results: vec![DeviceActionResult { error_code: -1, ..DeviceActionResult::default() }],
        configuration_manager_client_information: Some(ClientInformation::default()),
        configuration_manager_client_health_state: Some(ClientHealthState::default()),
        ..ManagedDevice::default()
    };
    survives(&GraphList { context: "c".into(), count: Some(1), next_link: None, value: vec![device] });
    survives(&Application { lab_permissions: vec!["a".into(), "b".into()], ..Application::default() });
    survives(&ServicePrincipal::default());
    survives(&AdminServiceList { count: None, value: vec![ConsoleDevice::default(), ConsoleDevice::default()] });
    survives(&DeviceCollection::default());
    survives(&Site { servers: vec![SiteServer::default()], ..Site::default() });
    survives(&Health { personas: vec![Persona::default()], simulation: true, ..Health::default() });
    survives(&UnopenedHealth::default());
    survives(&TokenResponse::default());
    let details = TextMap::from([("user".to_owned(), "u".to_owned())]);
    let inner_error = InnerError { details, ..InnerError::default() };
    survives(&ErrorBody { error: GraphError { inner_error, ..GraphError::default() } });
    survives(&ErrorBody::default());
    survives(&OAuthError::default());
    survives(&LabStatus {
        next_events: vec![DueEvent::default()],
        revisions: Revisions { world: u64::MAX, devices: 2, site_devices: 3, onboarding: 4, logs: 5 },
        work: Some(Work::default()),
        ..LabStatus::default()
    });
    survives(&Scenario::default());
    survives(&Connector::default());
    survives(&ThrottlingLimits { requests_max: Some(1_000), ..ThrottlingLimits::default() });
    survives(&LogFiles { value: vec![LogFile::default()] });
    survives(&LogLines { lines: vec![LogLine::default()], ..LogLines::default() });
    survives(&ActionTrail { action: Some(TracedAction::default()), ..ActionTrail::default() });
}

#[test]
fn what_the_app_sends_survives() {
    use crate::graph::{ConfigurationManagerAction, TriggerActionBody};
    use crate::lab::{DeviceFault, ResetBody, Throttling, ThrottlingBody};
    use crate::onboarding::{CoManagementObject, ConsentBody};

    let collection_id = || "PS100001".to_owned();
    let settings = |upload, automatic_enrollment| CoManagementSettings {
        upload,
        automatic_enrollment,
        workloads: [("clientApps".into(), WorkloadAuthority::Intune)].into(),
        staging: [("clientApps".into(), collection_id())].into(),
        ..CoManagementSettings::default()
    };
    survives(&CoManagementSettings::default());
    survives(&settings(Some(UploadScope::AllDevices), Some(AutomaticEnrollment::None)));
    survives(&settings(Some(UploadScope::Collection { collection_id: collection_id() }), None));
    survives(&settings(None, Some(AutomaticEnrollment::Pilot { collection_id: collection_id() })));
    survives(&CoManagementObject {
        settings: settings(None, Some(AutomaticEnrollment::All)),
        onboarded_by: Some("admin@contoso.com".into()),
        enrolled_device_count: 3,
        ..CoManagementObject::default()
    });
    for text in [r#"{"kind":"collection"}"#, r#"{"collectionId":"SMS00001"}"#, r#"{"kind":"fancy"}"#, r#"{"kind":1}"#] {
        check::<UploadScope>(text);
        check::<AutomaticEnrollment>(text);
    }
    check::<CoManagementSettings>(r#"{"environment":"AzurePublicCloud","other":1}"#);
    survives(&ConsentBody::default());
    survives(&TriggerActionBody {
        configuration_manager_action: ConfigurationManagerAction { odata_type: "t".into(), action: "a".into() },
    });
    survives(&ResetBody { seed: Some(u64::MAX), ..ResetBody::default() });
    survives(&ThrottlingBody { throttling: Throttling::Demonstration });
    survives(&DeviceFault { online: Some(false), shares_certificate: None });
    for command in [
        ClockCommand::Pause,
        ClockCommand::Run { speed: 60 },
        ClockCommand::NextEvent { wait: true },
        ClockCommand::Advance { by_ms: -5, wait: false },
    ] {
        assert_eq!(written(&command), serde_json::to_string(&command).expect("JSON"));
    }
}

#[test]
fn what_nobody_asked_for_is_kept_in_a_tree() {
    let text = r#"{"a":[1,-2,2.50,null,true],"b":{"c":"d"}}"#;
    assert_eq!(written(&parse(text).expect("JSON")), text);
    assert_eq!(Tree::default(), Tree::Missing);
}
