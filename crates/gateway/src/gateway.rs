//! The gateway itself: it owns the world and moves its clock while somebody calls.

use crate::persist::{OpenError, Persist, Reply, StoredWorld};
use bytes::Bytes;
use contract::health::Health;
use simulation::draw::{self, Purpose};
use simulation::scenario::Scenario;

/// A world behind HTTP.
pub struct Gateway {
    build: String,
    scenario: Scenario,
}

impl Gateway {
    /// Opens the stored world by replay, or a new one from `scenario` where none is stored. `build` is what
    /// `gateway/health` shows.
    pub fn open(build: &str, stored: Option<StoredWorld>, scenario: Scenario) -> Result<Self, OpenError> {
        let _ = stored;
        Ok(Self { build: build.to_owned(), scenario })
    }

    /// The world as a host stores it whole: once after it opened a new one.
    pub fn stored(&self) -> StoredWorld {
        StoredWorld {
            scenario: serde_json::to_string(&self.scenario).unwrap_or_default(),
            world_version: 0,
            entries: Vec::new(),
            now_ms: self.scenario.start.0,
        }
    }

    /// Answers one request. `wall_ms` is the wall clock, read once by the host, in milliseconds since 1970.
    pub fn handle(&mut self, request: http::Request<Bytes>, wall_ms: i64) -> Reply {
        let _ = wall_ms;
        let found = request.uri().path().ends_with(contract::routes::HEALTH);
        let health = Health {
            service: "tenant-attach-lab".into(),
            build: self.build.clone(),
            simulation: true,
            notice: "Simulation. No connection to any cloud service.".into(),
            tenant_id: draw::guid(self.scenario.seed, Purpose::TenantId, 0, 0).to_string(),
            tenant_domain: "contoso.com".into(),
            personas: Vec::new(),
        };
        let body = if found { serde_json::to_vec(&health).unwrap_or_default() } else { Vec::new() };
        let mut response = http::Response::new(Bytes::from(body));
        if !found {
            *response.status_mut() = http::StatusCode::NOT_FOUND;
        }
        response
            .headers_mut()
            .insert(http::header::CONTENT_TYPE, http::HeaderValue::from_static("application/json; charset=utf-8"));
        Reply { response, persist: Persist::Nothing }
    }
}
