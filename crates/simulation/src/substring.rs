//! A text inside a text. The texts are short and the standard library's search is made for long ones: it prepares for
//! every needle what takes longer than the search, in code that the service worker would carry for nothing.

/// Where the needle stands first, in bytes.
pub fn find(text: &str, needle: &str) -> Option<usize> {
    let (bytes, wanted) = (text.as_bytes(), needle.as_bytes());
    let last = bytes.len().checked_sub(wanted.len())?;
    (0..=last).find(|at| bytes[*at..].starts_with(wanted))
}

/// Whether the needle stands anywhere.
pub fn holds(text: &str, needle: &str) -> bool {
    find(text, needle).is_some()
}

#[cfg(test)]
mod tests {
    use super::{find, holds};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_the_standard_library_finds(text in "[aåb]{0,12}", needle in "[aåb]{0,4}") {
            prop_assert_eq!(find(&text, &needle), text.find(&needle));
            prop_assert_eq!(holds(&text, &needle), text.contains(&needle));
        }
    }
}
