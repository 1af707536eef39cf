//! An X.509 certificate of an application: its public key and its thumbprints.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rsa::PublicKey;
use rsa::pkcs8::DecodePublicKey;
use rsa::pkcs8::der::{Decode, Encode};
use rsa::sha2::{Digest, Sha256};
use rsa::signature::Verifier;
use rsa::{pkcs1v15, pss};
use sha1::Sha1;

/// Public key and thumbprints, with which an assertion is checked.
pub struct Certificate {
    key: PublicKey,
    sha1: [u8; 20],
    sha256: [u8; 32],
}

impl Certificate {
    /// Reads DER; `None` where it is no certificate, or its key is not one of RSA.
    pub fn read(der: &[u8]) -> Option<Self> {
        let certificate = x509_cert::Certificate::from_der(der).ok()?;
        let key = certificate.tbs_certificate().subject_public_key_info().to_der().ok()?;
        let key = PublicKey::from_public_key_der(&key).ok()?;
        Some(Self { key, sha1: Sha1::digest(der).into(), sha256: Sha256::digest(der).into() })
    }

    /// Whether `name` is a thumbprint of it: `x5t` and `x5t#S256` in base64url, or `kid`, which is often the same in hexadecimal digits.
    pub fn has_thumbprint(&self, name: &str) -> bool {
        let hexadecimal = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02X}")).collect::<String>();
        [&self.sha1[..], &self.sha256].into_iter().any(|bytes| {
            URL_SAFE_NO_PAD.encode(bytes) == name.trim_end_matches('=') || hexadecimal(bytes).eq_ignore_ascii_case(name)
        })
    }

    /// Whether its private key signed `text`.
    pub fn has_signed(&self, algorithm: &str, text: &[u8], signature: &[u8]) -> bool {
        match algorithm {
            "RS256" => pkcs1v15::Signature::try_from(signature).is_ok_and(|signature| {
                pkcs1v15::VerifyingKey::<Sha256>::new(self.key.clone()).verify(text, &signature).is_ok()
            }),
            "PS256" => pss::Signature::try_from(signature).is_ok_and(|signature| {
                pss::VerifyingKey::<Sha256>::new(self.key.clone()).verify(text, &signature).is_ok()
            }),
            _ => false,
        }
    }
}
