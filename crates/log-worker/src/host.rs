//! The browser's side: messages from and to the app, bytes of files, and turns of work between messages.

use crate::problem::unreadable;
use crate::session::Session;
use contract::log_viewer::{Answer, Ask, AskKind, Tell};
use js_sys::{Array, ArrayBuffer, Function, Promise, Uint8Array};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, File, MessageChannel, MessageEvent, MessagePort};

/// The first piece of a file: small, so that its first lines show at once.
const FIRST_PIECE_BYTES: f64 = 256.0 * 1024.0;
/// A further piece: some 10 ms of reading, so that requests are answered between two.
const PIECE_BYTES: f64 = 2.0 * 1024.0 * 1024.0;
/// Pieces that the browser fetches meanwhile. A piece makes its way through several of its processes: with one at a time that
/// way, and not the reading, would set the pace (in Chromium 114 MB take twice as long).
const PIECES_AHEAD: usize = 6;
/// Lines between two looks at the clock.
const LINES_PER_LOOK: usize = 4_096;
/// How long a turn of work lasts: requests wait no longer.
const TURN_MS: f64 = 12.0;
/// The app is told what changed this often while work goes on.
const TELL_MS: f64 = 60.0;

struct Host {
    scope: DedicatedWorkerGlobalScope,
    session: RefCell<Session>,
    /// A message to it begins the next turn.
    turn: MessagePort,
    has_turn: Cell<bool>,
    /// Functions that settle the promises of those who wait for the next turn.
    waiting: RefCell<Vec<Function>>,
    told_at_ms: Cell<f64>,
}

/// Listens to the app from now on. `public/log-reader.js` calls it once this module is loaded.
///
/// # Errors
/// The browser has no message channels.
#[wasm_bindgen]
pub fn start() -> Result<(), JsValue> {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let channel = MessageChannel::new()?;
    let host = Rc::new(Host {
        scope: scope.clone(),
        session: RefCell::default(),
        turn: channel.port2(),
        has_turn: Cell::new(false),
        waiting: RefCell::default(),
        told_at_ms: Cell::new(f64::MIN),
    });
    let turns = Rc::clone(&host);
    let on_turn = Closure::<dyn Fn()>::new(move || turns.turn());
    channel.port1().set_onmessage(Some(on_turn.as_ref().unchecked_ref()));
    on_turn.forget();
    let asked = Rc::clone(&host);
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| asked.asked(&event));
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    host.tell(&Tell::Ready, None);
    Ok(())
}

impl Host {
    /// A message is an array: the request as JSON, and the files that it is about.
    fn asked(self: &Rc<Self>, event: &MessageEvent) {
        let parts: Array = event.data().unchecked_into();
        let Some(text) = parts.get(0).as_string() else { return };
        // Only our own app speaks to this worker, and it is of the same build.
        let Ok(Ask { id, what }) = serde_json::from_str::<Ask>(&text) else { return };
        let changes = !matches!(
            what,
            AskKind::Rows { .. }
                | AskKind::Line { .. }
                | AskKind::Locate { .. }
                | AskKind::Jump { .. }
                | AskKind::Copy { .. }
        );
        let mut bytes = None;
        let answer = match what {
            AskKind::Open { .. } => self.open(parts.iter().skip(1).map(JsCast::unchecked_into).collect()),
            AskKind::Zip { files } => {
                bytes = crate::archive::zip(&files).ok();
                Answer::Done
            }
            what => self.session.borrow_mut().answer(id, what),
        };
        if changes {
            // The state first: who gets the answer finds in it what the request made.
            self.work();
            self.tell_state();
        }
        self.tell(&Tell::Answer { id, answer }, bytes.as_deref());
    }

    fn open(self: &Rc<Self>, files: Vec<File>) -> Answer {
        let mut ids = Vec::with_capacity(files.len());
        for file in files {
            let id = self.session.borrow_mut().open(&file.name(), file.size() as u64);
            ids.push(id.clone());
            spawn_local(Rc::clone(self).read(id, file));
        }
        Answer::Opened(ids)
    }

    async fn read(self: Rc<Self>, id: String, file: File) {
        let mut pieces = Pieces::new(file);
        let mut is_first = true;
        while self.session.borrow().is_reading(&id) {
            let bytes = match pieces.next().await {
                Some(Ok(bytes)) => bytes,
                Some(Err(reason)) => {
                    self.session.borrow_mut().fail(&id, unreadable(&reason));
                    return self.changed();
                }
                None => break,
            };
            self.next_turn().await;
            self.session.borrow_mut().push(&id, &bytes);
            self.changed();
            if std::mem::take(&mut is_first) {
                // The first lines show at once, the number of all of them follows.
                self.tell_state();
            }
        }
        if self.session.borrow().is_reading(&id) {
            self.session.borrow_mut().finish(&id);
        }
        self.tell_state();
        self.changed();
    }

    /// Something is to be looked through: begins a turn, if none is due.
    fn changed(&self) {
        if !self.has_turn.replace(true) && self.turn.post_message(&JsValue::NULL).is_err() {
            self.has_turn.set(false);
        }
    }

    /// Waits for the next turn. Turns are messages, as requests are: those that were asked meanwhile come first.
    async fn next_turn(&self) {
        let promise = Promise::new(&mut |settle, _| self.waiting.borrow_mut().push(settle));
        self.changed();
        // It is settled and never rejected.
        let _ = JsFuture::from(promise).await;
    }

    fn turn(&self) {
        self.has_turn.set(false);
        for settle in self.waiting.take() {
            // What settles a promise does not throw.
            let _ = settle.call0(&JsValue::NULL);
        }
        let goes_on = self.work() || self.session.borrow().is_reading_any();
        if !goes_on || now_ms() - self.told_at_ms.get() > TELL_MS {
            self.tell_state();
        }
    }

    /// Works for a turn, and asks for another where something is left; tells whether it is.
    fn work(&self) -> bool {
        let end = now_ms() + TURN_MS;
        let mut session = self.session.borrow_mut();
        while session.work(LINES_PER_LOOK) {
            if now_ms() > end {
                self.changed();
                return true;
            }
        }
        false
    }

    fn tell_state(&self) {
        self.told_at_ms.set(now_ms());
        let state = self.session.borrow().state();
        self.tell(&Tell::State(state), None);
    }

    /// A message is an array: the text, and bytes where there are any.
    fn tell(&self, tell: &Tell, bytes: Option<&[u8]>) {
        let Ok(text) = serde_json::to_string(tell) else { return };
        let parts = Array::of1(&text.into());
        if let Some(bytes) = bytes {
            parts.push(&Uint8Array::from(bytes));
        }
        // Texts and bytes can always be cloned, which is all that could fail.
        let _ = self.scope.post_message(&parts);
    }
}

/// A file from its beginning to its end, in pieces that the browser fetches ahead.
struct Pieces {
    file: File,
    /// Where the next piece to ask for begins.
    start: f64,
    /// What was asked for: the bytes, and how many they must be.
    asked: VecDeque<(Result<JsFuture, JsValue>, f64)>,
}

impl Pieces {
    fn new(file: File) -> Self {
        let mut pieces = Self { file, start: 0.0, asked: VecDeque::new() };
        pieces.ask_ahead();
        pieces
    }

    fn ask_ahead(&mut self) {
        while self.asked.len() < PIECES_AHEAD && self.start < self.file.size() {
            let length = if self.start == 0.0 { FIRST_PIECE_BYTES } else { PIECE_BYTES };
            let end = (self.start + length).min(self.file.size());
            let piece = self.file.slice_with_f64_and_f64(self.start, end);
            self.asked.push_back((piece.map(|piece| JsFuture::from(piece.array_buffer())), end - self.start));
            self.start = end;
        }
    }

    /// The next bytes, or the browser's words on why there are none; nothing at the end.
    async fn next(&mut self) -> Option<Result<Vec<u8>, String>> {
        let (piece, length) = self.asked.pop_front()?;
        self.ask_ahead();
        Some(match bytes_of(piece).await {
            Ok(bytes) if bytes.len() as f64 == length => Ok(bytes),
            // A file that became shorter: what follows is not where it was.
            Ok(_) => Err("It is shorter than it was.".to_owned()),
            Err(error) => Err(error.unchecked_into::<js_sys::Error>().message().as_string().unwrap_or_default()),
        })
    }
}

async fn bytes_of(piece: Result<JsFuture, JsValue>) -> Result<Vec<u8>, JsValue> {
    let buffer: ArrayBuffer = piece?.await?.unchecked_into();
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn now_ms() -> f64 {
    let scope: web_sys::WorkerGlobalScope = js_sys::global().unchecked_into();
    scope.performance().map_or(0.0, |performance| performance.now())
}
