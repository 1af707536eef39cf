//! Calls with a bearer token: of the persona who is signed in, or of the one that a dialog signed in.

use super::answer::{accepted, read};
use super::error::ApiError;
use super::past;
use super::session;
use super::transport::{Answer, Call, send};
use contract::time_travel::LAB_AT;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;

/// Whose token a call carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    persona_key: Option<String>,
    /// Whether the call is about the present, whatever moment is looked at.
    is_of_present: bool,
}

impl Caller {
    /// Who is signed in at the time of the call.
    pub const fn current() -> Self {
        Self { persona_key: None, is_of_present: false }
    }

    /// Who is signed in, about the present: for the ways back from the past.
    pub const fn of_present() -> Self {
        Self { persona_key: None, is_of_present: true }
    }

    /// A persona by key, independent of the signed-in persona: the wizard's own sign-in.
    pub fn persona(key: impl Into<String>) -> Self {
        Self { persona_key: Some(key.into()), is_of_present: false }
    }

    /// Reads `path` (from `contract::routes`, with its query).
    ///
    /// # Errors
    /// Refused, unreachable or not understood.
    pub fn get<T: DeserializeOwned + 'static>(&self, path: &str) -> Pending<T> {
        parsed(self.pending("GET", path, None))
    }

    /// Sends `body` as JSON. An empty answer (204) is `()`.
    ///
    /// # Errors
    /// Refused, unreachable or not understood.
    pub fn post<T: DeserializeOwned + 'static>(&self, path: &str, body: &impl Serialize) -> Pending<T> {
        parsed(self.pending("POST", path, Some(to_json(body))))
    }

    /// Sends `body`, which is JSON already, to `path`.
    ///
    /// # Errors
    /// Refused, unreachable or not understood.
    pub fn post_text<T: DeserializeOwned + 'static>(&self, path: &str, body: String) -> Pending<T> {
        parsed(self.pending("POST", path, Some(body)))
    }

    /// Changes what is at `path`. An empty answer (204) is `()`.
    ///
    /// # Errors
    /// Refused, unreachable or not understood.
    pub fn patch<T: DeserializeOwned + 'static>(&self, path: &str, body: &impl Serialize) -> Pending<T> {
        parsed(self.pending("PATCH", path, Some(to_json(body))))
    }

    /// Signs in and asks for nothing: whether this persona gets a token.
    ///
    /// # Errors
    /// Refused, unreachable or not understood.
    pub async fn sign_in(&self) -> Result<(), ApiError> {
        session::token(&self.key()).await.map(drop)
    }

    fn key(&self) -> String {
        self.persona_key.clone().unwrap_or_else(session::persona_key_untracked)
    }

    // One type for every call, whatever is made of its answer.
    fn pending(&self, method: &'static str, path: &str, body: Option<String>) -> Pending<Answer> {
        let (caller, path) = (self.clone(), path.to_owned());
        Box::pin(async move { caller.call(method, &path, body).await })
    }

    async fn call(self, method: &'static str, path: &str, body: Option<String>) -> Result<Answer, ApiError> {
        let key = self.key();
        let token = session::token(&key).await?;
        let past = if self.is_of_present { None } else { past::moment_untracked() };
        let past = past.as_deref();
        let answer = attempt(method, path, &body, &token, past).await?;
        // A token ends with its time, or with the world that it was given in: one new one, then the refusal stands.
        let answer = if answer.status == 401 {
            session::forget_token(&key, &token);
            let token = session::token(&key).await?;
            attempt(method, path, &body, &token, past).await?
        } else {
            answer
        };
        accepted(answer)
    }
}

/// Reads `path` as who is signed in.
///
/// # Errors
/// Refused, unreachable or not understood.
pub fn get<T: DeserializeOwned + 'static>(path: &str) -> Pending<T> {
    Caller::current().get(path)
}

/// Reads `path` as who is signed in; what the answer says is not looked at.
pub(super) fn get_answer(path: &str) -> Pending<Answer> {
    Caller::current().pending("GET", path, None)
}

/// Sends `body` to `path` as who is signed in. An empty answer (204) is `()`.
///
/// # Errors
/// Refused, unreachable or not understood.
pub fn post<T: DeserializeOwned + 'static>(path: &str, body: &impl Serialize) -> Pending<T> {
    Caller::current().post(path, body)
}

/// Asks for what is done at `path` as who is signed in, without a body.
///
/// # Errors
/// Refused, unreachable or not understood.
pub fn post_empty(path: &str) -> Pending<()> {
    parsed(Caller::current().pending("POST", path, None))
}

/// Sends `body`, which is JSON already, to `path`: an imported file is not read and written again.
///
/// # Errors
/// Refused, unreachable or not understood.
pub fn post_text<T: DeserializeOwned + 'static>(path: &str, body: String) -> Pending<T> {
    Caller::current().post_text(path, body)
}

/// Changes what is at `path` as who is signed in. An empty answer (204) is `()`.
///
/// # Errors
/// Refused, unreachable or not understood.
pub fn patch<T: DeserializeOwned + 'static>(path: &str, body: &impl Serialize) -> Pending<T> {
    Caller::current().patch(path, body)
}

/// Puts `body` to `path` as who is signed in.
///
/// # Errors
/// Refused, unreachable or not understood.
pub fn put<T: DeserializeOwned + 'static>(path: &str, body: &impl Serialize) -> Pending<T> {
    parsed(Caller::current().pending("PUT", path, Some(to_json(body))))
}

/// Deletes what is at `path` as who is signed in.
///
/// # Errors
/// Refused, unreachable or not understood.
pub fn delete<T: DeserializeOwned + 'static>(path: &str) -> Pending<T> {
    parsed(Caller::current().pending("DELETE", path, None))
}

/// Reads `path` as text, for downloads.
///
/// # Errors
/// Refused or unreachable.
pub async fn get_text(path: &str) -> Result<String, ApiError> {
    get_answer(path).await.map(|answer| answer.body)
}

async fn attempt(
    method: &'static str,
    path: &str,
    body: &Option<String>,
    token: &str,
    past: Option<&str>,
) -> Result<Answer, ApiError> {
    let mut headers = vec![("authorization", format!("Bearer {token}"))];
    if body.is_some() {
        headers.push(("content-type", "application/json".to_owned()));
    }
    if let Some(moment) = past {
        headers.push((LAB_AT, moment.to_owned()));
    }
    loop {
        let call = Call { method, path: path.to_owned(), headers: headers.clone(), body: body.clone() };
        let answer = send(call).await.map_err(ApiError::no_connection)?;
        // Each request takes the way to a moment of the past on: the same one again is all that there is to do.
        if answer.status != 503 || ApiError::of_answer(&answer).code != PAST_UNDER_WAY {
            return Ok(answer);
        }
    }
}

/// Code of the answer while the past is being rebuilt.
const PAST_UNDER_WAY: &str = "PastUnderWay";

/// An answer to come.
pub type Pending<T> = Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

fn parsed<T: DeserializeOwned + 'static>(answer: Pending<Answer>) -> Pending<T> {
    Box::pin(async move { read(&answer.await?) })
}

/// The JSON of what is sent.
///
/// # Panics
/// The type has no JSON form: every type of `contract` has one.
pub fn to_json(body: &impl Serialize) -> String {
    serde_json::to_string(body).expect("a type that has a JSON form")
}
