//! Pages: how many rows, and where the next page begins. `@odata.nextLink` carries a `$skiptoken`, which is bound to
//! its query and signed, so that a page is always a page of the list that was asked for.

use crate::Response;
use crate::call::Call;
use crate::code::Code;
use crate::error::ApiError;
use crate::headers;
use crate::query_options::QueryOptions;
use crate::response::ResponseExt;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use contract::limits::{PAGE_ROWS_DEFAULT, PAGE_ROWS_MAX};
use http::HeaderMap;
use simulation::draw::{Purpose, draw};

/// Where a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkipToken {
    /// After the object with this number, in an order in which no object ever moves.
    After(u32),
    /// After so many rows of a list whose order is kept ([`crate::cursors::Cursors`]).
    Cursor {
        /// Which list.
        id: u64,
        /// Rows before the page.
        position: u32,
    },
}

/// The page that is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    /// Rows on it at most.
    pub rows: usize,
    /// Rows to pass over, of the whole list.
    pub skip: u64,
    /// Where it begins, if it is not the first.
    pub from: Option<SkipToken>,
    /// `Prefer: odata.maxpagesize`, of this request or of the first one of the pages.
    pub preferred: Option<u16>,
}

const MAC_BYTES: usize = 16;
const PAYLOAD_BYTES: usize = 15;

impl Paging {
    /// Reads `$top`, `$skip`, `$skiptoken` and the `Prefer` header. `path` is the list's, below the version.
    pub fn read(call: &Call<'_>, options: &QueryOptions, path: &str) -> Result<Self, ApiError> {
        let top = options.rows("$top", PAGE_ROWS_DEFAULT, PAGE_ROWS_MAX)?;
        let mut paging = Self { rows: top, skip: options.skip()?, from: None, preferred: preferred(call.headers) };
        if let Some(token) = options.text("$skiptoken") {
            let (skip_token, preferred) =
                read_token(token, call.seed, &scope(call, options, path)).ok_or_else(forged)?;
            paging.from = Some(skip_token);
            paging.preferred = paging.preferred.or(preferred);
        }
        paging.rows = top.min(paging.preferred.map_or(PAGE_ROWS_MAX, usize::from));
        Ok(paging)
    }

    /// The address of the page that begins after `skip_token`.
    pub fn next_link(&self, call: &Call<'_>, options: &QueryOptions, path: &str, skip_token: SkipToken) -> String {
        let token = token(skip_token, self.preferred, call.seed, &scope(call, options, path));
        let query = options.with("$skiptoken", &token);
        format!("{}{}/{path}?{query}", call.address.graph(), call.route.version.as_str())
    }
}

impl Paging {
    /// The answer with the preference that it follows.
    pub fn stamped(&self, answer: Response) -> Response {
        match self.preferred {
            Some(rows) => answer.with_header(headers::PREFERENCE_APPLIED, &format!("odata.maxpagesize={rows}")),
            None => answer,
        }
    }
}

/// Rows that the caller prefers on a page, within the limit. A preference that cannot be read is none (RFC 7240).
fn preferred(headers: &HeaderMap) -> Option<u16> {
    let values = headers.get_all(headers::PREFER).iter().filter_map(|value| value.to_str().ok());
    let sizes = values.flat_map(|value| value.split([',', ';'])).filter_map(|preference| {
        let (name, size) = preference.split_once('=')?;
        let name = name.trim().to_ascii_lowercase();
        (name == "odata.maxpagesize" || name == "maxpagesize").then(|| size.trim().trim_matches('"').parse().ok())?
    });
    sizes.filter(|size| *size > 0).min().map(|size: u32| size.min(PAGE_ROWS_MAX as u32) as u16)
}

/// What a token is bound to: the list and every option but itself, in whatever order. `$skip` is behind it already.
fn scope(call: &Call<'_>, options: &QueryOptions, path: &str) -> String {
    let rest = options.sorted_without(&["$skiptoken", "$skip"]);
    // A $skip beside a $skiptoken belongs to no page that was ever offered.
    let contradiction = if options.text("$skiptoken").is_some() && options.text("$skip").is_some() { "!" } else { "" };
    format!("{contradiction}{}/{path}?{rest}", call.route.version.as_str())
}

fn token(skip_token: SkipToken, preferred: Option<u16>, seed: u64, scope: &str) -> String {
    let (kind, first, second) = match skip_token {
        SkipToken::After(number) => (1, 0, number),
        SkipToken::Cursor { id, position } => (2, id, position),
    };
    let mut bytes = vec![kind];
    bytes.extend(preferred.unwrap_or(0).to_be_bytes());
    bytes.extend(first.to_be_bytes());
    bytes.extend(second.to_be_bytes());
    let mac = mac(&bytes, seed, scope);
    bytes.extend(mac);
    URL_SAFE_NO_PAD.encode(&bytes)
}

fn read_token(token: &str, seed: u64, scope: &str) -> Option<(SkipToken, Option<u16>)> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok().filter(|bytes| bytes.len() == PAYLOAD_BYTES + MAC_BYTES)?;
    let (payload, given) = bytes.split_at(PAYLOAD_BYTES);
    if mac(payload, seed, scope) != given {
        return None;
    }
    let number =
        |from: usize, to: usize| payload[from..to].iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let (preferred, first, second) = (number(1, 3) as u16, number(3, 11), number(11, 15) as u32);
    let skip_token = match payload[0] {
        1 => SkipToken::After(second),
        2 => SkipToken::Cursor { id: first, position: second },
        _ => return None,
    };
    Some((skip_token, (preferred > 0).then_some(preferred)))
}

fn mac(payload: &[u8], seed: u64, scope: &str) -> [u8; MAC_BYTES] {
    /// Tells this key from the key of access tokens.
    const SKIP_TOKEN: u64 = 1;
    let mut key = [0_u8; blake3::KEY_LEN];
    for (position, part) in key.chunks_exact_mut(8).enumerate() {
        part.copy_from_slice(&draw(seed, Purpose::TokenKey, position as u64, SKIP_TOKEN).to_le_bytes());
    }
    let mut hasher = blake3::Hasher::new_keyed(&key);
    hasher.update(payload).update(scope.as_bytes());
    let mut mac = [0; MAC_BYTES];
    mac.copy_from_slice(&hasher.finalize().as_bytes()[..MAC_BYTES]);
    mac
}

fn forged() -> ApiError {
    let message = "The $skiptoken is malformed, or belongs to another query or another world. Follow @odata.nextLink as \
                   it was given, with nothing added or changed; or start again without $skiptoken.";
    ApiError::new(Code::SkipTokenInvalid, message)
}

/// A skip token whose cursor is not kept any more.
pub fn expired() -> ApiError {
    let message = "The cursor has expired: the order of its list is no longer kept. Start again without $skiptoken. A cursor \
                   in the default order, without $orderby, never expires.";
    ApiError::new(Code::SkipTokenExpired, message)
}
