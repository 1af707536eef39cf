//! The class over HTTP: `gateway/class/…`, and which place a request comes from.
//!
//! A browser has its place in a cookie, so that every address of the app is the same for everybody: a link of the trainer's opens each learner's own
//! world. A program has it in the path, `/class/{code}/gateway/…`, and links in answers begin with it. The cookie is sent by pages of this site alone
//! (`SameSite=Strict`, and `Sec-Fetch-Site` where a browser says it), scripts cannot read it, and what the class does is asked in JSON, for which a page of
//! another origin needs a preflight that allows no cookies. The trainer's code is never in a cookie.

use super::Class;
use super::code::Code;
use super::error::ClassError;
use super::register::Place;
use crate::limits::WRONG_CODE_DELAY;
use crate::world::wall_ms;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, delete, get, post};
use contract::class::{Class as ClassAnswer, HandOutBody, JoinBody, OwnPlace, X_LAB_CLASS};
use contract::limits::{BODY_BYTES_MAX, EXERCISE_BYTES_MAX};
use gateway::{host_answer, outage};
use http::header::{self, HeaderName};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Request, StatusCode};
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// Tells the app that it stands in a class.
pub(crate) const IN_CLASS: (HeaderName, HeaderValue) =
    (HeaderName::from_static(X_LAB_CLASS), HeaderValue::from_static("true"));

const COOKIE: &str = "tenant-attach-lab-place=";
/// A month: a class that lasts a term joins again with its personal codes.
const COOKIE_MAX_AGE_S: u32 = 30 * 24 * 3_600;
/// What stands before the code in the path of a program.
const BEFORE_CODE: &str = "/class/";
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The routes of the class.
pub(crate) fn router(class: Option<Arc<Class>>) -> Router {
    let Some(class) = class else {
        return Router::new().route("/gateway/class/{*rest}", any(not_a_class));
    };
    Router::new()
        .route("/gateway/class/place", get(own_place).delete(leave))
        .route("/gateway/class/places", post(join).get(list))
        .route("/gateway/class/places/{id}", delete(end))
        .route("/gateway/class/exercises", post(hand_out))
        .with_state(class)
}

impl Class {
    /// Asks the world of the place that a request comes from; `None` where it comes from none.
    pub(crate) async fn ask(&self, request: gateway::Request) -> gateway::Response {
        let code = code_in_path(request.uri().path()).or_else(|| code_in_cookie(request.headers()));
        let seat = match code {
            Some(code) => self.seat(&code).await,
            None => Err(ClassError::PlaceRequired),
        };
        match seat {
            Ok(seat) => {
                let response = seat.ask(request).await;
                self.note_seen(&seat);
                response
            }
            Err(error) => outage(&request, error.status(), error.code(), &error.to_string(), wall_ms()),
        }
    }

    fn check_trainer(&self, headers: &HeaderMap) -> Result<(), ClassError> {
        let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
        if bearer.is_some_and(|code| Code::typed(code) == self.codes.trainer) {
            return Ok(());
        }
        Err(ClassError::TrainerRequired)
    }
}

fn code_in_path(path: &str) -> Option<Code> {
    let (code, _) = path.strip_prefix(BEFORE_CODE)?.split_once('/')?;
    Some(Code::typed(code))
}

/// The code of the cookie, where a page of this site sends it.
fn code_in_cookie(headers: &HeaderMap) -> Option<Code> {
    let site = headers.get(SEC_FETCH_SITE).map(HeaderValue::as_bytes);
    if site.is_some_and(|site| site != b"same-origin" && site != b"none") {
        return None;
    }
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut codes = cookies.flat_map(|cookies| cookies.split("; ")).filter_map(|cookie| cookie.strip_prefix(COOKIE));
    codes.next().filter(|code| !code.is_empty()).map(Code::typed)
}

/// The cookie of a place, or with no code the end of one.
fn cookie(head: &Parts, code: Option<&Code>) -> Option<HeaderValue> {
    // The house says https where this server speaks it itself; a proxy before it says what its callers use.
    let is_secure = [header::FORWARDED, HeaderName::from_static("x-forwarded-proto")]
        .iter()
        .filter_map(|name| head.headers.get(name)?.to_str().ok())
        .any(|value| value.to_ascii_lowercase().split(',').next().is_some_and(|first| first.contains("https")));
    let secure = if is_secure { "; Secure" } else { "" };
    let (code, age) = code.map_or(("", 0), |code| (code.key(), COOKIE_MAX_AGE_S));
    format!("{COOKIE}{code}; Path=/; Max-Age={age}; HttpOnly; SameSite=Strict{secure}").parse().ok()
}

fn own(place: Place) -> OwnPlace {
    OwnPlace {
        name: place.name,
        is_trainer: place.is_trainer,
        path: format!("{}{}/", BEFORE_CODE.trim_start_matches('/'), place.code.key()),
        code: place.code.to_string(),
        handed_out: place.handed_out,
    }
}

async fn not_a_class(request: Request<Body>) -> Response {
    refusal(&Request::from_parts(request.into_parts().0, ()), &ClassError::NotAClass)
}

async fn own_place(State(class): State<Arc<Class>>, request: Request<Body>) -> Response {
    let found = code_in_cookie(request.headers()).ok_or(ClassError::PlaceRequired).and_then(|code| class.place(&code));
    let head = Request::from_parts(request.into_parts().0, ());
    found.map_or_else(|error| refusal(&head, &error), |place| answer(&head, StatusCode::OK, &own(place)))
}

async fn leave(request: Request<Body>) -> Response {
    let (head, _) = request.into_parts();
    let cookie = cookie(&head, None);
    with_cookie(IntoResponse::into_response(StatusCode::NO_CONTENT), cookie)
}

async fn join(State(class): State<Arc<Class>>, request: Request<Body>) -> Response {
    let (head, body) = request.into_parts();
    let joined = match read::<JoinBody>(&head, body, BODY_BYTES_MAX).await {
        Ok(asked) => class.join(&asked.name, &Code::typed(&asked.code)),
        Err(error) => Err(error),
    };
    match joined {
        Ok(place) => {
            let cookie = cookie(&head, Some(&place.code));
            with_cookie(answer(&Request::from_parts(head, ()), StatusCode::OK, &own(place)), cookie)
        }
        Err(error) => refuse_slowly(head, &error).await,
    }
}

async fn list(State(class): State<Arc<Class>>, request: Request<Body>) -> Response {
    let (head, _) = request.into_parts();
    let statuses = match class.check_trainer(&head.headers) {
        Ok(()) => class.statuses().await,
        Err(error) => Err(error),
    };
    match statuses {
        Ok(places) => {
            let places_max = u32::try_from(class.places_max).unwrap_or(u32::MAX);
            let listed = ClassAnswer { join_code: class.codes.join.to_string(), places_max, places };
            answer(&Request::from_parts(head, ()), StatusCode::OK, &listed)
        }
        Err(error) => refuse_slowly(head, &error).await,
    }
}

async fn end(State(class): State<Arc<Class>>, Path(id): Path<String>, request: Request<Body>) -> Response {
    let (head, _) = request.into_parts();
    let ended = match class.check_trainer(&head.headers) {
        Ok(()) => class.end(&id).await,
        Err(error) => Err(error),
    };
    match ended {
        Ok(()) => IntoResponse::into_response(StatusCode::NO_CONTENT),
        Err(error) => refuse_slowly(head, &error).await,
    }
}

async fn hand_out(State(class): State<Arc<Class>>, request: Request<Body>) -> Response {
    let (head, body) = request.into_parts();
    let handed_out = async {
        class.check_trainer(&head.headers)?;
        let HandOutBody { exercise, places } = read(&head, body, EXERCISE_BYTES_MAX).await?;
        class.hand_out(&exercise, places).await
    };
    match handed_out.await {
        Ok(results) => answer(&Request::from_parts(head, ()), StatusCode::OK, &results),
        Err(error) => refuse_slowly(head, &error).await,
    }
}

/// A JSON body. Its type is asked for, since a page of another origin can send any other one without a preflight.
async fn read<T: DeserializeOwned>(head: &Parts, body: Body, bytes_max: usize) -> Result<T, ClassError> {
    let essence = head.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()?.split(';').next());
    if !essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json")) {
        return Err(ClassError::ContentTypeUnsupported);
    }
    let malformed = |reason: String| ClassError::BodyMalformed { reason };
    let too_large = || malformed(format!("it is over its limit of {bytes_max} bytes, or ended early"));
    let bytes = tokio::time::timeout(crate::limits::BODY_MAX, to_bytes(body, bytes_max)).await;
    let bytes = bytes.map_err(|_| malformed("it did not arrive in time".to_owned()))?.map_err(|_| too_large())?;
    serde_json::from_slice(&bytes).map_err(|error| malformed(error.to_string()))
}

fn answer<B>(request: &Request<B>, status: StatusCode, body: &impl serde::Serialize) -> Response {
    marked(host_answer(request, status, body, wall_ms()).map(Body::from))
}

fn refusal<B>(request: &Request<B>, error: &ClassError) -> Response {
    let response = outage(request, error.status(), error.code(), &error.to_string(), wall_ms()).map(Body::from);
    if *error == ClassError::NotAClass { response } else { marked(response) }
}

/// A refusal; one of a code costs time, so that guessing is slow.
async fn refuse_slowly(head: Parts, error: &ClassError) -> Response {
    if matches!(error, ClassError::CodeWrong | ClassError::TrainerRequired) {
        tokio::time::sleep(WRONG_CODE_DELAY).await;
    }
    refusal(&Request::from_parts(head, ()), error)
}

fn marked(mut response: Response) -> Response {
    let (name, value) = IN_CLASS;
    response.headers_mut().insert(name, value);
    response.headers_mut().insert(gateway::X_LAB_HOST, HeaderValue::from_static("server"));
    response
}

fn with_cookie(mut response: Response, cookie: Option<HeaderValue>) -> Response {
    response.headers_mut().extend(cookie.map(|cookie| (header::SET_COOKIE, cookie)));
    response
}

#[cfg(test)]
mod tests {
    use super::{code_in_cookie, code_in_path};
    use http::{HeaderMap, HeaderValue};

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().expect("a name"), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn a_place_is_in_the_path_or_in_the_cookie_of_a_page_of_this_site() {
        let code = |path: &str| code_in_path(path).map(|code| code.key().to_owned());
        assert_eq!(code("/class/k7qf/gateway/health").as_deref(), Some("K7QF"));
        assert_eq!(code("/gateway/health"), None);
        let cookie = ("cookie", "a=b; tenant-attach-lab-place=K7QF; c=d");
        let found = |pairs: &[_]| code_in_cookie(&headers(pairs)).map(|code| code.key().to_owned());
        assert_eq!(found(&[cookie]).as_deref(), Some("K7QF"));
        assert_eq!(found(&[cookie, ("sec-fetch-site", "same-origin")]).as_deref(), Some("K7QF"));
        for site in ["same-site", "cross-site"] {
            assert_eq!(found(&[cookie, ("sec-fetch-site", site)]), None, "{site}");
        }
        assert_eq!(found(&[("cookie", "tenant-attach-lab-place=")]), None);
        assert_eq!(found(&[]), None);
    }
}
