//! JSON schemas of Graph's types, from the tables that answers are written from; and of other answers, from a sample.

use gateway::testing::Version;
use gateway::testing::{Kind, Property, Structure};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;

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

/// A struct of the wire: its members under their names in JSON, and whether each is an `Option`.
type Declared = BTreeMap<String, bool>;

/// The structs of the wire, as the sources declare them. What is an `Option` there may be null; nothing else may, and what is
/// generated for it has no such case.
fn declared() -> Vec<Declared> {
    let crates = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = ["contract", "scenario"].into_iter().flat_map(|name| {
        let folder = crates.join(name).join("src");
        std::fs::read_dir(folder).expect("sources").map(|entry| entry.expect("a file").path())
    });
    let is_rust = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "rs");
    files.filter(is_rust).flat_map(|file| structs(&std::fs::read_to_string(file).expect("a source"))).collect()
}

fn structs(source: &str) -> Vec<Declared> {
    let (mut found, mut current, mut renamed) = (Vec::new(), None::<Declared>, None);
    for line in source.lines().map(str::trim_end) {
        if line.starts_with("pub struct ") && line.ends_with('{') {
            current = Some(Declared::new());
        } else if line == "}" {
            found.extend(current.take());
        } else if let Some((_, name)) = line.split_once("rename = \"") {
            renamed = name.split('"').next().map(str::to_owned);
        } else if let Some((name, kind)) = line.trim_start().strip_prefix("pub ").and_then(|line| line.split_once(": "))
        {
            let name = renamed.take().unwrap_or_else(|| camel_case(name));
            current.as_mut().map(|fields| fields.insert(name, kind.starts_with("Option<")));
        }
    }
    found
}

fn camel_case(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| name + &part[..1].to_uppercase() + &part[1..])
}

/// What a sample says of its type.
pub(crate) fn of_sample(sample: &Value) -> Value {
    of_value(sample, &declared())
}

fn of_value(sample: &Value, declared: &[Declared]) -> Value {
    match sample {
        Value::Null => json!({}),
        Value::Bool(_) => json!({"type": "boolean"}),
        Value::Number(number) if number.is_f64() => json!({"type": "number"}),
        Value::Number(_) => json!({"type": "integer"}),
        Value::String(_) => json!({"type": "string"}),
        Value::Array(items) => {
            let items = items.iter().map(|item| of_value(item, declared));
            let item = items.reduce(merged);
            json!({"type": "array", "items": item.unwrap_or_else(|| json!({}))})
        }
        Value::Object(members) => {
            // The struct with all of these members, and the fewest others.
            let has_all = |fields: &&Declared| members.keys().all(|name| fields.contains_key(name));
            let fields = declared.iter().filter(has_all).min_by_key(|fields| fields.len());
            let member = |(name, value): (&String, &Value)| {
                let mut schema = of_value(value, declared);
                let kind = schema.get("type").filter(|_| fields.is_some_and(|fields| fields[name])).cloned();
                match kind {
                    None => {}
                    // Generators make a class of an object, which is none of a list of types.
                    Some(kind) if kind == "object" => schema = json!({"anyOf": [schema, {"type": "null"}]}),
                    Some(kind) => schema["type"] = json!([kind, "null"]),
                }
                (name.clone(), schema)
            };
            let properties: Map<String, Value> = members.iter().map(member).collect();
            json!({"type": "object", "properties": properties})
        }
    }
}

/// What holds for items of both schemas.
fn merged(first: Value, second: Value) -> Value {
    if first == second || second == json!({}) {
        return first;
    }
    if first == json!({}) {
        return second;
    }
    match (first["properties"].as_object(), second["properties"].as_object()) {
        (Some(one), Some(other)) => {
            let mut properties = one.clone();
            for (name, schema) in other {
                let both = one.get(name).map_or_else(|| schema.clone(), |known| merged(known.clone(), schema.clone()));
                properties.insert(name.clone(), both);
            }
            json!({"type": "object", "properties": properties})
        }
        _ => json!({}),
    }
}
