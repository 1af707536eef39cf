//! JSON schemas of Graph's types, from the tables that answers are written from; and of other answers, from a sample.

use gateway::testing::Version;
use gateway::testing::{Kind, Property, Structure};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Name of a type's schema: the versions differ.
pub(crate) fn name(structure: &str, version: Version) -> String {
    format!("{structure}-{}", version.as_str())
}

pub(crate) fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

/// Adds the schema of a type, and those of the types in it.
pub(crate) fn add(schemas: &mut Map<String, Value>, structure: &'static Structure, version: Version) {
    let key = name(structure.name, version);
    if schemas.contains_key(&key) {
        return;
    }
    schemas.insert(key.clone(), Value::Null);
    let properties: Map<String, Value> = structure
        .properties_in(version)
        .map(|property| (property.name.to_owned(), of_property(schemas, property, version)))
        .collect();
    let schema = json!({
        "type": "object",
        "properties": properties,
        "patternProperties": {"@odata\\.": {}},
        "additionalProperties": false,
    });
    schemas.insert(key, schema);
}

fn of_property(schemas: &mut Map<String, Value>, property: &Property, version: Version) -> Value {
    let schema = of_kind(schemas, property.kind, version);
    if property.is_required { schema } else { json!({"anyOf": [schema, {"type": "null"}]}) }
}

fn of_kind(schemas: &mut Map<String, Value>, kind: Kind, version: Version) -> Value {
    match kind {
        Kind::Text => json!({"type": "string"}),
        Kind::Guid => json!({"type": "string", "format": "uuid"}),
        Kind::Int32 => json!({"type": "integer", "format": "int32"}),
        Kind::Int64 => json!({"type": "integer", "format": "int64"}),
        Kind::Double => json!({"type": "number"}),
        Kind::Time => json!({"type": "string", "format": "date-time"}),
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Enumeration(enumeration) => {
            json!({"type": "string", "enum": enumeration.names(version).collect::<Vec<_>>()})
        }
        Kind::Complex(structure) => {
            add(schemas, structure, version);
            reference(&name(structure.name, version))
        }
        Kind::List(element) => json!({"type": "array", "items": of_kind(schemas, *element, version)}),
    }
}

/// The wire's types, as they are declared.
const CONTRACT: [&str; 12] = [
    include_str!("../../../contract/src/admin_service.rs"),
    include_str!("../../../contract/src/auth.rs"),
    include_str!("../../../contract/src/exercises.rs"),
    include_str!("../../../contract/src/faults.rs"),
    include_str!("../../../contract/src/health.rs"),
    include_str!("../../../contract/src/lab.rs"),
    include_str!("../../../contract/src/logs.rs"),
    include_str!("../../../contract/src/onboarding.rs"),
    include_str!("../../../contract/src/overview.rs"),
    include_str!("../../../contract/src/trace.rs"),
    include_str!("../../../contract/src/uploads.rs"),
    include_str!("../../../contract/src/waiting.rs"),
];

/// Names of members that may be null or absent: those that are an `Option` in one of the wire's types. A member that is none of
/// these is never null, and what is generated for it has no such case.
fn optional() -> BTreeSet<String> {
    let lines = CONTRACT.iter().flat_map(|source| source.lines());
    let names = lines.filter_map(|line| {
        let (name, kind) = line.trim().trim_start_matches("pub ").split_once(": ")?;
        kind.starts_with("Option<").then_some(name)
    });
    names.map(camel_case).collect()
}

fn camel_case(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| name + &part[..1].to_uppercase() + &part[1..])
}

/// What a sample says of its type.
pub(crate) fn of_sample(sample: &Value) -> Value {
    of_value(sample, &optional())
}

fn of_value(sample: &Value, optional: &BTreeSet<String>) -> Value {
    match sample {
        Value::Null => json!({}),
        Value::Bool(_) => json!({"type": "boolean"}),
        Value::Number(number) if number.is_f64() => json!({"type": "number"}),
        Value::Number(_) => json!({"type": "integer"}),
        Value::String(_) => json!({"type": "string"}),
        Value::Array(items) => {
            let items = items.iter().map(|item| of_value(item, optional));
            let item = items.reduce(|first, second| if first == second { first } else { json!({}) });
            json!({"type": "array", "items": item.unwrap_or_else(|| json!({}))})
        }
        Value::Object(members) => {
            let member = |(name, value): (&String, &Value)| {
                let mut schema = of_value(value, optional);
                if let Some(kind) = schema.get("type").filter(|_| optional.contains(name)).cloned() {
                    schema["type"] = json!([kind, "null"]);
                }
                (name.clone(), schema)
            };
            let properties: Map<String, Value> = members.iter().map(member).collect();
            json!({"type": "object", "properties": properties})
        }
    }
}
