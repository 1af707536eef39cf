//! The known name that a misspelt one probably means.

/// The nearest of `known` by Levenshtein's distance over bytes, where it is near enough to be meant: another letter case, or
/// one edit in three letters.
pub fn similar<'name>(given: &str, known: impl Iterator<Item = &'name str>) -> Option<&'name str> {
    const GIVEN_BYTES_MAX: usize = 64;
    if given.len() > GIVEN_BYTES_MAX {
        return None;
    }
    let lower = given.to_ascii_lowercase().into_bytes();
    let near = known.map(|name| (strsim::generic_levenshtein(&lower, &name.to_ascii_lowercase().into_bytes()), name));
    let (distance, name) = near.min_by_key(|(distance, _)| *distance)?;
    (distance * 3 <= given.len()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn a_slip_is_known_and_another_word_is_not() {
        let known = || ["deviceName", "osVersion", "model"].into_iter();
        assert_eq!(similar("devicename", known()), Some("deviceName"));
        assert_eq!(similar("deviceNmae", known()), Some("deviceName"));
        assert_eq!(similar("osVerson", known()), Some("osVersion"));
        assert_eq!(similar("colour", known()), None);
        assert_eq!(similar("", known()), None);
        assert_eq!(similar(&"deviceName".repeat(9), known()), None);
    }
}
