//! A caller over TLS, with authorities that it trusts.

use super::{Answer, read};
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;

/// Content type of a form.
pub(crate) const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
/// A form with which an application signs in for itself.
pub(crate) const TOKEN: &str = "grant_type=client_credentials&client_id=80c32298-17be-4d9c-9ba9-f718d2ede486&client_secret=not-a-secret&\
    scope=https%3A%2F%2Fgraph.microsoft.com%2F.default";

/// A connection that trusts the authorities in `trusted`, a PEM file, and nothing else.
pub(crate) fn over(
    stream: TcpStream,
    trusted: Option<&Path>,
    name: &str,
) -> Result<StreamOwned<ClientConnection, TcpStream>, String> {
    let mut roots = RootCertStore::empty();
    if let Some(file) = trusted {
        roots.add(CertificateDer::from_pem_file(file).expect("a certificate")).expect("a root");
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = builder.with_safe_default_protocol_versions().expect("versions").with_root_certificates(roots);
    let config = Arc::new(config.with_no_client_auth());
    let name = ServerName::try_from(name.to_owned()).expect("a name");
    let mut stream = StreamOwned::new(ClientConnection::new(config, name).expect("a connection"), stream);
    stream.conn.complete_io(&mut stream.sock).map_err(|error| error.to_string())?;
    Ok(stream)
}

/// The answer to one request, which asks the server to close.
pub(crate) fn ask(
    stream: &mut (impl Read + Write),
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    let mut request = format!("{method} {target} HTTP/1.1\r\nconnection: close\r\ncontent-length: {}\r\n", body.len());
    for (name, value) in headers {
        request += &format!("{name}: {value}\r\n");
    }
    request += "\r\n";
    request += body;
    stream.write_all(request.as_bytes()).expect("sent");
    let mut answer = Vec::new();
    // A server need not end TLS before it ends the connection.
    let _ = stream.read_to_end(&mut answer);
    read(&answer)
}
