//! The query of an address as an ordered list of parameters. Also the form of small texts that the browser keeps.

use crate::paths::{encoded, encoded_list};

/// Names and values in the order of the address. A name that stands twice has its last value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Of a query, with or without its question mark, as a form would have written it.
    pub fn of_query(query: &str) -> Self {
        let mut parameters = Self::default();
        for (name, value) in form_urlencoded::parse(query.trim_start_matches('?').as_bytes()) {
            parameters.set(&name, Some(value.into_owned()));
        }
        parameters
    }

    /// Of pairs, in their order.
    pub fn of_pairs(pairs: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// A parameter's value.
    pub fn get(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }

    /// Changes a parameter in its place, or adds it at the end; without a value it leaves the address.
    pub fn set(&mut self, name: &str, value: Option<String>) {
        let place = self.0.iter().position(|(known, _)| known == name);
        match (place, value) {
            (Some(place), Some(value)) => self.0[place].1 = value,
            (Some(place), None) => drop(self.0.remove(place)),
            (None, Some(value)) => self.0.push((name.to_owned(), value)),
            (None, None) => {}
        }
    }

    /// The query with its question mark; nothing where there are no parameters.
    pub fn to_query(&self) -> String {
        let mut query = String::new();
        for (name, value) in &self.0 {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(&encoded(name));
            query.push('=');
            query.push_str(&encoded_list(value));
        }
        query
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_keep_the_other_parameters_and_their_order() {
        let mut parameters = Parameters::of_query("?dialog=wizard&page=summary");
        parameters.set("page", Some("progress".into()));
        parameters.set("prompt", Some("a b".into()));
        assert_eq!(parameters.to_query(), "?dialog=wizard&page=progress&prompt=a%20b");
        for name in ["dialog", "page", "prompt", "tab"] {
            parameters.set(name, None);
        }
        assert_eq!(parameters.to_query(), "");
    }

    #[test]
    fn lists_stay_readable() {
        let parameters = Parameters::of_pairs([("columns", "deviceName,model".to_owned())]);
        assert_eq!(parameters.to_query(), "?columns=deviceName,model");
    }

    #[test]
    fn a_query_is_read_as_a_form_writes_it() {
        let parameters = Parameters::of_query("search=a+b%26c&empty=&bare&search=l%C3%B6st");
        assert_eq!(parameters.get("search").as_deref(), Some("löst"));
        assert_eq!(parameters.get("empty").as_deref(), Some(""));
        assert_eq!(parameters.get("bare").as_deref(), Some(""));
        assert_eq!(parameters.get("other"), None);
    }

    #[test]
    fn what_is_not_encoded_rightly_stays() {
        let parameters = Parameters::of_query("a=100%&b=%zz%4&c=%FF&d=%2541");
        assert_eq!(parameters.get("a").as_deref(), Some("100%"));
        assert_eq!(parameters.get("b").as_deref(), Some("%zz%4"));
        assert_eq!(parameters.get("c").as_deref(), Some("\u{fffd}"));
        assert_eq!(parameters.get("d").as_deref(), Some("%41"), "decoded once");
    }
}
