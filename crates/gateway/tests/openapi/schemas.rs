//! JSON schemas of Graph's types, from the tables that answers are written from; and of other answers, from a sample.

use gateway::testing::Version;
use gateway::testing::{Kind, Property, Structure};
use serde_json::{Map, Value, json};

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

/// What a sample says of its type. A member may be null in another world.
pub(crate) fn of_sample(sample: &Value) -> Value {
    match sample {
        Value::Null => json!({}),
        Value::Bool(_) => json!({"type": ["boolean", "null"]}),
        Value::Number(number) if number.is_f64() => json!({"type": ["number", "null"]}),
        Value::Number(_) => json!({"type": ["integer", "null"]}),
        Value::String(_) => json!({"type": ["string", "null"]}),
        Value::Array(items) => {
            let item =
                items.iter().map(of_sample).reduce(|first, second| if first == second { first } else { json!({}) });
            json!({"type": ["array", "null"], "items": item.unwrap_or_else(|| json!({}))})
        }
        Value::Object(members) => {
            let properties: Map<String, Value> =
                members.iter().map(|(name, value)| (name.clone(), of_sample(value))).collect();
            json!({"type": ["object", "null"], "properties": properties})
        }
    }
}
