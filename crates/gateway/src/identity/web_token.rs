//! A JSON Web Token in its compact form (RFC 7515, 7.1), read and not yet checked.

use crate::json::Value;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The parts of a token.
pub(super) struct WebToken<'text> {
    /// The header as it came, encoded.
    pub(super) header_text: &'text str,
    /// Header.
    pub(super) header: Value,
    /// Claims.
    pub(super) claims: Value,
    /// The text that the signature is over: header and claims, encoded.
    pub(super) signed: &'text str,
    /// Signature, encoded.
    pub(super) signature: &'text str,
}

impl<'text> WebToken<'text> {
    /// Reads a token; `None` where it has not three parts, or the first two are no JSON.
    pub(super) fn read(token: &'text str) -> Option<Self> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header_text, claims) = signed.split_once('.')?;
        // A fourth part would leave a dot in the claims, which base64url has not.
        let json = |part: &str| serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(part).ok()?).ok();
        Some(Self { header: json(header_text)?, claims: json(claims)?, header_text, signed, signature })
    }
}
