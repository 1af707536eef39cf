//! Every answer that any test of the gateway gets is compared with `docs/openapi.json`: its status stands there for the operation,
//! and its JSON has no type that the schema of that status excludes.

use super::Answer;
use gateway::Request;
use gateway::testing::{Routed, route};
use http::{HeaderMap, Method};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::OnceLock;

/// The document as it is checked in; nothing while it is renewed.
fn document() -> Option<&'static Value> {
    static DOCUMENT: OnceLock<Option<Value>> = OnceLock::new();
    let read = || {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json");
        let text = std::fs::read_to_string(file).expect("docs/openapi.json");
        let is_renewed = std::env::var_os("TENANT_ATTACH_LAB_UPDATE").is_some();
        (!is_renewed).then(|| serde_json::from_str(&text).expect("JSON"))
    };
    DOCUMENT.get_or_init(read).as_ref()
}

/// Fails where the document does not know the answer. Requests that no operation takes are none of its business.
pub(super) fn check(request: &Request, answer: &Answer) {
    let Some(document) = document() else { return };
    let method = if request.method() == Method::HEAD { &Method::GET } else { request.method() };
    let Ok(Routed::Operation(route, _)) = route(method, request.uri().path()) else { return };
    let path = format!("/gateway/{}", route.template.replace("{version}", route.version.as_str()));
    let operation = &document["paths"][&path][method.as_str().to_lowercase()];
    // Only one version of Graph has it, and the other says so.
    if operation.is_null() {
        assert_eq!(answer.status, 400, "{method} {path} is not in docs/openapi.json");
        return;
    }
    let status = answer.status.to_string();
    let response = resolved(document, &operation["responses"][&status]);
    assert!(
        response.is_object(),
        "{method} {path} answered {status} ({}), which docs/openapi.json does not name",
        String::from_utf8_lossy(&answer.body)
    );
    if !is_json(&answer.headers) || request.method() == Method::HEAD {
        return;
    }
    let schema = &response["content"]["application/json"]["schema"];
    assert!(schema.is_object(), "{method} {path} answered {status} with JSON, which docs/openapi.json does not name");
    let fault = fault(document, schema, &answer.json(), "answer");
    assert!(fault.is_none(), "{method} {path} {status}: {}", fault.unwrap_or_default());
}

fn is_json(headers: &HeaderMap) -> bool {
    let content_type = headers.get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    content_type.is_some_and(|value| value.starts_with("application/json"))
}

fn resolved<'document>(document: &'document Value, value: &'document Value) -> &'document Value {
    match value["$ref"].as_str().and_then(|target| document.pointer(target.trim_start_matches('#'))) {
        Some(target) => target,
        None => value,
    }
}

/// Where a value is not of its schema, by types and required members alone: schemathesis checks the rest.
fn fault(document: &Value, schema: &Value, value: &Value, place: &str) -> Option<String> {
    let schema = resolved(document, schema);
    for key in ["anyOf", "oneOf"] {
        if let Some(choices) = schema[key].as_array() {
            let faults: Option<Vec<String>> =
                choices.iter().map(|choice| fault(document, choice, value, place)).collect();
            return faults.map(|faults| faults.join(", or "));
        }
    }
    let kinds = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect::<Vec<_>>(),
    };
    if !kinds.is_empty() && !kinds.iter().any(|kind| is_of(value, kind)) {
        return Some(format!("{place} is {value}, and the schema has {}", schema["type"]));
    }
    match value {
        Value::Array(items) => {
            let mut items = items.iter().enumerate();
            items.find_map(|(index, item)| fault(document, &schema["items"], item, &format!("{place}[{index}]")))
        }
        Value::Object(members) => {
            let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let missing = required.into_iter().find(|name| !members.contains_key(*name));
            if let Some(name) = missing {
                return Some(format!("{place} has no {name}"));
            }
            let is_closed = schema["additionalProperties"] == false && schema["patternProperties"].is_null();
            members.iter().find_map(|(name, member)| match &schema["properties"][name] {
                Value::Null if is_closed => Some(format!("{place} has {name}, and the schema does not")),
                schema => fault(document, schema, member, &format!("{place}.{name}")),
            })
        }
        _ => None,
    }
}

fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        _ => value.is_object(),
    }
}
