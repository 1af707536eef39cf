//! As much of IndexedDB as the storage needs: three stores, transactions with a durability, and nothing that outlives a call.
//!
//! A request's outcome is awaited through a promise whose `resolve` and `reject` are the event handlers themselves. The
//! promise's reactions run before the browser ends the transaction's active time, so a transaction may await its requests.

use js_sys::{Array, Promise, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, Event, IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

const JOURNAL: &str = "journal";
const META: &str = "meta";
const SNAPSHOT: &str = "snapshot";
/// Version of the stores' existence; the layout of their content is `format` in `meta`.
const SCHEMA_VERSION: u32 = 2;

#[wasm_bindgen]
extern "C" {
    /// `indexedDB` is a property of every global, of a window as of a worker.
    #[wasm_bindgen(js_namespace = globalThis, js_name = indexedDB, thread_local_v2)]
    static INDEXED_DB: Option<IdbFactory>;

    /// `IDBDatabase` with the third argument of `transaction`, which web-sys counts as unstable.
    #[wasm_bindgen(extends = IdbDatabase)]
    type DurableDatabase;
    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn durable_transaction(
        this: &DurableDatabase,
        stores: &Array,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;

    type TransactionOptions;
    #[wasm_bindgen(method, setter)]
    fn set_durability(this: &TransactionOptions, durability: &str);
}

/// What the browser says instead of doing it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct DatabaseError(pub String);

/// When a write counts as done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// When the operating system has it: it survives the process.
    Relaxed,
    /// When the disk has it: it survives the machine.
    Strict,
}

/// An open database. Dropping it closes it.
pub struct Database {
    database: IdbDatabase,
    /// Called by the browser as long as the database is open.
    _close: Closure<dyn FnMut(Event)>,
}

/// A transaction that reads.
pub struct Reading {
    meta: IdbObjectStore,
    journal: IdbObjectStore,
}

/// A transaction that reads and writes. It is done when [`Writing::done`] says so.
pub struct Writing {
    transaction: IdbTransaction,
    meta: IdbObjectStore,
    journal: IdbObjectStore,
}

impl Database {
    /// Opens the database of this name and makes its stores where they are missing.
    pub async fn open(name: &str) -> Result<Self, DatabaseError> {
        let factory =
            INDEXED_DB.with(Clone::clone).ok_or_else(|| DatabaseError("This browser offers no IndexedDB.".into()))?;
        let request = factory.open_with_u32(name, SCHEMA_VERSION).map_err(db_error)?;
        let failed = Rc::new(RefCell::new(None));
        let upgrade = {
            let (request, failed) = (request.clone(), Rc::clone(&failed));
            Closure::<dyn FnMut(Event)>::new(move |_| {
                if let Err(error) = create_stores(&request) {
                    failed.replace(Some(error));
                }
            })
        };
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let opened = settled(&request).await;
        request.set_onupgradeneeded(None);
        if let Some(error) = failed.take() {
            return Err(error);
        }
        let database: IdbDatabase = opened?.unchecked_into();
        // A newer build waits to change the stores: it gets them, and the next request here opens what it left.
        let closing = database.clone();
        let close = Closure::<dyn FnMut(Event)>::once(move |_| closing.close());
        database.set_onversionchange(Some(close.as_ref().unchecked_ref()));
        Ok(Self { database, _close: close })
    }

    /// Begins to read.
    pub fn read(&self) -> Result<Reading, DatabaseError> {
        let transaction = self.transaction(&[JOURNAL, META], "readonly", Durability::Relaxed)?;
        Ok(Reading {
            meta: transaction.object_store(META).map_err(db_error)?,
            journal: transaction.object_store(JOURNAL).map_err(db_error)?,
        })
    }

    /// Begins to write.
    pub fn write(&self, durability: Durability) -> Result<Writing, DatabaseError> {
        let transaction = self.transaction(&[JOURNAL, META], "readwrite", durability)?;
        Ok(Writing {
            meta: transaction.object_store(META).map_err(db_error)?,
            journal: transaction.object_store(JOURNAL).map_err(db_error)?,
            transaction,
        })
    }

    /// The pieces of the last whole snapshot, in order. They stay the browser's until they are copied.
    pub async fn snapshot(&self) -> Result<Vec<Uint8Array>, DatabaseError> {
        let transaction = self.transaction(&[SNAPSHOT], "readonly", Durability::Relaxed)?;
        let store = transaction.object_store(SNAPSHOT).map_err(db_error)?;
        let pieces = Array::from(&settled(&store.get_all().map_err(db_error)?).await?);
        Ok(pieces.iter().filter_map(|piece| piece.dyn_into().ok()).collect())
    }

    /// Puts these pieces in the place of the last ones: all of them, or none. The journal is not held up meanwhile.
    pub async fn write_snapshot(&self, pieces: &[Uint8Array]) -> Result<(), DatabaseError> {
        let transaction = self.transaction(&[SNAPSHOT], "readwrite", Durability::Relaxed)?;
        let store = transaction.object_store(SNAPSHOT).map_err(db_error)?;
        settled(&store.clear().map_err(db_error)?).await?;
        for (piece, number) in pieces.iter().zip(0u32..) {
            // One at a time: copying a piece into the browser is the longest that a request may have to wait for.
            settled(&store.put_with_key(piece, &number.into()).map_err(db_error)?).await?;
        }
        finished(&transaction).await
    }

    fn transaction(
        &self,
        stores: &[&str],
        mode: &str,
        durability: Durability,
    ) -> Result<IdbTransaction, DatabaseError> {
        let options: TransactionOptions = js_sys::Object::new().unchecked_into();
        options.set_durability(match durability {
            Durability::Relaxed => "relaxed",
            Durability::Strict => "strict",
        });
        let stores: Array = stores.iter().map(|store| JsValue::from_str(store)).collect();
        self.database.unchecked_ref::<DurableDatabase>().durable_transaction(&stores, mode, &options).map_err(db_error)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.database.close();
    }
}

impl Reading {
    /// A value of `meta`, or undefined.
    pub async fn meta(&self, key: &str) -> Result<JsValue, DatabaseError> {
        settled(&self.meta.get(&key.into()).map_err(db_error)?).await
    }

    /// Sequences and entries of the journal, in order.
    pub async fn journal(&self) -> Result<(Vec<f64>, Vec<String>), DatabaseError> {
        let sequences = Array::from(&settled(&self.journal.get_all_keys().map_err(db_error)?).await?);
        let entries = Array::from(&settled(&self.journal.get_all().map_err(db_error)?).await?);
        let sequences = sequences.iter().map(|key| key.as_f64().unwrap_or(f64::NAN)).collect();
        Ok((sequences, entries.iter().map(|entry| entry.as_string().unwrap_or_default()).collect()))
    }
}

impl Writing {
    /// A value of `meta`, or undefined.
    pub async fn meta(&self, key: &str) -> Result<JsValue, DatabaseError> {
        settled(&self.meta.get(&key.into()).map_err(db_error)?).await
    }

    /// Writes a value of `meta`.
    pub fn put_meta(&self, key: &str, value: &JsValue) -> Result<(), DatabaseError> {
        self.meta.put_with_key(value, &key.into()).map(drop).map_err(db_error)
    }

    /// Adds an entry; a sequence that is there already fails the transaction.
    pub fn add_entry(&self, sequence: f64, entry: &str) -> Result<(), DatabaseError> {
        self.journal.add_with_key(&entry.into(), &sequence.into()).map(drop).map_err(db_error)
    }

    /// Removes every entry.
    pub fn clear_journal(&self) -> Result<(), DatabaseError> {
        self.journal.clear().map(drop).map_err(db_error)
    }

    /// Takes everything back.
    pub fn abort(self) {
        // It fails only when the transaction has ended already, and then there is nothing to take back.
        let _ = self.transaction.abort();
    }

    /// Waits until everything is written, or nothing is.
    pub async fn done(self) -> Result<(), DatabaseError> {
        finished(&self.transaction).await
    }
}

async fn finished(transaction: &IdbTransaction) -> Result<(), DatabaseError> {
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    let outcome = JsFuture::from(promise).await;
    transaction.set_oncomplete(None);
    transaction.set_onabort(None);
    outcome.map(drop).map_err(|_| because(transaction.error()))
}

fn create_stores(request: &IdbOpenDbRequest) -> Result<(), DatabaseError> {
    let database: IdbDatabase = request.result().map_err(db_error)?.unchecked_into();
    let names = database.object_store_names();
    for store in [JOURNAL, META, SNAPSHOT] {
        if !names.contains(store) {
            database.create_object_store(store).map_err(db_error)?;
        }
    }
    Ok(())
}

/// The result of a request once it has one.
async fn settled(request: &IdbRequest) -> Result<JsValue, DatabaseError> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    let outcome = JsFuture::from(promise).await;
    request.set_onsuccess(None);
    request.set_onerror(None);
    match outcome {
        Ok(_) => request.result().map_err(db_error),
        Err(_) => Err(because(request.error().ok().flatten())),
    }
}

fn because(error: Option<DomException>) -> DatabaseError {
    match error {
        Some(error) => DatabaseError(format!("{}: {}", error.name(), error.message())),
        None => DatabaseError("The browser gave no reason.".into()),
    }
}

fn db_error(error: JsValue) -> DatabaseError {
    because(error.dyn_into().ok())
}
