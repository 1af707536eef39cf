//! RS256 with the key of a seed: the primes are the first that a stream of bytes from the seed gives.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rsa::PrivateKey;
use rsa::pkcs1v15::{Signature, SigningKey, VerifyingKey};
use rsa::rand_core::{Infallible, TryCryptoRng, TryRng};
use rsa::sha2::Sha256;
use rsa::signature::{Keypair, SignatureEncoding, Signer, Verifier};
use rsa::traits::PublicKeyParts;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// Bits of the modulus: the least that RFC 7518 (3.3) allows.
const BITS: usize = 2_048;
/// Signatures that are kept: a client that asks again in the same second gets the token that it has, without the work of a
/// private key.
const SIGNED_MAX: usize = 16;

/// Keys in a [`KeyPool`]: the seed of a class, those of its exercises, and some more.
const POOLED_MAX: usize = 32;

/// Keys that the worlds of one host share. Worlds of the same seed have the same key, and deriving it takes up to a second.
#[derive(Clone, Default)]
pub struct KeyPool(Arc<Mutex<VecDeque<Pooled>>>);

/// A seed and its key.
type Pooled = ([u8; 32], SigningKey<Sha256>);

impl KeyPool {
    /// The key of a seed, derived at most once: others wait meanwhile.
    fn key(&self, seed: &[u8; 32]) -> SigningKey<Sha256> {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, key)) = keys.iter().find(|(known, _)| known == seed) {
            return key.clone();
        }
        let key = derived(seed);
        if keys.len() >= POOLED_MAX {
            keys.pop_front();
        }
        keys.push_back((*seed, key.clone()));
        key
    }
}

/// The key of a seed. It is a second's work at most.
///
/// # Panics
/// Never: the stream of bytes does not end, and the number of bits is one that the library takes.
fn derived(seed: &[u8; 32]) -> SigningKey<Sha256> {
    let key = PrivateKey::new(&mut Stream::new(seed), BITS).expect("a stream without an end has primes in it");
    SigningKey::new(key)
}

/// A pair of keys, and its last signatures.
pub struct RsaKey {
    signing: SigningKey<Sha256>,
    verifying: VerifyingKey<Sha256>,
    signed: VecDeque<(String, String)>,
}

impl RsaKey {
    /// The key of a seed, out of the pool.
    pub fn new(seed: &[u8; 32], pool: &KeyPool) -> Self {
        let signing = pool.key(seed);
        Self { verifying: signing.verifying_key(), signing, signed: VecDeque::new() }
    }

    /// `n`, big endian.
    pub fn modulus(&self) -> Vec<u8> {
        self.verifying.as_ref().n_bytes().into_vec()
    }

    /// `e`, big endian.
    pub fn exponent(&self) -> Vec<u8> {
        self.verifying.as_ref().e_bytes().into_vec()
    }

    /// The signature of `text`, encoded.
    pub fn sign(&mut self, text: &str) -> String {
        if let Some((_, signature)) = self.signed.iter().find(|(signed, _)| signed == text) {
            return signature.clone();
        }
        let signature = URL_SAFE_NO_PAD.encode(self.signing.sign(text.as_bytes()).to_bytes());
        if self.signed.len() >= SIGNED_MAX {
            self.signed.pop_front();
        }
        self.signed.push_back((text.to_owned(), signature.clone()));
        signature
    }

    /// Whether `signature` is ours over `text`.
    pub fn is_signed(&self, text: &str, signature: &str) -> bool {
        let decoded = URL_SAFE_NO_PAD.decode(signature).ok();
        let signature = decoded.and_then(|bytes| Signature::try_from(bytes.as_slice()).ok());
        signature.is_some_and(|signature| self.verifying.verify(text.as_bytes(), &signature).is_ok())
    }
}

/// Bytes of a seed without an end: the extended output of blake3.
struct Stream(blake3::OutputReader);

impl Stream {
    fn new(seed: &[u8; 32]) -> Self {
        Self(blake3::Hasher::new_keyed(seed).update(b"RS256").finalize_xof())
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl TryCryptoRng for Stream {}

#[cfg(test)]
mod tests {
    use super::{KeyPool, RsaKey};

    #[test]
    fn a_seed_has_one_key_and_another_seed_another() {
        let pool = KeyPool::default();
        let (mut key, same) = (RsaKey::new(&[1; 32], &pool), RsaKey::new(&[1; 32], &KeyPool::default()));
        let other = RsaKey::new(&[2; 32], &pool);
        assert_eq!(RsaKey::new(&[1; 32], &pool).modulus(), key.modulus());
        let signature = key.sign("text");
        assert_eq!((key.modulus(), key.exponent()), (same.modulus(), vec![1, 0, 1]));
        assert_eq!(key.sign("text"), signature);
        assert!(same.is_signed("text", &signature));
        for (key, text, signature) in [
            (&same, "texts", signature.as_str()),
            (&same, "text", &signature[1..]),
            (&same, "text", ""),
            (&other, "text", &signature),
        ] {
            assert!(!key.is_signed(text, signature));
        }
    }
}
