//! The limits of a connection, over raw sockets.

use super::serve;
use crate::hosts::AllowedHosts;
use crate::house::House;
use crate::limits::Limits;
use axum::Router;
use axum::routing::get;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// Much shorter than the real ones: nothing here waits for seconds.
const SHORT: Duration = Duration::from_millis(200);
/// A timeout that no step here reaches.
const LONG: Duration = Duration::from_secs(20);
const ANSWER_BYTES: usize = 1 << 20;

/// A server with `limits` that runs as long as this is kept.
struct Served {
    address: SocketAddr,
    _stop: oneshot::Sender<()>,
    _runtime: tokio::runtime::Runtime,
}

fn served(limits: Limits) -> Served {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port");
    let address = listener.local_addr().expect("an address");
    let router =
        Router::new().route("/", get(|| async { "here" })).route("/long", get(|| async { "x".repeat(ANSWER_BYTES) }));
    let (stop, stopped) = oneshot::channel();
    let hosts = AllowedHosts::new(&[], address.ip());
    let house = House { router, hosts, is_as_graph: false, proxy: None };
    runtime.spawn(serve(listener, house, None, limits, async { drop(stopped.await) }));
    Served { address, _stop: stop, _runtime: runtime }
}

fn connected(served: &Served) -> TcpStream {
    let stream = TcpStream::connect(served.address).expect("it listens");
    stream.set_read_timeout(Some(LONG)).expect("a timeout");
    stream
}

/// Everything until the server closes, and how long that took.
fn to_the_end(mut stream: TcpStream) -> (String, Duration) {
    let began = Instant::now();
    let mut all = Vec::new();
    // A reset is an end too.
    let _ = stream.read_to_end(&mut all);
    (String::from_utf8_lossy(&all).into_owned(), began.elapsed())
}

#[test]
fn a_head_that_does_not_end_is_closed_however_often_a_byte_comes() {
    let served = served(Limits { head: SHORT, ..Limits::default() });
    let mut stream = connected(&served);
    let began = Instant::now();
    stream.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n").expect("sent");
    while stream.write_all(b"a: b\r\n").is_ok() && began.elapsed() < LONG {
        std::thread::sleep(SHORT / 10);
    }
    assert!(began.elapsed() < LONG, "still open");
    assert!(!to_the_end(stream).0.contains("200 OK"));
}

#[test]
fn an_idle_connection_is_closed_after_an_answer_as_before_one() {
    let served = served(Limits { head: SHORT, ..Limits::default() });
    let (nothing, before) = to_the_end(connected(&served));
    assert!(nothing.is_empty() && before >= SHORT / 2 && before < LONG, "{before:?}: {nothing}");
    let mut stream = connected(&served);
    stream.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").expect("sent");
    let (answer, after) = to_the_end(stream);
    assert!(answer.contains("200 OK") && answer.ends_with("here") && after < LONG, "{after:?}: {answer}");
}

#[test]
fn a_reader_that_takes_nothing_is_let_go() {
    let served = served(Limits { unread: SHORT, ..Limits::default() });
    let mut stream = connected(&served);
    // More than the buffers of the system hold.
    let count = 64;
    stream.write_all("GET /long HTTP/1.1\r\nhost: localhost\r\n\r\n".repeat(count).as_bytes()).expect("sent");
    std::thread::sleep(SHORT * 5);
    let (read, took) = to_the_end(stream);
    assert!(read.len() < count * ANSWER_BYTES && took < LONG, "{took:?}: {} bytes", read.len());
}

#[test]
fn a_connection_too_many_waits_for_a_place() {
    let served = served(Limits { connections: 2, ..Limits::default() });
    let places = [connected(&served), connected(&served)];
    let mut third = connected(&served);
    third.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").expect("sent");
    third.set_read_timeout(Some(SHORT)).expect("a timeout");
    assert!(third.read(&mut [0; 16]).is_err(), "it was answered at once");
    drop(places);
    third.set_read_timeout(Some(LONG)).expect("a timeout");
    assert!(to_the_end(third).0.ends_with("here"));
}

#[test]
fn a_head_too_long_or_of_too_many_headers_is_refused() {
    let served = served(Limits::default());
    for head in ["a: ".to_owned() + &"x".repeat(300_000), "a: b\r\n".repeat(200)] {
        let mut stream = connected(&served);
        // The server may close before it has read it all.
        let _ = stream.write_all(format!("GET / HTTP/1.1\r\nhost: localhost\r\n{head}\r\n\r\n").as_bytes());
        let (answer, _) = to_the_end(stream);
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");
    }
}
