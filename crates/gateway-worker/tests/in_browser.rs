//! In a real browser: the same world as natively, and a journal that IndexedDB gives back.
#![cfg(target_arch = "wasm32")]

use gateway::{OpenResult, Persist, Scenario, StoredState, StoredWorld};
use gateway_worker::Host;
use gateway_worker::storage::{Storage, StorageError};
use js_sys::{Promise, Reflect, Uint8Array};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// Milliseconds since 1970; any day does.
const WALL_MS: f64 = 1_790_000_000_000.0;

/// A database of this test's own, also when the browser keeps its profile.
fn database(name: &str) -> String {
    format!("test {name} {}", js_sys::Date::now())
}

fn world(entries: &[&str]) -> StoredWorld {
    let entries = entries.iter().map(|entry| (*entry).to_owned()).collect();
    StoredWorld { scenario: "{}".into(), world_version: 3, entries, now_ms: 1_601_280_000_000 }
}

async fn ask(host: &Host, method: &str, target: &str, token: &str, body: &str) -> (u16, Value) {
    let content_type =
        if target.ends_with("/token") { "application/x-www-form-urlencoded" } else { "application/json" };
    let mut headers = vec![("content-type", content_type.to_owned())];
    if !token.is_empty() {
        headers.push(("authorization", format!("Bearer {token}")));
    }
    let headers: String = headers.into_iter().map(|(name, value)| format!("{name}\n{value}\n")).collect();
    let body = (method != "GET").then(|| body.as_bytes().to_vec());
    let answer = Promise::resolve(&host.answer(method, target, &headers, body, WALL_MS));
    let answer = JsFuture::from(answer).await.expect("never rejects");
    let part = |name: &str| Reflect::get(&answer, &JsValue::from_str(name)).expect("a part");
    let body = Uint8Array::new(&part("body")).to_vec();
    (part("status").as_f64().expect("a status") as u16, serde_json::from_slice(&body).unwrap_or(Value::Null))
}

async fn sign_in(host: &Host) -> String {
    let form = "grant_type=urn%3Atenant-attach-lab%3Agrant%3Apersona&username=admin%40contoso.com";
    let (status, answer) = ask(host, "POST", "/gateway/contoso.com/oauth2/v2.0/token", "", form).await;
    assert_eq!(status, 200, "{answer}");
    answer["access_token"].as_str().expect("a token").to_owned()
}

async fn state_hash(host: &Host, token: &str) -> String {
    let (status, journal) = ask(host, "GET", "/gateway/lab/journal", token, "").await;
    assert_eq!(status, 200, "{journal}");
    journal["stateHash"].as_str().expect("a hash").to_owned()
}

#[wasm_bindgen_test]
fn the_golden_walk_ends_in_the_state_that_it_has_natively() {
    let world = simulation::golden::walk().expect("the script fits the rules");
    assert_eq!(world.state_hash(), simulation::golden::STATE_HASH);
}

#[wasm_bindgen_test]
async fn indexed_db_gives_back_what_it_was_given() {
    let name = database("round trip");
    let storage = Storage::open(&name).await.expect("opens");
    assert_eq!(storage.load().await, Ok(StoredState::Nothing));
    storage.store(Persist::Replace(world(&["one"]))).await.expect("replaces");
    let entries = vec![(2, "two".to_owned()), (3, "three".to_owned())];
    storage.store(Persist::Changes { entries, now_ms: 1_601_280_000_007 }).await.expect("appends");
    drop(storage);
    let expected = StoredWorld { now_ms: 1_601_280_000_007, ..world(&["one", "two", "three"]) };
    let again = Storage::open(&name).await.expect("opens again");
    assert_eq!(again.load().await, Ok(StoredState::World(expected)));
    again.store(Persist::Replace(world(&[]))).await.expect("replaces");
    assert_eq!(again.load().await, Ok(StoredState::World(world(&[]))));
}

#[wasm_bindgen_test]
async fn a_gap_in_the_journal_is_damage() {
    let storage = Storage::open(&database("gap")).await.expect("opens");
    storage.store(Persist::Replace(world(&["one"]))).await.expect("replaces");
    storage.store(Persist::Changes { entries: vec![(3, "three".into())], now_ms: 0 }).await.expect("appends");
    let found = storage.load().await.expect("loads");
    assert!(matches!(found, StoredState::Damaged { reason, .. } if reason.contains("Entry 2")));
}

#[wasm_bindgen_test]
async fn a_writer_that_missed_a_write_is_refused_and_stores_nothing() {
    let name = database("conflict");
    let first = Storage::open(&name).await.expect("opens");
    first.store(Persist::Replace(world(&[]))).await.expect("replaces");
    let second = Storage::open(&name).await.expect("opens");
    second.load().await.expect("loads");
    first.store(Persist::Changes { entries: vec![(1, "first".into())], now_ms: 1 }).await.expect("appends");
    assert_eq!(second.is_current().await, Ok(false));
    let late = Persist::Changes { entries: vec![(1, "second".into())], now_ms: 2 };
    assert_eq!(second.store(late).await, Err(StorageError::Conflict));
    let expected = StoredWorld { now_ms: 1, ..world(&["first"]) };
    assert_eq!(second.load().await, Ok(StoredState::World(expected)));
}

#[wasm_bindgen_test]
async fn an_entry_that_is_there_already_stores_nothing_of_its_reply() {
    let storage = Storage::open(&database("twice")).await.expect("opens");
    storage.store(Persist::Replace(world(&["one"]))).await.expect("replaces");
    let twice = Persist::Changes { entries: vec![(2, "two".into()), (1, "again".into())], now_ms: 5 };
    assert!(matches!(storage.store(twice).await, Err(StorageError::Unusable(_))));
    assert_eq!(storage.load().await, Ok(StoredState::World(world(&["one"]))));
}

#[wasm_bindgen_test]
async fn a_second_life_of_the_worker_finds_the_world_of_the_first() {
    let name = database("life");
    let first = Host::new("build".into(), name.clone(), false);
    let token = sign_in(&first).await;
    assert_eq!(ask(&first, "POST", "/gateway/lab/clock", &token, r#"{"command":"pause"}"#).await.0, 200);
    assert_eq!(
        ask(&first, "POST", "/gateway/lab/clock", &token, r#"{"command":"advance","byMs":5400000}"#).await.0,
        200
    );
    let before = state_hash(&first, &token).await;
    // The first life simply never runs again, as one that the browser has killed.
    let second = Host::new("build".into(), name, false);
    let token = sign_in(&second).await;
    assert_eq!(state_hash(&second, &token).await, before);
}

#[wasm_bindgen_test]
async fn two_dedicated_workers_share_one_world() {
    let name = database("tabs");
    let (left, right) = (Host::new("build".into(), name.clone(), true), Host::new("build".into(), name, true));
    let (left_token, right_token) = (sign_in(&left).await, sign_in(&right).await);
    ask(&left, "POST", "/gateway/lab/clock", &left_token, r#"{"command":"pause"}"#).await;
    for host in [(&right, &right_token), (&left, &left_token), (&right, &right_token)] {
        let (status, _) =
            ask(host.0, "POST", "/gateway/lab/clock", host.1, r#"{"command":"advance","byMs":60000}"#).await;
        assert_eq!(status, 200);
    }
    assert_eq!(state_hash(&left, &left_token).await, state_hash(&right, &right_token).await);
}

#[wasm_bindgen_test]
async fn a_world_of_other_rules_waits_for_export_and_reset() {
    let name = database("version");
    let (_, persist) = OpenResult::open("build", StoredState::Nothing, Scenario::default()).expect("a world");
    let Persist::Replace(new) = persist else { panic!("a new world is stored") };
    let storage = Storage::open(&name).await.expect("opens");
    storage.store(Persist::Replace(StoredWorld { world_version: 99_999, ..new })).await.expect("stored");
    drop(storage);

    let host = Host::new("build".into(), name, false);
    let (status, health) = ask(&host, "GET", "/gateway/health", "", "").await;
    assert_eq!((status, &health["problem"]["code"]), (503, &Value::from("StoredWorldOtherVersion")));
    assert_eq!(ask(&host, "GET", "/gateway/lab/status", "", "").await.0, 409);
    assert_eq!(ask(&host, "GET", "/gateway/lab/journal", "", "").await.1["worldVersion"], 99_999);
    assert_eq!(ask(&host, "POST", "/gateway/lab/reset", "", "{}").await.0, 204);
    assert_eq!(ask(&host, "GET", "/gateway/health", "", "").await.0, 200);
}

#[wasm_bindgen_test]
fn a_new_world_is_stored_first() {
    let (mut opened, persist) = OpenResult::open("build", StoredState::Nothing, Scenario::default()).expect("a world");
    assert!(matches!(persist, Persist::Replace(_)));
    let request = http::Request::get("/gateway/health").body(Default::default()).expect("a request");
    assert_eq!(opened.handle(&request, 0).response.status().as_u16(), 200);
}

/// A host over a large lab that is onboarded, has lived, and is due for a snapshot.
async fn lived(name: &str) -> (Host, String) {
    let host = Host::new("build".into(), name.into(), false);
    let token = sign_in(&host).await;
    let (status, answer) = ask(&host, "POST", "/gateway/lab/reset", &token, r#"{"fleetSize":60000}"#).await;
    assert_eq!(status, 200, "{answer}");
    let token = sign_in(&host).await;
    for (target, body) in [
        ("/gateway/lab/clock", r#"{"command":"pause"}"#),
        ("/gateway/AdminService/v1.0/CoManagementSettings/Consent", r#"{"environment":"AzurePublicCloud"}"#),
        (
            "/gateway/AdminService/v1.0/CoManagementSettings",
            r#"{"environment":"AzurePublicCloud","upload":{"kind":"allDevices"}}"#,
        ),
        ("/gateway/lab/clock", r#"{"command":"advance","byMs":172800000,"wait":true}"#),
    ] {
        let (status, answer) = ask(&host, "POST", target, &token, body).await;
        assert!((200..300).contains(&status), "{target}: {status} {answer}");
    }
    (host, token)
}

#[wasm_bindgen_test]
async fn a_snapshot_is_kept_and_opens_the_same_world() {
    let name = database("snapshot");
    let (host, token) = lived(&name).await;
    JsFuture::from(host.rest()).await.expect("never rejects");
    let hash = state_hash(&host, &token).await;
    drop(host);
    let storage = Storage::open(&name).await.expect("opens");
    let pieces = storage.snapshot().await;
    assert!(pieces.len() > 2, "{} pieces", pieces.len());
    // The journal alone, and with the snapshot: one world.
    let mut asked = 0;
    let mut next_piece = || {
        asked += 1;
        pieces.get(asked - 1).map(Uint8Array::to_vec)
    };
    let found = storage.load().await.expect("loads");
    let (opened, _) = OpenResult::open_with("build", found, &mut next_piece, Scenario::default()).expect("a world");
    assert!(matches!(opened, OpenResult::Ready(_)) && asked == pieces.len(), "the snapshot was not used");
    drop(storage);
    let again = Host::new("build".into(), name.clone(), false);
    let token = sign_in(&again).await;
    assert_eq!(state_hash(&again, &token).await, hash);
    // Of another build it is not read, and nothing is lost.
    let another = Host::new("another build".into(), name, false);
    let token = sign_in(&another).await;
    assert_eq!(state_hash(&another, &token).await, hash);
}

#[wasm_bindgen_test]
async fn a_snapshot_whose_pieces_are_gone_costs_a_replay() {
    let name = database("half a snapshot");
    let (host, token) = lived(&name).await;
    JsFuture::from(host.rest()).await.expect("never rejects");
    let hash = state_hash(&host, &token).await;
    drop(host);
    let storage = Storage::open(&name).await.expect("opens");
    let mut pieces = storage.snapshot().await;
    pieces.pop();
    storage.database().write_snapshot(&pieces).await.expect("written");
    drop(storage);
    let again = Host::new("build".into(), name, false);
    let token = sign_in(&again).await;
    assert_eq!(state_hash(&again, &token).await, hash);
}

#[wasm_bindgen_test]
async fn a_world_that_replaces_another_takes_its_snapshot_away() {
    let name = database("replaced snapshot");
    let (host, token) = lived(&name).await;
    JsFuture::from(host.rest()).await.expect("never rejects");
    let (status, _) = ask(&host, "POST", "/gateway/lab/reset", &token, r#"{"fleetSize":40}"#).await;
    assert_eq!(status, 200);
    let storage = Storage::open(&name).await.expect("opens");
    assert!(storage.snapshot().await.is_empty());
}

#[wasm_bindgen_test]
async fn a_newer_build_may_change_the_stores_while_an_older_one_runs() {
    let name = database("upgrade");
    let storage = Storage::open(&name).await.expect("opens");
    storage.store(Persist::Replace(world(&["one"]))).await.expect("replaces");
    let factory: web_sys::IdbFactory =
        Reflect::get(&js_sys::global(), &"indexedDB".into()).expect("there").unchecked_into();
    let request = factory.open_with_u32(&name, 99).expect("asks");
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        request.set_onblocked(Some(&reject));
    });
    assert!(JsFuture::from(promise).await.is_ok(), "the open connection holds it up");
}
