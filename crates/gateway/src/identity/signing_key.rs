//! The key of a world's tokens: Ed25519, drawn from the seed. Knowledge of the seed is enough to sign: it proves how a token is
//! checked, and protects nothing.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_compact::{KeyPair, Seed};
use simulation::draw::{Purpose, draw};

/// Signs and checks, and says what the public half is.
pub struct SigningKey {
    seed: [u8; 32],
    /// Derived at the first use: a world without sign-ins needs none.
    pair: Option<Derived>,
}

struct Derived {
    pair: KeyPair,
    /// The first part of every token, encoded.
    header: String,
}

impl SigningKey {
    /// The key of a world.
    pub fn new(seed: u64) -> Self {
        let mut bytes = [0_u8; 32];
        for (position, part) in bytes.chunks_exact_mut(8).enumerate() {
            part.copy_from_slice(&draw(seed, Purpose::TokenKey, position as u64, 0).to_le_bytes());
        }
        Self { seed: bytes, pair: None }
    }

    fn derived(&mut self) -> &Derived {
        let seed = self.seed;
        self.pair.get_or_insert_with(|| {
            let pair = KeyPair::from_seed(Seed::new(seed));
            let header = format!(r#"{{"typ":"JWT","alg":"EdDSA","kid":"{}"}}"#, kid(&pair));
            Derived { header: URL_SAFE_NO_PAD.encode(header.as_bytes()), pair }
        })
    }

    /// Name of the key, as tokens carry it.
    pub fn kid(&mut self) -> String {
        kid(&self.derived().pair)
    }

    /// The public half, 32 bytes, encoded.
    pub fn public(&mut self) -> String {
        URL_SAFE_NO_PAD.encode(*self.derived().pair.pk)
    }

    /// A JSON Web Token that says `claims` (a JSON object).
    pub fn sign(&mut self, claims: &[u8]) -> String {
        let derived = self.derived();
        let mut token = format!("{}.{}", derived.header, URL_SAFE_NO_PAD.encode(claims));
        let signature = derived.pair.sk.sign(&token, None);
        token.push('.');
        token.push_str(&URL_SAFE_NO_PAD.encode(*signature));
        token
    }

    /// Whether the header is the one of every token of ours: anything else names another algorithm or another key.
    pub fn is_header(&mut self, header: &str) -> bool {
        self.derived().header == header
    }

    /// Whether `token` carries our signature. Signing again is the same work as checking, for a signature of Ed25519
    /// follows from key and message alone; and it needs no second algorithm in the worker.
    pub fn is_signed(&mut self, token: &str) -> bool {
        let Some((signed, signature)) = token.rsplit_once('.') else { return false };
        URL_SAFE_NO_PAD.encode(*self.derived().pair.sk.sign(signed, None)) == signature
    }

    /// A short proof that we wrote `text` for `purpose`: for what only we read again.
    pub fn seal(&self, purpose: &str, text: &str) -> String {
        let mut hasher = blake3::Hasher::new_keyed(&self.seed);
        hasher.update(purpose.as_bytes()).update(&[0]).update(text.as_bytes());
        URL_SAFE_NO_PAD.encode(&hasher.finalize().as_bytes()[..16])
    }
}

fn kid(pair: &KeyPair) -> String {
    URL_SAFE_NO_PAD.encode(&blake3::hash(&*pair.pk).as_bytes()[..12])
}
