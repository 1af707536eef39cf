//! The key of a world's tokens, drawn from the seed: Ed25519, or RSA where the host asks for RS256. Knowledge of the seed is enough to
//! sign: it proves how a token is checked, and protects nothing.

#[cfg(feature = "rs256")]
use super::rs256::{KeyPool, RsaKey};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_compact::{KeyPair, Seed};
use serde_json::json;
use simulation::draw::{Purpose, draw};

/// How tokens are signed (RFC 7518, 3.1; RFC 8037, 3.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Algorithm {
    /// Ed25519: small, and quick in WebAssembly.
    #[default]
    EdDsa,
    /// RSASSA-PKCS1-v1_5 with SHA-256: what OpenID Connect Discovery (3) asks of every issuer, and most libraries expect.
    #[cfg(feature = "rs256")]
    Rs256,
}

impl Algorithm {
    /// `alg` of tokens and keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::EdDsa => "EdDSA",
            #[cfg(feature = "rs256")]
            Self::Rs256 => "RS256",
        }
    }
}

/// Signs and checks, and says what the public half is.
pub struct SigningKey {
    seed: [u8; 32],
    algorithm: Algorithm,
    #[cfg(feature = "rs256")]
    pool: KeyPool,
    /// Derived at the first use: a world without sign-ins needs none.
    derived: Option<Derived>,
}

struct Derived {
    pair: Pair,
    kid: String,
    /// The first part of every token, encoded.
    header: String,
}

enum Pair {
    Ed25519(KeyPair),
    #[cfg(feature = "rs256")]
    Rsa(Box<RsaKey>),
}

impl Pair {
    fn new(key: &SigningKey) -> Self {
        match key.algorithm {
            Algorithm::EdDsa => Self::Ed25519(KeyPair::from_seed(Seed::new(key.seed))),
            #[cfg(feature = "rs256")]
            Algorithm::Rs256 => Self::Rsa(Box::new(RsaKey::new(&key.seed, &key.pool))),
        }
    }

    /// The bytes by which the public half is told from others.
    fn public(&self) -> Vec<u8> {
        match self {
            Self::Ed25519(pair) => pair.pk.to_vec(),
            #[cfg(feature = "rs256")]
            Self::Rsa(key) => key.modulus(),
        }
    }
}

impl SigningKey {
    /// The key of a world.
    pub fn new(seed: u64, algorithm: Algorithm) -> Self {
        Self {
            seed: bytes_of(seed),
            algorithm,
            #[cfg(feature = "rs256")]
            pool: KeyPool::default(),
            derived: None,
        }
    }

    /// Takes its key out of this pool from now on.
    #[cfg(feature = "rs256")]
    pub fn share(&mut self, pool: &KeyPool) {
        self.pool = pool.clone();
    }

    /// Becomes the key of a world that replaces the one before. With the same seed it is the same key, and is not derived again.
    pub fn follow(&mut self, seed: u64) {
        let next = bytes_of(seed);
        if next != self.seed {
            self.seed = next;
            self.derived = None;
        }
    }

    /// How it signs.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    fn derived(&mut self) -> &mut Derived {
        let derived = self.derived.take().unwrap_or_else(|| {
            let pair = Pair::new(self);
            let kid = URL_SAFE_NO_PAD.encode(&blake3::hash(&pair.public()).as_bytes()[..12]);
            let header = format!(r#"{{"typ":"JWT","alg":"{}","kid":"{kid}"}}"#, self.algorithm.name());
            Derived { header: URL_SAFE_NO_PAD.encode(header.as_bytes()), kid, pair }
        });
        self.derived.insert(derived)
    }

    /// The public half as a JSON Web Key (RFC 7517; RFC 8037, 2).
    pub fn jwk(&mut self) -> serde_json::Value {
        let Derived { pair, kid, .. } = self.derived();
        match pair {
            Pair::Ed25519(pair) => {
                let x = URL_SAFE_NO_PAD.encode(*pair.pk);
                json!({"kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": kid, "x": x})
            }
            #[cfg(feature = "rs256")]
            Pair::Rsa(key) => {
                let (n, e) = (URL_SAFE_NO_PAD.encode(key.modulus()), URL_SAFE_NO_PAD.encode(key.exponent()));
                json!({"kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": n, "e": e})
            }
        }
    }

    /// A JSON Web Token that says `claims` (a JSON object).
    pub fn sign(&mut self, claims: &[u8]) -> String {
        let Derived { pair, header, .. } = self.derived();
        let mut token = format!("{header}.{}", URL_SAFE_NO_PAD.encode(claims));
        let signature = match pair {
            Pair::Ed25519(pair) => URL_SAFE_NO_PAD.encode(*pair.sk.sign(&token, None)),
            #[cfg(feature = "rs256")]
            Pair::Rsa(key) => key.sign(&token),
        };
        token.push('.');
        token.push_str(&signature);
        token
    }

    /// Whether the header is the one of every token of ours: anything else names another algorithm or another key.
    pub fn is_header(&mut self, header: &str) -> bool {
        self.derived().header == header
    }

    /// Whether `token` carries our signature. Signing again with Ed25519 is the same work as checking, for its signature
    /// follows from key and message alone; and it needs no second algorithm in the worker.
    pub fn is_signed(&mut self, token: &str) -> bool {
        let Some((signed, signature)) = token.rsplit_once('.') else { return false };
        match &self.derived().pair {
            Pair::Ed25519(pair) => URL_SAFE_NO_PAD.encode(*pair.sk.sign(signed, None)) == signature,
            #[cfg(feature = "rs256")]
            Pair::Rsa(key) => key.is_signed(signed, signature),
        }
    }

    /// A short proof that we wrote `text` for `purpose`: for what only we read again.
    pub fn seal(&self, purpose: &str, text: &str) -> String {
        let mut hasher = blake3::Hasher::new_keyed(&self.seed);
        hasher.update(purpose.as_bytes()).update(&[0]).update(text.as_bytes());
        URL_SAFE_NO_PAD.encode(&hasher.finalize().as_bytes()[..16])
    }
}

/// What a key is made of.
fn bytes_of(seed: u64) -> [u8; 32] {
    let mut bytes = [0_u8; 32];
    for (position, part) in bytes.chunks_exact_mut(8).enumerate() {
        part.copy_from_slice(&draw(seed, Purpose::TokenKey, position as u64, 0).to_le_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_world_of_the_same_seed_keeps_the_key_and_another_has_its_own() {
        let mut key = SigningKey::new(7, Algorithm::EdDsa);
        let token = key.sign(b"{}");
        key.follow(7);
        assert!(key.derived.is_some() && key.is_signed(&token));
        key.follow(8);
        assert!(key.derived.is_none() && !key.is_signed(&token));
        assert_eq!(key.sign(b"{}"), SigningKey::new(8, Algorithm::EdDsa).sign(b"{}"));
    }
}
