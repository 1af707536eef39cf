//! `$select` and `$expand`: which properties the answer shows.

use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::odata::edm::{Property, Structure};
use crate::query_options::{Dollar, QueryOptions, invalid};
use crate::route::Version;
use crate::{names, work};

/// The properties that `$select` names, in the order of the type; `None` where the option was not given.
pub fn properties(
    options: &QueryOptions,
    structure: &'static Structure,
    version: Version,
) -> Result<Option<Vec<&'static Property>>, ApiError> {
    options.text("$select").map(|given| named(given, structure, version)).transpose()
}

/// The properties that `$expand=users($select=…)` names, users being the only thing that is expanded here; within, `None`
/// where `$expand=users` names none, and without, where the option was not given.
pub fn expanded_users(
    options: &QueryOptions,
    owner: &'static Structure,
    users: &'static Structure,
    version: Version,
    dollar: Dollar,
) -> Result<Option<Option<Vec<&'static Property>>>, ApiError> {
    let Some(given) = options.text("$expand") else { return Ok(None) };
    let (name, inner) = match given.split_once('(') {
        Some((name, rest)) => (name.trim(), rest.trim_end().strip_suffix(')')),
        None => (given.trim(), Some("")),
    };
    if !names::are_same(name, "users") {
        let what = match owner.find(name, version) {
            Some(property) if !property.is_navigation() => {
                format!("$expand: {name} is a property and needs no $expand; name it in $select.")
            }
            _ => format!("$expand: {} has nothing to expand by the name {}. It has: users.", owner.name, quoted(name)),
        };
        return Err(ApiError::new(Code::PropertyUnknown, what).with("property", name).with("supported", "users"));
    }
    match inner {
        Some("") => Ok(Some(None)),
        _ => match inner
            .and_then(|inner| inner.split_once('='))
            .filter(|(name, _)| dollar.is_name(name.trim(), "$select"))
        {
            Some((_, selected)) => named(selected, users, version).map(|named| Some(Some(named))),
            None => Err(invalid("$expand", given, "users, or users($select=…)")),
        },
    }
}

/// What an answer shows of an object without `$select`, where properties on request are left out.
pub fn shown(structure: &'static Structure, version: Version) -> impl Iterator<Item = &'static Property> {
    structure.properties_in(version).filter(|property| !property.is_on_request && !property.is_navigation())
}

fn named(given: &str, structure: &'static Structure, version: Version) -> Result<Vec<&'static Property>, ApiError> {
    let all: Vec<&Property> = structure.properties_in(version).collect();
    let mut is_named = vec![false; all.len()];
    for name in given.split(',').map(str::trim) {
        work::count(1);
        if name.is_empty() {
            return Err(invalid("$select", given, "a list of property names with commas between"));
        }
        let what = match all.iter().position(|property| names::are_same(property.name, name)) {
            Some(index) if all[index].is_expandable() => {
                let name = all[index].name;
                format!("{name} are objects of their own; read them with $expand={name}.")
            }
            Some(index) if all[index].is_navigation() => {
                let name = all[index].name;
                format!("{name} is a resource of its own; read it under its own path, …/{{id}}/{name}.")
            }
            Some(index) => {
                is_named[index] = true;
                continue;
            }
            None => structure.unknown_words(name, version),
        };
        return Err(ApiError::new(Code::PropertyUnknown, format!("$select: {what}")).with("property", name));
    }
    Ok(all.into_iter().zip(is_named).filter_map(|(property, is_named)| is_named.then_some(property)).collect())
}

/// What `@odata.context` says of a selection: the names in parentheses, or nothing. `users` is what [`expanded_users`] gave.
pub fn context(selected: Option<&[&Property]>, users: Option<Option<&[&Property]>>) -> String {
    let mut names = spelled(selected);
    names.extend(users.map(|named| format!("users({})", spelled(named).join(","))));
    if names.is_empty() { String::new() } else { format!("({})", names.join(",")) }
}

fn spelled(properties: Option<&[&Property]>) -> Vec<String> {
    properties.unwrap_or_default().iter().map(|property| property.name.to_owned()).collect()
}
