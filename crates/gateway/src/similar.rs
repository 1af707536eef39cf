//! The known name that a misspelt one probably means.

/// The nearest of `known`, where it is near enough to be meant: another letter case, or one edit in three letters.
pub fn similar<'name>(given: &str, known: impl Iterator<Item = &'name str>) -> Option<&'name str> {
    const GIVEN_BYTES_MAX: usize = 64;
    if given.len() > GIVEN_BYTES_MAX {
        return None;
    }
    let lower = given.to_ascii_lowercase();
    let near = known.map(|name| (edits(lower.as_bytes(), name.to_ascii_lowercase().as_bytes()), name));
    let (distance, name) = near.min_by_key(|(distance, _)| *distance)?;
    (distance * 3 <= given.len()).then_some(name)
}

/// Letters to change, add or leave out (Levenshtein's distance).
fn edits(left: &[u8], right: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, letter) in left.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for column in 1..row.len() {
            let changed = diagonal + usize::from(*letter != right[column - 1]);
            diagonal = row[column];
            row[column] = changed.min(row[column] + 1).min(row[column - 1] + 1);
        }
    }
    row[right.len()]
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
