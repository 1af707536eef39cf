//! TLS: with a certificate of the person's own, or with one of an authority that is made for this machine.

mod authority;

pub(crate) use authority::Authority;

use crate::real_hosts::{GRAPH_HOST, SIGN_IN_HOST};
use authority::NAMES;
use etcetera::BaseStrategy;
use rustls::ServerConfig;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio_rustls::TlsAcceptor;

/// Why there is no TLS: words for a person.
#[derive(Debug)]
pub(crate) struct Failed(pub(crate) String);

impl From<Failed> for String {
    fn from(Failed(words): Failed) -> Self {
        words
    }
}

/// ring builds with the C compiler that SQLite needs too; aws-lc-rs would ask for cmake on some systems.
pub(crate) fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

/// The folder of the authority where none is named: one for each person, so that it is trusted once.
///
/// # Errors
/// The person has no home folder.
pub(crate) fn default_folder() -> Result<PathBuf, Failed> {
    let strategy = etcetera::choose_base_strategy().map_err(|error| {
        Failed(format!("there is no folder to keep a certificate authority in: {error}. Name one with --ca-dir."))
    })?;
    Ok(strategy.data_dir().join("tenant-attach-lab").join("ca"))
}

/// With a certificate that `authority` vouches for, for loopback and the real hosts.
pub(crate) fn of_authority(authority: &Authority) -> Result<TlsAcceptor, Failed> {
    let (certificate, key) = authority.vouch_for(&NAMES)?;
    acceptor(vec![certificate], key).map_err(|error| Failed(format!("the certificate cannot be used: {error}")))
}

/// With the person's own certificate (and the chain to its root) and key, both PEM.
///
/// # Errors
/// A file is missing, holds nothing of its kind, or the two do not belong together.
pub(crate) fn of_files(certificate: &Path, key: &Path) -> Result<TlsAcceptor, Failed> {
    let certificates = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| Failed(format!("cannot read the certificate {}: {error}", certificate.display())))?;
    if certificates.is_empty() {
        return Err(Failed(format!(
            "{} has no certificate (BEGIN CERTIFICATE). Name a PEM file with --tls-cert.",
            certificate.display()
        )));
    }
    let private = PrivateKeyDer::from_pem_file(key).map_err(|error| {
        Failed(format!(
            "{} has no private key that can be read ({error}). Name a PEM file without a password with --tls-key.",
            key.display()
        ))
    })?;
    acceptor(certificates, private).map_err(|error| {
        Failed(format!(
            "the certificate {} and the key {} cannot be used together: {error}",
            certificate.display(),
            key.display()
        ))
    })
}

fn acceptor(
    certificates: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
) -> Result<TlsAcceptor, rustls::Error> {
    let builder = ServerConfig::builder_with_provider(provider()).with_safe_default_protocol_versions()?;
    let mut config = builder.with_no_client_auth().with_single_cert(certificates, key)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// Shell lines that make programs trust the authority.
pub(crate) fn instructions(certificate: &Path) -> String {
    let file = certificate.display();
    format!(
        "\
The certificate authority of this machine: {file}
It vouches for loopback, {GRAPH_HOST} and {SIGN_IN_HOST}, and for nothing else. Nothing trusts it by itself; for the
programs that you start from one shell, enter there:
  export SSL_CERT_FILE='{file}'        # OpenSSL, Python's ssl, httpx and aiohttp, .NET on Linux, Go, Ruby
  export REQUESTS_CA_BUNDLE='{file}'   # Python's requests: msal, azure-identity
  export CURL_CA_BUNDLE='{file}'       # curl
  export NODE_EXTRA_CA_CERTS='{file}'  # Node.js
"
    )
}

#[cfg(test)]
mod tests {
    use super::of_files;
    use rcgen::{CertificateParams, KeyPair};
    use std::fs;

    #[test]
    fn files_that_are_not_what_they_should_be_are_named() {
        let folder = std::env::temp_dir().join(format!("tenant-attach-lab-tls-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let [certificate, key, other, none] =
            ["cert.pem", "key.pem", "other.pem", "none.pem"].map(|name| folder.join(name));
        let pair = KeyPair::generate().expect("a key");
        let signed =
            CertificateParams::new(["lab.example".to_owned()]).expect("names").self_signed(&pair).expect("signed");
        fs::write(&certificate, signed.pem()).expect("written");
        fs::write(&key, pair.serialize_pem()).expect("written");
        fs::write(&other, KeyPair::generate().expect("a key").serialize_pem()).expect("written");
        let failed = |certificate, key| of_files(certificate, key).err().map(|failed| failed.0).unwrap_or_default();
        assert_eq!(failed(&certificate, &key), "");
        assert!(failed(&none, &key).contains("none.pem"));
        assert!(failed(&key, &key).contains("has no certificate"));
        assert!(failed(&certificate, &certificate).contains("has no private key"));
        assert!(failed(&certificate, &none).contains("none.pem"));
        assert!(failed(&certificate, &other).contains("cannot be used together"));
        fs::remove_dir_all(&folder).expect("removed");
    }
}
