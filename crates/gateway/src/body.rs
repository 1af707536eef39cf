//! Request bodies: the right content type, within the limits, of exactly the shape that the route reads.

use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::{json, names};
use contract::limits::{self, BODY_DEPTH_MAX};
use contract::routes;
use http::{HeaderMap, header};
use serde::Deserialize;

/// Characters of a reason that a message repeats: the parser's words quote the body, which may be long.
const REASON_CHARACTERS_MAX: usize = 400;

/// The most bytes of a body that are read at a path: hosts stop there.
pub fn bytes_max(path: &str) -> usize {
    let path = path.trim_end_matches('/');
    if path.ends_with(&routes::lab_journal()) {
        limits::IMPORT_BYTES_MAX
    } else if path.ends_with(&routes::lab_exercises()) {
        limits::EXERCISE_BYTES_MAX
    } else if ["/$batch", "/%24batch"].iter().any(|name| names::before(path, name).is_some()) {
        limits::BATCH_BYTES_MAX
    } else {
        limits::BODY_BYTES_MAX
    }
}

/// Reads a JSON body of at most `bytes_max` bytes. `shape` is an example for the message.
pub fn json<'body, T: Deserialize<'body>>(
    headers: &HeaderMap,
    body: &'body [u8],
    bytes_max: usize,
    shape: &str,
) -> Result<T, ApiError> {
    content_type(headers, "application/json")?;
    let text = text(body, bytes_max)?;
    // Windows PowerShell and .NET write a byte order mark; RFC 8259, 8.1 lets a reader ignore it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    check_depth(text)?;
    json::from_str(text).map_err(|error| not_read(&error, shape))
}

fn not_read(error: &json::Error, shape: &str) -> ApiError {
    if let Some(field) = unknown_field(error.inner()) {
        let message = format!("The body has the field {}, which means nothing here. Expected: {shape}", quoted(&field));
        return ApiError::new(Code::BodyFieldUnknown, message).with("field", field);
    }
    let mut reason = error.to_string();
    if let Some((end, _)) = reason.char_indices().nth(REASON_CHARACTERS_MAX) {
        reason.truncate(end);
        reason.push('…');
    }
    let message = format!("The body cannot be read: {reason}. Expected: {shape}");
    ApiError::new(Code::BodyMalformed, message).with("reason", reason)
}

/// The field that the type refuses to know. serde has no kind of error for it, only the words of
/// [`serde::de::Error::unknown_field`].
fn unknown_field(error: &serde_json::Error) -> Option<String> {
    let words = error.to_string();
    let (field, _) = words.strip_prefix("unknown field `")?.split_once("`, ")?;
    Some(field.to_owned())
}

/// An `application/x-www-form-urlencoded` body as it came.
pub fn form<'body>(headers: &HeaderMap, body: &'body [u8], bytes_max: usize) -> Result<&'body str, ApiError> {
    content_type(headers, "application/x-www-form-urlencoded")?;
    text(body, bytes_max)
}

/// Refuses a body where the route reads none.
pub fn none(body: &[u8]) -> Result<(), ApiError> {
    if body.is_empty() {
        return Ok(());
    }
    Err(ApiError::new(Code::BodyUnexpected, "This route reads no body. Send none."))
}

fn content_type(headers: &HeaderMap, expected: &str) -> Result<(), ApiError> {
    let given = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut parts = given.split(';').map(str::trim);
    let essence_fits = parts.next().is_some_and(|essence| essence.eq_ignore_ascii_case(expected));
    let charset_fits = parts
        .filter_map(|parameter| parameter.split_once('='))
        .filter(|(name, _)| name.eq_ignore_ascii_case("charset"))
        .all(|(_, charset)| charset.trim_matches('"').eq_ignore_ascii_case("utf-8"));
    if essence_fits && charset_fits {
        return Ok(());
    }
    let message = format!("The body's content type is {}; this route reads {expected} in UTF-8.", quoted(given));
    Err(ApiError::new(Code::ContentTypeUnsupported, message).with("expected", expected))
}

fn text(body: &[u8], bytes_max: usize) -> Result<&str, ApiError> {
    if body.len() > bytes_max {
        let message = format!("The body has {} bytes; this route reads at most {bytes_max}.", body.len());
        return Err(ApiError::new(Code::BodyTooLarge, message).with("max", bytes_max));
    }
    std::str::from_utf8(body).map_err(|error| {
        let message = format!("The body is not UTF-8: byte {} is not valid.", error.valid_up_to() + 1);
        ApiError::new(Code::BodyMalformed, message)
    })
}

fn check_depth(text: &str) -> Result<(), ApiError> {
    let mut depth = 0_usize;
    let mut in_string = false;
    let mut escaped = false;
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > BODY_DEPTH_MAX {
            let message = format!("The body nests deeper than {BODY_DEPTH_MAX} arrays and objects.");
            return Err(ApiError::new(Code::BodyTooDeep, message).with("max", BODY_DEPTH_MAX));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::lab::ClockCommand;
    use http::HeaderValue;

    #[test]
    fn a_host_reads_as_much_as_the_route() {
        for (path, bytes) in [
            ("/gateway/lab/clock", limits::BODY_BYTES_MAX),
            ("/gateway/lab/exercises/current/cause", limits::BODY_BYTES_MAX),
            ("/base/gateway/lab/exercises/", limits::EXERCISE_BYTES_MAX),
            ("/gateway/graph/v1.0/$batch", limits::BATCH_BYTES_MAX),
            ("/gateway/lab/journal", limits::IMPORT_BYTES_MAX),
        ] {
            assert_eq!(bytes_max(path), bytes, "{path}");
        }
    }

    #[test]
    fn a_reason_is_short() {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_str("application/json").expect("a header"));
        let body = format!("{{\"command\":\"{}\"}}", "å".repeat(10_000));
        let error = json::<ClockCommand>(&headers, body.as_bytes(), 100_000, "…").expect_err("no command");
        assert!(error.message.len() < 1_000, "{}", error.message);
    }

    fn clock(content_type: &str, body: &str) -> Result<ClockCommand, &'static str> {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(content_type).expect("a header"));
        json(&headers, body.as_bytes(), 100, "…").map_err(|error| error.code)
    }

    #[test]
    fn reads_exactly_its_shape() {
        let json = "application/json; charset=UTF-8";
        assert_eq!(clock(json, r#"{"command":"pause"}"#), Ok(ClockCommand::Pause));
        assert_eq!(clock(json, "\u{feff}{\"command\":\"pause\"}"), Ok(ClockCommand::Pause));
        assert_eq!(clock(json, "\u{feff}\u{feff}{\"command\":\"pause\"}"), Err("BodyMalformed"));
        assert_eq!(clock(json, r#"{"command":"pause","speed":1}"#), Err("BodyFieldUnknown"));
        assert_eq!(clock(json, r#"{"command":"run","speed":1,"x":1}"#), Err("BodyFieldUnknown"));
        assert_eq!(clock(json, r#"{"command":"fly"}"#), Err("BodyMalformed"));
        assert_eq!(clock(json, r#"{"command":"unknown field `x`, y"}"#), Err("BodyMalformed"));
        assert_eq!(clock(json, ""), Err("BodyMalformed"));
        assert_eq!(clock("text/plain", "{}"), Err("ContentTypeUnsupported"));
        assert_eq!(clock("application/json; charset=latin1", "{}"), Err("ContentTypeUnsupported"));
        assert_eq!(clock(json, &"x".repeat(101)), Err("BodyTooLarge"));
        assert_eq!(clock(json, &"[".repeat(17)), Err("BodyTooDeep"));
        assert_eq!(clock(json, r#"{"command":"\u005b[[[[[[[[[[[[[[[[[["}"#), Err("BodyMalformed"));
    }
}
