//! The result of opening a stored world: the gateway, or a stand-in that answers where the world cannot be opened.
//!
//! A stored world is never thrown away by itself. Until the lab is reset, `gateway/health` says what is wrong,
//! `GET gateway/lab/journal` gives out what is stored, and every other route refuses with the same reason.

use crate::error::{ApiError, Refused};
#[cfg(feature = "rs256")]
use crate::identity::rs256::KeyPool;
use crate::identity::signing_key::Algorithm;
use crate::json::ObjectWriter;
use crate::request_context::RequestContext;
use crate::response::{self, JSON, ResponseExt};
use crate::snapshot::Pieces;
use crate::{Gateway, OpenError, Persist, Reply, StoredWorld};
use crate::{Request, Response};
use contract::exercises::{Exercise, ExerciseRun};
use contract::health::{Problem, UnopenedHealth};
use contract::routes;
use http::{Method, StatusCode};
use serde::Serialize;
use serde_json::value::RawValue;
use simulation::draw::{self, Purpose};
use simulation::scenario::Scenario;
use simulation::time::SimTime;
use std::collections::BTreeMap;

/// The content of a host's storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredState {
    /// No world yet.
    Nothing,
    /// A world, whole but for a tail that was never acknowledged.
    World(StoredWorld),
    /// Something that is not a world any more, for example a journal with a gap.
    Damaged {
        /// What there is, for export.
        rest: StoredWorld,
        /// What is wrong, a sentence for people.
        reason: String,
    },
}

impl StoredState {
    /// The same, not to be opened for this reason (a sentence for people).
    #[must_use]
    pub fn damaged(self, reason: &str) -> Self {
        match self {
            Self::Nothing => Self::Nothing,
            Self::World(rest) | Self::Damaged { rest, .. } => Self::Damaged { rest, reason: reason.to_owned() },
        }
    }
}

/// The gateway, or the stand-in of a stored world that cannot be opened.
pub enum OpenResult {
    /// Everything works.
    Ready(Box<Gateway>),
    /// The stored world waits for export or reset.
    Failed(Box<OpenFailure>),
}

/// Stands in for a gateway whose stored world cannot be opened.
pub struct OpenFailure {
    build: String,
    fallback: Scenario,
    algorithm: Algorithm,
    #[cfg(feature = "rs256")]
    pool: KeyPool,
    rest: StoredWorld,
    code: &'static str,
    reason: String,
}

impl OpenResult {
    /// Opens what was found; `fallback` is the scenario of a new world. The second value is to be stored before
    /// anything is answered. A fallback that no world accepts gives an error: the host refuses to start with it.
    pub fn open(build: &str, found: StoredState, fallback: Scenario) -> Result<(Self, Persist), OpenError> {
        Self::open_with(build, found, &mut || None, fallback)
    }

    /// The same, with the pieces of a snapshot; see [`Gateway::open_with`].
    ///
    /// # Errors
    /// As [`OpenResult::open`].
    pub fn open_with(
        build: &str,
        found: StoredState,
        pieces: Pieces<'_>,
        fallback: Scenario,
    ) -> Result<(Self, Persist), OpenError> {
        let (rest, code, reason) = match found {
            StoredState::Nothing => {
                let gateway = Gateway::open(build, None, fallback)?;
                let persist = Persist::Replace(gateway.stored());
                return Ok((Self::Ready(Box::new(gateway)), persist));
            }
            StoredState::World(stored) => {
                match Gateway::open_with(build, Some(stored.clone()), pieces, fallback.clone()) {
                    Ok(gateway) => return Ok((Self::Ready(Box::new(gateway)), Persist::Nothing)),
                    Err(error) => (stored, code_of(&error), error.to_string()),
                }
            }
            StoredState::Damaged { rest, reason } => (rest, "StoredWorldDamaged", reason),
        };
        let algorithm = Algorithm::default();
        let unopened = OpenFailure {
            build: build.to_owned(),
            fallback,
            algorithm,
            #[cfg(feature = "rs256")]
            pool: KeyPool::default(),
            rest,
            code,
            reason,
        };
        Ok((Self::Failed(Box::new(unopened)), Persist::Nothing))
    }

    /// See [`Gateway::sign_with`].
    pub fn sign_with(&mut self, algorithm: Algorithm) {
        match self {
            Self::Ready(gateway) => gateway.sign_with(algorithm),
            Self::Failed(unopened) => unopened.algorithm = algorithm,
        }
    }

    /// See [`Gateway::share_keys`].
    #[cfg(feature = "rs256")]
    pub fn share_keys(&mut self, pool: &KeyPool) {
        match self {
            Self::Ready(gateway) => gateway.share_keys(pool),
            Self::Failed(unopened) => unopened.pool = pool.clone(),
        }
    }

    /// See [`Gateway::exercise`].
    pub fn exercise(&self) -> Option<ExerciseRun> {
        match self {
            Self::Ready(gateway) => gateway.exercise(),
            Self::Failed(_) => None,
        }
    }

    /// See [`Gateway::begin_exercise`]; a world that cannot be opened is not replaced by itself.
    ///
    /// # Errors
    /// As [`Gateway::begin_exercise`], and what keeps the world from being opened.
    pub fn begin_exercise(&mut self, exercise: Exercise) -> Result<Persist, Refused> {
        match self {
            Self::Ready(gateway) => gateway.begin_exercise(exercise),
            Self::Failed(unopened) => Err(Refused { code: unopened.code, message: unopened.message() }),
        }
    }

    /// See [`Gateway::rest`].
    pub fn rest(&mut self) -> Persist {
        match self {
            Self::Ready(gateway) => gateway.rest(),
            Self::Failed(_) => Persist::Nothing,
        }
    }

    /// See [`Gateway::is_snapshot_due`].
    pub fn is_snapshot_due(&self) -> bool {
        matches!(self, Self::Ready(gateway) if gateway.is_snapshot_due())
    }

    /// See [`Gateway::snapshot`]; a world that cannot be opened gives nothing.
    pub fn snapshot(&mut self, sink: &mut dyn FnMut(&[u8])) {
        if let Self::Ready(gateway) = self {
            gateway.snapshot(sink);
        }
    }

    /// Answers one request; see [`Gateway::handle`]. A reset opens a new world in the place of one that cannot be opened.
    pub fn handle(&mut self, request: &Request, wall_ms: i64) -> Reply {
        let unopened = match self {
            Self::Ready(gateway) => return gateway.handle(request, wall_ms),
            Self::Failed(unopened) => unopened,
        };
        let path = request.uri().path();
        if request.method() == Method::POST && path.ends_with(&routes::lab_reset()) {
            return match Gateway::open(&unopened.build, None, unopened.fallback.clone()) {
                Ok(mut gateway) => {
                    gateway.sign_with(unopened.algorithm);
                    #[cfg(feature = "rs256")]
                    gateway.share_keys(&unopened.pool);
                    let persist = Persist::Replace(gateway.stored());
                    *self = Self::Ready(Box::new(gateway));
                    let response = request_context(request, path, wall_ms).finish(response::no_content());
                    Reply { response, persist }
                }
                Err(error) => {
                    let (code, message) = (code_of(&error), error.to_string());
                    nothing_to_store(outage(request, StatusCode::CONFLICT, code, &message, wall_ms))
                }
            };
        }
        nothing_to_store(unopened.answer(request, wall_ms))
    }
}

impl OpenFailure {
    fn answer(&self, request: &Request, wall_ms: i64) -> Response {
        let path = request.uri().path();
        let request_context = request_context(request, path, wall_ms);
        let reads = matches!(*request.method(), Method::GET | Method::HEAD);
        if reads && path.ends_with(routes::HEALTH) {
            let problem = Problem { code: self.code.to_owned(), message: self.message() };
            let health = UnopenedHealth {
                service: contract::health::SERVICE.to_owned(),
                build: self.build.clone(),
                simulation: true,
                notice: contract::health::NOTICE.to_owned(),
                problem,
            };
            return request_context.finish(response::json(&health).with_status(StatusCode::SERVICE_UNAVAILABLE));
        }
        if reads && path.ends_with(&routes::lab_journal()) {
            return request_context.finish(response::bytes(JSON, self.export()));
        }
        outage(request, StatusCode::CONFLICT, self.code, &self.message(), wall_ms)
    }

    fn message(&self) -> String {
        format!(
            "{} Nothing was changed. Download what is stored (GET gateway/lab/journal), then reset the lab (POST gateway/lab/reset).",
            self.reason
        )
    }

    /// What is stored, in the shape of an exported journal, as far as it can be read. There is no state to hash.
    fn export(&self) -> Vec<u8> {
        let mut body = Vec::new();
        let mut object = ObjectWriter::open(&mut body);
        object.value("entries", &self.rest.entries.iter().map(|text| Stored::new(text)).collect::<Vec<_>>());
        object.text("format", "tenant-attach-lab journal");
        object.value("nowMs", &self.rest.now_ms);
        object.value("scenario", &Stored::new(&self.rest.scenario));
        object.text("stateHash", "");
        object.value("worldVersion", &self.rest.world_version);
        object.close();
        body
    }
}

/// A stored text as an export has it: the JSON that it is, or else a string.
#[derive(Serialize)]
#[serde(untagged)]
enum Stored<'text> {
    Json(&'text RawValue),
    Text(&'text str),
}

impl<'text> Stored<'text> {
    fn new(text: &'text str) -> Self {
        serde_json::from_str(text).map_or(Self::Text(text), Self::Json)
    }
}

/// An error in Graph's shape that the host itself answers to `request`, without a world: the date is the wall clock's.
pub fn outage<B>(
    request: &http::Request<B>,
    status: StatusCode,
    code: &'static str,
    message: &str,
    wall_ms: i64,
) -> Response {
    let error =
        ApiError { status, code, message: message.to_owned(), details: BTreeMap::default(), headers: Vec::new() };
    request_context(request, message, wall_ms).error(error, SimTime(wall_ms))
}

/// An answer of the host itself, without a world, with the headers of every answer.
pub fn host_answer<B>(request: &http::Request<B>, status: StatusCode, body: &impl Serialize, wall_ms: i64) -> Response {
    request_context(request, request.uri().path(), wall_ms).finish(response::json(body).with_status(status))
}

/// What an answer without a world says of its request.
fn request_context<B>(request: &http::Request<B>, words: &str, wall_ms: i64) -> RequestContext {
    // Nothing is random here; the wall clock and the words tell two outages apart.
    let digest = blake3::hash(words.as_bytes());
    let salt = digest.as_bytes().iter().take(8).fold(0, |salt, byte| salt << 8 | u64::from(*byte));
    let request_id = draw::guid(salt, Purpose::RequestId, wall_ms.unsigned_abs(), 0).to_string();
    RequestContext::new(request.method(), request.headers(), request_id)
}

fn nothing_to_store(response: Response) -> Reply {
    Reply { response, persist: Persist::Nothing }
}

fn code_of(error: &OpenError) -> &'static str {
    match error {
        OpenError::WorldVersion { .. } => "StoredWorldOtherVersion",
        OpenError::ScenarioUnreadable { .. } | OpenError::EntryUnreadable { .. } => "StoredWorldUnreadable",
        OpenError::Refused(_) | OpenError::NotReplayable { .. } => "StoredWorldNotReplayable",
    }
}

#[cfg(test)]
mod tests {
    use super::{OpenResult, StoredState, outage};
    use crate::Request;
    use crate::headers::{CLIENT_REQUEST_ID, REQUEST_ID};
    use crate::{Persist, StoredWorld};
    use bytes::Bytes;
    use http::HeaderValue;
    use http::StatusCode;
    use simulation::scenario::Scenario;

    fn request(method: &str, path: &str) -> Request {
        http::Request::builder().method(method).uri(path).body(Bytes::new()).expect("a request")
    }

    fn damaged() -> OpenResult {
        let rest = StoredWorld {
            scenario: "{".into(),
            world_version: 1,
            entries: vec!["{\"sequence\":1}".into(), "no JSON".into()],
            now_ms: 5,
        };
        let found = StoredState::Damaged { rest, reason: "Entry 3 is missing.".into() };
        OpenResult::open("b", found, Scenario::default()).expect("a stand-in").0
    }

    #[test]
    fn a_new_world_is_stored_before_anything_is_answered() {
        let (opened, persist) = OpenResult::open("b", StoredState::Nothing, Scenario::default()).expect("a world");
        assert!(matches!(opened, OpenResult::Ready(_)) && matches!(persist, Persist::Replace(_)));
    }

    #[test]
    fn a_damaged_world_says_so_on_every_route_and_changes_nothing() {
        let mut opened = damaged();
        let health = opened.handle(&request("GET", "/lab/gateway/health"), 0);
        assert_eq!(health.response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(String::from_utf8_lossy(health.response.body()).contains("StoredWorldDamaged"));
        let list = opened.handle(&request("GET", "/gateway/graph/beta/deviceManagement/managedDevices"), 0);
        assert_eq!((list.response.status(), list.persist), (StatusCode::CONFLICT, Persist::Nothing));
        assert!(String::from_utf8_lossy(list.response.body()).contains("Entry 3 is missing."));
    }

    #[test]
    fn what_is_stored_can_be_taken_out_as_it_is() {
        let reply = damaged().handle(&request("GET", "/gateway/lab/journal"), 0);
        let journal: serde_json::Value = serde_json::from_slice(reply.response.body()).expect("JSON");
        assert_eq!(journal["entries"], serde_json::json!([{"sequence": 1}, "no JSON"]));
    }

    #[test]
    fn a_reset_opens_a_new_world_and_stores_it() {
        let mut opened = damaged();
        let reset = opened.handle(&request("POST", "/gateway/lab/reset"), 0);
        assert_eq!(reset.response.status(), StatusCode::NO_CONTENT);
        assert!(matches!(reset.persist, Persist::Replace(_)));
        assert_eq!(opened.handle(&request("GET", "/gateway/health"), 0).response.status(), StatusCode::OK);
    }

    #[test]
    fn an_outage_has_graphs_shape() {
        let mut sent = request("GET", "/gateway/health");
        sent.headers_mut().insert(CLIENT_REQUEST_ID, HeaderValue::from_static("mine"));
        let response = outage(&sent, StatusCode::SERVICE_UNAVAILABLE, "StorageUnavailable", "The disk is full.", 1);
        let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
        assert_eq!((header(REQUEST_ID).map(str::len), header(CLIENT_REQUEST_ID)), (Some(36), Some("mine")));
        let body: contract::error::ErrorBody = serde_json::from_slice(response.body()).expect("Graph's shape");
        assert_eq!((body.error.code.as_str(), body.error.inner_error.request_id.len()), ("StorageUnavailable", 36));
    }
}
