//! Trees that are built value by value, where no type stands for what is written.

use super::Tree;

impl Tree {
    /// An object of these members, in order of their names.
    pub fn object<const N: usize>(mut members: [(&str, Self); N]) -> Self {
        Self::of_members(&mut members)
    }

    // Not generic: what takes members is compiled once.
    fn of_members(members: &mut [(&str, Self)]) -> Self {
        let mut object = Self::Object(Vec::with_capacity(members.len()));
        for (name, value) in members {
            object.set(name, std::mem::take(value));
        }
        object
    }

    /// Sets a member of an object that is built, in its place by name. What was no object becomes one.
    pub fn set(&mut self, name: &str, value: Self) {
        let Self::Object(members) = self else {
            *self = Self::Object(vec![(name.to_owned(), value)]);
            return;
        };
        match members.binary_search_by(|(own, _)| own.as_str().cmp(name)) {
            Ok(place) => members[place].1 = value,
            Err(place) => members.insert(place, (name.to_owned(), value)),
        }
    }
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Tree {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Tree {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}

impl From<u64> for Tree {
    fn from(number: u64) -> Self {
        i64::try_from(number).map_or(Self::Large(number), Self::Whole)
    }
}

impl From<Vec<Tree>> for Tree {
    fn from(items: Vec<Tree>) -> Self {
        Self::List(items)
    }
}

impl From<Vec<String>> for Tree {
    fn from(texts: Vec<String>) -> Self {
        Self::List(texts.into_iter().map(Self::Text).collect())
    }
}

impl From<&[&str]> for Tree {
    fn from(texts: &[&str]) -> Self {
        Self::List(texts.iter().map(|text| Self::from(*text)).collect())
    }
}

#[cfg(test)]
mod tests {
    use crate::json::{Tree, written};

    #[test]
    fn an_object_that_is_built_has_each_member_once_in_order() {
        let mut object = Tree::object([("b", 1.into()), ("a", "x".into()), ("c", true.into())]);
        object.set("b", Tree::Null);
        assert_eq!(written(&object), r#"{"a":"x","b":null,"c":true}"#);
        assert_eq!(written(&Tree::object([])), "{}");
    }

    #[test]
    fn what_was_no_object_becomes_one() {
        let mut tree = Tree::from(u64::MAX);
        tree.set("a", Tree::List(Vec::new()));
        assert_eq!(written(&tree), r#"{"a":[]}"#);
    }
}
