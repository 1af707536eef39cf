//! Request bodies: the right content type, within the limits, of exactly the shape that the route reads.

use crate::code::Code;
use crate::http::{HeaderMap, HeaderValue, header};
use crate::json::{self, Fault, ReadJson, Tree, WriteJson};
use crate::rejection::{Outcome, Rejection, quoted};
use crate::work;
use contract::limits::BODY_DEPTH_MAX;

/// What a body is read as.
pub trait Body: ReadJson + WriteJson {}

impl<T: ReadJson + WriteJson> Body for T {}

/// Reads a JSON body of at most `bytes_max` bytes. `shape` is an example for the message.
pub fn json<T: Body + Default>(headers: &HeaderMap, body: &[u8], bytes_max: usize, shape: &str) -> Outcome<T> {
    let mut value = T::default();
    read(headers, body, bytes_max, shape, &mut value)?;
    Ok(value)
}

fn read(headers: &HeaderMap, body: &[u8], bytes_max: usize, shape: &str, value: &mut dyn Body) -> Outcome<()> {
    let malformed = |fault| malformed(fault, shape);
    let given = tree(headers, body, bytes_max, shape)?;
    let read = given.clone().unique_names().and_then(|tree| value.read_json(tree));
    read.map_err(malformed)?;
    // Types let unknown fields pass unless they refuse them, and those that carry their kind as a field let fields of
    // other kinds pass: what does not come back when the value is written again was not read.
    let mut written = String::new();
    value.write_json(&mut written);
    let read = json::parse(&written).map_err(malformed)?;
    if let Some(field) = unread_field(&given, &read) {
        let message = format!("The body has the field {}, which means nothing here. Expected: {shape}", quoted(field));
        return Err(Rejection::new(Code::BodyFieldUnknown, message).with("field", field));
    }
    Ok(())
}

/// Reads a JSON body of at most `bytes_max` bytes as what it is; the caller looks at its shape.
pub fn tree(headers: &HeaderMap, body: &[u8], bytes_max: usize, shape: &str) -> Outcome<Tree> {
    content_type(headers, "application/json")?;
    let text = text(body, bytes_max)?;
    // Windows PowerShell and .NET write a byte order mark; RFC 8259, 8.1 lets a reader ignore it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    check_depth(text)?;
    json::parse(text).map_err(|fault| malformed(fault, shape))
}

fn malformed(fault: Fault, shape: &str) -> Rejection {
    let code = if fault.is_unknown_member { Code::BodyFieldUnknown } else { Code::BodyMalformed };
    let message = format!("The body cannot be read: {fault}. Expected: {shape}");
    Rejection::new(code, message).with("reason", fault)
}

/// An `application/x-www-form-urlencoded` body as it came.
pub fn form<'body>(headers: &HeaderMap, body: &'body [u8], bytes_max: usize) -> Outcome<&'body str> {
    content_type(headers, "application/x-www-form-urlencoded")?;
    text(body, bytes_max)
}

/// Refuses a body where the route reads none.
pub fn none(body: &[u8]) -> Outcome<()> {
    if body.is_empty() {
        return Ok(());
    }
    Err(Rejection::new(Code::BodyUnexpected, "This route reads no body. Send none."))
}

fn content_type(headers: &HeaderMap, expected: &str) -> Outcome<()> {
    let given = headers.get(header::CONTENT_TYPE).and_then(HeaderValue::to_str).unwrap_or_default();
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
    Err(Rejection::new(Code::ContentTypeUnsupported, message).with("expected", expected))
}

fn text(body: &[u8], bytes_max: usize) -> Outcome<&str> {
    if body.len() > bytes_max {
        let message = format!("The body has {} bytes; this route reads at most {bytes_max}.", body.len());
        return Err(Rejection::new(Code::BodyTooLarge, message).with("max", bytes_max));
    }
    std::str::from_utf8(body).map_err(|error| {
        let message = format!("The body is not UTF-8: byte {} is not valid.", error.valid_up_to() + 1);
        Rejection::new(Code::BodyMalformed, message)
    })
}

fn check_depth(text: &str) -> Outcome<()> {
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
            return Err(Rejection::new(Code::BodyTooDeep, message).with("max", BODY_DEPTH_MAX));
        }
    }
    Ok(())
}

fn unread_field<'body>(given: &'body Tree, read: &Tree) -> Option<&'body str> {
    match (given, read) {
        (Tree::Object(given), Tree::Object(read)) => {
            // By name: an entry of an imported journal may be one object of millions of members.
            let mut places: Vec<(&str, usize)> = read.iter().map(|(name, _)| name.as_str()).zip(0..).collect();
            places.sort_unstable();
            let find = |name: &str| {
                let found = places.binary_search_by(|(known, _)| {
                    work::count(1);
                    (*known).cmp(name)
                });
                found.ok().map(|found| &read[places[found].1].1)
            };
            given.iter().find_map(|(name, value)| match find(name) {
                Some(read) => unread_field(value, read),
                // An absent option may be written as null.
                None => (!value.is_null()).then_some(name.as_str()),
            })
        }
        (Tree::List(given), Tree::List(read)) => {
            given.iter().zip(read).find_map(|(given, read)| unread_field(given, read))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::lab::ClockCommand;

    fn clock(content_type: &str, body: &str) -> Result<ClockCommand, &'static str> {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(content_type).expect("a header"));
        json(&headers, body.as_bytes(), 100, "…").map_err(|rejection| rejection.code)
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
        assert_eq!(clock(json, ""), Err("BodyMalformed"));
        assert_eq!(clock("text/plain", "{}"), Err("ContentTypeUnsupported"));
        assert_eq!(clock("application/json; charset=latin1", "{}"), Err("ContentTypeUnsupported"));
        assert_eq!(clock(json, &"x".repeat(101)), Err("BodyTooLarge"));
        assert_eq!(clock(json, &"[".repeat(17)), Err("BodyTooDeep"));
        assert_eq!(clock(json, r#"{"command":"\u005b[[[[[[[[[[[[[[[[[["}"#), Err("BodyMalformed"));
    }
}
