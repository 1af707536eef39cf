//! What is written and read here is what serde_json writes and reads.

use super::{Tree, bytes, from_text, from_tree, text};
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

fn tree() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        Just(Tree::Null),
        any::<bool>().prop_map(Tree::Flag),
        any::<i64>().prop_map(|number| Tree::Number(number.into())),
        any::<u64>().prop_map(|number| Tree::Number(number.into())),
        any::<i32>().prop_filter_map("a number", |number| serde_json::Number::from_f64(f64::from(number) / 8.0)
            .map(Tree::Number)),
        any::<String>().prop_map(Tree::Text),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Tree::Array),
            proptest::collection::vec((any::<String>(), inner), 0..4).prop_map(Tree::Object),
        ]
    })
}

proptest! {
    #[test]
    fn a_type_comes_back_and_is_written_as_serde_json_writes_it(value in everything()) {
        let written = text(&value);
        prop_assert_eq!(&written, &serde_json::to_string(&value).expect("JSON"));
        prop_assert_eq!(from_text::<Everything>(&written), Ok(value));
    }

    #[test]
    fn a_tree_comes_back_with_every_member_in_its_place(tree in tree()) {
        let written = text(&tree);
        prop_assert_eq!(&bytes(&tree), &serde_json::to_vec(&tree).expect("JSON"));
        let parsed = Tree::parse(&written).expect("JSON");
        prop_assert_eq!(&parsed, &tree);
        prop_assert_eq!(from_tree::<Tree>(&tree), Ok(tree));
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
