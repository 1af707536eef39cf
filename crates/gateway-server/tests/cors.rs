//! Pages of other origins: those of this machine may ask, others only where the command line names them.

mod support;

use std::io::{Read, Write};
use std::net::TcpStream;
use support::{Folder, Server};

const DEVICES: &str = "/gateway/graph/beta/deviceManagement/managedDevices";

fn ask(server: &Server, method: &str, target: &str, headers: &[&str]) -> (u16, String) {
    let mut stream = TcpStream::connect(&server.address).expect("it listens");
    let headers: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
    let head = format!("{method} {target} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{headers}\r\n", server.address);
    stream.write_all(head.as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("text");
    (answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status"), answer.to_ascii_lowercase())
}

#[test]
fn a_page_of_this_machine_may_ask_and_another_must_be_named() {
    let folder = Folder::new("cors");
    let server = Server::start(&folder, &["--allow-origin", "https://app.example"]);
    let wants = "access-control-request-method: POST";
    let with = "access-control-request-headers: authorization,content-type";
    for origin in ["http://localhost:3000", "https://app.example", "http://127.0.0.1:5173"] {
        let line = format!("origin: {origin}");
        for target in [DEVICES, "/gateway/common/oauth2/v2.0/token"] {
            let (status, answer) = ask(&server, "OPTIONS", target, &[&line, wants, with]);
            assert_eq!(status, 204, "{answer}");
            for header in [
                format!("access-control-allow-origin: {origin}"),
                "access-control-allow-headers: authorization,content-type".to_owned(),
                "access-control-allow-methods: get, head, post".to_owned(),
                "vary: origin".to_owned(),
            ] {
                assert!(answer.contains(&header), "{header}: {answer}");
            }
        }
        // An error can be read, too, and how long to wait.
        let (status, answer) = ask(&server, "GET", DEVICES, &[&line]);
        assert_eq!(status, 401);
        assert!(answer.contains(&format!("access-control-allow-origin: {origin}\r")), "{answer}");
        assert!(answer.contains("access-control-expose-headers: ") && answer.contains("retry-after"), "{answer}");
    }
    for origin in ["https://elsewhere.example", "null", "http://localhost.example"] {
        let line = format!("origin: {origin}");
        let (status, answer) = ask(&server, "OPTIONS", DEVICES, &[&line, wants, with]);
        assert_eq!(status, 403, "{answer}");
        assert!(answer.contains("originnotallowed") && answer.contains("--allow-origin"), "{answer}");
        let (status, answer) = ask(&server, "GET", "/gateway/health", &[&line]);
        assert!(status == 200 && !answer.contains("access-control"), "{answer}");
    }
    // OPTIONS that is no preflight says what the path offers.
    let (status, answer) = ask(&server, "OPTIONS", DEVICES, &["origin: http://localhost:3000"]);
    assert!(status == 204 && answer.contains("allow: get, head, options"), "{answer}");
    let (_, answer) = ask(&server, "GET", "/gateway/health", &[]);
    assert!(!answer.contains("access-control"), "nobody asked");
}
