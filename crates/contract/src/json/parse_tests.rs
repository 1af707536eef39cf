//! A text is read, or refused, as serde_json reads or refuses it: to the word, the line and the column.

use super::{Tree, parse, written};
use proptest::prelude::*;

fn tree() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        Just(Tree::Null),
        any::<bool>().prop_map(Tree::Bool),
        any::<i64>().prop_map(Tree::Whole),
        any::<u64>().prop_map(Tree::from),
        "-?[1-9][0-9]{0,3}[.][0-9]{1,4}".prop_map(Tree::Number),
        any::<String>().prop_map(Tree::Text),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Tree::List),
            proptest::collection::vec((any::<String>(), inner), 0..4).prop_map(Tree::Object),
        ]
    })
}

/// In serde_json's own form.
fn by_serde_json(text: &str) -> Result<serde_json::Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// The same by way of a tree: written again, it is the same to serde_json.
fn by_us(text: &str) -> Result<serde_json::Value, String> {
    let tree = parse(text).map_err(|fault| fault.to_string())?;
    by_serde_json(&written(&tree))
}

/// Both say the same; but a number beyond every floating-point number stays a text here.
fn check(text: &str) {
    let expected = by_serde_json(text);
    if !expected.as_ref().is_err_and(|error| error.starts_with("number out of range")) {
        assert_eq!(by_us(text), expected, "{text}");
    }
}

#[test]
fn texts_are_parsed_and_refused_as_serde_json_does() {
    for text in [
        "null",
        " true ",
        "false",
        "0",
        "-0",
        "-1",
        "9007199254740993",
        "-9223372036854775808",
        "18446744073709551615",
        "1.5",
        "1e3",
        "-0.25E-2",
        "\"\"",
        "\"a\\\"b\\\\c\\/d\"",
        "\"\\u00e5\\ud83d\\ude00 \u{e5}\\n\\t\\r\\b\\f\\u0001\"",
        "[]",
        "[1, [2], {}]",
        "{\"a\": {\"b\": [null]}, \"c\": \"d\"}",
        "{\"a\": 1, \"a\": 2}",
        "",
        " ",
        "nul",
        "tru",
        "01",
        "1.",
        "1.x",
        ".5",
        "-",
        "1e",
        "+1",
        "\"",
        "\"\\x\"",
        "\"\\ud83d\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ude00\"",
        "\"\n\"",
        "[1,]",
        "[1 2]",
        "[\n1,\n\u{e5}]",
        "{\"a\"}",
        "{a: 1}",
        "{\"a\": 1,}",
        "{\"a\": 1",
        "1 2",
        "\"\\u00g0\"",
        "\"\\u+123\"",
        "\"\\u00",
        "[",
        "{",
    ] {
        check(text);
    }
}

proptest! {
    #[test]
    fn a_tree_comes_back_with_every_member_in_its_place(tree in tree()) {
        prop_assert_eq!(parse(&written(&tree)), Ok(tree));
    }

    #[test]
    fn a_text_is_read_as_serde_json_reads_it(
        tree in tree(),
        cut in 0.0..1.0,
        put in "|[\\[\\]{}:,\"]|[-+.eE0-9]|[a-z ]|[\\\\]|\n|\u{1}|å|\\\\u[dD][89a-fA-F]00|\\\\ud83d\\\\ude00|\\\\n",
    ) {
        let mut text = written(&tree);
        let mut place = (text.len() as f64 * cut) as usize;
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        check(&text);
        check(&text[..place]);
        text.insert_str(place, &put);
        check(&text);
        let next = text[place..].chars().next().map_or(0, char::len_utf8);
        text.replace_range(place..place + next, "");
        check(&text);
    }

    #[test]
    fn nonsense_is_refused_as_serde_json_refuses_it(text in "[-+.eE0-9\\[\\]{}:,\" \nntrufalse\\\\u]{0,12}") {
        check(&text);
    }
}

#[test]
fn depth_has_a_limit() {
    for depth in [127, 128, 100_000] {
        let deep = "[".repeat(depth) + &"]".repeat(depth);
        let fault = parse(&deep).map_err(|fault| fault.to_string()).err();
        assert_eq!(fault.is_some(), depth > 127);
        assert_eq!(fault, by_serde_json(&deep).err());
    }
}

#[test]
fn a_number_that_is_no_whole_one_stays_as_it_was_sent() {
    for text in ["1.50", "-0", "18446744073709551616", "1e3", "-9223372036854775809"] {
        assert_eq!(parse(text), Ok(Tree::Number(text.to_owned())));
        assert_eq!(written(&parse(text).expect("JSON")), text);
    }
    assert_eq!(parse("-9223372036854775808"), Ok(Tree::Whole(i64::MIN)));
    assert_eq!(parse("9223372036854775808"), Ok(Tree::Large(1 << 63)));
}
