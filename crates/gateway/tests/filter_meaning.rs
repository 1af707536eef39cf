//! What a `$filter` means: every answer of the list against a naive evaluation over the JSON of every device.

mod support;

use gateway::testing::parse_filter as parse;
use gateway::testing::percent_encode;
use gateway::testing::{Function, Lambda, Literal, Node, NodeKind, Operator};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::cmp::Ordering;
use std::sync::{Mutex, OnceLock};
use support::{ADMIN, BETA, LAB, Lab};

const DEVICES: &str = "/gateway/graph/beta/deviceManagement/managedDevices";

/// What lists leave out.
const LEFT_OUT: &str = "ethernetMacAddress,iccid,physicalMemoryInBytes,remoteAssistanceSessionUrl,roleScopeTagIds,udid,\
    enrollmentProfileName,remoteAssistanceSessionErrorDetails";

/// A lab with co-managed devices beside the others, built once, and the JSON of every device in it.
fn lab() -> &'static Mutex<(Lab, Vec<Value>)> {
    static LAB_ONCE: OnceLock<Mutex<(Lab, Vec<Value>)>> = OnceLock::new();
    LAB_ONCE.get_or_init(|| {
        let mut lab = Lab::of(support::scenario(5, 120));
        lab.onboard_and_settle();
        let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"},
            "automaticEnrollment": {"kind": "all"},
            "workloads": {"clientApps": "intune", "compliancePolicies": "pilotIntune"},
            "staging": {"compliancePolicies": "PS100014"}});
        lab.patch(&format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"), settings).ok();
        lab.advance(24 * 3_600_000);
        lab.act_on_some_devices();
        let mut all =
            lab.get(&format!("{DEVICES}?$top=1000&$expand=users")).ok()["value"].as_array().expect("devices").clone();
        // Filters ask for what lists leave out too.
        for device in &mut all {
            let id = device["id"].as_str().expect("an id");
            let one = lab.get(&format!("{DEVICES}/{id}?$select={LEFT_OUT}")).ok();
            LEFT_OUT.split(',').for_each(|name| device[name] = one[name].clone());
        }
        assert!(all.iter().any(|device| device["managementAgent"] == "configurationManagerClientMdm"));
        assert!(all.iter().any(|device| device["managementAgent"] == "configurationManagerClient"));
        Mutex::new((lab, all))
    })
}

/// An object, and the members of collections that lambdas have named.
#[derive(Clone)]
struct Scope<'json> {
    object: &'json Value,
    variables: Vec<(String, &'json Value)>,
}

impl<'json> Scope<'json> {
    fn of(object: &'json Value) -> Self {
        Self { object, variables: Vec::new() }
    }

    /// What stands at a path; null where nothing does.
    fn at(&self, path: &str) -> &'json Value {
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let variable = self.variables.iter().rev().find(|(name, _)| name == first);
        let (start, path) = match variable {
            Some((_, value)) => (*value, rest),
            None => (self.object, path),
        };
        path.split('/').filter(|step| !step.is_empty()).fold(start, |at, step| &at[step])
    }
}

/// The value of an operand; a condition's is its truth.
fn value(node: &Node, scope: &Scope<'_>) -> Value {
    match &node.kind {
        NodeKind::Property(name) => scope.at(name).clone(),
        NodeKind::Literal(Literal::Text(text) | Literal::Member(_, text)) => json!(text),
        NodeKind::Literal(Literal::Number(number)) => json!(number),
        NodeKind::Literal(Literal::Time(time)) => json!(time.rfc3339().replace(".000Z", "Z")),
        NodeKind::Literal(Literal::Guid(guid)) => json!(guid.to_string()),
        NodeKind::Literal(Literal::Flag(flag)) => json!(flag),
        NodeKind::Literal(Literal::Null) => Value::Null,
        NodeKind::Call(Function::ToLower | Function::ToUpper, arguments) => value(&arguments[0], scope),
        _ => json!(holds(node, scope)),
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

fn holds(node: &Node, scope: &Scope<'_>) -> bool {
    match &node.kind {
        NodeKind::Binary(Operator::And, left, right) => holds(left, scope) && holds(right, scope),
        NodeKind::Binary(Operator::Or, left, right) => holds(left, scope) || holds(right, scope),
        NodeKind::Binary(operator, left, right) => {
            let (left, right) = (value(left, scope), value(right, scope));
            let order = order(&left, &right);
            match operator {
                Operator::Equal => order == Some(Ordering::Equal),
                Operator::NotEqual => order != Some(Ordering::Equal),
                // Null is neither less nor greater, not even "or equal".
                _ if left.is_null() || right.is_null() => false,
                Operator::Greater => order == Some(Ordering::Greater),
                Operator::GreaterOrEqual => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
                Operator::Less => order == Some(Ordering::Less),
                _ => matches!(order, Some(Ordering::Less | Ordering::Equal)),
            }
        }
        NodeKind::Not(inner) => !holds(inner, scope),
        NodeKind::In(subject, items) => {
            let own = value(subject, scope);
            items.iter().any(|item| order(&own, &value(item, scope)) == Some(Ordering::Equal))
        }
        NodeKind::Lambda(Lambda { collection, is_all, body }) => {
            let members = scope.at(collection).as_array().expect("a collection");
            let Some((name, body)) = body else { return !members.is_empty() };
            let mut of_member = members.iter().map(|member| {
                let mut inner = scope.clone();
                inner.variables.push((name.clone(), member));
                holds(body, &inner)
            });
            if *is_all { of_member.all(|truth| truth) } else { of_member.any(|truth| truth) }
        }
        NodeKind::Call(function, arguments) => {
            let (text, needle) = (value(&arguments[0], scope), value(&arguments[1], scope));
            let (Some(text), Some(needle)) = (text.as_str(), needle.as_str()) else { return false };
            let (text, needle) = (text.to_ascii_lowercase(), needle.to_ascii_lowercase());
            match function {
                Function::Contains => text.contains(&needle),
                Function::StartsWith => text.starts_with(&needle),
                _ => text.ends_with(&needle),
            }
        }
        _ => value(node, scope) == json!(true),
    }
}

/// Ids of the devices that the list gives for `filter`.
fn listed(lab: &mut Lab, filter: &str) -> (Vec<String>, Value) {
    let answer = lab.get(&format!("{DEVICES}?$top=1000&$count=true&$select=id&$filter={}", percent_encode(filter)));
    let answer = answer.ok();
    let ids = answer["value"].as_array().expect("devices").iter();
    (ids.map(|device| device["id"].as_str().expect("an id").to_owned()).collect(), answer["@odata.count"].clone())
}

fn check(filter: &str) -> Result<(), TestCaseError> {
    let mut guard = lab().lock().expect("a lab");
    let (lab, all) = &mut *guard;
    let tree = parse(filter).map_err(|error| TestCaseError::fail(format!("{filter}: {}", error.message)))?;
    let mut expected: Vec<&str> = all
        .iter()
        .filter(|device| holds(&tree, &Scope::of(device)))
        .filter_map(|device| device["id"].as_str())
        .collect();
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
        "wiFiMacAddress",
        "configurationManagerClientInformation/clientIdentifier",
        "configurationManagerClientInformation/clientVersion",
        "hardwareInformation/model",
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
        "deviceCategoryDisplayName",
        "easDeviceId",
        "enrollmentProfileName",
        "ethernetMacAddress",
    ];
    let enumerations = vec![
        "managementAgent",
        "managedDeviceOwnerType",
        "complianceState",
        "joinType",
        "chassisType",
        "deviceEnrollmentType",
        "deviceRegistrationState",
        "processorArchitecture",
        "configurationManagerClientHealthState/state",
    ];
    let numbers = vec!["totalStorageSpaceInBytes", "freeStorageSpaceInBytes", "skuNumber"];
    let times = vec![
        "configurationManagerClientHealthState/lastSyncDateTime",
        "lastSyncDateTime",
        "enrolledDateTime",
        "retireAfterDateTime",
        "complianceGracePeriodExpirationDateTime",
        "managementCertificateExpirationDate",
    ];
    let flags = vec![
        "configurationManagerClientEnabledFeatures/inventory",
        "configurationManagerClientEnabledFeatures/modernApps",
        "configurationManagerClientEnabledFeatures/compliancePolicy",
        "azureADRegistered",
        "isEncrypted",
        "easActivated",
        "requireUserEnrollmentApproval",
    ];
    let own = |property: &str, row: usize| {
        let guard = lab().lock().expect("a lab");
        Scope::of(&guard.1[row % guard.1.len()]).at(property).clone()
    };
    let equality = || proptest::sample::select(vec!["eq", "ne"]);
    let comparison = || proptest::sample::select(vec!["eq", "ne", "gt", "ge", "lt", "le"]);
    let literal = |value: &Value| match value {
        Value::String(text) => format!("'{}'", text.replace('\'', "''")),
        other => other.to_string(),
    };
    let bare = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let of_text = proptest::sample::select(texts.clone());
    prop_oneof![
        (of_text.clone(), comparison(), 0..200_usize).prop_map(move |(property, operator, row)| {
            let value = own(property, row);
            format!("{property} {operator} {}", literal(&value))
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
        proptest::sample::select(vec![
            "configurationManagerClientEnabledFeatures eq null",
            "configurationManagerClientInformation ne null",
            "null eq deviceHealthAttestationState",
            "deviceActionResults/any()",
            "users/any()",
            "roleScopeTagIds/any(t:t eq '0')",
            "roleScopeTagIds/all(t:t in ('1','2'))",
            "usersLoggedOn/any(u:u/userId ne null)",
            "usersLoggedOn/all(u:u/userId eq 'x')",
            "chromeOSDeviceInfo/any()",
            "deviceName gt null",
            "null le lastSyncDateTime",
            "not (userPrincipalName le null)",
            "easActivationDateTime eq 0001-01-01T00:00:00.000Z",
            "lastSyncDateTime le 0001-01-01T00:00:00.0000000Z",
            "lastSyncDateTime lt 9999-12-31T23:59:59Z",
            "enrolledDateTime gt 1900-01-01T00:00:00Z",
        ])
        .prop_map(str::to_owned),
        (proptest::sample::select(vec!["any", "all"]), member_condition("deviceActionResults"))
            .prop_map(|(word, condition)| format!("deviceActionResults/{word}(r:{condition})")),
        (proptest::sample::select(vec!["any", "all"]), member_condition("users"))
            .prop_map(|(word, condition)| format!("users/{word}(r:{condition})")),
    ]
}

/// A condition on a member `r` of a collection, with values that members have.
fn member_condition(collection: &'static str) -> impl Strategy<Value = String> + Clone {
    let properties: &[&str] = match collection {
        "users" => &["id", "displayName", "mail", "userPrincipalName"],
        _ => &["actionName", "actionState", "actionDeliveryStatus", "errorCode", "startDateTime", "labRefusalCode"],
    };
    let leaf = (proptest::sample::select(properties), proptest::sample::select(vec!["eq", "ne"]), 0..200_usize)
        .prop_map(move |(property, operator, row)| {
            let guard = lab().lock().expect("a lab");
            let mut members = guard.1.iter().flat_map(|device| device[collection].as_array().expect("a collection"));
            let value = &members.nth(row % 60).expect("enough members")[property];
            let literal = match value {
                Value::String(text) if property.ends_with("DateTime") => text.clone(),
                Value::String(text) => format!("'{text}'"),
                other => other.to_string(),
            };
            format!("r/{property} {operator} {literal}")
        });
    leaf.prop_recursive(2, 4, 2, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("{left} and {right}")),
            (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("({left} or {right})")),
            inner.prop_map(|inner| format!("not ({inner})")),
        ]
    })
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
        let order = percent_encode(order);
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
            let target = format!("{DEVICES}/$count?$search={}", percent_encode(&form));
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
