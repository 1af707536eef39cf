//! The forward proxy: an unchanged program ends here, and nothing goes anywhere else.

mod support;

use rustls::{ClientConnection, StreamOwned};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::Duration;
use support::tls::{FORM, TOKEN, ask, over};
use support::{Answer, Folder, Server};

const GRAPH: &str = "graph.microsoft.com";
const SIGN_IN: &str = "login.microsoftonline.com";

fn proxy(name: &str) -> (Folder, Server, PathBuf) {
    let folder = Folder::new(name);
    let server = Server::start_unsigned(&folder, &["proxy", "--ca-dir", "ca"]);
    let certificate = folder.path().join("ca/ca.pem");
    (folder, server, certificate)
}

/// The head of the answer to CONNECT, and the connection.
fn connect(server: &Server, target: &str) -> (String, TcpStream) {
    let mut stream = TcpStream::connect(&server.address).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a timeout");
    stream.write_all(format!("CONNECT {target} HTTP/1.1\r\nhost: {target}\r\n\r\n").as_bytes()).expect("sent");
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        assert_eq!(stream.read(&mut byte).expect("an answer"), 1, "it closed");
        head.push(byte[0]);
    }
    (String::from_utf8_lossy(&head).into_owned(), stream)
}

fn tunnel(server: &Server, certificate: &Path, host: &str) -> StreamOwned<ClientConnection, TcpStream> {
    let (head, stream) = connect(server, &format!("{host}:443"));
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    over(stream, Some(certificate), host).expect("a handshake")
}

fn get(server: &Server, certificate: &Path, url: &str, token: &str) -> Answer {
    let (host, target) = url.strip_prefix("https://").and_then(|rest| rest.split_once('/')).expect("an address");
    let mut stream = tunnel(server, certificate, host);
    let bearer = format!("Bearer {token}");
    ask(&mut stream, "GET", &format!("/{target}"), &[("host", host), ("authorization", &bearer)], "")
}

fn token(server: &Server, certificate: &Path) -> String {
    let mut stream = tunnel(server, certificate, SIGN_IN);
    let answer = ask(&mut stream, "POST", "/contoso.com/oauth2/v2.0/token", &[("host", SIGN_IN), FORM], TOKEN).ok();
    answer["access_token"].as_str().expect("a token").to_owned()
}

#[test]
fn a_program_signs_in_and_pages_through_a_list_at_the_real_addresses() {
    let (_folder, mut server, certificate) = proxy("proxy");
    let told = server.says_until("tells about the run so far");
    for words in [format!("export HTTPS_PROXY=http://{}", server.address), "ca.pem".to_owned(), "NO_PROXY".to_owned()] {
        assert!(told.contains(&words), "{words}: {told}");
    }
    let found = get(
        &server,
        &certificate,
        "https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration",
        "",
    )
    .ok();
    assert_eq!(found["token_endpoint"], "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token");
    let token = token(&server, &certificate);
    let first = get(&server, &certificate, "https://graph.microsoft.com/v1.0/users?$top=1", &token).ok();
    let next = first["@odata.nextLink"].as_str().expect("a link").to_owned();
    assert!(next.starts_with("https://graph.microsoft.com/v1.0/users?$top=1&$skiptoken="), "{next}");
    assert!(
        first["@odata.context"]
            .as_str()
            .is_some_and(|context| context.starts_with("https://graph.microsoft.com/v1.0/$metadata#"))
    );
    let second = get(&server, &certificate, &next, &token).ok();
    assert_ne!(first["value"][0]["id"], second["value"][0]["id"]);

    let told = server.says_until("$skiptoken=");
    for words in [
        "POST https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token  200",
        "GET https://graph.microsoft.com/v1.0/users?$top=1  200",
        "User.Read.All (application, Contoso Device Automation)",
        "tip: name the properties that you read with $select",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains(&token), "a token was told");
    let report = server.get("/gateway/proxy");
    for words in [
        "4 requests went through",
        "would be enough:    User.Read.All",
        "more than enough:   Application.Read.All",
        "never followed",
    ] {
        assert!(report.status == 200 && report.body.contains(words), "{words}: {}", report.body);
    }
}

#[cfg(unix)]
#[test]
fn the_report_is_told_in_the_end() {
    let (_folder, mut server, certificate) = proxy("proxy-end");
    let token = token(&server, &certificate);
    assert_eq!(get(&server, &certificate, "https://graph.microsoft.com/v1.0/users?$select=id", &token).status, 200);
    assert!(server.terminate().success());
    let told = server.says_until("missing:");
    assert!(told.contains("would be enough:    User.Read.All") && told.contains("missing:            none"), "{told}");
}

#[test]
fn a_batch_is_told_request_by_request() {
    let (_folder, mut server, certificate) = proxy("proxy-batch");
    let token = token(&server, &certificate);
    let body = json!({"requests": [
        {"id": "1", "method": "GET", "url": "/users?$select=id"},
        {"id": "2", "method": "GET", "url": "/organization?$select=id"},
    ]});
    let mut stream = tunnel(&server, &certificate, GRAPH);
    let bearer = format!("Bearer {token}");
    let headers = [("host", GRAPH), ("authorization", &bearer), ("content-type", "application/json")];
    let answer: Value = ask(&mut stream, "POST", "/v1.0/$batch", &headers, &body.to_string()).ok();
    assert_eq!(answer["responses"].as_array().map(Vec::len), Some(2));
    let told = server.says_until("GET v1.0/organization");
    assert!(told.contains("  GET v1.0/users?$select=id  200  User.Read.All"), "{told}");
    assert!(told.contains("Organization.Read.All"), "{told}");
}

#[test]
fn every_other_host_is_refused_in_words_whatever_way_it_is_asked_for() {
    let (_folder, server, _certificate) = proxy("proxy-refused");
    for target in [
        "example.com:443",
        "graph.microsoft.com:80",
        "graph.microsoft.us:443",
        "graph.microsoft.com.evil.example:443",
        "127.0.0.1:22",
    ] {
        let (head, mut stream) = connect(&server, target);
        assert!(
            head.starts_with("HTTP/1.1 403 Refused: this proxy leads to the simulated hosts only\r\n"),
            "{target}: {head}"
        );
        let mut words = [0; 60];
        stream.read_exact(&mut words).expect("words");
        assert!(words.starts_with(b"Tenant Attach Lab, a simulation"), "{target}");
    }
    for target in
        ["http://example.com/", "http://graph.microsoft.com/v1.0/users", "http://10.0.0.1:8081/gateway/health"]
    {
        let answer = server.send("GET", target, &[], "");
        assert_eq!(answer.status, 403, "{target}");
        assert!(
            answer.body.contains("passes nothing on to the internet") && answer.body.contains(target),
            "{}",
            answer.body
        );
    }
    // The server itself is still there, and by its own names only.
    assert_eq!(server.send("GET", &format!("http://{}/gateway/health", server.address), &[], "").status, 200);
    assert_eq!(server.send("GET", "/gateway/health", &[], "").status, 200);
}

#[test]
fn a_tunnel_leads_to_its_own_host_only() {
    let (_folder, server, certificate) = proxy("proxy-tunnel");
    let inside = |tunnel_host: &str, target: &str, host: &str| {
        let mut stream = tunnel(&server, &certificate, tunnel_host);
        ask(&mut stream, "GET", target, &[("host", host)], "").status
    };
    assert_eq!(inside(GRAPH, "/v1.0/users", GRAPH), 401);
    assert_eq!(inside(GRAPH, "/v1.0/users", SIGN_IN), 421);
    assert_eq!(inside(SIGN_IN, "/common/discovery/v2.0/keys", "localhost"), 421);
    assert_eq!(inside(SIGN_IN, "/common/discovery/v2.0/keys", "LOGIN.microsoftonline.com:443"), 200);
    // The lab's own routes are no part of the real hosts.
    for target in ["/gateway/health", "/gateway/lab/status", "/v1.0/gateway/lab/status", "/lab/status", "/"] {
        assert_eq!(inside(SIGN_IN, target, SIGN_IN), 404, "{target}");
        assert_eq!(inside(GRAPH, target, GRAPH), 404, "{target}");
    }
}

#[test]
fn who_does_not_trust_the_authority_is_told_about() {
    let (_folder, mut server, certificate) = proxy("proxy-untrusted");
    let (_, stream) = connect(&server, "graph.microsoft.com:443");
    let refused = over(stream, None, GRAPH).expect_err("nothing is trusted");
    assert!(refused.contains("UnknownIssuer"), "{refused}");
    let told = server.says_until("Does it trust");
    assert!(told.contains("CONNECT graph.microsoft.com: the program ended the handshake"), "{told}");
    assert_eq!(get(&server, &certificate, "https://graph.microsoft.com/v1.0/users", "x").status, 401);
}

#[test]
fn it_is_for_this_machine_alone_and_a_server_without_it_is_none() {
    let folder = Folder::new("proxy-everywhere");
    let failed = |arguments: &[&str]| Server::failed(&folder, arguments);
    assert!(failed(&["proxy", "--listen", "0.0.0.0:0", "--ca-dir", "ca"]).contains("for this machine alone"));
    assert!(failed(&["proxy", "--listen", "127.0.0.1:0", "--ca-dir", "ca", "--tls"]).contains("leave --tls"));
    let server = Server::start_unsigned(&folder, &[]);
    assert!(connect(&server, "graph.microsoft.com:443").0.starts_with("HTTP/1.1 405 "));
    assert_eq!(server.send("GET", "/gateway/proxy", &[], "").status, 404);
}
