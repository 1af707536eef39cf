//! What is asked of a tree that no type is read from.

use super::{Fault, Tree};

impl Tree {
    /// A member of an object; the last one where it stands twice.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().rev().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text of a string.
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The items of an array.
    pub fn as_list(&self) -> Option<&[Self]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }

    /// A whole number that fits.
    pub fn as_whole(&self) -> Option<i64> {
        if let Self::Whole(number) = self { Some(*number) } else { None }
    }

    /// The same, if no object in it has a member twice: which of the two was meant, nobody can tell.
    ///
    /// # Errors
    /// The first one that an object has again.
    pub fn unique_names(self) -> Result<Self, Fault> {
        match self.name_twice() {
            Some(name) => Err(Fault::twice(name)),
            None => Ok(self),
        }
    }

    fn name_twice(&self) -> Option<&str> {
        match self {
            Self::List(items) => items.iter().find_map(Self::name_twice),
            Self::Object(members) => {
                let twin = first_twin(members);
                members.iter().enumerate().find_map(|(place, (name, value))| {
                    if twin == Some(place) { Some(name.as_str()) } else { value.name_twice() }
                })
            }
            _ => None,
        }
    }
}

/// The first place at which a name stands again. By sorting: a body may be one object of millions of members.
fn first_twin(members: &[(String, Tree)]) -> Option<usize> {
    let mut names: Vec<(&str, usize)> = members.iter().map(|(name, _)| name.as_str()).zip(0..).collect();
    names.sort_unstable();
    names.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[1].1).min()
}

#[cfg(test)]
mod tests {
    use crate::json::{Tree, parse};

    #[test]
    fn of_a_member_that_stands_twice_the_last_one_is_found() {
        let tree = parse(r#"{"a":1,"b":null,"a":2}"#).expect("JSON");
        assert_eq!(tree.get("a").and_then(Tree::as_whole), Some(2));
        assert_eq!((tree.get("b").map(Tree::is_null), tree.get("c")), (Some(true), None));
        assert_eq!((Tree::Null.get("a"), Tree::Null.as_text(), Tree::Null.as_list()), (None, None, None));
    }

    #[test]
    fn a_member_that_stands_twice_is_named_wherever_it_stands() {
        for (text, expected) in [
            (r#"{"a":1,"b":[{"a":1},{"a":1}]}"#, None),
            (r#"{"a":1,"a":1}"#, Some("a stands twice")),
            (r#"[{"a":{"b":1,"c":2,"b":3}}]"#, Some("b stands twice")),
            // Of two, the one whose second place comes first.
            (r#"{"b":1,"a":1,"c":{"d":1,"d":1},"a":1,"b":1,"a":1}"#, Some("d stands twice")),
            (r#"{"b":1,"a":1,"c":{},"a":{"d":1,"d":1},"b":1,"a":1}"#, Some("a stands twice")),
            // The same name, however it is spelled.
            (r#"{"a":1,"\u0061":1}"#, Some("a stands twice")),
        ] {
            let fault = parse(text).and_then(Tree::unique_names).map_err(|fault| fault.to_string()).err();
            assert_eq!(fault.as_deref(), expected, "{text}");
        }
    }
}
