//! What must hold of any input: shared by the fuzz targets and by the test that runs over the seeds
//! (`crates/gateway/tests/fuzz_seeds.rs`).

#![allow(dead_code)]

#[cfg(debug_assertions)]
#[path = "work.rs"]
pub(crate) mod bounds;

use bytes::Bytes;
use gateway::testing::MANAGED_DEVICE;
use gateway::testing::Structure;
use gateway::testing::Version;
use gateway::testing::{APPLICATION, SERVICE_PRINCIPAL, USER};
use gateway::testing::{compile_filter, parse_filter};
use gateway::{Gateway, Scenario};
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use std::cell::RefCell;

/// A wall clock that stands still, so that nothing but the input decides.
const WALL_MS: i64 = 1_790_000_000_000;
/// Types whose objects are filtered.
const STRUCTURES: [&Structure; 4] = [&MANAGED_DEVICE, &USER, &APPLICATION, &SERVICE_PRINCIPAL];

/// A filter is refused with words, or means what it says: written again it is read as the same, and no type of object
/// makes the compiler fall over.
pub(crate) fn filter(text: &str) {
    match parse_filter(text) {
        Err(error) => refused(error.status.as_u16(), error.code, &error.message),
        Ok(tree) => {
            let written = tree.to_string();
            match parse_filter(&written) {
                Ok(read) => assert_eq!(read, tree, "{text:?} was written as {written:?}"),
                // What is written may be longer than what was read: quotes and spaces have one form.
                Err(error) => {
                    assert_eq!(error.code, "FilterTooLong", "{text:?}: {written:?}: {}", error.message);
                }
            }
        }
    }
    for structure in STRUCTURES {
        for version in [Version::Stable, Version::Beta] {
            if let Err(error) = compile_filter(text, structure, version) {
                refused(error.status.as_u16(), error.code, &error.message);
            }
        }
    }
}

fn refused(status: u16, code: &str, message: &str) {
    assert_eq!(status, 400, "{code}: {message}");
    assert!(message.len() > 10 && message.len() < 6_000, "{code}: {message}");
}

/// A GET is answered, or refused as the caller's error in Graph's shape, and changes nothing.
pub(crate) fn target(text: &str) {
    thread_local! {
        static LAB: RefCell<(Gateway, String)> = RefCell::new(lab());
    }
    LAB.with_borrow_mut(|(gateway, token)| {
        let before = gateway.world().state_hash();
        let request = http::Request::get(text).header(AUTHORIZATION, format!("Bearer {token}")).body(Bytes::new());
        let Ok(request) = request else { return };
        let reply = gateway.handle(&request, WALL_MS);
        let (status, body) = (reply.response.status().as_u16(), reply.response.body());
        assert!(matches!(status, 200..=299 | 302 | 400..=499 | 501), "{text:?}: {status}");
        let is_json = reply
            .response
            .headers()
            .get(CONTENT_TYPE)
            .is_some_and(|kind| kind.to_str().is_ok_and(|kind| kind.starts_with("application/json")));
        let json = is_json.then(|| serde_json::from_slice::<serde_json::Value>(body).expect("JSON"));
        if let Some(error) = json.filter(|_| status >= 400).map(|json| json["error"].clone()) {
            let is_words = |words: &serde_json::Value| words.as_str().is_some_and(|words| words.len() > 10);
            assert!(is_words(&error["message"]) || error.is_string(), "{text:?}: {error}");
        }
        assert_eq!(gateway.world().state_hash(), before, "{text:?}");
    });
}

/// Whatever kind of input the text is, reading it takes no more steps than its length allows. Builds without debug assertions
/// count nothing.
pub(crate) fn work(text: &str) {
    #[cfg(debug_assertions)]
    {
        thread_local! {
            static LAB: RefCell<(Gateway, String)> = RefCell::new(lab());
        }
        LAB.with_borrow_mut(|(gateway, token)| {
            for input in bounds::Input::ALL {
                let Some(request) = input.request(text, token) else { continue };
                let measured = bounds::measured(gateway, &request, WALL_MS);
                bounds::assert_bounded(&format!("{input:?} {text:?}"), measured);
            }
        });
    }
    #[cfg(not(debug_assertions))]
    let _ = text;
}

/// A lab to measure inputs in, kind by kind.
#[cfg(debug_assertions)]
pub(crate) struct WorkMeter {
    gateway: Gateway,
    token: String,
}

#[cfg(debug_assertions)]
impl WorkMeter {
    pub(crate) fn new() -> Self {
        let (gateway, token) = lab();
        Self { gateway, token }
    }

    /// Steps and bytes of a text as this kind of input; nothing where no request can have it there. Fails beyond the bound.
    pub(crate) fn measure(&mut self, input: bounds::Input, text: &str) -> Option<(u64, u64)> {
        let measured = bounds::measured(&mut self.gateway, &input.request(text, &self.token)?, WALL_MS);
        bounds::assert_bounded(&format!("{input:?} {text:?}"), measured);
        Some(measured)
    }
}

/// A lab of a dozen devices that are visible, and a token for it.
fn lab() -> (Gateway, String) {
    let scenario = Scenario { fleet_size: 12, ..Scenario::default() };
    let mut gateway = Gateway::open("fuzz", None, scenario).expect("a world");
    let mut send = |path: &str, kind: &str, token: &str, body: &str| {
        let request = http::Request::post(path).header(CONTENT_TYPE, kind);
        let request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        let request = request.body(Bytes::copy_from_slice(body.as_bytes())).expect("a request");
        let response = gateway.handle(&request, WALL_MS).response;
        assert!(response.status().is_success(), "{path}: {:?}", response.body());
        serde_json::from_slice::<serde_json::Value>(response.body()).unwrap_or_default()
    };
    let grant = "grant_type=urn:tenant-attach-lab:grant:persona&username=admin@contoso.com";
    let form = "application/x-www-form-urlencoded";
    let answer = send("/gateway/common/oauth2/v2.0/token", form, "", grant);
    let token = answer["access_token"].as_str().expect("a token").to_owned();
    let settings = "/gateway/AdminService/v1.0/CoManagementSettings";
    for (path, body) in [
        ("/gateway/lab/clock", r#"{"command":"pause"}"#),
        (&format!("{settings}/Consent"), r#"{"environment":"AzurePublicCloud"}"#),
        (settings, r#"{"environment":"AzurePublicCloud","upload":{"kind":"allDevices"}}"#),
        ("/gateway/lab/clock", r#"{"command":"advance","byMs":900000}"#),
    ] {
        send(path, "application/json", &token, body);
    }
    (gateway, token)
}
