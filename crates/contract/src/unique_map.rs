//! Maps in which no name may stand twice: `#[serde(deserialize_with = "unique_map::deserialize")]`.
//!
//! serde's own maps keep the last value of a name that stands twice, where a derived structure refuses the second. Which of
//! two values was meant is not known, so both refuse.

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::marker::PhantomData;

/// Reads a map.
///
/// # Errors
/// It is no map, an entry is not of its type, or a name stands twice.
pub fn deserialize<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Display + Ord,
    V: Deserialize<'de>,
{
    struct Entries<K, V>(PhantomData<(K, V)>);

    impl<'de, K: Deserialize<'de> + Display + Ord, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
        type Value = BTreeMap<K, V>;

        fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
            formatter.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
            let mut map = BTreeMap::new();
            while let Some(name) = access.next_key()? {
                if map.contains_key(&name) {
                    return Err(A::Error::custom(format_args!("duplicate field `{name}`")));
                }
                map.insert(name, access.next_value()?);
            }
            Ok(map)
        }
    }

    deserializer.deserialize_map(Entries(PhantomData))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    #[test]
    fn a_name_that_stands_twice_is_refused() {
        let read = |text| super::deserialize::<_, String, u8>(&mut serde_json::Deserializer::from_str(text));
        assert_eq!(read(r#"{"b":1,"a":2}"#).expect("a map"), BTreeMap::from([("a".into(), 2), ("b".into(), 1)]));
        let error = read(r#"{"a":1,"a":1}"#).expect_err("twice");
        assert_eq!(error.to_string(), "duplicate field `a` at line 1 column 10");
        assert!(read("[]").is_err());
    }
}
