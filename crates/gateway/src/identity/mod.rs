//! Who calls, and what they may: OAuth 2.0 and OpenID Connect as the clients of Microsoft Graph expect them, over the
//! people and applications of the simulated tenant. Nothing here is state of the world; tokens, codes and refresh
//! tokens are statements signed with a key that comes from its seed, so that they outlive a restart.

pub mod access;
pub mod admin_consent;
pub mod audience;
pub mod authorize;
mod back;
pub mod bearer;
pub mod caller;
#[cfg(feature = "rs256")]
pub mod certificate;
pub mod client;
mod client_assertion;
pub mod device_code;
pub mod discovery;
pub mod endpoints;
pub mod instance;
pub mod interaction;
pub mod oauth_code;
mod on_behalf_of;
pub mod page;
pub mod parameters;
pub mod request;
#[cfg(feature = "rs256")]
pub mod rs256;
pub mod scope;
pub mod sealed;
pub mod signing_key;
pub mod token;
pub mod token_endpoint;
pub mod unauthorized;
pub mod user_info;
mod web_token;

use caller::Caller;
use signing_key::{Algorithm, SigningKey};
use std::collections::VecDeque;

/// Tokens whose signature is known to be good: one for each caller that a lab usually has, and some more.
const VERIFIED_MAX: usize = 32;
/// Codes that were redeemed and have not expired; a code lives for minutes.
const REDEEMED_MAX: usize = 64;

/// The keys of a world, and what makes checking them cheap.
pub struct Identity {
    key: SigningKey,
    verified: VecDeque<Verified>,
    redeemed: VecDeque<String>,
    /// Devices that show a code.
    waiting: VecDeque<device_code::Waiting>,
}

/// A token that was checked.
struct Verified {
    token: String,
    /// Seconds since 1970.
    expires: i64,
    caller: Caller,
}

impl Identity {
    /// The identity of a world's tenant.
    pub fn new(seed: u64, algorithm: Algorithm) -> Self {
        Self {
            key: SigningKey::new(seed, algorithm),
            verified: VecDeque::new(),
            redeemed: VecDeque::new(),
            waiting: VecDeque::new(),
        }
    }

    /// Becomes the identity of the tenant of a world that replaces the one before.
    pub fn follow(&mut self, seed: u64) {
        self.key.follow(seed);
        self.verified.clear();
        self.redeemed.clear();
        self.waiting.clear();
    }

    /// The key that signs its tokens.
    pub fn key(&mut self) -> &mut SigningKey {
        &mut self.key
    }

    fn remember(&mut self, verified: Verified) {
        if self.verified.len() >= VERIFIED_MAX {
            self.verified.pop_front();
        }
        self.verified.push_back(verified);
    }

    /// Notes that a code is spent; returns whether it was before.
    fn spend(&mut self, code: &str) -> bool {
        let was_spent = self.redeemed.iter().any(|spent| spent == code);
        if !was_spent {
            if self.redeemed.len() >= REDEEMED_MAX {
                self.redeemed.pop_front();
            }
            self.redeemed.push_back(code.to_owned());
        }
        was_spent
    }
}
