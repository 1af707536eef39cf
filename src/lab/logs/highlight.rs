//! Marks of a searched text within a line.

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The words.
    pub text: &'a str,
    /// Whether they are what was searched for.
    pub is_marked: bool,
}

/// A line in pieces, in order: what was searched for, and what stands between. ASCII letters match in any case, as the
/// gateway's search does.
pub fn pieces<'a>(line: &'a str, needle: &str) -> Vec<Piece<'a>> {
    if needle.is_empty() {
        return vec![Piece { text: line, is_marked: false }];
    }
    let haystack = line.to_ascii_lowercase();
    let needle = needle.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut from = 0;
    // Lower-casing ASCII keeps every byte position.
    for (at, part) in haystack.match_indices(&needle) {
        if at > from {
            found.push(Piece { text: &line[from..at], is_marked: false });
        }
        from = at + part.len();
        found.push(Piece { text: &line[at..from], is_marked: true });
    }
    if from < line.len() {
        found.push(Piece { text: &line[from..], is_marked: false });
    }
    found
}

/// Whether a line has anything to mark.
pub fn is_marked(line: &str, needle: &str) -> bool {
    pieces(line, needle).iter().any(|piece| piece.is_marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(line: &str, needle: &str) -> String {
        let pieces = pieces(line, needle);
        pieces
            .iter()
            .map(|piece| if piece.is_marked { format!("[{}]", piece.text) } else { piece.text.into() })
            .collect()
    }

    #[test]
    fn marks_every_place_in_any_case() {
        assert_eq!(marked("Batching 3 records, batch", "BATCH"), "[Batch]ing 3 records, [batch]");
        assert_eq!(marked("größer Größe", "ß"), "grö[ß]er Grö[ß]e");
    }

    #[test]
    fn nothing_searched_marks_nothing() {
        assert_eq!(marked("Batching", ""), "Batching");
        assert_eq!(marked("", "x"), "");
    }
}
