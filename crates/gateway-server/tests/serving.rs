//! What the server serves besides the gateway's answers: the app, its absence, headers, and refusals of its own.

mod support;

use serde_json::json;
use std::fs;
use support::{Folder, Server};

const PAGE: &str = "<head><base href=\"/\" /><meta name=\"lab-build\" content=\"0123456789abcdef\" /></head>";

fn with_app(name: &str) -> (Folder, Server) {
    let folder = Folder::new(name);
    let dist = folder.path().join("dist");
    fs::create_dir_all(&dist).expect("a folder");
    fs::write(dist.join("index.html"), PAGE).expect("a page");
    fs::write(dist.join("app-11c28e6ef6f4205a.css"), "body {}".repeat(100)).expect("a sheet");
    fs::write(dist.join("sw.js"), "// worker").expect("a worker");
    let server = Server::start(&folder, &[]);
    (folder, server)
}

#[test]
fn the_start_line_says_what_this_is_and_where() {
    let folder = Folder::new("line");
    let server = Server::start(&folder, &[]);
    assert!(
        server.said.contains("simulation") && server.said.contains("/gateway/") && server.said.contains("lab.sqlite")
    );
}

#[test]
fn every_address_of_the_app_is_its_page_marked_as_served_here() {
    let (_folder, mut server) = with_app("page");
    for path in ["/", "/index.html", "/devices/all", "/lab/logs/BgbServer.log"] {
        let answer = server.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.body.contains("<meta name=\"lab-host\" content=\"server\" />"), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
        assert_eq!(answer.header("x-frame-options"), Some("DENY"), "{path}");
    }
    assert_eq!(server.get("/no-such-file.js").status, 404);
    assert_eq!(server.get("/gateway/health").ok()["build"], "0123456789abcdef");
}

#[test]
fn only_names_with_a_hash_are_kept_for_ever() {
    let (_folder, mut server) = with_app("cache");
    let sheet = server.get("/app-11c28e6ef6f4205a.css");
    assert_eq!((sheet.status, sheet.header("cache-control")), (200, Some("public, max-age=31536000, immutable")));
    assert_eq!(server.get("/sw.js").header("cache-control"), Some("no-cache"));
    let small = server.send("GET", "/app-11c28e6ef6f4205a.css", &[("accept-encoding", "br")], "");
    assert_eq!(small.header("content-encoding"), Some("br"));
}

#[test]
fn an_answer_is_the_same_whether_compression_may_be_asked_for_or_not() {
    let (_folder, mut server) = with_app("front");
    server.post("/gateway/lab/clock", &json!({"command": "pause"})).ok();
    let status = "/gateway/lab/status";
    for (method, target) in
        [("GET", status), ("HEAD", status), ("GET", "/gateway/nothing"), ("GET", "/gateway/openapi.json")]
    {
        let plain = server.send(method, target, &[], "");
        let routed = server.send(method, target, &[("accept-encoding", "identity")], "");
        let kept = |answer: &support::Answer| {
            let own = ["date", "request-id", "vary"];
            let mut headers: Vec<_> =
                answer.headers.iter().filter(|(name, _)| !own.contains(&name.as_str())).cloned().collect();
            headers.sort();
            (answer.status, headers)
        };
        assert_eq!(kept(&plain), kept(&routed), "{method} {target}");
        assert_eq!(plain.header("x-frame-options"), Some("DENY"), "{method} {target}");
    }
    let list = "/gateway/AdminService/v1.0/Device?$top=10";
    assert_eq!(server.send("GET", list, &[("accept-encoding", "gzip")], "").header("content-encoding"), Some("gzip"));
    assert_eq!(server.get(list).header("content-encoding"), None);
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let (_folder, mut server) = with_app("outside");
    for path in ["/../lab.sqlite", "/%2e%2e/lab.sqlite", "/..%2flab.sqlite"] {
        let answer = server.get(path);
        assert!(answer.status >= 400 || answer.body.contains("lab-host"), "{path}: {answer:?}");
    }
}

#[test]
fn without_an_app_the_start_page_explains_the_api() {
    let folder = Folder::new("api-only");
    let mut server = Server::start(&folder, &[]);
    let page = server.get("/");
    assert!(page.status == 200 && page.body.contains("gateway/health") && page.body.contains("simulation"));
    assert_eq!(server.get("/devices/all").status, 404);
    assert_eq!(server.get("/gateway/health").header("x-lab-host"), Some("server"));
}

#[test]
fn a_body_over_its_limit_is_refused_in_graphs_shape() {
    let folder = Folder::new("body");
    let mut server = Server::start(&folder, &[]);
    server.post("/gateway/lab/clock", &json!({"command": "pause"})).ok();
    let before = server.get("/gateway/lab/journal").ok()["stateHash"].clone();
    let body = json!({"command": "x".repeat(70_000)}).to_string();
    let answer = server.send("POST", "/gateway/lab/clock", &[("client-request-id", "mine")], &body);
    assert_eq!(answer.status, 413, "{answer:?}");
    assert_eq!((answer.header("client-request-id"), answer.header("cache-control")), (Some("mine"), Some("no-store")));
    assert_eq!(answer.header("request-id").map(str::len), Some(36));
    assert_eq!(serde_json::from_str::<serde_json::Value>(&answer.body).expect("JSON")["error"]["code"], "BodyTooLarge");
    assert_eq!(server.get("/gateway/lab/journal").ok()["stateHash"], before);
}

#[test]
fn a_filter_of_any_length_is_refused_and_changes_nothing() {
    let folder = Folder::new("filter");
    let mut server = Server::start(&folder, &[]);
    server.post("/gateway/lab/clock", &json!({"command": "pause"})).ok();
    let before = server.get("/gateway/lab/journal").ok()["stateHash"].clone();
    let code = |answer: &str| serde_json::from_str::<serde_json::Value>(answer).expect("JSON")["error"]["code"].clone();
    let list = "/deviceManagement/managedDevices?$filter=";
    let long = server.get(&format!("/gateway/graph/beta{list}{}", "(".repeat(60_000)));
    assert_eq!((long.status, code(&long.body)), (414, json!("TargetTooLong")));
    let batch = |filter: usize| json!({"requests": [{"id": "1", "method": "GET", "url": format!("{list}{}", "(".repeat(filter))}]});
    for target in ["/gateway/graph/beta/$batch", "/gateway/graph/Beta//%24Batch/"] {
        let within = server.post(target, &batch(100_000)).ok();
        assert_eq!(within["responses"][0]["status"], 414, "{target}");
    }
    let over = server.post("/gateway/graph/beta/$batch", &batch(1_000_000));
    assert_eq!((over.status, code(&over.body)), (413, json!("BodyTooLarge")));
    // What is longer than any address never reaches the gateway: the connection is refused.
    let raw = server.refused(&format!("/gateway/graph/beta{list}{}", "(".repeat(1_000_000)));
    assert!(raw.is_none_or(|status| status == 414 || status == 431), "{raw:?}");
    assert_eq!(server.get("/gateway/lab/journal").ok()["stateHash"], before);
}

#[test]
fn a_stored_world_that_cannot_be_opened_waits_for_export_and_reset() {
    let folder = Folder::new("damaged");
    let mut server = Server::start(&folder, &[]);
    server.post("/gateway/lab/clock", &json!({"command": "pause"})).ok();
    server.post("/gateway/lab/clock", &json!({"command": "advance", "byMs": 1_000})).ok();
    server.kill();
    let path = folder.path().join("lab.sqlite");
    rusqlite::Connection::open(path)
        .and_then(|database| database.execute("DELETE FROM journal WHERE sequence = 1", []))
        .expect("damaged");

    let mut server = Server::start_unsigned(&folder, &[]);
    let health = server.get("/gateway/health");
    assert!(health.status == 503 && health.body.contains("StoredWorldDamaged"), "{health:?}");
    assert_eq!(server.get("/gateway/lab/status").status, 409);
    assert_eq!(server.get("/gateway/lab/journal").ok()["entries"].as_array().map(Vec::len), Some(1));
    server.post("/gateway/lab/reset", &json!({})).ok();
    server.sign_in();
    assert_eq!(server.get("/gateway/lab/status").ok()["journalLength"], 0);
}

#[test]
fn a_second_server_on_the_same_file_says_so_and_ends() {
    let folder = Folder::new("second");
    let _first = Server::start(&folder, &[]);
    assert!(Server::failed(&folder, &["--listen", "127.0.0.1:0"]).contains("another gateway-server"));
}

#[test]
fn the_api_describes_itself() {
    let folder = Folder::new("document");
    let mut server = Server::start_unsigned(&folder, &[]);
    let answer = server.get("/gateway/openapi.json");
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let document = answer.ok();
    assert_eq!(document["openapi"], "3.1.0");
    assert!(document["paths"]["/gateway/graph/beta/deviceManagement/managedDevices"]["get"].is_object());
}
