//! One gateway over one storage: open, handle, store, answer.

use crate::database::{Database, DatabaseError};
use crate::storage::{Storage, StorageError};
use crate::wire;
use gateway::{OpenResult, Persist, Reply, Request, Response, Scenario, X_LAB_HOST, outage};
use http::{HeaderValue, StatusCode};
use js_sys::{Promise, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

/// Requests in a row that may end the gateway by a panic before the stored world counts as damaged: a panic that comes
/// back at every request would otherwise keep the reader from the reset that cures it.
const CONSECUTIVE_PANICS_MAX: u32 = 3;
/// A request is tried again when another worker moved the world meanwhile: at the hand-over between two versions of the
/// service worker once, between two tabs with dedicated workers rarely more.
const TRIES_MAX: u32 = 4;

/// What `public/sw.js` talks to.
#[wasm_bindgen]
pub struct Host {
    inner: Rc<Inner>,
}

struct Inner {
    build: String,
    /// Name of the database.
    database: String,
    /// Whether other workers have a gateway over the same storage at the same time.
    several: bool,
    /// Taken out while a request is handled: what a panic leaves behind is never used again.
    session: RefCell<Option<Session>>,
    consecutive_panics: Cell<u32>,
    /// A snapshot is due, or is being written.
    is_resting: Cell<bool>,
    /// Worlds that were replaced in this life.
    replaced_count: Cell<u32>,
    /// Whether it was reported that snapshots cannot be stored.
    is_said: Cell<bool>,
}

struct Session {
    opened: OpenResult,
    storage: Storage,
}

/// A request that was handled, and is answered once what it did is stored.
struct Handled {
    session: Session,
    reply: Reply,
}

#[wasm_bindgen]
impl Host {
    /// A host that opens its storage at the first request. `several` says that other workers may have a gateway over
    /// the same `database` at the same time.
    #[wasm_bindgen(constructor)]
    pub fn new(build: String, database: String, several: bool) -> Self {
        std::panic::set_hook(Box::new(|panic| wire::lab_panic(&panic.to_string())));
        let inner = Inner {
            build,
            database,
            several,
            session: RefCell::default(),
            consecutive_panics: Cell::new(0),
            is_resting: Cell::new(false),
            replaced_count: Cell::new(0),
            is_said: Cell::new(false),
        };
        Self { inner: Rc::new(inner) }
    }

    /// Answers one request: `target` is path and query, `headers` a name and its value, each on a line, `wall_ms`
    /// milliseconds since 1970. Returns `{status, headers, body, rest}`, or where something is to be read or stored before
    /// that, a promise of it that never rejects. The next call waits for it.
    pub fn answer(&self, method: &str, target: &str, headers: &str, body: Option<Vec<u8>>, wall_ms: f64) -> JsValue {
        let wall_ms = wall_ms as i64;
        let Some(request) = wire::request(method, target, headers, body.unwrap_or_default()) else {
            // `http::Uri` holds 64 KiB, which is more than the gateway reads of a target.
            let (status, code, message) = if target.len() >= usize::from(u16::MAX) {
                (StatusCode::URI_TOO_LONG, "TargetTooLong", "Path and query are too long together.")
            } else {
                let message = "The request is not one of HTTP: no request can have its method or its target.";
                (StatusCode::BAD_REQUEST, "RequestMalformed", message)
            };
            return self.inner.finished(outage(&Request::default(), status, code, message, wall_ms));
        };
        let handled = match self.inner.handle_at_once(&request, wall_ms) {
            Some(Handled { session, reply: Reply { response, persist: Persist::Nothing } }) => {
                self.inner.session.replace(Some(session));
                return self.inner.finished(response);
            }
            handled => handled,
        };
        let inner = Rc::clone(&self.inner);
        let answered = async move {
            let response = inner.answer(&request, wall_ms, handled).await;
            Ok(inner.finished(response))
        };
        future_to_promise(answered).into()
    }

    /// What is done between two requests, where an answer had `rest`: takes a snapshot at once, and stores it while
    /// further requests are answered. Resolves when it is stored, and never rejects.
    pub fn rest(&self) -> Promise {
        let inner = Rc::clone(&self.inner);
        let replaced_count = inner.replaced_count.get();
        let taken = inner.snapshot();
        future_to_promise(async move {
            if let Some((database, pieces)) = taken {
                match database.write_snapshot(&pieces).await {
                    Err(error) => inner.say_once(&error),
                    Ok(()) if inner.replaced_count.get() != replaced_count => forget_snapshot(&database).await,
                    Ok(()) => {}
                }
            }
            inner.is_resting.set(false);
            Ok(JsValue::UNDEFINED)
        })
    }
}

/// Makes room: the snapshot is of a world that was replaced. One that stays is not believed.
async fn forget_snapshot(database: &Database) {
    let _ = database.write_snapshot(&[]).await;
}

impl Inner {
    /// What `public/sw.js` makes a `Response` of.
    fn finished(&self, mut response: Response) -> JsValue {
        response.headers_mut().insert(X_LAB_HOST, HeaderValue::from_static("worker"));
        wire::response(&response, self.is_snapshot_due())
    }

    async fn answer(&self, request: &Request, wall_ms: i64, mut handled: Option<Handled>) -> Response {
        let mut last = StorageError::Conflict;
        for _ in 0..TRIES_MAX {
            // Nothing of a failed try is stored: the request may simply be asked again, of the world as it is now.
            match self.try_answer(request, wall_ms, handled.take()).await {
                Ok(response) => return response,
                // Seen twice, so it was not only a connection that the browser had closed.
                Err(error) if error == last && error != StorageError::Conflict => break,
                Err(error) => last = error,
            }
        }
        let message = format!(
            "The lab's world could not be read or stored: {last} Nothing was changed. Allow this site to store data, \
             make room on the disk, leave private browsing, or close other tabs of the lab; then try again."
        );
        outage(request, StatusCode::SERVICE_UNAVAILABLE, "StorageUnavailable", &message, wall_ms)
    }

    async fn try_answer(
        &self,
        request: &Request,
        wall_ms: i64,
        handled: Option<Handled>,
    ) -> Result<Response, StorageError> {
        let Handled { session, reply } = match handled {
            Some(handled) => handled,
            None => self.handle(self.session().await?, request, wall_ms),
        };
        let is_another_world = matches!(reply.persist, Persist::Replace(_));
        session.storage.store(reply.persist).await?;
        if is_another_world {
            self.replaced_count.set(self.replaced_count.get() + 1);
            forget_snapshot(&session.storage.database()).await;
        }
        self.session.replace(Some(session));
        Ok(reply.response)
    }

    /// Handles a request where the world is in memory and no other worker can have changed it.
    fn handle_at_once(&self, request: &Request, wall_ms: i64) -> Option<Handled> {
        let session = if self.several { None } else { self.session.take() };
        session.map(|session| self.handle(session, request, wall_ms))
    }

    fn handle(&self, mut session: Session, request: &Request, wall_ms: i64) -> Handled {
        self.consecutive_panics.set(self.consecutive_panics.get() + 1);
        let reply = session.opened.handle(request, wall_ms);
        self.consecutive_panics.set(0);
        Handled { session, reply }
    }

    /// Whether an answer is to be followed by [`Host::rest`]. It says so once.
    fn is_snapshot_due(&self) -> bool {
        let is_due = !self.is_resting.get()
            && self.session.borrow().as_ref().is_some_and(|session| session.opened.is_snapshot_due());
        self.is_resting.set(self.is_resting.get() || is_due);
        is_due
    }

    /// The state as it is now, outside of this module's memory, and where it goes.
    fn snapshot(&self) -> Option<(Rc<Database>, Vec<Uint8Array>)> {
        let mut session = self.session.take()?;
        let mut pieces = Vec::new();
        session.opened.snapshot(&mut |piece| pieces.push(Uint8Array::from(piece)));
        let database = session.storage.database();
        self.session.replace(Some(session));
        Some((database, pieces))
    }

    fn say_once(&self, error: &DatabaseError) {
        if !self.is_said.replace(true) {
            wire::warn(&format!(
                "The lab's state is not kept beside its journal: {} Nothing is lost; a large lab only opens more slowly.",
                error.0
            ));
        }
    }

    /// The running session, or a new one from what is stored.
    async fn session(&self) -> Result<Session, StorageError> {
        if let Some(session) = self.session.take()
            && (!self.several || session.storage.is_current().await?)
        {
            return Ok(session);
        }
        let storage = Storage::open(&self.database).await?;
        let mut found = storage.load().await?;
        if self.consecutive_panics.get() >= CONSECUTIVE_PANICS_MAX {
            found = found.damaged("The gateway stopped at every request that it got from this world.");
        }
        // A snapshot that the gateway stopped over is not believed again.
        let pieces = if self.consecutive_panics.get() == 0 { storage.snapshot().await } else { Vec::new() };
        let mut pieces = pieces.into_iter();
        // A piece is copied when it is read: the memory of this module grows and never shrinks.
        let mut next_piece = || pieces.next().map(|piece| piece.to_vec());
        let (opened, persist) = OpenResult::open_with(&self.build, found, &mut next_piece, Scenario::default())
            .map_err(|error| StorageError::Unusable(error.to_string()))?;
        if persist != Persist::Nothing {
            storage.store(persist).await?;
        }
        Ok(Session { opened, storage })
    }
}
