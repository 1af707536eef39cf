//! Names in any letter case: Microsoft Graph, and the administration service since version 2006, tell names of paths, properties,
//! options and functions apart by their letters only.

/// Whether two names are the same.
pub fn are_same(left: &str, right: &str) -> bool {
    left.eq_ignore_ascii_case(right)
}

/// What follows `prefix`.
pub fn after<'text>(text: &'text str, prefix: &str) -> Option<&'text str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    are_same(head, prefix).then_some(rest)
}

/// What precedes `suffix`.
pub fn before<'text>(text: &'text str, suffix: &str) -> Option<&'text str> {
    let (rest, tail) = text.split_at_checked(text.len().checked_sub(suffix.len())?)?;
    are_same(tail, suffix).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::{after, before};

    #[test]
    fn letter_case_does_not_matter_at_either_end() {
        assert_eq!(after("Applications(AppId='x", "applications(appId='"), Some("x"));
        assert_eq!(before("users/ANY", "/any"), Some("users"));
        assert_eq!((after("å", "a"), before("å", "å"), before("a", "/any")), (None, Some(""), None));
        assert_eq!((after("", ""), before("x", "")), (Some(""), Some("x")));
    }
}
