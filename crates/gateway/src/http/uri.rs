//! Where a request goes.

/// Path and query, and scheme and authority where the whole address is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uri {
    /// Scheme and authority.
    origin: Option<(String, String)>,
    path: String,
    query: Option<String>,
}

impl Uri {
    /// A path with or without a query, or an address of http or https; nothing where it is none (RFC 3986, and the signs
    /// that browsers send all the same). A fragment is left out: it is nothing that is sent.
    pub fn parse(target: &str) -> Option<Self> {
        let whole = |scheme: &'static str| Some((scheme, target.strip_prefix(scheme)?.strip_prefix("://")?));
        let (origin, rest) = match whole("http").or_else(|| whole("https")) {
            Some((scheme, rest)) => {
                let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
                let (authority, rest) = rest.split_at(end);
                if !is_authority(authority) {
                    return None;
                }
                (Some((scheme.to_owned(), authority.to_owned())), rest)
            }
            _ if target.starts_with('/') => (None, target),
            _ => return None,
        };
        let rest = rest.split('#').next().unwrap_or_default();
        let can_stand = |byte: u8| byte > b' ' && byte != 0x7f && !b"<>\\^`".contains(&byte);
        if !rest.bytes().all(can_stand) {
            return None;
        }
        let (path, query) = match rest.split_once('?') {
            Some((path, query)) => (path, Some(query.to_owned())),
            None => (rest, None),
        };
        let path = if path.is_empty() { "/" } else { path };
        Some(Self { origin, path: path.to_owned(), query })
    }

    /// What a host has taken apart already.
    pub fn of_parts(origin: Option<(&str, &str)>, path: &str, query: Option<&str>) -> Self {
        let origin = origin.map(|(scheme, authority)| (scheme.to_owned(), authority.to_owned()));
        Self { origin, path: path.to_owned(), query: query.map(str::to_owned) }
    }

    /// `http` or `https` and the host with its port, where the address is whole.
    pub fn origin(&self) -> Option<(&str, &str)> {
        self.origin.as_ref().map(|(scheme, authority)| (scheme.as_str(), authority.as_str()))
    }

    /// The path, still encoded.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What stands after the first question mark, still encoded.
    pub fn query(&self) -> Option<&str> {
        self.query.as_deref()
    }
}

/// Whether a text can be a host with its port (RFC 3986, 3.2).
pub fn is_authority(text: &str) -> bool {
    let can_stand = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:[]@!$&'()*+,;=%".contains(&byte);
    !text.is_empty() && text.bytes().all(can_stand)
}

#[cfg(test)]
mod tests {
    use super::Uri;

    #[test]
    fn a_target_is_taken_apart() {
        for (target, origin, path, query) in [
            ("/a/b", None, "/a/b", None),
            ("/a?b?c=1#d", None, "/a", Some("b?c=1")),
            ("/?", None, "/", Some("")),
            ("http://h:8081/a", Some(("http", "h:8081")), "/a", None),
            ("https://[::1]?b", Some(("https", "[::1]")), "/", Some("b")),
            ("/a://b", None, "/a://b", None),
            ("/å%20{}|\"", None, "/å%20{}|\"", None),
        ] {
            let uri = Uri::parse(target).expect(target);
            assert_eq!((uri.origin(), uri.path(), uri.query()), (origin, path, query), "{target}");
            assert_eq!(uri, Uri::of_parts(origin, path, query));
        }
    }

    #[test]
    fn what_is_no_target_is_none() {
        for target in [
            "",
            "a",
            "*",
            "/a b",
            "/a\n",
            "/\u{7f}",
            "/<",
            "/a^b",
            "ftp://h/a",
            "http:///a",
            "http://h h/a",
            "http://å/a",
        ] {
            assert_eq!(Uri::parse(target), None, "{target}");
        }
    }
}
