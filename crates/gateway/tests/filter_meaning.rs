//! What a `$filter` means: every answer of the list against a naive evaluation over the JSON of every device.

mod support;

use gateway::odata::parser::parse;
use gateway::odata::syntax::{Function, Literal, Node, NodeKind, Operator};
use gateway::percent;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::cmp::Ordering;
use std::sync::{Mutex, OnceLock};
use support::{ADMIN, BETA, LAB, Lab};

const DEVICES: &str = "/gateway/graph/beta/deviceManagement/managedDevices";

/// A lab with co-managed devices beside the others, built once, and the JSON of every device in it.
fn lab() -> &'static Mutex<(Lab, Vec<Value>)> {
    static LAB_ONCE: OnceLock<Mutex<(Lab, Vec<Value>)>> = OnceLock::new();
    LAB_ONCE.get_or_init(|| {
        let mut lab = Lab::of(support::scenario(5, 120));
        lab.onboard_and_settle();
        let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"},
            "automaticEnrollment": {"kind": "all"}});
        lab.patch(&format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"), settings).ok();
        lab.advance(24 * 3_600_000);
        let all = lab.get(&format!("{DEVICES}?$top=1000")).ok()["value"].as_array().expect("devices").clone();
        assert!(all.iter().any(|device| device["managementAgent"] == "configurationManagerClientMdm"));
        assert!(all.iter().any(|device| device["managementAgent"] == "configurationManagerClient"));
        Mutex::new((lab, all))
    })
}

/// The value of an operand; a condition's is its truth.
fn value(node: &Node, device: &Value) -> Value {
    match &node.kind {
        NodeKind::Property(name) => device[name.as_str()].clone(),
        NodeKind::Literal(Literal::Text(text) | Literal::Member(_, text)) => json!(text),
        NodeKind::Literal(Literal::Number(number)) => json!(number),
        NodeKind::Literal(Literal::Time(time)) => json!(time.rfc3339().replace(".000Z", "Z")),
        NodeKind::Literal(Literal::Guid(guid)) => json!(guid.to_string()),
        NodeKind::Literal(Literal::Flag(flag)) => json!(flag),
        NodeKind::Literal(Literal::Null) => Value::Null,
        NodeKind::Call(Function::ToLower, arguments) => value(&arguments[0], device),
        _ => json!(holds(node, device)),
    }
}

fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Null, Value::Null) => Some(Ordering::Equal),
        (Value::String(left), Value::String(right)) => Some(left.to_ascii_lowercase().cmp(&right.to_ascii_lowercase())),
        (Value::Number(left), Value::Number(right)) => Some(left.as_i64().cmp(&right.as_i64())),
        (Value::Bool(left), Value::Bool(right)) => Some(left.cmp(right)),
        _ => None,
    }
}

fn holds(node: &Node, device: &Value) -> bool {
    match &node.kind {
        NodeKind::Binary(Operator::And, left, right) => holds(left, device) && holds(right, device),
        NodeKind::Binary(Operator::Or, left, right) => holds(left, device) || holds(right, device),
        NodeKind::Binary(operator, left, right) => {
            let order = order(&value(left, device), &value(right, device));
            match operator {
                Operator::Equal => order == Some(Ordering::Equal),
                Operator::NotEqual => order != Some(Ordering::Equal),
                Operator::Greater => order == Some(Ordering::Greater),
                Operator::GreaterOrEqual => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
                Operator::Less => order == Some(Ordering::Less),
                _ => matches!(order, Some(Ordering::Less | Ordering::Equal)),
            }
        }
        NodeKind::Not(inner) => !holds(inner, device),
        NodeKind::In(subject, items) => {
            let own = value(subject, device);
            items.iter().any(|item| order(&own, &value(item, device)) == Some(Ordering::Equal))
        }
        NodeKind::Call(function, arguments) => {
            let (text, needle) = (value(&arguments[0], device), value(&arguments[1], device));
            let (Some(text), Some(needle)) = (text.as_str(), needle.as_str()) else { return false };
            let (text, needle) = (text.to_ascii_lowercase(), needle.to_ascii_lowercase());
            match function {
                Function::Contains => text.contains(&needle),
                Function::StartsWith => text.starts_with(&needle),
                _ => text.ends_with(&needle),
            }
        }
        _ => value(node, device) == json!(true),
    }
}

/// Ids of the devices that the list gives for `filter`.
fn listed(lab: &mut Lab, filter: &str) -> (Vec<String>, Value) {
    let answer = lab.get(&format!("{DEVICES}?$top=1000&$count=true&$select=id&$filter={}", percent::encode(filter)));
    let answer = answer.ok();
    let ids = answer["value"].as_array().expect("devices").iter();
    (ids.map(|device| device["id"].as_str().expect("an id").to_owned()).collect(), answer["@odata.count"].clone())
}

fn check(filter: &str) -> Result<(), TestCaseError> {
    let mut guard = lab().lock().expect("a lab");
    let (lab, all) = &mut *guard;
    let tree = parse(filter).map_err(|rejection| TestCaseError::fail(format!("{filter}: {}", rejection.message)))?;
    let mut expected: Vec<&str> =
        all.iter().filter(|device| holds(&tree, device)).filter_map(|device| device["id"].as_str()).collect();
    let (mut found, count) = listed(lab, filter);
    prop_assert_eq!(count, json!(expected.len()), "{}", filter);
    expected.sort_unstable();
    found.sort_unstable();
    prop_assert_eq!(found, expected, "{}", filter);
    Ok(())
}

/// A comparison that is rightly typed and not always empty: its literal is often some device's own value.
fn condition() -> impl Strategy<Value = String> + Clone {
    let texts = vec![
        "deviceName",
        "managedDeviceName",
        "osVersion",
        "userPrincipalName",
        "userDisplayName",
        "emailAddress",
        "serialNumber",
        "manufacturer",
        "model",
        "azureADDeviceId",
        "id",
        "userId",
        "phoneNumber",
        "imei",
        "operatingSystem",
        "jailBroken",
        "meid",
        "udid",
    ];
    let enumerations = vec!["managementAgent", "managedDeviceOwnerType", "complianceState", "joinType", "chassisType"];
    let numbers = vec!["totalStorageSpaceInBytes", "freeStorageSpaceInBytes", "skuNumber"];
    let times = vec!["lastSyncDateTime", "enrolledDateTime", "retireAfterDateTime"];
    let flags = vec!["isEncrypted", "easActivated", "requireUserEnrollmentApproval"];
    let own = |property: &str, row: usize| {
        let guard = lab().lock().expect("a lab");
        guard.1[row % guard.1.len()][property].clone()
    };
    let equality = || proptest::sample::select(vec!["eq", "ne"]);
    let comparison = || proptest::sample::select(vec!["eq", "ne", "gt", "ge", "lt", "le"]);
    let literal = |value: &Value| match value {
        Value::String(text) => format!("'{}'", text.replace('\'', "''")),
        other => other.to_string(),
    };
    let bare = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let ordered = move |operator: &'static str, value: &Value| if value.is_null() { "ne" } else { operator };
    let of_text = proptest::sample::select(texts.clone());
    prop_oneof![
        (of_text.clone(), comparison(), 0..200_usize).prop_map(move |(property, operator, row)| {
            let value = own(property, row);
            format!("{property} {} {}", ordered(operator, &value), literal(&value))
        }),
        (of_text.clone(), 0..200_usize, 0..200_usize).prop_map(move |(property, first, second)| {
            format!("{property} in ({},{})", literal(&own(property, first)), literal(&own(property, second)))
        }),
        (
            proptest::sample::select(vec!["contains", "startswith", "endswith"]),
            of_text,
            0..200_usize,
            0..4_usize,
            1..5_usize
        )
            .prop_map(move |(function, property, row, from, length)| {
                let text = bare(&own(property, row)).to_uppercase();
                let needle: String = text.chars().skip(from).take(length).collect();
                format!("{function}(tolower({property}),'{needle}')")
            }),
        (proptest::sample::select(enumerations), equality(), 0..200_usize).prop_map(
            move |(property, operator, row)| format!("{property} {operator} {}", literal(&own(property, row)))
        ),
        (proptest::sample::select(numbers), comparison(), 0..200_usize, -1..2_i64).prop_map(
            move |(property, operator, row, more)| {
                let number = own(property, row).as_i64().unwrap_or_default() + more;
                format!("{number} {operator} {property}")
            }
        ),
        (proptest::sample::select(times), comparison(), 0..200_usize)
            .prop_map(move |(property, operator, row)| format!("{property} {operator} {}", bare(&own(property, row)))),
        (proptest::sample::select(flags.clone()), equality(), any::<bool>())
            .prop_map(|(property, operator, flag)| format!("{property} {operator} {flag}")),
        proptest::sample::select(flags).prop_map(str::to_owned),
        any::<bool>().prop_map(|flag| flag.to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_list_is_what_the_filter_says(filter in condition().prop_recursive(3, 10, 2, |inner| prop_oneof![
        (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("{left} and {right}")),
        (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("{left} or {right}")),
        (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("({left} or {right})")),
        inner.clone().prop_map(|inner| format!("not ({inner})")),
        inner.prop_map(|inner| format!("({inner}) eq false")),
    ])) {
        check(&filter)?;
    }
}

#[test]
fn sorts_by_every_key_and_pages_without_gaps() {
    let mut guard = lab().lock().expect("a lab");
    let (lab, all) = &mut *guard;
    for order in
        ["deviceName", "model desc,deviceName", "lastSyncDateTime desc", "isEncrypted,osVersion desc", "jailBroken,id"]
    {
        let order = percent::encode(order);
        let whole = lab.get(&format!("{DEVICES}?$top=1000&$orderby={order}&$select=id")).ok()["value"].clone();
        let mut walked = Vec::new();
        let mut next = Some(format!("{DEVICES}?$top=7&$orderby={order}&$select=id&$count=true"));
        while let Some(target) = next {
            let page = lab.get(&target).ok();
            assert_eq!(page["@odata.count"], json!(all.len()));
            walked.extend(page["value"].as_array().expect("a page").clone());
            next = page["@odata.nextLink"].as_str().map(str::to_owned);
        }
        assert_eq!(json!(walked), whole, "{order}");
        assert_eq!(walked.len(), all.len());
    }
}

#[test]
fn searches_and_counts() {
    let mut guard = lab().lock().expect("a lab");
    let (lab, all) = &mut *guard;
    for text in ["contoso", "DT", "vmware", "nothing has this"] {
        let lower = text.to_lowercase();
        let columns = [
            "deviceName",
            "serialNumber",
            "userPrincipalName",
            "userDisplayName",
            "model",
            "manufacturer",
            "operatingSystem",
        ];
        let expected = all
            .iter()
            .filter(|device| {
                columns.iter().any(|name| device[*name].as_str().is_some_and(|own| own.to_lowercase().contains(&lower)))
            })
            .count();
        for form in [text.to_owned(), format!("\"{text}\"")] {
            let target = format!("{DEVICES}/$count?$search={}", percent::encode(&form));
            let answer = lab.get(&target);
            assert_eq!(
                (answer.text(), answer.header("content-type")),
                (expected.to_string(), Some("text/plain; charset=utf-8"))
            );
        }
    }
    let beyond = lab.get(&format!("{DEVICES}?$skip=100000")).ok();
    assert_eq!((beyond["value"].clone(), beyond.get("@odata.nextLink")), (json!([]), None));
    let _ = (BETA, LAB);
}
