//! Codes and refresh tokens: the grant, sealed (encrypted and authenticated) so that only this world can write it. They need no memory, so
//! that a restart between two steps of a sign-in is invisible.

use super::oauth_code::{OAuthCode, OAuthError};
use super::signing_key::SigningKey;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Use of a sealed text. A code is no refresh token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Redeemed once, within minutes.
    Code,
    /// Redeemed again and again.
    Refresh,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Refresh => "refresh",
        }
    }

    /// Seconds of wall-clock time: ten minutes (RFC 6749, 4.1.2), and a day.
    fn lifetime_seconds(self) -> i64 {
        match self {
            Self::Code => 600,
            Self::Refresh => 86_400,
        }
    }
}

/// A grant: the authorization that a code or a refresh token stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grant {
    /// The application.
    pub client_id: String,
    /// Key of the signed-in persona.
    pub persona: String,
    /// Scopes, as `scope::on_behalf` gives them.
    pub scopes: String,
    /// Where the code was sent; empty in a refresh token.
    pub redirect_uri: String,
    /// `code_challenge` (S256).
    pub challenge: String,
    /// `nonce`, for the id token.
    pub nonce: String,
    /// Number of the request that it was agreed in: two sign-ins of one second get two codes.
    pub unique: u64,
}

impl Grant {
    /// Sealed text that is good from `now` (seconds) for the time of its kind.
    pub fn seal(&self, key: &SigningKey, kind: Kind, now: i64) -> String {
        let expires = (now + kind.lifetime_seconds()).to_string();
        let unique = self.unique.to_string();
        let fields = [
            &expires,
            &self.client_id,
            &self.persona,
            &self.scopes,
            &self.redirect_uri,
            &self.challenge,
            &self.nonce,
            &unique,
        ];
        let text = fields.map(String::as_str).join("\n");
        format!("{}.{}", URL_SAFE_NO_PAD.encode(text.as_bytes()), key.seal(kind.name(), &text))
    }

    /// The grant in a sealed text.
    ///
    /// # Errors
    /// Not ours, not of this kind, not for this application, or too old.
    pub fn open(key: &SigningKey, kind: Kind, sealed: &str, client_id: &str, now: i64) -> Result<Self, OAuthError> {
        let opened = || {
            let (text, seal) = sealed.split_once('.')?;
            let text = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
            if key.seal(kind.name(), &text) != seal {
                return None;
            }
            let mut fields = text.split('\n').map(str::to_owned);
            let expires: i64 = fields.next()?.parse().ok()?;
            let mut next = || fields.next();
            let grant = Self {
                client_id: next()?,
                persona: next()?,
                scopes: next()?,
                redirect_uri: next()?,
                challenge: next()?,
                nonce: next()?,
                unique: next()?.parse().ok()?,
            };
            (grant.client_id == client_id).then_some((grant, expires))
        };
        let (grant, expires) = opened().ok_or_else(|| {
            OAuthCode::CodeInvalid.says(format!(
                "This is no {} of this world for this application: it is malformed, forged, or was given before a reset \
                 with another seed. Sign in again.",
                kind.name()
            ))
        })?;
        if expires <= now {
            return Err(OAuthCode::CodeExpired.says(format!("The {} has expired. Sign in again.", kind.name())));
        }
        Ok(grant)
    }
}

#[cfg(test)]
mod tests {
    use super::super::signing_key::Algorithm;
    use super::*;

    #[test]
    fn only_what_was_sealed_opens_for_its_kind_and_time() {
        let key = SigningKey::new(7, Algorithm::EdDsa);
        let grant = Grant { client_id: "c".into(), persona: "helpdesk".into(), unique: u64::MAX, ..Grant::default() };
        let sealed = grant.seal(&key, Kind::Code, 1_000);
        let open = |key: &SigningKey, kind, sealed: &str, client, now| {
            Grant::open(key, kind, sealed, client, now).map_err(|error| error.code)
        };
        assert_eq!(open(&key, Kind::Code, &sealed, "c", 1_599), Ok(grant));
        assert_eq!(open(&key, Kind::Code, &sealed, "c", 1_600), Err(OAuthCode::CodeExpired));
        assert_eq!(open(&key, Kind::Refresh, &sealed, "c", 1_000), Err(OAuthCode::CodeInvalid));
        assert_eq!(open(&key, Kind::Code, &sealed, "d", 1_000), Err(OAuthCode::CodeInvalid));
        assert_eq!(
            open(&SigningKey::new(8, Algorithm::EdDsa), Kind::Code, &sealed, "c", 1_000),
            Err(OAuthCode::CodeInvalid)
        );
        assert_eq!(open(&key, Kind::Code, &sealed[1..], "c", 1_000), Err(OAuthCode::CodeInvalid));
    }
}
