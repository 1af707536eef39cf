//! Journals in PostgreSQL, against a real server: several processes over one database, kills of either side, and nothing acknowledged is lost.
//!
//! Each test makes a database of its own beside the one that `TENANT_ATTACH_LAB_POSTGRES` names, whose user may do so.
//! `cargo xtask test --only postgres` starts a private server for them.

mod support;

use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use support::{Answer, Folder, Server};

const LAB: &str = "/gateway/lab";
const VARIABLE: &str = "TENANT_ATTACH_LAB_POSTGRES";

/// Asks a database in SQL.
fn sql(url: &str, statements: &[&str]) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.expect("connected");
        let connection = tokio::spawn(connection);
        for statement in statements {
            client.batch_execute(statement).await.expect(statement);
        }
        drop(client);
        connection.await.expect("ended").expect("in good order");
    });
}

/// A database that is removed in the end.
struct Database {
    server: String,
    name: String,
    folder: Folder,
}

impl Database {
    fn new(name: &str) -> Self {
        let server = std::env::var(VARIABLE).expect(VARIABLE);
        let name = format!("lab_{name}_{}", std::process::id());
        sql(&server, &[&format!("CREATE DATABASE {name}")]);
        Self { server, folder: Folder::new(&name), name }
    }

    /// Its address: that of the server, with another name at the end.
    fn url(&self) -> String {
        let (server, _) = self.server.rsplit_once('/').expect("a name of a database");
        format!("{server}/{}", self.name)
    }

    /// The host and port of the server.
    fn authority(&self) -> &str {
        let rest = self.server.split_once("://").expect("a scheme").1;
        let authority = rest.split_once('/').expect("a name of a database").0;
        authority.rsplit_once('@').map_or(authority, |(_, host)| host)
    }

    fn start(&self, arguments: &[&str]) -> Server {
        Server::start(&self.folder, &[&["--journal", &self.url()], arguments].concat())
    }

    fn start_class(&self, arguments: &[&str]) -> Server {
        let class =
            ["--class", "--class-worlds", "3", "--class-join-code", "JOIN42", "--class-trainer-code", "TEACH-IT"];
        Server::start_unsigned(&self.folder, &[&["--journal", &self.url()], &class[..], arguments].concat())
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        sql(&self.server, &[&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name)]);
    }
}

/// What stands between a server and its database, and can be taken away as a database that stops.
struct Relay {
    port: u16,
    is_cut: Arc<AtomicBool>,
    open: Arc<Mutex<Vec<TcpStream>>>,
}

impl Relay {
    fn to(target: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let (is_cut, open) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::new())));
        let relay = Self { port, is_cut: is_cut.clone(), open: open.clone() };
        let target = target.to_owned();
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                if is_cut.load(Ordering::SeqCst) {
                    continue;
                }
                let Ok(far) = TcpStream::connect(&target) else { continue };
                for (from, to) in [(&near, &far), (&far, &near)] {
                    let (from, to) = (from.try_clone().expect("a clone"), to.try_clone().expect("a clone"));
                    thread::spawn(move || pump(from, to));
                }
                open.lock().expect("open").extend([near, far]);
            }
        });
        relay
    }

    fn cut(&self) {
        self.is_cut.store(true, Ordering::SeqCst);
        for stream in self.open.lock().expect("open").drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    fn mend(&self) {
        self.is_cut.store(false, Ordering::SeqCst);
    }
}

fn pump(mut from: TcpStream, mut to: TcpStream) {
    let mut bytes = [0; 16 * 1_024];
    while let Ok(length) = from.read(&mut bytes) {
        if length == 0 || to.write_all(&bytes[..length]).is_err() {
            break;
        }
    }
    let _ = from.shutdown(Shutdown::Both);
    let _ = to.shutdown(Shutdown::Both);
}

fn code_of(answer: &Answer) -> (u16, String) {
    let body: Value = serde_json::from_str(&answer.body).unwrap_or_default();
    (answer.status, body["error"]["code"].as_str().unwrap_or_default().to_owned())
}

fn clock(server: &mut Server, body: &Value) -> Answer {
    server.post(&format!("{LAB}/clock"), body)
}

fn advance(server: &mut Server, minutes: u32) -> Answer {
    clock(server, &json!({"command": "advance", "byMs": minutes * 60_000}))
}

fn journal(server: &mut Server) -> Value {
    server.get(&format!("{LAB}/journal")).ok()
}

fn length(server: &mut Server) -> usize {
    journal(server)["entries"].as_array().map_or(0, Vec::len)
}

fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_secs(30), "{what}");
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
#[ignore = "needs TENANT_ATTACH_LAB_POSTGRES: `cargo xtask test --only postgres`"]
fn a_world_is_there_again_after_a_restart_a_reset_and_a_kill() {
    let database = Database::new("restart");
    let mut server = database.start(&["--seed", "7"]);
    assert!(server.said.contains("the PostgreSQL database"), "{}", server.said);
    clock(&mut server, &json!({"command": "pause"})).ok();
    advance(&mut server, 30).ok();
    let before = journal(&mut server);
    assert!(server.terminate().success());
    let mut server = database.start(&[]);
    assert_eq!(journal(&mut server), before);

    server.post(&format!("{LAB}/reset"), &json!({"seed": 99})).ok();
    server.sign_in();
    clock(&mut server, &json!({"command": "pause"})).ok();
    let reset = journal(&mut server);
    assert_eq!((&reset["scenario"]["seed"], length(&mut server)), (&json!(99), 1));
    server.kill();
    assert_eq!(journal(&mut database.start(&[])), reset);
}

#[test]
#[ignore = "needs TENANT_ATTACH_LAB_POSTGRES: `cargo xtask test --only postgres`"]
fn a_kill_in_the_middle_of_writes_keeps_everything_acknowledged_and_the_other_process_goes_on() {
    let database = Database::new("kill");
    let (mut first, mut second) = (database.start(&[]), database.start(&[]));
    clock(&mut first, &json!({"command": "pause"})).ok();
    for round in 0..6 {
        // The one that is killed has the world: it started before the other one, or took the world over.
        let (victim, other) = if round % 2 == 0 { (&mut first, &mut second) } else { (&mut second, &mut first) };
        let before = length(victim);
        assert_eq!(length(other), before, "both tell of one world");
        // In the later rounds the commands come through the other process, which goes on over the kill.
        let is_passed_on = round >= 2;
        let writer = if is_passed_on { &*other } else { &*victim };
        let has_ended = AtomicBool::new(false);
        let (mut acknowledged, mut unknown) = (0, 0);
        thread::scope(|scope| {
            let writing = scope.spawn(|| {
                let (mut acknowledged, mut unknown) = (0, 0);
                while !has_ended.load(Ordering::SeqCst) {
                    match try_advance(writer) {
                        Some((200, _)) => acknowledged += 1,
                        Some((502, code)) if code == "AnswerLost" => unknown += 1,
                        None if !is_passed_on => unknown += 1,
                        other => panic!("{other:?}"),
                    }
                }
                (acknowledged, unknown)
            });
            thread::sleep(Duration::from_millis(150 + 40 * round));
            let killed = Command::new("kill").args(["-9", &victim.id().to_string()]).status().expect("kill");
            assert!(killed.success());
            thread::sleep(Duration::from_millis(if is_passed_on { 500 } else { 0 }));
            has_ended.store(true, Ordering::SeqCst);
            (acknowledged, unknown) = writing.join().expect("written");
        });
        let kept = length(other) - before;
        assert!(
            acknowledged > 0 && (acknowledged..=acknowledged + unknown).contains(&kept),
            "{acknowledged}, {unknown}: {kept}"
        );
        *victim = database.start(&[]);
        assert_eq!(journal(victim)["stateHash"], journal(other)["stateHash"]);
    }
}

/// Status and code of one more command; nothing where the server went away.
fn try_advance(server: &Server) -> Option<(u16, String)> {
    let body = json!({"command": "advance", "byMs": 60_000}).to_string();
    server.try_send("POST", &format!("{LAB}/clock"), &body).as_ref().map(code_of)
}

#[test]
#[ignore = "needs TENANT_ATTACH_LAB_POSTGRES: `cargo xtask test --only postgres`"]
fn two_processes_answer_any_request_of_one_world() {
    let database = Database::new("two");
    let (mut first, mut second) = (database.start(&["--as-graph"]), database.start(&["--as-graph"]));
    clock(&mut first, &json!({"command": "pause"})).ok();
    for turn in 0..6 {
        let server = if turn % 2 == 0 { &mut first } else { &mut second };
        advance(server, 1).ok();
    }
    assert_eq!(journal(&mut first), journal(&mut second));
    // Links lead to where the caller asked, whoever answered.
    for server in [&mut first, &mut second] {
        let page = server.get("/v1.0/users?$top=1").ok();
        let next = page["@odata.nextLink"].as_str().expect("a link").to_owned();
        assert!(next.starts_with(&format!("http://{}/v1.0/users", server.address)), "{next}");
    }
    // At once from both sides: every command is there, in one order.
    let before = length(&mut first);
    thread::scope(|scope| {
        for server in [&first, &second] {
            scope.spawn(move || {
                for _ in 0..20 {
                    assert_eq!(try_advance(server).map(|(status, _)| status), Some(200));
                }
            });
        }
    });
    assert_eq!(length(&mut second), before + 40);
    assert_eq!(journal(&mut first), journal(&mut second));
    // The inner address is nobody's who does not know the secret.
    let inner = first.said.split("ask this one at ").nth(1).and_then(|rest| rest.split(',').next()).expect("said");
    let mut stream = TcpStream::connect(inner).expect("it listens");
    stream
        .write_all(b"GET /gateway/health HTTP/1.1\r\nhost: x\r\nx-lab-peer: guess\r\nconnection: close\r\n\r\n")
        .expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
}

#[test]
#[ignore = "needs TENANT_ATTACH_LAB_POSTGRES: `cargo xtask test --only postgres`"]
fn a_database_that_stops_is_named_and_one_that_comes_back_goes_on() {
    let database = Database::new("stop");
    let relay = Relay::to(database.authority());
    let url = database.url().replace(database.authority(), &format!("127.0.0.1:{}", relay.port));
    let mut server = Server::start(&database.folder, &["--journal", &url]);
    clock(&mut server, &json!({"command": "pause"})).ok();
    advance(&mut server, 5).ok();
    let before = journal(&mut server);
    relay.cut();
    until("a lost database is told", || {
        code_of(&server.get(&format!("{LAB}/journal"))) == (503, "StorageUnavailable".into())
    });
    let refused = advance(&mut server, 5);
    assert_eq!(code_of(&refused), (503, "StorageUnavailable".into()), "{}", refused.body);
    assert!(refused.body.contains("the PostgreSQL database"), "{}", refused.body);
    // Meanwhile another process takes the world over and goes on.
    let mut other = database.start(&[]);
    assert_eq!(journal(&mut other), before);
    advance(&mut other, 5).ok();
    let after = journal(&mut other);
    relay.mend();
    until("it goes on", || server.get(&format!("{LAB}/journal")).status == 200);
    assert_eq!(journal(&mut server), after, "what the other one wrote, and nothing of memory");
}

#[test]
#[ignore = "needs TENANT_ATTACH_LAB_POSTGRES: `cargo xtask test --only postgres`"]
fn a_peer_that_is_not_reached_is_named() {
    let database = Database::new("unreachable");
    let mut first = database.start(&["--inner-address", "127.0.0.1:1"]);
    let second = Server::start_unsigned(&database.folder, &["--journal", &database.url()]);
    let answer = second.send("GET", "/gateway/health", &[], "");
    assert_eq!(code_of(&answer), (503, "WorldUnreachable".into()), "{}", answer.body);
    assert_eq!(answer.header("retry-after"), Some("1"));
    first.kill();
    assert_eq!(second.send("GET", "/gateway/health", &[], "").status, 200, "the lock goes with its process");
}

#[test]
#[ignore = "needs TENANT_ATTACH_LAB_POSTGRES: `cargo xtask test --only postgres`"]
fn what_cannot_be_used_is_refused_in_words_without_the_password() {
    let database = Database::new("refused");
    drop(database.start(&[]));
    sql(&database.url(), &["UPDATE tenant_attach_lab.layout SET version = 2"]);
    let said = Server::failed(&database.folder, &["--journal", &database.url()]);
    assert!(said.contains("have layout 2") && said.contains("another build"), "{said}");
    sql(
        &database.url(),
        &["CREATE ROLE lab_nobody LOGIN PASSWORD 'right'; UPDATE tenant_attach_lab.layout SET version = 1"],
    );
    let wrong = format!("postgres://lab_nobody:s3cret-word@{}/{}", database.authority(), database.name);
    let said = Server::failed(&database.folder, &["--journal", &wrong]);
    sql(&database.url(), &["DROP ROLE lab_nobody"]);
    assert!(said.contains("password authentication failed") && !said.contains("s3cret"), "{said}");
    let said = Server::failed(&database.folder, &["--journal", "postgres://lab:s3cret-word@127.0.0.1:1/lab"]);
    assert!(said.contains("database lab at 127.0.0.1:1 cannot be used") && !said.contains("s3cret"), "{said}");
    let said = Server::failed(&database.folder, &["--journal", "s3cret-word"]);
    assert!(said.contains("cannot be read") && !said.contains("s3cret"), "{said}");
    for (arguments, words) in [
        (&["proxy"][..], "leave --journal away"),
        (&["--inner-listen", "0.0.0.0:0"], "--inner-address"),
        (&["--db", "lab.sqlite"], "cannot be used with"),
    ] {
        let said = Server::failed(&database.folder, &[&["--journal", &database.url()], arguments].concat());
        assert!(said.contains(words), "{arguments:?}: {said}");
    }
}

fn join(server: &Server, name: &str) -> Answer {
    let body = json!({"name": name, "code": "JOIN42"}).to_string();
    server.send("POST", "/gateway/class/places", &[("content-type", "application/json")], &body)
}

fn list(server: &Server) -> Vec<Value> {
    let listed = server.send("GET", "/gateway/class/places", &[("authorization", "Bearer TEACH-IT")], "").ok();
    listed["places"].as_array().expect("places").clone()
}

#[test]
#[ignore = "needs TENANT_ATTACH_LAB_POSTGRES: `cargo xtask test --only postgres`"]
fn a_class_over_two_processes_is_one_class() {
    let database = Database::new("class");
    let (mut first, second) = (database.start_class(&[]), database.start_class(&[]));
    // Three places, and eight who want one, at both doors at once.
    let answers = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for number in 0..8 {
            let (server, answers) = (if number % 2 == 0 { &first } else { &second }, &answers);
            scope.spawn(move || {
                let answer = join(server, &format!("Learner {number}"));
                answers.lock().expect("answers").push(answer);
            });
        }
    });
    let answers = answers.into_inner().expect("answers");
    let (joined, refused): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 200);
    assert_eq!(joined.len(), 3);
    assert!(refused.iter().all(|answer| code_of(answer) == (409, "ClassFull".into())));

    let paths: Vec<String> =
        joined.iter().map(|answer| format!("/{}", answer.ok()["path"].as_str().expect("a path"))).collect();
    let health = |server: &Server, path: &str| server.send("GET", &format!("{path}gateway/health"), &[], "");
    for path in &paths {
        health(&first, path).ok();
        health(&second, path).ok();
    }
    assert_eq!(list(&first).len(), 3);
    let exercises: Vec<Value> = serde_json::from_str(include_str!("../../../public/exercises.json")).expect("JSON");
    let body = json!({"exercise": exercises[0]}).to_string();
    let headers = [("authorization", "Bearer TEACH-IT"), ("content-type", "application/json")];
    // Every world is open at the first process, and the second one hands out.
    let handed_out = second.send("POST", "/gateway/class/exercises", &headers, &body).ok();
    assert!(
        handed_out["results"].as_array().expect("results").iter().all(|result| result["code"].is_null()),
        "{handed_out}"
    );
    for server in [&first, &second] {
        for place in list(server) {
            assert_eq!(place["exercise"]["name"], exercises[0]["name"], "{place}");
            assert!(place["lastSeenDateTime"].is_string(), "{place}");
        }
    }
    // A place that ends at one door has ended at the other one, where its world was open.
    let id = list(&second)[0]["id"].as_str().expect("an id").to_owned();
    let ended = second.send("DELETE", &format!("/gateway/class/places/{id}"), &headers[..1], "");
    assert_eq!(ended.status, 204);
    let statuses: Vec<u16> = paths.iter().map(|path| health(&first, path).status).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 403).count(), 1, "{statuses:?}");
    first.kill();
    let after: Vec<u16> = paths.iter().map(|path| health(&second, path).status).collect();
    assert_eq!(after, statuses, "the other process has the worlds that are left");
    assert_eq!(list(&second).len(), 2);
}
