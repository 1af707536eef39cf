//! A caller of the gateway for tests: keeps the wall clock and a token, and reads answers.

// Each test file uses its own part of it.
#![allow(dead_code, unreachable_pub)]

mod documented;
pub mod oauth;

use gateway::Request;
use gateway::{Gateway, Persist, StoredWorld};
use http::HeaderMap;
use serde_json::{Value, json};
use simulation::scenario::Scenario;

pub const BETA: &str = "/gateway/graph/beta";
pub const V1: &str = "/gateway/graph/v1.0";
pub const ADMIN: &str = "/gateway/AdminService/v1.0";
pub const LAB: &str = "/gateway/lab";

/// A gateway, a wall clock, and what its host would have stored.
pub struct Lab {
    pub gateway: Gateway,
    pub wall_ms: i64,
    pub token: String,
    pub stored: StoredWorld,
    pub last_persist: Persist,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    pub fn code(&self) -> String {
        self.json()["error"]["code"].as_str().unwrap_or_default().to_owned()
    }

    /// The JSON of a success.
    #[track_caller]
    pub fn ok(&self) -> Value {
        assert!((200..300).contains(&self.status), "{}: {}", self.status, self.text());
        self.json()
    }
}

/// A request; header values may have letters beyond ASCII, as clients send them.
pub fn request(method: &str, target: &str, headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Request {
    let request = http::Request::builder().method(method).uri(target);
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, value.as_bytes()));
    request.body(body.into().into()).unwrap_or_else(|error| panic!("{target}: {error}"))
}

pub fn scenario(seed: u64, fleet_size: u32) -> Scenario {
    Scenario { seed, fleet_size, ..Scenario::default() }
}

impl Lab {
    /// A paused lab of the default scenario; the Global Administrator is signed in.
    pub fn new() -> Self {
        Self::of(Scenario::default())
    }

    pub fn of(scenario: Scenario) -> Self {
        let gateway = Gateway::open("test", None, scenario).expect("a world");
        let stored = gateway.stored();
        let mut lab =
            Self { gateway, wall_ms: 1_790_000_000_000, token: String::new(), stored, last_persist: Persist::Nothing };
        lab.sign_in("admin@contoso.com");
        lab.post(&format!("{LAB}/clock"), json!({"command": "pause"})).ok();
        lab
    }

    /// Signs another persona in, by UPN.
    pub fn sign_in(&mut self, user: &str) {
        self.token = self.token_of(user);
    }

    /// Signs another persona in, by key.
    pub fn sign_in_as(&mut self, key: &str) {
        let health = self.get("/gateway/health").ok();
        let personas = health["personas"].as_array().expect("personas");
        let persona = personas.iter().find(|persona| persona["key"] == key).expect("a persona");
        let user = persona["userPrincipalName"].as_str().expect("a UPN").to_owned();
        self.sign_in(&user);
    }

    pub fn token_of(&mut self, user: &str) -> String {
        let form = format!("grant_type={}&username={user}", contract::auth::GRANT_PERSONA);
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        self.send(request("POST", "/gateway/common/oauth2/v2.0/token", &headers, form)).ok()["access_token"]
            .as_str()
            .expect("a token")
            .to_owned()
    }

    pub fn get(&mut self, target: &str) -> Answer {
        self.call("GET", target, &[], "")
    }

    pub fn post(&mut self, target: &str, body: Value) -> Answer {
        self.call("POST", target, &[("content-type", "application/json")], body.to_string())
    }

    pub fn patch(&mut self, target: &str, body: Value) -> Answer {
        self.call("PATCH", target, &[("content-type", "application/json")], body.to_string())
    }

    /// A call with the token.
    pub fn call(&mut self, method: &str, target: &str, headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Answer {
        let bearer = format!("Bearer {}", self.token);
        let is_signed_in = headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("authorization"));
        let token = [("authorization", bearer.as_str())];
        let headers = [if is_signed_in { &[][..] } else { &token }, headers].concat();
        self.send(request(method, target, &headers, body))
    }

    /// Sends, and stores what the gateway says is to be stored, as a host does. What is answered is in the OpenAPI document.
    pub fn send(&mut self, request: Request) -> Answer {
        let reply = self.gateway.handle(&request, self.wall_ms);
        match &reply.persist {
            Persist::Nothing => {}
            Persist::Changes { entries, now_ms } => {
                for (sequence, entry) in entries {
                    assert_eq!(*sequence, self.stored.entries.len() as u64 + 1, "no gap in the journal");
                    self.stored.entries.push(entry.clone());
                }
                self.stored.now_ms = *now_ms;
            }
            Persist::Replace(stored) => self.stored = stored.clone(),
        }
        self.last_persist = reply.persist;
        let (head, body) = reply.response.into_parts();
        let answer = Answer { status: head.status.as_u16(), headers: head.headers, body: body.into() };
        documented::check(&request, &answer);
        answer
    }

    /// Kills the host and opens what it stored.
    pub fn reopen(&mut self) {
        self.gateway = Gateway::open("test", Some(self.stored.clone()), scenario(1, 1)).expect("what was stored");
    }

    pub fn state_hash(&self) -> String {
        self.gateway.world().state_hash()
    }

    pub fn advance(&mut self, milliseconds: i64) -> Value {
        self.post(&format!("{LAB}/clock"), json!({"command": "advance", "byMs": milliseconds})).ok()
    }

    /// Consents and onboards with upload of every device, and waits until they are visible.
    pub fn onboard_and_settle(&mut self) {
        let consent =
            self.post(&format!("{ADMIN}/CoManagementSettings/Consent"), json!({"environment": "AzurePublicCloud"}));
        assert_eq!(consent.status, 204, "{}", consent.text());
        let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"}});
        let onboard = self.post(&format!("{ADMIN}/CoManagementSettings"), settings);
        assert_eq!(onboard.status, 201, "{}", onboard.text());
        self.advance(12 * 60_000);
        assert_ne!(self.get(&format!("{LAB}/status")).ok()["visibleDeviceCount"], 0);
    }

    /// Asks for actions on every other of the first devices, as two personas, and waits until they are done.
    pub fn act_on_some_devices(&mut self) {
        let list = self.get(&format!("{BETA}/deviceManagement/managedDevices?$top=80&$select=id")).ok();
        let ids = list["value"].as_array().expect("devices").iter().step_by(2);
        for (number, device) in ids.enumerate() {
            let id = device["id"].as_str().expect("an id");
            let action = ["refreshMachinePolicy", "refreshUserPolicy", "appEvaluation"][number % 3];
            if number % 10 == 9 {
                self.sign_in_as("helpdesk-no-notify");
            }
            for _ in 0..=number % 2 {
                let target = format!("{BETA}/deviceManagement/managedDevices/{id}/triggerConfigurationManagerAction");
                let answer = self.post(&target, json!({"configurationManagerAction": {"action": action}}));
                assert_eq!(answer.status, 204, "{}", answer.text());
            }
            self.sign_in("admin@contoso.com");
        }
        self.advance(60_000);
    }

    /// Id of a visible device of this name.
    pub fn id_of(&mut self, name: &str) -> String {
        let filter = format!("{BETA}/deviceManagement/managedDevices?$filter=deviceName%20eq%20'{name}'&$select=id");
        self.get(&filter).ok()["value"][0]["id"].as_str().expect("a device").to_owned()
    }

    /// Switches a fault on.
    pub fn start_fault(&mut self, fault: &str, target: Value) {
        let body = json!({"on": true, "target": target});
        let headers = [("content-type", "application/json")];
        self.call("PUT", &format!("{LAB}/faults/{fault}"), &headers, body.to_string()).ok();
    }

    /// Id of a visible device.
    pub fn first_device_id(&mut self) -> String {
        let list = self.get(&format!("{BETA}/deviceManagement/managedDevices?$top=1&$orderby=deviceName")).ok();
        list["value"][0]["id"].as_str().expect("a device").to_owned()
    }
}
