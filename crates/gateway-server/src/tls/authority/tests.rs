//! Certificates of the authority before a verifier that trusts it.

use super::{Authority, CERTIFICATE, KEY, NAMES};
use crate::real_hosts::GRAPH_HOST;
use crate::tls::provider;
use rustls::RootCertStore;
use rustls::client::{WebPkiServerVerifier, danger::ServerCertVerifier};
use rustls::pki_types::{ServerName, UnixTime};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// A folder that is removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("tenant-attach-lab-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path.join("ca"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = self.0.parent().map(std::fs::remove_dir_all);
    }
}

/// Whether a program that trusts `root` takes a certificate of `authority` for `name`, `days` from now.
fn takes(root: &Authority, authority: &Authority, name: &'static str, days: u64) -> Result<(), rustls::Error> {
    let mut roots = RootCertStore::empty();
    roots.add(root.der.clone()).expect("a root");
    let verifier =
        WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider()).build().expect("a verifier");
    let (certificate, _) = authority.vouch_for(&[name]).expect("a certificate");
    let now = UnixTime::since_unix_epoch(Duration::from_secs(UnixTime::now().as_secs() + days * 24 * 3_600));
    verifier.verify_server_cert(&certificate, &[], &ServerName::try_from(name).expect("a name"), &[], now).map(drop)
}

#[test]
fn it_is_made_once_and_vouches_for_the_hosts_of_the_lab_alone() {
    let folder = Folder::new("authority");
    let made = Authority::open(&folder.0).expect("made");
    let again = Authority::open(&folder.0).expect("read");
    assert_eq!(made.der, again.der);
    for name in [&NAMES[..], &["127.8.9.10"]].concat() {
        assert_eq!(takes(&made, &again, name, 0), Ok(()), "{name}");
        assert!(takes(&made, &again, name, 400).is_err(), "{name} after its time");
    }
    for name in ["www.microsoft.com", "microsoft.com", "example.com", "10.0.0.1", "notlocalhost"] {
        assert!(takes(&made, &again, name, 0).is_err(), "{name}");
    }
}

#[test]
fn another_authority_is_not_trusted() {
    let (one, two) = (Folder::new("authority-one"), Folder::new("authority-two"));
    let (one, two) = (Authority::open(&one.0).expect("made"), Authority::open(&two.0).expect("made"));
    assert!(takes(&one, &two, GRAPH_HOST, 0).is_err());
}

#[test]
fn files_that_do_not_fit_are_refused_in_words_and_kept() {
    let (one, two) = (Folder::new("authority-fit"), Folder::new("authority-other"));
    drop((Authority::open(&one.0).expect("made"), Authority::open(&two.0).expect("made")));
    std::fs::copy(two.0.join(KEY), one.0.join(KEY)).expect("a copy");
    let before = std::fs::read(one.0.join(CERTIFICATE)).expect("a file");
    let refused = |folder: &Folder| Authority::open(&folder.0).err().expect("refused").0;
    let words = refused(&one);
    assert!(words.contains("of no use any more") && words.contains("Remove the folder"), "{words}");
    std::fs::remove_file(one.0.join(KEY)).expect("removed");
    assert!(refused(&one).contains("has ca.pem and no ca-key.pem"));
    assert_eq!(std::fs::read(one.0.join(CERTIFICATE)).expect("a file"), before);
    std::fs::write(two.0.join(CERTIFICATE), "no certificate").expect("written");
    assert!(refused(&two).contains("cannot be read"));
}

#[cfg(unix)]
#[test]
fn its_key_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("authority-key");
    drop(Authority::open(&folder.0).expect("made"));
    let mode = std::fs::metadata(folder.0.join(KEY)).expect("a file").permissions().mode();
    assert_eq!(mode & 0o077, 0, "{mode:o}");
}
