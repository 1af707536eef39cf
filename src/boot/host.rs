//! What `public/boot.js` found out: `window.labBoot.ready`.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type LabBoot;
    /// Of `public/boot.js`, which stands in the page above the app.
    #[wasm_bindgen(js_namespace = window, js_name = labBoot, thread_local_v2)]
    static LAB_BOOT: Option<LabBoot>;
    #[wasm_bindgen(method, getter)]
    fn ready(this: &LabBoot) -> js_sys::Promise;

    /// Shows that the app cannot start, in the words of `index.html`.
    #[wasm_bindgen(js_namespace = ["window", "labBoot"], js_name = fail)]
    pub(super) fn fail(reason: &str);

    /// Whether the browser keeps the world when the disk is full.
    #[wasm_bindgen(js_namespace = ["window", "labBoot"], js_name = kept, catch)]
    async fn kept_by_browser() -> Result<JsValue, JsValue>;
    /// Asks the browser to keep it; says what [`kept_by_browser`] says afterwards.
    #[wasm_bindgen(js_namespace = ["window", "labBoot"], js_name = keep, catch)]
    async fn ask_browser_to_keep() -> Result<JsValue, JsValue>;

    /// What the promise resolves to; it never rejects.
    type Outcome;
    #[wasm_bindgen(method, getter)]
    fn host(this: &Outcome) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn build(this: &Outcome) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn health(this: &Outcome) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = isClass)]
    fn is_class(this: &Outcome) -> Option<bool>;
    #[wasm_bindgen(method, getter)]
    fn failure(this: &Outcome) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn detail(this: &Outcome) -> Option<String>;
}

/// Where the gateway runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// In the service worker: all tabs share one.
    ServiceWorker,
    /// In a worker of this tab, because service workers are missing here.
    DedicatedWorker,
    /// On the server that served this page.
    Server,
}

impl Host {
    /// Of the name that `public/boot.js` gives it.
    fn of_name(name: &str) -> Option<Self> {
        match name {
            "service-worker" => Some(Self::ServiceWorker),
            "dedicated-worker" => Some(Self::DedicatedWorker),
            "server" => Some(Self::Server),
            _ => None,
        }
    }
}

/// What the browser promises of the world that it stores, for the time when the disk is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It keeps it until the person deletes it.
    Kept,
    /// It may delete it.
    NotKept,
    /// It knows no such promise.
    Unknown,
}

impl Keeping {
    /// Of the word that `public/boot.js` has for it.
    fn of_word(word: Option<&str>) -> Self {
        match word {
            Some("kept") => Self::Kept,
            Some("not-kept") => Self::NotKept,
            _ => Self::Unknown,
        }
    }
}

/// What the browser promises now.
pub async fn keeping() -> Keeping {
    Keeping::of_word(kept_by_browser().await.ok().and_then(|word| word.as_string()).as_deref())
}

/// Asks the browser for the promise; Firefox asks the person.
pub async fn ask_to_keep() -> Keeping {
    Keeping::of_word(ask_browser_to_keep().await.ok().and_then(|word| word.as_string()).as_deref())
}

/// The gateway answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Where it runs.
    pub host: Host,
    /// Its build; that of the page too, unless a server hosts it.
    pub build: String,
    /// Whether it keeps a class, with a world for each learner.
    pub is_class: bool,
    /// What it said of itself: the JSON of `gateway/health`.
    pub(super) health: String,
}

/// The gateway does not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BootFailure {
    /// Of `public/boot.js`, for example `no-worker`, or the gateway's own, for example `StoredWorldDamaged`.
    pub code: String,
    /// English message of the step that failed.
    pub detail: String,
}

thread_local! {
    static READY: RefCell<Option<Ready>> = const { RefCell::new(None) };
}

/// Remembers how the gateway is hosted.
pub(super) fn keep(ready: Ready) {
    READY.replace(Some(ready));
}

/// What was remembered.
pub(super) fn kept() -> Option<Ready> {
    READY.with_borrow(Clone::clone)
}

/// Waits for the outcome.
///
/// # Errors
/// There is no gateway, or it has no world to show.
pub(super) async fn ready() -> Result<Ready, BootFailure> {
    let missing = || BootFailure { code: "unexpected".into(), detail: "The page lacks its boot script.".into() };
    let promise = LAB_BOOT.with(|boot| boot.as_ref().map(LabBoot::ready)).ok_or_else(missing)?;
    let outcome: Outcome = JsFuture::from(promise).await.map_err(|_| missing())?.unchecked_into();
    match outcome.host().as_deref().and_then(Host::of_name) {
        Some(host) => {
            let is_class = outcome.is_class().unwrap_or_default();
            let (build, health) = (outcome.build().unwrap_or_default(), outcome.health().unwrap_or_default());
            Ok(Ready { host, build, is_class, health })
        }
        None => Err(BootFailure {
            code: outcome.failure().unwrap_or_else(|| "unexpected".into()),
            detail: outcome.detail().unwrap_or_default(),
        }),
    }
}
