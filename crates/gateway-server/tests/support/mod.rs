//! The real binary in a folder of its own, and a caller that speaks as much HTTP/1.1 as it takes.

// Each test file uses its own part of it.
#![allow(dead_code)]

pub(crate) mod tls;

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

/// A folder that is removed in the end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("tenant-attach-lab-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A running server; it is killed in the end.
pub(crate) struct Server {
    child: Child,
    /// Its start line.
    pub(crate) said: String,
    output: BufReader<ChildStdout>,
    pub(crate) address: String,
    token: String,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    /// The JSON of a success; null where it has no body.
    #[track_caller]
    pub(crate) fn ok(&self) -> Value {
        assert!((200..300).contains(&self.status), "{}: {}", self.status, self.body);
        if self.body.is_empty() { Value::Null } else { serde_json::from_str(&self.body).expect("JSON") }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}

impl Server {
    /// Starts the server on a free port with `lab.sqlite` in `folder`; signs the Global Administrator in.
    pub(crate) fn start(folder: &Folder, arguments: &[&str]) -> Self {
        let mut server = Self::start_unsigned(folder, arguments);
        server.sign_in();
        server
    }

    pub(crate) fn start_unsigned(folder: &Folder, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_gateway-server"))
            .args(["--listen", "127.0.0.1:0"])
            .args(arguments)
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut said = String::new();
        let mut output = BufReader::new(child.stdout.take().expect("its output"));
        output.read_line(&mut said).expect("its start line");
        let address = said.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default().to_owned();
        assert!(!address.is_empty(), "it said: {said}");
        Self { child, said, output, address, token: String::new() }
    }

    /// The errors of a server that ends by itself, without success.
    #[track_caller]
    pub(crate) fn failed(folder: &Folder, arguments: &[&str]) -> String {
        let ended = Command::new(env!("CARGO_BIN_EXE_gateway-server"))
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .expect("it starts");
        assert!(!ended.status.success(), "{arguments:?}");
        String::from_utf8_lossy(&ended.stderr).into_owned()
    }

    pub(crate) fn sign_in(&mut self) {
        let form = "grant_type=urn%3Atenant-attach-lab%3Agrant%3Apersona&username=admin%40contoso.com";
        let answer = self.send(
            "POST",
            "/gateway/contoso.com/oauth2/v2.0/token",
            &[("content-type", "application/x-www-form-urlencoded")],
            form,
        );
        self.token = answer.ok()["access_token"].as_str().expect("a token").to_owned();
    }

    pub(crate) fn get(&mut self, target: &str) -> Answer {
        self.send("GET", target, &[], "")
    }

    pub(crate) fn post(&mut self, target: &str, body: &Value) -> Answer {
        self.send("POST", target, &[("content-type", "application/json")], &body.to_string())
    }

    /// The process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// As [`Self::send`] in JSON; nothing where the server goes away.
    pub(crate) fn try_send(&self, method: &str, target: &str, body: &str) -> Option<Answer> {
        let head = self.head(method, target, &[("content-type", "application/json")], body);
        let mut stream = TcpStream::connect(&self.address).ok()?;
        stream.write_all(format!("{head}{body}").as_bytes()).ok()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok()?;
        split(&answer, b"\r\n\r\n")?;
        Some(read(&answer))
    }

    pub(crate) fn send(&self, method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let request = self.head(method, target, headers, body);
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        stream.write_all(request.as_bytes()).expect("sent");
        // A server that refuses a body may close before it has read it all.
        let _ = stream.write_all(body.as_bytes());
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        read(&answer)
    }

    fn head(&self, method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> String {
        let mut request = format!("{method} {target} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n", self.address);
        if !self.token.is_empty() {
            request += &format!("authorization: Bearer {}\r\n", self.token);
        }
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        if method != "GET" {
            request += &format!("content-length: {}\r\n", body.len());
        }
        request += "\r\n";
        request
    }

    /// The status of a GET that the server need not read to its end; `None` where it closed the connection instead.
    pub(crate) fn refused(&self, target: &str) -> Option<u16> {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let _ = stream.write_all(format!("GET {target} HTTP/1.1\r\nhost: {}\r\n\r\n", self.address).as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).split(' ').nth(1).and_then(|status| status.parse().ok())
    }

    /// Its lines after the start line, up to one with `last` in it.
    pub(crate) fn says_until(&mut self, last: &str) -> String {
        let mut said = String::new();
        while !said.lines().last().is_some_and(|line| line.contains(last)) {
            assert!(self.output.read_line(&mut said).expect("its output") > 0, "it ended and said: {said}");
        }
        said
    }

    /// `kill -9`.
    pub(crate) fn kill(&mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }

    /// SIGTERM.
    #[cfg(unix)]
    pub(crate) fn terminate(&mut self) -> ExitStatus {
        let sent = Command::new("kill").arg(self.child.id().to_string()).status().expect("kill");
        assert!(sent.success());
        self.child.wait().expect("ended")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn read(answer: &[u8]) -> Answer {
    let (head, body) = split(answer, b"\r\n\r\n").expect("a head");
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let body = if chunked { unchunk(body) } else { body.to_vec() };
    Answer { status: status.expect("a status"), headers, body: String::from_utf8_lossy(&body).into_owned() }
}

fn unchunk(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some((length, after)) = split(rest, b"\r\n") {
        let length = usize::from_str_radix(&String::from_utf8_lossy(length), 16).expect("a chunk's length");
        if length == 0 {
            break;
        }
        body.extend_from_slice(&after[..length]);
        rest = &after[length + 2..];
    }
    body
}

fn split<'text>(text: &'text [u8], at: &[u8]) -> Option<(&'text [u8], &'text [u8])> {
    let position = text.windows(at.len()).position(|window| window == at)?;
    Some((&text[..position], &text[position + at.len()..]))
}
