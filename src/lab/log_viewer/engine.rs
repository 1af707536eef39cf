//! The log worker as the page sees it: requests that are answered, and what the worker says of files and views.
//!
//! One worker a tab: files that a person opened stay while other pages are shown. It is started when a log is first shown.

use crate::browser;
use contract::log_viewer::{Answer, Ask, AskKind, Tell, ViewerState};
use js_sys::{Array, Promise};
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::LazyLock;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageEvent, Worker};

static STATE: LazyLock<ArcRwSignal<ViewerState>> = LazyLock::new(ArcRwSignal::default);
static FAILURE: LazyLock<ArcRwSignal<Option<String>>> = LazyLock::new(ArcRwSignal::default);

/// An answer, and the bytes that came with it.
pub struct Reply {
    /// The answer.
    pub answer: Answer,
    /// A zip.
    pub bytes: Option<js_sys::Uint8Array>,
}

#[derive(Default)]
struct Engine {
    worker: Option<Worker>,
    is_ready: bool,
    /// What was asked before the worker listened.
    early: Vec<Array>,
    /// Functions that settle the promises of requests: with the message, or with nothing where the worker failed.
    pending: HashMap<u32, js_sys::Function>,
    last_id: u32,
}

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::default();
}

/// What the worker said last of files and views. Reactive.
pub fn state() -> ArcRwSignal<ViewerState> {
    STATE.clone()
}

/// Why the worker stopped, in English: the browser's words. Reactive.
pub fn failure() -> ArcRwSignal<Option<String>> {
    FAILURE.clone()
}

/// Lets a worker that stopped go; the next request starts another.
pub fn restart() {
    ENGINE.with_borrow_mut(|engine| {
        if let Some(worker) = engine.worker.take() {
            worker.terminate();
        }
        *engine = Engine { last_id: engine.last_id, ..Engine::default() };
    });
    STATE.set(ViewerState::default());
    FAILURE.set(None);
}

/// Starts the worker, if it does not run: a file is about to be opened, and its first lines need not wait for that.
pub fn warm() {
    if browser::IS_BROWSER {
        ENGINE.with_borrow_mut(|engine| {
            if engine.worker.is_none() {
                engine.start();
            }
        });
    }
}

/// Asks the worker; nothing where it failed. Also gives the number of the request.
pub fn send(what: AskKind, files: &[File]) -> (u32, impl Future<Output = Option<Reply>> + use<>) {
    let (id, promise) = post(what, files);
    let answered = async move {
        let parts: Array = JsFuture::from(promise?).await.ok()?.dyn_into().ok()?;
        let Tell::Answer { answer, .. } = told(&parts)? else { return None };
        Some(Reply { answer, bytes: parts.get(1).dyn_into().ok() })
    };
    (id, answered)
}

/// As [`send`], where only the answer matters.
pub async fn ask(what: AskKind) -> Option<Answer> {
    send(what, &[]).1.await.map(|reply| reply.answer)
}

fn post(what: AskKind, files: &[File]) -> (u32, Option<Promise>) {
    if !browser::IS_BROWSER {
        return (0, None);
    }
    ENGINE.with_borrow_mut(|engine| {
        if engine.worker.is_none() {
            engine.start();
        }
        engine.last_id += 1;
        let id = engine.last_id;
        let Ok(text) = serde_json::to_string(&Ask { id, what }) else { return (id, None) };
        let parts = Array::of1(&text.into());
        for file in files {
            parts.push(file);
        }
        let promise = Promise::new(&mut |settle, _| {
            engine.pending.insert(id, settle);
        });
        if engine.is_ready {
            engine.put(&parts);
        } else {
            engine.early.push(parts);
        }
        (id, Some(promise))
    })
}

impl Engine {
    fn start(&mut self) {
        let address = browser::app_path(&browser::of_build("/log-reader.js"));
        let worker = match Worker::new(&address) {
            Ok(worker) => worker,
            Err(error) => return FAILURE.set(Some(words(&error))),
        };
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| heard(&event));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        let on_error = Closure::<dyn Fn(web_sys::ErrorEvent)>::new(|event: web_sys::ErrorEvent| {
            event.prevent_default();
            stopped(event.message());
        });
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        on_error.forget();
        self.worker = Some(worker);
    }

    fn put(&self, parts: &Array) {
        if let Some(worker) = &self.worker {
            // Texts and files can always be cloned, which is all that could fail.
            let _ = worker.post_message(parts);
        }
    }
}

fn heard(event: &MessageEvent) {
    let Ok(parts) = event.data().dyn_into::<Array>() else { return };
    match told(&parts) {
        Some(Tell::Ready) => ENGINE.with_borrow_mut(|engine| {
            engine.is_ready = true;
            for parts in std::mem::take(&mut engine.early) {
                engine.put(&parts);
            }
        }),
        Some(Tell::State(state)) => STATE.set(state),
        Some(Tell::Answer { id, .. }) => {
            let settle = ENGINE.with_borrow_mut(|engine| engine.pending.remove(&id));
            if let Some(settle) = settle {
                let _ = settle.call1(&JsValue::NULL, &parts);
            }
        }
        None => {}
    }
}

/// The worker stopped: nothing that was asked will be answered.
fn stopped(message: String) {
    let pending = ENGINE.with_borrow_mut(|engine| std::mem::take(&mut engine.pending));
    for settle in pending.into_values() {
        let _ = settle.call1(&JsValue::NULL, &JsValue::NULL);
    }
    FAILURE.set(Some(message));
}

fn told(parts: &Array) -> Option<Tell> {
    serde_json::from_str(&parts.get(0).as_string()?).ok()
}

fn words(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message())).unwrap_or_default()
}
