//! What is written and read here is what serde_json writes and reads.

use super::{Map, Number, Value, from_text, from_value, parse, text};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Kind {
    Plain,
    Wrapped(u8),
    Pair(i64, String),
    Named { is_set: bool },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Newtype(i64);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Everything {
    text: String,
    flag: bool,
    letter: char,
    small: (i8, i16, i32, u8, u16, u32),
    signed: i64,
    unsigned: u64,
    nothing: (),
    newtype: Newtype,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    absent: Option<u32>,
    nullable: Option<String>,
    kinds: Vec<Kind>,
    by_name: BTreeMap<String, u8>,
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Plain),
        any::<u8>().prop_map(Kind::Wrapped),
        any::<(i64, String)>().prop_map(|(number, text)| Kind::Pair(number, text)),
        any::<bool>().prop_map(|is_set| Kind::Named { is_set }),
    ]
}

fn everything() -> impl Strategy<Value = Everything> {
    let scalars = any::<(String, bool, char, (i8, i16, i32, u8, u16, u32), i64, u64, i64)>();
    let options = any::<(Option<u32>, Option<String>)>();
    let by_name = any::<BTreeMap<String, u8>>();
    (scalars, options, proptest::collection::vec(kind(), 0..4), by_name).prop_map(
        |(scalars, options, kinds, by_name)| {
            let (text, flag, letter, small, signed, unsigned, newtype) = scalars;
            Everything {
                text,
                flag,
                letter,
                small,
                signed,
                unsigned,
                nothing: (),
                newtype: Newtype(newtype),
                absent: options.0,
                nullable: options.1,
                kinds,
                by_name,
            }
        },
    )
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        "-?[1-9][0-9]{0,3}[.][0-9]{1,4}".prop_map(|text| Value::Number(Number::Other(text))),
        any::<String>().prop_map(Value::String),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            proptest::collection::vec((any::<String>(), inner), 0..4).prop_map(|members| {
                let mut map = Map::new();
                members.into_iter().for_each(|(name, value)| map.push(name, value));
                Value::Object(map)
            }),
        ]
    })
}

/// The same, in serde_json's own form.
fn by_serde_json(text: &str) -> Result<serde_json::Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

fn by_us(text: &str) -> Result<serde_json::Value, String> {
    let value = parse(text).map_err(|error| error.to_string())?;
    by_serde_json(&super::text(&value))
}

/// Both say the same; but a number beyond every floating-point number stays a text here.
fn check_agreement(text: &str) -> Result<(), TestCaseError> {
    let expected = by_serde_json(text);
    if !expected.as_ref().is_err_and(|error| error.starts_with("number out of range")) {
        prop_assert_eq!(by_us(text), expected, "{}", text);
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_type_comes_back_and_is_written_as_serde_json_writes_it(value in everything()) {
        let written = text(&value);
        prop_assert_eq!(&written, &serde_json::to_string(&value).expect("JSON"));
        prop_assert_eq!(from_text::<Everything>(&written), Ok(value));
    }

    #[test]
    fn a_value_comes_back_with_every_member_in_its_place(value in value()) {
        let written = text(&value);
        let parsed = parse(&written).expect("JSON");
        prop_assert_eq!(&parsed, &value);
        prop_assert_eq!(from_value::<Value>(&parsed), Ok(value));
    }

    #[test]
    fn a_text_is_read_as_serde_json_reads_it(value in value(), cut in 0.0..1.0, put in "|[\\[\\]{}:,\"]|[-+.eE0-9]|[a-z ]|[\\\\]|\n|\u{1}|å|\\\\u[dD][89a-fA-F]00|\\\\ud83d\\\\ude00|\\\\n") {
        let mut written = text(&value);
        let mut place = (written.len() as f64 * cut) as usize;
        while !written.is_char_boundary(place) {
            place -= 1;
        }
        check_agreement(&written)?;
        check_agreement(&written[..place])?;
        written.insert_str(place, &put);
        check_agreement(&written)?;
        let next = written[place..].chars().next().map_or(0, char::len_utf8);
        written.replace_range(place..place + next, "");
        check_agreement(&written)?;
    }

    #[test]
    fn nonsense_is_refused_as_serde_json_refuses_it(text in "[-+.eE0-9\\[\\]{}:,\" \nntrufalse\\\\u]{0,12}") {
        check_agreement(&text)?;
    }

    #[test]
    fn what_serde_json_refuses_is_refused(text in r#"[{]("(flag|signed|letter|kinds|x)":(1|-1|1.5|"a"|null|true|\[\]|[{][}])){0,2}[}]"#) {
        prop_assert_eq!(
            from_text::<Everything>(&text).is_ok(),
            serde_json::from_str::<Everything>(&text).is_ok()
        );
    }
}

#[test]
fn depth_has_a_limit() {
    for depth in [127, 128, 100_000] {
        let deep = "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(parse(&deep).is_ok(), depth < 128);
        assert_eq!(parse(&deep).map_err(|error| error.to_string()).err(), by_serde_json(&deep).err());
    }
}

#[test]
fn a_number_that_is_no_whole_one_stays_as_it_was_sent() {
    for text in ["1.50", "-0", "18446744073709551616", "1e3", "-9223372036854775809"] {
        assert_eq!(parse(text), Ok(Value::Number(Number::Other(text.to_owned()))));
        assert_eq!(super::text(&parse(text).expect("JSON")), text);
    }
    assert_eq!(parse("-9223372036854775808"), Ok(i64::MIN.into()));
}

#[test]
fn an_object_that_is_built_has_each_member_once_in_order() {
    let mut map = Map::of([("b", 1_u64.into()), ("a", "x".into())]);
    map.insert("b", Value::Null);
    assert_eq!(text(&Value::Object(map)), r#"{"a":"x","b":null}"#);
}

#[test]
fn a_number_as_a_name_is_quoted() {
    let map: BTreeMap<i16, Kind> = [(-1, Kind::Plain), (7, Kind::Wrapped(1))].into();
    assert_eq!(text(&map), serde_json::to_string(&map).expect("JSON"));
}

#[test]
fn an_error_says_what_was_found_and_what_was_expected() {
    #[derive(Debug, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Body {
        speed: u32,
        kind: Option<Kind>,
    }
    for (body, expected) in [
        (r#"{"speed":"fast"}"#, "invalid type: string \"fast\", expected u32"),
        (r#"{"speed":1.5}"#, "invalid type: floating point `1.5`, expected u32"),
        (r#"{"speed":null}"#, "invalid type: null, expected u32"),
        (r#"{"speed":-1}"#, "invalid value: integer `-1`, expected u32"),
        (r#"{"speed":4294967296}"#, "invalid value: integer `4294967296`, expected u32"),
        (r#"{"speed":[]}"#, "invalid type: sequence, expected u32"),
        (r#"[]"#, "invalid type: sequence, expected struct Body"),
        (r#"{}"#, "missing field `speed`"),
        (r#"{"speed":1,"speed":2}"#, "duplicate field `speed`"),
        (r#"{"speed":1,"sped":2}"#, "unknown field `sped`, expected `speed` or `kind`"),
        (
            r#"{"speed":1,"kind":"fancy"}"#,
            "unknown variant `fancy`, expected one of `plain`, `wrapped`, `pair`, `named`",
        ),
        (r#"{"speed":1,"kind":7}"#, "invalid type: integer `7`, expected string or map with a single key"),
        (r#"{"speed":1"#, "EOF while parsing an object at line 1 column 10"),
    ] {
        let error = from_text::<Body>(body).expect_err(body);
        assert_eq!(error.to_string(), expected, "{body}");
    }
}
