//! Who is signed in: the persona of choice, and the tokens that calls carry.

use super::answer::{accepted, read as read_answer};
use super::error::ApiError;
use super::transport::{Answer, Call, send};
use crate::browser;
use crate::paths::encoded;
use contract::auth::{GRANT_PERSONA, Persona, TokenResponse};
use contract::health::Health;
use contract::routes;
use futures_util::lock::Mutex;
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const STORED_KEY: &str = "persona";

/// What the gateway said of itself, once it did.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Build, tenant and personas.
    pub health: Health,
}

static SESSION: LazyLock<ArcRwSignal<Option<Session>>> = LazyLock::new(|| ArcRwSignal::new(None));
static PERSONA_KEY: LazyLock<ArcRwSignal<String>> =
    LazyLock::new(|| ArcRwSignal::new(browser::stored(STORED_KEY).unwrap_or_default()));

thread_local! {
    static TOKENS: RefCell<BTreeMap<String, String>> = RefCell::default();
}

/// Held while people and tokens are asked for: parts of a page that begin together need the same answer, and one of them is
/// enough to ask for it.
static ASKING: Mutex<()> = Mutex::new(());

/// What the gateway said of itself; nothing before it answered.
pub fn session() -> Option<Session> {
    read(&SESSION)
}

/// The personas who may sign in; empty before the gateway answered.
pub fn personas() -> Vec<Persona> {
    session().map(|session| session.health.personas).unwrap_or_default()
}

/// Key of who is signed in; empty before the first visit's gateway answered.
pub fn persona_key() -> String {
    read(&PERSONA_KEY)
}

pub(super) fn persona_key_untracked() -> String {
    PERSONA_KEY.get_untracked()
}

/// Who is signed in.
pub fn current_persona() -> Option<Persona> {
    let key = persona_key();
    personas().into_iter().find(|persona| persona.key == key)
}

/// Signs another persona in.
pub fn set_persona(key: &str) {
    browser::store(STORED_KEY, key);
    PERSONA_KEY.set(key.to_owned());
}

/// Takes the health document that the boot script has read already, as JSON, so that no second request asks for it.
pub fn take_health(text: &str) {
    if let Ok(health) = serde_json::from_str(text) {
        keep(health);
    }
}

/// Signs in, in the background. Calls do so themselves; this fills the persona menu, and is first where they come together.
pub fn start_session() {
    spawn_local(async {
        // A failure shows in the lab bar through the status poll, which meets the same one.
        let _ = token(&persona_key_untracked()).await;
    });
}

/// Forgets the tokens and the people of a world that is gone, and asks for those of the new one.
pub(super) fn restart_session() {
    TOKENS.take();
    spawn_local(async {
        if let Ok(health) = ask_health().await {
            SESSION.set(Some(Session { health }));
        }
    });
}

fn read<T: Clone + Send + Sync + 'static>(signal: &ArcRwSignal<T>) -> T {
    if Observer::get().is_some() {
        signal.track();
    }
    signal.get_untracked()
}

/// The token of a persona, asked for when there is none. An empty key is the persona that the gateway lists first.
pub(super) async fn token(key: &str) -> Result<String, ApiError> {
    let _asking = ASKING.lock().await;
    if let Some(token) = TOKENS.with_borrow(|tokens| tokens.get(key).cloned()) {
        return Ok(token);
    }
    let health = health().await?;
    let persona = health.personas.iter().find(|persona| persona.key == key).or_else(|| health.personas.first());
    let user = persona.map(|persona| persona.user_principal_name.clone()).unwrap_or_default();
    let body = format!("grant_type={}&username={}", encoded(GRANT_PERSONA), encoded(&user));
    let call = Call {
        method: "POST",
        // By its domain: the id is another one in every world.
        path: routes::token(&health.tenant_domain),
        headers: vec![("content-type", "application/x-www-form-urlencoded".to_owned())],
        body: Some(body),
    };
    let response: TokenResponse = accept(send(call).await)?;
    let token = response.access_token;
    TOKENS.with_borrow_mut(|tokens| tokens.insert(key.to_owned(), token.clone()));
    Ok(token)
}

/// Drops a token that was refused, unless another call renewed it meanwhile.
pub(super) fn forget_token(key: &str, refused: &str) {
    TOKENS.with_borrow_mut(|tokens| {
        if tokens.get(key).is_some_and(|token| token == refused) {
            tokens.remove(key);
        }
    });
}

async fn health() -> Result<Health, ApiError> {
    if let Some(session) = SESSION.get_untracked() {
        return Ok(session.health);
    }
    let health = ask_health().await?;
    keep(health.clone());
    Ok(health)
}

/// Remembers who there is. Who is signed in stays, if they are among them.
fn keep(health: Health) {
    let known = health.personas.iter().any(|persona| persona.key == persona_key_untracked());
    if let (false, Some(first)) = (known, health.personas.first()) {
        PERSONA_KEY.set(first.key.clone());
    }
    SESSION.set(Some(Session { health }));
}

async fn ask_health() -> Result<Health, ApiError> {
    let call = Call { method: "GET", path: routes::HEALTH.to_owned(), headers: Vec::new(), body: None };
    accept(send(call).await)
}

fn accept<T: DeserializeOwned>(answer: Result<Answer, String>) -> Result<T, ApiError> {
    read_answer(&accepted(answer.map_err(ApiError::no_connection)?)?)
}
