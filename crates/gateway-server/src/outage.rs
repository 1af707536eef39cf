//! Why a world did not do what it was asked: stable codes, with what happened, why, and what to do.

use crate::journal::StorageFailure;
use crate::peers::{self, FromPeer};
use crate::world::wall_ms;
use gateway::{Request, Response, outage};
use http::{HeaderValue, StatusCode, header};
use serde::{Deserialize, Serialize};
use std::fmt;

/// See the module. Nothing changed, but where it is not known.
#[derive(Debug)]
pub(crate) enum Outage {
    GatewayStopped,
    /// Its journal could not be read or written; why, in words.
    StorageUnavailable(String),
    /// Another process has it, and is not reached; its inner address.
    Elsewhere(Option<String>),
    /// What happened is not known: who went away in the middle, in words.
    AnswerLost(String),
}

impl Outage {
    pub(crate) fn storage(failure: StorageFailure) -> Self {
        if let StorageFailure::Elsewhere(holder) = failure {
            return Self::Elsewhere(holder);
        }
        tracing::error!("the world could not be read or stored: {failure}");
        match failure {
            StorageFailure::Unknown(_) => Self::AnswerLost("The database went away".to_owned()),
            failure => Self::StorageUnavailable(failure.to_string()),
        }
    }

    /// The answer to a request that met it.
    pub(crate) fn answer(&self, request: &Request) -> Response {
        let mut response = outage(request, self.status(), self.code(), &self.to_string(), wall_ms());
        if self.is_elsewhere() {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
            if request.extensions().get::<FromPeer>().is_some() {
                peers::mark_not_here(&mut response);
            }
        }
        response
    }

    /// Whether another process has the world.
    pub(crate) fn is_elsewhere(&self) -> bool {
        matches!(self, Self::Elsewhere(_))
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::GatewayStopped => StatusCode::INTERNAL_SERVER_ERROR,
            // Client libraries send a request again by themselves after a 503; this one may have been carried out.
            Self::AnswerLost(_) => StatusCode::BAD_GATEWAY,
            Self::StorageUnavailable(_) | Self::Elsewhere(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::GatewayStopped => "GatewayStopped",
            Self::StorageUnavailable(_) => "StorageUnavailable",
            Self::Elsewhere(_) => "WorldUnreachable",
            Self::AnswerLost(_) => "AnswerLost",
        }
    }
}

impl fmt::Display for Outage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::GatewayStopped => formatter.write_str(
                "The gateway stopped while it answered. Nothing was changed. Try again; if it happens again, reset the lab.",
            ),
            Self::StorageUnavailable(reason) => write!(
                formatter,
                "The lab's world could not be read or stored: {reason} Nothing was changed. See that the disk has room and the file its permissions, or that the database answers; then try again."
            ),
            Self::Elsewhere(holder) => write!(
                formatter,
                "Another process of this server has the world{}, and it could not be reached. Nothing was changed. Try again in a moment; if it lasts, \
                 see that the processes reach each other at their --inner-address.",
                holder.as_ref().map(|address| format!(" (at {address})")).unwrap_or_default()
            ),
            Self::AnswerLost(who) => write!(
                formatter,
                "{who} before its answer came. Whether the request did anything is not known. Read the state again before you send the request again."
            ),
        }
    }
}

/// Why an exercise did not begin. The world is as it was, unless the code says otherwise.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct NotBegun {
    /// Stable code.
    pub(crate) code: String,
    /// What happened, why, what to do.
    pub(crate) message: String,
}

impl NotBegun {
    /// What a peer refused with.
    pub(crate) fn of_peer(answer: &Response) -> Self {
        serde_json::from_slice(answer.body()).unwrap_or_else(|_| Self {
            code: "WorldUnreachable".to_owned(),
            message: "Another process of this server has the world, and its answer could not be read. Try again."
                .to_owned(),
        })
    }
}

impl From<Outage> for NotBegun {
    fn from(outage: Outage) -> Self {
        Self { code: outage.code().to_owned(), message: outage.to_string() }
    }
}
