//! The class that this page stands in, where its server keeps one: the page's own place, and the trainer's calls. They carry no token of a persona:
//! the place is in a cookie, and the trainer's code is kept in this tab.

use super::answer::{accepted, read};
use super::client::to_json;
use super::error::ApiError;
use super::transport::{Call, send};
use crate::browser;
use contract::class::{Class, HandOutBody, HandOutResults, JoinBody, OwnPlace};
use contract::exercises::Exercise;
use contract::routes;
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use serde::de::DeserializeOwned;
use std::sync::LazyLock;

const STORED_KEY: &str = "class-trainer";

static OWN: LazyLock<ArcRwSignal<Option<OwnPlace>>> = LazyLock::new(|| ArcRwSignal::new(None));
static TRAINER_CODE: LazyLock<ArcRwSignal<Option<String>>> =
    LazyLock::new(|| ArcRwSignal::new(browser::stored_in_tab(STORED_KEY)));

/// The page's own place; nothing where there is no class, or before it was read. Reactive.
pub fn own_place() -> Option<OwnPlace> {
    if Observer::get().is_some() {
        OWN.track();
    }
    OWN.get_untracked()
}

/// Reads the page's own place; what it was before, and what it is.
///
/// # Errors
/// Refused, unreachable or not understood.
pub async fn read_own_place() -> Result<(Option<OwnPlace>, OwnPlace), ApiError> {
    let place: OwnPlace = call("GET", routes::class_place(), None, None).await?;
    let before = OWN.get_untracked();
    OWN.set(Some(place.clone()));
    Ok((before, place))
}

/// Takes a place. The trainer's code is kept in this tab.
///
/// # Errors
/// Refused, unreachable or not understood.
pub async fn join_class(name: String, code: String) -> Result<OwnPlace, ApiError> {
    let body = to_json(&JoinBody { name, code: code.clone() });
    let place: OwnPlace = call("POST", routes::class_places(), Some(body), None).await?;
    // A personal code leads to the trainer's place too, and opens nothing of the trainer's.
    keep_trainer_code((place.is_trainer && !is_same(&code, &place.code)).then_some(code));
    Ok(place)
}

fn is_same(typed: &str, code: &str) -> bool {
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    letters(typed).eq_ignore_ascii_case(&letters(code))
}

/// Leaves the place in this browser; it stays in the class.
///
/// # Errors
/// Refused, unreachable or not understood.
pub async fn leave_class() -> Result<(), ApiError> {
    keep_trainer_code(None);
    call("DELETE", routes::class_place(), None, None).await
}

/// Whether this tab has a code for the trainer's page. Reactive.
pub fn has_trainer_code() -> bool {
    TRAINER_CODE.with(Option::is_some)
}

/// Keeps the trainer's code in this tab, or forgets it.
pub fn keep_trainer_code(code: Option<String>) {
    browser::store_in_tab(STORED_KEY, code.as_deref());
    TRAINER_CODE.set(code);
}

/// Where the learners are.
///
/// # Errors
/// Refused, unreachable or not understood.
pub async fn class() -> Result<Class, ApiError> {
    call("GET", routes::class_places(), None, TRAINER_CODE.get_untracked()).await
}

/// Hands an exercise out to a learner, or to everybody.
///
/// # Errors
/// Refused, unreachable or not understood.
pub async fn hand_out(exercise: Exercise, place: Option<String>) -> Result<HandOutResults, ApiError> {
    let body = to_json(&HandOutBody { exercise, places: place.map(|place| vec![place]) });
    call("POST", routes::class_exercises(), Some(body), TRAINER_CODE.get_untracked()).await
}

/// Ends a learner's place, with their world.
///
/// # Errors
/// Refused, unreachable or not understood.
pub async fn end_place(id: &str) -> Result<(), ApiError> {
    call("DELETE", routes::class_place_of(id), None, TRAINER_CODE.get_untracked()).await
}

async fn call<T: DeserializeOwned>(
    method: &'static str,
    path: String,
    body: Option<String>,
    trainer_code: Option<String>,
) -> Result<T, ApiError> {
    let mut headers = Vec::new();
    if let Some(code) = trainer_code {
        headers.push(("authorization", format!("Bearer {code}")));
    }
    if body.is_some() {
        headers.push(("content-type", "application/json".to_owned()));
    }
    let answer = send(Call { method, path, headers, body }).await.map_err(ApiError::no_connection)?;
    read(&accepted(answer)?)
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        assert!(is_same(" k7qf 3m2p", "K7QF-3M2P"));
        assert!(!is_same("K7QF", "K7QF-3M2P"));
    }
}
