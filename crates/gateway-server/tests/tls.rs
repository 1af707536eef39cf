//! TLS with a certificate of an authority of this machine, and with one of one's own; the root as the real hosts have it.

mod support;

use rcgen::{CertificateParams, KeyPair};
use std::fs;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use support::tls::{FORM, TOKEN, ask, over};
use support::{Answer, Folder, Server};

/// A server with an authority of its own.
fn with_authority(name: &str, arguments: &[&str]) -> (Folder, Server, PathBuf) {
    let folder = Folder::new(name);
    let arguments = [&["--tls", "--ca-dir", "ca"], arguments].concat();
    let server = Server::start_unsigned(&folder, &arguments);
    let certificate = folder.path().join("ca/ca.pem");
    (folder, server, certificate)
}

fn get(server: &Server, certificate: &Path, target: &str, headers: &[(&str, &str)]) -> Answer {
    let stream = TcpStream::connect(&server.address).expect("it listens");
    let mut stream = over(stream, Some(certificate), "localhost").expect("a handshake");
    ask(&mut stream, "GET", target, &[&[("host", server.address.as_str())], headers].concat(), "")
}

#[test]
fn who_trusts_the_authority_is_answered_with_links_of_https() {
    let (_folder, mut server, certificate) = with_authority("tls", &[]);
    assert!(server.said.contains(&format!("https://{}/", server.address)), "{}", server.said);
    let told = server.says_until("NODE_EXTRA_CA_CERTS");
    for variable in ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "ca.pem", "Nothing trusts it by itself"] {
        assert!(told.contains(variable), "{variable}: {told}");
    }
    let found = get(&server, &certificate, "/gateway/contoso.com/v2.0/.well-known/openid-configuration", &[]).ok();
    let begin = format!("https://{}/gateway/", server.address);
    assert!(found["token_endpoint"].as_str().is_some_and(|address| address.starts_with(&begin)), "{found}");
}

#[test]
fn who_does_not_trust_it_is_not_answered_and_the_next_is() {
    let (_folder, server, certificate) = with_authority("tls-untrusted", &[]);
    let connect = || TcpStream::connect(&server.address).expect("it listens");
    let refused = over(connect(), None, "localhost").expect_err("nothing is trusted");
    assert!(refused.contains("UnknownIssuer"), "{refused}");
    let refused = over(connect(), Some(&certificate), "lab.example").expect_err("another name");
    assert!(refused.contains("not valid for name"), "{refused}");
    assert_eq!(get(&server, &certificate, "/gateway/health", &[]).status, 200);
}

#[test]
fn who_speaks_plain_http_is_told_to_speak_https() {
    let (_folder, server, _certificate) = with_authority("tls-plain", &[]);
    let answer = server.send("GET", "/gateway/health", &[], "");
    assert_eq!(answer.status, 400);
    assert_eq!(answer.body, "This server speaks https. Begin the address with https://.\n");
}

#[test]
fn the_authority_is_made_once() {
    let (folder, mut server, certificate) = with_authority("tls-once", &[]);
    let made = fs::read(&certificate).expect("a certificate");
    server.kill();
    let server = Server::start_unsigned(&folder, &["--tls", "--ca-dir", "ca"]);
    assert_eq!(fs::read(&certificate).expect("a certificate"), made);
    assert_eq!(get(&server, &certificate, "/gateway/health", &[]).status, 200);
}

#[test]
fn a_certificate_of_ones_own_comes_with_its_key() {
    let folder = Folder::new("tls-own");
    let pair = KeyPair::generate().expect("a key");
    let signed = CertificateParams::new(["localhost".to_owned()]).expect("names").self_signed(&pair).expect("signed");
    fs::write(folder.path().join("own.pem"), signed.pem()).expect("written");
    fs::write(folder.path().join("own-key.pem"), pair.serialize_pem()).expect("written");
    let failed = |arguments: &[&str]| Server::failed(&folder, &[&["--listen", "127.0.0.1:0"], arguments].concat());
    assert!(failed(&["--tls-cert", "own.pem"]).contains("--tls-cert own.pem needs its key: name it with --tls-key"));
    assert!(failed(&["--tls-key", "own-key.pem"]).contains("needs its certificate"));
    assert!(failed(&["--tls-cert", "own.pem", "--tls-key", "none.pem"]).contains("none.pem"));
    let server = Server::start_unsigned(&folder, &["--tls-cert", "own.pem", "--tls-key", "own-key.pem"]);
    assert_eq!(get(&server, &folder.path().join("own.pem"), "/gateway/health", &[]).status, 200);
}

#[test]
fn the_root_answers_as_the_real_hosts_do_and_the_app_is_still_there() {
    let (_folder, server, certificate) = with_authority("tls-root", &["--as-graph"]);
    let own = format!("https://{}/", server.address);
    let found = get(&server, &certificate, "/contoso.com/v2.0/.well-known/openid-configuration", &[]).ok();
    assert_eq!(found["token_endpoint"], format!("{own}contoso.com/oauth2/v2.0/token"));
    let authority = format!("{own}contoso.com/oauth2/v2.0/authorize");
    let instance = get(
        &server,
        &certificate,
        &format!("/common/discovery/instance?api-version=1.1&authorization_endpoint={authority}"),
        &[],
    );
    assert_eq!(
        instance.ok()["tenant_discovery_endpoint"],
        format!("{own}contoso.com/v2.0/.well-known/openid-configuration")
    );

    let stream = TcpStream::connect(&server.address).expect("it listens");
    let mut stream = over(stream, Some(&certificate), "127.0.0.1").expect("a handshake");
    let token = ask(&mut stream, "POST", "/contoso.com/oauth2/v2.0/token", &[("host", "127.0.0.1"), FORM], TOKEN).ok();
    let bearer = format!("Bearer {}", token["access_token"].as_str().expect("a token"));
    let users = get(&server, &certificate, "/v1.0/users?$top=1", &[("authorization", &bearer)]).ok();
    let next = users["@odata.nextLink"].as_str().expect("a link");
    assert!(next.starts_with(&format!("{own}v1.0/users?$top=1&$skiptoken=")), "{next}");
    let target = next.strip_prefix(own.trim_end_matches('/')).expect("a target");
    assert_eq!(get(&server, &certificate, target, &[("authorization", &bearer)]).status, 200, "{next}");
    assert_eq!(get(&server, &certificate, "/gateway/health", &[]).status, 200);
    assert!(get(&server, &certificate, "/", &[]).body.contains("simulation"));
    // Without it, the root is the app's alone.
    let folder = Folder::new("no-root");
    assert_eq!(Server::start_unsigned(&folder, &[]).send("GET", "/v1.0/users", &[], "").status, 404);
}
