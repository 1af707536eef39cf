//! The keys that move through a list.

/// A key that moves the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

impl Move {
    /// Of `KeyboardEvent.key`.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "PageUp" => Self::PageUp,
            "PageDown" => Self::PageDown,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }

    /// The row that it leads to; nothing in an empty list. Without a selection every key but End begins at the top.
    pub fn from(self, current: Option<usize>, page_rows: usize, row_count: usize) -> Option<usize> {
        let last = row_count.checked_sub(1)?;
        let Some(current) = current else { return Some(if self == Self::Last { last } else { 0 }) };
        let page = page_rows.max(1);
        Some(match self {
            Self::Up => current.saturating_sub(1),
            Self::Down => (current + 1).min(last),
            Self::PageUp => current.saturating_sub(page),
            Self::PageDown => (current + page).min(last),
            Self::First => 0,
            Self::Last => last,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_stop_at_both_ends() {
        assert_eq!(Move::Down.from(Some(4), 3, 5), Some(4));
        assert_eq!(Move::PageUp.from(Some(2), 3, 5), Some(0));
        assert_eq!(Move::Last.from(None, 3, 5), Some(4));
        assert_eq!(Move::Up.from(None, 3, 5), Some(0));
        assert_eq!(Move::Down.from(None, 3, 0), None);
    }
}
