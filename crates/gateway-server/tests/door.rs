//! Admission over raw sockets to the real binary: `Host`, declared lengths, heads. The limits of a connection have tests beside the code, with shorter times.

mod support;

use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};
use support::{Folder, Server};

/// The bytes of the answer until the server closes, and the time until then.
fn raw(server: &Server, bytes: &str) -> (String, Duration) {
    let began = Instant::now();
    let mut stream = TcpStream::connect(&server.address).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout");
    stream.write_all(bytes.as_bytes()).expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("it closes");
    (String::from_utf8_lossy(&answer).into_owned(), began.elapsed())
}

fn status_and_code(answer: &str) -> (u16, String) {
    let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    let body = answer.split("\r\n\r\n").nth(1).unwrap_or_default();
    let code =
        serde_json::from_str::<Value>(body).map(|body| body["error"]["code"].as_str().unwrap_or_default().to_owned());
    (status, code.unwrap_or_default())
}

fn get(server: &Server, target: &str, hosts: &[&str]) -> (u16, String) {
    let hosts: String = hosts.iter().map(|host| format!("host: {host}\r\n")).collect();
    status_and_code(&raw(server, &format!("GET {target} HTTP/1.1\r\n{hosts}connection: close\r\n\r\n")).0)
}

#[test]
fn a_page_elsewhere_cannot_reach_the_server_by_a_name_of_its_own() {
    let folder = Folder::new("host");
    let server = Server::start(&folder, &["--allow-host", "lab.example", "--allow-host", "10.1.2.3"]);
    let ok = (200, String::new());
    for host in [
        server.address.as_str(),
        "localhost:8081",
        "LOCALHOST",
        "[::1]:80",
        "lab.example",
        "LAB.example.:443",
        "10.1.2.3",
    ] {
        assert_eq!(get(&server, "/gateway/health", &[host]), ok, "{host}");
    }
    let refused = (421, "HostNotAllowed".to_owned());
    for target in ["/gateway/health", "/gateway/lab/reset", "/", "/nothing.js"] {
        for host in ["rebind.example", "a.lab.example", "127.0.0.1.example:8081", "10.1.2.4"] {
            assert_eq!(get(&server, target, &[host]), refused, "{target} at {host}");
        }
    }
    assert_eq!(get(&server, "http://rebind.example/gateway/health", &["localhost"]), refused);
    let malformed = (400, "HostMalformed".to_owned());
    assert_eq!(get(&server, "/gateway/health", &[]), malformed);
    assert_eq!(get(&server, "/gateway/health", &["localhost", "localhost"]), malformed);
    assert_eq!(get(&server, "/gateway/health", &["local host"]), malformed);
}

#[test]
fn a_request_for_another_host_changes_nothing_whatever_token_it_has() {
    let folder = Folder::new("host-post");
    let mut server = Server::start(&folder, &[]);
    server.post("/gateway/lab/clock", &json!({"command": "pause"})).ok();
    let before = server.get("/gateway/lab/journal").ok()["stateHash"].clone();
    let reset =
        "POST /gateway/lab/reset HTTP/1.1\r\nhost: rebind.example\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}";
    assert_eq!(status_and_code(&raw(&server, reset).0), (421, "HostNotAllowed".to_owned()));
    assert_eq!(server.get("/gateway/lab/journal").ok()["stateHash"], before);
}

#[test]
fn a_declared_length_over_the_limit_is_refused_before_the_body() {
    let folder = Folder::new("length");
    let server = Server::start(&folder, &[]);
    for (target, length) in [
        ("lab/clock", 65_537),
        ("lab/exercises", 262_145),
        ("graph/beta/$batch", 262_145),
        ("lab/journal", 64 * 1_024 * 1_024 + 1),
    ] {
        let head = format!("POST /gateway/{target} HTTP/1.1\r\nhost: localhost\r\ncontent-length: {length}\r\n\r\n");
        let (answer, took) = raw(&server, &head);
        assert_eq!(status_and_code(&answer), (413, "BodyTooLarge".to_owned()), "{target}");
        assert!(took < Duration::from_secs(5), "{target}: {took:?}");
    }
}

#[test]
fn a_head_that_does_not_end_is_closed_after_ten_seconds() {
    let folder = Folder::new("head");
    let server = Server::start(&folder, &[]);
    let (answer, took) = raw(&server, "GET /gateway/health HTTP/1.1\r\nhost: localhost\r\n");
    assert!(answer.is_empty(), "{answer}");
    assert!((Duration::from_secs(8)..Duration::from_secs(20)).contains(&took), "{took:?}");
}

#[test]
fn a_name_with_a_port_is_no_host_to_allow() {
    let said = Server::failed(&Folder::new("host-name"), &["--allow-host", "https://lab.example:443"]);
    assert!(said.contains("--allow-host") && said.contains("without scheme, port"), "{said}");
}
