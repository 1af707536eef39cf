//! The address of a database. It may hold a password, which stands in no log, no error and no debug output.

use crate::tls;
use rustls::{ClientConfig, RootCertStore};
use std::fmt;
use std::time::Duration;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

/// Time in which a connection must stand.
const CONNECT_MAX: Duration = Duration::from_secs(5);
/// A connection whose other end has gone without a word is given up after about this time.
const SILENCE_MAX: Duration = Duration::from_secs(10);

/// The address as it was typed.
#[derive(Clone)]
pub(crate) struct DatabaseUrl(String);

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("DatabaseUrl(…)")
    }
}

/// Takes any text: what is wrong with it is said later, in words that do not repeat it.
impl From<&str> for DatabaseUrl {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl DatabaseUrl {
    /// What it says, and the way to encrypt the connection.
    ///
    /// # Errors
    /// It is no such address, or there is nothing to check a certificate by: words for a person, without the password.
    pub(super) fn read(&self) -> Result<(Config, MakeRustlsConnect), String> {
        const UNREADABLE: &str = "the address of --journal cannot be read (it is not repeated here, as it may hold a password). Write \
             postgres://user@host:5432/database?sslmode=require, with special characters of a password percent-encoded, or put the password \
             into the variable PGPASSWORD.";
        if !self.0.starts_with("postgres://") && !self.0.starts_with("postgresql://") {
            return Err(UNREADABLE.to_owned());
        }
        // `require` checks certificates here, and so is what others call `verify-full`.
        let text = self.0.replace("sslmode=verify-full", "sslmode=require");
        let mut config: Config = text.parse().map_err(|_| UNREADABLE.to_owned())?;
        if config.get_hosts().is_empty() {
            return Err(UNREADABLE.to_owned());
        }
        if !text.contains("sslmode=") {
            let is_near = config.get_hosts().iter().all(is_near);
            config.ssl_mode(if is_near { SslMode::Disable } else { SslMode::Require });
        }
        if config.get_password().is_none()
            && let Ok(password) = std::env::var("PGPASSWORD")
        {
            config.password(password);
        }
        config.application_name("tenant-attach-lab").connect_timeout(CONNECT_MAX).tcp_user_timeout(SILENCE_MAX);
        config.keepalives_idle(SILENCE_MAX / 2).keepalives_interval(SILENCE_MAX / 5).keepalives_retries(3);
        let tls = tls_of(config.get_ssl_mode())?;
        Ok((config, tls))
    }
}

/// Where it leads, without user and password.
pub(super) fn described(config: &Config) -> String {
    let hosts = config.get_hosts().iter().zip(config.get_ports().iter().chain(std::iter::repeat(&5432)));
    let hosts: Vec<String> = hosts
        .map(|(host, port)| match host {
            Host::Tcp(name) => format!("{name}:{port}"),
            #[cfg(unix)]
            Host::Unix(path) => path.display().to_string(),
        })
        .collect();
    let database = config.get_dbname().or_else(|| config.get_user()).unwrap_or_default();
    format!("the PostgreSQL database {database} at {}", hosts.join(", "))
}

fn is_near(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => crate::hosts::is_loopback(name.trim_start_matches('[').trim_end_matches(']')),
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

/// Certificates are checked by what the system trusts, or the file of `SSL_CERT_FILE`.
fn tls_of(mode: SslMode) -> Result<MakeRustlsConnect, String> {
    let mut roots = RootCertStore::empty();
    if mode != SslMode::Disable {
        let found = rustls_native_certs::load_native_certs();
        roots.add_parsable_certificates(found.certs);
        if roots.is_empty() {
            return Err("the system trusts no certificate authority, so that the database's certificate cannot be checked. Install ca-certificates, \
                        name a file in SSL_CERT_FILE, or say sslmode=disable in --journal."
                .to_owned());
        }
    }
    let builder = ClientConfig::builder_with_provider(tls::provider()).with_safe_default_protocol_versions();
    let config = builder.map_err(|error| error.to_string())?.with_root_certificates(roots).with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

#[cfg(test)]
mod tests {
    use super::{DatabaseUrl, described};
    use tokio_postgres::config::SslMode;

    #[test]
    fn an_address_is_read_and_described_without_its_password() {
        let url = DatabaseUrl::from("postgres://anna:s3cret@127.0.0.1:5433/lab");
        let (config, _) = url.read().expect("an address");
        assert_eq!(described(&config), "the PostgreSQL database lab at 127.0.0.1:5433");
        assert_eq!(config.get_ssl_mode(), SslMode::Disable);
        assert_eq!(format!("{url:?}"), "DatabaseUrl(…)");
    }

    #[test]
    fn what_cannot_be_read_is_not_repeated() {
        for text in ["s3cret", "mysql://s3cret@x/y", "postgres://anna@host/lab?s3cret", "postgres:///lab?s3cret=1"] {
            let words = DatabaseUrl::from(text).read().err().unwrap_or_default();
            assert!(words.contains("--journal") && !words.contains("s3cret"), "{text}: {words}");
        }
    }
}
