//! The grammar of `$filter`: precedence, positions, limits, and that no text whatever makes it panic.

use gateway::testing::parse_filter as parse;
use gateway::testing::{Function, Lambda, Literal, Node, NodeKind, Operator};
use proptest::prelude::*;
use simulation::time::SimTime;
use uuid::Uuid;

/// The filter with every pair of parentheses that its tree has, and no other.
fn grouped(filter: &str) -> String {
    fn write(node: &Node) -> String {
        match &node.kind {
            NodeKind::Binary(operator, left, right) => {
                format!("({} {} {})", write(left), operator.name(), write(right))
            }
            NodeKind::Not(inner) => format!("(not {})", write(inner)),
            NodeKind::In(value, items) => {
                let items: Vec<String> = items.iter().map(write).collect();
                format!("({} in [{}])", write(value), items.join(" "))
            }
            NodeKind::Call(function, arguments) => {
                let arguments: Vec<String> = arguments.iter().map(write).collect();
                format!("{}[{}]", function.name(), arguments.join(" "))
            }
            NodeKind::Literal(literal) => literal.to_string(),
            NodeKind::Property(name) => name.clone(),
            NodeKind::Lambda(Lambda { collection, is_all, body }) => {
                let word = if *is_all { "all" } else { "any" };
                let body = body.as_ref().map_or(String::new(), |(name, body)| format!("{name}: {}", write(body)));
                format!("{collection}/{word}[{body}]")
            }
        }
    }
    write(&parse(filter).unwrap_or_else(|error| panic!("{filter}: {}", error.message)))
}

#[test]
fn binds_as_odata_says() {
    for (filter, expected) in [
        ("a eq 1 and b eq 2 or c eq 3", "(((a eq 1) and (b eq 2)) or (c eq 3))"),
        ("a eq 1 or b eq 2 and c eq 3", "((a eq 1) or ((b eq 2) and (c eq 3)))"),
        ("(a eq 1 or b eq 2) and c eq 3", "(((a eq 1) or (b eq 2)) and (c eq 3))"),
        ("not a eq 1 and b eq 2", "((not (a eq 1)) and (b eq 2))"),
        ("not (a eq 1 and b eq 2)", "(not ((a eq 1) and (b eq 2)))"),
        ("not not f", "(not (not f))"),
        ("a gt 1 eq true", "((a gt 1) eq true)"),
        ("a in (1,2, 3) or b", "((a in [1 2 3]) or b)"),
        ("contains(a,'it''s') eq false", "(contains[a 'it''s'] eq false)"),
        ("startswith(tolower(a),'x')", "startswith[tolower[a] 'x']"),
        ("1 lt a", "(1 lt a)"),
        ("r/any(x:x/s eq 'f' or x/n gt 1) and b", "(r/any[x: ((x/s eq 'f') or (x/n gt 1))] and b)"),
        ("not r/all( x : x eq 1 )", "(not r/all[x: (x eq 1)])"),
        ("r/any()", "r/any[]"),
        ("r/any(x:x/q/any(y:y eq 1))", "r/any[x: x/q/any[y: (y eq 1)]]"),
        ("$it/a eq 1", "($it/a eq 1)"),
        ("$it/and eq 1", "($it/and eq 1)"),
        ("a/b eq toupper('x')", "(a/b eq toupper['x'])"),
        ("  a   eq\tnull ", "(a eq null)"),
        ("a ge 2020-09-28T08:00:00Z", "(a ge 2020-09-28T08:00:00.000Z)"),
        ("a ge 2020-09-28T10:00:00+02:00", "(a ge 2020-09-28T08:00:00.000Z)"),
        ("a eq 0001-01-01T00:00:00Z", "(a eq 0001-01-01T00:00:00Z)"),
        ("a eq -5", "(a eq -5)"),
        // graph-docs#13735, #15032: documentation and clients write words of filters in any letter case.
        ("NOT a EQ 1 AND b Ne TRUE OR c IN (NULL,False)", "(((not (a eq 1)) and (b ne true)) or (c in [null false]))"),
        ("startsWith(ToLower(a),'X')", "startswith[tolower[a] 'X']"),
        ("NOT(r/ANY(X:X eq 1))", "(not r/any[X: (X eq 1)])"),
        ("$IT/a eq 1", "($IT/a eq 1)"),
        ("a eq microsoft.graph.kind'x'", "(a eq microsoft.graph.kind'x')"),
        ("a eq DEADBEEF-0000-4000-8000-000000000000", "(a eq deadbeef-0000-4000-8000-000000000000)"),
    ] {
        assert_eq!(grouped(filter), expected, "{filter}");
    }
}

#[test]
fn says_what_is_wrong_and_where() {
    for (filter, code, position, words) in [
        ("", "FilterInvalid", 1, "found the end"),
        ("a eq", "FilterInvalid", 5, "found the end"),
        ("a eq 'x", "FilterInvalid", 6, "no closing quote"),
        ("(a eq 1", "FilterInvalid", 8, "the ( at position 1"),
        ("a eq 1)", "FilterInvalid", 7, "closes nothing"),
        ("a EQUALS 1", "FilterInvalid", 3, "'EQUALS'"),
        ("AND 1", "FilterInvalid", 1, "the operator AND"),
        ("a eq DateTime'2020-01-01'", "FilterInvalid", 6, "OData 2"),
        ("a foo 1", "FilterInvalid", 3, "'foo'"),
        ("eq 1", "FilterInvalid", 1, "the operator eq"),
        ("a = 1", "FilterInvalid", 3, "'='"),
        ("a eq 1.5", "FilterInvalid", 6, "no value"),
        ("a eq 99999999999999999999", "FilterInvalid", 6, "too large"),
        ("a eq datetime'2020-01-01'", "FilterInvalid", 6, "OData 2"),
        ("length(a) eq 1", "FilterInvalid", 1, "contains, startswith"),
        ("contains(a)", "FilterInvalid", 1, "a property and a text"),
        ("tolower(a,'b')", "FilterInvalid", 1, "one property"),
        ("a in ()", "FilterInvalid", 7, "a value of the list"),
        ("a in 1", "FilterInvalid", 6, "the ( of a list"),
        ("a in (1;2)", "FilterInvalid", 8, "';'"),
        ("å eq 1", "FilterInvalid", 1, "'å'"),
        ("a eq o'neil'", "FilterInvalid", 6, "a quote cannot follow"),
        ("a eqq 1", "FilterInvalid", 3, "Did you mean eq?"),
        ("containz(a,'x')", "FilterInvalid", 1, "Did you mean contains?"),
        ("r/any(1)", "FilterInvalid", 7, "a name for the members of r"),
        ("r/all()", "FilterInvalid", 7, "a name for the members of r"),
        ("r/any(x x eq 1)", "FilterInvalid", 9, "the : after x"),
        ("r/any(x:x eq 1", "FilterInvalid", 15, "the ) of any"),
        ("r/any(eq:1)", "FilterInvalid", 7, "cannot be the name"),
        ("a:b", "FilterInvalid", 2, "a colon"),
        ("$it/ eq 1", "FilterInvalid", 1, "is no name"),
        ("$it//a eq 1", "FilterInvalid", 1, "is no name"),
    ] {
        let error = parse(filter).expect_err(filter);
        assert_eq!(error.code, code, "{filter}");
        assert_eq!(error.details.get("position"), Some(&position.to_string()), "{filter}: {}", error.message);
        assert!(error.message.contains(words), "{filter}: {}", error.message);
    }
}

#[test]
fn holds_its_limits() {
    let nested = |depth: usize| format!("{}a{}", "(".repeat(depth), ")".repeat(depth));
    assert!(parse(&nested(32)).is_ok());
    assert_eq!(parse(&nested(33)).expect_err("deep").code, "FilterTooDeep");
    assert_eq!(parse(&"(".repeat(4_000)).expect_err("deep").code, "FilterTooDeep");
    assert_eq!(parse(&"not ".repeat(1_000)).expect_err("deep").code, "FilterTooDeep");
    assert_eq!(parse(&"tolower(".repeat(500)).expect_err("deep").code, "FilterTooDeep");
    let chain = |terms: usize| vec!["a eq 1"; terms].join(" or ");
    assert!(parse(&chain(64)).is_ok());
    assert_eq!(parse(&chain(65)).expect_err("long").code, "FilterTooManyTerms");
    assert_eq!(parse(&vec!["a"; 500].join(" or ")).expect_err("long").code, "FilterTooManyTerms");
    assert_eq!(parse(&"x".repeat(8_193)).expect_err("long").code, "FilterTooLong");
    let list = |values: usize| format!("a in ({})", vec!["1"; values].join(","));
    assert!(parse(&list(200)).is_ok());
    assert_eq!(parse(&list(201)).expect_err("long").code, "FilterTooManyTerms");
    assert_eq!(parse(&"a/any(x:".repeat(500)).expect_err("deep").code, "FilterTooDeep");
    assert_eq!(parse(&"(".repeat(1_000_000)).expect_err("long").code, "FilterTooLong");
}

fn literal() -> impl Strategy<Value = Literal> + Clone {
    prop_oneof![
        "\\PC{0,6}".prop_map(Literal::Text),
        any::<i64>().prop_map(Literal::Number),
        (0..SimTime::MAX.0).prop_map(|milliseconds| Literal::Time(SimTime(milliseconds))),
        any::<u128>().prop_map(|bits| Literal::Guid(Uuid::from_u128(bits))),
        any::<bool>().prop_map(Literal::Flag),
        Just(Literal::Null),
        "[a-z]{1,4}".prop_map(|member| Literal::Member("microsoft.graph.kind".into(), member)),
    ]
}

fn node(kind: NodeKind) -> Node {
    Node { position: 0, kind }
}

fn tree() -> impl Strategy<Value = Node> {
    let property = "[a-z]{2}[A-Za-z0-9]{0,4}"
        .prop_filter("an operator", |name| {
            !["in", "or", "eq", "ne", "gt", "ge", "lt", "le", "and", "not", "true", "null"].contains(&name.as_str())
        })
        .prop_map(|name| node(NodeKind::Property(name)));
    let value = literal().prop_map(|literal| node(NodeKind::Literal(literal)));
    let leaf = prop_oneof![property.clone(), value.clone()];
    let text = "[a-z']{0,3}".prop_map(|text| node(NodeKind::Literal(Literal::Text(text))));
    let operator = proptest::sample::select(Operator::ALL.to_vec());
    let call = proptest::sample::select(vec![Function::Contains, Function::StartsWith, Function::EndsWith]);
    leaf.prop_recursive(4, 24, 3, move |inner| {
        let pair = (operator.clone(), inner.clone(), inner.clone());
        prop_oneof![
            pair.prop_map(|(operator, left, right)| {
                node(NodeKind::Binary(operator, Box::new(left), Box::new(right)))
            }),
            inner.clone().prop_map(|inner| node(NodeKind::Not(Box::new(inner)))),
            (inner.clone(), proptest::collection::vec(value.clone(), 1..4))
                .prop_map(|(value, items)| node(NodeKind::In(Box::new(value), items))),
            (call.clone(), property.clone(), text.clone())
                .prop_map(|(function, property, text)| node(NodeKind::Call(function, vec![property, text]))),
            ("[a-z]{3}(/[a-z]{3})?", any::<bool>(), "[xyz]", inner).prop_map(|(collection, is_all, name, body)| {
                node(NodeKind::Lambda(Lambda { collection, is_all, body: Some((name, Box::new(body))) }))
            }),
        ]
    })
}

proptest! {
    #[test]
    fn reads_back_what_it_writes(tree in tree()) {
        let written = tree.to_string();
        match parse(&written) {
            Ok(read) => prop_assert_eq!(read, tree, "{}", written),
            Err(error) => prop_assert!(false, "{}: {}", written, error.message),
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}") {
        let _ = parse(&text);
    }

    #[test]
    fn no_words_make_it_panic(words in proptest::collection::vec(
        proptest::sample::select(vec![
            "(", ")", ",", "'", "''", "and", "or", "not", "in", "eq", "lt", "a", "contains", "tolower", "1", "-",
            "true", "null", "2020-09-28T08:00:00Z", " ", "$", "å", "microsoft.graph.x'",
            ":", "r/any(", "r/all(", "x:", "$it/", "toupper(",
        ]),
        0..60,
    )) {
        let _ = parse(&words.join(" "));
        let _ = parse(&words.concat());
    }
}
