//! Which way a jump between errors and warnings goes.

/// Which way a jump goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the end.
    Next,
    /// Towards the beginning.
    Previous,
}

impl Direction {
    /// Of a key. CMTrace has no key for this; F8 and Shift+F8 are those of the editors that have one, and no browser uses
    /// them.
    pub fn of_key(key: &str, has_shift: bool) -> Option<Self> {
        match (key, has_shift) {
            ("F8", false) => Some(Self::Next),
            ("F8", true) => Some(Self::Previous),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Direction;

    #[test]
    fn only_f8_jumps() {
        assert_eq!(Direction::of_key("F8", false), Some(Direction::Next));
        assert_eq!(Direction::of_key("F8", true), Some(Direction::Previous));
        // F3 searches in the page, F5 loads it again.
        assert_eq!((Direction::of_key("F3", false), Direction::of_key("F5", false)), (None, None));
    }
}
