//! A certificate authority of this machine, made once. Only the person at the machine makes a program trust it, and the names that it can
//! vouch for are constrained (RFC 5280, 4.2.1.10): a stolen key imitates the hosts of this lab, and nothing else.

use super::Failed;
use crate::real_hosts::{GRAPH_HOST, SIGN_IN_HOST};
use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DnType, ExtendedKeyUsagePurpose, GeneralSubtree, IsCa, Issuer,
    KeyPair, KeyUsagePurpose, NameConstraints,
};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use rustls::{RootCertStore, client::WebPkiServerVerifier, client::danger::ServerCertVerifier};
use std::fs;
use std::io::Write;
use std::net::Ipv6Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// File of the certificate, which programs are told to trust.
const CERTIFICATE: &str = "ca.pem";
/// File of its key, which never leaves the folder.
const KEY: &str = "ca-key.pem";
/// How long programs may trust it: a year, so that a folder that was forgotten ends by itself.
const AUTHORITY_DAYS: u64 = 365;
/// How long a certificate of a server lasts. It is made at every start; no verifier takes one of more than 825 days.
const SERVER_DAYS: u64 = 90;
/// Before now, for clocks that are behind.
const CLOCK_SKEW: Duration = Duration::from_secs(3_600);
/// Names that the certificate of a server carries: those of loopback, and the real hosts.
pub(crate) const NAMES: [&str; 5] = ["localhost", "127.0.0.1", "::1", GRAPH_HOST, SIGN_IN_HOST];

/// An authority that can sign.
pub(crate) struct Authority {
    certificate: PathBuf,
    der: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    /// Reads the authority in `folder`, or makes one there.
    ///
    /// # Errors
    /// The folder cannot be read or written, or holds no authority any more: words for a person.
    pub(crate) fn open(folder: &Path) -> Result<Self, Failed> {
        let (certificate, key) = (folder.join(CERTIFICATE), folder.join(KEY));
        match (certificate.is_file(), key.is_file()) {
            (true, true) => {}
            (false, false) => make(folder)?,
            (has_certificate, _) => {
                let (there, missing) = if has_certificate { (CERTIFICATE, KEY) } else { (KEY, CERTIFICATE) };
                return Err(worn_out(folder, &format!("has {there} and no {missing}")));
            }
        }
        let unreadable = |error: &dyn std::fmt::Display| worn_out(folder, &format!("cannot be read ({error})"));
        let der = CertificateDer::from_pem_file(&certificate).map_err(|error| unreadable(&error))?;
        let key = fs::read_to_string(&key).map_err(|error| unreadable(&error))?;
        let key = KeyPair::from_pem(&key).map_err(|error| unreadable(&error))?;
        let authority = Self { certificate, der, issuer: Issuer::new(params(), key) };
        authority.check(folder)?;
        Ok(authority)
    }

    /// Its certificate, in a file.
    pub(crate) fn certificate(&self) -> &Path {
        &self.certificate
    }

    /// A certificate for these names, and its key. Names that it may not vouch for give one that no program takes.
    pub(crate) fn vouch_for(
        &self,
        names: &[&str],
    ) -> Result<(CertificateDer<'static>, PrivateKeyDer<'static>), Failed> {
        let made = || -> Result<_, rcgen::Error> {
            let key = KeyPair::generate()?;
            let mut params = CertificateParams::new(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())?;
            params.distinguished_name.push(DnType::CommonName, "Tenant Attach Lab (simulation)");
            params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
            params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
            params.use_authority_key_identifier_extension = true;
            limit(&mut params, SERVER_DAYS);
            let certificate = params.signed_by(&key, &self.issuer)?;
            Ok((certificate.der().clone(), PrivatePkcs8KeyDer::from(key.serialize_der()).into()))
        };
        made().map_err(|error| Failed(format!("cannot make a certificate: {error}")))
    }

    /// Makes sure that what it signs now is taken by a program that trusts its certificate: the pair of files may not fit, may have
    /// expired, or be of an earlier build.
    fn check(&self, folder: &Path) -> Result<(), Failed> {
        let (certificate, _) = self.vouch_for(&NAMES)?;
        let verified = || -> Result<(), Box<dyn std::error::Error>> {
            let mut roots = RootCertStore::empty();
            roots.add(self.der.clone())?;
            let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), super::provider()).build()?;
            for name in NAMES {
                verifier.verify_server_cert(&certificate, &[], &ServerName::try_from(name)?, &[], UnixTime::now())?;
            }
            Ok(())
        };
        verified().map_err(|error| worn_out(folder, &format!("is of no use any more ({error})")))
    }
}

fn worn_out(folder: &Path, what: &str) -> Failed {
    Failed(format!(
        "the certificate authority in {} {what}. Remove the folder, start again, and have your programs trust the new one.",
        folder.display()
    ))
}

/// Gives a certificate its time, from now.
fn limit(params: &mut CertificateParams, days: u64) {
    let now = SystemTime::now();
    params.not_before = now.checked_sub(CLOCK_SKEW).unwrap_or(now).into();
    params.not_after = (now + Duration::from_secs(days * 24 * 3_600)).into();
}

/// Parameters of the authority's certificate without its validity. A signer is made of the same ones.
fn params() -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, "Tenant Attach Lab (simulation) local authority");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let names = ["localhost", GRAPH_HOST, SIGN_IN_HOST].map(|name| GeneralSubtree::DnsName(name.to_owned()));
    let addresses =
        [CidrSubnet::from_v4_prefix([127, 0, 0, 0], 8), CidrSubnet::from_v6_prefix(Ipv6Addr::LOCALHOST.octets(), 128)];
    params.name_constraints = Some(NameConstraints {
        permitted_subtrees: names.into_iter().chain(addresses.map(GeneralSubtree::IpAddress)).collect(),
        excluded_subtrees: Vec::new(),
    });
    params
}

/// Makes an authority beside `folder` and moves it there whole: two servers that start at once get one.
fn make(folder: &Path) -> Result<(), Failed> {
    let made = || -> Result<(), Box<dyn std::error::Error>> {
        let key = KeyPair::generate()?;
        let mut params = params();
        limit(&mut params, AUTHORITY_DAYS);
        let certificate = params.self_signed(&key)?;
        let mut name = folder.file_name().unwrap_or_default().to_owned();
        name.push(format!(".new-{}", std::process::id()));
        let new = folder.with_file_name(name);
        fs::create_dir_all(&new)?;
        write(&new.join(KEY), &key.serialize_pem(), true)?;
        write(&new.join(CERTIFICATE), &certificate.pem(), false)?;
        // An empty folder is replaced; another server's authority is not.
        if let Err(error) = fs::rename(&new, folder) {
            fs::remove_dir_all(&new)?;
            if !folder.join(CERTIFICATE).is_file() {
                return Err(error.into());
            }
        }
        Ok(())
    };
    made().map_err(|error| {
        Failed(format!(
            "cannot make a certificate authority in {}: {error}. Name another folder with --ca-dir.",
            folder.display()
        ))
    })
}

fn write(path: &Path, text: &str, is_secret: bool) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, if is_secret { 0o600 } else { 0o644 });
    options.open(path)?.write_all(text.as_bytes())
}

#[cfg(test)]
mod tests;
