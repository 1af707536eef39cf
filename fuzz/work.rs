//! The work of reading a request is bounded by the length of its input: steps of `gateway::work`, which debug builds count.
//! Shared by the fuzz target `work` and by `crates/gateway/tests/reading_work.rs`.

use bytes::Bytes;
use gateway::testing::{percent_encode, steps_taken};
use gateway::{Gateway, Request};
use http::header::{AUTHORIZATION, CONTENT_TYPE};

/// Steps for a byte of the input: a byte is looked at a few times, and a name is compared with those that are known.
const STEPS_A_BYTE: u64 = 64;
/// Steps beside those for the input: a request of no length is routed, and its address is compared with every template.
const STEPS_BESIDE: u64 = 10_000;

const GRAPH: &str = "/gateway/graph/beta";
const DEVICES: &str = "/gateway/graph/beta/deviceManagement/managedDevices";

/// What an input is read as.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Input {
    /// The path after its first slash.
    Path,
    /// The query of a list, as it is.
    Query,
    /// The value of `$filter`.
    Filter,
    /// The value of `$search`.
    Search,
    /// The body of a `$batch`.
    Batch,
    /// A JSON body.
    Body,
    /// The form of a token request.
    Form,
    /// A bearer token.
    Token,
    /// The query of a log, as it is.
    LogQuery,
}

impl Input {
    /// Every kind.
    pub(crate) const ALL: [Self; 9] = [
        Self::Path,
        Self::Query,
        Self::Filter,
        Self::Search,
        Self::Batch,
        Self::Body,
        Self::Form,
        Self::Token,
        Self::LogQuery,
    ];

    /// The request with `text` in it; `None` where no request of HTTP can have it there.
    pub(crate) fn request(self, text: &str, token: &str) -> Option<Request> {
        let json = "application/json";
        let (target, kind, body) = match self {
            Self::Path => (format!("/{text}"), json, ""),
            Self::Query => (format!("{DEVICES}?{text}"), json, ""),
            Self::Filter => (format!("{DEVICES}?$filter={}", percent_encode(text)), json, ""),
            Self::Search => (format!("{DEVICES}?$search={}", percent_encode(text)), json, ""),
            Self::Batch => (format!("{GRAPH}/$batch"), json, text),
            Self::Body => ("/gateway/AdminService/v1.0/CoManagementSettings".to_owned(), json, text),
            Self::Form => ("/gateway/common/oauth2/v2.0/token".to_owned(), "application/x-www-form-urlencoded", text),
            Self::Token => (DEVICES.to_owned(), json, ""),
            Self::LogQuery => (format!("/gateway/lab/logs/CMGatewaySyncUploadWorker.log?{text}"), json, ""),
        };
        let method = if matches!(self, Self::Batch | Self::Body | Self::Form) { "POST" } else { "GET" };
        let token = if matches!(self, Self::Token) { text } else { token };
        let request = http::Request::builder().method(method).uri(target).header(CONTENT_TYPE, kind);
        let request = request.header(AUTHORIZATION, format!("Bearer {token}").as_bytes());
        request.body(Bytes::copy_from_slice(body.as_bytes())).ok()
    }
}

/// Steps that a request takes, and its bytes that a caller chooses: target, header values and body.
pub(crate) fn measured(gateway: &mut Gateway, request: &Request, wall_ms: i64) -> (u64, u64) {
    let uri = request.uri();
    let target = uri.path().len() + uri.query().map_or(0, |query| query.len() + 1);
    let headers: usize = request.headers().values().map(|value| value.len()).sum();
    steps_taken();
    let reply = gateway.handle(request, wall_ms);
    let status = reply.response.status().as_u16();
    assert!(status < 500 || status == 501, "{status}: {uri}");
    (steps_taken(), (target + headers + request.body().len()) as u64)
}

/// The most steps for an input of this length.
pub(crate) fn bound(bytes: u64) -> u64 {
    bytes * STEPS_A_BYTE + STEPS_BESIDE
}

/// No input of this length is more work.
#[track_caller]
pub(crate) fn assert_bounded(name: &str, (steps, bytes): (u64, u64)) {
    assert!(steps <= bound(bytes), "{name}: {steps} steps for {bytes} bytes");
}
