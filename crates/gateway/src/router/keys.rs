//! Keys in parentheses. OData allows `managedDevices('id')` for `managedDevices/id`, and Graph has keys beside the id:
//! `applications(appId='…')`.

use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::names;

/// The same path with ids as segments of their own. Other keys stay in their parentheses, with their value in quotes and
/// nothing doubled in it; so do parameters of functions.
pub(super) fn as_segments(segments: Vec<String>) -> Result<Vec<String>, ApiError> {
    let mut plain = Vec::with_capacity(segments.len());
    for segment in segments {
        let parts = segment.strip_suffix(')').and_then(|open| open.split_once('(')).filter(|(_, key)| !key.is_empty());
        let Some((name, key)) = parts else {
            plain.push(segment);
            continue;
        };
        match named(key) {
            Some(_) if are_parameters(key) => plain.push(segment),
            Some((property, given)) if is_path_key(name, property) => {
                plain.extend([name.to_owned(), value(given, key)?]);
            }
            Some((property, given)) => plain.push(format!("{name}({property}='{}')", value(given, key)?)),
            None => plain.extend([name.to_owned(), value(key, key)?]),
        }
    }
    Ok(plain)
}

/// Whether the key may stand as a segment of its own: the id, and the name of a user beside it.
fn is_path_key(collection: &str, property: &str) -> bool {
    let is_user = || names::are_same(collection, "users") && names::are_same(property, "userPrincipalName");
    names::are_same(property, "id") || is_user()
}

/// Name and value of `appId='…'`.
fn named(key: &str) -> Option<(&str, &str)> {
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    key.split_once('=').filter(|(name, _)| is_name(name))
}

/// Several in one pair of parentheses are those of a function.
fn are_parameters(key: &str) -> bool {
    key.contains(',') && key.split(',').all(|part| named(part).is_some())
}

/// What is meant by a value in quotes, or without any.
fn value(given: &str, key: &str) -> Result<String, ApiError> {
    let inner = given.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
    let is_whole = |inner: &&str| !inner.replace("''", "").contains('\'');
    match inner.filter(is_whole) {
        Some(inner) => Ok(inner.replace("''", "'")),
        None if !given.contains('\'') => Ok(given.to_owned()),
        None => {
            let message = format!(
                "The quotes of the key ({key}) do not match. It begins and ends with one single quote, and a quote inside is \
                 doubled: {}.",
                quoted("o''brien@contoso.com")
            );
            Err(ApiError::new(Code::IdMalformed, message).with("id", key))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::as_segments;

    fn read(segment: &str) -> Result<String, &'static str> {
        let plain = as_segments(vec![segment.to_owned()]);
        plain.map(|segments| segments.join(" ")).map_err(|error| error.code)
    }

    #[test]
    fn a_key_is_what_stands_between_its_quotes() {
        for (segment, expected) in [
            ("managedDevices", "managedDevices"),
            ("delta()", "delta()"),
            ("users('a@b')", "users a@b"),
            ("users('o''brien@b')", "users o'brien@b"),
            ("users('a=b')", "users a=b"),
            ("managedDevices(6f9a)", "managedDevices 6f9a"),
            ("managedDevices(id='6f9a')", "managedDevices 6f9a"),
            ("managedDevices(ID='6f9a')", "managedDevices 6f9a"),
            ("users(userPrincipalName='a@b')", "users a@b"),
            ("Users(userprincipalname='a@b')", "Users a@b"),
            ("applications(userPrincipalName='a@b')", "applications(userPrincipalName='a@b')"),
            ("applications(appId='6f9a')", "applications(appId='6f9a')"),
            ("applications(appId=6f9a)", "applications(appId='6f9a')"),
            ("f(a='x',b='y')", "f(a='x',b='y')"),
        ] {
            assert_eq!(read(segment).as_deref(), Ok(expected), "{segment}");
        }
        for segment in [
            "users('a)",
            "users(a')",
            "users(')",
            "users(''a')",
            "users(''a'')",
            "users('a'b')",
            "applications(appId='a)",
        ] {
            assert_eq!(read(segment), Err("IdMalformed"), "{segment}");
        }
    }
}
